#include "wording/grantrequest.h"
#include "wording/signintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::Registration)
};

// Contract 2.1; the Graph permission's id is the same in every tenant.
const QLatin1String armApp("797f4846-ba00-4fd7-ba43-dac1f8f63013");
const QLatin1String armUserImpersonation("41094075-9dad-400e-a0bd-54e686782033");
const QLatin1String keyVaultApp("cfa8b339-82a2-471a-a3c9-0fc0be7a4093");
const QLatin1String keyVaultAppUsGovernment("7e7c393b-45d0-48b1-a35e-2905ddf8183c");
const QLatin1String keyVaultUserImpersonation("f53da476-18e3-4152-8e01-aec403e6edc0");
const QLatin1String graphApp("00000003-0000-0000-c000-000000000000");
const QLatin1String graphApplicationReadAll("c79f8feb-a9db-4090-85f9-90d820caa0eb");

bool isUsGovernment(const QString &cloudName) {
    return cloudName == QLatin1String("AzureUSGovernment");
}

bool isChina(const QString &cloudName) {
    return cloudName == QLatin1String("AzureChinaCloud");
}

/// Contract 1; empty for a cloud that is not one of Azure's own.
QString portalHost(const QString &cloudName) {
    if (isUsGovernment(cloudName)) {
        return QStringLiteral("portal.azure.us");
    }
    if (isChina(cloudName)) {
        return QStringLiteral("portal.azure.cn");
    }
    return cloudName == QLatin1String("AzureCloud") ? QStringLiteral("portal.azure.com") : QString();
}

/// Contract 1; empty for a cloud that is not one of Azure's own.
QString loginHost(const QString &cloudName) {
    if (isUsGovernment(cloudName)) {
        return QStringLiteral("login.microsoftonline.us");
    }
    if (isChina(cloudName)) {
        return QStringLiteral("login.chinacloudapi.cn");
    }
    return cloudName == QLatin1String("AzureCloud") ? QStringLiteral("login.microsoftonline.com") : QString();
}

QJsonObject access(QLatin1String app, QLatin1String permission) {
    const QJsonObject scope{
        {QStringLiteral("id"), QString(permission)}, {QStringLiteral("type"), QStringLiteral("Scope")}};
    return {{QStringLiteral("resourceAppId"), QString(app)},
        {QStringLiteral("resourceAccess"), QJsonArray{scope}}};
}

} // namespace

std::vector<DelegatedPermission> delegatedPermissions() {
    const QString impersonation = QStringLiteral("user_impersonation");
    return {
        {QStringLiteral("Azure Service Management"), impersonation,
            Text::tr("read VMs, key stores and vaults, grant access and enable backup, as far as your own "
                     "roles allow")},
        {QStringLiteral("Azure Key Vault"), impersonation,
            Text::tr("read keys, and role assignments in a Managed HSM, as far as your own roles allow")},
        {QStringLiteral("Microsoft Graph"), QStringLiteral("Application.Read.All"),
            Text::tr("find the service principal of Backup Management Service, and names"), true},
    };
}

QString registrationPurpose() {
    return Text::tr("Azure lets only registered apps sign people in. Register one once for your tenant; it "
                    "holds no secret and has no rights of its own: it acts only in your name.");
}

QString registrationCommand(const QString &cloudName, bool withDirectory) {
    QJsonArray accesses{access(armApp, armUserImpersonation),
        access(isUsGovernment(cloudName) ? keyVaultAppUsGovernment : keyVaultApp, keyVaultUserImpersonation)};
    if (withDirectory) {
        accesses.append(access(graphApp, graphApplicationReadAll));
    }
    const QString json = QString::fromUtf8(QJsonDocument(accesses).toJson(QJsonDocument::Compact));
    return QStringLiteral("az ad app create --display-name 'Confidential VM Backup Wizard'"
                          " --sign-in-audience AzureADMyOrg"
                          " --public-client-redirect-uris http://localhost"
                          " --is-fallback-public-client true"
                          " --required-resource-accesses %1"
                          " --query appId --output tsv")
        .arg(shellQuoted(json));
}

QString cloudSetCommand(const QString &cloudName) {
    return isUsGovernment(cloudName) || isChina(cloudName)
        ? QStringLiteral("az cloud set --name %1").arg(cloudName)
        : QString();
}

QString registrationCommandNote() {
    return Text::tr("The command prints the client id. Enter it above together with your tenant: the "
                    "registration is valid in this tenant only. To work in several tenants, use "
                    "AzureADMultipleOrgs instead of AzureADMyOrg.");
}

QStringList registrationSteps(const QString &cloudName) {
    const QString portal = portalHost(cloudName);
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
            + (permission.needsAdministrator ? Text::tr("%1 (needs admin consent)").arg(line) : line);
    }
    steps << Text::tr("Copy the application (client) id from Overview.");
    return steps;
}

QString withoutDirectoryText() {
    return Text::tr(
        "Microsoft Graph may be left out. Then names of users and groups are missing, and the "
        "object id of Backup Management Service is taken from a grant that exists already, or you "
        "paste it.");
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
    help.text
        = Text::tr("An administrator can consent once for everybody in the tenant. Send them the link or "
                   "the command.");
    help.command = QStringLiteral("az ad app permission admin-consent --id %1").arg(shellQuoted(clientId));
    if (const QString host = loginHost(cloudName); !host.isEmpty()) {
        help.link.setScheme(QStringLiteral("https"));
        help.link.setHost(host);
        help.link.setPath(QStringLiteral("/%1/adminconsent")
                              .arg(tenant.isEmpty() ? QStringLiteral("organizations") : tenant));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("client_id"), clientId);
        help.link.setQuery(query);
    }
    return help;
}

} // namespace wording
