#include "base/quoting.h"

#include "domain/azurecloud.h"
#include "wording/signintext.h"
#include "wording/text.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace wording {

namespace {

const QString impersonation = QStringLiteral("user_impersonation");
const QString readApplications = QStringLiteral("Application.Read.All");

/// What the command asks the directory for: an application by its id or by a name that it has, and one of its
/// delegated permissions by its value. The ids of permissions are not written down: they differ by cloud.
QString askedFor(const char *variable, const QString &application, const QString &permission) {
    return QStringLiteral("%1=$(access %2 %3)").arg(QLatin1String(variable), application, permission);
}

/// `access ID VALUE` prints one member of what --required-resource-accesses takes.
QString accessFunction() {
    return QStringLiteral(
        "access() {\n"
        "  found=$(az ad sp show --id \"$1\" --query \"{resourceAppId: appId, resourceAccess: "
        "oauth2PermissionScopes[?value=='$2'].{id: id, type: 'Scope'}}\" --output json) || found=\n"
        "  case $found in *Scope*) echo \"$found\" ;; *) echo \"$1 has no $2 in this tenant.\" >&2; return 1 "
        ";; esac\n"
        "}");
}

/// The applications of a cloud that is not one of Azure's own, by what the Azure CLI knows of it.
QString ownCloudLines() {
    return QStringLiteral("own() { az cloud show --query \"$1\" --output tsv; }\n"
                          "vaults=$(own suffixes.keyvaultDns)\n"
                          "hsms=$(own suffixes.mhsmDns)");
}

/// A Managed HSM is an application of its own, which not every tenant or cloud has (contract 2.1).
QString managedHsmLines(const QString &name, const QString &appId) {
    QStringList lines;
    if (!appId.isEmpty()) {
        lines << QStringLiteral("az ad sp show --id %1 --output none 2>/dev/null || az ad sp create --id %2 "
                                "--output none || true")
                     .arg(name, appId);
    }
    lines << askedFor("hsm", name, impersonation)
            + QStringLiteral(
                " || { echo 'Registered without Managed HSM: its keys cannot be read.' >&2; hsm=; }");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

std::vector<DelegatedPermission> delegatedPermissions() {
    return {
        {QStringLiteral("Azure Service Management"), impersonation,
            Text::tr("read VMs, key stores and vaults, grant access and enable backup, as far as your own "
                     "roles allow")},
        {QStringLiteral("Azure Key Vault"), impersonation,
            Text::tr("read keys in a Key Vault, as far as your own roles allow")},
        {QStringLiteral("Azure Key Vault Managed HSM"), impersonation,
            Text::tr(
                "read keys and role assignments in a Managed HSM, and grant access there, as far as your "
                "own roles allow")},
        {QStringLiteral("Microsoft Graph"), readApplications,
            Text::tr("find Azure Backup's service principal, and names"), true},
        {QStringLiteral("Azure Storage"), impersonation,
            Text::tr("read the copy of a deleted key from a storage account in a recovery, and delete it "
                     "there, as "
                     "far as your own roles allow"),
            false, true},
    };
}

QString registrationPurpose() {
    return Text::tr("Azure allows only registered apps to sign users in. Register one once for your tenant; "
                    "it contains no secret and has no permissions of its own: it acts only on your behalf.");
}

QString registrationCommand(const QString &cloudName, bool withDirectory, bool withStorage) {
    const domain::AzureCloud *const azure = domain::azureCloud(cloudName);
    const auto https = [](const QString &host) { return QStringLiteral("https://") + host; };
    QStringList lines{QStringLiteral("(set -eu"), accessFunction()};
    if (azure) {
        lines << askedFor("arm", azure->armAppId, impersonation)
              << askedFor("vault", azure->keyVaultAppId, impersonation)
              << managedHsmLines(https(azure->managedHsmSuffix), azure->managedHsmAppId);
    } else {
        lines << ownCloudLines()
              << askedFor(
                     "arm", QStringLiteral("\"$(own endpoints.activeDirectoryResourceId)\""), impersonation)
              << askedFor("vault", QStringLiteral("\"https://${vaults#.}\""), impersonation)
              << managedHsmLines(QStringLiteral("\"https://${hsms#.}\""), {});
    }
    if (withDirectory) {
        lines << askedFor("graph", domain::graphAppId, readApplications);
    }
    if (withStorage) {
        lines << askedFor("storage", QStringLiteral("https://storage.azure.com"), impersonation)
                + QStringLiteral(
                    " || { echo 'Registered without Azure Storage: the copy of a deleted key cannot be "
                    "read.' >&2; storage=; }");
    }
    lines << QStringLiteral("az ad app create --display-name 'Confidential VM Backup Wizard'"
                            " --sign-in-audience AzureADMyOrg"
                            " --public-client-redirect-uris http://localhost"
                            " --is-fallback-public-client true"
                            " --required-resource-accesses \"[$arm,$vault${hsm:+,$hsm}%1%2]\""
                            " --query appId --output tsv)")
                 .arg(withDirectory ? QStringLiteral(",$graph") : QString(),
                     withStorage ? QStringLiteral("${storage:+,$storage}") : QString());
    return lines.join(QLatin1Char('\n'));
}

QString cloudSetCommand(const QString &cloudName) {
    const domain::AzureCloud *const azure = domain::azureCloud(cloudName);
    const bool isDefault = azure == nullptr || azure == &domain::azureClouds().front();
    return isDefault ? QString() : QStringLiteral("az cloud set --name %1").arg(azure->name);
}

QString registrationLines(const QString &cloudName, bool withDirectory, bool withStorage) {
    const QString choice = cloudSetCommand(cloudName);
    const QString create = registrationCommand(cloudName, withDirectory, withStorage);
    return choice.isEmpty() ? create : choice + QStringLiteral(" && az login && ") + create;
}

QString registrationCommandNote() {
    return Text::tr("The command looks the permissions up in your tenant and prints the client ID. Enter it "
                    "above together with your tenant: the registration is valid in this tenant only. To work "
                    "in several tenants, use AzureADMultipleOrgs instead of AzureADMyOrg.");
}

QStringList registrationSteps(const QString &cloudName) {
    const domain::AzureCloud *const azure = domain::azureCloud(cloudName);
    const QString portal = azure ? azure->portalHost : QString();
    QStringList steps{portal.isEmpty()
            ? Text::tr("In the portal of your cloud, open Microsoft Entra ID, App registrations, New "
                       "registration. Give it any name.")
            : Text::tr("At https://%1, open Microsoft Entra ID, App registrations, New registration. Give it "
                       "any name.")
                  .arg(portal),
        Text::tr("Under Redirect URI, choose “Public client/native” and enter http://localhost."),
        Text::tr("Under Authentication, set “Allow public client flows” to Yes; only device codes need it."),
        Text::tr("Under API permissions, add these delegated permissions:")};
    for (const DelegatedPermission &permission : delegatedPermissions()) {
        const QString line = Text::tr("%1, %2: %3").arg(permission.api, permission.name, permission.purpose);
        steps.last() += QStringLiteral("\n• ")
            + (permission.needsAdministrator ? Text::tr("%1 (needs admin consent)").arg(line)
                    : permission.isOptional  ? Text::tr("%1 (optional: only a recovery needs it)").arg(line)
                                             : line);
    }
    steps << Text::tr("Copy the application (client) ID from Overview.");
    return steps;
}

QString withoutDirectoryText() {
    return Text::tr(
        "Microsoft Graph can be left out. Then names of users and groups are missing, and the object ID of "
        "Azure Backup's service principal is taken from an existing grant, or you paste it.");
}

QString withStorageText() {
    return Text::tr(
        "Azure Storage is needed only to recover a deleted key: to read the copy of it that Azure Backup "
        "puts into a storage account. The permission can be added later.");
}

std::optional<ConsentHelp> consentHelp(
    const base::Error &error, const QString &clientId, const QString &tenant, const QString &cloudName) {
    constexpr std::array<QStringView, 5> codes{
        u"AADSTS65001", u"AADSTS65004", u"AADSTS90094", u"consent_required", u"access_denied"};
    const bool helps
        = std::any_of(codes.begin(), codes.end(), [&error](QStringView code) { return error.hasCode(code); });
    if (!helps || clientId.isEmpty()) {
        return std::nullopt;
    }
    ConsentHelp help;
    help.text = Text::tr(
        "An administrator can consent once for everyone in the tenant. Send them the link or the command.");
    help.command
        = QStringLiteral("az ad app permission admin-consent --id %1").arg(base::bashQuoted(clientId));
    if (const domain::AzureCloud *const azure = domain::azureCloud(cloudName)) {
        help.link.setScheme(QStringLiteral("https"));
        help.link.setHost(azure->loginHost);
        help.link.setPath(QStringLiteral("/%1/adminconsent")
                              .arg(tenant.isEmpty() ? QStringLiteral("organizations") : tenant));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("client_id"), clientId);
        help.link.setQuery(query);
    }
    return help;
}

} // namespace wording
