#include "reviewdriver.h"
#include "tests/ui/wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/review/accesstab.h"
#include "ui/review/addgrantdialog.h"
#include "ui/review/backupprincipalpanel.h"
#include "ui/review/comparisontab.h"
#include "ui/review/filestab.h"
#include "ui/review/findingstab.h"
#include "ui/review/grantstab.h"
#include "ui/review/keymodel.h"
#include "ui/review/keypanel.h"
#include "ui/review/matrixview.h"
#include "ui/review/reportexport.h"
#include "ui/review/reviewview.h"
#include "ui/review/whatifpanel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>
#include <QTranslator>
#include <QTreeView>

namespace tst_review {

using domain::ReviewAction;
using ui::ReviewView;

/// The review window with mouse and keyboard, over files.
class ReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void anEmptyWindowSaysWhatToDo();
    void opensASnapshot();
    void theAnswerIsNeverCut_data();
    void theAnswerIsNeverCut();
    void takesDroppedFiles();
    void explainsTheCellThatIsClicked();
    void saysWhatIsUnknownAndWhy();
    void movesByKeyboard();
    void showsAllKeysTogether();
    void filtersPrincipals();
    void filtersByActionAndAnswer();
    void findsKeys();
    void listsFindingsWithTheirCure();
    void showsTheTreeOfGrants();
    void whatIfAGrantWereRemoved();
    void whatIfAGrantWereNarrower();
    void whatIfAGrantWereAdded();
    void whatIfAPolicyWereTakenAway();
    void comparesWithAnotherSnapshot();
    void asksWhetherToCompareTwoStates();
    void takesAListAsCompleteAtOneClick();
    void aBadFileIsToldAndTheRestLoads();
    void nothingUsableIsTold();
    void showsHostileNamesAsText();
    void tellsPrincipalsOfOneNameApart();
    void writesReports_data();
    void writesReports();
    void aReportHasTheComparison_data();
    void aReportHasTheComparison();
    void namesAzureBackup();
    void canGoAwayWhileItWorks();
    void anEarlierReviewStaysWhenTheNextFails();
    void asksForACopyInTheSimulator();
    void theWizardWorksOnTheCopy();
    void aScenarioOfOnesOwnIsALineOfTheStartPage();
    void whatIsWrongWithAScenarioOfOnesOwnIsTold();
    void theStartPageAsksForAReview();
};

void ReviewTest::anEmptyWindowSaysWhatToDo() {
    ReviewDriver driver;
    QVERIFY(driver.button(QStringLiteral("Open files …")) != nullptr);
    QVERIFY(driver.button(QStringLiteral("Open files …"))->hasFocus());
    QVERIFY(driver.textOf(&driver.window()).contains(QStringLiteral("drop files")));
    QVERIFY(!driver.session().hasReview());
}

void ReviewTest::opensASnapshot() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QCOMPARE(driver.window().windowTitle(), QStringLiteral("contoso.json – Review of key access"));
    QCOMPARE(driver.keyRow(QStringLiteral("cvm-key")).value(1), QStringLiteral("Yes"));
    QCOMPARE(driver.keyRow(QStringLiteral("second")).value(1), QStringLiteral("No"));
    // The rights are there, but nothing is known of a virtual machine that would need them.
    QCOMPARE(driver.keyRow(QStringLiteral("vault-key")).value(1), QStringLiteral("Unknown"));
    QVERIFY(!driver.keyRow(QStringLiteral("All keys")).isEmpty());
    const QString text = driver.textOf(driver.window().view());
    QVERIFY(text.contains(QStringLiteral("read by auditor@contoso.com")));
    QVERIFY(driver.window().view()->keys()->table()->hasFocus());
}

/// "Yes,…bled" could be a no.
void ReviewTest::theAnswerIsNeverCut_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void ReviewTest::theAnswerIsNeverCut() {
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(
        QStringLiteral("%1/cvm-backup-wizard_%2.qm").arg(QStringLiteral(CVM_TRANSLATIONS_DIR), language)));
    QCoreApplication::installTranslator(&translator);
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    const ui::DataTable *table = driver.window().view()->keys()->table();
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.font = table->font();
    option.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration;
    option.decorationSize = table->iconSize();
    for (const QString &text : ui::KeyModel::backupTexts()) {
        option.text = text;
        const int needed
            = table->style()->sizeFromContents(QStyle::CT_ItemViewItem, &option, {}, table).width();
        QVERIFY2(table->columnWidth(ui::KeyModel::Backup) > needed, qPrintable(text));
    }
    driver.window().resize(1400, 760);
    QCoreApplication::sendPostedEvents();
    const ui::KeyPanel *keys = driver.window().view()->keys();
    QVERIFY2(keys->width() >= keys->sizeHint().width(),
        qPrintable(QStringLiteral("%1 of %2 in %3")
                       .arg(keys->width())
                       .arg(keys->sizeHint().width())
                       .arg(driver.window().width())));
}

void ReviewTest::takesDroppedFiles() {
    ReviewDriver driver;
    const QString path = driver.write(QStringLiteral("dropped.json"), review::taken(review::contoso()));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&driver.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&driver.window(), &drop);
    QVERIFY(driver.settle());
    QVERIFY(driver.session().hasReview());

    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&driver.window(), &other);
    QVERIFY(!other.isAccepted());
}

void ReviewTest::explainsTheCellThatIsClicked() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    QVERIFY2(
        driver.evidence().contains(QStringLiteral("Managed HSM Crypto User")), qPrintable(driver.evidence()));
    QVERIFY(driver.evidence().contains(QStringLiteral("Yes")));
    QVERIFY(driver.evidence().contains(estate::backup));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Purge));
    QVERIFY(driver.evidence().contains(QStringLiteral("No")));
    QVERIFY(driver.evidence().contains(QStringLiteral("nothing in it grants this")));
    // The same cell of another key is another answer.
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    QVERIFY2(driver.evidence().contains(QStringLiteral("Not a grant")), qPrintable(driver.evidence()));
}

void ReviewTest::saysWhatIsUnknownAndWhy() {
    ReviewDriver driver;
    domain::Environment environment = review::contoso();
    for (domain::ScopeRead &read : environment.coverage) {
        if (read.scope == QLatin1String("/keys/cvm-key")) {
            read.outcome = domain::ReadOutcome::Refused;
        }
    }
    QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(environment))}));
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QVERIFY(driver.textOf(driver.window().view()->access()).contains(QStringLiteral("that aren't listed")));
    QVERIFY(driver.clickCell(QStringLiteral("Alice"), ReviewAction::Release));
    QVERIFY2(driver.evidence().contains(QStringLiteral("permission to list the role assignments")),
        qPrintable(driver.evidence()));
    const QModelIndex cell = driver.cell(QStringLiteral("Alice"), ReviewAction::Release);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Alice, Release: Unknown"));
}

void ReviewTest::movesByKeyboard() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    // From "All keys" or the first key down to the last; the matrix follows.
    QWidget *keys = driver.window().view()->keys()->table();
    keys->setFocus();
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(keys, Qt::Key_Down);
    }
    QVERIFY(driver.settle());
    QCOMPARE(driver.session().key().name, QStringLiteral("vault-key"));
    ui::MatrixView *matrix = driver.window().view()->access()->matrix();
    for (int i = 0; i < 20 && !matrix->hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(matrix->hasFocus());
    QVERIFY(matrix->currentIndex().isValid());
    const QString first = driver.evidence();
    QTest::keyClick(matrix, Qt::Key_Right);
    QVERIFY(driver.evidence() != first);
    QTest::keyClick(matrix, Qt::Key_Tab);
    QVERIFY(!matrix->hasFocus());
    for (int tab = 0; tab < 6; ++tab) {
        QTest::keyClick(&driver.window(), static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::ControlModifier);
        QCOMPARE(static_cast<int>(driver.window().view()->currentTab()), tab);
    }
}

void ReviewTest::showsAllKeysTogether() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("All keys")));
    const QModelIndex cell = driver.cell(QStringLiteral("Backup Management Service"), ReviewAction::Backup);
    QCOMPARE(cell.data().toString(), QStringLiteral("Yes for 2 of 3 keys"));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    QVERIFY2(driver.evidence().contains(QStringLiteral("cvm-key")), qPrintable(driver.evidence()));
    QVERIFY(!driver.evidence().contains(QStringLiteral("second")));
    // A right that one store does not have at all.
    QCOMPARE(driver.cell(QStringLiteral("Alice"), ReviewAction::AssignRoles).data().toString(),
        QStringLiteral("Yes"));
}

void ReviewTest::filtersPrincipals() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("All keys")));
    QWidget *search = driver.byName(QStringLiteral("Find a security principal by name or object ID"));
    QVERIFY(search != nullptr);
    driver.type(search, QStringLiteral("bo"));
    EVENTUALLY_EQUAL(driver.principals(), QStringList{QStringLiteral("Bob")});
    qobject_cast<QLineEdit *>(search)->clear();
    driver.type(search, review::alice.right(6));
    EVENTUALLY_EQUAL(driver.principals(), QStringList{QStringLiteral("Alice")});
}

void ReviewTest::filtersByActionAndAnswer() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    auto *action = qobject_cast<QComboBox *>(driver.byName(QStringLiteral("Action")));
    auto *answer = qobject_cast<QComboBox *>(driver.byName(QStringLiteral("Answer")));
    QVERIFY(action != nullptr && answer != nullptr);
    action->setFocus();
    QTest::keyClicks(action, QStringLiteral("Unw"));
    QTest::keyClicks(answer, QStringLiteral("Yes"));
    QCOMPARE(driver.principals(), QStringList{QStringLiteral("Bob")});
    int shown = 0;
    const ui::MatrixView *matrix = driver.window().view()->access()->matrix();
    for (int column = 0; column < matrix->model()->columnCount(); ++column) {
        shown += matrix->isColumnHidden(column) ? 0 : 1;
    }
    QCOMPARE(shown, 1);
}

void ReviewTest::findsKeys() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    driver.type(driver.byName(QStringLiteral("Find a key or key store")), QStringLiteral("contoso-kv"));
    const auto *model = driver.window().view()->keys()->table()->model();
    QCOMPARE(model->rowCount(), 2); // all keys, and the one
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("vault-key"));
}

void ReviewTest::listsFindingsWithTheirCure() {
    ReviewDriver driver;
    domain::Environment environment = review::contoso();
    environment.hsmRoles[estate::hsmHost].assignments.erase(
        environment.hsmRoles[estate::hsmHost].assignments.begin());
    QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(environment))}));
    QCOMPARE(driver.session().key().name, QStringLiteral("cvm-key")); // the worst comes first
    QTest::keyClick(&driver.window(), Qt::Key_2, Qt::ControlModifier);
    ui::FindingsTab *findings = driver.window().view()->findings();
    const auto *model = findings->table()->model();
    QVERIFY(model->rowCount() > 0);
    QCOMPARE(model->index(0, 4).data().toString(), QStringLiteral("CVM001"));
    ReviewDriver::click(findings->table(), model->index(0, 0));
    QVERIFY2(findings->details().contains(QStringLiteral("az rest --method put")),
        qPrintable(findings->details()));
    // From the finding to the cell.
    QVERIFY(driver.press(QStringLiteral("Show the access")));
    QCOMPARE(driver.window().view()->currentTab(), ReviewView::Access);
    QVERIFY(driver.evidence().contains(QStringLiteral("Backup Management Service")));
}

void ReviewTest::showsTheTreeOfGrants() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QTest::keyClick(&driver.window(), Qt::Key_3, Qt::ControlModifier);
    QTreeView *tree = driver.window().view()->grants()->tree();
    const QModelIndex system = tree->model()->index(0, 0);
    QVERIFY(system.data().toString().contains(QStringLiteral("contoso")));
    QStringList below;
    for (int scope = 0; scope < tree->model()->rowCount(system); ++scope) {
        const QModelIndex at = tree->model()->index(scope, 0, system);
        for (int role = 0; role < tree->model()->rowCount(at); ++role) {
            const QModelIndex of = tree->model()->index(role, 0, at);
            for (int who = 0; who < tree->model()->rowCount(of); ++who) {
                below << of.data().toString() + QStringLiteral(": ")
                        + tree->model()->index(who, 0, of).data().toString();
            }
        }
    }
    QVERIFY2(below.contains(QStringLiteral("Managed HSM Crypto User: Backup Management Service")),
        qPrintable(below.join(u'\n')));
    QVERIFY(below.contains(QStringLiteral("Managed HSM Administrator: Alice")));
    QVERIFY(!below.contains(QStringLiteral("Managed HSM Crypto User: Bob"))); // of the other key
    driver.type(driver.byName(QStringLiteral("Search in scopes, roles and principals")),
        QStringLiteral("Administrator"));
    EVENTUALLY_EQUAL(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
}

void ReviewTest::whatIfAGrantWereRemoved() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    QVERIFY(driver.press(QStringLiteral("What if it were removed?")));
    const ui::WhatIfPanel *panel = driver.window().view()->whatIf();
    QVERIFY(panel->isVisible());
    QVERIFY2(
        panel->text().contains(QStringLiteral("nothing is changed in Azure")), qPrintable(panel->text()));
    QVERIFY2(panel->text().contains(QStringLiteral("Yes → No")), qPrintable(panel->text()));
    QVERIFY(panel->text().contains(QStringLiteral("new finding")));
    QCOMPARE(driver.keyRow(QStringLiteral("cvm-key")).value(1), QStringLiteral("No"));
    const QModelIndex cell = driver.cell(QStringLiteral("Backup Management Service"), ReviewAction::Backup);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("lost in What if")));
    // The evidence is that of the shown state.
    QVERIFY(driver.evidence().contains(QStringLiteral("No")));
    QVERIFY(driver.press(QStringLiteral("Reset")));
    QVERIFY(!panel->isVisible());
    QCOMPARE(driver.keyRow(QStringLiteral("cvm-key")).value(1), QStringLiteral("Yes"));
    QVERIFY(!driver.session().isWhatIf());
}

void ReviewTest::whatIfAGrantWereNarrower() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    QVERIFY(driver.clickCell(QStringLiteral("Alice"), ReviewAction::Purge));
    QVERIFY2(
        driver.press(QStringLiteral("What if it were for this key only?")), qPrintable(driver.evidence()));
    QVERIFY(driver.session().isWhatIf());
    QCOMPARE(driver.session().edits().front().outcome, domain::EditOutcome::Applied);
    QCOMPARE(
        driver.cell(QStringLiteral("Alice"), ReviewAction::Purge).data().toString(), QStringLiteral("Yes"));
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    const QModelIndex cell = driver.cell(QStringLiteral("Alice"), ReviewAction::Purge);
    QCOMPARE(cell.data().toString(), QStringLiteral("No"));
}

void ReviewTest::whatIfAGrantWereAdded() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    QTest::keyClick(&driver.window(), Qt::Key_G, Qt::ControlModifier);
    auto *dialog = driver.window().findChild<ui::AddGrantDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto *role = qobject_cast<QComboBox *>(dialog->findChildren<QComboBox *>().value(0));
    // The narrowest role that suffices is proposed.
    QCOMPARE(role->currentText(), QStringLiteral("Managed HSM Crypto User"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(driver.settle());
    QVERIFY(driver.session().isWhatIf());
    QCOMPARE(driver.keyRow(QStringLiteral("second")).value(1), QStringLiteral("Unknown"));
    driver.window().activateWindow(); // the dialog had it
    EVENTUALLY(driver.window().isActiveWindow());
    QTest::keyClick(&driver.window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(driver.settle());
    QCOMPARE(driver.keyRow(QStringLiteral("second")).value(1), QStringLiteral("No"));
}

void ReviewTest::whatIfAPolicyWereTakenAway() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("vault-key")));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    QVERIFY(driver.press(QStringLiteral("What if it were removed?")));
    QCOMPARE(driver.keyRow(QStringLiteral("vault-key")).value(1), QStringLiteral("No"));
    // "all" without one permission leaves the others.
    QVERIFY(driver.clickCell(QStringLiteral("Bob"), ReviewAction::Decrypt));
    QVERIFY(driver.press(QStringLiteral("What if it were removed?")));
    QCOMPARE(
        driver.cell(QStringLiteral("Bob"), ReviewAction::Decrypt).data().toString(), QStringLiteral("No"));
    QCOMPARE(driver.cell(QStringLiteral("Bob"), ReviewAction::Sign).data().toString(), QStringLiteral("Yes"));
}

void ReviewTest::comparesWithAnotherSnapshot() {
    ReviewDriver driver;
    domain::Environment later = review::contoso();
    auto &assignments = later.hsmRoles[estate::hsmHost].assignments;
    assignments.erase(assignments.begin()); // Azure Backup at cvm-key
    estate::grant(later,
        estate::assignment(
            domain::roles::managedHsmCryptoUser, QStringLiteral("/keys/cvm-key"), review::bob));
    QVERIFY(driver.open({driver.write(QStringLiteral("later.json"), review::taken(later, 9))}));
    driver.session().compareWith(
        {driver.write(QStringLiteral("earlier.json"), review::taken(review::contoso(), 2))});
    QVERIFY(driver.settle());
    QCOMPARE(driver.window().view()->currentTab(), ReviewView::Comparison);
    ui::ComparisonTab *tab = driver.window().view()->comparison();
    QStringList rows;
    for (int row = 0; row < tab->table()->model()->rowCount(); ++row) {
        rows << tab->table()->model()->index(row, 0).data().toString() + u' '
                + tab->table()->model()->index(row, 2).data().toString() + u' '
                + tab->table()->model()->index(row, 3).data().toString();
    }
    QVERIFY2(rows.contains(QStringLiteral("Gained Bob Back up")), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(QStringLiteral("Lost Backup Management Service Back up")),
        qPrintable(rows.join(u'\n')));
    QVERIFY(driver.textOf(tab).contains(QStringLiteral("Before: earlier.json")));
    QVERIFY(tab->details().contains(QStringLiteral("Managed HSM Crypto User")));
    QVERIFY(driver.press(QStringLiteral("End the comparison")));
    QCOMPARE(tab->table()->model()->rowCount(), 0);
}

/// Two snapshots of one tenant that were opened together are two states, never one.
void ReviewTest::asksWhetherToCompareTwoStates() {
    ReviewDriver driver;
    const QString earlier = driver.write(QStringLiteral("earlier.json"), review::taken(review::contoso(), 2));
    domain::Environment changed = review::contoso();
    changed.hsmRoles[estate::hsmHost].assignments.clear();
    const QString later = driver.write(QStringLiteral("later.json"), review::taken(changed, 9));
    QVERIFY(driver.open({earlier, later}));
    QCOMPARE(driver.keyRow(QStringLiteral("cvm-key")).value(1), QStringLiteral("No"));
    auto *box = driver.window().findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    QVERIFY2(box->text().contains(QStringLiteral("earlier.json")), qPrintable(box->text()));
    QAbstractButton *compare = nullptr;
    for (QAbstractButton *button : box->buttons()) {
        compare = button->text() == QLatin1String("Compare") ? button : compare;
    }
    QVERIFY(compare != nullptr);
    compare->click();
    QVERIFY(driver.settle());
    QCOMPARE(driver.window().view()->currentTab(), ReviewView::Comparison);
    const QString told = driver.textOf(driver.window().view()->comparison());
    QVERIFY2(told.contains(QStringLiteral("Before: earlier.json (")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("After: later.json (")), qPrintable(told)); // not of both
    QVERIFY(driver.window().windowTitle().startsWith(QStringLiteral("later.json –")));
}

void ReviewTest::takesAListAsCompleteAtOneClick() {
    ReviewDriver driver;
    const QString environment = driver.write(QStringLiteral("a.json"), review::taken(review::contoso()));
    const QString roles = driver.write(QStringLiteral("roles.json"),
        QByteArray(R"([{"id": "/subscriptions/11111111-1111-4111-8111-111111111111/providers/)"
                   R"(Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000b3",)"
                   R"("principalId": "dddddddd-0000-4000-8000-000000000002", "roleDefinitionId":)"
                   R"("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "scope":)"
                   R"("/subscriptions/11111111-1111-4111-8111-111111111111"}])"));
    QVERIFY(driver.open({environment, roles}));
    QTest::keyClick(&driver.window(), Qt::Key_6, Qt::ControlModifier);
    ui::FilesTab *files = driver.window().view()->files();
    const auto rowOf = [files](const QString &what) {
        for (int row = 0; row < files->table()->model()->rowCount(); ++row) {
            if (files->table()->model()->index(row, 1).data().toString().contains(what)) {
                return row;
            }
        }
        return -1;
    };
    QVERIFY(rowOf(QStringLiteral("resolve all of them at once")) >= 0);
    const int unproven = rowOf(QStringLiteral("nothing shows whether this list is complete"));
    QVERIFY(unproven >= 0);
    ReviewDriver::click(files->table(), files->table()->model()->index(unproven, 1));
    QVERIFY(driver.press(QStringLiteral("The lists of this file are complete")));
    QVERIFY(driver.settle());
    QCOMPARE(rowOf(QStringLiteral("nothing shows whether this list is complete")), -1);
    QVERIFY(driver.session().files().wanted.completeFiles.contains(roles));
    QVERIFY(!driver.session().files().wanted.listsAreComplete);
}

void ReviewTest::aBadFileIsToldAndTheRestLoads() {
    ReviewDriver driver;
    const QString good = driver.write(QStringLiteral("good.json"), review::taken(review::contoso()));
    const QString bad = driver.write(QStringLiteral("bad.json"), QByteArray("{\"environment\": [1, 2"));
    QVERIFY(driver.open({good, bad}));
    QVERIFY(!driver.keyRow(QStringLiteral("cvm-key")).isEmpty());
    QTest::keyClick(&driver.window(), Qt::Key_6, Qt::ControlModifier);
    ui::FilesTab *files = driver.window().view()->files();
    QStringList refused;
    for (int row = 0; row < files->table()->model()->rowCount(); ++row) {
        if (files->table()->model()->index(row, 0).data().toString() == QLatin1String("Not understood")) {
            refused << files->table()->model()->index(row, 2).data().toString();
        }
    }
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused.constFirst().contains(QStringLiteral("bad.json")), qPrintable(refused.constFirst()));
}

void ReviewTest::nothingUsableIsTold() {
    ReviewDriver driver;
    driver.window().open({driver.write(QStringLiteral("bad.json"), QByteArray("not json at all"))});
    QVERIFY(driver.settle());
    QVERIFY(!driver.session().hasReview());
    const QString text = driver.textOf(&driver.window());
    QVERIFY2(text.contains(QStringLiteral("Nothing in these files could be used")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("bad.json")));
    QVERIFY(driver.button(QStringLiteral("Open files …"))->hasFocus());
}

void ReviewTest::anEarlierReviewStaysWhenTheNextFails() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    driver.window().open({driver.write(QStringLiteral("bad.json"), QByteArray("[]"))});
    QVERIFY(driver.settle());
    QVERIFY(driver.session().hasReview());
    EVENTUALLY(driver.textOf(&driver.window()).contains(QStringLiteral("Nothing in these files")));
    QVERIFY(driver.press(QStringLiteral("Back to the review")));
    QVERIFY(driver.window().view()->isVisible());
}

void ReviewTest::showsHostileNamesAsText() {
    ReviewDriver driver;
    domain::Environment environment = review::contoso();
    const QString hostile = QStringLiteral("<b>Bold</b> & \u202Egnp.exe\u0007");
    review::name(environment, review::bob, hostile);
    QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(environment))}));
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    const QStringList names = driver.principals();
    const auto shown = std::find_if(
        names.begin(), names.end(), [](const QString &name) { return name.contains(QStringLiteral("gnp")); });
    QVERIFY(shown != names.end());
    QVERIFY2(shown->startsWith(QStringLiteral("<b>Bold</b> &")), qPrintable(*shown));
    QVERIFY(shown->contains(QStringLiteral("[U+202E]")));
    QVERIFY(driver.clickCell(*shown, ReviewAction::Backup));
    QVERIFY(!driver.evidence().contains(QChar(0x202e)));
    const QString tip = driver.cell(*shown, ReviewAction::Backup).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;")), qPrintable(tip));
    for (const QLabel *label : driver.window().view()->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(QStringLiteral("<b>")) || label->textFormat() == Qt::PlainText);
    }
}

void ReviewTest::tellsPrincipalsOfOneNameApart() {
    ReviewDriver driver;
    domain::Environment environment = review::contoso();
    review::name(environment, review::bob, QStringLiteral("Alice"));
    QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(environment))}));
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    QVERIFY(driver.principals().contains(QStringLiteral("Alice (%1)").arg(review::alice)));
    QVERIFY(driver.principals().contains(QStringLiteral("Alice (%1)").arg(review::bob)));
}

void ReviewTest::writesReports_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("html") << QStringLiteral("r.html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << QStringLiteral("r.pdf") << QByteArray("%PDF");
    QTest::newRow("json") << QStringLiteral("r.json") << QByteArray("{");
    QTest::newRow("csv") << QStringLiteral("r.csv") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("sarif") << QStringLiteral("r.sarif") << QByteArray("{");
    QTest::newRow("no such folder") << QStringLiteral("no/such/r.html") << QByteArray();
}

void ReviewTest::writesReports() {
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QTemporaryDir folder;
    ui::ReportExport report(&driver.window());
    QSignalSpy written(&report, &ui::ReportExport::written);
    QSignalSpy failed(&report, &ui::ReportExport::failed);
    report.write(folder.filePath(name), {driver.session().files(), nullptr, false});
    EVENTUALLY_WITHIN(written.count() + failed.count() == 1, 20000);
    QCOMPARE(failed.count(), begin.isEmpty() ? 1 : 0);
    QFile file(folder.filePath(name));
    QCOMPARE(file.open(QIODevice::ReadOnly), !begin.isEmpty());
    QVERIFY(file.readAll().startsWith(begin));
}

/// What the window shows is in the report, in whichever order the files were opened; What if is said to be
/// left out.
void ReviewTest::aReportHasTheComparison_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("the older one second") << 20 << 1;
    QTest::newRow("the newer one second") << 1 << 20;
}

void ReviewTest::aReportHasTheComparison() {
    QFETCH(int, first);
    QFETCH(int, second);
    ReviewDriver driver;
    domain::Environment changed = review::contoso();
    estate::grant(
        changed, estate::assignment(domain::roles::managedHsmCryptoUser, QStringLiteral("/keys/second")));
    QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(review::contoso(), first))}));
    driver.session().compareWith({driver.write(QStringLiteral("b.json"), review::taken(changed, second))});
    QVERIFY(driver.settle());
    QVERIFY(driver.session().comparison());
    QTemporaryDir folder;
    ui::ReportExport report(&driver.window());
    QSignalSpy written(&report, &ui::ReportExport::written);
    report.write(folder.filePath(QStringLiteral("r.txt")),
        {driver.session().files(), driver.session().comparison(), true});
    EVENTUALLY_WITHIN(written.count() == 1, 20000);
    QFile file(folder.filePath(QStringLiteral("r.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QStringLiteral("What changed")));
    QVERIFY2(text.contains(second > first ? QStringLiteral("gained “Unwrap” on the key second")
                                          : QStringLiteral("lost “Unwrap” on the key second")),
        qPrintable(text.mid(text.indexOf(QStringLiteral("What changed")), 1500)));
    const auto boxes = driver.window().findChildren<QMessageBox *>();
    QCOMPARE(boxes.size(), 1);
    QVERIFY(boxes.constFirst()->informativeText().contains(QStringLiteral("What-if")));
}

/// Where no application id is documented, somebody may know who Azure Backup is.
void ReviewTest::namesAzureBackup() {
    const QString china = QStringLiteral("contoso.managedhsm.azure.cn");
    domain::Environment environment = review::contoso();
    environment.keyStores.resize(1);
    environment.keyStores.front().uri.setHost(china);
    std::erase_if(environment.keys, [](const domain::Key &key) { return key.id.host == estate::vaultHost; });
    for (domain::Key &key : environment.keys) {
        key.id.host = china;
    }
    environment.diskEncryptionSets.front().activeKey.host = china;
    environment.hsmRoles.insert(china, environment.hsmRoles.take(estate::hsmHost));
    for (domain::ScopeRead &read : environment.coverage) {
        read.store = china;
    }
    environment.principals.front().appId = estate::group;
    environment.principals.front().displayName = QStringLiteral("Sicherung");
    ReviewDriver driver;
    QVERIFY(driver.open({driver.write(QStringLiteral("china.json"), review::taken(environment))}));
    const review::Key key{china, estate::keyName};
    QCOMPARE(driver.session().base()->backup(key)->certain(), domain::Truth::Unknown);
    auto *panel = driver.window().findChild<ui::BackupPrincipalPanel *>();
    QVERIFY(panel != nullptr && panel->isVisible());
    QVERIFY(panel->text().contains(QStringLiteral("isn't known")));
    panel->choice()->setEditText(QStringLiteral("nonsense"));
    QVERIFY(driver.press(QStringLiteral("Evaluate")));
    QVERIFY(panel->text().contains(QStringLiteral("nonsense")));
    panel->choice()->setEditText(estate::backup);
    QVERIFY(driver.press(QStringLiteral("Evaluate")));
    QVERIFY(driver.settle());
    QCOMPARE(driver.session().base()->backup(key)->certain(), domain::Truth::Yes);
    QVERIFY(panel->isVisible() && panel->text().contains(QStringLiteral("You specified it")));
    driver.session().vouchForLists(true); // reads again and still knows
    QVERIFY(driver.settle());
    QCOMPARE(driver.session().base()->backup(key)->certain(), domain::Truth::Yes);
    QVERIFY(driver.openContoso()); // by its application id
    QVERIFY(!panel->isVisible());
}

void ReviewTest::canGoAwayWhileItWorks() {
    for (int round = 0; round < 3; ++round) {
        ReviewDriver driver;
        const QString path = driver.write(QStringLiteral("a.json"), review::taken(review::contoso()));
        if (round > 0) {
            QVERIFY(driver.open({path}));
        }
        if (round == 2) {
            driver.session().chooseKey({});
            driver.session().compareWith({path});
        } else {
            driver.window().open({path});
        }
        driver.destroy();
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20000));
    QCoreApplication::processEvents();
}

void ReviewTest::asksForACopyInTheSimulator() {
    ReviewDriver driver;
    QAction *action = nullptr;
    for (QAction *one : driver.window().findChildren<QAction *>()) {
        action = one->text().contains(QStringLiteral("simulator")) ? one : action;
    }
    QVERIFY(action != nullptr);
    QVERIFY(!action->isVisible());
    driver.window().offerSimulator(true);
    QVERIFY(action->isVisible() && !action->isEnabled());
    const QString path = driver.write(QStringLiteral("case.json"), review::taken(review::contoso()));
    QVERIFY(driver.open({path}));
    QSignalSpy requested(&driver.window(), &ui::ReviewWindow::simulatorRequested);
    action->trigger();
    QCOMPARE(requested.value(0).value(0).toString(), path);
}

void ReviewTest::theWizardWorksOnTheCopy() {
    ReviewDriver files;
    const QString path = files.write(QStringLiteral("case.json"), review::taken(review::contoso()));
    WizardDriver driver({});
    driver.estate().connectTo({protect::SourceKind::Snapshot, {}, {path}});
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.estate().source().has_value(), qPrintable(driver.text()));
    QCOMPARE(driver.estate().source()->kind, protect::SourceKind::Snapshot);
    QVERIFY(driver.highlighted(QStringLiteral("Scenarios of the simulator"))
                .startsWith(QStringLiteral("case.json")));
    QVERIFY2(driver.text().contains(QStringLiteral("This copy differs from the original")),
        qPrintable(driver.text()));
    QVERIFY(driver.next()); // and it is still the copy
    QCOMPARE(driver.estate().source()->files, QStringList{path});
    EVENTUALLY(driver.estate().listProgress().complete);
    QVERIFY(!driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("vm1")).isEmpty());
}

void ReviewTest::aScenarioOfOnesOwnIsALineOfTheStartPage() {
    ReviewDriver files;
    const QString path = files.write(QStringLiteral("own.json"), QByteArray(R"({"extends": "managed-hsm"})"));
    WizardDriver driver({});
    driver.estate().connectTo({protect::SourceKind::ScenarioFile, {}, {path}});
    VERIFY_SETTLED(driver);
    QVERIFY(driver.highlighted(QStringLiteral("Scenarios of the simulator"))
                .startsWith(QStringLiteral("own.json")));
    QCOMPARE(driver.estate().connection().label, QStringLiteral("own.json"));
    QVERIFY(driver.next());
    QCOMPARE(driver.estate().source()->files, QStringList{path});
}

void ReviewTest::whatIsWrongWithAScenarioOfOnesOwnIsTold() {
    ReviewDriver files;
    const QString path
        = files.write(QStringLiteral("own.json"), QByteArray("{\n\"extend\": \"managed-hsm\"}"));
    WizardDriver driver({});
    driver.estate().connectTo({protect::SourceKind::ScenarioFile, {}, {path}});
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.text().contains(
                 QStringLiteral("Line 2: $.extend isn't known here. Did you mean \"extends\"?")),
        qPrintable(driver.text()));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
}

void ReviewTest::theStartPageAsksForAReview() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    VERIFY_SETTLED(driver);
    QSignalSpy requested(&driver.wizard(), &ui::BackupWizard::snapshotRequested);
    QAbstractButton *button = driver.findButton(QStringLiteral("Open a snapshot …"));
    QVERIFY(button != nullptr);
    QVERIFY(driver.tabTo(button));
    driver.key(Qt::Key_Space);
    EVENTUALLY_EQUAL(requested.count(), 1);
    QCOMPARE(driver.estate().source()->scenario, QStringLiteral("managed-hsm")); // the wizard stays as it is
}

CVM_TEST(ReviewTest)

} // namespace tst_review

#include "tst_review.moc"
