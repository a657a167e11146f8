#pragma once

#include "base/error.h"
#include "simulator/state/tenant.h"

#include <QJsonObject>

#include <optional>

namespace simulator {

/// Turns the parts of a scenario into state. The format: objects keyed by names, which other parts refer to.
/// The first thing that does not fit is kept as problem().
class ScenarioReader {
public:
    ScenarioReader(Tenant &tenant, QDateTime now);

    void readDirectory(const QJsonObject &directory);
    void readSubscriptions(const QJsonObject &subscriptions);
    void readPrincipals(const QJsonObject &principals);
    void readKeyStores(const QJsonObject &stores);
    void readEncryptionSets(const QJsonObject &sets);
    void readVirtualMachines(const QJsonObject &machines);
    void readStorageAccounts(const QJsonObject &accounts);
    void readVirtualNetworks(const QJsonObject &networks);
    void readRecoveryVaults(const QJsonObject &vaults);
    void readRoles(const QJsonObject &roles);
    void readAssignments(const QJsonObject &assignments);
    void readDenyAssignments(const QJsonObject &denials);
    void readLocks(const QJsonObject &locks);

    /// Takes away what other parts refer to and what is not there any longer: after everything else.
    void removeAbsent();

    /// The object id of a principal by its name in the scenario.
    QString principalId(const QString &where, const QString &name);
    std::optional<base::Error> problem() const { return m_problem; }

private:
    void complain(const QString &where, const QString &what);
    /// Whom an assignment names: by its name in the scenario, or by an id that the directory need not know.
    QString assignee(const QString &where, const QJsonObject &json);
    void readResource(const QString &where, const QString &name, const QJsonObject &json, Resource &resource);
    QString scopeOf(const QString &where, const QString &text);
    void readKeys(const QJsonObject &keys, KeyStore &store);
    void readLocalRbac(const QString &where, const QJsonObject &json, KeyStore &store);
    void readAccessPolicies(const QString &where, const QJsonObject &policies, KeyStore &store);
    void readItems(const QString &where, const QJsonObject &items, RecoveryVault &vault);
    void readPoints(
        const QString &where, const QJsonObject &points, const RecoveryVault &vault, ProtectedItem &item);
    void readRestores(const QString &where, const QJsonObject &restores, RecoveryVault &vault);
    void setPointKey(const QString &where, const QString &key, RecoveryPoint &point);
    const VirtualMachine *machineNamed(const QString &name) const;
    void noteAbsence(const QJsonObject &json, const Resource &resource);

    Tenant &m_tenant;
    QDateTime m_now;
    QDateTime m_created; ///< everything in a scenario has been there for a while
    QHash<QString, QString> m_principalIds; ///< by name
    QHash<QString, QString> m_subscriptionIds; ///< by name
    QStringList m_absentIds; ///< of resources that are only referred to
    QStringList m_purgedKeys; ///< "host/name"
    std::optional<base::Error> m_problem;
};

/// One key with its only version, whose id always belongs to host and name.
Key makeKey(const QString &host, const QString &name, const QDateTime &created);
QString keyUrl(const KeyStore &store, const Key &key);

} // namespace simulator
