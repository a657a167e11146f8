// Explaining an error in the window: what is pasted is answered at once, and nothing else of it is shown or
// saved.
#include "tests/ui/wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/review/explaindialog.h"
#include "ui/widgets/codeview.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_explaindialog {

namespace {

QString shown(const QWidget *window) {
    QStringList all;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            all << label->text();
        }
    }
    for (const ui::CodeView *view : window->findChildren<ui::CodeView *>()) {
        if (view->isVisible()) {
            all << view->toPlainText();
        }
    }
    return all.join(QLatin1Char('\n'));
}

QPushButton *buttonOf(const QWidget *window, const QString &text) {
    for (QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->text().remove(QLatin1Char('&')) == text) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class TestExplainDialog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static ui::ExplainDialog *opened(WizardDriver &driver) {
        QAbstractButton *const button = driver.findButton(QStringLiteral("Explain an error …"));
        if (button == nullptr || !driver.tabTo(button)) {
            return nullptr;
        }
        QTest::keyClick(button, Qt::Key_Space);
        return driver.wizard().findChild<ui::ExplainDialog *>();
    }

    static void paste(const ui::ExplainDialog *dialog, const QString &text) {
        auto *field = dialog->findChild<QPlainTextEdit *>();
        field->setPlainText(text);
    }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }

    void answersWhatIsPasted() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        ui::ExplainDialog *const dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        QVERIFY(!buttonOf(dialog, QStringLiteral("Save as …"))->isEnabled());
        paste(dialog,
            QStringLiteral(
                "jo.doe@contoso.com says: (Forbidden) Caller is not authorized to perform action on "
                "resource. Caller: appid=04b07795-8ddb-461a-bbee-02f9e1bf7b46;"
                "oid=71c2f7d4-1f2a-4b6d-b7e4-29d0a5e3c6f8;iss=https://sts.windows.net/x/ Action: "
                "'Microsoft.KeyVault/vaults/keys/read' Resource: '/subscriptions/s/keys/k' Vault: kv-1;"));
        EVENTUALLY(shown(dialog).contains(QLatin1String("ForbiddenByRbac")));
        const QString answer = shown(dialog);
        QVERIFY2(
            answer.contains(QLatin1String("71c2f7d4-1f2a-4b6d-b7e4-29d0a5e3c6f8 lacks "
                                          "Microsoft.KeyVault/vaults/keys/read at /subscriptions/s/keys/k.")),
            qPrintable(answer));
        QVERIFY(answer.contains(QLatin1String("--role 'Key Vault Reader'")));
        QVERIFY(!answer.contains(QLatin1String("jo.doe")));

        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Save as …")), Qt::LeftButton);
        auto *const chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser != nullptr);
        const QString path = m_folder.filePath(QStringLiteral("answer.txt"));
        Q_EMIT chooser->fileSelected(path);
        chooser->reject();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY(saved.contains("ForbiddenByRbac"));
        QVERIFY(!saved.contains("jo.doe"));
    }

    void theErrorCanBeTried() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        QSignalSpy tried(&driver.wizard(), &ui::BackupWizard::simulatorRequested);
        ui::ExplainDialog *const dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        paste(dialog, QStringLiteral("UserErrorDiskEncryptionSetDoesNotExist"));
        EVENTUALLY(shown(dialog).contains(QLatin1String("In the window, restore the VM of this scenario")));
        QPushButton *const button = buttonOf(dialog, QStringLiteral("Try it in the simulator"));
        QVERIFY(!button->isVisible());
        paste(dialog, QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
        EVENTUALLY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(tried.count(), 1);
        auto source = tried.constFirst().constFirst().value<protect::Source>();
        QCOMPARE(source.scenario, QStringLiteral("managed-hsm"));
        QCOMPARE(source.faults, QStringList());
        QCOMPARE(tried.constFirst().at(1).value<domain::GrantBehaviour>(), domain::GrantBehaviour::None);
        paste(dialog, QStringLiteral("AuthorizationFailed"));
        EVENTUALLY(shown(dialog).contains(QLatin1String("(AuthorizationFailed)")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(tried.count(), 2);
        source = tried.at(1).constFirst().value<protect::Source>();
        QCOMPARE(source.faults.size(), 1);
        driver.estate().connectTo(source);
        EVENTUALLY(driver.shows(QStringLiteral("What goes wrong: {\"missingRight\"")));
        QCOMPARE(driver.estate().source()->faults, source.faults); // the page stays with it
    }

    void anotherTextHasAnotherAnswer() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        ui::ExplainDialog *const dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        paste(dialog, QStringLiteral("UserErrorVmVaultLocationMismatch"));
        EVENTUALLY(shown(dialog).contains(QLatin1String("in another region")));
        paste(dialog, QStringLiteral("Login failed for user 'sa'."));
        EVENTUALLY(shown(dialog).contains(QLatin1String("This isn't about backup of confidential VMs")));
        QVERIFY(!shown(dialog).contains(QLatin1String("in another region")));
        paste(dialog, QStringLiteral("  "));
        EVENTUALLY(!shown(dialog).contains(QLatin1String("This isn't about")));
    }
};

CVM_TEST(TestExplainDialog)

} // namespace tst_explaindialog

#include "tst_explaindialog.moc"
