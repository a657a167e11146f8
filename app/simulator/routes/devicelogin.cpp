// Entra ID: sign-in with a device code (contract 2.4).
#include "simulator/routes/loginforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

constexpr int deviceCodeLifetime = 900;
constexpr int pollInterval = 5;
const QString pagePath = u"/devicelogin"_s;

Reply deviceCode(const Call &call, SignIns &signIns) {
    if (!isTenant(call)) {
        return faultReply(call, unknownTenant(call));
    }
    const QUrlQuery form = formOf(call.request);
    const QString clientId = fieldOf(form, u"client_id"_s);
    const QString scope = fieldOf(form, u"scope"_s);
    if (publicClientName(call.tenant, clientId).isEmpty()) {
        return faultReply(call, unknownClient(call.tenant, clientId));
    }
    if (scope.isEmpty() || audienceOf(scope).isEmpty()) {
        return faultReply(call, badScope(call.tenant, scope));
    }
    if (const auto refused = refusedWay(call, clientId, {})) {
        return faultReply(call, *refused);
    }
    if (const auto refused = refusedAudience(call, clientId, scope)) {
        return faultReply(call, *refused);
    }
    const DeviceSignIn &begun = signIns.beginDevice(clientId, scope, call.now);
    // a browser does not use the client's proxy: over TLS, the simulator names its own page
    const QString page = call.request.home.startsWith("https:"_L1) ? call.request.home + pagePath
                                                                   : u"https://microsoft.com"_s + pagePath;
    return jsonReply(200,
        {{u"user_code"_s, begun.userCode}, {u"device_code"_s, begun.deviceCode},
            {u"verification_uri"_s, page}, {u"expires_in"_s, deviceCodeLifetime},
            {u"interval"_s, signIns.approvesDeviceCodes() ? 1 : pollInterval}, // nobody has to type a code
            {u"message"_s,
                u"To sign in, use a web browser to open the page %1 and enter the code %2 to authenticate."_s
                    .arg(page, begun.userCode)}});
}

Reply codePage(const Call &call, const QString &note) {
    return loginPage(u"Enter the code that the program shows"_s,
        u"%1<form method=\"get\" action=\"%2\"><p><label>Code <input name=\"user_code\" autofocus></label> "
        u"<button>Next</button></p></form>"_s.arg(
            note, linkPath(call.request, call.request.rawPath).toHtmlEscaped()));
}

Reply userPage(const Call &call, const DeviceSignIn &device) {
    QString buttons;
    for (const Principal &user : call.tenant.principals) {
        if (user.kind == PrincipalKind::User) {
            buttons += u"<p><button name=\"user\" value=\"%1\">%2 (%3)</button></p>"_s.arg(
                user.id.toHtmlEscaped(), user.displayName.toHtmlEscaped(),
                user.userPrincipalName.toHtmlEscaped());
        }
    }
    return loginPage(u"Sign in to %1 on another device"_s.arg(publicClientName(call.tenant, device.clientId)),
        u"<p>Who are you in %1?</p><form method=\"get\" action=\"%2\"><input type=\"hidden\" "
        u"name=\"user_code\" "
        u"value=\"%3\">%4<p><button name=\"cancel\" value=\"1\">Cancel</button></p></form>"_s.arg(
            call.tenant.name.toHtmlEscaped(), linkPath(call.request, call.request.rawPath).toHtmlEscaped(),
            device.userCode, buttons));
}

Reply devicePage(const Call &call, SignIns &signIns) {
    const QString typed = call.request.queryValue(u"user_code"_s);
    if (typed.isEmpty()) {
        return codePage(call, {});
    }
    DeviceSignIn *device = signIns.deviceByUserCode(typed);
    if (!device || device->state != DeviceSignIn::State::Pending || device->expires <= call.now) {
        return codePage(call, u"<p>That code did not work. Check it and try again.</p>"_s);
    }
    if (call.request.hasQuery(u"cancel"_s)) {
        device->state = DeviceSignIn::State::Declined;
        return loginPage(u"You have cancelled the sign-in"_s, u"<p>You can close this page.</p>"_s);
    }
    const Principal *user = call.tenant.principal(call.request.queryValue(u"user"_s));
    if (!user || user->kind != PrincipalKind::User) {
        return userPage(call, *device);
    }
    device->state = DeviceSignIn::State::Approved;
    device->principalId = user->id;
    return loginPage(
        u"You have signed in"_s, u"<p>Go back to the program on your device. You can close this page.</p>"_s);
}

} // namespace

void addDeviceRoutes(Router &router, SignIns &signIns) {
    const auto page = [&signIns](Call &call) { return devicePage(call, signIns); };
    router.add("POST", u"{tenant}/oauth2/v2.0/devicecode"_s, {},
        [&signIns](Call &call) { return deviceCode(call, signIns); });
    router.add("GET", u"devicelogin"_s, {}, page);
    router.add("GET", u"common/oauth2/deviceauth"_s, {}, page);
}

} // namespace simulator
