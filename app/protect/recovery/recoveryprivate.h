#pragma once

#include "protect/estateprivate.h"
#include "protect/recovery/recovery.h"
#include "protect/recovery/recoverycontext.h"
#include "protect/recovery/recoverylook.h"

namespace protect {

/// What a recovery holds. The flows themselves know nothing of it.
struct Recovery::Private final : EstateUser {
    Private(Recovery *recovery, Estate &where);

    Recovery *const q;
    Estate &place;
    Estate::Private &estate;
    bool closing = false;

    base::Activity listing;
    ProtectedMachines machines;

    domain::ResourceId machineId; ///< chosen; empty: none
    domain::ResourceId vaultId;
    base::Activity looking;
    domain::RecoveryFindings findings;
    domain::RecoveryChoices choices;
    bool chosenByUser = false; ///< otherwise what is recommended follows what is found

    base::Activity running;
    RecoveryContextPtr context;
    const domain::RecoveryRun emptyRun;
    QString resuming; ///< the run of before that is to be taken up, until it was

    void leaveEstate(bool comesBack) override;
    void enterEstate() override { tell<&Recovery::machinesChanged>(); }
    void lookAnew() override { }
    void touchList() override { }
    void settle() override { }

    bool canAsk() const { return estate.canAsk() && !closing; }
    base::Announcer::Scope scope() const { return base::Announcer::Scope(estate.announcer); }
    template <auto Signal>
    void tell() {
        estate.announcer.tell(q, [this] { (q->*Signal)(); });
    }
    template <typename Flow>
    void start(base::Activity &activity, Flow flow, typename base::TraitsOf<Flow>::Apply apply) {
        base::start(estate.announcer, q, activity, std::move(flow), std::move(apply));
    }
    void stopEverything();
    void dropRun();
    void forgetMachine();
    RecoveryQuestion question() const;
    void takeFindings(domain::RecoveryFindings found);
    void complete();
    RecoveryContextPtr newContext();
    void runSteps();
    void takeUp(const journal::Record &record);
    void endTakingUp(const std::optional<base::Error> &error);
};

} // namespace protect
