// What is saved for a ticket: everything that somebody who helps asks for, and no secret.
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
    static ui::TicketDialog *dialogOf(WizardDriver &driver) {
        QAbstractButton *button = driver.findButton(QStringLiteral("Save for a ticket"));
        if (!driver.tabTo(button)) {
            return nullptr;
        }
        QTest::keyClick(button, Qt::Key_Space);
        return driver.wizard().findChild<ui::TicketDialog *>();
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

        QVERIFY(!driver.simulator()->issuedTokens().isEmpty());
        static const QRegularExpression tokenLike(
            QStringLiteral("eyJ[A-Za-z0-9_-]{10,}|Bearer [A-Za-z0-9]|refresh_token|access_token"));
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QString &token : driver.simulator()->issuedTokens()) {
                QVERIFY2(!file.value().contains(token.toUtf8()), qPrintable(file.key()));
            }
            QVERIFY2(!tokenLike.match(QString::fromUtf8(file.value())).hasMatch(), qPrintable(file.key()));
        }
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
