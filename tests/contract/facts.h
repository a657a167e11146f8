#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace contract {

/// What was found out about one recording: facts that hold, and those that do not.
class Facts {
public:
    void holds(bool condition, const QString &fact);
    void same(const QString &fact, const QString &actual, const QString &expected);
    void same(const QString &fact, qint64 actual, qint64 expected);
    void same(const QString &fact, const QStringList &actual, const QJsonValue &expected);
    /// A recorded boolean; absent must be nullopt.
    void same(const QString &fact, std::optional<bool> actual, const QJsonValue &expected);
    /// A recorded time, to the second; absent, "" and year 1 must be invalid.
    void sameTime(const QString &fact, const QDateTime &actual, const QString &expected);
    void unreadable(const base::Error &error);

    int count() const { return m_count; }
    const QString &problem() const { return m_problem; } ///< why the reader gave up; empty where it did not
    const QStringList &failures() const { return m_failures; }

private:
    int m_count = 0;
    QStringList m_failures;
    QString m_problem;
};

} // namespace contract
