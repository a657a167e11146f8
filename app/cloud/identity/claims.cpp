#include "cloud/identity/claims.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace identity {

namespace {

/// Objects are joined member by member; for anything else `strong` wins.
QJsonObject joined(const QJsonObject &weak, const QJsonObject &strong) {
    QJsonObject result = weak;
    for (auto member = strong.begin(); member != strong.end(); ++member) {
        const QJsonValue old = result.value(member.key());
        if (old.isObject() && member.value().isObject()) {
            result.insert(member.key(), joined(old.toObject(), member.value().toObject()));
        } else {
            result.insert(member.key(), member.value());
        }
    }
    return result;
}

} // namespace

QByteArray capabilityClaims() {
    return QByteArrayLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})");
}

QByteArray mergedClaims(const QByteArray &challenge) {
    const QJsonObject capability = QJsonDocument::fromJson(capabilityClaims()).object();
    const QJsonObject asked = QJsonDocument::fromJson(challenge).object();
    return QJsonDocument(joined(capability, asked)).toJson(QJsonDocument::Compact);
}

} // namespace identity
