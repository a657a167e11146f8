#include "domain/qualification.h"
#include "reviewdriver.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/vault/newpolicyform.h"
#include "ui/review/findingstab.h"
#include "ui/review/keypanel.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/searchwords.h"
#include "wizarddriver.h"
#include "wording/backuptext.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeZone>
#include <QTreeView>

namespace tst_searching {

using ui::Page;

/// Searching and narrowing lists, and what is said of what they hide.
class SearchingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void everyWordCountsInAnyColumn();
    void whatIsNotKnownIsSortedLast();
    void escapeClearsOnlyASearch();
    void keysOfTheWindowWorkInFields();
    void onlyConfidentialIsUsual();
    void searchTakesSeveralWords();
    void emptyListLeadsOut();
    void hiddenChoiceSaysSo();
    void nothingIsClaimedBeforeItIsKnown();
    void orderByProtectionAsksForAll();
    void findAndReadAgainByKeys();
    void reviewIsSearchedByKeys();
    void grantsAreFoundByWordsOfTheirScope();
    void reviewsEmptyResultLeadsOut();
    void reviewSaysWhichKeysAreHidden();
    void vaultWithoutEnhancedPolicyIsNotSuitable();
    void withoutAVaultThePageSaysWhatToDo();
    void redundancyIsInWords();
    void timeZoneIsTheSystems();

private:
    static constexpr const char16_t *search = u"Search in all columns";
    static ui::EntryField *field(const WizardDriver &driver) {
        return qobject_cast<ui::EntryField *>(driver.findByName(QString::fromUtf16(search)));
    }
    static bool list(WizardDriver &driver) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                60000);
    }
    static ui::DataTable *machines(const WizardDriver &driver) {
        return qobject_cast<ui::DataTable *>(driver.findByName(QStringLiteral("Virtual machines")));
    }
    static int count(const WizardDriver &driver, const QString &part) {
        int found = 0;
        for (const simulator::SeenRequest &request : driver.simulator()->seenRequests()) {
            found += request.pathAndQuery.contains(part) ? 1 : 0;
        }
        return found;
    }
};

void SearchingTest::everyWordCountsInAnyColumn() {
    const ui::SearchWords words(QStringLiteral("  billing UAENORTH "));
    QVERIFY(words.areIn(QStringLiteral("vm-billing-01\nrg\nuaenorth")));
    QVERIFY(words.areIn(QStringLiteral("uaenorth billing")));
    QVERIFY(!words.areIn(QStringLiteral("vm-billing-01\nwesteurope")));
    QVERIFY(ui::SearchWords(QStringLiteral("   ")).isEmpty());
    QVERIFY(ui::SearchWords().areIn(QString()));
}

void SearchingTest::whatIsNotKnownIsSortedLast() {
    ui::RowModel model({QStringLiteral("Name")});
    ui::Row open{{QStringLiteral("b")}, QStringLiteral("b")};
    open.pending = {0};
    model.setRows(
        {{{QStringLiteral("a")}, QStringLiteral("a")}, open, {{QStringLiteral("c")}, QStringLiteral("c")}});
    ui::RowFilter filter;
    filter.setSourceModel(&model);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(0, order);
        QCOMPARE(filter.index(2, 0).data().toString(), QStringLiteral("b"));
    }
}

void SearchingTest::escapeClearsOnlyASearch() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(list(driver));
    ui::EntryField *line = field(driver);
    QVERIFY(driver.tabTo(line));
    driver.type(QStringLiteral("erp"));
    QCOMPARE(machines(driver)->model()->rowCount(), 1);
    driver.key(Qt::Key_Escape);
    QCOMPARE(line->text(), QString());
    QVERIFY(driver.wizard().isVisible());
    QVERIFY(machines(driver)->model()->rowCount() > 1);
    QSignalSpy seen(&driver.wizard(), &QDialog::rejected);
    driver.key(Qt::Key_Escape); // the window's own, which may ask
    EVENTUALLY(seen.count() == 1 || driver.wizard().findChild<QDialog *>() != nullptr);
}

void SearchingTest::keysOfTheWindowWorkInFields() {
    ui::EntryField line;
    const auto isKept = [&line](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(&line, &event);
        return event.isAccepted();
    };
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_D, Qt::Key_K, Qt::Key_U}) {
        QVERIFY2(!isKept(key), qPrintable(QKeySequence(key).toString()));
    }
    line.setText(QStringLiteral("text"));
    line.selectAll();
    QVERIFY(isKept(Qt::Key_C));
    QVERIFY(isKept(Qt::Key_A));
}

void SearchingTest::onlyConfidentialIsUsual() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(list(driver));
    QCOMPARE(machines(driver)->model()->rowCount(), 300);
    QVERIFY(driver.shows(QStringLiteral("1700 hidden because not confidential")));
    auto *only = qobject_cast<QCheckBox *>(driver.findButton(QStringLiteral("Only Confidential VMs")));
    QVERIFY(only != nullptr && only->isChecked());
    QVERIFY(driver.tabTo(only));
    driver.key(Qt::Key_Space);
    QCOMPARE(machines(driver)->model()->rowCount(), 2000);
    QVERIFY(!driver.shows(QStringLiteral("hidden")));
    QVERIFY(!driver.shows(QStringLiteral("Standard_D2s_v5 | Not checked yet"))); // is never asked
}

void SearchingTest::searchTakesSeveralWords() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(list(driver));
    QVERIFY(driver.tabTo(field(driver)));
    driver.type(QStringLiteral("uaenorth billing"));
    const QAbstractItemModel *model = machines(driver)->model();
    QVERIFY(model->rowCount() > 0 && model->rowCount() < 300);
    QVERIFY(driver.shows(QStringLiteral("hidden by the search")));
    for (int row = 0; row < model->rowCount(); ++row) {
        QVERIFY(model->index(row, 0).data().toString().contains(QStringLiteral("billing")));
    }
}

void SearchingTest::emptyListLeadsOut() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(list(driver));
    QVERIFY(driver.tabTo(field(driver)));
    driver.type(QStringLiteral("no such machine"));
    QVERIFY(driver.shows(QStringLiteral("No virtual machine matches “no such machine”")));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Clear search"))));
    driver.key(Qt::Key_Space);
    QVERIFY(machines(driver)->model()->rowCount() > 1);
    QVERIFY(field(driver)->hasFocus());
    QVERIFY(!driver.shows(QStringLiteral("No virtual machine matches")));
    driver.type(QStringLiteral("vm-jump-01")); // it isn't confidential
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Show all virtual machines"))));
    driver.key(Qt::Key_Space);
    QCOMPARE(machines(driver)->model()->rowCount(), 1);
}

void SearchingTest::hiddenChoiceSaysSo() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(list(driver));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QVERIFY(!driver.shows(QStringLiteral("doesn't show")));
    QVERIFY(driver.tabTo(field(driver)));
    driver.type(QStringLiteral("payroll"));
    QVERIFY(driver.shows(QStringLiteral("Chosen: cvm-erp-01, which the list doesn't show now")));
    QCOMPARE(driver.protection().choices().virtualMachineId.name(), QStringLiteral("cvm-erp-01"));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Show in the list"))));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.highlighted(QStringLiteral("Virtual machines")), QStringLiteral("cvm-erp-01"));
    QVERIFY(!driver.shows(QStringLiteral("doesn't show")));
}

void SearchingTest::nothingIsClaimedBeforeItIsKnown() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(list(driver));
    const QAbstractItemModel *model = machines(driver)->model();
    int open = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString protection = model->index(row, 3).data().toString();
        const QString note = model->index(row, 4).data().toString();
        if (protection == QLatin1String("Not checked yet")) {
            ++open;
            QVERIFY2(note != QLatin1String("Can be protected"), qPrintable(note));
        }
    }
    QVERIFY(open > 0); // far down
}

void SearchingTest::orderByProtectionAsksForAll() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(list(driver));
    machines(driver)->sortByColumn(3, Qt::AscendingOrder);
    const QAbstractItemModel *model = machines(driver)->model();
    EVENTUALLY_WITHIN(
        [&] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 3).data().toString() == QLatin1String("Not checked yet")) {
                    return false;
                }
            }
            return true;
        }(),
        60000);
}

void SearchingTest::findAndReadAgainByKeys() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(list(driver));
    QVERIFY(driver.tabTo(machines(driver)));
    driver.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field(driver)->hasFocus());
    const QString path = QStringLiteral("Microsoft.ResourceGraph/resources");
    const int before = count(driver, path);
    driver.key(Qt::Key_F5);
    EVENTUALLY_WITHIN(count(driver, path) > before, 20000);
}

void SearchingTest::reviewIsSearchedByKeys() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    driver.window().view()->showTab(ui::ReviewView::Findings);
    ui::DataTable *keys = driver.window().view()->keys()->table();
    ui::DataTable *findings = driver.window().view()->findChild<ui::FindingsTab *>()->table();
    const auto focused = [] { return QApplication::focusWidget()->accessibleName(); };
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(), QStringLiteral("Find a key or key store"));
    findings->setFocus();
    QTest::keyClick(findings, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(), QStringLiteral("Search in findings"));
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_D}) { // export, compare
        QAction *action = nullptr;
        for (QAction *one : driver.window().findChildren<QAction *>()) {
            action = one->shortcut() == QKeySequence(Qt::CTRL | key) ? one : action;
        }
        QVERIFY(action != nullptr);
        action->disconnect(&driver.window());
        QSignalSpy triggered(action, &QAction::triggered);
        QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 1);
    }
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(static_cast<ui::EntryField *>(QApplication::focusWidget())->text(), QString());
}

void SearchingTest::grantsAreFoundByWordsOfTheirScope() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    driver.window().view()->showTab(ui::ReviewView::Grants);
    auto *line
        = qobject_cast<QLineEdit *>(driver.byName(QStringLiteral("Search in scopes, roles and principals")));
    const auto *tree = qobject_cast<QTreeView *>(
        driver.byName(QStringLiteral("Grants: who decides, scope, role and principal")));
    QVERIFY(line != nullptr && tree != nullptr);
    driver.type(line, QStringLiteral("bob second")); // the principal, and the scope two lines above it
    const auto leaves = [tree] {
        QStringList names;
        std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &index) {
            for (int row = 0; row < tree->model()->rowCount(index); ++row) {
                walk(tree->model()->index(row, 0, index));
            }
            if (index.isValid() && tree->model()->rowCount(index) == 0) {
                names << index.data().toString();
            }
        };
        walk({});
        return names;
    };
    EVENTUALLY_EQUAL(leaves(), QStringList{QStringLiteral("Bob")});
}

void SearchingTest::reviewsEmptyResultLeadsOut() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    driver.window().view()->showTab(ui::ReviewView::Findings);
    QWidget *line = driver.byName(QStringLiteral("Search in findings"));
    driver.type(line, QStringLiteral("zzz"));
    QVERIFY(driver.byName(QStringLiteral("Information: No entry matches “zzz”")) != nullptr);
    QVERIFY(driver.press(QStringLiteral("Clear search")));
    QCOMPARE(static_cast<QLineEdit *>(line)->text(), QString());
    QVERIFY(driver.byName(QStringLiteral("Information: No entry matches “zzz”")) == nullptr);
}

void SearchingTest::vaultWithoutEnhancedPolicyIsNotSuitable() {
    WizardDriver driver({QStringLiteral("standard-policies-only")});
    QVERIFY(list(driver));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QVERIFY(driver.nextUntil(Page::Backup));
    VERIFY_SETTLED(driver);
    EVENTUALLY(driver.shows(QStringLiteral("It has no Enhanced policy yet.")));
    QVERIFY(!driver.shows(QStringLiteral("Suitable")));
    QVERIFY(driver.shows(QStringLiteral("No vault has an Enhanced policy yet"))); // before one is chosen
    QVERIFY(driver.choose(QStringLiteral("Create an Enhanced policy")));
    QVERIFY(driver.shows(QStringLiteral("Choose the vault that gets the new policy.")));
    for (const QSpinBox *box : driver.page()->findChildren<QSpinBox *>()) {
        QVERIFY2(box->width() < 200, qPrintable(QString::number(box->width())));
    }
}

void SearchingTest::withoutAVaultThePageSaysWhatToDo() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("no-vaults.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QJsonObject vaults;
    for (const char *name : {"rsv-archive-uaenorth", "rsv-prod-koreacentral", "rsv-prod-uaenorth"}) {
        vaults.insert(QString::fromLatin1(name), QJsonValue::Null);
    }
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("no-vaults")},
                                 {QStringLiteral("summary"), QStringLiteral("No vault.")},
                                 {QStringLiteral("extends"), QStringLiteral("contoso")},
                                 {QStringLiteral("recoveryVaults"), vaults}})
                   .toJson());
    file.close();
    WizardDriver driver(
        {{}, QSize(1012, 656), 0, protect::Source{protect::SourceKind::ScenarioFile, {}, {path}, {}, {}}});
    QVERIFY(list(driver));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QVERIFY(driver.nextUntil(Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("There is no Recovery Services vault in this subscription")));
    QVERIFY(driver.shows(QStringLiteral("in the region uaenorth")));
    QVERIFY(driver.shows(QStringLiteral("select “Show vaults of other subscriptions”")));
    QVERIFY(driver.choose(QStringLiteral("Show vaults of other subscriptions")));
    VERIFY_SETTLED(driver);
    QVERIFY(!driver.shows(QStringLiteral("in this subscription")));
    const QString vaultPath = QStringLiteral("Microsoft.RecoveryServices/vaults");
    const int before = count(driver, vaultPath);
    driver.key(Qt::Key_F5);
    EVENTUALLY_WITHIN(count(driver, vaultPath) > before, 20000);
}

void SearchingTest::redundancyIsInWords() {
    QCOMPARE(
        wording::redundancyName(QStringLiteral("LocallyRedundant")), QStringLiteral("Locally redundant"));
    QCOMPARE(wording::redundancyName(QStringLiteral("georedundant")), QStringLiteral("Geo-redundant"));
    QCOMPARE(wording::redundancyName(QStringLiteral("NewKind")), QStringLiteral("NewKind"));
    QCOMPARE(wording::redundancyName(QString()), QString());
}

void SearchingTest::timeZoneIsTheSystems() {
    QCOMPARE(ui::NewPolicyForm::zoneFor("Asia/Dubai"), QStringLiteral("Arabian Standard Time"));
    QCOMPARE(ui::NewPolicyForm::zoneFor("Europe/Berlin"), QStringLiteral("W. Europe Standard Time"));
    QCOMPARE(ui::NewPolicyForm::zoneFor("Nowhere/Nowhere"), QStringLiteral("UTC"));
    const ui::NewPolicyForm form;
    QCOMPARE(form.policy().timeZone, ui::NewPolicyForm::zoneFor(QTimeZone::systemTimeZoneId()));
}

void SearchingTest::reviewSaysWhichKeysAreHidden() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    auto *panel = driver.window().findChild<ui::KeyPanel *>();
    QVERIFY(!driver.textOf(panel).contains(QStringLiteral("shown")));
    driver.type(panel->findChild<QLineEdit *>(), QStringLiteral("second"));
    const QString told = driver.textOf(panel);
    QVERIFY2(told.contains(QStringLiteral("1 of them shown")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("is hidden")), qPrintable(told));
}

CVM_TEST(SearchingTest)

} // namespace tst_searching

#include "tst_searching.moc"
