#include "review/importer/previewfeature.h"

#include "base/text.h"
#include "domain/qualification.h"
#include "domain/resourceid.h"

namespace importer {

std::optional<PreviewFeature> previewFeatureOf(const QJsonObject &object) {
    const QString name = object.value(QLatin1String("name")).toString();
    const QString wanted = QStringLiteral("Microsoft.Compute/") + domain::confidentialBackupFeature;
    if (!base::sameText(name, wanted)) {
        return std::nullopt;
    }
    const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
    const QString state
        = (properties.isEmpty() ? object : properties).value(QLatin1String("state")).toString();
    const domain::ResourceId id(object.value(QLatin1String("id")).toString());
    if (state.isEmpty() || id.subscriptionId().isEmpty()) {
        return std::nullopt;
    }
    return PreviewFeature{id.subscriptionId(), state};
}

} // namespace importer
