#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace wording {

/// A cloud's name in words: "AzureCloud" -> "Azure"; a name that is not one of Azure's own stays as it is.
QString cloudWords(const QString &cloudName);
/// The same with the host that one works on: "Azure (management.azure.com)". A cloud that is not one of
/// Azure's own is its host; what it calls itself is said as that.
QString cloudPlace(const QString &cloudName, const QString &armHost);

// The terminal. Each is one line or a few, without a line end.

QString signInLink(const QUrl &link); ///< "Open this address in a browser on this computer …"
QString signInCode(const QString &code, const QUrl &link, int minutes);
QString azureCliLine(); ///< "Asking the Azure CLI …"
QString signInFinishingLine();
/// `tenant` is its name or id; may be empty.
QString signedInAs(
    const QString &user, const QString &tenant, const QString &cloudName, const QString &armHost);
QString notRememberedLine(const base::Error &reason); ///< "You will have to sign in again …: …"

// The page that the browser shows at the end of a sign-in. It does not claim success.

QString browserPageReceived();
QString browserPageRefused();

/// A delegated permission of the program's app registration (contract 2.1).
struct DelegatedPermission {
    QString api; ///< as the portal names it: "Azure Key Vault"
    QString name; ///< "user_impersonation"
    QString purpose;
    bool needsAdministrator = false; ///< only an administrator can consent
    bool isOptional = false; ///< `purpose` says what is impossible without it
};

/// What an app registration must be allowed to do, the indispensable first.
std::vector<DelegatedPermission> delegatedPermissions();

QString registrationPurpose(); ///< why an app has to be registered, once for each tenant
/// Lines for bash that register the app with the Azure CLI, in the cloud that it is set to: ids of
/// permissions are looked up in the tenant (contract 2.1). A Managed HSM is left out, with a word, where the
/// tenant has none. `withDirectory`: with the permission of Microsoft Graph, which only an administrator can
/// consent to. `withStorage`: with that of Azure Storage, which only a recovery needs.
QString registrationCommand(const QString &cloudName, bool withDirectory, bool withStorage = false);
/// "az cloud set --name AzureUSGovernment" where the registration is not in the public cloud; else empty.
QString cloudSetCommand(const QString &cloudName);
/// The same, after the Azure CLI was set to that cloud where it is not the public one.
QString registrationLines(const QString &cloudName, bool withDirectory, bool withStorage = false);
QString registrationCommandNote(); ///< what the command prints and what to do with it
QStringList registrationSteps(const QString &cloudName); ///< the same in the portal
QString withoutDirectoryText(); ///< what works where nobody consents to Microsoft Graph
QString withStorageText(); ///< what the permission of Azure Storage is for

/// How an administrator consents for everybody in the tenant.
struct ConsentHelp {
    QString text;
    QString command;
    QUrl link; ///< empty in a cloud that is not one of Azure's own
};
/// nullopt where consent does not help against the error, or no client id is set.
std::optional<ConsentHelp> consentHelp(
    const base::Error &error, const QString &clientId, const QString &tenant, const QString &cloudName);

} // namespace wording
