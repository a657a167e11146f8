#include "domain/qualification.h"

#include "base/text.h"

#include <QJsonArray>

namespace domain {

std::optional<SupportMatrix> SupportMatrix::fromJson(const QJsonObject &json) {
    const QJsonValue generations = json.value(QLatin1String("sizeGenerations"));
    const QJsonValue regions = json.value(QLatin1String("regions"));
    SupportMatrix matrix;
    matrix.date = QDate::fromString(json.value(QLatin1String("date")).toString(), Qt::ISODate);
    matrix.source = json.value(QLatin1String("source")).toString();
    matrix.featureName = json.value(QLatin1String("featureName")).toString();
    if (!matrix.date.isValid() || matrix.source.isEmpty() || matrix.featureName.isEmpty()
        || !generations.isArray() || !regions.isArray()) {
        return std::nullopt;
    }
    for (const QJsonValue &generation : generations.toArray()) {
        const int number = generation.toInt(0);
        if (number <= 0) {
            return std::nullopt;
        }
        matrix.sizeGenerations.append(number);
    }
    for (const QJsonValue &region : regions.toArray()) {
        const QString name = base::normalisedRegion(region.toString());
        if (name.isEmpty()) {
            return std::nullopt;
        }
        matrix.regions.append(name);
    }
    return matrix;
}

} // namespace domain
