#include "cloud/azure/keybackup.h"
#include "cloud/azure/secretjson.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace tst_keybackup {

using azure::SecretJson;
using domain::KeyStoreKind;

namespace {

base::Result<azure::KeyBackupCopy> read(const QByteArray &json) {
    return azure::readSecuredBlob(base::SecretBytes::take(QByteArray(json.constData(), json.size())));
}

QByteArray randomText(QRandomGenerator &random) {
    static const QStringList pieces{QStringLiteral("a"), QStringLiteral("Key"), QStringLiteral("\""),
        QStringLiteral("\\"), QStringLiteral("/"), QStringLiteral("\n"), QStringLiteral("\t"),
        QStringLiteral("ü"), QStringLiteral("€"), QStringLiteral("😀"), QStringLiteral("{"),
        QStringLiteral("]"), QStringLiteral(","), QStringLiteral(":"), QStringLiteral("+")};
    QString text;
    for (int i = random.bounded(6); i > 0; --i) {
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    }
    return text.toUtf8();
}

QJsonValue randomValue(QRandomGenerator &random, int depth) {
    switch (random.bounded(depth > 3 ? 4 : 6)) {
    case 0:
        return QString::fromUtf8(randomText(random));
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return random.bounded(1000) / 7.0;
    case 3:
        return QJsonValue::Null;
    case 4: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i) {
            array.append(randomValue(random, depth + 1));
        }
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(4); i > 0; --i) {
            object.insert(
                QString::fromUtf8(randomText(random)) + QString::number(i), randomValue(random, depth + 1));
        }
        return object;
    }
    }
}

/// Every character that may be is escaped, as some writers of JSON do.
QByteArray escaped(const QString &text) {
    QByteArray result = "\"";
    for (const QChar c : text) {
        result += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return result + '"';
}

} // namespace

/// The copy of a key in the blob that a failed restore leaves (contract 15.5 step 6).
class KeyBackupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheCopy_data();
    void readsTheCopy();
    void refusesOthers_data();
    void refusesOthers();
    void readsJsonAsQtDoes();
    void refusesBrokenJson();
    void endsInDeepNesting();
    void unescapes();
};

void KeyBackupTest::readsTheCopy_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<KeyStoreKind>("kind");
    const auto row = [](const char *name, const QByteArray &json, KeyStoreKind kind) {
        QTest::newRow(name) << json << kind;
    };
    row("Managed HSM",
        R"({"OsDiskEncryptionDetails":{"KeyBackupData":"a2V5IPu/vyE=","KeyVaultResourceType":"Microsoft.KeyVault/managedHSMs"}})",
        KeyStoreKind::ManagedHsm);
    row("Key Vault",
        R"({"OsDiskEncryptionDetails":{"KeyBackupData":"a2V5IPu/vyE=","KeyVaultResourceType":"Microsoft.KeyVault/vaults"}})",
        KeyStoreKind::KeyVault);
    row("no type", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"a2V5IPu/vyE="}})", KeyStoreKind::KeyVault);
    row("base64url without padding", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"a2V5IPu_vyE"}})",
        KeyStoreKind::KeyVault);
    row("other casing",
        R"({"osDiskEncryptionDetails":{"keyVaultResourceType":"microsoft.keyvault/MANAGEDHSMS","keybackupdata":"a2V5IPu/vyE="}})",
        KeyStoreKind::ManagedHsm);
    row("escaped plus and slash", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"a2V5IPu\/vyE\u003D"}})",
        KeyStoreKind::KeyVault);
    row("a byte order mark and other fields",
        "\xEF\xBB\xBF \r\n{\"Version\": 1.5e3, \"Disks\": [ {\"Lun\": 0}, null, true, \"}\" ],\n"
        "\t\"OsDiskEncryptionDetails\" : { \"EncryptionType\": {\"KeyBackupData\": 7},\n"
        "\t\t\"KeyBackupData\" : \"a2V5IPu/vyE=\" } } \n",
        KeyStoreKind::KeyVault);
}

void KeyBackupTest::readsTheCopy() {
    QFETCH(QByteArray, json);
    QFETCH(KeyStoreKind, kind);
    const auto copy = read(json);
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
    QCOMPARE(copy->backup->view().toByteArray(), QByteArray("key \xFB\xBF\xBF!"));
    QCOMPARE(copy->kind, kind);
}

void KeyBackupTest::refusesOthers_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &json, const char *path) {
        QTest::newRow(name) << json << QString::fromLatin1(path);
    };
    const char *const details = "$.OsDiskEncryptionDetails: ";
    const char *const data = "$.OsDiskEncryptionDetails.KeyBackupData: ";
    row("nothing", "", "$: ");
    row("no JSON", "topsecret", "$: ");
    row("an array", R"(["topsecret"])", "$: ");
    row("cut", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"topsecret)", "$: ");
    row("more after it", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"Zm9v"}} topsecret)", "$: ");
    row("no details", R"({"DataDisks":"topsecret"})", details);
    row("details of another kind", R"({"OsDiskEncryptionDetails":"topsecret"})", details);
    row("details null", R"({"OsDiskEncryptionDetails":null})", details);
    row("no copy", R"({"OsDiskEncryptionDetails":{"Key":"topsecret"}})", data);
    row("an empty copy", R"({"OsDiskEncryptionDetails":{"KeyBackupData":""}})", data);
    row("a number", R"({"OsDiskEncryptionDetails":{"KeyBackupData":7}})", data);
    row("no base64", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"topsecret!"}})", data);
    row("two members", R"({"OsDiskEncryptionDetails":{"KeyBackupData":"Zm9v","KEYBACKUPDATA":"topsecret!"}})",
        data);
}

void KeyBackupTest::refusesOthers() {
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto copy = read(json);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, base::ErrorKind::BadResponse);
    QVERIFY2(copy.error().message.startsWith(path), qPrintable(copy.error().message));
    QVERIFY(!copy.error().message.contains(QLatin1String("topsecret")));
}

void KeyBackupTest::readsJsonAsQtDoes() {
    QRandomGenerator random(15);
    for (int run = 0; run < 2000; ++run) {
        QJsonObject object;
        for (int i = random.bounded(6); i > 0; --i) {
            object.insert(QString::fromUtf8(randomText(random)) + QString::number(i), randomValue(random, 0));
        }
        const auto form = run % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented;
        const QByteArray text = QJsonDocument(object).toJson(form);
        const std::optional<SecretJson> read = SecretJson::object(text);
        QVERIFY2(read, text.constData());
        for (auto it = object.begin(); it != object.end(); ++it) {
            const std::optional<QByteArrayView> value = read->member(it.key().toUtf8());
            QVERIFY2(value, text.constData());
            // An array around it makes a document of every value.
            const QJsonArray again = QJsonDocument::fromJson('[' + value->toByteArray() + ']').array();
            QCOMPARE(again.at(0), it.value());
            const std::optional<base::SecretBytes> string = SecretJson::string(*value);
            QCOMPARE(string.has_value(), it.value().isString());
            if (string) {
                QCOMPARE(string->view().toByteArray(), it.value().toString().toUtf8());
            }
        }
        QVERIFY(!read->member("not there"));
    }
}

void KeyBackupTest::refusesBrokenJson() {
    const QByteArray whole = R"({"a":{"b":[1,"x\u00e4\n",true,null,{}]},"c":"d"})";
    QVERIFY(SecretJson::object(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!SecretJson::object(QByteArrayView(whole).first(size)), whole.left(size).constData());
    }
    for (const char *broken : {"{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":tru}",
             "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"line\nbreak\"}", "{\"a\":[1}", "{\"a\":1]",
             "{}{}", "{\"a\":1 \"b\":2}", "null", "7", "\"x\""}) {
        QVERIFY2(!SecretJson::object(broken), broken);
    }
}

void KeyBackupTest::endsInDeepNesting() {
    const auto nested
        = [](int depth) { return "{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}'; };
    QVERIFY(SecretJson::object(nested(60)));
    QVERIFY(!SecretJson::object(nested(70)));
    QVERIFY(!SecretJson::object(nested(1'000'000)));
}

void KeyBackupTest::unescapes() {
    const QString text = QStringLiteral("aü€😀\"\\/\b\f\n\r\t");
    const std::optional<base::SecretBytes> all = SecretJson::string(escaped(text));
    QVERIFY(all);
    QCOMPARE(all->view().toByteArray(), text.toUtf8());
    const std::optional<base::SecretBytes> shorthand = SecretJson::string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"");
    QVERIFY(shorthand);
    QCOMPARE(shorthand->view().toByteArray(), QByteArray("\"\\/\b\f\n\r\t"));
    QVERIFY(!SecretJson::string("\"a\"b"));
    QVERIFY(!SecretJson::string("7"));
    QVERIFY(
        SecretJson::string("\"\\ud800\"")); // half a pair is no character: whatever comes of it is no base64
    const std::optional<SecretJson> object = SecretJson::object("{\"\\u004bey\":1}");
    QVERIFY(object);
    QVERIFY(object->member("key"));
}

CVM_TEST(KeyBackupTest)

} // namespace tst_keybackup

#include "tst_keybackup.moc"
