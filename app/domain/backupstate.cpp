#include "domain/backupstate.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

using States = std::vector<Prerequisite>;

void append(States &states, States more) {
    states.insert(states.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void appendOnce(States &states, const Prerequisite &state) {
    const bool known = std::any_of(states.begin(), states.end(), [&state](const Prerequisite &other) {
        return other.kind == state.kind && other.detail == state.detail;
    });
    if (!known) {
        states.push_back(state);
    }
}

/// Whether a key is enabled decides; what does not tell it is no account of the key.
bool tellsAttributes(const Key &key) {
    return key.enabled.has_value();
}

/// What tells of the version that a set uses: what was read of that very version, else nothing but that the
/// key as a whole is disabled. A set that follows the newest version, or names none, uses the key as it is
/// listed.
std::vector<const Key *> accountsOf(const AccessIndex::KeyPlace &place, const DiskEncryptionSet &set) {
    std::vector<const Key *> exact;
    std::vector<const Key *> listed;
    for (const Key *key : place.versions) {
        const bool same = base::sameText(key->id.version, set.activeKey.version);
        if (tellsAttributes(*key) && (same || set.activeKey.version.isEmpty())) {
            exact.push_back(key);
        } else if (tellsAttributes(*key) && key->id.version.isEmpty()
            && (set.rotationToLatestKeyVersionEnabled || key->enabled == false)) {
            listed.push_back(key);
        }
    }
    return exact.empty() ? listed : exact;
}

/// Several versions, and nothing says which one is used: they count only as far as they agree.
bool disagree(const std::vector<const Key *> &accounts) {
    return std::any_of(accounts.begin(), accounts.end(),
        [&accounts](const Key *key) { return key->enabled != accounts.front()->enabled; });
}

States attributesOf(const Key &key, const QDateTime &now) {
    States states = checkKeyState(key, now.isValid() ? now : QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    if (now.isValid()) {
        return states;
    }
    std::erase_if(states, [](const Prerequisite &state) {
        return state.kind == PrerequisiteKind::KeyExpired || state.kind == PrerequisiteKind::KeyExpiringSoon
            || state.kind == PrerequisiteKind::KeyNotYetValid;
    });
    if (key.expires.isValid() || key.notBefore.isValid()) {
        states.push_back({PrerequisiteKind::KeyExpiryNotJudged, Severity::Warning, QString()});
    }
    return states;
}

/// The version that is used was read, and its answer lacks what decides, or two answers contradict it.
void addNotTold(const AccessIndex::KeyPlace &place, const QString &version, States &states) {
    for (const Key *key : place.versions) {
        const bool isOther = !version.isEmpty() && !key->id.version.isEmpty();
        if (isOther && !base::sameText(key->id.version, version)) {
            continue;
        }
        if (key->isDisputed) {
            appendOnce(states, {PrerequisiteKind::TwoAccounts, Severity::Warning, key->id.name});
        } else if (key->attributesRead && !key->enabled) {
            appendOnce(states,
                {PrerequisiteKind::ValueNotTold, Severity::Warning,
                    key->id.name + QStringLiteral(": attributes.enabled")});
        }
    }
}

/// A key that its store's complete list does not show is not there.
bool isMissingFromList(const AccessIndex &index, const AccessIndex::KeyPlace &place) {
    return place.versions.empty() && keysWereListed(index, place.id.host);
}

/// Deleted, and nothing says that it is there; else one of the two accounts is old.
Prerequisite deleted(PrerequisiteKind kind, const GoneResource *gone, bool isThere, const QString &name) {
    const QString when
        = gone && gone->deletedAt.isValid() ? gone->deletedAt.toUTC().toString(Qt::ISODate) : name;
    return {kind, isThere ? Severity::Warning : Severity::Blocks, when};
}

bool isElsewhere(const Environment &environment, const DiskEncryptionSet &set, const KeyStore &store) {
    const auto differs = [&store](const QString &tenantId) {
        return !tenantId.isEmpty() && !store.tenantId.isEmpty() && !base::sameText(tenantId, store.tenantId);
    };
    const QString subscriptionId = set.id.subscriptionId();
    return differs(set.identityTenantId)
        || std::any_of(environment.subscriptions.begin(), environment.subscriptions.end(),
            [&](const Subscription &subscription) {
                return base::sameText(subscription.id, subscriptionId) && differs(subscription.tenantId);
            });
}

void addPreview(const AccessIndex &index, const DiskEncryptionSet &set, States &states) {
    for (const VirtualMachine *machine : index.machinesOf(set.id)) {
        const QString subscriptionId = machine->id.subscriptionId();
        for (const Subscription &subscription : index.environment().subscriptions) {
            const std::optional<Prerequisite> missing = base::sameText(subscription.id, subscriptionId)
                ? checkPreview(subscriptionId, subscription.previewFeature)
                : std::nullopt;
            if (missing) {
                appendOnce(states, *missing);
            }
        }
    }
}

States allStates(const AccessIndex &index, const AccessIndex::KeyPlace &place, const QDateTime &now) {
    States states = keyStates(index, place, now);
    append(states, storeStates(index, *place.store));
    for (const DiskEncryptionSet *set : place.sets) {
        for (const Prerequisite &state : setStates(index, *set, *place.store)) {
            appendOnce(states, state);
        }
    }
    if (place.sets.empty()) {
        states.push_back({PrerequisiteKind::NotUsed, Severity::Note, place.id.name});
    }
    return states;
}

int rankOf(Truth effect) {
    switch (effect) {
    case Truth::No:
        return 0;
    case Truth::Unknown:
        return 1;
    case Truth::Yes:
        break;
    }
    return 2;
}

/// Only what hinders, the worst first.
void settle(BackupAnswer &answer) {
    std::erase_if(answer.states, [](const Prerequisite &state) { return effectOf(state) == Truth::Yes; });
    std::stable_sort(
        answer.states.begin(), answer.states.end(), [](const Prerequisite &a, const Prerequisite &b) {
            return rankOf(effectOf(a)) < rankOf(effectOf(b));
        });
    answer.canWork = answer.states.empty() ? Truth::Yes : effectOf(answer.states.front());
}

} // namespace

BackupVerdict BackupAnswer::verdict() const {
    if (rights.truth == Truth::No || canWork == Truth::No) {
        return {Truth::No, false};
    }
    const bool isOnlyNotRead = std::all_of(states.begin(), states.end(),
        [](const Prerequisite &state) { return state.kind == PrerequisiteKind::KeyNotRead; });
    if (rights.truth == Truth::Unknown || !isOnlyNotRead) {
        return {};
    }
    return {Truth::Yes, canWork != Truth::Yes};
}

Truth effectOf(const Prerequisite &state) {
    switch (state.kind) {
    case PrerequisiteKind::KeyDisabled:
    case PrerequisiteKind::NetworkClosedToBackup:
    case PrerequisiteKind::PrincipalMissing:
    case PrerequisiteKind::PrincipalDisabled:
        return Truth::No;
    case PrerequisiteKind::KeyDeleted:
    case PrerequisiteKind::KeyStoreDeleted:
    case PrerequisiteKind::HsmNotActivated:
        return state.severity == Severity::Blocks ? Truth::No : Truth::Unknown;
    case PrerequisiteKind::KeyExpired:
    case PrerequisiteKind::KeyNotYetValid:
    case PrerequisiteKind::KeyExpiryNotJudged:
    case PrerequisiteKind::KeyNotRead:
    case PrerequisiteKind::KeyStoreNotRead:
    case PrerequisiteKind::NotUsed:
    case PrerequisiteKind::NetworkPerimeter:
    case PrerequisiteKind::KeyInOtherTenant:
    case PrerequisiteKind::PrincipalNotKnown:
    case PrerequisiteKind::PreviewNotRegistered:
    case PrerequisiteKind::ValueNotTold:
    case PrerequisiteKind::NotServing:
    case PrerequisiteKind::TwoAccounts:
        return Truth::Unknown;
    case PrerequisiteKind::KeyExpiringSoon:
    case PrerequisiteKind::KeyNotExportable:
    case PrerequisiteKind::KeyWithoutReleasePolicy:
    case PrerequisiteKind::KeyTypeUnusual:
    case PrerequisiteKind::PurgeProtectionOff:
    case PrerequisiteKind::SoftDeleteOff:
    case PrerequisiteKind::StandardSku:
    case PrerequisiteKind::NetworkRestricted:
    case PrerequisiteKind::DiskEncryptionSetNotConfidential:
    case PrerequisiteKind::KeyRotationError:
    case PrerequisiteKind::DiskEncryptionSetLacksAccess:
    case PrerequisiteKind::OrchestratorLacksAccess:
    case PrerequisiteKind::IdentityNotJudged:
        break;
    }
    return Truth::Yes;
}

QStringList versionsNotRead(const AccessIndex::KeyPlace &place) {
    QStringList versions;
    for (const DiskEncryptionSet *set : place.sets) {
        const std::vector<const Key *> accounts = accountsOf(place, *set);
        if (accounts.empty() || disagree(accounts)) {
            versions.append(set->activeKey.version);
        }
    }
    versions.removeDuplicates();
    return versions;
}

std::vector<Prerequisite> keyStates(
    const AccessIndex &index, const AccessIndex::KeyPlace &place, const QDateTime &now) {
    States states;
    const bool isThere = std::any_of(place.versions.begin(), place.versions.end(),
        [](const Key *key) { return key->attributesRead || tellsAttributes(*key); });
    const GoneResource *gone = index.goneKey(place);
    if (gone || isMissingFromList(index, place)) {
        states.push_back(deleted(PrerequisiteKind::KeyDeleted, gone, isThere, QString()));
    }
    if (place.sets.empty()) {
        if (place.key) {
            append(states, attributesOf(*place.key, now));
        }
        return states;
    }
    for (const DiskEncryptionSet *set : place.sets) {
        const std::vector<const Key *> accounts = accountsOf(place, *set);
        if (accounts.empty() || disagree(accounts)) {
            continue;
        }
        for (const Key *key : accounts) {
            for (const Prerequisite &state : attributesOf(*key, now)) {
                appendOnce(states, state);
            }
        }
    }
    for (const QString &version : versionsNotRead(place)) {
        addNotTold(place, version, states);
        states.push_back({PrerequisiteKind::KeyNotRead, Severity::Note, version});
    }
    return states;
}

std::vector<Prerequisite> storeStates(const AccessIndex &index, const KeyStore &store) {
    States states;
    if (const GoneResource *gone = index.goneStore(store)) {
        states.push_back(deleted(PrerequisiteKind::KeyStoreDeleted, gone, store.resourceRead, store.name));
    }
    append(states, checkStoreState(store));
    if (!store.resourceRead) {
        states.push_back(
            {store.isDisputed ? PrerequisiteKind::TwoAccounts : PrerequisiteKind::KeyStoreNotRead,
                Severity::Note, store.name});
    }
    return states;
}

std::vector<Prerequisite> setStates(
    const AccessIndex &index, const DiskEncryptionSet &set, const KeyStore &store) {
    States states = checkSetState(set);
    const bool told = std::any_of(states.begin(), states.end(),
        [](const Prerequisite &state) { return state.kind == PrerequisiteKind::KeyInOtherTenant; });
    if (!told && isElsewhere(index.environment(), set, store)) {
        states.push_back({PrerequisiteKind::KeyInOtherTenant, Severity::Warning, store.tenantId});
    }
    addPreview(index, set, states);
    return states;
}

std::vector<BackupAnswer> backupAnswers(const AccessIndex &index, const BackupServices &services,
    const AccessIndex::KeyPlace &place, const QDateTime &now, Detail detail) {
    const States states = allStates(index, place, now);
    std::vector<BackupAnswer> answers;
    for (const BackupService &service : services.found) {
        BackupAnswer answer{service,
            evaluateAccess(index, *place.store, place.id.name, service.objectId, detail), Truth::Unknown,
            states};
        if (service.isEnabled == Truth::No) {
            answer.states.push_back(
                {PrerequisiteKind::PrincipalDisabled, Severity::Blocks, service.objectId});
        } else if (service.isEnabled == Truth::Unknown) {
            answer.states.push_back({PrerequisiteKind::ValueNotTold, Severity::Warning,
                service.objectId + QStringLiteral(": accountEnabled")});
        }
        settle(answer);
        answers.push_back(std::move(answer));
    }
    if (answers.empty()) {
        BackupAnswer answer{BackupService(),
            services.isMissing ? nobodysAccess(*place.store)
                               : evaluateAccess(index, *place.store, place.id.name, QString(), detail),
            Truth::Unknown, states};
        const PrerequisiteKind kind
            = services.isMissing ? PrerequisiteKind::PrincipalMissing : PrerequisiteKind::PrincipalNotKnown;
        answer.states.push_back({kind, services.isMissing ? Severity::Blocks : Severity::Warning, QString()});
        settle(answer);
        answers.push_back(std::move(answer));
    }
    return answers;
}

BackupVerdict bestOf(const std::vector<BackupAnswer> &answers) {
    const auto rank = [](const BackupVerdict &verdict) {
        return verdict.truth == Truth::No     ? 0
            : verdict.truth == Truth::Unknown ? 1
            : verdict.ifEnabled               ? 2
                                              : 3;
    };
    const auto best = std::max_element(
        answers.begin(), answers.end(), [&rank](const BackupAnswer &a, const BackupAnswer &b) {
            return rank(a.verdict()) < rank(b.verdict());
        });
    return best == answers.end() ? BackupVerdict() : best->verdict();
}

} // namespace domain
