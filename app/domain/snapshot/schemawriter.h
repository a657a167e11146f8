#pragma once

#include "base/enumname.h"
#include "domain/snapshot/fields.h"
#include "domain/snapshot/reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <type_traits>

namespace snapshot {

/// Describes the fields themselves, as the properties of a JSON Schema.
class SchemaWriter {
public:
    template <typename T>
    void operator()(const char *name, T &value) {
        m_properties.insert(QLatin1String(name), schemaOf(value));
        if (!mayBeAbsent<T>) {
            m_required.append(QLatin1String(name));
        }
    }
    template <typename T>
    void always(const char *name, T &value) {
        m_properties.insert(QLatin1String(name), schemaOf(value));
        m_required.append(QLatin1String(name));
    }
    template <typename T>
    void later(const char *name, T &value) {
        m_properties.insert(QLatin1String(name), schemaOf(value));
    }

    template <typename T>
    static QJsonObject object(T &value) {
        SchemaWriter writer;
        describe(writer, value);
        QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), writer.m_properties}};
        if (!writer.m_required.isEmpty()) {
            schema.insert(QStringLiteral("required"), writer.m_required);
        }
        return schema;
    }

private:
    static QJsonObject type(const char *name) {
        return {{QStringLiteral("type"), QString(QLatin1String(name))}};
    }
    static QJsonObject schemaOf(QString &) { return type("string"); }
    static QJsonObject schemaOf(domain::ResourceId &) { return type("string"); }
    static QJsonObject schemaOf(QUrl &) {
        QJsonObject schema = type("string");
        schema.insert(QStringLiteral("format"), QStringLiteral("uri"));
        return schema;
    }
    static QJsonObject schemaOf(QDateTime &) {
        QJsonObject schema = type("string");
        schema.insert(QStringLiteral("format"), QStringLiteral("date-time"));
        return schema;
    }
    static QJsonObject schemaOf(bool &) { return type("boolean"); }
    static QJsonObject schemaOf(int &) { return type("integer"); }
    static QJsonObject list(const QJsonObject &items) {
        QJsonObject schema = type("array");
        schema.insert(QStringLiteral("items"), items);
        return schema;
    }
    static QJsonObject schemaOf(QStringList &) { return list(type("string")); }
    static QJsonObject schemaOf(QList<int> &) { return list(type("integer")); }
    template <typename T>
    static QJsonObject schemaOf(std::optional<T> &) {
        T value{};
        return schemaOf(value);
    }
    template <typename T>
    static QJsonObject schemaOf(std::vector<T> &) {
        T value{};
        return list(schemaOf(value));
    }
    template <typename T>
    static QJsonObject schemaOf(QHash<QString, T> &) {
        T value{};
        QJsonObject schema = type("object");
        schema.insert(QStringLiteral("additionalProperties"), schemaOf(value));
        return schema;
    }
    template <typename T>
    static QJsonObject schemaOf(T &value) {
        if constexpr (std::is_enum_v<T>) {
            QJsonArray words;
            for (const T known : base::enumValues<T>()) {
                words.append(base::enumName(known));
            }
            return {{QStringLiteral("enum"), words}};
        } else {
            return object(value);
        }
    }

    QJsonObject m_properties;
    QJsonArray m_required;
};

} // namespace snapshot
