// A value that decides whether backup works and is not told, or is told in a word that is not known, makes
// the answer unknown; so does what says that a list is not whole, or contradicts one that is.
#include "domain/backupstate.h"
#include "domain/snapshot/snapshot.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_untoldvalues {

using namespace fixtures;
using domain::ImportMissingKind;
using domain::ImportProblemKind;
using domain::Truth;

namespace {

using Files = QHash<QString, QByteArray>;

const QDateTime now(QDate(2026, 11, 29), QTime(12, 0), Qt::UTC);

QByteArray vaultScope() {
    return "/subscriptions/" + subscription.toLatin1()
        + "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv";
}

/// Crypto User at the vault for Azure Backup, as the Azure CLI lists it.
QByteArray row(const QByteArray &type = "roleAssignments", const QByteArray &more = {}) {
    return "{\"id\": \"" + vaultScope() + "/providers/Microsoft.Authorization/" + type
        + "/00000000-0000-4000-8000-0000000000c1\", \"type\": \"Microsoft.Authorization/" + type
        + "\", \"principalId\": \"" + backupService.toLatin1()
        + "\", \"principalName\": \"262044b1-e2ce-469f-a196-69ab7ada62d3\", \"principalType\": "
          "\"ServicePrincipal\", \"roleDefinitionId\": \"/providers/Microsoft.Authorization/roleDefinitions/"
          "12338af0-0e69-4776-bea7-57ae8d297424\", \"scope\": \""
        + vaultScope() + '"' + more + '}';
}

QByteArray key() {
    return "{\"attributes\": {\"enabled\": true, \"exportable\": true}, \"key\": {\"kid\": "
           "\"https://contoso-kv.vault.azure.net/keys/k2/fedcba9876543210fedcba9876543210\", \"kty\": "
           "\"RSA-HSM\", \"keyOps\": [\"wrapKey\"]}, \"releasePolicy\": {\"contentType\": \"json\"}}";
}

/// Everything is told, and all is well.
Files whole() {
    return {{QStringLiteral("des"), diskEncryptionSets()}, {QStringLiteral("kv"), keyVault()},
        {QStringLiteral("key"), key()}, {QStringLiteral("sp"), servicePrincipals()},
        {QStringLiteral("roles"), ofSubscription("roleAssignments", '[' + row() + ']')},
        {QStringLiteral("deny"), denyAssignments()}};
}

importer::Imported read(const Files &files) {
    std::vector<importer::Source> sources;
    for (auto file = files.begin(); file != files.end(); ++file) {
        sources.push_back({file.key(), file.value(), now});
    }
    return importer::importSources(std::move(sources));
}

domain::BackupAnswer answerOf(const domain::Environment &environment) {
    const domain::AccessIndex index(environment);
    const domain::AccessIndex::KeyPlace *place = index.keyPlace(vaultHost, QStringLiteral("k2"));
    const std::vector<domain::BackupAnswer> answers = place
        ? domain::backupAnswers(index, domain::backupServices(index), *place, now)
        : std::vector<domain::BackupAnswer>();
    return answers.size() == 1 ? answers.front() : domain::BackupAnswer();
}

domain::BackupAnswer answerOf(const importer::Imported &imported) {
    return answerOf(imported.snapshot.environment);
}

} // namespace

class TestUntoldValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueThatDecides_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<Truth>("expected");
        QTest::addColumn<int>("missing");
        const auto change = [](const char *name, const char *file, const char *from, const char *to,
                                Truth expected, int missing = -1) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to) << expected
                                << missing;
        };
        const int store = static_cast<int>(ImportMissingKind::KeyStore);
        const int key = static_cast<int>(ImportMissingKind::Key);
        const int set = static_cast<int>(ImportMissingKind::DiskEncryptionSet);
        const int service = static_cast<int>(ImportMissingKind::BackupServicePrincipal);
        const auto vault = [&](const char *name, const char *more, Truth expected) {
            const QByteArray to = "\"accessPolicies\": [], " + QByteArray(more);
            QTest::newRow(name) << QStringLiteral("kv") << QByteArray("\"accessPolicies\": []") << to
                                << expected << (expected == Truth::Unknown ? store : -1);
        };
        change("all told", "kv", "", "", Truth::Yes);
        vault("open in words", "\"publicNetworkAccess\": \"enabled\", \"networkAcls\": null", Truth::Yes);
        vault("trusted services pass",
            "\"networkAcls\": {\"bypass\": \"AzureServices\", \"defaultAction\": \"Deny\"}", Truth::Yes);
        vault("closed", "\"networkAcls\": {\"bypass\": \"None\", \"defaultAction\": \"Deny\"}", Truth::No);
        vault("access in another word", "\"publicNetworkAccess\": \"NewThing\"", Truth::Unknown);
        vault("bypass in another word",
            "\"networkAcls\": {\"bypass\": \"NewBypass\", \"defaultAction\": \"Deny\"}", Truth::Unknown);
        vault("default in another word",
            "\"networkAcls\": {\"bypass\": \"None\", \"defaultAction\": \"Audit\"}", Truth::Unknown);
        vault("default not told", "\"networkAcls\": {\"bypass\": \"None\"}", Truth::Unknown);
        vault("bypass not told", "\"networkAcls\": {\"defaultAction\": \"Deny\"}", Truth::Unknown);
        change("tenant not told", "kv", "\"tenantId\": \"99999999-0000-4000-8000-000000000001\", ", "",
            Truth::Unknown, store);
        change("part of a vault", "kv", "\"sku\": {\"name\": \"premium\"},", "", Truth::Unknown, store);
        change("disabled key", "key", "\"enabled\": true", "\"enabled\": false", Truth::No);
        change(
            "enabled is a text", "key", "\"enabled\": true", "\"enabled\": \"false\"", Truth::Unknown, key);
        change("expiry in another form", "key", "\"enabled\": true",
            "\"enabled\": true, \"expires\": \"28.11.2026 00:00:00\"", Truth::Unknown, key);
        change("service principal that Microsoft disabled", "sp", "\"accountEnabled\": true",
            "\"accountEnabled\": true, \"disabledByMicrosoftStatus\": "
            "\"DisabledDueToViolationOfServicesAgreement\"",
            Truth::Unknown, service);
        change("deleted service principal", "sp", "\"accountEnabled\": true",
            "\"accountEnabled\": true, \"deletedDateTime\": \"2026-01-01T00:00:00Z\"", Truth::Unknown,
            service);
        change("key without enabled", "key", "\"enabled\": true, ", "", Truth::Unknown, key);
        change("enabled is null", "key", "\"enabled\": true", "\"enabled\": null", Truth::Unknown, key);
        change("key without attributes", "key", "\"attributes\": {\"enabled\": true, \"exportable\": true}, ",
            "", Truth::Unknown, key);
        change("set without its kind", "des",
            "\"encryptionType\": \"ConfidentialVmEncryptedWithCustomerKey\",\n        \"activeKey\": "
            "{\"keyUrl\": \"https://contoso-kv",
            "\"activeKey\": {\"keyUrl\": \"https://contoso-kv", Truth::Unknown, set);
        change("set of another kind", "des",
            "ConfidentialVmEncryptedWithCustomerKey\",\n        \"activeKey\": "
            "{\"keyUrl\": \"https://contoso-kv",
            "ConfidentialOfTomorrow\",\n        \"activeKey\": {\"keyUrl\": \"https://contoso-kv",
            Truth::Unknown, set);
        change("disabled service principal", "sp", "\"accountEnabled\": true", "\"accountEnabled\": false",
            Truth::No);
        change("service principal without accountEnabled", "sp", "\"accountEnabled\": true,", "",
            Truth::Unknown, service);
        change("accountEnabled is null", "sp", "\"accountEnabled\": true", "\"accountEnabled\": null",
            Truth::Unknown, service);
        change("only a row tells of it", "sp", nullptr, "[]", Truth::Unknown, service);
    }

    void aValueThatDecides() {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(Truth, expected);
        QFETCH(int, missing);
        Files files = whole();
        const QByteArray before = files.value(file);
        files[file] = from.isNull() ? to : from.isEmpty() ? before : QByteArray(before).replace(from, to);
        QVERIFY(from.isEmpty() || files.value(file) != before);
        const importer::Imported imported = read(files);
        const domain::BackupAnswer answer = answerOf(imported);
        QVERIFY2(answer.verdict().truth == expected, told(imported).constData());
        QVERIFY(!answer.verdict().ifEnabled);
        for (const ImportMissingKind kind : {ImportMissingKind::KeyStore, ImportMissingKind::Key,
                 ImportMissingKind::DiskEncryptionSet, ImportMissingKind::BackupServicePrincipal}) {
            const bool isAsked = std::any_of(imported.report.missing.begin(), imported.report.missing.end(),
                [kind](const domain::ImportMissing &one) { return one.kind == kind && one.host != hsmHost; });
            QVERIFY2(isAsked == (missing == static_cast<int>(kind)), told(imported).constData());
        }
    }

    /// What is documented of the role does not stand in for what was told and not understood.
    void aRoleThatIsNotUnderstood_data() {
        QTest::addColumn<QByteArray>("permissions");
        QTest::newRow("a text") << QByteArray(
            "[{\"actions\": [], \"notActions\": [], \"dataActions\": [\"Microsoft.KeyVault/vaults/keys/*\"], "
            "\"notDataActions\": \"Microsoft.KeyVault/vaults/keys/backup/action\"}]");
        QTest::newRow("no data actions") << QByteArray("[{\"actions\": [], \"notActions\": []}]");
        QTest::newRow("none") << QByteArray("null");
    }

    void aRoleThatIsNotUnderstood() {
        QFETCH(QByteArray, permissions);
        Files files = whole();
        QCOMPARE(answerOf(read(files)).verdict().certain(), Truth::Yes);
        files.insert(QStringLiteral("role"),
            "[{\"id\": \"/providers/Microsoft.Authorization/roleDefinitions/"
            "12338af0-0e69-4776-bea7-57ae8d297424\", \"name\": \"12338af0-0e69-4776-bea7-57ae8d297424\", "
            "\"type\": \"Microsoft.Authorization/roleDefinitions\", \"roleName\": \"Key Vault Crypto User\", "
            "\"roleType\": \"BuiltInRole\", \"assignableScopes\": [\"/\"], \"permissions\": "
                + permissions + "}]");
        const importer::Imported imported = read(files);
        QVERIFY2(answerOf(imported).rights.truth == Truth::Unknown, told(imported).constData());
    }

    /// Neither counts, in whichever order they are read: not as if nobody had read it.
    void twoFilesOfOneThing_data() {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const auto pair = [](const char *name, const QByteArray &one, const char *from, const char *to) {
            QTest::newRow(name) << one << QByteArray(one).replace(from, to);
            QTest::newRow(qPrintable(QString::fromLatin1(name) + QStringLiteral(", the other first")))
                << QByteArray(one).replace(from, to) << one;
        };
        pair("key", key(), "\"enabled\": true", "\"enabled\": false");
        pair("service principal", servicePrincipals(), "\"accountEnabled\": true",
            "\"accountEnabled\": false");
        pair("network", keyVault(), "\"enablePurgeProtection\": true",
            "\"enablePurgeProtection\": true, \"publicNetworkAccess\": \"Disabled\", \"networkAcls\": "
            "{\"bypass\": \"None\", \"defaultAction\": \"Deny\"}");
    }

    void twoFilesOfOneThing() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(one != other);
        std::vector<importer::Source> sources;
        const Files files = whole();
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.value() != one && file.value() != other) {
                sources.push_back({file.key(), file.value(), now});
            }
        }
        QCOMPARE(sources.size(), size_t(files.size() - 1));
        sources.push_back({QStringLiteral("one"), one, now});
        sources.push_back({QStringLiteral("other"), other, now});
        const importer::Imported imported = importer::importSources(std::move(sources));
        const domain::BackupAnswer answer = answerOf(imported);
        QCOMPARE(answer.verdict(), domain::BackupVerdict());
        QVERIFY(hasProblem(imported, ImportProblemKind::Disagreement));
        const bool isOfThing
            = std::any_of(answer.states.begin(), answer.states.end(), [](const domain::Prerequisite &state) {
                  return state.kind == domain::PrerequisiteKind::TwoAccounts
                      || state.kind == domain::PrerequisiteKind::PrincipalNotKnown;
              });
        QVERIFY2(isOfThing, told(imported).constData());
    }

    void anHsmThatDoesNotSayThatItIsActive() {
        QByteArray hsm = managedHsm();
        QVERIFY(
            read({{QStringLiteral("hsm"), hsm}}).snapshot.environment.keyStores.front().notTold().isEmpty());
        hsm.replace("\"activationStatus\": \"Active\"", "");
        QCOMPARE(read({{QStringLiteral("hsm"), hsm}}).snapshot.environment.keyStores.front().notTold(),
            QStringList{QStringLiteral("securityDomainProperties.activationStatus")});
    }

    /// The same of a file of this program.
    void aSnapshotThatLacksIt_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("member");
        for (const auto &[list, member] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"keyStores", "network"}, {"keyStores", "tenantId"}, {"keys", "enabled"},
                 {"diskEncryptionSets", "encryptionType"}, {"principals", "accountEnabled"}}) {
            QTest::newRow(member) << QString::fromLatin1(list) << QString::fromLatin1(member);
        }
    }

    void aSnapshotThatLacksIt() {
        QFETCH(QString, list);
        QFETCH(QString, member);
        const importer::Imported imported = read(whole());
        QCOMPARE(answerOf(imported).verdict().certain(), Truth::Yes);
        QJsonObject root = QJsonDocument::fromJson(snapshot::toJson(imported.snapshot)).object();
        QCOMPARE(answerOf(snapshot::fromJson(root)->snapshot.environment).verdict().certain(), Truth::Yes);
        QJsonObject environment = root.value(QLatin1String("environment")).toObject();
        QJsonArray elements = environment.value(list).toArray();
        QVERIFY(!elements.isEmpty());
        for (QJsonValueRef element : elements) {
            QJsonObject fewer = element.toObject();
            fewer.remove(member);
            element = fewer;
        }
        environment.insert(list, elements);
        root.insert(QStringLiteral("environment"), environment);
        QCOMPARE(
            answerOf(snapshot::fromJson(root)->snapshot.environment).verdict().certain(), Truth::Unknown);
    }

    void moreThanTheseRows_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("isWhole");
        for (const char *member : {"\"total\": 50", "\"totalItems\": \"50\"", "\"recordCount\": 50",
                 "\"truncated\": true", "\"isTruncated\": \"True\"", "\"hasMore\": true", "\"more\": 1",
                 "\"moreDataAvailable\": true", "\"nextPage\": 2", "\"next\": \"/page/2\"",
                 "\"next_cursor\": \"abc\"", "\"pageToken\": \"abc\"", "\"totalPages\": 3",
                 "\"isComplete\": false", "\"lastPage\": false", "\"remaining\": 7",
                 "\"paging\": {\"next\": \"https://x/2\"}", "\"meta\": {\"total\": 50}",
                 "\"_links\": {\"self\": {\"href\": \"a\"}, \"next\": {\"href\": \"b\"}}", "\"offset\": 100",
                 "\"page\": {\"totalElements\": 50}", "\"page\": 2"}) {
            QTest::newRow(member) << QByteArray(member) << false;
        }
        for (const char *member : {"\"total\": 0", "\"truncated\": false", "\"hasMore\": \"false\"",
                 "\"nextPage\": null", "\"next\": \"\"", "\"totalPages\": 1", "\"isComplete\": true",
                 "\"pageSize\": 100", "\"paging\": {\"next\": null}", "\"offset\": 0", "\"page\": 1",
                 "\"note\": \"read by hand\"", "\"limit\": 1000"}) {
            QTest::newRow(member) << QByteArray(member) << true;
        }
    }

    void moreThanTheseRows() {
        QFETCH(QByteArray, member);
        QFETCH(bool, isWhole);
        Files files = whole();
        files[QStringLiteral("roles")] = ofSubscription("roleAssignments", "[], " + member);
        const importer::Imported labelled = read(files);
        QVERIFY2(answerOf(labelled).rights.truth == (isWhole ? Truth::No : Truth::Unknown),
            told(labelled).constData());
        const QByteArray url = "https://management.azure.com/subscriptions/" + subscription.toLatin1()
            + "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01";
        for (const char *list : {"value", "data"}) {
            const bool isWrapper = list != QByteArray("data") || !isWhole;
            const QByteArray body = "{\"" + QByteArray(list) + "\": [], " + member + '}';
            files[QStringLiteral("roles")] = exchange("GET", url, 200, body);
            const importer::Imported recorded = read(files);
            QVERIFY2(!isWrapper || answerOf(recorded).rights.truth == (isWhole ? Truth::No : Truth::Unknown),
                told(recorded).constData());
            QVERIFY(hasProblem(recorded, ImportProblemKind::IncompleteList) != isWhole);
        }
    }

    void aCutAnswerOfTheDirectoryProvesNobodyMissing() {
        Files files = whole();
        const auto isMissing = [&files](const QByteArray &members) {
            files[QStringLiteral("sp")] = "{\"applicationIds\": [\"262044b1-e2ce-469f-a196-69ab7ada62d3\"], "
                                          "\"servicePrincipals\": []"
                + members + '}';
            files[QStringLiteral("roles")] = ofSubscription("roleAssignments", "[]");
            const importer::Imported imported = read(files);
            return domain::backupServices(domain::AccessIndex(imported.snapshot.environment)).isMissing;
        };
        QVERIFY(isMissing({}));
        QVERIFY(isMissing(", \"nextLink\": null"));
        QVERIFY(!isMissing(", \"nextLink\": \"https://graph.microsoft.com/next\""));
        QVERIFY(!isMissing(", \"hasMore\": true"));
    }

    /// A schedule says that the assignment is active; a whole list does not hold it.
    void anActiveScheduleAgainstAList_data() {
        QTest::addColumn<QByteArray>("schedule");
        QTest::addColumn<Truth>("expected");
        const auto instance = [](const QByteArray &more) {
            return row("roleAssignmentScheduleInstances", ", \"status\": \"Provisioned\"" + more);
        };
        QTest::newRow("none") << QByteArray("[]") << Truth::No;
        QTest::newRow("assigned") << instance(", \"assignmentType\": \"Assigned\"") << Truth::Unknown;
        QTest::newRow("activated") << instance(", \"assignmentType\": \"Activated\", \"memberType\": "
                                               "\"Direct\", \"endDateTime\": \"2026-11-29T18:00:00Z\"")
                                   << Truth::Unknown;
        QTest::newRow("schedule") << row(
            "roleAssignmentSchedules", ", \"status\": \"Provisioned\", \"assignmentType\": \"Assigned\"")
                                  << Truth::Unknown;
        QTest::newRow("over") << instance(", \"assignmentType\": \"Activated\", \"endDateTime\": "
                                          "\"2026-11-28T18:00:00Z\"")
                              << Truth::No;
        QTest::newRow("to come") << row("roleAssignmentSchedules",
            ", \"status\": \"Provisioned\", \"startDateTime\": \"2027-01-01T00:00:00Z\"")
                                 << Truth::No;
        QTest::newRow("through a group")
            << instance(", \"assignmentType\": \"Assigned\", \"memberType\": \"Group\"") << Truth::No;
    }

    void anActiveScheduleAgainstAList() {
        QFETCH(QByteArray, schedule);
        QFETCH(Truth, expected);
        Files files = whole();
        files[QStringLiteral("pim")] = schedule;
        QCOMPARE(answerOf(read(files)).rights.truth, Truth::Yes); // the list holds it
        files[QStringLiteral("roles")] = ofSubscription("roleAssignments", "[]");
        const importer::Imported imported = read(files);
        QVERIFY2(answerOf(imported).rights.truth == expected, told(imported).constData());
        for (const char *file : {"roles", "pim"}) {
            const bool isNamed = std::any_of(imported.report.problems.begin(), imported.report.problems.end(),
                [file](const domain::ImportProblem &problem) {
                    return problem.file == QLatin1String(file)
                        && problem.kind == ImportProblemKind::Disagreement;
                });
            QCOMPARE(isNamed, expected == Truth::Unknown);
        }
    }
};

CVM_TEST(TestUntoldValues)

} // namespace tst_untoldvalues

#include "tst_untoldvalues.moc"
