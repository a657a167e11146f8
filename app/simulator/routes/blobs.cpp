// Blobs in storage accounts: reading and deleting one (contract 15.5 steps 5 and 11).
#include "simulator/routes/blobs.h"

#include "simulator/notsimulated.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/azurerbac.h"
#include "simulator/rules/blobaccess.h"
#include "simulator/rules/recoverypoint.h"

#include <QLocale>
#include <QRegularExpression>

namespace simulator {

namespace {

StorageAccount &accountOf(const Call &call) {
    return *call.tenant.storageAccountByHost(call.request.host);
}

QString blobNameOf(const Call &call) {
    return call.request.segments.sliced(1).join(u'/');
}

Reply permissionMismatch() {
    return blobError(403, u"AuthorizationPermissionMismatch"_s,
        u"This request is not authorized to perform this operation using this permission."_s);
}

Reply authenticationFailed() {
    return blobError(403, u"AuthenticationFailed"_s,
        u"Server failed to authenticate the request. Make sure the value of Authorization header is formed "
        u"correctly including the signature."_s);
}

std::optional<Reply> signatureRefusal(
    const Call &call, const StorageAccount &account, const QString &permission) {
    using Verdict = SharedAccess::Verdict;
    switch (sharedAccess(
        call.request, account, call.request.segments.first(), blobNameOf(call), permission, call.now)
                .verdict) {
    case Verdict::Valid:
        return std::nullopt;
    case Verdict::LacksPermission:
        return permissionMismatch();
    case Verdict::NotAllowed:
        return blobError(403, u"KeyBasedAuthenticationNotPermitted"_s,
            u"Key based authentication is not permitted on this storage account."_s);
    case Verdict::BadSignature:
    case Verdict::Expired:
        break;
    }
    return authenticationFailed();
}

std::optional<Reply> blobRefusal(
    const Call &call, const StorageAccount &account, const QString &action, const QString &permission) {
    if (isSigned(call.request)) {
        return signatureRefusal(call, account, permission);
    }
    if (call.request.header("x-ms-version") < "2017-11-09") { // the first with Entra ID
        return authenticationFailed();
    }
    const QString name = u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/"_s + action;
    const QString scope = containerScope(account, call.request.segments.first());
    const Decision decision = azureDataDecision(call.tenant, call.callerId, name, scope);
    noteDecision(call, name, scope, decision);
    return decision.isAllowed ? std::nullopt : std::optional<Reply>(permissionMismatch());
}

std::optional<Reply> missingBlob(const Call &call, const StorageAccount &account) {
    if (account.blob(call.request.segments.first(), blobNameOf(call))) {
        return std::nullopt;
    }
    return account.hasContainer(call.request.segments.first())
        ? blobError(404, u"BlobNotFound"_s, u"The specified blob does not exist."_s)
        : blobError(404, u"ContainerNotFound"_s, u"The specified container does not exist."_s);
}

/// A container or the account itself, or one of the many other things that a query may name.
bool isOneBlob(const Call &call) {
    return call.request.segments.size() > 1 && !call.request.hasQuery(u"comp"_s)
        && !call.request.hasQuery(u"restype"_s);
}

Reply otherOfStorage(const Call &call) {
    return notSimulated(u"%1 %2"_s.arg(QString::fromLatin1(call.request.method), call.request.pathAndQuery()),
        {u"GET /{container}/{blob}"_s, u"HEAD /{container}/{blob}"_s, u"DELETE /{container}/{blob}"_s});
}

/// The part of a blob that a client asks for: Azure's libraries always ask for one. Past the end: 416.
Reply partOf(const Call &call, Reply whole) {
    static const QRegularExpression form(u"\\Abytes=(\\d+)-(\\d*)\\z"_s);
    const QByteArray own = call.request.header("x-ms-range");
    const auto range = form.match(QString::fromLatin1(own.isEmpty() ? call.request.header("range") : own));
    if (!range.hasMatch()) {
        return whole;
    }
    const qsizetype size = whole.body.size();
    const qsizetype first = range.captured(1).toLongLong();
    const qsizetype last = range.captured(2).isEmpty()
        ? size - 1
        : std::min<qsizetype>(size - 1, range.captured(2).toLongLong());
    if (first >= size || last < first) {
        return blobError(416, u"InvalidRange"_s,
            u"The range specified is invalid for the current size of the resource."_s);
    }
    whole.status = 206;
    whole.body = whole.body.mid(first, last - first + 1);
    return whole.header("Content-Range",
        u"bytes %1-%2/%3"_s.arg(QString::number(first), QString::number(last), QString::number(size)));
}

Reply getBlob(Call &call) {
    if (!isOneBlob(call)) {
        return otherOfStorage(call);
    }
    const StorageAccount &account = accountOf(call);
    if (const auto refused = blobRefusal(call, account, u"read"_s, u"r"_s)) {
        return *refused;
    }
    if (const auto missing = missingBlob(call, account)) {
        return *missing;
    }
    const StoredBlob &blob = *account.blob(call.request.segments.first(), blobNameOf(call));
    Reply reply;
    reply.body = securedInfoBytes(blob);
    reply.contentType = "application/octet-stream";
    reply.header(
        "Last-Modified", QLocale::c().toString(blob.created.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s));
    reply.header("ETag", u"\"0x%1\""_s.arg(blob.sha256.left(15).toUpper()));
    reply.header("x-ms-blob-type", QByteArray("BlockBlob"));
    return call.request.method == "GET" ? partOf(call, reply) : reply;
}

Reply deleteBlob(Call &call) {
    if (!isOneBlob(call)) {
        return otherOfStorage(call);
    }
    StorageAccount &account = accountOf(call);
    if (const auto refused = blobRefusal(call, account, u"delete"_s, u"d"_s)) {
        return *refused;
    }
    if (const auto missing = missingBlob(call, account)) {
        return *missing;
    }
    const StoredBlob *blob = account.blob(call.request.segments.first(), blobNameOf(call));
    account.blobs.erase(account.blobs.begin() + (blob - account.blobs.data()));
    return emptyReply(202);
}

} // namespace

Reply blobError(int status, const QString &code, const QString &message) {
    Reply reply;
    reply.status = status;
    reply.contentType = "application/xml";
    reply.body
        = u"\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%1</Code><Message>%2\nRequestId:%3"
          u"</Message></Error>"_s.arg(code, message.toHtmlEscaped(), newGuid())
              .toUtf8();
    return reply.header("x-ms-error-code", code);
}

Reply blobChallenge(const Call &call, const QString &code, const QString &message) {
    return blobError(401, code, message)
        .header("WWW-Authenticate",
            u"Bearer authorization_uri=https://login.microsoftonline.com/%1/oauth2/authorize "
            u"resource_id=https://storage.azure.com"_s.arg(call.tenant.id));
}

std::optional<Reply> blobNetworkRefusal(const Call &call, const StorageAccount &account) {
    if (accountAllows(account, call.tenant.callerAddress)) {
        return std::nullopt;
    }
    return blobError(
        403, u"AuthorizationFailure"_s, u"This request is not authorized to perform this operation."_s);
}

void addBlobRoutes(Router &router) {
    router.add("GET", u"{container}/{rest...}"_s, {}, getBlob);
    router.add("HEAD", u"{container}/{rest...}"_s, {}, getBlob);
    router.add("DELETE", u"{container}/{rest...}"_s, {}, deleteBlob);
}

} // namespace simulator
