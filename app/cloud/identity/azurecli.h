#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/identity/idtoken.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>

namespace identity {

/// Runs the Azure CLI and hands back its standard output. `program` is an absolute path; empty: "az" is
/// looked for in PATH. Errors: Local with code "AzureCliMissing" (no az in PATH) or "ProcessFailed";
/// SignInRequired with code "AzureCliNotSignedIn" or an AADSTS number; Timeout with code "ProcessTimedOut";
/// Cancelled. `message` is the line of standard error that says why, redacted; standard output appears
/// nowhere.
QCoro::Task<base::Result<QByteArray>> runAzureCli(
    QString program, QStringList arguments, std::chrono::milliseconds limit, base::Cancellation cancellation);

/// Whom the Azure CLI is signed in as.
struct AzureCliAccount {
    QString cloud; ///< "AzureCloud", "AzureUSGovernment", "AzureChinaCloud" or a name that its user gave
    UserAccount user; ///< tenant and user name only
    bool isServicePrincipal = false;
};

/// Asks `az account show -o json`. Errors: those of runAzureCli(); BadResponse with code "BadAzureCliAnswer".
QCoro::Task<base::Result<AzureCliAccount>> azureCliAccount(
    QString program, std::chrono::milliseconds limit, base::Cancellation cancellation);

/// The cloud that the Azure CLI is set to, as it was registered there.
struct AzureCliCloud {
    QString name;
    QString armHost; ///< empty where it is not a plain https address
    QString loginHost; ///< likewise
};

/// Asks `az cloud show -o json`. Errors: those of runAzureCli(); BadResponse with code "BadAzureCliAnswer".
QCoro::Task<base::Result<AzureCliCloud>> azureCliCloud(
    QString program, std::chrono::milliseconds limit, base::Cancellation cancellation);

} // namespace identity
