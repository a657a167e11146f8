#include "cloud/identity/aadsts.h"
#include "tests/support/program.h"
#include "wording/errortable.h"
#include "wording/errortext.h"
#include "wording/signintext.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

namespace tst_signintext {

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
    void registrationListsItsServices();
    void saysThatStorageIsOptional();
    void namesTheServiceThatIsMissing();
    void anUnknownNumberIsToldAsWhatItIs();
    void doesNotAdviseWhatCannotHelp();
    void placeNamesTheHost();
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
    for (const char *code :
        {"SignInTimedOut", "LoopbackUnavailable", "access_denied", "authorization_declined",
            "authorization_pending", "slow_down", "expired_token", "bad_verification_code", "NonceMismatch",
            "AudienceMismatch", "TenantMismatch", "CloudSignsInAtAzure", "CloudNamesAzure",
            "CloudSuffixTooWide", "BadIdToken", "NoRefreshToken", "AnotherAccount", "SignedOut",
            "AzureCliMissing", "AzureCliNotSignedIn", "AzureCliOtherCloud", "BadAzureCliAnswer",
            "ProcessFailed", "ProcessTimedOut", "SecretNotFound", "SecretStoreUnavailable",
            "SecretStoreDenied", "SecretStoreDamaged", "SecretStoreTimedOut", "InvalidTenant",
            "InvalidLoginHost", "ArmHostWithPort", "InvalidClientId", "InvalidScope", "ClientIdMissing",
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
        {int(SignInCure::UseTenantId), QStringLiteral("tenant ID")},
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
    for (const std::span<const wording::ErrorEntry> family : {wording::Errors::keys(),
             wording::Errors::guest(), wording::Errors::backup(), wording::Errors::restores(),
             wording::Errors::recovery(), wording::Errors::platform(), wording::Errors::entra(),
             wording::Errors::signIn(), wording::Errors::storage(), wording::Errors::local()}) {
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
                 QStringLiteral("AzureUSGovernment"), QStringLiteral("management.usgovcloudapi.net")),
        QStringLiteral("Signed in as a@contoso.com, tenant Contoso, Azure US Government "
                       "(management.usgovcloudapi.net)."));
    QVERIFY(!wording::signedInAs(QStringLiteral("a\u202Eb"), {}, {}, {}).contains(QChar(0x202E)));
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

/// What the help lists is what the command asks for (contract 2.1), and a Managed HSM is a service of its
/// own.
void TestSignInText::registrationListsItsServices() {
    const std::vector<wording::DelegatedPermission> permissions = wording::delegatedPermissions();
    QStringList lines;
    for (const wording::DelegatedPermission &permission : permissions) {
        lines << permission.api + QLatin1Char('/') + permission.name;
        QCOMPARE(permission.needsAdministrator, permission.api == QLatin1String("Microsoft Graph"));
        QCOMPARE(permission.isOptional, permission.api == QLatin1String("Azure Storage"));
    }
    QCOMPARE(lines,
        (QStringList{QStringLiteral("Azure Service Management/user_impersonation"),
            QStringLiteral("Azure Key Vault/user_impersonation"),
            QStringLiteral("Azure Key Vault Managed HSM/user_impersonation"),
            QStringLiteral("Microsoft Graph/Application.Read.All"),
            QStringLiteral("Azure Storage/user_impersonation")}));
    const QString steps = wording::registrationSteps(QStringLiteral("AzureUSGovernment")).join(u'\n');
    QVERIFY(steps.contains(QStringLiteral("Azure Key Vault Managed HSM, user_impersonation")));
    QVERIFY(steps.contains(QStringLiteral("(optional: only a recovery needs it)")));
}

/// Blobs are for a recovery alone: what is missing for them is told as that, with the way to add it.
void TestSignInText::saysThatStorageIsOptional() {
    const auto textOf = [](const char *code) {
        Error error = errorOf(ErrorKind::Rejected, QString::fromLatin1(code));
        error.target = QStringLiteral("https://storage.azure.com");
        return wording::errorText(error);
    };
    for (const char *code : {"AADSTS65001", "AADSTS90094", "AADSTS650057", "AADSTS650056"}) {
        const wording::ErrorText text = textOf(code);
        QVERIFY2(text.headline.contains(QStringLiteral("Azure Storage")), code);
        QVERIFY2(text.meaning.contains(QStringLiteral("optional")), code);
        QVERIFY2(text.nextStep.contains(QStringLiteral("az ad app permission")), code);
        QVERIFY2(text.nextStep.contains(QStringLiteral("Azure CLI")), code);
    }
    QVERIFY(
        textOf("AADSTS650057")
            .nextStep.contains(QStringLiteral("--api e406a681-f3d4-42a8-90b6-c2b029497af1 --api-permissions "
                                              "03e0da56-190b-40ad-a80c-ea378c433f7f=Scope")));
    QVERIFY(textOf("AADSTS500011").meaning.contains(QStringLiteral("isn't verified")));
    // Conditional access, or a password, has nothing to do with storage.
    QVERIFY(!textOf("AADSTS53003").headline.contains(QStringLiteral("Storage")));
}

/// The words for a missing permission, consent or service name them all, and the one that was asked for.
void TestSignInText::namesTheServiceThatIsMissing() {
    for (const char *code : {"AADSTS650057", "AADSTS65001", "AADSTS500011"}) {
        Error error = errorOf(ErrorKind::Rejected, QString::fromLatin1(code));
        const wording::ErrorText any = wording::errorText(error);
        QVERIFY2((any.meaning + any.nextStep).contains(QStringLiteral("Azure Key Vault Managed HSM")), code);
        error.target = QStringLiteral("https://managedhsm.azure.net");
        QVERIFY(wording::errorText(error).meaning.endsWith(
            QStringLiteral("Requested: Azure Key Vault Managed HSM (https://managedhsm.azure.net).")));
        error.target = QStringLiteral("https://management.usgovcloudapi.net");
        QVERIFY(wording::errorText(error).meaning.contains(
            QStringLiteral("Requested: Azure Service Management (")));
        error.target = QStringLiteral("login.microsoftonline.com");
        QVERIFY(!wording::errorText(error).meaning.contains(QStringLiteral("Requested:")));
    }
}

/// A number that is not in the table is told as what it is, whatever its kind.
void TestSignInText::anUnknownNumberIsToldAsWhatItIs() {
    for (const ErrorKind kind : {ErrorKind::SignInRequired, ErrorKind::Rejected}) {
        const wording::ErrorText text = wording::errorText(errorOf(kind, QStringLiteral("AADSTS7654321")));
        QCOMPARE(text.headline, QStringLiteral("Microsoft Entra ID refused the sign-in: AADSTS7654321"));
        QCOMPARE(text.meaning, QStringLiteral("What the service said"));
        QVERIFY(
            text.nextStep.contains(QStringLiteral("https://login.microsoftonline.com/error?code=7654321")));
        QVERIFY(!text.nextStep.contains(QStringLiteral("Sign in again")));
    }
}

/// Signing in again does not help these, and nobody is sent to do it.
void TestSignInText::doesNotAdviseWhatCannotHelp() {
    for (const char *code :
        {"AADSTS50053", "AADSTS50057", "AADSTS90072", "AADSTS500212", "AADSTS500213", "AADSTS7000112"}) {
        const wording::ErrorText text
            = wording::errorText(errorOf(ErrorKind::Rejected, QString::fromLatin1(code)));
        QVERIFY2(!text.nextStep.contains(QStringLiteral("ign in again")), code);
        QVERIFY2(text.nextStep.contains(QStringLiteral("dministrator")), code);
    }
}

/// The host that one works on is always there; what another cloud calls itself is said as that.
void TestSignInText::placeNamesTheHost() {
    const auto place = [](const char *name, const char *host) {
        return wording::cloudPlace(QString::fromLatin1(name), QString::fromLatin1(host));
    };
    QCOMPARE(place("AzureCloud", "management.azure.com"), QStringLiteral("Azure (management.azure.com)"));
    QCOMPARE(place("AzureUSGovernment", "management.usgovcloudapi.net"),
        QStringLiteral("Azure US Government (management.usgovcloudapi.net)"));
    QCOMPARE(place("AzureCloud", "arm.evil.example"),
        QStringLiteral("arm.evil.example, which calls itself \"AzureCloud\""));
    QCOMPARE(place("arm.local.example", "arm.local.example"), QStringLiteral("arm.local.example"));
    QCOMPARE(place("AzureCloud", ""), QStringLiteral("Azure"));
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

CVM_TEST(TestSignInText)

} // namespace tst_signintext

#include "tst_signintext.moc"
