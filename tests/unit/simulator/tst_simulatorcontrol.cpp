// What is asked of the simulator itself: what is to go wrong in the tenant, its time, its state, and why.
#include "protection.h"
#include "tests/support/program.h"

#include <QFile>
#include <QRegularExpression>

namespace tst_simulatorcontrol {

namespace {

Answer own(
    SimulatorClient &client, const QByteArray &method, const QString &path, const QByteArray &body = {}) {
    return client.sendRaw(method, {}, u"/simulator/"_s + path, body,
        {{"Authorization", "Bearer " + client.simulator->controlToken().toLatin1()}});
}

Answer disturb(SimulatorClient &client, const QByteArray &fault) {
    const Answer answer = own(client, "POST", u"faults"_s, fault);
    if (answer.status != 200) {
        qWarning("%s", answer.body.constData());
    }
    return answer;
}

Answer readKey(SimulatorClient &client) {
    return client.send("GET", contoso::hsm, u"/keys/cvm-erp-os?api-version=7.4"_s);
}

int subscriptionsStatus(SimulatorClient &client) {
    return client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s).status;
}

QJsonObject lastDecision(SimulatorClient &client, const QString &right) {
    QJsonObject last;
    for (const QJsonValue &one : own(client, "GET", u"decisions"_s).json.value("decisions"_L1).toArray()) {
        if (one.toObject().value("right"_L1).toString() == right) {
            last = one.toObject();
        }
    }
    return last;
}

const QString readRight = u"Microsoft.KeyVault/managedHsm/keys/read/action"_s;
const QString backupRight = u"Microsoft.KeyVault/managedHsm/keys/backup/action"_s;

} // namespace

class SimulatorControlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void needsTheToken_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("method");
        for (const char *way : {"GET faults", "POST faults", "DELETE faults", "GET clock", "POST clock",
                 "GET tenant", "PUT tenant", "GET decisions"}) {
            const QList<QByteArray> words = QByteArray(way).split(' ');
            QTest::newRow(way) << QString::fromLatin1(words.at(1)) << words.at(0);
        }
    }
    void needsTheToken() {
        QFETCH(QString, path);
        QFETCH(QByteArray, method);
        SimulatorClient client(u"managed-hsm"_s);
        const Answer answer = client.sendRaw(
            method, {}, u"/simulator/"_s + path, "{}", {{"Authorization", "Bearer of somebody"}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(own(client, "PATCH", path, "{}").status, 405);
    }

    void aRightIsTakenFromTheCaller() {
        SimulatorClient client(u"managed-hsm"_s);
        QCOMPARE(readKey(client).status, 200);
        disturb(client, R"({"missingRight": "Microsoft.KeyVault/managedHsm/keys/re*"})");
        QCOMPARE(readKey(client).status, 403);
        QCOMPARE(lastDecision(client, readRight).value("decidedBy"_L1).toString(), u"missingRight"_s);
        QCOMPARE(own(client, "DELETE", u"faults"_s).status, 200);
        QCOMPARE(readKey(client).status, 200);
        const QByteArray elsewhere
            = R"({"missingRight": "*", "scope": "/keys/another", "principal": "caller"})";
        disturb(client, elsewhere);
        QCOMPARE(readKey(client).status, 200);
        disturb(client, R"({"missingRight": "Microsoft.Compute/virtualMachines/read"})");
        const Answer vm = client.arm("GET", contoso::vm() + u"?api-version=2024-07-01"_s);
        QCOMPARE(vm.status, 403);
        QVERIFY(vm.errorMessage().contains("Microsoft.Compute/virtualMachines/read"_L1));
        // whoever asks what he may do is told the same
        const Answer permissions = client.arm("GET",
            contoso::vm() + u"/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"_s);
        QCOMPARE(permissions.status, 200);
        QVERIFY(permissions.value().size() > 0);
        for (const QJsonValue &one : permissions.value()) {
            QVERIFY(one.toObject()
                        .value("notActions"_L1)
                        .toArray()
                        .contains(u"Microsoft.Compute/virtualMachines/read"_s));
        }
    }

    void aRightIsTakenFromAzureBackup() {
        SimulatorClient client(u"managed-hsm"_s);
        grant(client);
        client.advance(60);
        disturb(client,
            R"({"missingRight": "*keys/backup/action", "principal": "262044b1-e2ce-469f-a196-69ab7ada62d3"})");
        QCOMPARE(titleOf(enableToTheEnd(client).job), keyError);
        QCOMPARE(lastDecision(client, readRight).value("allowed"_L1).toBool(), true);
        QCOMPARE(lastDecision(client, backupRight).value("decidedBy"_L1).toString(), u"missingRight"_s);
        own(client, "DELETE", u"faults"_s);
        QCOMPARE(enableToTheEnd(client).job.value("status"_L1).toString(), u"Completed"_s);
    }

    void aFirewallIsClosedAndOpenedAgain() {
        SimulatorClient client(u"managed-hsm"_s);
        grant(client);
        client.advance(60);
        const QString store = contoso::hsm.section(u'.', 0, 0);
        disturb(client, (u"{\"firewall\": \"%1\"}"_s.arg(store)).toUtf8());
        QCOMPARE(readKey(client).status, 403);
        disturb(client, (u"{\"firewall\": \"%1\", \"trustedServices\": false}"_s.arg(store)).toUtf8());
        QCOMPARE(titleOf(enableToTheEnd(client).job), keyError);
        own(client, "DELETE", u"faults"_s);
        QCOMPARE(readKey(client).status, 200);
        QCOMPARE(enableToTheEnd(client).job.value("status"_L1).toString(), u"Completed"_s);
    }

    void timeCanBeMadeLongAndMoved() {
        SimulatorClient client(u"managed-hsm"_s);
        disturb(client, R"({"timings": {"hsmPropagation": 86400}})");
        grant(client);
        client.advance(3600);
        QCOMPARE(titleOf(enableToTheEnd(client).job), keyError);
        QCOMPARE(lastDecision(client, readRight).value("decidedBy"_L1).toString(), u"propagation"_s);
        const QString before = own(client, "GET", u"clock"_s).json.value("now"_L1).toString();
        const Answer moved = own(client, "POST", u"clock"_s, R"({"advance": 86400})");
        QCOMPARE(moved.status, 200);
        QCOMPARE(QDateTime::fromString(before, Qt::ISODateWithMs)
                     .secsTo(QDateTime::fromString(moved.json.value("now"_L1).toString(), Qt::ISODateWithMs)),
            qint64(86400));
        client.tokens.clear(); // those are a day old now
        QCOMPARE(enableToTheEnd(client).job.value("status"_L1).toString(), u"Completed"_s);
        QCOMPARE(own(client, "POST", u"clock"_s, R"({"until": "2026-10-01T00:00:00Z"})").status, 200);
        QCOMPARE(own(client, "GET", u"clock"_s).json.value("now"_L1).toString().left(19),
            u"2026-10-01T00:00:00"_s);
        for (const QByteArray wrong : {R"({"advance": -1})", R"({"until": "2026-09-30T00:00:00Z"})", "{}", "",
                 R"({"advance": 1e300})", R"({"advance": "1"})", R"({"advance": 1, "until": 1})"}) {
            QCOMPARE(own(client, "POST", u"clock"_s, wrong).errorCode(), u"InvalidTime"_s);
        }
    }

    void anOperationFailsWithTheCodeThatIsAskedFor() {
        SimulatorClient client(u"managed-hsm"_s);
        grant(client);
        client.advance(60);
        disturb(client,
            R"({"operation": "configureBackup", "code": "UserErrorGuestAgentStatusUnavailable",
                "message": "The agent is not responsive.", "number": 400007,
                "recommendations": ["Restart it."], "times": 1})");
        const Outcome failed = enableToTheEnd(client);
        const QJsonObject error = failed.job.value("errorDetails"_L1).toArray().first().toObject();
        QCOMPARE(error.value("errorTitle"_L1).toString(), u"UserErrorGuestAgentStatusUnavailable"_s);
        QCOMPARE(error.value("errorCode"_L1).toInt(), 400007);
        QCOMPARE(error.value("errorString"_L1).toString(), u"The agent is not responsive."_s);
        QCOMPARE(error.value("recommendations"_L1).toArray(), (QJsonArray{u"Restart it."_s}));
        QCOMPARE(enableToTheEnd(client).job.value("status"_L1).toString(), u"Completed"_s);
    }

    void requestsAreThrottled() {
        SimulatorClient client(u"managed-hsm"_s);
        disturb(client, R"({"path": "/subscriptions*", "throttle": 17, "times": 1})");
        const Answer answer = client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.headers.value("retry-after"), QByteArray("17"));
        QCOMPARE(answer.errorCode(), u"TooManyRequests"_s);
        QCOMPARE(subscriptionsStatus(client), 200);
    }

    void whatCannotBeIsRefusedWhole_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("told");
        QTest::newRow("principal") << QByteArray(R"({"missingRight": "*", "principal": "Nobody"})")
                                   << u"There is no principal \"Nobody\""_s;
        QTest::newRow("store") << QByteArray(R"({"firewall": "kv-nowhere"})")
                               << u"There is no key store \"kv-nowhere\""_s;
        QTest::newRow("two kinds") << QByteArray(R"({"missingRight": "*", "status": 503})")
                                   << u"$.faults[0].status doesn't go with missingRight."_s;
        QTest::newRow("member of another") << QByteArray(R"({"status": 503, "scope": "/"})")
                                           << u"$.faults[0].scope doesn't go with a fault of requests."_s;
        QTest::newRow("operation") << QByteArray(R"({"operation": "ConfigureBackup"})")
                                   << u"$.faults[0].operation must be \"configureBackup\""_s;
        QTest::newRow("timing") << QByteArray(R"({"timings": {"hsmPropagation": -1}})")
                                << u"$.faults[0].timings.hsmPropagation must be a whole number"_s;
    }
    void whatCannotBeIsRefusedWhole() {
        QFETCH(QByteArray, fault);
        QFETCH(QString, told);
        SimulatorClient client(u"managed-hsm"_s);
        const Answer answer = own(client, "POST", u"faults"_s, "[{\"missingRight\": \"*\"}," + fault + "]");
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.errorMessage().replace("faults[1]"_L1, "faults[0]"_L1).contains(told),
            qPrintable(answer.errorMessage()));
        QCOMPARE(own(client, "GET", u"faults"_s).json.value("faults"_L1).toArray(), QJsonArray());
        QCOMPARE(subscriptionsStatus(client), 200);
    }

    /// Whatever has happened until then, in every scenario.
    void theTenantTravels_data() {
        QTest::addColumn<QString>("scenario");
        for (const simulator::ScenarioInfo &scenario : simulator::scenarios()) {
            QTest::newRow(qPrintable(scenario.name)) << scenario.name;
        }
    }
    void theTenantTravels() {
        QFETCH(QString, scenario);
        SimulatorClient client(scenario);
        disturb(client, R"([{"timings": {"operation": 77}}, {"status": 418, "path": "/none"}])");
        const Answer told = own(client, "GET", u"tenant"_s);
        QCOMPARE(told.status, 200);
        const auto signIn = client.simulator->signIn();
        for (const QString &secret : {signIn.refreshToken, signIn.applicationSecret,
                 client.simulator->controlToken(), client.accessToken(u"https://management.azure.com"_s)}) {
            QVERIFY(secret.isEmpty() || !told.body.contains(secret.toLatin1()));
        }
        SimulatorClient other(u"key-vault-rbac"_s);
        const Answer taken = own(other, "PUT", u"tenant"_s, told.body);
        QVERIFY2(taken.status == 200, taken.body.constData());
        QCOMPARE(own(other, "GET", u"tenant"_s).body, told.body);
        QCOMPARE(other.simulator->signIn().tenantId, signIn.tenantId);
        QCOMPARE(subscriptionsStatus(other), 200); // as the caller of this tenant
    }

    void whatIsUnderWayTravelsToo() {
        SimulatorClient client(u"managed-hsm"_s);
        grant(client);
        QCOMPARE(enable(client).status, 202);
        const Answer told = own(client, "GET", u"tenant"_s);
        SimulatorClient other(u"managed-hsm"_s);
        QCOMPARE(own(other, "PUT", u"tenant"_s, told.body).status, 200);
        other.advance(60);
        const Answer item = other.arm("GET", backupUrl(contoso::item(contoso::vault())));
        QCOMPARE(item.properties().value("protectionState"_L1).toString(), u"IRPending"_s);
    }

    void aTenantThatIsNoneChangesNothing_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("told");
        QTest::newRow("missing") << QByteArray("\"callerId\":") << QByteArray("\"callerID\":")
                                 << u"$.callerId is missing."_s;
        QTest::newRow("kind") << QByteArray("\"accountEnabled\":true") << QByteArray("\"accountEnabled\":1")
                              << u".accountEnabled must be true or false."_s;
        QTest::newRow("word") << QByteArray("\"kind\":\"user\"") << QByteArray("\"kind\":\"User\"")
                              << u".kind is none of the words for it."_s;
        QTest::newRow("versions") << QByteArray("\"versions\":[") << QByteArray("\"versions\":[],\"v\":[")
                                  << u".v isn't known here."_s;
        QTest::newRow("time") << QByteArray("\"created\":\"2") << QByteArray("\"created\":\"x2")
                              << u".created must be a time like 2026-03-01T12:00:00.000Z, or null."_s;
    }
    void aTenantThatIsNoneChangesNothing() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, told);
        SimulatorClient client(u"managed-hsm"_s);
        const QByteArray before = own(client, "GET", u"tenant"_s).body;
        QByteArray changed = before;
        QVERIFY(changed.contains(from));
        const qsizetype at = changed.indexOf(from);
        changed.replace(at, from.size(), to);
        const Answer answer = own(client, "PUT", u"tenant"_s, changed);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), u"InvalidTenant"_s);
        QVERIFY2(answer.errorMessage().endsWith(told), qPrintable(answer.errorMessage()));
        for (const QByteArray wrong : {"", "[]", "{}", R"({"tenant": {}})"}) {
            QCOMPARE(own(client, "PUT", u"tenant"_s, wrong).errorCode(), u"InvalidTenant"_s);
        }
        QCOMPARE(own(client, "GET", u"tenant"_s).body, before);
    }

    void decisionsNameWhatDecided() {
        SimulatorClient client(u"managed-hsm"_s);
        QCOMPARE(readKey(client).status, 200);
        const QJsonObject allowed = lastDecision(client, readRight);
        QCOMPARE(allowed.value("allowed"_L1).toBool(), true);
        QCOMPARE(allowed.value("decidedBy"_L1).toString(), u"roleAssignment"_s);
        QCOMPARE(allowed.value("scope"_L1).toString(), u"/keys/cvm-erp-os"_s);
        QCOMPARE(allowed.value("request"_L1).toString(), u"GET /keys/cvm-erp-os"_s);
        QVERIFY(!allowed.value("assignment"_L1).toObject().value("role"_L1).toString().isEmpty());
        QCOMPARE(titleOf(enableToTheEnd(client).job), keyError);
        const QJsonObject refused = lastDecision(client, readRight);
        QCOMPARE(refused.value("request"_L1).toString(), u"ConfigureBackup cvm-erp-01"_s);
        QCOMPARE(refused.value("principal"_L1).toString(), u"Backup Management Service"_s);
        QCOMPARE(refused.value("allowed"_L1).toBool(true), false);
        QCOMPARE(refused.value("decidedBy"_L1).toString(), u"nothing"_s);
    }

    /// A list of many things is one decision and a number.
    void listsAreCountedTogether() {
        SimulatorClient client(u"large-tenant"_s);
        const Answer subscriptions = client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s);
        const QString first = subscriptions.value().first().toObject().value("id"_L1).toString();
        client.arm("GET", first + u"/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01"_s);
        const qsizetype count
            = own(client, "GET", u"decisions"_s).json.value("decisions"_L1).toArray().size();
        QVERIFY2(count > 0 && count < 50, qPrintable(QString::number(count)));
    }

    /// A member that is not visited would be lost on the way.
    void everyMemberOfTheStateIsVisited() {
        QFile visited(QStringLiteral(CVM_SOURCE_DIR "/app/simulator/state/members.h"));
        QVERIFY(visited.open(QIODevice::ReadOnly));
        const QString visits = QString::fromUtf8(visited.readAll());
        static const QRegularExpression structure(u"\\nstruct (\\w+)( : Resource)? \\{\\n(.*?)\\n\\};"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression member(
            u"^    [A-Za-z:<>, ]+[ >](\\w+)( = [^;(]*|\\{\\})?;"_s, QRegularExpression::MultilineOption);
        const QStringList ofThisRunOnly{
            u"Tenant.disturbances"_s, u"Tenant.decisions"_s, u"Tenant.revision"_s, u"Tenant.m_vmIndex"_s};
        QStringList lost;
        int seen = 0;
        for (const char *name : {"application", "compute", "keystore", "principal", "recovery", "resource",
                 "role", "tenant", "timings"}) {
            QFile header(QStringLiteral(CVM_SOURCE_DIR "/app/simulator/state/%1.h").arg(QLatin1String(name)));
            QVERIFY(header.open(QIODevice::ReadOnly));
            auto structures = structure.globalMatch(QString::fromUtf8(header.readAll()));
            while (structures.hasNext()) {
                const QRegularExpressionMatch one = structures.next();
                const QRegularExpression own(
                    u"embers\\(Visit &visit, %1 &one\\) \\{(.*?)\\n\\}"_s.arg(one.captured(1)),
                    QRegularExpression::DotMatchesEverythingOption);
                const QString body = own.match(visits).captured(1);
                QString text = one.captured(3);
                text.remove(QRegularExpression(
                    u"    struct \\w+ \\{.*?\\n    \\};"_s, QRegularExpression::DotMatchesEverythingOption));
                text.replace(QRegularExpression(u"\\n {8}"_s), u" "_s); // a member of two lines
                auto all = member.globalMatch(text);
                while (all.hasNext()) {
                    const QString memberName = all.next().captured(1);
                    const QString full = one.captured(1) + u'.' + memberName;
                    ++seen;
                    if (!body.contains(u"one.%1)"_s.arg(memberName)) && !ofThisRunOnly.contains(full)) {
                        lost.append(full);
                    }
                }
            }
        }
        QVERIFY2(seen > 150, qPrintable(QString::number(seen)));
        QCOMPARE(lost, QStringList());
    }
};

CVM_TEST(SimulatorControlTest)

} // namespace tst_simulatorcontrol

#include "tst_simulatorcontrol.moc"
