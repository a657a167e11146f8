// The cure that a finding prints settles that finding when its output is fed back: for every rule that prints
// a command, in every form of it, with answers in the form of the Azure CLI.
#include "base/enumname.h"
#include "cureestate.h"
#include "domain/accessindex.h"
#include "review/importer/importer.h"
#include "review/reviewreport/document.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_reviewcures {

using namespace Qt::StringLiterals;
using namespace cureestate;
using domain::CureKind;
using domain::FindingRule;

namespace {

/// What the Azure CLI prints for the cure, and what was there before.
struct Row {
    const char *name;
    Form form;
    Files before; ///< instead of those of good(); empty: not there
    FindingRule rule;
    const char *command; ///< a regular expression
    Files answer;
    /// The answer says itself that it is the newer: it settles the finding also beside what it replaces.
    bool tellsItsTime = false;
};

/// Present: the directory was listed completely, which only captures of the program are known to do.
const QString wholeDirectory = u"whole directory"_s;

Files both(Files files, const Files &more) {
    for (auto file = more.begin(); file != more.end(); ++file) {
        files.insert(file.key(), file.value());
    }
    return files;
}

Files merged(Files files, const Files &changes) {
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isEmpty()) {
            files.remove(change.key());
        } else {
            files.insert(change.key(), change.value());
        }
    }
    return files;
}

importer::Imported import(const Files &files) {
    std::vector<importer::Source> sources;
    for (auto file = files.begin(); file != files.end(); ++file) {
        QByteArray json = file.value();
        if (file.key() != wholeDirectory) {
            sources.push_back(
                {file.key(), json.replace('\'', '"'), {}}); // easier to write with the other quote
        }
    }
    importer::Imported imported = importer::importSources(std::move(sources));
    if (files.contains(wholeDirectory)) {
        domain::ScopeRead read;
        read.kind = domain::ReadKind::Principals;
        read.outcome = domain::ReadOutcome::Read;
        imported.snapshot.environment.coverage.push_back(read);
    }
    return imported;
}

reviewreport::ReviewDocument reviewOf(const Files &files) {
    return reviewreport::reviewDocument(
        review::State(import(files), QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)));
}

const reviewreport::FindingEntry *find(
    const reviewreport::ReviewDocument &document, FindingRule rule, const QString &command) {
    const QRegularExpression expression(command, QRegularExpression::DotMatchesEverythingOption);
    for (const reviewreport::FindingEntry &entry : document.findings) {
        const QStringList lines = entry.text().commands;
        const bool isChecked = lines.value(0).startsWith(u"case \"$(az account show "_s); // the tenant
        if (entry.finding.rule == rule
            && expression.match(lines.mid(isChecked ? 1 : 0).join(u'\n')).hasMatch()) {
            return &entry;
        }
    }
    return nullptr;
}

QString told(const reviewreport::ReviewDocument &document) {
    QStringList rules;
    for (const reviewreport::FindingEntry &entry : document.findings) {
        rules << entry.ruleId + u' ' + entry.text().title + u' ' + entry.reasons.join(u", ") + u'\n'
                + entry.text().commands.join(u'\n');
    }
    return rules.join(u'\n');
}

QString backupAnswer(const reviewreport::ReviewDocument &document) {
    return document.keys.empty()
        ? u"none"_s
        : QString::number(static_cast<int>(domain::bestOf(document.keys.front().backup).certain()));
}

Files assignments(const QByteArrayList &rows) {
    return {{u"assignments.json"_s, labelled("roleAssignments", rows)}};
}

Files hsmAssignments(const QByteArrayList &rows) {
    return {{u"assignments.json"_s, hsmLabelled("roleAssignments", rows, "/keys/cvm-os")}};
}

Files accessPolicies(const QByteArrayList &entries) {
    return {{u"store.json"_s, store(Form::Policies, policies(entries))}};
}

Files storeOf(Form form, const QByteArray &more, const QByteArray &changed = "2026-05-01T00:00:00Z") {
    return {{u"store.json"_s, store(form, more, changed)}};
}

/// The directory as a whole: nobody else is in it.
Files directory() {
    return {{wholeDirectory, "-"}, {u"set-identity.json"_s, identityOfSet()}};
}

const QByteArray later = "2026-07-15T00:00:00Z";

/// What az prints for a recovery, under the label that the command gives it.
QByteArray recovered(const QByteArray &answer) {
    return "{'deletedAt': '2026-07-01T00:00:00Z', 'recovered': " + answer + '}';
}

const Files explained{{u"people.json"_s,
    "{'value': [{'@odata.type': '#microsoft.graph.user', 'id': '" + QByteArray(nobody)
        + "', 'displayName': 'Somebody', 'userPrincipalName': 'somebody@contoso.com'}]}"}};

/// Rules about Azure's roles on a Key Vault.
std::vector<Row> rowsOfRoles() {
    using R = FindingRule;
    constexpr Form form = Form::Roles;
    const QByteArray ofBackup = assignment("1", customRole, backup);
    const QByteArray ofSet = assignment("2", "e147488a-f6f5-4113-8e2d-b22465e65bf6", setIdentity);
    const QByteArray ofOrchestrator = assignment("3", "08bbd89e-9f13-488c-ac41-acfcb10c90ab", orchestrator);
    const Files well = assignments({ofBackup, ofSet});
    const Files withOrchestrator{{u"orchestrator.json"_s, orchestratorPrincipal()}};
    const Files nobodyUses{{u"set.json"_s, {}}, {u"vm.json"_s, {}}, {u"unused.json"_s, listedKey(form)}};
    return {
        {"grant at the key", form, both({{u"definitions.json"_s, {}}}, assignments({ofSet})),
            R::BackupLacksAccess,
            "az rest --method put .*/roleDefinitions/.*az rest --method put .*/roleAssignments/",
            both({{u"definitions.json"_s, definition()}}, well)},
        {"grant the role that is there", form, assignments({ofSet}), R::BackupLacksAccess,
            "az rest --method put .*/roleAssignments/", well},
        {"grant to the set", form, assignments({ofBackup}), R::DiskEncryptionSetLacksAccess,
            "az rest --method put .*/roleAssignments/", well},
        {"grant to the orchestrator", form, withOrchestrator, R::OrchestratorLacksAccess,
            "az rest --method put .*/roleAssignments/", assignments({ofBackup, ofSet, ofOrchestrator})},
        {"assignments that nobody read", form, {{u"assignments.json"_s, {}}}, R::BackupAccessUnknown,
            "az role assignment list --all .*roleAssignments: @", well},
        {"scopes that nobody read", form, {{u"assignments.json"_s, {}}}, R::ScopeNotRead,
            "az role assignment list --all .*roleAssignments: @", well},
        {"a role that nobody read", form, {{u"definitions.json"_s, {}}}, R::BackupAccessUnknown,
            "\\Aaz role definition list --name \\S+ --scope /subscriptions/\\S+ --output json\\z",
            {{u"definitions.json"_s, "[" + definition() + "]"}}},
        {"an ID that nobody explains", form,
            assignments({ofSet, assignment("4", customRole, nobody).replace("'ServicePrincipal'", "null")}),
            R::BackupAccessUnknown, "directoryObjects/getByIds", explained},
        {"deny assignments that nobody read", form, {{u"denies.json"_s, {}}}, R::BackupAccessUnknown,
            "denyAssignments", {{u"denies.json"_s, labelled("denyAssignments", {})}}},
        {"a role too wide", form,
            assignments({assignment("1", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", backup), ofSet}),
            R::BackupHasSurplusRights, "/roleAssignments/.*&&\naz role assignment delete --ids", well},
        {"a role too wide beside the right one", form,
            assignments({ofBackup, ofSet, assignment("4", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", backup)}),
            R::BackupHasSurplusRights, "\\Aaz role assignment delete --ids [^\n]*\\z", well},
        {"a grant to the application beside the right one", form,
            assignments({ofBackup, ofSet, assignment("4", customRole, backupApplication)}),
            R::AssignedToApplicationId, "\\Aaz role assignment delete --ids [^\n]*\\z", well},
        {"a role that does not suffice", form,
            assignments({assignment("1", "e147488a-f6f5-4113-8e2d-b22465e65bf6", backup), ofSet}),
            R::RoleLacksNeededRight, "/roleAssignments/.*&&\naz role assignment delete --ids", well},
        {"more keys than needed", form,
            both(assignments({assignment("1", customRole, backup, vaultId), ofSet}),
                {{u"unused.json"_s, listedKey(form)}}),
            R::BackupHoldsAllKeys, "/roleAssignments/.*&&\naz role assignment delete --ids", well},
        {"all keys, and none is used", form,
            both(assignments({assignment("1", customRole, backup, vaultId)}), nobodyUses),
            R::BackupHoldsAllKeys, "\\Aaz role assignment delete --ids [^\n]*\\z", assignments({ofSet})},
        {"a grant to the application", form,
            assignments({assignment("1", customRole, backupApplication), ofSet}), R::AssignedToApplicationId,
            "/roleAssignments/.*&&\naz role assignment delete --ids", well},
        {"a grant to nobody", form,
            both(assignments({ofBackup, ofSet, assignment("4", customRole, nobody)}), directory()),
            R::UnknownPrincipal, "\\Aaz role assignment delete --ids [^\n]*\\z", well},
    };
}

/// Access policies.
std::vector<Row> rowsOfPolicies() {
    using R = FindingRule;
    constexpr Form form = Form::Policies;
    const QByteArray ofBackup = policy(backup, "'get', 'list', 'backup'");
    const QByteArray ofSet = policy(setIdentity, "'get', 'wrapKey', 'unwrapKey'");
    const QByteArray ofOrchestrator = policy(orchestrator, "'get', 'release'");
    const Files well = accessPolicies({ofBackup, ofSet});
    const char *const add = "\\Aaz rest --method put [^\n]*/accessPolicies/add\\?[^\n]*\\z";
    const char *const remove = "\\Aaz rest --method put [^\n]*/accessPolicies/remove\\?[^\n]*\\z";
    return {
        {"a policy for Azure Backup", form, accessPolicies({ofSet}), R::BackupLacksAccess, add, well},
        {"the documented set", form, accessPolicies({policy(backup, "'get', 'backup'"), ofSet}),
            R::BackupAccessUnknown, add, well},
        {"a policy for an ID that nobody explains", form,
            accessPolicies({policy(nobody, "'get', 'list', 'backup'"), ofSet}), R::BackupAccessUnknown,
            "directoryObjects/getByIds", explained},
        {"a policy for the set", form, accessPolicies({ofBackup}), R::DiskEncryptionSetLacksAccess, add,
            well},
        {"a policy for the orchestrator", form, {{u"orchestrator.json"_s, orchestratorPrincipal()}},
            R::OrchestratorLacksAccess, add, accessPolicies({ofBackup, ofSet, ofOrchestrator})},
        {"a policy too wide", form,
            accessPolicies({policy(backup, "'get', 'list', 'backup', 'delete'"), ofSet}),
            R::BackupHasSurplusRights, remove, well},
        {"a policy of all", form, accessPolicies({policy(backup, "'all'"), ofSet}), R::BackupHasSurplusRights,
            "\\Aaz rest --method put [^\n]*/accessPolicies/replace\\?[^\n]*\\z", well},
        {"a policy for the application", form,
            accessPolicies({policy(backupApplication, "'get', 'backup'"), ofSet}), R::AssignedToApplicationId,
            "/accessPolicies/add\\?.*&&\n.*/accessPolicies/remove\\?", well},
        {"a policy for nobody", form,
            both(accessPolicies({ofBackup, ofSet, policy(nobody, "'get'")}), directory()),
            R::UnknownPrincipal, remove, well},
        {"a compound identity", form,
            accessPolicies(
                {ofBackup, ofSet, policy(backup, "'get', 'backup'", ", 'applicationId': '" + nobody + '\'')}),
            R::CompoundIdentity, remove, well},
        {"policies that nobody read", form, {{u"store.json"_s, {}}}, R::ScopeNotRead,
            "az keyvault show --name", well},
        {"policies, and so the access", form, {{u"store.json"_s, {}}}, R::BackupAccessUnknown,
            "az keyvault show --name", well},
    };
}

/// An HSM's own roles.
std::vector<Row> rowsOfHsm() {
    using R = FindingRule;
    constexpr Form form = Form::Hsm;
    const QByteArray ofBackup = hsmAssignment("1", customRole, backup);
    const QByteArray ofSet = hsmAssignment("2", "33413926-3206-4cdd-b39a-83574fe37a17", setIdentity);
    const QByteArray ofOrchestrator
        = hsmAssignment("3", "21dbd100-6940-42c2-9190-5d6cb909625c", orchestrator);
    const Files well = hsmAssignments({ofBackup, ofSet});
    const QByteArray wide
        = hsmLabelled("roleAssignments", {hsmAssignment("1", customRole, backup, "/")}, "/");
    const QByteArray none = hsmLabelled("roleAssignments", {}, "/");
    const char *const put = "\\Aaz rest --method put [^\n]*/roleAssignments/[^\n]*\\z";
    const char *const move = "/roleAssignments/.*&&\naz keyvault role assignment delete --id";
    const char *const remove = "\\Aaz keyvault role assignment delete --id [^\n]*\\z";
    return {
        {"HSM: grant at the key", form,
            both({{u"definitions.json"_s, builtInHsmDefinitions({})}}, hsmAssignments({ofSet})),
            R::BackupLacksAccess,
            "az rest --method put .*/roleDefinitions/.*az rest --method put .*/roleAssignments/",
            both({{u"definitions.json"_s, builtInHsmDefinitions({hsmCustomDefinition()})}}, well)},
        {"HSM: grant the role that is there", form, hsmAssignments({ofSet}), R::BackupLacksAccess,
            "az rest --method put .*/roleAssignments/", well},
        {"HSM: grant to the set", form, hsmAssignments({ofBackup}), R::DiskEncryptionSetLacksAccess, put,
            well},
        {"HSM: grant to the orchestrator", form, {{u"orchestrator.json"_s, orchestratorPrincipal()}},
            R::OrchestratorLacksAccess, put, hsmAssignments({ofBackup, ofSet, ofOrchestrator})},
        {"HSM: assignments that nobody read", form, {{u"assignments.json"_s, {}}}, R::BackupAccessUnknown,
            "az keyvault role assignment list .*--scope /keys/cvm-os .*roleAssignments: @", well},
        {"HSM: scopes that nobody read", form, {{u"keys.json"_s, {}}}, R::ScopeNotRead,
            "az keyvault role assignment list .*--scope /keys .*roleAssignments: @",
            {{u"keys.json"_s, hsmLabelled("roleAssignments", {}, "/keys")}}},
        {"HSM: a role that nobody read", form, {{u"definitions.json"_s, {}}}, R::BackupAccessUnknown,
            "az keyvault role definition list",
            {{u"definitions.json"_s, builtInHsmDefinitions({hsmCustomDefinition()})}}},
        {"HSM: an ID that nobody explains", form,
            hsmAssignments({ofSet, hsmAssignment("4", customRole, nobody)}), R::BackupAccessUnknown,
            "directoryObjects/getByIds", explained},
        {"HSM: a role too wide", form,
            hsmAssignments({hsmAssignment("1", "21dbd100-6940-42c2-9190-5d6cb909625b", backup), ofSet}),
            R::BackupHasSurplusRights, move, well},
        {"HSM: a role too wide beside the right one", form,
            hsmAssignments(
                {ofBackup, ofSet, hsmAssignment("4", "21dbd100-6940-42c2-9190-5d6cb909625b", backup)}),
            R::BackupHasSurplusRights, remove, well},
        {"HSM: a role that does not suffice", form,
            hsmAssignments({hsmAssignment("1", "7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8", backup), ofSet}),
            R::RoleLacksNeededRight, move, well},
        {"HSM: more keys than needed", form,
            both(hsmAssignments({ofSet}), {{u"all.json"_s, wide}, {u"unused.json"_s, listedKey(form)}}),
            R::BackupHoldsAllKeys, move, both(well, {{u"all.json"_s, none}})},
        {"HSM: all keys, and none is used", form,
            {{u"all.json"_s, wide}, {u"set.json"_s, {}}, {u"vm.json"_s, {}},
                {u"unused.json"_s, listedKey(form)}},
            R::BackupHoldsAllKeys, remove, {{u"all.json"_s, none}}},
        {"HSM: a grant to the application", form,
            hsmAssignments({hsmAssignment("1", customRole, backupApplication), ofSet}),
            R::AssignedToApplicationId, move, well},
        {"HSM: a grant to nobody", form,
            both(hsmAssignments({ofBackup, ofSet, hsmAssignment("4", customRole, nobody)}), directory()),
            R::UnknownPrincipal, remove, well},
        {"HSM: a role that was deleted", form,
            hsmAssignments({ofBackup, ofSet, hsmAssignment("4", nobody, backup)}), R::DeletedRole, remove,
            well},
    };
}

/// States of keys and key stores, in a Key Vault and in an HSM.
std::vector<Row> rowsOfStates(Form form) {
    using R = FindingRule;
    const bool isHsm = form == Form::Hsm;
    const auto named = [isHsm](const char *ofVault, const char *ofHsm) { return isHsm ? ofHsm : ofVault; };
    const QByteArray closed = "'networkAcls': {'bypass': 'None', 'defaultAction': 'Deny'}";
    const QByteArray trusting = "'networkAcls': {'bypass': 'AzureServices', 'defaultAction': 'Deny'}";
    const Files unread{{u"store.json"_s, {}}};
    std::vector<Row> rows{
        {named("key disabled", "HSM: key disabled"), form, {{u"key.json"_s, key(form, "false")}},
            R::KeyDisabled,
            named("az keyvault key set-attributes --vault-name .*--version 0123456789abcdef0123456789abcdef "
                  "--enabled true",
                "az keyvault key set-attributes --hsm-name .*--version 0123456789abcdef0123456789abcdef "
                "--enabled true"),
            {{u"key.json"_s, key(form, "true", later)}}, true},
        {named("key listed as disabled", "HSM: key listed as disabled"), form,
            {{u"key.json"_s, listedKey(form, "cvm-os", "false")}}, R::KeyDisabled,
            "az keyvault key set-attributes .*--version 0123456789abcdef0123456789abcdef --enabled true",
            {{u"shown.json"_s, key(form, "true", later)}}, true},
        {named("key deleted", "HSM: key deleted"), form, {{u"key.json"_s, deletedKey(form)}}, R::KeyDeleted,
            named("az keyvault key recover --vault-name .*--query .*deletedAt: .2026-07-01T00:00:00Z",
                "az keyvault key recover --hsm-name .*--query .*deletedAt: .2026-07-01T00:00:00Z"),
            {{u"key.json"_s, recovered(key(form))}}, true},
        {named("key store deleted", "HSM deleted"), form, {{u"store.json"_s, deletedStore(form)}},
            R::KeyStoreDeleted,
            named("az keyvault recover --name .*--query .*deletedAt: .2026-07-01T00:00:00Z",
                "az keyvault recover --hsm-name .*--query .*deletedAt: .2026-07-01T00:00:00Z"),
            {{u"store.json"_s, recovered(store(form))}}, true},
        {named("network closed", "HSM: network closed"), form, storeOf(form, closed), R::NetworkClosed,
            named("az keyvault update --name .*--bypass AzureServices",
                "az keyvault update-hsm --hsm-name .*--bypass AzureServices"),
            storeOf(form, trusting, later), true},
        {named("purge protection off", "HSM: purge protection off"), form,
            storeOf(form, "'enablePurgeProtection': false"), R::PurgeProtectionOff,
            named("az keyvault update --name .*--enable-purge-protection true",
                "az keyvault update-hsm --hsm-name .*--enable-purge-protection true"),
            storeOf(form, {}, later), true},
        {named("the key that nobody read", "HSM: the key that nobody read"), form, {{u"key.json"_s, {}}},
            R::BackupAccessUnknown,
            named("az keyvault key show --vault-name .*--version 0123456789abcdef0123456789abcdef",
                "az keyvault key show --hsm-name .*--version 0123456789abcdef0123456789abcdef"),
            {{u"key.json"_s, key(form)}}},
        {named("whether the key is enabled", "HSM: whether the key is enabled"), form,
            {{u"key.json"_s, key(form, "null")}}, R::BackupAccessUnknown,
            named("az keyvault key show --vault-name .*--version 0123456789abcdef0123456789abcdef",
                "az keyvault key show --hsm-name .*--version 0123456789abcdef0123456789abcdef"),
            {{u"key.json"_s, key(form)}}, true},
        {named("half of the network rules", "HSM: half of the network rules"), form,
            storeOf(form, "'networkAcls': {'defaultAction': 'Deny'}"), R::BackupAccessUnknown,
            named("az keyvault show --name", "az keyvault show --hsm-name"), storeOf(form, trusting), true},
        {named("the kind of the set", "HSM: the kind of the set"), form,
            {{u"set.json"_s, set(form).replace("'encryptionType'", "'kind'")}}, R::BackupAccessUnknown,
            "az disk-encryption-set show", {{u"set.json"_s, set(form)}}, true},
        {named("the vault that nobody read", "the HSM that nobody read"), form, unread,
            R::BackupAccessUnknown, named("az keyvault show --name", "az keyvault show --hsm-name"),
            storeOf(form, {})},
    };
    if (!isHsm) {
        rows.push_back({"soft delete off", form, storeOf(form, "'enableSoftDelete': false"), R::SoftDeleteOff,
            "az resource update --ids .*enableSoftDelete=true", storeOf(form, {}, later), true});
    }
    return rows;
}

/// Azure Backup itself, and the subscription.
std::vector<Row> rowsOfService() {
    using R = FindingRule;
    constexpr Form form = Form::Roles;
    const auto asked = [](const QByteArray &found) {
        return QByteArray(
                   "{'applicationIds': ['262044b1-e2ce-469f-a196-69ab7ada62d3'], 'servicePrincipals': [")
            + found + "]}";
    };
    const auto feature = [](const QByteArray &state) {
        return "{'id': '/subscriptions/" + subscription
            + "/providers/Microsoft.Features/providers/Microsoft.Compute/features/"
              "RestorePointSupportForConfidentialVMV2', 'name': "
              "'Microsoft.Compute/RestorePointSupportForConfidentialVMV2', 'properties': {'state': '"
            + state + "'}, 'type': 'Microsoft.Features/providers/features'}";
    };
    return {
        {"who Azure Backup is", form, {{u"principal.json"_s, {}}}, R::BackupAccessUnknown, "az ad sp list",
            {{u"principal.json"_s, asked(backupPrincipal())}}},
        {"whether Azure Backup is enabled", form, {{u"principal.json"_s, backupPrincipal("null")}},
            R::BackupAccessUnknown, "az ad sp list", {{u"principal.json"_s, asked(backupPrincipal())}}, true},
        {"there is no Azure Backup", form, {{u"principal.json"_s, asked({})}}, R::BackupPrincipalMissing,
            "az ad sp create --id 262044b1-e2ce-469f-a196-69ab7ada62d3",
            {{u"created.json"_s, backupPrincipal()}}, true},
        {"disabled", form, {{u"principal.json"_s, backupPrincipal("false")}}, R::BackupPrincipalDisabled,
            "az ad sp update --id .*&&\naz ad sp show --id", {{u"principal.json"_s, backupPrincipal()}}},
        {"the set's identity is disabled", form, {{u"set-identity.json"_s, identityOfSet("false")}},
            R::DiskEncryptionSetLacksAccess, "\\Aaz ad sp update --id .*&&\naz ad sp show --id",
            {{u"set-identity.json"_s, identityOfSet()}}},
        {"the orchestrator is disabled", form, {{u"orchestrator.json"_s, orchestratorPrincipal("false")}},
            R::OrchestratorLacksAccess, "\\Aaz ad sp update --id .*&&\naz ad sp show --id",
            {{u"orchestrator.json"_s, orchestratorPrincipal()}}},
        {"preview not registered", form, {{u"feature.json"_s, feature("NotRegistered")}},
            R::PreviewNotRegistered, "az feature register .*RestorePointSupportForConfidentialVMV2",
            {{u"feature.json"_s, feature("Registered")}}},
    };
}

const std::vector<Row> &rows() {
    static const std::vector<Row> all = [] {
        std::vector<Row> rows;
        for (const std::vector<Row> &some : {rowsOfRoles(), rowsOfPolicies(), rowsOfHsm(),
                 rowsOfStates(Form::Roles), rowsOfStates(Form::Hsm), rowsOfService()}) {
            rows.insert(rows.end(), some.begin(), some.end());
        }
        return rows;
    }();
    return all;
}

Files before(const Row &row) {
    return merged(good(row.form), row.before);
}

/// The answers under names of their own, before or after all others.
Files beside(const Row &row, const QString &prefix) {
    Files files = before(row);
    for (auto answer = row.answer.begin(); answer != row.answer.end(); ++answer) {
        files.insert(prefix + answer.key(), answer.value());
    }
    return files;
}

/// A kind of command: "2/1".
QString kindOf(CureKind kind, Form form) {
    static const QSet<CureKind> ofNoStore{CureKind::NamePrincipal, CureKind::CreatePrincipal,
        CureKind::EnablePrincipal, CureKind::RegisterPreview};
    static const QSet<CureKind> ofState{CureKind::EnableKey, CureKind::RecoverKey, CureKind::RecoverStore,
        CureKind::AllowTrustedServices, CureKind::EnablePurgeProtection, CureKind::EnableSoftDelete,
        CureKind::ReadState}; // the same for a Key Vault of either kind
    const Form told = ofNoStore.contains(kind)             ? Form::Roles
        : ofState.contains(kind) && form == Form::Policies ? Form::Roles
                                                           : form;
    return u"%1/%2"_s.arg(static_cast<int>(kind)).arg(static_cast<int>(told));
}

/// A finding with everything that commands are made of.
domain::ReviewFinding anyFinding(CureKind kind, Form form, const domain::KeyStore &store) {
    domain::ReviewFinding finding;
    finding.rule = FindingRule::BackupHasSurplusRights;
    finding.hosts = {store.uri.host()};
    finding.keys = {u"cvm-os"_s};
    finding.principalId = QString::fromLatin1(backup);
    finding.scope = form == Form::Hsm ? u"/keys/cvm-os"_s : QString::fromLatin1(keyScope);
    if (form != Form::Policies) { // where no role decides, no assignment is told
        finding.roleGuid = QString::fromLatin1(customRole);
        finding.assignmentId = finding.scope + u"/providers/Microsoft.Authorization/roleAssignments/1"_s;
    }
    finding.rights = {u"get"_s};
    finding.uncertainties = {{domain::UnknownReason::AssignmentsNotRead, finding.scope, {}},
        {domain::UnknownReason::AccessPoliciesNotRead, finding.scope, {}}};
    finding.when = QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);
    const QString subscriptionScope = u"/subscriptions/"_s + QString::fromLatin1(subscription);
    finding.cure = {kind, finding.principalId,
        {kind == CureKind::RegisterPreview ? subscriptionScope : finding.scope}, {u"get"_s}};
    return finding;
}

} // namespace

class TestReviewCures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void allIsWell_data() {
        QTest::addColumn<int>("form");
        QTest::newRow("roles") << static_cast<int>(Form::Roles);
        QTest::newRow("policies") << static_cast<int>(Form::Policies);
        QTest::newRow("HSM") << static_cast<int>(Form::Hsm);
    }

    void allIsWell() {
        QFETCH(int, form);
        const reviewreport::ReviewDocument document = reviewOf(good(static_cast<Form>(form)));
        QVERIFY2(document.findings.empty(), qPrintable(told(document)));
        QCOMPARE(domain::bestOf(document.keys.front().backup).certain(), domain::Truth::Yes);
    }

    void theCureSettlesTheFinding_data() {
        QTest::addColumn<int>("number");
        for (size_t i = 0; i < rows().size(); ++i) {
            QTest::newRow(rows()[i].name) << static_cast<int>(i);
        }
    }

    void theCureSettlesTheFinding() {
        QFETCH(int, number);
        const Row &row = rows()[static_cast<size_t>(number)];
        const QString command = QString::fromLatin1(row.command);
        const reviewreport::ReviewDocument found = reviewOf(before(row));
        QVERIFY2(find(found, row.rule, command), qPrintable(told(found)));
        const reviewreport::ReviewDocument settled = reviewOf(merged(before(row), row.answer));
        QVERIFY2(!find(settled, row.rule, command), qPrintable(told(settled)));
    }

    void noGrantAgainstADenyAssignment_data() {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("denied");
        QTest::newRow("of Azure Backup") << static_cast<int>(FindingRule::BackupLacksAccess) << backup;
        QTest::newRow("of the set") << static_cast<int>(FindingRule::DiskEncryptionSetLacksAccess)
                                    << setIdentity;
    }

    void noGrantAgainstADenyAssignment() {
        QFETCH(int, rule);
        QFETCH(QByteArray, denied);
        const QByteArray deny = "{'id': '" + vaultId
            + "/providers/Microsoft.Authorization/denyAssignments/d0000000-0000-4000-8000-000000000001', "
              "'name': "
              "'d0000000-0000-4000-8000-000000000001', 'type': 'Microsoft.Authorization/denyAssignments', "
              "'properties': {'denyAssignmentName': 'No keys', 'scope': '"
            + vaultId
            + "', 'permissions': [{'actions': [], 'notActions': [], 'dataActions': "
              "['Microsoft.KeyVault/vaults/keys/*'], 'notDataActions': []}], 'principals': [{'id': '"
            + denied + "', 'type': 'ServicePrincipal'}], 'excludePrincipals': []}}";
        const reviewreport::ReviewDocument document
            = reviewOf(merged(good(Form::Roles), {{u"denies.json"_s, labelled("denyAssignments", {deny})}}));
        const reviewreport::FindingEntry *entry = find(document, static_cast<FindingRule>(rule), u"\\A\\z"_s);
        QVERIFY2(entry, qPrintable(told(document)));
        QVERIFY(entry->text().cure.contains(u"deny assignment"_s));
    }

    /// What is granted to the application id has no effect: its surplus must not get one.
    void noSurplusIsMovedToAzureBackup() {
        const QByteArray officer = "14b46e9e-c2b7-41b4-b07b-48a6ebf60603";
        const reviewreport::ReviewDocument roles
            = reviewOf(merged(good(Form::Roles), assignments({assignment("1", officer, backupApplication)})));
        const reviewreport::FindingEntry *role = find(roles, FindingRule::AssignedToApplicationId, QString());
        QVERIFY(role && !role->text().commands.join(u' ').contains(QString::fromLatin1(officer) + u"\"}}"_s));
        QVERIFY(role->text().commands.join(u' ').contains(QString::fromLatin1(customRole)));
        const reviewreport::ReviewDocument policies = reviewOf(
            merged(good(Form::Policies), accessPolicies({policy(backupApplication, "'get', 'purge'")})));
        const reviewreport::FindingEntry *policy
            = find(policies, FindingRule::AssignedToApplicationId, u"/accessPolicies/add"_s);
        QVERIFY(policy && policy->text().commands.filter(u"/accessPolicies/add"_s).size() == 1);
        QVERIFY(policy->text().commands.filter(u"/accessPolicies/add"_s).filter(u"purge"_s).isEmpty());
    }

    /// The version that the set uses, whatever the newest one is.
    void theVersionInUseIsEnabled() {
        Files files = merged(good(Form::Roles), {{u"key.json"_s, key(Form::Roles, "false")}});
        files.insert(u"newer.json"_s, key(Form::Roles).replace("0123456789abcdef0", "f123456789abcdef0"));
        const reviewreport::ReviewDocument document = reviewOf(files);
        QVERIFY2(find(document, FindingRule::KeyDisabled,
                     u"\\Aaz [^\n]*--version 0123456789abcdef0123456789abcdef --enabled true\\z"_s),
            qPrintable(told(document)));
    }

    void besideOfWhatItReplacesItsOrderSaysNothing_data() { theCureSettlesTheFinding_data(); }

    /// The old file may lie there still: which one is read first does not matter.
    void besideOfWhatItReplacesItsOrderSaysNothing() {
        QFETCH(int, number);
        const Row &row = rows()[static_cast<size_t>(number)];
        const reviewreport::ReviewDocument first = reviewOf(beside(row, u"0-"_s));
        const reviewreport::ReviewDocument last = reviewOf(beside(row, u"z-"_s));
        QCOMPARE(backupAnswer(first), backupAnswer(last));
        if (row.tellsItsTime) {
            for (const reviewreport::ReviewDocument *document : {&first, &last}) {
                QVERIFY2(!find(*document, row.rule, QString()), qPrintable(told(*document)));
            }
        }
    }

    /// Whatever prints a command for a rule of a kind of key store is tried above.
    void everyCommandHasARow() {
        QSet<QString> tried;
        QSet<QString> kinds;
        QSet<FindingRule> rules;
        std::vector<reviewreport::ReviewDocument> documents;
        std::vector<Form> forms;
        for (const Row &row : rows()) {
            documents.push_back(reviewOf(before(row)));
            documents.push_back(reviewOf(merged(before(row), row.answer)));
            forms.insert(forms.end(), 2, row.form);
            const reviewreport::FindingEntry *entry
                = find(documents[documents.size() - 2], row.rule, QString::fromLatin1(row.command));
            QVERIFY2(entry, row.name);
            const QString kind = kindOf(entry->finding.cure.kind, row.form);
            rules.insert(row.rule);
            kinds.insert(kind);
            tried.insert(entry->ruleId + u' ' + kind);
        }
        for (size_t i = 0; i < documents.size(); ++i) {
            for (const reviewreport::FindingEntry &entry : documents[i].findings) {
                const QString what = entry.ruleId + u' ' + kindOf(entry.finding.cure.kind, forms[i]);
                QVERIFY2(entry.text().commands.isEmpty() || tried.contains(what), qPrintable(what));
            }
        }
        // A rule of which no row tells prints no command, and is named here.
        using R = FindingRule;
        const QSet<FindingRule> silent{R::StandingAdministrator, R::KeyExpired, R::KeyExpiring,
            R::KeyNotYetValid, R::ConditionalAssignment, R::CanGrantItself, R::InheritedFromManagementGroup,
            R::NetworkPerimeter, R::NetworkRestricted, R::HsmNotActivated, R::DiskEncryptionSetMissing,
            R::DiskEncryptionSetNotConfidential, R::KeyRotationError, R::KeyInOtherTenant,
            R::KeyNotExportable, R::KeyWithoutReleasePolicy, R::KeyTypeUnusual, R::StandardSku,
            R::StandardPolicy, R::DiskEncryptionSetNotJudged, R::KeyNotRestorable};
        for (const FindingRule rule : base::enumValues<domain::FindingRule>()) {
            QVERIFY2(rules.contains(rule) != silent.contains(rule), qPrintable(domain::findingRuleId(rule)));
        }
        // Soft delete of an HSM is always on, and roles do not decide where access policies do.
        const QSet<QString> never{kindOf(CureKind::EnableSoftDelete, Form::Hsm),
            kindOf(CureKind::NarrowAssignment, Form::Policies),
            kindOf(CureKind::ReplaceRole, Form::Policies)};
        for (const Form form : {Form::Roles, Form::Policies, Form::Hsm}) {
            const importer::Imported imported = import(merged(good(form), {{u"key.json"_s, {}}}));
            const domain::AccessIndex index(imported.snapshot.environment);
            for (int kind = 0; kind <= static_cast<int>(CureKind::ConfirmEffect); ++kind) {
                const domain::ReviewFinding finding = anyFinding(
                    static_cast<CureKind>(kind), form, imported.snapshot.environment.keyStores.front());
                const QString what = kindOf(finding.cure.kind, form);
                const QStringList commands = wording::cureCommands(finding, index);
                QVERIFY2(commands.isEmpty() || kinds.contains(what) || never.contains(what),
                    qPrintable(what + u'\n' + commands.join(u'\n')));
            }
        }
    }
};

CVM_TEST(TestReviewCures)

} // namespace tst_reviewcures

#include "tst_reviewcures.moc"
