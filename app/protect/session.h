#pragma once

#include "domain/choices.h"
#include "domain/findings.h"
#include "domain/pastrun.h"
#include "domain/run.h"
#include "domain/undo.h"
#include "protect/capturestate.h"
#include "protect/source.h"
#include "protect/step.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace protect {

struct Services;

/// One request as it will be sent: for the review.
struct PlannedRequest {
    domain::PlannedWrite write; ///< of a run; empty for what prepares it
    QString method;
    QString url;
    QString body; ///< indented JSON; empty for none
};

/// How far the list of virtual machines has come.
struct ListProgress {
    bool complete = false;
    int subscriptions = 0;
    qint64 expected = 0; ///< all rows the service announced; 0: not told
};

/// The answer to a search for, or a check of, a principal.
struct PrincipalSearch {
    QString text; ///< what was searched for or typed; never lost
    bool working = false;
    std::vector<domain::Principal> found;
    std::optional<base::Error>
        error; ///< code "WrongKindOfId", "ApplicationId", "UnknownId", "NotAGuid" for typed ids
};

/// The one object that pages and terminal talk to: holds the environment, the choices and the state of every
/// step, and runs one flow per step. Everything it starts ends before its destructor returns; a result that
/// arrives for a choice that was changed meanwhile is dropped. Nothing here blocks.
class Session final : public QObject {
    Q_OBJECT
public:
    explicit Session(Services services, QObject *parent = nullptr);
    ~Session() override;

    const domain::Preparations &preparations() const;

    // What is known
    const SourceOffer &offer() const;
    bool isConnected() const;
    bool isSimulated() const;
    QString connectionLabel() const; ///< scenario or cloud
    QString tenantId() const;
    QString userName() const;
    QDateTime now() const; ///< the connection's time (virtual in the simulator)
    QString portalHost() const; ///< "portal.azure.com"; empty while not connected
    const domain::SupportMatrix &supportMatrix() const; ///< dated; only warns
    const domain::Environment &environment() const;
    const domain::Choices &choices() const;
    StepState state(Step step) const;
    /// Ends when the step is no longer Working (at once if it is not). For the terminal and tests.
    QCoro::Task<void> whenSettled(Step step);

    // Source. Connecting anew drops what was read, and keeps choices that still make sense.
    void connectTo(const Source &source);
    std::optional<Source> source() const;

    // Virtual machine
    void loadVirtualMachines(); ///< rows appear as pages arrive; does nothing while it runs
    ListProgress listProgress() const;
    domain::Qualification qualification(const domain::VirtualMachine &vm) const;
    /// Asks Azure Backup for the protection state of these VMs, a few at a time; answers arrive by
    /// virtualMachineChanged. VMs that were asked are not asked again.
    void askBackupStatus(const QList<domain::ResourceId> &vmIds);
    void chooseVirtualMachine(const domain::ResourceId &id);
    /// The chosen VM is protected, and Azure Backup certainly has no access to its key: the plan grants it
    /// again, and enables nothing.
    bool isAccessLost() const;
    QString featureState(const QString &subscriptionId) const; ///< empty: not known
    bool isFeatureAsked(const QString &subscriptionId) const; ///< and answered, or refused
    void registerFeature(const QString &subscriptionId);
    bool isRegisteringFeature() const;
    std::vector<PlannedRequest> featureRequests(const QString &subscriptionId) const; ///< what that sends

    // Key store: follows the chain of the chosen VM, reads who may use the key, and judges
    void examineKey();
    const domain::KeyFindings *keyFindings() const; ///< nullptr before the first examineKey()
    /// Only the rights are read again and judged anew ("Check again").
    void checkAccessAgain();

    // Role, scope
    std::vector<domain::RoleOption> roleOptions() const;
    void chooseRole(domain::RoleChoice role);
    std::vector<domain::ScopeOption> scopeOptions() const;
    void chooseScope(domain::GrantScope scope);
    void setGrantBehaviour(domain::GrantBehaviour behaviour);

    // Security principal
    void findPrincipal(); ///< Backup Management Service by its application id
    bool isPrincipalMissing() const; ///< looked up successfully, and this tenant has none
    void createServicePrincipal(); ///< of Backup Management Service, on the user's request only
    std::vector<PlannedRequest> principalRequests() const; ///< what that sends
    void searchPrincipals(const QString &text);
    void checkPrincipalId(
        const QString &objectId); ///< catches the wrong kind of id before anything is written
    const PrincipalSearch &principalSearch() const;
    void choosePrincipal(const QString &objectId);
    QString backupManagementServiceAppId() const; ///< empty: not documented for this cloud
    /// What the directory of this cloud calls it: "Backup Management Service", "Backup Fairfax".
    QString backupServiceName() const;
    /// What the chosen principal is to Azure Backup, as far as the directory told.
    domain::PrincipalStanding principalStanding() const;
    /// The user's explicit decision for a principal that is not proved to be Azure Backup. Until then its
    /// step is Idle with the error "PrincipalNotChecked" or "PrincipalNotAzureBackup", and nothing is
    /// written. Another principal or VM takes it back.
    void confirmPrincipal(bool confirmed);

    // Backup
    void loadVaults(bool otherSubscriptions); ///< the VM's subscription first; others only when asked for
    domain::Qualification vaultQualification(const domain::RecoveryServicesVault &vault) const;
    void chooseVault(const domain::ResourceId &id); ///< then reads its policies
    std::vector<domain::BackupPolicy> policies() const; ///< of the chosen vault
    domain::Qualification policyQualification(const domain::BackupPolicy &policy) const;
    void choosePolicy(const domain::ResourceId &id);
    void setNewPolicy(const std::optional<domain::NewPolicy> &policy);
    std::vector<domain::PolicyProblem> newPolicyProblems() const;
    void setTriggerFirstBackup(bool trigger);

    // Review
    domain::AccessPlan plan() const;
    std::vector<PlannedRequest> plannedRequests() const;
    /// What the caller needs for this plan's writes, and whether it holds it, as far as it could be read.
    std::vector<domain::CallerNeed> callerNeeds() const;

    // Configure
    void configure(); ///< grant as planned, then enable and follow; from the start or after a failure
    /// GrantBehaviour::None failed: grants the narrowest role that suffices, on this key only, whatever was
    /// chosen, then enables again. What it would send: retryRequests().
    void grantAndRetry();
    domain::AccessPlan retryPlan() const;
    std::vector<PlannedRequest> retryRequests() const;
    /// Whether configure() would send something that was not part of the run's own plan.
    bool isPlanNew() const;
    void stopConfiguring(); ///< stops waiting; reads Azure again; never undoes
    void continueConfiguring(); ///< after Stopped: looks where things stand and goes on from there
    /// What continueConfiguring() may still have to send: what the run planned and has not seen confirmed.
    std::vector<PlannedRequest> continueRequests() const;
    void triggerBackup(); ///< a first backup after Protected
    std::vector<PlannedRequest> firstBackupRequests() const; ///< what triggerBackup() sends
    void lookAtBackup(); ///< one that was left running, once more
    /// The next wider role to propose where Azure refuses although the granted one is in force
    /// (contract 8.6); nullopt: none, no such refusal, or a principal that is not proved to be Azure Backup.
    std::optional<domain::RoleOption> widerRole() const;
    /// Chooses widerRole(), and plans it although access suffices as far as can be judged: plan() and
    /// plannedRequests() show it, configure() writes it.
    void planWiderRole();
    /// As planWiderRole() does, for the role that is chosen.
    void setEvenIfGranted(bool even);
    bool isWriting() const; ///< a write is on its way: Back and close are guarded
    const domain::RunRecord &run() const;

    // Runs of before (sessionresume.cpp). Those in the simulator are known until the session ends.
    std::vector<domain::PastRun> pastRuns() const; ///< newest first
    QString runId() const; ///< of run(); empty: nothing was recorded yet
    /// Runs on the chosen VM beside run() that wrote something, or may have; newest first.
    std::vector<domain::PastRun> earlierWrites() const;
    std::vector<domain::PlannedWrite>
    unclearWrites() const; ///< of run(): sent, and it is not known what of it is made
    /// Reads everything that the run was about anew and takes it up: run() becomes Stopped, to be gone on
    /// with by continueConfiguring(), or Failed where it cannot be.
    void lookAgain(const QString &runId);
    void forgetRun(const QString &runId); ///< it is no longer offered; Azure stays as it is

    // Taking back (sessionundo.cpp)
    void planUndo(const QString &runId); ///< reads only; empty: of run()
    void setUndoStopsProtection(bool stops); ///< while it is Planned
    void setUndoInsists(bool insists); ///< what others need as well; while it is Planned
    void takeBack(); ///< what undo() lists as Ready; again after a failure
    void cancelUndo();
    const domain::UndoRecord &undo() const;

    // Snapshot: for a review without a network
    /// What this session has read so far, as a file's content.
    snapshot::Snapshot snapshotSoFar() const;
    void capture(); ///< reads all confidential VMs and the keys behind them, beside everything else
    void stopCapture();
    const CaptureState &captureState() const;

    void cancel(Step step); ///< stops what this step is doing; choices stay
    QStringList requestLog() const; ///< the last requests, for "Copy details"

Q_SIGNALS:
    void stateChanged(protect::Step step);
    void connectionChanged();
    void virtualMachinesReset();
    void virtualMachinesAdded(int first, int count); ///< rows of environment().virtualMachines
    void virtualMachineChanged(int row); ///< its protection state arrived
    void principalSearchChanged();
    void captureChanged(); ///< captureState()
    void runChanged(); ///< any stage of run() changed
    void undoChanged();
    void pastRunsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace protect
