// What somebody hears who does not see the window.
#include "wizarddriver.h"

#include "listener.h"
#include "recoverydriver.h"
#include "reviewdriver.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/configure/runnews.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/expander.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/steplist.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QToolButton>

namespace tst_heard {

using ui::Page;

namespace {

domain::RunRecord runAt(std::initializer_list<domain::StageState> states) {
    domain::RunRecord run;
    run.started = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    run.outcome = domain::RunOutcome::Running;
    int kind = 0;
    for (const domain::StageState state : states) {
        domain::Stage stage;
        stage.kind = static_cast<domain::StageKind>(kind++);
        stage.state = state;
        run.stages.push_back(stage);
    }
    return run;
}

/// The name of everything that says it has the focus, in what can be seen. Qt says so of the current cell of
/// any table, wherever the focus is.
QStringList focused(QAccessibleInterface *root) {
    QStringList names;
    for (int i = 0; root != nullptr && i < root->childCount(); ++i) {
        QAccessibleInterface *child = root->child(i);
        if (child == nullptr || child->state().invisible
            || (root->role() == QAccessible::Table && !root->state().focused)) {
            continue;
        }
        if (child->state().focused) {
            names.append(child->text(QAccessible::Name));
        }
        names += focused(child);
    }
    return names;
}

} // namespace

class HeardTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void wordsStayUntilTheyAreRead();
    void whatCannotBeSeenIsNotSaid();
    void pagesSayTheirHeadingThenTheFocus_data() { walks(); }
    void pagesSayTheirHeadingThenTheFocus();
    void goingBackIsTold();
    void oneThingHasTheFocus_data() { walks(); }
    void oneThingHasTheFocus();
    void whoGoesToTheStepsStandsOnTheCurrentOne();
    void aRunIsTold();
    void aFailureIsTold();
    void aRecoveryIsTold_data();
    void aRecoveryIsTold();
    void newsOfARun();
    void copyingIsTold();
    void panelsSayHowSevereTheyAre();
    void expandersAreExpanders();

private:
    static void walks() {
        QTest::addColumn<QString>("walk");
        for (const char *name :
            {"managed-hsm", "key-vault-access-policy", "recover key-purged", "rehearse key-purged-hsm"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
};

void HeardTest::wordsStayUntilTheyAreRead() {
    QWidget window;
    QLabel label(&window);
    Listener listener(window);
    window.show();
    ui::announce(&label, QStringLiteral("one"));
    ui::announce(&label, QStringLiteral("two"));
    ui::announce(&label, QStringLiteral("one")); // the same turn
    QCOMPARE(listener.told, (QStringList{QStringLiteral("says: one"), QStringLiteral("says: two")}));
    QStringList held;
    for (QObject *notice : ui::Notices::of(window).children()) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(notice);
        if (told != nullptr && told->role() == QAccessible::Notification) {
            held.append(told->text(QAccessible::Name));
            QVERIFY(!told->state().invisible);
            QCOMPARE(told->parent()->role(), QAccessible::Application);
        }
    }
    held.removeAll(QString());
    QCOMPARE(held, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    EVENTUALLY((ui::announce(&label, QStringLiteral("one")), listener.told.size() == 3)); // another turn
}

void HeardTest::whatCannotBeSeenIsNotSaid() {
    QWidget window;
    QLabel label(&window);
    Listener listener(window);
    ui::announce(&label, QStringLiteral("before it is shown"));
    window.show();
    label.hide();
    ui::announce(&label, QStringLiteral("hidden"));
    label.show();
    ui::announce(&label, QString());
    QCOMPARE(listener.told.filter(QStringLiteral("says")), QStringList());
}

void HeardTest::pagesSayTheirHeadingThenTheFocus() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    Listener listener(driver->window());
    QStringList wrong;
    int page = driver->window().currentId(); // of the first, the window's title is read
    QVERIFY(driver->walk([&] {
        const QStringList told = std::exchange(listener.told, {});
        const QWidget *focus = QApplication::focusWidget();
        if (std::exchange(page, driver->window().currentId()) == driver->window().currentId()
            || focus == nullptr) {
            return;
        }
        const QString heading = driver->page()->accessibleName();
        qsizetype at = told.lastIndexOf(QStringLiteral("says: ") + heading);
        if (at < 0) { // no control to go to: the heading has the focus
            at = told.lastIndexOf(QStringLiteral("focus: ") + heading);
        }
        // Nothing is said before the heading; after it, something on the page has the focus at once.
        const QStringList after = at < 0 ? QStringList() : told.mid(at).filter(QStringLiteral("focus: "));
        QStringList onPage;
        for (const QWidget *widget : driver->page()->findChildren<QWidget *>()) {
            onPage.append(QStringLiteral("focus: ") + widget->accessibleName());
        }
        onPage.removeAll(QStringLiteral("focus: Stop what this page is doing"));
        if (!onPage.contains(after.value(0)) || !told.mid(0, at).filter(QStringLiteral("says: ")).isEmpty()) {
            wrong.append(heading + QStringLiteral(" -> ") + told.join(QStringLiteral(" | ")));
        }
    }));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HeardTest::goingBackIsTold() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.walk([] {}, Page::Access));
    Listener listener(driver.wizard());
    QVERIFY(driver.back());
    const QString heading = driver.wizard().currentWizardPage()->heading();
    const qsizetype said = listener.told.indexOf(QStringLiteral("says: ") + heading);
    QVERIFY2(said >= 0, qPrintable(listener.told.join(u'\n')));
    QCOMPARE(listener.told.value(said + 1),
        QStringLiteral("focus: ") + QApplication::focusWidget()->accessibleName());
}

void HeardTest::oneThingHasTheFocus() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList wrong;
    QVERIFY(driver->walk([&] {
        const QStringList names = focused(QAccessible::queryAccessibleInterface(&driver->window()));
        const QStringList steps = names.filter(QStringLiteral("Current step"));
        const bool isTable = qobject_cast<QAbstractItemView *>(QApplication::focusWidget()) != nullptr;
        if (!steps.isEmpty() || names.size() < 1
            || names.size() > (isTable ? 2 : 1)) { // a table and its cell
            wrong.append(driver->window().windowTitle() + u':' + names.join(QStringLiteral(" | ")));
        }
    }));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HeardTest::whoGoesToTheStepsStandsOnTheCurrentOne() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.walk([] {}, Page::KeyStore));
    auto *steps = driver.wizard().findChild<ui::StepList *>();
    QVERIFY(driver.tabTo(steps));
    QVERIFY(steps->currentItem() != nullptr);
    QVERIFY(steps->currentItem()->text().contains(QStringLiteral("Current step")));
}

void HeardTest::aRunIsTold() {
    WizardDriver driver({QStringLiteral("managed-hsm"), QSize(1120, 760), 2000});
    Listener listener(driver.wizard());
    QVERIFY(driver.walk([] {}));
    const QString told = listener.told.join(u'\n');
    QVERIFY2(listener.said(QStringLiteral("cvm-erp-01 is protected")), qPrintable(told));
    QVERIFY2(listener.said(QStringLiteral("Enable backup")), qPrintable(told));
}

void HeardTest::aFailureIsTold() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    Listener listener(driver.wizard());
    driver.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(driver.walk([] {}, Page::Configure));
    EVENTUALLY_WITHIN(listener.said(QStringLiteral("Error: ")), 20000);
    QVERIFY(listener.said(QStringLiteral("isn't")) || listener.said(QStringLiteral("not")));
}

void HeardTest::aRecoveryIsTold_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("result") << QStringLiteral("key-purged")
                            << QStringList{QStringLiteral("Restore the key"),
                                   QStringLiteral("The key cvm-erp-os is back")};
    QTest::newRow("failure") << QStringLiteral("other-security-domain")
                             << QStringList{QStringLiteral("Error: ")};
}

void HeardTest::aRecoveryIsTold() {
    QFETCH(QString, scenario);
    QFETCH(QStringList, said);
    RecoveryDriver driver({scenario, QSize(1120, 760), 20000});
    Listener listener(driver.wizard());
    QVERIFY(driver.walk([] {}));
    for (const QString &one : said) {
        const auto isTold = [&] { return !listener.told.filter(one).isEmpty(); }; // the focus is read as well
        QVERIFY2(support::until(isTold, 5000), qPrintable(listener.told.join(u'\n')));
    }
}

void HeardTest::newsOfARun() {
    using domain::StageState;
    ui::RunNews news;
    const QStringList begun = news.next(runAt({StageState::Running, StageState::Pending}), 0);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(news.next(runAt({StageState::Running, StageState::Pending}), 10), QStringList());
    const QStringList quarter = news.next(runAt({StageState::Done, StageState::Running}), 49);
    QCOMPARE(quarter.size(), 2);
    QCOMPARE(quarter.last(), QStringLiteral("25 percent done"));
    const QStringList jump = news.next(runAt({StageState::Done, StageState::Failed}), 80);
    QCOMPARE(jump.size(), 2);
    QVERIFY(jump.first().endsWith(QStringLiteral(": Failed")));
    QCOMPARE(jump.last(), QStringLiteral("75 percent done"));
    QCOMPARE(
        news.next(runAt({StageState::Done, StageState::Failed}), 60), QStringList()); // going back is no news
    domain::RunRecord other = runAt({StageState::Done, StageState::Running});
    other.started = other.started.addSecs(60);
    QCOMPARE(news.next(other, 0).size(), 1); // another run begins at its beginning
}

void HeardTest::copyingIsTold() {
    QWidget window;
    Listener listener(window);
    ui::CopyButton button(QStringLiteral("Copy"), QStringLiteral("Copy the chain"), &window);
    button.setSource([] { return QStringLiteral("chain"); });
    window.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(listener.said(QStringLiteral("Copied to the clipboard")));
}

void HeardTest::panelsSayHowSevereTheyAre() {
    ui::Panel panel;
    const QList<std::pair<ui::Mark, QString>> names{{ui::Mark::Failed, QStringLiteral("Error: It")},
        {ui::Mark::Warning, QStringLiteral("Warning: It")},
        {ui::Mark::Unknown, QStringLiteral("Warning: It")}, {ui::Mark::Done, QStringLiteral("Done: It")},
        {ui::Mark::Information, QStringLiteral("Information: It")}, {ui::Mark::None, QStringLiteral("It")}};
    for (const auto &[mark, name] : names) {
        panel.setMessage(mark, QStringLiteral("It"), {});
        QCOMPARE(QAccessible::queryAccessibleInterface(&panel)->text(QAccessible::Name), name);
        QCOMPARE(panel.headline(), QStringLiteral("It"));
    }
}

void HeardTest::expandersAreExpanders() {
    ui::Expander expander(QStringLiteral("More"));
    Listener listener(expander);
    expander.setLines({QStringLiteral("a line")});
    expander.show();
    auto *button = expander.findChild<QToolButton *>();
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(button);
    QCOMPARE(told->role(), QAccessible::Button);
    QCOMPARE(told->text(QAccessible::Name), QStringLiteral("More"));
    QVERIFY(told->state().expandable && told->state().collapsed && !told->state().checkable);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(expander.isOpen());
    QVERIFY(told->state().expanded && !told->state().collapsed);
    QVERIFY(listener.said(QStringLiteral("Expanded")));
    told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!expander.isOpen());
    QVERIFY(listener.said(QStringLiteral("Collapsed")));
}

CVM_TEST(HeardTest)

} // namespace tst_heard

#include "tst_heard.moc"
