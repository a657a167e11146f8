// What is saved for a ticket: everything that somebody who helps asks for, and no secret.
#include "tests/ui/recoverydriver.h"
#include "tests/ui/wizarddriver.h"

#include "domain/snapshot/snapshot.h"
#include "review/importer/ziparchive.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "ui/desktop/links.h"
#include "ui/desktop/ticketdialog.h"
#include "ui/desktop/wizardmenu.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace tst_ticket {

using ui::Page;

namespace {

QPushButton *ticketButton(const QWidget *window, const QString &text) {
    for (QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text) {
            return button;
        }
    }
    return nullptr;
}

QString told(const QWidget *window) {
    QStringList lines;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            lines << label->text();
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TicketTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static bool fail(WizardDriver &driver) {
        driver.protection().choose(domain::GrantBehaviour::None);
        return driver.nextUntil(Page::VirtualMachine)
            && support::until([&] { return driver.protection().estate().listProgress().complete; }, 20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(Page::Configure)
            && support::until(
                [&] { return driver.protection().run().outcome == domain::RunOutcome::Failed; }, 20000)
            && support::until(
                [&] { return driver.findButton(QStringLiteral("Save for a ticket")) != nullptr; }, 5000);
    }
    static ui::TicketDialog *dialogOf(WindowDriver &driver) {
        QAbstractButton *button = driver.findButton(QStringLiteral("Save for a ticket"));
        if (!driver.tabTo(button)) {
            return nullptr;
        }
        QTest::keyClick(button, Qt::Key_Space);
        return driver.window().findChild<ui::TicketDialog *>();
    }
    /// The archive's files by their names.
    static QMap<QString, QByteArray> saved(
        ui::TicketDialog *dialog, const QString &path, QString *suggested) {
        QTest::keyClick(ticketButton(dialog, QStringLiteral("Save as …")), Qt::Key_Space);
        auto *chooser = dialog->findChild<QFileDialog *>();
        if (chooser == nullptr) {
            return {};
        }
        *suggested = chooser->selectedFiles().value(0).section(u'/', -1);
        Q_EMIT chooser->fileSelected(path);
        chooser->reject();
        if (!support::until(
                [&] { return ticketButton(dialog, QStringLiteral("Open the file")) != nullptr; }, 20000)) {
            return {};
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const base::Result<importer::ZipArchive> archive = importer::ZipArchive::open(file.readAll(), 100);
        QMap<QString, QByteArray> files;
        for (const importer::ZipEntry &entry : archive->entries()) {
            files.insert(entry.name, *archive->content(entry, 100'000'000));
        }
        return files;
    }

    /// The files that hold one of these, or what looks like a token.
    static QStringList withSecrets(const QMap<QString, QByteArray> &files, const QStringList &secrets) {
        static const QRegularExpression tokenLike(
            QStringLiteral("eyJ[A-Za-z0-9_-]{10,}|Bearer [A-Za-z0-9]|refresh_token|access_token"));
        QStringList found;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString content = QString::fromUtf8(file.value());
            const bool isSecret = tokenLike.match(content).hasMatch()
                || std::any_of(secrets.begin(), secrets.end(),
                    [&content](const QString &secret) { return content.contains(secret); });
            if (secrets.isEmpty() || isSecret) {
                found.append(file.key());
            }
        }
        return found;
    }
    /// Parts of the copy of the key, as it was sent to the key store.
    static QStringList partsOfCopy(const RecoveryDriver &driver) {
        QStringList parts;
        for (const simulator::SeenRequest &request : driver.simulator()->seenRequests()) {
            if (request.pathAndQuery.startsWith(QLatin1String("/keys/restore"))) {
                const QString copy = QJsonDocument::fromJson(request.body)[QLatin1String("value")].toString();
                for (qsizetype at = 64; at + 24 < copy.size(); at += 24) { // behind what each begins with
                    parts.append(copy.mid(at, 24));
                }
            }
        }
        return parts;
    }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }

    void holdsWhatHelpsAndNoSecret() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(fail(driver));
        for (const char *text : {"Save report", "Save a snapshot", "Save for a ticket", "Copy details"}) {
            QVERIFY2(driver.findButton(QLatin1String(text)) != nullptr, text);
        }
        ui::TicketDialog *dialog = dialogOf(driver);
        QVERIFY(dialog != nullptr);
        const QString shown = told(dialog);
        for (const char *name :
            {"details.txt", "report.txt", "report.json", "requests.log", "snapshot.json"}) {
            QVERIFY2(shown.contains(QLatin1String(name)), name);
        }
        QVERIFY(shown.contains(QStringLiteral("names and IDs of your tenant")));

        const QString path = m_folder.filePath(QStringLiteral("ticket.zip"));
        QString suggested;
        const QMap<QString, QByteArray> files = saved(dialog, path, &suggested);
        QVERIFY2(suggested.startsWith(QStringLiteral("cvm-backup-ticket_cvm-erp-01_cvm-erp-os_")),
            qPrintable(suggested));
        QCOMPARE(files.size(), 5);
        const QString details = QString::fromUtf8(files.value(QStringLiteral("details.txt")));
        QVERIFY(!driver.protection().run().failure->error.requestId.isEmpty());
        QVERIFY2(details.contains(driver.protection().run().failure->error.requestId), qPrintable(details));
        QVERIFY(details.contains(driver.protection().choices().virtualMachineId.subscriptionId()));
        QVERIFY(details.contains(QStringLiteral("uaenorth")));
        QVERIFY(details.contains(QStringLiteral("Time (UTC)"))
            && details.contains(QStringLiteral("Time (local)")));
        QVERIFY(details.contains(QStringLiteral("Qt ")));
        QVERIFY(
            files.value(QStringLiteral("report.txt")).contains("UserErrorKeyVaultPermissionsNotConfigured"));
        QVERIFY(snapshot::fromJson(files.value(QStringLiteral("snapshot.json"))));

        QCOMPARE(withSecrets(files, driver.simulator()->issuedTokens()), QStringList());
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(ui::links::wasWritten(path));
    }

    void theSnapshotCanBeWithoutNames() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(fail(driver));
        ui::TicketDialog *dialog = dialogOf(driver);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(told(dialog).contains(QStringLiteral("in the snapshot they are replaced")));
        QString suggested;
        const QMap<QString, QByteArray> files
            = saved(dialog, m_folder.filePath(QStringLiteral("without.zip")), &suggested);
        QVERIFY(files.value(QStringLiteral("snapshot.json")).size() > 100);
        QVERIFY(!files.value(QStringLiteral("snapshot.json")).contains("cvm-erp-01"));
    }

    void holdsARecoveryAndNoCopyOfTheKey_data() {
        QTest::addColumn<QString>("walk");
        QTest::addColumn<domain::RecoveryOutcome>("outcome");
        QTest::newRow("recovered") << QStringLiteral("recover key-purged")
                                   << domain::RecoveryOutcome::Recovered;
        QTest::newRow("failed") << QStringLiteral("recover other-security-domain")
                                << domain::RecoveryOutcome::Failed;
        QTest::newRow("rehearsed") << QStringLiteral("rehearse key-purged-hsm")
                                   << domain::RecoveryOutcome::Recovered;
    }
    void holdsARecoveryAndNoCopyOfTheKey() {
        QFETCH(QString, walk);
        QFETCH(domain::RecoveryOutcome, outcome);
        const std::unique_ptr<WindowDriver> window = driverOf(walk);
        auto &driver = static_cast<RecoveryDriver &>(*window);
        QVERIFY(driver.walk([] {}));
        QCOMPARE(driver.recovery().run().outcome, outcome);
        const QString signature = QStringLiteral("ThisIsNoSignatureButASecret");
        QVERIFY(driver.recovery().offerSignedAddress(
            QUrl(QStringLiteral("https://contosostaging.blob.core.windows.net/c/b?sp=r&sig=") + signature)));
        ui::TicketDialog *dialog = dialogOf(driver);
        QVERIFY(dialog != nullptr);
        QVERIFY(told(dialog).contains(QStringLiteral("what this computer has recorded of the job")));
        QString suggested;
        const QMap<QString, QByteArray> files
            = saved(dialog, m_folder.filePath(QStringLiteral("recovery.zip")), &suggested);
        QVERIFY2(suggested.startsWith(QStringLiteral("cvm-recovery-ticket_cvm-erp-01_cvm-erp-os_")),
            qPrintable(suggested));
        QCOMPARE(files.keys(),
            (QStringList{QStringLiteral("details.txt"), QStringLiteral("report.json"),
                QStringLiteral("report.txt"), QStringLiteral("requests.log"), QStringLiteral("run.json"),
                QStringLiteral("snapshot.json")}));
        const QByteArray runId = driver.recovery().runId().toUtf8();
        QVERIFY(!runId.isEmpty());
        for (const char *name : {"report.json", "report.txt", "run.json"}) {
            QVERIFY2(files.value(QLatin1String(name)).contains(runId), name);
        }
        QVERIFY(files.value(QStringLiteral("run.json")).contains("\"written\": ["));
        QVERIFY(files.value(QStringLiteral("requests.log")).contains("/keys/restore"));
        QVERIFY(files.value(QStringLiteral("details.txt")).contains("Activity ID"));
        const QStringList parts = partsOfCopy(driver);
        QVERIFY(parts.size() > 3);
        QCOMPARE(withSecrets(files, parts + QStringList{signature} + driver.simulator()->issuedTokens()),
            QStringList());
    }

    /// From the menu, before anything was chosen.
    void canBeSavedOnAnyPage() {
        WizardDriver driver({QString()});
        driver.wizard().menu()->showTicket();
        auto *dialog = driver.wizard().findChild<ui::TicketDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(told(dialog).contains(QStringLiteral("details.txt")));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void sayWhyNothingWasSaved() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        driver.wizard().menu()->showTicket();
        auto *dialog = driver.wizard().findChild<ui::TicketDialog *>();
        QVERIFY(dialog != nullptr);
        QTest::keyClick(ticketButton(dialog, QStringLiteral("Save as …")), Qt::Key_Space);
        auto *chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser != nullptr);
        Q_EMIT chooser->fileSelected(m_folder.filePath(QStringLiteral("no/such/ticket.zip")));
        chooser->reject();
        EVENTUALLY(told(dialog).contains(QStringLiteral("couldn't be saved")));
        QVERIFY(ticketButton(dialog, QStringLiteral("Open the file")) == nullptr);
    }
};

CVM_TEST(TicketTest)

} // namespace tst_ticket

#include "tst_ticket.moc"
