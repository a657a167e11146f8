#pragma once

#include "base/async/cancellation.h"
#include "base/clock.h"
#include "base/result.h"
#include "cloud/http/transport.h"
#include "cloud/identity/tokenanswer.h"

#include <QCoroTask>
#include <QUrl>

#include <memory>
#include <utility>

namespace identity {

/// Fields of a form in order.
using FormFields = QList<std::pair<QByteArray, QByteArray>>;

/// A POST of application/x-www-form-urlencoded to a login host, without a token (contract 2.3). It is not
/// repeated on a lost connection: codes and refresh tokens may work only once.
http::Request formRequest(const QUrl &endpoint, const FormFields &fields, const QString &operation);

/// What a sign-in talks to. `transport`: a pipeline without a token source, or a bare transport.
struct LoginNetwork {
    std::shared_ptr<http::Transport> transport;
    std::shared_ptr<base::Clock> clock;
};

/// Redeems something (a code, a refresh token, a device code) for tokens. Errors: see signinerror.h and
/// tokenanswer.h, and those of the transport.
QCoro::Task<base::Result<Tokens>> redeem(LoginNetwork network, QUrl endpoint, FormFields fields,
    QString scope, QString operation, base::Cancellation cancellation);

} // namespace identity
