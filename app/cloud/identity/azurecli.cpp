#include "cloud/identity/azurecli.h"

#include "base/redaction.h"
#include "base/searchpath.h"
#include "base/text.h"
#include "cloud/identity/aadsts.h"
#include "cloud/identity/azurecliprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace identity {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using base::Unexpected;

namespace {

base::Error failure(ErrorKind kind, const QString &code, const QString &message) {
    base::Error error = base::localError(code, message, QStringLiteral("azureCli/run"));
    error.kind = kind;
    return error;
}

QString lastLine(const QByteArray &standardError) {
    const QStringList lines = QString::fromUtf8(standardError.trimmed()).split(QLatin1Char('\n'));
    // "ERROR: AADSTS70043: …" may be followed by advice: the line with the number says what it is.
    const auto numbered = std::find_if(
        lines.begin(), lines.end(), [](const QString &line) { return aadstsNumber(line).has_value(); });
    const QString line = numbered != lines.end() ? *numbered : lines.last();
    return base::redacted(base::plainText(line.trimmed())).left(1000);
}

base::Error refusal(const ProcessOutput &output) {
    const QString text = QString::fromUtf8(output.standardError);
    const QString line = lastLine(output.standardError);
    if (const std::optional<int> number = aadstsNumber(text)) {
        const AadstsRow *const row = aadstsRow(*number);
        return failure(row ? row->kind : ErrorKind::Rejected, aadstsCode(*number), line);
    }
    // Decided on text for want of anything better: az has one exit status for every failure.
    if (text.contains(QLatin1String("az login"), Qt::CaseInsensitive)) {
        return failure(ErrorKind::SignInRequired, QStringLiteral("AzureCliNotSignedIn"), line);
    }
    return failure(ErrorKind::Local, QStringLiteral("ProcessFailed"),
        line.isEmpty() ? QStringLiteral("az ended with status %1.").arg(output.exitCode) : line);
}

QString findAzureCli() {
#ifdef Q_OS_WIN
    const QString script = base::findProgram(QStringLiteral("az.cmd"));
    return script.isEmpty() ? base::findProgram(QStringLiteral("az.exe")) : script;
#else
    return base::findProgram(QStringLiteral("az"));
#endif
}

Result<AzureCliAccount> readAccount(const QByteArray &json) {
    const QJsonObject body = QJsonDocument::fromJson(json).object();
    const QJsonObject user = body.value(QLatin1String("user")).toObject();
    AzureCliAccount account;
    account.cloud = base::plainText(body.value(QLatin1String("environmentName")).toString());
    account.user.tenantId = body.value(QLatin1String("tenantId")).toString();
    account.user.userName = base::plainText(user.value(QLatin1String("name")).toString());
    account.isServicePrincipal
        = base::sameText(user.value(QLatin1String("type")).toString(), QStringLiteral("servicePrincipal"));
    if (account.cloud.isEmpty() || !base::isGuid(account.user.tenantId) || account.user.userName.isEmpty()) {
        return Unexpected(failure(ErrorKind::BadResponse, QStringLiteral("BadAzureCliAnswer"),
            QStringLiteral("$.environmentName, $.tenantId or $.user.name is missing.")));
    }
    return account;
}

QString plainHost(const QJsonValue &address) {
    const QUrl url(address.toString(), QUrl::StrictMode);
    const bool isPlain = url.isValid() && url.scheme() == QLatin1String("https") && url.userInfo().isEmpty()
        && url.port(443) == 443 && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    return isPlain ? url.host() : QString();
}

} // namespace

QCoro::Task<Result<QByteArray>> runAzureCli(
    QString program, QStringList arguments, std::chrono::milliseconds limit, Cancellation cancellation) {
    const QString az = program.isEmpty() ? findAzureCli() : program;
    if (az.isEmpty()) {
        co_return Unexpected(failure(ErrorKind::Local, QStringLiteral("AzureCliMissing"),
            QStringLiteral("The Azure CLI (az) is not in PATH.")));
    }
    const Result<ProcessOutput> output = co_await runProcess(az, arguments, limit, cancellation);
    if (!output) {
        co_return Unexpected(output.error());
    }
    if (output->exitCode != 0) {
        co_return Unexpected(refusal(*output));
    }
    co_return output->standardOutput;
}

QCoro::Task<Result<AzureCliAccount>> azureCliAccount(
    QString program, std::chrono::milliseconds limit, Cancellation cancellation) {
    const QStringList arguments{
        QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("-o"), QStringLiteral("json")};
    const Result<QByteArray> output = co_await runAzureCli(program, arguments, limit, cancellation);
    if (!output) {
        co_return Unexpected(output.error());
    }
    co_return readAccount(*output);
}

QCoro::Task<Result<AzureCliCloud>> azureCliCloud(
    QString program, std::chrono::milliseconds limit, Cancellation cancellation) {
    const QStringList arguments{
        QStringLiteral("cloud"), QStringLiteral("show"), QStringLiteral("-o"), QStringLiteral("json")};
    const Result<QByteArray> output = co_await runAzureCli(program, arguments, limit, cancellation);
    if (!output) {
        co_return Unexpected(output.error());
    }
    const QJsonObject body = QJsonDocument::fromJson(*output).object();
    const QJsonObject endpoints = body.value(QLatin1String("endpoints")).toObject();
    if (endpoints.isEmpty()) {
        co_return Unexpected(failure(ErrorKind::BadResponse, QStringLiteral("BadAzureCliAnswer"),
            QStringLiteral("$.endpoints is missing.")));
    }
    AzureCliCloud cloud;
    cloud.name = base::plainText(body.value(QLatin1String("name")).toString());
    cloud.armHost = plainHost(endpoints.value(QLatin1String("resourceManager")));
    cloud.loginHost = plainHost(endpoints.value(QLatin1String("activeDirectory")));
    co_return cloud;
}

} // namespace identity
