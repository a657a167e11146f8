#include "simulator/scenariocheck.h"

#include "simulator/disturbances.h"
#include "simulator/exchange.h"
#include "simulator/jsonplaces.h"
#include "simulator/jsonschema.h"
#include "simulator/scenarioloader.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace simulator {

namespace {

constexpr qsizetype deepest = 64;

QString atLine(int line, const QString &message) {
    return u"Line %1: %2"_s.arg(QString::number(line), message);
}

QString tooDeep() {
    return u"nested deeper than %1 levels."_s.arg(deepest);
}

/// In English, which Qt's own words need not be; those often name what is around the place.
QString parseFault(QJsonParseError::ParseError error) {
    return error == QJsonParseError::DeepNesting
        ? tooDeep()
        : u"this isn't JSON. A comma, a quotation mark or a bracket may be missing or too many just before."_s;
}

/// What is wrong with a text that is valid JSON, whatever it stands for.
std::optional<base::Error> placeError(const QByteArray &content) {
    std::optional<base::Error> error;
    QStringList path;
    QList<QHash<QString, int>> lines; // by depth, of what has been seen in the containers that are open
    visitPlaces(content, [&](qsizetype depth, const QString &step, int line) {
        path.resize(depth);
        path.append(step);
        lines.resize(depth + 1); // what is deeper has been left
        if (depth > deepest) {
            error = scenarioError({}, atLine(line, tooDeep()));
        } else if (const int first = lines.last().value(step)) {
            const QString where = path.join(QString());
            error = scenarioError(
                where, atLine(line, u"%1 is in line %2 already."_s.arg(where, QString::number(first))));
        }
        lines.last().insert(step, line);
        return !error;
    });
    return error;
}

} // namespace

base::Error scenarioError(const QString &path, const QString &message) {
    base::Error error = base::localError(u"InvalidScenario"_s, message, u"scenario/read"_s);
    error.target = path;
    return error;
}

base::Error withLine(base::Error error, const QByteArray &content) {
    if (const auto line = lineOfPath(content, error.target)) {
        error.message = atLine(*line, error.message);
    }
    return error;
}

base::Result<QJsonObject> checkedScenario(const QByteArray &content) {
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        return base::Unexpected(
            scenarioError({}, atLine(lineOfOffset(content, parsed.offset), parseFault(parsed.error))));
    }
    if (!document.isObject()) {
        return base::Unexpected(scenarioError({}, atLine(1, u"a scenario must be an object."_s)));
    }
    if (const auto error = placeError(content)) {
        return base::Unexpected(*error);
    }
    const QJsonObject scenario = document.object();
    if (scenario.value("format"_L1).toString().contains("snapshot"_L1)) {
        return base::Unexpected(
            scenarioError({}, u"This is a snapshot, not a scenario: name it with --snapshot."_s));
    }
    const bool mayTakeAway = scenario.contains("extends"_L1);
    if (const auto fault = schemaFault(scenario, scenarioSchema(), mayTakeAway)) {
        const QString path = u'$' + fault->path;
        return base::Unexpected(withLine(scenarioError(path, path + u' ' + fault->what), content));
    }
    if (const auto contradiction = contradictionIn(scenario.value("faults"_L1).toArray())) {
        const QString path = contradiction->section(u' ', 0, 0);
        return base::Unexpected(withLine(scenarioError(path, *contradiction), content));
    }
    return scenario;
}

base::Result<QJsonArray> checkedFaults(const QByteArray &json) {
    const auto invalid = [](const QString &message) {
        return base::Unexpected(base::localError(u"InvalidFault"_s, message, u"faults/read"_s));
    };
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull()) {
        return invalid(u"This isn't JSON."_s);
    }
    const QJsonArray faults = document.isArray() ? document.array() : QJsonArray{document.object()};
    const QJsonObject scenario{{u"faults"_s, faults}};
    if (const auto fault = schemaFault(scenario, scenarioSchema(), false)) {
        return invalid(u'$' + fault->path + u' ' + fault->what);
    }
    if (const auto contradiction = contradictionIn(faults)) {
        return invalid(*contradiction);
    }
    return faults;
}

} // namespace simulator
