#pragma once

#include <QHashFunctions>
#include <QString>

namespace domain {

/// An Azure Resource Manager id, "/subscriptions/{s}/resourceGroups/{rg}/providers/{ns}/{type}/{name}…".
/// Kept as it came (casing included) and compared without case (contract 0).
class ResourceId {
public:
    ResourceId() = default;
    explicit ResourceId(QString text);

    QString text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    QString subscriptionId() const;
    QString resourceGroup() const;
    QString providerNamespace() const; ///< "Microsoft.Compute"; of the last provider in the id
    QString resourceType() const; ///< "Microsoft.Compute/virtualMachines", sub-types joined by "/"
    QString name() const; ///< the last segment
    /// The segment after `type` ("virtualMachines"), without case; empty if there is none.
    QString nameOf(QStringView type) const;
    /// This id with "/{suffix}" appended.
    ResourceId child(const QString &suffix) const;
    /// True if `other` is this id or below it, by whole segments.
    bool contains(const ResourceId &other) const;

    friend bool operator==(const ResourceId &a, const ResourceId &b) {
        // Ids of one estate begin alike and differ at the end, so that the end is looked at first.
        const QStringView left(a.m_text);
        const QStringView right(b.m_text);
        constexpr qsizetype end = 8;
        return left.size() == right.size()
            && left.last(qMin(end, left.size()))
                   .compare(right.last(qMin(end, right.size())), Qt::CaseInsensitive)
            == 0
            && left.compare(right, Qt::CaseInsensitive) == 0;
    }
    friend size_t qHash(const ResourceId &id, size_t seed = 0) { return ::qHash(id.m_text.toLower(), seed); }

private:
    QString m_text;
};

} // namespace domain
