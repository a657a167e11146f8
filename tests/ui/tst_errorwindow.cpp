#include "terminal/commandline/commandline.h"
#include "tests/support/errorcodes.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wizarddriver.h"
#include "wording/reproduction.h"

#include <algorithm>

namespace tst_errorwindow {

using ui::Page;
using wording::Reproduction;
using Shown = Reproduction::Shown;

/// A code of every row of the error table, in the window: the page where it ends has its words.
class ErrorWindowTest final : public QObject {
    Q_OBJECT

public:
    explicit ErrorWindowTest(int part = 0) : m_part(part) { }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void showsEveryRow_data();
    void showsEveryRow();

private:
    int m_part;
};

namespace {

constexpr int parts = 3; ///< tests/ui/CMakeLists.txt lists them

bool isInWindow(const QString &code) {
    const Shown shown = wording::reproductionOf(code).shown;
    return shown == Shown::Everywhere || shown == Shown::OnTheWay;
}

/// Pastes an object ID where another security principal is chosen.
void choosePrincipal(WizardDriver &driver, const console::ProtectOptions &options) {
    const QString field = QStringLiteral("Name or object ID of a service principal");
    driver.change(QStringLiteral("security principal"));
    driver.tabTo(driver.findByName(field));
    driver.type(options.principal);
    driver.tabTo(driver.findByName(QStringLiteral("Check the pasted ID and use it")));
    driver.key(Qt::Key_Space);
    support::until([&] { return !driver.protection().principalSearch().working; });
    if (options.confirmPrincipal) {
        driver.protection().choose(protect::PrincipalConfirmed{true});
    }
}

/// What the options of the command are on the page in front.
void choose(WizardDriver &driver, const console::ProtectOptions &options) {
    if (driver.isAt(Page::KeyStore)) {
        driver.protection().choose(options.grant);
    } else if (driver.isAt(Page::VirtualMachine)) {
        driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"));
    } else if (driver.isAt(Page::Access) && options.createPrincipal) {
        driver.estate().createServicePrincipal();
    } else if (driver.isAt(Page::Access) && !options.principal.isEmpty()) {
        choosePrincipal(driver, options);
    } else if (driver.isAt(Page::Summary)) {
        driver.protection().choose(protect::FirstBackup{options.firstBackup});
    } else if (driver.isAt(Page::Backup) && !options.newPolicy.isEmpty()) {
        driver.protection().choose(
            protect::CreatedPolicy{domain::NewPolicy{options.newPolicy, QStringLiteral("22:00")}});
    }
}

/// Whether the page in front has come to its end. Looks at no widgets: it is asked at every turn.
bool isDone(WizardDriver &driver) {
    const bool isListed = !driver.isAt(Page::VirtualMachine) || driver.estate().listProgress().complete
        || driver.protection().state(protect::Step::VirtualMachine).error;
    return driver.isSettled() && isListed;
}

/// Goes on with what is recommended, until a page shows the text.
bool reaches(WizardDriver &driver, const console::ProtectOptions &options, const QString &text) {
    constexpr int patience = 5000;
    for (;;) {
        if (!support::until([&] { return isDone(driver); })) {
            return false;
        }
        choose(driver, options);
        const auto which = driver.isAt(Page::Summary) ? QWizard::CommitButton : QWizard::NextButton;
        const auto goesOn = [&] {
            return isDone(driver) && (driver.isAt(Page::Configure) || driver.isButtonEnabled(which));
        };
        support::until([&] { return goesOn() || driver.shows(text); }, patience);
        if (driver.shows(text)) {
            return true;
        }
        if (driver.isAt(Page::Configure) || !goesOn() || !driver.next()) {
            return false;
        }
    }
}

} // namespace

void ErrorWindowTest::showsEveryRow_data() {
    QTest::addColumn<QString>("code");
    int at = 0;
    for (const QStringList &row : support::errorRows()) {
        const auto code = std::find_if(row.begin(), row.end(), &isInWindow);
        if (code != row.end() && at++ % parts == m_part) {
            QTest::newRow(qPrintable(*code)) << *code;
        }
    }
}

void ErrorWindowTest::showsEveryRow() {
    QFETCH(QString, code);
    const commandline::CommandLine line = commandline::parseCommandLine(
        QStringList{QStringLiteral("cvm-backup-wizard")} + wording::reproductionOf(code).arguments);
    const auto *options = std::get_if<commandline::ProtectCommandLine>(&line.command);
    QVERIFY(options != nullptr);
    WizardDriver::Setup setup;
    setup.source = options->source;
    WizardDriver driver(setup);
    const QString headline = QString::fromLatin1(wording::findError(code)->headline);
    QVERIFY2(reaches(driver, *options, headline), qPrintable(headline + u'\n' + driver.text()));
}

CVM_TEST(ErrorWindowTest)

/// The rows are many: their other parts run beside the first.
template <int part>
std::unique_ptr<QObject> makePart() {
    return std::make_unique<ErrorWindowTest>(part);
}

static const support::RegisteredTest otherParts[]
    = {{"tst_errorwindow2", &makePart<1>, [] {}}, {"tst_errorwindow3", &makePart<2>, [] {}}};

} // namespace tst_errorwindow

#include "tst_errorwindow.moc"
