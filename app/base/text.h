#pragma once

#include <QString>
#include <QStringView>

namespace base {

/// Azure compares ids, names, regions, codes and enum values without case (contract 0).
inline bool sameText(QStringView a, QStringView b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// "West US" and "westus" are one region (contract 0).
QString normalisedRegion(const QString &region);

/// 8-4-4-4-12 hex digits, without braces.
bool isGuid(QStringView text);

/// The GUID that always belongs to these parts (RFC 4122 version 5): repeating a write finds its own result.
QString nameBasedGuid(const QStringList &parts);

/// Text of a service made safe to show: no control, format or bidirectional characters but line breaks.
QString plainText(const QString &text);

} // namespace base
