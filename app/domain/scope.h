#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace domain {

class ResourceId;
struct DenyAssignment;
struct KeyStore;
struct RoleAssignment;

/// Where a role is assigned or denied, or a list was asked for. Of a Managed HSM's own roles: "/", "/keys",
/// "/keys/{name}" (contract 9.1). Of Azure RBAC: "/", a management group, or the id of a resource (contract
/// 8.2). The text tells which; "/" is of both. Case and slashes at the end do not count, and an empty scope
/// is missing, which is not everything.
///
/// Only a look at the text, which has to live as long: made where scopes are compared, millions of times.
class Scope {
public:
    explicit Scope(const QString &text) : Scope(QStringView(text)) { }
    explicit Scope(QString &&) = delete;
    explicit Scope(QStringView text);

    bool isEmpty() const { return m_text.isEmpty(); }
    bool isRoot() const { return m_text == u"/"; }
    /// "/keys" and what is below it.
    bool isInHsm() const;
    /// "/" or "/keys": either reaches every key of an HSM.
    bool isWholeHsm() const;
    /// The id of a subscription, resource or management group.
    bool isInAzure() const;
    /// "/" and management groups (contract 8.2).
    bool isAboveSubscriptions() const;

    /// The name of the key of an HSM or vault that it is, or that it lies in; else empty.
    QStringView key() const;
    /// Whether it is the key, and not what lies in it.
    bool isKey() const;
    /// The scope of the key() that it is or lies in; without one, itself.
    Scope upToKey() const;

    /// Whether what is granted here is known to reach `target`: the same, or above it by whole segments. What
    /// is above subscriptions reaches those that `listedFor` names: a list at a resource shows everything
    /// above it, so that what it lacks is not above it (contract 8.2). "/keys" does not reach "/" of an HSM,
    /// where roles are defined (contract 9.3); and what a scope in a key of an HSM reaches is not known.
    bool covers(const Scope &target, const QStringList &listedFor = {}) const;

    /// The same for all texts of one scope.
    QString folded() const;
    friend bool operator==(const Scope &a, const Scope &b);

private:
    QStringView m_text; ///< without slashes at the end; "/" stays
};

/// "/keys/{name}".
QString hsmKeyScope(const QString &keyName);
/// The scopes of an HSM that have to be listed to know who has access to these keys: a list at "/" or "/keys"
/// does not show what was granted at a key (contract 9.2).
QStringList hsmScopes(const QStringList &keyNames);
/// The id of a key in Azure Resource Manager; empty where the vault's is.
ResourceId vaultKeyId(const ResourceId &vault, const QString &keyName);
/// The scope of a single key in its store: "/keys/{name}", or the key's id.
QString keyScope(const KeyStore &store, const QString &keyName);

bool reaches(const RoleAssignment &assignment, const ResourceId &target);
/// Whether it is above subscriptions and may lie above the target's; what reaches it does, too.
bool mayReach(const RoleAssignment &assignment, const ResourceId &target);
bool mayReach(const DenyAssignment &deny, const ResourceId &target);
/// A deny assignment that does not apply to child scopes reaches its own scope only (contract 8.4).
bool reaches(const DenyAssignment &deny, const ResourceId &target);

} // namespace domain
