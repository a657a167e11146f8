#pragma once

#include <QByteArray>
#include <QString>

namespace base {

/// Text for a standard output that a pipeline may listen to, without what GitHub Actions, Azure Pipelines and
/// TeamCity take for a command of their own: "##vso[…]" (anywhere in a line) and "::error …" (at the
/// beginning of one) get a blank in their middle. All else is left as it is. Names come from whoever made the
/// thing.
QString forPipelines(const QString &text);
QByteArray forPipelines(const QByteArray &utf8);

/// The same for JSON, whose values stay what they are: the signs are escaped.
QByteArray jsonForPipelines(QByteArray json);

/// Text for a message of SARIF, where "[text](address)" is a link (3.11.6): a blank keeps it from being one.
QString withoutLinks(QString text);

} // namespace base
