#include "simulator/signins.h"

#include "simulator/tokens.h"

#include <QRandomGenerator>

namespace simulator {

namespace {

constexpr int codeLifetime = 600;
constexpr int deviceLifetime = 900;

QString newUserCode() {
    const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"); // none that look alike
    QString code;
    for (int at = 0; at < 9; ++at) {
        code.append(letters.at(QRandomGenerator::system()->bounded(int(letters.size()))));
    }
    return code;
}

} // namespace

SignIns::SignIns(bool approves) : m_approves(approves), m_applicationSecret(randomText(8)) { }

QString SignIns::ask(const AuthorizationRequest &request) {
    const QString id = randomText(8);
    m_asked.insert(id, request);
    return id;
}

std::optional<AuthorizationRequest> SignIns::take(const QString &id, const QDateTime &now) {
    const auto found = m_asked.constFind(id);
    if (found == m_asked.constEnd()) {
        return std::nullopt;
    }
    const AuthorizationRequest request = *found;
    m_asked.erase(found);
    return request.expires > now ? std::optional<AuthorizationRequest>(request) : std::nullopt;
}

QString SignIns::issueCode(
    const AuthorizationRequest &request, const QString &principalId, const QDateTime &now) {
    const QString text = QStringLiteral("0.code.") + randomText(24);
    m_codes.insert(text, {request, principalId, now.addSecs(codeLifetime), false});
    return text;
}

AuthorizationCode *SignIns::code(const QString &text) {
    const auto found = m_codes.find(text);
    return found == m_codes.end() ? nullptr : &*found;
}

DeviceSignIn &SignIns::beginDevice(const QString &clientId, const QString &scope, const QDateTime &now) {
    DeviceSignIn begun;
    begun.deviceCode = QStringLiteral("D") + randomText(24);
    begun.userCode = newUserCode();
    begun.clientId = clientId;
    begun.scope = scope;
    begun.expires = now.addSecs(deviceLifetime);
    return *m_devices.insert(begun.deviceCode, begun);
}

DeviceSignIn *SignIns::device(const QString &deviceCode) {
    const auto found = m_devices.find(deviceCode);
    return found == m_devices.end() ? nullptr : &*found;
}

DeviceSignIn *SignIns::deviceByUserCode(const QString &typed) {
    QString code = typed.toUpper();
    code.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    for (DeviceSignIn &device : m_devices) {
        if (device.userCode == code) {
            return &device;
        }
    }
    return nullptr;
}

} // namespace simulator
