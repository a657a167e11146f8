#pragma once

#include "domain/accessplan.h"
#include "wording/azcommand.h"

#include <QJsonObject>
#include <QString>

namespace wording {

/// A request as a script sends it: exactly what the plan shows, to the key store by the key's own host.
struct RestCall {
    QString url; ///< "https://{hsm}/…", or a path of Azure Resource Manager; percent-encoded, with its
                 ///< api-version
    QString audience; ///< whom the token is for; empty: Azure Resource Manager
    QJsonObject body; ///< empty: a GET or DELETE
};

/// The PUT of a write that grants (contract 7.3, 8.1, 8.3, 9.2, 9.3).
RestCall writeCall(const domain::PlannedWrite &write, const domain::KeyStore &store);
/// A change of an access policy, "add" or "remove" (contract 7.3), which leaves alone whatever it does not
/// name.
RestCall policyCall(const domain::KeyStore &store, const QString &change, const domain::AccessPolicy &policy);
/// The key permissions that Azure Backup is documented to need, which "add" merges with what is there
/// (contract 7.2, 7.3).
QStringList backupPermissions();
/// GET of the definition of a write's role (contract 8.1, 9.3).
RestCall definitionCall(const domain::PlannedWrite &write, const domain::KeyStore &store);
/// GET of the principal's assignments where the write assigns: {"value": […]} (contract 8.2, 9.2).
RestCall assignmentsCall(const domain::PlannedWrite &write, const domain::KeyStore &store);
/// GET of the Key Vault itself (contract 7.1).
RestCall vaultCall(const domain::KeyStore &store);

/// A path of Azure Resource Manager, percent-encoded, with its api-version. An id without a subscription, "."
/// and ".." as a segment, and what is no Unicode is marked as not expressed (base::notExpressed()).
QString armPath(const QString &id, const QString &version);

/// The request as a command, without what is to become of the answer.
AzCommand restCommand(const char *method, const RestCall &call);

/// A command that prints "true" where the role of the write is there and gives exactly the rights of the
/// write and nothing else, without a condition; "false" where it gives others; nothing where there is none.
QString heldExactly(const domain::PlannedWrite &write, const domain::KeyStore &store);

/// Whether the tenant can change what this role gives: a custom one, or one that is not known.
bool mayHaveChanged(const QString &roleGuid);

} // namespace wording
