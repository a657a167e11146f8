#include "terminal/console/explaincommand.h"

#include "base/enumname.h"
#include "base/filereader.h"
#include "domain/snapshot/textdecoding.h"
#include "review/explain/explanation.h"
#include "wording/errortext.h"
#include "wording/explaintext.h"
#include "wording/reviewconsoletext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace console {

namespace {

constexpr qint64 largestText = 16LL * 1024 * 1024;

/// A code by itself may stand where the file does.
base::Result<QByteArray> textOf(const QString &file) {
    const bool isFile = file == QLatin1String("-") || QFileInfo::exists(file);
    const bool isError = !isFile && explain::explain(file).about != domain::ErrorMatter::Nothing;
    return isError ? base::Result<QByteArray>(file.toUtf8()) : base::readFile(file, largestText);
}

QJsonObject jsonOf(const domain::Explanation &explanation, const wording::ExplainedError &told) {
    QJsonArray commands;
    for (const wording::ExplainedCommand &one : told.commands) {
        commands.append(
            QJsonObject{{QStringLiteral("when"), one.when}, {QStringLiteral("command"), one.command}});
    }
    return {{QStringLiteral("about"), base::enumName(explanation.about)},
        {QStringLiteral("code"), explanation.code}, {QStringLiteral("principal"), explanation.principal},
        {QStringLiteral("lacks"), QJsonArray::fromStringList(explanation.lacks)},
        {QStringLiteral("object"), explanation.object},
        {QStringLiteral("sure"), base::enumName(explanation.sure)},
        {QStringLiteral("decidedBy"), explanation.decidedBy}, {QStringLiteral("headline"), told.headline},
        {QStringLiteral("meaning"), told.meaning}, {QStringLiteral("cure"), told.cure},
        {QStringLiteral("commands"), commands}, {QStringLiteral("whom"), told.whom},
        {QStringLiteral("reproduce"), wording::reproductionCommand(told.reproduction)}};
}

} // namespace

ExitCode explain(const ExplainOptions &options, Output &output) {
    const base::Result<QByteArray> text = textOf(options.file);
    if (!text) {
        const wording::ErrorText told = wording::errorText(text.error());
        output.complain(
            wording::cannotReadLine(options.file, told.meaning) + QLatin1Char(' ') + told.nextStep);
        return ExitCode::Unreadable;
    }
    const domain::Explanation explanation = explain::explain(QString::fromUtf8(snapshot::toUtf8(*text)));
    const wording::ExplainedError told = wording::explainedError(explanation);
    if (options.json) {
        const QByteArray json = QJsonDocument(jsonOf(explanation, told)).toJson();
        output.result(json, Output::Content::Json);
    } else {
        output.say(wording::explainedLines(told));
    }
    return explanation.about == domain::ErrorMatter::Nothing ? ExitCode::Unreadable : ExitCode::Done;
}

} // namespace console
