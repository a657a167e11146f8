#include "simulator/router.h"

namespace simulator {

namespace {

bool isPlaceholder(const QString &part) {
    return part.startsWith(u'{') && part.endsWith(u'}');
}

bool matchSegments(const QStringList &pattern, const QStringList &segments,
    std::vector<std::pair<QString, QString>> &parts) {
    qsizetype first = 0;
    qsizetype skipped = 0;
    if (!pattern.isEmpty() && pattern.first().endsWith("...}"_L1)) {
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

Router::Match Router::match(const QByteArray &method, const QStringList &segments) const {
    Match match;
    for (const Route &route : m_routes) {
        std::vector<std::pair<QString, QString>> parts;
        if (!matchSegments(route.pattern, segments, parts)) {
            continue;
        }
        match.pathExists = true;
        if (route.method == method) {
            match.route = &route;
            match.parts = std::move(parts);
            return match;
        }
    }
    return match;
}

} // namespace simulator
