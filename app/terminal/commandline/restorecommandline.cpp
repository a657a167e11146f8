#include "terminal/commandline/restorecommandline.h"

#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "terminal/commandline/signinoptions.h"
#include "terminal/commandline/sourceoptions.h"
#include "wording/restoreconsoletext.h"

namespace commandline {

using wording::CommandText;
using wording::commandText;

namespace {

constexpr Named<scripts::RecoveryScriptLanguage> scriptLanguages[]
    = {{"az", scripts::RecoveryScriptLanguage::AzureCli},
        {"powershell", scripts::RecoveryScriptLanguage::PowerShell}};

/// Options that choose something, and so mean nothing where a run of before is gone on with.
constexpr const char *choosing[] = {"vm", "vault", "point", "key", "steps", "key-only", "staging-account",
    "key-store", "same-security-domain", "set", "resource-group", "subnet", "name", "job", "placeholder-set",
    "placeholder-store", "keep-copy"};
/// Options that a rehearsal has no place for, and those that only it has.
constexpr const char *ofRestoring[] = {"steps", "key-only", "subnet", "name"};
constexpr const char *ofRehearsing[] = {"placeholder-set", "placeholder-store"};

using Parts = domain::RecoveryParts;
constexpr Named<bool Parts::*> stepNames[]
    = {{"recover-key", &Parts::recoverKey}, {"restore-key", &Parts::restoreKey}, {"new-set", &Parts::newSet},
        {"grants", &Parts::grants}, {"vm", &Parts::machine}, {"clean-up", &Parts::cleanUp}};

void declareRestore(CommandOptions &options) {
    declareSimulated(options);
    declareSignIn(options);
    options.value("vm", CommandText::RestoreVm, "name");
    options.value("vault", CommandText::RestoreVault, "name");
    options.value("point", CommandText::RestorePoint, "id", QStringLiteral("latest"));
    options.value("key", CommandText::RestoreKey, "url");
    options.value("steps", CommandText::RestoreSteps, "list");
    options.flag("key-only", CommandText::RestoreKeyOnly);
    options.value("staging-account", CommandText::RestoreStagingAccount, "name");
    options.value("key-store", CommandText::RestoreKeyStore, "name");
    options.flag("same-security-domain", CommandText::RestoreSameSecurityDomain);
    options.value("set", CommandText::RestoreSet, "name");
    options.value("resource-group", CommandText::RestoreResourceGroup, "name");
    options.value("subnet", CommandText::RestoreSubnet, "name");
    options.value("name", CommandText::RestoreName, "name");
    options.value("job", CommandText::RestoreJob, "id");
    options.value("placeholder-set", CommandText::RestorePlaceholderSet, "name");
    options.value("placeholder-store", CommandText::RestorePlaceholderStore, "name");
    options.flag("keep-copy", CommandText::RestoreKeepCopy);
    options.flag("sas-from-stdin", CommandText::RestoreSasFromStdin);
    options.value("resume", CommandText::RestoreResume, "id");
    options.flag("plan", CommandText::RestorePlan);
    options.value("export", CommandText::RestoreExport, "language");
    options.output("output", CommandText::ExportOutput);
    options.flag("json", CommandText::Json);
    options.simulation();
}

std::optional<QString> combinationMistake(const CommandOptions &options, bool rehearses) {
    if (options.isSet("resume")) {
        for (const char *other : choosing) {
            if (options.isSet(other)) {
                return wording::optionsExclude(QStringLiteral("resume"), QLatin1String(other));
            }
        }
        if (!options.isSet("sign-in")) { // the simulator's jobs end with the program
            return wording::optionNeeds(QStringLiteral("resume"), QStringLiteral("sign-in"));
        }
        if (rehearses) {
            return wording::unexpectedArgument(QStringLiteral("drill"));
        }
    }
    if (rehearses) {
        for (const char *other : ofRestoring) {
            if (options.isSet(other)) {
                return wording::notWithDrill(QLatin1String(other));
            }
        }
    } else {
        for (const char *other : ofRehearsing) {
            if (options.isSet(other)) {
                return wording::onlyWithDrill(QLatin1String(other));
            }
        }
    }
    if (options.isSet("placeholder-set") && options.isSet("placeholder-store")) {
        return wording::optionsExclude(
            QStringLiteral("placeholder-set"), QStringLiteral("placeholder-store"));
    }
    if (options.isSet("key-only")) {
        for (const char *other : {"steps", "subnet", "name"}) {
            if (options.isSet(other)) {
                return wording::optionsExclude(QStringLiteral("key-only"), QLatin1String(other));
            }
        }
    }
    if (options.isSet("plan") && options.isSet("sas-from-stdin")) {
        return wording::optionsExclude(QStringLiteral("plan"), QStringLiteral("sas-from-stdin"));
    }
    return std::nullopt;
}

/// What is wrong with --key and --steps, which are read into `wanted`.
std::optional<QString> readKeyAndSteps(const CommandOptions &options, console::RestoreOptions &wanted) {
    if (options.isSet("key")) {
        wanted.key = domain::KeyIdentifier::parse(options.text("key"));
        if (!wanted.key) {
            return wording::badKeyUrl(options.text("key"));
        }
        if (wanted.key->version.isEmpty()) {
            return wording::keyUrlLacksVersion(options.text("key"));
        }
    }
    if (!options.isSet("steps")) {
        return std::nullopt;
    }
    Parts steps;
    for (const QString &word : options.text("steps").split(QLatin1Char(','))) {
        const std::optional<bool Parts::*> step = among(stepNames, word.trimmed());
        if (!step) {
            return wording::badOptionValue(QStringLiteral("steps"), word, listOf(stepNames));
        }
        steps.*(*step) = true;
    }
    if (steps.cleanUp && !steps.restoreKey) {
        return wording::cleanUpNeedsRestoreKey();
    }
    if (steps.cleanUp && options.isSet("keep-copy")) {
        return wording::keepCopyOrCleanUp();
    }
    wanted.steps = steps;
    return std::nullopt;
}

/// A script is written of the plan, so that --export means --plan as well.
std::optional<CommandLine> readRestoreExport(const CommandOptions &options, console::RestoreOptions &wanted) {
    if (!options.isSet("export")) {
        return options.isSet("output") ? std::make_optional(
                   options.error(wording::optionNeeds(QStringLiteral("output"), QStringLiteral("export"))))
                                       : std::nullopt;
    }
    wanted.exportAs = among(scriptLanguages, options.text("export"));
    if (!wanted.exportAs) {
        return options.error(wording::badOptionValue(
            QStringLiteral("export"), options.text("export"), listOf(scriptLanguages)));
    }
    for (const char *other : {"json", "resume", "sas-from-stdin"}) {
        if (options.isSet(other)) {
            return options.error(wording::optionsExclude(QStringLiteral("export"), QLatin1String(other)));
        }
    }
    if (options.lacksOutput()) {
        return options.error(wording::missingOption(QStringLiteral("output")));
    }
    wanted.planOnly = true;
    wanted.scriptFile = options.outputFile();
    return std::nullopt;
}

} // namespace

CommandLine parseRestore(const QStringList &arguments) {
    CommandOptions options;
    declareRestore(options);
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" restore"),
            CommandText::Restore, commandText(CommandText::RestoreExitCodes), 2)) {
        return *end;
    }
    const QStringList words = options.positionalArguments();
    const bool rehearses = words.value(1) == QLatin1String("drill");
    if (!rehearses && words.size() > 1) {
        return options.error(wording::unexpectedArgument(words.at(1)));
    }
    console::RestoreOptions wanted;
    std::optional<CommandLine> problem;
    wanted.live = readSignIn(options, problem);
    if (!problem) {
        wanted.source = readSource(options, wanted.live, problem);
    }
    if (problem) {
        return *problem;
    }
    if (const std::optional<QString> mistake = combinationMistake(options, rehearses)) {
        return options.error(*mistake);
    }
    if (const std::optional<QString> mistake = readKeyAndSteps(options, wanted)) {
        return options.error(*mistake);
    }
    wanted.rehearses = rehearses;
    wanted.resume = options.text("resume");
    wanted.virtualMachine = options.text("vm");
    wanted.vault = options.text("vault");
    wanted.point = options.text("point");
    wanted.stagingAccount = options.text("staging-account");
    wanted.keyStore = options.text("key-store");
    wanted.set = options.text("set");
    wanted.resourceGroup = options.text("resource-group");
    wanted.subnet = options.text("subnet");
    wanted.machineName = options.text("name");
    wanted.job = options.text("job");
    wanted.placeholderSet = options.text("placeholder-set");
    wanted.placeholderStore = options.text("placeholder-store");
    wanted.keyOnly = options.isSet("key-only");
    wanted.sameSecurityDomain = options.isSet("same-security-domain");
    wanted.keepsCopy = options.isSet("keep-copy");
    wanted.signedAddressFromInput = options.isSet("sas-from-stdin");
    wanted.planOnly = options.isSet("plan");
    wanted.json = options.isSet("json");
    if (std::optional<CommandLine> mistake = readRestoreExport(options, wanted)) {
        return *mistake;
    }
    CommandLine line{wanted};
    return options.readSimulation(line).value_or(line);
}

} // namespace commandline
