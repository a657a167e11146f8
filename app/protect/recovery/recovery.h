#pragma once

#include "base/result.h"
#include "domain/recovery/recoveryplan.h"
#include "domain/recovery/recoveryrun.h"
#include "protect/plannedrequest.h"
#include "protect/step.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace protect {

class Estate;

/// A VM that a Recovery Services vault holds backups of; the VM itself may be gone.
struct ProtectedMachine {
    domain::ResourceId virtualMachineId;
    domain::ResourceId vaultId;
    domain::ProtectedItem item;
};

/// What the vaults hold, as far as it was read.
struct ProtectedMachines {
    bool isRead = false;
    std::vector<ProtectedMachine> rows; ///< by the VM, then by the vault
    int vaults = 0; ///< that were found
    std::vector<base::Error> obstacles; ///< vaults and subscriptions that could not be read
};

/// What a recovery does next.
enum class RecoveryTask {
    ListMachines, ///< what the vaults hold
    Look, ///< points, key, rights and possible targets of the chosen VM
    Run,
};

/// Bringing back the key of a Confidential VM, or the VM (contract 15.5): what was found, what was chosen,
/// the plan and the run. The sibling of Protection, on the same estate. Everything it starts ends before its
/// destructor returns, and a result for a choice that was changed meanwhile is dropped. Nothing here blocks.
class Recovery final : public QObject {
    Q_OBJECT
public:
    /// `estate` must outlive it.
    explicit Recovery(Estate &estate, QObject *parent = nullptr);
    ~Recovery() override;

    Estate &estate() const;
    StepState state(RecoveryTask task) const;
    void cancel(RecoveryTask task); ///< Run: reads Azure again, and the run becomes Stopped

    // What is protected
    void loadMachines(); ///< all vaults that can be seen; does nothing while it runs
    const ProtectedMachines &machines() const;
    /// Another VM drops findings, choices and the run of the one before.
    void chooseMachine(const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId);
    const domain::ResourceId &chosenMachine() const; ///< empty: none
    const domain::ResourceId &chosenVault() const;

    // What is there today
    void look(); ///< reads everything anew, and proposes what to do; what was chosen stays as far as it can
    const domain::RecoveryFindings &findings() const;
    domain::RecoveryWay way() const;

    // What is chosen
    const domain::RecoveryChoices &choices() const;
    /// Takes over all of it. What it newly needs to know of a store or group is read (Look is Working).
    void choose(const domain::RecoveryChoices &choices);
    void chooseGoal(domain::RecoveryGoal goal); ///< with the recommended choices for it
    void chooseRecommended(); ///< takes back every wish but the recovery point

    // The plan, and what is sent
    domain::RecoveryPlan plan() const;
    std::vector<PlannedRequest> requests() const; ///< as start() would send them
    /// Rehearse: what bringing back the VM itself would be, which a rehearsal does not do.
    domain::RecoveryPlan machinePlan() const;

    // The run
    void start(); ///< as planned, or goes on after Stopped or Failed
    /// Takes up a run of before: Azure is read anew, and run() becomes Stopped, or Failed where it cannot be.
    void resume(const QString &runId);
    bool isWriting() const; ///< a write is on its way: close is guarded
    const domain::RecoveryRun &run() const;
    QString runId() const; ///< empty: nothing was recorded yet
    /// For those who may not read the blob with their own sign-in: a signed address (SAS) of it. Kept in
    /// memory until the run ends, and told nobody. Error: Rejected "BadSignedAddress".
    base::Result<void> offerSignedAddress(const QUrl &address);

Q_SIGNALS:
    void machinesChanged();
    void findingsChanged(); ///< and state(Look)
    void choicesChanged(); ///< and with them plan() and requests()
    void runChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace protect
