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
    lookAtSet(machine.diskEncryptionSetId);
}

/// Costs no request of its own: it joins the examination's.
void Protection::Private::lookAtSet(const domain::ResourceId &setId) {
    if (setId.isEmpty() || environment().diskEncryptionSet(setId)) {
        return;
    }
    start(
        setLook,
        [this, setId](
            base::Cancellation cancellation) { return readEncryptionSet(reader, setId, cancellation); },
        [this](const Reading &reading) {
            if (examination.isWorking()) {
                estate.add(reading, this);
                touch({Step::KeyStore});
            }
        });
}

const domain::KeyAssessment *Protection::keyAssessment() const {
    return d->assessed ? &*d->assessed : nullptr;
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
        assessed.reset();
        return;
    }
    domain::KeyAssessment found;
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
    assessed = found;
    judge();
    applyKeyDefaults();
    judge(); // what the caller needs depends on role and scope
}

void Protection::Private::judge() {
    if (!assessed) {
        return;
    }
    const QString subscription = assessed->virtualMachine.id.subscriptionId();
    const std::optional<domain::Prerequisite> preview
        = domain::checkPreview(subscription, estate.features.value(subscription.toLower()));
    assessed->prerequisites.clear();
    if (preview) {
        assessed->prerequisites.push_back(*preview);
    }
    if (!assessed->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = assessed->diskEncryptionSet->activeKey;
    const domain::KeyStore *store = environment().keyStore(keyId.host);
    assessed->keyStore = store ? std::make_optional(*store) : std::nullopt;
    const domain::Key *key = environment().key(keyId);
    assessed->key = key ? std::make_optional(*key) : std::nullopt;
    if (!store) {
        return;
    }
    domain::Key known;
    known.id = keyId;
    const bool isNobody = estate.principalMissing && choices.principalId.isEmpty();
    if (isNobody) {
        assessed->prerequisites.push_back(
            {domain::PrerequisiteKind::PrincipalMissing, domain::Severity::Blocks, QString()});
    }
    assessed->verdict = isNobody
        ? domain::nobodysAccess(*store)
        : domain::evaluateAccess(environment(), *store, keyId.name, choices.principalId);
    estate.noteAccess(choices.virtualMachineId, environment().backupStatusOf(choices.virtualMachineId).status,
        assessed->verdict.truth);
    const std::vector<domain::Prerequisite> ofKey = domain::checkPrerequisites(
        environment(), *assessed->diskEncryptionSet, *store, assessed->key.value_or(known), estate.now());
    assessed->prerequisites.insert(assessed->prerequisites.end(), ofKey.begin(), ofKey.end());
    assessed->tenants = domain::compareTenants(environment(), choices);
    assessed->proposal = domain::proposeRole(environment(), choices, callerRights());
    assessed->caller = domain::callerAccess(environment(), domain::grantWhoeverGetsIt(environment(), choices),
        *store, keyId.name, callerRights());
}

domain::CallerRights Protection::Private::callerRights() const {
    domain::CallerRights rights;
    rights.principalId = estate.tenant ? estate.tenant->userObjectId : QString();
    rights.permissions = estate.ownPermissions;
    return rights;
}

void Protection::Private::applyKeyDefaults() {
    if (!assessed || !assessed->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = assessed->diskEncryptionSet->activeKey;
    const bool sameKey = preferredFor.isEmpty()
        || (base::sameText(preferredFor.host, keyId.host) && base::sameText(preferredFor.name, keyId.name));
    if (!sameKey) {
        forgetWishes();
    }
    preferredFor = keyId;
    const std::optional<domain::RoleChoice> proposed
        = assessed->proposal ? std::make_optional(assessed->proposal->role) : std::nullopt;
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

void Protection::chooseRecommended() {
    const auto scope = d->scope();
    d->forgetWishes();
    d->choices.grantBehaviour = domain::GrantBehaviour::Automatic;
    d->choices.principalId.clear();
    if (const domain::Principal *service = d->estate.backupService()) {
        d->choose(ChosenPrincipal{QString(service->objectId)});
    }
    d->judge();
    d->applyKeyDefaults();
    d->judge();
    d->forgetVault();
    d->touch({Step::KeyStore, Step::Role, Step::Scope, Step::Principal, Step::Backup, Step::Summary});
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
    const QString keyName = assessed->diskEncryptionSet->activeKey.name;
    start(
        accessCheck,
        [this, store, keyName](base::Cancellation cancellation) {
            return readKeyAccess(reader, store, keyName, choices.principalId, cancellation);
        },
        [this, before = estate.reads->accessWrites()](const Reading &reading) {
            if (!assessed) {
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
        ? domain::scopeOptions(environment(), *store, assessed->diskEncryptionSet->activeKey.name, role)
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
