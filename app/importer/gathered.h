#pragma once

#include "azure/jsonreader.h"
#include "domain/environment.h"
#include "importer/asked.h"
#include "importer/notes.h"
#include "importer/shape.h"
#include "importer/shelf.h"

#include <QSet>

#include <optional>

namespace importer {

/// One list as it was found, or one object that stands alone: what it proves is decided when all files are
/// read.
struct ListRead {
    QString file;
    QString place;
    int number = 0;
    bool isList = false;
    std::optional<Asked> asked; ///< where the file tells what was asked
    QString address; ///< of a recorded page
    QString nextLink;
    bool isLaterPage = false; ///< its first page speaks for it
    bool lacksPages = false; ///< the file tells of a further page that is not there
    QString host; ///< of the HSM that it belongs to, once that is clear; lower case
    bool lostElements = false; ///< an element could not be read
    bool isCut = false; ///< the file breaks off in it
    domain::ReadOutcome outcome = domain::ReadOutcome::Read;
    QString reason; ///< why it was refused
    QDateTime when;

    // What the list shows by itself
    int azureAssignments = 0;
    int hsmItems = 0;
    bool showsHsmDefinitions = false;
    QSet<QString> scopes;
    QSet<QString> people; ///< principals that are no groups
    QSet<QString> roles;
    std::vector<domain::RoleAssignment> hsmAssignments;
    std::vector<domain::RoleDefinition> hsmDefinitions;
};

/// Everything that the files tell, element by element.
class Gathered {
public:
    explicit Gathered(Notes &notes) : m_notes(notes) { }

    /// Takes one object over. False where its shape is not known.
    bool take(const QJsonObject &object, const QString &path, ListRead &list);
    void takeSnapshot(const QString &file, domain::Environment environment);
    void takeBackupStatus(const QString &vmId, const QJsonObject &answer, ListRead &list);
    int nextList() { return ++m_lists; }

    /// Keeps a list for the end.
    void keep(ListRead list) { m_reads.push_back(std::move(list)); }
    std::vector<ListRead> &reads() { return m_reads; }

    /// The environment without the roles of HSMs that came in lists, and without what `reads()` prove.
    domain::Environment environment();
    /// Then the roles of HSMs, when it is clear whose they are.
    void addHsmRoles(const QString &host, ListRead &list);
    void moveHsmRoles(domain::Environment &environment);

private:
    struct Book {
        Shelf<domain::RoleDefinition> definitions;
        Shelf<domain::RoleAssignment> assignments;
        Shelf<domain::DenyAssignment> denies;
    };

    template <typename T>
    std::optional<T> read(const QJsonObject &object, T (*reader)(const azure::JsonNode &));
    template <typename T>
    void shelve(Shelf<T> &shelf, const QString &key, T value, domain::ImportContent content, int rank = 0);
    void takeAssignment(const QJsonObject &given, domain::RoleAssignment assignment);
    void takeDefinition(domain::RoleDefinition definition);
    void takeStore(domain::KeyStore store);
    void takePolicy(const QJsonObject &object);
    void takePrincipal(domain::Principal principal, int rank);
    void takeRoles(domain::RoleBook roles, Book &book);
    void complain(const QString &problem);

    Notes &m_notes;
    int m_lists = 0;
    std::vector<ListRead> m_reads;

    QSet<QString> m_namesOnly; ///< files that tell no more of vaults than their names

    // The element at hand
    Place m_place;
    ListRead *m_list = nullptr;
    bool m_hadProperties = false;
    bool m_fromPowerShell = false;

    domain::Environment m_rest; ///< what needs no shelf
    Shelf<domain::Tenant> m_tenants;
    Shelf<domain::Subscription> m_subscriptions;
    Shelf<domain::VirtualMachine> m_machines;
    Shelf<domain::Disk> m_disks;
    Shelf<domain::DiskEncryptionSet> m_sets;
    Shelf<domain::KeyStore> m_stores;
    Shelf<domain::Key> m_keys;
    Shelf<domain::Principal> m_principals;
    Shelf<domain::RecoveryServicesVault> m_vaults;
    Shelf<domain::BackupPolicy> m_policies;
    Shelf<domain::ProtectedItem> m_items;
    Book m_azure;
    QHash<QString, Book> m_hsms;
};

} // namespace importer
