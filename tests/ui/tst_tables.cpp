#include "reviewdriver.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/review/keymodel.h"
#include "ui/review/keypanel.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "wizarddriver.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

namespace tst_tables {

using ui::Page;

/// Tables show what decides, and choose only what the user chooses.
class TablesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void columnsShareTheRoom();
    void columnsStepAsideBeforeTheyScroll();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void theSubscriptionCanBeSeen();
    void rowsGrowWithTheirReason();
    void whatIsCutIsToldByTheToolTip();
    void keysOfOneNameAreToldApart_data();
    void keysOfOneNameAreToldApart();
    void focusChoosesNothing();
    void keysAndClicksChoose();
    void aRowStaysChosen();
    void rightClickOpensTheMenuOnly();
    void menuOfTheKeyboard();
    void onlyTheUsersWidthsAreRemembered();
    void columnsCanBeReset();
    void tabChoosesNoVault();
    void anotherVirtualMachineIsNotChosenByItself();
    void doubleClickGoesOn();

private:
    /// A table of three rows in a window, behind a field that has the focus.
    struct Desk {
        QWidget window;
        QLineEdit *field = new QLineEdit(&window);
        ui::RowModel model{{QStringLiteral("Name"), QStringLiteral("Note")}};
        ui::DataTable *table = new ui::DataTable(QStringLiteral("desk"), QStringLiteral("Table"), &window);
        QStringList chosen;

        Desk() {
            model.setRows({row(QStringLiteral("a")), row(QStringLiteral("b")), row(QStringLiteral("c"))});
            table->setModel(&model);
            table->setColumns({{4, 1}, {4, 3}});
            auto *column = new QVBoxLayout(&window);
            column->addWidget(field);
            column->addWidget(table);
            window.resize(500, 400);
            window.show();
            window.activateWindow();
            if (!QTest::qWaitForWindowActive(&window)) {
                qWarning("The window does not become active.");
            }
            field->setFocus();
            QObject::connect(table, &ui::DataTable::rowChosen, table,
                [this](const QModelIndex &index) { chosen << index.data().toString(); });
        }
        static ui::Row row(const QString &name) { return {{name, QStringLiteral("note of ") + name}, name}; }
        QPoint at(int row) const { return table->visualRect(model.index(row, 0)).center(); }
        QMenu *menu() const { return table->findChild<QMenu *>(QStringLiteral("row-menu")); }
    };
    static bool reach(WizardDriver &driver, Page step) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                30000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }
};

void TablesTest::columnsShareTheRoom() {
    QCOMPARE(ui::sharedWidths(400, {{50, 1}, {50, 3}}), (QList<int>{125, 275}));
    QCOMPARE(ui::sharedWidths(401, {{50, 1}, {50, 1}, {50, 1}}), (QList<int>{133, 134, 134}));
    QCOMPARE(ui::sharedWidths(400, {{50, 1}, {50, 3, 120}}), (QList<int>{280, 120})); // moved by the user
    QCOMPARE(ui::sharedWidths(80, {{50, 1}, {50, 3}}), (QList<int>{50, 50}));
    QCOMPARE(ui::sharedWidths(100, {}), QList<int>());
}

void TablesTest::columnsStepAsideBeforeTheyScroll() {
    const QList<ui::ColumnWish> wishes{{50, 1}, {50, 0, -1, true}, {50, 0, -1, true}};
    QCOMPARE(ui::sharedWidths(200, wishes), (QList<int>{100, 50, 50}));
    QCOMPARE(ui::sharedWidths(120, wishes), (QList<int>{70, 50, -1})); // the last one first
    QCOMPARE(ui::sharedWidths(60, wishes), (QList<int>{60, -1, -1}));
    QCOMPARE(ui::sharedWidths(60, {{50, 1}, {50, 0, 70, true}}), (QList<int>{50, 70})); // it was moved
}

void TablesTest::nothingScrollsSideways_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QSize>("size");
    for (const char *scenario : {"managed-hsm", "large-tenant", "standard-policies-only"}) {
        QTest::addRow("%s, 1012x656", scenario) << QString::fromLatin1(scenario) << QSize(1012, 656);
        QTest::addRow("%s, 1120x760", scenario) << QString::fromLatin1(scenario) << QSize(1120, 760);
    }
}

void TablesTest::nothingScrollsSideways() {
    QFETCH(QString, scenario);
    QFETCH(QSize, size);
    WizardDriver driver({scenario, size});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    EVENTUALLY_WITHIN(driver.protection().estate().listProgress().complete, 60000);
    const auto check = [&driver] {
        for (const ui::DataTable *table : driver.page()->findChildren<ui::DataTable *>()) {
            QVERIFY2(!table->isVisible() || table->horizontalScrollBar()->maximum() == 0,
                qPrintable(table->objectName()));
        }
    };
    check();
    if (scenario != QLatin1String("large-tenant")) {
        QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
        QVERIFY(driver.nextUntil(Page::Backup));
        VERIFY_SETTLED(driver);
        check();
        QVERIFY(driver.choose(QStringLiteral("Show vaults of other subscriptions")));
        VERIFY_SETTLED(driver);
        check();
    }
}

void TablesTest::theSubscriptionCanBeSeen() {
    WizardDriver driver({QStringLiteral("managed-hsm"), QSize(1012, 656)});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    EVENTUALLY_WITHIN(driver.protection().estate().listProgress().complete, 60000);
    auto *table = qobject_cast<ui::DataTable *>(driver.findByName(QStringLiteral("Virtual machines")));
    QVERIFY(table != nullptr);
    const int column = table->model()->columnCount() - 1;
    QCOMPARE(table->model()->headerData(column, Qt::Horizontal).toString(), QStringLiteral("Subscription"));
    QVERIFY(!table->isColumnHidden(column));
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(0, column))));
}

void TablesTest::rowsGrowWithTheirReason() {
    Desk desk;
    const QString reason
        = QStringLiteral("The vault is in another region than the virtual machine. ").repeated(4);
    desk.model.setRow(1, {{QStringLiteral("b"), reason}, QStringLiteral("b")});
    EVENTUALLY(desk.table->rowHeight(1) > 2 * desk.table->rowHeight(0));
}

void TablesTest::whatIsCutIsToldByTheToolTip() {
    Desk desk;
    const QString id = QStringLiteral("97822c7a-4f9f-5ca6-9627-da45f20d9573").repeated(3);
    desk.model.setRow(0, {{id, QStringLiteral("short")}, QStringLiteral("a")});
    const auto tipAt = [&desk](int column) {
        const QPoint at = desk.table->visualRect(desk.model.index(0, column)).center();
        QHelpEvent event(QEvent::ToolTip, at, desk.table->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(desk.table->viewport(), &event);
        return QToolTip::text();
    };
    QVERIFY(tipAt(0).contains(id));
    QVERIFY(!tipAt(1).contains(QStringLiteral("short")));
}

void TablesTest::keysOfOneNameAreToldApart_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("1012x656") << QSize(1012, 656);
    QTest::newRow("1400x880") << QSize(1400, 880);
}

void TablesTest::keysOfOneNameAreToldApart() {
    QFETCH(QSize, size);
    domain::Environment environment = review::contoso();
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    store.name = QStringLiteral("contoso-kv-policies-prod");
    environment.put(store);
    ReviewDriver driver;
    driver.window().resize(size);
    QVERIFY(driver.open({driver.write(QStringLiteral("names.json"), review::taken(environment))}));
    const ui::DataTable *table = driver.window().view()->keys()->table();
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    const auto whole = [table](const QModelIndex &cell) {
        const QRect room = table->visualRect(cell).adjusted(4, 0, -4, 0);
        const QRect needed = table->fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 1000), Qt::TextWordWrap, cell.data().toString());
        return needed.width() <= room.width() && needed.height() <= room.height();
    };
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex cell = table->model()->index(row, ui::KeyModel::Store);
        EVENTUALLY(whole(cell));
    }
}

void TablesTest::focusChoosesNothing() {
    Desk desk;
    QTest::keyClick(desk.field, Qt::Key_Tab);
    QVERIFY(desk.table->hasFocus());
    QVERIFY(desk.table->currentIndex().isValid()); // a screen reader says it
    QVERIFY(!desk.table->chosen().isValid());
    QCOMPARE(desk.chosen, QStringList());
    QTest::keyClick(desk.table, Qt::Key_Tab);
    QVERIFY(!desk.table->chosen().isValid());
    QCOMPARE(desk.chosen, QStringList());
}

void TablesTest::keysAndClicksChoose() {
    Desk desk;
    desk.table->setFocus();
    QTest::keyClick(desk.table, Qt::Key_Space);
    QCOMPARE(desk.chosen, QStringList{QStringLiteral("a")});
    QTest::keyClick(desk.table, Qt::Key_Down);
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {}, desk.at(2));
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {}, desk.at(2)); // is chosen
    QCOMPARE(desk.chosen, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    desk.chosen.clear();
    QVERIFY(desk.table->showChosen({}));
    QVERIFY(!desk.table->chosen().isValid());
    QCOMPARE(desk.chosen, QStringList()); // the program has let it go
    QTest::keyClick(desk.table, Qt::Key_Return);
    QCOMPARE(desk.chosen, QStringList{QStringLiteral("c")}); // the outlined one
    QVERIFY(desk.table->showChosen(desk.model.index(0, 0)));
    QCOMPARE(desk.chosen.size(), 1);
    desk.table->showChosen({});
    QTest::keyClick(desk.table, Qt::Key_Up); // at the top already
    QCOMPARE(desk.chosen.last(), QStringLiteral("a"));
}

void TablesTest::aRowStaysChosen() {
    Desk desk;
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {}, desk.at(1));
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, Qt::ControlModifier, desk.at(1));
    QCOMPARE(desk.table->chosen().data().toString(), QStringLiteral("b"));
    QCOMPARE(desk.chosen, QStringList{QStringLiteral("b")});
}

void TablesTest::rightClickOpensTheMenuOnly() {
    Desk desk;
    QAction page(QStringLiteral("What the page does"));
    desk.table->addAction(&page);
    QTest::mouseClick(desk.table->viewport(), Qt::RightButton, {}, desk.at(1));
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, desk.at(1), desk.table->viewport()->mapToGlobal(desk.at(1)));
    QCoreApplication::sendEvent(desk.table->viewport(), &event);
    QCOMPARE(desk.chosen, QStringList());
    QVERIFY(desk.menu() != nullptr);
    const QList<QAction *> actions = desk.menu()->actions();
    QCOMPARE(actions.first(), &page);
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == QLatin1String("Copy cell")) {
            action->trigger();
        }
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("b"));
    desk.menu()->close();
}

void TablesTest::menuOfTheKeyboard() {
    Desk desk;
    QTest::mouseClick(desk.table->viewport(), Qt::LeftButton, {}, desk.at(2));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(desk.table->viewport(), &event);
    QVERIFY(desk.menu() != nullptr);
    for (QAction *action : desk.menu()->actions()) {
        if (action->text().remove(u'&') == QLatin1String("Copy row")) {
            action->trigger();
        }
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("c\tnote of c"));
    desk.menu()->close();
}

void TablesTest::onlyTheUsersWidthsAreRemembered() {
    const QString key = QStringLiteral("tables/desk/widths");
    int moved = 0;
    {
        Desk desk;
        desk.table->setColumnWidth(0, 234); // by the program
        desk.window.resize(600, 420);
        desk.window.resize(500, 400);
        QVERIFY(!QSettings().contains(key));
        QHeaderView *header = desk.table->horizontalHeader();
        const QPoint border(header->sectionPosition(1) - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, border);
        QTest::mouseMove(header->viewport(), border + QPoint(60, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, border + QPoint(60, 0));
        EVENTUALLY(QSettings().contains(key));
        moved = desk.table->columnWidth(0);
        desk.window.resize(560, 400);
        QCOMPARE(desk.table->columnWidth(0), moved); // the other one takes the room
        QCOMPARE(desk.table->horizontalHeader()->length(), desk.table->viewport()->width());
    }
    const Desk again;
    QCOMPARE(again.table->columnWidth(0), moved);
    QCOMPARE(again.table->horizontalScrollBar()->maximum(), 0);
}

void TablesTest::columnsCanBeReset() {
    Desk desk; // with what the user moved before
    QVERIFY(QSettings().contains(QStringLiteral("tables/desk/widths")));
    const int moved = desk.table->columnWidth(0);
    desk.table->resetColumns();
    QVERIFY(desk.table->columnWidth(0) != moved);
    QVERIFY(!QSettings().contains(QStringLiteral("tables/desk/widths")));
}

void TablesTest::tabChoosesNoVault() {
    WizardDriver driver({QStringLiteral("standard-policies-only")});
    QVERIFY(reach(driver, Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.protection().choices().recoveryServicesVaultId.isEmpty());
    const QWidget *table = driver.findByName(QStringLiteral("Recovery Services vaults"));
    driver.key(Qt::Key_Tab);
    QVERIFY(driver.tabTo(table));
    QVERIFY(driver.protection().choices().recoveryServicesVaultId.isEmpty());
    driver.key(Qt::Key_Space);
    QVERIFY(!driver.protection().choices().recoveryServicesVaultId.isEmpty());
}

void TablesTest::anotherVirtualMachineIsNotChosenByItself() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::KeyStore));
    driver.wizard().configureAnother();
    QVERIFY(driver.isAt(Page::VirtualMachine));
    VERIFY_SETTLED(driver);
    const QWidget *table = driver.findByName(QStringLiteral("Virtual machines"));
    QVERIFY(driver.tabTo(table));
    driver.key(Qt::Key_Tab);
    QVERIFY(driver.tabTo(table)); // once around
    QVERIFY(driver.protection().choices().virtualMachineId.isEmpty());
    QCOMPARE(driver.highlighted(QStringLiteral("Virtual machines")), QString());
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(!driver.shows(QStringLiteral("cvm-erp-01 can't be chosen")));
    QVERIFY(!driver.shows(QStringLiteral("Chosen:")));
}

void TablesTest::doubleClickGoesOn() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    const QString name = QStringLiteral("cvm-erp-01");
    EVENTUALLY_WITHIN(
        driver.cells(QStringLiteral("Virtual machines"), name).contains(QStringLiteral("Can be protected")),
        30000);
    auto *table = qobject_cast<ui::DataTable *>(driver.findByName(QStringLiteral("Virtual machines")));
    QVERIFY(table != nullptr);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data().toString() == name) {
            table->scrollTo(index);
            const QPoint at = table->visualRect(index).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
            EVENTUALLY_WITHIN(driver.isButtonEnabled(QWizard::NextButton), 20000);
            QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
            break;
        }
    }
    EVENTUALLY(driver.isAt(Page::KeyStore));
}

CVM_TEST(TablesTest)

} // namespace tst_tables

#include "tst_tables.moc"
