#pragma once

#include "base/async/activity.h"
#include "base/async/workpool.h"
#include "protect/flows/keyflow.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/runcontext.h"
#include "protect/flows/undocontext.h"
#include "protect/services.h"
#include "protect/session.h"
#include "protect/stateboard.h"

#include <initializer_list>

namespace protect {

/// What a session holds. Its functions are spread over session*.cpp by step; the flows themselves know
/// nothing of it.
struct Session::Private {
    Private(Session *session, Services given);

    Session *const q;
    const Services services;
    const std::shared_ptr<StateBoard> board = std::make_shared<StateBoard>();
    bool closing = false;

    // Source
    std::optional<Source> source;
    std::optional<azure::TenantConnection> connection;
    std::optional<base::Error> connectError;

    // What is known and chosen
    domain::Environment environment;
    domain::Choices choices;
    // Chosen by the user for one VM and its key, and for no other.
    std::optional<domain::RoleChoice> preferredRole;
    std::optional<domain::GrantScope> preferredScope;
    domain::KeyIdentifier preferredFor; ///< empty until the key is known
    QHash<QString, std::vector<domain::Permission>> ownPermissions;

    // Virtual machine
    base::Activity listing;
    ListProgress progress;
    QHash<QString, int> rows; ///< VM id, lower case -> row
    base::WorkPool<domain::ResourceId> statusPool;
    QSet<QString> statusAsked;
    QSet<QString> accessLost; ///< ids of VMs that were read to be protected without access, lower case
    base::WorkPool<QString> featurePool;
    QSet<QString> featuresAsked;
    QHash<QString, QString> features; ///< subscription id, lower case -> state
    base::Activity featureRegistration;

    // Key store
    base::Activity examination;
    base::Activity accessCheck;
    std::optional<domain::KeyFindings> findings;

    // Principal
    base::Activity principalLookup;
    base::Activity principalSearching;
    PrincipalSearch search;
    bool principalMissing = false;
    std::optional<base::Error> principalNotChecked; ///< the chosen id could not be checked

    // Backup
    base::Activity vaultList;
    base::Activity policyList;
    base::Activity itemLook; ///< for deleted backups of the VM that a vault still keeps
    QSet<QString> itemsAsked; ///< "{vm} {vault}", lower case
    domain::ResourceId vaultChosenFor; ///< the VM that the user chose the vault for

    domain::Preparations preparations;

    // Snapshot
    base::Activity capturing;
    CaptureState captureState;

    // Configure
    base::Activity configuring;
    RunContextPtr run;
    const domain::RunRecord emptyRun;
    std::shared_ptr<const journal::Journal> memoryJournal
        = std::make_shared<journal::Journal>(journal::storageInMemory());
    QString resuming; ///< the run of before that is to be taken up, until it was

    // Taking back
    base::Activity takingBack;
    UndoContextPtr undoing;
    const domain::UndoRecord emptyUndo;

    // sessionstates.cpp
    StepState computeState(Step step) const;
    void update(std::initializer_list<Step> touched);
    /// The same after something that may have told others, who may have destroyed the session.
    static void updateIf(const QPointer<Session> &alive, std::initializer_list<Step> touched);
    const domain::VirtualMachine *chosenMachine() const;
    const domain::KeyStore *chosenStore() const;
    bool isPlatformManaged() const;
    bool nothingToGrant() const;
    bool isProtectedByRun() const;
    bool isResultOfRun() const;
    bool isAccessLost() const; ///< Session::isAccessLost()
    void noteAccess(const domain::ResourceId &vmId, domain::ProtectionStatus status, domain::Truth truth);
    StepState virtualMachineState() const;
    StepState keyStoreState() const;
    StepState roleState() const;
    StepState scopeState() const;
    StepState principalState() const;
    StepState backupState() const;
    StepState reviewState() const;
    StepState configureState() const;

    // session.cpp
    void stopEverything();
    void forgetEnvironment();
    bool canAsk() const { return connection.has_value() && !closing; }
    azure::ConnectionPtr azure() const { return connection->azure; }
    QDateTime now() const;
    domain::SignedIn signedIn() const;
    QStringList subscriptionIds() const;

    // sessionlist.cpp
    QCoro::Task<void> list(base::Activity::Ticket ticket);
    void addRows(std::vector<domain::VirtualMachine> machines);
    QCoro::Task<void> askStatus(domain::ResourceId vmId, base::Cancellation cancellation);
    QCoro::Task<void> askFeature(QString subscriptionId, base::Cancellation cancellation);
    void setFeatureState(const QString &subscriptionId, const QString &state);
    QCoro::Task<void> registerFeatureOf(QString subscriptionId, base::Activity::Ticket ticket);
    domain::FeatureRegistration &registrationOf(const QString &subscriptionId);
    void setBackupStatus(const domain::ResourceId &vmId, const domain::BackupStatus &status);

    // sessionkey.cpp
    QCoro::Task<void> examine(KeyQuestion question, base::Activity::Ticket ticket);
    void apply(const KeyExamination &examined);
    void startAccessCheck();
    QCoro::Task<void> checkAccess(base::Activity::Ticket ticket);
    void judge(); ///< verdict, prerequisites and the caller's rights, from what is known now
    void applyKeyDefaults();
    void forgetWishes(); ///< about role, scope and principal: they were made for one VM and its key
    bool isPrincipalAccepted() const;
    /// Nothing may be written to a key store of another tenant, or for an unconfirmed principal.
    bool mayGrant(const domain::AccessPlan &plan) const;
    domain::CallerRights callerRights() const;
    void takeRole(domain::RoleChoice role);
    std::vector<domain::ScopeOption> scopeOptionsOf(std::optional<domain::RoleChoice> role) const;

    // sessioncapture.cpp
    QCoro::Task<void> captureAll(base::Activity::Ticket ticket);

    // sessionprincipal.cpp
    void applyLookup(const base::Result<std::optional<domain::Principal>> &lookup);
    void takePrincipal(const QString &objectId);
    QCoro::Task<void> lookUpPrincipal(base::Activity::Ticket ticket);
    QCoro::Task<void> createPrincipal(base::Activity::Ticket ticket);
    QCoro::Task<void> searchFor(QString text, base::Activity::Ticket ticket);
    QCoro::Task<void> check(QString id, base::Activity::Ticket ticket);
    std::vector<domain::Principal> knownPrincipals() const;

    // sessionbackup.cpp
    QCoro::Task<void> listVaults(QStringList subscriptions, base::Activity::Ticket ticket);
    QCoro::Task<void> listPolicies(domain::ResourceId vaultId, base::Activity::Ticket ticket);
    void applyVaultDefaults();
    void lookForItems();
    QCoro::Task<void> readItems(std::vector<domain::ResourceId> vaults, base::Activity::Ticket ticket);
    void takeVault(const domain::ResourceId &id);
    std::vector<domain::ResourceId> undecidedVaults(
        const std::vector<domain::RecoveryServicesVault> &vaults) const;
    void applyPolicyDefaults();
    std::vector<domain::BackupPolicy> policiesOf(const domain::ResourceId &vaultId) const;

    // sessionrun.cpp
    std::vector<PlannedRequest> requestsFor(
        const domain::AccessPlan &plan, const domain::Choices &runChoices) const;
    domain::Choices narrowestGrant() const;
    domain::Choices choicesOfRun(const domain::Choices &chosen) const;
    RunContextPtr newContext(const domain::Choices &runChoices);
    void startRun(const domain::Choices &runChoices);
    QCoro::Task<void> configure(RunContextPtr context, base::Activity::Ticket ticket);
    QCoro::Task<void> settle(RunContextPtr context, base::Activity::Ticket ticket);
    QCoro::Task<void> firstBackup(RunContextPtr context, base::Activity::Ticket ticket);
    QCoro::Task<void> lookAtBackup(RunContextPtr context, base::Activity::Ticket ticket);
    void runEnded();
    void dropRun(); ///< another VM: its run is no longer this session's

    // sessionresume.cpp
    std::shared_ptr<const journal::Journal> journal() const;
    std::optional<journal::Record> recordOf(const QString &runId) const;
    RunContextPtr contextOf(const journal::Record &record);
    QCoro::Task<void> resume(journal::Record record, base::Activity::Ticket ticket);
    void endResume(const RunContextPtr &context, const base::Activity::Ticket &ticket,
        const std::optional<base::Error> &error);

    // sessionundo.cpp
    /// Why nothing of this run can be taken back here and now.
    std::optional<base::Error> obstacleToUndo(const journal::Record &record) const;
    QCoro::Task<void> lookAtUndo(UndoContextPtr context, base::Activity::Ticket ticket);
    QCoro::Task<void> sendUndo(UndoContextPtr context, base::Activity::Ticket ticket);
    QCoro::Task<void> lookAfterUndo(UndoContextPtr context, base::Activity::Ticket ticket);
    static void forgetTakenBack(domain::Environment &known, const domain::UndoRecord &undo);
    void followUndo(const UndoContextPtr &context);
};

} // namespace protect
