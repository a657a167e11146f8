#pragma once

#include "base/secretbytes.h"
#include "cloud/http/message.h"
#include "domain/newkey.h"

#include <QJsonObject>

namespace azure {

/// What is shown where a backup of a key would be sent.
inline const QString restorePlaceholder = QStringLiteral("(the key's backup)");

/// Of a key that is to be made (contract 10): the release policy as base64url of its JSON.
QJsonObject newKeyBody(const domain::NewKey &key);

/// Puts {"value":"{base64url}"} into a request for as long as this lives. Afterwards the bytes are zeros in
/// every copy of the request, because all of them share one array.
class SecretBody {
public:
    SecretBody(http::Request &request, const base::SecretBytes &value);
    ~SecretBody();
    SecretBody(const SecretBody &) = delete;
    SecretBody &operator=(const SecretBody &) = delete;

private:
    QByteArray m_body;
};

} // namespace azure
