#include "simulator/state/storage.h"

#include <algorithm>

namespace simulator {

const StoredBlob *StorageAccount::blob(const QString &container, const QString &blobName) const {
    const auto found = std::find_if(blobs.begin(), blobs.end(), [&](const StoredBlob &blob) {
        return blob.container == container && blob.name == blobName; // case matters here
    });
    return found == blobs.end() ? nullptr : &*found;
}

bool StorageAccount::hasContainer(const QString &container) const {
    return std::any_of(blobs.begin(), blobs.end(),
        [&container](const StoredBlob &blob) { return blob.container == container; });
}

} // namespace simulator
