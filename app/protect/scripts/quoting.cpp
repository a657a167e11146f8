#include "protect/scripts/quoting.h"

#include "base/quoting.h"
#include "base/terminaltext.h"
#include "wording/visibletext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace scripts {

namespace {

QString bicepObject(const QJsonObject &object, int indent) {
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    if (object.isEmpty()) {
        return QStringLiteral("{}");
    }
    QString text = QStringLiteral("{\n");
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name
            = plain.match(member.key()).hasMatch() ? member.key() : base::bicepQuoted(member.key());
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

} // namespace

QString bicepValue(const QJsonValue &value, int indent) {
    switch (value.type()) {
    case QJsonValue::Object:
        return bicepObject(value.toObject(), indent);
    case QJsonValue::Array:
        return bicepArray(value.toArray(), indent);
    case QJsonValue::String:
        return base::bicepQuoted(value.toString());
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

QString hclList(const QStringList &texts) {
    QStringList quoted;
    for (const QString &text : texts) {
        quoted << base::hclQuoted(text);
    }
    return QLatin1Char('[') + quoted.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString commentText(const QString &text) {
    QString line = base::forPipelines(wording::visible(text));
    line.replace(QStringLiteral("#>"), QStringLiteral("# >")); // the end of a block comment in PowerShell
    return line.replace(QStringLiteral("*/"), QStringLiteral("* /")); // and of one elsewhere
}

} // namespace scripts
