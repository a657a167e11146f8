// What stands in the way of a recovery, and whom to ask.
#include "tests/support/program.h"
#include "wording/recoverytext.h"

#include <QTest>

namespace tst_recoverytext {

using namespace Qt::StringLiterals;
using Refused = domain::RecoveryRefusalKind;

namespace {

const QString storeId = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv1"_s;
const QString host = u"kv1.vault.azure.net"_s;

domain::RecoveryFindings withStore(domain::PermissionModel model, bool isRead) {
    domain::RecoveryFindings findings;
    domain::KeyStore store;
    store.id = domain::ResourceId(storeId);
    store.name = u"kv1"_s;
    store.uri = QUrl(u"https://"_s + host);
    store.permissionModel = model;
    store.resourceRead = isRead;
    findings.store = store;
    return findings;
}

domain::RecoveryRefusal missing(const QString &action, const QString &scope) {
    domain::RecoveryRefusal refusal;
    refusal.kind = Refused::MissingRight;
    refusal.step = domain::RecoveryStepKind::RestoreKey;
    refusal.subject = host;
    refusal.action = action;
    refusal.scope = scope;
    return refusal;
}

QString cureOf(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    return wording::recoveryRefusalText(refusal, findings).cure;
}

base::Error error(base::ErrorKind kind, int status, const QString &code) {
    base::Error made;
    made.kind = kind;
    made.httpStatus = status;
    made.code = code;
    return made;
}

} // namespace

class TestRecoveryText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whomToAskGoesByThePermissionModel();
    void aRoleHelpsOnlyWhereARightIsMissing();
    void aNameThatCannotBeReadHasAReason();
    void aSetThatCannotBeReadWouldTellTheKey();
    void noRoleHelpsAgainstADenyAssignment();
    void aPlatformKeyIsNoUnknownKey();
};

void TestRecoveryText::aPlatformKeyIsNoUnknownKey() {
    domain::RecoveryFindings findings;
    findings.machineExists = domain::Truth::Yes;
    QVERIFY(wording::originalKeyText(findings).contains(u"platform-managed"_s));
    QVERIFY(wording::wayText(domain::RecoveryWay::NotKnown, findings).contains(u"platform-managed"_s));
    findings.machineExists = domain::Truth::Unknown;
    QVERIFY(!wording::originalKeyText(findings).contains(u"platform-managed"_s));
}

void TestRecoveryText::whomToAskGoesByThePermissionModel() {
    using domain::PermissionModel;
    const domain::RecoveryRefusal policy = missing(u"restore"_s, storeId);
    const QString read = cureOf(policy, withStore(PermissionModel::AccessPolicies, true));
    QVERIFY2(read.contains(u"access policies of kv1"_s) && !read.contains(u"roles"_s), qPrintable(read));
    QVERIFY2(!read.contains(u"couldn't be read"_s), qPrintable(read));
    const QString unread = cureOf(policy, withStore(PermissionModel::AccessPolicies, false));
    QVERIFY2(unread.contains(u"couldn't be read"_s), qPrintable(unread));
    const QString keyId = storeId + u"/keys/k1"_s;
    const domain::RecoveryRefusal role = missing(u"Microsoft.KeyVault/vaults/keys/restore/action"_s, keyId);
    domain::RecoveryFindings findings = withStore(PermissionModel::AzureRbac, true);
    QVERIFY(cureOf(role, findings).contains(u"couldn't be read"_s));
    domain::ScopeRead list;
    list.kind = domain::ReadKind::RoleAssignments;
    list.store = storeId;
    list.scope = keyId;
    list.outcome = domain::ReadOutcome::Read;
    findings.environment.put(list);
    const QString nobody = cureOf(role, findings);
    QVERIFY2(nobody.contains(u"roles"_s) && nobody.contains(u"Nobody"_s), qPrintable(nobody));
}

void TestRecoveryText::aRoleHelpsOnlyWhereARightIsMissing() {
    domain::RecoveryRefusal refusal;
    refusal.kind = Refused::PointsNotRead;
    refusal.subject = u"rsv"_s;
    domain::RecoveryFindings findings;
    findings.pointsError = error(base::ErrorKind::Forbidden, 403, u"AuthorizationFailed"_s);
    QVERIFY(cureOf(refusal, findings).contains(u"Backup Reader"_s));
    findings.pointsError = error(base::ErrorKind::Rejected, 500, u"InternalServerError"_s);
    QVERIFY2(!cureOf(refusal, findings).contains(u"Backup Reader"_s), qPrintable(cureOf(refusal, findings)));
}

void TestRecoveryText::aNameThatCannotBeReadHasAReason() {
    domain::RecoveryRefusal refusal;
    refusal.kind = Refused::NameNotRead;
    refusal.subject = u"kv1"_s;
    refusal.detail = u"k1"_s;
    const auto what = [&refusal] { return wording::recoveryRefusalText(refusal, {}).what; };
    const QString bare = what();
    refusal.error = error(base::ErrorKind::Forbidden, 403, u"Forbidden"_s);
    QVERIFY2(what().contains(u"may not read keys"_s), qPrintable(what()));
    refusal.error = error(base::ErrorKind::Rejected, 500, u"InternalServerError"_s);
    QVERIFY2(what() != bare && what().contains(u"InternalServerError"_s), qPrintable(what()));
}

void TestRecoveryText::aSetThatCannotBeReadWouldTellTheKey() {
    domain::RecoveryFindings findings;
    findings.machineExists = domain::Truth::Yes;
    findings.setId = domain::ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/"
                                        "diskEncryptionSets/des1"_s);
    findings.setError = error(base::ErrorKind::Forbidden, 403, u"AuthorizationFailed"_s);
    const QString right = u"Microsoft.Compute/diskEncryptionSets/read"_s;
    QVERIFY(wording::originalKeyText(findings).contains(right));
    QVERIFY(wording::nothingChosenWords(findings).cure.contains(right));
    domain::RecoveryRefusal refusal;
    refusal.kind = Refused::KeyNotKnown;
    QVERIFY(cureOf(refusal, findings).contains(right));
    findings.setError = error(base::ErrorKind::Rejected, 500, u"InternalServerError"_s);
    QVERIFY(!wording::originalKeyText(findings).contains(right));
    QVERIFY(wording::originalKeyText(findings).contains(u"des1"_s));
    findings.isSetGone = true;
    QVERIFY(wording::originalKeyText(findings).contains(u"nothing in Azure tells it"_s));
}

void TestRecoveryText::noRoleHelpsAgainstADenyAssignment() {
    domain::RecoveryRefusal denied = missing(u"Microsoft.KeyVault/vaults/keys/restore/action"_s, storeId);
    denied.isDenied = true;
    const wording::RefusalWords words = wording::recoveryRefusalText(denied, {});
    QVERIFY2(words.what.contains(u"deny assignment"_s), qPrintable(words.what));
    QVERIFY2(!words.cure.contains(u"assign roles"_s), qPrintable(words.cure));
}

CVM_TEST(TestRecoveryText)

} // namespace tst_recoverytext

#include "tst_recoverytext.moc"
