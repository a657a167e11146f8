#pragma once

#include "estate.h"

#include <random>

/// Small estates that mix everything that the evaluation decides on. The same seed gives the same estate.
inline QString randomPrincipal(int number) {
    return QStringLiteral("00000000-1111-0000-0000-00000000000%1").arg(number);
}

/// 0 to 2: services with application ids; 3 and 4: users; 5 and 6: groups; 7: nobody knows.
inline QStringList randomPrincipals() {
    QStringList ids;
    for (int i = 0; i < 8; ++i) {
        ids.append(randomPrincipal(i));
    }
    return ids;
}

inline QString randomAppId(int number) {
    return QStringLiteral("00000000-aaaa-0000-0000-00000000000%1").arg(number);
}

class EstateMaker {
public:
    EstateMaker(int kind, unsigned seed) : m_kind(kind), m_random(seed * 3 + static_cast<unsigned>(kind)) { }

    domain::Environment make() {
        using domain::PermissionModel;
        m_environment.put(m_kind == 0 ? estate::hsm()
                : m_kind == 1         ? estate::vault(PermissionModel::AzureRbac)
                                      : estate::vault(PermissionModel::AccessPolicies));
        m_environment.put(estate::key(m_environment.keyStores.front().uri.host()));
        addPrincipals();
        if (m_kind == 0) {
            addHsm();
        } else if (m_kind == 1) {
            addAzure();
        } else {
            addPolicies();
        }
        return m_environment;
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    QString oneOf(const QStringList &list) { return list.at(below(static_cast<int>(list.size()))); }
    QString anyCase(const QString &text) { return chance(20) ? text.toUpper() : text; }

    void addPrincipals() {
        for (int i = 0; i < 7; ++i) {
            if (chance(15)) {
                continue;
            }
            domain::Principal principal = estate::principal(randomPrincipal(i),
                i < 3            ? domain::PrincipalType::ServicePrincipal
                    : i < 5      ? domain::PrincipalType::User
                    : chance(80) ? domain::PrincipalType::Group
                                 : domain::PrincipalType::Unknown);
            principal.appId = i < 3 ? randomAppId(i) : QString();
            if (chance(8)) {
                principal.accountEnabled = false;
            }
            m_environment.put(principal);
        }
        if (chance(50)) { // the directory was asked for the one that nobody explains
            m_environment.coverage.push_back(estate::read(
                domain::ReadKind::Principals, QString(), randomPrincipal(7), outcome(), randomPrincipal(7)));
        }
    }
    QString assignee() { return anyCase(chance(12) ? randomAppId(below(3)) : oneOf(randomPrincipals())); }
    domain::ReadOutcome outcome() {
        return chance(93) ? domain::ReadOutcome::Read
            : chance(50)  ? domain::ReadOutcome::Refused
                          : domain::ReadOutcome::Failed;
    }
    domain::RoleDefinition customRole(int number, const QString &prefix, const QStringList &patterns) {
        domain::RoleDefinition role = estate::role(roleId(number), {});
        role.permissions.clear();
        for (int i = 0, count = 1 + below(2); i < count; ++i) {
            domain::Permission permission;
            for (int j = 0, rights = below(4); j < rights; ++j) {
                permission.dataActions.append(anyCase(prefix + oneOf(patterns)));
            }
            if (chance(40)) {
                permission.notDataActions.append(prefix + oneOf(patterns));
            }
            permission.condition = chance(10) ? QStringLiteral("(false)") : QString();
            role.permissions.push_back(permission);
        }
        return role;
    }
    static QString roleId(int number) {
        return QStringLiteral("00000000-eeee-0000-0000-00000000000%1").arg(number);
    }

    void addHsm() {
        const QString prefix = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/");
        const QStringList patterns{QStringLiteral("*"), QStringLiteral("read/action"),
            QStringLiteral("backup/action"), QStringLiteral("delete"), QStringLiteral("*/action"),
            QStringLiteral("unwrap/action"), QStringLiteral("deletedKeys/*")};
        domain::RoleBook &book = m_environment.hsmRoles[estate::hsmHost];
        for (int i = 0, count = below(4); i < count; ++i) {
            book.definitions.push_back(customRole(i, prefix, patterns));
        }
        if (chance(70)) {
            const auto &builtIn = domain::builtInHsmRoles();
            book.definitions.insert(book.definitions.end(), builtIn.begin(), builtIn.end());
        }
        const QStringList scopes{QStringLiteral("/"), QStringLiteral("/keys"), QStringLiteral("/keys/"),
            QStringLiteral("/keys/cvm-key"), QStringLiteral("//keys/CVM-KEY/"), QStringLiteral("/keys/other"),
            QStringLiteral("/keys/cvm-key2"), QString(), QStringLiteral("/secrets"),
            QStringLiteral("/keys/CVM-key/versions/v1"), QStringLiteral("/keys/other/v1")};
        const QStringList roles{roleId(0), roleId(1), roleId(2), roleId(3),
            domain::roles::managedHsmCryptoUser, estate::releaseUser, estate::backupUser,
            domain::roles::managedHsmCryptoOfficer};
        for (int i = 0, count = below(8); i < count; ++i) {
            domain::RoleAssignment assignment
                = estate::assignment(anyCase(oneOf(roles)), oneOf(scopes), assignee());
            assignment.condition = chance(10) ? QStringLiteral("(false)") : QString();
            book.assignments.push_back(assignment);
        }
        for (const QString &scope : {QStringLiteral("/"), QStringLiteral("/keys"),
                 QString(QStringLiteral("/keys/") + estate::keyName), QStringLiteral("/keys/other")}) {
            if (chance(97)) {
                m_environment.coverage.push_back(
                    estate::read(domain::ReadKind::RoleAssignments, estate::hsmHost, scope, outcome()));
            }
        }
        if (chance(85)) {
            m_environment.coverage.push_back(estate::read(
                domain::ReadKind::RoleDefinitions, estate::hsmHost, QStringLiteral("/"), outcome()));
        }
    }

    void addAzure() {
        const QString prefix = QStringLiteral("Microsoft.KeyVault/vaults/");
        const QStringList patterns{QStringLiteral("*"), QStringLiteral("keys/read"),
            QStringLiteral("keys/backup/action"), QStringLiteral("keys/*"), QStringLiteral("*/read"),
            QStringLiteral("keys/delete"), QStringLiteral("secrets/*")};
        domain::RoleBook &book = m_environment.azureRoles;
        for (int i = 0, count = below(4); i < count; ++i) {
            book.definitions.push_back(customRole(i, prefix, patterns));
        }
        const QString subscription = QStringLiteral("/subscriptions/") + estate::subscription;
        const QStringList scopes{QStringLiteral("/"),
            QStringLiteral("/providers/Microsoft.Management/managementGroups/root"), subscription,
            subscription + QStringLiteral("/resourceGroups/RG1"),
            subscription + QStringLiteral("/resourceGroups/rg"), estate::vaultId().text(),
            estate::vaultId().text() + QStringLiteral("2"), estate::keyScope(),
            estate::keyScope(QStringLiteral("other")), estate::keyScope() + QStringLiteral("/"), QString(),
            estate::keyScope() + QStringLiteral("/versions/v1"),
            estate::keyScope(QStringLiteral("other")) + QStringLiteral("/versions/v1")};
        const QStringList roles{roleId(0), roleId(1), roleId(2), roleId(3), domain::roles::keyVaultCryptoUser,
            domain::roles::keyVaultAdministrator, domain::roles::keyVaultContributor};
        for (int i = 0, count = below(8); i < count; ++i) {
            domain::RoleAssignment assignment
                = estate::assignment(anyCase(oneOf(roles)), anyCase(oneOf(scopes)), assignee());
            assignment.condition = chance(10) ? QStringLiteral("(false)") : QString();
            assignment.principalType = chance(30) ? QStringLiteral("Group")
                : chance(30)                      ? QStringLiteral("User")
                                                  : QString();
            assignment.throughGroup = chance(15);
            if (chance(15)) {
                assignment.appliesTo = {oneOf(randomPrincipals())};
            }
            assignment.listedFor = listedFor();
            book.assignments.push_back(assignment);
        }
        for (int i = 0, count = chance(30) ? 1 + below(2) : 0; i < count; ++i) {
            book.denyAssignments.push_back(deny(prefix + oneOf(patterns), oneOf(scopes)));
        }
        addAzureReads();
    }
    QStringList listedFor() {
        const QString other = QStringLiteral("22222222-0000-0000-0000-000000000002");
        return chance(20) ? QStringList()
            : chance(30)  ? QStringList{other}
                          : QStringList{other, anyCase(estate::subscription)};
    }
    domain::DenyAssignment deny(const QString &pattern, const QString &scope) {
        domain::DenyAssignment deny;
        deny.id = QStringLiteral("deny");
        deny.scope = scope;
        deny.doNotApplyToChildScopes = chance(25);
        domain::Permission permission;
        permission.dataActions = {pattern};
        permission.condition = chance(10) ? QStringLiteral("(false)") : QString();
        deny.permissions = chance(95) ? std::vector{permission} : std::vector<domain::Permission>();
        deny.condition = chance(10) ? QStringLiteral("(false)") : QString();
        deny.effect = oneOf({QString(), QString(), QStringLiteral("enforced"), QStringLiteral("Audit"),
            QStringLiteral("other")});
        deny.listedFor = listedFor();
        deny.principalIds = {
            chance(30) ? QStringLiteral("00000000-0000-0000-0000-000000000000") : oneOf(randomPrincipals())};
        if (chance(30)) {
            deny.excludedPrincipalIds = {oneOf(randomPrincipals())};
        }
        for (const QString &id : deny.principalIds + deny.excludedPrincipalIds) {
            if (chance(40)) {
                deny.principalTypes.insert(
                    id, oneOf({QStringLiteral("User"), QStringLiteral("Group"), QStringLiteral("Other")}));
            }
        }
        if (chance(4)) {
            deny.principalIds.clear();
        }
        return deny;
    }
    void addAzureReads() {
        const QString store = estate::vaultId().text();
        const auto add = [this, &store](domain::ReadKind kind, const QString &scope, const QString &filter) {
            m_environment.coverage.push_back(estate::read(kind, store, anyCase(scope), outcome(), filter));
        };
        for (int i = 0, count = below(3); i < count; ++i) {
            add(domain::ReadKind::RoleAssignments,
                chance(80) ? estate::keyScope() : estate::keyScope(QStringLiteral("other")),
                oneOf(randomPrincipals()));
        }
        if (chance(85)) {
            add(domain::ReadKind::RoleAssignments, estate::keyScope(), QString());
        }
        if (chance(85)) {
            add(domain::ReadKind::DenyAssignments, chance(50) ? estate::keyScope() : store, QString());
        }
    }

    void addPolicies() {
        domain::KeyStore store = m_environment.keyStores.front();
        const QStringList permissions{QStringLiteral("get"), QStringLiteral("Get"), QStringLiteral("list"),
            QStringLiteral("backup"), QStringLiteral("purge"), QStringLiteral("all"),
            QStringLiteral("unwrapKey"), QStringLiteral("delete")};
        for (int i = 0, count = below(6); i < count; ++i) {
            domain::AccessPolicy policy = estate::policy({}, assignee());
            for (int j = 0, rights = below(4); j < rights; ++j) {
                policy.keys.append(oneOf(permissions));
            }
            policy.applicationId = chance(15) ? randomAppId(9) : QString();
            policy.tenantId = chance(10) ? QStringLiteral("other") : estate::tenant;
            store.accessPolicies.push_back(policy);
        }
        store.resourceRead = chance(92);
        m_environment.put(store);
        if (chance(15)) {
            m_environment.coverage.push_back(estate::read(domain::ReadKind::AccessPolicies,
                chance(50) ? estate::vaultHost : estate::vaultId().text(), QString(), outcome()));
        }
    }

    int m_kind;
    std::mt19937 m_random;
    domain::Environment m_environment;
};

/// `kind`: 0 a Managed HSM, 1 a vault with Azure RBAC, 2 a vault with access policies.
inline domain::Environment randomEstate(int kind, unsigned seed) {
    return EstateMaker(kind, seed).make();
}
