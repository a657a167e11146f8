#pragma once

#include "domain/choices.h"

#include <QString>

namespace ui {

/// What somebody wants of the program, on every page and in every window. Kept between two starts.
struct Preferences {
    QString language; ///< "de"; empty: the system's
    /// What the Access page has chosen when it opens. Nothing wider than recommended unless somebody set it.
    domain::RoleChoice role = domain::RoleChoice::CustomRole;
    domain::GrantScope scope = domain::GrantScope::ThisKey;
    bool asksBeforeLinks = true; ///< shows where a link leads before a browser opens it
    bool notifies = true; ///< that a job has ended while another window is in front

    static Preferences load();
    void save() const;
    bool isWide() const; ///< of role and scope, one gives more than Azure Backup needs
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace ui
