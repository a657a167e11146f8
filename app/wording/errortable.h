#pragma once

#include <QString>

#include <span>

namespace wording {

/// One row of the error table: codes that mean the same, and the words for them. Texts are marked for
/// translation in the context "wording::Errors".
struct ErrorEntry {
    const char *codes; ///< one or more, separated by blanks; a bare number is the service's numeric code
    const char *headline;
    const char *meaning;
    const char *nextStep;
};

// The rows by family, as in contract 17.2.
std::span<const ErrorEntry> keyErrors(); ///< keys, disk encryption sets, key stores, principals
std::span<const ErrorEntry>
guestErrors(); ///< guest agent, snapshot extension, state of the VM, guest network
std::span<const ErrorEntry> backupErrors(); ///< policies, vaults, disks, locks, quotas, running operations
std::span<const ErrorEntry> restoreErrors(); ///< restore targets
std::span<const ErrorEntry> platformErrors(); ///< Azure Resource Manager
std::span<const ErrorEntry> entraErrors(); ///< Microsoft Entra ID (contract 2.3 to 2.5)
std::span<const ErrorEntry> signInErrors(); ///< sign-in and network settings on this computer
std::span<const ErrorEntry> localErrors(); ///< choices and arguments on this computer

/// The row for a code: compared without case, with or without "BMS" in front and "V2" at the end, and
/// "Extention" as "Extension", "Suppported" as "Supported" (contract 17.1, 17.2). nullptr where the code is
/// not known.
const ErrorEntry *findError(const QString &code);

/// A text of the table in the user's language.
QString errorTableText(const char *text);

} // namespace wording
