// What a desktop application has besides its pages: help, versions, settings, links, files, notifications,
// and another language in the middle of the work.
#include "tests/ui/clippedtexts.h"
#include "tests/ui/reviewdriver.h"
#include "tests/ui/wizarddriver.h"

#include "compose/services.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "ui/desktop/aboutdialog.h"
#include "ui/desktop/desktop.h"
#include "ui/desktop/dropmark.h"
#include "ui/desktop/helpdialog.h"
#include "ui/desktop/jobnotifier.h"
#include "ui/desktop/links.h"
#include "ui/desktop/preferences.h"
#include "ui/desktop/preferencesdialog.h"
#include "ui/desktop/recentfiles.h"
#include "ui/desktop/savedline.h"
#include "ui/desktop/wizardmenu.h"
#include "ui/protect/pagesequence.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/panel.h"
#include "wording/helptext.h"
#include "wording/translation.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>

namespace tst_desktop {

using namespace Qt::StringLiterals;

using ui::Page;

namespace {

QString plainOf(QString text) {
    return text.remove(u'&');
}

QAbstractButton *desktopButton(const QWidget *window, const QString &text) {
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(window) && plainOf(button->text()).startsWith(text)) {
            return button;
        }
    }
    return nullptr;
}

QString labelsOf(const QWidget *window) {
    QStringList lines;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisibleTo(window)) {
            lines << label->text();
        }
    }
    return lines.join(u'\n');
}

QAction *actionOf(const QWidget *window, const QString &text) {
    for (QAction *action : window->findChildren<QAction *>()) {
        if (plainOf(action->text()).startsWith(text)) {
            return action;
        }
    }
    return nullptr;
}

void dropOn(QWidget *window, const QString &path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter); // or Qt knows of no place to drop on
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
}

} // namespace

class DesktopTest final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened << url; }

private:
    QList<QUrl> m_opened;
    std::shared_ptr<simulator::Simulator> m_simulator;

    std::unique_ptr<protect::Estate> makeEstate(double speed = 0) {
        compose::ServiceOptions options;
        options.simulatorSpeed = speed;
        options.simulatorStarted
            = [this](const std::shared_ptr<simulator::Simulator> &simulator) { m_simulator = simulator; };
        return std::make_unique<protect::Estate>(compose::makeServices(options));
    }
    /// With what is recommended for the VM that shows the scenario.
    static bool goTo(ui::BackupWizard &wizard, protect::Protection &protection, Page last) {
        for (;;) {
            const Page page = ui::pageOf(wizard.currentId());
            if (page == last) {
                return true;
            }
            if (page == Page::VirtualMachine) {
                if (!support::until([&] { return protection.estate().listProgress().complete; }, 20000)) {
                    return false;
                }
                for (const domain::VirtualMachine &vm : protection.estate().environment().virtualMachines) {
                    if (vm.name == QStringLiteral("cvm-erp-01")) {
                        protection.chooseVirtualMachine(domain::ResourceId(vm.id));
                        break;
                    }
                }
            }
            if (!support::until([&] { return ui::stateOf(protection, page).isDone(); }, 20000)) {
                return false;
            }
            wizard.next();
        }
    }
    static bool reach(WizardDriver &driver, Page step) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until([&] { return driver.protection().estate().listProgress().complete; }, 20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }

private Q_SLOTS:
    void initTestCase() {
        prepareUiTest();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openUrl");
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openUrl");
    }
    void init() {
        QSettings().clear();
        m_opened.clear();
    }
    void cleanupTestCase() {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }

    void f1TellsWhyThePageIsThere() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        driver.key(Qt::Key_F1);
        auto *help = driver.wizard().findChild<ui::HelpDialog *>();
        QVERIFY(help != nullptr && help->isVisible());
        QVERIFY(labelsOf(help).contains(QStringLiteral("Customer-managed key")));
        help->close();
        EVENTUALLY(driver.wizard().findChild<ui::HelpDialog *>() == nullptr);
        driver.wizard().activateWindow();
        QVERIFY(reach(driver, Page::KeyStore));
        driver.key(Qt::Key_F1);
        help = driver.wizard().findChild<ui::HelpDialog *>();
        QVERIFY(help != nullptr);
        QVERIFY(labelsOf(help).contains(QStringLiteral("Local RBAC")));
        QTest::keyClick(help, Qt::Key_Escape);
        EVENTUALLY(driver.wizard().findChild<ui::HelpDialog *>() == nullptr);
    }

    void everyTopicHasItsText_data() {
        QTest::addColumn<int>("topic");
        for (int topic = 0; topic <= static_cast<int>(wording::HelpTopic::KeyReview); ++topic) {
            QTest::addRow("%d", topic) << topic;
        }
    }
    void everyTopicHasItsText() {
        QFETCH(int, topic);
        const wording::HelpText help = wording::helpText(static_cast<wording::HelpTopic>(topic));
        QVERIFY(!help.title.isEmpty() && !help.purpose.isEmpty() && !help.terms.empty());
        QVERIFY(ui::links::isKnown(QUrl(help.articleUrl, QUrl::StrictMode)));
    }

    /// Shown first; then in the browser.
    void linksTellWhereTheyLead() {
        QWidget window;
        window.show();
        const QUrl address(QStringLiteral("https://learn.microsoft.com/azure/backup/confidential-vm-backup"));
        QVERIFY(ui::links::open(&window, address));
        QVERIFY(m_opened.isEmpty());
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box != nullptr && box->informativeText().contains(address.toString()));
        box->checkBox()->setChecked(true);
        QTest::keyClick(desktopButton(box, QStringLiteral("Open in the browser")), Qt::Key_Space);
        QCOMPARE(m_opened, QList<QUrl>{address});
        QVERIFY(!ui::Preferences::load().asksBeforeLinks);
        QVERIFY(ui::links::open(&window, address)); // at once now
        QCOMPARE(m_opened.size(), 2);
    }

    void onlyKnownPlacesAreOpened_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("article") << QStringLiteral("https://learn.microsoft.com/azure/backup") << true;
        QTest::newRow("portal") << QStringLiteral("https://portal.azure.com/#resource/x") << true;
        QTest::newRow("government") << QStringLiteral("https://portal.azure.us/#x") << true;
        QTest::newRow("http") << QStringLiteral("http://learn.microsoft.com/azure") << false;
        QTest::newRow("other") << QStringLiteral("https://example.com/") << false;
        QTest::newRow("looks alike") << QStringLiteral("https://learn.microsoft.com.example.com/") << false;
        QTest::newRow("user") << QStringLiteral("https://portal.azure.com@example.com/") << false;
        QTest::newRow("user there") << QStringLiteral("https://a@portal.azure.com/") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
        QTest::newRow("port") << QStringLiteral("https://portal.azure.com:8443/") << false;
    }
    void onlyKnownPlacesAreOpened() {
        QFETCH(QString, address);
        QFETCH(bool, isKnown);
        QWidget window;
        QCOMPARE(ui::links::isKnown(QUrl(address)), isKnown);
        QCOMPARE(ui::links::open(&window, QUrl(address)), isKnown);
        QVERIFY(m_opened.isEmpty());
    }

    void onlyOwnFilesAreOpened() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!ui::links::openFile(path));
        ui::SavedLine line;
        line.show();
        line.tellSaved(QStringLiteral("Report saved"), path);
        QTest::keyClick(desktopButton(&line, QStringLiteral("Open the file")), Qt::Key_Space);
        QTest::keyClick(desktopButton(&line, QStringLiteral("Show in folder")), Qt::Key_Space);
        QCOMPARE(m_opened, (QList<QUrl>{QUrl::fromLocalFile(path), QUrl::fromLocalFile(folder.path())}));
        file.remove();
        QVERIFY(!ui::links::openFile(path)); // it is gone
    }

    void aboutCopiesTheVersions() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        actionOf(&driver.wizard(), QStringLiteral("About"))->trigger();
        auto *about = driver.wizard().findChild<ui::AboutDialog *>();
        QVERIFY(about != nullptr);
        QTest::keyClick(desktopButton(about, QStringLiteral("Copy versions")), Qt::Key_Space);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("cvm-backup-wizard " CVM_VERSION))
                && copied.contains(QStringLiteral("Qt ") + QLatin1String(qVersion()))
                && copied.contains(QStringLiteral("QtKeychain 0"))
                && copied.contains(QStringLiteral("QCoro 0")),
            qPrintable(copied));
        QString licenses;
        for (const auto *text : about->findChildren<QPlainTextEdit *>()) {
            licenses += text->toPlainText();
        }
        QVERIFY(licenses.contains(QStringLiteral("Permission is hereby granted")));
        QVERIFY(licenses.contains(QStringLiteral("Lesser General Public License")));
        QTest::keyClick(about, Qt::Key_Escape);
    }

    void settingsAreKept() {
        ui::PreferencesDialog dialog(true, nullptr);
        dialog.show();
        QVERIFY(desktopButton(&dialog, QStringLiteral("Network settings")) != nullptr);
        QSignalSpy language(&dialog, &ui::PreferencesDialog::languageChosen);
        const QList<QComboBox *> boxes = dialog.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 3);
        QCOMPARE(boxes[0]->count(), 1 + wording::languages().size());
        QVERIFY(boxes[0]->findText(QStringLiteral("English")) > 0);
        QVERIFY(boxes[0]->findText(QStringLiteral("Deutsch")) > 0);
        QVERIFY(!labelsOf(&dialog).contains(QStringLiteral("more than Azure Backup needs")));
        boxes[0]->setCurrentIndex(boxes[0]->findText(QStringLiteral("Deutsch")));
        boxes[2]->setFocus();
        QTest::keyClick(boxes[2], Qt::Key_Down);
        QVERIFY(labelsOf(&dialog).contains(QStringLiteral("more than Azure Backup needs")));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(language.size(), 1);
        const ui::Preferences kept = ui::Preferences::load();
        QCOMPARE(kept.language, QStringLiteral("de"));
        QCOMPARE(kept.scope, domain::GrantScope::AllKeys);
        QCOMPARE(kept.role, domain::RoleChoice::CustomRole);
        QVERIFY(kept.isWide());
    }

    void leastPrivilegeStaysTheDefault() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(reach(driver, Page::Access));
        QCOMPARE(driver.protection().choices().role, domain::RoleChoice::CustomRole);
        QCOMPARE(driver.protection().choices().scope, domain::GrantScope::ThisKey);
    }

    void aWideDefaultIsOnlyChosenWhereItIsShown() {
        ui::Preferences wide;
        wide.role = domain::RoleChoice::BuiltInRole;
        wide.scope = domain::GrantScope::AllKeys;
        wide.save();
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(reach(driver, Page::KeyStore));
        EVENTUALLY_WITHIN(driver.isSettled() && driver.protection().choices().role.has_value(), 20000);
        QCOMPARE(driver.protection().choices().role, domain::RoleChoice::CustomRole); // nobody saw it yet
        QVERIFY(driver.nextUntil(Page::Access));
        QCOMPARE(driver.protection().choices().role, domain::RoleChoice::BuiltInRole);
        QCOMPARE(driver.protection().choices().scope, domain::GrantScope::AllKeys);
        driver.protection().choose(domain::RoleChoice::CustomRole);
        QVERIFY(driver.back());
        QVERIFY(driver.next());
        QCOMPARE(driver.protection().choices().role, domain::RoleChoice::CustomRole); // as it was changed
    }

    void recentFilesAreKept() {
        QTemporaryDir folder;
        const QString here = folder.filePath(QStringLiteral("here.json"));
        QFile file(here);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 20; ++i) {
            ui::recentfiles::add({folder.filePath(QStringLiteral("gone%1.json").arg(i))});
        }
        ui::recentfiles::add({here});
        QCOMPARE(ui::recentfiles::list().size(), 10);
        QCOMPARE(ui::recentfiles::list().first(), here);
        QString opened;
        QMenu menu;
        ui::recentfiles::showIn(&menu, [&opened](const QString &path) { opened = path; });
        menu.popup(QPoint());
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(opened, here);
        QVERIFY(!menu.actions().at(1)->isEnabled());
        QVERIFY(menu.actions().at(1)->text().contains(QStringLiteral("not found")));
        menu.actions().last()->trigger();
        QVERIFY(ui::recentfiles::list().isEmpty());
    }

    void whatIsReviewedIsRecent() {
        ReviewDriver driver;
        QVERIFY(driver.openContoso());
        QVERIFY(ui::recentfiles::list().value(0).endsWith(QStringLiteral("contoso.json")));
    }

    void filesDroppedOnTheWizardAreReviewed() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QSignalSpy wanted(&driver.wizard(), &ui::BackupWizard::reviewRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/some/snapshot.json"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&driver.wizard(), &enter);
        QVERIFY(enter.isAccepted());
        const auto *mark = driver.wizard().findChild<ui::DropMark *>();
        QVERIFY(mark->isVisible());
        dropOn(&driver.wizard(), QStringLiteral("/some/snapshot.json"));
        QVERIFY(!mark->isVisible());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toStringList(), QStringList{QStringLiteral("/some/snapshot.json")});
    }

    void aReviewIsNotReplacedUnasked() {
        ReviewDriver driver;
        QVERIFY(driver.openContoso());
        const QString other = driver.write(QStringLiteral("other.json"), review::taken(review::contoso(), 2));
        dropOn(&driver.window(), other);
        QVERIFY(driver.settle());
        QCOMPARE(
            driver.session().files().wanted.paths.first().section(u'/', -1), QStringLiteral("contoso.json"));
        auto *box = driver.window().findChild<QMessageBox *>();
        QVERIFY(box != nullptr);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(driver.settle());
        QCOMPARE(
            driver.session().files().wanted.paths.first().section(u'/', -1), QStringLiteral("contoso.json"));
        EVENTUALLY(driver.window().findChild<QMessageBox *>() == nullptr);
        dropOn(&driver.window(), other);
        box = driver.window().findChild<QMessageBox *>();
        QTest::keyClick(desktopButton(box, QStringLiteral("Open")), Qt::Key_Space);
        EVENTUALLY_WITHIN(driver.settle()
                && driver.session().files().wanted.paths.first().section(u'/', -1)
                    == QStringLiteral("other.json"),
            20000);
    }

    void anEndedJobIsToldToWhoeverLooksElsewhere() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        auto *notifier = driver.wizard().findChild<ui::JobNotifier *>();
        QSignalSpy notified(notifier, &ui::JobNotifier::notified);
        QVERIFY(reach(driver, Page::Summary));
        QWidget other;
        driver.press(QWizard::CommitButton);
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        EVENTUALLY_WITHIN(driver.protection().run().outcome == domain::RunOutcome::Protected, 20000);
        EVENTUALLY(notified.size() == 1);
        QCOMPARE(notified.first().first().toString(), QStringLiteral("cvm-erp-01 is protected"));
    }

    void noMessageInFrontOfIt() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        auto *notifier = driver.wizard().findChild<ui::JobNotifier *>();
        QSignalSpy notified(notifier, &ui::JobNotifier::notified);
        QVERIFY(reach(driver, Page::Configure));
        EVENTUALLY_WITHIN(driver.protection().run().outcome == domain::RunOutcome::Protected, 20000);
        QCOMPARE(notified.size(), 0);
    }

    void titlesTellWindowsApart() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(driver.wizard().windowTitle().contains(QStringLiteral("managed-hsm (simulated)")));
        QVERIFY(reach(driver, Page::KeyStore));
        QVERIFY2(driver.wizard().windowTitle().contains(QStringLiteral("cvm-erp-01")),
            qPrintable(driver.wizard().windowTitle()));
    }

    void aCaseBeginsAtItsVms() {
        ui::Desktop desktop([this] { return makeEstate(); });
        ui::BackupWizard *wizard = desktop.openCase(
            {protect::SourceKind::Simulator, QStringLiteral("managed-hsm")}, domain::GrantBehaviour::None);
        QVERIFY(wizard != nullptr);
        EVENTUALLY_WITHIN(wizard->currentId() == ui::pageIdOf(Page::VirtualMachine), 20000);
        wizard->back();
        EVENTUALLY(wizard->currentId() == ui::pageIdOf(Page::Source));
        for (const QRadioButton *radio : wizard->findChildren<QRadioButton *>()) {
            QVERIFY2(
                plainOf(radio->text()) != QStringLiteral("Azure") || !radio->isVisible(), "offers Azure");
        }
        const QWidgetList before = QApplication::topLevelWidgets();
        auto *open = desktopButton(wizard, QStringLiteral("Open a snapshot"));
        QVERIFY(open != nullptr);
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        ui::ReviewWindow *review = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            review = review == nullptr ? qobject_cast<ui::ReviewWindow *>(widget) : review;
        }
        QVERIFY(review != nullptr && review->isVisible());
        review->close();
        wizard->close();
    }

    void nothingIsClippedInTheDialogs_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const QString &language : wording::languages()) {
            QTest::addRow("%s 100", qPrintable(language)) << language << 100;
            QTest::addRow("%s 200", qPrintable(language)) << language << 200;
        }
    }
    void nothingIsClippedInTheDialogs() {
        QFETCH(QString, language);
        QFETCH(int, percent);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        wording::installTranslations(language);
        {
            WizardDriver driver({QStringLiteral("managed-hsm")});
            ui::WizardMenu *menu = driver.wizard().menu();
            for (const auto &show : std::initializer_list<std::function<void()>>{[&] { menu->showHelp(); },
                     [&] { menu->showHistory(); }, [&] { menu->showTicket(); }, [&] { menu->showSettings(); },
                     [&] { (new ui::AboutDialog(&driver.wizard()))->open(); }}) {
                show();
                auto *dialog = driver.wizard().findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
                QVERIFY(dialog != nullptr);
                const bool fits = support::until([&] { return clippedTexts(dialog).isEmpty(); }, 1000);
                QVERIFY2(
                    fits, qPrintable(dialog->windowTitle() + u": "_s + clippedTexts(dialog).join(u"; "_s)));
                for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
                    const auto *button = qobject_cast<const QAbstractButton *>(widget);
                    const bool isNamed = !widget->accessibleName().isEmpty()
                        || (button != nullptr && !button->text().isEmpty());
                    const bool isReached = widget->isVisibleTo(dialog)
                        && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
                    QVERIFY2(!isReached || isNamed, widget->metaObject()->className());
                }
                delete dialog;
            }
        }
        QApplication::setFont(before);
        wording::installTranslations(QStringLiteral("en"));
    }

    void theReportIsPrinted() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QVERIFY(reach(driver, Page::Summary));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        driver.wizard().menu()->print();
        auto *dialog = driver.wizard().findChild<QPrintDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->printer()->setOutputFileName(path);
        Q_EMIT dialog->accepted(dialog->printer());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))); // as every file
        dialog->printer()->setOutputFileName(folder.path()); // which is no file
        Q_EMIT dialog->accepted(dialog->printer());
        EVENTUALLY_WITHIN(driver.wizard().findChild<QMessageBox *>() != nullptr, 20000);
        dialog->reject();
    }

    void theReviewIsPrinted() {
        ReviewDriver driver;
        QVERIFY(driver.openContoso());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("review.pdf"));
        actionOf(&driver.window(), QStringLiteral("Print a report"))->trigger();
        auto *dialog = driver.window().findChild<QPrintDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->printer()->setOutputFileName(path);
        Q_EMIT dialog->accepted(dialog->printer());
        dialog->reject();
        EVENTUALLY_WITHIN(QFileInfo(path).size() > 5000, 20000);
    }

    void theLanguageChangesInTheMiddle() {
        const std::unique_ptr<protect::Estate> estate = makeEstate();
        protect::Protection protection(*estate);
        ui::Desktop desktop({});
        const QPointer<ui::BackupWizard> english = desktop.openWizard(protection, nullptr);
        estate->connectTo({protect::SourceKind::Simulator, QStringLiteral("managed-hsm")});
        english->show();
        QVERIFY(goTo(*english, protection, Page::KeyStore));
        EVENTUALLY_WITHIN(protection.state(protect::Step::KeyStore).isDone(), 20000);
        QCOMPARE(english->currentId(), ui::pageIdOf(Page::KeyStore));
        const QString title = english->windowTitle();
        const size_t requests = m_simulator->seenRequests().size();

        QSignalSpy changed(&desktop, &ui::Desktop::languageChanged);
        Q_EMIT english->languageChosen(QStringLiteral("de"));
        EVENTUALLY(changed.size() == 1);
        QVERIFY(english.isNull());
        ui::BackupWizard *german = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *wizard = qobject_cast<ui::BackupWizard *>(widget);
                wizard != nullptr && wizard->isVisible()) {
                german = wizard;
            }
        }
        QVERIFY(german != nullptr);
        QCOMPARE(german->currentId(), ui::pageIdOf(Page::KeyStore));
        QVERIFY(german->windowTitle() != title);
        QCOMPARE(plainOf(german->button(QWizard::NextButton)->text()), QStringLiteral("Weiter"));
        QCOMPARE(m_simulator->seenRequests().size(), requests); // nothing was read anew
        german->back();
        QCOMPARE(german->currentId(), ui::pageIdOf(Page::VirtualMachine));
        desktop.setLanguage(QStringLiteral("en"));
        EVENTUALLY(changed.size() == 2);
    }

    void theLanguageWaitsForWhatIsWritten() {
        const std::unique_ptr<protect::Estate> estate = makeEstate();
        protect::Protection protection(*estate);
        ui::Desktop desktop({});
        const QPointer<ui::BackupWizard> english = desktop.openWizard(protection, nullptr);
        estate->connectTo({protect::SourceKind::Simulator, QStringLiteral("managed-hsm")});
        english->show();
        QVERIFY(goTo(*english, protection, Page::Summary));
        bool wasAsked = false;
        connect(&protection, &protect::Protection::runChanged, this, [&] {
            if (protection.isWriting() && !wasAsked) {
                wasAsked = true;
                desktop.setLanguage(QStringLiteral("de"));
            }
        });
        bool wasWriting = false;
        QSignalSpy changed(&desktop, &ui::Desktop::languageChanged);
        connect(&desktop, &ui::Desktop::languageChanged, this, [&] { wasWriting = protection.isWriting(); });
        english->next();
        EVENTUALLY_WITHIN(protection.run().outcome == domain::RunOutcome::Protected, 20000);
        QVERIFY(wasAsked);
        EVENTUALLY(changed.size() == 1);
        QVERIFY(!wasWriting);
        QVERIFY(english.isNull());
        QCOMPARE(protection.run().written.size(), size_t(3)); // once, although the window is another one
        desktop.setLanguage(QStringLiteral("en"));
        EVENTUALLY(changed.size() == 2);
    }

    void settingsTellThatTheLanguageWaits() {
        ui::PreferencesDialog dialog(false, nullptr);
        QVERIFY(!labelsOf(&dialog).contains(QStringLiteral("when that has ended")));
        dialog.setWriting(true);
        QVERIFY(labelsOf(&dialog).contains(QStringLiteral("when that has ended")));
    }

    void theReviewChangesItsLanguage() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("contoso.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(snapshot::toJson(review::taken(review::contoso())));
        file.close();
        ui::Desktop desktop({});
        const QPointer<ui::ReviewWindow> english = desktop.openReview({path});
        EVENTUALLY_WITHIN(english->session().hasReview() && !english->session().isBusy(), 20000);
        QSignalSpy changed(&desktop, &ui::Desktop::languageChanged);
        Q_EMIT english->languageChosen(QStringLiteral("de"));
        EVENTUALLY(changed.size() == 1);
        QVERIFY(english.isNull());
        ui::ReviewWindow *german = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<ui::ReviewWindow *>(widget);
                window != nullptr && window->isVisible()) {
                german = window;
            }
        }
        QVERIFY(german != nullptr && german->session().hasReview());
        QVERIFY2(german->menuBar()->actions().first()->text().contains(QStringLiteral("Datei")),
            qPrintable(german->menuBar()->actions().first()->text()));
        EVENTUALLY_WITHIN(german->view()->firstControl()->isVisible(), 5000);
        desktop.setLanguage(QStringLiteral("en"));
        EVENTUALLY(changed.size() == 2);
    }
};

CVM_TEST(DesktopTest)

} // namespace tst_desktop

#include "tst_desktop.moc"
