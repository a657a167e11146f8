// A desk with the window on it: an account over a scripted network, a protection, and the wizard.
#pragma once

#include "wizarddriver.h" // brings QTest, before <coroutine>

#include "tests/account/deskbench.h"

#include "compose/services.h"
#include "tests/support/until.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>

class SignInDesk : protected DeskBench {
protected:
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
    std::unique_ptr<ui::BackupWizard> m_wizard;

    /// With nothing remembered but `settings`.
    void openWindow(const account::Settings &settings) {
        closeWindow();
        QSettings().clear();
        resetDesk();
        m_clock->advance(std::chrono::milliseconds(m_clock->now().msecsTo(QDateTime::currentDateTimeUtc())));
        m_account->setSettings(settings);
        showWindow();
    }
    void showWindow() {
        compose::ServiceOptions options;
        options.simulatorSpeed = 0;
        options.account = m_account.get();
        m_estate = std::make_unique<protect::Estate>(compose::makeServices(options));
        m_protection = std::make_unique<protect::Protection>(*m_estate);
        m_wizard = std::make_unique<ui::BackupWizard>(*m_protection, nullptr, m_account.get());
        m_wizard->resize(1120, 760); // the screen of the tests is smaller
        m_wizard->chooseAzure();
        m_wizard->show();
        m_wizard->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }
    void closeWindow() {
        m_wizard.reset();
        m_protection.reset();
        m_estate.reset();
        m_account.reset();
    }
    static account::Settings deviceCode() {
        account::Settings settings = DeskBench::settings();
        settings.method = account::SignInMethod::DeviceCode;
        return settings;
    }

    // Facts
    static QString plain(QString text) { return text.remove(u'&'); }
    static QWidget *top() {
        QWidget *modal = QApplication::activeModalWidget();
        return modal != nullptr ? modal : QApplication::activeWindow();
    }
    /// Everything that `window` shows, one text a line.
    static QString textOf(const QWidget *window) {
        QStringList lines;
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible()) {
                continue;
            }
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                lines.append(plain(label->text()));
            } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                lines.append(plain(button->text()));
            } else if (const auto *code = qobject_cast<const QPlainTextEdit *>(widget)) {
                lines.append(code->toPlainText());
            } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
                lines.append(line->text());
            }
        }
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    bool shows(const char *part) const {
        return textOf(m_wizard->currentPage()).contains(QString::fromUtf8(part));
    }
    bool canGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    static QString focusName() {
        const QWidget *focus = QApplication::focusWidget();
        return focus == nullptr                 ? QStringLiteral("nothing")
            : focus->accessibleName().isEmpty() ? QString::fromLatin1(focus->metaObject()->className())
                                                : focus->accessibleName();
    }
    static QString clipboard() { return QApplication::clipboard()->text(); }
    QDialog *dialog(const char *title) const {
        for (QDialog *dialog : m_wizard->findChildren<QDialog *>()) {
            if (dialog->isVisible() && dialog->windowTitle() == QLatin1String(title)) {
                return dialog;
            }
        }
        return nullptr;
    }
    /// The visible button in `window` that begins with this text.
    static QAbstractButton *button(const QWidget *window, const char *text) {
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && plain(button->text()).startsWith(QString::fromUtf8(text))) {
                return button;
            }
        }
        return nullptr;
    }
    template <typename T>
    static T *field(const QWidget *window, const char *name) {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->isVisible() && widget->accessibleName() == QLatin1String(name)) {
                return widget;
            }
        }
        return nullptr;
    }

    // Hands
    void press(const QWidget *window, const char *text) {
        QAbstractButton *found = button(window, text);
        QVERIFY2(found != nullptr && found->isEnabled(), text);
        found->setFocus(); // as a person who comes by Tab
        QTest::keyClick(found, Qt::Key_Space);
    }
    void press(const char *text) { press(m_wizard->currentPage(), text); }
    void chooseAzureSource() { press("Azure"); }
    static void enter(QLineEdit *line, const QString &text) {
        QVERIFY(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClicks(line, text);
    }
    static void choose(QComboBox *box, const char *text) {
        QVERIFY(box != nullptr);
        const int index = box->findText(QString::fromUtf8(text));
        QVERIFY2(index >= 0, text);
        box->setCurrentIndex(index);
    }
    /// From choosing Azure to being signed in.
    void signInAtTheWindow() {
        chooseAzureSource();
        press("Sign in");
        EVENTUALLY_EQUAL(m_account->state().phase, account::Phase::WaitingForBrowser);
        comeBack();
        EVENTUALLY_EQUAL(m_account->state().phase, account::Phase::SignedIn);
        EVENTUALLY(!m_account->isReadingTenants());
    }

    /// With CVM_CATALOGUE set to a folder, a picture of what is in front is saved there.
    void picture(const char *name, const QWidget *window = nullptr) const {
        const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
        if (!folder.isEmpty()) {
            QTest::qWait(0);
            QWidget *shown = const_cast<QWidget *>(window != nullptr ? window : m_wizard.get());
            shown->grab().save(QStringLiteral("%1/signin-%2.png").arg(folder, QLatin1String(name)));
        }
    }
};
