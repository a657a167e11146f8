#pragma once

#include "simulator/state/keystore.h"
#include "simulator/state/resource.h"

#include <vector>

namespace simulator {

/// A blob that a restore job wrote. Its bytes are made of the seed whenever they are asked for, so that the
/// state tells of them what is safe to tell.
struct StoredBlob {
    QString container;
    QString name; ///< may hold "/"
    QDateTime created;
    QString seed; ///< of the copy of the key; empty: the blob is of no interest
    QString keyStoreType; ///< "Microsoft.KeyVault/managedHSMs"
    int size = 0; ///< bytes
    QString sha256; ///< in hex
};

/// A storage account with its blobs.
struct StorageAccount : Resource {
    QString kind = QStringLiteral("StorageV2");
    QString sku = QStringLiteral("Standard_LRS");
    bool sharedKeyAccess = true;
    bool hierarchical = false; ///< hierarchical namespace
    NetworkRules network;
    std::vector<StoredBlob> blobs;

    QString host() const { return name + QStringLiteral(".blob.core.windows.net"); }
    const StoredBlob *blob(const QString &container, const QString &blobName) const;
    bool hasContainer(const QString &container) const;
};

struct Subnet {
    QString name;
    QString addressPrefix;
};

struct VirtualNetwork : Resource {
    std::vector<Subnet> subnets;
};

} // namespace simulator
