#include "identity/aadsts.h"
#include "wording/errortable.h"
#include "wording/errortext.h"
#include "wording/signintext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using base::Error;
using base::ErrorKind;

namespace {

Error errorOf(ErrorKind kind, const QString &code) {
    Error error;
    error.kind = kind;
    error.code = code;
    error.message = QStringLiteral("What the service said");
    return error;
}

/// The argument after `name` of a command, as bash would read it.
QString argumentAfter(const QString &command, const QString &name) {
    const QRegularExpression form(name + QStringLiteral(" ('[^']*'|\\S+)"));
    QString found = form.match(command).captured(1);
    return found.remove(QLatin1Char('\''));
}

/// resourceAppId -> permission ids.
QHash<QString, QStringList> permissionsOf(const QString &command) {
    const QJsonArray accesses = QJsonDocument::fromJson(
        argumentAfter(command, QStringLiteral("--required-resource-accesses")).toUtf8())
                                    .array();
    QHash<QString, QStringList> found;
    for (const QJsonValue &access : accesses) {
        for (const QJsonValue &scope : access[QLatin1String("resourceAccess")].toArray()) {
            if (scope[QLatin1String("type")].toString() == QLatin1String("Scope")) {
                found[access[QLatin1String("resourceAppId")].toString()].append(
                    scope[QLatin1String("id")].toString());
            }
        }
    }
    return found;
}

} // namespace

class TestSignInText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsEveryNumber();
    void tellsEveryCode_data();
    void tellsEveryCode();
    void nextStepFitsTheCure();
    void noCodeTwice();
    void linesOfTheTerminal();
    void saysWhyNothingIsRemembered();
    void registrationAsksForExactlyTheContract();
    void registrationNamesTheCloud();
    void consentNamesLinkAndCommand();
    void consentOnlyWhereItHelps();
};

void TestSignInText::tellsEveryNumber() {
    QVERIFY(identity::aadstsRows().size() > 40);
    for (const identity::AadstsRow &row : identity::aadstsRows()) {
        const QString code = identity::aadstsCode(row.number);
        const wording::ErrorText text = wording::errorText(errorOf(row.kind, code));
        const wording::ErrorText unknown
            = wording::errorText(errorOf(row.kind, QStringLiteral("AADSTS123456789")));
        QVERIFY2(text.headline != unknown.headline, qPrintable(code));
        QVERIFY2(text.meaning.endsWith(u'.') && text.meaning != unknown.meaning, qPrintable(code));
        QVERIFY2(text.nextStep.endsWith(u'.'), qPrintable(code));
    }
}

void TestSignInText::tellsEveryCode_data() {
    QTest::addColumn<QString>("code");
    for (const char *code : {"SignInTimedOut", "LoopbackUnavailable", "access_denied",
             "authorization_declined", "authorization_pending", "slow_down", "expired_token",
             "bad_verification_code", "NonceMismatch", "AudienceMismatch", "BadIdToken", "NoRefreshToken",
             "AnotherAccount", "SignedOut", "AzureCliMissing", "AzureCliNotSignedIn", "AzureCliOtherCloud",
             "BadAzureCliAnswer", "ProcessFailed", "ProcessTimedOut", "SecretNotFound",
             "SecretStoreUnavailable", "SecretStoreDenied", "SecretStoreDamaged", "SecretStoreTimedOut",
             "InvalidTenant", "InvalidLoginHost", "InvalidClientId", "InvalidScope", "ClientIdMissing",
             "BadDeviceCodeAnswer", "BadTokenAnswer", "BadCloudMetadata", "AdfsNotSupported", "CaptivePortal",
             "ProxyIncomplete", "ProxyAuthenticationRequired", "ProxyFailed", "TlsFailed",
             "CertificateFileUnreadable", "CertificateFileInvalid", "invalid_grant", "interaction_required",
             "consent_required", "login_required", "invalid_client", "unauthorized_client", "invalid_scope",
             "invalid_request", "unsupported_grant_type", "temporarily_unavailable", "server_error"}) {
        QTest::newRow(code) << QString::fromLatin1(code);
    }
}

void TestSignInText::tellsEveryCode() {
    QFETCH(QString, code);
    QVERIFY(wording::findError(code) != nullptr);
    const wording::ErrorText text = wording::errorText(errorOf(ErrorKind::Local, code));
    QVERIFY(!text.headline.isEmpty() && !text.headline.endsWith(u'.'));
    QVERIFY(text.meaning.endsWith(u'.'));
    QVERIFY(text.nextStep.endsWith(u'.'));
    QVERIFY(!text.headline.contains(QStringLiteral("AADSTS")));
}

/// What identity/ knows to help is what the words advise.
void TestSignInText::nextStepFitsTheCure() {
    using identity::SignInCure;
    const QHash<int, QString> words{
        {int(SignInCure::ChooseAnotherAccount), QStringLiteral("another account")},
        {int(SignInCure::CheckTenant), QStringLiteral("tenant")},
        {int(SignInCure::FixRegistration), QStringLiteral("app registration")},
        {int(SignInCure::SignInInBrowser), QStringLiteral("in the browser")},
        {int(SignInCure::AskAdministrator), QStringLiteral("[Aa]sk")},
        {int(SignInCure::GiveConsent), QStringLiteral("admin consent")},
        {int(SignInCure::RegisterOwnApp), QStringLiteral("Register an app")},
        {int(SignInCure::UseTenantId), QStringLiteral("tenant id")},
        {int(SignInCure::ServiceMissing), QStringLiteral("az ad sp create")},
        {int(SignInCure::StopRetrying), QStringLiteral("Wait")},
        {int(SignInCure::StartAgain), QStringLiteral("again|new code")},
        {int(SignInCure::SignInAgain), QStringLiteral("[Ss]ign[ -]in")},
        {int(SignInCure::KeepWaiting), QStringLiteral("enter the code")},
        {int(SignInCure::ReportDefect), QStringLiteral("report it")},
    };
    for (const identity::AadstsRow &row : identity::aadstsRows()) {
        const QString step = wording::errorText(errorOf(row.kind, identity::aadstsCode(row.number))).nextStep;
        const QRegularExpression form(words.value(int(row.cure)));
        QVERIFY2(!form.pattern().isEmpty(), qPrintable(QString::number(row.number)));
        QVERIFY2(step.contains(form),
            qPrintable(QStringLiteral("%1 lacks \"%2\": %3").arg(row.number).arg(form.pattern(), step)));
    }
}

void TestSignInText::noCodeTwice() {
    QStringList seen;
    for (const std::span<const wording::ErrorEntry> family : {wording::keyErrors(), wording::guestErrors(),
             wording::backupErrors(), wording::restoreErrors(), wording::platformErrors(),
             wording::entraErrors(), wording::signInErrors(), wording::localErrors()}) {
        for (const wording::ErrorEntry &entry : family) {
            for (const QString &code : QString::fromLatin1(entry.codes).toLower().split(u' ')) {
                QVERIFY2(!seen.contains(code), qPrintable(code));
                seen.append(code);
            }
        }
    }
}

void TestSignInText::linesOfTheTerminal() {
    const QUrl link(QStringLiteral("https://microsoft.com/devicelogin"));
    const QString code = wording::signInCode(QStringLiteral("ABC-123"), link, 15);
    QVERIFY(code.contains(QStringLiteral("ABC-123")));
    QVERIFY(code.contains(link.toString()));
    QVERIFY(code.contains(QStringLiteral("15")));
    // as it is to be opened: encoded
    const QUrl long_(QStringLiteral("https://login.microsoftonline.com/o/authorize?scope=a%20b&state=x"));
    QVERIFY(wording::signInLink(long_).endsWith(QString::fromUtf8(long_.toEncoded())));
    QCOMPARE(wording::signedInAs(QStringLiteral("a@contoso.com"), QStringLiteral("Contoso"),
                 QStringLiteral("AzureUSGovernment")),
        QStringLiteral("Signed in as a@contoso.com, tenant Contoso, Azure US Government."));
    QVERIFY(!wording::signedInAs(QStringLiteral("a\u202Eb"), {}, {}).contains(QChar(0x202E)));
    QCOMPARE(wording::cloudWords(QStringLiteral("AzureStack-Rack7")), QStringLiteral("AzureStack-Rack7"));
}

void TestSignInText::saysWhyNothingIsRemembered() {
    QStringList lines;
    for (const char *code : {"SecretStoreUnavailable", "SecretStoreDenied", "SecretStoreTimedOut",
             "SecretStoreDamaged", "SomethingElse"}) {
        const QString line = wording::notRememberedLine(errorOf(ErrorKind::Local, QString::fromLatin1(code)));
        QVERIFY(line.contains(QStringLiteral("sign in again after a restart: ")));
        QVERIFY(!lines.contains(line));
        lines.append(line);
    }
}

/// Contract 2.1, and nothing beyond it.
void TestSignInText::registrationAsksForExactlyTheContract() {
    const QString arm = QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013");
    const QString graph = QStringLiteral("00000003-0000-0000-c000-000000000000");
    for (const auto &[cloud, keyVault] :
        {std::pair(QStringLiteral("AzureCloud"), QStringLiteral("cfa8b339-82a2-471a-a3c9-0fc0be7a4093")),
            std::pair(
                QStringLiteral("AzureUSGovernment"), QStringLiteral("7e7c393b-45d0-48b1-a35e-2905ddf8183c")),
            std::pair(
                QStringLiteral("AzureChinaCloud"), QStringLiteral("cfa8b339-82a2-471a-a3c9-0fc0be7a4093"))}) {
        const QString command = wording::registrationCommand(cloud, true);
        const QHash<QString, QStringList> asked = permissionsOf(command);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked.value(arm), QStringList{QStringLiteral("41094075-9dad-400e-a0bd-54e686782033")});
        QCOMPARE(asked.value(keyVault), QStringList{QStringLiteral("f53da476-18e3-4152-8e01-aec403e6edc0")});
        QCOMPARE(asked.value(graph), QStringList{QStringLiteral("c79f8feb-a9db-4090-85f9-90d820caa0eb")});
        QCOMPARE(argumentAfter(command, QStringLiteral("--public-client-redirect-uris")),
            QStringLiteral("http://localhost"));
        QCOMPARE(
            argumentAfter(command, QStringLiteral("--is-fallback-public-client")), QStringLiteral("true"));
        QVERIFY(!command.contains(u'\n'));

        const QHash<QString, QStringList> less = permissionsOf(wording::registrationCommand(cloud, false));
        QCOMPARE(less.size(), 2);
        QVERIFY(!less.contains(graph));
    }
    // The help lists what the command asks for.
    const std::vector<wording::DelegatedPermission> permissions = wording::delegatedPermissions();
    QCOMPARE(permissions.size(), std::size_t(3));
    QVERIFY(!permissions.at(0).needsAdministrator && !permissions.at(1).needsAdministrator);
    QVERIFY(permissions.at(2).needsAdministrator);
}

void TestSignInText::registrationNamesTheCloud() {
    const auto steps = [](const char *cloud) {
        return wording::registrationSteps(QString::fromLatin1(cloud)).join(u'\n');
    };
    QVERIFY(steps("AzureCloud").contains(QStringLiteral("https://portal.azure.com")));
    QVERIFY(steps("AzureUSGovernment").contains(QStringLiteral("https://portal.azure.us")));
    QVERIFY(steps("AzureChinaCloud").contains(QStringLiteral("https://portal.azure.cn")));
    QVERIFY(!steps("Rack7").contains(QStringLiteral("https://")));
    for (const char *cloud : {"AzureCloud", "Rack7"}) {
        QVERIFY(steps(cloud).contains(QStringLiteral("http://localhost")));
        QVERIFY(steps(cloud).contains(QStringLiteral("Application.Read.All")));
        QVERIFY(wording::cloudSetCommand(QString::fromLatin1(cloud)).isEmpty());
    }
    QCOMPARE(wording::cloudSetCommand(QStringLiteral("AzureUSGovernment")),
        QStringLiteral("az cloud set --name AzureUSGovernment"));
}

void TestSignInText::consentNamesLinkAndCommand() {
    const QString client = QStringLiteral("11111111-2222-3333-4444-555555555555");
    const auto help = wording::consentHelp(errorOf(ErrorKind::SignInRequired, QStringLiteral("AADSTS90094")),
        client, QStringLiteral("contoso.com"), QStringLiteral("AzureCloud"));
    QVERIFY(help.has_value());
    QCOMPARE(help->command, QStringLiteral("az ad app permission admin-consent --id %1").arg(client));
    QCOMPARE(help->link,
        QUrl(QStringLiteral("https://login.microsoftonline.com/contoso.com/adminconsent?client_id=%1")
                 .arg(client)));
    const auto custom
        = wording::consentHelp(errorOf(ErrorKind::SignInRequired, QStringLiteral("consent_required")), client,
            {}, QStringLiteral("Rack7"));
    QVERIFY(custom.has_value() && custom->link.isEmpty());
    // What the user typed cannot become part of a command.
    const auto hostile
        = wording::consentHelp(errorOf(ErrorKind::SignInRequired, QStringLiteral("AADSTS65001")),
            QStringLiteral("x; rm -rf ~"), QStringLiteral("a/../b?c"), QStringLiteral("AzureCloud"));
    QVERIFY(hostile.has_value());
    QVERIFY(hostile->command.endsWith(QStringLiteral("'x; rm -rf ~'")));
    QCOMPARE(hostile->link.host(), QStringLiteral("login.microsoftonline.com"));
    QCOMPARE(QUrlQuery(hostile->link).queryItems().size(), 1);
}

void TestSignInText::consentOnlyWhereItHelps() {
    const QString client = QStringLiteral("11111111-2222-3333-4444-555555555555");
    for (const char *code : {"AADSTS65002", "AADSTS53003", "SignInTimedOut", ""}) {
        QVERIFY(!wording::consentHelp(errorOf(ErrorKind::Rejected, QString::fromLatin1(code)), client, {}, {})
                     .has_value());
    }
    QVERIFY(
        !wording::consentHelp(errorOf(ErrorKind::SignInRequired, QStringLiteral("AADSTS65001")), {}, {}, {})
             .has_value());
}

QTEST_APPLESS_MAIN(TestSignInText)
#include "tst_signintext.moc"
