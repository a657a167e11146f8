#include "domain/accessindex.h"

#include "base/text.h"
#include "domain/accessevaluation.h"
#include "domain/builtinroles.h"
#include "domain/reviewactions.h"

#include <algorithm>

namespace domain {

namespace {

QString folded(const QString &text) {
    return text.toCaseFolded();
}

QString placeName(const QString &host, const QString &keyName) {
    return folded(host) + QLatin1Char('/') + folded(keyName);
}

/// Names of key stores of one kind are unique in a cloud, also those of deleted ones.
QString goneStoreName(KeyStoreKind kind, const QString &name) {
    return (kind == KeyStoreKind::ManagedHsm ? QStringLiteral("hsm:") : QStringLiteral("vault:"))
        + folded(name);
}

} // namespace

AccessIndex::AccessIndex(const Environment &environment)
    : m_environment(environment),
      m_memo(reviewedDataRights(), reviewedControlRights()),
      m_azureRoles(RoleTable::forAzure(environment)),
      m_controlRoles(RoleTable::forControlPlane(environment)) {
    addPrincipals();
    addCoverage(); // tells whom the directory does not know
    addRoles();
    addAssignments();
    addPolicies();
    addKeys();
    addGone();
}

void AccessIndex::addPrincipals() {
    m_principals.reserve(static_cast<qsizetype>(m_environment.principals.size()));
    for (const Principal &principal : m_environment.principals) {
        const QString id = folded(principal.objectId);
        if (!id.isEmpty() && !m_principals.contains(id)) {
            m_principals.insert(id, &principal);
        }
        if (!principal.appId.isEmpty()) {
            m_applications[folded(principal.appId)].push_back(&principal);
        }
    }
    for (const DiskEncryptionSet &set : m_environment.diskEncryptionSets) {
        for (const QString &identity : set.identities()) {
            m_identities.insert(folded(identity), set.name);
        }
        for (const AssignedIdentity &identity : set.userAssignedIdentities) {
            if (!identity.principalId.isEmpty() && !identity.id.isEmpty()) {
                m_identities.insert(folded(identity.principalId), identity.id.name());
            }
        }
    }
}

void AccessIndex::addRoles() {
    m_azureRoles.hashDefinitions();
    m_controlRoles.hashDefinitions();
    const auto remember = [this](const std::vector<RoleDefinition> &definitions) {
        for (const RoleDefinition &definition : definitions) {
            m_memo.add(definition);
        }
    };
    remember(builtInHsmRoles());
    remember(builtInKeyVaultRoles());
    remember(builtInGrantingRoles());
    remember(builtInOtherRoles());
    remember(m_environment.azureRoles.definitions);
    for (auto book = m_environment.hsmRoles.constBegin(); book != m_environment.hsmRoles.constEnd(); ++book) {
        remember(book->definitions);
        RoleTable roles = RoleTable::forHsm(m_environment, book.key());
        roles.hashDefinitions();
        m_hsms.insert(book.key(), {roles, AssignmentBuckets([](const RoleAssignment &assignment) {
                                       return QStringList{hsmScopeKey(assignment.scope)};
                                   })});
    }
}

void AccessIndex::addAssignments() {
    for (const RoleAssignment &assignment : m_environment.azureRoles.assignments) {
        const bool forMembers = assignment.throughGroup || !assignment.appliesTo.isEmpty();
        m_azure.add(assignment, assignment.principalType, forMembers, *this);
    }
    m_azure.finish();
    for (auto hsm = m_hsms.begin(); hsm != m_hsms.end(); ++hsm) {
        for (const RoleAssignment &assignment : hsmRoleBook(m_environment, hsm.key()).assignments) {
            hsm->assignments.add(assignment, QString(), false, *this);
        }
        hsm->assignments.finish();
    }
    for (const DenyAssignment &deny : m_environment.azureRoles.denyAssignments) {
        for (const QString &key : azureScopeKeys(deny.scope, deny.listedFor + deny.perhapsFor)) {
            m_denies[key].push_back(&deny);
        }
    }
}

void AccessIndex::addPolicies() {
    for (const KeyStore &store : m_environment.keyStores) {
        Policies &policies = m_policies[&store];
        for (const AccessPolicy &policy : store.accessPolicies) {
            policies.byObjectId[folded(policy.objectId)].push_back(&policy);
            if (mayHaveMembers(*this, policy.objectId, QString())) {
                policies.ofGroups.push_back(&policy);
            }
        }
    }
}

void AccessIndex::addCoverage() {
    for (const ScopeRead &read : m_environment.coverage) {
        m_reads[static_cast<size_t>(read.kind)][Scope(read.scope).folded()].push_back(&read);
        if (read.kind == ReadKind::AccessPolicies) {
            m_policyReads[folded(read.store)].push_back(&read);
        }
        const QString filter = azureFilterOf(read);
        if (!filter.isEmpty()) {
            m_azureFilters.insert(folded(filter));
        }
    }
}

AccessIndex::KeyPlace *AccessIndex::placeOf(const KeyIdentifier &id) {
    const KeyStore *store = m_stores.value(folded(id.host));
    if (!store || id.isEmpty()) {
        return nullptr;
    }
    const QString name = placeName(id.host, id.name);
    auto position = m_keyPositions.constFind(name);
    if (position == m_keyPositions.constEnd()) {
        position = m_keyPositions.insert(name, static_cast<qsizetype>(m_keys.size()));
        m_keys.push_back({store, {folded(id.host), id.name, QString()}, nullptr, {}, {}});
        ++m_keyCounts[folded(id.host)];
    }
    return &m_keys[static_cast<size_t>(*position)];
}

void AccessIndex::addKeys() {
    for (const KeyStore &store : m_environment.keyStores) {
        const QString host = folded(store.uri.host());
        if (!host.isEmpty() && !m_stores.contains(host)) {
            m_stores.insert(host, &store);
        }
    }
    for (const Key &key : m_environment.keys) {
        KeyPlace *place = placeOf(key.id);
        if (place) {
            place->versions.push_back(&key);
        }
        // A key that a list told without its attributes says less than one that was read.
        if (place && (!place->key || (!place->key->attributesRead && key.attributesRead))) {
            place->key = &key;
        }
    }
    for (const DiskEncryptionSet &set : m_environment.diskEncryptionSets) {
        if (KeyPlace *place = placeOf(set.activeKey)) {
            place->sets.push_back(&set);
        }
    }
}

void AccessIndex::addGone() {
    for (const GoneResource &gone : m_environment.gone) {
        switch (gone.kind) {
        case GoneKind::Key:
            m_gone.insert(placeName(gone.key.host, gone.key.name), &gone);
            break;
        case GoneKind::KeyStore:
            m_gone.insert(goneStoreName(gone.storeKind, gone.name), &gone);
            break;
        case GoneKind::DiskEncryptionSet:
            m_gone.insert(folded(gone.id.text()), &gone);
            break;
        }
    }
    for (const VirtualMachine &machine : m_environment.virtualMachines) {
        if (!machine.diskEncryptionSetId.isEmpty()) {
            m_machines[folded(machine.diskEncryptionSetId.text())].push_back(&machine);
        }
    }
}

const GoneResource *AccessIndex::goneKey(const KeyPlace &place) const {
    return m_gone.value(placeName(place.id.host, place.id.name));
}

const GoneResource *AccessIndex::goneStore(const KeyStore &store) const {
    return m_gone.value(goneStoreName(store.kind, store.name));
}

const GoneResource *AccessIndex::goneSet(const ResourceId &setId) const {
    return m_gone.value(folded(setId.text()));
}

std::vector<const VirtualMachine *> AccessIndex::machinesOf(const ResourceId &setId) const {
    return m_machines.value(folded(setId.text()));
}

const AccessIndex::KeyPlace *AccessIndex::keyPlace(const QString &host, const QString &keyName) const {
    const auto position = m_keyPositions.constFind(placeName(host, keyName));
    return position == m_keyPositions.constEnd() ? nullptr : &m_keys[static_cast<size_t>(*position)];
}

int AccessIndex::keyCount(const KeyStore &store) const {
    return m_keyCounts.value(folded(store.uri.host()));
}

AccessLookup::Assignments AccessIndex::covering(const KeyStore &store, const QString &keyName) const {
    switch (effectiveModel(store)) {
    case PermissionModel::LocalRbac:
        return inHsm(hostOf(store)).at(hsmScopeKeysReaching(keyName));
    case PermissionModel::AzureRbac:
        return coveringAzure(vaultKeyId(store.id, keyName));
    case PermissionModel::AccessPolicies:
        break;
    }
    return {};
}

AccessLookup::Assignments AccessIndex::coveringAzure(const ResourceId &target) const {
    return m_azure.at(azureScopeKeysReaching(target.text()));
}

const AssignmentBuckets &AccessIndex::inHsm(const QString &host) const {
    static const AssignmentBuckets none(nullptr);
    const auto hsm = m_hsms.constFind(host.toLower());
    return hsm == m_hsms.constEnd() ? none : hsm->assignments;
}

bool AccessIndex::isAssigned(
    const QString &host, const QString &principalId, const QString &roleGuid, const QString &scope) const {
    Assignments own;
    if (host.isEmpty()) {
        own = Scope(scope).isAboveSubscriptions() ? m_azure.of(principalId)
                                                  : m_azure.of(principalId, azureScopeKeys(scope, {}));
    } else {
        own = inHsm(host).of(principalId, {hsmScopeKey(scope)});
    }
    return std::any_of(own.begin(), own.end(), [&](const RoleAssignment *assignment) {
        return base::sameText(roleGuidOf(*assignment), roleGuid) && base::sameText(assignment->scope, scope);
    });
}

QStringList AccessIndex::policyPrincipals(const KeyStore &store) const {
    QStringList principals;
    for (const AccessPolicy &policy : store.accessPolicies) {
        principals.append(policy.objectId);
    }
    return principals;
}

std::vector<const Principal *> AccessIndex::principalsOfApplication(const QString &appId) const {
    return m_applications.value(folded(appId));
}

bool AccessIndex::isOfService(const QString &id) const {
    const QString key = folded(id);
    return !key.isEmpty() && (m_applications.contains(key) || m_identities.contains(key));
}

QString AccessIndex::nameOf(const QString &objectId) const {
    const Principal *known = principal(objectId);
    return known && !known->displayName.isEmpty() ? known->displayName : m_identities.value(folded(objectId));
}

const Principal *AccessIndex::principal(const QString &objectId) const {
    return m_principals.value(folded(objectId));
}

RoleTable AccessIndex::hsmRoles(const QString &host) const {
    const auto hsm = m_hsms.constFind(host.toLower());
    return hsm == m_hsms.constEnd() ? RoleTable::forHsm(m_environment, host) : hsm->roles;
}

AccessLookup::Assignments AccessIndex::hsmAssignments(
    const QString &host, const QString &keyName, const Principal &principal, Detail detail) const {
    return inHsm(host).candidates(principal, hsmScopeKeysReaching(keyName), detail);
}

AccessLookup::Assignments AccessIndex::azureAssignments(
    const ResourceId &target, const Principal &principal, Detail detail) const {
    return m_azure.candidates(principal, azureScopeKeysReaching(target.text()), detail);
}

std::vector<const DenyAssignment *> AccessIndex::denyAssignments(const ResourceId &target) const {
    std::vector<const DenyAssignment *> found;
    if (m_denies.isEmpty()) {
        return found;
    }
    for (const QString &key : azureScopeKeysReaching(target.text())) {
        const auto denies = m_denies.constFind(key);
        if (denies != m_denies.constEnd()) {
            found.insert(found.end(), denies->begin(), denies->end());
        }
    }
    std::sort(found.begin(), found.end(), std::less<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<const AccessPolicy *> AccessIndex::accessPolicies(
    const KeyStore &store, const Principal &principal) const {
    const auto policies = m_policies.constFind(&store);
    if (policies == m_policies.constEnd()) {
        return DirectLookup(m_environment).accessPolicies(store, principal); // not of this environment
    }
    std::vector<const AccessPolicy *> found = policies->byObjectId.value(folded(principal.objectId));
    const auto append = [&found](const std::vector<const AccessPolicy *> &more) {
        found.insert(found.end(), more.begin(), more.end());
    };
    if (!principal.appId.isEmpty()) {
        append(policies->byObjectId.value(folded(principal.appId)));
    }
    append(policies->ofGroups);
    std::sort(found.begin(), found.end(), std::less<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<const ScopeRead *> AccessIndex::reads(ReadKind kind, const QString &scope) const {
    return m_reads[static_cast<size_t>(kind)].value(Scope(scope).folded());
}

std::vector<const ScopeRead *> AccessIndex::policyReads(const KeyStore &store) const {
    std::vector<const ScopeRead *> found = m_policyReads.value(folded(hostOf(store)));
    if (!store.id.isEmpty()) {
        const std::vector<const ScopeRead *> more = m_policyReads.value(folded(store.id.text()));
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

bool AccessIndex::othersWereAskedFor(const QString &principalId) const {
    return m_azureFilters.size() > (m_azureFilters.contains(folded(principalId)) ? 1 : 0);
}

} // namespace domain
