#include "importer/importer.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace importer {

namespace {

void importSnapshot(const Source &source, Imported &imported) {
    base::Result<snapshot::LoadedSnapshot> loaded = snapshot::fromJson(source.content);
    if (!loaded) {
        domain::ImportNotUnderstood refusal;
        refusal.file = source.name;
        refusal.detail = loaded.error().message;
        imported.report.notUnderstood.push_back(std::move(refusal));
        return;
    }
    for (const snapshot::Problem &problem : loaded->problems) {
        imported.report.problems.push_back(
            {source.name, problem.place, domain::ImportProblemKind::UnreadableElement, problem.message});
    }
    imported.snapshot = std::move(loaded->snapshot);
    imported.report.understood.push_back({source.name, domain::ImportContent::Snapshot, 1});
}

} // namespace

Imported importSources(std::vector<Source> sources, const Options &options) {
    Imported imported;
    int done = 0;
    for (const Source &source : sources) {
        if (options.progress && !options.progress(done, static_cast<int>(sources.size()))) {
            break;
        }
        ++done;
        imported.report.inputs.push_back({source.name, source.content.size(),
            QString::fromLatin1(
                QCryptographicHash::hash(source.content, QCryptographicHash::Sha256).toHex())});
        importSnapshot(source, imported);
    }
    return imported;
}

Imported importFiles(const QStringList &paths, const Options &options) {
    std::vector<Source> sources;
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            sources.push_back({path, file.read(options.limits.fileBytes)});
        }
    }
    return importSources(std::move(sources), options);
}

} // namespace importer
