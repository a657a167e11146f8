#include "tests/contract/recordedanswers.h"
#include "tests/support/program.h"
#include "tests/support/recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace tst_recordings {

using namespace contract;

namespace {

QJsonObject recordingOf(const QString &method, const QString &uri, int status, const QJsonValue &body) {
    return {{QStringLiteral("request"),
                QJsonObject{{QStringLiteral("method"), method}, {QStringLiteral("uri"), uri},
                    {QStringLiteral("headers"), QJsonObject()}, {QStringLiteral("body"), QJsonValue()}}},
        {QStringLiteral("response"),
            QJsonObject{{QStringLiteral("status"), status}, {QStringLiteral("headers"), QJsonObject()},
                {QStringLiteral("body"), body}}}};
}

/// Each value of an answer: where it is, and the answer with something of another type in its place.
struct Mutation {
    QString path;
    QJsonValue body;
};

QJsonValue wrongTypeFor(const QJsonValue &value) {
    if (value.isObject() || value.isArray()) {
        return QJsonValue(7);
    }
    return value.isString() ? QJsonValue(QJsonArray{true}) : QJsonValue(QStringLiteral("not this"));
}

std::vector<Mutation> mutationsOf(const QJsonValue &value, const QString &path) {
    std::vector<Mutation> result;
    if (value.isNull()) {
        return result;
    }
    result.push_back({path, wrongTypeFor(value)});
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        for (Mutation &inner : mutationsOf(it.value(), path + QLatin1Char('.') + it.key())) {
            QJsonObject changed = object;
            changed.insert(it.key(), inner.body);
            result.push_back({inner.path, changed});
        }
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), 3); ++i) {
        for (Mutation &inner : mutationsOf(array.at(i), QStringLiteral("%1[%2]").arg(path).arg(i))) {
            QJsonArray changed = array;
            changed.replace(i, inner.body);
            result.push_back({inner.path, changed});
        }
    }
    return result;
}

} // namespace

/// Real answers of Azure go through the readers that the product uses for them.
class RecordingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRecordingIsReadOrNamed();
    void everyWrongTypeIsNamedByItsPath();
    void unseenFilesWorkTheSameWay_data();
    void unseenFilesWorkTheSameWay();
    void whatIsNoRecordingIsNamed();

private:
    Outcome examineUnseen(const QJsonObject &recording);
};

void RecordingsTest::everyRecordingIsReadOrNamed() {
    CVM_NEED_RECORDINGS();
    const QString folder = support::recordingsFolder();
    const QStringList files = recordingFiles(folder);
    QVERIFY(!files.isEmpty());
    int read = 0;
    int facts = 0;
    QStringList skipped;
    QStringList failures;
    for (const QString &file : files) {
        const QString name = QDir(folder).relativeFilePath(file);
        QString reason;
        const std::optional<Recording> recording = loadRecording(file, &reason);
        if (!recording) {
            skipped.append(name + QStringLiteral(": ") + reason);
            continue;
        }
        const Outcome outcome = examine(*recording);
        if (outcome.reader.isEmpty()) {
            skipped.append(name + QStringLiteral(": ") + outcome.skipped);
            continue;
        }
        ++read;
        facts += outcome.facts.count();
        if (outcome.facts.count() < 2) {
            failures.append(name + QStringLiteral(": hardly anything was compared"));
        }
        for (const QString &failure : outcome.facts.failures()) {
            failures.append(QStringLiteral("%1 (%2): %3").arg(name, outcome.reader, failure));
        }
    }
    for (const QString &line : skipped) {
        qInfo().noquote() << "skipped" << line;
    }
    qInfo().noquote() << files.size() << "files:" << read << "read," << facts << "facts," << skipped.size()
                      << "skipped";
    QVERIFY2(failures.isEmpty(), qPrintable(QLatin1Char('\n') + failures.join(QLatin1Char('\n'))));
    QVERIFY(read > 0);
}

/// A field of another type than recorded is either not used, or named with its path: never a default.
void RecordingsTest::everyWrongTypeIsNamedByItsPath() {
    CVM_NEED_RECORDINGS();
    const QString folder = support::recordingsFolder();
    const QStringList files = recordingFiles(folder);
    QVERIFY(!files.isEmpty());
    int tried = 0;
    int named = 0;
    for (const QString &file : files) {
        QString reason;
        const std::optional<Recording> recording = loadRecording(file, &reason);
        const bool isRead = recording && recording->response.status < 400 && recording->body.isObject()
            && !examine(*recording).reader.isEmpty();
        if (!isRead) {
            continue;
        }
        for (const Mutation &mutation : mutationsOf(recording->body, QStringLiteral("$"))) {
            if (!mutation.body.isObject()) {
                continue;
            }
            Recording changed = *recording;
            changed.body = mutation.body;
            changed.response.body = QJsonDocument(mutation.body.toObject()).toJson(QJsonDocument::Compact);
            const QString problem = examine(changed).facts.problem();
            ++tried;
            if (!problem.isEmpty()) {
                ++named;
                QVERIFY2(problem.startsWith(mutation.path + QStringLiteral(": expected ")),
                    qPrintable(
                        QStringLiteral("%1: %2 was changed, but: %3").arg(file, mutation.path, problem)));
            }
        }
    }
    qInfo().noquote() << tried << "changed answers," << named << "named by their path";
    QVERIFY(named > tried / 4);
}

void RecordingsTest::unseenFilesWorkTheSameWay_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("uri");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("said"); // part of the failure or of the reason

    const QString arm = QStringLiteral("https://management.azure.com");
    const QString group = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/");
    QTest::newRow("unknown path") << "GET" << arm + group + QStringLiteral("Contoso.Widgets/widgets/w") << 200
                                  << QJsonValue(QJsonObject()) << ""
                                  << "nothing of this kind";
    QTest::newRow("known path, other method")
        << "PATCH" << arm + group + QStringLiteral("Microsoft.Compute/disks/d") << 200
        << QJsonValue(QJsonObject()) << ""
        << "nothing of this kind";
    QTest::newRow("odd casing, doubled slash, other host and version")
        << "GET"
        << QStringLiteral("https://Sanitized.azure.com//Subscriptions/s/RESOURCEGROUPS/g/Providers/"
                          "microsoft.compute/Disks/d?api-version=2099-01-01")
        << 200
        << QJsonValue(QJsonObject{{QStringLiteral("id"), QStringLiteral("/subscriptions/s/x/d")},
               {QStringLiteral("properties"), QJsonObject()}})
        << "readDisk"
        << "";
    QTest::newRow("missing field") << "GET" << arm + group + QStringLiteral("Microsoft.Compute/disks/d")
                                   << 200
                                   << QJsonValue(QJsonObject{{QStringLiteral("id"), QStringLiteral("/d")}})
                                   << "readDisk"
                                   << "$.properties: expected an object, found nothing";
    QTest::newRow("wrong type") << "GET"
                                << arm + group + QStringLiteral("Microsoft.Compute/virtualMachines/v") << 200
                                << QJsonValue(QJsonDocument::fromJson(
                                       R"({"id":"/v","name":"v","location":"x","properties":
               {"storageProfile":{"osDisk":{"managedDisk":{"securityProfile":[]}}}}})")
                                                  .object())
                                << "readVirtualMachine"
                                << "$.properties.storageProfile.osDisk.managedDisk.securityProfile: expected "
                                   "an object, found an array";
    QTest::newRow("item of a list") << "GET"
                                    << arm
            + QStringLiteral("/subscriptions/s/providers/Microsoft.KeyVault/managedHSMs")
                                    << 200
                                    << QJsonValue(QJsonDocument::fromJson(R"({"value":[{"id":7}]})").object())
                                    << "readManagedHsm"
                                    << "$.value[0].properties: expected an object";
    QTest::newRow("a page instead of JSON")
        << "GET" << arm + group + QStringLiteral("Microsoft.Compute/disks/d") << 200
        << QJsonValue(QStringLiteral("<html>Sign in to the hotel's network</html>")) << "readDisk"
        << "$: expected JSON";
    QTest::newRow("refusal of an unknown path")
        << "GET" << QStringLiteral("https://contoso.example/anything") << 503
        << QJsonValue(QStringLiteral("<html>busy</html>")) << "errorFrom"
        << "";
}

void RecordingsTest::unseenFilesWorkTheSameWay() {
    QFETCH(QString, method);
    QFETCH(QString, uri);
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    QFETCH(QString, reader);
    QFETCH(QString, said);
    const Outcome outcome = examineUnseen(recordingOf(method, uri, status, body));
    QCOMPARE(outcome.reader, reader);
    const QString text = outcome.skipped + outcome.facts.failures().join(QLatin1Char('\n'));
    if (said.isEmpty()) {
        QCOMPARE(text, QString());
    } else {
        QVERIFY2(text.contains(said), qPrintable(text));
    }
}

void RecordingsTest::whatIsNoRecordingIsNamed() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"request\":");
    file.close();
    QCOMPARE(recordingFiles(folder.path()).size(), 1);
    QString reason;
    QVERIFY(!loadRecording(file.fileName(), &reason));
    QVERIFY2(reason.startsWith(QLatin1String("not a recording")), qPrintable(reason));
}

Outcome RecordingsTest::examineUnseen(const QJsonObject &recording) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("named-by-nobody.json")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(QJsonDocument(recording).toJson());
    file.close();
    QString reason;
    const std::optional<Recording> loaded = loadRecording(file.fileName(), &reason);
    return loaded ? examine(*loaded) : Outcome();
}

CVM_TEST(RecordingsTest)

} // namespace tst_recordings

#include "tst_recordings.moc"
