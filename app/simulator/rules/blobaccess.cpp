#include "simulator/rules/blobaccess.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace simulator {

namespace {

QByteArray signatureOf(const StorageAccount &account, const QStringList &lines) {
    return QMessageAuthenticationCode::hash(
        lines.join(u'\n').toUtf8(), accountKey(account), QCryptographicHash::Sha256);
}

/// What is signed of a signature for one blob or container.
QStringList serviceLines(
    const Request &request, const StorageAccount &account, const QString &container, const QString &blob) {
    const auto value = [&](const QString &name) { return request.queryValue(name); };
    QString resource = u"/blob/%1/%2"_s.arg(account.name, container);
    if (value(u"sr"_s) == "b"_L1) {
        resource += u'/' + blob;
    }
    QStringList lines{value(u"sp"_s), value(u"st"_s), value(u"se"_s), resource, value(u"si"_s),
        value(u"sip"_s), value(u"spr"_s), value(u"sv"_s), value(u"sr"_s), QString()};
    if (value(u"sv"_s) >= "2020-12-06"_L1) {
        lines.append(value(u"ses"_s));
    }
    return lines
        + QStringList{
            value(u"rscc"_s), value(u"rscd"_s), value(u"rsce"_s), value(u"rscl"_s), value(u"rsct"_s)};
}

/// What is signed of a signature for the account.
QStringList accountLines(const Request &request, const StorageAccount &account) {
    const auto value = [&](const QString &name) { return request.queryValue(name); };
    QStringList lines{account.name, value(u"sp"_s), value(u"ss"_s), value(u"srt"_s), value(u"st"_s),
        value(u"se"_s), value(u"sip"_s), value(u"spr"_s), value(u"sv"_s)};
    if (value(u"sv"_s) >= "2020-12-06"_L1) {
        lines.append(value(u"ses"_s));
    }
    return lines << QString(); // ends with a line break
}

} // namespace

QByteArray accountKey(const StorageAccount &account) {
    return QCryptographicHash::hash("key of " + account.id().toLower().toUtf8(), QCryptographicHash::Sha512);
}

bool accountAllows(const StorageAccount &account, const QString &address) {
    return account.network.publicAccess
        && (!account.network.denyByDefault || account.network.allowedAddresses.contains(address));
}

QString containerScope(const StorageAccount &account, const QString &container) {
    return account.id() + u"/blobServices/default/containers/"_s + container;
}

bool isSigned(const Request &request) {
    return request.hasQuery(u"sig"_s);
}

SharedAccess sharedAccess(const Request &request, const StorageAccount &account, const QString &container,
    const QString &blob, const QString &permission, const QDateTime &now) {
    using Verdict = SharedAccess::Verdict;
    if (!account.sharedKeyAccess) {
        return {Verdict::NotAllowed};
    }
    const bool ofAccount = request.hasQuery(u"srt"_s);
    const QByteArray wanted = signatureOf(account,
        ofAccount ? accountLines(request, account) : serviceLines(request, account, container, blob));
    // a "+" of the signature that was not escaped has become a blank
    QString sent = request.queryValue(u"sig"_s);
    if (QByteArray::fromBase64(sent.replace(u' ', u'+').toLatin1()) != wanted) {
        return {Verdict::BadSignature};
    }
    const QDateTime from = QDateTime::fromString(request.queryValue(u"st"_s), Qt::ISODate);
    const QDateTime until = QDateTime::fromString(request.queryValue(u"se"_s), Qt::ISODate);
    if (!until.isValid() || until <= now || (from.isValid() && from > now)) {
        return {Verdict::Expired};
    }
    const bool concerns = !ofAccount
        || (request.queryValue(u"ss"_s).contains(u'b') && request.queryValue(u"srt"_s).contains(u'o'));
    return {concerns && request.queryValue(u"sp"_s).contains(permission) ? Verdict::Valid
                                                                         : Verdict::LacksPermission};
}

} // namespace simulator
