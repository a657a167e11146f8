#include "simulator/exchange.h"
#include "simulator/scenariocheck.h"
#include "simulator/scenarioloader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initialiseScenarioResources() {
    Q_INIT_RESOURCE(scenarios);
}

namespace simulator {

namespace {

QString folder() {
    initialiseScenarioResources();
    return u":/scenarios/"_s;
}

/// RFC 7396: objects are merged, everything else replaces, null removes.
QJsonObject merge(QJsonObject target, const QJsonObject &patch) {
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (member.value().isNull()) {
            target.remove(member.key());
        } else if (member.value().isObject()) {
            target.insert(
                member.key(), merge(target.value(member.key()).toObject(), member.value().toObject()));
        } else {
            target.insert(member.key(), member.value());
        }
    }
    return target;
}

std::optional<QJsonObject> readObject(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional<QJsonObject>(document.object()) : std::nullopt;
}

std::optional<QJsonObject> readFile(const QString &name) {
    return readObject(folder() + name + u".json"_s);
}

} // namespace

QJsonObject scenarioSchema() {
    return readObject(folder() + u"format/scenario.schema.json"_s).value_or(QJsonObject());
}

QStringList scenarioNames() {
    QStringList names;
    const QStringList files = QDir(folder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        names.append(file.chopped(5));
    }
    names.removeOne(u"contoso"_s); // what the others extend, not a scenario of its own
    names.removeOne(u"contoso-recovery"_s);
    names.removeOne(u"managed-hsm"_s);
    names.prepend(u"managed-hsm"_s);
    return names;
}

base::Result<QJsonObject> mergedScenario(const QJsonObject &scenario) {
    const QString parentName = scenario.value("extends"_L1).toString();
    if (parentName.isEmpty()) {
        return scenario;
    }
    if (parentName == scenario.value("name"_L1).toString()) {
        return base::Unexpected(scenarioError(u"$.extends"_s,
            u"$.extends: a scenario doesn't extend itself. Give it another name than \"%1\"."_s.arg(
                parentName)));
    }
    const auto parent = readFile(parentName);
    if (!parent) {
        return base::Unexpected(scenarioError(u"$.extends"_s,
            u"$.extends: there is no scenario \"%1\". There is %2."_s.arg(
                parentName, (scenarioNames() << u"contoso"_s).join(u", "_s))));
    }
    const auto whole = mergedScenario(*parent);
    if (!whole) {
        return whole;
    }
    QJsonObject merged = merge(*whole, scenario);
    merged.remove(u"extends"_s); // done: merging again would bring back what a null has taken away
    return merged;
}

std::optional<QJsonObject> scenarioJson(const QString &name) {
    const auto own = readFile(name);
    if (!own) {
        return std::nullopt;
    }
    const auto whole = mergedScenario(*own);
    return whole ? std::optional<QJsonObject>(*whole) : std::nullopt;
}

} // namespace simulator
