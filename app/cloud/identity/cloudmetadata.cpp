#include "cloud/identity/cloudmetadata.h"

#include "base/text.h"
#include "cloud/identity/loginendpoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <tuple>

namespace identity {

using base::Result;
using base::Unexpected;

namespace {

Unexpected failure(base::ErrorKind kind, const char *code, const QString &message) {
    base::Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.message = message;
    error.operation = QStringLiteral("cloud/metadata");
    return Unexpected(error);
}

Unexpected missing(const QString &path) {
    return failure(base::ErrorKind::BadResponse, "BadCloudMetadata",
        QStringLiteral("%1 is missing or not in the agreed form.").arg(path));
}

QJsonValue member(const QJsonObject &object, QLatin1String name) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (base::sameText(it.key(), QString(name))) {
            return it.value();
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// The host of an https address, or of a bare host name; empty for anything else.
QString hostOf(const QString &text) {
    if (text.isEmpty()) {
        return {};
    }
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text);
    const bool plain = url.isValid() && url.scheme() == QLatin1String("https") && url.userInfo().isEmpty()
        && url.port(443) == 443;
    return plain ? url.host().toLower() : QString();
}

/// The host, or the suffix of hosts, which the Azure CLI writes with a dot before it. Empty: none is named;
/// nullopt: it is not in the agreed form.
std::optional<QString> namedHost(const QJsonObject &object, QLatin1String name) {
    const QJsonValue value = member(object, name);
    QString text = value.toString().trimmed();
    if (value.isUndefined() || value.isNull() || (value.isString() && text.isEmpty())) {
        return QString();
    }
    if (text.startsWith(QLatin1Char('.'))) {
        text.remove(0, 1);
    }
    const QString host = hostOf(text);
    return host.isEmpty() ? std::nullopt : std::make_optional(host);
}

QString text(const QJsonObject &object, QLatin1String name) {
    return member(object, name).toString().trimmed();
}

/// One of the clouds that were listed: the one that `armHost` manages, or the only one.
QJsonObject chosen(const QJsonDocument &document, const QString &armHost) {
    QJsonArray list = document.array();
    if (document.isObject()) {
        const QJsonValue value = member(document.object(), QLatin1String("value"));
        list = value.isArray() ? value.toArray() : QJsonArray{document.object()};
    }
    for (const QJsonValue &entry : list) {
        if (hostOf(text(entry.toObject(), QLatin1String("resourceManager"))) == armHost) {
            return entry.toObject();
        }
    }
    return list.size() == 1 ? list.first().toObject() : QJsonObject();
}

QCoro::Task<Result<CloudMetadata>> fetch(
    std::shared_ptr<http::Transport> transport, QString host, base::Cancellation cancellation) {
    http::Request request;
    request.url = QUrl(QStringLiteral("https://%1/metadata/endpoints?api-version=2022-09-01").arg(host));
    request.operation = QStringLiteral("cloud/metadata");
    request.audience.hostSuffixes = QStringList{host};
    const Result<http::Response> answer = co_await transport->send(request, cancellation);
    if (!answer) {
        co_return Unexpected(answer.error());
    }
    if (!answer->isSuccess()) {
        base::Error error = failure(base::ErrorKind::Rejected, "BadCloudMetadata",
            QStringLiteral("%1 answered %2 to the question for its cloud.").arg(host).arg(answer->status))
                                .error();
        error.httpStatus = answer->status;
        error.target = host;
        co_return Unexpected(error);
    }
    co_return readCloudMetadata(answer->body, host);
}

} // namespace

Result<CloudMetadata> readCloudMetadata(const QByteArray &json, const QString &armHost) {
    const QString host = armHost.toLower();
    const QJsonObject cloud = chosen(QJsonDocument::fromJson(json), host);
    if (cloud.isEmpty()) {
        return missing(QStringLiteral("$[resourceManager = %1]").arg(host));
    }
    const QJsonObject authentication = member(cloud, QLatin1String("authentication")).toObject();
    const QString login = text(authentication, QLatin1String("loginEndpoint"));
    const QString provider = text(authentication, QLatin1String("identityProvider"));
    if (base::sameText(provider, QStringLiteral("ADFS"))
        || login.endsWith(QLatin1String("/adfs"), Qt::CaseInsensitive)
        || login.endsWith(QLatin1String("/adfs/"), Qt::CaseInsensitive)) {
        return failure(base::ErrorKind::Rejected, "AdfsNotSupported",
            QStringLiteral("This cloud signs in through AD FS."));
    }
    CloudMetadata result;
    result.loginHost = hostOf(login);
    if (!loginEndpoints(result.loginHost, QStringLiteral("organizations"))) {
        return missing(QStringLiteral("$.authentication.loginEndpoint"));
    }
    const QJsonArray audiences = member(authentication, QLatin1String("audiences")).toArray();
    for (const QJsonValue &audience : audiences) {
        if (!audience.toString().isEmpty()) {
            result.audiences.append(audience.toString());
        }
    }
    if (result.audiences.isEmpty()) {
        return missing(QStringLiteral("$.authentication.audiences"));
    }
    // An audience that ends in "/" keeps it: the scope then has two, as the Azure CLI asks too.
    result.armScope = result.audiences.first() + QStringLiteral("/.default");
    result.armHost = host;
    result.name = base::plainText(text(cloud, QLatin1String("name")));
    const QJsonValue given = member(cloud, QLatin1String("suffixes"));
    if (!given.isObject() && !given.isUndefined() && !given.isNull()) {
        return missing(QStringLiteral("$.suffixes"));
    }
    const QJsonObject suffixes = given.toObject();
    const std::tuple<QString &, const QJsonObject &, const char *, const char *> hosts[]{
        {result.graphHost, cloud, "", "microsoftGraphResourceId"},
        {result.keyVaultSuffix, suffixes, "suffixes.", "keyVaultDns"},
        {result.managedHsmSuffix, suffixes, "suffixes.", "mhsmDns"}};
    for (const auto &[host, object, prefix, name] : hosts) {
        const QString path = QLatin1String(prefix) + QLatin1String(name);
        const std::optional<QString> named = namedHost(object, QLatin1String(name));
        if (!named) {
            return missing(QStringLiteral("$.") + path);
        }
        host = *named;
        if (host.isEmpty()) {
            result.missing.append(path);
        }
    }
    result.portalHost = hostOf(text(cloud, QLatin1String("portal"))); // for links only: any other is none
    if (result.portalHost.isEmpty()) {
        result.missing.append(QStringLiteral("portal"));
    }
    return result;
}

QCoro::Task<Result<CloudMetadata>> fetchCloudMetadata(
    std::shared_ptr<http::Transport> transport, QString armHost, base::Cancellation cancellation) {
    const Result<LoginEndpoints> checked = loginEndpoints(armHost, QStringLiteral("organizations"));
    if (!checked) {
        co_return Unexpected(checked.error());
    }
    Result<CloudMetadata> metadata = co_await fetch(transport, armHost.toLower(), cancellation);
    co_return metadata;
}

} // namespace identity
