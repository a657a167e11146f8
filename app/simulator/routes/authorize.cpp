// Entra ID: the browser's part of the authorization code flow (contract 2.2).
#include "simulator/routes/loginforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

constexpr int requestLifetime = 600;

/// Where the browser goes with an answer: the redirect URI as it comes back, with "/" if it had no path.
QUrl redirectAddress(const QString &redirectUri) {
    QUrl address(redirectUri);
    if (address.path().isEmpty()) {
        address.setPath(u"/"_s);
    }
    return address;
}

/// `http://localhost`, with any port and no path, is what public clients of the simulator have registered.
bool isRegistered(const QString &redirectUri) {
    const QUrl address(redirectUri, QUrl::StrictMode);
    return address.isValid() && address.scheme() == "http"_L1 && address.host() == "localhost"_L1
        && (address.path().isEmpty() || address.path() == "/"_L1) && !address.hasQuery()
        && !address.hasFragment() && address.userInfo().isEmpty();
}

using Fields = QList<std::pair<QString, QString>>;

Reply formPost(const QUrl &address, const Fields &fields) {
    QString inputs;
    for (const auto &[name, value] : fields) {
        inputs += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(
            name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    return loginPage(u"Go back to the program"_s,
        u"<form method=\"post\" action=\"%1\">%2<button>Continue</button></form>"_s.arg(
            address.toString(QUrl::FullyEncoded).toHtmlEscaped(), inputs));
}

/// Takes the answer back to the program, in the way it asked for.
Reply answered(const AuthorizationRequest &request, Fields fields) {
    if (!request.state.isEmpty()) {
        fields.append({u"state"_s, request.state});
    }
    QUrl address = redirectAddress(request.redirectUri);
    if (request.responseMode == "form_post"_L1) {
        return formPost(address, fields);
    }
    QStringList terms;
    for (const auto &[name, value] : fields) {
        terms.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    const bool inFragment = request.responseMode == "fragment"_L1;
    const QString location
        = address.toString(QUrl::FullyEncoded) + (inFragment ? u'#' : u'?') + terms.join(u'&');
    return emptyReply(302).header("Location", location).header("Cache-Control", QByteArray("no-store"));
}

Reply refused(const Call &call, const AuthorizationRequest &request, const LoginFault &fault) {
    return answered(request,
        {{u"error"_s, fault.error}, {u"error_description"_s, faultDescription(fault, call.now)},
            {u"error_uri"_s, u"https://login.microsoftonline.com/error?code=%1"_s.arg(fault.number)}});
}

Reply signedIn(
    const Call &call, SignIns &signIns, const AuthorizationRequest &request, const QString &principalId) {
    Fields fields{{u"code"_s, signIns.issueCode(request, principalId, call.now)}};
    if (request.wantsClientInfo) {
        fields.append({u"client_info"_s, clientInfo(call.tenant, principalId)});
    }
    fields.append({u"session_state"_s, newGuid()});
    return answered(request, fields);
}

/// What must be right before anything may be sent to the redirect URI.
std::optional<LoginFault> untrusted(const Call &call, const AuthorizationRequest &request) {
    if (!isTenant(call)) {
        return unknownTenant(call);
    }
    if (publicClientName(call.tenant, request.clientId).isEmpty()) {
        return unknownClient(call.tenant, request.clientId);
    }
    if (const auto refused = refusedWay(call, request.clientId, request.redirectUri)) {
        return refused;
    }
    if (!isRegistered(request.redirectUri)) {
        return LoginFault{400, u"invalid_request"_s, 50011,
            u"The redirect URI '%1' specified in the request does not match the redirect URIs configured for "
            u"the "
            u"application '%2'."_s.arg(request.redirectUri, request.clientId)};
    }
    return std::nullopt;
}

std::optional<LoginFault> invalid(const Call &call, const AuthorizationRequest &request) {
    const QString type = call.request.queryValue(u"response_type"_s);
    if (type != "code"_L1) {
        return LoginFault{400, u"unsupported_response_type"_s, 700054,
            u"response_type '%1' is not enabled for the application."_s.arg(type)};
    }
    if (request.scope.isEmpty()) {
        return LoginFault{400, u"invalid_request"_s, 900144,
            u"The request body must contain the following parameter: 'scope'."_s};
    }
    if (audienceOf(request.scope).isEmpty()) {
        return badScope(call.tenant, request.scope);
    }
    if (const auto refused = refusedAudience(call, request.clientId, request.scope)) {
        return refused;
    }
    static const QStringList modes{u"query"_s, u"fragment"_s, u"form_post"_s};
    static const QStringList methods{u"S256"_s, u"plain"_s};
    if (!modes.contains(request.responseMode) || !methods.contains(request.challengeMethod)) {
        return LoginFault{400, u"invalid_request"_s, 900561,
            u"The value of response_mode or code_challenge_method is not supported."_s};
    }
    const qsizetype size = request.challenge.size();
    if (size != 0 && (size < 43 || size > 128)) {
        return LoginFault{
            400, u"invalid_request"_s, 50147, u"The size of the code challenge parameter isn't valid."_s};
    }
    return std::nullopt;
}

const Principal *userByName(const Tenant &tenant, const QString &name) {
    for (const Principal &principal : tenant.principals) {
        if (principal.kind == PrincipalKind::User && same(principal.userPrincipalName, name)) {
            return &principal;
        }
    }
    return nullptr;
}

AuthorizationRequest requestOf(const Call &call) {
    const auto value = [&](const QString &name, const QString &standard = {}) {
        return call.request.hasQuery(name) ? call.request.queryValue(name) : standard;
    };
    AuthorizationRequest request;
    request.clientId = value(u"client_id"_s);
    request.redirectUri = value(u"redirect_uri"_s);
    request.state = value(u"state"_s);
    request.responseMode = value(u"response_mode"_s, u"query"_s);
    request.scope = value(u"scope"_s);
    request.nonce = value(u"nonce"_s);
    request.challenge = value(u"code_challenge"_s);
    request.challengeMethod
        = value(u"code_challenge_method"_s, request.challenge.isEmpty() ? u"S256"_s : u"plain"_s);
    request.wantsClientInfo = value(u"client_info"_s) == "1"_L1;
    request.expires = call.now.addSecs(requestLifetime);
    return request;
}

/// The page with one button for each user of the scenario; the hinted one comes first.
Reply userPage(const Call &call, const AuthorizationRequest &request, const QString &id) {
    const QString hint = call.request.queryValue(u"login_hint"_s);
    QString buttons;
    for (const Principal &user : call.tenant.principals) {
        if (user.kind == PrincipalKind::User) {
            const QString button
                = u"<p><button name=\"user\" value=\"%1\">%2 (%3)</button></p>"_s.arg(user.id.toHtmlEscaped(),
                    user.displayName.toHtmlEscaped(), user.userPrincipalName.toHtmlEscaped());
            buttons = same(user.userPrincipalName, hint) ? button + buttons : buttons + button;
        }
    }
    const QString action = call.request.rawPath.section(u'/', 0, -2) + u"/answer"_s;
    return loginPage(u"Sign in to %1"_s.arg(publicClientName(call.tenant, request.clientId)),
        u"<p>Who are you in %1?</p><form method=\"get\" action=\"%2\"><input type=\"hidden\" "
        u"name=\"request\" "
        u"value=\"%3\">%4<p><button name=\"cancel\" value=\"1\">Cancel</button></p></form>"_s.arg(
            call.tenant.name.toHtmlEscaped(), linkPath(call.request, action).toHtmlEscaped(), id, buttons));
}

Reply authorize(const Call &call, SignIns &signIns) {
    const AuthorizationRequest request = requestOf(call);
    if (const auto fault = untrusted(call, request)) {
        return faultPage(call, *fault);
    }
    if (const auto fault = invalid(call, request)) {
        return refused(call, request, *fault);
    }
    if (call.request.queryValue(u"prompt"_s) != "none"_L1) {
        return userPage(call, request, signIns.ask(request));
    }
    const Principal *hinted = userByName(call.tenant, call.request.queryValue(u"login_hint"_s));
    if (!hinted) {
        return refused(call, request,
            {400, u"login_required"_s, 50058,
                u"A silent sign-in request was sent but no user is signed in."_s});
    }
    return signedIn(call, signIns, request, hinted->id);
}

Reply answer(const Call &call, SignIns &signIns) {
    const auto request = signIns.take(call.request.queryValue(u"request"_s), call.now);
    if (!request) {
        return faultPage(call,
            {400, u"invalid_request"_s, 50089,
                u"Flow token expired. Go back to the program and sign in again."_s});
    }
    if (call.request.hasQuery(u"cancel"_s)) {
        return refused(call, *request,
            {400, u"access_denied"_s, 65004, u"User declined to consent to access the app."_s});
    }
    const Principal *user = call.tenant.principal(call.request.queryValue(u"user"_s));
    if (!user || user->kind != PrincipalKind::User) {
        return refused(call, *request,
            {400, u"access_denied"_s, 50034,
                u"The user account does not exist in the %1 directory."_s.arg(call.tenant.name)});
    }
    return signedIn(call, signIns, *request, user->id);
}

/// Nobody stays signed in: there is nothing to forget.
Reply logout(Call &) {
    return loginPage(u"You have signed out"_s, u"<p>You can close this page.</p>"_s);
}

} // namespace

void addAuthorizeRoutes(Router &router, SignIns &signIns) {
    router.add("GET", u"{tenant}/oauth2/v2.0/authorize"_s, {},
        [&signIns](Call &call) { return authorize(call, signIns); });
    router.add("GET", u"{tenant}/oauth2/v2.0/logout"_s, {}, logout);
    router.add("GET", u"{tenant}/oauth2/v2.0/answer"_s, {},
        [&signIns](Call &call) { return answer(call, signIns); });
}

} // namespace simulator
