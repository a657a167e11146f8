#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"
#include "wording/accesstext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace tst_accesstext {

using domain::Truth;

class TestAccessText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsThreeVerdicts();
    void namesWhatIsMissing();
    void saysUnknownWhereItIsUnknown();
    void tellsEveryUncertainty();
    void whatNobodyAskedForDidNotFail();
    void tellsEveryNearMiss();
    void tellsEveryPrerequisite();
    void tellsEvidence();
    void saysWhoCanGrant();
    void followsTheChain();
};

void TestAccessText::tellsThreeVerdicts() {
    QSet<QString> sentences;
    for (const Truth truth : {Truth::Yes, Truth::No, Truth::Unknown}) {
        domain::AccessVerdict verdict;
        verdict.truth = truth;
        sentences.insert(wording::verdictSentence(verdict, {}));
        QVERIFY(wording::verdictSentence(verdict, {}).contains(QStringLiteral("Azure Backup")));
        QVERIFY(wording::verdictSentence(verdict, QStringLiteral("Other")).contains(QStringLiteral("Other")));
    }
    QCOMPARE(sentences.size(), 3);
}

void TestAccessText::namesWhatIsMissing() {
    const domain::KeyStore store = estate::hsm();
    domain::ActionVerdict read;
    read.right = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/read/action");
    read.truth = Truth::No;
    domain::ActionVerdict backup = read;
    backup.right = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/backup/action");
    domain::Principal principal;
    principal.objectId = estate::backup;
    principal.displayName = QStringLiteral("Backup Management Service");
    const QString text = wording::missingGrantSentence({read, backup}, principal, store, estate::keyName);
    for (const QString &part : {principal.displayName, estate::backup, read.right, backup.right,
             estate::keyName, store.name, QStringLiteral("Managed HSM")}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    QVERIFY(text.contains(QStringLiteral("lacks")));
    QVERIFY(!wording::missingGrantSentence({}, principal, store, estate::keyName)
                 .contains(QStringLiteral("lacks")));
    // Why it is refused nevertheless: what is known, before what is only possible; nothing of a wrong
    // principal.
    using domain::PrincipalStanding;
    QVERIFY(wording::whyRefusedNevertheless({}, PrincipalStanding::AzureBackup)
                .join(QString())
                .contains(QStringLiteral("wider role")));
    domain::Prerequisite closed;
    closed.kind = domain::PrerequisiteKind::NetworkClosedToBackup;
    closed.detail = QStringLiteral("kv1");
    const QStringList causes = wording::whyRefusedNevertheless({closed}, PrincipalStanding::AzureBackup);
    QCOMPARE(causes.size(), 1);
    QVERIFY(causes.first().contains(QStringLiteral("kv1")));
    QVERIFY(wording::whyRefusedNevertheless({closed}, PrincipalStanding::OtherApplication).isEmpty());
}

void TestAccessText::saysUnknownWhereItIsUnknown() {
    domain::ActionVerdict read;
    read.right = QStringLiteral("get");
    read.truth = Truth::Unknown;
    const QString text = wording::missingGrantSentence({read}, {}, estate::hsm(), estate::keyName);
    QVERIFY(!text.contains(QStringLiteral("lacks")));
    QVERIFY(text.contains(QStringLiteral("isn't known")));
}

void TestAccessText::tellsEveryUncertainty() {
    using domain::UnknownReason;
    QSet<QString> texts;
    for (int reason = 0; reason <= static_cast<int>(UnknownReason::ReachNotKnown); ++reason) {
        const domain::Uncertainty uncertainty{
            static_cast<UnknownReason>(reason), QStringLiteral("/keys/k1"), QStringLiteral("because")};
        const QString text = wording::uncertaintySentence(uncertainty);
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
        QVERIFY(text.endsWith(QLatin1Char('.')));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<int>(UnknownReason::ReachNotKnown) + 1);
}

void TestAccessText::whatNobodyAskedForDidNotFail() {
    using domain::UnknownReason;
    for (const UnknownReason reason :
        {UnknownReason::DenyAssignmentsNotRead, UnknownReason::AccessPoliciesNotRead}) {
        const QString unasked = wording::uncertaintySentence({reason, QStringLiteral("/keys/k1"), QString()});
        QVERIFY2(unasked.contains(QStringLiteral("weren't read.")), qPrintable(unasked));
        const QString refused
            = wording::uncertaintySentence({reason, QStringLiteral("/keys/k1"), QStringLiteral("Forbidden")});
        QVERIFY2(refused.contains(QStringLiteral("couldn't be read (Forbidden)")), qPrintable(refused));
    }
}

void TestAccessText::tellsEveryNearMiss() {
    using domain::NearMissKind;
    QSet<QString> texts;
    for (int kind = 0; kind <= static_cast<int>(NearMissKind::PrincipalDisabled); ++kind) {
        domain::NearMiss nearMiss;
        nearMiss.kind = static_cast<NearMissKind>(kind);
        nearMiss.roleGuid = estate::backupUser;
        nearMiss.roleName = QStringLiteral("Managed HSM Backup User");
        nearMiss.scope = QStringLiteral("/keys/other");
        const QString text = wording::nearMissSentence(nearMiss, QStringLiteral("k1"));
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<int>(NearMissKind::PrincipalDisabled) + 1);
    domain::NearMiss policy; // of which three permissions are needed
    policy.kind = NearMissKind::RoleLacksAction;
    QVERIFY(wording::nearMissSentence(policy, QString()).contains(QLatin1String("Get, List and Backup")));
    QVERIFY(!wording::nearMissSentence(policy, QString()).contains(QLatin1String("two key permissions")));
}

void TestAccessText::tellsEveryPrerequisite() {
    using domain::PrerequisiteKind;
    QSet<QString> texts;
    for (int kind = 0; kind <= static_cast<int>(PrerequisiteKind::IdentityNotJudged); ++kind) {
        domain::Prerequisite prerequisite;
        prerequisite.kind = static_cast<PrerequisiteKind>(kind);
        prerequisite.detail = QStringLiteral("2026-03-01T00:00:00Z");
        const QString text = wording::prerequisiteSentence(prerequisite);
        QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('%')), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<int>(PrerequisiteKind::IdentityNotJudged) + 1);
}

void TestAccessText::tellsEvidence() {
    domain::Evidence evidence;
    evidence.assignmentId = QStringLiteral("assignment-1");
    evidence.roleGuid = estate::customRole;
    evidence.scope = QStringLiteral("/keys");
    evidence.right = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/read/action");
    const QString text = wording::evidenceSentence(evidence);
    QVERIFY(text.contains(estate::customRole)); // the id stands in for a name that is not known
    QVERIFY(text.contains(QStringLiteral("all keys of the Managed HSM")));
    QVERIFY(text.contains(QStringLiteral("assignment-1")));
    evidence.viaGroupId = estate::group;
    QVERIFY(wording::evidenceSentence(evidence).contains(estate::group));
    evidence.roleGuid.clear();
    evidence.scope = estate::vaultId().text();
    QVERIFY(wording::evidenceSentence(evidence).contains(QStringLiteral("access policy")));
}

void TestAccessText::saysWhoCanGrant() {
    domain::CallerAccess caller;
    caller.canGrant = Truth::No;
    caller.missingAction = QStringLiteral("Microsoft.KeyVault/managedHsm/roleAssignments/write/action");
    caller.scope = QStringLiteral("/keys/k1");
    QVERIFY(wording::callerAccessSentence(caller).contains(QStringLiteral("couldn't be determined")));
    caller.granters.push_back({QStringLiteral("oid"), QStringLiteral("Security officer"),
        QStringLiteral("Managed HSM Administrator"), QStringLiteral("/"), false});
    const QString text = wording::callerAccessSentence(caller);
    for (const QString &part :
        {caller.missingAction, QStringLiteral("the key k1"), QStringLiteral("Security officer")}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    caller.canGrant = Truth::Yes;
    QVERIFY(!wording::callerAccessSentence(caller).contains(QStringLiteral("Security officer")));
}

void TestAccessText::followsTheChain() {
    domain::KeyAssessment assessed;
    assessed.virtualMachine = estate::virtualMachine();
    assessed.virtualMachine.osDiskId = estate::resource(QStringLiteral("Microsoft.Compute/disks/os1"));
    QCOMPARE(wording::chainLines(assessed).size(), 3); // no disk encryption set: a platform-managed key
    assessed.diskEncryptionSet = estate::diskEncryptionSet(estate::hsmHost);
    assessed.keyStore = estate::hsm();
    const QStringList lines = wording::chainLines(assessed);
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).contains(QStringLiteral("vm1")));
    QVERIFY(lines.at(1).contains(QStringLiteral("os1")));
    QVERIFY(lines.at(2).contains(QStringLiteral("des1")));
    QVERIFY(lines.at(3).contains(assessed.diskEncryptionSet->activeKey.text()));
    QVERIFY(lines.at(4).contains(QStringLiteral("Managed HSM")));
}

CVM_TEST(TestAccessText)

} // namespace tst_accesstext

#include "tst_accesstext.moc"
