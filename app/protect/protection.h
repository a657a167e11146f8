#pragma once

#include "domain/choices.h"
#include "domain/keyassessment.h"
#include "domain/run.h"
#include "protect/choice.h"
#include "protect/plannedrequest.h"
#include "protect/step.h"
#include "protect/undo.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace protect {

class Estate;

/// The answer to a search for, or a check of, a principal.
struct PrincipalSearch {
    QString text; ///< what was searched for or typed; never lost
    bool working = false;
    std::vector<domain::Principal> found;
    std::optional<base::Error>
        error; ///< code "WrongKindOfId", "ApplicationId", "UnknownId", "NotAGuid" for typed ids
};

/// What can be granted at the key store of the chosen VM, least privilege first.
struct AccessOptions {
    std::vector<domain::RoleOption> roles;
    std::vector<domain::ScopeOption> scopes; ///< of the chosen role
};

/// What start() does. Whatever it sends was asked for by requests() before.
enum class Action {
    Configure, ///< grant as planned, then enable and follow; from the start or after a failure
    /// GrantBehaviour::None failed: grants the narrowest role that suffices, on this key only, whatever was
    /// chosen, then enables again.
    GrantAndRetry,
    Continue, ///< after Stopped: looks where things stand and goes on from there
    BackUpNow, ///< a first backup after Protected
    LookAtBackup, ///< one that was left running, once more; sends nothing
};

/// The protection of one virtual machine: what was chosen for it, what was found out, the plan, the run and
/// its undo. Several can live and work on one estate; what two of them need is read, and granted, once. It
/// runs one flow per step; everything it starts ends before its destructor returns, and a result that arrives
/// for a choice that was changed meanwhile is dropped. Nothing here blocks.
class Protection final : public QObject {
    Q_OBJECT
public:
    /// `estate` must outlive it.
    explicit Protection(Estate &estate, QObject *parent = nullptr);
    ~Protection() override;

    Estate &estate() const;
    const domain::Choices &choices() const;
    StepState state(Step step) const;
    void cancel(Step step); ///< stops what this step is doing; choices stay. Configure: reads Azure again

    // What is chosen
    void chooseVirtualMachine(const domain::ResourceId &id);
    void choose(const Choice &choice);
    /// Takes back every wish for this VM: the smallest role that the caller can grant, on this key alone, to
    /// Azure Backup, granted automatically, and the vault and policy that suggest themselves.
    void chooseRecommended();
    /// The chosen VM is protected, and Azure Backup certainly has no access to its key: the plan grants it
    /// again, and enables nothing.
    bool isAccessLost() const;

    // Key store: follows the chain of the chosen VM, reads who may use the key, and judges
    void examineKey();
    void checkAccessAgain(); ///< only the rights are read again and judged anew
    const domain::KeyAssessment *keyAssessment() const; ///< nullptr before the first examineKey()
    AccessOptions accessOptions() const;

    // Security principal
    void findPrincipal(); ///< Backup Management Service by its application id
    void searchPrincipals(const QString &text);
    void checkPrincipalId(
        const QString &objectId); ///< catches the wrong kind of id before anything is written
    const PrincipalSearch &principalSearch() const;

    void loadVaults(bool otherSubscriptions); ///< the VM's subscription first; others only when asked for

    // The plan, and what is sent
    domain::AccessPlan plan(Action action = Action::Configure) const; ///< Configure or GrantAndRetry
    /// As start() would send them. Of Continue: what the run planned and has not seen confirmed.
    std::vector<PlannedRequest> requests(Action action = Action::Configure) const;
    /// What the caller needs for this plan's writes, and whether it holds it, as far as it could be read.
    std::vector<domain::CallerNeed> callerNeeds() const;
    /// Whether Action::Configure would send something that was not part of the run's own plan.
    bool isPlanNew() const;
    /// The next wider role to propose where Azure refuses although the granted one is in force
    /// (contract 8.6); nullopt: none, no such refusal, or a principal that is not proved to be Azure Backup.
    std::optional<domain::RoleOption> widerRole() const;

    // The run
    void start(Action action);
    /// Reads everything that a run of before was about anew and takes it up: run() becomes Stopped, to be
    /// gone on with by Action::Continue, or Failed where it cannot be.
    void resume(const QString &runId);
    bool isWriting() const; ///< a write is on its way: Back and close are guarded
    const domain::RunRecord &run() const;
    QString runId() const; ///< of run(); empty: nothing was recorded yet
    Undo &undo() const;

Q_SIGNALS:
    void stateChanged(protect::Step step);
    void principalSearchChanged();
    void runChanged(); ///< any stage of run() changed
    void undoChanged();

private:
    friend class Undo;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace protect
