#pragma once

#include "domain/resourceid.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace domain {

/// A storage account, as far as a restore needs it. A member without a value was not told, or in a word that
/// is not known.
struct StorageAccount {
    ResourceId id;
    QString name;
    QString location;
    QString kind; ///< "StorageV2", "BlockBlobStorage", …
    QString sku; ///< "Standard_LRS", …
    QUrl blobEndpoint; ///< "https://{account}.blob.{suffix}", without trailing slash; empty: it has none
    std::optional<bool> publicNetworkAccess;
    std::optional<bool> allowByDefault; ///< its network rules' defaultAction
    std::optional<bool> trustedServicesBypass; ///< Azure Backup may pass its network rules
    bool isHierarchical = false; ///< a data lake, which has no page blobs
    QString provisioningState;
};

/// A blob by its account's endpoint.
struct BlobPlace {
    QUrl endpoint; ///< "https://{account}.blob.{suffix}"
    QString container;
    QString name; ///< as it is; may hold "/"
};

} // namespace domain
