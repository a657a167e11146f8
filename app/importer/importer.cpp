#include "importer/importer.h"

#include "importer/completeness.h"
#include "importer/document.h"
#include "importer/jsontext.h"
#include "importer/sources.h"
#include "snapshot/textdecoding.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace importer {

namespace {

using domain::ImportRefusal;

QJsonValue rootOf(const QJsonDocument &document) {
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

class Import {
public:
    Import(const Options &options, Notes &notes) : m_options(options), m_notes(notes), m_gathered(notes) { }

    void add(const Source &source) {
        const QByteArray utf8 = snapshot::toUtf8(source.content);
        if (utf8.trimmed().isEmpty()) {
            m_notes.refuse({source.name, ImportRefusal::Empty, {}, {}, 0});
            return;
        }
        const JsonScan scan = scanJson(utf8, m_options.limits.depth);
        if (scan.tooDeepAt >= 0) {
            m_notes.refuse({source.name, ImportRefusal::TooDeep, snapshot::placeInText(utf8, scan.tooDeepAt),
                {}, m_options.limits.depth});
            return;
        }
        Document document(m_gathered, m_notes, source.name, source.modified);
        for (const auto &[begin, end] : scan.documents) {
            const bool whole = begin == 0 && end == utf8.size();
            const QByteArray text = whole ? utf8 : utf8.mid(begin, end - begin);
            parse(text, utf8, begin, source, document);
        }
        m_files.append(source.name);
        if (document.lastSnapshot()) {
            m_snapshot = *document.lastSnapshot();
        }
        if (source.modified.isValid() && (!m_newest.isValid() || m_newest < source.modified)) {
            m_newest = source.modified;
        }
    }

    snapshot::Snapshot finish() {
        joinPages(m_gathered.reads());
        domain::Environment environment = m_gathered.environment();
        settleHsms(environment, m_gathered, m_notes);
        addCoverage(environment, m_gathered.reads(), m_options.listsAreComplete, m_notes);
        for (const QString &file : m_files) {
            if (!m_notes.isTold(file)) { // of a known shape, and yet nothing came of it
                const bool damaged = m_notes.hasProblem(file);
                m_notes.refuse(
                    {file, damaged ? ImportRefusal::NothingUsable : ImportRefusal::NoInventory, {}, {}, 0});
            }
        }
        findMissing(environment, m_notes);
        snapshot::Snapshot result = m_snapshot.value_or(snapshot::Snapshot());
        result.takenAt = result.takenAt.isValid() ? result.takenAt : m_newest;
        if (result.tenantId.isEmpty() && environment.tenants.size() == 1) {
            result.tenantId = environment.tenants.front().id;
        }
        result.environment = std::move(environment);
        return result;
    }

private:
    void parse(const QByteArray &text, const QByteArray &file, qsizetype begin, const Source &source,
        Document &document) {
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(text, &error);
        if (error.error == QJsonParseError::NoError) {
            document.read(rootOf(json), false);
            return;
        }
        const QString place = snapshot::placeInText(file, begin + error.offset);
        const std::optional<QByteArray> whole = wholeElementsBefore(text, error.offset);
        const QJsonDocument saved = whole ? QJsonDocument::fromJson(*whole) : QJsonDocument();
        if (saved.isNull()) {
            const bool encoding = error.error == QJsonParseError::IllegalUTF8String;
            m_notes.refuse({source.name, encoding ? ImportRefusal::WrongEncoding : ImportRefusal::NotJson,
                place, error.errorString(), 0});
            return;
        }
        m_notes.problem({source.name, place, domain::ImportProblemKind::DamagedFile, error.errorString()});
        document.read(rootOf(saved), true);
    }

    const Options &m_options;
    Notes &m_notes;
    Gathered m_gathered;
    QStringList m_files; ///< that were JSON
    std::optional<snapshot::Snapshot> m_snapshot;
    QDateTime m_newest;
};

Imported importWith(std::vector<Source> sources, const Options &options, Notes notes) {
    sources = unpacked(std::move(sources), options.limits, notes);
    Import import(options, notes);
    int done = 0;
    const int total = static_cast<int>(sources.size());
    for (Source &source : sources) {
        if (options.progress && !options.progress(done, total)) {
            break;
        }
        ++done;
        import.add(source);
        source.content.clear();
    }
    Imported imported;
    imported.snapshot = import.finish();
    imported.report = notes.take();
    return imported;
}

} // namespace

Imported importSources(std::vector<Source> sources, const Options &options) {
    return importWith(std::move(sources), options, Notes(options.limits.problems));
}

Imported importFiles(const QStringList &paths, const Options &options) {
    Notes notes(options.limits.problems);
    std::vector<Source> sources = readPaths(paths, options.limits, notes);
    return importWith(std::move(sources), options, std::move(notes));
}

} // namespace importer
