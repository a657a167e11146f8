#pragma once

#include "base/async/activity.h"
#include "base/async/announcer.h"
#include "base/async/deliver.h"
#include "base/async/workpool.h"
#include "cloud/azure/sharedreads.h"
#include "protect/estate.h"
#include "protect/flows/grantturns.h"
#include "protect/flows/reading.h"
#include "protect/services.h"

#include <optional>

namespace protect {

/// Who works on an estate, as the estate sees it: a protection.
class EstateUser {
public:
    virtual ~EstateUser() = default;
    /// The connection ends, and with it everything that was read through it.
    virtual void leaveEstate(bool comesBack) = 0;
    virtual void enterEstate() = 0;
    /// Others have read or written what may matter here.
    virtual void lookAnew() = 0;
    /// The list of virtual machines has changed, or how far it is.
    virtual void touchList() = 0;
    /// What follows from all changes is worked out, and put down to be told.
    virtual void settle() = 0;

    bool isStale = false; ///< lookAnew() is due
    bool isUnsettled = false; ///< settle() is due
};

/// What an estate holds. Its functions are in estate*.cpp.
struct Estate::Private {
    Private(Estate *estate, Services given);

    Estate *const q;
    const Services services;
    const base::Announcer announcer;
    bool closing = false;
    std::vector<EstateUser *> users;

    // Source
    std::optional<Source> source;
    base::Activity connecting;
    std::optional<azure::SignedInTenant> tenant;
    ConnectionInfo info;
    std::optional<azure::SharedReads> reads; ///< of the connection
    std::shared_ptr<GrantTurns> turns = std::make_shared<GrantTurns>();

    // What is known
    domain::Environment environment;
    QHash<QString, std::vector<domain::Permission>> ownPermissions;
    base::Activity listing;
    ListProgress progress;
    QHash<QString, int> rows; ///< VM id, lower case -> row
    base::WorkPool<domain::ResourceId> statusPool;
    QSet<QString> statusAsked;
    QSet<QString> accessLost; ///< ids of VMs that were read to be protected without access, lower case
    base::WorkPool<QString> featurePool;
    QSet<QString> featuresAsked;
    QHash<QString, QString> features; ///< subscription id, lower case -> state
    base::Activity registering;
    base::Activity creating;
    bool principalMissing = false;
    domain::Preparations preparations;
    base::Activity capturing;
    CaptureState captureState;
    std::shared_ptr<const journal::Journal> memoryJournal
        = std::make_shared<journal::Journal>(journal::storageInMemory());

    // estate.cpp
    bool canAsk() const { return tenant.has_value() && !closing; }
    azure::ConnectionPtr azure() const { return tenant->azure; }
    QDateTime now() const;
    domain::SignedIn signedIn() const;
    QStringList subscriptionIds() const;
    std::shared_ptr<const journal::Journal> journal() const;
    std::optional<journal::Record> recordOf(const QString &runId) const;
    void connect();
    void take(base::Result<azure::SignedInTenant> made);
    void stopEverything();
    void forgetEnvironment();
    template <typename... Values>
    void tell(void (Estate::*signal)(Values...), Values... values) {
        announcer.tell(q, [this, signal, values...] { (q->*signal)(values...); });
    }
    /// Everybody else looks anew; nullptr: everybody.
    void tellUsers(const EstateUser *except);
    /// What this user has read is known to all.
    void add(const Reading &reading, const EstateUser *by);
    void add(const domain::Environment &found, const EstateUser *by);
    void settle();

    // estatelist.cpp
    /// Of the list of virtual machines, or read without it.
    void noteSubscriptions(const std::vector<domain::Subscription> &found);
    void list();
    void addRows(std::vector<domain::VirtualMachine> machines);
    QCoro::Task<void> askStatus(domain::ResourceId vmId, base::Cancellation cancellation);
    QCoro::Task<void> askFeature(QString subscriptionId, base::Cancellation cancellation);
    void setFeatureState(const QString &subscriptionId, const QString &state);
    domain::FeatureRegistration &registrationOf(const QString &subscriptionId);
    void endRegistration(const QString &subscriptionId, const base::Result<QString> &state, bool isCurrent);
    void setBackupStatus(const domain::ResourceId &vmId, const domain::BackupStatus &status);
    void tellList();
    void tellRow(const domain::ResourceId &vmId);
    /// Only together with the protection that was read: whoever protects the VM later may have granted
    /// access.
    void noteAccess(const domain::ResourceId &vmId, domain::ProtectionStatus status, domain::Truth truth);
    snapshot::Snapshot frame() const;

    // estateprincipal.cpp
    /// Backup Management Service, where the directory told it; nullptr.
    const domain::Principal *backupService() const;
    std::vector<domain::Principal> knownPrincipals() const;
    void applyLookup(const base::Result<std::optional<domain::Principal>> &lookup);
};

} // namespace protect
