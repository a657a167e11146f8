#include "base/text.h"
#include "protect/defaults.h"
#include "protect/flows/accessflow.h"
#include "protect/protectionprivate.h"

namespace protect {

void Protection::examineKey() {
    const domain::VirtualMachine *machine = d->chosenMachine();
    if (!d->canAsk() || !machine || d->examination.isWorking()) {
        return;
    }
    const auto scope = d->scope();
    d->examine(*machine);
    d->touch({Step::KeyStore});
}

void Protection::Private::examine(const domain::VirtualMachine &machine) {
    KeyQuestion question;
    question.virtualMachine = machine;
    question.subscriptionIds = estate.subscriptionIds();
    question.principalId = choices.principalId;
    accessCheck.stop();
    accessCheck.error.reset();
    if (question.principalId.isEmpty()) {
        principalLookup.stop(); // the examination looks it up as well
        principalLookup.error.reset();
        estate.principalMissing = false;
    }
    start(
        examination,
        [this, question](
            base::Cancellation cancellation) { return examineKeyOf(reader, question, cancellation); },
        [this, before = estate.reads->accessWrites()](const KeyExamination &examined) {
            const domain::VirtualMachine *chosen = chosenMachine();
            if (chosen && estate.reads->accessWrites() != before) {
                examine(domain::VirtualMachine(*chosen)); // access was granted or removed meanwhile
            } else {
                endExamination(examined);
            }
        });
}

const domain::KeyExamination *Protection::keyExamination() const {
    return d->examined ? &*d->examined : nullptr;
}

void Protection::Private::endExamination(const KeyExamination &examined) {
    apply(examined);
    estate.tellRow(choices.virtualMachineId); // read anew, its protection state as well
    touch({Step::KeyStore, Step::Role, Step::Scope, Step::Principal});
}

void Protection::Private::apply(const KeyExamination &examined) {
    const QString vm = choices.virtualMachineId.text().toLower();
    if (examined.backupStatus) {
        estate.statusAsked.insert(vm);
        estate.environment.backupStatus.insert(vm, *examined.backupStatus);
    }
    estate.add(examined.reading, this);
    if (examined.principal) {
        applyLookup(*examined.principal);
    }
    if (examined.failure) {
        examination.error = *examined.failure;
        examined.reset();
        return;
    }
    domain::KeyExamination found;
    found.virtualMachine = *environment().virtualMachine(choices.virtualMachineId);
    for (const domain::Disk &disk : examined.reading.found.disks) {
        found.disk = disk;
    }
    const domain::DiskEncryptionSet *set
        = environment().diskEncryptionSet(found.virtualMachine.diskEncryptionSetId);
    if (set) {
        found.diskEncryptionSet = *set;
    }
    found.obstacles = examined.reading.obstacles;
    examined = found;
    judge();
    applyKeyDefaults();
    judge(); // what the caller needs depends on role and scope
}

void Protection::Private::judge() {
    if (!examined) {
        return;
    }
    const QString subscription = examined->virtualMachine.id.subscriptionId();
    const std::optional<domain::Prerequisite> preview
        = domain::checkPreview(subscription, estate.features.value(subscription.toLower()));
    examined->prerequisites.clear();
    if (preview) {
        examined->prerequisites.push_back(*preview);
    }
    if (!examined->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = examined->diskEncryptionSet->activeKey;
    const domain::KeyStore *store = environment().keyStore(keyId.host);
    examined->keyStore = store ? std::make_optional(*store) : std::nullopt;
    const domain::Key *key = environment().key(keyId);
    examined->key = key ? std::make_optional(*key) : std::nullopt;
    if (!store) {
        return;
    }
    domain::Key known;
    known.id = keyId;
    const bool isNobody = estate.principalMissing && choices.principalId.isEmpty();
    if (isNobody) {
        examined->prerequisites.push_back(
            {domain::PrerequisiteKind::PrincipalMissing, domain::Severity::Blocks, QString()});
    }
    examined->verdict = isNobody
        ? domain::nobodysAccess(*store)
        : domain::evaluateAccess(environment(), *store, keyId.name, choices.principalId);
    estate.noteAccess(choices.virtualMachineId, environment().backupStatusOf(choices.virtualMachineId).status,
        examined->verdict.truth);
    const std::vector<domain::Prerequisite> ofKey = domain::checkPrerequisites(
        environment(), *examined->diskEncryptionSet, *store, examined->key.value_or(known), estate.now());
    examined->prerequisites.insert(examined->prerequisites.end(), ofKey.begin(), ofKey.end());
    examined->tenants = domain::compareTenants(environment(), choices);
    examined->proposal = domain::proposeRole(environment(), choices, callerRights());
    examined->caller = domain::callerAccess(environment(), domain::grantWhoeverGetsIt(environment(), choices),
        *store, keyId.name, callerRights());
}

domain::CallerRights Protection::Private::callerRights() const {
    domain::CallerRights rights;
    rights.principalId = estate.connection ? estate.connection->userObjectId : QString();
    rights.permissions = estate.ownPermissions;
    return rights;
}

void Protection::Private::applyKeyDefaults() {
    if (!examined || !examined->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = examined->diskEncryptionSet->activeKey;
    const bool sameKey = preferredFor.isEmpty()
        || (base::sameText(preferredFor.host, keyId.host) && base::sameText(preferredFor.name, keyId.name));
    if (!sameKey) {
        forgetWishes();
    }
    preferredFor = keyId;
    const std::optional<domain::RoleChoice> proposed
        = examined->proposal ? std::make_optional(examined->proposal->role) : std::nullopt;
    choices.role = chooseRoleFrom(roleOptions(), preferredRole ? preferredRole : proposed);
    choices.scope = chooseScopeFrom(scopeOptions(choices.role), preferredScope);
}

void Protection::Private::forgetWishes() {
    preferredRole.reset();
    preferredScope.reset();
    preferredFor = domain::KeyIdentifier();
    choices.role.reset();
    choices.scope.reset();
    choices.evenIfGranted = false;
    choices.principalConfirmed = false;
}

void Protection::checkAccessAgain() {
    const auto scope = d->scope();
    d->startAccessCheck();
    d->touch({Step::KeyStore});
}

void Protection::Private::startAccessCheck() {
    if (!canAsk() || !chosenStore() || examination.isWorking()) {
        return;
    }
    const domain::KeyStore store = *chosenStore();
    const QString keyName = examined->diskEncryptionSet->activeKey.name;
    start(
        accessCheck,
        [this, store, keyName](base::Cancellation cancellation) {
            return readKeyAccess(reader, store, keyName, choices.principalId, cancellation);
        },
        [this, before = estate.reads->accessWrites()](const Reading &reading) {
            if (!examined) {
                return;
            }
            if (estate.reads->accessWrites() != before) { // access was granted or removed meanwhile
                startAccessCheck();
                return;
            }
            estate.add(reading, this);
            if (!reading.obstacles.empty()) {
                accessCheck.error = reading.obstacles.front();
            }
            judge();
            applyKeyDefaults();
            judge();
            touch({Step::KeyStore, Step::Role, Step::Scope});
        });
}

std::vector<domain::RoleOption> Protection::Private::roleOptions() const {
    const domain::KeyStore *store = chosenStore();
    return store ? domain::roleOptions(environment(), *store) : std::vector<domain::RoleOption>();
}

std::vector<domain::ScopeOption> Protection::Private::scopeOptions(
    std::optional<domain::RoleChoice> role) const {
    const domain::KeyStore *store = chosenStore();
    return store
        ? domain::scopeOptions(environment(), *store, examined->diskEncryptionSet->activeKey.name, role)
        : std::vector<domain::ScopeOption>();
}

AccessOptions Protection::accessOptions() const {
    return {d->roleOptions(), d->scopeOptions(d->choices.role)};
}

/// A scope that the role does not have is not kept.
void Protection::Private::takeRole(domain::RoleChoice role) {
    preferredRole = role;
    choices.role = role;
    choices.scope = chooseScopeFrom(scopeOptions(role), preferredScope);
}

void Protection::Private::choose(domain::RoleChoice role) {
    takeRole(role);
    choices.evenIfGranted = false;
    judge();
    touch({Step::Role, Step::Scope, Step::Summary});
}

void Protection::Private::choose(domain::GrantScope scope) {
    preferredScope = scope;
    choices.scope = chooseScopeFrom(scopeOptions(choices.role), scope);
    judge();
    touch({Step::Scope, Step::Summary});
}

void Protection::Private::choose(domain::GrantBehaviour behaviour) {
    choices.grantBehaviour = behaviour;
    touch({Step::Role, Step::Scope, Step::Summary});
}

void Protection::Private::choose(const EvenIfGranted &choice) {
    choices.evenIfGranted = choice.even;
    judge();
    touch({Step::Role, Step::Summary});
}

} // namespace protect
