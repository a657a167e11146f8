#include "signindesk.h"

#include "clippedtexts.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QTranslator>

namespace tst_signinlooks {

using account::Phase;

/// Each state of the sign-in x language x font size x palette: nothing is clipped. With CVM_CATALOGUE set to
/// a folder the pictures are saved there.
class SignInLooksTest final : public QObject, private SignInDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        prepareUiTest();
        m_font = QApplication::font();
        m_palette = QApplication::palette();
    }
    void states_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("dark");
        QTest::newRow("en") << QStringLiteral("en") << 100 << false;
        QTest::newRow("de") << QStringLiteral("de") << 100 << false;
        QTest::newRow("de-dark") << QStringLiteral("de") << 100 << true;
        QTest::newRow("en-200") << QStringLiteral("en") << 200 << false;
        QTest::newRow("de-200") << QStringLiteral("de") << 200 << false;
    }
    void states();
    void cleanup() {
        closeWindow();
        QCoreApplication::removeTranslator(&m_translator);
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
    }

private:
    /// The start page on Azure.
    void openOnAzure(const account::Settings &settings) {
        openWindow(settings);
        for (QAbstractButton *button : m_wizard->currentPage()->findChildren<QAbstractButton *>()) {
            if (plain(button->text()) == QLatin1String("Azure")) {
                button->click();
            }
        }
    }
    void look(const char *state, QWidget *window = nullptr) {
        QWidget *shown = window != nullptr ? window : m_wizard.get();
        const bool fits = support::until([&] { return clippedTexts(shown).isEmpty(); }, 1000);
        const QString name = QStringLiteral("signin-%1-%2")
                                 .arg(QLatin1String(QTest::currentDataTag()), QLatin1String(state));
        const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
        if (!folder.isEmpty()) {
            shown->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
        }
        if (!fits) {
            for (const QString &text : clippedTexts(shown)) {
                m_problems.append(QStringLiteral("%1 clips “%2”").arg(name, text));
            }
        }
        const QWidget *scrolled = window != nullptr ? window : m_wizard->currentPage();
        support::until([&] { return sidewaysScrollBar(scrolled) == nullptr; }, 1000); // layouts settle
        if (const QScrollBar *bar = sidewaysScrollBar(scrolled)) {
            m_problems.append(QStringLiteral("%1 is %2 pixels too wide").arg(name).arg(bar->maximum()));
        }
    }
    QDialog *openSettings() {
        QDialog *found = nullptr;
        for (QAbstractButton *button : m_wizard->currentPage()->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().contains(u'…') && found == nullptr) {
                button->click();
                found = m_wizard->findChild<QDialog *>();
            }
        }
        return found;
    }

    QFont m_font;
    QPalette m_palette;
    QTranslator m_translator;
    QStringList m_problems;
};

void SignInLooksTest::states() {
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(bool, dark);
    QVERIFY(m_translator.load(
        QStringLiteral("%1/cvm-backup-wizard_%2.qm").arg(QStringLiteral(CVM_TRANSLATIONS_DIR), language)));
    QCoreApplication::installTranslator(&m_translator);
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    if (dark) {
        QPalette palette(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
        palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
        palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
        QApplication::setPalette(palette);
    }
    m_problems.clear();

    openOnAzure({});
    look("needed");
    QDialog *settingsDialog = openSettings();
    QVERIFY(settingsDialog != nullptr);
    EVENTUALLY(settingsDialog->isVisible());
    for (QComboBox *box : settingsDialog->findChildren<QComboBox *>()) {
        box->setCurrentIndex(box->count() - 1); // the most fields
    }
    look("settings", settingsDialog);
    const QDialogButtonBox *buttons = settingsDialog->findChild<QDialogButtonBox *>();
    buttons->buttons().first()->click();
    look("problems", settingsDialog);
    settingsDialog->reject();

    openOnAzure(deviceCode());
    m_network->answer(200, deviceCodeBody());
    m_account->signIn();
    EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForCode);
    look("code");

    openOnAzure(settings());
    look("signed-out");
    m_account->signIn();
    EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
    look("browser");
    sendRedirect(m_opened.last(),
        "error=access_denied&error_description=AADSTS65001%3A+no+consent&state="
            + parameter(m_opened.last(), "state").toLatin1());
    EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedOut);
    look("consent");
    m_keychain->failAfter = 0;
    m_account->signIn();
    EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
    comeBack();
    EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
    EVENTUALLY(!m_account->isReadingTenants());
    look("signed-in");
    m_account->switchTenant(QStringLiteral("not a tenant"));
    EVENTUALLY(m_account->state().error);
    look("switch-failed");
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

CVM_TEST(SignInLooksTest)

} // namespace tst_signinlooks

#include "tst_signinlooks.moc"
