#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/environment.h"
#include "review/importer/notes.h"
#include "review/importer/objectkind.h"
#include "review/importer/question.h"
#include "review/importer/reconciler.h"
#include "review/importer/recovered.h"
#include "review/importer/rows.h"

#include <QMap>
#include <QSet>

#include <memory>
#include <optional>

namespace importer {

/// One list as it was found, or one object that stands alone: what it proves is decided when all files are
/// read.
struct ListRead {
    QString file;
    QString place;
    int number = 0;
    bool isList = false;
    std::optional<Question> question; ///< where the file tells what was asked
    QString address; ///< of a recorded page
    QString nextLink;
    bool isOfSnapshot = false; ///< its place is in the coverage already
    bool isLaterPage = false; ///< its first page speaks for it
    QString hsmName; ///< by the rows themselves
    bool lacksRows = false; ///< the file tells of further pages or rows that are not there
    QString host; ///< of the HSM that it belongs to, once that is clear; lower case
    /// Why what is not in it is unknown, whatever was asked: the first reason that distrust() was given.
    QString doubt;
    domain::ReadOutcome outcome = domain::ReadOutcome::Read;
    QString reason; ///< why it was refused
    QDateTime when;

    // What the list shows by itself
    int azureRows = 0; ///< role and deny assignments of Azure
    int hsmItems = 0;
    bool showsHsmDefinitions = false;
    bool showsDenies = false;
    QSet<QString> scopes;
    QMap<domain::ReadKind, QSet<QString>> backupPlaces; ///< whose vaults, items or points it shows
    /// rowKey() of what it holds; the lists of a snapshot share one.
    std::shared_ptr<QSet<QString>> members = std::make_shared<QSet<QString>>();
    std::vector<HsmRow<domain::RoleAssignment>> hsmAssignments;
    std::vector<HsmRow<domain::RoleDefinition>> hsmDefinitions;

    /// What was not understood, cut or merged makes the place of the list unread: this is where that is said,
    /// and outcomeOf() in completeness.cpp is where it counts.
    void distrust(const QString &why) { doubt = doubt.isEmpty() ? why : doubt; }
};

/// A place of which two files tell different things.
struct Contest {
    domain::ReadKind kind = domain::ReadKind::RoleAssignments;
    QString host; ///< of the HSM; empty: Azure
    QString scope;
    QString reason; ///< technical English
};

/// An assignment that a schedule says was active when it was read.
struct ActiveSchedule {
    domain::RoleAssignment row;
    QString file;
    QString path; ///< JSON path
};

/// Everything that the files tell, element by element.
class EnvironmentBuilder {
public:
    explicit EnvironmentBuilder(Notes &notes) : m_notes(notes) { }

    /// Takes one object over. False where its shape is not known.
    bool take(const QJsonObject &object, const QString &path, ListRead &list);
    /// Takes over one of our own snapshots; what it read counts as complete lists. `isAlone`: nothing else
    /// tells of the same, so that nothing can disagree.
    void takeSnapshot(const QString &file, domain::Environment environment, bool isAlone);
    /// The directory was asked for the service principals of this application, and its answer was taken:
    /// those with these object ids.
    void coverDirectory(
        const QString &appId, const QStringList &found, const Place &place, const QDateTime &when);
    /// What a tool or a service says is deleted or not there.
    void takeGone(domain::GoneResource gone, const QString &file);
    /// The answer of recovering a key or a key store that was deleted at that time.
    void takeRecovered(const QJsonObject &object, const QDateTime &deletedAt);
    /// Of something that the files tell in two ways: that it is there counts, and no state of it.
    void leaveUnread(const QJsonObject &object);
    void takeBackupStatus(const QString &vmId, const QJsonObject &answer, ListRead &list);
    int nextList() { return ++m_lists; }
    bool hasLists() const { return m_lists > 0 || !m_reads.empty(); }

    /// Keeps a list for the end.
    void keep(ListRead list) { m_reads.push_back(std::move(list)); }
    std::vector<ListRead> &reads() { return m_reads; }
    /// Places of which the files tell two things: unread, whatever any list says.
    std::vector<Contest> &contests() { return m_contests; }

    /// Assignments that schedules call active; of these a complete list has to tell as well.
    const std::vector<ActiveSchedule> &activeSchedules() const { return m_schedules; }

    /// The environment without the roles of HSMs that came in lists, and without what `reads()` prove.
    domain::Environment environment();
    /// Then the roles of HSMs, when it is clear whose they are.
    void addHsmRoles(const QString &host, ListRead &list);
    void moveHsmRoles(domain::Environment &environment);

private:
    struct Book {
        Reconciler<domain::RoleDefinition> definitions;
        Reconciler<domain::RoleAssignment> assignments;
        Reconciler<domain::DenyAssignment> denies;
        QStringList disputedRoles; ///< of snapshots
    };

    template <typename T>
    std::optional<T> read(const QJsonObject &object, T (*reader)(const azure::JsonNode &));
    template <typename T>
    void reconcile(
        Reconciler<T> &reconciler, const QString &key, T value, domain::ImportContent content, int rank = 0);
    void noteScope(const QString &scope);
    void takeAssignment(const QJsonObject &given, domain::RoleAssignment assignment);
    void takeSchedule(const QJsonObject &schedule);
    void setEnds(std::vector<domain::RoleAssignment> &assignments) const;
    /// False where it does not tell what decides.
    bool takeDefinition(const QJsonObject &given, const QJsonObject &role, domain::RoleDefinition definition);
    void takeVault(const QJsonObject &vault, domain::KeyStore store);
    void takeStore(domain::KeyStore store);
    void takePolicy(const QJsonObject &object);
    void takeKey(const QJsonObject &json, domain::Key (*reader)(const azure::JsonNode &), int rank);
    void noteDeletion(const QJsonObject &object);
    void takePrincipal(domain::Principal principal, int rank);
    template <typename T, typename Key>
    void putAll(Reconciler<T> &reconciler, std::vector<T> items, Key key);
    void takeRoles(domain::RoleBook roles, Book &book);
    template <typename T>
    std::vector<T> taken(Reconciler<T> &reconciler);
    domain::RoleBook taken(Book &book, const QString &host);
    void takeStores(domain::Environment &environment);
    void takePrincipals(domain::Environment &environment);
    QSet<QString> calledAnotherKind(domain::Environment &environment) const;
    void tellWhoIsMissing(std::vector<domain::Principal> &principals);
    void keepReads(const QString &file, const domain::Environment &environment);
    void complain(const QString &problem);

    Notes &m_notes;
    int m_lists = 0;
    std::vector<ListRead> m_reads;

    void refuseOnce(domain::ImportRefusal refusal, const QString &path);

    QSet<std::pair<QString, int>> m_refused; ///< files of which a refusal of a whole list was told
    std::vector<Contest> m_contests;
    std::vector<ActiveSchedule> m_schedules;
    /// What the directory answered.
    struct DirectoryAnswer {
        Place place;
        QString appId;
        QStringList found; ///< object ids
    };
    std::vector<DirectoryAnswer> m_answers;
    QSet<QString> m_deletedPrincipals; ///< as the directory says; lower case
    QHash<QString, Place> m_explained; ///< where the directory tells of whom; by lower case id
    QStringList m_unreadRoles; ///< GUIDs of roles whose definition was not understood
    QHash<QString, QDateTime> m_ends; ///< by rowKey(); invalid: some schedule has no end

    // The element at hand
    Place m_place;
    ListRead *m_list = nullptr;
    QDateTime m_changed; ///< when Azure changed it, as it says itself
    bool m_hadProperties = false;
    bool m_fromPowerShell = false;

    domain::Environment m_rest; ///< what needs no reconciling
    std::vector<domain::GoneResource> m_gone;
    Recovered m_recovered;
    QHash<QString, QString> m_previews; ///< states of the preview feature by subscription, lower case
    Reconciler<domain::Tenant> m_tenants;
    Reconciler<domain::Subscription> m_subscriptions;
    Reconciler<domain::VirtualMachine> m_machines;
    Reconciler<domain::Disk> m_disks;
    Reconciler<domain::DiskEncryptionSet> m_sets;
    Reconciler<domain::KeyStore> m_stores;
    Reconciler<domain::Key> m_keys;
    Reconciler<domain::Principal> m_principals;
    Reconciler<domain::RecoveryServicesVault> m_vaults;
    Reconciler<domain::BackupPolicy> m_policies;
    Reconciler<domain::ProtectedItem> m_items;
    Reconciler<domain::RecoveryPoint> m_points;
    Book m_azure;
    QHash<QString, Book> m_hsms;
};

template <typename T>
void EnvironmentBuilder::reconcile(
    Reconciler<T> &reconciler, const QString &key, T value, domain::ImportContent content, int rank) {
    switch (reconciler.put(key, std::move(value), m_place, rank, m_changed)) {
    case Placed::Repeated:
        m_notes.problem({m_place.file, m_place.path, domain::ImportProblemKind::DuplicateId, key});
        break;
    case Placed::Contradicts:
        m_notes.problem({m_place.file, m_place.path, domain::ImportProblemKind::Contradiction, key});
        break;
    case Placed::New:
    case Placed::Same:
        break;
    }
    m_notes.understood(m_place.file, content);
}

} // namespace importer
