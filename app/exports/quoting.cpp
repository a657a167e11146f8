#include "exports/quoting.h"

#include "wording/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace exports {

namespace {

bool isPrintableAscii(char32_t code) {
    return code >= 0x20 && code < 0x7f;
}

QString bicepObject(const QJsonObject &object, int indent) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    if (object.isEmpty()) {
        return QStringLiteral("{}");
    }
    QString text = QStringLiteral("{\n");
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = plain.match(member.key()).hasMatch() ? member.key() : bicepQuoted(member.key());
        text += QString(indent + 2, QLatin1Char(' ')) + name + QStringLiteral(": ")
            + bicepValue(member.value(), indent + 2) + QLatin1Char('\n');
    }
    return text + QString(indent, QLatin1Char(' ')) + QLatin1Char('}');
}

QString bicepArray(const QJsonArray &array, int indent) {
    if (array.isEmpty()) {
        return QStringLiteral("[]");
    }
    QString text = QStringLiteral("[\n");
    for (const QJsonValue &value : array) {
        text += QString(indent + 2, QLatin1Char(' ')) + bicepValue(value, indent + 2) + QLatin1Char('\n');
    }
    return text + QString(indent, QLatin1Char(' ')) + QLatin1Char(']');
}

/// A JSON string of ASCII, with quotes.
QString asciiJson(const QString &text) {
    QString json = QStringLiteral("\"");
    for (const QChar unit : text) {
        const ushort code = unit.unicode();
        if (!isPrintableAscii(code) || code == '"' || code == '\\' || code == '`') {
            json += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        } else {
            json += unit;
        }
    }
    return json + QLatin1Char('"');
}

} // namespace

QString powerShellQuoted(const QString &text) {
    QString quoted = QStringLiteral("'");
    bool joined = false;
    for (const QChar unit : text) {
        const ushort code = unit.unicode();
        if (code == '\'') {
            quoted += QStringLiteral("''");
        } else if (isPrintableAscii(code)) {
            quoted += unit;
        } else {
            quoted += QStringLiteral("' + [char]0x%1 + '").arg(code, 4, 16, QLatin1Char('0'));
            joined = true;
        }
    }
    quoted += QLatin1Char('\'');
    return joined ? QLatin1Char('(') + quoted + QLatin1Char(')') : quoted;
}

QString bicepQuoted(const QString &text) {
    QString quoted = QStringLiteral("'");
    for (const char32_t code : text.toUcs4()) {
        if (code == '\'' || code == '\\' || code == '$') {
            quoted += QLatin1Char('\\') + QString::fromUcs4(&code, 1);
        } else if (isPrintableAscii(code)) {
            quoted += QString::fromUcs4(&code, 1);
        } else {
            quoted += QStringLiteral("\\u{%1}").arg(static_cast<uint>(code), 0, 16);
        }
    }
    return quoted + QLatin1Char('\'');
}

QString bicepValue(const QJsonValue &value, int indent) {
    switch (value.type()) {
    case QJsonValue::Object:
        return bicepObject(value.toObject(), indent);
    case QJsonValue::Array:
        return bicepArray(value.toArray(), indent);
    case QJsonValue::String:
        return bicepQuoted(value.toString());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

QString hclQuoted(const QString &text) {
    QString quoted = QStringLiteral("\"");
    for (const char32_t code : text.toUcs4()) {
        if (code == '"' || code == '\\') {
            quoted += QLatin1Char('\\') + QString::fromUcs4(&code, 1);
        } else if (code == '$' || code == '%' || !isPrintableAscii(code)) {
            // "${" and "%{" begin a template; written as a code, they are two characters.
            quoted += code > 0xffff
                ? QStringLiteral("\\U%1").arg(static_cast<uint>(code), 8, 16, QLatin1Char('0'))
                : QStringLiteral("\\u%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
        } else {
            quoted += QString::fromUcs4(&code, 1);
        }
    }
    return quoted + QLatin1Char('"');
}

QString hclList(const QStringList &texts) {
    QStringList quoted;
    for (const QString &text : texts) {
        quoted << hclQuoted(text);
    }
    return QLatin1Char('[') + quoted.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString jmesLiteral(const QString &text) {
    return QLatin1Char('`') + asciiJson(text) + QLatin1Char('`');
}

QString commentText(const QString &text) {
    QString line = wording::visible(text);
    line.replace(QStringLiteral("#>"), QStringLiteral("# >")); // the end of a block comment in PowerShell
    return line.replace(QStringLiteral("*/"), QStringLiteral("* /")); // and of one elsewhere
}

} // namespace exports
