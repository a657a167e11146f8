// Deleted keys and key stores, and what was not found, in the words of every tool.
#include "review/importer/importer.h"
#include "tests/support/program.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace tst_deletedthings {

using namespace Qt::StringLiterals;
using domain::GoneKind;
using domain::GoneResource;

namespace {

std::vector<GoneResource> goneIn(QByteArray json) {
    json.replace('\'', '"');
    return importer::importSources({{u"file.json"_s, json, {}}}).snapshot.environment.gone;
}

/// An exchange as it was recorded.
QByteArray recorded(const QByteArray &url, const QByteArray &status, const QByteArray &body) {
    return "{'request': {'method': 'GET', 'uri': '" + url + "'}, 'response': {'status': " + status
        + ", 'body': " + body + "}}";
}

QByteArray notFound(const QByteArray &code) {
    return "{'error': {'code': '" + code + "', 'message': 'was not found'}}";
}

const QByteArray setId
    = "/subscriptions/0f3c1d52-6a7b-4c8d-9e0f-112233445566/resourceGroups/rg/providers/Microsoft.Compute/"
      "diskEncryptionSets/des";
const QByteArray keyUrl = "https://kv-one.vault.azure.net/keys/k1/0123456789abcdef0123456789abcdef";

} // namespace

class TestDeletedThings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areTold_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what"); ///< host/key, kind of the store and its name, or the set's name
        QTest::addColumn<bool>("isRecoverable");
        const auto row = [](const char *name, const QByteArray &json, GoneKind kind, const char *what,
                             bool isRecoverable = true) {
            QTest::newRow(name) << json << static_cast<int>(kind) << QString::fromLatin1(what)
                                << isRecoverable;
        };
        const QByteArray times = "'deletedDate': '2026-07-01T00:00:00+00:00', 'scheduledPurgeDate': "
                                 "'2026-09-29T00:00:00+00:00'";
        row("az keyvault key list-deleted",
            "[{'attributes': {'enabled': true}, 'kid': 'https://kv-one.vault.azure.net/keys/k1', "
            "'recoveryId': "
            "'https://kv-one.vault.azure.net/deletedkeys/k1', "
                + times + "}]",
            GoneKind::Key, "kv-one.vault.azure.net/k1");
        row("of an HSM",
            "[{'attributes': {'enabled': true}, 'kid': 'https://one.managedhsm.azure.net/keys/k1', "
            "'recoveryId': "
            "'https://one.managedhsm.azure.net/deletedkeys/k1', "
                + times + "}]",
            GoneKind::Key, "one.managedhsm.azure.net/k1");
        row("az keyvault key show-deleted",
            "{'attributes': {'enabled': true}, 'key': {'kid': '" + keyUrl
                + "', 'kty': 'RSA-HSM'}, 'recoveryId': 'https://kv-one.vault.azure.net/deletedkeys/k1', "
                + times + "}",
            GoneKind::Key, "kv-one.vault.azure.net/k1");
        row("the service's list",
            recorded("https://kv-one.vault.azure.net/deletedkeys?api-version=7.4", "200",
                "{'value': [{'kid': 'https://kv-one.vault.azure.net/keys/k1', 'attributes': {'enabled': "
                "true}, "
                "'recoveryId': 'https://kv-one.vault.azure.net/deletedkeys/k1', 'deletedDate': 1782864000}], "
                "'nextLink': null}"),
            GoneKind::Key, "kv-one.vault.azure.net/k1");
        row("the service's answer",
            recorded("https://kv-one.vault.azure.net/deletedkeys/k1?api-version=7.4", "200",
                "{'key': {'kid': '" + keyUrl
                    + "', 'kty': 'RSA-HSM'}, 'attributes': {'enabled': true}, 'recoveryId': "
                      "'https://kv-one.vault.azure.net/deletedkeys/k1', 'deletedDate': 1782864000}"),
            GoneKind::Key, "kv-one.vault.azure.net/k1");
        row("Get-AzKeyVaultKey -InRemovedState",
            "[{'ScheduledPurgeDate': '2026-09-29T00:00:00Z', 'DeletedDate': '2026-07-01T00:00:00Z', "
            "'Enabled': true, "
            "'VaultName': 'kv-one', 'Name': 'k1', 'Id': 'https://kv-one.vault.azure.net:443/keys/k1'}]",
            GoneKind::Key, "kv-one.vault.azure.net/k1");
        row("az keyvault list-deleted, a vault",
            "[{'id': "
            "'/subscriptions/s/providers/Microsoft.KeyVault/locations/uaenorth/deletedVaults/kv-one', "
            "'name': 'kv-one', 'type': 'Microsoft.KeyVault/deletedVaults', 'properties': {'deletionDate': "
            "'2026-07-01T00:00:00+00:00', 'vaultId': "
            "'/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-one'}}]",
            GoneKind::KeyStore, "vault kv-one");
        row("az keyvault list-deleted, an HSM",
            "[{'id': "
            "'/subscriptions/s/providers/Microsoft.KeyVault/locations/uaenorth/deletedManagedHSMs/one', "
            "'name': 'one', 'type': 'Microsoft.KeyVault/deletedManagedHSMs', 'properties': {'deletionDate': "
            "'2026-07-01T00:00:00+00:00', 'mhsmId': "
            "'/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/managedHSMs/one'}}]",
            GoneKind::KeyStore, "hsm one");
        row("Get-AzKeyVault -InRemovedState",
            "[{'VaultName': 'kv-one', 'Location': 'uaenorth', 'Id': "
            "'/subscriptions/s/providers/Microsoft.KeyVault/locations/uaenorth/deletedVaults/kv-one', "
            "'DeletionDate': '2026-07-01T00:00:00Z', 'ScheduledPurgeDate': '2026-09-29T00:00:00Z', "
            "'ResourceId': "
            "'/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-one'}]",
            GoneKind::KeyStore, "vault kv-one");
        row("a key that was not found", recorded(keyUrl + "?api-version=7.4", "404", notFound("KeyNotFound")),
            GoneKind::Key, "kv-one.vault.azure.net/k1", false);
        row("a set that was not found",
            recorded("https://management.azure.com" + setId + "?api-version=2024-03-02", "404",
                notFound("ResourceNotFound")),
            GoneKind::DiskEncryptionSet, "des", false);
    }

    void areTold() {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        QFETCH(QString, what);
        QFETCH(bool, isRecoverable);
        const std::vector<GoneResource> gone = goneIn(json);
        QCOMPARE(gone.size(), size_t(1));
        const GoneResource &one = gone.front();
        QCOMPARE(static_cast<int>(one.kind), kind);
        QCOMPARE(one.isRecoverable, isRecoverable);
        QCOMPARE(one.deletedAt.isValid(), isRecoverable);
        const bool isHsm = one.storeKind == domain::KeyStoreKind::ManagedHsm;
        const QString told = one.kind == GoneKind::Key ? one.key.host + u'/' + one.key.name
            : one.kind == GoneKind::KeyStore           ? (isHsm ? u"hsm "_s : u"vault "_s) + one.name
                                                       : one.name;
        QCOMPARE(told, what);
    }

    void othersAreNot_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a deleted secret") << QByteArray(
            "[{'attributes': {'enabled': true}, 'id': 'https://kv-one.vault.azure.net/secrets/s1', "
            "'recoveryId': 'https://kv-one.vault.azure.net/deletedsecrets/s1', 'deletedDate': "
            "'2026-07-01T00:00:00+00:00'}]");
        QTest::newRow("a key that is not deleted") << recorded(
            "https://kv-one.vault.azure.net/deletedkeys/k1?api-version=7.4", "404", notFound("KeyNotFound"));
        QTest::newRow("no access") << recorded(keyUrl, "403", notFound("Forbidden"));
        QTest::newRow("another resource")
            << recorded("https://management.azure.com/subscriptions/s/resourceGroups/rg", "404",
                   notFound("ResourceGroupNotFound"));
    }

    void othersAreNot() {
        QFETCH(QByteArray, json);
        QVERIFY(goneIn(json).empty());
    }

    void whatIsThereAgainIsNotDeleted_data() {
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<bool>("isDeleted");
        const auto key = [](const QByteArray &updated, const QByteArray &name = "k1") {
            return "{'attributes': {'created': '2026-01-01T00:00:00+00:00', 'enabled': true" + updated
                + "}, 'key': {'kid': 'https://kv-one.vault.azure.net/keys/" + name
                + "/0123456789abcdef0123456789abcdef', 'kty': 'RSA-HSM'}}";
        };
        const auto deleted = [](const QByteArray &day) {
            return "[{'kid': 'https://kv-one.vault.azure.net/keys/k1', 'recoveryId': "
                   "'https://kv-one.vault.azure.net/deletedkeys/k1', 'deletedDate': '2026-07-"
                + day + "T00:00:00+00:00'}]";
        };
        const QByteArray before = ", 'updated': '2026-06-30T00:00:00+00:00'";
        const QByteArray after = ", 'updated': '2026-07-05T00:00:00+00:00'";
        const auto answer = [&key](const QByteArray &day, const QByteArray &name = "k1") {
            return "{'deletedAt': '2026-07-" + day + "T00:00:00Z', 'recovered': " + key({}, name) + '}';
        };
        const auto row = [](const char *name, const QByteArrayList &files, bool isDeleted) {
            QTest::newRow(name) << files << isDeleted;
        };
        row("the answer of its recovery", {deleted("01"), answer("01")}, false);
        row("of another deletion", {deleted("02"), answer("01")}, true);
        row("of another key", {deleted("01"), answer("01", "k2")}, true);
        row("deleted again", {deleted("01"), deleted("10"), answer("01")}, true);
        row("deleted before as well", {deleted("10"), deleted("01"), answer("10")}, false);
        row("changed later", {deleted("01"), key(after)}, false);
        row("changed before", {deleted("01"), key(before)}, true);
        row("changed in between", {deleted("01"), deleted("10"), key(after)}, true);
        row("without a time", {deleted("01"), key({})}, true);
        row("no time of the deletion",
            {"[{'kid': 'https://kv-one.vault.azure.net/keys/k1', 'recoveryId': "
             "'https://kv-one.vault.azure.net/deletedkeys/k1'}]",
                key(after)},
            true);
    }

    void whatIsThereAgainIsNotDeleted() {
        QFETCH(QByteArrayList, files);
        QFETCH(bool, isDeleted);
        std::sort(files.begin(), files.end());
        do { // the order of the files says nothing
            std::vector<importer::Source> sources;
            for (const QByteArray &file : std::as_const(files)) {
                QByteArray json = file;
                sources.push_back({u"file%1.json"_s.arg(sources.size()), json.replace('\'', '"'), {}});
            }
            const importer::Imported imported = importer::importSources(std::move(sources));
            QCOMPARE(!imported.snapshot.environment.gone.empty(), isDeleted);
        } while (std::next_permutation(files.begin(), files.end()));
    }
};

CVM_TEST(TestDeletedThings)

} // namespace tst_deletedthings

#include "tst_deletedthings.moc"
