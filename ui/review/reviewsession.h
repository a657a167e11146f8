#pragma once

#include "domain/comparison.h"
#include "review/compare.h"
#include "review/keysmatrix.h"
#include "review/whatif.h"
#include "ui/widgets/widgets.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ui {

/// Files to open, and for what somebody vouches.
struct WantedFiles {
    QStringList paths;
    bool listsAreComplete = false;
    QSet<QString> completeFiles; ///< whose lists are complete, by their names in the report
    QString backupService; ///< who Azure Backup is, as somebody says; empty: as the files tell
};

/// Files that were opened: what they say, and what became of each.
struct OpenedFiles : review::State {
    WantedFiles wanted;

    /// Names to show of the files that are part of this state: without those that were left out as a whole.
    QStringList usedNames() const;
};

/// How two environments compare, key by key.
struct ReviewComparison {
    OpenedFiles before;
    OpenedFiles after;
    std::vector<domain::KeyComparison> keys;
    std::vector<review::BackupChange> backup;
    domain::ChangeSummary summary;
    bool otherIsOlder = true; ///< the second files are `before`

    const OpenedFiles &other() const { return otherIsOlder ? before : after; }
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
    bool isDrawing() const; ///< matrix() is being worked out
    void stopWork(); ///< gives up what is being worked out
    const OpenedFiles &files() const { return m_files; }
    void tellAgain(); ///< emits all that tells what is open, for a window that is new
    bool hasReview() const { return m_files.judged != nullptr; }

    void chooseKey(const review::Key &key);
    const review::Key &key() const { return m_key; }

    /// What the files say, and the same with the edits; the two are one without edits.
    const std::shared_ptr<const review::Case> &base() const { return m_files.judged; }
    const std::shared_ptr<const review::Case> &shown() const { return m_shown; }
    const std::shared_ptr<const review::KeysMatrix> &matrix() const { return m_matrix; }
    /// The matrix without the edits; null where there are none.
    const std::shared_ptr<const review::KeysMatrix> &matrixBefore() const { return m_matrixBefore; }
    const std::shared_ptr<const review::GrantTree> &grants() const { return m_grants; }

    const std::vector<review::TriedEdit> &edits() const { return m_edits; }
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
    void matrixChanged(); ///< also when it takes a while to work it out anew: then there is none
    void comparisonChanged();
    void comparisonFailed(const ui::OpenedFiles &files);

private:
    void read(const WantedFiles &wanted);
    void readAgain(const WantedFiles &wanted);
    void take(const OpenedFiles &files);
    void applyEdits(std::vector<domain::AccessEdit> edits);
    void draw();
    void forgetMatrix();

    OpenedFiles m_files;
    review::Key m_key;
    std::shared_ptr<const review::Case> m_shown;
    std::shared_ptr<const review::KeysMatrix> m_matrix;
    std::shared_ptr<const review::KeysMatrix> m_matrixBefore;
    std::shared_ptr<const review::GrantTree> m_grants;
    std::vector<review::TriedEdit> m_edits;
    std::vector<domain::AccessEdit> m_wanted; ///< edits that are being applied
    std::shared_ptr<const ReviewComparison> m_comparison;
    QTimer *m_forgetLater; ///< what was drawn stays for a moment, so that quick answers do not flicker
    BackgroundTask *m_opening;
    BackgroundTask *m_applying;
    BackgroundTask *m_drawing;
    BackgroundTask *m_comparing;
};

} // namespace ui
