#include "domain/refusal.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_refusal {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::RefusalKind;

class TestRefusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCodeTells_data() {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<RefusalKind>("refusal");
        const auto row = [](ErrorKind kind, const char *code, RefusalKind refusal) {
            QTest::newRow(code) << kind << QString::fromLatin1(code) << refusal;
        };
        row(ErrorKind::Conflict, "ScopeLocked", RefusalKind::Lock);
        row(ErrorKind::Conflict, "scopelocked", RefusalKind::Lock);
        row(ErrorKind::Conflict, "ReadOnlyDisabledSubscription", RefusalKind::Lock);
        row(ErrorKind::Rejected, "UserErrorResourceIsInLockedState", RefusalKind::Lock);
        row(ErrorKind::Forbidden, "RequestDisallowedByPolicy", RefusalKind::Policy);
        row(ErrorKind::Forbidden, "DenyAssignmentAuthorizationFailed", RefusalKind::Policy);
        row(ErrorKind::Rejected, "RoleAssignmentLimitExceeded", RefusalKind::Limit);
        row(ErrorKind::Rejected, "RoleDefinitionLimitExceeded", RefusalKind::Limit);
        row(ErrorKind::Rejected, "UserErrorProtectionQuotaExceeded", RefusalKind::Limit);
        row(ErrorKind::Rejected, "UserErrorRpCollectionLimitReached", RefusalKind::Limit);
        row(ErrorKind::Conflict, "AnotherOperationInProgress", RefusalKind::Busy);
        row(ErrorKind::Conflict, "Conflict", RefusalKind::Busy);
        row(ErrorKind::Conflict, "ConflictError", RefusalKind::Busy);
        row(ErrorKind::Rejected, "BMSUserErrorObjectLocked", RefusalKind::Busy);
        row(ErrorKind::Conflict, "SomethingElse", RefusalKind::Other); // not repeated on a guess
        row(ErrorKind::Forbidden, "AuthorizationFailed", RefusalKind::MissingRight);
        row(ErrorKind::Forbidden, "AccessDenied", RefusalKind::MissingRight);
        row(ErrorKind::Throttled, "TooManyRequests", RefusalKind::Other);
    }

    void theCodeTells() {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, code);
        QFETCH(RefusalKind, refusal);
        base::Error error;
        error.kind = kind;
        error.code = code;
        error.message = u"The scope is locked by a policy; the limit is exceeded."_s; // never read
        QCOMPARE(domain::refusalOf(error), refusal);
    }

    void aNetworkRuleIsNoMissingRight() {
        base::Error error;
        error.kind = ErrorKind::Forbidden;
        error.isNetworkRule = true;
        QCOMPARE(domain::refusalOf(error), RefusalKind::Network);
    }

    /// Scripts know the codes only, and must not wait for anything else than the program itself.
    void scriptsRepeatWhatTheProgramRepeats() {
        for (const bool newRole : {true, false}) {
            const QStringList codes = domain::passingCodes(newRole);
            QVERIFY(
                codes.contains(u"PrincipalNotFound"_s) && codes.contains(u"AnotherOperationInProgress"_s));
            QCOMPARE(codes.contains(u"RoleDefinitionDoesNotExist"_s), newRole);
            QCOMPARE(codes.contains(u"RoleDefinitionNotFound"_s), newRole); // the HSM's own
            for (const QString &code : codes
                    + QStringList{u"ScopeLocked"_s, u"AuthorizationFailed"_s, u"RequestDisallowedByPolicy"_s,
                        u"RoleAssignmentLimitExceeded"_s, u"AccessDenied"_s, u"RoleDefinitionDoesNotExist"_s,
                        u"RoleAssignmentExists"_s}) {
                base::Error error;
                error.kind = ErrorKind::Rejected;
                error.code = code.toLower();
                QVERIFY2(domain::passes(error, newRole) == codes.contains(code), qPrintable(code));
            }
        }
    }

    void aConflictWithoutACodeMayPass() {
        base::Error error;
        error.kind = ErrorKind::Conflict;
        QCOMPARE(domain::refusalOf(error), RefusalKind::Busy);
    }
};

CVM_TEST(TestRefusal)

} // namespace tst_refusal

#include "tst_refusal.moc"
