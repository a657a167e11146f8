#pragma once

#include "base/enumname.h"
#include "domain/snapshot/fields.h"

#include <QAnyStringView>
#include <QJsonArray>
#include <QJsonObject>

#include <type_traits>

namespace snapshot {

/// The values whose lists may lose an element without becoming useless themselves. Any other list is read
/// whole or not at all: a role that lost one of its permissions would be another role.
template <typename T>
inline constexpr bool holdsIndependentElements
    = std::is_same_v<T, domain::Environment> || std::is_same_v<T, domain::RoleBook>;

/// What the writer leaves out where it is empty or not told; all else is there, or was lost.
template <typename T>
inline constexpr bool mayBeAbsent
    = std::is_same_v<T,
          QString> || std::is_same_v<T, QUrl> || std::is_same_v<T, QDateTime> || std::is_same_v<T, domain::ResourceId>;
template <typename T>
inline constexpr bool mayBeAbsent<std::optional<T>> = true;

/// Which files may lack what the writer writes today.
enum class Absent { KeepsTheDefault, IsDamage };

/// Where a value is, "$.environment.keys[3].enabled": put into words only where something is wrong with it.
struct JsonPath {
    const JsonPath *around = nullptr;
    QAnyStringView name;
    qsizetype index = -1; ///< of the element of a list; else it is the member `name`

    QString text() const;
};

/// Reads a described value from a JSON object. A field that is mistyped, or absent where that is damage, is
/// reported with its path, and marks the element that holds it as unusable.
class Reader {
public:
    /// `path` must outlive it.
    Reader(QJsonObject object, const JsonPath &path, std::vector<Problem> &problems, Absent absent,
        bool listsMayLoseElements)
        : m_object(std::move(object)),
          m_path(path),
          m_problems(problems),
          m_absent(absent),
          m_listsMayLoseElements(listsMayLoseElements) { }

    template <typename T>
    void operator()(const char *name, T &value) {
        take(name, value, mayBeAbsent<T>);
    }
    template <typename T>
    void always(const char *name, T &value) {
        take(name, value, false);
    }
    template <typename T>
    void later(const char *name, T &value) {
        take(name, value, true);
    }

    bool isUsable() const { return m_usable; }

private:
    template <typename T>
    void take(const char *name, T &value, bool mayLack) {
        const QJsonValue json = m_object.value(QLatin1String(name));
        const JsonPath path{&m_path, name};
        if (!json.isUndefined() && !json.isNull()) {
            m_usable = read(json, path, value) && m_usable;
        } else if (!mayLack && m_absent == Absent::IsDamage) {
            m_usable = fail(path, "a value", json);
        }
    }

    /// What a row of a list cannot do without.
    bool isWellFormed(const domain::RoleAssignment &row, const JsonPath &path);
    bool isWellFormed(const domain::DenyAssignment &row, const JsonPath &path);
    bool isWellFormed(const domain::Principal &principal, const JsonPath &path);
    bool isWellFormed(const domain::RecoveryPoint &point, const JsonPath &path);
    template <typename T>
    bool isWellFormed(const T &, const JsonPath &) {
        return true;
    }

    bool fail(const JsonPath &path, const char *expected, const QJsonValue &found);

    bool read(const QJsonValue &json, const JsonPath &path, QString &value);
    bool read(const QJsonValue &json, const JsonPath &path, QUrl &value);
    bool read(const QJsonValue &json, const JsonPath &path, domain::ResourceId &value);
    bool read(const QJsonValue &json, const JsonPath &path, QDateTime &value);
    bool read(const QJsonValue &json, const JsonPath &path, bool &value);
    bool read(const QJsonValue &json, const JsonPath &path, int &value);
    bool read(const QJsonValue &json, const JsonPath &path, QStringList &value);
    bool read(const QJsonValue &json, const JsonPath &path, QList<int> &value);

    template <typename T>
    bool read(const QJsonValue &json, const JsonPath &path, std::optional<T> &value) {
        T element{};
        if (!read(json, path, element)) {
            return false;
        }
        value = std::move(element);
        return true;
    }

    template <typename T>
    bool read(const QJsonValue &json, const JsonPath &path, std::vector<T> &value) {
        if (!json.isArray()) {
            return fail(path, "a list", json);
        }
        const QJsonArray array = json.toArray();
        value.reserve(static_cast<size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            T element{};
            if (read(array.at(i), JsonPath{&path, {}, i}, element)) {
                value.push_back(std::move(element));
            }
        }
        return m_listsMayLoseElements || value.size() == static_cast<size_t>(array.size());
    }

    template <typename T>
    bool read(const QJsonValue &json, const JsonPath &path, QHash<QString, T> &value) {
        if (!json.isObject()) {
            return fail(path, "an object", json);
        }
        const QJsonObject map = json.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            T element{};
            if (read(it.value(), JsonPath{&path, it.key()}, element)) {
                value.insert(it.key(), std::move(element));
            }
        }
        return true;
    }

    template <typename T>
    bool read(const QJsonValue &json, const JsonPath &path, T &value) {
        if constexpr (std::is_enum_v<T>) {
            const std::optional<T> known
                = json.isString() ? base::enumValue<T>(json.toString()) : std::optional<T>();
            if (!known) {
                return fail(path, "a known word", json);
            }
            value = *known;
            return true;
        } else {
            if (!json.isObject()) {
                return fail(path, "an object", json);
            }
            Reader reader(json.toObject(), path, m_problems, m_absent, holdsIndependentElements<T>);
            describe(reader, value);
            return reader.isUsable() && isWellFormed(value, path);
        }
    }

    QJsonObject m_object;
    const JsonPath &m_path;
    std::vector<Problem> &m_problems;
    Absent m_absent;
    bool m_listsMayLoseElements;
    bool m_usable = true;
};

} // namespace snapshot
