#include "domain/accessmatrix.h"
#include "domain/backupstate.h"
#include "domain/builtinroles.h"
#include "domain/recoverability.h"
#include "tests/support/program.h"
#include "tests/unit/importer/backups.h"
#include "tests/unit/importer/fixtures.h"
#include "tests/unit/importer/lesser.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace tst_lessinformation {

using namespace fixtures;
using domain::ImportProblemKind;
using domain::Truth;

namespace {

/// What the files say of every right of everybody, and whether backup works: by key, principal and right.
using Answers = QHash<QString, Truth>;

importer::Imported read(const std::vector<lesser::File> &files) {
    std::vector<importer::Source> sources;
    for (const lesser::File &file : files) {
        sources.push_back({file.name, file.content, QDateTime()});
    }
    return importer::importSources(std::move(sources));
}

QStringList everybodyIn(const domain::Environment &environment) {
    QStringList ids{backupService};
    const auto add = [&ids](const auto &assignments) {
        for (const domain::RoleAssignment &assignment : assignments) {
            ids << assignment.principalId.toLower();
        }
    };
    for (const domain::Principal &principal : environment.principals) {
        ids << principal.objectId.toLower();
    }
    add(environment.azureRoles.assignments);
    for (const domain::RoleBook &book : environment.hsmRoles) {
        add(book.assignments);
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        for (const domain::AccessPolicy &policy : store.accessPolicies) {
            ids << policy.objectId.toLower();
        }
    }
    ids.removeDuplicates();
    // Who is disabled can use nothing that it holds. For Azure Backup that is compared as whether backup
    // works; of others nobody reads it, and what they hold is told.
    for (const domain::Principal &principal : environment.principals) {
        if (principal.accountEnabled == false) {
            ids.removeAll(principal.objectId.toLower());
        }
    }
    return ids;
}

Answers answersOf(const domain::Environment &environment, const QStringList &everybody) {
    Answers answers;
    const domain::AccessIndex index(environment);
    domain::MatrixOptions options;
    options.alsoPrincipals = everybody;
    const domain::BackupServices services = domain::backupServices(index);
    const QDateTime now(QDate(2026, 11, 29), QTime(12, 0), Qt::UTC);
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        const std::vector<domain::BackupAnswer> backup = domain::backupAnswers(index, services, place, now);
        answers.insert(place.id.text() + QStringLiteral(" backup"), domain::bestOf(backup).certain());
        for (const domain::BackupAnswer &answer : backup) {
            answers.insert(place.id.text() + QStringLiteral(" can work ") + answer.service.objectId.toLower(),
                answer.canWork);
        }
        const domain::AccessMatrix matrix = domain::accessMatrix(index, *place.store, place.id.name, options);
        for (const domain::MatrixRow &row : matrix.rows) {
            if (!everybody.contains(row.principalId.toLower())) {
                continue;
            }
            const QString of
                = place.id.text() + QLatin1Char(' ') + row.principalId.toLower() + QLatin1Char(' ');
            for (size_t i = 0; i < matrix.actions.size(); ++i) {
                if (row.truths[i]) {
                    answers.insert(of + QString::number(static_cast<int>(matrix.actions[i])), *row.truths[i]);
                }
            }
            if (!domain::isModelKnown(*place.store)) {
                continue; // of a store that nobody read no way is told
            }
            const int last = static_cast<int>(domain::SelfGrantKind::PurgeDeletedStore);
            for (int kind = 0; kind < (place.store->resourceRead ? last + 1 : last); ++kind) {
                answers.insert(of + QStringLiteral("way %1").arg(kind), Truth::No);
            }
            for (const domain::SelfGrant &way : row.selfGrants) {
                answers.insert(of + QStringLiteral("way %1").arg(static_cast<int>(way.kind)), way.truth);
            }
        }
    }
    for (const domain::Recoverability &one : domain::recoverabilities(index, now)) {
        const QString of = one.virtualMachine.text().toLower();
        answers.insert(of + QStringLiteral(" comes back"), one.softDelete.comesBack());
        answers.insert(of + QStringLiteral(" can be purged"), one.softDelete.canBePurged);
        answers.insert(of + QStringLiteral(" restore"),
            one.restore.answer == domain::RestoreAnswer::Possible ? Truth::Yes
                : one.restore.answer == domain::RestoreAnswer::No ? Truth::No
                                                                  : Truth::Unknown);
    }
    return answers;
}

bool tellsOf(const importer::Imported &imported, std::initializer_list<ImportProblemKind> kinds) {
    return std::any_of(kinds.begin(), kinds.end(),
        [&imported](ImportProblemKind kind) { return hasProblem(imported, kind); });
}

/// Empty where no answer became more certain, or another one, with less in the files.
QStringList moreCertainWithLess(const std::vector<lesser::File> &files, const lesser::Share &share) {
    const importer::Imported full = read(files);
    const QStringList everybody = everybodyIn(full.snapshot.environment);
    const Answers answers = answersOf(full.snapshot.environment, everybody);
    QStringList wrong;
    for (const lesser::Variant &variant : lesser::variantsOf(files, share)) {
        const Answers fewer = answersOf(read(variant.files).snapshot.environment, everybody);
        for (auto answer = fewer.begin(); answer != fewer.end(); ++answer) {
            const auto before = answers.constFind(answer.key());
            if (before != answers.constEnd() && *answer != Truth::Unknown && *answer != *before) {
                wrong << QStringLiteral("without %1: %2 is %3, was %4")
                             .arg(variant.without, answer.key())
                             .arg(static_cast<int>(*answer))
                             .arg(static_cast<int>(*before));
                break;
            }
        }
    }
    return wrong;
}

/// Two accounts that contradict each other: without one of them the other is all there is.
bool contradictsItself(const std::vector<lesser::File> &files) {
    const importer::Imported imported = read(files);
    return tellsOf(imported,
               {ImportProblemKind::Disagreement, ImportProblemKind::Contradiction,
                   ImportProblemKind::DuplicateId})
        || refused(imported, domain::ImportRefusal::AnotherState);
}

/// The same thing once more with one member changed that decides.
std::vector<QByteArray> otherAccountsOf(const QByteArray &content) {
    static const std::vector<std::pair<QByteArray, QByteArray>> changes{
        {"\"keyUrl\": \"https://contoso-hsm", "\"keyUrl\": \"https://other-hsm"},
        {"\"federatedClientId\": null", "\"federatedClientId\": \"x\""},
        {"\"principalId\": \"cccccccc-0000-4000-8000-000000000001", "\"principalId\": \"someone"},
        {"\"ConfidentialVmEncryptedWithCustomerKey\"", "\"EncryptionAtRestWithCustomerKey\""},
        {"\"99999999-0000-4000-8000-000000000001\"", "\"99999999-0000-4000-8000-000000000002\""},
        {"\"enableRbacAuthorization\": true", "\"enableRbacAuthorization\": false"},
        {"\"enablePurgeProtection\": true", "\"publicNetworkAccess\": \"Some\""},
        {"\"networkAcls\": null", "\"networkAcls\": {\"bypass\": \"None\", \"defaultAction\": \"Deny\"}"},
        {"\"Active\"", "\"NotActivated\""}, {"\"enabled\": true", "\"enabled\": false"},
        {"262044b1-e2ce-469f-a196-69ab7ada62d3", "262044b1-e2ce-469f-a196-69ab7ada6299"},
        {"\"securityEnabled\": true", "\"userPrincipalName\": \"g@contoso.com\""},
        {"12338af0-0e69-4776-bea7-57ae8d297424", "acdd72a7-3385-48ef-bd42-f606fba81ae7"},
        {"21dbd100-6940-42c2-9190-5d6cb909625b", "7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8"},
        {"\"Backup\"", "\"Restore\""}, {"vaults/keys/read", "vaults/keys/*"},
        {"\"excludePrincipals\": []", "\"excludePrincipals\": [{\"id\": \"x\"}]"},
        {"\"dataActions\": [\"*\"]", "\"dataActions\": [\"Microsoft.Storage/*\"]"}};
    std::vector<QByteArray> others;
    for (const auto &[from, to] : changes) {
        const qsizetype at = content.indexOf(from);
        if (at >= 0) {
            others.push_back(QByteArray(content).replace(at, from.size(), to));
        }
    }
    return others;
}

/// Estates of all kinds: whose rows, in which form, with which labels and explanations.
class Estate {
public:
    explicit Estate(quint32 seed) : m_random(seed) { }

    std::vector<lesser::File> files() {
        std::vector<lesser::File> files{{QStringLiteral("des"), diskEncryptionSets()},
            {QStringLiteral("hsm"), hsm()}, {QStringLiteral("principals"), principals()},
            {QStringLiteral("vault"), maybe(80) ? vault() : keyVaultOfPowerShell()},
            {QStringLiteral("roles"), azureRows()},
            {QStringLiteral("keys"), '[' + hsmKey() + ',' + vaultKey() + ']'}};
        if (maybe(70)) {
            files.push_back(
                {QStringLiteral("deny"), ofSubscription("denyAssignments", maybe(60) ? "[]" : denies())});
        }
        if (maybe(60)) {
            files.push_back({QStringLiteral("definitions"), azureDefinitions()});
        }
        for (const char *scope : {"/", "/keys", "/keys/k1"}) {
            if (maybe(80)) {
                files.push_back({QStringLiteral("hsm roles ") + QLatin1String(scope), hsmRows(scope)});
            }
        }
        if (maybe(50)) {
            files.push_back({QStringLiteral("hsm definitions"), ofHsm("roleDefinitions", documentedRoles())});
        }
        return files;
    }

private:
    bool maybe(int percent) { return m_random.bounded(100) < percent; }
    template <size_t N>
    QByteArray oneOf(const char *const (&values)[N]) {
        return values[m_random.bounded(static_cast<int>(N))];
    }

    /// As documented: a shorter definition would contradict what is known without it.
    static QByteArray documentedRoles() {
        QJsonArray roles;
        for (const domain::RoleDefinition &role : domain::builtInHsmRoles()) {
            const QJsonArray rights = QJsonArray::fromStringList(role.permissions.front().dataActions);
            const QJsonObject permission{{QStringLiteral("actions"), QJsonArray()},
                {QStringLiteral("notActions"), QJsonArray()}, {QStringLiteral("dataActions"), rights},
                {QStringLiteral("notDataActions"), QJsonArray()}};
            roles.append(QJsonObject{{QStringLiteral("assignableScopes"), QJsonArray{QStringLiteral("/")}},
                {QStringLiteral("id"),
                    QString(QStringLiteral("Microsoft.KeyVault/providers/Microsoft.Authorization/"
                                           "roleDefinitions/")
                        + role.guid)},
                {QStringLiteral("name"), role.guid}, {QStringLiteral("roleName"), role.name},
                {QStringLiteral("roleType"), QStringLiteral("AKVBuiltInRole")},
                {QStringLiteral("permissions"), QJsonArray{permission}},
                {QStringLiteral("type"), QStringLiteral("Microsoft.Authorization/roleDefinitions")}});
        }
        return QJsonDocument(roles).toJson(QJsonDocument::Compact);
    }

    QByteArray hsm() {
        QByteArray hsm = managedHsm();
        return maybe(70) ? hsm : hsm.replace("\"Active\"", "\"NotActivated\"");
    }

    QByteArray vault() {
        static const char *const networks[]
            = {"null", "null", "{\"bypass\": \"AzureServices\", \"defaultAction\": \"Deny\"}",
                "{\"bypass\": \"None\", \"defaultAction\": \"Deny\"}",
                "{\"bypass\": \"None\", \"defaultAction\": \"Allow\"}"};
        return keyVault().replace(
            "\"accessPolicies\": []", "\"accessPolicies\": [], \"networkAcls\": " + oneOf(networks));
    }

    QByteArray hsmKey() {
        QByteArray key = keyOfHsm();
        return maybe(70) ? key : key.replace("\"enabled\": true", "\"enabled\": false");
    }

    QByteArray vaultKey() {
        return hsmKey()
            .replace("contoso-hsm.managedhsm", "contoso-kv.vault")
            .replace("k1/0123456789abcdef0123456789abcdef", "k2/fedcba9876543210fedcba9876543210");
    }

    QByteArray principals() {
        QByteArray list = "[" + servicePrincipals().mid(1).chopped(1);
        if (maybe(20)) {
            list.replace("\"accountEnabled\": true", "\"accountEnabled\": false");
        }
        if (maybe(60)) {
            list += ", {\"id\": \"dddddddd-0000-4000-8000-000000000001\", \"displayName\": \"a\", "
                    "\"userPrincipalName\": \"a@contoso.com\"}";
        }
        if (maybe(60)) {
            list += ", {\"id\": \"dddddddd-0000-4000-8000-000000000002\", \"displayName\": \"g\", "
                    "\"securityEnabled\": true}";
        }
        return list + ']';
    }

    QByteArray who() {
        static const char *const ids[] = {"aaaaaaaa-0000-4000-8000-000000000001",
            "aaaaaaaa-0000-4000-8000-000000000001", "dddddddd-0000-4000-8000-000000000001",
            "dddddddd-0000-4000-8000-000000000002", "dddddddd-0000-4000-8000-000000000003"};
        return oneOf(ids);
    }

    QByteArray azureRows() {
        static const char *const roles[]
            = {"12338af0-0e69-4776-bea7-57ae8d297424", "acdd72a7-3385-48ef-bd42-f606fba81ae7",
                "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "00000000-0000-4000-8000-0000000000d1",
                "00000000-0000-4000-8000-0000000000d2", "00482a5a-887f-4fb3-b363-3b7fe8e74483"};
        static const char *const scopes[] = {"", "/resourceGroups/RG", "/resourceGroups/Other",
            "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv",
            "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv/keys/k2"};
        const QByteArray subscriptionScope = "/subscriptions/" + subscription.toLatin1();
        QJsonArray rows;
        const int count = m_random.bounded(5);
        const bool cmdlet = maybe(25);
        for (int i = 0; i < count; ++i) {
            const QString principal = QString::fromLatin1(who());
            const bool isGroup = principal.endsWith(QLatin1Char('2'));
            const QString type = principal == backupService ? QStringLiteral("ServicePrincipal")
                : isGroup                                   ? QStringLiteral("Group")
                                                            : QStringLiteral("User");
            const QString scope = QString::fromLatin1(subscriptionScope + oneOf(scopes));
            const QString role = QString::fromLatin1(oneOf(roles));
            const QString id = scope
                + QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/"
                                 "00000000-0000-4000-8000-00000000000%1")
                      .arg(i);
            QJsonObject row;
            row.insert(cmdlet ? QStringLiteral("RoleAssignmentId") : QStringLiteral("id"), id);
            row.insert(cmdlet ? QStringLiteral("Scope") : QStringLiteral("scope"), scope);
            row.insert(cmdlet ? QStringLiteral("RoleDefinitionId") : QStringLiteral("roleDefinitionId"),
                cmdlet ? role : QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/") + role);
            row.insert(cmdlet ? QStringLiteral("ObjectId") : QStringLiteral("principalId"), principal);
            if (maybe(80)) {
                row.insert(cmdlet ? QStringLiteral("ObjectType") : QStringLiteral("principalType"), type);
            }
            rows.append(row);
        }
        const QByteArray list = QJsonDocument(rows).toJson(QJsonDocument::Compact);
        return maybe(75) ? ofSubscription("roleAssignments", list) : list;
    }

    QByteArray hsmRows(const QByteArray &scope) {
        static const char *const roles[]
            = {"21dbd100-6940-42c2-9190-5d6cb909625b", "a290e904-7015-4bba-90c8-60543313cdb4",
                "7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8", "00000000-0000-4000-8000-0000000000d3"};
        QByteArray rows;
        const int count = m_random.bounded(3);
        const bool names = maybe(30);
        for (int i = 0; i < count; ++i) {
            const QByteArray guid
                = "00000000-0000-4000-8000-0000000000" + QByteArray::number(40 + m_random.bounded(50));
            rows += (rows.isEmpty() ? "" : ", ")
                + ("{\"id\": \"/providers/Microsoft.Authorization/roleAssignments/" + guid
                    + "\", \"name\": \"" + guid + "\", \"scope\": \"" + scope
                    + "\", \"roleDefinitionId\": \"Microsoft.KeyVault/providers/Microsoft.Authorization/"
                      "roleDefinitions/"
                    + oneOf(roles) + "\", \"principalId\": \"" + who()
                    + (names ? "\", \"HsmName\": \"contoso-hsm\"}" : "\"}"));
        }
        return maybe(75) ? ofHsm("roleAssignments", '[' + rows + ']', scope) : '[' + rows + ']';
    }

    QByteArray denies() {
        static const char *const everyone[] = {"00000000-0000-0000-0000-000000000000",
            "aaaaaaaa-0000-4000-8000-000000000001", "dddddddd-0000-4000-8000-000000000002"};
        return "[{\"id\": \"/subscriptions/" + subscription.toLatin1()
            + "/providers/Microsoft.Authorization/denyAssignments/00000000-0000-4000-8000-0000000000e1\", "
              "\"properties\": {\"denyAssignmentName\": \"d\", \"scope\": \"/subscriptions/"
            + subscription.toLatin1()
            + "\", \"permissions\": [{\"actions\": [], \"notActions\": [], \"dataActions\": [\"*\"], "
              "\"notDataActions\": []}], \"principals\": [{\"id\": \""
            + oneOf(everyone) + "\"}], \"excludePrincipals\": []}}]";
    }

    QRandomGenerator m_random;
};

} // namespace

/// Less information never gives a more certain answer: whatever is taken away, what was answered stays or
/// becomes unknown, unless it is the contradiction itself that goes.
class TestLessInformation : public QObject {
    Q_OBJECT

    static QString folder() {
        const QString chosen = qEnvironmentVariable("CVM_BACKUP_FIELD");
        return chosen.isEmpty() ? QStringLiteral(CVM_SOURCE_DIR "/../shared/field") : chosen;
    }

    int m_case = 0; ///< other members in each

private Q_SLOTS:
    void inGeneratedEstates() {
        constexpr quint32 estates = 12;
        int certain = 0;
        for (quint32 seed = 1; seed <= estates; ++seed) {
            const std::vector<lesser::File> files = Estate(seed).files();
            if (contradictsItself(files)) {
                continue;
            }
            const domain::Environment environment = read(files).snapshot.environment;
            for (const Truth truth : answersOf(environment, everybodyIn(environment))) {
                certain += truth == Truth::Unknown ? 0 : 1;
            }
            const QStringList wrong = moreCertainWithLess(files, {1, 2, static_cast<int>(seed)});
            QVERIFY2(wrong.isEmpty(),
                qPrintable(QStringLiteral("estate %1: %2")
                               .arg(QString::number(seed), wrong.join(QLatin1Char('\n')))));
        }
        QVERIFY(certain > 200); // or there was nothing to become unknown
    }

    void ofBackups_data() {
        QTest::addColumn<QByteArray>("points");
        QTest::addColumn<Truth>("restore");
        QTest::newRow("vault tier") << backups::points(backups::vaultTier) << Truth::Yes;
        QTest::newRow("snapshot tier") << backups::points(backups::snapshotTier) << Truth::No;
        QTest::newRow("no point") << QByteArray("[]") << Truth::No;
        QTest::newRow("another security type")
            << backups::points(backups::vaultTier, "TrustedLaunch") << Truth::No;
    }

    void ofBackups() {
        QFETCH(QByteArray, points);
        QFETCH(Truth, restore);
        const std::vector<lesser::File> files = backups::files(points);
        const domain::Environment environment = read(files).snapshot.environment;
        const Answers answers = answersOf(environment, {});
        const QString machine = backups::machineId().toLower();
        QCOMPARE(answers.value(machine + QStringLiteral(" restore")), restore);
        QCOMPARE(answers.value(machine + QStringLiteral(" comes back")), Truth::Yes);
        QVERIFY(!contradictsItself(files));
        const QStringList wrong = moreCertainWithLess(files, {1, 1, 0});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// The same answers in both orders, and none more certain than with either account alone.
    void withAnotherAccount() {
        constexpr quint32 estates = 6;
        int pairs = 0;
        for (quint32 seed = 1; seed <= estates; ++seed) {
            const std::vector<lesser::File> files = Estate(seed).files();
            const importer::Imported full = read(files);
            const QStringList everybody = everybodyIn(full.snapshot.environment);
            const Answers one = answersOf(full.snapshot.environment, everybody);
            for (size_t at = 0; at < files.size(); ++at) {
                for (const QByteArray &changed : otherAccountsOf(files[at].content)) {
                    std::vector<lesser::File> instead = files;
                    instead[at].content = changed;
                    std::vector<lesser::File> after = files;
                    after.push_back({QStringLiteral("again"), changed});
                    std::vector<lesser::File> before = after;
                    std::rotate(before.begin(), before.end() - 1, before.end());
                    const Answers other = answersOf(read(instead).snapshot.environment, everybody);
                    const Answers both = answersOf(read(after).snapshot.environment, everybody);
                    QCOMPARE(answersOf(read(before).snapshot.environment, everybody), both);
                    ++pairs;
                    for (auto answer = both.begin(); answer != both.end(); ++answer) {
                        const bool isProved = *answer == Truth::Unknown
                            || (one.value(answer.key(), *answer) == *answer
                                && other.value(answer.key(), *answer) == *answer);
                        QVERIFY2(isProved,
                            qPrintable(QStringLiteral("estate %1, %2: %3 is %4; %5")
                                           .arg(QString::number(seed), files[at].name, answer.key())
                                           .arg(static_cast<int>(*answer))
                                           .arg(QString::fromUtf8(changed.left(300)))));
                    }
                }
            }
        }
        QVERIFY(pairs > 60);
    }

    void inFieldCases_data() {
        QTest::addColumn<QStringList>("files");
        QFile file(folder() + QStringLiteral("/cases.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            QTest::newRow("none") << QStringList();
            return;
        }
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
            const QJsonObject told = value.toObject();
            // Of two principals of one name the right one is known by its application only.
            if (told.value(QLatin1String("kind")).toString() != QLatin1String("who-is-azure-backup")) {
                QTest::newRow(qPrintable(told.value(QLatin1String("name")).toString()))
                    << told.value(QLatin1String("files")).toVariant().toStringList();
            }
        }
    }

    void inFieldCases() {
        QFETCH(QStringList, files);
        if (files.isEmpty()) {
            QSKIP(qPrintable(QStringLiteral("No field cases in %1; set CVM_BACKUP_FIELD.").arg(folder())));
        }
        std::vector<lesser::File> contents;
        for (const QString &name : files) {
            QFile file(folder() + QStringLiteral("/inputs/") + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            contents.push_back({name, file.readAll()});
        }
        if (hasProblem(read(contents), ImportProblemKind::DenyNotInList)) { // the list that lacks it is older
            contents.erase(std::remove_if(contents.begin(), contents.end(),
                               [](const lesser::File &file) {
                                   return file.content.endsWith("\"denyAssignments\": []}\n");
                               }),
                contents.end());
        }
        if (contradictsItself(contents)) {
            return;
        }
        const QStringList wrong = moreCertainWithLess(contents, {4, 10, m_case++});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

CVM_TEST(TestLessInformation)

} // namespace tst_lessinformation

#include "tst_lessinformation.moc"
