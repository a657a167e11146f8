// Words of the review: every value of every enumeration, chains of evidence, changes, and hidden characters.
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"
#include "wording/capturetext.h"
#include "wording/consoletext.h"
#include "wording/reviewconsoletext.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace tst_reviewtext {

using namespace Qt::StringLiterals;
using domain::AccessChangeKind;
using domain::Truth;

namespace {

/// Every value has its own words, none of them empty or with a placeholder left.
template <typename Enum, typename Word>
void wordsAll(Enum last, const Word &word) {
    QSet<QString> words;
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const QString text = word(static_cast<Enum>(value));
        QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(QString::number(value)));
        words.insert(text);
    }
    QCOMPARE(words.size(), static_cast<int>(last) + 1);
}

domain::Environment staff() {
    domain::Environment environment = estate::readHsm();
    domain::Principal alice = estate::principal(estate::somebody, domain::PrincipalType::User);
    alice.displayName = u"Alice"_s;
    environment.put(alice);
    domain::Principal group = estate::principal(estate::group, domain::PrincipalType::Group);
    group.displayName = u"Staff"_s;
    environment.put(group);
    return environment;
}

domain::Evidence cryptoUser() {
    domain::Evidence evidence;
    evidence.roleGuid = domain::roles::managedHsmCryptoUser;
    evidence.roleName = u"Managed HSM Crypto User"_s;
    evidence.scope = u"/keys/k1"_s;
    return evidence;
}

} // namespace

class TestReviewText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void wordsEveryValue();
    void wordsReportsAndCommand();
    void tellsTruthWithoutColour();
    void tellsChainsOfEvidence();
    void tellsChanges();
    void tellsUncertainties();
    void namesForDisplayIdsDecide();
    void makesVisible_data();
    void makesVisible();
    void leavesOrdinaryTextAlone();
};

void TestReviewText::wordsEveryValue() {
    wordsAll(domain::ReviewAction::DefineRoles, wording::actionName);
    wordsAll(domain::ReviewAction::DefineRoles, wording::actionExplanation);
    QCOMPARE(domain::reviewActions().size(), size_t(domain::ReviewAction::DefineRoles) + 1);
    wordsAll(domain::Harm::Administer, wording::harmName);
    wordsAll(domain::SelfGrantKind::PurgeDeletedStore, wording::selfGrantName);
    wordsAll(domain::SelfGrantKind::PurgeDeletedStore, wording::selfGrantExplanation);
    QSet<QString> summaries;
    for (const domain::ChangeSummary &summary : {domain::ChangeSummary{}, {1, 0, 0, 0}, {0, 1, 0, 0},
             {1, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}, {0, 0, 0, 1}, {0, 0, 1, 0}}) {
        summaries.insert(wording::permissivenessSentence(summary));
    }
    QCOMPARE(summaries.size(), 8);
    wordsAll(domain::EditOutcome::NotNarrower, wording::editOutcomeSentence);
    wordsAll(AccessChangeKind::Uncertain, wording::changeKindName);
    wordsAll(domain::PrincipalType::Unknown, wording::principalTypeName);
    wordsAll(domain::KeyPresence::OnlyAfter, [](domain::KeyPresence presence) {
        return wording::keyPresenceSentence(presence, {estate::hsmHost, u"k1"_s, {}});
    });
    wordsAll(domain::KeyStoreKind::ManagedHsm, [](domain::KeyStoreKind kind) {
        domain::KeyStore store = estate::hsm();
        store.kind = kind;
        return wording::keyInStore(store, u"k1"_s);
    });
}

void TestReviewText::wordsReportsAndCommand() {
    wordsAll(wording::ReviewLabel::Count, wording::reviewLabel);
    wordsAll(domain::ReadKind::Principals, wording::readKindName);
    wordsAll(domain::ReadOutcome::Failed, wording::readOutcomeName);
    wordsAll(domain::FindingSeverity::Note,
        [](domain::FindingSeverity severity) { return wording::severityCount(severity, 2); });
    QSet<QString> helps;
    using wording::CommandText;
    const auto first = static_cast<int>(CommandText::Review);
    const auto last = static_cast<int>(CommandText::ReviewListsAreComplete);
    for (int text = first; text <= last; ++text) {
        helps.insert(wording::commandText(static_cast<CommandText>(text)));
    }
    QVERIFY(!helps.contains(QString()));
    QCOMPARE(helps.size(), last - first + 1);
}

void TestReviewText::tellsTruthWithoutColour() {
    QSet<QString> symbols;
    QSet<QString> words;
    for (const std::optional<Truth> &truth : {std::optional(Truth::Yes), std::optional(Truth::No),
             std::optional(Truth::Unknown), std::optional<Truth>()}) {
        symbols.insert(wording::truthSymbol(truth));
        words.insert(wording::cellWord(truth));
    }
    QCOMPARE(symbols.size(), 4);
    QCOMPARE(words.size(), 4);
    QVERIFY(!symbols.contains(QString()));
}

void TestReviewText::tellsChainsOfEvidence() {
    const domain::Environment environment = staff();
    const domain::AccessIndex index(environment);
    domain::Evidence evidence = cryptoUser();
    QCOMPARE(wording::evidenceChain(evidence, estate::somebody, index),
        u"Alice — \"Managed HSM Crypto User\" at the key k1"_s);
    evidence.viaGroupId = estate::group;
    QCOMPARE(wording::evidenceChain(evidence, estate::somebody, index),
        u"Alice — \"Managed HSM Crypto User\" at the key k1 — through the group Staff"_s);
    evidence.roleName.clear();
    QVERIFY(wording::evidenceChain(evidence, estate::somebody, index)
                .contains(domain::roles::managedHsmCryptoUser));
    evidence.roleGuid.clear();
    evidence.viaGroupId.clear();
    evidence.scope = estate::vaultId().text();
    evidence.right = u"unwrapKey"_s;
    QCOMPARE(wording::evidenceChain(evidence, estate::backup, index),
        u"Backup Management Service — key permission unwrapKey by an access policy of the Key Vault contoso"_s);
}

void TestReviewText::tellsChanges() {
    const domain::Environment environment = staff();
    const domain::AccessIndex index(environment);
    domain::AccessChange change;
    change.key = {estate::hsmHost, u"k1"_s, {}};
    change.principalId = estate::somebody;
    change.action = domain::ReviewAction::Unwrap;
    change.kind = AccessChangeKind::Gained;
    QCOMPARE(wording::accessChangeSentence(change, index), u"Alice gained “Unwrap” on the key k1."_s);
    change.kind = AccessChangeKind::Lost;
    QCOMPARE(wording::accessChangeSentence(change, index), u"Alice lost “Unwrap” on the key k1."_s);
    change.kind = AccessChangeKind::Uncertain;
    change.before = Truth::Yes;
    change.after = Truth::Unknown;
    QCOMPARE(wording::accessChangeSentence(change, index),
        u"“Unwrap” of Alice on the key k1 was: yes; is now: unknown."_s);
}

void TestReviewText::tellsUncertainties() {
    wordsAll(domain::UnknownReason::GroupMembershipUnknown, [](domain::UnknownReason reason) {
        return wording::reviewUncertainty({reason, u"/keys/k\u202E1"_s, u"because"_s});
    });
    QVERIFY(wording::reviewUncertainty(
        {domain::UnknownReason::AssignmentsNotRead, u"/keys/k\u202E1"_s, QString()})
                .contains(u"k[U+202E]1"_s));
    const domain::Environment environment = staff();
    const domain::AccessIndex index(environment);
    const QString group = wording::reviewUncertainty(
        {domain::UnknownReason::GroupMembershipUnknown, u"/keys/k1"_s, estate::somebody}, &index);
    QVERIFY2(group.contains(u"aren't known: Alice."_s), qPrintable(group)); // a name is no id
    for (const QString &text : {wording::captureNotSaved(u"f.json"_s, u"A link that another user made."_s),
             wording::scriptNotSavedLine(u"f.sh"_s, u"A link that another user made."_s)}) {
        QVERIFY2(text.endsWith(u"made."_s) && !text.endsWith(u".."_s), qPrintable(text));
    }
}

void TestReviewText::namesForDisplayIdsDecide() {
    const domain::Environment environment = staff();
    const domain::AccessIndex index(environment);
    QCOMPARE(wording::principalName(index, estate::somebody), u"Alice"_s);
    QCOMPARE(
        wording::principalLabel(index, estate::somebody), u"Alice (object ID "_s + estate::somebody + u")"_s);
    QCOMPARE(wording::principalName(index, u"nobody"_s), u"object ID nobody"_s);
    QCOMPARE(wording::principalLabel(index, u"nobody"_s), u"object ID nobody"_s);
}

void TestReviewText::makesVisible_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("override") << u"a\u202Eb"_s << u"a[U+202E]b"_s;
    QTest::newRow("isolate") << u"a\u2066b\u2069"_s << u"a[U+2066]b[U+2069]"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a[U+200B]b[U+FEFF]"_s;
    QTest::newRow("escape") << u"a\u001B[31mb"_s << u"a[U+001B][31mb"_s;
    QTest::newRow("null") << QString(QChar(u'\0')) + u"x"_s << u"[U+0000]x"_s;
    QTest::newRow("line") << u"a\nb"_s << u"a[U+000A]b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a[U+2028]b"_s;
    QTest::newRow("tag") << u"a\U000E0041b"_s << u"a[U+E0041]b"_s;
    QTest::newRow("hangul filler") << u"a\u3164b"_s << u"a[U+3164]b"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u"b"_s << u"[U+D800]b"_s;
}

void TestReviewText::makesVisible() {
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(wording::visible(text), shown);
    QCOMPARE(wording::visible(shown), shown);
}

void TestReviewText::leavesOrdinaryTextAlone() {
    for (const QString &text :
        {u"Müller, Zoë"_s, u"山田 太郎"_s, u"مدير"_s, u"key-1 (prod) — x"_s, u"\U0001F511 keys"_s}) {
        QCOMPARE(wording::visible(text), text);
    }
    QCOMPARE(wording::visible(u"  a   b "_s), u"a b"_s);
}

CVM_TEST(TestReviewText)

} // namespace tst_reviewtext

#include "tst_reviewtext.moc"
