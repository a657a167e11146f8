// "restore" as a process on Azure over TLS, which the simulator in this one plays: what it leaves behind is
// searched for the copy of the key, and for the signature of an address that it was given.
#include "compose/acceleratedclock.h"
#include "simulator/simulator.h"
#include "tests/console/housedprocess.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <csignal>
#include <functional>

namespace tst_consolerestoresecrets {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);
constexpr double speed = 300; // a restore of minutes takes a second or two
const QString blobHost = QStringLiteral("contosostaging.blob.core.windows.net");

/// What can be read of the copy, in any of its forms.
QList<QByteArray> partsOf(const QByteArray &base64Url) {
    const QByteArray raw = QByteArray::fromBase64(base64Url, QByteArray::Base64UrlEncoding);
    QList<QByteArray> parts;
    constexpr qsizetype length = 24;
    for (qsizetype at = 48; at + 2 * length < raw.size(); at += 300) { // behind what every copy begins with
        const QByteArray part = raw.mid(at, length);
        parts << part << part.toHex() << part.toBase64(QByteArray::OmitTrailingEquals)
              << part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    return parts;
}

/// A shared access signature (SAS) for reading the blob at `place`, "/container/blob".
QByteArray signedQuery(const QByteArray &key, const QString &place, const QString &expiry) {
    const QStringList lines{QStringLiteral("r"), {}, expiry, QStringLiteral("/blob/contosostaging") + place,
        {}, {}, QStringLiteral("https"), QStringLiteral("2020-10-02"), QStringLiteral("b"), {}, {}, {}, {},
        {}, {}};
    const QByteArray signature = QMessageAuthenticationCode::hash(
        lines.join(u'\n').toUtf8(), QByteArray::fromBase64(key), QCryptographicHash::Sha256);
    return "sp=r&se=" + QUrl::toPercentEncoding(expiry)
        + "&spr=https&sv=2020-10-02&sr=b&sig=" + signature.toBase64().toPercentEncoding();
}

} // namespace

class ConsoleRestoreSecretsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<program::HousedProcess>(); }
    void cleanup();
    void leavesNoCopyOfTheKeyBehind();
    void aCrashLeavesNoCopyOfTheKeyBehind();
    void asksForStorageWhenTheCopyIsThere();
    void aSignedAddressFetchesTheCopy();
    void aSignedAddressThatDoesNotServe_data();
    void aSignedAddressThatDoesNotServe();

private:
    void startAzure(const QJsonObject &changes = {});
    void startWithoutRightsOnBlobs();
    QStringList restoring() const;
    bool waitsForAddress();
    QByteArray all() const { return m_program->all(); }
    int sent(const char *method, const char *pattern) const;
    qsizetype firstSent(const std::function<bool(const simulator::SeenRequest &)> &isIt) const;
    int sentWith(const QByteArray &text, const QString &exceptHost) const;
    QByteArray copyOfKey() const; ///< as the key store got it: base64url
    QByteArray accountKey() const; ///< of the staging account, as an owner gets it
    QString placeOfCopy() const; ///< as the program tells it: "/container/blob"

    std::unique_ptr<simulator::Simulator> m_azure;
    std::unique_ptr<program::HousedProcess> m_program;
};

void ConsoleRestoreSecretsTest::cleanup() {
    m_program.reset();
    m_azure.reset();
}

void ConsoleRestoreSecretsTest::startAzure(const QJsonObject &changes) {
    simulator::Simulator::Options options;
    options.tls = true;
    options.approvesDeviceCodes = true;
    options.signInClock = std::make_shared<base::SystemClock>();
    QJsonObject scenario{{QStringLiteral("name"), QStringLiteral("restore")},
        {QStringLiteral("extends"), QStringLiteral("key-purged")}};
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        scenario.insert(change.key(), change.value());
    }
    auto started = simulator::Simulator::start(scenario,
        std::make_shared<compose::AcceleratedClock>(QDateTime::currentDateTimeUtc(), speed), options);
    if (!started) {
        QSKIP(qPrintable(QStringLiteral("No simulator over TLS: ") + started.error().message));
    }
    m_azure = std::move(*started);
    QFile authority(m_program->folder("authority.pem"));
    QVERIFY(authority.open(QIODevice::WriteOnly));
    authority.write(m_azure->authority().toPem());
}

void ConsoleRestoreSecretsTest::startWithoutRightsOnBlobs() {
    startAzure({{QStringLiteral("roleAssignments"),
        QJsonObject{{QStringLiteral("blobs of contosostaging"), QJsonValue::Null}}}});
}

QStringList ConsoleRestoreSecretsTest::restoring() const {
    const simulator::SimulatedSignIn signIn = m_azure->signIn();
    return {QStringLiteral("restore"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01"),
        QStringLiteral("--sign-in"), QStringLiteral("device"), QStringLiteral("--tenant"), signIn.tenantId,
        QStringLiteral("--client-id"), signIn.clientId, QStringLiteral("--ca-file"),
        m_program->folder("authority.pem"), QStringLiteral("--proxy"),
        QStringLiteral("http://localhost:%1").arg(m_azure->address().port())};
}

bool ConsoleRestoreSecretsTest::waitsForAddress() {
    return m_program->start(path, restoring() + QStringList{QStringLiteral("--sas-from-stdin")})
        && m_program->runsUntil([this] {
               m_program->ended();
               return m_program->error().contains("Waiting on standard input");
           });
}

int ConsoleRestoreSecretsTest::sent(const char *method, const char *pattern) const {
    const QRegularExpression expression(QString::fromLatin1(pattern));
    int count = 0;
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        const bool isIt = request.method == QLatin1String(method) && request.status < 300
            && expression.match(request.pathAndQuery).hasMatch();
        count += isIt ? 1 : 0;
    }
    return count;
}

/// Its place among all requests; -1: there was none.
qsizetype ConsoleRestoreSecretsTest::firstSent(
    const std::function<bool(const simulator::SeenRequest &)> &isIt) const {
    const std::vector<simulator::SeenRequest> &seen = m_azure->seenRequests();
    const auto first = std::find_if(seen.begin(), seen.end(), isIt);
    return first == seen.end() ? -1 : first - seen.begin();
}

/// Requests that carry the text, but for those to this host.
int ConsoleRestoreSecretsTest::sentWith(const QByteArray &text, const QString &exceptHost) const {
    int count = 0;
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        const bool carries = request.pathAndQuery.toUtf8().contains(text) || request.body.contains(text);
        count += carries && request.host != exceptHost ? 1 : 0;
    }
    return count;
}

QByteArray ConsoleRestoreSecretsTest::copyOfKey() const {
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        if (request.pathAndQuery.startsWith(QLatin1String("/keys/restore"))) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            return body.value(QLatin1String("value")).toString().toLatin1();
        }
    }
    return {};
}

QByteArray ConsoleRestoreSecretsTest::accountKey() const {
    const simulator::SimulatedSignIn signIn = m_azure->signIn();
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
    form.addQueryItem(QStringLiteral("client_id"), signIn.clientId);
    form.addQueryItem(QStringLiteral("refresh_token"), signIn.refreshToken);
    form.addQueryItem(QStringLiteral("scope"), QStringLiteral("https://management.azure.com/.default"));
    const auto answered = [this](const simulator::DirectRequest &request) {
        const std::optional<simulator::DirectAnswer> answer = m_azure->answer(request);
        return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    };
    const QJsonObject token = answered({"POST",
        QUrl(QStringLiteral("https://login.microsoftonline.com/%1/oauth2/v2.0/token").arg(signIn.tenantId)),
        {{"Content-Type", "application/x-www-form-urlencoded"}}, form.toString(QUrl::FullyEncoded).toUtf8()});
    const QByteArray bearer = "Bearer " + token.value(QLatin1String("access_token")).toString().toLatin1();
    const QJsonObject accounts = answered({"GET",
        QUrl(QStringLiteral("https://management.azure.com/subscriptions/"
                            "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01/providers/Microsoft.Storage/"
                            "storageAccounts?api-version=2023-05-01")),
        {{"Authorization", bearer}}, {}});
    for (const QJsonValue account : accounts.value(QLatin1String("value")).toArray()) {
        if (account[QLatin1String("name")].toString() == QLatin1String("contosostaging")) {
            const QJsonObject keys = answered({"POST",
                QUrl(QStringLiteral("https://management.azure.com%1/listKeys?api-version=2023-05-01")
                         .arg(account[QLatin1String("id")].toString())),
                {{"Authorization", bearer}}, {}});
            return keys[QLatin1String("keys")]
                .toArray()
                .first()[QLatin1String("value")]
                .toString()
                .toLatin1();
        }
    }
    return {};
}

QString ConsoleRestoreSecretsTest::placeOfCopy() const {
    static const QRegularExpression told(QStringLiteral("the blob (\\S+) in the container (\\S+) of"));
    const QRegularExpressionMatch place = told.match(QString::fromUtf8(m_program->error()).simplified());
    return QStringLiteral("/%1/%2").arg(place.captured(2), place.captured(1));
}

void ConsoleRestoreSecretsTest::leavesNoCopyOfTheKeyBehind() {
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(m_program->run(path, restoring() + QStringList{QStringLiteral("--json")}));
    QVERIFY2(m_program->exitCode() == 0, all().constData());
    QVERIFY(m_program->output().contains("\"recovered\""));
    QVERIFY(QDir(m_program->folder("data")).exists()); // the record is there, and was searched
    const QByteArray copy = copyOfKey();
    QVERIFY(!partsOf(copy).isEmpty());
    QCOMPARE(m_program->whereIs(partsOf(copy)), QStringList());
    for (const QByteArray &form : {copy, QByteArray::fromBase64(copy, QByteArray::Base64UrlEncoding),
             QByteArray::fromBase64(copy, QByteArray::Base64UrlEncoding).toBase64()}) {
        QFile file(m_program->folder("found"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"value\":\"" + form + "\"}");
        file.close();
        QVERIFY2(m_program->whereIs(partsOf(copy)).contains(file.fileName()), "what lies there is found");
        QVERIFY(file.remove());
    }
    for (const char *name : {"work", "tmp"}) {
        QCOMPARE(
            QDir(m_program->folder(name)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }
}

/// At the moment when the copy is in its memory.
void ConsoleRestoreSecretsTest::aCrashLeavesNoCopyOfTheKeyBehind() {
#ifndef Q_OS_LINUX
    QSKIP("Only Linux shows it.");
#else
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(m_program->start(path, restoring()));
    QFile limits(QStringLiteral("/proc/%1/limits").arg(m_program->id()));
    QVERIFY2(
        m_program->runsUntil([this] { return sent("POST", "/keys/restore\\?") > 0; }), all().constData());
    QVERIFY(limits.open(QIODevice::ReadOnly));
    QVERIFY(QRegularExpression(QStringLiteral("Max core file size\\s+0\\s+0\\s"))
                .match(QString::fromLatin1(limits.readAll()))
                .hasMatch());
    QVERIFY(m_program->interrupt(SIGABRT));
    QVERIFY(m_program->waitForEnd());
    QVERIFY(!partsOf(copyOfKey()).isEmpty());
    QCOMPARE(m_program->whereIs(partsOf(copyOfKey())), QStringList());
    QCOMPARE(
        QDir(m_program->folder("work")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
#endif
}

/// A sign-in and a plan need no token for blobs; the restore whose copy is then fetched comes before it.
void ConsoleRestoreSecretsTest::asksForStorageWhenTheCopyIsThere() {
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    const auto asksForStorage = [](const simulator::SeenRequest &request) {
        return request.host.startsWith(QLatin1String("login."))
            && QUrl::fromPercentEncoding(request.body).contains(QLatin1String("storage.azure.com"));
    };
    const auto startsRestore = [](const simulator::SeenRequest &request) {
        return request.method == QLatin1String("POST")
            && request.pathAndQuery.contains(QLatin1String("/recoveryPoints/"))
            && request.pathAndQuery.contains(QLatin1String("/restore?"));
    };
    QVERIFY(m_program->run(path, restoring() + QStringList{QStringLiteral("--plan")}));
    QVERIFY2(m_program->exitCode() == 0, all().constData());
    QCOMPARE(firstSent(asksForStorage), -1);
    QVERIFY(m_program->run(path, restoring()));
    QVERIFY2(m_program->exitCode() == 0, all().constData());
    QVERIFY(firstSent(startsRestore) > 0);
    QVERIFY(firstSent(asksForStorage) > firstSent(startsRestore));
}

/// Who may not read blobs is refused before the first write, and brings a signed address when it is asked
/// for; what they may not delete stays behind, and is named.
void ConsoleRestoreSecretsTest::aSignedAddressFetchesTheCopy() {
    startWithoutRightsOnBlobs();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(m_program->run(path, restoring()));
    QVERIFY2(m_program->exitCode() == 2, all().constData());
    QCOMPARE(sent("POST", "/recoveryPoints/\\d+/restore\\?"), 0);

    QVERIFY2(waitsForAddress(), all().constData());
    const QString place = placeOfCopy();
    const QByteArray query
        = signedQuery(accountKey(), place, QDateTime::currentDateTimeUtc().addYears(1).toString(Qt::ISODate));
    m_program->write("https://" + blobHost.toLatin1() + place.toUtf8() + '?' + query + '\n');
    QVERIFY(m_program->waitForEnd());
    QVERIFY2(m_program->exitCode() == 4, all().constData()); // the copy could not be deleted
    QVERIFY2(m_program->output().contains("The key cvm-erp-os is back"), all().constData());
    QVERIFY2(
        (m_program->output() + m_program->error()).contains("Left behind: contosostaging" + place.toUtf8()),
        all().constData());
    QCOMPARE(sent("POST", "/recoveryPoints/\\d+/restore\\?"), 1);
    QCOMPARE(sent("POST", "/keys/restore\\?"), 1);
    QCOMPARE(sent("GET", "\\?sp=r&.*sig="), 1);
    const QByteArray signature = query.mid(query.indexOf("sig=") + 4);
    QCOMPARE(sentWith(signature, blobHost), 0);
    const QList<QByteArray> forms{signature, QByteArray::fromPercentEncoding(signature)};
    QCOMPARE(m_program->whereIs(forms), QStringList());
}

void ConsoleRestoreSecretsTest::aSignedAddressThatDoesNotServe_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no signature of the account")
        << blobHost << false << 4 << QByteArray("SasRefused")
        << QByteArray("The shared access signature has expired, isn't valid yet, was changed");
    QTest::newRow("expired") << blobHost << true << 4 << QByteArray("SasRefused")
                             << QByteArray("The shared access signature has expired");
    QTest::newRow("of another account")
        << QStringLiteral("contosozones.blob.core.windows.net") << false << 2
        << QByteArray("BadSignedAddress") << QByteArray("This isn't a signed address of a blob");
}

void ConsoleRestoreSecretsTest::aSignedAddressThatDoesNotServe() {
    QFETCH(QString, host);
    QFETCH(bool, expired);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, words);
    startWithoutRightsOnBlobs();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY2(waitsForAddress(), all().constData());
    const QString place = placeOfCopy();
    const QByteArray query = signedQuery(expired ? accountKey() : QByteArray("YW5vdGhlciBrZXk="), place,
        QDateTime::currentDateTimeUtc().addDays(expired ? -1 : 365).toString(Qt::ISODate));
    m_program->write("https://" + host.toLatin1() + place.toUtf8() + '?' + query + '\n');
    QVERIFY(m_program->waitForEnd());
    QVERIFY2(m_program->exitCode() == exitCode, all().constData());
    QVERIFY2(m_program->error().contains(code), all().constData());
    QVERIFY2(m_program->error().simplified().contains(words), all().constData());
    QCOMPARE(sent("POST", "/keys/restore\\?"), 0);
    const QByteArray signature = query.mid(query.indexOf("sig=") + 4);
    QCOMPARE(sentWith(signature, blobHost), 0);
    const QList<QByteArray> forms{signature, QByteArray::fromPercentEncoding(signature)};
    QCOMPARE(m_program->whereIs(forms), QStringList());
}

CVM_TEST(ConsoleRestoreSecretsTest)

} // namespace tst_consolerestoresecrets

#include "tst_consolerestoresecrets.moc"
