#pragma once

#include "snapshot/enumnames.h"
#include "snapshot/fields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>

namespace snapshot {

/// Writes a described value as a JSON object. What is empty or not told is left out.
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
    static QJsonObject object(T &value) {
        Writer writer;
        describe(writer, value);
        return writer.m_object;
    }

private:
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
    static QJsonValue toValue(QStringList &v) {
        return v.isEmpty() ? absent() : QJsonValue(QJsonArray::fromStringList(v));
    }
    static QJsonValue toValue(QList<int> &v) {
        QJsonArray array;
        std::copy(v.begin(), v.end(), std::back_inserter(array));
        return array.isEmpty() ? absent() : QJsonValue(array);
    }
    template <typename T>
    static QJsonValue toValue(std::optional<T> &v) {
        return v ? toValue(*v) : absent();
    }
    template <typename T>
    static QJsonValue toValue(std::vector<T> &v) {
        QJsonArray array;
        for (T &element : v) {
            array.append(toValue(element));
        }
        return array.isEmpty() ? absent() : QJsonValue(array);
    }
    template <typename T>
    static QJsonValue toValue(QHash<QString, T> &v) {
        QJsonObject map;
        for (auto it = v.begin(); it != v.end(); ++it) {
            map.insert(it.key(), toValue(it.value()));
        }
        return map.isEmpty() ? absent() : QJsonValue(map);
    }
    template <typename T>
    static QJsonValue toValue(T &v) {
        if constexpr (std::is_enum_v<T>) {
            return QJsonValue(enumName(v));
        } else {
            return QJsonValue(object(v));
        }
    }

    QJsonObject m_object;
};

} // namespace snapshot
