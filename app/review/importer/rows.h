#pragma once

#include "domain/keystore.h"
#include "domain/principal.h"
#include "domain/role.h"

#include <QJsonObject>
#include <QString>

namespace importer {

/// A row of an HSM's roles; Az PowerShell writes the HSM's name into it.
template <typename T>
struct HsmRow {
    QString hsmName;
    T row;
};

/// What a row says, however a client writes its id: two lists hold the same row if these are equal.
QString rowKey(const domain::RoleAssignment &assignment);
QString rowKey(const domain::DenyAssignment &deny);
QString rowKey(const domain::RoleDefinition &definition);
QString rowKey(const domain::Key &key); ///< of all its versions
/// The identity of an assignment within an HSM.
QString hsmKey(const domain::RoleAssignment &assignment);

/// Whether a role or deny assignment in the service's form tells all that decides: a column that somebody
/// left out is not "none". The service itself leaves out empty ones for an HSM (contract 9.3).
bool tellsAllRights(const QJsonObject &role);
bool tellsDataRights(const QJsonObject &role);
bool tellsWhomItDenies(const QJsonObject &deny);

/// Whether an assignment of Azure says where it is. An empty scope is the root of some HSM clients and
/// nothing here.
bool namesPlace(const QJsonObject &row);

/// The HSM that a row names: Az PowerShell writes its name, some clients its address in the id, scripts
/// either of them into a column of their own.
QString hsmNamedIn(const QJsonObject &row);

/// What a role assignment of the Azure CLI or Az PowerShell tells of its principal by the way. The CLI names
/// a service principal by its application id.
domain::Principal principalOf(const QJsonObject &given, const domain::RoleAssignment &assignment);

} // namespace importer
