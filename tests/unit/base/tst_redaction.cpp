#include "base/redaction.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_redaction {

using namespace Qt::StringLiterals;

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesTokens_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const QString jwt = u"eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJodHRwcyJ9.c2lnbmF0dXJl-_x"_s;
        const QString opaque = u"0.AXcAo9pSecretSecret-_.AgABAAEAAAD"_s;
        QTest::newRow("JWT in text") << u"token %1 was refused"_s.arg(jwt) << jwt;
        QTest::newRow("JWT alone") << jwt << jwt;
        QTest::newRow("JWT without signature") << u"eyJhbGciOiJub25lIn0.eyJhdWQi."_s << u"eyJhdWQi"_s;
        QTest::newRow("bearer header") << u"Authorization: Bearer %1"_s.arg(opaque) << opaque;
        QTest::newRow("bearer, lower case") << u"authorization: bearer %1"_s.arg(opaque) << opaque;
        QTest::newRow("proof of possession") << u"Authorization: PoP %1"_s.arg(opaque) << opaque;
        QTest::newRow("signature of a URL")
            << u"https://a.blob.core.windows.net/c?sv=2024&sig=Zm9vYmFyYmF6%3D&se=2026"_s
            << u"Zm9vYmFyYmF6"_s;
        QTest::newRow("first query parameter") << u"https://localhost/?code=%1"_s.arg(opaque) << opaque;
        QTest::newRow("polling URL, signature")
            << u"https://m/operations/1?api-version=1&t=638&c=MIIHpTCCBo2gAwIB&s=Qw9zzSignature&h=aGFzaGhhc2g"_s
            << u"Qw9zzSignature"_s;
        QTest::newRow("polling URL, certificate")
            << u"https://m/operations/1?api-version=1&c=MIIHpTCCBo2gAwIB&s=x"_s << u"MIIHpTCCBo2gAwIB"_s;
        QTest::newRow("form body, first field")
            << u"code=%1&grant_type=authorization_code"_s.arg(opaque) << opaque;
        QTest::newRow("form body, later field")
            << u"grant_type=refresh_token&refresh_token=%1&client_id=x"_s.arg(opaque) << opaque;
        QTest::newRow("code verifier")
            << u"a=b&code_verifier=abcdefghij1234567890"_s << u"abcdefghij1234567890"_s;
        QTest::newRow("device code") << u"device_code=GmRhmhcxhwAzkoEqiMEg&x=1"_s
                                     << u"GmRhmhcxhwAzkoEqiMEg"_s;
        QTest::newRow("client secret") << u"client_secret=q~8Qsecretvalue"_s << u"q~8Qsecretvalue"_s;
        QTest::newRow("JSON field") << u"{\"refresh_token\":\"%1\",\"expires_in\":3599}"_s.arg(opaque)
                                    << opaque;
        QTest::newRow("JSON field with blanks") << u"{ \"access_token\" : \"%1\" }"_s.arg(opaque) << opaque;
        QTest::newRow("JSON device code")
            << u"{\"device_code\": \"GmRhmhcxhwAzkoEqiMEg\"}"_s << u"GmRhmhcxhwAzkoEqiMEg"_s;
        QTest::newRow("Azure CLI's form") << u"{\"accessToken\": \"%1\"}"_s.arg(opaque) << opaque;
        QTest::newRow("fragment") << u"http://localhost/#id_token=%1"_s.arg(opaque) << opaque;
        QTest::newRow("encoded URL inside a URL")
            << u"https://x/?next=https%3A%2F%2Fa%2Fc%3Fsv%3D1%26sig%3DZm9vYmFyYmF6"_s << u"Zm9vYmFyYmF6"_s;
        QTest::newRow("password of a proxy") << u"http://jo:Som!mer24@proxy:8080/"_s << u"Som!mer24"_s;
        QTest::newRow("password with a slash") << u"proxy http://jo:pa/ss@proxy:8080"_s << u"pa/ss"_s;
        QTest::newRow("user of a proxy") << u"http://jo@proxy:8080/"_s << u"jo@"_s;
    }

    void removesTokens() {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString redacted = base::redacted(text);
        QVERIFY2(!redacted.contains(secret), qPrintable(redacted));
        QVERIFY2(redacted.contains(u"(removed)"_s), qPrintable(redacted));
    }

    void keepsWhatIsHarmless_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentence") << u"The caller bearer of this role has no state of its own."_s;
        QTest::newRow("error code") << u"code: UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s;
        QTest::newRow("JSON error") << u"{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"x\"}}"_s;
        QTest::newRow("JSON state") << u"{\"state\":\"Enabled\",\"provisioningState\":\"Succeeded\"}"_s;
        QTest::newRow("resource id")
            << u"/subscriptions/0b352192-dcac-4cc7-992e-a96190ccc68c/resourceGroups/rg/providers/M/vaults/v"_s;
        QTest::newRow("query") << u"https://h/keys?api-version=7.4&maxresults=25"_s;
        QTest::newRow("filter") << u"?$filter=backupManagementType eq 'AzureIaasVM'&api-version=2024-10-01"_s;
        QTest::newRow("activity id") << u"(Activity ID: 3f1c8a90-1111-2222-3333-444455556666)"_s;
        QTest::newRow("empty") << QString();
    }

    void keepsWhatIsHarmless() {
        QFETCH(QString, text);
        QCOMPARE(base::redacted(text), text);
    }

    void keepsTheRestOfTheText() {
        QCOMPARE(base::redacted(u"GET https://a/c?sv=1&sig=Zm9vYmFyYmF6&se=2 failed"_s),
            u"GET https://a/c?sv=1&sig=(removed)&se=2 failed"_s);
        QCOMPARE(base::redacted(u"Authorization: Bearer abcdefghijklmnop, retry"_s),
            u"Authorization: Bearer (removed), retry"_s);
    }
};

CVM_TEST(TestRedaction)

} // namespace tst_redaction

#include "tst_redaction.moc"
