#pragma once

#include "ui/review/backgroundtask.h"
#include "ui/review/reviewcase.h"

#include <memory>
#include <vector>

namespace ui {

/// How many of the keys looked at a principal holds an action on.
struct PictureCell {
    int yes = 0;
    int no = 0;
    int unknown = 0;
    int absent = 0; ///< the permission model has no such right

    int keys() const { return yes + no + unknown + absent; }
    void add(const std::optional<domain::Truth> &truth, int sign = 1);
    void add(const PictureCell &other, int sign = 1);
    friend bool operator==(const PictureCell &, const PictureCell &) = default;
};

enum class CellAnswer {
    Yes, ///< on all keys that have the right
    Some, ///< on some of them
    Unknown, ///< on none for certain, on some perhaps
    No,
    Absent,
};
CellAnswer answerOf(const PictureCell &cell);

/// What became of a cell by what was tried in "What if".
enum class CellChange { None, Gained, Lost, Uncertain };
CellChange changeOf(const PictureCell &before, const PictureCell &after);

struct PictureRow {
    QString principalId;
    std::vector<PictureCell> cells; ///< by ReviewPicture::actions
    PictureCell selfGrant; ///< can give itself access
};

/// The matrix of one key or of all keys: principals by actions.
struct ReviewPicture {
    ReviewKey key;
    std::vector<domain::ReviewAction> actions;
    std::vector<PictureRow> rows; ///< by object id
    std::vector<PictureCell> others; ///< what is known about everybody without a row
    int keys = 0;

    const PictureRow *row(const QString &principalId) const;
    /// A principal without a row has what everybody has.
    PictureCell cell(const QString &principalId, size_t action) const;
    bool othersAreCertain() const;
};

/// Works the picture out; nullptr where it was cancelled. Its cost for all keys is that of their matrices.
std::shared_ptr<const ReviewPicture> makePicture(
    const ReviewCase &reviewCase, const ReviewKey &key, const BackgroundTask::Control *control = nullptr);

} // namespace ui
