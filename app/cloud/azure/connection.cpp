#include "cloud/azure/connection.h"

#include <QJsonDocument>

namespace azure {

RequestPreview preview(const http::Request &request) {
    RequestPreview result;
    result.method = QString::fromLatin1(http::methodName(request.method));
    result.url = QString::fromUtf8(request.url.toEncoded());
    if (!request.body.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        result.body = document.isNull()
            ? QString::fromUtf8(request.body)
            : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
    }
    return result;
}

} // namespace azure
