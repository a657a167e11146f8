#include "domain/reviewrules.h"

#include "base/text.h"
#include "domain/backupstate.h"

#include <algorithm>

namespace domain {

namespace {

/// How a state is told in a review; nullopt: not at all, where no disk encryption set uses the key.
struct StateRule {
    PrerequisiteKind kind;
    FindingRule rule;
    FindingSeverity inUse;
    std::optional<FindingSeverity> unused;
    CureKind cure;
};

const StateRule *stateRule(PrerequisiteKind kind) {
    using K = PrerequisiteKind;
    using R = FindingRule;
    using S = FindingSeverity;
    using C = CureKind;
    static const StateRule rules[] = {
        {K::KeyDisabled, R::KeyDisabled, S::Critical, S::Note, C::EnableKey},
        {K::KeyDeleted, R::KeyDeleted, S::Critical, S::Note, C::RecoverKey},
        {K::KeyStoreDeleted, R::KeyStoreDeleted, S::Critical, S::Note, C::RecoverStore},
        {K::NetworkClosedToBackup, R::NetworkClosed, S::Critical, S::Note, C::AllowTrustedServices},
        {K::HsmNotActivated, R::HsmNotActivated, S::Critical, S::Note, C::ByHand},
        {K::KeyExpired, R::KeyExpired, S::High, S::Note, C::RenewKey},
        {K::KeyNotYetValid, R::KeyNotYetValid, S::High, S::Note, C::RenewKey},
        {K::NetworkPerimeter, R::NetworkPerimeter, S::High, S::Note, C::ByHand},
        {K::KeyRotationError, R::KeyRotationError, S::High, std::nullopt, C::ByHand},
        {K::KeyInOtherTenant, R::KeyInOtherTenant, S::High, std::nullopt, C::ByHand},
        {K::DiskEncryptionSetNotConfidential, R::DiskEncryptionSetNotConfidential, S::High, std::nullopt,
            C::ByHand},
        {K::PreviewNotRegistered, R::PreviewNotRegistered, S::High, std::nullopt, C::RegisterPreview},
        {K::KeyExpiringSoon, R::KeyExpiring, S::Medium, S::Note, C::RenewKey},
        {K::KeyNotExportable, R::KeyNotExportable, S::Medium, std::nullopt, C::ByHand},
        {K::KeyWithoutReleasePolicy, R::KeyWithoutReleasePolicy, S::Medium, std::nullopt, C::ByHand},
        {K::StandardSku, R::StandardSku, S::Medium, std::nullopt, C::ByHand},
        {K::KeyTypeUnusual, R::KeyTypeUnusual, S::Low, std::nullopt, C::ByHand},
        {K::NetworkRestricted, R::NetworkRestricted, S::Low, std::nullopt, C::ByHand},
        {K::PurgeProtectionOff, R::PurgeProtectionOff, S::High, S::High, C::EnablePurgeProtection},
        {K::SoftDeleteOff, R::SoftDeleteOff, S::High, S::High, C::EnableSoftDelete},
    };
    const auto found = std::find_if(
        std::begin(rules), std::end(rules), [kind](const StateRule &rule) { return rule.kind == kind; });
    return found == std::end(rules) ? nullptr : found;
}

/// What is not certain, or is contradicted, is not critical.
std::optional<FindingSeverity> severityOf(const StateRule &rule, const Prerequisite &state, bool isUsed) {
    if (!isUsed) {
        return rule.unused;
    }
    return rule.inUse == FindingSeverity::Critical && effectOf(state) != Truth::No ? FindingSeverity::High
                                                                                   : rule.inUse;
}

void fillState(ReviewFinding &finding, const Prerequisite &state, CureKind cure) {
    finding.state = state;
    finding.when = QDateTime::fromString(state.detail, Qt::ISODate).toUTC();
    finding.cure.kind = cure;
    finding.cure.scopes = {finding.scope};
}

void addKeyStates(ReviewContext &context, const AccessIndex::KeyPlace &place,
    const std::vector<Prerequisite> &states, const QString &subject) {
    for (const Prerequisite &state : states) {
        const StateRule *rule = stateRule(state.kind);
        const std::optional<FindingSeverity> severity
            = rule ? severityOf(*rule, state, !place.sets.empty()) : std::nullopt;
        if (!severity) {
            continue;
        }
        ReviewFinding finding = aboutKey(rule->rule, *severity, place);
        fillState(finding, state, rule->cure);
        finding.subject = subject;
        if (state.kind == PrerequisiteKind::PreviewNotRegistered) {
            finding.subject = context.index.environment().subscriptionName(state.detail);
            finding.cure.scopes = {QStringLiteral("/subscriptions/") + state.detail};
        }
        context.add(std::move(finding));
    }
}

void addStoreStates(ReviewContext &context, const KeyStore &store) {
    const bool isUsed = !context.keysOf.value(hostOf(store)).used.isEmpty();
    for (const Prerequisite &state : storeStates(context.index, store)) {
        const StateRule *rule = stateRule(state.kind);
        const std::optional<FindingSeverity> severity
            = rule ? severityOf(*rule, state, isUsed) : std::nullopt;
        if (!severity) {
            continue;
        }
        ReviewFinding finding = aboutStore(rule->rule, *severity, store, rule->cure);
        fillState(finding, state, rule->cure);
        context.add(std::move(finding));
    }
}

/// Azure Backup itself: for all keys in one.
void addPrincipalStates(ReviewContext &context) {
    const bool isUsed = std::any_of(context.index.keys().begin(), context.index.keys().end(),
        [](const AccessIndex::KeyPlace &place) { return !place.sets.empty(); });
    if (!isUsed) {
        return;
    }
    const auto add
        = [&context](FindingRule rule, PrerequisiteKind kind, const QString &principalId, CureKind cure) {
              ReviewFinding finding;
              finding.rule = rule;
              finding.severity = FindingSeverity::Critical;
              finding.ofEveryKey = true;
              finding.principalId = principalId;
              finding.state = Prerequisite{kind, Severity::Blocks, principalId};
              finding.cure.kind = cure;
              finding.cure.principalId = principalId;
              context.add(std::move(finding));
          };
    if (context.services.isMissing) {
        add(FindingRule::BackupPrincipalMissing, PrerequisiteKind::PrincipalMissing, QString(),
            CureKind::CreatePrincipal);
    }
    for (const BackupService &service : context.services.found) {
        if (service.isEnabled == Truth::No) {
            add(FindingRule::BackupPrincipalDisabled, PrerequisiteKind::PrincipalDisabled, service.objectId,
                CureKind::EnablePrincipal);
        }
    }
}

/// Virtual machines whose disk encryption set is not there.
void addMissingSets(ReviewContext &context) {
    QSet<QString> told;
    for (const VirtualMachine &machine : context.index.environment().virtualMachines) {
        const ResourceId &set = machine.diskEncryptionSetId;
        const QString folded = set.text().toCaseFolded();
        if (set.isEmpty() || told.contains(folded) || !context.index.goneSet(set)
            || context.index.environment().diskEncryptionSet(set)) {
            continue;
        }
        told.insert(folded);
        ReviewFinding finding;
        finding.rule = FindingRule::DiskEncryptionSetMissing;
        finding.severity = FindingSeverity::Critical;
        finding.scope = set.text();
        finding.subject = set.name();
        finding.count = static_cast<int>(context.index.machinesOf(set).size());
        finding.cure.kind = CureKind::ByHand;
        context.add(std::move(finding));
    }
}

} // namespace

void reviewStates(ReviewContext &context) {
    for (const AccessIndex::KeyPlace &place : context.index.keys()) {
        addKeyStates(context, place, keyStates(context.index, place, context.now), QString());
        for (const DiskEncryptionSet *set : place.sets) {
            addKeyStates(context, place, setStates(context.index, *set, *place.store), set->name);
        }
    }
    for (const KeyStore &store : context.index.environment().keyStores) {
        addStoreStates(context, store);
    }
    addPrincipalStates(context);
    addMissingSets(context);
}

} // namespace domain
