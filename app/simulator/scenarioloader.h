#pragma once

#include "base/result.h"
#include "simulator/state/tenant.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace simulator {

/// A scenario ready to run.
struct Scenario {
    QString name;
    QString summary;
    Tenant tenant;
    QJsonArray faults;
    QJsonArray answerRules; ///< as AnswerRules takes them
};

/// The JSON Schema of scenario files.
QJsonObject scenarioSchema();

/// The names of the scenarios in the program's resources, the default one first, then by alphabet.
QStringList scenarioNames();

/// The JSON of a scenario of the resources with everything that it "extends" merged in (RFC 7396: a null
/// takes a member away). Nothing if there is no such scenario.
std::optional<QJsonObject> scenarioJson(const QString &name);
/// The same for a scenario from elsewhere. Errors: as those of loadScenario().
base::Result<QJsonObject> mergedScenario(const QJsonObject &scenario);

/// Builds the tenant that a merged scenario describes, as of `now`. Errors: ErrorKind::Local, code
/// "InvalidScenario", with the path of the member that is wrong in the message and as the target.
base::Result<Scenario> loadScenario(const QJsonObject &merged, const QDateTime &now);

} // namespace simulator
