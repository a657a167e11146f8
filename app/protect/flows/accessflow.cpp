#include "protect/flows/accessflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "domain/builtinroles.h"
#include "domain/scope.h"

#include <algorithm>

namespace protect {

namespace {

using domain::ReadKind;
using Definitions = base::Result<std::vector<domain::RoleDefinition>>;
using Assignments = base::Result<std::vector<domain::RoleAssignment>>;

QDateTime nowOf(const azure::ConnectionPtr &connection) {
    return connection->clock->now();
}

QCoro::Task<Reading> readHsmAssignments(
    azure::ConnectionPtr connection, QUrl hsm, QString scope, base::Cancellation cancellation) {
    const azure::HsmRbacClient client(connection);
    Assignments assignments = co_await client.roleAssignments(hsm, scope, cancellation);
    Reading reading;
    const QString host = hsm.host().toLower();
    if (assignments) {
        reading.found.hsmRoles[host].assignments = std::move(*assignments);
    }
    reading.cover(ReadKind::RoleAssignments, host, scope, errorOf(assignments), nowOf(connection));
    co_return reading;
}

QCoro::Task<void> addHsmAssignments(azure::ConnectionPtr connection, QUrl hsm, QString scope,
    std::shared_ptr<Reading> sum, base::Cancellation cancellation) {
    Reading reading = co_await readHsmAssignments(connection, hsm, scope, cancellation);
    sum->add(std::move(reading));
}

QCoro::Task<Reading> readHsmDefinitions(
    azure::ConnectionPtr connection, QUrl hsm, base::Cancellation cancellation) {
    const azure::HsmRbacClient client(connection);
    Definitions definitions = co_await client.roleDefinitions(hsm, cancellation);
    Reading reading;
    const QString host = hsm.host().toLower();
    if (definitions) {
        reading.found.hsmRoles[host].definitions = std::move(*definitions);
    }
    reading.cover(
        ReadKind::RoleDefinitions, host, QStringLiteral("/"), errorOf(definitions), nowOf(connection));
    co_return reading;
}

/// The definitions of these roles, each by its GUID. A role that does not exist is not an obstacle: its
/// assignments have no effect.
QCoro::Task<Reading> readDefinitions(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QStringList roleGuids, base::Cancellation cancellation) {
    const azure::AuthorizationClient client(connection);
    std::vector<QCoro::Task<base::Result<domain::RoleDefinition>>> tasks;
    for (const QString &guid : roleGuids) {
        tasks.push_back(client.roleDefinition(vaultId.text(), guid, cancellation));
    }
    Reading reading;
    for (QCoro::Task<base::Result<domain::RoleDefinition>> &task : tasks) {
        base::Result<domain::RoleDefinition> definition = co_await task;
        if (definition) {
            reading.found.azureRoles.definitions.push_back(std::move(*definition));
        } else if (definition.error().kind != base::ErrorKind::NotFound) {
            reading.obstacles.push_back(definition.error());
        }
    }
    co_return reading;
}

/// Remembers for which subscription the rows were listed: what is above it is known for no other.
template <typename Row>
void tellListedFor(std::vector<Row> &rows, const domain::ResourceId &vaultId) {
    for (Row &row : rows) {
        row.listedFor = QStringList{vaultId.subscriptionId().toLower()};
    }
}

bool isBuiltInKeyVaultRole(const QString &guid) {
    const std::vector<domain::RoleDefinition> &roles = domain::builtInKeyVaultRoles();
    return std::any_of(roles.begin(), roles.end(),
        [&guid](const domain::RoleDefinition &role) { return base::sameText(role.guid, guid); });
}

/// Assignments and deny assignments that reach a scope at or below a vault, and the custom roles there.
QCoro::Task<Reading> readGrantsAt(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    domain::ResourceId target, base::Cancellation cancellation) {
    const azure::AuthorizationClient client(connection);
    const QString scope = target.text();
    QCoro::Task<Assignments> assignmentsTask = client.assignmentsAt(scope, cancellation);
    QCoro::Task<base::Result<std::vector<domain::DenyAssignment>>> denyTask
        = client.denyAssignmentsAt(scope, cancellation);
    QCoro::Task<Definitions> customTask = client.customRoleDefinitions(vaultId.text(), cancellation);

    Reading reading;
    Assignments assignments = co_await assignmentsTask;
    if (assignments) {
        tellListedFor(*assignments, vaultId);
        reading.found.azureRoles.assignments = std::move(*assignments);
    }
    reading.cover(ReadKind::RoleAssignments, vaultId.text(), scope, errorOf(assignments), nowOf(connection));

    base::Result<std::vector<domain::DenyAssignment>> deny = co_await denyTask;
    if (deny) {
        tellListedFor(*deny, vaultId);
        reading.found.azureRoles.denyAssignments = std::move(*deny);
    }
    reading.cover(ReadKind::DenyAssignments, vaultId.text(), scope, errorOf(deny), nowOf(connection));

    Definitions custom = co_await customTask;
    if (custom) {
        reading.found.azureRoles.definitions = std::move(*custom);
    }
    reading.cover(
        ReadKind::RoleDefinitions, vaultId.text(), vaultId.text(), errorOf(custom), nowOf(connection));
    co_return reading;
}

} // namespace

QCoro::Task<Reading> readHsmAccess(
    azure::ConnectionPtr connection, QUrl hsm, QString keyName, base::Cancellation cancellation) {
    std::vector<QCoro::Task<Reading>> tasks;
    tasks.push_back(readHsmDefinitions(connection, hsm, cancellation));
    for (const QString &scope : domain::hsmScopes({keyName})) {
        tasks.push_back(readHsmAssignments(connection, hsm, scope, cancellation));
    }
    Reading reading;
    for (QCoro::Task<Reading> &task : tasks) {
        Reading part = co_await task;
        reading.add(std::move(part));
    }
    co_return reading;
}

QCoro::Task<Reading> readHsmNeighbours(
    azure::ConnectionPtr connection, QUrl hsm, QStringList keyNames, base::Cancellation cancellation) {
    constexpr qsizetype most = 12;
    constexpr int atOnce = 4; // an HSM takes few calls for its roles a second (contract 17.3)
    const auto reading = std::make_shared<Reading>();
    const QStringList names = keyNames.mid(0, most);
    const std::vector<QString> scopes(names.begin(), names.end());
    const std::function<QCoro::Task<void>(QString)> work = [=](QString name) {
        return addHsmAssignments(connection, hsm, domain::hsmKeyScope(name), reading, cancellation);
    };
    co_await base::forEach<QString>(scopes, atOnce, work, cancellation);
    reading->obstacles.clear();
    co_return *reading;
}

QCoro::Task<Reading> readVaultRoles(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QString keyName, base::Cancellation cancellation) {
    const domain::ResourceId key = domain::vaultKeyId(vaultId, keyName);
    QCoro::Task<Reading> grantsTask = readGrantsAt(connection, vaultId, key, cancellation);
    const QStringList offered{domain::roles::keyVaultCryptoUser, domain::roles::keyVaultAdministrator};
    QCoro::Task<Reading> offeredTask = readDefinitions(connection, vaultId, offered, cancellation);
    QCoro::Task<Reading> ownTask = readOwnPermissions(connection, vaultId, cancellation);
    // A role may be assigned at the key alone. Custom roles are made in the subscription. Documented for
    // resources and groups only, so that a failure leaves these rights unknown and is no obstacle.
    QCoro::Task<Reading> atKeyTask = readOwnPermissions(connection, key, cancellation);
    const domain::ResourceId subscription(QStringLiteral("/subscriptions/") + vaultId.subscriptionId());
    QCoro::Task<Reading> inSubscriptionTask = readOwnPermissions(connection, subscription, cancellation);

    Reading reading = co_await grantsTask;
    Reading definitions = co_await offeredTask;
    reading.add(std::move(definitions));
    Reading own = co_await ownTask;
    reading.add(std::move(own));
    Reading atKey = co_await atKeyTask;
    atKey.obstacles.clear();
    reading.add(std::move(atKey));
    Reading inSubscription = co_await inSubscriptionTask;
    inSubscription.obstacles.clear();
    reading.add(std::move(inSubscription));
    co_return reading;
}

QCoro::Task<Reading> readPolicyWriters(
    azure::ConnectionPtr connection, domain::ResourceId vaultId, base::Cancellation cancellation) {
    QCoro::Task<Reading> grantsTask = readGrantsAt(connection, vaultId, vaultId, cancellation);
    QCoro::Task<Reading> ownTask = readOwnPermissions(connection, vaultId, cancellation);
    Reading reading = co_await grantsTask;
    reading.obstacles.clear(); // who has access is told by the policies
    Reading own = co_await ownTask;
    reading.add(std::move(own));
    co_return reading;
}

QCoro::Task<Reading> readVaultRolesOf(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QString keyName, QString principalId, base::Cancellation cancellation) {
    const azure::AuthorizationClient client(connection);
    const QString scope = domain::vaultKeyId(vaultId, keyName).text();
    Assignments assignments = co_await client.assignmentsOf(scope, principalId, cancellation);
    Reading reading;
    QStringList roleGuids;
    if (assignments) {
        tellListedFor(*assignments, vaultId);
        for (domain::RoleAssignment &assignment : *assignments) {
            if (!base::sameText(assignment.principalId, principalId)) {
                assignment.throughGroup = true;
                assignment.appliesTo = QStringList{principalId};
            }
            const QString guid = assignment.roleGuid.toLower();
            if (!isBuiltInKeyVaultRole(guid) && !roleGuids.contains(guid)) {
                roleGuids.append(guid);
            }
            reading.found.azureRoles.assignments.push_back(assignment);
        }
    }
    reading.cover(ReadKind::RoleAssignments, vaultId.text(), scope, errorOf(assignments), nowOf(connection),
        principalId);
    if (!roleGuids.isEmpty()) {
        Reading definitions = co_await readDefinitions(connection, vaultId, roleGuids, cancellation);
        reading.add(std::move(definitions));
    }
    co_return reading;
}

QCoro::Task<Reading> readOwnPermissions(
    azure::ConnectionPtr connection, domain::ResourceId resourceId, base::Cancellation cancellation) {
    const azure::AuthorizationClient client(connection);
    const base::Result<std::vector<domain::Permission>> own
        = co_await client.ownPermissions(resourceId, cancellation);
    Reading reading;
    if (own) {
        reading.ownPermissions.insert(resourceId.text().toLower(), *own);
    } else {
        reading.obstacles.push_back(own.error());
    }
    co_return reading;
}

QCoro::Task<Reading> readKeyAccess(azure::ConnectionPtr connection, domain::KeyStore store, QString keyName,
    QString principalId, base::Cancellation cancellation) {
    if (store.kind == domain::KeyStoreKind::ManagedHsm) {
        Reading hsm = co_await readHsmAccess(connection, store.uri, keyName, cancellation);
        co_return hsm;
    }
    Reading reading;
    if (store.id.isEmpty()) {
        co_return reading;
    }
    const azure::KeyStoreClient client(connection);
    base::Result<domain::KeyStore> vault = co_await client.keyVault(store.id, cancellation);
    if (!vault) {
        reading.cover(
            ReadKind::AccessPolicies, store.id.text(), store.id.text(), &vault.error(), nowOf(connection));
        co_return reading;
    }
    reading.found.put(*vault);
    reading.cover(ReadKind::AccessPolicies, vault->id.text(), vault->id.text(), nullptr, nowOf(connection));
    if (vault->permissionModel != domain::PermissionModel::AzureRbac) {
        Reading writers = co_await readPolicyWriters(connection, vault->id, cancellation);
        reading.add(std::move(writers));
        co_return reading;
    }
    QCoro::Task<Reading> rolesTask = readVaultRoles(connection, vault->id, keyName, cancellation);
    Reading rolesOf;
    if (!principalId.isEmpty()) {
        rolesOf = co_await readVaultRolesOf(connection, vault->id, keyName, principalId, cancellation);
    }
    Reading roles = co_await rolesTask;
    reading.add(std::move(roles));
    reading.add(std::move(rolesOf)); // after the unfiltered list, which does not know about groups
    co_return reading;
}

} // namespace protect
