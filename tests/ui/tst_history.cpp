// Jobs of before in the window: what they wrote, their report, undoing and continuing them.
#include "tests/ui/wizarddriver.h"

#include "protect/journal/journal.h"
#include "protect/services.h"
#include "tests/support/program.h"
#include "ui/desktop/historydialog.h"
#include "ui/desktop/wizardmenu.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/widgets/datatable.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_history {

using ui::Page;

namespace {

QPushButton *historyButton(const QWidget *window, const QString &text) {
    for (QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(window) && QString(button->text()).remove(u'&') == text) {
            return button;
        }
    }
    return nullptr;
}

QString toldBy(const QWidget *window) {
    QStringList lines;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisibleTo(window)) {
            lines << label->text();
        }
    }
    return lines.join(u'\n');
}

/// A journal with one job of a tenant that nobody is signed in to.
struct Elsewhere {
    QTemporaryDir folder;
    protect::Services services;
    bool isWritten = false;

    Elsewhere() {
        services.journal = std::make_shared<journal::Journal>(journal::storageInDirectory(folder.path()));
        journal::Head head;
        head.tenantId = QStringLiteral("t1");
        head.userName = QStringLiteral("ada@contoso.example");
        head.choices.virtualMachineId = domain::ResourceId(QStringLiteral(
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/erp-01"));
        domain::WrittenChange change;
        change.write.kind = domain::WriteKind::CreateRoleAssignment;
        change.write.name = QStringLiteral("Azure Backup <i>key</i>");
        change.write.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
        change.write.scope = QStringLiteral("/keys/k1");
        change.write.principalId = QStringLiteral("p1");
        change.id = change.write.id;
        const base::Result<journal::OpenRunPtr> open = services.journal->begin(head);
        isWritten = open && (*open)->written(change);
    }
};

} // namespace

class HistoryTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static bool protectOne(WizardDriver &driver) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until([&] { return driver.protection().estate().listProgress().complete; }, 20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(Page::Configure)
            && support::until(
                [&] { return driver.protection().run().outcome == domain::RunOutcome::Protected; }, 20000);
    }
    static QByteArray savedAs(ui::HistoryDialog &history, const QString &path) {
        QTest::keyClick(historyButton(&history, QStringLiteral("Save report …")), Qt::Key_Space);
        auto *chooser = history.findChild<QFileDialog *>();
        if (chooser == nullptr) {
            return {};
        }
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        delete chooser;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }

    void aFinishedJobCanBeUndone() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(protectOne(driver));
        driver.wizard().menu()->showHistory();
        QPointer<ui::HistoryDialog> history = driver.wizard().findChild<ui::HistoryDialog *>();
        QVERIFY(history != nullptr);
        const QString told = toldBy(history);
        QVERIFY2(told.contains(QStringLiteral("cvm-erp-01")) && told.contains(QStringLiteral("VM protected")),
            qPrintable(told));
        QVERIFY(told.contains(QStringLiteral("Assigned the role")));
        QVERIFY(!historyButton(history, QStringLiteral("Check again and continue"))->isEnabled());
        QPushButton *undo = historyButton(history, QStringLiteral("Undo changes …"));
        QVERIFY(undo->isEnabled());
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        auto *dialog = history->findChild<ui::UndoDialog *>();
        QVERIFY(dialog != nullptr);
        EVENTUALLY(driver.protection().undo().record().outcome == domain::UndoOutcome::Planned);
        QPushButton *confirm = historyButton(dialog, QStringLiteral("Undo"));
        QVERIFY(confirm != nullptr);
        confirm->setFocus();
        QTest::keyClick(confirm, Qt::Key_Space);
        EVENTUALLY_WITHIN(
            driver.protection().undo().record().outcome == domain::UndoOutcome::TakenBack, 20000);
        EVENTUALLY(toldBy(history).contains(QStringLiteral("Undone")));
        QVERIFY(!undo->isEnabled());
    }

    void reportsWhatTheJournalHolds() {
        Elsewhere elsewhere;
        QVERIFY(elsewhere.isWritten);
        protect::Estate estate(elsewhere.services);
        protect::Protection protection(estate);
        ui::HistoryDialog history(protection, nullptr);
        history.show();
        const QString text
            = QString::fromUtf8(savedAs(history, m_folder.filePath(QStringLiteral("job.txt"))));
        QVERIFY2(text.contains(QStringLiteral("erp-01"))
                && text.contains(QStringLiteral("ada@contoso.example"))
                && text.contains(QStringLiteral("Azure Backup <i>key</i>")),
            qPrintable(text));
        const QJsonObject json
            = QJsonDocument::fromJson(savedAs(history, m_folder.filePath(QStringLiteral("job.json"))))
                  .object();
        QCOMPARE(
            json.value(QStringLiteral("format")).toString(), QStringLiteral("cvm-backup-wizard-past-run"));
        QCOMPARE(json.value(QStringLiteral("state")).toString(), QStringLiteral("unfinished"));
        QCOMPARE(json.value(QStringLiteral("written")).toArray().size(), 1);
        QVERIFY(!json.contains(QStringLiteral("verdict"))); // it was not recorded
        QVERIFY(historyButton(&history, QStringLiteral("Open the file")) != nullptr);
    }

    void jobsWaitForTheirTenant() {
        Elsewhere elsewhere;
        protect::Estate estate(elsewhere.services);
        protect::Protection protection(estate);
        ui::HistoryDialog history(protection, nullptr);
        QVERIFY(toldBy(&history).contains(QStringLiteral("Sign in to the tenant t1 first")));
        QVERIFY(toldBy(&history).contains(QStringLiteral("<i>key</i>"))); // as it is, not as markup
        QVERIFY(!historyButton(&history, QStringLiteral("Check again and continue"))->isEnabled());
        QVERIFY(!historyButton(&history, QStringLiteral("Undo changes …"))->isEnabled());
        QPushButton *dismiss = historyButton(&history, QStringLiteral("Dismiss"));
        QVERIFY(dismiss->isEnabled());
        QTest::keyClick(dismiss, Qt::Key_Space);
        QCOMPARE(estate.pastRuns().front().state, domain::PastRunState::Forgotten);
        QVERIFY(!dismiss->isEnabled());
    }

    void anUnfinishedJobIsContinued() {
        WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
        QVERIFY(driver.nextUntil(Page::VirtualMachine));
        EVENTUALLY_WITHIN(driver.protection().estate().listProgress().complete, 20000);
        QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
        QVERIFY(driver.nextUntil(Page::Configure));
        EVENTUALLY_WITHIN(!driver.protection().run().written.empty(), 20000);
        driver.protection().cancel(protect::Step::Configure);
        EVENTUALLY_WITHIN(driver.protection().run().outcome == domain::RunOutcome::Stopped, 20000);
        driver.wizard().restart();
        driver.wizard().menu()->showHistory();
        QPointer<ui::HistoryDialog> history = driver.wizard().findChild<ui::HistoryDialog *>();
        QVERIFY(history != nullptr);
        QPushButton *resume = historyButton(history, QStringLiteral("Check again and continue"));
        QVERIFY2(resume->isEnabled(), qPrintable(toldBy(history)));
        resume->setFocus();
        QTest::keyClick(resume, Qt::Key_Space);
        EVENTUALLY(driver.isAt(Page::Configure));
        EVENTUALLY(history.isNull());
    }

    void anEmptyOneSaysSo() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        driver.wizard().menu()->showHistory();
        auto *history = driver.wizard().findChild<ui::HistoryDialog *>();
        QVERIFY(toldBy(history).contains(QStringLiteral("no records")));
        QVERIFY(!historyButton(history, QStringLiteral("Save report …"))->isEnabled());
        QTest::keyClick(history, Qt::Key_Escape);
    }
};

CVM_TEST(HistoryTest)

} // namespace tst_history

#include "tst_history.moc"
