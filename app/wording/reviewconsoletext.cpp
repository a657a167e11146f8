#include "wording/reviewconsoletext.h"

#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

QString reviewCommandText(CommandText text) {
    if (text == CommandText::Review) {
        return Text::tr("Shows from files who can do what with the keys, what is wrong and what to do. "
                        "Accepts snapshots, JSON of the Azure CLI, ARM, Resource Graph and Az PowerShell, "
                        "folders and zip archives. Uses no network.");
    }
    if (text == CommandText::ReviewKey) {
        return Text::tr("Only this key, by its name, as host/name or by its URL; can be repeated.");
    }
    if (text == CommandText::ReviewPrincipal) {
        return Text::tr(
            "Only this security principal, by object ID, application ID or name; can be repeated.");
    }
    if (text == CommandText::ReviewFormat) {
        return Text::tr("text (default), html, csv, json, sarif or pdf; without it, the ending of --output "
                        "decides.");
    }
    if (text == CommandText::ReviewOutput) {
        return Text::tr("Write the report to this file instead of standard output.");
    }
    if (text == CommandText::ReviewFailOn) {
        return Text::tr("End with exit code 8 where there are findings of this severity or worse: critical, "
                        "high, medium, low, or none (default).");
    }
    if (text == CommandText::ReviewWhatIf) {
        return Text::tr(
            "Review the state as it would be after this change, which isn't made anywhere; can be repeated: "
            "\"add role=R; assignee=P; scope=S\", \"remove assignment=ID\" (or role, assignee, scope: all "
            "that match), \"narrow assignment=ID; to=S\". Access policies: \"add key-permissions=get,backup; "
            "assignee=P; vault=V\", or remove. key=K stands for the scope of a key, hsm=H specifies the "
            "Managed HSM. As text, html, pdf or json.");
    }
    if (text == CommandText::ReviewCompare) {
        return Text::tr(
            "Compare with this earlier file, folder or archive, and show who gained or lost what.");
    }
    if (text == CommandText::ReviewAsOf) {
        return Text::tr("Evaluate the expiry of keys at this time, for example 2026-03-01 or "
                        "2026-03-01T12:00:00Z; by default the time of the snapshot.");
    }
    if (text == CommandText::ReviewBackupPrincipal) {
        return Text::tr(
            "This is the service principal of Azure Backup, by its object ID or application ID: for clouds "
            "whose application ID of Azure Backup isn't documented, like Azure China.");
    }
    if (text == CommandText::ReviewListsAreComplete) {
        return Text::tr("Confirm that every list is complete for the scopes that it shows. Otherwise, what a "
                        "file doesn't prove stays unknown.");
    }
    return {};
}

QString reviewExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("reviewed; no findings at or above --fail-on")),
        line(2,
            Text::tr("usage: an option, a key or a principal isn't valid, or the report can't be written")),
        line(8, Text::tr("reviewed; there are findings at or above --fail-on")),
        line(9, Text::tr("a file can't be read, is another state of a tenant, or none was understood"))};
    return lines.join(QLatin1Char('\n'));
}

QString whatIfAlone() {
    return Text::tr("--what-if and --compare can't be used together.");
}

QString missingFiles() {
    return Text::tr("Specify at least one file, folder or archive to review.");
}

QString oneValueOnly() {
    return Text::tr("one ID");
}

QString readingLine(int done, int total) {
    return Text::tr("Reading: %1 of %n file(s)", nullptr, total).arg(done);
}

QString reviewingLine(int done, int total) {
    return Text::tr("Reviewing: %1 of %n key(s)", nullptr, total).arg(done);
}

QString importedLine(int files, int notUnderstood) {
    const QString read = Text::tr("%n file(s) read.", nullptr, files);
    return notUnderstood == 0 ? read
                              : read + QLatin1Char(' ')
            + Text::tr("%n could not be used; the report lists them.", nullptr, notUnderstood);
}

QString fileProblemLine(const QString &file, const QString &problem) {
    return Text::tr("%1: %2").arg(visible(file), visible(problem));
}

QString cannotReadLine(const QString &file, const QString &reason) {
    return Text::tr("%1 can't be read: %2").arg(visible(file), visible(reason));
}

QString nothingUsableLine() {
    return Text::tr("Nothing was understood: there is nothing to review.");
}

QString unknownKeyLine(const QString &key) {
    return Text::tr("The files don't contain a key “%1”. Without --key, all keys are reviewed.")
        .arg(visible(key));
}

QString unknownPrincipalLine(const QString &principal) {
    return Text::tr("The files don't contain a security principal “%1”: specify its object ID.")
        .arg(visible(principal));
}

QString notAzureBackupLine(const QString &principal) {
    return Text::tr("“%1” can't be the service principal of Azure Backup: specify an object ID, or the "
                    "application ID of a service principal in the files. Where the application ID of Azure "
                    "Backup is documented, no other one is accepted.")
        .arg(visible(principal));
}

QString oldStateLine(const QString &when, int days) {
    return Text::tr("The files show the state of %1, which is %n day(s) ago.", nullptr, days).arg(when);
}

QString cannotWriteLine(const QString &file, const QString &reason) {
    return Text::tr("%1 can't be written: %2").arg(visible(file), visible(reason));
}

QString writtenLine(const QString &file) {
    return Text::tr("Written: %1").arg(visible(file));
}

QString findingsLine(const QString &counts) {
    return Text::tr("Findings: %1").arg(counts);
}

QString noFindingsLine() {
    return Text::tr("No findings in what was read.");
}

} // namespace wording
