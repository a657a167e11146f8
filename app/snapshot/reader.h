#pragma once

#include "snapshot/enumnames.h"
#include "snapshot/fields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <type_traits>

namespace snapshot {

/// The values whose lists may lose an element without becoming useless themselves. Any other list is read
/// whole or not at all: a role that lost one of its permissions would be another role.
template <typename T>
inline constexpr bool holdsIndependentElements
    = std::is_same_v<T, domain::Environment> || std::is_same_v<T, domain::RoleBook>;

/// Reads a described value from a JSON object. Absent and null keep the default. A mistyped field is
/// reported with its path, and marks the element that holds it as unusable.
class Reader {
public:
    Reader(QJsonObject object, QString path, std::vector<Problem> &problems, bool listsMayLoseElements)
        : m_object(std::move(object)),
          m_path(std::move(path)),
          m_problems(problems),
          m_listsMayLoseElements(listsMayLoseElements) { }

    template <typename T>
    void operator()(const char *name, T &value) {
        const QJsonValue json = m_object.value(QLatin1String(name));
        if (json.isUndefined() || json.isNull()) {
            return;
        }
        const QString path = m_path + QLatin1Char('.') + QLatin1String(name);
        m_usable = read(json, path, value) && m_usable;
    }

    bool isUsable() const { return m_usable; }

private:
    bool fail(const QString &path, const char *expected, const QJsonValue &found);

    bool read(const QJsonValue &json, const QString &path, QString &value);
    bool read(const QJsonValue &json, const QString &path, QUrl &value);
    bool read(const QJsonValue &json, const QString &path, domain::ResourceId &value);
    bool read(const QJsonValue &json, const QString &path, QDateTime &value);
    bool read(const QJsonValue &json, const QString &path, bool &value);
    bool read(const QJsonValue &json, const QString &path, int &value);
    bool read(const QJsonValue &json, const QString &path, QStringList &value);
    bool read(const QJsonValue &json, const QString &path, QList<int> &value);

    template <typename T>
    bool read(const QJsonValue &json, const QString &path, std::optional<T> &value) {
        T element{};
        if (!read(json, path, element)) {
            return false;
        }
        value = std::move(element);
        return true;
    }

    template <typename T>
    bool read(const QJsonValue &json, const QString &path, std::vector<T> &value) {
        if (!json.isArray()) {
            return fail(path, "a list", json);
        }
        const QJsonArray array = json.toArray();
        value.reserve(static_cast<size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            T element{};
            if (read(array.at(i), path + QStringLiteral("[%1]").arg(i), element)) {
                value.push_back(std::move(element));
            }
        }
        return m_listsMayLoseElements || value.size() == static_cast<size_t>(array.size());
    }

    template <typename T>
    bool read(const QJsonValue &json, const QString &path, QHash<QString, T> &value) {
        if (!json.isObject()) {
            return fail(path, "an object", json);
        }
        const QJsonObject map = json.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            T element{};
            if (read(it.value(), path + QLatin1Char('.') + it.key(), element)) {
                value.insert(it.key(), std::move(element));
            }
        }
        return true;
    }

    template <typename T>
    bool read(const QJsonValue &json, const QString &path, T &value) {
        if constexpr (std::is_enum_v<T>) {
            const std::optional<T> known
                = json.isString() ? enumValue<T>(json.toString()) : std::optional<T>();
            if (!known) {
                return fail(path, "a known word", json);
            }
            value = *known;
            return true;
        } else {
            if (!json.isObject()) {
                return fail(path, "an object", json);
            }
            Reader reader(json.toObject(), path, m_problems, holdsIndependentElements<T>);
            describe(reader, value);
            return reader.isUsable();
        }
    }

    QJsonObject m_object;
    QString m_path;
    std::vector<Problem> &m_problems;
    bool m_listsMayLoseElements;
    bool m_usable = true;
};

} // namespace snapshot
