#include "tests/workflow/world.h"

#include "compose/snapshotscenario/scenario.h"
#include "domain/accessevaluation.h"
#include "domain/backupstate.h"
#include "domain/recoverability.h"
#include "review/importer/importer.h"
#include "tests/support/program.h"

#include <QTest>

#include <functional>

namespace tst_snapshotscenario {

using protect::Step;

namespace {

snapshot::Snapshot captureOf(support::World &world) {
    world.estate().capture();
    support::World::waitUntil([&world] { return !world.estate().captureState().isWorking; });
    return world.estate().captureState().snapshot.value_or(snapshot::Snapshot());
}

snapshot::Snapshot captured(const QString &scenario) {
    support::World world(scenario);
    world.connectEstate();
    world.settle(Step::Source);
    return captureOf(world);
}

/// After the wizard has granted.
snapshot::Snapshot capturedWithAccess(const QString &scenario) {
    support::World world(scenario);
    return world.drive() == Step::Done ? captureOf(world) : snapshot::Snapshot();
}

const QString keyName = QStringLiteral("cvm-erp-os");

domain::BackupAnswer answerOf(const snapshot::Snapshot &snapshot) {
    const domain::AccessIndex index(snapshot.environment);
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        if (place.id.name == keyName && !place.sets.empty()) {
            return domain::backupAnswers(index, domain::backupServices(index), place, snapshot.takenAt)
                .front();
        }
    }
    return {};
}

using Change = std::function<void(domain::Environment &)>;

domain::DiskEncryptionSet &ofSet(domain::Environment &environment) {
    return *std::find_if(environment.diskEncryptionSets.begin(), environment.diskEncryptionSets.end(),
        [](const domain::DiskEncryptionSet &set) { return set.activeKey.name == keyName; });
}

domain::KeyStore &ofStore(domain::Environment &environment) {
    const QString host = ofSet(environment).activeKey.host;
    return *std::find_if(environment.keyStores.begin(), environment.keyStores.end(),
        [&host](const domain::KeyStore &store) { return store.uri.host() == host; });
}

void ofKey(domain::Environment &environment, const std::function<void(domain::Key &)> &change) {
    for (domain::Key &key : environment.keys) {
        if (key.id.name == keyName) {
            change(key);
        }
    }
}

domain::Principal &ofBackup(domain::Environment &environment) {
    return *std::find_if(
        environment.principals.begin(), environment.principals.end(), [](const domain::Principal &principal) {
            return principal.displayName == QLatin1String("Backup Management Service");
        });
}

QString backupServiceOf(const domain::Environment &environment) {
    for (const domain::Principal &principal : environment.principals) {
        if (principal.displayName == QLatin1String("Backup Management Service")) {
            return principal.objectId;
        }
    }
    return {};
}

support::WorldOptions reproduced(const snapshot::Snapshot &snapshot) {
    support::WorldOptions options;
    options.scenario = snapshotscenario::scenarioOf(
        snapshot.environment, {QStringLiteral("case"), snapshot.tenantId, snapshot.takenAt});
    return options;
}

/// What a session reads from the copy.
snapshot::Snapshot copied(const snapshot::Snapshot &original) {
    support::World world(QStringLiteral("case"), reproduced(original));
    world.connectEstate();
    world.settle(Step::Source);
    return captureOf(world);
}

QStringList outlooksOf(const snapshot::Snapshot &snapshot) {
    QStringList lines;
    const domain::AccessIndex index(snapshot.environment);
    for (const domain::Recoverability &one : domain::recoverabilities(index, snapshot.takenAt)) {
        QString line = one.name
            + QStringLiteral(": key %1, restore %2")
                  .arg(static_cast<int>(one.softDelete.key))
                  .arg(static_cast<int>(one.restore.answer));
        for (const domain::RestoreReason &reason : one.restore.reasons) {
            line += QStringLiteral(" %1").arg(static_cast<int>(reason.kind));
        }
        lines << line;
    }
    lines.sort();
    return lines;
}

} // namespace

} // namespace tst_snapshotscenario

Q_DECLARE_METATYPE(tst_snapshotscenario::Change)

namespace tst_snapshotscenario {

/// A customer's case, from a file to a simulator that behaves like it.
class TestSnapshotScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSessionJudgesTheCopyAsTheSnapshot_data() {
        QTest::addColumn<QString>("scenario");
        for (const char *name : {"managed-hsm", "managed-hsm-all-keys", "managed-hsm-other-key",
                 "managed-hsm-custom-role", "managed-hsm-backup-role", "key-vault-rbac",
                 "key-vault-access-policy", "unknown-access", "principal-missing"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void theSessionJudgesTheCopyAsTheSnapshot() {
        QFETCH(QString, scenario);
        const snapshot::Snapshot original = captured(scenario);
        QVERIFY(!original.environment.virtualMachines.empty());
        const importer::Imported imported = importer::importSources(
            {{QStringLiteral("case.json"), snapshot::toJson(original), QDateTime()}});
        QVERIFY(imported.isUsable());
        const domain::Environment &environment = imported.snapshot.environment;

        support::World copy(QStringLiteral("case"), reproduced(imported.snapshot));
        copy.connectEstate();
        QVERIFY(copy.settle(Step::Source));
        copy.estate().loadVirtualMachines();
        QVERIFY(copy.settle(Step::VirtualMachine));
        QCOMPARE(copy.estate().environment().virtualMachines.size(), environment.virtualMachines.size());
        int compared = 0;
        for (const domain::VirtualMachine &machine : environment.virtualMachines) {
            if (machine.diskEncryption() != domain::DiskEncryption::CustomerManagedKey) {
                continue;
            }
            copy.protection().chooseVirtualMachine(machine.id);
            copy.protection().examineKey();
            QVERIFY(copy.settle(Step::KeyStore));
            const domain::KeyAssessment *assessed = copy.protection().keyAssessment();
            QVERIFY(assessed && assessed->keyStore);
            const domain::KeyIdentifier key
                = environment.diskEncryptionSet(machine.diskEncryptionSetId)->activeKey;
            QCOMPARE(assessed->diskEncryptionSet->activeKey, key);
            const QString principal = backupServiceOf(environment);
            QCOMPARE(copy.protection().choices().principalId, principal);
            const domain::KeyStore &store = *environment.keyStore(key.host);
            const bool isMissing = domain::backupServices(domain::AccessIndex(environment)).isMissing;
            const domain::AccessVerdict expected = isMissing
                ? domain::nobodysAccess(store)
                : domain::evaluateAccess(environment, store, key.name, principal);
            QVERIFY2(assessed->verdict.truth == expected.truth,
                qPrintable(QStringLiteral("%1: %2, not %3")
                               .arg(machine.name)
                               .arg(static_cast<int>(assessed->verdict.truth))
                               .arg(static_cast<int>(expected.truth))));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    /// What stops backup in the snapshot, or may, does so in the copy: it is never a yes there only.
    void theCopyIsNeverMoreCertain_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("stays"); // a yes in both
        const auto row = [](const char *name, bool onHsm, const Change &change, bool stays = false) {
            QTest::newRow(name) << onHsm << change << stays;
        };
        using domain::Environment;
        const auto both = [&row](const char *name, const Change &change) {
            row(qPrintable(QStringLiteral("%1, HSM").arg(QLatin1String(name))), true, change);
            row(qPrintable(QStringLiteral("%1, vault").arg(QLatin1String(name))), false, change);
        };
        row(
            "all is well in an HSM", true, [](Environment &) {}, true);
        row(
            "all is well in a vault", false, [](Environment &) {}, true);
        both("network not told", [](Environment &e) { ofStore(e).network = {}; });
        both("one word not told", [](Environment &e) { ofStore(e).network.allowByDefault.reset(); });
        both(
            "public access not told", [](Environment &e) { ofStore(e).network.publicNetworkAccess.reset(); });
        both("bypass not told", [](Environment &e) {
            ofStore(e).network.allowByDefault = false;
            ofStore(e).network.trustedServicesBypass.reset();
        });
        both("closed", [](Environment &e) {
            ofStore(e).network.allowByDefault = false;
            ofStore(e).network.trustedServicesBypass = false;
        });
        both("perimeter", [](Environment &e) { ofStore(e).network.securedByPerimeter = true; });
        both("tenant not told", [](Environment &e) { ofStore(e).tenantId.clear(); });
        both("store of another tenant", [](Environment &e) {
            ofStore(e).tenantId = QStringLiteral("11111111-2222-4333-8444-555555555555");
        });
        row("activation not told", true, [](Environment &e) { ofStore(e).activationStatus.clear(); });
        row("activation failed", true,
            [](Environment &e) { ofStore(e).activationStatus = QStringLiteral("Failed"); });
        both("store not read", [](Environment &e) {
            domain::KeyStore &store = ofStore(e);
            domain::KeyStore unread;
            unread.kind = store.kind;
            unread.name = store.name;
            unread.uri = store.uri;
            store = unread;
        });
        both("store deleted", [](Environment &e) {
            domain::GoneResource gone;
            gone.kind = domain::GoneKind::KeyStore;
            gone.storeKind = ofStore(e).kind;
            gone.name = ofStore(e).name;
            gone.isRecoverable = true;
            ofStore(e).resourceRead = false;
            e.gone.push_back(gone);
        });
        both("enabled not told",
            [](Environment &e) { ofKey(e, [](domain::Key &key) { key.enabled.reset(); }); });
        both("key not read", [](Environment &e) {
            ofKey(e, [](domain::Key &key) {
                const domain::KeyIdentifier id = key.id;
                key = domain::Key();
                key.id = id;
            });
        });
        both("key not yet valid", [](Environment &e) {
            ofKey(e, [](domain::Key &key) { key.notBefore = QDateTime::currentDateTimeUtc().addSecs(7200); });
        });
        both("key expired", [](Environment &e) {
            ofKey(e, [](domain::Key &key) { key.expires = QDateTime::currentDateTimeUtc().addSecs(-7200); });
        });
        both("key deleted", [](Environment &e) {
            domain::GoneResource gone;
            gone.key = {ofStore(e).uri.host(), keyName, QString()};
            std::erase_if(e.keys, [](const domain::Key &key) { return key.id.name == keyName; });
            e.gone.push_back(gone);
        });
        both("account not told", [](Environment &e) { ofBackup(e).accountEnabled.reset(); });
        both("account disabled", [](Environment &e) { ofBackup(e).accountEnabled = false; });
        both("preview not registered", [](Environment &e) {
            for (domain::Subscription &subscription : e.subscriptions) {
                subscription.previewFeature = QStringLiteral("NotRegistered");
            }
        });
        both("set of another tenant", [](Environment &e) {
            ofSet(e).federatedClientId = QStringLiteral("11111111-2222-4333-8444-555555555555");
        });
        both("identity of another tenant", [](Environment &e) {
            ofSet(e).identityTenantId = QStringLiteral("11111111-2222-4333-8444-555555555555");
        });
        both("kind of set not told", [](Environment &e) { ofSet(e).encryptionType.clear(); });
        row("a deny assignment with an exception", false, [](Environment &e) {
            domain::DenyAssignment deny;
            deny.name = QStringLiteral("deny");
            deny.id = ofStore(e).id.text()
                + QStringLiteral("/providers/Microsoft.Authorization/denyAssignments/"
                                 "11111111-2222-4333-8444-555555555555");
            deny.scope = ofStore(e).id.text();
            deny.permissions.push_back({{}, {}, {QStringLiteral("*")}, {}, {}});
            deny.principalIds = {QStringLiteral("00000000-0000-0000-0000-000000000000")};
            deny.condition = QStringLiteral("somewhere else");
            e.azureRoles.denyAssignments.push_back(deny);
        });
        row("a condition of a role", false, [](Environment &e) {
            for (domain::RoleDefinition &role : e.azureRoles.definitions) {
                for (domain::Permission &permission : role.permissions) {
                    permission.condition = QStringLiteral("somewhere else");
                }
            }
        });
        row("a condition of an assignment", false, [](Environment &e) {
            for (domain::RoleAssignment &assignment : e.azureRoles.assignments) {
                assignment.condition = QStringLiteral("somewhere else");
            }
        });
        row("a local role that takes rights away", true, [](Environment &e) {
            for (domain::RoleBook &book : e.hsmRoles) {
                for (domain::RoleDefinition &role : book.definitions) {
                    if (!role.isBuiltIn) {
                        for (domain::Permission &permission : role.permissions) {
                            permission.notDataActions = permission.dataActions;
                        }
                    }
                }
            }
        });
    }

    void theCopyIsNeverMoreCertain() {
        QFETCH(bool, onHsm);
        QFETCH(Change, change);
        QFETCH(bool, stays);
        static const snapshot::Snapshot hsm = capturedWithAccess(QStringLiteral("managed-hsm"));
        static const snapshot::Snapshot vault = capturedWithAccess(QStringLiteral("key-vault-rbac"));
        snapshot::Snapshot original = onHsm ? hsm : vault;
        change(original.environment);
        const domain::BackupAnswer told = answerOf(original);
        const snapshot::Snapshot copy = [&original] {
            support::World world(QStringLiteral("case"), reproduced(original));
            world.connectEstate();
            world.settle(Step::Source);
            return captureOf(world);
        }();
        const domain::BackupAnswer seen = answerOf(copy);
        const auto inWords = [](const domain::BackupAnswer &answer) {
            QStringList states;
            for (const domain::Prerequisite &state : answer.states) {
                states.append(QStringLiteral("%1 %2").arg(static_cast<int>(state.kind)).arg(state.detail));
            }
            return QStringLiteral("rights %1, works %2: %3")
                .arg(static_cast<int>(answer.rights.truth))
                .arg(static_cast<int>(answer.canWork))
                .arg(states.join(QStringLiteral("; ")));
        };
        const QString both = inWords(told) + QStringLiteral(" | copy: ") + inWords(seen);
        QVERIFY2((told.verdict().certain() == domain::Truth::Yes) == stays, qPrintable(both));
        QVERIFY2((seen.verdict().certain() == domain::Truth::Yes) == stays, qPrintable(both));
    }

    void whatWouldBringAKeyBackIsTheSame_data() {
        QTest::addColumn<QString>("scenario");
        for (const char *name :
            {"already-protected", "key-soft-deleted", "key-purged", "key-purged-hsm", "snapshot-only"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void whatWouldBringAKeyBackIsTheSame() {
        QFETCH(QString, scenario);
        const snapshot::Snapshot original = captured(scenario);
        QVERIFY(!outlooksOf(original).isEmpty());
        QCOMPARE(outlooksOf(copied(original)), outlooksOf(original));
    }

    void backupsThatNobodyReadStayUnknown_data() {
        QTest::addColumn<domain::ReadKind>("kind");
        QTest::newRow("items") << domain::ReadKind::ProtectedItems;
        QTest::newRow("points") << domain::ReadKind::RecoveryPoints;
    }

    void backupsThatNobodyReadStayUnknown() {
        QFETCH(domain::ReadKind, kind);
        snapshot::Snapshot original = captured(QStringLiteral("snapshot-only"));
        std::erase_if(original.environment.coverage,
            [kind](const domain::ScopeRead &read) { return read.kind == kind; });
        original.environment.recoveryPoints.clear();
        if (kind == domain::ReadKind::ProtectedItems) {
            original.environment.protectedItems.clear();
        }
        const domain::Environment copy = copied(original).environment;
        const domain::AccessIndex index(copy);
        int judged = 0;
        for (const domain::Recoverability &one : domain::recoverabilities(index, {})) {
            if (copy.backupStatusOf(one.virtualMachine).status == domain::ProtectionStatus::Protected) {
                QCOMPARE(one.restore.answer, domain::RestoreAnswer::NotKnown);
                ++judged;
            }
        }
        QVERIFY(judged > 0);
    }

    void aKeyThatWasOnlyNotFoundStaysUnknown() {
        snapshot::Snapshot original = captured(QStringLiteral("key-purged"));
        for (domain::GoneResource &gone : original.environment.gone) {
            gone.isPurged = false;
        }
        const domain::Environment copy = copied(original).environment;
        const domain::AccessIndex index(copy);
        bool isThere = false;
        for (const domain::Recoverability &one : domain::recoverabilities(index, {})) {
            isThere = isThere || one.softDelete.key == domain::KeyReturn::NotKnown;
            QVERIFY(one.softDelete.key != domain::KeyReturn::Lost);
        }
        QVERIFY(isThere);
    }

    void theWizardCanTryTheCureOnTheCopy() {
        support::World copy(QStringLiteral("case"), reproduced(captured(QStringLiteral("managed-hsm"))));
        QCOMPARE(copy.drive(), Step::Done);
        QVERIFY(!copy.writes().isEmpty());
    }

    void emptyAndHalfEnvironmentsStartToo() {
        support::World empty(QStringLiteral("case"), reproduced(snapshot::Snapshot()));
        empty.connectEstate();
        QVERIFY(empty.settle(Step::Source));
        QVERIFY(empty.estate().connection().isConnected);
        // A disk encryption set whose store nobody read.
        snapshot::Snapshot half;
        domain::DiskEncryptionSet set;
        set.id = domain::ResourceId(QStringLiteral("/subscriptions/11111111-1111-4111-8111-111111111111/"
                                                   "resourceGroups/rg/providers/Microsoft.Compute/"
                                                   "diskEncryptionSets/des1"));
        set.name = QStringLiteral("des1");
        set.activeKey = {QStringLiteral("kv1.vault.azure.net"), QStringLiteral("k1"),
            QStringLiteral("0123456789abcdef0123456789abcdef")};
        half.environment.put(set);
        // A machine whose disk encryption set nobody read uses a customer's key all the same.
        domain::VirtualMachine machine;
        machine.id = domain::ResourceId(QStringLiteral("/subscriptions/11111111-1111-4111-8111-111111111111/"
                                                       "resourceGroups/rg/providers/Microsoft.Compute/"
                                                       "virtualMachines/vm1"));
        machine.name = QStringLiteral("vm1");
        machine.securityType = domain::SecurityType::ConfidentialVm;
        machine.securityEncryptionType = QStringLiteral("DiskWithVMGuestState");
        machine.diskEncryptionSetId = domain::ResourceId(set.id.text() + QStringLiteral("-other"));
        half.environment.put(machine);
        const importer::Imported imported
            = importer::importSources({{QStringLiteral("half.json"), snapshot::toJson(half), QDateTime()}});
        support::World world(QStringLiteral("case"), reproduced(imported.snapshot));
        world.connectEstate();
        QVERIFY(world.settle(Step::Source));
        QVERIFY(world.estate().connection().isConnected);
        world.estate().loadVirtualMachines();
        QVERIFY(world.settle(Step::VirtualMachine));
        QVERIFY(world.vm() && world.vm()->name == machine.name);
        QCOMPARE(world.vm()->diskEncryption(), domain::DiskEncryption::CustomerManagedKey);
    }
};

CVM_TEST(TestSnapshotScenario)

} // namespace tst_snapshotscenario

#include "tst_snapshotscenario.moc"
