#include "domain/resourceid.h"

#include "base/text.h"

#include <QStringList>

namespace domain {

namespace {

/// Of an id of Azure, which fits into a URL: what is longer has no parts.
constexpr qsizetype longest = 8192;

QStringList segmentsOf(const QString &id) {
    if (id.size() > longest) {
        return {};
    }
    return id.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

/// The index of the last "providers" that stands where a type stands; -1 if there is none. An id is a row of
/// type/name pairs, so that a resource group called "providers" is not taken for one.
qsizetype lastProvidersIndex(const QStringList &segments) {
    qsizetype index = -1;
    for (qsizetype i = 0; i < segments.size(); i += 2) {
        if (base::sameText(segments.at(i), u"providers")) {
            index = i;
        }
    }
    return index;
}

} // namespace

ResourceId::ResourceId(QString text) : m_text(std::move(text)) { }

QString ResourceId::subscriptionId() const {
    return nameOf(u"subscriptions");
}

QString ResourceId::resourceGroup() const {
    return nameOf(u"resourceGroups");
}

QString ResourceId::providerNamespace() const {
    const QStringList segments = segmentsOf(m_text);
    const qsizetype providers = lastProvidersIndex(segments);
    return providers < 0 ? QString() : segments.value(providers + 1);
}

QString ResourceId::resourceType() const {
    const QStringList segments = segmentsOf(m_text);
    const qsizetype providers = lastProvidersIndex(segments);
    if (providers < 0) {
        return QString();
    }
    QStringList type{segments.value(providers + 1)};
    for (qsizetype i = providers + 2; i < segments.size(); i += 2) {
        type.append(segments.at(i));
    }
    return type.join(QLatin1Char('/'));
}

QString ResourceId::name() const {
    const QStringList segments = segmentsOf(m_text);
    return segments.isEmpty() ? QString() : segments.last();
}

QString ResourceId::nameOf(QStringView type) const {
    const QStringList segments = segmentsOf(m_text);
    for (qsizetype i = 0; i + 1 < segments.size(); i += 2) {
        if (base::sameText(segments.at(i), type)) {
            return segments.at(i + 1);
        }
    }
    return QString();
}

ResourceId ResourceId::child(const QString &suffix) const {
    QString text = m_text;
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    return ResourceId(text + QLatin1Char('/') + suffix);
}

bool ResourceId::contains(const ResourceId &other) const {
    if (isEmpty() || other.isEmpty()) {
        return false;
    }
    QStringView prefix(m_text);
    while (prefix.endsWith(QLatin1Char('/'))) {
        prefix.chop(1);
    }
    const QStringView text(other.m_text);
    if (!text.startsWith(prefix, Qt::CaseInsensitive)) {
        return false;
    }
    return text.size() == prefix.size() || text.at(prefix.size()) == QLatin1Char('/');
}

} // namespace domain
