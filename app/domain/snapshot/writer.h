#pragma once

#include "base/enumname.h"
#include "domain/snapshot/fields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>

namespace snapshot {

/// Whether the writer keeps lists that are empty.
enum class EmptyLists { LeftOut, Written };

/// Writes a described value as a JSON object. Text that is empty and what is not told is left out, but for
/// what always() names.
class Writer {
public:
    template <typename T>
    void operator()(const char *name, T &value) {
        const QJsonValue json = toValue(value);
        if (!json.isUndefined()) {
            m_object.insert(QLatin1String(name), json);
        }
    }

    template <typename T>
    void always(const char *name, T &value) {
        const QJsonValue json = toValue(value);
        if (!json.isUndefined() || m_emptyLists == EmptyLists::Written) {
            m_object.insert(QLatin1String(name), json.isUndefined() ? QJsonValue(QString()) : json);
        }
    }

    template <typename T>
    void later(const char *name, T &value) {
        (*this)(name, value);
    }

    template <typename T>
    static QJsonObject object(T &value, EmptyLists emptyLists = EmptyLists::LeftOut) {
        Writer writer(emptyLists);
        describe(writer, value);
        return writer.m_object;
    }

private:
    explicit Writer(EmptyLists emptyLists) : m_emptyLists(emptyLists) { }

    static QJsonValue absent() { return QJsonValue(QJsonValue::Undefined); }
    static QJsonValue toValue(QString &v) { return v.isEmpty() ? absent() : QJsonValue(v); }
    static QJsonValue toValue(QUrl &v) {
        QString text = v.toString(QUrl::FullyEncoded);
        return toValue(text);
    }
    static QJsonValue toValue(domain::ResourceId &v) {
        QString text = v.text();
        return toValue(text);
    }
    static QJsonValue toValue(QDateTime &v) {
        return v.isValid() ? QJsonValue(v.toUTC().toString(Qt::ISODate)) : absent();
    }
    static QJsonValue toValue(bool &v) { return QJsonValue(v); }
    static QJsonValue toValue(int &v) { return QJsonValue(v); }
    template <typename List>
    QJsonValue listValue(const List &list) {
        return list.isEmpty() && m_emptyLists == EmptyLists::LeftOut ? absent() : QJsonValue(list);
    }
    QJsonValue toValue(QStringList &v) { return listValue(QJsonArray::fromStringList(v)); }
    QJsonValue toValue(QList<int> &v) {
        QJsonArray array;
        std::copy(v.begin(), v.end(), std::back_inserter(array));
        return listValue(array);
    }
    template <typename T>
    QJsonValue toValue(std::optional<T> &v) {
        return v ? toValue(*v) : absent();
    }
    template <typename T>
    QJsonValue toValue(std::vector<T> &v) {
        QJsonArray array;
        for (T &element : v) {
            array.append(toValue(element));
        }
        return listValue(array);
    }
    template <typename T>
    QJsonValue toValue(QHash<QString, T> &v) {
        QJsonObject map;
        for (auto it = v.begin(); it != v.end(); ++it) {
            map.insert(it.key(), toValue(it.value()));
        }
        return listValue(map);
    }
    template <typename T>
    QJsonValue toValue(T &v) {
        if constexpr (std::is_enum_v<T>) {
            return QJsonValue(base::enumName(v));
        } else {
            return QJsonValue(object(v, m_emptyLists));
        }
    }

    EmptyLists m_emptyLists;
    QJsonObject m_object;
};

} // namespace snapshot
