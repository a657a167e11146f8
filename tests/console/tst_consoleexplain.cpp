// "explain" as people use it: a file, a pipe, a code, and what it never repeats.
#include "base/filewriter.h"
#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consoleexplain {

using program::Result;
using namespace Qt::StringLiterals;

namespace {

Result run(const QStringList &arguments) {
    return program::run(QStringLiteral(CVM_PROGRAM), arguments);
}

const QByteArray refusal
    = "From: Jo Doe <jo.doe@contoso.com>\n> Authorization: Bearer "
      "eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJpbnZlbnRlZCJ9.c2lnbmF0dXJl\n> (AuthorizationFailed) The client "
      "'jo.doe@contoso.com' with object id '11111111-2222-4333-8444-555555555555' does not have\n> "
      "authorization to "
      "perform action 'Microsoft.Compute/diskEncryptionSets/read' over scope\n> "
      "'/subscriptions/99999999-2222-4333-8444-555555555555/resourceGroups/rg/providers/Microsoft.Compute/"
      "diskEncryptionSets/des1' or the scope is invalid.\n";

} // namespace

class TestConsoleExplain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoLacksWhat() {
        const QString file = write("mail.txt", refusal);
        const Result result = run({u"explain"_s, file});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(
            result.output.contains(
                u"11111111-2222-4333-8444-555555555555 lacks Microsoft.Compute/diskEncryptionSets/read at "
                u"/subscriptions/"_s),
            qPrintable(result.output));
        QVERIFY(result.output.contains(u"az role assignment list --assignee 11111111"_s));
        for (const char *secret : {"jo.doe", "Jo Doe", "eyJ"}) {
            QVERIFY2(!result.output.contains(QLatin1String(secret)), secret);
        }
    }

    void isOneJsonObject() {
        const QString file
            = write("text", "Code: KeyVault... no: ForbiddenByFirewall on kv-x.vault.azure.net");
        const Result result = run({u"explain"_s, file, u"--json"_s});
        const QJsonObject json = program::json(result.output);
        QCOMPARE(json.value("about"_L1).toString(), u"network"_s);
        QCOMPARE(json.value("code"_L1).toString(), u"ForbiddenByFirewall"_s);
        QCOMPARE(json.value("object"_L1).toString(), u"kv-x"_s);
        QVERIFY(json.value("commands"_L1).toArray().size() > 0);
    }

    void readsAPipe() {
        QProcess process;
        QVERIFY(program::start(process, QStringLiteral(CVM_PROGRAM), {u"explain"_s}));
        process.write("AADSTS700082: The refresh token has expired due to inactivity.");
        process.closeWriteChannel();
        const Result result = program::finish(process);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains(u"(AADSTS700082)"_s));
    }

    void takesACode() {
        QVERIFY(run({u"explain"_s, u"UserErrorVmVaultLocationMismatch"_s})
                    .output.contains(u"The vault is in another region than the VM"_s));
    }

    void readsWhatPowerShellWrites() {
        const QString text = u"UserErrorVmNotInDesirableState"_s;
        QByteArray bytes("\xff\xfe");
        for (const QChar letter : text) {
            bytes.append(static_cast<char>(letter.unicode())).append('\0');
        }
        QCOMPARE(run({u"explain"_s, write("utf16.txt", bytes)}).exitCode, 0);
    }

    void saysWhatIsOfAnotherMatter() {
        const Result other = run({u"explain"_s, write("other.txt", "Login failed for user 'sa'.")});
        QCOMPARE(other.exitCode, 9);
        QVERIFY(other.output.contains(u"This isn't about backup of confidential VMs"_s));
        const Result none = run({u"explain"_s, u"no-such-file"_s});
        QCOMPARE(none.exitCode, 9);
        QVERIFY(none.error.contains(u"no-such-file can't be read"_s));
    }

private:
    QString write(const char *name, const QByteArray &content) {
        const QString path = m_folder.filePath(QLatin1String(name));
        return base::writeFile(path, content) ? path : QString();
    }

    QTemporaryDir m_folder;
};

CVM_TEST(TestConsoleExplain)

} // namespace tst_consoleexplain

#include "tst_consoleexplain.moc"
