#include "simulator/faults.h"

#include "simulator/disturbances.h"
#include "simulator/rules/azurerbac.h"

namespace simulator {

namespace {

bool concerns(const QJsonObject &rule, const Request &request) {
    if (isOfTenant(rule)) {
        return false;
    }
    const QString method = rule.value("method"_L1).toString();
    const QString host = rule.value("host"_L1).toString(u"*"_s);
    const QString path = rule.value("path"_L1).toString(u"*"_s);
    return (method.isEmpty() || same(method, QString::fromLatin1(request.method)))
        && matchesAction(host, request.host) && matchesAction(path, request.pathAndQuery());
}

Reply throttled(int seconds) {
    return errorReply(429, u"TooManyRequests"_s, u"The request is being throttled. Try again later."_s)
        .header("Retry-After", QString::number(seconds));
}

Reply replyOf(const QJsonObject &rule) {
    if (const QJsonValue seconds = rule.value("throttle"_L1); !seconds.isUndefined()) {
        return throttled(seconds.toInt());
    }
    const int status = rule.value("status"_L1).toInt(500);
    Reply reply = errorReply(status, rule.value("code"_L1).toString(u"InternalServerError"_s),
        rule.value("message"_L1).toString(u"The service is not available."_s));
    if (const QJsonValue body = rule.value("body"_L1); body.isString()) {
        reply.body = body.toString().toUtf8();
        reply.contentType = rule.value("contentType"_L1).toString(u"text/html"_s).toUtf8();
    }
    if (const QJsonValue wait = rule.value("retryAfter"_L1); !wait.isUndefined()) {
        reply.header("Retry-After", wait.isString() ? wait.toString() : QString::number(wait.toInt()));
    }
    return reply;
}

} // namespace

Faults::Faults(const QJsonArray &rules) {
    add(rules);
}

void Faults::add(const QJsonArray &rules) {
    for (const QJsonValue &value : rules) {
        const QJsonObject rule = value.toObject();
        m_rules.push_back({rule, rule.value("after"_L1).toInt(0), rule.value("times"_L1).toInt(-1)});
    }
}

QJsonArray Faults::all() const {
    QJsonArray all;
    for (const Rule &rule : m_rules) {
        all.append(rule.what);
    }
    return all;
}

QJsonArray Faults::told() const {
    QJsonArray all;
    for (const Rule &rule : m_rules) {
        QJsonObject told = rule.what;
        if (!isOfTenant(rule.what)) {
            told.insert("happened"_L1, rule.happened);
        }
        all.append(told);
    }
    return all;
}

bool Faults::apply(const Request &request, HttpFront::Delivery &delivery) {
    for (Rule &rule : m_rules) {
        if (rule.left == 0 || !concerns(rule.what, request)) {
            continue;
        }
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.left > 0) {
            --rule.left;
        }
        ++rule.happened;
        delivery.delay += std::chrono::milliseconds(rule.what.value("delay"_L1).toInt(0));
        delivery.drop = rule.what.value("drop"_L1).toBool(false);
        delivery.truncateAt = rule.what.value("truncateAt"_L1).toInteger(-1);
        if (delivery.drop) {
            return true;
        }
        if (rule.what.contains("status"_L1) || rule.what.contains("throttle"_L1)) {
            delivery.reply = replyOf(rule.what);
            return true;
        }
        return false;
    }
    return false;
}

} // namespace simulator
