#pragma once

#include <QString>

namespace wording {

/// What the help says of a command or an option.
enum class CommandText {
    Program,
    Protect,
    Simulate,
    Scenarios,
    Explain,
    ExplainJson,
    ExplainExitCodes,
    Registration,
    RegistrationCloud,
    WithoutGraph,
    WithStorage,
    Commands, ///< the list of commands, for the general help
    ExitCodes,
    Help,
    Version,
    Scenario,
    ScenarioFile,
    SimulatedSnapshot,
    Fault,
    TokenFile,
    Language,
    Screenshots,
    Open,
    VirtualMachine,
    Role,
    Scope,
    EvenIfGranted,
    Grant,
    Vault,
    Policy,
    NewPolicy,
    OtherSubscriptions,
    Principal,
    ConfirmPrincipal,
    CreatePrincipal,
    RegisterPreview,
    FirstBackup,
    Plan,
    Request,
    RetryWithGrant,
    Json,
    Export,
    ExportOutput,
    Capture,
    CaptureExitCodes,
    UndoExitCodes,
    SnapshotFile,
    Pseudonyms,
    Undo,
    UndoRun,
    UndoLast,
    UndoPlan,
    UndoStopProtection,
    UndoAlthoughNeeded,
    Runs,
    Restore,
    RestoreExitCodes,
    RestoreVm,
    RestoreVault,
    RestorePoint,
    RestoreKey,
    RestoreSteps,
    RestoreKeyOnly,
    RestorePlan,
    RestoreExport,
    RestoreStagingAccount,
    RestoreKeyStore,
    RestoreSameSecurityDomain,
    RestoreSet,
    RestoreResourceGroup,
    RestoreSubnet,
    RestoreName,
    RestoreJob,
    RestorePlaceholderSet,
    RestorePlaceholderStore,
    RestoreKeepCopy,
    RestoreSasFromStdin,
    RestoreResume,
    Port,
    Speed,
    Latency,
    Tls,
    WriteCa,
    ApproveDeviceCodes,
    SignIn,
    SignInOnly, ///< of a command that has no simulator
    Tenant,
    ClientId,
    CloudName,
    Proxy,
    TrustedCaFile,
    Review,
    ReviewKey,
    ReviewPrincipal,
    ReviewFormat,
    ReviewOutput,
    ReviewFailOn,
    ReviewWhatIf,
    ReviewCompare,
    ReviewAsOf,
    ReviewBackupPrincipal,
    ReviewListsAreComplete,
};
QString commandText(CommandText text);

/// "name" is not one of the values that an option takes.
QString badOptionValue(const QString &option, const QString &value, const QString &allowed);
QString missingOption(const QString &option);
/// One of the two options has to be given.
QString eitherOption(const QString &first, const QString &second);
QString unknownCommand(const QString &command);
QString unexpectedArgument(const QString &argument);
/// --"option" means nothing without --"other".
QString optionNeeds(const QString &option, const QString &other);
/// An option of one value, given more than once.
QString optionGivenTwice(const QString &option);
/// --"option" is of other commands: here it is --"other", which takes a file that is not there yet.
QString otherOption(const QString &option, const QString &other);
QString optionsExclude(const QString &first, const QString &second);
/// The file that --"option" would write is among those that are read.
QString outputIsRead(const QString &option, const QString &file);
/// --"option" would write over the file that --"other" writes.
QString outputIsWritten(const QString &option, const QString &file, const QString &other);

} // namespace wording
