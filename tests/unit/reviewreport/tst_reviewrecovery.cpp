// What a report says would bring a key back: in every form, and against an earlier state.
#include "reviewestate.h"

#include "review/reviewreport/forms.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

namespace tst_reviewrecovery {

using namespace Qt::StringLiterals;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::RecoveryTier;
using reviewreport::ReviewDocument;

namespace {

domain::ResourceId vaultId() {
    return estate::resource(u"Microsoft.RecoveryServices/vaults/rsv1"_s);
}

domain::ResourceId itemId() {
    return vaultId().child(u"backupFabrics/Azure/protectionContainers/c/protectedItems/i"_s);
}

/// An HSM and a VM whose backups were read: no item, or one with a point in the tier.
domain::Environment withBackups(std::optional<RecoveryTier> tier) {
    domain::Environment environment = reviewestate::people();
    if (environment.virtualMachines.empty()) {
        environment.put(estate::virtualMachine());
    }
    environment.keyStores.front().softDelete = true;
    environment.keyStores.front().softDeleteRetentionDays = 90;
    environment.keyStores.front().purgeProtection = false;
    domain::RecoveryServicesVault vault;
    vault.id = vaultId();
    vault.location = estate::virtualMachine().location;
    environment.put(vault);
    domain::BackupStatus status;
    status.status = tier ? domain::ProtectionStatus::Protected : domain::ProtectionStatus::NotProtected;
    environment.backupStatus.insert(estate::virtualMachine().id.text().toLower(), status);
    const auto read = [&environment](domain::ReadKind kind, const QString &scope) {
        domain::ScopeRead one;
        one.kind = kind;
        one.scope = scope;
        one.outcome = domain::ReadOutcome::Read;
        environment.put(one);
    };
    read(domain::ReadKind::RecoveryServicesVaults, u"/subscriptions/"_s + estate::subscription);
    read(domain::ReadKind::ProtectedItems, vaultId().text());
    if (tier) {
        domain::ProtectedItem item;
        item.id = itemId();
        item.sourceResourceId = estate::virtualMachine().id;
        environment.put(item);
        read(domain::ReadKind::RecoveryPoints, itemId().text());
        domain::RecoveryPoint point;
        point.id = itemId().child(u"recoveryPoints/7"_s);
        point.time = reviewestate::taken.addDays(-1);
        point.securityType = u"ConfidentialVMDiskEncryptedWithCustomerKey"_s;
        point.tiers = {{*tier, domain::TierStatus::Valid}};
        environment.put(point);
    }
    return environment;
}

domain::GoneResource gone(bool isPurged) {
    domain::GoneResource gone;
    gone.kind = domain::GoneKind::Key;
    gone.key = {estate::hsmHost, estate::keyName, QString()};
    gone.isRecoverable = !isPurged;
    gone.isPurged = isPurged;
    gone.purgeAt = reviewestate::taken.addDays(10);
    return gone;
}

ReviewDocument documentOf(const domain::Environment &environment, const review::State *other = nullptr) {
    reviewreport::ReviewQuestion question;
    question.other = other;
    return reviewreport::reviewDocument(reviewestate::imported(environment), question);
}

QJsonObject json(const ReviewDocument &document) {
    return QJsonDocument::fromJson(reviewreport::toJson(document)).object();
}

const domain::ReviewFinding *finding(const ReviewDocument &document) {
    for (const reviewreport::FindingEntry &entry : document.findings) {
        if (entry.finding.rule == FindingRule::KeyNotRestorable) {
            return &entry.finding;
        }
    }
    return nullptr;
}

} // namespace

class TestReviewRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void jsonTellsBothAnswers() {
        const QJsonArray all
            = json(documentOf(withBackups(RecoveryTier::Vault))).value(u"recoverability").toArray();
        QCOMPARE(all.size(), 1);
        const QJsonObject one = all.at(0).toObject();
        QCOMPARE(one.value(u"virtualMachine").toString(), estate::virtualMachine().id.text());
        QCOMPARE(one.value(u"key").toString(), estate::keyName);
        const QJsonObject softDelete = one.value(u"softDelete").toObject();
        QCOMPARE(softDelete.value(u"answer").toString(), u"wouldBeKept"_s);
        QCOMPARE(softDelete.value(u"days").toInt(), 90);
        QCOMPARE(softDelete.value(u"canBePurged").toString(), u"yes"_s);
        QVERIFY(softDelete.value(u"until").isNull());
        const QJsonObject restore = one.value(u"restore").toObject();
        QCOMPARE(restore.value(u"answer").toString(), u"possible"_s);
        QCOMPARE(restore.value(u"pointTime").toString(), u"2026-07-31T12:00:00Z"_s);
        QVERIFY(restore.value(u"text").toString().contains(u"The copy of the key itself can't be seen"_s));
    }

    void csvTellsEachReason() {
        const QString csv
            = QString::fromUtf8(reviewreport::toCsv(documentOf(withBackups(RecoveryTier::Snapshot))));
        const auto line = [&csv](const QString &fact) {
            return csv.split(u"\r\n"_s).filter(u'"' + fact + u"\","_s).join(u'\n');
        };
        QVERIFY2(line(u"keyReturn"_s).contains(u",\"wouldBeKept\","_s)
                && line(u"keyReturn"_s).endsWith(u",\"P90D\""_s),
            qPrintable(line(u"keyReturn"_s)));
        QVERIFY2(line(u"keyRestore"_s).contains(u",\"notInVaultTier\",\"no\","_s),
            qPrintable(line(u"keyRestore"_s)));
    }

    void formsForPeopleTellWhatIsNotKnown() {
        domain::Environment environment = withBackups(RecoveryTier::Snapshot);
        std::erase_if(environment.coverage,
            [](const domain::ScopeRead &read) { return read.kind == domain::ReadKind::RecoveryPoints; });
        environment.recoveryPoints.clear();
        const ReviewDocument document = documentOf(environment);
        for (const QByteArray &form : {reviewreport::toText(document), reviewreport::toHtml(document)}) {
            QVERIFY(form.contains("If a key went"));
            QVERIFY(form.contains("Not all recovery points in the vault rsv1 were read."));
            QVERIFY(form.contains("anyone with the right to purge keys"));
        }
        QVERIFY(!finding(document));
    }

    void aKeyThatCannotComeBackIsAFinding_data() {
        QTest::addColumn<std::optional<RecoveryTier>>("tier");
        QTest::addColumn<int>("state"); ///< 0: there, 1: deleted, 2: purged
        QTest::addColumn<std::optional<FindingSeverity>>("severity");
        using Tier = std::optional<RecoveryTier>;
        using Severity = std::optional<FindingSeverity>;
        QTest::newRow("possible") << Tier(RecoveryTier::Vault) << 0 << Severity();
        QTest::newRow("never protected") << Tier() << 0 << Severity(FindingSeverity::Low);
        QTest::newRow("snapshots only")
            << Tier(RecoveryTier::Snapshot) << 0 << Severity(FindingSeverity::Medium);
        QTest::newRow("deleted") << Tier() << 1 << Severity(FindingSeverity::High);
        QTest::newRow("purged") << Tier(RecoveryTier::Archive) << 2 << Severity(FindingSeverity::Critical);
        QTest::newRow("purged, and possible") << Tier(RecoveryTier::Vault) << 2 << Severity();
    }

    void aKeyThatCannotComeBackIsAFinding() {
        QFETCH(std::optional<RecoveryTier>, tier);
        QFETCH(int, state);
        QFETCH(std::optional<FindingSeverity>, severity);
        domain::Environment environment = withBackups(tier);
        if (state > 0) {
            environment.keys.clear();
            environment.put(gone(state == 2));
        }
        const ReviewDocument document = documentOf(environment);
        const domain::ReviewFinding *found = finding(document);
        QCOMPARE(found != nullptr, severity.has_value());
        if (found) {
            QCOMPARE(found->severity, *severity);
            QCOMPARE(found->count, 1);
            QCOMPARE(found->keyName(), estate::keyName);
            const QByteArray sarif = reviewreport::toSarif(document);
            QVERIFY(sarif.contains("\"CVM042\""));
        }
    }

    void aChangeIsTold() {
        const review::State earlier = reviewestate::imported(withBackups(RecoveryTier::Vault));
        const ReviewDocument document = documentOf(withBackups(RecoveryTier::Snapshot), &earlier);
        QCOMPARE(document.comparison->recoverability.size(), size_t(1));
        QVERIFY(reviewreport::toText(document).contains("Azure Backup Possible → No"));
        const QJsonObject change = json(document)
                                       .value(u"comparison")
                                       .toObject()
                                       .value(u"recoverability")
                                       .toArray()
                                       .at(0)
                                       .toObject();
        QCOMPARE(change.value(u"after").toObject().value(u"restore").toObject().value(u"answer").toString(),
            u"no"_s);
        QVERIFY(documentOf(withBackups(RecoveryTier::Vault), &earlier).comparison->recoverability.empty());
    }

    void onlyOfTheKeysThatWereAskedFor() {
        reviewreport::ReviewQuestion question;
        question.keys = {u"another"_s};
        QVERIFY(
            reviewreport::reviewDocument(reviewestate::imported(withBackups(RecoveryTier::Vault)), question)
                .recoverability.empty());
    }
};

CVM_TEST(TestReviewRecovery)

} // namespace tst_reviewrecovery

#include "tst_reviewrecovery.moc"
