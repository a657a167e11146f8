#pragma once

#include "domain/environment.h"

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
    /// A definition that is missing from the HSM's complete list does not exist there, built-in or not.
    static RoleTable forHsm(const Environment &environment, const QString &host);
    /// Built-in Azure roles cannot be deleted and lists are often filtered by type, so that the table
    /// answers for them in any case. `scope` is the ARM id that the roles are to be used at.
    static RoleTable forAzure(const Environment &environment, const ResourceId &scope);

    ResolvedRole find(const QString &roleGuid) const;
    const std::vector<RoleDefinition> &definitions() const { return *m_definitions; }

private:
    RoleTable(const std::vector<RoleDefinition> &definitions, const std::vector<RoleDefinition> &builtIn,
        bool complete, bool builtInAlwaysExist);

    const std::vector<RoleDefinition> *m_definitions;
    const std::vector<RoleDefinition> *m_builtIn;
    bool m_complete;
    bool m_builtInAlwaysExist;
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
