#pragma once

#include <QString>

namespace wording {

/// Headings and field names of the report and of the terminal.
enum class Label {
    Source,
    Tenant,
    User,
    Time,
    VirtualMachine,
    ResourceGroup,
    Subscription,
    Region,
    Size,
    Encryption,
    Key,
    KeyStore,
    Authorization,
    Principal,
    Role,
    Scope,
    Vault,
    Policy,
    Schedule,
    Retention,
    Access,
    AccessBefore,
    AccessAfter,
    Evidence,
    Prerequisites,
    NotReadable,
    Plan,
    Requests,
    Attempts,
    Steps,
    Changes,
    Protection,
    Result,
    Failure,
    Meaning,
    WhatToDo,
    Portal,
    Details,
    RecoveryPoints,
    Found, ///< what is there today
    Proposal, ///< what to do
    Hindrances, ///< what stands in the way
    Proof, ///< of a rehearsal
    MachinePlan, ///< bringing back the VM, which a rehearsal does not do
};
QString label(Label label);

/// "label: value".
QString field(Label label, const QString &value);

QString reportTitle();
QString recoveryReportTitle(bool rehearses);
QString simulatedNote(); ///< "Simulated: no Azure resource was read or changed."
QString nothingChangedNote(); ///< "Nothing was changed."

} // namespace wording
