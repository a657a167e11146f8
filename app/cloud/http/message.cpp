#include "cloud/http/message.h"

namespace http {

namespace {

bool sameName(const QByteArray &a, const QByteArray &b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray methodName(Method method) {
    switch (method) {
    case Method::Get:
        return QByteArrayLiteral("GET");
    case Method::Head:
        return QByteArrayLiteral("HEAD");
    case Method::Put:
        return QByteArrayLiteral("PUT");
    case Method::Post:
        return QByteArrayLiteral("POST");
    case Method::Patch:
        return QByteArrayLiteral("PATCH");
    case Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    return {};
}

void Headers::add(const QByteArray &name, const QByteArray &value) {
    m_fields.append({name, value});
}

void Headers::set(const QByteArray &name, const QByteArray &value) {
    m_fields.removeIf([&name](const auto &field) { return sameName(field.first, name); });
    m_fields.append({name, value});
}

QByteArray Headers::value(const QByteArray &name) const {
    for (const auto &[fieldName, fieldValue] : m_fields) {
        if (sameName(fieldName, name)) {
            return fieldValue;
        }
    }
    return {};
}

QByteArrayList Headers::values(const QByteArray &name) const {
    QByteArrayList found;
    for (const auto &[fieldName, fieldValue] : m_fields) {
        if (sameName(fieldName, name)) {
            found.append(fieldValue);
        }
    }
    return found;
}

bool Headers::contains(const QByteArray &name) const {
    return std::any_of(m_fields.cbegin(), m_fields.cend(),
        [&name](const auto &field) { return sameName(field.first, name); });
}

bool Audience::allows(const QUrl &url) const {
    if (!url.isValid() || url.scheme() != QLatin1String("https") || !url.userInfo().isEmpty()
        || url.port(443) != 443) {
        return false;
    }
    // As it goes to the resolver, so that a name in another script is never taken for its look-alike.
    const QString host = url.host(QUrl::FullyEncoded);
    for (const QString &suffix : hostSuffixes) {
        if (suffix.isEmpty()) {
            continue;
        }
        const bool whole = host.compare(suffix, Qt::CaseInsensitive) == 0;
        if (whole || host.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace http
