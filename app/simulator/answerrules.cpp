#include "simulator/answerrules.h"

#include <QJsonDocument>

namespace simulator {

namespace {

QJsonValue memberAt(const QJsonObject &object, const QString &path) {
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? object.value(path)
                   : memberAt(object.value(path.left(dot)).toObject(), path.mid(dot + 1));
}

void setAt(QJsonObject &object, const QString &path, const QJsonValue &value) {
    const qsizetype dot = path.indexOf(u'.');
    const QString name = path.left(dot);
    if (dot < 0) {
        value.isNull() ? object.remove(name) : void(object.insert(name, value));
    } else if (object.value(name).isObject()) {
        QJsonObject inner = object.value(name).toObject();
        setAt(inner, path.mid(dot + 1), value);
        object.insert(name, inner);
    }
}

} // namespace

AnswerRules::AnswerRules(const QJsonArray &rules) {
    for (const QJsonValue &rule : rules) {
        QJsonObject &set = m_rules[rule["member"_L1].toString()][rule["is"_L1].toString().toLower()];
        const QJsonObject more = rule["set"_L1].toObject();
        for (auto one = more.begin(); one != more.end(); ++one) {
            set.insert(one.key(), one.value());
        }
    }
}

void AnswerRules::apply(Reply &reply) const {
    if (m_rules.isEmpty()) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (document.isObject()) {
        reply.body = QJsonDocument(told(document.object()).toObject()).toJson(QJsonDocument::Compact);
    }
}

QJsonValue AnswerRules::told(const QJsonValue &value) const {
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            array[i] = told(array.at(i));
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    for (auto rules = m_rules.begin(); rules != m_rules.end(); ++rules) {
        const QJsonObject set = rules->value(memberAt(object, rules.key()).toString().toLower());
        for (auto one = set.begin(); one != set.end(); ++one) {
            setAt(object, one.key(), one.value());
        }
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        member.value() = told(member.value());
    }
    return object;
}

} // namespace simulator
