#pragma once

#include "domain/environment.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace snapshot {

/// Which pseudonym stands for which name: the same for the same name, without case.
class PseudonymBook {
public:
    /// Roles that are built in keep their ids.
    explicit PseudonymBook(const domain::Environment &environment);

    /// "vm-1" for the first name of the kind "vm"; Azure's own policy names stay.
    QString name(const QString &name, const char *kind);
    QString displayName(const QString &name, const char *kind); ///< Microsoft's services keep theirs
    QString account(const QString &name); ///< "account-1@example.com"
    /// The first label is the store's name; the others tell the cloud, and stay.
    QString host(const QString &host);
    /// A GUID, an ARM id, an HSM scope or a local id: names and GUIDs in it are replaced, types are not.
    QString id(const QString &id);
    QString version(const QString &version); ///< 32 hex digits
    QString address(const QString &address); ///< 192.0.2.0/24
    QString backupName(const QString &name); ///< "iaasvmcontainerv2;group;vm"

private:
    QString guid(const QString &guid);
    QString take(QHash<QString, QString> &book, const QString &key, const QString &kind);

    QSet<QString> m_kept; ///< GUIDs that Azure has everywhere, lower case
    QHash<QString, QString> m_names;
    QHash<QString, QString> m_guids;
    QHash<QString, QString> m_versions;
    QHash<QString, QString> m_addresses;
    QHash<QString, int> m_counts; ///< by kind
};

} // namespace snapshot
