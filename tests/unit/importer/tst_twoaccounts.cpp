// Two accounts of one thing that differ in what decides: neither counts, in whatever order and form they
// come.
#include "domain/backupstate.h"
#include "domain/snapshot/snapshot.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_twoaccounts {

using namespace fixtures;
using domain::ImportProblemKind;
using domain::Truth;

namespace {

using Files = std::vector<std::pair<QString, QByteArray>>;

const QDateTime now(QDate(2026, 11, 29), QTime(12, 0), Qt::UTC);

QByteArray roleId() {
    return "/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-4000-8000-0000000000d1";
}

/// The custom role of azureDefinitions() at the vault for Azure Backup.
QByteArray vaultRow() {
    const QByteArray scope = "/subscriptions/" + subscription.toLatin1()
        + "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv";
    return "{\"id\": \"" + scope
        + "/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000c1\", "
          "\"principalId\": \""
        + backupService.toLatin1()
        + "\", \"principalName\": \"262044b1-e2ce-469f-a196-69ab7ada62d3\", \"principalType\": "
          "\"ServicePrincipal\", \"condition\": null, \"roleDefinitionId\": \""
        + roleId() + "\", \"scope\": \"" + scope + "\"}";
}

QByteArray definition() {
    return "[{\"id\": \"" + roleId()
        + "\", \"name\": \"00000000-0000-4000-8000-0000000000d1\", \"roleName\": \"Backup of keys\", "
          "\"roleType\": \"CustomRole\", \"assignableScopes\": [\"/\"], \"permissions\": [{\"actions\": [], "
          "\"notActions\": [], \"dataActions\": [\"Microsoft.KeyVault/vaults/keys/read\", "
          "\"Microsoft.KeyVault/vaults/keys/backup/action\"], \"notDataActions\": []}]}]";
}

QByteArray hsmRow() {
    return "{\"id\": "
           "\"/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000a7\", "
           "\"name\": \"00000000-0000-4000-8000-0000000000a7\", \"principalId\": \""
        + backupService.toLatin1()
        + "\", \"roleDefinitionId\": \"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"
          "21dbd100-6940-42c2-9190-5d6cb909625b\", \"scope\": \"/keys\"}";
}

QByteArray keyOfVault() {
    return keyOfHsm()
        .replace("contoso-hsm.managedhsm", "contoso-kv.vault")
        .replace("k1/0123456789abcdef0123456789abcdef", "k2/fedcba9876543210fedcba9876543210");
}

QByteArray vaultWithNetwork() {
    return keyVault().replace("\"accessPolicies\": []",
        "\"accessPolicies\": [], \"publicNetworkAccess\": \"Enabled\", \"networkAcls\": {\"bypass\": "
        "\"AzureServices\", \"defaultAction\": \"Allow\"}");
}

QByteArray vaultWithPolicies() {
    return vaultWithNetwork().replace("\"enableRbacAuthorization\": true, \"accessPolicies\": []",
        "\"enableRbacAuthorization\": false, \"accessPolicies\": [{\"tenantId\": "
        "\"99999999-0000-4000-8000-000000000001\", \"objectId\": \""
            + backupService.toLatin1()
            + "\", \"permissions\": {\"keys\": [\"get\", \"list\", \"backup\"], \"secrets\": [], "
              "\"certificates\": []}}]");
}

QByteArray hsmWithNetwork() {
    return managedHsm().replace("\"enablePurgeProtection\"",
        "\"publicNetworkAccess\": \"Enabled\", \"networkAcls\": {\"bypass\": \"AzureServices\", "
        "\"defaultAction\": \"Allow\"}, \"enablePurgeProtection\"");
}

QByteArray denied() {
    return "[{\"id\": \"/subscriptions/" + subscription.toLatin1()
        + "/providers/Microsoft.Authorization/denyAssignments/00000000-0000-4000-8000-0000000000e1\", "
          "\"properties\": {\"denyAssignmentName\": \"d\", \"scope\": \"/subscriptions/"
        + subscription.toLatin1()
        + "\", \"doNotApplyToChildScopes\": false, \"condition\": null, \"permissions\": [{\"actions\": [], "
          "\"notActions\": [], \"dataActions\": [\"*\"], \"notDataActions\": []}], \"principals\": [{\"id\": "
          "\"00000000-0000-0000-0000-000000000000\", \"type\": \"SystemDefined\"}], \"excludePrincipals\": "
          "[{\"id\": \""
        + backupService.toLatin1() + "\", \"type\": \"ServicePrincipal\"}]}}]";
}

QByteArray accounts() {
    return "[{\"id\": \"" + subscription.toLatin1()
        + "\", \"name\": \"Production\", \"isDefault\": true, \"state\": \"Enabled\", \"tenantId\": "
          "\"99999999-0000-4000-8000-000000000001\"}]";
}

/// Everything is told, and all is well at both keys.
Files whole() {
    return {{QStringLiteral("des"),
                diskEncryptionSets().replace("\"principalId\"",
                    "\"tenantId\": \"99999999-0000-4000-8000-000000000001\", \"principalId\"")},
        {QStringLiteral("kv"), vaultWithNetwork()}, {QStringLiteral("hsm"), hsmWithNetwork()},
        {QStringLiteral("keys"), '[' + keyOfHsm() + ',' + keyOfVault() + ']'},
        {QStringLiteral("sp"), servicePrincipals()}, {QStringLiteral("accounts"), accounts()},
        {QStringLiteral("roles"), ofSubscription("roleAssignments", '[' + vaultRow() + ']')},
        {QStringLiteral("definitions"), definition()},
        {QStringLiteral("deny"), ofSubscription("denyAssignments", denied())},
        {QStringLiteral("/"), ofHsm("roleAssignments", "[]", "/")},
        {QStringLiteral("/keys"), ofHsm("roleAssignments", '[' + hsmRow() + ']', "/keys")},
        {QStringLiteral("/keys/k1"), ofHsm("roleAssignments", "[]", "/keys/k1")}};
}

importer::Imported read(const Files &files) {
    std::vector<importer::Source> sources;
    for (const auto &[name, content] : files) {
        sources.push_back({name, content, now});
    }
    return importer::importSources(std::move(sources));
}

/// The content of a file in another one's place, and further files.
Files with(const QString &file, const QByteArray &content, const QList<QByteArray> &more = {}) {
    Files files = whole();
    for (auto &[name, old] : files) {
        old = name == file ? content : old;
    }
    for (qsizetype i = 0; i < more.size(); ++i) {
        files.emplace_back(QStringLiteral("more %1").arg(i), more.at(i));
    }
    return files;
}

QByteArray contentOf(const QString &file) {
    const Files files = whole();
    const auto found
        = std::find_if(files.begin(), files.end(), [&file](const auto &one) { return one.first == file; });
    return found == files.end() ? QByteArray() : found->second;
}

Truth answerOf(const importer::Imported &imported, const QString &host) {
    const domain::AccessIndex index(imported.snapshot.environment);
    const bool isHsm = host == hsmHost;
    const domain::AccessIndex::KeyPlace *place
        = index.keyPlace(host, isHsm ? QStringLiteral("k1") : QStringLiteral("k2"));
    if (!place) {
        return Truth::Unknown;
    }
    const std::vector<domain::BackupAnswer> answers
        = domain::backupAnswers(index, domain::backupServices(index), *place, now);
    const domain::BackupAnswer &answer = answers.front();
    if (answer.rights.truth == Truth::No || answer.canWork == Truth::No) {
        return Truth::No;
    }
    return answer.rights.truth == Truth::Yes && answer.canWork == Truth::Yes ? Truth::Yes : Truth::Unknown;
}

QByteArray snapshotOf(const importer::Imported &imported) {
    snapshot::Snapshot snapshot = imported.snapshot;
    snapshot.takenAt = now;
    snapshot.tenantId = QStringLiteral("99999999-0000-4000-8000-000000000001");
    return snapshot::toJson(snapshot);
}

} // namespace

class TestTwoAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allIsWellWithOne() {
        const importer::Imported imported = read(whole());
        QVERIFY2(answerOf(imported, vaultHost) == Truth::Yes, told(imported).constData());
        QVERIFY2(answerOf(imported, hsmHost) == Truth::Yes, told(imported).constData());
        for (const auto &[name, content] : whole()) { // the same once more changes nothing
            const importer::Imported twice = read(with(name, content, {content}));
            QVERIFY2(answerOf(twice, vaultHost) == Truth::Yes, qPrintable(name));
            QVERIFY2(answerOf(twice, hsmHost) == Truth::Yes, qPrintable(name));
            QVERIFY2(!hasProblem(twice, ImportProblemKind::Disagreement), told(twice).constData());
        }
    }

    void neitherCounts_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("ofVault");
        QTest::addColumn<bool>("ofHsm");
        const auto row = [](const char *name, const char *file, const QByteArray &from, const QByteArray &to,
                             bool ofVault, bool ofHsm) {
            QTest::newRow(name) << QString::fromLatin1(file) << from << to << ofVault << ofHsm;
        };
        const QByteArray someone = "dddddddd-0000-4000-8000-000000000009";
        const QByteArray tenant = "99999999-0000-4000-8000-000000000001";
        for (const auto &[store, isVault] : {std::pair("kv", true), std::pair("hsm", false)}) {
            const QByteArray name = store;
            const auto of = [&](const char *what, const char *from, const QByteArray &to) {
                row((name + ": " + what).constData(), store, from, to, isVault, !isVault);
            };
            of("tenant", "99999999-0000-4000-8000-000000000001", someone);
            of("closed", "\"AzureServices\", \"defaultAction\": \"Allow\"",
                "\"None\", \"defaultAction\": \"Deny\"");
            of("perimeter", "\"publicNetworkAccess\": \"Enabled\"",
                "\"publicNetworkAccess\": \"SecuredByPerimeter\"");
            of("access in another word", "\"publicNetworkAccess\": \"Enabled\"",
                "\"publicNetworkAccess\": \"Some\"");
            of("default in another word", "\"defaultAction\": \"Allow\"", "\"defaultAction\": \"Some\"");
            of("another resource", "resourceGroups/RG/providers", "resourceGroups/Moved/providers");
        }
        row("kv: model", "kv", "\"enableRbacAuthorization\": true", "\"enableRbacAuthorization\": false",
            true, false);
        row("hsm: activation", "hsm", "\"Active\"", "\"NotActivated\"", false, true);
        row("hsm: activation in another word", "hsm", "\"Active\"", "\"Some\"", false, true);
        const QByteArray first = "contoso-hsm.managedhsm.azure.net/keys/k1";
        row("set: key", "des", first, first + '9', false, true);
        row("set: version", "des", "0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef",
            false, true);
        row("set: identity", "des", "cccccccc-0000-4000-8000-000000000002", someone, true, false);
        row("set: tenant of the identity", "des",
            "\"tenantId\": \"" + tenant + "\", \"principalId\": \"cccccccc-0000-4000-8000-000000000002\"",
            "\"tenantId\": \"" + someone + "\", \"principalId\": \"cccccccc-0000-4000-8000-000000000002\"",
            true, false);
        row("set: application of another tenant", "des", "\"federatedClientId\": null",
            "\"federatedClientId\": \"" + someone + '"', false, true);
        row("set: kind", "des", "\"ConfidentialVmEncryptedWithCustomerKey\", \"federatedClientId\"",
            "\"EncryptionAtRestWithCustomerKey\", \"federatedClientId\"", false, true);
        row("set: kind in another word", "des",
            "\"ConfidentialVmEncryptedWithCustomerKey\", \"federatedClientId\"",
            "\"Some\", \"federatedClientId\"", false, true);
        row("application of a principal", "sp", "262044b1-e2ce-469f-a196-69ab7ada62d3", someone, true, true);
        row("kind of a principal", "sp", "\"servicePrincipalType\"",
            "\"@odata.type\": \"#microsoft.graph.group\", \"servicePrincipalType\"", true, true);
        row("tenant of a subscription", "accounts", tenant, someone, true, true);
        row("role of a row", "roles", "0000000000d1", "0000000000d2", true, false);
        row("principal of a row", "roles", "\"principalId\": \"" + backupService.toLatin1(),
            "\"principalId\": \"" + someone, true, false);
        row("application of a row", "roles", "262044b1-e2ce-469f-a196-69ab7ada62d3", someone, true, true);
        row("kind of a row's principal", "roles", "\"ServicePrincipal\"", "\"Group\"", true, false);
        row("condition of a row", "roles", "\"condition\": null", "\"condition\": \"@Resource\"", true,
            false);
        row("rights of a role", "definitions", "keys/backup/action", "keys/wrap/action", true, false);
        row("what a role takes away", "definitions", "\"notDataActions\": []", "\"notDataActions\": [\"*\"]",
            true, false);
        row("condition of a role", "definitions", "\"notDataActions\": []",
            "\"notDataActions\": [], \"condition\": \"@Resource\"", true, false);
        row("whom a deny assignment leaves out", "deny",
            "[{\"id\": \"" + backupService.toLatin1() + "\", \"type\": \"ServicePrincipal\"}]", "[]", true,
            false);
        row("condition of a deny assignment", "deny", "\"condition\": null", "\"condition\": \"@Resource\"",
            true, false);
        row("rights of a deny assignment", "deny", "\"dataActions\": [\"*\"]",
            "\"dataActions\": [\"Microsoft.Storage/*\"]", true, false);
        row("role of an HSM's row", "/keys", "21dbd100-6940-42c2-9190-5d6cb909625b",
            "7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8", false, true);
        row("principal of an HSM's row", "/keys", backupService.toLatin1(), someone, false, true);
        row("whether a row is there", "roles", vaultRow(), "", true, false);
        row("whether an HSM's row is there", "/keys", hsmRow(), "", false, true);
    }

    void neitherCounts() {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, ofVault);
        QFETCH(bool, ofHsm);
        const QByteArray one = contentOf(file);
        QByteArray other = one;
        other.replace(from, to);
        QVERIFY(one != other);
        const QList<Files> orders{with(file, one, {other}), with(file, other, {one}),
            with(file, one, {other, one}), with(file, other, {one, other})};
        for (const Files &files : orders) {
            const importer::Imported imported = read(files);
            const Truth vault = ofVault ? Truth::Unknown : Truth::Yes;
            const Truth hsm = ofHsm ? Truth::Unknown : Truth::Yes;
            QVERIFY2(answerOf(imported, vaultHost) == vault, told(imported).constData());
            QVERIFY2(answerOf(imported, hsmHost) == hsm, told(imported).constData());
            QVERIFY2(hasProblem(imported, ImportProblemKind::Disagreement) == (ofVault || ofHsm),
                told(imported).constData());
        }
    }

    void policiesThatDiffer_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("right") << QByteArray("\"list\", \"backup\"") << QByteArray("\"list\"");
        QTest::newRow("on behalf of an application")
            << QByteArray("\"permissions\": {\"keys\"")
            << QByteArray("\"applicationId\": \"dddddddd-0000-4000-8000-000000000009\", "
                          "\"permissions\": {\"keys\"");
        QTest::newRow("principal") << backupService.toLatin1() << QByteArray("another");
    }

    void policiesThatDiffer() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray one = vaultWithPolicies();
        const QByteArray other = vaultWithPolicies().replace(from, to);
        QVERIFY(one != other);
        QCOMPARE(answerOf(read(with(QStringLiteral("kv"), one)), vaultHost), Truth::Yes);
        for (const Files &files :
            {with(QStringLiteral("kv"), one, {other}), with(QStringLiteral("kv"), other, {one})}) {
            const importer::Imported imported = read(files);
            QVERIFY2(answerOf(imported, vaultHost) == Truth::Unknown, told(imported).constData());
        }
    }

    /// Less is no contradiction, unless it is in a word that is not known or tells another thing.
    void partOfAVault() {
        const auto part = [](const QByteArray &more) {
            QByteArray vault = keyVault();
            vault.replace("\"tenantId\": \"99999999-0000-4000-8000-000000000001\", \"sku\": {\"name\": "
                          "\"premium\"},",
                more);
            return vault;
        };
        const auto answer = [](const QByteArray &vault) {
            return answerOf(read(with(QStringLiteral("kv"), vaultWithNetwork(), {vault})), vaultHost);
        };
        QCOMPARE(answer(part("")), Truth::Yes);
        QCOMPARE(answer(part("\"publicNetworkAccess\": \"Enabled\",")), Truth::Yes);
        QCOMPARE(answer(part("\"publicNetworkAccess\": \"Some\",")), Truth::Unknown);
        QCOMPARE(answer(part("\"publicNetworkAccess\": \"Disabled\",")), Truth::Unknown);
        QCOMPARE(answer(part("\"networkAcls\": {\"defaultAction\": \"Deny\"},")), Truth::Unknown);
    }

    void theLaterStateOfThreeCounts() {
        const auto changed = [](const char *when, bool isOpen) {
            QByteArray vault = vaultWithNetwork();
            if (!isOpen) {
                vault.replace("\"AzureServices\", \"defaultAction\": \"Allow\"",
                    "\"None\", \"defaultAction\": \"Deny\"");
            }
            return when ? vault.replace("\"location\"",
                       "\"systemData\": {\"lastModifiedAt\": \"" + QByteArray(when) + "\"}, \"location\"")
                        : vault;
        };
        const QByteArray first = changed("2026-01-01T00:00:00Z", true);
        const QByteArray second = changed("2026-02-01T00:00:00Z", false);
        const QByteArray third = changed("2026-03-01T00:00:00Z", true);
        const auto answer = [](const QList<QByteArray> &vaults) {
            return answerOf(read(with(QStringLiteral("kv"), vaults.first(), vaults.mid(1))), vaultHost);
        };
        QCOMPARE(answer({first, second, third}), Truth::Yes);
        QCOMPARE(answer({third, second, first}), Truth::Yes);
        QCOMPARE(answer({second, third, first}), Truth::Yes);
        QCOMPARE(answer({first, second}), Truth::No);
        QCOMPARE(answer({second, first}), Truth::No);
        // One that does not say when may be the newest
        QCOMPARE(answer({first, changed(nullptr, false), third}), Truth::Unknown);
        QCOMPARE(answer({changed(nullptr, false), third}), Truth::Unknown);
    }

    void aSnapshotAndAnExport() {
        const auto changed = [](QByteArray vault) {
            return vault.replace("\"publicNetworkAccess\": \"Enabled\"", "\"publicNetworkAccess\": \"Some\"");
        };
        const QByteArray open = snapshotOf(read(whole()));
        const QByteArray odd = snapshotOf(read(with(QStringLiteral("kv"), changed(vaultWithNetwork()))));
        QCOMPARE(answerOf(read({{QStringLiteral("a"), open}}), vaultHost), Truth::Yes);
        QCOMPARE(answerOf(read({{QStringLiteral("a"), open}, {QStringLiteral("b"), vaultWithNetwork()}}),
                     vaultHost),
            Truth::Yes);
        QCOMPARE(
            answerOf(read({{QStringLiteral("a"), open}, {QStringLiteral("b"), changed(vaultWithNetwork())}}),
                vaultHost),
            Truth::Unknown);
        QCOMPARE(answerOf(read({{QStringLiteral("a"), odd}, {QStringLiteral("b"), vaultWithNetwork()}}),
                     vaultHost),
            Truth::Unknown);
        const QByteArray disabled
            = servicePrincipals().replace("\"accountEnabled\": true", "\"accountEnabled\": false");
        QCOMPARE(answerOf(read({{QStringLiteral("a"), open}, {QStringLiteral("b"), disabled}}), vaultHost),
            Truth::Unknown);
    }

    /// What is documented of a role is no answer to what two files tell of it in different ways.
    void rolesThatAreDocumented() {
        const auto crypto = [](const QByteArray &guid, const QByteArray &prefix, const QByteArray &rights) {
            return "[{\"id\": \"" + prefix + "/providers/Microsoft.Authorization/roleDefinitions/" + guid
                + "\", \"name\": \"" + guid
                + "\", \"roleName\": \"x\", \"roleType\": \"BuiltInRole\", \"assignableScopes\": [\"/\"], "
                  "\"permissions\": [{\"actions\": [], \"notActions\": [], \"dataActions\": ["
                + rights + "], \"notDataActions\": []}]}]";
        };
        const QByteArray vaultRole = "12338af0-0e69-4776-bea7-57ae8d297424";
        const QByteArray roles
            = contentOf(QStringLiteral("roles")).replace("00000000-0000-4000-8000-0000000000d1", vaultRole);
        QCOMPARE(answerOf(read(with(QStringLiteral("roles"), roles)), vaultHost), Truth::Yes);
        const QByteArray all = "\"Microsoft.KeyVault/vaults/keys/*\"";
        const QByteArray some = "\"Microsoft.KeyVault/vaults/keys/read\"";
        const importer::Imported ofVault = read(
            with(QStringLiteral("roles"), roles, {crypto(vaultRole, {}, all), crypto(vaultRole, {}, some)}));
        QVERIFY2(answerOf(ofVault, vaultHost) == Truth::Unknown, told(ofVault).constData());
        const QByteArray hsmRole = "21dbd100-6940-42c2-9190-5d6cb909625b";
        const auto list = [&](const QByteArray &rights) {
            return fixtures::ofHsm("roleDefinitions", crypto(hsmRole, "Microsoft.KeyVault", rights));
        };
        const QByteArray used = "\"Microsoft.KeyVault/managedHsm/keys/read/action\", "
                                "\"Microsoft.KeyVault/managedHsm/keys/backup/action\"";
        const importer::Imported ofHsm = read(with(QString(), {}, {list(used), list("")}));
        QVERIFY2(answerOf(ofHsm, hsmHost) == Truth::Unknown, told(ofHsm).constData());
        const importer::Imported lacking
            = read(with(QString(), {}, {list(used), fixtures::ofHsm("roleDefinitions", "[]")}));
        QVERIFY2(answerOf(lacking, hsmHost) == Truth::Unknown, told(lacking).constData());
        // A copy of it knows no more
        const QByteArray copy = snapshotOf(ofHsm);
        QCOMPARE(answerOf(read({{QStringLiteral("a"), copy}}), hsmHost), Truth::Unknown);
    }

    /// No one of these can be taken off again.
    void whatProtectsAKeyStore() {
        const QByteArray one = vaultWithNetwork();
        const QByteArray other = vaultWithNetwork().replace(
            "\"enablePurgeProtection\": true", "\"enablePurgeProtection\": false");
        for (const Files &files :
            {with(QStringLiteral("kv"), one, {other}), with(QStringLiteral("kv"), other, {one})}) {
            const importer::Imported imported = read(files);
            QCOMPARE(answerOf(imported, vaultHost), Truth::Yes);
            QCOMPARE(imported.snapshot.environment.keyStore(vaultHost)->purgeProtection, std::optional(true));
        }
    }

    /// Rows name a service principal by one of its names.
    void twoApplicationIdsOfAzureBackup() {
        const QByteArray fairfax = servicePrincipals().replace(
            "262044b1-e2ce-469f-a196-69ab7ada62d3", "ff281ffe-705c-4f53-9f37-a40e6f2c68f3");
        const importer::Imported imported = read(with(QStringLiteral("sp"), fairfax));
        QVERIFY2(answerOf(imported, vaultHost) == Truth::Yes, told(imported).constData());
    }

    /// The directory was asked for the application.
    void theDirectoryAndAList() {
        const auto answer = [](const QByteArray &services) {
            return "{\"applicationIds\": [\"262044b1-e2ce-469f-a196-69ab7ada62d3\"], \"servicePrincipals\": "
                + services + '}';
        };
        const auto imported = [&](const QByteArray &services, const QByteArray &list) {
            return read(with(QStringLiteral("sp"), answer(services), {list}));
        };
        QByteArray another = servicePrincipals();
        another.replace("262044b1-e2ce-469f-a196-69ab7ada62d3", "dddddddd-0000-4000-8000-000000000009");
        QCOMPARE(answerOf(imported(servicePrincipals(), "[]"), vaultHost), Truth::Yes);
        const importer::Imported lacks = imported("[]", servicePrincipals());
        QVERIFY2(answerOf(lacks, vaultHost) == Truth::Unknown, told(lacks).constData());
        QVERIFY(hasProblem(lacks, ImportProblemKind::Disagreement));
        // What has another application id answers another question
        QCOMPARE(answerOf(imported(another, "[]"), vaultHost), Truth::Unknown);
        QCOMPARE(answerOf(imported(servicePrincipals(), another), vaultHost), Truth::Unknown);
    }

    void aKeyThatItsStoresListLacks() {
        const QByteArray url = "https://contoso-hsm.managedhsm.azure.net/keys?api-version=7.4";
        const QByteArray item = "{\"kid\": \"https://contoso-hsm.managedhsm.azure.net/keys/k1\", "
                                "\"attributes\": {\"enabled\": true}}";
        for (const auto &[list, expected] :
            {std::pair('[' + item + ']', Truth::Yes), std::pair(QByteArray("[]"), Truth::Unknown)}) {
            const QByteArray listed = fixtures::ofHsm("keys", list).replace("\"scope\": \"/\", ", "");
            for (const QByteArray &told : {listed, exchange("GET", url, 200, "{\"value\": " + list + '}')}) {
                Files files = whole();
                files.emplace_back(QStringLiteral("list"), told);
                const importer::Imported imported = read(files);
                QVERIFY2(answerOf(imported, hsmHost) == expected, fixtures::told(imported).constData());
                QCOMPARE(hasProblem(imported, ImportProblemKind::Disagreement), expected == Truth::Unknown);
                QCOMPARE(answerOf(imported, vaultHost), Truth::Yes);
            }
        }
    }

    /// The row says user, the directory group: it may have members.
    void theDirectoryAndARow() {
        const QByteArray id = "dddddddd-0000-4000-8000-000000000009";
        const QByteArray row
            = vaultRow()
                  .replace(backupService.toLatin1(), id)
                  .replace("\"principalName\": \"262044b1-e2ce-469f-a196-69ab7ada62d3\", ", "");
        const auto isKnown = [&](const char *told, const char *column) {
            const importer::Imported imported = import({{"who", "[{\"id\": \"" + id + "\", " + column + "}]"},
                {"roles", '[' + QByteArray(row).replace("\"ServicePrincipal\"", told) + ']'}});
            const domain::Environment &environment = imported.snapshot.environment;
            const bool isTold = !environment.azureRoles.assignments.front().principalType.isEmpty()
                && environment.principal(QString::fromLatin1(id))->type != domain::PrincipalType::Unknown;
            return isTold && !hasProblem(imported, ImportProblemKind::Disagreement);
        };
        QVERIFY(isKnown("\"User\"", "\"userPrincipalName\": \"a@contoso.com\""));
        QVERIFY(isKnown("\"Group\"", "\"securityEnabled\": true"));
        QVERIFY(!isKnown("\"User\"", "\"securityEnabled\": true"));
        QVERIFY(!isKnown("\"Group\"", "\"userPrincipalName\": \"a@contoso.com\""));
    }

    /// A right at a management group that two files describe in two ways may be a right of any subscription.
    void aboveSubscriptions() {
        QByteArray above = vaultRow();
        const QByteArray group = "/providers/Microsoft.Management/managementGroups/top";
        above.replace("/subscriptions/" + subscription.toLatin1()
                + "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv",
            group);
        const QByteArray one = ofSubscription("roleAssignments", '[' + above + ']');
        const QByteArray other = QByteArray(one).replace("0000000000d1", "0000000000d2");
        QCOMPARE(answerOf(read(with(QStringLiteral("roles"), one)), vaultHost), Truth::Yes);
        for (const Files &files :
            {with(QStringLiteral("roles"), one, {other}), with(QStringLiteral("roles"), other, {one})}) {
            QCOMPARE(answerOf(read(files), vaultHost), Truth::Unknown);
        }
    }
};

CVM_TEST(TestTwoAccounts)

} // namespace tst_twoaccounts

#include "tst_twoaccounts.moc"
