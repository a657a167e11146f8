#pragma once

#include "domain/environment.h"

#include <memory>

namespace domain {

enum class RoleKnowledge {
    Known,
    Deleted, ///< absent from a list that was read completely: its assignments have no effect
    NotRead,
};

struct ResolvedRole {
    RoleKnowledge knowledge = RoleKnowledge::NotRead;
    const RoleDefinition *definition = nullptr; ///< set where Known
    bool fromStore = false; ///< false: from the built-in table
};

/// Finds what a role GUID means: first as the store told it, else by the built-in table. Refers to the
/// environment that it was made from.
class RoleTable {
public:
    /// A custom role that is missing from the HSM's complete list does not exist there, and its assignments
    /// are dead; a built-in one cannot be deleted (contract 9.3).
    static RoleTable forHsm(const Environment &environment, const QString &host);
    /// A role in use cannot be deleted in Azure RBAC (contract 8.1), and its lists are filtered by type: what
    /// is missing was not read, unless the table knows it.
    static RoleTable forAzure(const Environment &environment);

    /// Roles by their control-plane actions. A definition that was read without any action tells nothing of
    /// them (lists may have been filtered); then the built-in tables answer.
    static RoleTable forControlPlane(const Environment &environment);

    ResolvedRole find(const QString &roleGuid) const;
    /// Makes find() independent of the number of definitions. Copies share the result.
    void hashDefinitions();
    const std::vector<RoleDefinition> &definitions() const { return m_book->definitions; }

private:
    RoleTable(const RoleBook &book, std::vector<const std::vector<RoleDefinition> *> builtIn, bool complete);
    bool tells(const RoleDefinition &definition) const;
    ResolvedRole search(const QString &roleGuid) const;

    const RoleBook *m_book; ///< of its disputed roles nothing is known, built-in or not
    std::vector<const std::vector<RoleDefinition> *> m_builtIn; ///< the first that knows the role answers
    bool m_complete; ///< what is in neither list does not exist
    bool m_controlPlane = false;
    std::shared_ptr<const QHash<QString, ResolvedRole>> m_byGuid; ///< folded; null: not hashed
};

/// The roles of one HSM; an empty book where nothing was read.
const RoleBook &hsmRoleBook(const Environment &environment, const QString &host);
/// The GUID of the role that is assigned, lower case.
QString roleGuidOf(const RoleAssignment &assignment);
/// The name of a role as far as it is known; may be empty.
QString roleNameOf(const ResolvedRole &role);
/// The host that a key store's lists are filed under.
QString hostOf(const KeyStore &store);

} // namespace domain
