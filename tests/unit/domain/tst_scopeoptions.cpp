#include "estate.h"

#include "domain/accessplan.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_scopeoptions {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::GrantScope;
using domain::ReadKind;
using domain::ScopeOption;

namespace {

std::vector<ScopeOption> optionsOf(const Environment &environment) {
    return domain::scopeOptions(environment, environment.keyStores.front(), estate::keyName);
}

} // namespace

class TestScopeOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHsmOffersKeyAndAllKeys() {
        const std::vector<ScopeOption> options = optionsOf(estate::readHsm());
        QCOMPARE(options.size(), size_t(2));
        QCOMPARE(options.at(0).scope, GrantScope::ThisKey);
        QCOMPARE(options.at(0).text, QString(u"/keys/"_s + estate::keyName));
        QCOMPARE(options.at(0).otherKeys, std::optional<int>(0));
        QVERIFY(options.at(0).recommended);
        QCOMPARE(options.at(1).scope, GrantScope::AllKeys);
        QCOMPARE(options.at(1).text, u"/keys"_s);
        QVERIFY(!options.at(1).recommended);
    }

    void aVaultWithAzureRbacOffersKeyAndVault() {
        const std::vector<ScopeOption> options = optionsOf(estate::readRbacVault());
        QCOMPARE(options.size(), size_t(2));
        QCOMPARE(options.at(0).text, estate::keyScope());
        QCOMPARE(options.at(1).text, estate::vaultId().text());
    }

    /// Documented for Azure Backup at the vault alone: a narrower scope is neither offered nor overridden.
    void theWideRoleIsForTheVault() {
        const Environment environment = estate::readRbacVault();
        const domain::KeyStore &store = environment.keyStores.front();
        using domain::RoleChoice;
        const std::vector<ScopeOption> wide
            = domain::scopeOptions(environment, store, estate::keyName, RoleChoice::WideBuiltInRole);
        QCOMPARE(wide.size(), size_t(1));
        QCOMPARE(wide.front().scope, GrantScope::AllKeys);
        QVERIFY(wide.front().isDocumentedAlone && !wide.front().recommended);
        for (const RoleChoice role : {RoleChoice::CustomRole, RoleChoice::BuiltInRole}) {
            const std::vector<ScopeOption> options
                = domain::scopeOptions(environment, store, estate::keyName, role);
            QCOMPARE(options.size(), size_t(2));
            QCOMPARE(domain::scopeFrom(options, std::nullopt), &options.front());
            QCOMPARE(domain::scopeFrom(options, GrantScope::AllKeys), &options.back());
        }
        QCOMPARE(domain::scopeFrom(wide, GrantScope::ThisKey), &wide.front());
        QVERIFY(!domain::scopeFrom({}, GrantScope::ThisKey));
    }

    void accessPoliciesAreVaultWide() {
        const std::vector<ScopeOption> options = optionsOf(estate::readPolicyVault());
        QCOMPARE(options.size(), size_t(1));
        QCOMPARE(options.front().scope, GrantScope::AllKeys);
        QCOMPARE(options.front().text, estate::vaultId().text());
        QVERIFY(options.front().recommended);
    }

    void countsTheOtherKeysOnlyIfTheyWereListed() {
        Environment environment = estate::readHsm();
        domain::Key listed = estate::key(estate::hsmHost, u"other"_s);
        environment.put(listed);
        listed.id.version.clear(); // listed and read: one key
        environment.put(listed);
        environment.put(estate::key(estate::hsmHost, u"third"_s));
        environment.put(estate::key(estate::vaultHost, u"elsewhere"_s));
        QVERIFY(!optionsOf(environment).at(1).otherKeys);
        QCOMPARE(optionsOf(environment).at(1).otherKeyNames, (QStringList{u"other"_s, u"third"_s}));
        QVERIFY(optionsOf(environment).at(0).otherKeyNames.isEmpty());
        environment.put(estate::read(ReadKind::Keys, estate::hsmHost, u"/keys/"_s + estate::keyName));
        QVERIFY(!optionsOf(environment).at(1).otherKeys); // one key was read, not the list
        environment.put(
            estate::read(ReadKind::Keys, estate::hsmHost, u"/keys"_s, domain::ReadOutcome::Refused));
        QVERIFY(!optionsOf(environment).at(1).otherKeys);
        environment.put(estate::read(ReadKind::Keys, estate::hsmHost, u"/keys"_s));
        QCOMPARE(optionsOf(environment).at(1).otherKeys, std::optional<int>(2));
    }
};

CVM_TEST(TestScopeOptions)

} // namespace tst_scopeoptions

#include "tst_scopeoptions.moc"
