#include "cloud/identity/authorizationrequest.h"

#include "cloud/identity/claims.h"
#include "cloud/identity/pkce.h"

#include <QLoggingCategory>
#include <QOAuth2AuthorizationCodeFlow>

namespace identity {

namespace {

QLoggingCategory::CategoryFilter previousFilter = nullptr;

void filterCategories(QLoggingCategory *category) {
    if (previousFilter != nullptr) {
        previousFilter(category);
    }
    if (QLatin1String(category->categoryName()).startsWith(QLatin1String("qt.networkauth"))) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg}) {
            category->setEnabled(type, false);
        }
    }
}

} // namespace

SignInSecrets SignInSecrets::create() {
    return {randomToken(), randomToken(), randomToken()};
}

void silenceNetworkAuth() {
    static const bool installed = [] {
        previousFilter = QLoggingCategory::installFilter(filterCategories);
        return true;
    }();
    Q_UNUSED(installed)
}

QUrl authorizationUrl(
    const SignInRequest &request, const SignInSecrets &secrets, QAbstractOAuthReplyHandler &handler) {
    silenceNetworkAuth();
    QOAuth2AuthorizationCodeFlow flow;
    flow.setAuthorizationUrl(request.endpoints.authorize());
    flow.setAccessTokenUrl(request.endpoints.token());
    flow.setClientIdentifier(request.clientId);
    flow.setScope(QString::fromUtf8(requestedScope(request.scope)));
    flow.setState(QString::fromLatin1(secrets.state));
    flow.setReplyHandler(&handler);
    flow.setModifyParametersFunction(
        [&request, &secrets](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) {
            if (stage != QAbstractOAuth::Stage::RequestingAuthorization) {
                return;
            }
            const auto set = [parameters](QLatin1String name, const QString &value) {
                if (!value.isEmpty()) {
                    parameters->replace(QString(name), value);
                }
            };
            set(QLatin1String("response_mode"), QStringLiteral("query"));
            set(QLatin1String("nonce"), QString::fromLatin1(secrets.nonce));
            set(QLatin1String("code_challenge"), QString::fromLatin1(codeChallenge(secrets.verifier)));
            set(QLatin1String("code_challenge_method"), QStringLiteral("S256"));
            set(QLatin1String("prompt"), request.prompt);
            set(QLatin1String("login_hint"), request.loginHint);
            set(QLatin1String("domain_hint"), request.domainHint);
            set(QLatin1String("claims"), QString::fromUtf8(mergedClaims(request.claims)));
            set(QLatin1String("client_info"), QStringLiteral("1"));
            // The flow puts values into the query as they are: "+" and "&" would come out as something else.
            for (QVariant &value : *parameters) {
                value = QString::fromLatin1(QUrl::toPercentEncoding(value.toString()));
            }
        });
    QUrl url;
    QObject::connect(
        &flow, &QAbstractOAuth::authorizeWithBrowser, &flow, [&url](const QUrl &built) { url = built; });
    flow.grant();
    return url;
}

} // namespace identity
