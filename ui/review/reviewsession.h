#pragma once

#include "domain/comparison.h"
#include "review/importer/importer.h"
#include "ui/review/granttree.h"
#include "ui/review/reviewpicture.h"

#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace ui {

class BackgroundTask;

/// Files that were opened: what they say, and what became of each.
struct OpenedFiles {
    QStringList paths;
    bool listsAreComplete = false; ///< somebody vouches for it
    QSet<QString> completeFiles; ///< somebody vouches for the lists of these, by their names in the report
    QString namedBackupService; ///< who Azure Backup is, as somebody says; empty: as the files tell
    snapshot::Snapshot facts; ///< without the environment
    domain::ImportReport report;
    std::shared_ptr<const ReviewCase> reviewCase; ///< null where nothing could be used

    QDateTime takenAt() const { return facts.takenAt; }
    /// Names to show of the files that are part of this state: without those that were left out as a whole.
    QStringList usedNames() const;
};

/// A change that is tried out, and what became of it.
struct TriedEdit {
    domain::AccessEdit edit;
    domain::EditOutcome outcome = domain::EditOutcome::Applied;
};

/// How two environments compare, key by key.
struct ReviewComparison {
    OpenedFiles before;
    OpenedFiles after;
    std::vector<domain::KeyComparison> keys;
    domain::ChangeSummary summary;
    bool otherIsOlder = true; ///< the second files are `before`
};

/// What the review window shows. Reads files and works out answers on other threads; nothing here touches a
/// network or changes a file.
class ReviewSession final : public QObject {
    Q_OBJECT
public:
    explicit ReviewSession(QObject *parent = nullptr);
    ~ReviewSession() override;

    /// Reads files, folders or zip archives; what is open stays until that has succeeded.
    void open(const QStringList &paths);
    /// Reads the same files again, taking their lists as complete or not.
    void vouchForLists(bool areComplete);
    void vouchForFile(const QString &file);
    /// Reads them again, taking this service principal (object id) for Azure Backup.
    void nameBackupService(const QString &objectId);
    void cancelOpening();
    bool isOpening() const;
    bool isBusy() const; ///< something is being worked out
    bool isDrawing() const; ///< picture() is being worked out
    void stopWork(); ///< gives up what is being worked out
    const OpenedFiles &files() const { return m_files; }
    bool hasReview() const { return m_files.reviewCase != nullptr; }

    void chooseKey(const ReviewKey &key);
    const ReviewKey &key() const { return m_key; }

    /// What the files say, and the same with the edits; the two are one without edits.
    const std::shared_ptr<const ReviewCase> &base() const { return m_files.reviewCase; }
    const std::shared_ptr<const ReviewCase> &shown() const { return m_shown; }
    const std::shared_ptr<const ReviewPicture> &picture() const { return m_picture; }
    /// The picture without the edits; null where there are none.
    const std::shared_ptr<const ReviewPicture> &pictureBefore() const { return m_pictureBefore; }
    const std::shared_ptr<const GrantTree> &grants() const { return m_grants; }

    const std::vector<TriedEdit> &edits() const { return m_edits; }
    bool isWhatIf() const { return !m_edits.empty(); }
    void tryEdit(const domain::AccessEdit &edit);
    void takeBackEdit(); ///< the last one
    void resetEdits();

    void compareWith(const QStringList &paths);
    void endComparison();
    const std::shared_ptr<const ReviewComparison> &comparison() const { return m_comparison; }

Q_SIGNALS:
    void openingProgressed(int done, int total);
    void openingChanged(); ///< began or ended
    void opened();
    /// Nothing in the files could be used; what was open still is.
    void nothingUsable(const ui::OpenedFiles &files);
    void workProgressed(int done, int total);
    void busyChanged();
    void shownChanged(); ///< the environment, or the edits
    void pictureChanged(); ///< also when it takes a while to work it out anew: then there is none
    void comparisonChanged();
    void comparisonFailed(const ui::OpenedFiles &files);

private:
    void read(const OpenedFiles &wanted);
    void take(const OpenedFiles &files);
    void applyEdits(std::vector<domain::AccessEdit> edits);
    void draw();
    void forgetPicture();

    OpenedFiles m_files;
    ReviewKey m_key;
    std::shared_ptr<const ReviewCase> m_shown;
    std::shared_ptr<const ReviewPicture> m_picture;
    std::shared_ptr<const ReviewPicture> m_pictureBefore;
    std::shared_ptr<const GrantTree> m_grants;
    std::vector<TriedEdit> m_edits;
    std::vector<domain::AccessEdit> m_wanted; ///< edits that are being applied
    std::shared_ptr<const ReviewComparison> m_comparison;
    QTimer *m_forgetLater; ///< what was drawn stays for a moment, so that quick answers do not flicker
    BackgroundTask *m_opening;
    BackgroundTask *m_applying;
    BackgroundTask *m_drawing;
    BackgroundTask *m_comparing;
};

} // namespace ui
