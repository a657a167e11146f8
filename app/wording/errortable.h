#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>

namespace wording {

/// One row of the error table: codes that mean the same, and the words for them.
struct ErrorEntry {
    const char *codes; ///< one or more, separated by blanks; a bare number is the service's numeric code
    const char *headline;
    const char *meaning;
    const char *nextStep;
};

/// The rows by family, as in contract 17.2. tr() puts their texts into the user's language.
struct Errors {
    Q_DECLARE_TR_FUNCTIONS(wording::Errors)
public:
    static std::span<const ErrorEntry> keys(); ///< keys, disk encryption sets, key stores, principals
    static std::span<const ErrorEntry>
    guest(); ///< guest agent, snapshot extension, state and network of the VM
    static std::span<const ErrorEntry>
    backup(); ///< policies, vaults, disks, locks, quotas, running operations
    static std::span<const ErrorEntry> restores(); ///< restore targets
    static std::span<const ErrorEntry> recovery(); ///< bringing back keys and VMs (contract 15.4, 15.5)
    static std::span<const ErrorEntry> platform(); ///< Azure Resource Manager
    static std::span<const ErrorEntry> entra(); ///< Microsoft Entra ID (contract 2.3 to 2.5)
    static std::span<const ErrorEntry> signIn(); ///< sign-in and network settings on this computer
    static std::span<const ErrorEntry> storage(); ///< blobs, and keys and disk encryption sets that are made
    static std::span<const ErrorEntry> local(); ///< choices and arguments on this computer
};

/// The codes of a row, one by one.
QStringList codesOf(const ErrorEntry &entry);
/// Whether the row is one of the family's; `entry` may be null.
bool isIn(std::span<const ErrorEntry> family, const ErrorEntry *entry);

/// The row for a code: compared without case, with or without "BMS" in front and "V2" at the end, and
/// "Extention" as "Extension", "Suppported" as "Supported" (contract 17.1, 17.2). nullptr where the code is
/// not known.
const ErrorEntry *findError(const QString &code);

} // namespace wording
