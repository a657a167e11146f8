#include "terminal/commandline/commandline.h"

#include "terminal/commandline/capturecommandline.h"
#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "terminal/commandline/restorecommandline.h"
#include "terminal/commandline/reviewcommandline.h"
#include "terminal/commandline/signinoptions.h"
#include "terminal/commandline/sourceoptions.h"
#include "terminal/commandline/undocommandline.h"
#include "wording/signintext.h"

#include <algorithm>

namespace commandline {

namespace {

using wording::CommandText;
using wording::commandText;

constexpr Named<domain::RoleChoice> roleNames[] = {{"custom", domain::RoleChoice::CustomRole},
    {"built-in", domain::RoleChoice::BuiltInRole}, {"wide", domain::RoleChoice::WideBuiltInRole}};
constexpr Named<domain::GrantScope> scopeNames[]
    = {{"key", domain::GrantScope::ThisKey}, {"all", domain::GrantScope::AllKeys}};
constexpr Named<scripts::Language> languageNames[]
    = {{"az", scripts::Language::AzureCli}, {"powershell", scripts::Language::PowerShell},
        {"bicep", scripts::Language::Bicep}, {"terraform", scripts::Language::Terraform}};
constexpr Named<domain::GrantBehaviour> grantNames[]
    = {{"auto", domain::GrantBehaviour::Automatic}, {"none", domain::GrantBehaviour::None}};

void declareProtect(CommandOptions &options) {
    declareSimulated(options);
    declareSignIn(options);
    options.value("vm", CommandText::VirtualMachine, "name");
    options.value("role", CommandText::Role, "role");
    options.flag("even-if-granted", CommandText::EvenIfGranted);
    options.value("scope", CommandText::Scope, "scope");
    options.value("grant", CommandText::Grant, "behaviour", QStringLiteral("auto"));
    options.flag("retry-with-grant", CommandText::RetryWithGrant);
    options.value("principal", CommandText::Principal, "object-id");
    options.flag("confirm-principal", CommandText::ConfirmPrincipal);
    options.flag("create-principal", CommandText::CreatePrincipal);
    options.flag("register-preview", CommandText::RegisterPreview);
    options.value("vault", CommandText::Vault, "name");
    options.flag("other-subscriptions", CommandText::OtherSubscriptions);
    options.value("policy", CommandText::Policy, "name");
    options.value("new-policy", CommandText::NewPolicy, "name");
    options.flag("first-backup", CommandText::FirstBackup);
    options.flag("plan", CommandText::Plan);
    options.value("export", CommandText::Export, "language");
    options.output("output", CommandText::ExportOutput);
    options.flag("request", CommandText::Request);
    options.flag("json", CommandText::Json);
    options.simulation();
}

/// A script is written of the plan, so that --export means --plan as well.
std::optional<CommandLine> readExport(const CommandOptions &options, ProtectCommandLine &wanted) {
    if (!options.isSet("export")) {
        return options.isSet("output") ? std::make_optional(
                   options.error(wording::optionNeeds(QStringLiteral("output"), QStringLiteral("export"))))
                                       : std::nullopt;
    }
    wanted.exportAs = among(languageNames, options.text("export"));
    if (!wanted.exportAs) {
        return options.error(
            wording::badOptionValue(QStringLiteral("export"), options.text("export"), listOf(languageNames)));
    }
    for (const char *other : {"json", "request"}) {
        if (options.isSet(other)) {
            return options.error(wording::optionsExclude(QStringLiteral("export"), QLatin1String(other)));
        }
    }
    wanted.planOnly = true;
    if (options.lacksOutput()) {
        return options.error(wording::missingOption(QStringLiteral("output")));
    }
    wanted.scriptFile = options.outputFile();
    return std::nullopt;
}

CommandLine parseProtect(const QStringList &arguments) {
    CommandOptions options;
    declareProtect(options);
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" protect"),
            CommandText::Protect, commandText(CommandText::ExitCodes), 1)) {
        return *end;
    }
    ProtectCommandLine wanted;
    std::optional<CommandLine> problem;
    wanted.live = readSignIn(options, problem);
    if (!problem) {
        wanted.source = readSource(options, wanted.live, problem);
    }
    if (problem) {
        return *problem;
    }
    if (options.isSet("role")) {
        wanted.role = among(roleNames, options.text("role"));
        if (!wanted.role) {
            return options.error(
                wording::badOptionValue(QStringLiteral("role"), options.text("role"), listOf(roleNames)));
        }
    }
    if (options.isSet("scope")) {
        wanted.scope = among(scopeNames, options.text("scope"));
        if (!wanted.scope) {
            return options.error(
                wording::badOptionValue(QStringLiteral("scope"), options.text("scope"), listOf(scopeNames)));
        }
    }
    const std::optional<domain::GrantBehaviour> grant = among(grantNames, options.text("grant"));
    if (!grant) {
        return options.error(
            wording::badOptionValue(QStringLiteral("grant"), options.text("grant"), listOf(grantNames)));
    }
    if (options.isSet("policy") && options.isSet("new-policy")) {
        return options.error(wording::optionsExclude(QStringLiteral("policy"), QStringLiteral("new-policy")));
    }
    wanted.grant = *grant;
    wanted.virtualMachine = options.text("vm");
    wanted.vault = options.text("vault");
    wanted.otherSubscriptions = options.isSet("other-subscriptions");
    wanted.policy = options.text("policy");
    wanted.newPolicy = options.text("new-policy");
    wanted.principal = options.text("principal");
    wanted.confirmPrincipal = options.isSet("confirm-principal");
    if (wanted.confirmPrincipal && wanted.principal.isEmpty()) {
        return options.error(
            wording::optionNeeds(QStringLiteral("confirm-principal"), QStringLiteral("principal")));
    }
    wanted.evenIfGranted = options.isSet("even-if-granted");
    if (wanted.evenIfGranted && !wanted.role) {
        return options.error(wording::optionNeeds(QStringLiteral("even-if-granted"), QStringLiteral("role")));
    }
    wanted.createPrincipal = options.isSet("create-principal");
    wanted.registerPreview = options.isSet("register-preview");
    wanted.firstBackup = options.isSet("first-backup");
    wanted.planOnly = options.isSet("plan");
    wanted.retryWithGrant = options.isSet("retry-with-grant");
    wanted.request = options.isSet("request");
    wanted.json = options.isSet("json");
    if (wanted.json && wanted.request) {
        return options.error(wording::optionsExclude(QStringLiteral("json"), QStringLiteral("request")));
    }
    if (std::optional<CommandLine> mistake = readExport(options, wanted)) {
        return *mistake;
    }
    for (const char *writesNothing : {"plan", "export", "request"}) {
        for (const char *writes : {"create-principal", "register-preview"}) {
            if (options.isSet(writes) && options.isSet(writesNothing)) {
                return options.error(
                    wording::optionsExclude(QLatin1String(writes), QLatin1String(writesNothing)));
            }
        }
    }
    CommandLine line{wanted};
    return options.readSimulation(line).value_or(line);
}

bool opensFiles(const QStringList &arguments) {
    return names(arguments, "--open");
}

CommandLine parseSimulate(const QStringList &arguments) {
    const QString command = program + QLatin1String(" simulate");
    CommandOptions options;
    declareSimulated(options, QStringLiteral("managed-hsm"));
    options.value("port", CommandText::Port, "number", QStringLiteral("0"));
    options.flag("tls", CommandText::Tls);
    options.output("write-ca", CommandText::WriteCa);
    options.output("token-file", CommandText::TokenFile);
    options.flag("approve-device-codes", CommandText::ApproveDeviceCodes);
    options.simulation();
    if (names(arguments, "--ca-file")) { // for other commands a file to read, often the machine's own
        return {
            UsageError{wording::otherOption(QStringLiteral("ca-file"), QStringLiteral("write-ca")), command}};
    }
    if (const std::optional<CommandLine> end
        = options.parse(arguments, command, CommandText::Simulate, QString(), 1)) {
        return *end;
    }
    SimulateCommand wanted;
    std::optional<CommandLine> problem;
    const std::optional<protect::Source> source = readSimulated(options, 1, problem);
    if (problem) {
        return *problem;
    }
    wanted.source
        = source.value_or(protect::Source{protect::SourceKind::Simulator, options.text("scenario")});
    bool ok = false;
    wanted.port = options.text("port").toUShort(&ok);
    if (!ok) {
        return options.error(wording::badOptionValue(
            QStringLiteral("port"), options.text("port"), QStringLiteral("0 - 65535")));
    }
    wanted.tls = options.isSet("tls");
    wanted.authorityFile = options.text("write-ca");
    wanted.tokenFile = options.text("token-file");
    wanted.approvesDeviceCodes = options.isSet("approve-device-codes");
    if (!wanted.tls && options.isSet("write-ca")) {
        return options.error(wording::optionNeeds(QStringLiteral("write-ca"), QStringLiteral("tls")));
    }
    CommandLine line{wanted};
    return options.readSimulation(line).value_or(line);
}

CommandLine parseExplain(const QStringList &arguments) {
    CommandOptions options;
    options.flag("json", CommandText::ExplainJson);
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" explain"),
            CommandText::Explain, commandText(CommandText::ExplainExitCodes), 2)) {
        return *end;
    }
    return {ExplainCommandLine{
        options.positionalArguments().value(1, QStringLiteral("-")), options.isSet("json")}};
}

CommandLine parseScenarios(const QStringList &arguments) {
    CommandOptions options;
    if (const std::optional<CommandLine> end = options.parse(
            arguments, program + QLatin1String(" scenarios"), CommandText::Scenarios, QString(), 1)) {
        return *end;
    }
    return {ScenariosCommand()};
}

CommandLine parseRegistration(const QStringList &arguments) {
    CommandOptions options;
    options.value("cloud", CommandText::RegistrationCloud, "cloud", QStringLiteral("public"));
    options.flag("without-graph", CommandText::WithoutGraph);
    options.flag("with-storage", CommandText::WithStorage);
    if (const std::optional<CommandLine> end = options.parse(
            arguments, program + QLatin1String(" registration"), CommandText::Registration, QString(), 1)) {
        return *end;
    }
    const domain::AzureCloud *const cloud = cloudNamed(options.text("cloud"));
    if (!cloud) {
        return options.error(
            wording::badOptionValue(QStringLiteral("cloud"), options.text("cloud"), cloudValues()));
    }
    return {TextCommand{wording::registrationLines(
                            cloud->name, !options.isSet("without-graph"), options.isSet("with-storage"))
        + QLatin1Char('\n')}};
}

CommandLine parseWindow(const QStringList &arguments) {
    CommandOptions options;
    declareSimulated(options);
    options.value("screenshots", CommandText::Screenshots, "folder");
    options.inputs("open", CommandText::Open);
    options.simulation();
    if (const std::optional<CommandLine> end
        = options.parse(arguments, program, CommandText::Program, commandText(CommandText::Commands), 0)) {
        if (const auto *error = std::get_if<UsageError>(&end->command);
            error && !options.positionalArguments().isEmpty()) {
            return options.error(wording::unknownCommand(options.positionalArguments().constFirst()));
        }
        return *end;
    }
    std::optional<CommandLine> problem;
    const std::optional<protect::Source> source = readSimulated(options, 0, problem);
    if (problem) {
        return *problem;
    }
    if (source && opensFiles(arguments)) {
        return options.error(wording::optionsExclude(QStringLiteral("open"), wayOf(*source)));
    }
    const QStringList review
        = opensFiles(arguments) ? options.texts("open") + options.positionalArguments() : QStringList();
    CommandLine line{WindowCommand{source, options.text("screenshots"), review}};
    return options.readSimulation(line).value_or(line);
}

/// The first argument that is neither an option nor the value of one.
QString commandIn(const QStringList &arguments) {
    if (opensFiles(arguments)) {
        return {}; // what follows are files, whatever their names are
    }
    // With one hyphen: Qt's own, for the window.
    const QStringList withValue{QStringLiteral("-platform"), QStringLiteral("-platformtheme"),
        QStringLiteral("-style"), QStringLiteral("-stylesheet"), QStringLiteral("-display"),
        QStringLiteral("-geometry"), QStringLiteral("-qwindowgeometry"), QStringLiteral("-qwindowtitle"),
        QStringLiteral("-session"), QStringLiteral("--lang"), QStringLiteral("--scenario"),
        QStringLiteral("--scenario-file"), QStringLiteral("--fault"), QStringLiteral("--screenshots"),
        QStringLiteral("--speed"), QStringLiteral("--latency")};
    for (qsizetype index = 1; index < arguments.size(); ++index) {
        const QString &argument = arguments.at(index);
        if (names({argument}, "--snapshot")) {
            return {}; // so are those
        }
        if (withValue.contains(argument)) {
            ++index;
        } else if (!argument.startsWith(QLatin1Char('-'))) {
            return argument;
        }
    }
    return {};
}

} // namespace

bool opensWindow(const QStringList &arguments) {
    const bool asksForText = arguments.contains(QStringLiteral("--help"))
        || arguments.contains(QStringLiteral("-h")) || arguments.contains(QStringLiteral("--help-all"))
        || arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v"));
    return !asksForText && commandIn(arguments).isEmpty();
}

QString languageOption(const QStringList &arguments) {
    for (qsizetype index = 1; index < arguments.size(); ++index) {
        if (arguments.at(index) == QLatin1String("--lang") && index + 1 < arguments.size()) {
            return arguments.at(index + 1);
        }
        if (arguments.at(index).startsWith(QLatin1String("--lang="))) {
            return arguments.at(index).mid(7);
        }
    }
    return {};
}

CommandLine parseCommandLine(const QStringList &arguments) {
    const QString command = commandIn(arguments);
    if (command == QLatin1String("protect")) {
        return parseProtect(arguments);
    }
    if (command == QLatin1String("restore")) {
        return parseRestore(arguments);
    }
    if (command == QLatin1String("review")) {
        return parseReview(arguments);
    }
    if (command == QLatin1String("undo")) {
        return parseUndo(arguments);
    }
    if (command == QLatin1String("runs")) {
        return parseRuns(arguments);
    }
    if (command == QLatin1String("capture")) {
        return parseCapture(arguments);
    }
    if (command == QLatin1String("simulate")) {
        return parseSimulate(arguments);
    }
    if (command == QLatin1String("explain")) {
        return parseExplain(arguments);
    }
    if (command == QLatin1String("scenarios")) {
        return parseScenarios(arguments);
    }
    if (command == QLatin1String("registration")) {
        return parseRegistration(arguments);
    }
    return parseWindow(arguments);
}

} // namespace commandline
