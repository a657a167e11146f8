#include "tests/contract/facts.h"

#include <QJsonArray>

namespace contract {

void Facts::holds(bool condition, const QString &fact) {
    ++m_count;
    if (!condition) {
        m_failures.append(fact);
    }
}

void Facts::same(const QString &fact, const QString &actual, const QString &expected) {
    holds(actual == expected, QStringLiteral("%1: \"%2\", recorded \"%3\"").arg(fact, actual, expected));
}

void Facts::same(const QString &fact, qint64 actual, qint64 expected) {
    holds(actual == expected, QStringLiteral("%1: %2, recorded %3").arg(fact).arg(actual).arg(expected));
}

void Facts::same(const QString &fact, const QStringList &actual, const QJsonValue &expected) {
    QStringList texts;
    for (const QJsonValue &item : expected.toArray()) {
        texts.append(item.toString());
    }
    same(fact, actual.join(QLatin1Char('|')), texts.join(QLatin1Char('|')));
}

void Facts::same(const QString &fact, std::optional<bool> actual, const QJsonValue &expected) {
    const std::optional<bool> told = expected.isBool() ? std::optional(expected.toBool()) : std::nullopt;
    holds(actual == told, fact + QStringLiteral(": another boolean than recorded"));
}

void Facts::sameTime(const QString &fact, const QDateTime &actual, const QString &expected) {
    if (expected.isEmpty() || expected.startsWith(QLatin1String("0001-"))) {
        holds(!actual.isValid(), fact + QStringLiteral(": a time where none is recorded"));
        return;
    }
    QDateTime told = QDateTime::fromString(expected.left(19), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    told.setTimeSpec(Qt::UTC);
    const qint64 milliseconds = actual.isValid() ? told.msecsTo(actual) : -1;
    holds(milliseconds >= 0 && milliseconds <= 1000,
        QStringLiteral("%1: %2, recorded %3").arg(fact, actual.toString(Qt::ISODateWithMs), expected));
}

void Facts::unreadable(const base::Error &error) {
    ++m_count;
    m_problem = error.message;
    m_failures.append(QStringLiteral("could not be read: ") + error.message);
}

} // namespace contract
