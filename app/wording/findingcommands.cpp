#include "wording/findingtext.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/reviewrules.h"
#include "wording/findingstatecommands.h"
#include "wording/findingwords.h"
#include "wording/grantrequest.h"
#include "wording/importtext.h"
#include "wording/visibletext.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wording {

namespace {

using domain::CureKind;
using domain::FindingRule;
using domain::KeyStore;
using domain::KeyStoreKind;
using domain::PermissionModel;
using domain::ReviewFinding;

QString command(const char *words, const QStringList &arguments) {
    QStringList line{QString::fromLatin1(words)};
    for (const QString &argument : arguments) {
        line << shellQuoted(argument);
    }
    return line.join(QLatin1Char(' '));
}

/// The Azure CLI looks for a store in its default subscription only, unless it is told another.
QStringList namedStore(const KeyStore &store) {
    const QString subscription = store.id.subscriptionId();
    return subscription.isEmpty() ? QStringList{store.name}
                                  : QStringList{store.name, QStringLiteral("--subscription"), subscription};
}

bool isHsm(const KeyStore *store) {
    return store && store->kind == KeyStoreKind::ManagedHsm;
}

/// An assignment of the HSM's own roles; its store is always known.
bool isHsmAssignment(const ReviewFinding &finding, const KeyStore *store) {
    return isHsm(store) && !finding.scope.startsWith(QLatin1String("/subscriptions"), Qt::CaseInsensitive);
}

/// The built-in role that is made for the one who lacks access (contract 8.6, 9.4); empty: Azure Backup.
QString builtInRoleFor(FindingRule rule, bool hsm) {
    if (rule == FindingRule::DiskEncryptionSetLacksAccess) {
        return hsm ? QStringLiteral("33413926-3206-4cdd-b39a-83574fe37a17")
                   : QStringLiteral("e147488a-f6f5-4113-8e2d-b22465e65bf6");
    }
    if (rule == FindingRule::OrchestratorLacksAccess) {
        return hsm ? QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625c")
                   : QStringLiteral("08bbd89e-9f13-488c-ac41-acfcb10c90ab");
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
    return grantCommands(plan, store);
}

void addAssignments(domain::AccessPlan &plan, const QString &roleGuid, const QString &principalId,
    const QStringList &scopes) {
    for (const QString &scope : scopes) {
        domain::PlannedWrite write;
        write.kind = domain::WriteKind::CreateRoleAssignment;
        write.principalId = principalId;
        write.scope = scope;
        write.roleGuid = roleGuid;
        plan.grant.push_back(write);
    }
}

QStringList assign(
    const KeyStore &store, const QString &roleGuid, const QString &principalId, const QStringList &scopes) {
    domain::AccessPlan plan;
    addAssignments(plan, roleGuid, principalId, scopes);
    return grantCommands(plan, store);
}

/// The role with exactly what Azure Backup needs, as the wizard grants it; made first where it is not there.
QStringList assignBackupRole(const domain::Environment &environment, const KeyStore &store,
    const QString &principalId, const QStringList &scopes) {
    domain::AccessPlan plan;
    for (const domain::RoleOption &option : domain::roleOptions(environment, store)) {
        if (option.choice != domain::RoleChoice::CustomRole) {
            continue;
        }
        if (!option.exists) {
            domain::PlannedWrite role;
            role.kind = domain::WriteKind::CreateRoleDefinition;
            role.name = option.roleName;
            role.rights = option.rights;
            role.scope = isHsm(&store) ? QStringLiteral("/") : store.id.text();
            plan.grant.push_back(role);
        }
        addAssignments(plan, option.roleGuid, principalId, scopes);
        break;
    }
    return grantCommands(plan, store);
}

QStringList grantAtKey(
    const ReviewFinding &finding, const domain::Environment &environment, const KeyStore &store) {
    const domain::FindingCure &cure = finding.cure;
    if (domain::effectiveModel(store) == PermissionModel::AccessPolicies) {
        return addPolicy(store, cure.principalId, cure.rights);
    }
    const QString builtIn = builtInRoleFor(finding.rule, isHsm(&store));
    return builtIn.isEmpty() ? assignBackupRole(environment, store, cure.principalId, cure.scopes)
                             : assign(store, builtIn, cure.principalId, cure.scopes);
}

QStringList removeAssignment(const ReviewFinding &finding, const KeyStore *store) {
    if (isHsmAssignment(finding, store)) {
        return {command("az keyvault role assignment delete --hsm-name",
            {store->name, QStringLiteral("--assignee-object-id"), finding.principalId,
                QStringLiteral("--role"), finding.roleGuid, QStringLiteral("--scope"), finding.scope})};
    }
    if (!finding.assignmentId.startsWith(QLatin1Char('/'))) {
        return {};
    }
    return {command("az role assignment delete --ids", {finding.assignmentId})};
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

QStringList deletePolicy(const ReviewFinding &finding, const KeyStore &store) {
    QStringList arguments = namedStore(store);
    arguments << QStringLiteral("--object-id") << finding.principalId;
    if (finding.rule == FindingRule::CompoundIdentity) {
        arguments << QStringLiteral("--application-id") << finding.subject;
    }
    return {command("az keyvault delete-policy --name", arguments)};
}

/// What the policy keeps, kind by kind; the CLI sets what it is given and leaves the other kinds alone.
QStringList shrinkPolicy(const ReviewFinding &finding, const KeyStore &store) {
    const domain::AccessPolicy *policy = policyOf(finding, store);
    if (!policy) {
        return {};
    }
    QStringList kept;
    for (const QString &permission : policy->keys) {
        if (!finding.cure.rights.contains(permission, Qt::CaseInsensitive)) {
            kept << permission.toLower();
        }
    }
    QStringList arguments = namedStore(store);
    arguments << QStringLiteral("--object-id") << finding.principalId << QStringLiteral("--key-permissions");
    arguments << kept;
    const std::array kinds{std::pair{&policy->secrets, QStringLiteral("--secret-permissions")},
        std::pair{&policy->certificates, QStringLiteral("--certificate-permissions")},
        std::pair{&policy->storage, QStringLiteral("--storage-permissions")}};
    bool others = false;
    for (const auto &[permissions, option] : kinds) {
        if (!permissions->isEmpty()) {
            arguments << option;
            others = true;
        }
    }
    return kept.isEmpty() && others ? deletePolicy(finding, store)
                                    : QStringList{command("az keyvault set-policy --name", arguments)};
}

/// The same role at the used keys only. Where more may be used than the finding names, removing the wide
/// assignment would take their access: then there is no exact command.
QStringList narrow(const ReviewFinding &finding, const KeyStore &store) {
    if (finding.cure.scopes.size() >= domain::shownScopes) {
        return {};
    }
    return finding.cure.scopes.isEmpty()
        ? removeAssignment(finding, &store)
        : assign(store, finding.roleGuid, finding.principalId, finding.cure.scopes)
            + removeAssignment(finding, &store);
}

QStringList moveToObjectId(const ReviewFinding &finding, const KeyStore &store) {
    return finding.roleGuid.isEmpty()
        ? addPolicy(store, finding.cure.principalId, finding.rights) + deletePolicy(finding, store)
        : assign(store, finding.roleGuid, finding.cure.principalId, finding.cure.scopes)
            + removeAssignment(finding, &store);
}

/// What to fetch for one reason why an answer is unknown; nothing where no list would tell.
std::optional<domain::ImportMissingKind> missingFor(domain::UnknownReason reason, bool hsm) {
    using Kind = domain::ImportMissingKind;
    switch (reason) {
    case domain::UnknownReason::AssignmentsNotRead:
    case domain::UnknownReason::AssignmentsRefused:
    case domain::UnknownReason::AssignmentsFailed:
        return hsm ? Kind::HsmRoleAssignments : Kind::AzureRoleAssignments;
    case domain::UnknownReason::RoleDefinitionNotRead:
        return hsm ? Kind::HsmRoleDefinitions : Kind::AzureRoleDefinitions;
    case domain::UnknownReason::DenyAssignmentsNotRead:
        return Kind::DenyAssignments;
    case domain::UnknownReason::AccessPoliciesNotRead:
        return Kind::KeyStore;
    case domain::UnknownReason::ConditionalAssignment:
    case domain::UnknownReason::DenyAssignmentUncertain:
    case domain::UnknownReason::PrincipalNotKnown:
    case domain::UnknownReason::GroupMembershipUnknown:
    case domain::UnknownReason::ConditionalRole:
    case domain::UnknownReason::DocumentedSetIncomplete:
        break;
    }
    return std::nullopt;
}

/// Every reason why an answer about a key is unknown; a finding tells one for each right.
std::vector<domain::Uncertainty> reasonsOf(
    const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    if (finding.keyName.isEmpty() || finding.principalId.isEmpty() || finding.rights.isEmpty()) {
        return finding.uncertainties;
    }
    const domain::RightsVerdict verdict = domain::evaluateRights(
        index, store, finding.keyName, finding.principalId, finding.rights, domain::Detail::Full);
    std::vector<domain::Uncertainty> reasons;
    for (const domain::RightVerdict &right : verdict.rights) {
        reasons.insert(reasons.end(), right.uncertainties.begin(), right.uncertainties.end());
    }
    return reasons;
}

/// The commands that fetch what an answer lacks, and no others: labelled, so that their output settles it.
QStringList listScopes(
    const ReviewFinding &finding, const domain::AccessIndex &index, const KeyStore &store) {
    QStringList lines;
    for (const domain::Uncertainty &uncertainty : reasonsOf(finding, index, store)) {
        const auto kind = missingFor(uncertainty.reason, isHsm(&store));
        if (!kind) {
            continue;
        }
        domain::ImportMissing missing;
        missing.kind = *kind;
        missing.host = finding.host;
        missing.storeName = store.name;
        missing.subscriptionId = store.id.subscriptionId();
        missing.resourceId = store.id.text();
        missing.managedHsm = isHsm(&store);
        missing.scope = uncertainty.scope;
        lines << importMissingCommand(missing);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
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
        return grantAtKey(finding, index.environment(), *store);
    case CureKind::GrantToObjectId:
        return moveToObjectId(finding, *store);
    case CureKind::NarrowAssignment:
        return narrow(finding, *store);
    case CureKind::ReplaceRole:
        return assignBackupRole(index.environment(), *store, finding.principalId, {finding.scope})
            + removeAssignment(finding, store);
    case CureKind::RemovePolicyPermissions:
        return finding.rule == FindingRule::BackupHasSurplusRights ? shrinkPolicy(finding, *store)
                                                                   : deletePolicy(finding, *store);
    case CureKind::EnableKey:
        return {command("az keyvault key set-attributes",
            {isHsm(store) ? QStringLiteral("--hsm-name") : QStringLiteral("--vault-name"), store->name,
                QStringLiteral("--name"), finding.keyName, QStringLiteral("--enabled"),
                QStringLiteral("true")})};
    case CureKind::EnablePurgeProtection:
        return {command(isHsm(store) ? "az keyvault update-hsm --hsm-name" : "az keyvault update --name",
            namedStore(*store)
                + QStringList{QStringLiteral("--enable-purge-protection"), QStringLiteral("true")})};
    case CureKind::EnableSoftDelete:
        return {command("az resource update --ids",
            {store->id.text(), QStringLiteral("--set"), QStringLiteral("properties.enableSoftDelete=true")})};
    case CureKind::ReadScopes:
        return listScopes(finding, index, *store);
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

/// A name with characters that nobody sees is none that Azure gives: a line with one could run something else
/// than it shows.
bool isPlain(const QString &line) {
    return visible(line) == line.simplified();
}

} // namespace

QStringList cureCommands(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const QStringList lines = commandsFor(finding, index);
    return std::all_of(lines.begin(), lines.end(), isPlain) ? lines : QStringList();
}

} // namespace wording
