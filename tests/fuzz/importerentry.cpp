#include "tests/fuzz/entries.h"

#include "review/importer/importer.h"

namespace fuzz {

void importBytes(const QByteArray &bytes) {
    importer::Options options;
    options.limits.fileBytes = 1024 * 1024;
    options.limits.totalBytes = 2 * 1024 * 1024;
    options.limits.files = 100;
    options.limits.problems = 50;
    options.listsAreComplete = bytes.size() % 2 == 1;
    std::vector<importer::Source> sources;
    sources.push_back({QStringLiteral("file"), bytes, QDateTime()});
    const importer::Imported imported = importer::importSources(std::move(sources), options);
    require(imported.report.problems.size() <= 50, "the report is not bounded");
    require(imported.report.inputs.size() <= 101, "more files than allowed");
    const QByteArray saved = snapshot::toJson(imported.snapshot);
    const base::Result<snapshot::LoadedSnapshot> loaded = snapshot::fromJson(saved);
    require(loaded.has_value(), "what was imported cannot be read back");
    require(snapshot::toJson(loaded->snapshot) == saved, "what was read back is not what was saved");
}

} // namespace fuzz
