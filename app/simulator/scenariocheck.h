#pragma once

#include "base/error.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace simulator {

/// The scenario in the bytes of a file that somebody wrote, as Simulator::prepare() takes it, checked against
/// resources/scenario.schema.json. Errors: ErrorKind::Local, code "InvalidScenario", the message with line
/// and path: "Line 12: $.graph must be \"none\", \"read\" or \"write\".", the path also as the target.
base::Result<QJsonObject> checkedScenario(const QByteArray &content);

/// Faults as a scenario file tells them: one object, or a list. Errors: Local "InvalidFault", whose message
/// names the member.
base::Result<QJsonArray> checkedFaults(const QByteArray &json);

/// An error of Simulator::prepare() with the line of the file that it is about, where the file has one: what
/// is wrong may be inherited.
base::Error withLine(base::Error error, const QByteArray &content);

/// A fault of a scenario at a path like "$.keyStores.hsm1".
base::Error scenarioError(const QString &path, const QString &message);

} // namespace simulator
