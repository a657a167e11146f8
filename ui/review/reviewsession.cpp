#include "ui/review/reviewsession.h"

#include "review/reviewreport/document.h"
#include "ui/review/backgroundtask.h"
#include "wording/visibletext.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace ui {

namespace {

using Control = BackgroundTask::Control;

constexpr int forgetAfterMs = 200;

/// Reads and judges; null where it was cancelled. Runs on a worker thread.
/// `wanted`: the paths, and for what somebody vouches.
std::shared_ptr<OpenedFiles> readFiles(const OpenedFiles &wanted, const Control &control) {
    importer::Options options;
    options.listsAreComplete = wanted.listsAreComplete;
    options.completeFiles = wanted.completeFiles;
    options.progress = [&control](int done, int total) {
        control.tell(done, total);
        return !control.isCancelled();
    };
    importer::Imported imported = importer::importFiles(wanted.paths, options);
    if (control.isCancelled()) {
        return nullptr;
    }
    auto files = std::make_shared<OpenedFiles>();
    files->paths = wanted.paths;
    files->listsAreComplete = wanted.listsAreComplete;
    files->completeFiles = wanted.completeFiles;
    files->namedBackupService = wanted.namedBackupService;
    files->report = std::move(imported.report);
    if (!files->report.understood.empty()) {
        const QDateTime now = imported.snapshot.takenAt.isValid() ? imported.snapshot.takenAt
                                                                  : QDateTime::currentDateTimeUtc();
        imported.snapshot.environment.namedBackupService = wanted.namedBackupService;
        files->reviewCase = std::make_shared<const ReviewCase>(std::move(imported.snapshot.environment), now);
        imported.snapshot.environment = {};
    }
    files->facts = std::move(imported.snapshot);
    return files;
}

/// Null where it was cancelled.
std::shared_ptr<const ReviewComparison> compareFiles(
    const OpenedFiles &current, const OpenedFiles &other, const Control &control) {
    auto result = std::make_shared<ReviewComparison>();
    result->otherIsOlder = reviewreport::isOlder(other.facts, current.facts);
    result->before = result->otherIsOlder ? other : current;
    result->after = result->otherIsOlder ? current : other;
    const domain::AccessIndex &before = result->before.reviewCase->index();
    const domain::AccessIndex &after = result->after.reviewCase->index();
    const size_t total = after.keys().size() + before.keys().size();
    size_t done = 0;
    const auto compare = [&](const domain::AccessIndex::KeyPlace &place) {
        result->keys.push_back(domain::compareKey(before, after, place.id.host, place.id.name));
    };
    for (const domain::AccessIndex::KeyPlace &place : after.keys()) {
        if (control.isCancelled()) {
            return nullptr;
        }
        compare(place);
        control.tell(static_cast<int>(++done), static_cast<int>(total));
    }
    for (const domain::AccessIndex::KeyPlace &place : before.keys()) {
        if (control.isCancelled()) {
            return nullptr;
        }
        if (after.keyPlace(place.id.host, place.id.name) == nullptr) {
            compare(place);
        }
        control.tell(static_cast<int>(++done), static_cast<int>(total));
    }
    result->summary = domain::summaryOf(result->keys);
    return result;
}

} // namespace

QStringList OpenedFiles::usedNames() const {
    QStringList names;
    for (const QString &path : paths) {
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
    connect(m_forgetLater, &QTimer::timeout, this, &ReviewSession::forgetPicture);
    connect(m_opening, &BackgroundTask::progressed, this, &ReviewSession::openingProgressed);
    connect(m_opening, &BackgroundTask::runningChanged, this, &ReviewSession::openingChanged);
    for (BackgroundTask *task : {m_applying, m_drawing, m_comparing}) {
        connect(task, &BackgroundTask::progressed, this, &ReviewSession::workProgressed);
        connect(task, &BackgroundTask::runningChanged, this, &ReviewSession::busyChanged);
    }
}

ReviewSession::~ReviewSession() = default;

void ReviewSession::open(const QStringList &paths) {
    OpenedFiles wanted;
    wanted.paths = paths;
    read(wanted);
}

void ReviewSession::vouchForLists(bool areComplete) {
    if (hasReview()) {
        OpenedFiles wanted;
        wanted.paths = m_files.paths;
        wanted.listsAreComplete = areComplete;
        wanted.namedBackupService = m_files.namedBackupService;
        read(wanted);
    }
}

void ReviewSession::vouchForFile(const QString &file) {
    if (hasReview()) {
        OpenedFiles wanted;
        wanted.paths = m_files.paths;
        wanted.listsAreComplete = m_files.listsAreComplete;
        wanted.completeFiles = m_files.completeFiles;
        wanted.namedBackupService = m_files.namedBackupService;
        wanted.completeFiles.insert(file);
        read(wanted);
    }
}

void ReviewSession::nameBackupService(const QString &objectId) {
    if (hasReview()) {
        OpenedFiles wanted;
        wanted.paths = m_files.paths;
        wanted.listsAreComplete = m_files.listsAreComplete;
        wanted.completeFiles = m_files.completeFiles;
        wanted.namedBackupService = objectId;
        read(wanted);
    }
}

void ReviewSession::read(const OpenedFiles &wanted) {
    m_opening->start([this, wanted](const Control &control) -> std::function<void()> {
        const std::shared_ptr<OpenedFiles> files = readFiles(wanted, control);
        if (!files) {
            return {};
        }
        return [this, files] {
            if (files->reviewCase) {
                take(*files);
            } else {
                Q_EMIT nothingUsable(*files);
            }
        };
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
        for (const TriedEdit &tried : m_edits) {
            m_wanted.push_back(tried.edit);
        }
    }
    m_comparing->cancel();
    if (m_drawing->isRunning()) {
        m_drawing->cancel();
        m_forgetLater->stop();
        forgetPicture();
    }
}

bool ReviewSession::isDrawing() const {
    return m_drawing->isRunning();
}

void ReviewSession::take(const OpenedFiles &files) {
    m_applying->cancel();
    m_comparing->cancel();
    m_files = files;
    m_shown = files.reviewCase;
    m_edits.clear();
    m_wanted.clear();
    m_comparison.reset();
    m_key = {};
    const auto &keys = m_shown->index().keys();
    if (const std::optional<size_t> first = m_shown->firstToLookAt()) {
        m_key = {keys[*first].id.host, keys[*first].id.name};
    }
    forgetPicture();
    draw();
    Q_EMIT opened();
    Q_EMIT shownChanged();
    Q_EMIT comparisonChanged();
}

void ReviewSession::chooseKey(const ReviewKey &key) {
    if (m_shown && key != m_key) {
        m_key = key;
        draw();
    }
}

/// Works out what is shown of the chosen key.
void ReviewSession::draw() {
    m_forgetLater->start();
    m_drawing->start([this, shown = m_shown, base = m_files.reviewCase, key = m_key](
                         const Control &control) -> std::function<void()> {
        std::shared_ptr<const ReviewPicture> before
            = shown == base ? nullptr : makePicture(*base, key, &control);
        std::shared_ptr<const ReviewPicture> picture = makePicture(*shown, key, &control);
        std::shared_ptr<const GrantTree> grants = picture ? makeGrantTree(shown, key) : nullptr;
        return [this, before, picture, grants] {
            m_forgetLater->stop();
            m_pictureBefore = before;
            m_picture = picture;
            m_grants = grants;
            Q_EMIT pictureChanged();
        };
    });
}

void ReviewSession::forgetPicture() {
    m_picture.reset();
    m_pictureBefore.reset();
    m_grants.reset();
    Q_EMIT pictureChanged();
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
        m_shown = m_files.reviewCase;
        draw();
        Q_EMIT shownChanged();
        return;
    }
    m_applying->start(
        [this, base = m_files.reviewCase, wanted = m_wanted](const Control &) -> std::function<void()> {
            domain::Environment environment = base->environment();
            std::vector<TriedEdit> tried;
            for (const domain::AccessEdit &edit : wanted) {
                tried.push_back({edit, domain::applyEdit(environment, edit)});
            }
            const auto after = std::make_shared<const ReviewCase>(std::move(environment), base->now());
            return [this, tried, after] {
                m_edits = tried;
                m_shown = after;
                draw();
                Q_EMIT shownChanged();
            };
        });
}

void ReviewSession::compareWith(const QStringList &paths) {
    if (!hasReview()) {
        return;
    }
    m_comparing->start([this, paths, current = m_files](const Control &control) -> std::function<void()> {
        OpenedFiles wanted;
        wanted.paths = paths;
        wanted.listsAreComplete = current.listsAreComplete;
        wanted.namedBackupService = current.namedBackupService;
        const std::shared_ptr<OpenedFiles> other = readFiles(wanted, control);
        if (!other) {
            return {};
        }
        if (!other->reviewCase) {
            return [this, other] { Q_EMIT comparisonFailed(*other); };
        }
        const std::shared_ptr<const ReviewComparison> result = compareFiles(current, *other, control);
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

} // namespace ui
