#include "signindesk.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/account/countdown.h"
#include "ui/widgets/mnemonics.h"

#include <QAccessible>
#include <QFile>
#include <QRadioButton>
#include <QTemporaryDir>

namespace tst_signin {

using account::Phase;
using account::SignInMethod;
using protect::SourceKind;
using ui::Page;

/// Signing in on the start page, each state by its controls and words.
class SignInTest final : public QObject, private SignInDesk {
    Q_OBJECT

private:
    /// An `az` that is signed in to `cloud`.
    void writeAz(const QString &path, const QByteArray &cloud) {
        QFile az(path);
        QVERIFY(az.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QByteArray expires = QByteArray::number(m_clock->now().addSecs(3'600).toSecsSinceEpoch());
        az.write("#!/bin/sh\nif [ \"$2\" = show ]; then\necho '{\"environmentName\": \"" + cloud
            + "\", \"tenantId\": \"" + samples::tenant.toUtf8()
            + "\", \"user\": {\"name\": \"ada@contoso.example\", \"type\": \"user\"}}'\nelse\n"
              "echo '{\"accessToken\": \"az-token\", \"expires_on\": "
            + expires + ", \"tenant\": \"t\", \"tokenType\": \"Bearer\"}'\nfi\n");
        az.close();
        QVERIFY(az.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void cleanup() { closeWindow(); }

    void withoutAnAccountThereIsNoAzure() {
        WizardDriver driver(WizardDriver::Setup{});
        QVERIFY(driver.findButton(QStringLiteral("Simulator")) != nullptr);
        QVERIFY(driver.findButton(QStringLiteral("Azure")) == nullptr);
        QVERIFY(!driver.shows(QStringLiteral("Sign in and work")));
    }

    void firstSaysWhatIsNeeded() {
        openWindow({});
        QVERIFY(!shows("Needed once"));
        chooseAzureSource();
        QVERIFY(shows("Needed once: a client ID"));
        QVERIFY(shows("which needs no registration"));
        QVERIFY(!shows("Scenarios of the simulator"));
        QVERIFY(!canGoOn());
        picture("needed");
        press("Enter a client ID");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        EVENTUALLY_EQUAL(focusName(), QStringLiteral("Client ID"));
        const QString text = textOf(dialog("Sign-in settings"));
        QVERIFY(text.contains(QStringLiteral("az ad app create")));
        QVERIFY(text.contains(QStringLiteral("https://portal.azure.com")));
        picture("settings-empty", dialog("Sign-in settings"));
        QTest::keyClick(top(), Qt::Key_Escape);
        EVENTUALLY(dialog("Sign-in settings") == nullptr);
        QVERIFY(m_account->settings().clientId.isEmpty());
        // The Azure CLI needs nothing.
        press("With the Azure CLI");
        QVERIFY(!shows("Needed once"));
        QCOMPARE(m_account->settings().method, SignInMethod::AzureCli);
    }

    void signInWithoutAClientIdLeadsToIt() {
        openWindow({});
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        EVENTUALLY_EQUAL(focusName(), QStringLiteral("Client ID"));
        QVERIFY(m_network->requests().isEmpty());
    }

    void savesSettings() {
        openWindow({});
        chooseAzureSource();
        press("Sign-in settings");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        const QDialog *settings = dialog("Sign-in settings");
        enter(field<QLineEdit>(settings, "Client ID"), u' ' + samples::client);
        enter(field<QLineEdit>(settings, "Tenant"), QStringLiteral("contoso.example"));
        choose(field<QComboBox>(settings, "Cloud"), "Azure US Government");
        QVERIFY(textOf(settings).contains(QStringLiteral("az cloud set --name AzureUSGovernment")));
        choose(field<QComboBox>(settings, "Proxy"), "None");
        QVERIFY(field<QLineEdit>(settings, "Proxy user") == nullptr);
        press(settings, "Save");
        EVENTUALLY(dialog("Sign-in settings") == nullptr);
        QCOMPARE(m_account->settings().clientId, samples::client);
        QCOMPARE(m_account->settings().tenant, QStringLiteral("contoso.example"));
        QCOMPARE(m_account->settings().cloud, domain::azureCloud(QStringLiteral("AzureUSGovernment")));
        QCOMPARE(m_account->settings().network.proxy, http::NetworkSettings::Proxy::None);
        QVERIFY(shows("Cloud: Azure US Government"));
        QVERIFY(shows("Tenant: contoso.example"));
    }

    void settingsSayWhatIsWrongAndKeepIt() {
        openWindow({});
        chooseAzureSource();
        press("Sign-in settings");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        const QDialog *settings = dialog("Sign-in settings");
        enter(field<QLineEdit>(settings, "Client ID"), QStringLiteral("my app"));
        enter(field<QLineEdit>(settings, "Tenant"), QStringLiteral("con toso"));
        choose(field<QComboBox>(settings, "Cloud"), "Another cloud, by its endpoint");
        enter(field<QLineEdit>(settings, "Azure Resource Manager endpoint"),
            QStringLiteral("http://rack7/arm"));
        choose(field<QComboBox>(settings, "Proxy"), "Use these settings");
        enter(field<QLineEdit>(settings, "Certificate authority of your organization"),
            QStringLiteral("/no/such/file.pem"));
        QVERIFY(!textOf(settings).contains(QStringLiteral("This isn't")));
        press(settings, "Save");
        QVERIFY(settings->isVisible());
        const QString text = textOf(settings);
        for (const char *part :
            {"This isn't a client ID", "This isn't a tenant", "This isn't the address of a cloud",
                "The proxy isn't complete", "The certificate file can't be read"}) {
            QVERIFY2(text.contains(QLatin1String(part)), part);
        }
        EVENTUALLY_EQUAL(focusName(), QStringLiteral("Client ID"));
        QVERIFY(field<QLineEdit>(settings, "Client ID")
                    ->accessibleDescription()
                    .contains(QStringLiteral("This isn't a client ID")));
        QCOMPARE(field<QLineEdit>(settings, "Client ID")->text(), QStringLiteral("my app"));
        QCOMPARE(field<QLineEdit>(settings, "Azure Resource Manager endpoint")->text(),
            QStringLiteral("http://rack7/arm"));
        QVERIFY(m_account->settings().clientId.isEmpty());
        picture("settings-problems", settings);
        // What is put right is no longer complained about.
        enter(field<QLineEdit>(settings, "Client ID"), samples::client);
        QVERIFY(!textOf(settings).contains(QStringLiteral("This isn't a client ID")));
        QVERIFY(textOf(settings).contains(QStringLiteral("This isn't a tenant")));
    }

    /// Nobody has to invent a client id to set a proxy.
    void aProxyCanBeSavedWithoutAClientId() {
        openWindow({});
        chooseAzureSource();
        press("Sign-in settings");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        const QDialog *settings = dialog("Sign-in settings");
        choose(field<QComboBox>(settings, "Proxy"), "Use these settings");
        enter(field<QLineEdit>(settings, "Host"), QStringLiteral("proxy.contoso.example"));
        enter(field<QLineEdit>(settings, "Port"), QStringLiteral("8080"));
        enter(field<QLineEdit>(settings, "Proxy password"), QStringLiteral("hidden"));
        QCOMPARE(field<QLineEdit>(settings, "Proxy password")->echoMode(), QLineEdit::Password);
        press(settings, "Save");
        EVENTUALLY(dialog("Sign-in settings") == nullptr);
        QCOMPARE(m_account->settings().network.proxyHost, QStringLiteral("proxy.contoso.example"));
        QCOMPARE(m_account->settings().network.proxyPort, quint16(8080));
    }

    void waitsForTheBrowser() {
        openWindow(settings());
        chooseAzureSource();
        picture("signed-out");
        press("Sign in");
        EVENTUALLY(shows("Sign in in your browser"));
        QVERIFY(shows("Time left: 4:5") || shows("Time left: 5:00"));
        QVERIFY(!shows("With the Azure CLI"));
        EVENTUALLY_EQUAL(QApplication::focusWidget(), button(m_wizard->currentPage(), "Open again"));
        picture("browser");
        QCOMPARE(m_opened.size(), 1);
        press("Open again");
        QCOMPARE(m_opened.size(), 2);
        press("Copy link");
        QCOMPARE(clipboard(), QString::fromUtf8(m_opened.last().toEncoded()));
        press("Cancel sign-in");
        EVENTUALLY(shows("With the Azure CLI"));
        QVERIFY(!shows("Time left"));
        QVERIFY(!m_account->state().error);
        EVENTUALLY(m_wizard->currentPage()->isAncestorOf(QApplication::focusWidget()));
    }

    void saysThatNoBrowserOpened() {
        openWindow(settings());
        m_browserWorks = false;
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY(shows("No browser could be opened"));
        EVENTUALLY_EQUAL(QApplication::focusWidget(), button(m_wizard->currentPage(), "Copy link"));
        picture("no-browser");
        m_browserWorks = true;
        press("Open the page");
        QVERIFY(shows("Sign in in your browser"));
    }

    void showsTheCode() {
        openWindow(deviceCode());
        m_network->answer(200, deviceCodeBody());
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY(shows("Enter this code in a browser"));
        QVERIFY(shows("ABCD-EFGH"));
        QVERIFY(shows("https://microsoft.com/devicelogin"));
        QVERIFY(shows("Time left: 14:5") || shows("Time left: 15:00"));
        const auto *code = field<QLabel>(m_wizard->currentPage(), "The code: A B C D - E F G H");
        QVERIFY(code != nullptr);
        QVERIFY(code->font().pointSizeF() > 2 * m_wizard->font().pointSizeF());
        QVERIFY(code->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        picture("code");
        press("Copy code");
        QCOMPARE(clipboard(), QStringLiteral("ABCD-EFGH"));
        press("Copy link");
        QCOMPARE(clipboard(), QStringLiteral("https://microsoft.com/devicelogin"));
        QVERIFY(m_opened.isEmpty()); // not without being asked
        press("Open the page");
        QCOMPARE(m_opened.size(), 1);
    }

    void helpsWhereConsentIsMissing() {
        openWindow(settings());
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        sendRedirect(m_opened.last(),
            "error=access_denied&error_description=AADSTS90094%3A+The+grant+requires+admin+permission.&state="
                + parameter(m_opened.last(), "state").toLatin1());
        EVENTUALLY(shows("An administrator has to consent"));
        QVERIFY(shows("Application.Read.All"));
        QVERIFY(shows("With the Azure CLI")); // the other ways are there at once
        QVERIFY(!canGoOn());
        picture("consent");
        press("Copy consent link");
        QVERIFY(clipboard().contains(QStringLiteral("/adminconsent?client_id=") + samples::client));
        press("Copy consent command");
        QCOMPARE(clipboard(), QStringLiteral("az ad app permission admin-consent --id ") + samples::client);
        press("Copy details");
        QVERIFY(clipboard().contains(QStringLiteral("AADSTS90094")));
        press("Try again");
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(!shows("An administrator has to consent"));
    }

    void leadsToTheSettingThatIsWrong() {
        openWindow(deviceCode());
        m_network->answer(400,
            samples::errorBody(
                QStringLiteral("invalid_request"), QStringLiteral("AADSTS90002: Tenant 'x' not found.")));
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY(shows("There's no such tenant in this cloud"));
        QVERIFY(button(m_wizard->currentPage(), "Copy consent link") == nullptr);
        press("Sign-in settings");
        EVENTUALLY(dialog("Sign-in settings") != nullptr);
        EVENTUALLY_EQUAL(focusName(), QStringLiteral("Tenant"));
    }

    void showsWhoIsSignedIn() {
        openWindow(settings());
        signInAtTheWindow();
        QVERIFY(shows("Ada Contoso (ada@contoso.example)"));
        EVENTUALLY_EQUAL(
            QApplication::focusWidget(), button(m_wizard->currentPage(), "Azure")); // Enter goes on
        QVERIFY(shows("Contoso"));
        QVERIFY(!shows("guest"));
        QVERIFY(!shows("after a restart"));
        EVENTUALLY(canGoOn());
        QCOMPARE(m_estate->source()->kind, SourceKind::Azure);
        QCOMPARE(m_estate->connection().tenantId, samples::tenant);
        QVERIFY(!m_estate->connection().isSimulated);
        QVERIFY(
            shows("Live in Azure (management.azure.com) – tenant Contoso, signed in as ada@contoso.example"));
        QVERIFY(m_wizard->windowTitle().contains(QStringLiteral("Contoso, ada@contoso.example")));
        picture("signed-in");
        press("Get new tokens");
        QVERIFY(shows("The next requests get new tokens"));
        press("Use another account");
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QCOMPARE(parameter(m_opened.last(), "prompt"), QStringLiteral("select_account"));
        QVERIFY(shows("Sign in in your browser"));
        QVERIFY(shows("ada@contoso.example")); // who stays signed in until then
        picture("another");
        press("Cancel sign-in");
        EVENTUALLY(!shows("Sign in in your browser"));
        QVERIFY(canGoOn());
    }

    void usesTheAzureCli() {
        openWindow({});
        QTemporaryDir folder;
        m_az = folder.filePath(QStringLiteral("az"));
        writeAz(m_az, "AzureCloud");
        m_wizard.reset();
        m_protection.reset();
        m_estate.reset();
        m_account = newAccount();
        m_account->setSettings({});
        showWindow();
        chooseAzureSource();
        press("With the Azure CLI");
        press("Sign in");
        EVENTUALLY(shows("Live in Azure"));
        QVERIFY(shows("ada@contoso.example"));
        QVERIFY(canGoOn());
        QVERIFY(button(m_wizard->currentPage(), "Use another account") == nullptr); // az chooses
        QVERIFY(button(m_wizard->currentPage(), "Get new tokens") == nullptr);
        press("Disconnect");
        EVENTUALLY(!canGoOn());
        writeAz(m_az, "AzureUSGovernment");
        press("Sign in");
        EVENTUALLY(shows("The Azure CLI is signed in to another cloud"));
        QVERIFY(shows("az cloud set"));
        QVERIFY(QFile::remove(m_az));
        press("Try again");
        EVENTUALLY(shows("The Azure CLI"));
        EVENTUALLY(!shows("another cloud"));
        EVENTUALLY(m_account->state().error);
        QVERIFY(!canGoOn());
    }

    void saysThatNothingIsRemembered() {
        openWindow(settings());
        m_keychain->failAfter = 0;
        signInAtTheWindow();
        QVERIFY(shows("You will have to sign in again after a restart: no secret store of this desktop could "
                      "be opened"));
        picture("memory-only");
    }

    void switchesTheTenant() {
        openWindow(settings());
        signInAtTheWindow();
        auto *tenants = field<QComboBox>(m_wizard->currentPage(), "Tenant");
        QVERIFY(tenants != nullptr);
        QCOMPARE(tenants->currentText(), QStringLiteral("Contoso (contoso.example)"));
        QCOMPARE(tenants->count(), 2);
        press("Switch tenant");
        QVERIFY(shows("You're already working in this tenant"));
        m_network->answer(200,
            samples::tokenBody(
                "access-f", "refresh-f", samples::idToken({{QStringLiteral("tid"), samples::otherTenant}})));
        choose(tenants, "Fabrikam (fabrikam.example)");
        press("Switch tenant");
        EVENTUALLY_EQUAL(m_estate->connection().tenantId, samples::otherTenant);
        EVENTUALLY(shows("tenant Fabrikam"));
        EVENTUALLY_EQUAL(tenants->currentText(), QStringLiteral("Fabrikam (fabrikam.example)"));
        QVERIFY(canGoOn());
    }

    void takesATypedTenant() {
        openWindow(settings());
        signInAtTheWindow();
        auto *tenants = field<QComboBox>(m_wizard->currentPage(), "Tenant");
        enter(tenants->lineEdit(), QStringLiteral("tailspin example"));
        QTest::keyClick(tenants->lineEdit(), Qt::Key_Return);
        EVENTUALLY(shows("This isn't a tenant"));
        QCOMPARE(m_wizard->currentId(), 0); // Enter did not go on
        QCOMPARE(tenants->currentText(), QStringLiteral("tailspin example")); // to be put right
        QCOMPARE(m_estate->connection().tenantId, samples::tenant);
        m_network->answer(400,
            samples::errorBody(
                QStringLiteral("interaction_required"), QStringLiteral("AADSTS50076: use MFA.")));
        enter(tenants->lineEdit(), QStringLiteral("tailspin.example"));
        QTest::keyClick(tenants->lineEdit(), Qt::Key_Return);
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(m_opened.last().path().contains(QStringLiteral("/tailspin.example/")));
    }

    void signsOut() {
        openWindow(settings());
        signInAtTheWindow();
        press("Sign out");
        EVENTUALLY(shows("With the Azure CLI"));
        QVERIFY(!canGoOn());
        QVERIFY(!m_estate->connection().isConnected);
        QVERIFY(!m_keychain->holds("refresh-1"));
        QVERIFY(!shows("Live in"));
        QVERIFY(!m_wizard->windowTitle().contains(QStringLiteral("ada@")));
        QVERIFY(!shows("You aren't signed in")); // which is no failure
    }

    void simulatorStaysVisiblySimulated() {
        openWindow(settings());
        signInAtTheWindow();
        press("Simulator");
        EVENTUALLY(m_estate->connection().isSimulated);
        QVERIFY(shows("Simulated"));
        QVERIFY(!shows("Live in"));
        QVERIFY(!shows("ada@contoso.example"));
        QVERIFY(!m_wizard->windowTitle().contains(QStringLiteral("ada@")));
        QVERIFY(canGoOn());
        press("Azure");
        EVENTUALLY_EQUAL(m_estate->source()->kind, SourceKind::Azure);
        QVERIFY(shows("Live in Azure")); // still signed in
    }

    void staysSignedInAfterARestart() {
        openWindow(settings());
        signInAtTheWindow();
        m_wizard.reset();
        m_protection.reset();
        m_estate.reset();
        m_account = newAccount();
        m_network->answer(200, samples::tokenBody("access-2", "refresh-2", samples::idToken({})));
        showWindow();
        EVENTUALLY(shows("Live in Azure"));
        QVERIFY(shows("Ada Contoso"));
        QVERIFY(canGoOn());
        QCOMPARE(m_opened.size(), 1); // without the browser
    }

    void asksAgainInTheMiddle() {
        openWindow(settings());
        signInAtTheWindow();
        const QByteArray claims = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";
        m_network->answer(401, {},
            support::headers({{"WWW-Authenticate",
                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + "\""}}));
        m_network->answer(400, samples::errorBody(QStringLiteral("interaction_required")));
        const auto answer = ask();
        EVENTUALLY(dialog("Sign in again") != nullptr);
        const QDialog *again = dialog("Sign in again");
        QVERIFY(textOf(again).contains(QStringLiteral("Your choices are kept")));
        QVERIFY(textOf(again).contains(QStringLiteral("Sign in in your browser")));
        EVENTUALLY(again->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!shows("Sign in in your browser")); // not twice
        picture("again", again);
        comeBack("access-2", "refresh-2");
        m_network->answer(200, "{}");
        EVENTUALLY(answer.isThere());
        QVERIFY(*answer);
        EVENTUALLY(dialog("Sign in again") == nullptr);
        QVERIFY(m_estate->connection().isConnected);
    }

    void cancellingASignInInTheMiddleEndsTheStep() {
        openWindow(settings());
        signInAtTheWindow();
        const QByteArray claims = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";
        m_network->answer(401, {},
            support::headers({{"WWW-Authenticate",
                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + "\""}}));
        m_network->answer(400, samples::errorBody(QStringLiteral("interaction_required")));
        const auto answer = ask();
        EVENTUALLY(dialog("Sign in again") != nullptr);
        QTest::keyClick(dialog("Sign in again"), Qt::Key_Escape);
        EVENTUALLY(answer.isThere());
        QVERIFY(!*answer);
        EVENTUALLY(dialog("Sign in again") == nullptr);
        QVERIFY(m_account->isSignedIn());
    }

    void vanishesWhileItWaits() {
        openWindow(settings());
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        m_wizard.reset();
        comeBack();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
    }

    void countsDownQuietly() {
        ui::Countdown countdown;
        const QDateTime start = QDateTime::currentDateTimeUtc();
        countdown.setExpiry(start.addSecs(200));
        QStringList spoken;
        for (int second = 0; second <= 210; ++second) {
            countdown.showAt(start.addSecs(second));
            if (spoken.isEmpty() || spoken.last() != countdown.accessibleName()) {
                spoken.append(countdown.accessibleName());
            }
        }
        QCOMPARE(countdown.text(), QStringLiteral("Time left: 0:00"));
        QCOMPARE(spoken.size(), 6); // at first, at 3, 2 and 1 minutes… and 30, 10, 0 seconds
        QCOMPARE(ui::remainingText(std::chrono::seconds(125)), QStringLiteral("2:05"));
        QCOMPARE(ui::remainingText(std::chrono::seconds(-4)), QStringLiteral("0:00"));
    }

    void everyStateCanBeUsedWithoutSeeing_data() {
        QTest::addColumn<QString>("state");
        for (const char *state :
            {"needed", "signed out", "browser", "code", "signed in", "settings", "error"}) {
            QTest::newRow(state) << QString::fromLatin1(state);
        }
    }
    void everyStateCanBeUsedWithoutSeeing();
};

void SignInTest::everyStateCanBeUsedWithoutSeeing() {
    QFETCH(QString, state);
    openWindow(state == QLatin1String("needed") ? account::Settings()
            : state == QLatin1String("code")    ? deviceCode()
                                                : settings());
    chooseAzureSource();
    if (state == QLatin1String("signed in")) {
        signInAtTheWindow();
    } else if (state == QLatin1String("settings")) {
        press("Sign-in settings");
        choose(field<QComboBox>(top(), "Cloud"), "Another cloud, by its endpoint");
        choose(field<QComboBox>(top(), "Proxy"), "Use these settings");
    } else if (state != QLatin1String("needed") && state != QLatin1String("signed out")) {
        m_network->answer(200, deviceCodeBody());
        press("Sign in");
        EVENTUALLY(!m_account->state().link.isEmpty());
        if (state == QLatin1String("error")) {
            sendRedirect(m_opened.last(),
                "error=access_denied&state=" + parameter(m_opened.last(), "state").toLatin1());
            EVENTUALLY(m_account->state().error);
        }
    }
    QTest::qWait(0); // letters are given on the next turn
    QWidget *window = top();
    QStringList nameless;
    QStringList twice;
    QHash<QChar, QString> letters;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        const bool partOfAnother = qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
            || widget->objectName() == QLatin1String("qt_spinbox_lineedit");
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr && !partOfAnother
            && (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty())) {
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
        }
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button != nullptr              ? button->text()
            : label != nullptr && label->buddy() != nullptr ? label->text()
                                                            : QString();
        const QChar letter = ui::mnemonicOf(text);
        if (!letter.isNull() && letters.contains(letter)) {
            twice.append(text + QStringLiteral(" and ") + letters.value(letter));
        }
        letters.insert(letter, text);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    // Tab goes through the window from the top down.
    QWidget *const start = QApplication::focusWidget();
    QVERIFY(start != nullptr);
    int breaks = 0;
    int lowest = -1;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        if (now == start) {
            break;
        }
        if (m_wizard->currentPage()->isAncestorOf(now) || window != m_wizard.get()) {
            const int y = now->mapTo(window, QPoint(0, 0)).y();
            breaks += y + 12 < lowest ? 1 : 0;
            lowest = y;
        }
    }
    QVERIFY2(breaks <= 1, qPrintable(QString::number(breaks)));
}

CVM_TEST(SignInTest)

} // namespace tst_signin

#include "tst_signin.moc"
