#pragma once

#include "protect/estateprivate.h"
#include "protect/flows/keyflow.h"
#include "protect/flows/resumeflow.h"
#include "protect/flows/runcontext.h"
#include "protect/protection.h"
#include "protect/undoprivate.h"

#include <array>
#include <initializer_list>

namespace protect {

constexpr int stepCount = static_cast<int>(Step::Done) + 1;

/// What a protection holds. Its functions are spread over protection*.cpp by step; the flows themselves know
/// nothing of it.
struct Protection::Private final : EstateUser {
    Private(Protection *protection, Estate &where);

    Protection *const q;
    Estate &place;
    Estate::Private &estate;
    bool closing = false;
    azure::ConnectionPtr reader; ///< shares what others on the estate have read; null while not connected
    std::array<StepState, stepCount> states; ///< as last announced
    std::array<bool, stepCount> touched{}; ///< to be announced whether they have changed or not

    // What is chosen
    domain::Choices choices;
    // By the user, for one VM and its key, and for no other.
    std::optional<domain::RoleChoice> preferredRole;
    std::optional<domain::GrantScope> preferredScope;
    domain::KeyIdentifier preferredFor; ///< empty until the key is known
    domain::ResourceId vaultChosenFor; ///< the VM that the user chose the vault for

    // Key store
    base::Activity examination;
    base::Activity setLook; ///< for the picture, while the examination goes on
    base::Activity accessCheck;
    std::optional<domain::KeyAssessment> assessed;

    // Principal
    base::Activity principalLookup;
    base::Activity principalSearching;
    PrincipalSearch search;
    std::optional<base::Error> principalNotChecked; ///< the chosen id could not be checked

    // Backup
    base::Activity vaultList;
    base::Activity policyList;
    base::Activity itemLook; ///< for deleted backups of the VM that a vault still keeps
    QSet<QString> itemsAsked; ///< "{vm} {vault}", lower case

    // Run and undo
    base::Activity configuring;
    RunContextPtr run;
    const domain::RunRecord emptyRun;
    QString resuming; ///< the run of before that is to be taken up, until it was
    Undo undo;

    // protection.cpp
    void leaveEstate(bool comesBack) override;
    void enterEstate() override;
    void lookAnew() override;
    void touchList() override;
    void settle() override;
    void stopEverything();
    bool canAsk() const { return estate.canAsk() && !closing; }
    const domain::Environment &environment() const { return estate.environment; }
    base::Announcer::Scope scope() const { return base::Announcer::Scope(estate.announcer); }
    void touch(std::initializer_list<Step> steps);
    template <auto Signal>
    void tell() {
        estate.announcer.tell(q, [this] { (q->*Signal)(); });
    }
    template <typename Flow>
    void start(base::Activity &activity, Flow flow, typename base::TraitsOf<Flow>::Apply apply) {
        base::start(estate.announcer, q, activity, std::move(flow), std::move(apply));
    }

    // protectionstates.cpp
    StepState computeState(Step step) const;
    const domain::VirtualMachine *chosenMachine() const;
    const domain::KeyStore *chosenStore() const;
    bool isPlatformManaged() const;
    bool nothingToGrant() const;
    bool isProtectedByRun() const;
    bool isResultOfRun() const;
    bool isAccessLost() const; ///< Protection::isAccessLost()
    StepState virtualMachineState() const;
    StepState keyStoreState() const;
    StepState roleState() const;
    StepState scopeState() const;
    StepState principalState() const;
    StepState backupState() const;
    StepState summaryState() const;
    StepState configureState() const;

    // protectionkey.cpp
    void examine(const domain::VirtualMachine &machine);
    void endExamination(const KeyExamination &examined);
    void apply(const KeyExamination &examined);
    void lookAtSet(const domain::ResourceId &setId);
    void startAccessCheck();
    void judge(); ///< verdict, prerequisites and the caller's rights, from what is known now
    void applyKeyDefaults();
    void forgetWishes(); ///< about role, scope and principal: they were made for one VM and its key
    bool isPrincipalAccepted() const;
    /// Nothing may be written to a key store of another tenant, or for an unconfirmed principal.
    bool mayGrant(const domain::AccessPlan &plan) const;
    domain::CallerRights callerRights() const;
    void takeRole(domain::RoleChoice role);
    std::vector<domain::RoleOption> roleOptions() const;
    std::vector<domain::ScopeOption> scopeOptions(std::optional<domain::RoleChoice> role) const;
    void choose(domain::RoleChoice role);
    void choose(domain::GrantScope scope);
    void choose(domain::GrantBehaviour behaviour);
    void choose(const EvenIfGranted &choice);

    // protectionprincipal.cpp
    domain::PrincipalStanding principalStanding() const;
    void choose(const ChosenPrincipal &choice);
    void choose(const PrincipalConfirmed &choice);
    void endLookup(const base::Result<std::optional<domain::Principal>> &found);
    void applyLookup(const base::Result<std::optional<domain::Principal>> &lookup);
    void takePrincipal(const QString &objectId);
    void check(const QString &objectId);

    // protectionbackup.cpp
    void endVaults(const QStringList &subscriptions, Reading reading);
    void applyPolicies(const Reading &policies);
    void applyVaultDefaults(bool policiesAreRead = false);
    void lookForItems();
    void readItems(const std::vector<domain::ResourceId> &vaults);
    /// `policiesAreRead`: those that are known were read just now.
    void takeVault(const domain::ResourceId &id, bool policiesAreRead = false);
    void listPolicies(const domain::ResourceId &vaultId);
    std::vector<domain::ResourceId> undecidedVaults(
        const std::vector<domain::RecoveryServicesVault> &vaults) const;
    void applyPolicyDefaults();
    void forgetVault();
    void choose(const ChosenVault &choice);
    void choose(const ChosenPolicy &choice);
    void choose(const CreatedPolicy &choice);
    void choose(const FirstBackup &choice);

    // protectionrun.cpp
    std::vector<PlannedRequest> requestsFor(
        const domain::AccessPlan &plan, const domain::Choices &runChoices) const;
    std::vector<PlannedRequest> unconfirmedRequests() const;
    domain::Choices narrowestGrant() const;
    domain::Choices choicesOfRun(const domain::Choices &chosen) const;
    RunContextPtr newContext(const domain::Choices &runChoices);
    void startRun(const domain::Choices &runChoices);
    void configure();
    void stopConfiguring();
    void continueRun();
    void lookAtBackup();
    void backUpNow();
    void runEnded();
    void dropRun(); ///< another VM: its run is no longer this protection's

    // protectionresume.cpp
    RunContextPtr contextOf(const journal::Record &record);
    void resume(const journal::Record &record);
    void takeUp(const RunContextPtr &context, const domain::Choices &chosen, const SecondLook &look);
    void endResume(const RunContextPtr &context, const std::optional<base::Error> &error);
};

} // namespace protect
