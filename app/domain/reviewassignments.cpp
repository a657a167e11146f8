#include "domain/reviewrules.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/opened.h"
#include "domain/reviewactions.h"
#include "domain/rightmatching.h"

#include <algorithm>

namespace domain {

namespace {

/// A role, and whether it holds any right that is reviewed.
struct GrantedRole {
    ResolvedRole role;
    bool holdsAny = false;
    bool isAdministrator = false;
};

struct Assignee {
    bool isKnown = false;
    bool isBackup = false;
};

/// One assignment, and what it can reach.
struct Grant {
    const RoleAssignment &assignment;
    const QString &host; ///< the HSM's; empty in Azure
    const std::vector<const KeyStore *> &stores; ///< that it reaches with rights on keys
    const QStringList &hosts; ///< of stores
    const GrantedRole &granted;
    bool wholeStore = false; ///< not just one key

    bool onHsm() const { return !host.isEmpty(); }
    const ResolvedRole &role() const { return granted.role; }
};

/// The key that the grant is at or in; empty: a whole store or more.
QString keyOf(const Grant &grant) {
    return Scope(grant.assignment.scope).key().toString();
}

QString idOf(const RoleAssignment &assignment) {
    return assignment.id.isEmpty() ? assignment.guid : assignment.id;
}

ReviewFinding about(FindingRule rule, FindingSeverity severity, const Grant &grant, CureKind cure) {
    ReviewFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.hosts = grant.hosts;
    if (const QString key = keyOf(grant); !key.isEmpty()) {
        finding.keys = {key};
    }
    finding.principalId = grant.assignment.principalId;
    finding.assignmentId = idOf(grant.assignment);
    finding.roleGuid = roleGuidOf(grant.assignment);
    finding.roleName = roleNameOf(grant.role());
    finding.scope = grant.assignment.scope;
    finding.count = static_cast<int>(std::max<size_t>(grant.stores.size(), 1));
    finding.cure = {cure, grant.assignment.principalId, {grant.assignment.scope}, {}};
    return finding;
}

QStringList neededOn(const Grant &grant) {
    return neededDataActions(grant.onHsm());
}

/// Someone who is not there, or is not who was meant.
void reviewAssignee(ReviewContext &context, const Grant &grant) {
    const QString &id = grant.assignment.principalId;
    const std::vector<const Principal *> meant = context.index.principalsOfApplication(id);
    if (!meant.empty()) {
        const bool backup = context.isBackupService(meant.front()->objectId);
        ReviewFinding finding = about(FindingRule::AssignedToApplicationId,
            backup ? FindingSeverity::High : FindingSeverity::Medium, grant, CureKind::GrantToObjectId);
        finding.cure.principalId = meant.front()->objectId;
        finding.cure.rights
            = backup ? neededOn(grant) : QStringList(); // without effect, a surplus did no harm
        finding.subject = meant.front()->displayName;
        context.add(std::move(finding));
    } else if (context.principalsRead) {
        context.add(
            about(FindingRule::UnknownPrincipal, FindingSeverity::Low, grant, CureKind::RemoveAssignment));
    }
}

bool isAdministratorRole(const QString &guid, bool onHsm) {
    static const QStringList hsmRoles{
        roles::managedHsmAdministrator, roles::managedHsmCryptoOfficer, roles::managedHsmPolicyAdministrator};
    static const QStringList vaultRoles{roles::keyVaultAdministrator, roles::keyVaultCryptoOfficer};
    return (onHsm ? hsmRoles : vaultRoles).contains(guid, Qt::CaseInsensitive);
}

/// An assignment that ends does not stand.
void reviewAdministrator(ReviewContext &context, const Grant &grant) {
    if (grant.granted.isAdministrator && !grant.assignment.ends.isValid()) {
        context.add(about(FindingRule::StandingAdministrator,
            grant.wholeStore ? FindingSeverity::High : FindingSeverity::Medium, grant,
            CureKind::MakeEligible));
    }
}

/// The role of Azure Backup holds some right on keys, but not what it needs, and nothing else gives it.
void reviewUnfitRole(ReviewContext &context, const Grant &grant) {
    QStringList missing;
    for (const QString &right : neededOn(grant)) {
        if (!roleAllowsDataAction(*grant.role().definition, right)) {
            missing.append(right);
        }
    }
    if (missing.isEmpty()) {
        return;
    }
    const QString keyName = keyOf(grant);
    const bool lacks = std::any_of(grant.stores.begin(), grant.stores.end(), [&](const KeyStore *store) {
        const auto lacking = context.lackingKeys.constFind(hostOf(*store));
        return lacking != context.lackingKeys.constEnd()
            && (keyName.isEmpty() || lacking->contains(keyName.toCaseFolded()));
    });
    if (!lacks) {
        return;
    }
    ReviewFinding finding
        = about(FindingRule::RoleLacksNeededRight, FindingSeverity::High, grant, CureKind::ReplaceRole);
    finding.rights = missing;
    finding.cure.rights = neededOn(grant);
    context.add(std::move(finding));
}

/// By what the role opens, however its lines are written.
void reviewSurplus(ReviewContext &context, const Grant &grant) {
    if (openedByRole(*grant.role().definition, grant.onHsm(), neededOn(grant)).isEmpty()) {
        return;
    }
    QStringList surplus;
    for (const QString &right : effectiveDataActions(*grant.role().definition)) {
        if (!neededOn(grant).contains(right, Qt::CaseInsensitive)) {
            surplus.append(right);
        }
    }
    ReviewFinding finding
        = about(FindingRule::BackupHasSurplusRights, FindingSeverity::Medium, grant, CureKind::ReplaceRole);
    finding.rights = surplus;
    finding.cure.rights = neededOn(grant);
    context.add(std::move(finding));
}

/// All keys are too many where a store holds keys that no disk encryption set uses.
void reviewReach(ReviewContext &context, const Grant &grant) {
    int unused = 0;
    QStringList used;
    for (const KeyStore *store : grant.stores) {
        const StoreKeys keys = context.keysOf.value(hostOf(*store));
        unused += keys.unused;
        for (const QString &name : keys.used) {
            used.append(keyScope(*store, name));
        }
    }
    used = used.mid(0, shownScopes);
    if (unused == 0) {
        return;
    }
    ReviewFinding finding
        = about(FindingRule::BackupHoldsAllKeys, FindingSeverity::Medium, grant, CureKind::NarrowAssignment);
    finding.count = unused;
    finding.cure.scopes = used;
    finding.rights = neededOn(grant);
    context.add(std::move(finding));
}

void reviewBackupGrant(ReviewContext &context, const Grant &grant) {
    if (!grant.granted.holdsAny) {
        return;
    }
    reviewUnfitRole(context, grant);
    reviewSurplus(context, grant);
    if (grant.wholeStore) {
        reviewReach(context, grant);
    }
    if (grant.host.isEmpty() && Scope(grant.assignment.scope).isAboveSubscriptions()) {
        context.add(about(
            FindingRule::InheritedFromManagementGroup, FindingSeverity::Low, grant, CureKind::ConfirmEffect));
    }
}

void reviewGrant(ReviewContext &context, const Grant &grant, const Assignee &assignee) {
    if (grant.role().knowledge == RoleKnowledge::Deleted) {
        context.add(about(FindingRule::DeletedRole, FindingSeverity::Low, grant, CureKind::RemoveAssignment));
        return;
    }
    const bool mayMatter = grant.granted.holdsAny || grant.role().knowledge == RoleKnowledge::NotRead;
    if (mayMatter && !assignee.isKnown) {
        reviewAssignee(context, grant);
    }
    if (grant.granted.holdsAny && !grant.assignment.condition.isEmpty()) {
        ReviewFinding finding = about(
            FindingRule::ConditionalAssignment, FindingSeverity::Low, grant, CureKind::JudgeCondition);
        finding.subject = grant.assignment.condition;
        context.add(std::move(finding));
    }
    reviewAdministrator(context, grant);
    if (assignee.isBackup) {
        reviewBackupGrant(context, grant);
    }
}

/// True for an assignment at or in a single key.
bool isOneKey(const RoleAssignment &assignment) {
    return !Scope(assignment.scope).key().isEmpty();
}

/// A role that decides over access: told for what Azure lets it do, not for what its name says.
void reviewControl(ReviewContext &context, const RoleAssignment &assignment, const StoresAtScope &at,
    bool wholeVault, const GrantedRole &granted) {
    const auto allows = [&](const QString &action) {
        return context.index.rights().match(*granted.role.definition, action, Plane::Control).has_value();
    };
    const auto tell = [&](SelfGrantKind way, const QString &action,
                          const std::vector<const KeyStore *> &stores, const QStringList &hosts) {
        if (stores.empty() || !allows(action)) {
            return;
        }
        const ResourceId &vault = stores.front()->id;
        const ResourceId scope(assignment.scope);
        const ResourceId target = vault.contains(scope) ? scope : vault;
        const ActsAt actsAt = way == SelfGrantKind::AssignRoles ? ActsAt::TargetOrAbove : ActsAt::Target;
        const RightsVerdict verdict = evaluateActions(context.index, target, {target, vault},
            assignment.principalId, {action}, Detail::TruthOnly, actsAt);
        if (verdict.truth == Truth::No) {
            return; // a deny assignment takes it away
        }
        ReviewFinding finding = about(FindingRule::CanGrantItself,
            assignment.condition.isEmpty() ? FindingSeverity::Medium : FindingSeverity::Low,
            {assignment, QString(), stores, hosts, granted, true}, CureKind::MakeEligible);
        finding.way = way;
        finding.rights = {action};
        finding.evidence = verdict.rights.front().evidence;
        finding.uncertainties = verdict.rights.front().uncertainties;
        context.add(std::move(finding));
    };
    tell(SelfGrantKind::AssignRoles, controlActions::assignRoles, at.azureRbac, at.azureRbacHosts);
    if (wholeVault && allows(controlActions::writeAccessPolicies)) {
        tell(SelfGrantKind::WriteAccessPolicies, controlActions::writeAccessPolicies, at.accessPolicies,
            at.accessPolicyHosts);
    } else if (wholeVault) {
        tell(SelfGrantKind::WriteVault, controlActions::writeVault, at.accessPolicies, at.accessPolicyHosts);
    }
}

/// The roles that the assignments of one system give, judged by what they hold on a plane.
class GrantedRoles {
public:
    GrantedRoles(const ReviewContext &context, const AssignmentBuckets &assignments, RoleTable table,
        Plane plane, bool onHsm)
        : m_context(context),
          m_table(std::move(table)),
          m_plane(plane),
          m_onHsm(onHsm),
          m_roles(assignments.roles()) { }

    const GrantedRole &of(const AssignmentBuckets::Row &row, const RoleAssignment &assignment) {
        return m_roles.of(row.role, [&] {
            const QString guid = roleGuidOf(assignment);
            const ResolvedRole role = m_table.find(guid);
            const bool holdsAny
                = role.definition && m_context.index.rights().holdsAny(*role.definition, m_plane);
            return GrantedRole{role, holdsAny, isAdministratorRole(guid, m_onHsm)};
        });
    }

private:
    const ReviewContext &m_context;
    RoleTable m_table;
    Plane m_plane;
    bool m_onHsm;
    Remembered<GrantedRole> m_roles;
};

/// To whom the assignments of one system give them.
class Assignees {
public:
    Assignees(const ReviewContext &context, const AssignmentBuckets &assignments)
        : m_context(context), m_assignees(assignments.principals()) { }

    const Assignee &of(const AssignmentBuckets::Row &row, const RoleAssignment &assignment) {
        return m_assignees.of(row.principal, [&] {
            const QString &id = assignment.principalId;
            return Assignee{m_context.index.principal(id) != nullptr, m_context.isBackupService(id)};
        });
    }

private:
    const ReviewContext &m_context;
    Remembered<Assignee> m_assignees;
};

void reviewAzure(ReviewContext &context) {
    struct Place {
        StoresAtScope at;
        bool isOneKey = false;
    };
    const AssignmentBuckets &assignments = context.index.inAzure();
    GrantedRoles roles(context, assignments, context.index.azureRoles(), Plane::Data, false);
    GrantedRoles controlRoles(context, assignments, context.index.controlRoles(), Plane::Control, false);
    Assignees assignees(context, assignments);
    Remembered<Place> places(assignments.places());
    const QString noHost;
    for (size_t i = 0; i < assignments.rows().size(); ++i) {
        const RoleAssignment &assignment = context.index.environment().azureRoles.assignments[i];
        const AssignmentBuckets::Row &row = assignments.rows()[i];
        const Place &place = places.of(row.place, [&] {
            return Place{context.storesAt(assignment), isOneKey(assignment)};
        });
        const StoresAtScope &at = place.at;
        if (!at.azureRbac.empty()) {
            reviewGrant(context,
                {assignment, noHost, at.azureRbac, at.azureRbacHosts, roles.of(row, assignment),
                    !place.isOneKey},
                assignees.of(row, assignment));
        }
        const GrantedRole &control = controlRoles.of(row, assignment);
        if (control.holdsAny) {
            reviewControl(context, assignment, at, !place.isOneKey, control);
        }
    }
}

void reviewHsm(ReviewContext &context, const KeyStore &store) {
    const QString host = hostOf(store);
    const QStringList hosts{host};
    const std::vector<const KeyStore *> stores{&store};
    const AssignmentBuckets &assignments = context.index.inHsm(host);
    const std::vector<RoleAssignment> &book = hsmRoleBook(context.index.environment(), host).assignments;
    GrantedRoles roles(context, assignments, context.index.hsmRoles(host), Plane::Data, true);
    Assignees assignees(context, assignments);
    Remembered<bool> areWhole(assignments.places());
    const QString assign = reviewRight(PermissionModel::LocalRbac, ReviewAction::AssignRoles);
    for (size_t i = 0; i < assignments.rows().size(); ++i) {
        const RoleAssignment &assignment = book[i];
        const AssignmentBuckets::Row &row = assignments.rows()[i];
        const bool whole = areWhole.of(row.place, [&] { return Scope(assignment.scope).isWholeHsm(); });
        const GrantedRole &granted = roles.of(row, assignment);
        const Grant grant{assignment, host, stores, hosts, granted, whole};
        reviewGrant(context, grant, assignees.of(row, assignment));
        const bool assigns
            = granted.holdsAny && context.index.rights().match(*granted.role.definition, assign, Plane::Data);
        if (assigns && !granted.isAdministrator) {
            ReviewFinding finding
                = about(FindingRule::CanGrantItself, FindingSeverity::Medium, grant, CureKind::MakeEligible);
            finding.way = SelfGrantKind::AssignHsmRoles;
            finding.rights = {assign};
            context.add(std::move(finding));
        }
    }
}

} // namespace

void reviewAssignments(ReviewContext &context) {
    reviewAzure(context);
    for (const KeyStore &store : context.index.environment().keyStores) {
        if (store.kind == KeyStoreKind::ManagedHsm) {
            reviewHsm(context, store);
        }
    }
}

} // namespace domain
