#include "simulator/jsonschema.h"

#include "simulator/exchange.h"
#include "simulator/jsonplaces.h"

#include <QRegularExpression>

#include <cmath>

namespace simulator {

namespace {

/// "a, b or c".
QString choice(const QStringList &words) {
    return words.size() < 2 ? words.join(QString())
                            : words.mid(0, words.size() - 1).join(u", "_s) + u" or "_s + words.last();
}

QStringList typesOf(const QJsonObject &schema) {
    const QJsonValue type = schema.value("type"_L1);
    QStringList types;
    for (const QJsonValue &one : type.isArray() ? type.toArray() : QJsonArray{type}) {
        types.append(one.toString());
    }
    return types;
}

QString shownValue(const QJsonValue &value) {
    return value.isString() ? u'"' + value.toString() + u'"' : value.toVariant().toString();
}

QString shownRange(const QJsonObject &schema) {
    return schema.contains("minimum"_L1) ? u" from %1 to %2"_s.arg(
               shownValue(schema.value("minimum"_L1)), shownValue(schema.value("maximum"_L1)))
                                         : QString();
}

QString shownType(const QString &type, const QJsonObject &schema) {
    return type == "boolean"_L1 ? u"true or false"_s
        : type == "object"_L1   ? u"an object"_s
        : type == "array"_L1    ? u"a list"_s
        : type == "integer"_L1  ? u"a whole number"_s + shownRange(schema)
        : schema.contains("pattern"_L1)
        ? u"a text of the form %1"_s.arg(schema.value("pattern"_L1).toString())
        : u"a text"_s;
}

QString expected(const QJsonObject &schema) {
    QStringList words;
    const QJsonArray values = schema.value("enum"_L1).toArray();
    for (const QJsonValue &value : values) {
        if (!value.isNull()) {
            words.append(shownValue(value));
        }
    }
    const QStringList types = values.isEmpty() ? typesOf(schema) : QStringList();
    for (const QString &type : types) {
        if (type != "null"_L1) {
            words.append(shownType(type, schema));
        }
    }
    return u"must be %1."_s.arg(choice(words));
}

bool isOfType(const QJsonValue &value, const QString &type) {
    switch (value.type()) {
    case QJsonValue::Null:
        return type == "null"_L1;
    case QJsonValue::Bool:
        return type == "boolean"_L1;
    case QJsonValue::Double:
        return type == "integer"_L1 && std::floor(value.toDouble()) == value.toDouble();
    case QJsonValue::String:
        return type == "string"_L1;
    case QJsonValue::Array:
        return type == "array"_L1;
    case QJsonValue::Object:
        return type == "object"_L1;
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

/// Without what is inside of it.
bool fits(const QJsonValue &value, const QJsonObject &schema) {
    if (schema.contains("enum"_L1)) {
        return schema.value("enum"_L1).toArray().contains(value);
    }
    const QStringList types = typesOf(schema);
    if (std::none_of(
            types.begin(), types.end(), [&](const QString &type) { return isOfType(value, type); })) {
        return false;
    }
    if (value.isString() && schema.contains("pattern"_L1)) {
        const QString pattern = schema.value("pattern"_L1).toString();
        // `$` alone would let a line feed follow
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
            .match(value.toString())
            .hasMatch();
    }
    const double number = value.toDouble();
    return !value.isDouble()
        || (number >= schema.value("minimum"_L1).toDouble(number)
            && number <= schema.value("maximum"_L1).toDouble(number));
}

/// How many letters have to be added, removed or replaced to make one word of the other, whatever the case.
qsizetype distance(const QString &one, const QString &other) {
    QList<qsizetype> row;
    for (qsizetype j = 0; j <= other.size(); ++j) {
        row.append(j);
    }
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < other.size(); ++j) {
            const qsizetype replaced = diagonal + (one.at(i).toLower() == other.at(j).toLower() ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({replaced, diagonal + 1, row.at(j) + 1});
        }
    }
    return row.last();
}

/// Of a name that is none of `known`, which are some.
QString unknownMember(const QString &name, const QStringList &known) {
    const QString nearest = *std::min_element(known.begin(), known.end(),
        [&](const auto &one, const auto &other) { return distance(one, name) < distance(other, name); });
    return u"isn't known here. "_s
        + (distance(nearest, name) <= (nearest.size() + 1) / 3 ? u"Did you mean \"%1\"?"_s.arg(nearest)
                                                               : u"Known: %1."_s.arg(known.join(u", "_s)));
}

class Check {
public:
    Check(QJsonObject definitions, bool allowsNull)
        : m_definitions(std::move(definitions)), m_allowsNull(allowsNull) { }

    std::optional<SchemaFault> fault(const QJsonValue &value, const QJsonObject &reference) const {
        const QString name = reference.value("$ref"_L1).toString().section(u'/', -1);
        if (!name.isEmpty()) {
            return fault(value, m_definitions.value(name).toObject());
        }
        if (!fits(value, reference)) {
            return SchemaFault{{}, expected(reference)};
        }
        if (value.isNull() && !m_allowsNull) {
            return SchemaFault{{}, u"is null, but the file extends nothing that it could be taken from."_s};
        }
        return value.isArray() ? elementFault(value.toArray(), reference)
                               : memberFault(value.toObject(), reference);
    }

private:
    static std::optional<SchemaFault> inside(const QString &step, std::optional<SchemaFault> fault) {
        if (fault) {
            fault->path.prepend(step);
        }
        return fault;
    }

    std::optional<SchemaFault> elementFault(const QJsonArray &list, const QJsonObject &schema) const {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (auto found = inside(elementStep(i), fault(list.at(i), schema.value("items"_L1).toObject()))) {
                return found;
            }
        }
        return std::nullopt;
    }

    std::optional<SchemaFault> memberFault(const QJsonObject &object, const QJsonObject &schema) const {
        const QJsonObject known = schema.value("properties"_L1).toObject();
        const QJsonValue others = schema.value("additionalProperties"_L1);
        const QStringList names = object.keys();
        for (const QString &name : names) { // first: of a misspelled member, other faults may come
            if (others == QJsonValue(false) && !known.contains(name)) {
                return SchemaFault{memberStep(name), unknownMember(name, known.keys())};
            }
        }
        for (const QString &name : names) {
            const QJsonValue itsSchema = known.contains(name) ? known.value(name) : others;
            if (itsSchema.isObject()) {
                if (auto found = inside(memberStep(name), fault(object.value(name), itsSchema.toObject()))) {
                    return found;
                }
            }
        }
        const QJsonArray required = schema.value("required"_L1).toArray();
        for (const QJsonValue &name : required) {
            if (!object.contains(name.toString())) {
                return SchemaFault{{}, u"needs \"%1\"."_s.arg(name.toString())};
            }
        }
        return std::nullopt;
    }

    QJsonObject m_definitions;
    bool m_allowsNull;
};

} // namespace

std::optional<SchemaFault> schemaFault(const QJsonObject &value, const QJsonObject &schema, bool allowsNull) {
    return Check(schema.value("$defs"_L1).toObject(), allowsNull).fault(value, schema);
}

} // namespace simulator
