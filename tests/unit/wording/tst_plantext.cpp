#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"
#include "wording/plantext.h"

#include <QLocale>
#include <QTest>

namespace tst_plantext {

using domain::PermissionModel;

namespace {

domain::RoleOption cryptoUser() {
    for (const domain::RoleDefinition &role : domain::builtInHsmRoles()) {
        if (role.guid == domain::roles::managedHsmCryptoUser) {
            domain::RoleOption option;
            option.choice = domain::RoleChoice::BuiltInRole;
            option.roleGuid = role.guid;
            option.roleName = role.name;
            option.rights = role.permissions.front().dataActions;
            return option;
        }
    }
    return {};
}

domain::PlannedWrite write(domain::WriteKind kind) {
    domain::PlannedWrite write;
    write.kind = kind;
    write.name = QStringLiteral("name-1");
    write.scope = QStringLiteral("/keys/k1");
    write.principalId = estate::backup;
    write.rights = {QStringLiteral("get"), QStringLiteral("backup")};
    return write;
}

} // namespace

class TestPlanText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void countsRights();
    void saysWhereRightsWereCounted();
    void namesRoleChoices();
    void tellsHowFarAScopeReaches();
    void tellsEveryWrite();
    void saysWhyNothingIsGranted();
    void countsWhatARoleOpens();
    void namesTheOtherKeysOfAWideScope();
    void accessPoliciesAreNoRole();
    void theVerbFitsThePlan();
    void hostileNamesAreVisible();
    void aDocumentedScopeSaysWhy();
};

/// Two names that look alike are two names in every sentence.
void TestPlanText::hostileNamesAreVisible() {
    const QString name = QStringLiteral("Role\u202Eelor\nname");
    const QString shown = QStringLiteral("Role[U+202E]elor[U+000A]name");
    domain::RoleOption option;
    option.roleName = name;
    QStringList texts{wording::roleChoiceName(option)};
    domain::Environment environment;
    domain::Principal principal = estate::principal(estate::backup, domain::PrincipalType::ServicePrincipal);
    principal.displayName = name;
    environment.put(principal);
    for (const domain::WriteKind kind : {domain::WriteKind::CreateRoleDefinition,
             domain::WriteKind::CreateRoleAssignment, domain::WriteKind::AddAccessPolicy,
             domain::WriteKind::CreateBackupPolicy, domain::WriteKind::EnableProtection}) {
        domain::PlannedWrite planned = write(kind);
        planned.name = name;
        texts << wording::plannedWriteSentence(planned, environment);
    }
    for (const QString &text : texts) {
        QVERIFY2(text.contains(shown), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QLatin1Char('\n')));
    }
}

void TestPlanText::aDocumentedScopeSaysWhy() {
    domain::ScopeOption option;
    option.scope = domain::GrantScope::AllKeys;
    option.text = estate::vaultId().text();
    QVERIFY(!wording::scopeExplanation(option, PermissionModel::AzureRbac)
                 .contains(QStringLiteral("at a single key")));
    option.isDocumentedAlone = true;
    QVERIFY(wording::scopeExplanation(option, PermissionModel::AzureRbac)
                .contains(QStringLiteral("at a single key")));
}

void TestPlanText::countsRights() {
    const QString text = wording::rightsCount(cryptoUser(), PermissionModel::LocalRbac);
    QVERIFY2(text.startsWith(QStringLiteral("19 data action")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("2 needed")));

    domain::RoleOption wide;
    wide.choice = domain::RoleChoice::WideBuiltInRole;
    wide.rights = {QStringLiteral("Microsoft.KeyVault/vaults/*")};
    const QString wildcard = wording::rightsCount(wide, PermissionModel::AzureRbac);
    QVERIFY(!wildcard.startsWith(QLatin1Char('1'))); // one pattern is not one right
    QVERIFY(wildcard.contains(QStringLiteral("Microsoft.KeyVault/vaults/*")));
}

void TestPlanText::saysWhereRightsWereCounted() {
    domain::RoleOption option = cryptoUser();
    option.definitionFromStore = true;
    const QString fromStore = wording::rightsCount(option, PermissionModel::LocalRbac);
    option.definitionFromStore = false;
    QVERIFY(fromStore != wording::rightsCount(option, PermissionModel::LocalRbac));
}

void TestPlanText::namesRoleChoices() {
    domain::RoleOption option;
    option.choice = domain::RoleChoice::CustomRole;
    option.roleName = QStringLiteral("Azure Backup key access");
    option.exists = true;
    QVERIFY(wording::roleChoiceName(option).contains(option.roleName));
    option.exists = false;
    QVERIFY(wording::roleChoiceName(option).contains(QStringLiteral("New")));
    QVERIFY(wording::roleChoiceExplanation(option, PermissionModel::LocalRbac).contains(option.roleName));
    option.choice = domain::RoleChoice::AccessPolicy;
    option.rights = {QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")};
    const QString permissions = wording::roleChoiceName(option);
    for (const char *name : {"Get", "List", "Backup"}) {
        QVERIFY(permissions.contains(QLatin1String(name)));
    }
}

void TestPlanText::tellsHowFarAScopeReaches() {
    domain::ScopeOption option;
    option.scope = domain::GrantScope::AllKeys;
    option.text = QStringLiteral("/keys");
    QVERIFY(wording::scopeExplanation(option, PermissionModel::LocalRbac)
                .contains(QStringLiteral("couldn't be determined")));
    option.otherKeys = 3;
    QVERIFY(wording::scopeExplanation(option, PermissionModel::LocalRbac)
                .contains(QStringLiteral("3 other key")));
    option.otherKeys = 0;
    QVERIFY(wording::scopeExplanation(option, PermissionModel::LocalRbac)
                .contains(QStringLiteral("no other key")));
    QVERIFY(wording::scopeExplanation(option, PermissionModel::AccessPolicies)
                .contains(QStringLiteral("whole Key Vault")));
    option.scope = domain::GrantScope::ThisKey;
    option.text = QStringLiteral("/keys/k1");
    QVERIFY(
        wording::scopeExplanation(option, PermissionModel::LocalRbac).contains(QStringLiteral("/keys/k1")));
}

void TestPlanText::tellsEveryWrite() {
    const domain::Environment environment;
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(domain::WriteKind::TriggerBackup); ++kind) {
        const QString text
            = wording::plannedWriteSentence(write(static_cast<domain::WriteKind>(kind)), environment);
        QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('%')), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), static_cast<int>(domain::WriteKind::TriggerBackup) + 1);
}

void TestPlanText::saysWhyNothingIsGranted() {
    const domain::Environment environment;
    domain::AccessPlan plan;
    plan.nothingToGrant = true;
    const QString platformManaged = wording::planLines(plan, environment).constFirst();
    plan.before.actions.push_back({});
    const QString sufficient = wording::planLines(plan, environment).constFirst();
    plan.nothingToGrant = false;
    plan.grantWithheld = true;
    const QString withheld = wording::planLines(plan, environment).constFirst();
    QVERIFY2(withheld.contains(QStringLiteral("if Azure Backup has no access")), qPrintable(withheld));
    plan.before.truth = domain::Truth::No;
    const QString sure = wording::planLines(plan, environment).constFirst();
    QVERIFY2(sure.contains(QStringLiteral("will fail")) && !sure.contains(QStringLiteral(" if ")),
        qPrintable(sure));
    plan.before.truth = domain::Truth::Unknown;
    plan.grantWithheld = false;
    const QString unknown = wording::planLines(plan, environment).constFirst();
    QCOMPARE((QSet<QString>{platformManaged, sufficient, withheld, unknown}).size(), 4);

    plan.grant = {write(domain::WriteKind::CreateRoleAssignment)};
    plan.opened.areas = {{domain::RightArea::Keys, 3, false}};
    const QStringList lines = wording::planLines(plan, environment);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.last().contains(QStringLiteral("3 right(s) over keys")), qPrintable(lines.last()));
}

/// However the lines of a role are written: what it opens is counted alike, so that numbers can be compared.
void TestPlanText::countsWhatARoleOpens() {
    domain::Environment environment = estate::readRbacVault();
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    choices.role = domain::RoleChoice::BuiltInRole;
    const domain::AccessPlan user = domain::planAccess(environment, choices);
    choices.role = domain::RoleChoice::WideBuiltInRole;
    const domain::AccessPlan administrator = domain::planAccess(environment, choices);
    QVERIFY(administrator.opened.rights() > 4 * user.opened.rights());
    QVERIFY(user.isWide() && administrator.isWide());
    const QString narrow = wording::planLines(user, environment).join(QLatin1Char(' '));
    const QString wide = wording::planLines(administrator, environment).join(QLatin1Char(' '));
    QVERIFY2(narrow.contains(QStringLiteral("7 right(s) over keys")), qPrintable(narrow));
    for (const char *part :
        {"every right over keys", "every right over secrets", "certificates", "everything"}) {
        QVERIFY2(wide.contains(QLatin1String(part)), qPrintable(wide));
    }
    QVERIFY(!wide.contains(QStringLiteral("1 right")));
    const QString request
        = wording::grantRequest(administrator, environment, environment.keyStores.front(), estate::keyName);
    QVERIFY(request.contains(QStringLiteral("secrets")));
}

void TestPlanText::namesTheOtherKeysOfAWideScope() {
    domain::Environment environment = estate::readHsm();
    environment.put(estate::key(estate::hsmHost, QStringLiteral("payroll")));
    environment.put(estate::read(domain::ReadKind::Keys, estate::hsmHost, QStringLiteral("/keys")));
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    const domain::AccessPlan narrow = domain::planAccess(environment, choices);
    QVERIFY(!narrow.isWide());
    QVERIFY(
        !wording::planLines(narrow, environment).join(QLatin1Char(' ')).contains(QStringLiteral("payroll")));
    choices.scope = domain::GrantScope::AllKeys;
    const domain::AccessPlan wide = domain::planAccess(environment, choices);
    QVERIFY(wide.isWide());
    const QString text = wording::planLines(wide, environment).join(QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("payroll")) && text.contains(QStringLiteral("future")),
        qPrintable(text));
}

void TestPlanText::accessPoliciesAreNoRole() {
    domain::Environment environment = estate::readPolicyVault();
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    const domain::AccessPlan plan = domain::planAccess(environment, choices);
    QVERIFY(!plan.isWide());
    const QString text = wording::planLines(plan, environment).join(QLatin1Char(' '));
    QVERIFY2(!text.contains(QStringLiteral("beyond"), Qt::CaseInsensitive)
            && !text.contains(QStringLiteral("role"), Qt::CaseInsensitive),
        qPrintable(text));
    const std::vector<domain::RoleOption> options
        = domain::roleOptions(environment, environment.keyStores.front());
    QVERIFY(wording::rightsCount(options.front(), PermissionModel::AccessPolicies)
                .contains(QStringLiteral("3 needed")));
}

void TestPlanText::theVerbFitsThePlan() {
    domain::AccessPlan plan;
    plan.backup = {write(domain::WriteKind::EnableProtection)};
    QCOMPARE(wording::commitVerb(plan), QStringLiteral("Enable backup"));
    plan.grant = {write(domain::WriteKind::CreateRoleAssignment)};
    QCOMPARE(wording::commitVerb(plan), QStringLiteral("Grant access and enable backup"));
    plan.backup.clear();
    QCOMPARE(wording::commitVerb(plan), QStringLiteral("Grant access"));
}

CVM_TEST(TestPlanText)

} // namespace tst_plantext

#include "tst_plantext.moc"
