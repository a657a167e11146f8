#include "cloud/azure/keywrites.h"

#include <QJsonDocument>

namespace azure {

QJsonObject newKeyBody(const domain::NewKey &key) {
    QJsonObject body{{QStringLiteral("kty"), key.type}};
    if (key.size > 0) {
        body.insert(QStringLiteral("key_size"), key.size);
    }
    if (key.exportable) {
        body.insert(QStringLiteral("attributes"), QJsonObject{{QStringLiteral("exportable"), true}});
    }
    if (!key.releasePolicy.isEmpty()) {
        const QByteArray json = QJsonDocument(key.releasePolicy).toJson(QJsonDocument::Compact);
        const QByteArray data = json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        body.insert(QStringLiteral("release_policy"),
            QJsonObject{{QStringLiteral("contentType"), QStringLiteral("application/json; charset=utf-8")},
                {QStringLiteral("data"), QString::fromLatin1(data)}});
    }
    return body;
}

SecretBody::SecretBody(http::Request &request, const base::SecretBytes &value) {
    const base::SecretBytes text = value.toBase64Url();
    const QByteArrayView begin("{\"value\":\"");
    const QByteArrayView end("\"}");
    m_body.reserve(begin.size() + text.view().size() + end.size()); // growing would leave copies behind
    m_body.append(begin).append(text.view()).append(end);
    request.body = m_body;
}

SecretBody::~SecretBody() {
    base::zero(m_body);
}

} // namespace azure
