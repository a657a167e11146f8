#include "tests/contract/sentrequests.h"
#include "tests/support/program.h"
#include "tests/support/recordings.h"

#include <QDir>
#include <QSet>
#include <QTest>

namespace tst_requests {

using namespace contract;

/// What the product sends is what other clients of Azure were recorded sending.
class RequestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalTheRecordedOnes();
};

void RequestsTest::equalTheRecordedOnes() {
    CVM_NEED_RECORDINGS();
    const QString folder = support::recordingsFolder();
    const QStringList files = recordingFiles(folder);
    QVERIFY(!files.isEmpty());
    QStringList failures;
    QSet<QString> operations;
    int compared = 0;
    for (const QString &file : files) {
        QString reason;
        const std::optional<Recording> recording = loadRecording(file, &reason);
        const std::optional<SentRequest> sent = recording ? sendLike(*recording) : std::nullopt;
        if (!sent) {
            continue;
        }
        ++compared;
        operations.insert(sent->request.operation);
        const QString name = QDir(folder).relativeFilePath(file);
        for (const QString &difference : differences(*recording, sent->request)) {
            failures.append(QStringLiteral("%1 (%2): %3").arg(name, sent->request.operation, difference));
        }
        if (!sent->error.isEmpty()) {
            failures.append(QStringLiteral("%1: the recorded answer was refused: %2").arg(name, sent->error));
        }
    }
    qInfo().noquote() << compared << "recorded requests are sent too, by" << operations.size()
                      << "operations";
    QVERIFY2(failures.isEmpty(), qPrintable(QLatin1Char('\n') + failures.join(QLatin1Char('\n'))));
    QVERIFY(compared > 0);
}

CVM_TEST(RequestsTest)

} // namespace tst_requests

#include "tst_requests.moc"
