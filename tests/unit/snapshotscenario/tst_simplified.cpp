#include "compose/snapshotscenario/scenario.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_simplified {

using domain::Simplified;
using domain::SimplifiedKind;

namespace {

domain::RoleDefinition roleWith(const QString &name, const QString &condition) {
    domain::RoleDefinition role;
    role.name = name;
    domain::Permission permission;
    permission.condition = condition;
    role.permissions = {domain::Permission(), permission};
    return role;
}

domain::BackupPolicy dailyPolicy(const QString &name) {
    domain::BackupPolicy policy;
    policy.name = name;
    policy.frequency = domain::ScheduleFrequency::Daily;
    policy.daily = domain::Retention{30, domain::DurationUnit::Days};
    return policy;
}

domain::KeyStore storeAt(const QString &uri, domain::KeyStoreKind kind) {
    domain::KeyStore store;
    store.kind = kind;
    store.uri = QUrl(uri);
    store.name = store.uri.host().section(u'.', 0, 0);
    return store;
}

/// "Policies: a, b" for each.
QStringList told(const domain::Environment &environment, int missingReads = 0) {
    static const QHash<SimplifiedKind, QString> words{{SimplifiedKind::ReadsMissing, QStringLiteral("reads")},
        {SimplifiedKind::Policies, QStringLiteral("policies")},
        {SimplifiedKind::RecoveryPoints, QStringLiteral("points")},
        {SimplifiedKind::RoleConditions, QStringLiteral("roles")},
        {SimplifiedKind::DenyAssignments, QStringLiteral("denials")},
        {SimplifiedKind::Hosts, QStringLiteral("hosts")}};
    QStringList lines;
    for (const Simplified &one : snapshotscenario::simplifiedIn(environment, missingReads)) {
        if (one.kind == SimplifiedKind::Caller) {
            continue; // of every copy
        }
        lines << words.value(one.kind) + QStringLiteral(": ")
                + (one.reads > 0 ? QString::number(one.reads) : one.names.join(QStringLiteral(", ")));
    }
    return lines;
}

} // namespace

/// What a simulated copy does not have as the original is told.
class TestSimplified : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldOfWhatIsTheSame() {
        domain::Environment environment;
        environment.backupPolicies = {dailyPolicy(QStringLiteral("plain"))};
        environment.azureRoles.definitions = {roleWith(QStringLiteral("Reader"), {})};
        environment.keyStores = {
            storeAt(QStringLiteral("https://kv1.vault.azure.net"), domain::KeyStoreKind::KeyVault),
            storeAt(QStringLiteral("https://hsm1.managedhsm.azure.net"), domain::KeyStoreKind::ManagedHsm)};
        environment.azureRoles.denyAssignments = {domain::DenyAssignment()};
        QCOMPARE(told(environment), QStringList());
    }

    void readsThatTheFilesLack() { QCOMPARE(told({}, 3), QStringList{QStringLiteral("reads: 3")}); }

    void policies() {
        domain::Environment environment;
        domain::BackupPolicy hourly = dailyPolicy(QStringLiteral("hourly"));
        hourly.frequency = domain::ScheduleFrequency::Hourly;
        domain::BackupPolicy weekly = dailyPolicy(QStringLiteral("weekly"));
        weekly.weekly = domain::Retention{4, domain::DurationUnit::Weeks};
        domain::BackupPolicy monthly = dailyPolicy(QStringLiteral("monthly"));
        monthly.monthly = domain::LongRetention();
        domain::BackupPolicy yearly = dailyPolicy(QStringLiteral("yearly"));
        yearly.yearly = domain::LongRetention();
        domain::BackupPolicy weeks = dailyPolicy(QStringLiteral("weeks"));
        weeks.daily->unit = domain::DurationUnit::Weeks;
        domain::BackupPolicy untold = dailyPolicy(QStringLiteral("untold"));
        untold.daily.reset();
        environment.backupPolicies
            = {hourly, dailyPolicy(QStringLiteral("plain")), weekly, monthly, yearly, weeks, untold};
        QCOMPARE(told(environment),
            QStringList{QStringLiteral("policies: hourly, weekly, monthly, yearly, weeks, untold")});
    }

    void rolesOfBothSystems() {
        domain::Environment environment;
        const QString condition = QStringLiteral("@Resource[x] StringEquals 'y'");
        environment.azureRoles.definitions
            = {roleWith(QStringLiteral("A"), condition), roleWith(QStringLiteral("B"), {})};
        environment.hsmRoles[QStringLiteral("hsm1.managedhsm.azure.net")].definitions
            = {roleWith(QStringLiteral("C"), condition)};
        QCOMPARE(told(environment), QStringList{QStringLiteral("roles: A, C")});
    }

    void denyAssignmentsWithExceptions() {
        domain::Environment environment;
        domain::DenyAssignment deny;
        deny.name = QStringLiteral("blueprint");
        deny.excludedPrincipalIds = QStringList{QStringLiteral("11111111-1111-4111-8111-111111111111")};
        domain::DenyAssignment nameless = deny;
        nameless.name.clear();
        nameless.id = QStringLiteral("/x");
        environment.azureRoles.denyAssignments = {deny, nameless};
        QCOMPARE(told(environment), QStringList{QStringLiteral("denials: blueprint, /x")});
    }

    void hostsOfOtherClouds() {
        domain::Environment environment;
        environment.keyStores = {
            storeAt(QStringLiteral("https://kv1.vault.usgovcloudapi.net"), domain::KeyStoreKind::KeyVault)};
        QCOMPARE(told(environment), QStringList{QStringLiteral("hosts: kv1.vault.usgovcloudapi.net")});
    }
};

CVM_TEST(TestSimplified)

} // namespace tst_simplified

#include "tst_simplified.moc"
