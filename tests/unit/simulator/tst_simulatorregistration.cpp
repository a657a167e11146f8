// What a program may ask tokens for is what its registration names (contract 2.1), and the names under which
// the simulator is a cloud of its own.
#include "simulatorclient.h"
#include "tests/support/program.h"

namespace tst_simulatorregistration {

namespace {

const QString graph = u"graph.microsoft.com"_s;
const QString hsmApp = u"589d5083-6f11-4d30-a62a-a4b316a14abf"_s;
const QString azureCli = u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s;
const QString powerShell = u"1950a258-227b-4e31-a9cf-717495945fc2"_s;
const QString device = u"urn:ietf:params:oauth:grant-type:device_code"_s;

QJsonObject scenarioWith(const QJsonObject &registration) {
    return {{u"name"_s, u"test"_s}, {u"extends"_s, u"managed-hsm"_s}, {u"registration"_s, registration}};
}

int numberOf(const Answer &answer) {
    return answer.json.value("error_codes"_L1).toArray().first().toInt();
}

/// A tenant and the programs that are registered in it.
struct Registrar : SimulatorClient {
    using SimulatorClient::SimulatorClient;

    Answer post(const QString &path, const QByteArray &form) {
        return sendRaw("POST", u"login.microsoftonline.com"_s, path, form,
            {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    Answer begin(const QString &client, const QString &resource, const QString &tenant) {
        return post(u"/%1/oauth2/v2.0/devicecode"_s.arg(tenant),
            u"client_id=%1&scope=%2/.default"_s.arg(client, resource).toUtf8());
    }
    /// A device code of a client, redeemed for its refresh token.
    QString refreshToken(const QString &client) {
        const Answer code = begin(client, u"https://management.azure.com"_s, simulator->signIn().tenantId);
        QString refresh;
        for (int poll = 0; poll < 2; ++poll) {
            refresh = token({{u"grant_type"_s, device}, {u"client_id"_s, client},
                                {u"device_code"_s, code.json.value("device_code"_L1).toString()}})
                          .json.value("refresh_token"_L1)
                          .toString();
        }
        return refresh;
    }
    Answer redeem(const QString &client, const QString &refresh, const QString &resource) {
        return token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, client},
            {u"refresh_token"_s, refresh}, {u"scope"_s, resource + u"/.default offline_access"_s}});
    }
    QJsonObject service(const QString &name) {
        return send("GET", graph,
            u"/v1.0/servicePrincipals?$filter="_s
                + QString::fromLatin1(
                    QUrl::toPercentEncoding(u"servicePrincipalNames/any(c:c eq '%1')"_s.arg(name))))
            .value()
            .first()
            .toObject();
    }
    QJsonObject accessTo(const QString &name) {
        const QJsonObject found = service(name);
        const QJsonValue permission = found.value("oauth2PermissionScopes"_L1).toArray().first();
        return {{u"resourceAppId"_s, found.value("appId"_L1)},
            {u"resourceAccess"_s,
                QJsonArray{QJsonObject{{u"id"_s, permission["id"_L1]}, {u"type"_s, u"Scope"_s}}}}};
    }
    Answer registerWith(const QJsonArray &accesses, const QJsonObject &more = {}) {
        QJsonObject body{{u"displayName"_s, u"A program"_s}, {u"signInAudience"_s, u"AzureADMyOrg"_s},
            {u"isFallbackPublicClient"_s, true},
            {u"publicClient"_s, QJsonObject{{u"redirectUris"_s, QJsonArray{u"http://localhost"_s}}}},
            {u"requiredResourceAccess"_s, accesses}};
        for (auto member = more.begin(); member != more.end(); ++member) {
            body.insert(member.key(), member.value());
        }
        return send("POST", graph, u"/v1.0/applications"_s, body);
    }
};

simulator::Simulator::Options approving() {
    simulator::Simulator::Options options;
    options.approvesDeviceCodes = true;
    return options;
}

} // namespace

class SimulatorRegistrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A service that the registration lacks is refused, wherever the token is asked for; the others are not.
    void refusesWhatTheRegistrationLacks_data() {
        QTest::addColumn<QString>("lacking");
        QTest::addColumn<QString>("resource");
        QTest::newRow("ARM") << u"arm"_s << u"https://management.azure.com"_s;
        QTest::newRow("ARM by its older name") << u"arm"_s << u"https://management.core.windows.net/"_s;
        QTest::newRow("Key Vault") << u"keyVault"_s << u"https://vault.azure.net"_s;
        QTest::newRow("Managed HSM") << u"managedHsm"_s << u"https://managedhsm.azure.net"_s;
        QTest::newRow("Graph") << u"graph"_s << u"https://graph.microsoft.com"_s;
    }
    void refusesWhatTheRegistrationLacks() {
        QFETCH(QString, lacking);
        QFETCH(QString, resource);
        QJsonArray others;
        for (const QString &name : {u"arm"_s, u"keyVault"_s, u"managedHsm"_s, u"graph"_s}) {
            if (name != lacking) {
                others.append(name);
            }
        }
        Registrar registrar(scenarioWith({{u"permissions"_s, others}}));
        const auto signIn = registrar.simulator->signIn();
        const Answer refused = registrar.redeem(signIn.clientId, signIn.refreshToken, resource);
        QCOMPARE(refused.status, 400);
        QCOMPARE(numberOf(refused), 650057);
        QCOMPARE(refused.json.value("error"_L1).toString(), u"invalid_resource"_s);
        QCOMPARE(numberOf(registrar.begin(signIn.clientId, resource, u"organizations"_s)), 650057);
        registrar.network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // it leads to the program
        const Answer page = registrar.sendRaw("GET", u"login.microsoftonline.com"_s,
            u"/organizations/oauth2/v2.0/authorize?response_type=code&redirect_uri=http://"
            u"localhost:1&client_id=%1"
            u"&scope=%2/.default"_s.arg(signIn.clientId, resource),
            {}, {});
        QVERIFY(QUrl::fromPercentEncoding(page.headers.value("location")).contains("AADSTS650057"_L1));
        const QString other
            = lacking == "keyVault"_L1 ? u"https://managedhsm.azure.net"_s : u"https://vault.azure.net"_s;
        QCOMPARE(registrar.redeem(signIn.clientId, signIn.refreshToken, other).status, 200);
        // Microsoft's own programs are not limited by what somebody else registered.
        for (const QString &client : {azureCli, powerShell}) {
            QCOMPARE(registrar.begin(client, resource, u"organizations"_s).status, 200);
        }
    }

    void aTenantMayLackAService() {
        Registrar registrar(scenarioWith({{u"services"_s, QJsonArray{u"arm"_s, u"keyVault"_s, u"graph"_s}}}));
        const auto signIn = registrar.simulator->signIn();
        const QString hsm = u"https://managedhsm.azure.net"_s;
        QCOMPARE(numberOf(registrar.redeem(signIn.clientId, signIn.refreshToken, hsm)), 500011);
        QVERIFY(registrar.service(hsm).isEmpty());
        Registrar writer(
            QJsonObject{{u"name"_s, u"test"_s}, {u"extends"_s, u"managed-hsm"_s}, {u"graph"_s, u"write"_s},
                {u"registration"_s,
                    QJsonObject{{u"services"_s, QJsonArray{u"arm"_s, u"keyVault"_s, u"graph"_s}}}}});
        const QJsonObject body{{u"appId"_s, hsmApp}};
        QCOMPARE(writer.send("POST", graph, u"/v1.0/servicePrincipals"_s, body).status, 201);
        QCOMPARE(writer.service(hsm).value("appId"_L1).toString(), hsmApp);
        QCOMPARE(writer.send("POST", graph, u"/v1.0/servicePrincipals"_s, body).status, 409);
        const auto there = writer.simulator->signIn();
        QCOMPARE(writer.redeem(there.clientId, there.refreshToken, hsm).status, 200);
    }

    /// The ways in which `az ad sp show` and the wizard look a service up.
    void servicesAreFoundByName() {
        Registrar registrar(u"managed-hsm"_s);
        const QJsonObject hsm = registrar.service(u"https://managedhsm.azure.net"_s);
        QCOMPARE(hsm.value("appId"_L1).toString(), hsmApp);
        QCOMPARE(hsm.value("oauth2PermissionScopes"_L1)[0]["value"_L1].toString(), u"user_impersonation"_s);
        QCOMPARE(registrar.service(hsmApp).value("id"_L1), hsm.value("id"_L1));
        const QString id = hsm.value("id"_L1).toString();
        const Answer whole = registrar.send("GET", graph, u"/v1.0/servicePrincipals/"_s + id);
        QCOMPARE(whole.json.value("oauth2PermissionScopes"_L1), hsm.value("oauth2PermissionScopes"_L1));
        QVERIFY(registrar.service(u"https://management.core.windows.net/"_s).contains("appId"_L1));
        QVERIFY(registrar.service(u"https://example.org"_s).isEmpty());
        const Answer backup = registrar.send("GET", graph,
            u"/v1.0/servicePrincipals?$filter=appId%20in%20('%1','ff281ffe-705c-4f53-9f37-a40e6f2c68f3')"_s
                .arg(contoso::backupAppId));
        QCOMPARE(backup.value().size(), 1);
        QCOMPARE(backup.value().first()["appId"_L1].toString(), contoso::backupAppId);
    }

    void whatIsRegisteredSignsIn() {
        Registrar registrar(u"managed-hsm"_s, approving());
        const QString hsm = u"https://managedhsm.azure.net"_s;
        const QString arm = u"https://management.azure.com"_s;
        const QJsonArray accesses{registrar.accessTo(arm), registrar.accessTo(hsm)};
        const Answer made = registrar.registerWith(accesses);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json.value("requiredResourceAccess"_L1).toArray(), accesses);
        const QString client = made.json.value("appId"_L1).toString();
        const QString refresh = registrar.refreshToken(client);
        QVERIFY(!refresh.isEmpty());
        QCOMPARE(registrar.redeem(client, refresh, hsm).status, 200);
        QCOMPARE(numberOf(registrar.redeem(client, refresh, u"https://vault.azure.net"_s)), 650057);
        // Registered for this tenant only.
        QCOMPARE(numberOf(registrar.begin(client, arm, u"organizations"_s)), 50194);

        // As `az ad app create` finds it and changes it.
        const Answer listed
            = registrar.send("GET", graph, u"/v1.0/applications?$filter=startswith(displayName,'A%20pro')"_s);
        QCOMPARE(listed.value().size(), 1);
        const QString path = u"/v1.0/applications/"_s + listed.value().first()["id"_L1].toString();
        const QJsonObject change{{u"requiredResourceAccess"_s, QJsonArray{registrar.accessTo(arm)}}};
        QCOMPARE(registrar.send("PATCH", graph, path, change).status, 204);
        QCOMPARE(
            registrar.send("GET", graph, path).json.value("requiredResourceAccess"_L1).toArray().size(), 1);
        QCOMPARE(numberOf(registrar.redeem(client, refresh, hsm)), 650057);
    }

    void whatIsRegisteredBadlyIsRefused() {
        Registrar registrar(u"managed-hsm"_s);
        const QString arm = u"https://management.azure.com"_s;
        const QString tenant = registrar.simulator->signIn().tenantId;
        const auto clientOf = [](const Answer &made) { return made.json.value("appId"_L1).toString(); };
        const QString web = clientOf(
            registrar.registerWith({registrar.accessTo(arm)}, {{u"isFallbackPublicClient"_s, false}}));
        QCOMPARE(numberOf(registrar.begin(web, arm, tenant)), 7000218);
        // An id of a permission that the service does not have gives nothing.
        QJsonObject wrong = registrar.accessTo(arm);
        wrong.insert(u"resourceAccess"_s,
            QJsonArray{
                QJsonObject{{u"id"_s, u"00000000-0000-0000-0000-000000000001"_s}, {u"type"_s, u"Scope"_s}}});
        QCOMPARE(numberOf(registrar.begin(clientOf(registrar.registerWith({wrong})), arm, tenant)), 650057);
        QCOMPARE(registrar.registerWith({QJsonObject{{u"resourceAppId"_s, u"x"_s}}}).status, 400);
        QCOMPARE(registrar.send("POST", graph, u"/v1.0/applications"_s, {{u"x"_s, 1}}).status, 400);
    }

    /// Under its own address the simulator is a cloud of its own, and names nothing of Azure's.
    void namesNothingOfAzuresUnderItsOwnAddress() {
        Registrar registrar(u"managed-hsm"_s);
        const QString home = registrar.simulator->address().toString(QUrl::StripTrailingSlash);
        const Answer answer
            = registrar.sendRaw("GET", {}, u"/metadata/endpoints?api-version=2022-09-01"_s, {}, {});
        const QJsonObject cloud = QJsonDocument::fromJson(answer.body).array().first().toObject();
        QCOMPARE(cloud.value("name"_L1).toString(), u"Simulator"_s);
        const QJsonValue authentication = cloud.value("authentication"_L1);
        QCOMPARE(authentication["audiences"_L1].toArray(), QJsonArray{home + u'/'});
        QCOMPARE(authentication["loginEndpoint"_L1].toString(), home);
        QCOMPARE(cloud.value("suffixes"_L1)["keyVaultDns"_L1].toString(), u"vault.localhost"_s);
        QCOMPARE(cloud.value("suffixes"_L1)["mhsmDns"_L1].toString(), u"managedhsm.localhost"_s);
        for (const char *member : {"name", "portal", "microsoftGraphResourceId", "resourceManager"}) {
            const QString text = cloud.value(QLatin1String(member)).toString();
            QVERIFY2(!QUrl(text).host().contains("azure"_L1) && text != "AzureCloud"_L1, member);
        }
    }

    /// What it names is what it takes.
    void takesTokensForItsOwnNames_data() {
        QTest::addColumn<QString>("resource"); // %1: its own address
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("path");
        QTest::newRow("ARM") << u"%1/"_s << QString() << u"/subscriptions?api-version=2022-12-01"_s;
        QTest::newRow("ARM with a prefix")
            << u"%1/host/management.azure.com/"_s << QString() << u"/subscriptions?api-version=2022-12-01"_s;
        QTest::newRow("Graph") << u"%1/host/graph.microsoft.com/"_s << QString()
                               << u"/host/graph.microsoft.com/v1.0/me"_s;
        QTest::newRow("Key Vault") << u"https://vault.localhost"_s << u"contoso-kv-policies.vault.localhost"_s
                                   << u"/keys?api-version=7.4"_s;
        QTest::newRow("Managed HSM") << u"https://managedhsm.localhost"_s
                                     << u"contoso-hsm-prod.managedhsm.localhost"_s
                                     << u"/keys?api-version=7.4"_s;
    }
    void takesTokensForItsOwnNames() {
        QFETCH(QString, resource);
        QFETCH(QString, host);
        QFETCH(QString, path);
        Registrar registrar(u"key-vault-access-policy"_s);
        const QString home = registrar.simulator->address().toString(QUrl::StripTrailingSlash);
        const auto signIn = registrar.simulator->signIn();
        const QString asked = resource.contains("%1"_L1) ? resource.arg(home) : resource;
        const Answer redeemed = registrar.redeem(signIn.clientId, signIn.refreshToken, asked);
        QCOMPARE(redeemed.status, 200);
        const QByteArray bearer = "Bearer " + redeemed.json.value("access_token"_L1).toString().toLatin1();
        const Answer answer = registrar.sendRaw("GET", host, path, {}, {{"Authorization", bearer}});
        QVERIFY2(answer.status == 200 || answer.errorCode() == "Forbidden"_L1, answer.body.constData());
        if (!host.isEmpty()) {
            const QByteArray challenge
                = registrar.sendRaw("GET", host, path, {}, {}).headers.value("www-authenticate");
            QVERIFY2(challenge.contains("resource=\"" + resource.toLatin1() + '"'), challenge.constData());
            QVERIFY(challenge.contains("authorization=\"" + home.toLatin1() + '/'));
        }
    }

    void knowsNoOtherNames() {
        Registrar registrar(u"managed-hsm"_s);
        const auto signIn = registrar.simulator->signIn();
        for (const QString &resource :
            {u"https://vault.example"_s, u"https://vault.azure.net/x"_s, u"https://vault.azure.net:444"_s,
                u"https://localhost.example"_s, u"https://evilvault.localhost"_s}) {
            QCOMPARE(numberOf(registrar.redeem(signIn.clientId, signIn.refreshToken, resource)), 500011);
        }
    }
};

CVM_TEST(SimulatorRegistrationTest)

} // namespace tst_simulatorregistration

#include "tst_simulatorregistration.moc"
