#include "ui/protect/chainview.h"
#include "ui/protect/configure/runactions.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/plan/exportmenu.h"
#include "wizarddriver.h"

#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tst_pages {

using ui::Page;

/// What single pages promise beyond the journeys.
class PagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void largeTenantArrivesInPortions();
    void onlyVisibleRowsAreAskedFor();
    void previewFeatureCanBeRegistered();
    void theReviewTellsWhatNoGrantCures();
    void objectIdCanBePastedWithoutGraph();
    void wrongKindsOfIdsAreCaught_data();
    void wrongKindsOfIdsAreCaught();
    void vaultsOfOtherSubscriptionsOnlyOnRequest();
    void unsuitableVaultSaysWhy();
    void surplusIsListed();
    void thePictureFillsWhileItIsRead();
    void aDisabledServiceHasNoAccess();
    void nothingIsPromisedThatIsNotKnown_data();
    void nothingIsPromisedThatIsNotKnown();
    void aWholeVaultIsToldAsThat();
    void warningsOfTheListAreRepeated();
    void reportIsSaved();
    void planIsSavedAsScript();

private:
    static bool reach(WizardDriver &driver, Page step) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                30000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }
    static int asked(const WizardDriver &driver) {
        int count = 0;
        for (const simulator::SeenRequest &request : driver.simulator()->seenRequests()) {
            count += request.pathAndQuery.contains(QLatin1String("/backupStatus")) ? 1 : 0;
        }
        return count;
    }
};

void PagesTest::largeTenantArrivesInPortions() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(driver.next());
    auto *view = qobject_cast<QAbstractItemView *>(driver.findByName(QStringLiteral("Virtual machines")));
    QVERIFY(view != nullptr);
    QSignalSpy inserted(view->model(), &QAbstractItemModel::rowsInserted);
    EVENTUALLY_WITHIN(driver.protection().estate().listProgress().complete, 60000);
    QCOMPARE(view->model()->rowCount(), 300);
    QVERIFY(inserted.count() > 1);
    QVERIFY(driver.shows(QStringLiteral("300 of them confidential")));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Only Confidential VMs"))));
    driver.key(Qt::Key_Space); // shows the others too
    QVERIFY(view->model()->rowCount() >= 2000);
}

void PagesTest::onlyVisibleRowsAreAskedFor() {
    WizardDriver driver({QStringLiteral("large-tenant")});
    QVERIFY(driver.next());
    EVENTUALLY_WITHIN(driver.protection().estate().listProgress().complete, 60000);
    EVENTUALLY(asked(driver) > 5);
    QTest::qWait(0);
    const int before = asked(driver);
    QVERIFY2(before < 120, qPrintable(QString::number(before))); // not for all 300
    auto *view = qobject_cast<QAbstractItemView *>(driver.findByName(QStringLiteral("Virtual machines")));
    view->scrollToBottom();
    EVENTUALLY(asked(driver) > before);
}

void PagesTest::previewFeatureCanBeRegistered() {
    WizardDriver driver({QStringLiteral("unregistered-preview-feature")});
    QVERIFY(reach(driver, Page::VirtualMachine));
    EVENTUALLY(driver.shows(QStringLiteral("The preview feature isn't registered")));
    QVERIFY(driver.isButtonEnabled(QWizard::NextButton)); // warns, never blocks
    QVERIFY(
        support::until([&] { return driver.press(QStringLiteral("Register the preview feature")); }, 5000));
    QVERIFY(support::until([&] { return driver.confirm(QStringLiteral("Register")); }, 5000));
    EVENTUALLY_WITHIN(!driver.writes().isEmpty(), 20000);
    EVENTUALLY_WITHIN(!driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
                           .join(u'|')
                           .contains(QStringLiteral("NotRegistered")),
        20000);
}

void PagesTest::theReviewTellsWhatNoGrantCures() {
    const QString headline = QStringLiteral("Backup might fail regardless of what is granted");
    WizardDriver driver({QStringLiteral("unregistered-preview-feature")});
    QVERIFY(reach(driver, Page::Summary));
    EVENTUALLY_WITHIN(driver.shows(headline), 20000);
    QVERIFY(driver.shows(QStringLiteral("The preview feature for backup of Confidential VMs")));
    QVERIFY(driver.isButtonEnabled(QWizard::CommitButton)); // the service decides
    QVERIFY(
        support::until([&] { return driver.press(QStringLiteral("Register the preview feature")); }, 5000));
    QVERIFY(support::until([&] { return driver.confirm(QStringLiteral("Register")); }, 5000));
    EVENTUALLY_WITHIN(!driver.writes().isEmpty(), 20000);
    EVENTUALLY_WITHIN(!driver.shows(headline), 20000);
}

void PagesTest::objectIdCanBePastedWithoutGraph() {
    WizardDriver driver({QStringLiteral("no-graph-access")});
    QVERIFY(reach(driver, Page::Access));
    VERIFY_SETTLED(driver);
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QWidget *field = driver.findByName(QStringLiteral("Name or object ID of a service principal"));
    QVERIFY(field != nullptr); // opened by itself
    QVERIFY(driver.shows(QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3")));
    QVERIFY(driver.shows(QStringLiteral("az ad sp show --id")));
    QVERIFY(driver.tabTo(field));
    driver.type(QStringLiteral("97822c7a-4f9f-5ca6-9627-da45f20d9573"));
    driver.key(Qt::Key_Return);
    EVENTUALLY_WITHIN(!driver.protection().choices().principalId.isEmpty(), 20000);
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton)); // nobody could check it
    driver.protection().choose(protect::PrincipalConfirmed{true});
    EVENTUALLY_WITHIN(driver.isButtonEnabled(QWizard::NextButton), 20000);
    QVERIFY(driver.shows(QStringLiteral("97822c7a-4f9f-5ca6-9627-da45f20d9573")));
}

void PagesTest::wrongKindsOfIdsAreCaught_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("application ID") << "262044b1-e2ce-469f-a196-69ab7ada62d3"
                                    << "ApplicationId";
    QTest::newRow("unknown") << "00000000-1111-2222-3333-444444444444"
                             << "UnknownId";
}

void PagesTest::wrongKindsOfIdsAreCaught() {
    QFETCH(QString, typed);
    QFETCH(QString, code);
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    VERIFY_SETTLED(driver);
    const QString before = driver.protection().choices().principalId;
    QVERIFY(driver.change(QStringLiteral("security principal")));
    QVERIFY(driver.tabTo(driver.findByName(QStringLiteral("Name or object ID of a service principal"))));
    driver.type(typed);
    QVERIFY(driver.tabTo(driver.findByName(QStringLiteral("Check the pasted ID and use it"))));
    driver.key(Qt::Key_Space);
    EVENTUALLY_WITHIN(driver.protection().principalSearch().error.has_value(), 20000);
    QCOMPARE(driver.protection().principalSearch().error->code, code);
    QCOMPARE(driver.protection().choices().principalId, before);
    QVERIFY(driver.isButtonEnabled(QWizard::NextButton)); // with the principal that was found
    QCOMPARE(driver.writes(), QStringList());
}

void PagesTest::vaultsOfOtherSubscriptionsOnlyOnRequest() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Backup));
    VERIFY_SETTLED(driver);
    const QString vaults = QStringLiteral("Recovery Services vaults");
    auto *view = qobject_cast<QAbstractItemView *>(driver.findByName(vaults));
    const int own = view->model()->rowCount();
    QVERIFY(driver.choose(QStringLiteral("Show vaults of other subscriptions")));
    VERIFY_SETTLED(driver);
    EVENTUALLY_WITHIN(view->model()->rowCount() > own, 20000);
    QCOMPARE(driver.highlighted(vaults), QStringLiteral("rsv-prod-uaenorth")); // the choice stays
}

void PagesTest::unsuitableVaultSaysWhy() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.highlight(
        QStringLiteral("Recovery Services vaults"), QStringLiteral("rsv-prod-koreacentral")));
    VERIFY_SETTLED(driver);
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.shows(QStringLiteral("another region")));
    QVERIFY(
        driver.highlight(QStringLiteral("Recovery Services vaults"), QStringLiteral("rsv-prod-uaenorth")));
    EVENTUALLY_WITHIN(driver.isButtonEnabled(QWizard::NextButton), 20000);
    QVERIFY(driver.highlight(QStringLiteral("Backup policies"), QStringLiteral("DefaultPolicy")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.shows(QStringLiteral("Standard")));
}

void PagesTest::surplusIsListed() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(!driver.shows(QStringLiteral("19 data action")));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY(driver.shows(QStringLiteral("19 data action")));
    QVERIFY(!driver.shows(QStringLiteral("keys/delete")));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("17 right"))));
    driver.key(Qt::Key_Space);
    QVERIFY(driver.shows(QStringLiteral("Microsoft.KeyVault/managedHsm/keys/delete")));
}

void PagesTest::thePictureFillsWhileItIsRead() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    EVENTUALLY(driver.estate().listProgress().complete);
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    QStringList seen;
    connect(&driver.protection(), &protect::Protection::stateChanged, &driver.wizard(), [&] {
        const QString text = ui::chainText(ui::chainViewOf(driver.protection()));
        if (!seen.contains(text)) {
            seen.append(text);
        }
    });
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(seen.size() >= 3);
    QVERIFY2(seen.first().contains(QStringLiteral("Key: not read yet")), qPrintable(seen.first()));
    QVERIFY2(seen.at(1).contains(QStringLiteral("Key: cvm-erp-os")), qPrintable(seen.at(1)));
    QVERIFY2(!seen.at(1).contains(QStringLiteral("Managed HSM:")), qPrintable(seen.at(1)));
    QVERIFY2(seen.last().contains(QStringLiteral("Managed HSM: contoso-hsm-prod")), qPrintable(seen.last()));
    QVERIFY(seen.last().endsWith(QStringLiteral("will be granted access")));
    QVERIFY(driver.toResult());
    QVERIFY(
        ui::chainText(ui::chainViewOf(driver.protection())).endsWith(QStringLiteral("can read and back up")));
    driver.protection().chooseVirtualMachine({});
    QVERIFY(ui::chainViewOf(driver.protection()).nodes.isEmpty());
}

/// Rights that Azure Backup holds and cannot use are no access, wherever it is told.
void PagesTest::aDisabledServiceHasNoAccess() {
    for (const char *scenario : {"managed-hsm-all-keys", "managed-hsm"}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("disabled.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject principal{{QStringLiteral("accountEnabled"), false}};
        file.write(
            QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("disabled")},
                              {QStringLiteral("summary"), QStringLiteral("Disabled.")},
                              {QStringLiteral("extends"), QString::fromLatin1(scenario)},
                              {QStringLiteral("principals"),
                                  QJsonObject{{QStringLiteral("Backup Management Service"), principal}}}})
                .toJson());
        file.close();
        WizardDriver driver({{}, QSize(1120, 760), 0,
            protect::Source{protect::SourceKind::ScenarioFile, {}, {path}, {}, {}}});
        QVERIFY(reach(driver, Page::Access));
        VERIFY_SETTLED(driver);
        QVERIFY(
            ui::chainText(ui::chainViewOf(driver.protection())).endsWith(QStringLiteral("has no access")));
        QVERIFY(driver.shows(QStringLiteral("is disabled")));
        QVERIFY(!driver.shows(QStringLiteral("can already read and back up")));
        QVERIFY(driver.nextUntil(Page::Summary));
        VERIFY_SETTLED(driver);
        QVERIFY(driver.shows(QStringLiteral("is disabled")));
    }
}

void PagesTest::nothingIsPromisedThatIsNotKnown_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("line");
    QTest::newRow("no principal") << "principal-missing"
                                  << "has no access";
    QTest::newRow("principal not known") << "no-graph-access"
                                         << "access isn't known";
    QTest::newRow("firewall") << "key-store-firewall"
                              << "access isn't known";
    QTest::newRow("not mine to grant") << "caller-cannot-assign"
                                       << "has no access";
}

/// The picture and the sentence say what will be only where nothing is known to be in its way.
void PagesTest::nothingIsPromisedThatIsNotKnown() {
    QFETCH(QString, scenario);
    QFETCH(QString, line);
    WizardDriver driver({scenario});
    QVERIFY(reach(driver, Page::Access));
    VERIFY_SETTLED(driver);
    const QString text = ui::chainText(ui::chainViewOf(driver.protection()));
    QVERIFY2(text.endsWith(line), qPrintable(text));
    const bool hasPrincipal = !driver.protection().choices().principalId.isEmpty();
    QCOMPARE(driver.shows(QStringLiteral("This grant lets")), hasPrincipal);
    QCOMPARE(driver.shows(QStringLiteral("Nothing can be granted yet")), !hasPrincipal);
}

void PagesTest::aWholeVaultIsToldAsThat() {
    WizardDriver driver({QStringLiteral("key-vault-access-policy")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(!driver.shows(QStringLiteral("opens no other key")));
    QVERIFY(driver.shows(QStringLiteral("2 other key")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY2(driver.shows(QStringLiteral("every future one")), qPrintable(driver.text()));
    driver.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(
        support::until([&] { return driver.press(QStringLiteral("Grant exactly this and retry")); }, 5000));
    const ui::WriteDialog *question = nullptr;
    EVENTUALLY((question = driver.wizard().findChild<ui::WriteDialog *>()) != nullptr);
    QString told;
    for (const QLabel *label : question->findChildren<QLabel *>()) {
        told += label->text() + u'\n';
    }
    QVERIFY2(told.contains(QStringLiteral("the whole key store")), qPrintable(told));
    QVERIFY(!told.contains(QStringLiteral("exactly this key")));
}

void PagesTest::warningsOfTheListAreRepeated() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    EVENTUALLY(driver.estate().listProgress().complete);
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-vault-kr")));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("isn't in the support matrix")), qPrintable(driver.text()));
}

void PagesTest::reportIsSaved() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    const auto *page = driver.page()->findChild<ui::RunActions *>();
    QVERIFY(page != nullptr);
    const QTemporaryDir folder;
    const QString text = folder.filePath(QStringLiteral("report.txt"));
    const QString json = folder.filePath(QStringLiteral("report.json"));
    QVERIFY(page->saveReport(text, ui::RunActions::Format::Text).has_value());
    QVERIFY(page->saveReport(json, ui::RunActions::Format::Json).has_value());
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(object.value(QStringLiteral("outcome")).toString(), QStringLiteral("protected"));
    QFile plain(text);
    QVERIFY(plain.open(QIODevice::ReadOnly));
    QVERIFY(plain.readAll().contains("cvm-erp-01"));
    const base::Result<void> failed = page->saveReport(
        folder.filePath(QStringLiteral("no/such/folder/x.txt")), ui::RunActions::Format::Text);
    QVERIFY(!failed.has_value());
}

void PagesTest::planIsSavedAsScript() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Summary));
    const auto *button = driver.page()->findChild<ui::ExportMenu *>(QStringLiteral("exportMenu"));
    QVERIFY(button != nullptr && button->isVisible() && button->menu() != nullptr);
    QCOMPARE(button->menu()->actions().size(), 4);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("protect.sh"));
    QVERIFY(button->save(path, scripts::Language::AzureCli).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(
        file.readAll().contains("https://contoso-hsm-prod.managedhsm.azure.net/keys/cvm-erp-os/providers/"));
    QVERIFY(file.permissions() & QFile::ExeOwner);
    QVERIFY(!button->save(folder.filePath(QStringLiteral("no/such/x.tf")), scripts::Language::Terraform));
}

CVM_TEST(PagesTest)

} // namespace tst_pages

#include "tst_pages.moc"
