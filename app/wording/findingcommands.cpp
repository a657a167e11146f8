#include "wording/findingtext.h"

#include "base/quoting.h"
#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/reviewrules.h"
#include "domain/roletable.h"
#include "wording/findingreadcommands.h"
#include "wording/findingstatecommands.h"
#include "wording/findingwords.h"
#include "wording/grantcalls.h"
#include "wording/grantrequest.h"

#include <QUrl>

#include <algorithm>

namespace wording {

namespace {

using domain::CureKind;
using domain::FindingRule;
using domain::KeyStore;
using domain::KeyStoreKind;
using domain::PermissionModel;
using domain::ReviewFinding;

/// The Key Vault or HSM as a resource: the Azure CLI looks for a name in its default subscription only.
AzCommand ofStore(const char *words, const char *name, const KeyStore &store) {
    AzCommand command(words);
    if (store.id.isEmpty()) {
        command.option(name, store.name);
    } else {
        command.option(name, store.id.name())
            .option("--resource-group", store.id.resourceGroup())
            .option("--subscription", store.id.subscriptionId());
    }
    return command;
}

/// The HSM or vault itself, by the host of its keys.
QString addressOf(const KeyStore &store) {
    return QStringLiteral("https://") + store.uri.authority();
}

bool isHsm(const KeyStore *store) {
    return store && store->kind == KeyStoreKind::ManagedHsm;
}

/// An assignment of the HSM's own roles; its store is always known.
bool isHsmAssignment(const ReviewFinding &finding, const KeyStore *store) {
    return isHsm(store) && !domain::Scope(finding.scope).isInAzure();
}

/// The built-in role that is made for the one who lacks access (contract 8.6, 9.4); empty: Azure Backup.
QString builtInRoleFor(FindingRule rule, bool hsm) {
    if (rule == FindingRule::DiskEncryptionSetLacksAccess) {
        return hsm ? domain::roles::managedHsmCryptoServiceEncryptionUser
                   : domain::roles::keyVaultCryptoServiceEncryptionUser;
    }
    if (rule == FindingRule::OrchestratorLacksAccess) {
        return hsm ? domain::roles::managedHsmCryptoServiceReleaseUser
                   : domain::roles::keyVaultCryptoServiceReleaseUser;
    }
    return {};
}

QStringList addPolicy(const KeyStore &store, const QString &principalId, const QStringList &rights) {
    domain::AccessPlan plan;
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::AddAccessPolicy;
    write.principalId = principalId;
    write.rights = rights;
    plan.grant.push_back(write);
    return grantSteps(plan, store);
}

/// `role.rights`: of a custom role, which must still give exactly them; empty for another one.
/// The same grant under another id would be refused (contract 8.3, 9.2), and what follows it not be done.
void addAssignments(domain::AccessPlan &plan, const domain::AccessIndex &index, const KeyStore &store,
    const domain::RoleOption &role, const QString &principalId, const QStringList &scopes) {
    const QString host = isHsm(&store) ? domain::hostOf(store) : QString();
    for (const QString &scope : scopes) {
        if (index.isAssigned(host, principalId, role.roleGuid, scope)) {
            continue;
        }
        domain::PlannedWrite write;
        write.kind = domain::WriteKind::CreateRoleAssignment;
        write.principalId = principalId;
        write.scope = scope;
        write.roleGuid = role.roleGuid;
        write.rights = role.rights;
        write.name = role.roleName;
        write.id = base::nameBasedGuid(
            {isHsm(&store) ? store.uri.host() : QString(), scope, principalId, role.roleGuid});
        plan.grant.push_back(write);
    }
}

QStringList assign(const domain::AccessIndex &index, const KeyStore &store, const QString &roleGuid,
    const QString &principalId, const QStringList &scopes) {
    domain::AccessPlan plan;
    domain::RoleOption role;
    role.roleGuid = roleGuid;
    addAssignments(plan, index, store, role, principalId, scopes);
    return grantSteps(plan, store);
}

/// The role with exactly what Azure Backup needs, as the wizard grants it; made first where it is not there.
QStringList assignBackupRole(const domain::AccessIndex &index, const KeyStore &store,
    const QString &principalId, const QStringList &scopes) {
    domain::AccessPlan plan;
    for (const domain::RoleOption &option : domain::roleOptions(index, store)) {
        if (option.choice != domain::RoleChoice::CustomRole) {
            continue;
        }
        if (!option.exists) {
            domain::PlannedWrite role;
            role.kind = domain::WriteKind::CreateRoleDefinition;
            role.name = option.roleName;
            role.rights = option.rights;
            role.id = option.roleGuid;
            role.roleGuid = option.roleGuid;
            role.scope = isHsm(&store) ? QStringLiteral("/")
                                       : QStringLiteral("/subscriptions/") + store.id.subscriptionId();
            plan.grant.push_back(role);
        }
        addAssignments(plan, index, store, option, principalId, scopes);
        break;
    }
    return grantSteps(plan, store);
}

QStringList grantAtKey(
    const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    const domain::FindingCure &cure = finding.cure;
    if (domain::effectiveModel(store) == PermissionModel::AccessPolicies) {
        const bool backup = finding.rule == FindingRule::BackupLacksAccess;
        return addPolicy(store, cure.principalId, backup ? backupPermissions() : cure.rights);
    }
    const QString builtIn = builtInRoleFor(finding.rule, isHsm(&store));
    return builtIn.isEmpty() ? assignBackupRole(index, store, cure.principalId, cure.scopes)
                             : assign(index, store, builtIn, cure.principalId, cure.scopes);
}

QStringList removeAssignment(const ReviewFinding &finding, const KeyStore *store) {
    if (isHsmAssignment(finding, store)) {
        return {AzCommand("keyvault role assignment delete")
                    .option("--id", addressOf(*store))
                    .option("--assignee-object-id", finding.principalId)
                    .option("--role", finding.roleGuid)
                    .option("--scope", finding.scope)
                    .text()};
    }
    if (!finding.assignmentId.startsWith(QLatin1Char('/'))) {
        return {};
    }
    return {AzCommand("role assignment delete").option("--ids", finding.assignmentId).text()};
}

/// The policy of the principal, with or without an application as the finding means it.
const domain::AccessPolicy *policyOf(const ReviewFinding &finding, const KeyStore &store) {
    for (const domain::AccessPolicy &policy : store.accessPolicies) {
        const bool sameApplication = finding.rule == FindingRule::CompoundIdentity
            ? base::sameText(policy.applicationId, finding.subject)
            : policy.applicationId.isEmpty();
        if (base::sameText(policy.objectId, finding.principalId) && sameApplication) {
            return &policy;
        }
    }
    return nullptr;
}

/// Takes these permissions away ("remove"), or leaves no others ("replace"); other entries stay as they are.
QStringList changePolicy(
    const KeyStore &store, const QString &change, const domain::AccessPolicy &permissions) {
    return {restCommand("put", policyCall(store, change, permissions)).plain("--output none").text()};
}

QStringList deletePolicy(const ReviewFinding &finding, const KeyStore &store) {
    const domain::AccessPolicy *policy = policyOf(finding, store);
    return policy ? changePolicy(store, QStringLiteral("remove"), *policy) : QStringList();
}

/// The surplus key permissions, and all others: none of them is needed.
QStringList shrinkPolicy(const ReviewFinding &finding, const KeyStore &store) {
    const domain::AccessPolicy *policy = policyOf(finding, store);
    if (!policy) {
        return {};
    }
    if (policy->keys.contains(QLatin1String("all"), Qt::CaseInsensitive)) { // is no sum of others
        domain::AccessPolicy needed;
        needed.objectId = policy->objectId;
        needed.keys = backupPermissions();
        return changePolicy(store, QStringLiteral("replace"), needed);
    }
    domain::AccessPolicy surplus = *policy;
    surplus.keys.removeIf([&finding](const QString &permission) {
        return !finding.cure.rights.contains(permission, Qt::CaseInsensitive);
    });
    return changePolicy(store, QStringLiteral("remove"), surplus);
}

/// The same role at the used keys only. Where more may be used than the finding names, removing the wide
/// assignment would take their access: then there is no exact command.
QStringList narrow(const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    if (finding.cure.scopes.size() >= domain::shownScopes) {
        return {};
    }
    return finding.cure.scopes.isEmpty()
        ? removeAssignment(finding, &store)
        : assign(index, store, finding.roleGuid, finding.principalId, finding.cure.scopes)
            + removeAssignment(finding, &store);
}

/// To Azure Backup what it needs: what is granted to its application has no effect, a surplus neither.
QStringList moveToObjectId(
    const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    const domain::FindingCure &cure = finding.cure;
    const QStringList removal
        = finding.roleGuid.isEmpty() ? deletePolicy(finding, store) : removeAssignment(finding, &store);
    if (removal.isEmpty()) {
        return {};
    }
    if (finding.roleGuid.isEmpty()) {
        return addPolicy(store, cure.principalId, cure.rights) + removal;
    }
    return (cure.rights.isEmpty() ? assign(index, store, finding.roleGuid, cure.principalId, cure.scopes)
                                  : assignBackupRole(index, store, cure.principalId, cure.scopes))
        + removal;
}

/// The versions in use, but for those that are enabled; of a key that no set uses, the newest one.
QStringList enableKey(const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    QStringList versions;
    const auto *place = index.keyPlace(finding.host(), finding.keyName());
    for (const domain::DiskEncryptionSet *set :
        place ? place->sets : std::vector<const domain::DiskEncryptionSet *>()) {
        const QString &version = set->activeKey.version;
        const bool isEnabled
            = std::any_of(place->versions.begin(), place->versions.end(), [&version](const domain::Key *key) {
                  return base::sameText(key->id.version, version) && key->enabled == true;
              });
        if (!version.isEmpty() && !isEnabled && !versions.contains(version)) {
            versions << version;
        }
    }
    versions = versions.isEmpty() ? QStringList{QString()} : versions;
    QStringList lines;
    for (const QString &version : versions) {
        AzCommand command("keyvault key set-attributes");
        command
            .option(isHsm(&store) ? "--hsm-name" : "--vault-name",
                store.uri.host().section(QLatin1Char('.'), 0, 0)) // of the key's own host
            .option("--name", finding.keyName());
        if (!version.isEmpty()) {
            command.option("--version", version);
        }
        lines << command.plain("--enabled true").text();
    }
    return lines;
}

QStringList commandsFor(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const KeyStore *store = storeOf(finding, index);
    if (finding.cure.kind == CureKind::RemoveAssignment) {
        return removeAssignment(finding, store);
    }
    if (!store) {
        return stateCommands(finding, index, nullptr);
    }
    switch (finding.cure.kind) {
    case CureKind::GrantAtKey:
        return grantAtKey(finding, index, *store);
    case CureKind::GrantToObjectId:
        return moveToObjectId(finding, index, *store);
    case CureKind::NarrowAssignment:
        return narrow(finding, index, *store);
    case CureKind::ReplaceRole:
        return assignBackupRole(index, *store, finding.principalId, {finding.scope})
            + removeAssignment(finding, store);
    case CureKind::RemovePolicyPermissions:
        return finding.rule == FindingRule::BackupHasSurplusRights ? shrinkPolicy(finding, *store)
                                                                   : deletePolicy(finding, *store);
    case CureKind::EnableKey:
        return enableKey(finding, index, *store);
    case CureKind::EnablePurgeProtection:
        return {ofStore(isHsm(store) ? "keyvault update-hsm" : "keyvault update",
            isHsm(store) ? "--hsm-name" : "--name", *store)
                    .plain("--enable-purge-protection true")
                    .text()};
    case CureKind::EnableSoftDelete:
        return {AzCommand("resource update")
                    .option("--ids", store->id.text())
                    .plain("--set properties.enableSoftDelete=true")
                    .text()};
    case CureKind::ReadScopes:
        return readCommands(finding, index, *store);
    case CureKind::RemoveAssignment:
    case CureKind::MakeEligible:
    case CureKind::RenewKey:
    case CureKind::JudgeCondition:
    case CureKind::ConfirmEffect:
    case CureKind::ByHand:
        return {};
    case CureKind::ReadState:
    case CureKind::NamePrincipal:
    case CureKind::CreatePrincipal:
    case CureKind::EnablePrincipal:
    case CureKind::RecoverKey:
    case CureKind::RecoverStore:
    case CureKind::AllowTrustedServices:
    case CureKind::RegisterPreview:
        return stateCommands(finding, index, store);
    }
    return {};
}

/// What changes something is for the tenant of the key store; without one, for that of all of them.
QStringList signedIn(const KeyStore *store, const domain::AccessIndex &index) {
    const std::vector<KeyStore> &all = index.environment().keyStores;
    const KeyStore *known = store ? store : all.empty() ? nullptr : &all.front();
    const bool isCertain = known && !known->tenantId.isEmpty()
        && (store || std::all_of(all.begin(), all.end(), [known](const KeyStore &other) {
               return base::sameText(other.tenantId, known->tenantId);
           }));
    if (!isCertain) {
        return {};
    }
    return {tenantCheck(known->tenantId, store && !isHsm(store) ? store->id.subscriptionId() : QString())};
}

} // namespace

QStringList cureCommands(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const QStringList lines = commandsFor(finding, index);
    if (finding.cure.kind == CureKind::ReadScopes || finding.cure.kind == CureKind::ReadState
        || finding.cure.kind == CureKind::NamePrincipal) { // each is for a file of its own
        return base::notExpressed(lines.join(QLatin1Char('\n'))) ? QStringList() : lines;
    }
    return lines.isEmpty() ? lines : chained(signedIn(storeOf(finding, index), index) + lines);
}

} // namespace wording
