#include "wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/configure/runactions.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/widgets/steplist.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tst_truth {

using domain::RunOutcome;
using ui::Page;

namespace {

QAbstractButton *buttonOf(const QWidget &widget, const QString &text) {
    for (QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&widget) && button->text().remove(u'&') == text) {
            return button;
        }
    }
    return nullptr;
}

bool pressIn(const QWidget &widget, const QString &text) {
    QAbstractButton *button = buttonOf(widget, text);
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

/// Writes with this part in their path.
QStringList writesOf(const WizardDriver &driver, const QString &part) {
    return driver.writes().filter(part, Qt::CaseInsensitive);
}

QJsonObject savedReport(const WizardDriver &driver) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    const auto *actions = driver.page()->findChild<ui::RunActions *>();
    if (actions == nullptr || !actions->saveReport(path, ui::RunActions::Format::Json)) {
        return {};
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString truthAfter(const QJsonObject &report) {
    return report.value(QLatin1String("verdict"))
        .toObject()
        .value(QLatin1String("after"))
        .toObject()
        .value(QLatin1String("truth"))
        .toString();
}

} // namespace

/// Nothing is written that was not shown, and nothing is told that is no longer so.
class TruthTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void resultFollowsWhatWasTakenBack_data();
    void resultFollowsWhatWasTakenBack();
    void aBackupIsShownBeforeItIsStarted();
    void theReviewNamesRoleAndScope();
    void listOfMachinesFollows();
    void accessIsGrantedAgainFromTheResult();
    void reviewKnowsWhatWasWrittenBefore();
    void othersAreNamedAndStay();
    void grantAndRetryIsNarrowAndShown_data();
    void grantAndRetryIsNarrowAndShown();
    void doNotGrantIsOfOneVirtualMachine();
    void stepsOfAnEndedRunStay();
    void aStartedBackupIsKeptWhenAccessIsGrantedAgain();
    void failureCanBeReportedAndTakenBack();
    void principalIsCreatedOnlyWhenConfirmed();
    void featureIsRegisteredOnlyWhenConfirmed();
    void goingOnIsConfirmed();
    void whoIsNotAzureBackupIsConfirmedAndTold();
    void focusAloneChoosesNothing();

private:
    static bool reach(WizardDriver &driver, Page step, const QString &vm = QStringLiteral("cvm-erp-01")) {
        return driver.nextUntil(Page::VirtualMachine) && support::until([&] {
            return driver.protection().estate().listProgress().complete && driver.isSettled();
        }) && driver.highlight(QStringLiteral("Virtual machines"), vm)
            && driver.nextUntil(step);
    }
    /// As somebody does who comes to the button by Tab.
    static bool pressOn(WizardDriver &driver, const QString &text) {
        QAbstractButton *button = driver.findButton(text);
        if (button == nullptr || !button->isEnabled()) {
            return false;
        }
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }
    static bool settle(WizardDriver &driver) {
        return support::until([&driver] { return driver.isSettled(); });
    }
    static ui::WriteDialog *question(WizardDriver &driver) {
        return driver.wizard().findChild<ui::WriteDialog *>();
    }
    static QString shownIn(const QWidget &dialog) {
        return dialog.findChild<QPlainTextEdit *>()->toPlainText();
    }
    /// To the end, or until it is left running.
    static bool backupIsWatched(WizardDriver &driver) {
        return support::until(
            [&driver] {
                return driver.protection().state(protect::Step::Configure).progress
                    != protect::Progress::Working;
            },
            20000);
    }
    /// Takes back the protection's run without opening a dialog.
    static bool takeBack(WizardDriver &driver, bool stops) {
        protect::Protection &protection = driver.protection();
        protection.undo().plan({});
        if (!support::until(
                [&] { return protection.undo().record().outcome == domain::UndoOutcome::Planned; })) {
            return false;
        }
        protection.undo().setStopsProtection(stops);
        protection.undo().takeBack();
        return support::until(
            [&] { return protection.undo().record().outcome == domain::UndoOutcome::TakenBack; });
    }
};

void TruthTest::resultFollowsWhatWasTakenBack_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<bool>("stops");
    for (const char *scenario : {"managed-hsm", "key-vault-rbac", "key-vault-access-policy"}) {
        for (const bool stops : {false, true}) {
            QTest::addRow("%s, %s", scenario, stops ? "stopped" : "still protected")
                << QString::fromLatin1(scenario) << stops;
        }
    }
}

void TruthTest::resultFollowsWhatWasTakenBack() {
    QFETCH(QString, scenario);
    QFETCH(bool, stops);
    WizardDriver driver({scenario});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    QVERIFY(driver.shows(QStringLiteral("is protected")));
    QVERIFY(driver.findButton(QStringLiteral("Start a backup now …")) != nullptr);
    QCOMPARE(truthAfter(savedReport(driver)), QStringLiteral("yes"));
    QVERIFY(takeBack(driver, stops));
    QVERIFY2(!driver.shows(QStringLiteral("is protected")), qPrintable(driver.text()));
    QCOMPARE(driver.shows(QStringLiteral("is no longer protected")), stops);
    QVERIFY2(
        driver.shows(QStringLiteral("Grant: accepted by Azure Backup\nUndone")), qPrintable(driver.text()));
    QVERIFY(driver.findButton(QStringLiteral("Start a backup now …")) == nullptr);
    QVERIFY(driver.isButtonEnabled(QWizard::CancelButton));
    QCOMPARE(driver.buttonText(QWizard::CancelButton), QStringLiteral("Close"));
    const QJsonObject report = savedReport(driver);
    QCOMPARE(report.value(QLatin1String("outcome")).toString(), QStringLiteral("takenBack"));
    QCOMPARE(truthAfter(report), QStringLiteral("no"));
    int takenBack = 0;
    for (const QJsonValue &written : report.value(QLatin1String("written")).toArray()) {
        takenBack += written.toObject().value(QLatin1String("takenBack")).toBool() ? 1 : 0;
    }
    QVERIFY(takenBack > 0);
    QCOMPARE(report.value(QLatin1String("protection")).toObject().value(QLatin1String("state")).toString()
            == QLatin1String("ProtectionStopped"),
        stops);
    QCOMPARE(report.value(QLatin1String("virtualMachine"))
                 .toObject()
                 .value(QLatin1String("backupStatus"))
                 .toString()
            == QLatin1String("protected"),
        !stops);
}

void TruthTest::aBackupIsShownBeforeItIsStarted() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    const qsizetype before = driver.writes().size();
    QVERIFY(pressOn(driver, QStringLiteral("Start a backup now")));
    EVENTUALLY(question(driver) != nullptr);
    const QString shown = shownIn(*question(driver));
    QVERIFY2(shown.startsWith(QLatin1String("POST ")) && shown.contains(QLatin1String("/backup?")),
        qPrintable(shown));
    QVERIFY(pressIn(*question(driver), QStringLiteral("Cancel")));
    EVENTUALLY(question(driver) == nullptr);
    QCOMPARE(driver.writes().size(), before);
    QVERIFY(pressOn(driver, QStringLiteral("Start a backup now")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Start the backup")));
    EVENTUALLY(driver.writes().size() == before + 1);
}

void TruthTest::theReviewNamesRoleAndScope() {
    WizardDriver driver({QStringLiteral("key-vault-rbac")});
    QVERIFY(reach(driver, Page::Summary));
    QVERIFY2(driver.shows(QStringLiteral("New custom role")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("Only this key")));
    driver.protection().choose(domain::RoleChoice::WideBuiltInRole);
    EVENTUALLY(driver.shows(QStringLiteral("Wide built-in role")));
    QVERIFY(!driver.shows(QStringLiteral("Only this key")));
    QVERIFY(driver.shows(QStringLiteral("The whole Key Vault")));
}

void TruthTest::listOfMachinesFollows() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    QVERIFY(takeBack(driver, true));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Configure another VM")); }));
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    const QString row
        = driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")).join(u'|');
    QVERIFY2(!row.contains(QLatin1String("Already protected")), qPrintable(row));
}

void TruthTest::accessIsGrantedAgainFromTheResult() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    QVERIFY(driver.findButton(QStringLiteral("Grant access again")) == nullptr);
    QVERIFY(takeBack(driver, false));
    QVERIFY(settle(driver));
    const qsizetype before = driver.writes().size();
    QVERIFY(pressOn(driver, QStringLiteral("Grant access again")));
    ui::WriteDialog *asked = question(driver);
    QVERIFY(asked != nullptr);
    QVERIFY(shownIn(*asked).contains(QLatin1String("roleAssignments")));
    QVERIFY(!shownIn(*asked).contains(QLatin1String("protectedItems")));
    QCOMPARE(driver.writes().size(), before);
    QVERIFY(pressIn(*asked, QStringLiteral("Grant access")));
    EVENTUALLY(driver.protection().run().outcome == domain::RunOutcome::Protected);
    QVERIFY(settle(driver));
    QVERIFY(driver.isAt(Page::Configure));
    QVERIFY(driver.toResult());
    QVERIFY2(driver.shows(QStringLiteral("Access was granted again")), qPrintable(driver.text()));
    QVERIFY(driver.writes().size() > before);
}

void TruthTest::reviewKnowsWhatWasWrittenBefore() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    QVERIFY(takeBack(driver, false));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Configure another VM")); }));
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    const QString row
        = driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")).join(u'|');
    QVERIFY2(row.contains(QLatin1String("|No access to the key")), qPrintable(row));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY2(!driver.shows(QStringLiteral("Nothing has been written so far")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("Written earlier")));
    QVERIFY(driver.shows(QStringLiteral("the VM is already protected")));
    QVERIFY(driver.toResult());
    QVERIFY2(driver.shows(QStringLiteral("Access was granted again")), qPrintable(driver.text()));
}

void TruthTest::othersAreNamedAndStay() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Summary));
    driver.protection().choose(domain::GrantScope::AllKeys);
    QVERIFY(driver.toResult());
    const QString first = driver.protection().runId();
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Configure another VM")); }));
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-payroll-01")));
    QVERIFY(driver.toResult()); // nothing to grant
    const qsizetype before = driver.writes().size();
    ui::UndoDialog *dialog = new ui::UndoDialog(driver.protection(), first, driver.page());
    dialog->open();
    EVENTUALLY(driver.protection().undo().record().outcome == domain::UndoOutcome::Planned);
    EVENTUALLY(buttonOf(*dialog, QStringLiteral("Undo")) != nullptr);
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Undo"))->isEnabled());
    QString told;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        told += label->text() + u'\n';
    }
    QVERIFY2(told.contains(QLatin1String("\"cvm-payroll-01\" is protected in the vault")), qPrintable(told));
    QVERIFY(pressIn(*dialog, QStringLiteral("Remove it although others need it")));
    QVERIFY(buttonOf(*dialog, QStringLiteral("Undo"))->isEnabled());
    QCOMPARE(driver.writes().size(), before);
    QVERIFY(pressIn(*dialog, QStringLiteral("Undo")));
    EVENTUALLY(driver.protection().undo().record().outcome == domain::UndoOutcome::TakenBack);
    QCOMPARE(driver.writes().size(), before + 2); // the assignment and its role
}

void TruthTest::grantAndRetryIsNarrowAndShown_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<domain::RoleChoice>("role");
    QTest::addColumn<QString>("scope");
    QTest::newRow("hsm") << "managed-hsm" << domain::RoleChoice::BuiltInRole << "/keys/cvm-erp-os";
    QTest::newRow("vault") << "key-vault-rbac" << domain::RoleChoice::WideBuiltInRole << "/keys/cvm-";
}

void TruthTest::grantAndRetryIsNarrowAndShown() {
    QFETCH(QString, scenario);
    QFETCH(domain::RoleChoice, role);
    QFETCH(QString, scope);
    WizardDriver driver({scenario});
    QVERIFY(reach(driver, Page::Summary));
    driver.protection().choose(role);
    driver.protection().choose(domain::GrantScope::AllKeys);
    driver.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(driver.nextUntil(Page::Configure));
    QVERIFY(settle(driver));
    QVERIFY2(driver.shows(QStringLiteral("isn't protected")), qPrintable(driver.text()));
    QVERIFY(pressOn(driver, QStringLiteral("Grant exactly this and retry")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(writesOf(driver, QStringLiteral("roleAssignments")).isEmpty());
    const QString shown = shownIn(*question(driver));
    QVERIFY2(shown.contains(scope) && shown.contains(QLatin1String("roleAssignments")), qPrintable(shown));
    QVERIFY(pressIn(*question(driver), QStringLiteral("Cancel")));
    EVENTUALLY(question(driver) == nullptr);
    QVERIFY(writesOf(driver, QStringLiteral("roleAssignments")).isEmpty());
    QVERIFY(pressOn(driver, QStringLiteral("Grant exactly this and retry")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Grant and retry")));
    EVENTUALLY(driver.protection().run().outcome == RunOutcome::Protected);
    const QStringList written = writesOf(driver, QStringLiteral("roleAssignments"));
    QCOMPARE(written.size(), 1);
    QVERIFY2(written.first().contains(scope), qPrintable(written.first()));
    QCOMPARE(driver.protection().run().choices.scope, std::make_optional(domain::GrantScope::ThisKey));
    QVERIFY(driver.toResult());
    QVERIFY2(driver.shows(QStringLiteral("An earlier attempt")), qPrintable(driver.text()));
    const QJsonObject report = savedReport(driver);
    QCOMPARE(report.value(QLatin1String("attempts")).toArray().size(), 1);
    QCOMPARE(report.value(QLatin1String("choices")).toObject().value(QLatin1String("scope")).toString(),
        QStringLiteral("thisKey"));
}

void TruthTest::doNotGrantIsOfOneVirtualMachine() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(driver.choose(QStringLiteral("Don't grant access (like PowerShell, CLI and REST)")));
    QVERIFY(driver.nextUntil(Page::Configure));
    QVERIFY(settle(driver));
    QVERIFY(pressOn(driver, QStringLiteral("Grant exactly this and retry")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Grant and retry")));
    QVERIFY(driver.toResult());
    QVERIFY(takeBack(driver, false));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Configure another VM")); }));
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY2(!driver.shows(QStringLiteral("Don't grant")), qPrintable(driver.text()));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("Access will be granted again")));
    QVERIFY(driver.shows(QStringLiteral("Made automatically")));
    EVENTUALLY(driver.isButtonEnabled(QWizard::CommitButton));
    driver.protection().choose(domain::GrantBehaviour::None);
    EVENTUALLY(driver.shows(QStringLiteral("Nothing will be done")));
    QVERIFY2(!driver.shows(QStringLiteral("Access will be granted again")), qPrintable(driver.text()));
    QVERIFY(!driver.isButtonEnabled(QWizard::CommitButton));
    QCOMPARE(driver.buttonText(QWizard::CommitButton), QStringLiteral("Grant access"));
}

void TruthTest::stepsOfAnEndedRunStay() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    const auto *steps = driver.wizard().findChild<ui::StepList *>();
    const auto words = [steps] {
        QStringList all;
        for (int row = 0; row < steps->count(); ++row) {
            all.append(steps->item(row)->text().section(u'\n', 1));
        }
        return all;
    };
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    const QStringList ended = words();
    QCOMPARE(ended, QStringList(7, QStringLiteral("Done")));
    bool wasRed = false;
    connect(&driver.protection(), &protect::Protection::runChanged, &driver.wizard(),
        [&] { wasRed |= words().contains(QStringLiteral("Needs attention")); });
    driver.protection().start(protect::Action::BackUpNow);
    QVERIFY(!words().contains(QStringLiteral("Needs attention")));
    QVERIFY(backupIsWatched(driver));
    QVERIFY(!wasRed);
    QVERIFY(takeBack(driver, false));
    QVERIFY(settle(driver));
    QCOMPARE(words().mid(0, 6), ended.mid(0, 6));
    QCOMPARE(words().at(6), QStringLiteral("Current step"));
}

void TruthTest::aStartedBackupIsKeptWhenAccessIsGrantedAgain() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure) && driver.toResult());
    driver.protection().start(protect::Action::BackUpNow);
    QVERIFY(backupIsWatched(driver));
    const std::optional<domain::BackupJob> job = driver.protection().run().firstBackup;
    QVERIFY(job);
    QVERIFY(takeBack(driver, false));
    QVERIFY(settle(driver));
    QVERIFY(pressOn(driver, QStringLiteral("Grant access again")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Grant access")));
    EVENTUALLY(driver.protection().run().outcome == domain::RunOutcome::Protected);
    QVERIFY(driver.toResult());
    QVERIFY(driver.protection().run().firstBackup);
    QCOMPARE(driver.protection().run().firstBackup->name, job->name);
    QVERIFY2(driver.shows(QStringLiteral("First backup: ")), qPrintable(driver.text()));
    QVERIFY(driver.findButton(QStringLiteral("Start a backup now")) == nullptr);
    QVERIFY2(
        driver.shows(QStringLiteral("Not checked: the next backup shows it")), qPrintable(driver.text()));
}

void TruthTest::failureCanBeReportedAndTakenBack() {
    WizardDriver driver({QStringLiteral("key-vault-network-closed")});
    QVERIFY(reach(driver, Page::Configure));
    QVERIFY(settle(driver));
    QVERIFY(driver.shows(QStringLiteral("isn't protected")));
    QVERIFY(driver.findButton(QStringLiteral("Save report")) != nullptr);
    QCOMPARE(savedReport(driver).value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    const std::vector<domain::WrittenChange> written = driver.protection().run().written;
    const bool granted = std::any_of(written.begin(), written.end(),
        [](const auto &change) { return domain::isGrant(change.write.kind) && !change.existed; });
    QCOMPARE(driver.findButton(QStringLiteral("Undo changes")) != nullptr, granted);
    if (granted) {
        QVERIFY(takeBack(driver, false));
        QVERIFY2(driver.shows(QStringLiteral("granted access was removed")), qPrintable(driver.text()));
    }
}

void TruthTest::principalIsCreatedOnlyWhenConfirmed() {
    WizardDriver driver({QStringLiteral("principal-missing")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(settle(driver));
    QVERIFY(pressOn(driver, QStringLiteral("Create the service principal")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(shownIn(*question(driver)).contains(QLatin1String("/v1.0/servicePrincipals")));
    QTest::keyClick(question(driver), Qt::Key_Return); // by itself, Enter writes nothing
    EVENTUALLY(question(driver) == nullptr);
    QVERIFY(writesOf(driver, QStringLiteral("servicePrincipals")).isEmpty());
    QVERIFY(pressOn(driver, QStringLiteral("Create the service principal")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Create")));
    EVENTUALLY(driver.isButtonEnabled(QWizard::NextButton));
    QCOMPARE(writesOf(driver, QStringLiteral("servicePrincipals")).size(), 1);
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY2(!driver.shows(QStringLiteral("Nothing has been written so far")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("Created the service principal")));
}

void TruthTest::featureIsRegisteredOnlyWhenConfirmed() {
    WizardDriver driver({QStringLiteral("unregistered-preview-feature")});
    QVERIFY(reach(driver, Page::VirtualMachine));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    EVENTUALLY(pressOn(driver, QStringLiteral("Register the preview feature")));
    EVENTUALLY(question(driver) != nullptr);
    QVERIFY(shownIn(*question(driver)).contains(QLatin1String("Microsoft.Features")));
    QVERIFY(writesOf(driver, QStringLiteral("Microsoft.Features")).isEmpty());
    QVERIFY(pressIn(*question(driver), QStringLiteral("Register")));
    EVENTUALLY(!writesOf(driver, QStringLiteral("Microsoft.Features")).isEmpty());
}

void TruthTest::goingOnIsConfirmed() {
    WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
    QVERIFY(reach(driver, Page::Configure));
    const QString stages = QStringLiteral("Stages of configuring backup");
    EVENTUALLY(driver.cells(stages, QStringLiteral("Wait until the grant works")).value(1)
        == QStringLiteral("Running"));
    QVERIFY2(driver.shows(QStringLiteral("This is normal")), qPrintable(driver.text()));
    QCOMPARE(driver.cells(stages, QStringLiteral("Follow the job in Azure Backup")).value(1),
        QStringLiteral("Not yet")); // it is tried again: no failure
    QVERIFY(driver.shows(QStringLiteral("Waiting for the grant to take effect")));
    QVERIFY2(driver.shows(QStringLiteral("Next try in")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("60 times as fast")));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Stop waiting")); }));
    EVENTUALLY(driver.protection().run().outcome == RunOutcome::Stopped);
    const qsizetype before = driver.writes().size();
    QVERIFY(pressOn(driver, QStringLiteral("Continue")));
    EVENTUALLY(question(driver) != nullptr);
    const QString shown = shownIn(*question(driver));
    QVERIFY2(shown.contains(QLatin1String("protectedItems")), qPrintable(shown));
    QVERIFY2(!shown.contains(QLatin1String("roleAssignments")), qPrintable(shown)); // confirmed already
    QCOMPARE(driver.writes().size(), before);
    QVERIFY(pressIn(*question(driver), QStringLiteral("Continue")));
    EVENTUALLY_WITHIN(driver.shows(QStringLiteral("is protected")), 60'000);
}

void TruthTest::whoIsNotAzureBackupIsConfirmedAndTold() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(settle(driver));
    protect::Protection &protection = driver.protection();
    protection.searchPrincipals(QStringLiteral("Backup reporting"));
    QVERIFY(support::until([&] { return !protection.principalSearch().working; }));
    QVERIFY(!protection.principalSearch().found.empty());
    protection.choose(protect::ChosenPrincipal{QString(protection.principalSearch().found.front().objectId)});
    EVENTUALLY(!driver.isButtonEnabled(QWizard::NextButton)); // not before it is confirmed
    QVERIFY2(driver.shows(QStringLiteral("this isn't Azure Backup")), qPrintable(driver.text()));
    QVERIFY(driver.choose(QStringLiteral("I checked this ID")));
    EVENTUALLY(driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY2(driver.shows(QStringLiteral("not verified to be Azure Backup")), qPrintable(driver.text()));
    QVERIFY(driver.nextUntil(Page::Configure));
    QVERIFY(settle(driver));
    QVERIFY2(driver.shows(QStringLiteral("isn't protected")), qPrintable(driver.text()));
    QVERIFY(driver.findButton(QStringLiteral("Grant the wider role")) == nullptr);
    QVERIFY(driver.findButton(QStringLiteral("Grant exactly this")) == nullptr);
    QVERIFY(driver.findButton(QStringLiteral("Undo changes")) != nullptr);
}

void TruthTest::focusAloneChoosesNothing() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    EVENTUALLY(driver.protection().estate().listProgress().complete && driver.isSettled());
    QVERIFY(driver.tabTo(driver.findByName(QStringLiteral("Search in all columns"))));
    QVERIFY(driver.tabTo(driver.findByName(QStringLiteral("Virtual machines"))));
    QVERIFY(driver.protection().choices().virtualMachineId.isEmpty());
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    driver.key(Qt::Key_Down);
    QVERIFY(!driver.protection().choices().virtualMachineId.isEmpty());
}

CVM_TEST(TruthTest)

} // namespace tst_truth

#include "tst_truth.moc"
