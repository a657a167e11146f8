#include "terminal/console/reviewcommand.h"

#include "base/filewriter.h"
#include "domain/backupservice.h"
#include "review/importer/importer.h"
#include "review/selection.h"
#include "review/whatifrequest.h"
#include "wording/commandtext.h"
#include "wording/edittext.h"
#include "wording/findingwords.h"
#include "wording/importtext.h"
#include "wording/reviewconsoletext.h"
#include "wording/reviewreporttext.h"

#include <QFileInfo>

#include <algorithm>

namespace console {

namespace {

using reviewreport::Form;
using reviewreport::ReviewDocument;

constexpr int oldAfterDays = 30;
constexpr int shownProblems = 10; ///< on standard error; the report has them all
constexpr int reportEvery = 500; ///< files or keys between two lines of progress

Output::Content contentOf(Form form) {
    switch (form) {
    case Form::Json:
    case Form::Sarif:
        return Output::Content::Json;
    case Form::Pdf:
        return Output::Content::Binary;
    case Form::Text:
    case Form::Html:
    case Form::Csv:
        break;
    }
    return Output::Content::Text;
}

class Review {
public:
    Review(const ReviewOptions &options, const ReviewMeans &means, Output &output)
        : m_options(options), m_means(means), m_output(output) { }

    ExitCode run() {
        importer::Imported imported = read(m_options.files);
        if (!tellImport(imported)) {
            return ExitCode::Unreadable;
        }
        importer::Imported earlier;
        if (!m_options.compare.isEmpty()) {
            earlier = read({m_options.compare});
            if (!tellImport(earlier)) {
                return ExitCode::Unreadable;
            }
        }
        if (isOutputRead(imported) || !nameBackupService(imported, earlier)) {
            return ExitCode::Usage;
        }
        const review::State state(std::move(imported), m_options.asOf);
        const review::State other(std::move(earlier), m_options.asOf);
        if (!checkQuestion(state, other)) {
            return ExitCode::Usage;
        }
        tellAge(state);
        reviewreport::ReviewQuestion question;
        question.keys = m_options.keys;
        question.principals = m_options.principals;
        question.other = m_options.compare.isEmpty() ? nullptr : &other;
        if (!readChanges(*state.judged, question.whatIf)) {
            return ExitCode::Usage;
        }
        question.progress = [this](int done, int total) {
            if (done > 0 && done % reportEvery == 0) {
                m_output.complain(wording::reviewingLine(done, total));
            }
            return true;
        };
        const ReviewDocument document = reviewreport::reviewDocument(state, question);
        if (!write(document)) {
            return ExitCode::Usage;
        }
        tellAssessment(document);
        if (hasOtherStates(state) || hasOtherStates(other)) {
            return ExitCode::Unreadable; // a snapshot that was named is not in the report
        }
        const bool fails
            = m_options.failOn && reviewreport::findingsAtOrAbove(document, *m_options.failOn) > 0;
        return fails ? ExitCode::Findings : ExitCode::Done;
    }

private:
    importer::Imported read(const QStringList &files) {
        importer::Options options;
        options.listsAreComplete = m_options.listsAreComplete;
        options.progress = [this](int done, int total) {
            if (done > 0 && done % reportEvery == 0) {
                m_output.complain(wording::readingLine(done, total));
            }
            return true;
        };
        return importer::importFiles(files, options);
    }

    /// False where there is nothing to go on with: a file that was named and cannot be opened is never
    /// silently left out, or a mistyped name would pass a check.
    bool tellImport(const importer::Imported &imported) {
        bool readable = true;
        int problems = 0;
        for (const domain::ImportNotUnderstood &refused : imported.report.notUnderstood) {
            const QString why = wording::importRefusalText(refused);
            if (refused.refusal == domain::ImportRefusal::CannotOpen) {
                m_output.complain(wording::cannotReadLine(refused.file, why));
                readable = false;
            } else if (++problems <= shownProblems) {
                m_output.complain(wording::fileProblemLine(refused.file, why));
            }
        }
        if (problems > shownProblems) {
            m_output.complain(wording::moreProblemsNote(problems - shownProblems));
        }
        if (readable && !imported.isUsable()) {
            m_output.complain(wording::nothingUsableLine());
            readable = false;
        }
        if (readable) {
            m_output.complain(wording::importedLine(static_cast<int>(imported.report.inputs.size()),
                static_cast<int>(imported.report.notUnderstood.size())));
            const QString unproven = wording::unprovenListsText(imported.report);
            if (!unproven.isEmpty()) {
                m_output.complain(unproven);
            }
        }
        return readable;
    }

    /// An export in a folder is not replaced by what is said of it; a report of an earlier run is.
    bool isOutputRead(const importer::Imported &imported) {
        const QString output
            = QFileInfo(m_options.outputFile).canonicalFilePath(); // empty where there is none
        const domain::ImportReport &report = imported.report;
        const bool isRead = !output.isEmpty()
            && std::any_of(report.inputs.begin(), report.inputs.end(), [&](const domain::ImportInput &input) {
                   return QFileInfo(input.file).canonicalFilePath() == output
                       && std::any_of(report.understood.begin(), report.understood.end(),
                           [&input](const domain::ImportUnderstood &one) {
                               return one.file == input.file
                                   || one.file.startsWith(input.file + QLatin1Char('/'));
                           });
               });
        if (isRead) {
            m_output.complain(wording::outputIsRead(QStringLiteral("output"), m_options.outputFile));
        }
        return isRead;
    }

    static bool hasOtherStates(const review::State &state) {
        const auto &refused = state.report.notUnderstood;
        return std::any_of(refused.begin(), refused.end(), [](const domain::ImportNotUnderstood &one) {
            return one.refusal == domain::ImportRefusal::AnotherState;
        });
    }

    /// Somebody may know who Azure Backup is where the files do not tell.
    bool nameBackupService(importer::Imported &imported, importer::Imported &earlier) {
        if (m_options.backupPrincipal.isEmpty()) {
            return true;
        }
        const domain::AccessIndex index(imported.snapshot.environment);
        const std::optional<domain::NamedService> named
            = domain::namedBackupService(index, m_options.backupPrincipal);
        if (!named || named->objectId.isEmpty() || named->isOther) {
            m_output.complain(wording::notAzureBackupLine(m_options.backupPrincipal));
            return false;
        }
        imported.snapshot.environment.namedBackupService = named->objectId;
        earlier.snapshot.environment.namedBackupService = named->objectId;
        return true;
    }

    /// What only the other state has is gone, and not misspelt.
    bool checkQuestion(const review::State &state, const review::State &other) {
        QStringList keys = m_options.keys;
        QStringList principals = m_options.principals;
        for (const review::State *one : {&state, &other}) {
            keys = review::unknownKeys(keys, one->judged->index());
            QStringList nobody;
            review::principalsMeant(principals, one->judged->index(), &nobody);
            principals = nobody;
        }
        for (const QString &key : keys) {
            m_output.complain(wording::unknownKeyLine(key));
        }
        for (const QString &principal : principals) {
            m_output.complain(wording::unknownPrincipalLine(principal));
        }
        return keys.isEmpty() && principals.isEmpty();
    }

    bool readChanges(const review::Case &reviewed, std::vector<domain::AccessEdit> &edits) {
        for (const QString &text : m_options.whatIf) {
            const review::WhatIfRequest asked = review::whatIfRequest(text, reviewed);
            if (asked.problem) {
                m_output.complain(wording::editProblemLine(text, *asked.problem, asked.about));
                return false;
            }
            edits.insert(edits.end(), asked.edits.begin(), asked.edits.end());
        }
        return true;
    }

    void tellAge(const review::State &state) {
        const QDateTime taken = state.facts.takenAt;
        const qint64 days = taken.isValid() && m_means.now.isValid() ? taken.daysTo(m_means.now) : 0;
        if (days > oldAfterDays) {
            m_output.complain(wording::oldStateLine(wording::timeWords(taken), static_cast<int>(days)));
        }
    }

    bool write(const ReviewDocument &document) {
        const QByteArray bytes = reviewreport::inForm(document, m_options.form, m_means.pdf);
        if (m_options.outputFile.isEmpty()) {
            return m_output.result(bytes, contentOf(m_options.form));
        }
        const base::Result<void> written = base::writeFile(m_options.outputFile, bytes);
        if (!written) {
            m_output.complain(wording::cannotWriteLine(m_options.outputFile, written.error().message));
            return false;
        }
        m_output.complain(wording::writtenLine(m_options.outputFile));
        return true;
    }

    void tellAssessment(const ReviewDocument &document) {
        QStringList counts;
        using Severity = domain::FindingSeverity;
        int before = 0;
        for (const Severity severity :
            {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Note}) {
            const int upTo = reviewreport::findingsAtOrAbove(document, severity);
            if (upTo > before) {
                counts << wording::severityCount(severity, upTo - before);
            }
            before = upTo;
        }
        m_output.complain(counts.isEmpty() ? wording::noFindingsLine()
                                           : wording::findingsLine(counts.join(QLatin1String(", "))));
    }

    const ReviewOptions &m_options;
    const ReviewMeans &m_means;
    Output &m_output;
};

} // namespace

ExitCode review(const ReviewOptions &options, const ReviewMeans &means, Output &output) {
    return Review(options, means, output).run();
}

} // namespace console
