// Changes that are asked for in text.
#include "review/whatifrequest.h"

#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QTest>

namespace tst_whatifrequest {

using namespace Qt::StringLiterals;
using domain::EditOutcome;
using domain::EditProblem;
using domain::PermissionModel;
using review::WhatIfRequest;

namespace {

const QString keyScope = u"/keys/"_s + estate::keyName;
const QString bob = u"cccccccc-0000-0000-0000-00000000000b"_s;

/// An HSM with two keys, where Alice holds two roles, and a vault with access policies.
domain::Environment contoso() {
    domain::Environment environment = estate::readHsm();
    environment.put(estate::key(estate::hsmHost, u"second"_s));
    domain::Principal alice = estate::principal(estate::somebody, domain::PrincipalType::User);
    alice.displayName = u"Alice"_s;
    environment.put(alice);
    for (const QString &id : {bob, estate::group}) {
        domain::Principal twin = estate::principal(id, domain::PrincipalType::User);
        twin.displayName = u"Twin"_s;
        environment.put(twin);
    }
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::somebody));
    estate::grant(environment, estate::assignment(estate::cryptoAuditor, keyScope, estate::somebody));
    domain::KeyStore vault = estate::vault(PermissionModel::AccessPolicies);
    vault.name = u"contoso-kv"_s;
    vault.accessPolicies = {estate::policy({u"get"_s, u"backup"_s}, estate::somebody)};
    environment.put(vault);
    environment.put(estate::key(estate::vaultHost, u"vault-key"_s));
    environment.azureRoles.assignments.push_back(
        estate::assignment(domain::roles::keyVaultAdministrator, estate::vaultId().text(), estate::somebody));
    return environment;
}

QString problemName(EditProblem problem) {
    const char *names[] = {"NotUnderstood", "FieldMissing", "UnknownPrincipal", "UnknownRole", "UnknownStore",
        "UnknownKey", "UnknownScope", "NothingFound"};
    return QString::fromLatin1(names[static_cast<int>(problem)]);
}

} // namespace

class TestWhatIfRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("outcomes"); ///< kind and outcome of every edit
        const auto row = [](const char *name, const QString &text, const QStringList &outcomes) {
            QTest::newRow(name) << text << outcomes;
        };
        row("add at an HSM key",
            u"add role=Managed HSM Crypto User; assignee=Backup Management Service; scope="_s + keyScope,
            {u"0 0"_s});
        row("add by key",
            u"ADD Role = managed hsm crypto user ;assignee=%1; key=second"_s.arg(estate::backup), {u"0 0"_s});
        row("what is there",
            u"add role=%1; assignee=Alice; scope=/keys/"_s.arg(domain::roles::managedHsmCryptoUser),
            {u"0 1"_s});
        row("add to somebody new",
            u"add role=Key Vault Reader; assignee=99999999-0000-0000-0000-000000000001; scope=%1"_s.arg(
                estate::vaultId().text()),
            {u"0 0"_s});
        row("an unknown role by its id",
            u"add role=99999999-0000-0000-0000-000000000001; assignee=Alice; key=second"_s, {u"0 0"_s});
        row("remove all of a principal", u"remove assignee=Alice"_s, {u"1 0"_s, u"1 0"_s, u"1 0"_s});
        row("remove at a key", u"remove assignee=Alice; key=%1"_s.arg(estate::keyName), {u"1 0"_s});
        row("remove at a scope", u"remove assignee=Alice; scope=/keys/"_s, {u"1 0"_s});
        row("remove by role", u"remove assignee=Alice; role=Key Vault Administrator"_s, {u"1 0"_s});
        row("remove in the HSM", u"remove assignee=Alice; hsm=contoso"_s, {u"1 0"_s, u"1 0"_s});
        row("narrow", u"narrow assignee=Alice; scope=/keys; to=/keys/second"_s, {u"2 0"_s});
        row("narrow to a key", u"narrow assignee=Alice; role=Managed HSM Crypto User; to-key=second"_s,
            {u"2 0"_s});
        row("narrow to another", u"narrow assignee=Alice; role=Managed HSM Crypto Auditor; to-key=second"_s,
            {u"2 4"_s});
        row("add to a policy", u"add key-permissions=get, List,purge; assignee=Alice; vault=contoso-kv"_s,
            {u"3 0"_s});
        row("remove from a policy",
            u"remove key-permissions=backup; assignee=Alice; vault=%1"_s.arg(estate::vaultHost), {u"4 0"_s});
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QStringList, outcomes);
        const review::Case reviewed(contoso(), {});
        const WhatIfRequest asked = review::whatIfRequest(text, reviewed);
        QVERIFY2(!asked.problem, qPrintable(asked.about));
        QStringList found;
        for (const review::TriedEdit &tried : review::tryOut(reviewed, asked.edits).edits) {
            found << u"%1 %2"_s.arg(tried.edit.index()).arg(static_cast<int>(tried.outcome));
        }
        QCOMPARE(found, outcomes);
    }
    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<EditProblem>("problem");
        QTest::addColumn<QString>("about");
        const auto row = [](const QString &text, EditProblem problem, const QString &about) {
            QTest::newRow(qPrintable(text)) << text << problem << about;
        };
        row(u""_s, EditProblem::NotUnderstood, u""_s);
        row(u"grant role=x"_s, EditProblem::NotUnderstood, u"grant"_s);
        row(u"remove"_s, EditProblem::NotUnderstood, u"remove"_s);
        row(u"remove assignee"_s, EditProblem::NotUnderstood, u"assignee"_s);
        row(u"remove assignee=Alice; color=red"_s, EditProblem::NotUnderstood, u"color=red"_s);
        row(u"remove assignee=Alice; assignee=Alice"_s, EditProblem::NotUnderstood, u"assignee=Alice"_s);
        row(u"remove assignee=Alice; vault=contoso-kv"_s, EditProblem::NotUnderstood, u"vault"_s);
        row(u"remove scope=/keys"_s, EditProblem::FieldMissing, u"assignee"_s);
        row(u"remove assignee=Twin"_s, EditProblem::UnknownPrincipal, u"Twin"_s);
        row(u"remove assignee=Nobody"_s, EditProblem::UnknownPrincipal, u"Nobody"_s);
        row(u"remove assignment=nothing"_s, EditProblem::NothingFound, u"nothing"_s);
        row(u"remove assignee=Alice; role=Owner"_s, EditProblem::NothingFound, u"Alice"_s);
        row(u"remove assignee=Alice; hsm=other"_s, EditProblem::UnknownStore, u"other"_s);
        row(u"add role=Owner; assignee=Alice"_s, EditProblem::FieldMissing, u"scope"_s);
        row(u"add role=Nothing; assignee=Alice; key=second"_s, EditProblem::UnknownRole, u"Nothing"_s);
        row(u"add assignee=Alice; key=second"_s, EditProblem::FieldMissing, u"role"_s);
        row(u"add role=Owner; assignee=Alice; scope=secrets"_s, EditProblem::UnknownScope, u"secrets"_s);
        row(u"add role=Owner; assignee=Alice; key=nokey"_s, EditProblem::UnknownKey, u"nokey"_s);
        row(u"add key-permissions=fly; assignee=Alice; vault=contoso-kv"_s, EditProblem::NotUnderstood,
            u"fly"_s);
        row(u"add key-permissions=get; assignee=Alice; vault=contoso"_s, EditProblem::UnknownStore,
            u"contoso"_s);
        row(u"narrow assignee=Alice"_s, EditProblem::FieldMissing, u"to"_s);
        row(u"narrow assignee=Alice; role=Key Vault Administrator; to-key=second"_s,
            EditProblem::UnknownScope, u"/keys/second"_s);
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(EditProblem, problem);
        QFETCH(QString, about);
        const WhatIfRequest asked = review::whatIfRequest(text, review::Case(contoso(), {}));
        QVERIFY(asked.problem);
        QCOMPARE(problemName(*asked.problem), problemName(problem));
        QCOMPARE(asked.about, about);
        QVERIFY(asked.edits.empty());
    }
    void whichHsmIsAskedForWhereThereAreTwo() {
        domain::Environment environment = contoso();
        domain::KeyStore other = estate::hsm();
        other.name = u"fabrikam"_s;
        other.uri.setHost(u"fabrikam.managedhsm.azure.net"_s);
        environment.put(other);
        const review::Case reviewed(environment, {});
        const QString add = u"add role=Managed HSM Crypto User; assignee=Alice; scope=/keys"_s;
        QCOMPARE(review::whatIfRequest(add, reviewed).problem, EditProblem::UnknownStore);
        const WhatIfRequest told = review::whatIfRequest(add + u"; hsm=fabrikam"_s, reviewed);
        QVERIFY(!told.problem);
        QCOMPARE(std::get<domain::AddAssignmentEdit>(told.edits.front()).host, other.uri.host());
    }
};

CVM_TEST(TestWhatIfRequest)

} // namespace tst_whatifrequest

#include "tst_whatifrequest.moc"
