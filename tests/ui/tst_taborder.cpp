// Tab goes through every window as it is read.
#include "wizarddriver.h"

#include "reviewdriver.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/account/settingsdialog.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/source/snapshotdialog.h"
#include "ui/review/addgrantdialog.h"
#include "ui/review/explaindialog.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/taborder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tst_taborder {

using ui::Page;

namespace {

QString called(const QWidget *widget) {
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString name = widget->accessibleName().isEmpty() && button != nullptr ? button->text().remove(u'&')
                                                                                 : widget->accessibleName();
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), name);
}

/// What Tab goes through in the active window, once around, from what has the focus or comes after it.
QList<QWidget *> round() {
    QList<QWidget *> round;
    if (const QWidget *start = QApplication::focusWidget();
        start != nullptr && (start->focusPolicy() & Qt::TabFocus) == 0) {
        QTest::keyClick(
            QApplication::focusWidget(), Qt::Key_Tab); // a heading, where Tab does not come back to
    }
    for (int i = 0; i < 200; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (now == nullptr || round.contains(now)) {
            break;
        }
        round.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return round;
}

/// Whether `b` stands before `a` for whoever reads: wholly above it, or beside it on one line and before it.
/// What contains the other, and columns that reach from one to the other, are no matter of reading.
bool standsBefore(const QRect &b, const QRect &a, bool isMirrored) {
    if (b.bottom() < a.top()) {
        const bool overlap = b.left() <= a.right() && a.left() <= b.right();
        return overlap; // in one column; two columns are read one after the other
    }
    const bool onOneLine = b.top() <= a.bottom() && a.top() <= b.bottom();
    return onOneLine && (isMirrored ? b.left() > a.right() : b.right() < a.left());
}

/// Neighbours in the round that stand the other way round in the window. One step goes back to the beginning.
QStringList jumps(QWidget &window) {
    for (int turn = 0; turn < 5; ++turn) {
        QTest::qWait(0); // what has just appeared is laid out, and then takes its place
    }
    const QList<QWidget *> tabs = round();
    if (QApplication::focusWidget() != tabs.constFirst()) {
        QStringList all{QStringLiteral("the round does not end"), called(QApplication::focusWidget())};
        for (const QWidget *one : tabs) {
            all.append(called(one));
        }
        return all;
    }
    QStringList back;
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        const QWidget *from = tabs.at(i);
        const QWidget *to = tabs.at((i + 1) % tabs.size());
        const QRect a(from->mapTo(&window, QPoint(0, 0)), from->size());
        const QRect b(to->mapTo(&window, QPoint(0, 0)), to->size());
        if (!from->isAncestorOf(to) && standsBefore(b, a, window.isRightToLeft())) {
            back.append(called(from) + QStringLiteral(" -> ") + called(to));
        }
    }
    return tabs.size() > 1 ? back : QStringList();
}

/// What can have the focus on the page, and does not get it by Tab.
QList<const QWidget *> missedOn(const QWidget &page) {
    const QList<QWidget *> tabs = round();
    QList<const QWidget *> missed;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOfGroup = button != nullptr && button->group() != nullptr && !button->isChecked();
        const bool isFocusable = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
            && widget->isEnabled() && widget->focusProxy() == nullptr && !isOfGroup;
        const bool isReached = std::any_of(tabs.begin(), tabs.end(),
            [widget](const QWidget *tab) { return tab == widget || tab->focusProxy() == widget; });
        if (isFocusable && !isReached) {
            missed.append(widget);
        }
    }
    return missed;
}

QString tooMany(const QString &where, const QStringList &jumps) {
    return jumps.size() > 1 ? where + QStringLiteral(": ") + jumps.join(QStringLiteral(", ")) : QString();
}

} // namespace

class TabOrderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void placesAreReadInBandsAndColumns();
    void whatAppearsTakesItsPlace();
    void everyPage_data();
    void everyPage();
    void thePageComesBeforeTheButtonsBelow_data();
    void thePageComesBeforeTheButtonsBelow();
    void theFailure();
    void everyDialog();
    void everyTabOfTheReview();
};

void TabOrderTest::placesAreReadInBandsAndColumns() {
    // A tall list beside two rows of two, and a row below all of them.
    const QList<QRect> places{QRect(0, 300, 400, 20), QRect(200, 50, 80, 20), QRect(300, 52, 80, 20),
        QRect(200, 0, 80, 40), QRect(300, 10, 80, 20), QRect(0, 0, 150, 290)};
    QCOMPARE(ui::readingOrder(places, Qt::LeftToRight), (QList<qsizetype>{5, 3, 4, 1, 2, 0}));
    QCOMPARE(ui::readingOrder(places, Qt::RightToLeft), (QList<qsizetype>{4, 3, 2, 1, 5, 0}));
    const QList<QRect> overlapping{QRect(10, 10, 50, 50), QRect(0, 0, 50, 50)};
    QCOMPARE(ui::readingOrder(overlapping, Qt::LeftToRight), (QList<qsizetype>{1, 0}));
    QCOMPARE(ui::readingOrder({}, Qt::LeftToRight), QList<qsizetype>());
}

void TabOrderTest::whatAppearsTakesItsPlace() {
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *last = new QPushButton(QStringLiteral("last"), &window);
    auto *late = new QLineEdit(&window);
    auto *first = new QPushButton(QStringLiteral("first"), &window);
    column->addWidget(first);
    column->addWidget(late);
    column->addWidget(last);
    late->hide();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QTest::qWait(0);
    QCOMPARE(round(), (QList<QWidget *>{first, last}));
    late->show();
    EVENTUALLY((first->setFocus(), round() == QList<QWidget *>{first, late, last}));
}

void TabOrderTest::everyPage_data() {
    QTest::addColumn<QString>("walk");
    for (const char *name : {"managed-hsm", "key-vault-access-policy", "recover key-soft-deleted",
             "recover key-purged", "recover other-security-domain", "rehearse key-purged-hsm"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TabOrderTest::everyPage() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList wrong;
    QVERIFY(driver->walk([&] {
        const QString title = driver->window().windowTitle();
        wrong.append(tooMany(title, jumps(driver->window())));
        for (const QWidget *widget : missedOn(*driver->page())) {
            wrong.append(QStringLiteral("%1: Tab misses %2").arg(title, called(widget)));
        }
    }));
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TabOrderTest::thePageComesBeforeTheButtonsBelow_data() {
    QTest::addColumn<QString>("walk");
    QTest::newRow("configure") << QStringLiteral("managed-hsm");
    QTest::newRow("recover") << QStringLiteral("recover key-purged");
}

void TabOrderTest::thePageComesBeforeTheButtonsBelow() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList wrong;
    QVERIFY(driver->walk([&] {
        QTest::qWait(0);
        const QList<QWidget *> tabs = round();
        bool left = false;
        bool returned = false;
        for (const QWidget *widget : tabs) { // from the page's first control
            const bool isOnPage = driver->page()->isAncestorOf(widget);
            returned = returned || (left && isOnPage && widget != tabs.first());
            left = left || !isOnPage;
        }
        const auto *last = driver->window().button(QWizard::CancelButton);
        const qsizetype cancel = tabs.indexOf(last);
        for (qsizetype i = cancel + 1; cancel >= 0 && i < tabs.size(); ++i) {
            const QWidget *widget = tabs.at(i);
            const bool isAbove = widget->mapTo(&driver->window(), QPoint()).y()
                <= tabs.first()->mapTo(&driver->window(), QPoint()).y();
            if (driver->page()->isAncestorOf(widget) && !isAbove) {
                wrong.append(driver->window().windowTitle() + QStringLiteral(": ") + called(widget));
            }
        }
    }));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TabOrderTest::theFailure() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    driver.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(driver.walk([] {}, Page::Configure));
    EVENTUALLY_WITHIN(
        driver.protection().run().outcome == domain::RunOutcome::Failed && driver.isSettled(), 20000);
    QCOMPARE(tooMany(driver.wizard().windowTitle(), jumps(driver.wizard())), QString());
}

void TabOrderTest::everyDialog() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    QStringList wrong;
    int seen = 0;
    const auto look = [&](QDialog *dialog) {
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::qWait(0);
        if (QApplication::focusWidget() == nullptr || !dialog->isAncestorOf(QApplication::focusWidget())) {
            QTest::keyClick(dialog, Qt::Key_Tab);
        }
        wrong.append(tooMany(dialog->windowTitle(), jumps(*dialog)));
        ++seen;
        delete dialog;
    };
    look(new ui::ExplainDialog(&driver.wizard()));
    look(new ui::SettingsDialog(account::Settings(), &driver.wizard()));
    look(new ui::SnapshotDialog(driver.estate(), &driver.wizard()));
    look(new ui::UndoDialog(driver.protection(), QString(), &driver.wizard()));
    ReviewDriver review;
    QVERIFY(review.openContoso());
    QVERIFY(review.clickKey(QStringLiteral("cvm-key")));
    look(new ui::AddGrantDialog(review.session().shown(), review.session().key(), &review.window()));
    ui::WriteQuestion question;
    question.mark = ui::Mark::Information;
    question.title = question.headline = QStringLiteral("Before anything is written");
    question.lines = {QStringLiteral("A line of what is written")};
    question.requests = [&driver] { return driver.protection().requests(); };
    question.confirm = QStringLiteral("Write");
    look(new ui::WriteDialog(question, &driver.wizard()));
    QCOMPARE(seen, 6);
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TabOrderTest::everyTabOfTheReview() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QStringList wrong;
    for (const ui::ReviewView::Tab tab :
        {ui::ReviewView::Access, ui::ReviewView::Findings, ui::ReviewView::Grants, ui::ReviewView::Recovery,
            ui::ReviewView::Comparison, ui::ReviewView::Files}) {
        driver.window().view()->showTab(tab);
        QVERIFY(driver.settle());
        driver.window().view()->firstControl()->setFocus();
        // From the end of the tabs back to the keys beside them, and to what stands above all of it.
        const QStringList back = jumps(driver.window());
        wrong.append(tooMany(driver.window().view()->tabName(tab), back));
    }
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

CVM_TEST(TabOrderTest)

} // namespace tst_taborder

#include "tst_taborder.moc"
