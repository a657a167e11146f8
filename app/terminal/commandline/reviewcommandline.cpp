#include "terminal/commandline/reviewcommandline.h"

#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "wording/reviewconsoletext.h"

#include <QFileInfo>

namespace commandline {

namespace {

using domain::FindingSeverity;
using wording::CommandText;

constexpr Named<std::optional<FindingSeverity>> severityNames[]
    = {{"critical", FindingSeverity::Critical}, {"high", FindingSeverity::High},
        {"medium", FindingSeverity::Medium}, {"low", FindingSeverity::Low}, {"none", std::nullopt}};

void declareReview(CommandOptions &options) {
    options.values("key", CommandText::ReviewKey, "name");
    options.values("principal", CommandText::ReviewPrincipal, "id|name");
    options.value("format", CommandText::ReviewFormat, "format");
    options.output("output", CommandText::ReviewOutput);
    options.value("fail-on", CommandText::ReviewFailOn, "severity", QStringLiteral("none"));
    options.values("what-if", CommandText::ReviewWhatIf, "change");
    options.input("compare", CommandText::ReviewCompare);
    options.value("as-of", CommandText::ReviewAsOf, "time");
    options.value("backup-principal", CommandText::ReviewBackupPrincipal, "id");
    options.flag("lists-are-complete", CommandText::ReviewListsAreComplete);
}

/// The form that is named, else the one that the file's ending names; nullopt: an unknown name.
std::optional<reviewreport::Form> formOf(const CommandOptions &options) {
    if (options.isSet("format")) {
        return reviewreport::formNamed(options.text("format"));
    }
    const QString ending = QFileInfo(options.text("output")).suffix().toLower();
    return reviewreport::formNamed(ending).value_or(reviewreport::Form::Text);
}

QDateTime timeOf(const QString &text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid()) {
        return {};
    }
    return time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), Qt::UTC) : time.toUTC();
}

} // namespace

CommandLine parseReview(const QStringList &arguments) {
    CommandOptions options;
    declareReview(options);
    const QString command = program + QLatin1String(" review");
    if (const std::optional<CommandLine> end
        = options.parse(arguments, command, CommandText::Review, wording::reviewExitCodes(), -1)) {
        return *end;
    }
    console::ReviewOptions wanted;
    wanted.files = options.positionalArguments().mid(1);
    if (wanted.files.isEmpty()) {
        return options.error(wording::missingFiles());
    }
    const std::optional<reviewreport::Form> form = formOf(options);
    if (!form) {
        return options.error(wording::badOptionValue(QStringLiteral("format"), options.text("format"),
            reviewreport::formNames().join(QLatin1String(", "))));
    }
    wanted.whatIf = options.texts("what-if");
    const bool tellsWhatIf = *form != reviewreport::Form::Csv && *form != reviewreport::Form::Sarif;
    if (!wanted.whatIf.isEmpty() && !tellsWhatIf) { // a table of findings would pass for what is so
        return options.error(wording::badOptionValue(QStringLiteral("format"), reviewreport::formName(*form),
            QStringLiteral("text, html, json, pdf")));
    }
    if (!wanted.whatIf.isEmpty() && options.isSet("compare")) {
        return options.error(wording::whatIfAlone());
    }
    const auto failOn = among(severityNames, options.text("fail-on"));
    if (!failOn) {
        return options.error(wording::badOptionValue(
            QStringLiteral("fail-on"), options.text("fail-on"), listOf(severityNames)));
    }
    if (options.isSet("as-of")) {
        wanted.asOf = timeOf(options.text("as-of"));
        if (!wanted.asOf.isValid()) {
            return options.error(wording::badOptionValue(QStringLiteral("as-of"), options.text("as-of"),
                QStringLiteral("2026-03-01, 2026-03-01T12:00:00Z")));
        }
    }
    const QStringList backup = options.texts("backup-principal");
    if (backup.size() > 1) {
        return options.error(wording::badOptionValue(
            QStringLiteral("backup-principal"), backup.join(QLatin1String(", ")), wording::oneValueOnly()));
    }
    wanted.backupPrincipal = backup.value(0);
    wanted.form = *form;
    wanted.failOn = *failOn;
    wanted.keys = options.texts("key");
    wanted.principals = options.texts("principal");
    if (options.lacksOutput()) {
        return {options.error(wording::missingOption(QStringLiteral("output")))};
    }
    wanted.outputFile = options.outputFile();
    wanted.compare = options.text("compare");
    wanted.listsAreComplete = options.isSet("lists-are-complete");
    return {wanted};
}

bool printsPdf(const QStringList &arguments) {
    return arguments.contains(QStringLiteral("review"))
        && std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
               return argument == QLatin1String("pdf") || argument == QLatin1String("--format=pdf")
                   || argument.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
           });
}

} // namespace commandline
