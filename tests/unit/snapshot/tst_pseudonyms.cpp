#include "tests/workflow/world.h"

#include "base/text.h"
#include "domain/accessindex.h"
#include "domain/accessmatrix.h"
#include "domain/builtinroles.h"
#include "domain/snapshot/pseudonyms.h"
#include "tests/support/program.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_pseudonyms {

using protect::Step;

namespace {

std::optional<snapshot::Snapshot> captured(const QString &scenario) {
    support::World world(scenario);
    world.connectEstate();
    world.settle(Step::Source);
    world.estate().capture();
    support::World::waitUntil([&world] { return !world.estate().captureState().isWorking; });
    return world.estate().captureState().snapshot;
}

/// The shape of what can be asked: for every key the sorted rows of truths, without names.
QStringList verdicts(const domain::Environment &environment) {
    QStringList keys;
    const domain::AccessIndex index(environment);
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        QStringList rows;
        for (const domain::MatrixRow &row : domain::accessMatrix(index, *place.store, place.id.name).rows) {
            QString line;
            for (const std::optional<domain::Truth> &truth : row.truths) {
                line += truth ? QString::number(static_cast<int>(*truth)) : QStringLiteral("-");
            }
            rows.append(line + QLatin1Char('+') + QString::number(row.selfGrants.size()));
        }
        rows.sort();
        keys.append(rows.join(QLatin1Char('|')));
    }
    keys.sort();
    return keys;
}

QSet<QString> guidsIn(const QByteArray &json) {
    static const QRegularExpression guid(
        QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    QSet<QString> found;
    for (auto match = guid.globalMatch(QString::fromUtf8(json)); match.hasNext();) {
        found.insert(match.next().captured().toLower());
    }
    return found;
}

} // namespace

class TestPseudonyms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepTheVerdictsAndGiveNothingAway_data() {
        QTest::addColumn<QString>("scenario");
        for (const char *name : {"managed-hsm-custom-role", "key-vault-rbac", "key-vault-access-policy",
                 "unknown-access", "already-protected"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void keepTheVerdictsAndGiveNothingAway() {
        QFETCH(QString, scenario);
        const std::optional<snapshot::Snapshot> original = captured(scenario);
        QVERIFY(original);
        const snapshot::Snapshot replaced = snapshot::withPseudonyms(*original);
        QVERIFY(replaced.usesPseudonyms);
        QCOMPARE(verdicts(replaced.environment), verdicts(original->environment));
        QCOMPARE(replaced.environment.coverage.size(), original->environment.coverage.size());
        QCOMPARE(replaced.environment.principals.size(), original->environment.principals.size());

        const QByteArray json = snapshot::toJson(replaced);
        QVERIFY(snapshot::fromJson(json)->problems.empty());
        for (const char *name : {"contoso", "Contoso", "erp", "payroll", "intranet", "rg-", "rsv-", "officer",
                 "custodians", "Backup administrator"}) {
            const QByteArray word(name);
            if (word == "rg-") {
                continue; // a pseudonym begins so
            }
            const qsizetype at = json.indexOf(word);
            QVERIFY2(at < 0, (word + " in " + json.mid(qMax<qsizetype>(0, at - 60), 140)).constData());
        }
        const QSet<QString> before = guidsIn(snapshot::toJson(*original));
        QSet<QString> builtIn{QStringLiteral("00000000-0000-0000-0000-000000000000"),
            QStringLiteral("f8cdef31-a31e-4b4a-93e4-5f571e91255a"), domain::confidentialVmOrchestratorAppId};
        for (const QString &appId : domain::backupManagementServiceAppIds()) {
            builtIn.insert(appId);
        }
        const auto addRoles = [&builtIn](const std::vector<domain::RoleDefinition> &roles) {
            for (const domain::RoleDefinition &role : roles) {
                if (role.isBuiltIn) {
                    builtIn.insert(role.guid.toLower());
                }
            }
        };
        addRoles(domain::builtInHsmRoles());
        addRoles(domain::builtInKeyVaultRoles());
        addRoles(domain::builtInGrantingRoles());
        addRoles(domain::builtInOtherRoles());
        addRoles(original->environment.azureRoles.definitions);
        for (const domain::RoleBook &book : original->environment.hsmRoles) {
            addRoles(book.definitions);
        }
        for (const QString &guid : guidsIn(json)) {
            QVERIFY2(!before.contains(guid) || builtIn.contains(guid), qPrintable(guid));
        }
    }

    void idsStillLeadToEachOther() {
        const std::optional<snapshot::Snapshot> original = captured(QStringLiteral("managed-hsm"));
        QVERIFY(original);
        const domain::Environment environment = snapshot::withPseudonyms(*original).environment;
        int followed = 0;
        for (const domain::VirtualMachine &machine : environment.virtualMachines) {
            QCOMPARE(machine.name, machine.id.name());
            QCOMPARE(machine.resourceGroup, machine.id.resourceGroup());
            QCOMPARE(machine.subscriptionId, machine.id.subscriptionId());
            if (machine.diskEncryptionSetId.isEmpty()) {
                continue;
            }
            const domain::DiskEncryptionSet *set = environment.diskEncryptionSet(machine.diskEncryptionSetId);
            QVERIFY(set);
            const domain::KeyStore *store = environment.keyStore(set->activeKey.host);
            QVERIFY(store);
            QCOMPARE(store->uri.host().section(QLatin1Char('.'), 0, 0), store->name);
            QVERIFY(environment.key(set->activeKey));
            ++followed;
        }
        QVERIFY(followed > 0);
    }

    void sameSnapshotSamePseudonyms() {
        const std::optional<snapshot::Snapshot> original = captured(QStringLiteral("key-vault-rbac"));
        QVERIFY(original);
        QCOMPARE(snapshot::toJson(snapshot::withPseudonyms(*original)),
            snapshot::toJson(snapshot::withPseudonyms(*original)));
    }

    void freeTextIsLeftOut() {
        snapshot::Snapshot snapshot;
        domain::ScopeRead read;
        read.store = QStringLiteral("contoso.managedhsm.azure.net");
        read.scope = QStringLiteral("/keys/secret-project");
        read.reason = QStringLiteral("AuthorizationFailed: The client jane@contoso.com has no authorization");
        snapshot.environment.coverage.push_back(read);
        domain::RoleAssignment assignment;
        assignment.condition = QStringLiteral("@Resource[name] StringEquals 'secret-project'");
        snapshot.environment.azureRoles.assignments.push_back(assignment);
        domain::KeyStore store;
        store.network.ipRules = QStringList{QStringLiteral("203.0.113.7/32")};
        snapshot.environment.keyStores.push_back(store);
        const domain::Environment replaced = snapshot::withPseudonyms(snapshot).environment;
        QCOMPARE(replaced.coverage.front().reason, QStringLiteral("AuthorizationFailed"));
        QCOMPARE(replaced.coverage.front().scope, QStringLiteral("/keys/key-1"));
        QVERIFY(!replaced.azureRoles.assignments.front().condition.isEmpty()); // still conditional
        QVERIFY(!replaced.azureRoles.assignments.front().condition.contains(QStringLiteral("secret")));
        QCOMPARE(replaced.keyStores.front().network.ipRules, QStringList{QStringLiteral("192.0.2.1")});
    }
};

CVM_TEST(TestPseudonyms)

} // namespace tst_pseudonyms

#include "tst_pseudonyms.moc"
