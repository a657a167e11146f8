// Every rule and every cure in words: what is named, and the exact commands.
#include "base/enumname.h"
#include "domain/reviewrules.h"
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"
#include "wording/findingtext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace tst_findingtext {

using namespace Qt::StringLiterals;
using domain::AccessIndex;
using domain::CureKind;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::ReviewFinding;

} // namespace tst_findingtext

Q_DECLARE_METATYPE(domain::FindingRule)
Q_DECLARE_METATYPE(domain::CureKind)

namespace tst_findingtext {

namespace {

const QString keyScope = u"/keys/"_s + estate::keyName;
const QString readRight = u"Microsoft.KeyVault/managedHsm/keys/read/action"_s;
const QString spoof = u"Backup\u202E\u200BService"_s;

/// A finding with every field set, so that each rule and cure finds what it names.
ReviewFinding fullFinding(FindingRule rule, CureKind cure) {
    ReviewFinding finding;
    finding.rule = rule;
    finding.severity = FindingSeverity::High;
    finding.hosts = {estate::hsmHost};
    finding.keys = {estate::keyName};
    finding.principalId = estate::backup;
    finding.assignmentId = u"assignment-1"_s;
    finding.roleGuid = estate::backupUser;
    finding.roleName = u"Managed HSM Backup User"_s;
    finding.scope = keyScope;
    finding.rights = {readRight};
    finding.when = QDateTime(QDate(2026, 9, 1), QTime(8, 30), Qt::UTC);
    finding.subject = u"des1"_s;
    finding.count = 3;
    finding.cure = {cure, estate::backup, {keyScope}, {readRight}};
    return finding;
}

std::vector<CureKind> cures() {
    std::vector<CureKind> all;
    for (int kind = 0; kind <= static_cast<int>(CureKind::ConfirmEffect); ++kind) {
        all.push_back(static_cast<CureKind>(kind));
    }
    return all;
}

/// A cure's commands after the check of the tenant.
QStringList commandsOf(const ReviewFinding &finding, const AccessIndex &index) {
    QStringList lines = wording::cureCommands(finding, index);
    if (!lines.isEmpty() && lines.front().contains(estate::tenant)
        && lines.front().startsWith(u"case \"$(az account show "_s) && lines.front().endsWith(u"esac &&"_s)) {
        lines.removeFirst();
    } else if (!lines.isEmpty()) {
        lines = {u"The tenant is not checked: "_s + lines.front()};
    }
    return lines;
}

/// The first finding of the rule in the environment.
ReviewFinding found(const AccessIndex &index, FindingRule rule) {
    for (const ReviewFinding &finding : domain::reviewFindings(index, {})) {
        if (finding.rule == rule) {
            return finding;
        }
    }
    return {};
}

bool isGood(const QString &text) {
    static const QRegularExpression placeholder(u"%[0-9n]"_s);
    return !text.isEmpty() && !text.contains(placeholder) && text == text.trimmed();
}

} // namespace

class TestFindingText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void namesEverySeverity();
    void wordsEveryRule();
    void namesTheThings_data();
    void namesTheThings();
    void tellsOfAnAdministratorWhatIsKnown();
    void namesTheHsmOfAllKeysOnce();
    void wordsEveryCure();
    void grantsWhatIsMissing();
    void grantsTheRoleThatIsMadeForIt();
    void usesTheRoleThatIsThere();
    void addsToAnAccessPolicy();
    void grantsBeforeItRemoves();
    void changesOnlyInTheTenantOfTheKey();
    void removesNothingWhereMoreMayNeedIt();
    void takesOnlyTheSurplusFromAPolicy();
    void leavesTheNeededOfAllPermissions();
    void removesThePolicyOfAnApplication();
    void readsScopesByTheirModel();
    void readsNothingThatSettlesNothing();
    void saysHowMuchASurplusIs();
    void quotesForTheShell();
    void showsWhatHides();
    void tellsHowManyAreNotNamed();
    void knowsNoStore();
};

void TestFindingText::namesEverySeverity() {
    QSet<QString> names;
    for (int severity = 0; severity <= static_cast<int>(FindingSeverity::Note); ++severity) {
        const QString name = wording::severityName(static_cast<FindingSeverity>(severity));
        QVERIFY(isGood(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), static_cast<int>(FindingSeverity::Note) + 1);
}

void TestFindingText::wordsEveryRule() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    QSet<QString> names;
    QSet<QString> explanations;
    QSet<QString> titles;
    for (const FindingRule rule : base::enumValues<domain::FindingRule>()) {
        const QString id = domain::findingRuleId(rule);
        QVERIFY2(isGood(wording::findingRuleName(rule)), qPrintable(id));
        QVERIFY2(!wording::findingRuleName(rule).endsWith(u'.'), qPrintable(id));
        QVERIFY2(wording::findingRuleExplanation(rule).endsWith(u'.'), qPrintable(id));
        names.insert(wording::findingRuleName(rule));
        explanations.insert(wording::findingRuleExplanation(rule));
        const wording::FindingText text
            = wording::findingText(fullFinding(rule, CureKind::GrantAtKey), index);
        for (const QString &part : {text.title, text.explanation, text.cure}) {
            QVERIFY2(isGood(part), qPrintable(id + u": "_s + part));
        }
        QVERIFY2(!text.title.endsWith(u'.'), qPrintable(text.title));
        QVERIFY2(text.explanation.endsWith(u'.'), qPrintable(text.explanation));
        titles.insert(text.title);
    }
    const auto count = static_cast<qsizetype>(base::enumValues<domain::FindingRule>().size());
    QCOMPARE(names.size(), count);
    QCOMPARE(explanations.size(), count);
    QCOMPARE(titles.size(), count);
}

void TestFindingText::namesTheThings_data() {
    using Rule = FindingRule;
    QTest::addColumn<FindingRule>("rule");
    QTest::addColumn<QStringList>("parts");
    const QString who = u"Backup Management Service (object ID "_s + estate::backup + u")"_s;
    const QString key = u"the key cvm-key in the Managed HSM contoso"_s;
    const auto row = [](Rule rule, const QStringList &parts) {
        QTest::addRow("%s", qPrintable(domain::findingRuleId(rule))) << rule << parts;
    };
    row(Rule::BackupLacksAccess,
        {who, key, readRight, u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s});
    row(Rule::BackupAccessUnknown, {who, key, readRight});
    row(Rule::BackupHasSurplusRights, {who, u"\"Managed HSM Backup User\""_s, readRight});
    row(Rule::BackupHoldsAllKeys, {u"3"_s, who});
    row(Rule::RoleLacksNeededRight, {u"\"Managed HSM Backup User\""_s, readRight});
    row(Rule::AssignedToApplicationId, {u"the application ID of des1"_s});
    row(Rule::CompoundIdentity, {u"the application des1"_s, u"the Managed HSM contoso"_s});
    row(Rule::UnknownPrincipal, {u"the key cvm-key"_s});
    row(Rule::DeletedRole, {u"the key cvm-key"_s});
    row(Rule::StandingAdministrator, {u"Backup Management Service is"_s, u"the key cvm-key"_s});
    row(Rule::KeyDisabled, {key});
    row(Rule::KeyExpired, {key, u"2026-09-01 08:30 UTC"_s});
    row(Rule::KeyExpiring, {key, u"2026-09-01 08:30 UTC"_s});
    row(Rule::KeyNotYetValid, {key, u"2026-09-01 08:30 UTC"_s});
    row(Rule::PurgeProtectionOff, {u"the Managed HSM contoso"_s});
    row(Rule::SoftDeleteOff, {u"the Managed HSM contoso"_s});
    row(Rule::DiskEncryptionSetLacksAccess, {u"des1"_s, key, readRight});
    row(Rule::OrchestratorLacksAccess, {u"des1"_s, key});
    row(Rule::ScopeNotRead, {u"3"_s, u"the Managed HSM contoso"_s});
    row(Rule::ConditionalAssignment, {u"des1"_s});
    row(Rule::CanGrantItself, {u"Backup Management Service can"_s, readRight});
    row(Rule::InheritedFromManagementGroup, {u"the key cvm-key"_s});
}

void TestFindingText::namesTheThings() {
    QFETCH(FindingRule, rule);
    QFETCH(QStringList, parts);
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    const wording::FindingText text = wording::findingText(fullFinding(rule, CureKind::ReadScopes), index);
    const QString all = text.title + u'\n' + text.explanation;
    for (const QString &part : parts) {
        QVERIFY2(all.contains(part), qPrintable(part + u" is not in: "_s + all));
    }
}

/// A list of assignments does not tell whether one of them ends.
void TestFindingText::tellsOfAnAdministratorWhatIsKnown() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    const wording::FindingText text = wording::findingText(
        fullFinding(FindingRule::StandingAdministrator, CureKind::MakeEligible), index);
    const QString all = text.title + u'\n' + text.explanation;
    for (const QString &claim : {u"standing"_s, u"permanent"_s}) {
        QVERIFY2(!all.contains(claim, Qt::CaseInsensitive), qPrintable(all));
    }
    for (const QString &once :
        {u"active when it was read"_s, u"A list of role assignments doesn't show"_s, u"limited time"_s}) {
        QVERIFY2(text.explanation.count(once) == 1, qPrintable(text.explanation));
    }
}

void TestFindingText::namesTheHsmOfAllKeysOnce() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    ReviewFinding finding = fullFinding(FindingRule::BackupHoldsAllKeys, CureKind::NarrowAssignment);
    for (const QString &scope : {u"/keys"_s, u"/keys/"_s, u"/"_s, keyScope}) {
        finding.scope = scope;
        const QString title = wording::findingText(finding, index).title;
        QVERIFY2(title.count(u"Managed HSM"_s) == 1 && title.contains(u"the Managed HSM contoso"_s),
            qPrintable(title));
    }
}

void TestFindingText::wordsEveryCure() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    QSet<QString> sentences;
    for (const CureKind kind : cures()) {
        const ReviewFinding finding = fullFinding(FindingRule::BackupHasSurplusRights, kind);
        const QString sentence = wording::cureSentence(finding, index);
        QVERIFY2(isGood(sentence) && sentence.endsWith(u'.'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), static_cast<qsizetype>(cures().size()));
}

void TestFindingText::readsNothingThatSettlesNothing() {
    using Reason = domain::UnknownReason;
    domain::Environment environment = estate::readRbacVault();
    environment.put(estate::principal(estate::group, domain::PrincipalType::Group));
    const AccessIndex index(environment);
    QSet<QString> others;
    for (const Reason reason : base::enumValues<Reason>()) {
        ReviewFinding finding = fullFinding(FindingRule::BackupAccessUnknown, CureKind::ReadScopes);
        finding.hosts = {estate::vaultHost};
        finding.rights.clear();
        finding.uncertainties = {{reason, estate::vaultId().text(), estate::group}};
        const QString step = wording::cureSentence(finding, index);
        QVERIFY2(isGood(step) && step.endsWith(u'.'), qPrintable(step));
        const bool hasOtherCure
            = reason == Reason::PrincipalNotKnown || reason == Reason::DocumentedSetIncomplete;
        if (!hasOtherCure && wording::cureCommands(finding, index).isEmpty()) {
            others.insert(step);
        }
        finding.uncertainties.push_back({Reason::AssignmentsNotRead, estate::vaultId().text(), {}});
        QVERIFY(wording::cureSentence(finding, index).startsWith(u"Read these"_s)
            || reason == Reason::RoleDefinitionNotRead);
        QVERIFY(!wording::cureCommands(finding, index).isEmpty());
    }
    for (const QString &step : others) {
        QVERIFY2(!step.startsWith(u"Read"_s), qPrintable(step));
    }
    QVERIFY(others.size() >= 5);
    ReviewFinding nameless = fullFinding(FindingRule::BackupAccessUnknown, CureKind::ReadScopes);
    nameless.cure.scopes = {QString()};
    QCOMPARE(wording::cureSentence(nameless, index), u"Read it and review again."_s);
}

void TestFindingText::saysHowMuchASurplusIs() {
    domain::Environment environment = estate::readRbacVault();
    estate::grant(
        environment, estate::assignment(domain::roles::keyVaultAdministrator, estate::vaultId().text()));
    const AccessIndex index(environment);
    const QString told
        = wording::findingText(found(index, FindingRule::BackupHasSurplusRights), index).explanation;
    QVERIFY2(told.contains(u"Microsoft.KeyVault/vaults/*"_s) && told.contains(u"everything there is"_s)
            && told.contains(u"every right over secrets"_s),
        qPrintable(told));
}

void TestFindingText::grantsWhatIsMissing() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::BackupLacksAccess), index);
    const QString all = lines.join(u'\n');
    QVERIFY2(all.startsWith(
                 u"held=$(az rest --method get --url 'https://contoso.managedhsm.azure.net/providers/"_s),
        qPrintable(all));
    for (const QString &right : domain::neededDataActions(true)) {
        QVERIFY2(all.contains(right), qPrintable(right));
    }
    QVERIFY(all.contains(u"\"principalId\":\""_s + estate::backup));
    QVERIFY(all.contains(keyScope + u"/providers/Microsoft.Authorization/roleAssignments/"_s));
}

void TestFindingText::grantsTheRoleThatIsMadeForIt() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::DiskEncryptionSetLacksAccess), index);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.front().contains(u"33413926-3206-4cdd-b39a-83574fe37a17"_s));
    QVERIFY(lines.front().contains(estate::setIdentity));
    QVERIFY(lines.front().contains(keyScope + u"/providers/Microsoft.Authorization/roleAssignments/"_s));
}

void TestFindingText::usesTheRoleThatIsThere() {
    domain::Environment environment = estate::readHsm();
    environment.hsmRoles[estate::hsmHost].definitions.push_back(
        estate::role(estate::customRole, domain::neededDataActions(true)));
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::BackupLacksAccess), index);
    QCOMPARE(lines.size(), 3); // it must still have exactly these rights
    QVERIFY2(lines.back().contains(estate::customRole), qPrintable(lines.back()));
}

void TestFindingText::addsToAnAccessPolicy() {
    domain::Environment environment = estate::readPolicyVault();
    environment.keyStores.front().accessPolicies = {estate::policy({u"get"_s})};
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::BackupLacksAccess), index);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(
        lines.front().contains(u"/accessPolicies/add?api-version=2026-02-01"_s), qPrintable(lines.front()));
    QVERIFY2(
        lines.front().contains(u"[\"get\",\"list\",\"backup\"]"_s) && lines.front().contains(estate::backup),
        qPrintable(lines.front()));
}

void TestFindingText::grantsBeforeItRemoves() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    for (const CureKind kind :
        {CureKind::GrantToObjectId, CureKind::ReplaceRole, CureKind::NarrowAssignment}) {
        ReviewFinding finding = fullFinding(FindingRule::BackupHoldsAllKeys, kind);
        finding.scope = u"/"_s;
        const QStringList lines = commandsOf(finding, index);
        QVERIFY(lines.size() > 1);
        QCOMPARE(lines.back(),
            u"az keyvault role assignment delete --id https://contoso.managedhsm.azure.net --assignee-object-id "_s
                + estate::backup + u" --role "_s + estate::backupUser + u" --scope /"_s);
        QVERIFY(lines.at(lines.size() - 2).endsWith(u" &&"_s)); // only if the grant worked
        QVERIFY(!lines.mid(0, lines.size() - 1).join(u'\n').contains(u"delete"_s));
    }
}

void TestFindingText::changesOnlyInTheTenantOfTheKey() {
    for (const domain::Environment &environment : {estate::readHsm(), estate::readPolicyVault()}) {
        const AccessIndex index(environment);
        const QString check
            = wording::cureCommands(found(index, FindingRule::BackupLacksAccess), index).value(0);
        // Azure Resource Manager decides by the subscription's tenant, an HSM by that of the account.
        const bool hsm = environment.keyStores.front().kind == domain::KeyStoreKind::ManagedHsm;
        QVERIFY2(check.contains(u"--subscription "_s + estate::subscription) != hsm, qPrintable(check));
        QVERIFY2(check.contains(u"az login --tenant "_s + estate::tenant), qPrintable(check));
    }
    domain::Environment untold = estate::readHsm();
    untold.keyStores.front().tenantId.clear();
    const AccessIndex index(untold);
    const QStringList lines = wording::cureCommands(found(index, FindingRule::BackupLacksAccess), index);
    QVERIFY(!lines.isEmpty() && !lines.join(u'\n').contains(u"account show"_s));
}

void TestFindingText::removesNothingWhereMoreMayNeedIt() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    ReviewFinding finding = fullFinding(FindingRule::BackupHoldsAllKeys, CureKind::NarrowAssignment);
    finding.cure.scopes.clear();
    for (int i = 0; i < domain::shownScopes; ++i) {
        finding.cure.scopes << u"/keys/k%1"_s.arg(i);
    }
    QVERIFY(commandsOf(finding, index).isEmpty());
    finding.cure.scopes.removeLast();
    QCOMPARE(commandsOf(finding, index).size(), domain::shownScopes); // nine grants, one removal
}

void TestFindingText::takesOnlyTheSurplusFromAPolicy() {
    domain::Environment environment = estate::readPolicyVault();
    domain::AccessPolicy policy = estate::policy({u"Get"_s, u"List"_s, u"Backup"_s, u"Delete"_s});
    policy.secrets = {u"get"_s};
    environment.keyStores.front().accessPolicies = {policy};
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::BackupHasSurplusRights), index);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(u"/accessPolicies/remove?api-version=2026-02-01"_s),
        qPrintable(lines.front()));
    QVERIFY2(lines.front().contains(u"\"permissions\":{\"keys\":[\"Delete\"],\"secrets\":[\"get\"]}"_s),
        qPrintable(lines.front()));
}

void TestFindingText::leavesTheNeededOfAllPermissions() {
    domain::Environment environment = estate::readPolicyVault();
    environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s})};
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::BackupHasSurplusRights), index);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(u"/accessPolicies/replace?"_s), qPrintable(lines.front()));
    QVERIFY2(lines.front().contains(u"\"permissions\":{\"keys\":[\"get\",\"list\",\"backup\"]}"_s),
        qPrintable(lines.front()));
}

void TestFindingText::removesThePolicyOfAnApplication() {
    domain::Environment environment = estate::readPolicyVault();
    domain::AccessPolicy policy = estate::policy({u"get"_s, u"backup"_s});
    policy.applicationId = estate::somebody;
    environment.keyStores.front().accessPolicies = {policy};
    const AccessIndex index(environment);
    const QStringList lines = commandsOf(found(index, FindingRule::CompoundIdentity), index);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(u"/accessPolicies/remove?"_s), qPrintable(lines.front()));
    QVERIFY2(lines.front().contains(u"\"applicationId\":\""_s + estate::somebody), qPrintable(lines.front()));
}

void TestFindingText::readsScopesByTheirModel() {
    const auto commandsFor = [](const domain::KeyStore &store) {
        const domain::Environment environment = estate::withKeyIn(store);
        const AccessIndex index(environment);
        return wording::cureCommands(found(index, FindingRule::BackupAccessUnknown), index);
    };
    const QStringList ofHsm = commandsFor(estate::hsm());
    QCOMPARE(ofHsm.size(), 3); // a list at one of the scopes does not show the others (contract 9.2)
    for (const QString &scope : {u"/"_s, u"/keys"_s, u"/keys/cvm-key"_s}) {
        QVERIFY2(ofHsm.contains(
                     u"az keyvault role assignment list --hsm-name contoso --scope %1 --query "
                     "\"{hsm: 'contoso', scope: '%1', roleAssignments: @}\" --output json"_s.arg(scope)),
            qPrintable(ofHsm.join(u'\n')));
    }
    // Labelled, for the importer: the same list without its label would be asked for again.
    const QStringList ofVault = commandsFor(estate::vault(domain::PermissionModel::AzureRbac));
    QVERIFY2(
        ofVault.contains(u"az role assignment list --all --subscription %1 --query \"{subscription: '%1', "
                         "roleAssignments: @}\" --output json"_s.arg(estate::subscription)),
        qPrintable(ofVault.join(u'\n')));
    domain::KeyStore unread = estate::vault(domain::PermissionModel::AccessPolicies);
    unread.resourceRead = false;
    QCOMPARE(commandsFor(unread),
        QStringList{u"az keyvault show --name contoso --subscription "_s + estate::subscription
            + u" --output json"_s});
}

void TestFindingText::quotesForTheShell() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    ReviewFinding finding = fullFinding(FindingRule::KeyDisabled, CureKind::EnableKey);
    finding.keys = {u"k'; rm -rf ~ #"_s};
    QCOMPARE(commandsOf(finding, index),
        QStringList{u"az keyvault key set-attributes --hsm-name contoso --name \"k'; rm -rf ~ #\" "
                    "--enabled true"_s});
}

void TestFindingText::showsWhatHides() {
    domain::Environment environment = estate::readHsm();
    domain::Principal principal = estate::principal(estate::somebody, domain::PrincipalType::User);
    principal.displayName = spoof;
    environment.put(principal);
    const AccessIndex index(environment);
    ReviewFinding finding = fullFinding(FindingRule::StandingAdministrator, CureKind::MakeEligible);
    finding.principalId = estate::somebody;
    finding.roleName = spoof;
    const wording::FindingText text = wording::findingText(finding, index);
    for (const QString &part : {text.title, text.explanation}) {
        QVERIFY2(part.contains(u"Backup[U+202E][U+200B]Service"_s), qPrintable(part));
        QVERIFY(!part.contains(QChar(0x202E)));
    }
    ReviewFinding disabled = fullFinding(FindingRule::KeyDisabled, CureKind::EnableKey);
    QCOMPARE(commandsOf(disabled, index).size(), 1);
    disabled.keys = {spoof};
    const QStringList lines = commandsOf(disabled, index);
    QVERIFY2(!lines.join(u'\n').contains(QChar(0x202E)), qPrintable(lines.join(u'\n')));
}

void TestFindingText::tellsHowManyAreNotNamed() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    ReviewFinding finding = fullFinding(FindingRule::BackupHasSurplusRights, CureKind::ReplaceRole);
    finding.rights.clear();
    for (int i = 0; i < 17; ++i) {
        finding.rights << u"right%1"_s.arg(i);
    }
    const QString text = wording::findingText(finding, index).explanation;
    QVERIFY(text.contains(u"right5"_s));
    QVERIFY(!text.contains(u"right6"_s));
    QVERIFY2(text.contains(u"11 other"_s), qPrintable(text));
}

void TestFindingText::knowsNoStore() {
    const domain::Environment environment = estate::readHsm();
    const AccessIndex index(environment);
    for (const FindingRule rule : base::enumValues<domain::FindingRule>()) {
        for (const CureKind kind : cures()) {
            ReviewFinding finding = fullFinding(rule, kind);
            finding.hosts.clear();
            finding.scope = u"/providers/Microsoft.Management/managementGroups/mg1"_s;
            finding.assignmentId = finding.scope + u"/providers/Microsoft.Authorization/roleAssignments/a1"_s;
            const wording::FindingText text = wording::findingText(finding, index);
            QVERIFY(isGood(text.title) && isGood(text.explanation) && isGood(text.cure));
            // Who Azure Backup is and what a subscription has registered need no key store.
            if (kind == CureKind::NamePrincipal || kind == CureKind::CreatePrincipal
                || kind == CureKind::EnablePrincipal || kind == CureKind::RegisterPreview) {
                QVERIFY(!text.commands.isEmpty());
                continue;
            }
            if (kind != CureKind::RemoveAssignment) {
                QCOMPARE(text.commands, QStringList());
                continue;
            }
            QCOMPARE(text.commands.size(), 2); // after a look at the tenant
            QCOMPARE(text.commands.constLast(), u"az role assignment delete --ids "_s + finding.assignmentId);
        }
    }
}

CVM_TEST(TestFindingText)

} // namespace tst_findingtext

#include "tst_findingtext.moc"
