#include "cloud/http/exchange.h"

#include "base/redaction.h"
#include "cloud/http/cutanswer.h"
#include "cloud/http/networkerror.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <memory>

namespace http {

namespace {

/// A body that can be read once. Qt quietly sends a request again when a kept-alive connection turns out to
/// be closed, whatever its method; what cannot be read again is not sent twice behind our back.
class OneShotBody final : public QIODevice {
public:
    OneShotBody(QByteArray data, QObject *parent) : QIODevice(parent), m_data(std::move(data)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override {
        return m_data.size() - m_position + QIODevice::bytesAvailable();
    }
    bool atEnd() const override { return m_position == m_data.size(); }

protected:
    qint64 readData(char *to, qint64 maximum) override {
        const qint64 size = std::min<qint64>(maximum, m_data.size() - m_position);
        std::copy_n(m_data.cbegin() + m_position, size, to);
        m_position += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_data;
    qint64 m_position = 0;
};

QNetworkRequest networkRequest(
    const Request &request, const QUrl &loopback, const std::optional<QSslConfiguration> &tls) {
    QUrl url = request.url;
    QNetworkRequest network;
    if (!loopback.isEmpty()) {
        network.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
        url.setScheme(loopback.scheme());
        url.setHost(loopback.host());
        url.setPort(loopback.port());
    }
    network.setUrl(url);
    if (tls) {
        network.setSslConfiguration(*tls);
    }
    network.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("cvm-backup-wizard/" CVM_VERSION));
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setDecompressedSafetyCheckThreshold(-1); // Options::maximumBody bounds what is unpacked
    QHash<QByteArray, QByteArray> joined;
    for (const auto &[name, value] : request.headers.all()) {
        QByteArray &fields = joined[name.toLower()];
        fields = fields.isEmpty() ? value : fields + QByteArrayLiteral(", ") + value;
        network.setRawHeader(name, fields);
    }
    if (!request.body.isEmpty()) {
        network.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    }
    return network;
}

QNetworkReply *start(QNetworkAccessManager &manager, const Request &request, const QUrl &loopback,
    const std::optional<QSslConfiguration> &tls) {
    QNetworkRequest network = networkRequest(request, loopback, tls);
    if (request.method == Method::Get && request.body.isEmpty()) {
        return manager.get(network);
    }
    if (request.method == Method::Head && request.body.isEmpty()) {
        return manager.head(network); // which knows that no body follows, whatever length is told
    }
    // Also where there is none: services refuse a write that does not say how long it is (411), and an empty
    // body is not sent twice either.
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto body = std::make_unique<OneShotBody>(request.body, nullptr);
    QNetworkReply *reply = manager.sendCustomRequest(network, methodName(request.method), body.get());
    body.release()->setParent(reply);
    return reply;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const Request &request,
    const NetworkTransport::Options &options, const std::optional<QSslConfiguration> &tls)
    : m_url(request.url),
      m_operation(request.operation),
      m_hasBody(request.method != Method::Head),
      m_maximumBody(options.maximumBody),
      m_reply(start(manager, request, options.loopback, tls)) {
    m_stall.setSingleShot(true);
    m_stall.setInterval(options.timeout);
    const auto progress = [this] { m_stall.start(); };
    connect(m_reply, &QNetworkReply::metaDataChanged, this, progress);
    connect(m_reply, &QNetworkReply::uploadProgress, this, progress);
    connect(m_reply, &QNetworkReply::downloadProgress, this, progress);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, &m_stall, &QTimer::stop);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish, Qt::QueuedConnection);
    connect(&m_stall, &QTimer::timeout, this, [this, timeout = options.timeout] {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(timeout).count();
        endWith(base::Unexpected(failure(base::ErrorKind::Timeout, QLatin1String("Timeout"),
            QStringLiteral("No answer within %1 s.").arg(seconds))));
    });
    m_stall.start();
}

Exchange::~Exchange() {
    m_reply->disconnect(this);
    m_reply->disconnect(&m_stall);
    m_reply->abort();
    m_reply->deleteLater(); // or with its manager, whichever comes first
}

void Exchange::stop() {
    endWith(base::Unexpected(base::cancelledError(m_operation)));
}

void Exchange::readBody() {
    // One byte more than allowed tells that there is too much, without unpacking all of it. Piece by piece,
    // because read() makes room for as much as it is asked for.
    constexpr qint64 piece = 64 * 1024;
    while (m_body.size() <= m_maximumBody) {
        const QByteArray part = m_reply->read(std::min(piece, m_maximumBody + 1 - m_body.size()));
        if (part.isEmpty()) {
            return;
        }
        m_body.append(part);
    }
    m_reply->disconnect(this);
    m_stall.stop();
    QMetaObject::invokeMethod(this, &Exchange::finish, Qt::QueuedConnection);
}

void Exchange::finish() {
    if (m_reply->isOpen() && m_body.size() <= m_maximumBody) {
        m_reply->disconnect(this);
        readBody();
    }
    if (m_body.size() > m_maximumBody) {
        endWith(base::Unexpected(failure(base::ErrorKind::BadResponse, QLatin1String("BodyTooLarge"),
            QStringLiteral("The answer is larger than %1 bytes.").arg(m_maximumBody))));
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || !isHttpStatus(m_reply->error())) {
        const NetworkFailure failed = networkFailure(m_reply->error());
        base::Error error = failure(failed.kind, failed.code, base::redacted(m_reply->errorString()));
        error.httpStatus = status;
        endWith(base::Unexpected(error));
        return;
    }
    Response response;
    response.status = status;
    response.url = m_url;
    response.body = m_body;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        response.headers.add(name, value);
    }
    if (m_hasBody && isCutShort(response)) {
        const NetworkFailure lost = networkFailure(QNetworkReply::RemoteHostClosedError);
        base::Error error = failure(
            lost.kind, lost.code, QStringLiteral("The connection ended in the middle of the answer."));
        error.httpStatus = status;
        endWith(base::Unexpected(error));
        return;
    }
    endWith(response);
}

void Exchange::endWith(base::Result<Response> result) {
    m_reply->disconnect(this);
    m_stall.stop();
    m_reply->abort();
    const base::Completion<base::Result<Response>> end = m_end;
    end.complete(std::move(result)); // may destroy this object
}

base::Error Exchange::failure(base::ErrorKind kind, QLatin1String code, const QString &message) const {
    base::Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    error.operation = m_operation;
    error.target = m_url.host();
    return error;
}

} // namespace http
