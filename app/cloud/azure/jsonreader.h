#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace azure {

/// One value of an answer, with its JSON path ("$.properties.storageProfile.osDisk").
///
/// Readers are straight-line code: a getter that finds nothing usable returns an empty value and notes the
/// path; parse() turns the first note into BadResponse. Nothing defaults silently: what may be absent is
/// asked for with an optional… getter. null counts as absent; unknown fields and unknown enum values are no
/// errors (contract 0).
class JsonNode {
public:
    explicit JsonNode(QJsonValue root);

    const QString &path() const { return m_path; }
    const QJsonValue &value() const { return m_value; }
    bool isPresent() const; ///< neither absent nor null

    /// A member; absent where this is absent. A member of something that is not an object is a problem.
    JsonNode operator[](const char *name) const;
    JsonNode member(const QString &name) const;
    QStringList memberNames() const; ///< empty where absent

    QString string() const;
    qint64 integer() const;
    const JsonNode &object() const; ///< itself, having checked that it is an object

    QString optionalString() const; ///< empty where absent
    std::optional<bool> optionalBool() const;
    std::optional<qint64> optionalInteger() const;
    std::optional<double> optionalNumber() const;
    /// Azure's time stamps in UTC: up to seven digits of fraction, any offset, none meaning UTC. Absent, ""
    /// and "0001-01-01T00:00:00" (not ended yet, contract 3.3) are an invalid QDateTime.
    QDateTime optionalTime() const;
    QDateTime optionalUnixTime() const; ///< seconds since 1970, as keys have them (contract 10)

    std::vector<JsonNode> items() const; ///< empty where absent (contract 0)
    std::vector<JsonNode> requiredItems() const;
    QStringList strings() const; ///< items() that must all be strings

    /// Notes that this value cannot be used: "expected …".
    void complain(const QString &expectation) const;
    /// The first note of this answer: "$.a.b: expected a string, found a number"; empty where all is well.
    QString problem() const { return *m_problem; }

private:
    JsonNode(QJsonValue value, QString path, std::shared_ptr<QString> problem);
    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<QString> m_problem;
};

/// A pure function from a JSON value to a domain value.
template <typename T>
using JsonReader = T (*)(const JsonNode &node);

/// The failure of an answer that could not be understood. `message` begins with a JSON path.
base::Error badResponse(const QString &message);

/// The root of an answer's body; BadResponse "$: …" where it is not JSON.
base::Result<JsonNode> parseJson(const QByteArray &body);

/// Reads one value from a node and reports its first problem.
template <typename T>
base::Result<T> readNode(const JsonNode &node, JsonReader<T> read) {
    T value = read(node);
    if (!node.problem().isEmpty()) {
        return base::Unexpected(badResponse(node.problem()));
    }
    return value;
}

/// Reads one value from a body.
template <typename T>
base::Result<T> parse(const QByteArray &body, JsonReader<T> read) {
    const base::Result<JsonNode> root = parseJson(body);
    if (!root) {
        return base::Unexpected(root.error());
    }
    return readNode(*root, read);
}

} // namespace azure
