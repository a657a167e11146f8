#pragma once

#include "cloud/azure/backupclient.h"
#include "cloud/azure/connection.h"
#include "domain/choices.h"
#include "domain/environment.h"
#include "protect/flows/grantturns.h"
#include "protect/flows/runtracker.h"
#include "protect/journal/journal.h"

#include <functional>
#include <memory>
#include <optional>

namespace protect {

/// One run of configuring backup: what was decided, what is known, and what has happened so far. Its flows
/// share it, and it can be taken up again after it was stopped.
struct RunContext {
    azure::ConnectionPtr azure; ///< for reading only: writes go through writing()
    domain::Choices choices;
    domain::AccessPlan plan; ///< as it was reviewed
    std::optional<domain::KeyStore> store; ///< none: a platform-managed key
    QString keyName;
    domain::Environment environment; ///< kept up to date by the flows
    std::shared_ptr<RunTracker> tracker;
    /// Told of everything that was read or written, for whoever holds the environment.
    std::function<void(const domain::Environment &)> found;

    /// Of all runs on the estate.
    std::shared_ptr<GrantTurns> turns = std::make_shared<GrantTurns>();

    // Its record
    std::shared_ptr<const journal::Journal> journal;
    journal::OpenRunPtr open; ///< while a flow is at work on it
    QString runId; ///< empty: not begun
    QString userName;
    QString source; ///< cloud or scenario, for the record

    // Where it stands, for going on after a stop
    bool sentEnable = false; ///< protection was requested by this run or the one before it
    QDateTime enableSentAt;
    QString enableRequestId; ///< the job's activity id
    std::optional<azure::StartedOperation> operation; ///< accepted and not yet followed to its end
    bool looksForEnable = false; ///< an earlier process requested protection: look before sending again
    bool sentPolicy = false; ///< the policy may have been created by an earlier process of this run
    bool containersRefreshed = false;
    QDateTime propagationSince; ///< when waiting for a grant began
    QDateTime backupSentAt; ///< when a first backup was requested; invalid: not yet
    QString backupRequestId; ///< the activity id of its job
    domain::ResourceId policyId; ///< chosen, or created by this run

    domain::ResourceId vmId() const { return choices.virtualMachineId; }
    domain::ResourceId vaultId() const { return choices.recoveryServicesVaultId; }
    QDateTime now() const { return azure->clock->now(); }
    bool hasCustomerKey() const { return store.has_value(); }

    /// The connection for one write of this run, which is recorded before it is sent.
    azure::ConnectionPtr writing(const domain::PlannedWrite &write, bool existedBefore = false,
        const std::optional<domain::AccessPolicy> &policyBefore = {}) const;
    /// The plan's write of this kind; one of the backup that was not planned is made up.
    domain::PlannedWrite plannedWrite(domain::WriteKind kind) const;

    /// Adds to the environment here and at whoever listens.
    void add(const domain::Environment &part);
    domain::AccessVerdict verdict() const;
    /// For the state of the key, of its store or of the service principal: no waiting will help.
    bool isRefusedWhateverIsGranted() const;
};
using RunContextPtr = std::shared_ptr<RunContext>;

/// Any code that contains "KeyVaultPermissionsNotConfigured" (contract 14.8).
bool isKeyAccessError(const base::Error &error);
/// No answer, or one that leaves open whether the service did it.
bool isUnclear(const base::Error &error);
/// What may be well again after a pause: no answer, throttling, a server's failure.
bool isTransient(const base::Error &error);

} // namespace protect
