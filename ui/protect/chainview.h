#pragma once

#include <QList>
#include <QString>

namespace protect {
class Protection;
}

namespace ui {

/// One link of the way from the VM to the store of its key.
struct ChainNode {
    QString kind; ///< "Disk encryption set"
    QString name; ///< empty: not read yet, or not known
    friend bool operator==(const ChainNode &, const ChainNode &) = default;
};

/// What joins Azure Backup and the key.
enum class ChainGrant {
    None, ///< nothing to say: no key of one's own, or nothing was read
    NotKnown,
    Missing, ///< and none will be made
    Planned,
    NotInEffect, ///< made, and on its way to Azure Backup
    Granted,
};

/// VM → OS disk → disk encryption set → key → key store, as far as it is known, and who may use the key.
struct ChainView {
    QList<ChainNode> nodes;
    int keyAt = -1; ///< the node that the grant is for; -1: none
    QString principal;
    ChainGrant grant = ChainGrant::None;
    friend bool operator==(const ChainView &, const ChainView &) = default;
};

ChainView chainViewOf(const protect::Protection &protection);
/// "not read yet" and the like: what stands beside the line of the grant.
QString grantLineText(ChainGrant grant);
/// The whole picture in words, one link a line.
QString chainText(const ChainView &view);

} // namespace ui
