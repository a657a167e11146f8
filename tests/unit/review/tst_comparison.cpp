#include "review/compare.h"

#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QTest>

namespace tst_comparison {

using namespace Qt::StringLiterals;
using domain::AccessChangeKind;
using domain::Environment;
using domain::KeyComparison;
using domain::KeyPresence;
using domain::Permissiveness;
using domain::ReviewAction;

namespace {

const QString keyScope = u"/keys/"_s + estate::keyName;

Environment with(const QStringList &roles) {
    Environment environment = estate::readHsm();
    environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
    for (const QString &role : roles) {
        estate::grant(environment, estate::assignment(role, keyScope, estate::somebody));
    }
    return environment;
}

KeyComparison compare(
    const Environment &before, const Environment &after, const QString &key = estate::keyName) {
    const domain::AccessIndex earlier(before);
    const domain::AccessIndex later(after);
    return review::compareKey(earlier, later, estate::hsmHost, key);
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data() {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<Permissiveness>("answer");
        const QString user = domain::roles::managedHsmCryptoUser;
        const QString auditor = estate::cryptoAuditor;
        QTest::newRow("same") << QStringList{user} << QStringList{user} << Permissiveness::Equivalent;
        QTest::newRow("another way to the same")
            << QStringList{user} << QStringList{user, auditor} << Permissiveness::Equivalent;
        QTest::newRow("more") << QStringList{auditor} << QStringList{user} << Permissiveness::More;
        QTest::newRow("less") << QStringList{user} << QStringList{} << Permissiveness::Less;
        QTest::newRow("incomparable")
            << QStringList{estate::releaseUser} << QStringList{auditor} << Permissiveness::Incomparable;
    }
    void answers() {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(Permissiveness, answer);
        QCOMPARE(compare(with(before), with(after)).answer, answer);
    }
    void aChangeTellsItsGrant() {
        const KeyComparison comparison = compare(with({}), with({estate::releaseUser}));
        QCOMPARE(comparison.changes.size(), size_t(1));
        const domain::AccessChange &change = comparison.changes.front();
        QCOMPARE(change.kind, AccessChangeKind::Gained);
        QCOMPARE(change.action, ReviewAction::Release);
        QCOMPARE(change.principalId, estate::somebody);
        QVERIFY(change.grantsBefore.empty());
        QCOMPARE(change.grantsAfter.size(), size_t(1));
        QCOMPARE(change.grantsAfter.front().scope, keyScope);
        QCOMPARE(comparison.unknown, 0);
        QVERIFY(comparison.unchanged > 0);
    }
    void whatWasNotReadIsNotEquivalent() {
        Environment unread = with({});
        unread.coverage.clear();
        QCOMPARE(compare(unread, unread).answer, Permissiveness::Unknown);
        QVERIFY(compare(unread, unread).unknown > 0);
        const KeyComparison comparison = compare(with({}), unread);
        QCOMPARE(comparison.answer, Permissiveness::Unknown);
        QCOMPARE(comparison.changes.front().kind, AccessChangeKind::Uncertain);
        QVERIFY(!comparison.changes.front().unknownAfter.empty());
    }
    void aNewKeyGainsOnlyIfItWasNotThere() {
        Environment before = with({domain::roles::managedHsmCryptoUser});
        before.keys.clear();
        before.diskEncryptionSets.clear();
        const Environment after = with({domain::roles::managedHsmCryptoUser});
        QCOMPARE(compare(before, after).presence, KeyPresence::OnlyAfter);
        QCOMPARE(compare(before, after).answer, Permissiveness::Unknown); // nobody listed the keys
        before.put(estate::read(domain::ReadKind::Keys, estate::hsmHost, u"/keys"_s));
        QCOMPARE(compare(before, after).answer, Permissiveness::More);
        QCOMPARE(compare(after, before).answer, Permissiveness::Less);
        QCOMPARE(compare(after, before).presence, KeyPresence::OnlyBefore);
    }
    void allKeysAreCompared() {
        Environment before = with({});
        before.put(estate::key(estate::hsmHost, u"gone"_s));
        Environment after = with({estate::releaseUser});
        after.put(estate::key(estate::hsmHost, u"new"_s));
        const review::Case earlier(before, {});
        const review::Case later(after, {});
        const auto all = *review::compareKeys(earlier, later);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all.back().key.name, u"gone"_s);
        QCOMPARE(domain::summaryOf(all.front()).answer(), Permissiveness::More);
        QCOMPARE(domain::summaryOf(all).answer(), Permissiveness::Unknown);
        QCOMPARE(domain::summaryOf(std::vector<KeyComparison>()).answer(), Permissiveness::Equivalent);
        QCOMPARE(review::compareKeys(earlier, later, {u"GONE"_s})->size(), size_t(1));
        const auto stop = [](int done, int total) { return total != 3 || done < 1; };
        QVERIFY(!review::compareKeys(earlier, later, {}, stop));
    }
    void aKeyInNeitherHasNotChanged() {
        QCOMPARE(compare(with({}), with({}), u"never"_s).answer, Permissiveness::Equivalent);
    }
};

CVM_TEST(TestComparison)

} // namespace tst_comparison

#include "tst_comparison.moc"
