#include "simulator/router.h"

namespace simulator {

namespace {

bool isPlaceholder(const QString &part) {
    return part.startsWith(u'{') && part.endsWith(u'}');
}

bool isRest(const QString &part) {
    return part.endsWith("...}"_L1);
}

bool matchSegments(const QStringList &pattern, const QStringList &segments,
    std::vector<std::pair<QString, QString>> &parts) {
    if (pattern.size() > 1 && isRest(pattern.last())) {
        const QStringList before = pattern.first(pattern.size() - 1);
        return segments.size() >= before.size()
            && matchSegments(before, segments.first(before.size()), parts);
    }
    qsizetype first = 0;
    qsizetype skipped = 0;
    if (!pattern.isEmpty() && isRest(pattern.first())) {
        skipped = segments.size() - (pattern.size() - 1);
        if (skipped < 0) {
            return false;
        }
        const QString name = pattern.first().sliced(1, pattern.first().size() - 5);
        parts.emplace_back(name, u'/' + segments.sliced(0, skipped).join(u'/'));
        first = 1;
    }
    if (segments.size() - skipped != pattern.size() - first) {
        return false;
    }
    for (qsizetype at = first; at < pattern.size(); ++at) {
        const QString &part = pattern.at(at);
        const QString &segment = segments.at(at - first + skipped);
        if (isPlaceholder(part)) {
            parts.emplace_back(part.sliced(1, part.size() - 2), segment);
        } else if (!same(part, segment)) {
            return false;
        }
    }
    return true;
}

} // namespace

QString Call::operator[](QStringView name) const {
    for (const auto &[part, value] : parts) {
        if (part == name) {
            return value;
        }
    }
    return {};
}

void Router::add(const QByteArray &method, const QString &pattern, const QString &since, Handler handler) {
    m_routes.push_back({method, pattern.split(u'/', Qt::SkipEmptyParts), since, std::move(handler)});
}

void Router::addKnown(const QList<QByteArray> &methods, const QString &pattern) {
    for (const QByteArray &method : methods) {
        add(method, pattern, {}, {});
    }
}

QStringList Router::told() const {
    QStringList all;
    for (const Route &route : m_routes) {
        if (route.handler) {
            all.append(QString::fromLatin1(route.method) + u" /"_s + route.pattern.join(u'/'));
        }
    }
    return all;
}

Router::Match Router::match(const QByteArray &method, const QStringList &segments) const {
    Match match;
    for (const Route &route : m_routes) {
        std::vector<std::pair<QString, QString>> parts;
        if (!matchSegments(route.pattern, segments, parts)) {
            continue;
        }
        match.pathExists = match.pathExists || route.handler;
        if (route.method == method || route.method == "*") {
            match.route = route.handler ? &route : nullptr;
            match.isKnown = !route.handler;
            match.parts = std::move(parts);
            return match;
        }
    }
    return match;
}

} // namespace simulator
