#include "base/text.h"
#include "compose/snapshotscenario/parts.h"
#include "domain/accessevaluation.h"
#include "domain/accessindex.h"
#include "domain/azurecloud.h"

#include <optional>

namespace snapshotscenario {

namespace {

using domain::ReadKind;

const QString armHost = QStringLiteral("management.azure.com");
const QString authorization = QStringLiteral("/providers/Microsoft.Authorization/");

bool wasRead(const domain::AccessIndex &index, ReadKind kind, const QString &store, const QString &scope) {
    for (const domain::ScopeRead *read : index.reads(kind, scope)) {
        if (read->outcome == domain::ReadOutcome::Read
            && (store.isEmpty() || base::sameText(read->store, store))) {
            return true;
        }
    }
    return false;
}

/// How the collector was refused; what he was not refused, the files lack.
struct Refusal {
    QString code;
    QString message = QStringLiteral("The snapshot does not hold this.");
};

/// A reason as snapshots hold it: "ForbiddenByFirewall: Client address …".
std::optional<Refusal> refusalIn(const domain::ScopeRead &read) {
    const QString code = read.reason.section(QStringLiteral(": "), 0, 0);
    const bool isRefusal = code.startsWith(QLatin1String("Forbidden"))
        || code == QLatin1String("AccessDenied") || code == QLatin1String("AuthorizationFailed");
    return isRefusal && read.outcome != domain::ReadOutcome::Read
        ? std::make_optional(Refusal{code, read.reason.section(QStringLiteral(": "), 1)})
        : std::nullopt;
}

Refusal refusalOf(const domain::AccessIndex &index, ReadKind kind, const QString &store, const QString &scope,
    const QString &standard) {
    for (const domain::ScopeRead *read : index.reads(kind, scope)) {
        if (store.isEmpty() || base::sameText(read->store, store)) {
            if (const std::optional<Refusal> refusal = refusalIn(*read)) {
                return *refusal;
            }
        }
    }
    return {standard};
}

/// The network kept the collector from everything in the store.
std::optional<Refusal> networkRefusal(const domain::Environment &environment, const domain::KeyStore &store) {
    for (const domain::ScopeRead &read : environment.coverage) {
        const std::optional<Refusal> refusal
            = base::sameText(read.store, store.uri.host()) ? refusalIn(read) : std::nullopt;
        if (refusal
            && (refusal->code == QLatin1String("ForbiddenByFirewall")
                || refusal->code == QLatin1String("ForbiddenByConnection"))) {
            return refusal;
        }
    }
    return std::nullopt;
}

class Faults {
public:
    void refuse(const QString &host, const QString &path, const QString &code, int status = 403) {
        refuse(host, path, Refusal{code}, status);
    }
    void refuse(const QString &host, const QString &path, const Refusal &refusal, int status = 403) {
        if (m_known.contains(host + path)) {
            return;
        }
        m_known.insert(host + path);
        m_rules.append(
            QJsonObject{{QStringLiteral("method"), QStringLiteral("GET")}, {QStringLiteral("host"), host},
                {QStringLiteral("path"), path}, {QStringLiteral("status"), status},
                {QStringLiteral("code"), refusal.code}, {QStringLiteral("message"), refusal.message}});
    }

    QJsonArray rules() const { return m_rules; }

private:
    QSet<QString> m_known;
    QJsonArray m_rules;
};

void refuseHsmLists(
    const domain::AccessIndex &index, const domain::KeyStore &store, const QString &keyName, Faults &faults) {
    const QString code = QStringLiteral("AccessDenied");
    const QString read = store.uri.host().toLower();
    for (const QString &scope : domain::hsmScopes({keyName})) {
        if (!wasRead(index, ReadKind::RoleAssignments, read, scope)) {
            const QString prefix = scope == QLatin1String("/") ? QString() : scope;
            faults.refuse(simulatedHostOf(store),
                prefix + authorization + QStringLiteral("roleAssignments?*"),
                refusalOf(index, ReadKind::RoleAssignments, read, scope, code));
        }
    }
    if (!wasRead(index, ReadKind::RoleDefinitions, read, QStringLiteral("/"))) {
        faults.refuse(simulatedHostOf(store), authorization + QStringLiteral("roleDefinitions?*"),
            refusalOf(index, ReadKind::RoleDefinitions, read, QStringLiteral("/"), code));
    }
}

void refuseVaultLists(
    const domain::AccessIndex &index, const domain::KeyStore &store, const QString &keyName, Faults &faults) {
    const QString code = QStringLiteral("AuthorizationFailed");
    const QString scope = domain::vaultKeyId(store.id, keyName).text();
    if (!wasRead(index, ReadKind::RoleAssignments, QString(), scope)) {
        faults.refuse(armHost, scope + authorization + QStringLiteral("roleAssignments?*"),
            refusalOf(index, ReadKind::RoleAssignments, QString(), scope, code));
    }
    const std::vector<domain::DenyAssignment> &denials = index.environment().azureRoles.denyAssignments;
    const bool isWhole = std::none_of(denials.begin(), denials.end(), &hasExceptions);
    if (!isWhole
        || (!wasRead(index, ReadKind::DenyAssignments, QString(), scope)
            && !wasRead(index, ReadKind::DenyAssignments, QString(), store.id.text()))) {
        faults.refuse(armHost, scope + authorization + QStringLiteral("denyAssignments?*"), code);
    }
}

/// What a vault protects, and recovery points: as far as they were read. What vaults there are is told.
void refuseBackups(const domain::AccessIndex &index, Faults &faults) {
    const QString code = QStringLiteral("AuthorizationFailed");
    const domain::Environment &environment = index.environment();
    for (const domain::RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        if (!wasRead(index, ReadKind::ProtectedItems, QString(), vault.id.text())) {
            faults.refuse(armHost, vault.id.text() + QStringLiteral("/backupProtectedItems?*"),
                refusalOf(index, ReadKind::ProtectedItems, QString(), vault.id.text(), code));
        }
    }
    for (const domain::ProtectedItem &item : environment.protectedItems) {
        if (!wasRead(index, ReadKind::RecoveryPoints, QString(), item.id.text())) {
            const QString path = item.id.text().replace(QLatin1Char(';'), QLatin1String("%3B"));
            faults.refuse(armHost, path + QStringLiteral("/recoveryPoints*"),
                refusalOf(index, ReadKind::RecoveryPoints, QString(), item.id.text(), code));
        }
    }
}

} // namespace

QJsonArray faultsOf(const domain::Environment &environment) {
    const domain::AccessIndex index(environment);
    Faults faults;
    for (const domain::KeyStore &store : environment.keyStores) {
        if (const std::optional<Refusal> refusal = networkRefusal(environment, store)) {
            faults.refuse(simulatedHostOf(store), QStringLiteral("/*"), *refusal); // before all that is in it
        }
    }
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        if (place.sets.empty()) {
            continue;
        }
        const domain::KeyStore &store = *place.store;
        switch (domain::effectiveModel(store)) {
        case domain::PermissionModel::LocalRbac:
            refuseHsmLists(index, store, place.id.name, faults);
            break;
        case domain::PermissionModel::AzureRbac:
            refuseVaultLists(index, store, place.id.name, faults);
            break;
        case domain::PermissionModel::AccessPolicies:
            if (!store.resourceRead) {
                faults.refuse(armHost, storeIdOf(environment, store).text() + QStringLiteral("?*"),
                    QStringLiteral("AuthorizationFailed"));
            }
            break;
        }
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        if (index.goneStore(store)) {
            const QString code = QStringLiteral("ResourceNotFound");
            faults.refuse(simulatedHostOf(store), QStringLiteral("/*"), code, 404);
            faults.refuse(armHost, storeIdOf(environment, store).text() + QStringLiteral("?*"), code, 404);
        }
        for (const domain::Key &key : keysOf(environment, store)) {
            const domain::GoneResource *gone = goneKey(environment, key.id);
            if (gone && !isStateTold(*gone)) { // whether it can be recovered is not known
                faults.refuse(simulatedHostOf(store), QStringLiteral("/keys/%1/*").arg(key.id.name),
                    QStringLiteral("KeyNotFound"), 404);
                faults.refuse(simulatedHostOf(store), QStringLiteral("/deletedkeys/%1*").arg(key.id.name),
                    QStringLiteral("Forbidden"));
            }
        }
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        if (!canBeReproduced(environment, set)) {
            faults.refuse(
                armHost, set.id.text() + QStringLiteral("?*"), QStringLiteral("AuthorizationFailed"));
        }
    }
    for (const domain::VirtualMachine &machine : environment.virtualMachines) {
        const domain::ResourceId &set = machine.diskEncryptionSetId;
        if (!set.isEmpty()
            && !environment.diskEncryptionSet(set)) { // in none of the files, which is not "gone"
            faults.refuse(armHost, set.text() + QStringLiteral("?*"), QStringLiteral("AuthorizationFailed"));
        }
    }
    refuseBackups(index, faults);
    for (const domain::Subscription &subscription : environment.subscriptions) {
        if (subscription.previewFeature.isEmpty()) {
            faults.refuse(armHost,
                QStringLiteral("/subscriptions/%1/providers/Microsoft.Features/*").arg(subscription.id),
                QStringLiteral("AuthorizationFailed"));
        }
    }
    const QString orchestrator = domain::azureClouds().front().orchestratorAppId;
    if (!isPrincipalTold(environment, orchestrator)) {
        faults.refuse(QStringLiteral("graph.microsoft.com"),
            QStringLiteral("/v1.0/servicePrincipals(appId='%1')*").arg(orchestrator),
            QStringLiteral("Authorization_RequestDenied"));
    }
    return faults.rules();
}

} // namespace snapshotscenario
