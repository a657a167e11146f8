#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// What a file turned out to hold.
enum class ImportContent {
    Snapshot, ///< one of our own
    VirtualMachines,
    Disks,
    DiskEncryptionSets,
    KeyVaults,
    ManagedHsms,
    Keys,
    AzureRoleAssignments,
    AzureRoleDefinitions,
    DenyAssignments,
    HsmRoleAssignments,
    HsmRoleDefinitions,
    Principals,
    Subscriptions,
    Tenants,
    RecoveryServicesVaults,
    BackupPolicies,
    ProtectedItems,
    RecoveryPoints,
    BackupStatus,
    Refusals, ///< recorded answers that refused a list: what they would have shown is unknown
    TimeLimits, ///< schedules of active assignments: until when they hold
};

/// One of the files that were given. Files inside a zip count one by one, as "archive.zip/path".
struct ImportInput {
    QString file;
    qint64 bytes = 0;
    QString sha256; ///< hex, of the bytes as they were found
};

struct ImportUnderstood {
    QString file;
    ImportContent content = ImportContent::Snapshot;
    int count = 0; ///< elements taken over
};

enum class ImportRefusal {
    CannotOpen, ///< detail: why
    Empty,
    TooLarge, ///< limit: bytes
    TooManyFiles, ///< limit: files
    TotalTooLarge, ///< limit: bytes of all files together, unpacked
    NotJson, ///< place, detail: the parser's words
    WrongEncoding, ///< neither UTF-8 nor UTF-16
    TooDeep, ///< limit: levels
    TooManyValues, ///< limit: values of JSON
    TooLongText, ///< one text of it is longer than anything of Azure; limit: bytes
    OutOfMemory, ///< this machine has not enough memory for it
    UnknownShape, ///< JSON that is none of the known lists and resources; detail: the members it has
    NewerFormat, ///< a snapshot of a newer version of this program
    DamagedArchive, ///< detail: what is wrong
    EncryptedArchive,
    UnsupportedArchive, ///< a compression method that is not known; detail: its number
    SuspiciousArchive, ///< unpacks to far more than it holds; limit: ratio
    UnknownHsm, ///< roles of a Managed HSM, and nothing tells of which one
    NothingUsable, ///< the shape is known, but no element could be read
    EmptyList, ///< a list without elements: of what cannot be told
    NoInventory, ///< it tells nothing of who may do what; detail: method and path of a recorded exchange
    NamesOnly, ///< a list of resources without their properties: each has to be shown by itself
    NotHeld, ///< eligible roles, requests, and what was granted or revoked once: nobody holds anything by
             ///< them
    CommandFailed, ///< what a command that failed says instead of an answer; detail: its words
    NoBody, ///< a browser's log without the answer; detail: method and path
    AnotherState, ///< a snapshot of a tenant of which a newer one is there too; detail: its time
};

struct ImportNotUnderstood {
    QString file;
    ImportRefusal refusal = ImportRefusal::UnknownShape;
    QString place; ///< "line 3, column 7" or a JSON path; may be empty
    QString detail; ///< technical English, safe to show; may be empty
    qint64 limit = 0;
};

enum class ImportProblemKind {
    UnreadableElement, ///< left out; detail: what was expected and found
    DamagedFile, ///< the file breaks off or is not JSON from `place` on; what is before it was read
    ShortenedByPowerShell, ///< ConvertTo-Json without enough -Depth; left out
    DuplicateId, ///< the later one counts; detail: the id
    Contradiction, ///< two accounts of one thing differ: the later counts; detail: its id
    IncompleteList, ///< more pages follow that are not there; detail: what was listed
    UnprovenList, ///< nothing proves that a list is complete: what is not in it is unknown
    Disagreement, ///< two files disagree in what decides: neither counts; detail: about what
    DenyNotInList, ///< a complete list lacks a deny assignment that another file tells: it counts; detail:
                   ///< its id
    DeletedPrincipal, ///< the directory calls a security principal deleted; detail: its id
    TextLeftOut, ///< text around the JSON; detail: its beginning
    GuessedEncoding, ///< neither UTF-8 nor UTF-16: letters beyond ASCII may be wrong
};

/// Something that was not as it should be. The rest was loaded.
struct ImportProblem {
    QString file;
    QString place; ///< JSON path, "$[3].properties.scope"; may be empty
    ImportProblemKind kind = ImportProblemKind::UnreadableElement;
    QString detail; ///< technical English, safe to show
};

/// What would have to be read too for a full answer. wording/importtext has the sentence and the command.
enum class ImportMissingKind {
    VirtualMachines, ///< no virtual machine at all
    DiskEncryptionSet, ///< resourceId
    KeyStore, ///< host: its resource
    Key, ///< host, keyName: its attributes
    HsmRoleAssignments, ///< host, scope "/", "/keys" or "/keys/{name}"
    HsmRoleDefinitions, ///< host
    AzureRoleAssignments, ///< subscriptionId, resourceId of the vault
    AzureRoleDefinitions, ///< subscriptionId; subject: the role's GUID
    DenyAssignments, ///< subscriptionId, resourceId of the vault
    BackupServicePrincipal, ///< the object id of Backup Management Service
    Principals, ///< the directory: who the object ids are
    RecoveryServicesVaults,
};

struct ImportMissing {
    ImportMissingKind kind = ImportMissingKind::VirtualMachines;
    QString resourceId; ///< ARM id
    QString subscriptionId;
    QString host; ///< of a key store
    QString storeName; ///< name of that key store
    bool managedHsm = false; ///< which kind of store
    QString keyName;
    QString scope; ///< of an HSM
    QString subject; ///< role GUID or object id
    int count = 1; ///< how many keys or resources wait for it
    QStringList ids{}; ///< of principals: object ids to look up, of many only the first ones
    QString graphHost{}; ///< of principals: the directory of their cloud; empty: not known
    QString keyVersion{}; ///< the version of the key that is used; empty: the newest
};

/// What became of the files that were given to the importer. Values; wording makes sentences of them.
struct ImportReport {
    std::vector<ImportInput> inputs;
    std::vector<ImportUnderstood> understood;
    std::vector<ImportNotUnderstood> notUnderstood;
    std::vector<ImportProblem> problems; ///< at most a few hundred; see problemsLeftOut
    int problemsLeftOut = 0;
    std::vector<ImportMissing> missing;
    bool isTimeOfFiles = false; ///< the state's time is when its newest file was written, or copied
};

} // namespace domain
