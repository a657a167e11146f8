#include "wording/explaintext.h"

#include "base/error.h"
#include "wording/errortable.h"
#include "wording/errortext.h"
#include "wording/text.h"

namespace wording {

namespace {

using domain::Certainty;
using domain::ErrorMatter;
using domain::Explanation;

/// Where the text has no code that the table knows.
ErrorText matterText(ErrorMatter about) {
    switch (about) {
    case ErrorMatter::Nothing:
        return {Text::tr("This isn't about backup of confidential VMs"),
            Text::tr(
                "The text has no error of Azure Backup, of a key store, of Azure Resource Manager or of a "
                "sign-in that this program knows."),
            Text::tr("Paste the whole message with its code, or look where the message comes from.")};
    case ErrorMatter::Access:
        return {Text::tr("Somebody lacks access"),
            Text::tr("Azure refused this because a role or an access policy is missing."),
            Text::tr("Grant what is missing below, or ask for the whole message where it isn't told.")};
    case ErrorMatter::SignIn:
        return {Text::tr("The sign-in isn't accepted"),
            Text::tr("The service asks for a token, or for another one."),
            Text::tr("Sign in to the tenant of the resource, then try again.")};
    case ErrorMatter::Policy:
        return {Text::tr("The policy doesn't fit"),
            Text::tr(
                "A confidential VM is backed up with an Enhanced policy only; Azure Policy can forbid more."),
            Text::tr("Choose or create an Enhanced policy, then try again.")};
    case ErrorMatter::Vault:
        return {Text::tr("The VM or its vault isn't as expected"),
            Text::tr(
                "The VM has another name or place, or it is protected in this or another Recovery Services "
                "vault already."),
            Text::tr("Look in which vault the VM is protected, and use its full resource ID.")};
    case ErrorMatter::VirtualMachine:
        return {Text::tr("This VM can't be backed up as it is"),
            Text::tr("Its size, region, state or agent isn't what Azure Backup needs. The text doesn't say "
                     "which."),
            Text::tr("Compare the VM with the support matrix of Azure Backup for confidential VMs.")};
    case ErrorMatter::Network:
        return {Text::tr("The network keeps it away"),
            Text::tr(
                "A firewall, a private endpoint or a name that can't be resolved is in between. It isn't a "
                "role."),
            Text::tr("Work from a network that is let in, or let this address in.")};
    case ErrorMatter::Throttling:
        return {Text::tr("Azure is busy with too many requests"),
            Text::tr("Too many requests were sent in a short time."), Text::tr("Wait, then try again.")};
    case ErrorMatter::Key:
        return {Text::tr("The key can't be used as it is"),
            Text::tr("It is missing, disabled, deleted, or its store isn't ready."),
            Text::tr("Look at the key and its store.")};
    case ErrorMatter::Registration:
        return {Text::tr("Something isn't registered in the subscription"),
            Text::tr("The subscription has to register a feature or a resource provider before it is used."),
            Text::tr("Register it, wait until it says Registered, then try again.")};
    case ErrorMatter::Lock:
        return {Text::tr("A lock is in the way"), Text::tr("A resource lock forbids the change."),
            Text::tr("Remove the lock, and never lock the resource group of Azure Backup's restore points.")};
    case ErrorMatter::Restore:
        return {Text::tr("The restore isn't possible like this"),
            Text::tr("What the restore needs isn't there or doesn't fit."),
            Text::tr("Check the disk encryption set, its key and the recovery point.")};
    case ErrorMatter::OtherBackup:
        return {Text::tr("Azure Backup reports a fault"),
            Text::tr("This program doesn't know the code, or the text doesn't say what is wrong."),
            Text::tr("Try again in a few minutes. If it stays, give the activity ID to Microsoft support.")};
    }
    return {};
}

bool isOfThisComputer(const ErrorEntry *entry) {
    return isIn(Errors::signIn(), entry) || isIn(Errors::local(), entry);
}

/// Managed HSM and the access policies of a Key Vault have one code, and different words.
QString codeOfWords(const Explanation &explanation) {
    const bool isPolicy = explanation.code == QLatin1String("AccessDenied")
        && !explanation.lacks.value(0).contains(QLatin1String("managedHsm"))
        && !explanation.object.startsWith(QLatin1Char('/'))
        && !explanation.decidedBy.contains(QLatin1String("hsm"));
    return isPolicy && !explanation.object.isEmpty() ? QStringLiteral("ForbiddenByPolicy") : explanation.code;
}

ErrorText textOf(const Explanation &explanation) {
    const QString code = codeOfWords(explanation);
    const ErrorEntry *const entry = findError(code);
    const bool isRefusedSignIn = !entry && code.startsWith(QLatin1String("AADSTS"));
    // "SecretNotFound" is of the secret store here, of a Key Vault there.
    if ((!entry && !isRefusedSignIn) || (explanation.about == ErrorMatter::Key && isOfThisComputer(entry))) {
        return matterText(explanation.about);
    }
    base::Error error;
    error.code = code;
    error.message = explanation.message;
    ErrorText text = errorText(error);
    if (isRefusedSignIn && explanation.message.isEmpty()) {
        text.meaning = Text::tr("This program doesn't know the code, or the text doesn't say what is wrong.");
    }
    return text;
}

QString whoText(const Explanation &explanation) {
    const QString what = explanation.lacks.join(QLatin1String(", "));
    const QString &who = explanation.principal;
    const QString &where = explanation.object;
    if (!what.isEmpty()) {
        if (who.isEmpty()) {
            return where.isEmpty()
                ? Text::tr("Missing: %1. The text doesn't say who lacks it, and where.").arg(what)
                : Text::tr("Missing: %1 at %2. The text doesn't say who lacks it.").arg(what, where);
        }
        return where.isEmpty() ? Text::tr("%1 lacks %2.").arg(who, what)
                               : Text::tr("%1 lacks %2 at %3.").arg(who, what, where);
    }
    if (who == domain::azureBackupService) {
        const QString sentence = Text::tr("The text doesn't name the key.");
        if (where.startsWith(QLatin1String("https://"))) {
            return Text::tr("The key is %1.").arg(where);
        }
        return where.isEmpty() ? sentence
                               : sentence + QLatin1Char(' ') + Text::tr("It is about %1.").arg(where);
    }
    if (!who.isEmpty() && !where.isEmpty()) {
        return Text::tr("It is about %1 and %2.").arg(who, where);
    }
    return who.isEmpty() && where.isEmpty() ? QString()
                                            : Text::tr("It is about %1.").arg(who.isEmpty() ? where : who);
}

QString whomText(ErrorMatter about) {
    switch (about) {
    case ErrorMatter::Access:
        return Text::tr("Ask an owner or User Access Administrator of the resource; for a Managed HSM, an "
                        "administrator of the HSM, whom no role of the subscription replaces.");
    case ErrorMatter::SignIn:
        return Text::tr("Ask the administrators of Microsoft Entra ID in your organization.");
    case ErrorMatter::Policy:
    case ErrorMatter::Vault:
        return Text::tr("Ask whoever looks after the Recovery Services vault.");
    case ErrorMatter::VirtualMachine:
        return Text::tr("Ask whoever looks after the VM.");
    case ErrorMatter::Network:
        return Text::tr("Ask whoever looks after the network of the key store or of the VM.");
    case ErrorMatter::Key:
        return Text::tr("Ask the owner of the key store.");
    case ErrorMatter::Registration:
    case ErrorMatter::Lock:
        return Text::tr("Ask an owner of the subscription.");
    case ErrorMatter::Restore:
        return Text::tr("Ask whoever restores, and the owner of the key.");
    case ErrorMatter::OtherBackup:
        return Text::tr("If it stays, ask Microsoft support.");
    case ErrorMatter::Throttling:
    case ErrorMatter::Nothing:
        break;
    }
    return {};
}

QString sureText(const Explanation &explanation) {
    if (explanation.about == ErrorMatter::Nothing) {
        return {};
    }
    const QString words = explanation.decidedBy;
    switch (explanation.sure) {
    case Certainty::Certain:
        return Text::tr("Certain: the text says \"%1\".").arg(words);
    case Certainty::Likely:
        return words.isEmpty() ? Text::tr("Likely: the text sounds like this error, without its exact words.")
                               : Text::tr("Likely: the text says \"%1\", which isn't the whole.").arg(words);
    case Certainty::Unknown:
        return Text::tr("Unknown: the text says \"%1\", which doesn't decide.").arg(words);
    }
    return {};
}

/// Who tells of Azure Backup and a key means one error, whatever his words.
QString reproducedCode(const Explanation &explanation) {
    return explanation.code.isEmpty() && explanation.principal == domain::azureBackupService
        ? QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")
        : explanation.code;
}

} // namespace

ExplainedError explainedError(const Explanation &explanation) {
    const ErrorText text = textOf(explanation);
    ExplainedError error;
    error.headline = explanation.code.isEmpty() || text.headline.contains(explanation.code)
        ? text.headline
        : Text::tr("%1 (%2)", "headline, code").arg(text.headline, explanation.code);
    error.meaning = text.meaning;
    error.who = whoText(explanation);
    error.cure = text.nextStep;
    const ErrorEntry *const entry = findError(explanation.code);
    if (explanation.about == ErrorMatter::OtherBackup && entry && isOfThisComputer(entry)) {
        error.sure = sureText(explanation);
        error.reproduction = reproductionOf(explanation.code);
        return error; // of this program: nobody has to be asked, and Azure has no command for it
    }
    error.commands = cureCommands(explanation);
    error.whom = explanation.code.contains(QLatin1String("DisallowedByPolicy"))
        ? Text::tr("Ask whoever looks after Azure Policy in the subscription.")
        : whomText(explanation.about);
    error.sure = sureText(explanation);
    const auto add = [&error](const QString &sentence) {
        error.sure += (error.sure.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
    };
    if (!explanation.others.isEmpty()) {
        add(Text::tr("Also in the text: %1.").arg(explanation.others.join(QStringLiteral(", "))));
    }
    if (explanation.isPartial) {
        add(Text::tr("The text is long: only its beginning and its end were read."));
    }
    if (explanation.about != ErrorMatter::Nothing && !reproducedCode(explanation).isEmpty()) {
        error.reproduction = reproductionOf(reproducedCode(explanation));
        if (!explanation.lacks.isEmpty() && error.reproduction.why.isEmpty()) {
            error.reproduction.why = Text::tr("The same error, with a right that this job needs.");
        }
    }
    return error;
}

QStringList explainedLines(const ExplainedError &error) {
    QStringList lines{error.headline, QString(), error.meaning};
    const auto paragraph = [&lines](const QString &title, const QString &text) {
        if (!text.isEmpty()) {
            lines << QString() << title << text;
        }
    };
    paragraph(Text::tr("Who and what"), error.who);
    paragraph(Text::tr("What to do"), error.cure);
    for (const ExplainedCommand &one : error.commands) {
        if (!one.when.isEmpty()) {
            lines << QString() << one.when;
        }
        lines << QStringLiteral("   ") + one.command;
    }
    paragraph(Text::tr("Whom to ask"), error.whom);
    paragraph(Text::tr("How sure this is"), error.sure);
    const QString command = reproductionCommand(error.reproduction);
    QStringList simulated{
        error.reproduction.why, command.isEmpty() ? QString() : QStringLiteral("   ") + command};
    simulated.removeAll(QString());
    paragraph(Text::tr("In the simulator"), simulated.join(QLatin1Char('\n')));
    return lines;
}

} // namespace wording
