// Texts as people meet them: texts.json tells of each what it is about. The rules were written with
// `texts.json`; `asidetexts.json` was put aside by somebody else until they were done.
#include "base/enumname.h"
#include "review/explain/explanation.h"
#include "review/explain/pastedtext.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

Q_DECLARE_METATYPE(explain::Matter)

namespace tst_explain {

using explain::Certainty;
using explain::Explanation;
using explain::Matter;
using namespace Qt::StringLiterals;

namespace {

QJsonArray textsOf(const QString &file) {
    QFile texts(QStringLiteral(CVM_SOURCE_DIR "/tests/unit/explain/") + file);
    return texts.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(texts.readAll()).array() : QJsonArray();
}

QString matterName(Matter matter) {
    switch (matter) {
    case Matter::SignIn:
        return u"signin"_s;
    case Matter::VirtualMachine:
        return u"vm"_s;
    case Matter::OtherBackup:
        return u"other-backup"_s;
    default:
        return base::enumName(matter);
    }
}

bool isSame(const QString &one, const QString &other) {
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

enum class Verdict { Right, Unsaid, Wrong };

/// Wrong: it says something that is not so. Unsaid: it says less than the text tells.
Verdict verdictOn(const Explanation &got, const QJsonObject &wanted, QString &why) {
    Verdict verdict = Verdict::Right;
    const auto compare = [&](const char *what, const QString &is, const QString &should, bool maySayLess) {
        if (!isSame(is, should)) {
            const bool isLess = is.isEmpty() && maySayLess;
            verdict = isLess && verdict != Verdict::Wrong ? Verdict::Unsaid : Verdict::Wrong;
            why += u" %1: \"%2\" for \"%3\"."_s.arg(QLatin1String(what), is, should);
        }
    };
    const QString about = wanted.value("about"_L1).toString();
    const bool saysNothing = got.about == Matter::Nothing;
    compare("about", saysNothing && about != "nothing"_L1 ? QString() : matterName(got.about), about, true);
    compare("code", got.code, wanted.value("code"_L1).toString(), true);
    compare("principal", got.principal, wanted.value("principal"_L1).toString(), true);
    QStringList lacks;
    for (const QJsonValue &one : wanted.value("lacks"_L1).toArray()) {
        lacks.append(one.toString());
    }
    compare("lacks", got.lacks.join(u", "_s), lacks.join(u", "_s), true);
    compare("object", got.object, wanted.value("object"_L1).toString(), true);
    const QString sure = base::enumName(got.sure);
    if (!isSame(sure, wanted.value("sure"_L1).toString())) { // surer than the text allows is wrong
        const bool isTooSure = got.sure == Certainty::Certain;
        verdict = isTooSure ? Verdict::Wrong : verdict == Verdict::Right ? Verdict::Unsaid : verdict;
        why += u" sure: %1 for %2."_s.arg(sure, wanted.value("sure"_L1).toString());
    }
    return verdict;
}

QString shownOf(const Explanation &got) {
    return QStringList{got.code, got.principal, got.lacks.join(u' '), got.object, got.message, got.decidedBy}
        .join(u'\n');
}

struct Count {
    int right = 0;
    int unsaid = 0;
    int wrong = 0;
};

Count countOf(const QString &file) {
    Count count;
    for (const QJsonValue &one : textsOf(file)) {
        const QJsonObject wanted = one.toObject();
        const Explanation got = explain::explain(wanted.value("text"_L1).toString());
        QString why;
        const Verdict verdict = verdictOn(got, wanted, why);
        ++(verdict == Verdict::Right ? count.right : verdict == Verdict::Unsaid ? count.unsaid : count.wrong);
        if (verdict != Verdict::Right) {
            qInfo("%s %s:%s", verdict == Verdict::Wrong ? "WRONG" : "unsaid",
                qPrintable(wanted.value("id"_L1).toString()), qPrintable(why));
        }
        for (const QJsonValue &secret : wanted.value("secrets"_L1).toArray()) {
            if (shownOf(got).contains(secret.toString())) {
                qWarning("%s shows a secret", qPrintable(wanted.value("id"_L1).toString()));
                ++count.wrong;
            }
        }
    }
    qInfo("%s: %d right, %d unsaid, %d wrong", qPrintable(file), count.right, count.unsaid, count.wrong);
    return count;
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsThatTheRulesWereWrittenWith() {
        const Count count = countOf(u"texts.json"_s);
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right >= 85, qPrintable(QString::number(count.right)));
    }

    void textsThatWerePutAside() {
        const Count count = countOf(u"asidetexts.json"_s);
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right >= 25, qPrintable(QString::number(count.right)));
    }

    void isAboutTheRightThing_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Matter>("about");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &text, Matter about, const QString &code = {}) {
            QTest::newRow(name) << text << about << code;
        };
        row("access policy, though the inner code is of an HSM as well",
            u"The user, group or application 'oid=x' does not have keys get permission on key vault "
            u"'kv-1;location=x'. "
            "Inner error: {\"code\": \"AccessDenied\"}"_s,
            Matter::Access, u"ForbiddenByPolicy"_s);
        row("feature", u"FeatureNotRegistered: Microsoft.Compute/RestorePointSupportForConfidentialVMV2"_s,
            Matter::Registration, u"NotRegistered"_s);
        row("expired key", u"Operation get is not allowed on an expired key."_s, Matter::Key);
        row("perimeter", u"(Forbidden) ForbiddenByNsp Vault: kv-prod"_s, Matter::Network);
        row("another language",
            u"El cliente no tiene autorizacion para realizar la accion 'Microsoft.Compute/disks/read' en el "
            u"ambito "
            "'/subscriptions/s/resourceGroups/g' o el ambito no es valido."_s,
            Matter::Access, u"AuthorizationFailed"_s);
        row("cut at its start", u"...PermissionsNotConfiguredForCVMWithCMK"_s, Matter::Access,
            u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s);
        row("tags within", u"<p><b>UserErrorKeyVault</b>PermissionsNotConfiguredForCVMWithCMK</p>"_s,
            Matter::Access, u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s);
        row("of this program", u"NoConfidentialVirtualMachine"_s, Matter::OtherBackup,
            u"NoConfidentialVirtualMachine"_s);
        row("over",
            u"Job completed. No UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK any more, thanks."_s,
            Matter::Nothing);
        for (const char *other : {"AuthorizationFailed on Cisco AnyConnect",
                 "SharePoint: ScopeLocked document", "SubscriptionNotFound for Netflix",
                 "The lock on the door is new. The key is disabled.", "PayPal: ExpiredAuthenticationToken",
                 "AuthorizationFailed payment with Visa", "S3 AccessDenied",
                 "Conflict: merge conflict in main.cpp", "vm: hans.mueller does not answer"}) {
            row(other, QLatin1String(other), Matter::Nothing);
        }
    }
    void isAboutTheRightThing() {
        QFETCH(QString, text);
        QFETCH(Matter, about);
        const Explanation got = explain::explain(text);
        QCOMPARE(got.about, about);
        QTEST(got.code, "code");
    }

    /// What stands between fixed words is nobody's business.
    void neverRepeatsSecrets_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        for (const char *password : {"Sommer2024!", "Som!mer", "p%21x", "pa/ss", "geheim"}) {
            QTest::newRow(password)
                << u"Could not resolve proxy: http://hans:%1@proxy.corp.example:8080 hsm1.managedhsm.azure.net"_s
                       .arg(QLatin1String(password))
                << QString::fromLatin1(password);
        }
        QTest::newRow("user") << u"Could not resolve proxy: http://hans@proxy kv.vault.azure.net"_s
                              << u"hans"_s;
        QTest::newRow("host") << u"getaddrinfo failed on hans-laptop for kv.vault.azure.net"_s << u"hans"_s;
        QTest::newRow("principal") << u"Principal hmueller does not exist in the directory abc."_s
                                   << u"hmueller"_s;
    }
    void neverRepeatsSecrets() {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const Explanation got = explain::explain(text);
        QVERIFY(got.about != Matter::Nothing);
        QVERIFY2(!shownOf(got).contains(secret), qPrintable(shownOf(got)));
    }

    /// A scope that is cut would be a wider one.
    void neverWidensAScope() {
        const Explanation got = explain::explain(
            u"Caller is not authorized to perform action on resource. Action: "
            u"'Microsoft.KeyVault/vaults/keys/read' "
            "Resource: '/subscriptions/s/providers/Microsoft.KeyVault/vaults/kv'$(reboot)'/keys/k' Vault: kv;"_s);
        QCOMPARE(got.code, u"ForbiddenByRbac"_s);
        QCOMPARE(got.lacks, QStringList{u"Microsoft.KeyVault/vaults/keys/read"_s});
        QVERIFY2(!got.object.startsWith("/subscriptions"_L1), qPrintable(got.object));
    }

    void aPersonIsNoObject() {
        const QString text = u"(LinkedAuthorizationFailed) The client does not have permission to perform "
                             "action(s) 'Microsoft.Compute/diskEncryptionSets/read' on the linked scope(s) "
                             "'%1' (respectively) or the linked scope(s) are invalid."_s;
        QCOMPARE(explain::explain(text.arg(u"/subscriptions/s"_s)).object, u"/subscriptions/s"_s);
        QCOMPARE(explain::explain(text.arg(u"ada@contoso.com"_s)).object, QString());
    }

    void namesTheKeyOfTheText() {
        const QString key = u"https://hsm-prod.managedhsm.azure.net/keys/cvm-key"_s;
        QCOMPARE(explain::explain(
                     u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK key %1 of VM x"_s.arg(key))
                     .object,
            key);
    }

    void tellsTheOtherErrors() {
        const Explanation got = explain::explain(
            u"AADSTS50076 first, then ForbiddenByFirewall of kv.vault.azure.net, last UserErrorVmNotInDesirableState"_s);
        QCOMPARE(got.code, u"ForbiddenByFirewall"_s);
        QCOMPARE(got.others, (QStringList{u"AADSTS50076"_s, u"UserErrorVmNotInDesirableState"_s}));
    }

    void ofALongTextTheEndsAreRead() {
        const QString noise(300'000, u'x');
        const Explanation hidden = explain::explain(noise + u" UserErrorVmNotInDesirableState "_s + noise);
        QVERIFY(hidden.isPartial);
        QCOMPARE(hidden.about, Matter::Nothing);
        QCOMPARE(explain::explain(noise + noise + u" UserErrorVmNotInDesirableState"_s).code,
            u"UserErrorVmNotInDesirableState"_s);
    }
};

CVM_TEST(TestExplain)

} // namespace tst_explain

#include "tst_explain.moc"
