#pragma once

#include "base/async/completion.h"
#include "base/result.h"
#include "cloud/http/networktransport.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace http {

/// One request on its way: sends it when created, ends once with an answer, a failure or stop().
/// The end is never reported from within a signal of the reply, so that whoever waits may destroy this
/// object, the transport and the manager at once.
class Exchange final : public QObject {
public:
    Exchange(QNetworkAccessManager &manager, const Request &request, const NetworkTransport::Options &options,
        const std::optional<QSslConfiguration> &tls);
    ~Exchange() override;

    base::Completion<base::Result<Response>> end() const { return m_end; }
    /// Aborts the request; the waiter is resumed with Cancelled before this returns.
    void stop();

private:
    void readBody();
    void finish();
    void endWith(base::Result<Response> result);
    base::Error failure(base::ErrorKind kind, QLatin1String code, const QString &message) const;

    const QUrl m_url;
    const QString m_operation;
    const bool m_hasBody; ///< the answer to HEAD has none, whatever length it tells
    const qint64 m_maximumBody;
    QNetworkReply *m_reply;
    QTimer m_stall;
    QByteArray m_body;
    base::Completion<base::Result<Response>> m_end;
};

} // namespace http
