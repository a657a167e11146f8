#include "domain/accessmatrix.h"

#include "base/text.h"
#include "domain/backupservice.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace domain {

namespace {

/// Collects the principals that matter for one key, each once.
class Principals {
public:
    explicit Principals(const AccessIndex &index) : m_index(index) { }

    void add(const QString &id) {
        const QString folded = id.toCaseFolded();
        if (id.isEmpty() || m_ids.contains(folded)) {
            return;
        }
        const bool onlyApplication = !m_index.principal(id) && !m_index.principalsOfApplication(id).empty();
        if (!onlyApplication) {
            m_ids.insert(folded, id);
        }
    }
    void add(const AccessLookup::Assignments &assignments, const RoleTable &roles, Plane plane) {
        for (const RoleAssignment *assignment : assignments) {
            const ResolvedRole role = roles.find(roleGuidOf(*assignment));
            const bool matters = role.definition ? m_index.rights().holdsAny(*role.definition, plane)
                                                 : role.knowledge == RoleKnowledge::NotRead;
            if (!matters) {
                continue;
            }
            add(assignment->principalId);
            for (const QString &member : assignment->appliesTo) {
                add(member);
            }
        }
    }
    QStringList sorted() const {
        QStringList folded = m_ids.keys();
        folded.sort();
        QStringList ids;
        for (const QString &id : folded) {
            ids.append(m_ids.value(id));
        }
        return ids;
    }

private:
    const AccessIndex &m_index;
    QHash<QString, QString> m_ids; ///< as assigned, by folded id
};

void addWellKnown(
    const AccessIndex &index, const KeyStore &store, const QString &keyName, Principals &found) {
    for (const QString &id : backupServiceIds(index)) {
        found.add(id);
    }
    for (const Principal *principal : index.principalsOfApplication(confidentialVmOrchestratorAppId)) {
        found.add(principal->objectId);
    }
    if (const AccessIndex::KeyPlace *place = index.keyPlace(store.uri.host(), keyName)) {
        for (const DiskEncryptionSet *set : place->sets) {
            found.add(set->identityPrincipalId);
        }
    }
}

QStringList principalsOf(
    const AccessIndex &index, const KeyStore &store, const QString &keyName, const MatrixOptions &options) {
    Principals found(index);
    const bool hsm = store.kind == KeyStoreKind::ManagedHsm;
    found.add(index.covering(store, keyName), hsm ? index.hsmRoles(hostOf(store)) : index.azureRoles(),
        Plane::Data);
    if (effectiveModel(store) == PermissionModel::AccessPolicies) {
        for (const QString &id : index.policyPrincipals(store)) {
            found.add(id);
        }
    }
    if (options.withSelfGrants && !hsm && !store.id.isEmpty()) {
        found.add(index.coveringAzure(store.id), index.controlRoles(), Plane::Control);
    }
    addWellKnown(index, store, keyName, found);
    for (const QString &id : options.alsoPrincipals) {
        found.add(id);
    }
    return found.sorted();
}

/// The rights of the columns, asked in one go. Defining roles is a right on the whole HSM, asked apart.
class Columns {
public:
    Columns(PermissionModel model, const std::vector<ReviewAction> &actions) {
        for (const ReviewAction action : actions) {
            const QString right = reviewRight(model, action);
            const bool apart = action == ReviewAction::DefineRoles;
            m_apart = m_apart || (apart && !right.isEmpty());
            m_positions.push_back(
                right.isEmpty() ? notApplicable : (apart ? wholeStore : static_cast<int>(m_rights.size())));
            if (!right.isEmpty() && !apart) {
                m_rights.append(right);
            }
        }
    }

    std::vector<std::optional<Truth>> truths(const AccessIndex &index, const KeyStore &store,
        const QString &keyName, const QString &principalId) const {
        const RightsVerdict key
            = evaluateRights(index, store, keyName, principalId, m_rights, Detail::TruthOnly);
        const Truth whole = m_apart
            ? evaluateRights(index, store, QString(), principalId,
                {reviewRight(PermissionModel::LocalRbac, ReviewAction::DefineRoles)}, Detail::TruthOnly)
                  .truth
            : Truth::Unknown;
        std::vector<std::optional<Truth>> truths;
        for (const int position : m_positions) {
            if (position == notApplicable) {
                truths.push_back(std::nullopt);
            } else {
                truths.push_back(
                    position == wholeStore ? whole : key.rights[static_cast<size_t>(position)].truth);
            }
        }
        return truths;
    }

private:
    static constexpr int notApplicable = -1;
    static constexpr int wholeStore = -2;
    QStringList m_rights;
    std::vector<int> m_positions;
    bool m_apart = false;
};

} // namespace

const MatrixRow *AccessMatrix::row(const QString &principalId) const {
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&principalId](const MatrixRow &row) { return base::sameText(row.principalId, principalId); });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<Truth> AccessMatrix::truth(const QString &principalId, ReviewAction action) const {
    const MatrixRow *found = row(principalId);
    const auto column = std::find(actions.begin(), actions.end(), action);
    if (!found || column == actions.end()) {
        return std::nullopt;
    }
    return found->truths[static_cast<size_t>(column - actions.begin())];
}

AccessMatrix accessMatrix(
    const AccessIndex &index, const KeyStore &store, const QString &keyName, const MatrixOptions &options) {
    AccessMatrix matrix;
    matrix.key = {hostOf(store), keyName, QString()};
    matrix.model = effectiveModel(store);
    matrix.actions = reviewActions();
    const Columns columns(matrix.model, matrix.actions);
    for (const QString &principalId : principalsOf(index, store, keyName, options)) {
        MatrixRow row;
        row.principalId = principalId;
        row.truths = columns.truths(index, store, keyName, principalId);
        if (options.withSelfGrants) {
            row.selfGrants = selfGrants(index, store, keyName, principalId, Detail::TruthOnly);
        }
        matrix.rows.push_back(std::move(row));
    }
    return matrix;
}

std::optional<RightsVerdict> explainAction(const AccessLookup &lookup, const KeyStore &store,
    const QString &keyName, const QString &principalId, ReviewAction action, Detail detail) {
    const QString right = reviewRight(effectiveModel(store), action);
    if (right.isEmpty()) {
        return std::nullopt;
    }
    const QString key = action == ReviewAction::DefineRoles ? QString() : keyName;
    return evaluateRights(lookup, store, key, principalId, {right}, detail);
}

} // namespace domain
