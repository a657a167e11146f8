#include "ui/review/reviewsession.h"

#include "review/compare.h"
#include "ui/widgets/backgroundtask.h"
#include "wording/visibletext.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace ui {

namespace {

using Delivery = BackgroundTask::Delivery;
using review::Progress;

constexpr int forgetAfterMs = 200;

/// Null where it was stopped. Runs on another thread.
std::shared_ptr<OpenedFiles> readFiles(const WantedFiles &wanted, const Progress &progress) {
    importer::Options options;
    options.listsAreComplete = wanted.listsAreComplete;
    options.completeFiles = wanted.completeFiles;
    bool goesOn = true;
    options.progress = [&](int done, int total) { return goesOn = progress(done, total); };
    importer::Imported imported = importer::importFiles(wanted.paths, options);
    if (!goesOn) {
        return nullptr;
    }
    return std::make_shared<OpenedFiles>(
        OpenedFiles{review::State(std::move(imported), {}, wanted.backupService), wanted});
}

/// What the window asks first is worked out where it waits for nothing.
void workOut(const review::Case &reviewed) {
    reviewed.findings();
    reviewed.backup();
}

/// Null where it was stopped.
std::shared_ptr<const ReviewComparison> compareFiles(
    const OpenedFiles &current, const OpenedFiles &other, const Progress &progress) {
    auto result = std::make_shared<ReviewComparison>();
    result->otherIsOlder = review::isOlder(other, current);
    result->before = result->otherIsOlder ? other : current;
    result->after = result->otherIsOlder ? current : other;
    auto keys = review::compareKeys(*result->before.judged, *result->after.judged, {}, progress);
    if (!keys) {
        return nullptr;
    }
    result->keys = std::move(*keys);
    result->backup = review::backupChanges(*result->before.judged, *result->after.judged);
    result->summary = domain::summaryOf(result->keys);
    return result;
}

} // namespace

QStringList OpenedFiles::usedNames() const {
    QStringList names;
    for (const QString &path : wanted.paths) {
        const auto isIt = [&path](const auto &told) { return told.file == path; };
        const bool isLeftOut = std::any_of(report.notUnderstood.begin(), report.notUnderstood.end(), isIt)
            && std::none_of(report.understood.begin(), report.understood.end(), isIt);
        if (!isLeftOut) {
            names << wording::visible(QFileInfo(path).fileName());
        }
    }
    return names;
}

ReviewSession::ReviewSession(QObject *parent)
    : QObject(parent),
      m_forgetLater(new QTimer(this)),
      m_opening(new BackgroundTask(this)),
      m_applying(new BackgroundTask(this)),
      m_drawing(new BackgroundTask(this)),
      m_comparing(new BackgroundTask(this)) {
    m_forgetLater->setSingleShot(true);
    m_forgetLater->setInterval(forgetAfterMs);
    connect(m_forgetLater, &QTimer::timeout, this, &ReviewSession::forgetMatrix);
    connect(m_opening, &BackgroundTask::progressed, this, &ReviewSession::openingProgressed);
    connect(m_opening, &BackgroundTask::runningChanged, this, &ReviewSession::openingChanged);
    for (BackgroundTask *task : {m_applying, m_drawing, m_comparing}) {
        connect(task, &BackgroundTask::progressed, this, &ReviewSession::workProgressed);
        connect(task, &BackgroundTask::runningChanged, this, &ReviewSession::busyChanged);
    }
}

ReviewSession::~ReviewSession() = default;

void ReviewSession::open(const QStringList &paths) {
    read({paths, false, {}, {}});
}

void ReviewSession::vouchForLists(bool areComplete) {
    WantedFiles wanted = m_files.wanted;
    wanted.listsAreComplete = areComplete;
    wanted.completeFiles.clear();
    readAgain(wanted);
}

void ReviewSession::vouchForFile(const QString &file) {
    WantedFiles wanted = m_files.wanted;
    wanted.completeFiles.insert(file);
    readAgain(wanted);
}

void ReviewSession::nameBackupService(const QString &objectId) {
    WantedFiles wanted = m_files.wanted;
    wanted.backupService = objectId;
    readAgain(wanted);
}

void ReviewSession::readAgain(const WantedFiles &wanted) {
    if (hasReview()) {
        read(wanted);
    }
}

void ReviewSession::read(const WantedFiles &wanted) {
    m_opening->start([this, wanted](const Progress &progress) -> Delivery {
        const std::shared_ptr<OpenedFiles> files = readFiles(wanted, progress);
        if (!files) {
            return {};
        }
        if (!files->isUsable()) {
            return [this, files] { Q_EMIT nothingUsable(*files); };
        }
        workOut(*files->judged);
        return [this, files] { take(*files); };
    });
}

void ReviewSession::cancelOpening() {
    m_opening->cancel();
}

bool ReviewSession::isOpening() const {
    return m_opening->isRunning();
}

bool ReviewSession::isBusy() const {
    return m_applying->isRunning() || m_drawing->isRunning() || m_comparing->isRunning();
}

void ReviewSession::stopWork() {
    if (m_applying->isRunning()) {
        m_applying->cancel();
        m_wanted.clear();
        for (const review::TriedEdit &tried : m_edits) {
            m_wanted.push_back(tried.edit);
        }
    }
    m_comparing->cancel();
    if (m_drawing->isRunning()) {
        m_drawing->cancel();
        m_forgetLater->stop();
        forgetMatrix();
    }
}

bool ReviewSession::isDrawing() const {
    return m_drawing->isRunning();
}

void ReviewSession::take(const OpenedFiles &files) {
    m_applying->cancel();
    m_comparing->cancel();
    m_files = files;
    m_shown = files.judged;
    m_edits.clear();
    m_wanted.clear();
    m_comparison.reset();
    m_key = {};
    const auto &keys = m_shown->index().keys();
    if (const std::optional<size_t> first = m_shown->firstToLookAt()) {
        m_key = {keys[*first].id.host, keys[*first].id.name};
    }
    forgetMatrix();
    draw();
    Q_EMIT opened();
    Q_EMIT shownChanged();
    Q_EMIT comparisonChanged();
}

void ReviewSession::chooseKey(const review::Key &key) {
    if (m_shown && key != m_key) {
        m_key = key;
        draw();
    }
}

/// Works out what is shown of the chosen key.
void ReviewSession::draw() {
    m_forgetLater->start();
    m_drawing->start(
        [this, shown = m_shown, base = m_files.judged, key = m_key](const Progress &progress) -> Delivery {
            auto before = shown == base ? nullptr : review::keysMatrix(*base, key, progress);
            auto matrix = review::keysMatrix(*shown, key, progress);
            auto grants = matrix ? review::grantTree(shown, key) : nullptr;
            return [this, before, matrix, grants] {
                m_forgetLater->stop();
                m_matrixBefore = before;
                m_matrix = matrix;
                m_grants = grants;
                Q_EMIT matrixChanged();
            };
        });
}

void ReviewSession::forgetMatrix() {
    m_matrix.reset();
    m_matrixBefore.reset();
    m_grants.reset();
    Q_EMIT matrixChanged();
}

void ReviewSession::tryEdit(const domain::AccessEdit &edit) {
    if (!m_shown) {
        return;
    }
    std::vector<domain::AccessEdit> edits = m_wanted;
    edits.push_back(edit);
    applyEdits(std::move(edits));
}

void ReviewSession::takeBackEdit() {
    if (!m_wanted.empty()) {
        std::vector<domain::AccessEdit> edits = m_wanted;
        edits.pop_back();
        applyEdits(std::move(edits));
    }
}

void ReviewSession::resetEdits() {
    applyEdits({});
}

void ReviewSession::applyEdits(std::vector<domain::AccessEdit> edits) {
    m_wanted = std::move(edits);
    if (m_wanted.empty()) {
        m_applying->cancel();
        m_edits.clear();
        m_shown = m_files.judged;
        draw();
        Q_EMIT shownChanged();
        return;
    }
    m_applying->start([this, base = m_files.judged, wanted = m_wanted](const Progress &) -> Delivery {
        review::WhatIf tried = review::tryOut(*base, wanted);
        workOut(*tried.after);
        return [this, tried = std::move(tried)] {
            m_edits = tried.edits;
            m_shown = tried.after;
            draw();
            Q_EMIT shownChanged();
        };
    });
}

void ReviewSession::compareWith(const QStringList &paths) {
    if (!hasReview()) {
        return;
    }
    m_comparing->start([this, paths, current = m_files](const Progress &progress) -> Delivery {
        const std::shared_ptr<OpenedFiles> other
            = readFiles({paths, current.wanted.listsAreComplete, {}, current.wanted.backupService}, progress);
        if (!other) {
            return {};
        }
        if (!other->isUsable()) {
            return [this, other] { Q_EMIT comparisonFailed(*other); };
        }
        const std::shared_ptr<const ReviewComparison> result = compareFiles(current, *other, progress);
        return [this, result] {
            if (result) {
                m_comparison = result;
                Q_EMIT comparisonChanged();
            }
        };
    });
}

void ReviewSession::endComparison() {
    m_comparing->cancel();
    m_comparison.reset();
    Q_EMIT comparisonChanged();
}

void ReviewSession::tellAgain() {
    Q_EMIT opened();
    Q_EMIT shownChanged();
    Q_EMIT matrixChanged();
    if (m_comparison) {
        Q_EMIT comparisonChanged();
    }
}

} // namespace ui
