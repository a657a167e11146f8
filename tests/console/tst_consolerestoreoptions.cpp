// What "restore" makes of its options: a key or a set that only the user knows, steps that the user chooses,
// and options that the plan has no place for.
#include "terminal/console/exitcode.h"
#include "terminal/console/restorechoosing.h"
#include "terminal/console/restoreeffect.h"
#include "tests/console/restored.h"
#include "tests/support/program.h"
#include "wording/recoverytext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace tst_consolerestoreoptions {

using console::ExitCode;
using restored::restore;
using restored::Restored;

namespace {

/// Words for a scenario of one's own, which lies in `folder`.
QString ownScenario(const QTemporaryDir &folder, QJsonObject scenario) {
    scenario.insert(QStringLiteral("name"), QStringLiteral("own"));
    QFile file(folder.filePath(QStringLiteral("own.json")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(QJsonDocument(scenario).toJson());
    return QStringLiteral("--scenario-file %1 --vm cvm-erp-01 ").arg(file.fileName());
}

QStringList steps(const Restored &run) {
    QStringList names;
    for (const QJsonValue step :
        run.json[QLatin1String("plan")].toObject()[QLatin1String("steps")].toArray()) {
        names << step[QLatin1String("step")].toString();
    }
    return names;
}

bool isRefused(const Restored &run) {
    return run.exitCode == static_cast<int>(ExitCode::Usage) && restored::writes(run).isEmpty();
}

QString codeOf(const Restored &run) {
    return run.json[QLatin1String("error")].toObject()[QLatin1String("code")].toString();
}

} // namespace

class ConsoleRestoreOptionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheSetOfAMachineThatIsGone();
    void namesTheKeyOfAMachineThatIsGone();
    void theSetTellsAnotherKey();
    void saysThatNothingConfirmsTheKey();
    void grantsNothingWhereNobodyLacksIt();
    void takesTheStepsThatAreChosen_data();
    void takesTheStepsThatAreChosen();
    void dropsNoOption_data();
    void dropsNoOption();
    void everyOptionHasItsEffect_data();
    void everyOptionHasItsEffect();
    void asksPeople();
    void tellsWhyNothingIsToBeRestored_data();
    void tellsWhyNothingIsToBeRestored();
    void tellsPointsThatCouldNotBeRead_data();
    void tellsPointsThatCouldNotBeRead();
    void namesNoEmptyNames_data();
    void namesNoEmptyNames();
    void oneMachineInTwoVaults();
};

void ConsoleRestoreOptionsTest::namesTheSetOfAMachineThatIsGone() {
    const Restored run = restore(QStringLiteral("--scenario vm-deleted --plan --set des-erp"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QVERIFY(run.json[QLatin1String("diskEncryptionSet")].toObject()[QLatin1String("id")].toString().endsWith(
        QStringLiteral("/des-erp")));
    QCOMPARE(run.json[QLatin1String("key")].toObject()[QLatin1String("name")].toString(),
        QStringLiteral("cvm-erp-os"));
    for (const char *wanted : {"des-nowhere", "/subscriptions/a/resourceGroups/b"}) {
        const Restored none
            = restore(QStringLiteral("--scenario vm-deleted --plan --set ") + QString::fromLatin1(wanted));
        QVERIFY2(isRefused(none), none.all().constData());
        QCOMPARE(codeOf(none), QStringLiteral("RestoreTargetNotFound"));
        QVERIFY2(none.told.contains(QStringLiteral("/des-erp")), none.all().constData()); // what there is
    }
    const Restored drill = restore(
        QStringLiteral("drill --scenario vm-deleted --plan --set des-erp --key-store contoso-hsm-rehearsal "
                       "--same-security-domain"));
    QVERIFY2(drill.exitCode == static_cast<int>(ExitCode::Done), drill.all().constData());
}

void ConsoleRestoreOptionsTest::namesTheKeyOfAMachineThatIsGone() {
    const Restored unknown = restore(QStringLiteral("--scenario vm-deleted --plan"));
    QVERIFY2(unknown.told.contains(QStringLiteral("--key")), unknown.all().constData());
    QVERIFY2(unknown.told.contains(QStringLiteral("--set")), unknown.all().constData());
    const Restored bySet = restore(QStringLiteral("--scenario vm-deleted --plan --set des-erp"));
    const QString url = bySet.json[QLatin1String("key")].toObject()[QLatin1String("url")].toString();
    const Restored run = restore(QStringLiteral("--scenario vm-deleted --plan --key ") + url);
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QCOMPARE(run.json[QLatin1String("key")].toObject()[QLatin1String("url")].toString(), url);
    QCOMPARE(run.json[QLatin1String("key")].toObject()[QLatin1String("state")].toString(),
        QStringLiteral("usable"));
    QVERIFY2(run.told.contains(QStringLiteral("Nothing in Azure confirms it")), run.all().constData());
    const Restored foreign = restore(QStringLiteral(
        "--scenario vm-deleted --key https://example.com/keys/k/0123456789abcdef0123456789abcdef"));
    QVERIFY2(isRefused(foreign), foreign.all().constData());
    QCOMPARE(codeOf(foreign), QStringLiteral("ForeignHost"));
    const Restored both = restore(QStringLiteral("--scenario vm-deleted --plan --set des-erp --key ") + url);
    QVERIFY2(both.exitCode == static_cast<int>(ExitCode::Done), both.all().constData());
}

void ConsoleRestoreOptionsTest::theSetTellsAnotherKey() {
    const QString other
        = QStringLiteral("https://contoso-kv-other.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef");
    for (const char *words : {"--scenario key-purged --plan --key ", "--scenario key-purged --key ",
             "--scenario vm-deleted --set des-erp --key ", "drill --scenario key-soft-deleted --key "}) {
        const Restored run = restore(QString::fromLatin1(words) + other);
        QVERIFY2(isRefused(run), run.all().constData());
        QCOMPARE(codeOf(run), QStringLiteral("KeyNamedOtherwise"));
        QVERIFY2(run.told.contains(other), run.all().constData());
        QVERIFY2(run.told.contains(QStringLiteral("/keys/cvm-erp-os/")), run.all().constData());
    }
}

void ConsoleRestoreOptionsTest::saysThatNothingConfirmsTheKey() {
    const QString nowhere = QStringLiteral(
        "https://contoso-hsm-prod.managedhsm.azure.net/keys/nowhere/0123456789abcdef0123456789abcdef");
    const Restored gone = restore(QStringLiteral("--scenario vm-deleted --plan --key ") + nowhere);
    QVERIFY2(gone.told.contains(QStringLiteral("Nothing in Azure confirms it")), gone.all().constData());
    QVERIFY2(!gone.told.contains(QStringLiteral("it was purged")), gone.all().constData()); // who knows
    const Restored there = restore(
        QStringLiteral(
            "--scenario key-purged --plan --fault "
            R"({"path":"*/diskEncryptionSets/des-erp?*","status":403,"code":"AuthorizationFailed"} )"
            "--key ")
        + nowhere);
    QVERIFY2(there.told.contains(QStringLiteral("Nothing in Azure confirms it")), there.all().constData());
}

void ConsoleRestoreOptionsTest::grantsNothingWhereNobodyLacksIt() {
    const Restored all = restore(QStringLiteral("--scenario key-soft-deleted --steps grants"));
    QVERIFY2(all.exitCode == static_cast<int>(ExitCode::Done), all.all().constData());
    QVERIFY2(all.told.contains(QStringLiteral("nothing to grant")), all.all().constData());
    const QString key = QStringLiteral(" --key https://contoso-hsm-prod.managedhsm.azure.net/keys/cvm-erp-os/"
                                       "a13cd5a8c63158b3a560663ef732e488"); // and no set tells who uses it
    for (const QString &named : {QString(), key}) {
        const Restored unknown = restore(QStringLiteral("--scenario vm-deleted --steps grants") + named);
        QVERIFY2(isRefused(unknown), unknown.all().constData());
        QVERIFY2(unknown.told.contains(QStringLiteral("nothing can be granted")), unknown.all().constData());
    }
}

void ConsoleRestoreOptionsTest::takesTheStepsThatAreChosen_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("wanted");
    const QStringList fetch{QStringLiteral("startFetch"), QStringLiteral("fetchCopy"),
        QStringLiteral("restoreKey"), QStringLiteral("compareKey")};
    QTest::newRow("recover-key") << QStringLiteral("--scenario key-soft-deleted --steps recover-key")
                                 << QStringList{QStringLiteral("recoverKey")};
    QTest::newRow("restore-key") << QStringLiteral("--scenario key-purged --steps restore-key") << fetch;
    QTest::newRow("restore-key, clean-up")
        << QStringLiteral("--scenario key-purged --steps restore-key,clean-up")
        << fetch + QStringList{QStringLiteral("deleteBlob")};
    QTest::newRow("restore-key into another store")
        << QStringLiteral("--scenario key-purged --key-store contoso-kv-rehearsal --steps restore-key")
        << fetch;
    QTest::newRow("new-set") << QStringLiteral("--scenario contoso-recovery --steps new-set --set des-x")
                             << QStringList{QStringLiteral("createSet")};
    QTest::newRow("grants") << QStringLiteral("--scenario key-soft-deleted --steps recover-key,grants")
                            << QStringList{QStringLiteral("recoverKey")}; // nobody lacks anything
    QTest::newRow("vm") << QStringLiteral("--scenario contoso-recovery --steps vm --name beside")
                        << QStringList{QStringLiteral("restoreMachine"), QStringLiteral("readMachine")};
    QTest::newRow("vm with a set that is there")
        << QStringLiteral("--scenario contoso-recovery --steps vm --set des-erp")
        << QStringList{QStringLiteral("restoreMachine"), QStringLiteral("readMachine")};
}

void ConsoleRestoreOptionsTest::takesTheStepsThatAreChosen() {
    QFETCH(QString, words);
    QFETCH(QStringList, wanted);
    QTemporaryDir folder; // the tenant that scenarios share is none of its own
    const QString shared = QStringLiteral("--scenario contoso-recovery ");
    const QString all = words.startsWith(shared)
        ? ownScenario(folder, {{QStringLiteral("extends"), QStringLiteral("contoso-recovery")}})
            + words.mid(shared.size())
        : words;
    const Restored run = restore(all + QStringLiteral(" --plan"));
    QCOMPARE(steps(run), wanted);
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
}

void ConsoleRestoreOptionsTest::dropsNoOption_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("more");
    QTest::addColumn<bool>("idle");
    const auto row = [](const char *scenario, const char *option, const char *more, bool idle) {
        QTest::addRow("%s %s %s %s", idle ? "idle" : "used", scenario, option, more) << QString::fromLatin1(
            scenario) << QString::fromLatin1(option) << QString::fromLatin1(more) << idle;
    };
    constexpr bool idle = true;
    constexpr bool used = false;
    row("key-soft-deleted", "--key-store contoso-kv-rehearsal", "", idle);
    row("key-purged", "--key-store contoso-kv-rehearsal", "", used);
    row("drill key-soft-deleted", "--key-store contoso-kv-rehearsal", "", used);
    row("key-soft-deleted", "--point 170764099382306", "", idle);
    row("key-purged", "--point 170764099382306", "", used);
    row("key-soft-deleted", "--staging-account contosostaging", "", idle);
    row("key-purged", "--staging-account contosostaging", "", used);
    row("vm-deleted", "--staging-account contosostaging", "", used);
    row("key-purged", "--same-security-domain", "", idle);
    row("key-purged-hsm", "--same-security-domain", "", idle);
    row("other-security-domain", "--same-security-domain", "", used);
    row("key-soft-deleted", "--set des-spare", "", idle);
    row("key-purged", "--set des-spare", "", idle);
    row("key-purged", "--set des-new", "", used);
    row("key-purged", "--set des-new", "--key-only", idle);
    row("key-purged", "--set des-new", "--steps restore-key", idle);
    row("vm-deleted", "--set des-erp", "--key-only", used);
    row("drill key-soft-deleted", "--set des-erp", "", idle);
    row("key-soft-deleted", "--resource-group rg-restore", "", idle);
    row("key-purged", "--resource-group rg-restore", "", used);
    row("vm-deleted", "--resource-group rg-restore", "", used);
    row("key-soft-deleted", "--subnet vnet-production/snet-servers", "", used);
    row("key-soft-deleted", "--subnet vnet-production/snet-servers", "--steps recover-key", idle);
    row("key-soft-deleted", "--name beside", "--steps recover-key", idle);
    row("vm-deleted", "--name beside", "", used);
    row("drill key-soft-deleted", "--placeholder-set des-spare", "", used);
    row("key-soft-deleted", "--keep-copy", "", idle);
    row("vm-deleted", "--keep-copy", "", idle);
    row("key-purged", "--keep-copy", "", used);
    row("drill key-soft-deleted", "--keep-copy", "", used);
}

void ConsoleRestoreOptionsTest::dropsNoOption() {
    QFETCH(QString, scenario);
    QFETCH(QString, option);
    QFETCH(QString, more);
    QFETCH(bool, idle);
    const QString drill = QStringLiteral("drill ");
    const QString words = (scenario.startsWith(drill) ? drill : QString())
        + QStringLiteral("--plan --scenario ") + scenario.mid(scenario.startsWith(drill) ? drill.size() : 0)
        + u' ' + option + u' ' + more;
    const Restored run = restore(words);
    const QString sentence = option.section(u' ', 0, 0) + QStringLiteral(" has no effect");
    QVERIFY2(run.told.contains(sentence) == idle, run.all().constData());
    QCOMPARE(codeOf(run) == QLatin1String("OptionWithoutEffect"), idle);
    if (idle) {
        QVERIFY2(isRefused(run), run.all().constData());
    }
}

void ConsoleRestoreOptionsTest::everyOptionHasItsEffect_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("usedBy"); // what is planned when it has an effect
    const QStringList fetches{QStringLiteral("fetch"), QStringLiteral("drill"), QStringLiteral("job")};
    const QStringList starts{QStringLiteral("fetch"), QStringLiteral("drill"), QStringLiteral("vm")};
    QTest::newRow("point") << QStringLiteral("point") << starts.join(u' ');
    QTest::newRow("staging-account") << QStringLiteral("staging-account") << starts.join(u' ');
    QTest::newRow("resource-group") << QStringLiteral("resource-group") << starts.join(u' ');
    QTest::newRow("placeholder-set") << QStringLiteral("placeholder-set") << QStringLiteral("fetch drill");
    QTest::newRow("placeholder-store")
        << QStringLiteral("placeholder-store") << QStringLiteral("fetch drill");
    QTest::newRow("job") << QStringLiteral("job") << fetches.join(u' ');
    QTest::newRow("key-store") << QStringLiteral("key-store") << fetches.join(u' ');
    QTest::newRow("keep-copy") << QStringLiteral("keep-copy") << fetches.join(u' ');
    QTest::newRow("sas-from-stdin") << QStringLiteral("sas-from-stdin") << fetches.join(u' ');
    QTest::newRow("same-security-domain") << QStringLiteral("same-security-domain") << QStringLiteral("hsm");
    QTest::newRow("set") << QStringLiteral("set") << QStringLiteral("vm new-set own-set");
    QTest::newRow("subnet") << QStringLiteral("subnet") << QStringLiteral("vm");
    QTest::newRow("name") << QStringLiteral("name") << QStringLiteral("vm");
}

void ConsoleRestoreOptionsTest::everyOptionHasItsEffect() {
    QFETCH(QString, option);
    QFETCH(QString, usedBy);
    console::RestoreOptions options;
    const QHash<QString, QString console::RestoreOptions::*> texts{
        {QStringLiteral("point"), &console::RestoreOptions::point},
        {QStringLiteral("staging-account"), &console::RestoreOptions::stagingAccount},
        {QStringLiteral("resource-group"), &console::RestoreOptions::resourceGroup},
        {QStringLiteral("placeholder-set"), &console::RestoreOptions::placeholderSet},
        {QStringLiteral("placeholder-store"), &console::RestoreOptions::placeholderStore},
        {QStringLiteral("job"), &console::RestoreOptions::job},
        {QStringLiteral("key-store"), &console::RestoreOptions::keyStore},
        {QStringLiteral("set"), &console::RestoreOptions::set},
        {QStringLiteral("subnet"), &console::RestoreOptions::subnet},
        {QStringLiteral("name"), &console::RestoreOptions::machineName}};
    if (texts.contains(option)) {
        options.*texts.value(option) = QStringLiteral("x");
    }
    options.keepsCopy = option == QLatin1String("keep-copy");
    options.signedAddressFromInput = option == QLatin1String("sas-from-stdin");
    options.sameSecurityDomain = option == QLatin1String("same-security-domain");
    domain::RecoveryFindings findings;
    findings.key.id.host = QStringLiteral("a.managedhsm.azure.net");
    domain::KeyStore hsm;
    hsm.kind = domain::KeyStoreKind::ManagedHsm;
    hsm.uri = QUrl(QStringLiteral("https://b.managedhsm.azure.net"));
    findings.keyStores.push_back(hsm);
    const QStringList all{QStringLiteral("recover"), QStringLiteral("fetch"), QStringLiteral("drill"),
        QStringLiteral("job"), QStringLiteral("vm"), QStringLiteral("hsm"), QStringLiteral("new-set"),
        QStringLiteral("own-set"), QStringLiteral("drill job")};
    for (const QString &planned : all) {
        domain::RecoveryChoices choices;
        choices.targetHost = planned == QLatin1String("hsm") ? QStringLiteral("b.managedhsm.azure.net")
                                                             : findings.key.id.host;
        const bool isDrill = planned.startsWith(QLatin1String("drill"));
        choices.goal = isDrill ? domain::RecoveryGoal::Rehearse : domain::RecoveryGoal::Restore;
        choices.parts.recoverKey = planned == QLatin1String("recover");
        choices.parts.restoreKey
            = QStringList{QStringLiteral("fetch"), QStringLiteral("job"), QStringLiteral("hsm")}.contains(
                planned);
        choices.parts.machine = planned == QLatin1String("vm");
        choices.parts.newSet = planned == QLatin1String("new-set");
        choices.fetchedJobId = planned.endsWith(QLatin1String("job")) ? QStringLiteral("j") : QString();
        choices.setId = domain::ResourceId(
            planned == QLatin1String("own-set") ? QStringLiteral("/subscriptions/s") : QString());
        const QString alike = planned == QLatin1String("hsm") ? QStringLiteral("fetch")
            : planned == QLatin1String("drill job")           ? QStringLiteral("job")
                                                              : planned;
        const bool isUsed = usedBy.split(u' ').contains(alike) || usedBy.split(u' ').contains(planned);
        const auto idle = console::idleOption(options, findings, choices);
        QVERIFY2(idle.has_value() != isUsed, qPrintable(planned));
        QVERIFY(!idle || QLatin1String(idle->name) == option);
        const QString line = idle ? wording::noEffectLine(option, idle->why) : option;
        QVERIFY(line.contains(option));
    }
}

void ConsoleRestoreOptionsTest::asksPeople() {
    domain::RecoveryFindings findings;
    const auto add = [&findings](const char *id, domain::PrincipalType type) {
        domain::Principal principal;
        principal.objectId = QString::fromLatin1(id);
        principal.type = type;
        findings.environment.put(principal);
    };
    add("app-1", domain::PrincipalType::ServicePrincipal);
    add("user-1", domain::PrincipalType::User);
    add("group-1", domain::PrincipalType::Group);
    domain::RecoveryRefusal refusal;
    refusal.kind = domain::RecoveryRefusalKind::MissingRight;
    refusal.action = QStringLiteral("a/read");
    refusal.scope = QStringLiteral("/subscriptions/s");
    const auto cureOf = [&](std::initializer_list<const char *> ids) {
        refusal.who.clear();
        for (const char *id : ids) {
            domain::Granter granter;
            granter.principalId = QString::fromLatin1(id);
            refusal.who.push_back(granter);
        }
        return wording::recoveryRefusalText(refusal, findings).cure;
    };
    const QString some = cureOf({"app-1", "unknown-1", "group-1", "user-1"});
    QVERIFY2(!some.contains(QStringLiteral("app-1")), qPrintable(some));
    QVERIFY2(
        some.indexOf(QStringLiteral("user-1")) < some.indexOf(QStringLiteral("unknown-1")), qPrintable(some));
    QVERIFY2(some.contains(QStringLiteral("group-1")), qPrintable(some));
    const QString none = cureOf({"app-1"});
    QVERIFY2(
        none.contains(QStringLiteral("Only applications hold")) && !none.contains(QStringLiteral("app-1")),
        qPrintable(none));
    domain::RoleAssignment assignment; // also where only a list of grants tells the type
    assignment.principalId = QStringLiteral("app-2");
    assignment.principalType = QStringLiteral("ServicePrincipal");
    findings.environment.azureRoles.assignments.push_back(assignment);
    QVERIFY(cureOf({"app-2"}).contains(QStringLiteral("Only applications hold")));
}

void ConsoleRestoreOptionsTest::tellsWhyNothingIsToBeRestored_data() {
    QTest::addColumn<QJsonObject>("scenario");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("told");
    const QJsonObject disabled{
        {QStringLiteral("cvm-erp-os"), QJsonObject{{QStringLiteral("enabled"), false}}}};
    const auto keyIn = [&disabled](const char *store) {
        return QJsonObject{{QStringLiteral("extends"), QStringLiteral("contoso-recovery")},
            {QStringLiteral("keyStores"),
                QJsonObject{{QLatin1String(store), QJsonObject{{QStringLiteral("keys"), disabled}}}}}};
    };
    QTest::newRow("disabled, in a Managed HSM")
        << keyIn("contoso-hsm-prod") << QString()
        << QStringList{QStringLiteral("az keyvault key set-attributes --hsm-name contoso-hsm-prod"),
               QStringLiteral("--enabled true"), QStringLiteral("nothing to restore")};
    QTest::newRow("unreadable")
        << QJsonObject{{QStringLiteral("extends"), QStringLiteral("contoso-recovery")}}
        << QStringLiteral(R"(--fault {"path":"/keys/cvm-erp-os*","status":403,"code":"Forbidden"})")
        << QStringList{QStringLiteral("can't be read"), QStringLiteral("isn't known whether"),
               QStringLiteral("--steps")};
}

void ConsoleRestoreOptionsTest::tellsWhyNothingIsToBeRestored() {
    QFETCH(QJsonObject, scenario);
    QFETCH(QString, words);
    QFETCH(QStringList, told);
    QTemporaryDir folder;
    for (const char *plan : {" --plan", ""}) {
        const Restored run = restore(ownScenario(folder, scenario) + words + QString::fromLatin1(plan));
        QVERIFY2(isRefused(run), run.all().constData());
        for (const QString &sentence : told) {
            QVERIFY2(run.told.contains(sentence), run.all().constData());
        }
        QVERIFY2(!run.told.contains(QStringLiteral("Nothing is chosen")), run.all().constData());
        QVERIFY2(!run.told.contains(QStringLiteral("Requests\n\n")), run.all().constData());
    }
}

void ConsoleRestoreOptionsTest::tellsPointsThatCouldNotBeRead_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("refused") << QStringLiteral(R"("status":403,"code":"AuthorizationFailed")");
    QTest::newRow("without a code") << QStringLiteral(R"("status":403,"body":"no")");
    QTest::newRow("cut off") << QStringLiteral(R"("drop":true)");
}

void ConsoleRestoreOptionsTest::tellsPointsThatCouldNotBeRead() {
    QFETCH(QString, how);
    const Restored run = restore(
        QStringLiteral(R"(--scenario key-purged --plan --fault {"path":"*/recoveryPoints?*",%1})").arg(how));
    QVERIFY2(isRefused(run), run.all().constData());
    QCOMPARE(run.refusals(), QStringList{QStringLiteral("pointsNotRead")});
    QVERIFY2(run.told.contains(QStringLiteral("The recovery points can't be read: ")), run.all().constData());
    for (const char *wrong :
        {"There is no recovery point", "There are none", "Azure Backup holds a copy", "()"}) {
        QVERIFY2(!run.told.contains(QLatin1String(wrong)), run.all().constData());
    }
}

void ConsoleRestoreOptionsTest::namesNoEmptyNames_data() {
    QTest::addColumn<QString>("words");
    for (const char *drill : {"", "drill "}) {
        for (const char *scenario : {"key-soft-deleted", "key-purged", "key-purged-hsm", "vm-deleted",
                 "snapshot-only", "other-security-domain", "staging-account-closed", "restore-in-progress"}) {
            QTest::addRow("%s%s", drill, scenario) << QStringLiteral("%1--scenario %2 --plan")
                                                          .arg(QLatin1String(drill), QLatin1String(scenario));
        }
    }
    QTest::newRow("no staging account") << QStringLiteral(
        R"(--scenario key-purged --plan --fault {"path":"*/storageAccounts?*","status":403,"code":"AuthorizationFailed"})");
}

void ConsoleRestoreOptionsTest::namesNoEmptyNames() {
    QFETCH(QString, words);
    const Restored run = restore(words);
    for (const QString &all : {run.told, QString::fromUtf8(QJsonDocument(run.json).toJson())}) {
        for (const char *empty : {"“”", " at ,", "()", "  from", "https:/keys", "https:///", "key  "}) {
            const QByteArray told = empty + run.all();
            QVERIFY2(!all.contains(QString::fromUtf8(empty)), told.constData());
        }
    }
}

void ConsoleRestoreOptionsTest::oneMachineInTwoVaults() {
    const domain::ResourceId machine(QStringLiteral(
        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/cvm-1"));
    protect::ProtectedMachines machines;
    machines.isRead = true;
    for (const char *vault : {"rsv-a", "rsv-b"}) {
        machines.rows.push_back({machine,
            domain::ResourceId(
                QStringLiteral(
                    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/")
                + QLatin1String(vault)),
            {}});
    }
    console::RestoreOptions options;
    for (const char *name : {"", "cvm-1"}) {
        options.virtualMachine = QString::fromLatin1(name);
        const auto choice = console::chooseProtected(machines, {}, options, false);
        const auto *bad = std::get_if<console::BadChoice>(&choice);
        QVERIFY(bad);
        QCOMPARE(bad->error.code, QStringLiteral("ProtectedInSeveralVaults"));
        QCOMPARE(bad->candidates.size(), 2);
        QVERIFY(bad->candidates.join(u' ').contains(QStringLiteral("rsv-a")));
        QVERIFY(bad->candidates.join(u' ').contains(QStringLiteral("rsv-b")));
    }
    options.virtualMachine.clear();
    const auto first = console::chooseProtected(machines, {}, options, true);
    QCOMPARE(std::get<protect::ProtectedMachine>(first).vaultId.name(), QStringLiteral("rsv-a"));
    options.vault = QStringLiteral("rsv-b");
    const auto named = console::chooseProtected(machines, {}, options, false);
    QCOMPARE(std::get<protect::ProtectedMachine>(named).vaultId.name(), QStringLiteral("rsv-b"));
}

CVM_TEST(ConsoleRestoreOptionsTest)

} // namespace tst_consolerestoreoptions

#include "tst_consolerestoreoptions.moc"
