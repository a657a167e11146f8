#include "domain/snapshot/file.h"

#include "base/filewriter.h"

namespace snapshot {

base::Result<void> writeFile(const QString &path, const Snapshot &snapshot) {
    return base::writeFile(path, toJson(snapshot));
}

} // namespace snapshot
