#include "review/importer/importer.h"

#include "base/redaction.h"
#include "base/text.h"
#include "domain/snapshot/textdecoding.h"
#include "review/importer/completeness.h"
#include "review/importer/document.h"
#include "review/importer/jsonlimits.h"
#include "review/importer/jsontext.h"
#include "review/importer/sources.h"
#include "review/importer/states.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUtf8StringView>

#include <algorithm>
#include <new>
#include <utility>

namespace importer {

namespace {

using domain::ImportRefusal;

QJsonValue rootOf(const QJsonDocument &document) {
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// In the words of the Azure CLI, Az PowerShell and the services.
bool saysThatItFailed(const QString &line) {
    static const QRegularExpression words(
        QStringLiteral("^[^{\\[\"]{0,60}\\bERROR\\b *:|\\b(AuthorizationFailed|does not have authorization|"
                       "Forbidden|AccessDenied|ResourceNotFound|AADSTS\\d+|az login|Traceback|"
                       "command not found|is not recognized as|unrecognized arguments)\\b"));
    const bool isJson = line.startsWith(QLatin1Char('{')) || line.startsWith(QLatin1Char('['));
    return !isJson && words.match(line).hasMatch();
}

/// As tools warn beside their answer.
bool saysThatRowsLack(const QString &line) {
    static const QRegularExpression words(
        QStringLiteral("\\b(not complete|incomplete|truncated|partial results?|"
                       "more (results|records|rows|items|pages))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch();
}

QString lineAt(const QByteArray &utf8, const JsonScan::Span &span) {
    const auto &[begin, end] = span;
    return QString::fromUtf8(utf8.mid(begin, std::min<qsizetype>(end - begin, 400)));
}

class Import {
public:
    Import(const Options &options, Notes &notes) : m_options(options), m_notes(notes), m_builder(notes) { }

    void add(const Source &source) {
        QByteArray utf8 = snapshot::toUtf8(source.content);
        if (QByteArrayView(utf8).trimmed().isEmpty()) {
            m_notes.refuse({source.name, ImportRefusal::Empty, {}, {}, 0});
            return;
        }
        if (refuseExcess(source, utf8)) {
            return;
        }
        const bool isGuessed = !QUtf8StringView(utf8).isValidUtf8();
        if (isGuessed) { // a code page of an older Windows: what decides is written in ASCII
            utf8 = QString::fromLatin1(utf8).toUtf8();
        }
        utf8 = undressed(std::move(utf8));
        const JsonScan scan = scanJson(utf8, m_options.limits.depth);
        if (scan.tooDeepAt >= 0) {
            m_notes.refuse({source.name, ImportRefusal::TooDeep, snapshot::placeInText(utf8, scan.tooDeepAt),
                {}, m_options.limits.depth});
            return;
        }
        Document document(m_builder, m_notes, source.name, source.modified);
        std::vector<JsonScan::Span> texts = scan.texts;
        for (const JsonScan::Span &span : texts) {
            if (saysThatRowsLack(lineAt(utf8, span))) {
                document.doubtLists(
                    QStringLiteral("%1 says beside its lists that they are not complete").arg(source.name));
            }
        }
        int understood = 0;
        for (const JsonScan::Span &span : scan.documents) {
            switch (parse(utf8, span, source, document)) {
            case Parsed::Json:
                ++understood;
                break;
            case Parsed::Text:
                texts.push_back(span);
                break;
            case Parsed::Refused:
                break;
            }
        }
        tellTexts(source, utf8, texts, isGuessed, understood > 0);
        m_files.append(source.name);
        for (State &state : document.takeStates()) {
            m_states.push_back(std::move(state));
        }
        if (source.modified.isValid() && (!m_newest.isValid() || m_newest < source.modified)) {
            m_newest = source.modified;
        }
    }

    snapshot::Snapshot finish() {
        snapshot::Snapshot result = takeStates();
        joinPages(m_builder.reads());
        const Vouched isVouchedFor = [this](const QString &file) {
            return m_options.listsAreComplete || m_options.completeFiles.contains(file);
        };
        domain::Environment environment = m_builder.environment();
        settleHsms(environment, m_builder, isVouchedFor, m_notes);
        settleReach(environment, m_builder.reads(), isVouchedFor);
        settleDisagreements(environment, m_builder, isVouchedFor, m_notes);
        addCoverage(environment, m_builder, isVouchedFor, m_notes);
        for (const QString &file : m_files) {
            if (!m_notes.isTold(file)) { // of a known shape, and yet nothing came of it
                const bool damaged = m_notes.hasProblem(file);
                m_notes.refuse(
                    {file, damaged ? ImportRefusal::NothingUsable : ImportRefusal::NoInventory, {}, {}, 0});
            }
        }
        findMissing(environment, m_notes);
        m_isTimeOfFiles = !result.takenAt.isValid();
        result.takenAt = m_isTimeOfFiles ? m_newest : result.takenAt;
        if (result.tenantId.isEmpty() && environment.tenants.size() == 1) {
            result.tenantId = environment.tenants.front().id;
        }
        result.environment = std::move(environment);
        return result;
    }

    bool isTimeOfFiles() const { return m_isTimeOfFiles; }

private:
    enum class Parsed { Json, Text, Refused };

    bool refuseExcess(const Source &source, const QByteArray &utf8) {
        const JsonExcess excess = excessOf(utf8, m_options.limits);
        if (excess.kind == JsonExcess::Kind::None) {
            return false;
        }
        const bool isText = excess.kind == JsonExcess::Kind::Text;
        const qint64 values
            = excess.kind == JsonExcess::Kind::Names ? m_options.limits.names : m_options.limits.values;
        m_notes.refuse({source.name, isText ? ImportRefusal::TooLongText : ImportRefusal::TooManyValues,
            snapshot::placeInText(utf8, excess.at), {}, isText ? m_options.limits.textBytes : values});
        return true;
    }

    Parsed parse(
        const QByteArray &utf8, const JsonScan::Span &span, const Source &source, Document &document) {
        const auto &[begin, end] = span;
        const bool isAll = begin == 0 && end == utf8.size();
        const QByteArray text = document.withoutTwins(isAll ? utf8 : utf8.mid(begin, end - begin));
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(text, &error);
        if (error.error == QJsonParseError::NoError) {
            document.read(rootOf(json), false);
            return Parsed::Json;
        }
        if (!text.contains('\n') && !text.contains('{') && !text.contains('"')) {
            return Parsed::Text; // "[2026-11-29 10:00]"
        }
        const QString place = snapshot::placeInText(utf8, begin + error.offset);
        const std::optional<QByteArray> whole = wholeElementsBefore(text, error.offset);
        const QJsonDocument saved = whole ? QJsonDocument::fromJson(*whole) : QJsonDocument();
        if (saved.isNull()) {
            m_notes.refuse({source.name, ImportRefusal::NotJson, place, error.errorString(), 0});
            return Parsed::Refused;
        }
        m_notes.problem({source.name, place, domain::ImportProblemKind::DamagedFile, error.errorString()});
        document.read(rootOf(saved), true);
        return Parsed::Json;
    }

    /// What is not JSON. A command that failed says why; what it said beside its answer is told in short.
    void tellTexts(const Source &source, const QByteArray &utf8, const std::vector<JsonScan::Span> &texts,
        bool isGuessed, bool isJson) {
        constexpr int mostTold = 3;
        int told = 0;
        bool hasFailed = false; // its words may go on in the next line
        for (const JsonScan::Span &span : texts) {
            const QString line = lineAt(utf8, span);
            const QString place = snapshot::placeInText(utf8, span.first);
            const bool failed = saysThatItFailed(line);
            if (failed && hasFailed) {
                continue;
            }
            hasFailed = failed;
            if (told < mostTold && failed) {
                ++told;
                m_notes.refuse({source.name, ImportRefusal::CommandFailed, place,
                    base::plainText(base::redacted(line)).simplified(), 0});
            } else if (told < mostTold && isJson) {
                ++told;
                m_notes.problem({source.name, place, domain::ImportProblemKind::TextLeftOut, line});
            }
        }
        if (!isJson && !texts.empty() && !m_notes.isTold(source.name)) {
            const bool isText = !utf8.contains('\0');
            m_notes.refuse(
                {source.name, isGuessed && isText ? ImportRefusal::WrongEncoding : ImportRefusal::NotJson,
                    snapshot::placeInText(utf8, texts.front().first), {}, 0});
        } else if (isJson && isGuessed) {
            m_notes.problem({source.name, {}, domain::ImportProblemKind::GuessedEncoding, {}});
        }
    }

    /// The state of each tenant, and what the snapshots say beside it; of several tenants, the older time.
    snapshot::Snapshot takeStates() {
        snapshot::Snapshot facts;
        bool isFirst = true;
        std::vector<State> states = oneStateOfEachTenant(std::move(m_states), m_notes);
        const bool isAlone = states.size() == 1 && !m_builder.hasLists();
        for (State &state : states) {
            m_builder.takeSnapshot(state.file, std::move(state.snapshot.environment), isAlone);
            state.snapshot.environment = domain::Environment();
            if (isFirst) {
                facts = std::move(state.snapshot);
            } else {
                facts.tenantId.clear();
                facts.takenAt = std::min(facts.takenAt, state.snapshot.takenAt);
            }
            isFirst = false;
        }
        return facts;
    }

    const Options &m_options;
    Notes &m_notes;
    EnvironmentBuilder m_builder;
    QStringList m_files; ///< that were JSON
    std::vector<State> m_states;
    QDateTime m_newest;
    bool m_isTimeOfFiles = false;
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
        try {
            import.add(source);
        } catch (const std::bad_alloc &) { // what was read of it so far proves no list complete
            notes.refuse({source.name, ImportRefusal::OutOfMemory, {}, {}, 0});
        }
        source.content.clear();
    }
    Imported imported;
    try {
        imported.snapshot = import.finish();
    } catch (const std::bad_alloc &) {
        notes.refuse({{}, ImportRefusal::OutOfMemory, {}, {}, 0});
    }
    imported.report = notes.take();
    imported.report.isTimeOfFiles = import.isTimeOfFiles();
    return imported;
}

} // namespace

Imported importSources(std::vector<Source> sources, const Options &options) {
    return importWith(std::move(sources), options, Notes(options.limits.problems));
}

Imported importFiles(const QStringList &paths, const Options &options) {
    Notes notes(options.limits.problems);
    const base::IsUnwanted isUnwanted = [&] { return options.progress && !options.progress(0, 0); };
    std::vector<Source> sources = readPaths(paths, options.limits, isUnwanted, notes);
    return importWith(std::move(sources), options, std::move(notes));
}

} // namespace importer
