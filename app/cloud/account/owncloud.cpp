#include "cloud/account/owncloud.h"

#include "base/text.h"
#include "cloud/http/publicsuffix.h"
#include "domain/azurecloud.h"

#include <QRegularExpression>

namespace account {

using base::Result;
using base::Unexpected;

namespace {

Unexpected refusal(const char *code, const identity::CloudMetadata &metadata, const char *member,
    const QString &value, const QString &why) {
    base::Error error = base::localError(QString::fromLatin1(code),
        QStringLiteral("%1 is \"%2\": %3").arg(QLatin1String(member), base::plainText(value), why),
        QStringLiteral("cloud/metadata"));
    error.target = metadata.armHost;
    return Unexpected(error);
}

QString belongsTo(const domain::AzureCloud &azure, const identity::CloudMetadata &metadata) {
    return QStringLiteral("it belongs to %1, whose Azure Resource Manager is %2 and not %3.")
        .arg(azure.name, azure.armHost, metadata.armHost);
}

Result<void> checkLogin(const identity::CloudMetadata &metadata) {
    const domain::AzureCloud *const azure = domain::azureCloudNaming(metadata.loginHost);
    return azure ? Result<void>(refusal("CloudSignsInAtAzure", metadata, "$.authentication.loginEndpoint",
               metadata.loginHost, belongsTo(*azure, metadata)))
                 : Result<void>();
}

/// An audience is an https address that says whose it is. An application id does not: it may be anybody's.
Result<void> checkAudience(const identity::CloudMetadata &metadata, const QString &audience) {
    static const QRegularExpression form(
        QStringLiteral(
            "\\Ahttps://([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.?)(?::[0-9]{1,5})?(?:/[a-z0-9._~-]+)*/{0,2}\\z"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr auto member = "$.authentication.audiences";
    const QRegularExpressionMatch match = form.match(audience);
    if (!match.hasMatch()) {
        return refusal("CloudNamesAzure", metadata, member, audience,
            QStringLiteral("only an https address says whose it is."));
    }
    const domain::AzureCloud *const azure = domain::azureCloudNaming(match.captured(1));
    return azure
        ? Result<void>(refusal("CloudNamesAzure", metadata, member, audience, belongsTo(*azure, metadata)))
        : Result<void>();
}

/// A host, or a suffix of hosts, that tokens of this cloud go to; empty: there is none.
Result<void> checkHosts(const identity::CloudMetadata &metadata, const char *member, const QString &host) {
    static const QRegularExpression form(
        QStringLiteral("\\A[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*\\z"));
    if (host.isEmpty()) {
        return {};
    }
    if (const domain::AzureCloud *const azure = domain::azureCloudNaming(host)) {
        return refusal("CloudNamesAzure", metadata, member, host, belongsTo(*azure, metadata));
    }
    if (!form.match(host).hasMatch() || http::isPublicSuffix(host)) {
        return refusal(
            "CloudSuffixTooWide", metadata, member, host, QStringLiteral("anyone can have a host below it."));
    }
    return {};
}

} // namespace

Result<void> checkOwnCloud(const identity::CloudMetadata &metadata) {
    Result<void> checked = checkLogin(metadata);
    for (const QString &audience : metadata.audiences) {
        checked = checked ? checkAudience(metadata, audience) : checked;
    }
    const std::pair<const char *, const QString &> hosts[]{
        {"$.microsoftGraphResourceId", metadata.graphHost},
        {"$.suffixes.keyVaultDns", metadata.keyVaultSuffix},
        {"$.suffixes.mhsmDns", metadata.managedHsmSuffix},
    };
    for (const auto &[member, host] : hosts) {
        checked = checked ? checkHosts(metadata, member, host) : checked;
    }
    return checked;
}

} // namespace account
