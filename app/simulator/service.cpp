#include "simulator/service.h"

#include "simulator/control.h"
#include "simulator/coverage.h"
#include "simulator/notsimulated.h"

#include "simulator/routes/blobs.h"
#include "simulator/routes/common.h"
#include "simulator/routes/graphforms.h"
#include "simulator/routes/keyforms.h"
#include "simulator/routes/routes.h"
#include "simulator/routes/statepage.h"
#include "simulator/rules/work.h"

namespace simulator {

namespace {

const QString armAudience = u"https://management.azure.com"_s;
const QString identityHost = u"169.254.169.254"_s; // of every virtual machine, without TLS
const QString graphAudience = u"https://graph.microsoft.com"_s;

bool isLoginHost(const QString &host) {
    static const QStringList hosts{u"login.microsoftonline.com"_s, u"login.windows.net"_s,
        u"login.microsoft.com"_s, u"microsoft.com"_s}; // the last: microsoft.com/devicelogin
    return hosts.contains(host);
}

Reply armUnauthorized(const QString &tenantId, const QString &code, const QString &message) {
    return errorReply(401, code, message)
        .header("WWW-Authenticate",
            u"Bearer authorization_uri=\"https://login.windows.net/%1\", error=\"invalid_token\", "
            u"error_description=\"%2\""_s.arg(tenantId, message));
}

std::optional<Reply> badVersion(const Router::Match &match, const Request &request) {
    const QString version = request.queryValue(u"api-version"_s);
    if (version.isEmpty()) {
        return errorReply(400, u"MissingApiVersionParameter"_s,
            u"The api-version query parameter (?api-version=) is required for all requests."_s);
    }
    if (takesVersion(match.route->since, version)) {
        return std::nullopt;
    }
    const QString known = match.route->since + u" and later"_s;
    const auto [space, type] = providerOf(request.segments);
    if (space.isEmpty()) {
        return errorReply(400, u"InvalidApiVersionParameter"_s,
            u"The api-version '%1' is invalid. The supported versions are '%2'."_s.arg(version, known));
    }
    return errorReply(400, u"NoRegisteredProviderFound"_s,
        u"No registered resource provider found for location '' and API version '%1' for type '%2'. The "
        u"supported "
        u"api-versions are '%3'. The supported locations are 'uaenorth, koreacentral, westeurope, eastus'."_s
            .arg(version, type, known));
}

bool isWrite(const QByteArray &method) {
    return method == "PUT" || method == "PATCH" || method == "DELETE" || method == "POST";
}

std::optional<Reply> locked(const Tenant &tenant, const Request &request) {
    const bool deletes = request.method == "DELETE";
    if (!deletes && request.method != "PUT" && request.method != "PATCH") {
        return std::nullopt;
    }
    const QString scope = u'/' + request.segments.join(u'/');
    for (const ResourceLock &lock : tenant.locks) {
        if (isAtOrBelow(scope, lock.scope) && (deletes || lock.readOnly)) {
            return errorReply(409, u"ScopeLocked"_s,
                u"The scope '%1' cannot perform %2 operation because following scope(s) are locked: '%3'. "
                u"Please remove "
                u"the lock and try again."_s.arg(scope, deletes ? u"delete"_s : u"write"_s, lock.scope));
        }
    }
    return std::nullopt;
}

/// 409 for writes to a provider that the subscription has not registered.
std::optional<Reply> unregistered(Tenant &tenant, const Request &request) {
    const QString space = providerOf(request.segments).first;
    if (!isWrite(request.method) || request.segments.size() < 2
        || same(request.segments.last(), u"register")) {
        return std::nullopt;
    }
    const Subscription *subscription = tenant.subscription(request.segments.at(1));
    const auto entry = subscription ? subscription->providers.constFind(space.toLower())
                                    : QHash<QString, Registration>::const_iterator();
    if (!subscription || entry == subscription->providers.constEnd() || same(entry->state, u"Registered")) {
        return std::nullopt;
    }
    return errorReply(409, u"MissingSubscriptionRegistration"_s,
        u"The subscription is not registered to use namespace '%1'. See https://aka.ms/rps-not-found for how "
        u"to register "
        u"subscriptions."_s.arg(space));
}

} // namespace

Service::Service(Scenario scenario, std::shared_ptr<base::Clock> clock,
    std::shared_ptr<base::Clock> signInClock, bool approvesDeviceCodes)
    : m_scenario(std::move(scenario.name)),
      m_tenant(std::move(scenario.tenant)),
      m_faults(scenario.faults),
      m_toldRules(scenario.answerRules),
      m_answerRules(scenario.answerRules),
      m_clock(std::make_shared<MovableClock>(std::move(clock))),
      m_signInClock(signInClock ? std::move(signInClock) : m_clock),
      m_clientTime(m_clock, m_signInClock),
      m_controlToken(randomText(32)),
      m_tokens({m_tenant.clientId, m_tenant.callerId, {}}),
      m_signIns(approvesDeviceCodes) {
    addNotSimulatedLogin(m_login);
    addNotSimulatedArm(m_arm);
    addNotSimulatedGraph(m_graph);
    addNotSimulatedKeys(m_vault);
    addNotSimulatedVault(m_vault);
    addNotSimulatedKeys(m_hsm);
    addNotSimulatedHsm(m_hsm);
    addNotSimulatedBlobs(m_blobs);
    addLoginRoutes(m_login, m_tokens, m_signIns);
    addIdentityEndpointRoutes(m_identityEndpoint, m_tokens);
    addMetadataRoutes(m_metadata);
    addSubscriptionRoutes(m_arm);
    addResourceGraphRoutes(m_arm);
    addComputeRoutes(m_arm);
    addKeyStoreRoutes(m_arm);
    addRecoveryVaultRoutes(m_arm);
    addPolicyRoutes(m_arm);
    addProtectionRoutes(m_arm);
    addDiscoveryRoutes(m_arm);
    addJobRoutes(m_arm);
    addRestoreRoutes(m_arm);
    addEncryptionSetRoutes(m_arm);
    addPlaceRoutes(m_arm);
    addStorageAccountRoutes(m_arm);
    addBlobRoutes(m_blobs);
    addAuthorizationRoutes(m_arm);
    addRoleAssignmentRoutes(m_arm);
    addGraphRoutes(m_graph);
    addApplicationRoutes(m_graph);
    addKeyRoutes(m_vault);
    addKeyRoutes(m_hsm);
    addHsmRbacRoutes(m_hsm);
}

HttpFront::Delivery Service::answer(const Request &request) {
    HttpFront::Delivery delivery;
    if (request.host == "simulator"_L1) { // no fault of Azure's happens to it
        delivery.reply = request.method == "GET" && request.rawPath == "/state"_L1
            ? statePage(m_scenario, m_tenant)
            : control(request);
    } else if (!m_faults.apply(request, delivery)) {
        settle(m_tenant, m_clock->now());
        delivery.reply = dispatch(request);
        m_answerRules.apply(delivery.reply);
    }
    addCommonHeaders(request, delivery.reply);
    return delivery;
}

Reply Service::control(const Request &request) {
    settle(m_tenant, m_clock->now());
    const auto replaced = [this] {
        m_answerRules = AnswerRules(m_toldRules);
        m_tokens.giveFirstTo({m_tenant.clientId, m_tenant.callerId, {}});
    };
    return controlReply(request, m_controlToken, {m_tenant, m_faults, *m_clock, m_toldRules, replaced});
}

Reply Service::dispatch(const Request &request) {
    if (request.host == "management.azure.com"_L1) {
        return arm(request);
    }
    if (request.host == "graph.microsoft.com"_L1) {
        return graph(request);
    }
    if (isLoginHost(request.host)) {
        return signIn(m_login, request);
    }
    if (request.host == identityHost) {
        return signIn(m_identityEndpoint, request);
    }
    if (KeyStore *store = m_tenant.keyStoreByHost(request.host)) {
        return keyStore(request, *store);
    }
    if (const StorageAccount *account = m_tenant.storageAccountByHost(request.host)) {
        return blobs(request, *account);
    }
    if (request.host.isEmpty() && request.segments.isEmpty()) { // the simulator's own address
        return coveragePage(request, m_scenario, m_tenant,
            {{u"Microsoft Entra ID"_s, &m_login}, {u"Instance Metadata"_s, &m_identityEndpoint},
                {u"Resource Manager"_s, &m_metadata}, {u"Resource Manager"_s, &m_arm},
                {u"Microsoft Graph"_s, &m_graph}, {u"Key Vault"_s, &m_vault}, {u"Managed HSM"_s, &m_hsm},
                {u"Blob Storage"_s, &m_blobs}});
    }
    // the name does not exist in DNS; a plain HTTP server says it by this header
    return errorReply(404, u"UnknownHost"_s, u"There is no simulated service at '%1'."_s.arg(request.host))
        .header("X-Simulator-Host", QByteArray("unknown"));
}

bool Service::standsFor(const QString &host) {
    return host == "management.azure.com"_L1 || host == "graph.microsoft.com"_L1
        || (isLoginHost(host) && host != "microsoft.com"_L1) || m_tenant.keyStoreByHost(azuresHost(host))
        || m_tenant.storageAccountByHost(azuresHost(host));
}

bool Service::isExpired(const Tokens::Access &access) const {
    return access.expires <= m_signInClock->now();
}

Reply Service::signIn(const Router &router, const Request &request) {
    const Router::Match match = router.match(request.method, request.segments);
    if (!match.route) {
        return match.isKnown ? notSimulated(request, router) : emptyReply(404);
    }
    Call call{request, m_tenant, m_signInClock->now(), {}, m_clientTime, match.parts};
    return match.route->handler(call);
}

Reply Service::run(const Router::Match &match, const Request &request, const Tokens::Access &access) {
    Call call{
        request, m_tenant, m_clock->now(), access.principalId, m_clientTime, match.parts, access.clientId};
    return match.route->handler(call);
}

Reply Service::arm(const Request &request) {
    if (const Router::Match open = m_metadata.match(request.method, request.segments); open.route) {
        const auto refused = badVersion(open, request);
        return refused ? *refused : run(open, request, {});
    }
    const QString token = bearerToken(request);
    if (token.isEmpty()) {
        return armUnauthorized(m_tenant.id, u"AuthenticationFailed"_s,
            u"Authentication failed. The 'Authorization' header is missing."_s);
    }
    const auto access = m_tokens.find(token);
    if (!access) {
        return armUnauthorized(
            m_tenant.id, u"InvalidAuthenticationToken"_s, u"The access token is invalid."_s);
    }
    if (access->audience != armAudience) {
        return armUnauthorized(m_tenant.id, u"InvalidAuthenticationTokenAudience"_s,
            u"The access token has been obtained for wrong audience or resource '%1'. It should exactly "
            u"match with one of the "
            u"allowed audiences 'https://management.core.windows.net/','https://management.core.windows.net',"
            u"'https://management.azure.com/','https://management.azure.com'."_s.arg(access->audience));
    }
    if (isExpired(*access)) {
        return armUnauthorized(m_tenant.id, u"ExpiredAuthenticationToken"_s,
            u"The access token expiry UTC time '%1' is earlier than current UTC time '%2'."_s.arg(
                QLocale::c().toString(access->expires.toUTC(), u"M/d/yyyy h:mm:ss AP"_s),
                QLocale::c().toString(m_signInClock->now().toUTC(), u"M/d/yyyy h:mm:ss AP"_s)));
    }
    const Router::Match match = m_arm.match(request.method, request.segments);
    if (!match.route) {
        return unknownToArm(m_arm, match, request);
    }
    if (const auto refused = badVersion(match, request)) {
        return *refused;
    }
    if (const auto refused = unregistered(m_tenant, request)) {
        return *refused;
    }
    if (const auto refused = locked(m_tenant, request)) {
        return *refused;
    }
    return run(match, request, *access);
}

Reply Service::graph(const Request &request) {
    const Call asked{request, m_tenant, m_clock->now(), {}, m_clientTime};
    const auto refuse = [&asked](const QString &message) {
        return graphError(asked, 401, u"InvalidAuthenticationToken"_s, message);
    };
    const QString token = bearerToken(request);
    if (token.isEmpty()) {
        return refuse(u"Access token is empty."_s);
    }
    const auto access = m_tokens.find(token);
    if (!access || access->audience != graphAudience) {
        return refuse(access ? u"Access token validation failure. Invalid audience."_s
                             : u"IDX14100: JWT is not well formed, there are no dots (.)."_s);
    }
    if (isExpired(*access)) {
        return refuse(u"Lifetime validation failed, the token is expired."_s);
    }
    const Router::Match match = m_graph.match(request.method, request.segments);
    return match.route  ? run(match, request, *access)
        : match.isKnown ? notSimulated(request, m_graph)
                        : graphError(asked, 400, u"BadRequest"_s,
                            u"Resource not found for the segment '%1'."_s.arg(request.segments.value(1)));
}

Reply Service::keyStore(const Request &request, KeyStore &store) {
    const QString resource
        = store.isManagedHsm ? u"https://managedhsm.azure.net"_s : u"https://vault.azure.net"_s;
    const QString named
        = store.isManagedHsm ? u"https://managedhsm.localhost"_s : u"https://vault.localhost"_s;
    const auto challenge = [&](const QString &message) {
        Reply reply = errorReply(401, u"Unauthorized"_s, message);
        if (store.isManagedHsm) {
            reply.body = "OK"; // said to be JSON, but is not (contract 2.7)
        }
        const QString login = request.byOwnName ? request.home : u"https://login.microsoftonline.com"_s;
        return reply.header("WWW-Authenticate",
            u"Bearer authorization=\"%1/%2\", resource=\"%3\""_s.arg(
                login, m_tenant.id, request.byOwnName ? named : resource));
    };
    const QString token = bearerToken(request);
    const auto access = m_tokens.find(token);
    if (token.isEmpty() || !access) {
        return challenge(token.isEmpty() ? u"AKV10000: Request is missing a Bearer or PoP token."_s
                                         : u"AKV10001: Invalid token."_s);
    }
    if (isExpired(*access)) {
        return challenge(u"[TokenExpired] Error validating token: 'S2S12086'."_s);
    }
    if (access->audience != resource) {
        return challenge(
            u"AKV10022: Invalid audience. Expected %1, found: %2."_s.arg(resource, access->audience));
    }
    const Router &router = store.isManagedHsm ? m_hsm : m_vault;
    const Router::Match match = router.match(request.method, request.segments);
    Call call{request, m_tenant, m_clock->now(), access->principalId, m_clientTime, {}, access->clientId};
    if (const auto refused = firewallRefusal(call, store)) {
        return *refused;
    }
    if (!match.route) {
        return match.isKnown     ? notSimulated(request, router)
            : match.pathExists   ? errorReply(405, u"MethodNotAllowed"_s, u"The method is not allowed."_s)
            : store.isManagedHsm ? hsmError(400, u"Invalidkeyidentifier"_s, u"Invalid key identifier"_s)
                                 : errorReply(404, u"NotFound"_s, u"The requested resource was not found."_s);
    }
    const QString version = request.queryValue(u"api-version"_s);
    if (!takesVersion(match.route->since, version)) {
        return errorReply(400, u"BadParameter"_s,
            version.isEmpty() ? u"api-version must be specified"_s
                              : u"The specified version (%1) is not recognized."_s.arg(version));
    }
    return run(match, request, *access);
}

Reply Service::blobs(const Request &request, const StorageAccount &account) {
    Call call{request, m_tenant, m_clock->now(), {}, m_clientTime};
    if (const auto refused = blobNetworkRefusal(call, account)) {
        return *refused;
    }
    const QString token = bearerToken(request);
    if (token.isEmpty() && !request.hasQuery(u"sig"_s)) {
        return blobChallenge(call, u"NoAuthenticationInformation"_s,
            u"Server failed to authenticate the request. Please refer to the information in the "
            u"www-authenticate header."_s);
    }
    const auto access = m_tokens.find(token);
    const bool isKnown = access && access->audience == "https://storage.azure.com"_L1 && !isExpired(*access);
    if (!token.isEmpty() && !isKnown) {
        return blobChallenge(call, u"InvalidAuthenticationInfo"_s,
            u"Authentication information is not given in the correct format, or the token's audience or time "
            u"is not valid. Check the value of Authorization header."_s);
    }
    const Router::Match match = m_blobs.match(request.method, request.segments);
    return match.route ? run(match, request, access.value_or(Tokens::Access()))
                       : notSimulated(request, m_blobs);
}

void Service::addCommonHeaders(const Request &request, Reply &reply) const {
    reply.header(
        "Date", QLocale::c().toString(m_signInClock->now().toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s));
    if (request.host == "graph.microsoft.com"_L1) {
        addGraphHeaders(request, reply);
        return;
    }
    const QString id = newGuid();
    reply.header("x-ms-request-id", id);
    const QByteArray clientId = request.header("x-ms-client-request-id");
    const bool wantsId = request.header("x-ms-return-client-request-id").toLower() == "true"
        || request.host.endsWith(".azure.net"_L1) || request.host.endsWith(".blob.core.windows.net"_L1)
        || request.rawPath.contains("/Microsoft.RecoveryServices/"_L1, Qt::CaseInsensitive);
    if (!clientId.isEmpty() && wantsId) {
        reply.header("x-ms-client-request-id", clientId);
    }
    if (request.host == "management.azure.com"_L1) {
        const QString stamp = m_clock->now().toUTC().toString(u"yyyyMMddTHHmmssZ"_s);
        reply.header("x-ms-correlation-request-id", id);
        reply.header("x-ms-routing-request-id", u"UAENORTH:%1:%2"_s.arg(stamp, id));
        const bool inSubscription
            = request.segments.size() > 1 && same(request.segments.at(0), u"subscriptions");
        const QByteArray kind = request.method == "DELETE" ? "deletes"
            : isWrite(request.method)                      ? "writes"
                                                           : "reads";
        reply.header(
            "x-ms-ratelimit-remaining-" + QByteArray(inSubscription ? "subscription-" : "tenant-") + kind,
            QByteArray(kind == "reads" ? "1099" : "799"));
    } else if (request.host.endsWith(".blob.core.windows.net"_L1)) {
        const QByteArray version = request.header("x-ms-version");
        reply.header("x-ms-version", version.isEmpty() ? QByteArray("2020-10-02") : version);
        reply.header("Server", QByteArray("Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0"));
    } else if (request.host.endsWith(".azure.net"_L1)) {
        reply.header("x-ms-keyvault-region", u"uaenorth"_s);
        reply.header("x-ms-keyvault-service-version", QByteArray("1.9.2395.1"));
        reply.header("x-ms-keyvault-network-info",
            u"conn_type=Ipv4;addr=%1;act_addr_fam=InterNetwork;"_s.arg(m_tenant.callerAddress));
        if (request.host.endsWith(".managedhsm.azure.net"_L1)) {
            reply.header("x-ms-server-latency", QByteArray("1"));
        }
    }
}

} // namespace simulator
