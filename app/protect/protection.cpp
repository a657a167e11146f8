#include "protect/protection.h"

#include "protect/protectionprivate.h"

namespace protect {

Protection::Private::Private(Protection *protection, Estate &where)
    : q(protection), place(where), estate(*where.d), undo(*protection) {
    estate.users.push_back(this);
    if (estate.tenant) {
        enterEstate();
    }
    for (int index = 0; index < stepCount; ++index) {
        states[static_cast<size_t>(index)] = computeState(static_cast<Step>(index));
    }
}

Protection::Protection(Estate &estate, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, estate)) { }

Protection::~Protection() {
    d->closing = true;
    std::erase(d->estate.users, d.get());
    d->stopEverything();
    d->estate.announcer.forget(this);
}

void Protection::Private::stopEverything() {
    if (run) {
        run->tracker->detach();
        run->found = nullptr;
    }
    if (undo.d->context) {
        undo.d->context->changed = nullptr;
    }
    for (base::Activity *activity : {&examination, &setLook, &accessCheck, &principalLookup,
             &principalSearching, &vaultList, &policyList, &itemLook, &configuring, &undo.d->activity}) {
        activity->stop();
        activity->error.reset();
    }
}

void Protection::Private::leaveEstate(bool comesBack) {
    stopEverything();
    reader.reset();
    assessed.reset();
    search = PrincipalSearch();
    principalNotChecked.reset();
    vaultChosenFor = domain::ResourceId();
    itemsAsked.clear();
    run.reset();
    resuming.clear();
    undo.d->context.reset();
    if (!comesBack) {
        // Ids of another tenant mean nothing here; wishes about the policy still do.
        forgetWishes();
        if (!choices.virtualMachineId.isEmpty()) {
            choices.grantBehaviour
                = domain::GrantBehaviour::Automatic; // it was said of a VM that is not here
        }
        choices.virtualMachineId = domain::ResourceId();
        choices.principalId.clear();
        choices.recoveryServicesVaultId = domain::ResourceId();
        choices.backupPolicyId = domain::ResourceId();
    }
    touch({Step::Source, Step::VirtualMachine});
}

void Protection::Private::enterEstate() {
    reader = estate.reads->reader();
    choices.signedIn = estate.signedIn();
    touch({Step::Source, Step::VirtualMachine});
}

/// A run and an undo judge when they have ended.
void Protection::Private::lookAnew() {
    if (configuring.isWorking() || undo.d->activity.isWorking()) {
        return;
    }
    const domain::Principal *service = estate.backupService();
    if (assessed && choices.principalId.isEmpty() && service) {
        takePrincipal(QString(service->objectId));
    }
    judge();
    touch({Step::VirtualMachine, Step::KeyStore, Step::Summary});
}

void Protection::Private::touchList() {
    touch({Step::VirtualMachine});
}

void Protection::Private::touch(std::initializer_list<Step> steps) {
    for (const Step step : steps) {
        touched[static_cast<size_t>(step)] = true;
    }
    isUnsettled = true;
}

Estate &Protection::estate() const {
    return d->place;
}

const domain::Choices &Protection::choices() const {
    return d->choices;
}

void Protection::choose(const Choice &choice) {
    const auto scope = d->scope();
    std::visit([this](const auto &value) { d->choose(value); }, choice);
}

void Protection::chooseVirtualMachine(const domain::ResourceId &id) {
    if (d->choices.virtualMachineId == id || isWriting()) {
        return;
    }
    const auto scope = d->scope();
    d->examination.stop();
    d->examination.error.reset();
    d->setLook.stop();
    d->accessCheck.stop();
    d->accessCheck.error.reset();
    d->dropRun();
    d->assessed.reset();
    d->forgetWishes();
    if (!d->choices.virtualMachineId.isEmpty()) {
        d->choices.grantBehaviour = domain::GrantBehaviour::Automatic; // it was said of the other VM
    }
    d->choices.virtualMachineId = id;
    d->place.askBackupStatus({id});
    d->applyVaultDefaults();
    d->touch({Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Backup});
}

void Protection::cancel(Step step) {
    const auto scope = d->scope();
    const auto stop = [](base::Activity &activity, const QString &operation) {
        if (activity.stop()) {
            activity.error = base::cancelledError(operation);
        }
    };
    switch (step) {
    case Step::Source:
        d->place.cancel(Estate::Work::Connecting);
        break;
    case Step::VirtualMachine:
        d->place.cancel(Estate::Work::Listing);
        break;
    case Step::KeyStore:
        stop(d->examination, QStringLiteral("keyStore/examine"));
        d->setLook.stop();
        stop(d->accessCheck, QStringLiteral("keyStore/examine"));
        break;
    case Step::Principal:
        d->place.cancel(Estate::Work::CreatingPrincipal);
        stop(d->principalLookup, QStringLiteral("servicePrincipals/read"));
        stop(d->principalSearching, QStringLiteral("principals/check"));
        d->search.working = false;
        d->tell<&Protection::principalSearchChanged>();
        break;
    case Step::Backup:
        stop(d->vaultList, QStringLiteral("recoveryServicesVaults/list"));
        stop(d->policyList, QStringLiteral("backupPolicies/list"));
        stop(d->itemLook, QStringLiteral("protectedItems/read"));
        break;
    case Step::Configure:
        d->stopConfiguring();
        return;
    case Step::Role:
    case Step::Scope:
    case Step::Summary:
    case Step::Done:
        break;
    }
    d->touch({step});
}

} // namespace protect
