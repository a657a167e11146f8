#include "wizarddriver.h"

#include "protect/journal/journal.h"
#include "protect/services.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/source/unfinishedpanel.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/marklabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tst_undo {

using ui::Page;

namespace {

QString plain(QString text) {
    return text.remove(u'&');
}

/// Everything that can be read in the widget, one text a line.
QString textOf(const QWidget &widget) {
    QStringList lines;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (!child->isVisibleTo(&widget)) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(child)) {
            lines.append(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(child)) {
            lines.append(plain(button->text()));
        } else if (const auto *code = qobject_cast<const QPlainTextEdit *>(child)) {
            lines.append(code->toPlainText());
        }
    }
    return lines.join(u'\n');
}

QAbstractButton *buttonOf(const QWidget &widget, const QString &text) {
    for (QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&widget) && plain(button->text()) == text) {
            return button;
        }
    }
    return nullptr;
}

/// As somebody with a keyboard does.
bool pressIn(const QWidget &widget, const QString &text) {
    QAbstractButton *button = buttonOf(widget, text);
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

journal::Head headOf(const QString &vmName, const QString &tenantId) {
    journal::Head head;
    head.tenantId = tenantId;
    head.choices.virtualMachineId = domain::ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/")
        + vmName);
    return head;
}

domain::WrittenChange assignment() {
    domain::WrittenChange change;
    change.write.kind = domain::WriteKind::CreateRoleAssignment;
    change.write.name = QStringLiteral("Azure Backup <i>key</i>");
    change.write.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    change.write.scope = QStringLiteral("/keys/k1");
    change.write.principalId = QStringLiteral("p1");
    change.id = change.write.id;
    return change;
}

} // namespace

/// Taking back from the result page, and jobs of before on the start page.
class UndoTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void takenBackFromTheResultPage();
    void nothingIsTakenBackByEnter();
    void protectionIsStoppedOnlyWhenChecked();
    void unfinishedJobsAreOffered();
    void unfinishedJobsWaitForTheirTenant();
    void forgottenJobsVanish();
    void finishedJobsAreNotMentioned();
    void lookingAgainLeadsToTheStages();

private:
    static bool reach(WizardDriver &driver, Page step) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }
    /// Granted, and stopped while that does not work yet.
    static bool stopAfterGrant(WizardDriver &driver) {
        const auto isWaiting = [&driver] {
            const domain::RunRecord &run = driver.protection().run();
            return std::any_of(run.stages.begin(), run.stages.end(), [](const domain::Stage &stage) {
                return stage.kind == domain::StageKind::WaitForPropagation
                    && stage.state == domain::StageState::Running;
            });
        };
        if (!reach(driver, Page::Configure) || !support::until(isWaiting, 20000)) {
            return false;
        }
        driver.protection().cancel(protect::Step::Configure);
        return support::until([&driver] { return driver.isSettled(); }, 20000);
    }
    static ui::UndoDialog *openDialog(WizardDriver &driver) {
        QAbstractButton *button = driver.findButton(QStringLiteral("Undo changes"));
        if (button == nullptr || !driver.tabTo(button)) {
            qWarning("The button is not there: %s", qPrintable(driver.text()));
            return nullptr;
        }
        driver.key(Qt::Key_Space);
        auto *dialog = driver.wizard().findChild<ui::UndoDialog *>();
        const bool planned = dialog != nullptr
            && support::until(
                [&] { return driver.protection().undo().record().outcome == domain::UndoOutcome::Planned; },
                20000);
        return planned ? dialog : nullptr;
    }
};

void UndoTest::takenBackFromTheResultPage() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    const qsizetype before = driver.writes().size();
    const QPointer<ui::UndoDialog> dialog = openDialog(driver);
    QVERIFY(dialog && dialog->isVisible());
    const QString shown = textOf(*dialog);
    QVERIFY2(shown.contains(QLatin1String("This will be undone")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("Delete the custom role")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("in another way")), qPrintable(shown)); // what it means
    QVERIFY2(shown.contains(QLatin1String("DELETE https://")), qPrintable(shown)); // nobody has to unfold it
    QCOMPARE(driver.writes().size(), before);
    QVERIFY(pressIn(*dialog, QStringLiteral("Undo")));
    EVENTUALLY_EQUAL_WITHIN(
        driver.protection().undo().record().outcome, domain::UndoOutcome::TakenBack, 20000);
    const QString told = textOf(*dialog);
    QVERIFY2(told.contains(QLatin1String("Everything that could be undone was undone")), qPrintable(told));
    QVERIFY2(told.contains(QLatin1String("fail from now on")), qPrintable(told));
    QCOMPARE(dialog->findChild<ui::MarkLabel *>()->mark(), ui::Mark::Warning); // no green over it
    QVERIFY(buttonOf(*dialog, QStringLiteral("Undo")) == nullptr);
    QCOMPARE(driver.writes().mid(before).size(), 2);
    QVERIFY(driver.writes().last().startsWith(QLatin1String("DELETE ")));
    QVERIFY(pressIn(*dialog, QStringLiteral("Close")));
    EVENTUALLY(!dialog);
    QVERIFY(driver.shows(QStringLiteral("Undone since then, at")));
    QVERIFY(driver.findButton(QStringLiteral("Undo changes")) == nullptr);
}

void UndoTest::nothingIsTakenBackByEnter() {
    WizardDriver driver({QStringLiteral("key-vault-access-policy")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    const qsizetype before = driver.writes().size();
    const QPointer<ui::UndoDialog> dialog = openDialog(driver);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    EVENTUALLY(!dialog);
    QCOMPARE(driver.writes().size(), before);
}

void UndoTest::protectionIsStoppedOnlyWhenChecked() {
    WizardDriver driver({QStringLiteral("key-vault-rbac")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    const QPointer<ui::UndoDialog> dialog = openDialog(driver);
    QVERIFY(dialog);
    const auto *stop = dialog->findChild<QCheckBox *>();
    QVERIFY(stop->isVisible() && !stop->isChecked());
    QVERIFY(!textOf(*dialog).contains(QLatin1String("Stop backups of “")));
    QVERIFY(pressIn(*dialog, QStringLiteral("Stop backups of this VM as well")));
    QVERIFY(stop->isChecked());
    QVERIFY(textOf(*dialog).contains(QLatin1String("keep what was backed up")));
    QVERIFY(pressIn(*dialog, QStringLiteral("Undo")));
    EVENTUALLY_EQUAL_WITHIN(
        driver.protection().undo().record().outcome, domain::UndoOutcome::TakenBack, 20000);
    QCOMPARE(driver.protection().undo().record().steps.front().kind, domain::UndoKind::StopProtection);
    QCOMPARE(driver.protection().undo().record().steps.front().state, domain::UndoState::Done);
}

void UndoTest::unfinishedJobsAreOffered() {
    WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
    QVERIFY(stopAfterGrant(driver));
    QCOMPARE(driver.protection().estate().pastRuns().size(), 1u);
    QCOMPARE(driver.protection().estate().pastRuns().front().state, domain::PastRunState::Unfinished);
    ui::UnfinishedPanel panel(driver.protection());
    panel.refresh();
    const QString shown = textOf(panel);
    QVERIFY2(shown.contains(QLatin1String("Not finished")), qPrintable(shown));
    QSignalSpy resumed(&panel, &ui::UnfinishedPanel::resumeRequested);
    QSignalSpy undone(&panel, &ui::UnfinishedPanel::undoRequested);
    QVERIFY(pressIn(panel, QStringLiteral("Check again and continue")));
    QVERIFY(pressIn(panel, QStringLiteral("Undo …")));
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(resumed.first().first().toString(), driver.protection().runId());
}

void UndoTest::unfinishedJobsWaitForTheirTenant() {
    QTemporaryDir folder;
    protect::Services services;
    services.journal = std::make_shared<journal::Journal>(journal::storageInDirectory(folder.path()));
    {
        const base::Result<journal::OpenRunPtr> open
            = services.journal->begin(headOf(QStringLiteral("erp-01"), QStringLiteral("t1")));
        QVERIFY(open && (*open)->written(assignment()));
    }
    protect::Estate estate(services);
    protect::Protection protection(estate);
    ui::UnfinishedPanel panel(protection);
    panel.refresh();
    QVERIFY(panel.isVisibleTo(nullptr));
    const QString shown = textOf(panel);
    QVERIFY2(shown.contains(QLatin1String("erp-01")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("Sign in to the tenant t1 first")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("<i>key</i>")), qPrintable(shown)); // as it is, not as markup
    QVERIFY(!buttonOf(panel, QStringLiteral("Check again and continue"))->isEnabled());
    QVERIFY(!buttonOf(panel, QStringLiteral("Undo …"))->isEnabled());
}

void UndoTest::forgottenJobsVanish() {
    QTemporaryDir folder;
    protect::Services services;
    services.journal = std::make_shared<journal::Journal>(journal::storageInDirectory(folder.path()));
    {
        const base::Result<journal::OpenRunPtr> open
            = services.journal->begin(headOf(QStringLiteral("erp-01"), QStringLiteral("t1")));
        QVERIFY(open && (*open)->written(assignment()));
    }
    protect::Estate estate(services);
    protect::Protection protection(estate);
    ui::UnfinishedPanel panel(protection);
    panel.refresh();
    QVERIFY(pressIn(panel, QStringLiteral("Dismiss")));
    QVERIFY(!panel.isVisibleTo(nullptr));
    QCOMPARE(protection.estate().pastRuns().front().state, domain::PastRunState::Forgotten);
}

void UndoTest::finishedJobsAreNotMentioned() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    ui::UnfinishedPanel panel(driver.protection());
    panel.refresh();
    QVERIFY(!panel.isVisibleTo(nullptr));
    QVERIFY(textOf(panel).isEmpty());
}

void UndoTest::lookingAgainLeadsToTheStages() {
    WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
    QVERIFY(stopAfterGrant(driver));
    driver.wizard().restart();
    EVENTUALLY(driver.isAt(Page::Source));
    EVENTUALLY(driver.findButton(QStringLiteral("Check again and continue")) != nullptr);
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Check again and continue"))));
    driver.key(Qt::Key_Space);
    EVENTUALLY(driver.isAt(Page::Configure));
    VERIFY_SETTLED(driver);
    QCOMPARE(driver.protection().run().outcome, domain::RunOutcome::Stopped);
    QVERIFY2(driver.shows(QStringLiteral("Continue")), qPrintable(driver.text()));
}

CVM_TEST(UndoTest)

} // namespace tst_undo

#include "tst_undo.moc"
