// The rules by table: role x scope x deny x what was read, and how severe it is.
#include "domain/reviewactions.h"
#include "domain/reviewfindings.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_reviewrules {

using namespace Qt::StringLiterals;
using domain::CureKind;
using domain::Environment;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::PermissionModel;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::ReviewFinding;
using domain::Truth;
using domain::UnknownReason;
using R = FindingRule;
using S = FindingSeverity;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
const QString subscriptionScope = u"/subscriptions/"_s + estate::subscription;
const QString groupScope = subscriptionScope + u"/resourceGroups/rg1"_s;
const QString managementGroup = u"/providers/Microsoft.Management/managementGroups/mg1"_s;
const QString keyVaultCryptoOfficer = u"14b46e9e-c2b7-41b4-b07b-48a6ebf60603"_s;
const QString orchestrator = u"ffffffff-0000-0000-0000-000000000001"_s;
const QString exactRole = u"eeeeeeee-0000-0000-0000-000000000002"_s;

QString severityName(S severity) {
    const char *names[] = {"critical", "high", "medium", "low", "note"};
    return QString::fromLatin1(names[static_cast<int>(severity)]);
}

/// The findings of the rules, as "CVM010 high".
QStringList told(const Environment &environment, const QList<R> &rules) {
    const domain::AccessIndex index(environment);
    QStringList lines;
    for (const ReviewFinding &finding : domain::reviewFindings(index, {now})) {
        if (rules.contains(finding.rule)) {
            lines << domain::findingRuleId(finding.rule) + u' ' + severityName(finding.severity);
        }
    }
    return lines;
}

std::vector<ReviewFinding> findings(const Environment &environment, R rule) {
    const domain::AccessIndex index(environment);
    std::vector<ReviewFinding> found = domain::reviewFindings(index, {now});
    std::erase_if(found, [rule](const ReviewFinding &finding) { return finding.rule != rule; });
    return found;
}

Environment rbacVault() {
    Environment environment = estate::withKeyIn(estate::vault(PermissionModel::AzureRbac));
    const QString vault = estate::vaultId().text();
    environment.put(estate::read(ReadKind::RoleAssignments, vault, estate::keyScope()));
    environment.put(estate::read(ReadKind::RoleAssignments, vault, vault));
    environment.put(estate::read(ReadKind::DenyAssignments, vault, vault));
    environment.put(estate::read(ReadKind::DenyAssignments, vault, estate::keyScope()));
    environment.put(estate::read(ReadKind::RoleDefinitions, vault, vault));
    environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
    environment.put(estate::principal(estate::setIdentity, domain::PrincipalType::ServicePrincipal));
    return environment;
}

Environment policyVault() {
    Environment environment = rbacVault();
    environment.keyStores.front().permissionModel = PermissionModel::AccessPolicies;
    return environment;
}

domain::DenyAssignment deny(
    const QString &scope, const QStringList &actions, const QStringList &dataActions = {}) {
    domain::DenyAssignment deny;
    deny.id = scope + u"/providers/Microsoft.Authorization/denyAssignments/d1"_s;
    deny.name = u"locked"_s;
    deny.scope = scope;
    deny.listedFor = {estate::subscription};
    domain::Permission permission;
    permission.actions = actions;
    permission.dataActions = dataActions;
    deny.permissions = {permission};
    deny.principalIds = {u"00000000-0000-0000-0000-000000000000"_s};
    return deny;
}

using Change = std::function<void(Environment &)>;

} // namespace

class TestReviewRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standingAdministrators_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QStringList>("expected");
        const QStringList high{u"CVM010 high"_s};
        const QStringList medium{u"CVM010 medium"_s};
        const auto row
            = [](const char *name, bool onHsm, const QString &role, const QString &scope,
                  const QStringList &expected) { QTest::newRow(name) << onHsm << role << scope << expected; };
        for (const auto &[name, role] :
            {std::pair{"HSM Administrator", domain::roles::managedHsmAdministrator},
                {"HSM Crypto Officer", domain::roles::managedHsmCryptoOfficer},
                {"HSM Policy Administrator", domain::roles::managedHsmPolicyAdministrator}}) {
            row(qPrintable(QLatin1String(name) + u" of all"_s), true, role, u"/"_s, high);
            row(qPrintable(QLatin1String(name) + u" of the keys"_s), true, role.toUpper(), u"/keys"_s, high);
            row(qPrintable(QLatin1String(name) + u" of one key"_s), true, role, u"/keys/"_s + estate::keyName,
                medium);
        }
        for (const auto &[name, role] :
            {std::pair{"Key Vault Administrator", domain::roles::keyVaultAdministrator},
                {"Key Vault Crypto Officer", keyVaultCryptoOfficer}}) {
            row(qPrintable(QLatin1String(name) + u" of a subscription"_s), false, role, subscriptionScope,
                high);
            row(qPrintable(QLatin1String(name) + u" of the vault"_s), false, role, estate::vaultId().text(),
                high);
            row(qPrintable(QLatin1String(name) + u" above"_s), false, role, managementGroup, high);
            row(qPrintable(QLatin1String(name) + u" of one key"_s), false, role, estate::keyScope(), medium);
            row(qPrintable(QLatin1String(name) + u" of another vault"_s), false, role,
                estate::vaultId().text() + u"2"_s, {});
        }
        row("HSM Crypto User", true, domain::roles::managedHsmCryptoUser, u"/"_s, {});
        row("Key Vault Crypto User", false, domain::roles::keyVaultCryptoUser, estate::vaultId().text(), {});
        // An HSM's roles are none of Azure's.
        row("an HSM's role in Azure", false, domain::roles::managedHsmCryptoOfficer, estate::vaultId().text(),
            {});
        row("Azure's role in an HSM", true, domain::roles::keyVaultAdministrator, u"/"_s, {});
    }
    void standingAdministrators() {
        QFETCH(bool, onHsm);
        QFETCH(QString, role);
        QFETCH(QString, scope);
        QFETCH(QStringList, expected);
        Environment environment = onHsm ? estate::readHsm() : rbacVault();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        domain::RoleAssignment assignment = estate::assignment(role, scope, estate::somebody);
        const Environment without = environment;
        const auto with = [&] {
            Environment one = without;
            (onHsm ? one.hsmRoles[estate::hsmHost] : one.azureRoles).assignments.push_back(assignment);
            return one;
        };
        QCOMPARE(told(with(), {R::StandingAdministrator}), expected);
        if (!expected.isEmpty()) {
            const ReviewFinding finding = findings(with(), R::StandingAdministrator).front();
            QCOMPARE(finding.cure.kind, CureKind::MakeEligible);
            QCOMPARE(finding.principalId, estate::somebody);
            QCOMPARE(finding.cure.scopes, QStringList{scope});
        }
        assignment.ends = now.addDays(1); // it does not stand
        QCOMPARE(told(with(), {R::StandingAdministrator}), QStringList());
    }

    void selfGrants_data() {
        QTest::addColumn<PermissionModel>("model");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected"); ///< severity and way
        using M = PermissionModel;
        const QString assign = u"assignRoles"_s;
        const auto row = [](const QString &name, M model, const QString &role, const QString &scope,
                             const QStringList &expected, const Change &change = {}) {
            QTest::newRow(qPrintable(name)) << model << role << scope << change << expected;
        };
        const QString vault = estate::vaultId().text();
        for (const QString &scope :
            {vault, groupScope, subscriptionScope, managementGroup, estate::keyScope()}) {
            row(u"Owner at "_s + scope, M::AzureRbac, domain::roles::owner, scope, {u"medium 0"_s});
        }
        row(u"Owner elsewhere"_s, M::AzureRbac, domain::roles::owner, groupScope + u"2"_s, {});
        row(u"Contributor"_s, M::AzureRbac, domain::roles::contributor, vault, {});
        row(u"Owner with a condition"_s, M::AzureRbac, domain::roles::owner, vault, {u"low 0 unknown"_s},
            [](Environment &e) { e.azureRoles.assignments.back().condition = u"(false)"_s; });
        const auto denied = [](const QString &scope, const QStringList &actions) {
            return [scope, actions](
                       Environment &e) { e.azureRoles.denyAssignments.push_back(deny(scope, actions)); };
        };
        const QStringList write{u"Microsoft.Authorization/roleAssignments/write"_s};
        row(u"denied at the vault"_s, M::AzureRbac, domain::roles::owner, vault, {}, denied(vault, write));
        row(u"denied by a wildcard"_s, M::AzureRbac, domain::roles::owner, vault, {},
            denied(groupScope, {u"*"_s}));
        row(u"denied below it"_s, M::AzureRbac, domain::roles::owner, groupScope, {u"medium 0"_s},
            denied(vault, write));
        row(u"denied where it is"_s, M::AzureRbac, domain::roles::owner, groupScope, {},
            denied(groupScope, write));
        row(u"another action denied"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0"_s},
            denied(vault, {u"Microsoft.Authorization/roleAssignments/delete"_s}));
        row(u"only logged"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0"_s}, [](Environment &e) {
            e.azureRoles.denyAssignments.push_back(deny(estate::vaultId().text(), {u"*"_s}));
            e.azureRoles.denyAssignments.back().effect = u"Audit"_s;
        });
        row(u"denied to others"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0"_s},
            [](Environment &e) {
                e.azureRoles.denyAssignments.push_back(deny(estate::vaultId().text(), {u"*"_s}));
                e.azureRoles.denyAssignments.back().principalIds = {estate::setIdentity};
            });
        row(u"excluded from the denial"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0"_s},
            [](Environment &e) {
                e.azureRoles.denyAssignments.push_back(deny(estate::vaultId().text(), {u"*"_s}));
                e.azureRoles.denyAssignments.back().excludedPrincipalIds = {estate::somebody};
            });
        row(u"perhaps denied"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0 unknown"_s},
            [](Environment &e) {
                e.azureRoles.denyAssignments.push_back(deny(estate::vaultId().text(), {u"*"_s}));
                e.azureRoles.denyAssignments.back().condition = u"(x)"_s;
            });
        row(u"denials not read"_s, M::AzureRbac, domain::roles::owner, vault, {u"medium 0 unknown"_s},
            [](Environment &e) {
                std::erase_if(
                    e.coverage, [](const auto &read) { return read.kind == ReadKind::DenyAssignments; });
            });
        const auto conditional = [](Environment &e) {
            domain::RoleDefinition role = estate::role(estate::customRole, {});
            role.permissions.front().actions = {u"Microsoft.Authorization/*"_s};
            role.permissions.front().condition = u"(x)"_s;
            e.azureRoles.definitions.push_back(role);
        };
        row(u"a role with a condition"_s, M::AzureRbac, estate::customRole, vault, {u"medium 0 unknown"_s},
            conditional);
        row(u"a role with a condition, denied"_s, M::AzureRbac, estate::customRole, vault, {},
            [conditional](Environment &e) {
                conditional(e);
                e.azureRoles.denyAssignments.push_back(deny(estate::vaultId().text(), {u"*"_s}));
            });
        row(u"Contributor over policies"_s, M::AccessPolicies, domain::roles::contributor, groupScope,
            {u"medium 1"_s});
        row(u"Owner over policies"_s, M::AccessPolicies, domain::roles::owner, vault, {u"medium 1"_s});
        row(u"Contributor at one key"_s, M::AccessPolicies, domain::roles::contributor, estate::keyScope(),
            {});
        row(u"policies denied"_s, M::AccessPolicies, domain::roles::contributor, vault, {},
            denied(vault, {u"Microsoft.KeyVault/vaults/accessPolicies/write"_s}));
        row(u"only the vault"_s, M::AccessPolicies, estate::customRole, vault, {u"medium 2"_s},
            [](Environment &e) {
                domain::RoleDefinition role = estate::role(estate::customRole, {});
                role.permissions.front().actions = {u"Microsoft.KeyVault/vaults/write"_s};
                e.azureRoles.definitions.push_back(role);
            });
    }
    void selfGrants() {
        QFETCH(PermissionModel, model);
        QFETCH(QString, role);
        QFETCH(QString, scope);
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        Environment environment = model == PermissionModel::AzureRbac ? rbacVault() : policyVault();
        environment.azureRoles.assignments.push_back(estate::assignment(role, scope, estate::somebody));
        if (change) {
            change(environment);
        }
        QStringList found;
        for (const ReviewFinding &finding : findings(environment, R::CanGrantItself)) {
            QVERIFY(finding.way);
            found << severityName(finding.severity) + u' ' + QString::number(static_cast<int>(*finding.way))
                    + (finding.uncertainties.empty() ? QString() : u" unknown"_s);
            QCOMPARE(finding.cure.kind, CureKind::MakeEligible);
            QCOMPARE(finding.rights.size(), 1);
            QCOMPARE(finding.host(), estate::vaultHost);
        }
        QCOMPARE(found, expected);
    }
    /// What is assigned at a vault is about that vault, wherever it lies.
    void aResourceGroupMayBeCalledKeys() {
        for (Environment environment : {rbacVault(), policyVault()}) {
            domain::KeyStore store = environment.keyStores.front();
            store.id = domain::ResourceId(
                subscriptionScope + u"/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/other"_s);
            store.uri = QUrl(u"https://other.vault.azure.net"_s);
            environment.put(store);
            environment.put(estate::read(ReadKind::DenyAssignments, store.id.text(), store.id.text()));
            environment.azureRoles.assignments.push_back(
                estate::assignment(domain::roles::owner, store.id.text(), estate::somebody));
            const std::vector<ReviewFinding> found = findings(environment, R::CanGrantItself);
            QCOMPARE(found.size(), size_t(1));
            QCOMPARE(found.front().hosts, QStringList{store.uri.host()});
            QCOMPARE(found.front().severity, S::Medium);
        }
    }
    void hsmRolesThatAssign() {
        domain::RoleDefinition assigner
            = estate::role(exactRole, {u"Microsoft.KeyVault/managedHsm/roleAssignments/write/action"_s});
        for (const QString &scope : {u"/"_s, u"/keys"_s, u"/keys/"_s + estate::keyName}) {
            Environment environment = estate::readHsm();
            environment.hsmRoles[estate::hsmHost].definitions.push_back(assigner);
            estate::grant(environment, estate::assignment(exactRole, scope, estate::somebody));
            const auto found = findings(environment, R::CanGrantItself);
            QCOMPARE(found.size(), size_t(1));
            QCOMPARE(found.front().severity, S::Medium);
            QCOMPARE(*found.front().way, domain::SelfGrantKind::AssignHsmRoles);
            QCOMPARE(found.front().rights, assigner.permissions.front().dataActions);
            // What another role gives is no way.
            environment.hsmRoles[estate::hsmHost].definitions.back().permissions.front().dataActions
                = {u"Microsoft.KeyVault/managedHsm/roleAssignments/read/action"_s};
            QCOMPARE(findings(environment, R::CanGrantItself).size(), size_t(0));
        }
    }

    /// What is known of Azure Backup's access: no is critical, unknown is medium, and the cure fits.
    void backupAccess_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<CureKind>("cure");
        const auto row = [](const char *name, const QStringList &expected, CureKind cure,
                             const Change &change) { QTest::newRow(name) << change << expected << cure; };
        const QStringList lacks{u"CVM001 critical"_s};
        const QStringList unknown{u"CVM002 medium"_s};
        const auto assign = [](Environment &e, const QString &scope = estate::keyScope()) {
            e.azureRoles.assignments.push_back(estate::assignment(domain::roles::keyVaultCryptoUser, scope));
        };
        row("nothing granted", lacks, CureKind::GrantAtKey, [](Environment &) {});
        row("granted", {}, CureKind::GrantAtKey, [assign](Environment &e) { assign(e); });
        row("granted above", {}, CureKind::GrantAtKey,
            [assign](Environment &e) { assign(e, managementGroup); });
        row("granted at another key", lacks, CureKind::GrantAtKey,
            [assign](Environment &e) { assign(e, estate::keyScope(u"other"_s)); });
        row("denied", lacks, CureKind::ByHand, [assign](Environment &e) {
            assign(e);
            e.azureRoles.denyAssignments.push_back(
                deny(estate::vaultId().text(), {}, {u"Microsoft.KeyVault/vaults/keys/*"_s}));
        });
        row("denied to others", {}, CureKind::GrantAtKey, [assign](Environment &e) {
            assign(e);
            e.azureRoles.denyAssignments.push_back(
                deny(estate::vaultId().text(), {}, {u"Microsoft.KeyVault/vaults/keys/*"_s}));
            e.azureRoles.denyAssignments.back().principalIds = {estate::setIdentity};
        });
        row("perhaps denied", unknown, CureKind::ReadScopes, [assign](Environment &e) {
            assign(e);
            e.azureRoles.denyAssignments.push_back(
                deny(estate::vaultId().text(), {}, {u"Microsoft.KeyVault/vaults/keys/*"_s}));
            e.azureRoles.denyAssignments.back().condition = u"(x)"_s;
        });
        row("with a condition", unknown, CureKind::ReadScopes, [assign](Environment &e) {
            assign(e);
            e.azureRoles.assignments.back().condition = u"(x)"_s;
        });
        row("assignments not read", unknown, CureKind::ReadScopes, [](Environment &e) {
            std::erase_if(
                e.coverage, [](const auto &read) { return read.kind == ReadKind::RoleAssignments; });
        });
        row("denials not read", unknown, CureKind::ReadScopes, [assign](Environment &e) {
            assign(e);
            std::erase_if(
                e.coverage, [](const auto &read) { return read.kind == ReadKind::DenyAssignments; });
        });
        row("denials do not matter without a grant", lacks, CureKind::GrantAtKey, [](Environment &e) {
            std::erase_if(
                e.coverage, [](const auto &read) { return read.kind == ReadKind::DenyAssignments; });
        });
    }
    void backupAccess() {
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        QFETCH(CureKind, cure);
        Environment environment = rbacVault();
        change(environment);
        QCOMPARE(told(environment, {R::BackupLacksAccess, R::BackupAccessUnknown}), expected);
        if (!expected.isEmpty()) {
            const bool lacks = expected.front().startsWith(u"CVM001"_s);
            const ReviewFinding finding
                = findings(environment, lacks ? R::BackupLacksAccess : R::BackupAccessUnknown).front();
            QCOMPARE(finding.cure.kind, cure);
            QCOMPARE(finding.principalId, estate::backup);
            QCOMPARE(finding.cure.scopes, QStringList{estate::keyScope()});
            QCOMPARE(finding.cure.rights, lacks ? domain::neededDataActions(false) : QStringList());
            QCOMPARE(finding.uncertainties.empty(), lacks);
        }
    }

    /// What nobody read is told with the reason, as it is: not asked, refused or failed.
    void unreadScopes_data() {
        QTest::addColumn<ReadOutcome>("outcome");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<UnknownReason>("reason");
        QTest::addColumn<bool>("told");
        QTest::newRow("read") << ReadOutcome::Read << true << QString() << UnknownReason::AssignmentsNotRead
                              << false;
        QTest::newRow("not asked") << ReadOutcome::Read << false << QString()
                                   << UnknownReason::AssignmentsNotRead << true;
        QTest::newRow("for one principal only")
            << ReadOutcome::Read << true << estate::backup << UnknownReason::AssignmentsNotRead << true;
        QTest::newRow("refused") << ReadOutcome::Refused << true << QString()
                                 << UnknownReason::AssignmentsRefused << true;
        QTest::newRow("failed") << ReadOutcome::Failed << true << QString()
                                << UnknownReason::AssignmentsFailed << true;
    }
    void unreadScopes() {
        QFETCH(ReadOutcome, outcome);
        QFETCH(bool, asked);
        QFETCH(QString, filter);
        QFETCH(UnknownReason, reason);
        QFETCH(bool, told);
        const QString hsmKey = u"/keys/"_s + estate::keyName;
        for (const QString &scope : {u"/"_s, u"/keys"_s, hsmKey, estate::keyScope()}) {
            const bool onHsm = scope != estate::keyScope();
            Environment environment = onHsm ? estate::readHsm() : rbacVault();
            std::erase_if(environment.coverage, [&scope](const domain::ScopeRead &read) {
                return read.kind == ReadKind::RoleAssignments && read.scope == scope;
            });
            if (asked) {
                domain::ScopeRead read = estate::read(ReadKind::RoleAssignments,
                    onHsm ? estate::hsmHost : estate::vaultId().text(), scope, outcome, filter);
                read.reason = u"because"_s;
                environment.put(read);
            }
            // Of another HSM it says nothing.
            environment.put(estate::read(ReadKind::RoleAssignments, u"other.managedhsm.azure.net"_s, hsmKey));
            const auto found = findings(environment, R::ScopeNotRead);
            QCOMPARE(found.size(), told ? size_t(1) : size_t(0));
            if (told) {
                QCOMPARE(found.front().severity, S::Medium);
                QCOMPARE(found.front().count, 1);
                QCOMPARE(found.front().uncertainties.size(), size_t(1));
                QCOMPARE(found.front().uncertainties.front().reason, reason);
                QCOMPARE(found.front().uncertainties.front().scope, scope);
                QCOMPARE(found.front().uncertainties.front().detail,
                    outcome == ReadOutcome::Read ? QString() : u"because"_s);
                QCOMPARE(found.front().cure.kind, CureKind::ReadScopes);
                QCOMPARE(found.front().cure.scopes, QStringList{scope});
                QCOMPARE(found.front().hosts, QStringList{onHsm ? estate::hsmHost : estate::vaultHost});
            }
        }
    }
    void unreadPolicies() {
        Environment environment = policyVault();
        QCOMPARE(findings(environment, R::ScopeNotRead).size(), size_t(0));
        environment.put(estate::read(ReadKind::AccessPolicies, estate::vaultHost, QString()));
        QCOMPARE(findings(environment, R::ScopeNotRead).size(), size_t(0));
        environment.put(estate::read(
            ReadKind::AccessPolicies, estate::vaultId().text(), QString(), ReadOutcome::Refused));
        const auto found = findings(environment, R::ScopeNotRead);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().uncertainties.front().reason, UnknownReason::AccessPoliciesNotRead);
        environment = policyVault();
        environment.keyStores.front().resourceRead = false;
        QCOMPARE(findings(environment, R::ScopeNotRead).size(), size_t(1));
    }
    void manyUnreadScopesAreCounted() {
        Environment environment = estate::readHsm();
        for (int i = 0; i < 30; ++i) {
            environment.put(estate::key(estate::hsmHost, u"key%1"_s.arg(i)));
        }
        const ReviewFinding finding = findings(environment, R::ScopeNotRead).front();
        QCOMPARE(finding.count, 30);
        QCOMPARE(finding.cure.scopes.size(), 10);
        QCOMPARE(finding.keys.size(), 30); // all but the one that was read
    }

    /// Only sets of the confidential kind ask the orchestrator, and only certain lack is told.
    void setUp_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        const QStringList both{u"CVM017 high"_s, u"CVM018 high"_s};
        const auto row = [](const char *name, const QStringList &expected, const Change &change) {
            QTest::newRow(name) << change << expected;
        };
        row("nobody has access", both, [](Environment &) {});
        row("a set of another kind", {u"CVM017 high"_s}, [](Environment &e) {
            e.diskEncryptionSets.front().encryptionType = u"EncryptionAtRestWithCustomerKey"_s;
        });
        row("the kind is not told", {u"CVM017 high"_s},
            [](Environment &e) { e.diskEncryptionSets.front().encryptionType.clear(); });
        row("the set has access", {u"CVM018 high"_s}, [](Environment &e) {
            estate::grant(e,
                estate::assignment(
                    u"33413926-3206-4cdd-b39a-83574fe37a17"_s, u"/keys"_s, estate::setIdentity));
        });
        row("the orchestrator has access", {u"CVM017 high"_s}, [](Environment &e) {
            estate::grant(e, estate::assignment(estate::releaseUser, u"/keys"_s, orchestrator));
        });
        row("not read", {}, [](Environment &e) { e.coverage.clear(); });
        row("no set uses the key", {}, [](Environment &e) { e.diskEncryptionSets.clear(); });
        row("no identity is told", {u"CVM018 high"_s, u"CVM041 low"_s},
            [](Environment &e) { e.diskEncryptionSets.front().identityPrincipalId.clear(); });
        row("an identity is not told", {u"CVM018 high"_s, u"CVM041 low"_s}, [](Environment &e) {
            e.diskEncryptionSets.front().identityPrincipalId.clear();
            e.diskEncryptionSets.front().identityType = u"UserAssigned"_s;
            e.diskEncryptionSets.front().userAssignedIdentities
                = {{domain::ResourceId(), QString(), QString()}};
        });
    }
    void setUp() {
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        Environment environment = estate::readHsm();
        environment.put(estate::principal(estate::setIdentity, domain::PrincipalType::ServicePrincipal));
        domain::Principal service = estate::principal(orchestrator, domain::PrincipalType::ServicePrincipal);
        service.appId = domain::confidentialVmOrchestratorAppId;
        environment.put(service);
        change(environment);
        QCOMPARE(
            told(environment,
                {R::DiskEncryptionSetLacksAccess, R::OrchestratorLacksAccess, R::DiskEncryptionSetNotJudged}),
            expected);
        for (const ReviewFinding &finding : findings(environment, R::OrchestratorLacksAccess)) {
            QCOMPARE(finding.principalId, orchestrator);
            QCOMPARE(finding.cure.kind, CureKind::GrantAtKey);
            QCOMPARE(finding.keyName(), estate::keyName);
        }
    }

    /// Grants that are not what they look like.
    void grants_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::addColumn<QString>("principal");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](
                             const char *name, bool onHsm, const QString &principal,
                             const QStringList &expected, const Change &change = [](Environment &) {}) {
            QTest::newRow(name) << onHsm << principal << change << expected;
        };
        const QString appId = u"12121212-0000-0000-0000-000000000001"_s;
        const QString nobody = u"99999999-0000-0000-0000-000000000001"_s;
        const auto application = [appId](Environment &e) {
            domain::Principal other
                = estate::principal(estate::group, domain::PrincipalType::ServicePrincipal);
            other.appId = appId;
            e.put(other);
        };
        for (const bool onHsm : {false, true}) {
            row(onHsm ? "HSM: Azure Backup's application" : "vault: Azure Backup's application", onHsm,
                estate::backupAppId, {u"CVM006 high"_s});
            row(onHsm ? "HSM: another application" : "vault: another application", onHsm, appId,
                {u"CVM006 medium"_s}, application);
            row(onHsm ? "HSM: nobody" : "vault: nobody", onHsm, nobody, {u"CVM008 low"_s});
            row(onHsm ? "HSM: nobody, as far as one knows" : "vault: nobody, as far as one knows", onHsm,
                nobody, {}, [](Environment &e) {
                    std::erase_if(
                        e.coverage, [](const auto &read) { return read.kind == ReadKind::Principals; });
                });
            row(onHsm ? "HSM: nobody, refused" : "vault: nobody, refused", onHsm, nobody, {},
                [](Environment &e) {
                    std::erase_if(
                        e.coverage, [](const auto &read) { return read.kind == ReadKind::Principals; });
                    e.put(estate::read(ReadKind::Principals, QString(), QString(), ReadOutcome::Refused));
                });
            row(onHsm ? "HSM: nobody, asked for another" : "vault: nobody, asked for another", onHsm, nobody,
                {}, [](Environment &e) {
                    std::erase_if(
                        e.coverage, [](const auto &read) { return read.kind == ReadKind::Principals; });
                    e.put(estate::read(
                        ReadKind::Principals, QString(), estate::backup, ReadOutcome::Read, estate::backup));
                });
            row(onHsm ? "HSM: somebody" : "vault: somebody", onHsm, estate::somebody, {});
            row(onHsm ? "HSM: with a condition" : "vault: with a condition", onHsm, estate::somebody,
                {u"CVM020 low"_s}, [](Environment &e) {
                    for (domain::RoleBook *book : {&e.azureRoles, &e.hsmRoles[estate::hsmHost]}) {
                        if (!book->assignments.empty()) {
                            book->assignments.back().condition = u"(x)"_s;
                        }
                    }
                });
            row(onHsm ? "HSM: of a role that is gone" : "vault: of a role that is gone", onHsm,
                estate::somebody, onHsm ? QStringList{u"CVM009 low"_s} : QStringList(), [](Environment &e) {
                    for (domain::RoleBook *book : {&e.azureRoles, &e.hsmRoles[estate::hsmHost]}) {
                        if (!book->assignments.empty()) {
                            book->assignments.back().roleGuid = u"99999999-0000-0000-0000-000000000009"_s;
                        }
                    }
                });
        }
    }
    void grants() {
        QFETCH(bool, onHsm);
        QFETCH(QString, principal);
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        Environment environment = onHsm ? estate::readHsm() : rbacVault();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        environment.put(estate::read(ReadKind::Principals, QString(), QString()));
        const QString role = onHsm ? domain::roles::managedHsmCryptoUser : domain::roles::keyVaultCryptoUser;
        (onHsm ? environment.hsmRoles[estate::hsmHost] : environment.azureRoles)
            .assignments.push_back(estate::assignment(
                role, onHsm ? u"/keys/"_s + estate::keyName : estate::keyScope(), principal));
        change(environment);
        QCOMPARE(
            told(environment,
                {R::AssignedToApplicationId, R::UnknownPrincipal, R::ConditionalAssignment, R::DeletedRole}),
            expected);
        for (const ReviewFinding &finding : findings(environment, R::AssignedToApplicationId)) {
            const bool backup = principal == estate::backupAppId;
            QCOMPARE(finding.cure.principalId, backup ? estate::backup : estate::group);
            QCOMPARE(finding.cure.rights, backup ? domain::neededDataActions(onHsm) : QStringList());
        }
    }
    /// The same for access policies.
    void policies_data() {
        QTest::addColumn<domain::AccessPolicy>("policy");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("rights"); ///< of the cure
        const auto row
            = [](const char *name, const domain::AccessPolicy &policy, const QStringList &expected,
                  const QStringList &rights) { QTest::newRow(name) << policy << expected << rights; };
        const QStringList needed{u"get"_s, u"list"_s, u"backup"_s};
        domain::AccessPolicy bound = estate::policy(needed);
        bound.applicationId = estate::somebody;
        row("what is needed", estate::policy(needed), {}, {});
        row("without list", estate::policy({u"get"_s, u"backup"_s}), {}, {});
        row("more", estate::policy(needed + QStringList{u"Delete"_s}), {u"CVM003 medium"_s}, {u"Delete"_s});
        row("everything", estate::policy({u"all"_s}), {u"CVM003 medium"_s}, {u"all"_s});
        row("bound to an application", bound, {u"CVM007 medium"_s}, needed);
        row("to Azure Backup's application", estate::policy({u"get"_s}, estate::backupAppId),
            {u"CVM006 high"_s}, {u"get"_s, u"list"_s, u"backup"_s});
        row("to another application", estate::policy({u"get"_s}, u"12121212-0000-0000-0000-000000000001"_s),
            {u"CVM006 medium"_s}, {u"get"_s});
        row("to nobody", estate::policy({u"get"_s}, u"99999999-0000-0000-0000-000000000001"_s),
            {u"CVM008 low"_s}, {u"get"_s});
        row("to somebody", estate::policy({u"all"_s}, estate::somebody), {}, {});
        domain::AccessPolicy more = estate::policy(needed);
        more.secrets = {u"get"_s};
        more.certificates = {u"list"_s};
        more.storage = {u"set"_s};
        row("of other kinds", more, {u"CVM003 medium"_s},
            {u"secrets/get"_s, u"certificates/list"_s, u"storage/set"_s});
    }
    void policies() {
        QFETCH(domain::AccessPolicy, policy);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, rights);
        const QList<R> rules{
            R::BackupHasSurplusRights, R::AssignedToApplicationId, R::CompoundIdentity, R::UnknownPrincipal};
        Environment environment = policyVault();
        domain::Principal other = estate::principal(estate::group, domain::PrincipalType::ServicePrincipal);
        other.appId = u"12121212-0000-0000-0000-000000000001"_s;
        environment.put(other);
        environment.put(estate::read(ReadKind::Principals, QString(), QString()));
        environment.keyStores.front().accessPolicies = {policy};
        QCOMPARE(told(environment, rules), expected);
        const domain::AccessIndex index(environment);
        for (const ReviewFinding &finding : domain::reviewFindings(index, {now})) {
            if (rules.contains(finding.rule)) {
                QStringList folded;
                for (const QString &right : finding.cure.rights) {
                    folded << (rights.contains(right) ? right : right.toLower());
                }
                QCOMPARE(folded, rights);
            }
        }
        // Where roles decide, or nobody read the vault, policies are not reviewed.
        environment.keyStores.front().resourceRead = false;
        QCOMPARE(told(environment, rules), QStringList());
        environment.keyStores.front().resourceRead = true;
        environment.keyStores.front().permissionModel = PermissionModel::AzureRbac;
        QCOMPARE(told(environment, rules), QStringList());
    }
    /// Roles of Azure Backup: too little, too much, too wide.
    void backupRoles_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QStringList>("expected");
        const auto row
            = [](const char *name, bool onHsm, const QString &role, const QString &scope,
                  const QStringList &expected) { QTest::newRow(name) << onHsm << role << scope << expected; };
        const QString hsmKey = u"/keys/"_s + estate::keyName;
        const QString vault = estate::vaultId().text();
        row("HSM: exactly", true, exactRole, hsmKey, {});
        row("HSM: exactly, on all keys", true, exactRole, u"/keys"_s, {u"CVM004 medium"_s});
        row("HSM: more", true, domain::roles::managedHsmCryptoUser, hsmKey, {u"CVM003 medium"_s});
        row("HSM: more, on all", true, domain::roles::managedHsmCryptoUser, u"/"_s,
            {u"CVM003 medium"_s, u"CVM004 medium"_s});
        row("HSM: looks right", true, estate::backupUser, hsmKey, {u"CVM005 high"_s, u"CVM003 medium"_s});
        row("HSM: looks right, at another key", true, estate::backupUser, u"/keys/other"_s,
            {u"CVM003 medium"_s});
        row("vault: exactly", false, exactRole, estate::keyScope(), {});
        row("vault: exactly, of all keys", false, exactRole, vault, {u"CVM004 medium"_s});
        row("vault: exactly, above", false, exactRole, managementGroup,
            {u"CVM004 medium"_s, u"CVM022 low"_s});
        row("vault: more", false, domain::roles::keyVaultCryptoUser, estate::keyScope(),
            {u"CVM003 medium"_s});
        row("vault: only secrets", false, u"4633458b-17de-408a-b874-0445c86b69e6"_s, vault, {});
    }
    void backupRoles() {
        QFETCH(bool, onHsm);
        QFETCH(QString, role);
        QFETCH(QString, scope);
        QFETCH(QStringList, expected);
        Environment environment = onHsm ? estate::readHsm() : rbacVault();
        domain::RoleBook &book = onHsm ? environment.hsmRoles[estate::hsmHost] : environment.azureRoles;
        book.definitions.push_back(estate::role(exactRole, domain::neededDataActions(onHsm)));
        environment.put(
            estate::key(onHsm ? estate::hsmHost : estate::vaultHost, u"other"_s)); // no set uses it
        book.assignments.push_back(estate::assignment(role, scope));
        const QList<R> rules{R::BackupHasSurplusRights, R::BackupHoldsAllKeys, R::RoleLacksNeededRight,
            R::InheritedFromManagementGroup};
        QCOMPARE(told(environment, rules), expected);
        for (const ReviewFinding &finding : findings(environment, R::BackupHoldsAllKeys)) {
            QCOMPARE(finding.count, 1);
            QCOMPARE(finding.cure.kind, CureKind::NarrowAssignment);
            QCOMPARE(
                finding.cure.scopes, QStringList{onHsm ? u"/keys/"_s + estate::keyName : estate::keyScope()});
            QCOMPARE(finding.rights, domain::neededDataActions(onHsm));
        }
        for (const ReviewFinding &finding : findings(environment, R::RoleLacksNeededRight)) {
            QVERIFY(!finding.rights.isEmpty());
            QCOMPARE(finding.cure.rights, domain::neededDataActions(onHsm));
            QCOMPARE(finding.cure.kind, CureKind::ReplaceRole);
        }
        for (const ReviewFinding &finding : findings(environment, R::BackupHasSurplusRights)) {
            QVERIFY(!finding.rights.isEmpty());
            for (const QString &needed : domain::neededDataActions(onHsm)) {
                QVERIFY(!finding.rights.contains(needed, Qt::CaseInsensitive));
            }
        }
        // The same of somebody else is nobody's surplus.
        book.assignments.back().principalId = estate::somebody;
        QCOMPARE(told(environment, rules), QStringList());
    }
    void ofManyKeysTheFirstAreNamed() {
        Environment environment = rbacVault();
        environment.azureRoles.definitions.push_back(
            estate::role(exactRole, domain::neededDataActions(false)));
        domain::KeyStore second = environment.keyStores.front();
        second.id = estate::resource(u"Microsoft.KeyVault/vaults/second"_s);
        second.name = u"second"_s;
        second.uri.setHost(u"second.vault.azure.net"_s);
        environment.put(second);
        for (const QString &host : {estate::vaultHost, second.uri.host()}) {
            for (int i = 0; i < 8; ++i) {
                const QString name = u"key%1"_s.arg(i);
                environment.put(estate::key(host, name));
                domain::DiskEncryptionSet set = estate::diskEncryptionSet(host);
                set.id = estate::resource(u"Microsoft.Compute/diskEncryptionSets/%1-%2"_s.arg(host, name));
                set.activeKey.name = name;
                environment.put(set);
            }
            environment.put(estate::key(host, u"unused"_s));
        }
        environment.azureRoles.assignments.push_back(estate::assignment(exactRole, subscriptionScope));
        const ReviewFinding finding = findings(environment, R::BackupHoldsAllKeys).front();
        QCOMPARE(finding.count, 2);
        QCOMPARE(finding.hosts.size(), 2);
        QCOMPARE(finding.cure.scopes.size(), 10);
    }
    /// What no set uses is at most worth a note, or not told; purge protection always is.
    void statesOfUnusedKeys_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<R>("rule");
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("unused"); ///< empty: not told
        const auto row = [](const char *name, R rule, const char *used, const char *unused,
                             const Change &change) {
            QTest::newRow(name) << change << rule << QString::fromLatin1(used) << QString::fromLatin1(unused);
        };
        const auto key = [](Environment &e) -> domain::Key & { return e.keys.front(); };
        const auto store = [](Environment &e) -> domain::KeyStore & { return e.keyStores.front(); };
        row("disabled", R::KeyDisabled, "critical", "note",
            [key](Environment &e) { key(e).enabled = false; });
        row("expired", R::KeyExpired, "high", "note",
            [key](Environment &e) { key(e).expires = now.addDays(-1); });
        row("expires", R::KeyExpiring, "medium", "note",
            [key](Environment &e) { key(e).expires = now.addDays(5); });
        row("not yet", R::KeyNotYetValid, "high", "note",
            [key](Environment &e) { key(e).notBefore = now.addDays(5); });
        row("not exportable", R::KeyNotExportable, "medium", "",
            [key](Environment &e) { key(e).exportable = false; });
        row("no policy", R::KeyWithoutReleasePolicy, "medium", "",
            [key](Environment &e) { key(e).hasReleasePolicy = false; });
        row("odd type", R::KeyTypeUnusual, "low", "", [key](Environment &e) { key(e).type = u"EC-HSM"_s; });
        row("not activated", R::HsmNotActivated, "critical", "note",
            [store](Environment &e) { store(e).activationStatus = u"NotActivated"_s; });
        row("closed", R::NetworkClosed, "critical", "note", [store](Environment &e) {
            store(e).network.allowByDefault = false;
            store(e).network.trustedServicesBypass = false;
        });
        row("restricted", R::NetworkRestricted, "low", "",
            [store](Environment &e) { store(e).network.allowByDefault = false; });
        row("purge protection", R::PurgeProtectionOff, "high", "high",
            [store](Environment &e) { store(e).purgeProtection = false; });
        row("soft delete", R::SoftDeleteOff, "high", "high",
            [store](Environment &e) { store(e).softDelete = false; });
    }
    void statesOfUnusedKeys() {
        QFETCH(Change, change);
        QFETCH(R, rule);
        QFETCH(QString, used);
        QFETCH(QString, unused);
        Environment environment = estate::readHsm();
        change(environment);
        const QString id = domain::findingRuleId(rule);
        QCOMPARE(told(environment, {rule}), QStringList{id + u' ' + used});
        environment.diskEncryptionSets.clear();
        QCOMPARE(
            told(environment, {rule}), unused.isEmpty() ? QStringList() : QStringList{id + u' ' + unused});
    }
};

CVM_TEST(TestReviewRules)

} // namespace tst_reviewrules

#include "tst_reviewrules.moc"
