#pragma once

#include "domain/environment.h"
#include "domain/pastrun.h"
#include "domain/qualification.h"
#include "domain/run.h"
#include "domain/simplified.h"
#include "protect/capturestate.h"
#include "protect/plannedrequest.h"
#include "protect/source.h"
#include "protect/step.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace protect {

struct Services;

/// Where an estate is, and in whose name it is read and written.
struct ConnectionInfo {
    bool isConnected = false; ///< false: the rest is empty
    bool isSimulated = false;
    QString label; ///< scenario or cloud
    std::vector<domain::Simplified> simplified{}; ///< what a simulated copy does not have as the original
    double clockSpeed = 1; ///< of now(): so many times faster than real time
    QString tenantId;
    QString userName;
    QString armHost; ///< "management.azure.com"
    QString portalHost; ///< "portal.azure.com"
    QString backupAppId; ///< of Backup Management Service; empty: not documented for this cloud
    /// What the directory of this cloud calls it: "Backup Management Service", "Backup Fairfax".
    QString backupServiceName;
};

/// How far the list of virtual machines has come.
struct ListProgress {
    bool complete = false;
    int subscriptions = 0;
    qint64 expected = 0; ///< all rows the service announced; 0: not told
};

/// The preview of backup for Confidential VMs, in one subscription.
struct PreviewFeature {
    QString state; ///< empty: not known
    bool isAsked = false; ///< and answered, or refused
    bool isRegistering = false; ///< in whatever subscription
};

/// The service principal of Backup Management Service.
struct ServicePrincipal {
    bool isMissing = false; ///< looked up successfully, and this tenant has none
    bool isBeingCreated = false;
    std::optional<base::Error> error; ///< why it could not be created
};

/// What is read once, for however many virtual machines are protected: the connection, the list of virtual
/// machines, and all that is known of keys, roles, principals, vaults and runs. One per window or command; it
/// outlives its protections. Everything it starts ends before its destructor returns. Nothing here blocks.
class Estate final : public QObject {
    Q_OBJECT
public:
    explicit Estate(Services services, QObject *parent = nullptr);
    ~Estate() override;

    // Source
    const SourceOffer &offer() const;
    const domain::SupportMatrix &supportMatrix() const; ///< dated; only warns
    /// Connecting anew drops what was read; protections keep choices that still make sense.
    void connectTo(const Source &source);
    std::optional<Source> source() const;
    StepState connecting() const; ///< how far connectTo() is
    const ConnectionInfo &connection() const;
    QDateTime now() const; ///< the connection's time (virtual in the simulator)
    QStringList requestLog() const; ///< the last requests, for "Copy details"

    const domain::Environment &environment() const;

    // Virtual machines
    void loadVirtualMachines(); ///< rows appear as pages arrive; does nothing while it runs
    ListProgress listProgress() const;
    /// Asks Azure Backup for the protection state of these VMs, a few at a time; answers arrive by
    /// virtualMachineChanged. VMs that were asked are not asked again.
    void askBackupStatus(const QList<domain::ResourceId> &vmIds);
    domain::Qualification qualification(const domain::VirtualMachine &vm) const;

    // What is written beside the runs, on the user's request only, and what that sends
    PreviewFeature previewFeature(const QString &subscriptionId) const;
    void registerFeature(const QString &subscriptionId);
    std::vector<PlannedRequest> featureRequests(const QString &subscriptionId) const;
    ServicePrincipal servicePrincipal() const;
    void createServicePrincipal();
    std::vector<PlannedRequest> principalRequests() const;
    const domain::Preparations &preparations() const;

    // Snapshot: for a review without a network
    void capture(); ///< reads all confidential VMs and the keys behind them, beside everything else
    const CaptureState &captureState() const;

    // Runs of before. Those in the simulator are known until the estate ends.
    std::vector<domain::PastRun> pastRuns() const; ///< newest first
    void forgetRun(const QString &runId); ///< it is no longer offered; Azure stays as it is

    enum class Work { Connecting, Listing, CreatingPrincipal, Capturing };
    void cancel(Work work); ///< Listing: and registering the feature

Q_SIGNALS:
    void connectionChanged();
    void virtualMachinesReset();
    void virtualMachinesAdded(int first, int count); ///< rows of environment().virtualMachines
    void virtualMachineChanged(int row); ///< its protection state arrived
    void captureChanged(); ///< captureState()
    void pastRunsChanged();

private:
    friend class Protection;
    friend class Recovery;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace protect
