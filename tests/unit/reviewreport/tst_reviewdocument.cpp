// What a review finds, before it has a form.
#include "reviewestate.h"

#include "base/enumname.h"
#include "review/reviewreport/forms.h"
#include "review/selection.h"
#include "tests/support/program.h"
#include "tests/unit/domain/randomestate.h"
#include "wording/reviewtext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_reviewdocument {

using namespace Qt::StringLiterals;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::Truth;
using reviewestate::imported;
using reviewreport::FindingEntry;
using reviewreport::KeySection;
using reviewreport::PrincipalRow;
using reviewreport::ReviewDocument;
using reviewreport::reviewDocument;

namespace {

const FindingEntry *find(const ReviewDocument &document, FindingRule rule) {
    for (const FindingEntry &entry : document.findings) {
        if (entry.finding.rule == rule) {
            return &entry;
        }
    }
    return nullptr;
}

const PrincipalRow *row(const KeySection &key, const QString &objectId) {
    for (const PrincipalRow &row : key.rows) {
        if (row.objectId == objectId) {
            return &row;
        }
    }
    return nullptr;
}

std::optional<Truth> truth(const KeySection &key, const PrincipalRow &row, domain::ReviewAction action) {
    for (size_t i = 0; i < key.actions.size(); ++i) {
        if (key.actions[i] == action) {
            return row.truths[i];
        }
    }
    return std::nullopt;
}

/// An HSM with keys beyond the one that a disk encryption set uses.
domain::Environment withKeys(const QStringList &names) {
    domain::Environment environment = reviewestate::people();
    for (const QString &name : names) {
        environment.put(estate::key(estate::hsmHost, name));
        environment.put(estate::read(domain::ReadKind::RoleAssignments, estate::hsmHost, u"/keys/"_s + name));
    }
    return environment;
}

QStringList keyNames(const ReviewDocument &document) {
    QStringList names;
    for (const KeySection &key : document.keys) {
        names << key.key.name;
    }
    return names;
}

/// Everything of the verdict, to compare.
QString told(const domain::AccessVerdict &verdict) {
    QStringList lines{QString::number(static_cast<int>(verdict.truth))};
    for (const domain::ActionVerdict &action : verdict.actions) {
        lines << action.right + u' ' + QString::number(static_cast<int>(action.truth));
        for (const domain::Evidence &evidence : action.evidence) {
            lines << evidence.assignmentId + u' ' + evidence.scope + u' ' + evidence.viaGroupId;
        }
        for (const domain::Uncertainty &uncertainty : action.uncertainties) {
            lines << QString::number(static_cast<int>(uncertainty.reason)) + u' ' + uncertainty.scope;
        }
    }
    for (const domain::NearMiss &miss : verdict.nearMisses) {
        lines << QString::number(static_cast<int>(miss.kind)) + u' ' + miss.scope;
    }
    return lines.join(u'\n');
}

} // namespace

class TestReviewDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsWhereItComesFrom();
    void tellsFindingsWithTheirReasons();
    void tellsWhoCanDoWhat();
    void tellsGroups();
    void tellsWhatIsUnknown();
    void givesTheReasonsOfTheEvaluation();
    void saysWhatTheWizardSays();
    void keysInUseComeFirst();
    void leavesOutTablesNeverFindings();
    void reviewsOnlyTheKeysAskedFor();
    void reviewsOnlyThePrincipalsAskedFor();
    void namesWhatItDoesNotKnow();
    void comparesWithAnEarlierState();
    void theHeadlineAgreesWithTheRows();
    void aComparisonTellsWhatBecameOfBackup();
    void aYesMeansThatBackupCanWork();
    void aKeyThatNobodyReadIsAConditionalYes();
    void namesWhoIsGone();
    void tellsWhatWouldBe();
    void judgesExpiryAtTheTimeAskedFor();
    void countsBySeverity();
    void findsTheFileOfAFinding();
    void stopsWhenTold();
    void saysTheSameTwice();
};

void TestReviewDocument::tellsWhereItComesFrom() {
    const ReviewDocument document = reviewDocument(imported(reviewestate::people()));
    QCOMPARE(document.origin.takenAt, reviewestate::taken);
    QCOMPARE(document.asOf, reviewestate::taken);
    QCOMPARE(document.origin.tenantId, estate::tenant);
    QCOMPARE(document.origin.collector.userName, u"auditor@contoso.example"_s);
    QCOMPARE(document.origin.import.inputs.size(), size_t(1));
    QCOMPARE(document.product, u"cvm-backup-wizard"_s);
    QVERIFY(!document.productVersion.isEmpty());
    QCOMPARE(document.coverage.size(), size_t(4));
    QVERIFY(std::is_sorted(document.coverage.begin(), document.coverage.end(),
        [](const domain::ScopeRead &a, const domain::ScopeRead &b) {
            return std::tie(a.kind, a.scope) < std::tie(b.kind, b.scope);
        }));
}

void TestReviewDocument::tellsFindingsWithTheirReasons() {
    const ReviewDocument document = reviewDocument(imported(reviewestate::people()));
    const FindingEntry *lacks = find(document, FindingRule::BackupLacksAccess);
    QVERIFY(lacks);
    QCOMPARE(lacks->ruleId, u"CVM001"_s);
    QCOMPARE(lacks->principalName, u"Backup Management Service"_s);
    QCOMPARE(lacks->input, 0);
    QVERIFY(lacks->text().title.contains(estate::keyName));
    QVERIFY(!lacks->text().commands.isEmpty());
    QVERIFY(find(document, FindingRule::RoleLacksNeededRight));
    QVERIFY(std::is_sorted(
        document.findings.begin(), document.findings.end(), [](const FindingEntry &a, const FindingEntry &b) {
            return a.finding.severity < b.finding.severity;
        }));
}

void TestReviewDocument::tellsWhoCanDoWhat() {
    const ReviewDocument document = reviewDocument(imported(reviewestate::people()));
    QCOMPARE(document.keys.size(), size_t(1));
    const KeySection &key = document.keys.front();
    QCOMPARE(key.diskEncryptionSets, QStringList{u"des1"_s});
    QCOMPARE(key.model, domain::PermissionModel::LocalRbac);
    QCOMPARE(key.backup.size(), size_t(1));
    QCOMPARE(key.backup.front().rights.truth, Truth::No);
    const PrincipalRow *alice = row(key, estate::somebody);
    QVERIFY(alice);
    QCOMPARE(alice->name, u"Alice"_s);
    QCOMPARE(truth(key, *alice, domain::ReviewAction::Unwrap), std::optional(Truth::Yes));
    QCOMPARE(truth(key, *alice, domain::ReviewAction::Purge), std::optional(Truth::No));
    QCOMPARE(alice->reasons.size(), size_t(1)); // one grant explains all of them
    QCOMPARE(alice->reasons.front().text, u"Alice — \"Managed HSM Crypto User\" at the key cvm-key"_s);
    QVERIFY(alice->reasons.front().actions.size() > 5);
    const PrincipalRow *backup = row(key, estate::backup);
    QVERIFY(backup && backup->isBackupService);
    QCOMPARE(truth(key, *backup, domain::ReviewAction::Backup), std::optional(Truth::Yes));
    QCOMPARE(truth(key, *backup, domain::ReviewAction::Read), std::optional(Truth::No));
}

void TestReviewDocument::tellsGroups() {
    const ReviewDocument document = reviewDocument(imported(reviewestate::peopleInGroup()));
    const KeySection &key = document.keys.front();
    const PrincipalRow *alice = row(key, estate::somebody);
    QVERIFY(alice);
    QCOMPARE(truth(key, *alice, domain::ReviewAction::Unwrap), std::optional(Truth::Yes));
    QCOMPARE(alice->reasons.front().text,
        u"Alice — \"Key Vault Crypto User\" at the key cvm-key in the Key Vault contoso — through the group Staff"_s);
    QCOMPARE(alice->reasons.front().evidence.viaGroupId, estate::group);
}

void TestReviewDocument::tellsWhatIsUnknown() {
    domain::Environment environment = reviewestate::people();
    environment.coverage.clear();
    const ReviewDocument document = reviewDocument(imported(environment));
    const KeySection &key = document.keys.front();
    const PrincipalRow *backup = row(key, estate::backup);
    QVERIFY(backup);
    QCOMPARE(truth(key, *backup, domain::ReviewAction::Read), std::optional(Truth::Unknown));
    QVERIFY(
        std::any_of(backup->reasons.begin(), backup->reasons.end(), [](const reviewreport::Reason &reason) {
            return reason.truth == Truth::Unknown && reason.text.contains(u"n't read"_s);
        }));
    QVERIFY(find(document, FindingRule::ScopeNotRead));
}

void TestReviewDocument::givesTheReasonsOfTheEvaluation() {
    int grants = 0;
    int gaps = 0;
    for (unsigned seed = 1; seed <= 15; ++seed) {
        for (int kind = 0; kind < 3; ++kind) {
            const domain::Environment environment = randomEstate(kind, seed);
            const domain::AccessIndex index(environment);
            const ReviewDocument document = reviewDocument(imported(environment));
            for (const KeySection &key : document.keys) {
                for (const PrincipalRow &row : key.rows) {
                    QSet<QString> told;
                    for (const reviewreport::Reason &reason : row.reasons) {
                        for (const domain::ReviewAction action : reason.actions) {
                            told << domain::reviewActionId(action) + reason.text;
                        }
                    }
                    QSet<QString> expected;
                    for (const domain::ReviewAction action : key.actions) {
                        const auto why = domain::explainAction(
                            index, environment.keyStores.front(), key.key.name, row.objectId, action);
                        if (!why || why->truth == Truth::No) {
                            continue;
                        }
                        const QString id = domain::reviewActionId(action);
                        const bool holds = why->truth == Truth::Yes;
                        for (const domain::Evidence &evidence : why->rights.front().evidence) {
                            expected += holds
                                ? QSet{id + wording::evidenceChain(evidence, row.objectId, index)}
                                : QSet<QString>();
                        }
                        for (const domain::Uncertainty &uncertainty : why->rights.front().uncertainties) {
                            expected += holds ? QSet<QString>()
                                              : QSet{id + wording::reviewUncertainty(uncertainty)};
                        }
                        (holds ? grants : gaps) += 1;
                    }
                    QCOMPARE(told, expected);
                }
            }
        }
    }
    QVERIFY(grants > 50 && gaps > 50);
}

/// The wizard asks domain::evaluateAccess() of the environment; a review must not have an opinion of its own.
void TestReviewDocument::saysWhatTheWizardSays() {
    int answers[3] = {0, 0, 0};
    for (unsigned seed = 1; seed <= 80; ++seed) {
        for (int kind = 0; kind < 3; ++kind) {
            domain::Environment environment = randomEstate(kind, seed);
            const domain::KeyStore store = environment.keyStores.front();
            environment.put(estate::diskEncryptionSet(store.uri.host()));
            if (!environment.principal(randomPrincipal(0))) {
                continue;
            }
            domain::Principal service = *environment.principal(randomPrincipal(0));
            service.appId = estate::backupAppId;
            environment.put(service);
            const domain::AccessVerdict wizard
                = domain::evaluateAccess(environment, store, estate::keyName, service.objectId);
            const ReviewDocument document = reviewDocument(imported(environment));
            const auto section = std::find_if(document.keys.begin(), document.keys.end(),
                [](const KeySection &key) { return key.key.name == estate::keyName; });
            QVERIFY(section != document.keys.end());
            const QByteArray where
                = "kind " + QByteArray::number(kind) + ", seed " + QByteArray::number(seed);
            QCOMPARE(section->backup.size(), size_t(1));
            QVERIFY2(told(section->backup.front().rights) == told(wizard), where.constData());
            const PrincipalRow *cells = row(*section, service.objectId);
            QVERIFY2(cells, where.constData());
            Truth both = Truth::Yes;
            for (const domain::ReviewAction action :
                {domain::ReviewAction::Read, domain::ReviewAction::Backup}) {
                const Truth cell = truth(*section, *cells, action).value();
                both = both == Truth::No || cell == Truth::No          ? Truth::No
                    : both == Truth::Unknown || cell == Truth::Unknown ? Truth::Unknown
                                                                       : Truth::Yes;
            }
            QVERIFY2(both == wizard.truth, where.constData());
            const bool isDisabled = service.accountEnabled == false; // told by a finding of its own
            QCOMPARE(find(document, FindingRule::BackupLacksAccess) != nullptr,
                wizard.truth == Truth::No && !isDisabled);
            QCOMPARE(find(document, FindingRule::BackupPrincipalDisabled) != nullptr, isDisabled);
            const auto unknown = std::find_if(
                document.findings.begin(), document.findings.end(), [](const FindingEntry &entry) {
                    return entry.finding.rule == FindingRule::BackupAccessUnknown && !entry.finding.state;
                });
            QCOMPARE(unknown != document.findings.end(), wizard.truth == Truth::Unknown);
            ++answers[static_cast<int>(wizard.truth)];
        }
    }
    for (const int count : answers) {
        QVERIFY2(
            count >= 5, qPrintable(QString::number(count))); // estates that all say the same prove nothing
    }
}

void TestReviewDocument::keysInUseComeFirst() {
    const ReviewDocument document = reviewDocument(imported(withKeys({u"b"_s, u"a"_s})));
    QCOMPARE(keyNames(document), (QStringList{estate::keyName, u"a"_s, u"b"_s}));
}

void TestReviewDocument::leavesOutTablesNeverFindings() {
    domain::Environment environment = withKeys({u"a"_s, u"b"_s, u"c"_s});
    for (domain::Key &key : environment.keys) {
        key.enabled = false;
    }
    reviewreport::ReviewQuestion question;
    question.cellLimit = 1;
    const ReviewDocument document = reviewDocument(imported(environment), question);
    QCOMPARE(keyNames(document), QStringList{estate::keyName});
    QCOMPARE(document.keysLeftOut, 3);
    const auto disabled = std::count_if(document.findings.begin(), document.findings.end(),
        [](const FindingEntry &entry) { return entry.finding.rule == FindingRule::KeyDisabled; });
    QCOMPARE(disabled, 4);
}

void TestReviewDocument::reviewsOnlyTheKeysAskedFor() {
    domain::Environment environment = withKeys({u"a"_s, u"b"_s});
    for (domain::Key &key : environment.keys) {
        key.enabled = false;
    }
    environment.keyStores.front().purgeProtection = false;
    for (const QString &name : {u"A"_s, QString(estate::hsmHost + u"/a"_s),
             QString(u"https://"_s + estate::hsmHost + u"/keys/a/0123456789abcdef0123456789abcdef"_s)}) {
        reviewreport::ReviewQuestion question;
        question.keys = {name};
        const ReviewDocument document = reviewDocument(imported(environment), question);
        QCOMPARE(keyNames(document), QStringList{u"a"_s});
        QVERIFY(!find(document, FindingRule::BackupLacksAccess)); // about another key
        QVERIFY(find(document, FindingRule::PurgeProtectionOff)); // about its store
        const FindingEntry *disabled = find(document, FindingRule::KeyDisabled);
        QVERIFY(disabled);
        QCOMPARE(disabled->finding.keyName(), u"a"_s);
    }
}

void TestReviewDocument::reviewsOnlyThePrincipalsAskedFor() {
    for (const QString &name : {estate::somebody.toUpper(), u"alice"_s}) {
        reviewreport::ReviewQuestion question;
        question.principals = {name};
        const ReviewDocument document = reviewDocument(imported(reviewestate::people()), question);
        QCOMPARE(document.keys.front().rows.size(), size_t(1));
        QCOMPARE(document.keys.front().rows.front().name, u"Alice"_s);
        QVERIFY(!find(document, FindingRule::BackupLacksAccess));
    }
    reviewreport::ReviewQuestion question;
    question.principals = {estate::backupAppId};
    const ReviewDocument document = reviewDocument(imported(reviewestate::people()), question);
    QCOMPARE(document.keys.front().rows.size(), size_t(1));
    QVERIFY(find(document, FindingRule::BackupLacksAccess));
}

void TestReviewDocument::namesWhatItDoesNotKnow() {
    const domain::Environment environment = reviewestate::people();
    const domain::AccessIndex index(environment);
    QCOMPARE(review::unknownKeys({estate::keyName, u"other"_s}, index), QStringList{u"other"_s});
    QStringList unknown;
    const QSet<QString> meant
        = review::principalsMeant({u"Alice"_s, u"Bob"_s, estate::setIdentity}, index, &unknown);
    QCOMPARE(unknown, QStringList{u"Bob"_s});
    QCOMPARE(meant, (QSet<QString>{estate::somebody, estate::setIdentity})); // an id that only a set names
}

void TestReviewDocument::comparesWithAnEarlierState() {
    const review::State earlier = imported(reviewestate::people());
    domain::Environment environment = reviewestate::people();
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope));
    reviewreport::ReviewQuestion question;
    question.other = &earlier;
    const ReviewDocument more = reviewDocument(imported(environment), question);
    QVERIFY(more.comparison);
    QCOMPARE(more.comparison->summary.answer(), domain::Permissiveness::More);
    QCOMPARE(more.comparison->keys.size(), size_t(1));
    const auto &changes = more.comparison->keys.front().changes;
    QVERIFY(!changes.empty());
    QVERIFY(std::any_of(changes.begin(), changes.end(), [](const reviewreport::ChangeEntry &entry) {
        return entry.text == u"Backup Management Service gained “Read” on the key cvm-key."_s;
    }));
    const ReviewDocument same = reviewDocument(earlier, question);
    QCOMPARE(same.comparison->summary.answer(), domain::Permissiveness::Equivalent);
    QVERIFY(same.comparison->keys.empty());
    QCOMPARE(same.comparison->unchangedKeys, 1);
}

/// The headline says what the rows say, also where much is unknown, and in either order.
void TestReviewDocument::theHeadlineAgreesWithTheRows() {
    const review::State earlier = imported(reviewestate::people());
    domain::Environment environment = reviewestate::people();
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope));
    domain::RoleAssignment conditional
        = estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::setIdentity);
    conditional.condition = u"(…)"_s;
    estate::grant(environment, conditional);
    importer::Imported weekLater = imported(environment);
    weekLater.snapshot.takenAt = reviewestate::taken.addDays(7);
    const review::State later = weekLater;
    for (const bool laterIsOther : {false, true}) {
        reviewreport::ReviewQuestion question;
        question.other = laterIsOther ? &later : &earlier;
        const ReviewDocument document = reviewDocument(laterIsOther ? earlier : later, question);
        QVERIFY(document.comparison);
        QCOMPARE(document.comparison->otherIsOlder, !laterIsOther);
        const domain::ChangeSummary &summary = document.comparison->summary;
        QVERIFY(summary.gained > 0);
        QCOMPARE(summary.lost, 0);
        QVERIFY(summary.uncertain > 0);
        const QString text = QString::fromUtf8(reviewreport::toText(document));
        QVERIFY(text.contains(u"Access was gained. Whether "_s));
        QVERIFY(!text.contains(u"Access was only gained"_s));
        const QJsonObject json = QJsonDocument::fromJson(reviewreport::toJson(document))
                                     .object()
                                     .value(u"comparison")
                                     .toObject();
        QCOMPARE(json.contains(u"later"_s), laterIsOther);
        QCOMPARE(json.value(u"gained").toInt(), summary.gained);
    }
}

/// Nobody gained or lost a right, and yet backup cannot work any more.
void TestReviewDocument::aComparisonTellsWhatBecameOfBackup() {
    domain::Environment environment = reviewestate::people();
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope));
    const review::State earlier = imported(environment);
    environment.keys.front().enabled = false;
    reviewreport::ReviewQuestion question;
    question.other = &earlier;
    const ReviewDocument document = reviewDocument(imported(environment), question);
    QVERIFY(document.comparison);
    QCOMPARE(document.comparison->backup.size(), size_t(1));
    QCOMPARE(document.comparison->backup.front().after.truth, domain::Truth::No);
    QCOMPARE(document.comparison->unchangedKeys, 0);
    const QString text = QString::fromUtf8(reviewreport::toText(document));
    QVERIFY2(text.contains(u"Backup of the key cvm-key can work: Yes → No"_s), qPrintable(text));
    const QJsonObject json
        = QJsonDocument::fromJson(reviewreport::toJson(document)).object().value(u"comparison").toObject();
    QCOMPARE(json.value(u"backup").toArray().at(0).toObject().value(u"after").toString(), u"no"_s);
}

/// Yes only where the rights are held and backup can work; else both, and what stops it.
void TestReviewDocument::aYesMeansThatBackupCanWork() {
    domain::Environment environment = reviewestate::people();
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope));
    const auto backupOf = [](const ReviewDocument &document) {
        return QJsonDocument::fromJson(reviewreport::toJson(document))
            .object()
            .value(u"keys")
            .toArray()
            .at(0)
            .toObject()
            .value(u"backup")
            .toArray()
            .at(0)
            .toObject();
    };
    const ReviewDocument works = reviewDocument(imported(environment));
    QCOMPARE(backupOf(works).value(u"truth").toString(), u"yes"_s);
    QVERIFY(QString::fromUtf8(reviewreport::toText(works)).contains(u"Read and back up, "_s));
    environment.keyStores.front().network.allowByDefault = false;
    environment.keyStores.front().network.trustedServicesBypass = false;
    const ReviewDocument closed = reviewDocument(imported(environment));
    QCOMPARE(backupOf(closed).value(u"truth").toString(), u"no"_s);
    QCOMPARE(backupOf(closed).value(u"rights").toString(), u"yes"_s);
    QCOMPARE(backupOf(closed).value(u"canWork").toString(), u"no"_s);
    QCOMPARE(backupOf(closed).value(u"states").toArray().at(0).toObject().value(u"state").toString(),
        u"networkClosedToBackup"_s);
    const QString text = QString::fromUtf8(reviewreport::toText(closed));
    QVERIFY(!text.contains(u"Read and back up, "_s));
    QVERIFY(text.contains(u"Rights to read and back up: Yes"_s));
    QVERIFY(text.contains(u"Backup can't work: "_s));
    const PrincipalRow *service = row(closed.keys.front(), estate::backup);
    QVERIFY(service && service->backupStates.size() == 1); // beside its cells in the matrix
    QVERIFY(reviewreport::findingsAtOrAbove(closed, FindingSeverity::Critical) > 0);
    QVERIFY(QString::fromUtf8(reviewreport::toCsv(closed)).contains(u"backupCanWork"_s));
}

/// One answer in every form: a yes for a key that nobody read is a yes with its condition.
void TestReviewDocument::aKeyThatNobodyReadIsAConditionalYes() {
    domain::Environment environment = reviewestate::people();
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope));
    environment.keys.clear();
    const ReviewDocument document = reviewDocument(imported(environment));
    const QJsonObject backup = QJsonDocument::fromJson(reviewreport::toJson(document))
                                   .object()
                                   .value(u"keys")
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(u"backup")
                                   .toArray()
                                   .at(0)
                                   .toObject();
    QCOMPARE(backup.value(u"truth").toString(), u"yes"_s);
    QCOMPARE(backup.value(u"condition").toString(), u"keyIsEnabled"_s);
    QCOMPARE(backup.value(u"canWork").toString(), u"unknown"_s);
    const QString text = QString::fromUtf8(reviewreport::toText(document));
    QVERIFY(text.contains(u"Yes, if the key is enabled, which wasn't read"_s));
    QVERIFY(!text.contains(u"Read and back up, "_s));
    const QString csv = QString::fromUtf8(reviewreport::toCsv(document));
    QVERIFY2(csv.contains(QRegularExpression(u"\n\"?backup\"?,.*yes.*keyIsEnabled"_s)), qPrintable(csv));
}

void TestReviewDocument::namesWhoIsGone() {
    const review::State earlier = imported(reviewestate::people());
    domain::Environment environment = reviewestate::people();
    environment.hsmRoles[estate::hsmHost].assignments.clear();
    std::erase_if(environment.principals,
        [](const domain::Principal &principal) { return principal.objectId == estate::somebody; });
    reviewreport::ReviewQuestion question;
    question.other = &earlier;
    question.principals = {estate::somebody};
    const ReviewDocument document = reviewDocument(imported(environment), question);
    QCOMPARE(document.comparison->keys.size(), size_t(1));
    const auto &changes = document.comparison->keys.front().changes;
    QVERIFY(!changes.empty());
    for (const reviewreport::ChangeEntry &entry : changes) {
        QCOMPARE(entry.principalName, u"Alice"_s);
        QCOMPARE(entry.change.kind, domain::AccessChangeKind::Lost);
    }
}

/// The report is of the state that the change would leave, and says so in every form that can.
void TestReviewDocument::tellsWhatWouldBe() {
    const review::State state = imported(reviewestate::people());
    reviewreport::ReviewQuestion question;
    question.whatIf = {domain::AddAssignmentEdit{estate::hsmHost,
                           estate::assignment(domain::roles::managedHsmCryptoUser, reviewestate::keyScope)},
        domain::RemoveAssignmentEdit{estate::hsmHost, u"none"_s, {}}};
    const ReviewDocument document = reviewDocument(state, question);
    QVERIFY(!find(document, FindingRule::BackupLacksAccess));
    QVERIFY(find(reviewDocument(state), FindingRule::BackupLacksAccess)); // nothing was changed
    QVERIFY(document.whatIf);
    QCOMPARE(document.whatIf->changes.size(), size_t(2));
    QCOMPARE(document.whatIf->changes.back().outcome, domain::EditOutcome::NotFound);
    QCOMPARE(document.whatIf->summary.lost, 0);
    QVERIFY(document.whatIf->summary.gained > 1);
    QCOMPARE(document.whatIf->keys.size(), size_t(1));
    const auto has = [](const std::vector<FindingEntry> &entries, FindingRule rule) {
        return std::any_of(entries.begin(), entries.end(),
            [rule](const FindingEntry &entry) { return entry.finding.rule == rule; });
    };
    QCOMPARE(document.whatIf->backup.size(), size_t(1));
    QCOMPARE(document.whatIf->backup.front().before.truth, Truth::No);
    QCOMPARE(document.whatIf->backup.front().after.truth, Truth::Yes);
    QVERIFY(has(document.whatIf->gone, FindingRule::BackupLacksAccess));
    QVERIFY(has(document.whatIf->added, FindingRule::BackupHasSurplusRights));
    const QString text = QString::fromUtf8(reviewreport::toText(document));
    QVERIFY(text.contains(u"Nothing is changed in Azure."_s));
    QVERIFY(text.contains(u"Backup of the key cvm-key can work: No → Yes"_s));
    QVERIFY(QString::fromUtf8(reviewreport::toHtml(document)).contains(u"Nothing is changed in Azure."_s));
    const QJsonObject json
        = QJsonDocument::fromJson(reviewreport::toJson(document)).object().value(u"whatIf").toObject();
    QCOMPARE(json.value(u"changes").toArray().at(0).toObject().value(u"outcome").toString(), u"applied"_s);
    QCOMPARE(json.value(u"changes").toArray().at(1).toObject().value(u"outcome").toString(), u"notFound"_s);
    QCOMPARE(json.value(u"gained").toInt(), document.whatIf->summary.gained);
    QVERIFY(QJsonDocument::fromJson(reviewreport::toJson(reviewDocument(state)))
                .object()
                .value(u"whatIf")
                .isNull());
    // Of one principal only what is about it.
    question.principals = {u"Alice"_s};
    const ReviewDocument ofAlice = reviewDocument(state, question);
    QVERIFY(ofAlice.whatIf->keys.empty());
    QVERIFY(ofAlice.whatIf->gone.empty());
}

void TestReviewDocument::judgesExpiryAtTheTimeAskedFor() {
    domain::Environment environment = reviewestate::people();
    environment.keys.front().expires = reviewestate::taken.addYears(1);
    QVERIFY(!find(reviewDocument(imported(environment)), FindingRule::KeyExpired));
    const review::State later(imported(environment), reviewestate::taken.addYears(2));
    QVERIFY(find(reviewDocument(later), FindingRule::KeyExpired));
    importer::Imported timeless = imported(environment);
    timeless.snapshot.takenAt = {};
    QVERIFY(!reviewDocument(timeless).asOf.isValid());
    QVERIFY(QString::fromUtf8(reviewreport::toText(reviewDocument(timeless))).contains(u"--as-of"_s));
}

void TestReviewDocument::countsBySeverity() {
    const ReviewDocument document = reviewDocument(imported(reviewestate::people()));
    const int critical = reviewreport::findingsAtOrAbove(document, FindingSeverity::Critical);
    QCOMPARE(critical, 1);
    QVERIFY(reviewreport::findingsAtOrAbove(document, FindingSeverity::High) > critical);
    QCOMPARE(reviewreport::findingsAtOrAbove(document, FindingSeverity::Note),
        static_cast<int>(document.findings.size()));
}

void TestReviewDocument::findsTheFileOfAFinding() {
    importer::Imported several = imported(reviewestate::people());
    several.snapshot.environment.keys.front().enabled = false;
    several.report.inputs.push_back({u"keys.json"_s, 1, u"01"_s});
    several.report.inputs.push_back({u"roles.json"_s, 1, u"02"_s});
    several.report.understood.push_back({u"keys.json"_s, domain::ImportContent::Keys, 1});
    several.report.understood.push_back({u"roles.json"_s, domain::ImportContent::HsmRoleAssignments, 2});
    const ReviewDocument document = reviewDocument(several);
    QCOMPARE(find(document, FindingRule::KeyDisabled)->input, 1);
    QCOMPARE(find(document, FindingRule::BackupLacksAccess)->input, 2);
    review::State none = imported(reviewestate::people());
    none.report = {};
    QCOMPARE(find(reviewDocument(none), FindingRule::BackupLacksAccess)->input, -1);
}

void TestReviewDocument::stopsWhenTold() {
    reviewreport::ReviewQuestion question;
    int calls = 0;
    question.progress = [&calls](int done, int total) {
        ++calls;
        return total == 3 && done < 1;
    };
    const ReviewDocument document = reviewDocument(imported(withKeys({u"a"_s, u"b"_s})), question);
    QCOMPARE(calls, 2);
    QCOMPARE(document.keys.size(), size_t(1));
    QCOMPARE(document.keysLeftOut, 2);
}

void TestReviewDocument::saysTheSameTwice() {
    const ReviewDocument first = reviewDocument(imported(withKeys({u"a"_s, u"b"_s})));
    const ReviewDocument second = reviewDocument(imported(withKeys({u"a"_s, u"b"_s})));
    QCOMPARE(reviewreport::toText(first), reviewreport::toText(second));
    QCOMPARE(reviewreport::toHtml(first), reviewreport::toHtml(second));
    QCOMPARE(reviewreport::toCsv(first), reviewreport::toCsv(second));
    QCOMPARE(reviewreport::toJson(first), reviewreport::toJson(second));
    QCOMPARE(reviewreport::toSarif(first), reviewreport::toSarif(second));
}

CVM_TEST(TestReviewDocument)

} // namespace tst_reviewdocument

#include "tst_reviewdocument.moc"
