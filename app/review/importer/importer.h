#pragma once

#include "domain/importreport.h"
#include "domain/snapshot/snapshot.h"

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace importer {

/// One file, by name and content.
struct Source {
    QString name; ///< as it is shown; tells at most which key store is meant, never what the file holds
    QByteArray content;
    QDateTime modified; ///< when the file was written, where known: the moment that it tells of
};

/// What the importer refuses to go beyond, so that no file can exhaust the machine.
struct Limits {
    qint64 fileBytes = 160LL * 1024 * 1024;
    qint64 totalBytes = 320LL * 1024 * 1024; ///< of all files, unpacked
    int files = 10000;
    int depth = 64; ///< of JSON
    qint64 values = 10'000'000; ///< of JSON, of one file
    int names = 200'000; ///< of one object of JSON: reading it costs more than their number
    qint64 textBytes = 1024 * 1024; ///< of one string of JSON that is no recorded body
    int ratio = 200; ///< unpacked to packed, of one zip entry
    int problems = 500;
};

struct Options {
    Limits limits;
    /// The caller vouches that every list is complete for the scopes that it shows. Without it a list counts
    /// as complete only where its own label or a recorded request says so.
    bool listsAreComplete = false;
    QSet<QString>
        completeFiles; ///< the same for the lists of these, by the name that the report has for them
    /// Called now and then with files done and files in all (0 of 0 while a pipe is waited for); false stops,
    /// and what was read so far is told.
    std::function<bool(int done, int total)> progress;
};

struct Imported {
    snapshot::Snapshot snapshot; ///< the environment, its coverage, and who collected it when, where told
    domain::ImportReport report;

    /// Something was understood.
    bool isUsable() const { return !report.understood.empty(); }
};

/// Reads files, folders (with everything below them) and zip archives: our own snapshots, JSON of the Azure
/// CLI, ARM, Resource Graph, Az PowerShell, and recorded exchanges, recognised by their shape. Where two
/// files disagree in what decides, neither counts; of several snapshots of one tenant, the newest
/// does. Never fails: what could not be used is in the report. Touches no network. May run on any thread.
Imported importFiles(const QStringList &paths, const Options &options = {});

/// The same with contents at hand; zip archives among them are unpacked.
Imported importSources(std::vector<Source> sources, const Options &options = {});

} // namespace importer
