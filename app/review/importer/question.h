#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace importer {

/// What a list is an answer to: this, and not the list itself, tells what its silence means.
struct Question {
    enum class List {
        Other, ///< a resource or a list that settles nothing by itself
        RoleAssignments,
        RoleDefinitions,
        DenyAssignments,
        Keys,
        RecoveryServicesVaults, ///< of a subscription
        ProtectedItems, ///< virtual machines of a vault
        RecoveryPoints, ///< of a protected item
        BackupStatus,
        Nothing, ///< what does not belong to an environment: jobs, operations, tokens
    };
    List list = List::Other;
    bool isHsm = false; ///< local RBAC of a Managed HSM
    QString host; ///< of the key store, lower case; empty where only its name is known
    QString hsmName; ///< as labelled
    QString scope; ///< "/", "/keys", "/keys/{name}" on an HSM, else an ARM id
    bool atScopeOnly = false; ///< `atScope()`: nothing below the scope (contract 8.2)
    QString principalFilter; ///< assignedTo('{oid}')
    bool isNarrowed = false; ///< by what leaves things out, or is not known: proves nothing
    int most = 0; ///< rows that were asked for; 0: all
    bool isSingle = false; ///< one object by its name, not a list
    bool isContinuation = false; ///< a later page
};

/// What a recorded request asked for (contract 8, 9, 10).
Question questionOf(const QString &method, const QUrl &url);

/// What an object says about the list that is its member `list`, as the commands of wording/importtext have
/// the Azure CLI write: {"hsm": "contoso", "scope": "/keys", "roleAssignments": […]}. nullopt: it says
/// nothing.
std::optional<Question> questionOfLabel(const QJsonObject &object, const QString &list);

/// The same page for the same address: ports and escapes are written in several ways.
QString pageAddress(const QString &url);

/// Whether a host belongs to a Managed HSM or a Key Vault, by the labels that all clouds have in common
/// (contract 1).
bool isHsmHost(const QString &host);
bool isVaultHost(const QString &host);

} // namespace importer
