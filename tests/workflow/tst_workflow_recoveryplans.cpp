// What a recovery says before anything is written, on simulated tenants that lack something.
#include "recovering.h"
#include "tests/support/program.h"
#include "wording/recoverytext.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_workflow_recoveryplans {

using namespace support;
using Refused = domain::RecoveryRefusalKind;
using domain::RecoveryStepKind;
using http::Method;
using protect::RecoveryTask;

namespace {

std::optional<domain::RecoveryRefusal> find(
    const RecoveryWorld &world, Refused kind, const char *action = "") {
    const std::vector<domain::RecoveryRefusal> all = world.recovery().plan().refusals;
    const auto found = std::find_if(all.begin(), all.end(), [&](const domain::RecoveryRefusal &one) {
        return one.kind == kind && one.action.contains(QLatin1String(action));
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString told(const RecoveryWorld &world) {
    QStringList lines;
    const domain::RecoveryPlan plan = world.recovery().plan();
    for (const domain::RecoveryRefusal &one : plan.refusals) {
        const wording::RefusalWords words = wording::recoveryRefusalText(one, world.recovery().findings());
        lines.append(words.what + QLatin1Char(' ') + words.cure);
    }
    return lines.join(QLatin1Char('\n'));
}

bool asks(const http::Request &request, Method method, const char *part) {
    return request.method == method
        && World::pathOf(request).contains(QLatin1String(part), Qt::CaseInsensitive);
}

/// Who may do everything but what is named.
std::optional<TapTransport::Answer> allBut(const char *action) {
    http::Response response;
    response.status = 200;
    response.body = QStringLiteral("{\"value\":[{\"actions\":[\"*\"],\"notActions\":[\"%1\"],\"dataActions\":"
                                   "[\"*\"],\"notDataActions\":[]}]}")
                        .arg(QLatin1String(action))
                        .toUtf8();
    return response;
}

std::optional<TapTransport::Answer> refusal(int status, const char *code, const char *inner = "") {
    http::Response response;
    response.status = status;
    response.body = QStringLiteral(
        "{\"error\":{\"code\":\"%1\",\"message\":\"Not now.\",\"innererror\":{\"code\":\"%2\"}}}")
                        .arg(QLatin1String(code), QLatin1String(inner))
                        .toUtf8();
    return response;
}

} // namespace

class TestWorkflowRecoveryPlans : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOnlyReadLaterIsNeededAsWell_data();
    void whatIsOnlyReadLaterIsNeededAsWell();
    void aSetThatCannotBeReadIsTheReason();
    void grantsThatAreNotKnownAreTold();
    void aStoreThatTurnsTheComputerAwayIsRefused_data();
    void aStoreThatTurnsTheComputerAwayIsRefused();
    void aDenyAssignmentIsSeen();
};

void TestWorkflowRecoveryPlans::whatIsOnlyReadLaterIsNeededAsWell_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("rehearses");
    QTest::newRow("job") << QStringLiteral("Microsoft.RecoveryServices/vaults/backupJobs/read") << false;
    QTest::newRow("job of a rehearsal")
        << QStringLiteral("Microsoft.RecoveryServices/vaults/backupJobs/read") << true;
    QTest::newRow("disks of a rehearsal") << QStringLiteral("Microsoft.Compute/disks/read") << true;
}

void TestWorkflowRecoveryPlans::whatIsOnlyReadLaterIsNeededAsWell() {
    QFETCH(QString, action);
    QFETCH(bool, rehearses);
    RecoveryWorld world(QStringLiteral("key-purged"));
    const QByteArray lacking = action.toUtf8();
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "/Microsoft.Authorization/permissions")
            ? allBut(lacking.constData())
            : std::nullopt;
    });
    QVERIFY(world.look());
    if (rehearses) {
        world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
        QVERIFY(world.settle(RecoveryTask::Look));
    }
    const std::optional<domain::RecoveryRefusal> lack
        = find(world, Refused::MissingRight, lacking.constData());
    QVERIFY2(lack.has_value(), qPrintable(told(world)));
    QVERIFY(!lack->isWarning);
    QVERIFY(!world.recovery().plan().isPossible());
}

void TestWorkflowRecoveryPlans::aSetThatCannotBeReadIsTheReason() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "/diskEncryptionSets/des-erp") ? refusal(403, "AuthorizationFailed")
                                                                         : std::nullopt;
    });
    QVERIFY(world.look());
    const domain::RecoveryFindings &findings = world.recovery().findings();
    QCOMPARE(findings.key.state, domain::OriginalKeyState::NotKnown);
    const QString right = QStringLiteral("Microsoft.Compute/diskEncryptionSets/read");
    QVERIFY2(
        wording::originalKeyText(findings).contains(right), qPrintable(wording::originalKeyText(findings)));
    QVERIFY2(told(world).contains(right), qPrintable(told(world)));
    domain::RecoveryChoices choices = world.recovery().choices();
    choices.parts.restoreKey = true;
    world.recovery().choose(choices);
    QVERIFY(world.settle(RecoveryTask::Look));
    QVERIFY(world.refuses(Refused::KeyNotKnown));
    QVERIFY2(told(world).contains(right), qPrintable(told(world)));
}

void TestWorkflowRecoveryPlans::grantsThatAreNotKnownAreTold() {
    RecoveryWorld whole(QStringLiteral("key-purged"));
    QVERIFY(whole.look());
    QVERIFY2(!find(whole, Refused::GrantsNotKnown).has_value(), qPrintable(told(whole)));
    RecoveryWorld world(QStringLiteral("key-purged"));
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "Microsoft.KeyVault/vaults") ? refusal(403, "AuthorizationFailed")
                                                                       : std::nullopt;
    });
    QVERIFY(world.look());
    domain::RecoveryChoices choices = world.recovery().choices();
    choices.parts.restoreKey = true;
    world.recovery().choose(choices);
    QVERIFY(world.settle(RecoveryTask::Look));
    const std::optional<domain::RecoveryRefusal> unknown = find(world, Refused::GrantsNotKnown);
    QVERIFY2(unknown && unknown->isWarning, qPrintable(told(world)));
}

void TestWorkflowRecoveryPlans::aStoreThatTurnsTheComputerAwayIsRefused_data() {
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<Refused>("kind");
    QTest::addColumn<bool>("isWarning");
    QTest::newRow("firewall") << QByteArray("ForbiddenByFirewall") << Refused::StoreNotReached << false;
    QTest::newRow("connection") << QByteArray("ForbiddenByConnection") << Refused::StoreNotReached << false;
    QTest::newRow("role") << QByteArray("ForbiddenByRbac") << Refused::NameNotRead << true;
}

void TestWorkflowRecoveryPlans::aStoreThatTurnsTheComputerAwayIsRefused() {
    QFETCH(QByteArray, inner);
    QFETCH(Refused, kind);
    QFETCH(bool, isWarning);
    RecoveryWorld world(QStringLiteral("key-purged"));
    const QString spare = QStringLiteral("contoso-kv-spare");
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool isName = request.url.host().startsWith(spare) && asks(request, Method::Get, "/keys/");
        return isName ? refusal(403, "Forbidden", inner.constData()) : std::nullopt;
    });
    QVERIFY(world.look());
    domain::RecoveryChoices choices = world.recovery().choices();
    for (const domain::KeyStore &store : world.recovery().findings().keyStores) {
        if (store.name == spare) {
            choices.targetHost = store.uri.host();
        }
    }
    world.recovery().choose(choices);
    QVERIFY(world.settle(RecoveryTask::Look));
    const std::optional<domain::RecoveryRefusal> told = find(world, kind);
    QVERIFY2(told.has_value(), qPrintable(tst_workflow_recoveryplans::told(world)));
    QCOMPARE(told->isWarning, isWarning);
}

void TestWorkflowRecoveryPlans::aDenyAssignmentIsSeen() {
    WorldOptions options;
    const auto scenario = [](const QString &principalId) {
        return QJsonObject{{QStringLiteral("name"), QStringLiteral("denied")},
            {QStringLiteral("summary"), QStringLiteral("x")},
            {QStringLiteral("extends"), QStringLiteral("key-purged")},
            {QStringLiteral("denyAssignments"),
                QJsonObject{{QStringLiteral("no restore"),
                    QJsonObject{{QStringLiteral("scope"), QStringLiteral("contoso-kv-rbac")},
                        {QStringLiteral("dataActions"),
                            QJsonArray{QStringLiteral("Microsoft.KeyVault/vaults/keys/restore/action")}},
                        {QStringLiteral("principalIds"), QJsonArray{principalId}}}}}}};
    };
    QString caller;
    {
        RecoveryWorld world(QStringLiteral("key-purged"));
        QVERIFY(world.look());
        caller = world.recovery().findings().callerId;
        QVERIFY(world.recovery().plan().isPossible());
    }
    options.scenario = scenario(caller);
    RecoveryWorld world(QString(), options);
    QVERIFY(world.look());
    const std::optional<domain::RecoveryRefusal> lack
        = find(world, Refused::MissingRight, "keys/restore/action");
    QVERIFY2(lack && lack->isDenied && !lack->isWarning, qPrintable(told(world)));
}

CVM_TEST(TestWorkflowRecoveryPlans)

} // namespace tst_workflow_recoveryplans

#include "tst_workflow_recoveryplans.moc"
