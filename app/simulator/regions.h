#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace simulator {

/// A region of Azure, as the list of locations tells it.
struct Region {
    QString name; ///< "uaenorth"
    QString displayName;
    QString geography; ///< "UAE"
    QString geographyGroup;
    QString paired; ///< empty: none
};

const std::vector<Region> &knownRegions();
/// Key Vaults take each other's backups within one geography (contract 10). A region that is not listed here
/// is a geography of its own.
QString geographyOf(const QString &region);
/// Sizes of virtual machines that every region here has.
QStringList offeredSizes();

} // namespace simulator
