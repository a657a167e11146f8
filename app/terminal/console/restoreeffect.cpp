#include "terminal/console/restoreeffect.h"

#include "base/text.h"

namespace console {

using domain::RecoveryChoices;
using domain::RecoveryFindings;
using wording::NoEffect;

namespace {

/// What is planned, as options see it.
struct Planned {
    const RecoveryFindings &findings;
    const RecoveryChoices &choices;

    bool rehearses() const { return choices.goal == domain::RecoveryGoal::Rehearse; }
    bool fetches() const { return choices.parts.restoreKey || rehearses(); }
    bool usesJob() const { return fetches() && !choices.fetchedJobId.isEmpty(); }
    bool startsFetch() const { return fetches() && choices.fetchedJobId.isEmpty(); }
    bool restoresMachine() const { return choices.parts.machine && !rehearses(); }
    bool startsRestore() const { return startsFetch() || restoresMachine(); }
    bool toOtherHsm() const {
        const domain::KeyStore *store = findings.keyStore(choices.targetHost);
        return fetches() && store && store->kind == domain::KeyStoreKind::ManagedHsm
            && !base::sameText(choices.targetHost, findings.key.id.host);
    }
    bool usesSet() const { return !choices.setId.isEmpty() || choices.parts.newSet || restoresMachine(); }
};

using Why = std::optional<NoEffect>;

Why unless(bool hasEffect, NoEffect why) {
    return hasEffect ? Why() : Why(why);
}

NoEffect withoutRestore(const Planned &planned) {
    return planned.usesJob() ? NoEffect::FromJob : NoEffect::NoRestore;
}

/// One row for each option that hangs on what is planned.
struct Row {
    const char *name;
    bool (*isGiven)(const RestoreOptions &options);
    Why (*whyIdle)(const Planned &planned);
};

constexpr Row rows[] = {
    {"point",
        [](const RestoreOptions &o) { return !o.point.isEmpty() && o.point != QLatin1String("latest"); },
        [](const Planned &p) { return unless(p.startsRestore(), withoutRestore(p)); }},
    {"staging-account", [](const RestoreOptions &o) { return !o.stagingAccount.isEmpty(); },
        [](const Planned &p) { return unless(p.startsRestore(), withoutRestore(p)); }},
    {"resource-group", [](const RestoreOptions &o) { return !o.resourceGroup.isEmpty(); },
        [](const Planned &p) { return unless(p.startsRestore(), withoutRestore(p)); }},
    {"placeholder-set", [](const RestoreOptions &o) { return !o.placeholderSet.isEmpty(); },
        [](const Planned &p) { return unless(p.startsFetch(), withoutRestore(p)); }},
    {"placeholder-store", [](const RestoreOptions &o) { return !o.placeholderStore.isEmpty(); },
        [](const Planned &p) { return unless(p.startsFetch(), withoutRestore(p)); }},
    {"job", [](const RestoreOptions &o) { return !o.job.isEmpty(); },
        [](const Planned &p) { return unless(p.fetches(), NoEffect::NoKeyRestored); }},
    {"key-store", [](const RestoreOptions &o) { return !o.keyStore.isEmpty(); },
        [](const Planned &p) { return unless(p.fetches(), NoEffect::NoKeyRestored); }},
    {"keep-copy", [](const RestoreOptions &o) { return o.keepsCopy; },
        [](const Planned &p) { return unless(p.fetches(), NoEffect::NoKeyRestored); }},
    {"sas-from-stdin", [](const RestoreOptions &o) { return o.signedAddressFromInput; },
        [](const Planned &p) { return unless(p.fetches(), NoEffect::NoKeyRestored); }},
    {"same-security-domain", [](const RestoreOptions &o) { return o.sameSecurityDomain; },
        [](const Planned &p) { return unless(p.toOtherHsm(), NoEffect::NoOtherHsm); }},
    {"set", [](const RestoreOptions &o) { return !o.set.isEmpty(); },
        [](const Planned &p) {
            return unless(p.usesSet(), p.rehearses() ? NoEffect::Rehearsal : NoEffect::NoSet);
        }},
    {"subnet", [](const RestoreOptions &o) { return !o.subnet.isEmpty(); },
        [](const Planned &p) { return unless(p.restoresMachine(), NoEffect::NoMachine); }},
    {"name", [](const RestoreOptions &o) { return !o.machineName.isEmpty(); },
        [](const Planned &p) { return unless(p.restoresMachine(), NoEffect::NoMachine); }},
};

} // namespace

std::optional<IdleOption> idleOption(
    const RestoreOptions &options, const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const Planned planned{findings, choices};
    for (const Row &row : rows) {
        if (!row.isGiven(options)) {
            continue;
        }
        if (const Why why = row.whyIdle(planned)) {
            return IdleOption{row.name, *why};
        }
    }
    return std::nullopt;
}

} // namespace console
