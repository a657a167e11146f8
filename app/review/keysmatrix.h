#pragma once

#include "domain/accessmatrix.h"
#include "review/case.h"
#include "review/progress.h"

#include <memory>
#include <vector>

namespace review {

/// How many of the keys looked at a principal holds an action on.
struct KeysCell {
    int yes = 0;
    int no = 0;
    int unknown = 0;
    int absent = 0; ///< the permission model has no such right

    int keys() const { return yes + no + unknown + absent; }
    void add(const std::optional<domain::Truth> &truth, int sign = 1);
    void add(const KeysCell &other, int sign = 1);
    friend bool operator==(const KeysCell &, const KeysCell &) = default;
};

enum class CellAnswer {
    Yes, ///< on all keys that have the right
    Some, ///< on some of them
    Unknown, ///< on none for certain, on some perhaps
    No,
    Absent,
};
CellAnswer answerOf(const KeysCell &cell);

/// What became of a cell by what was tried in "What if".
enum class CellChange { None, Gained, Lost, Uncertain };
CellChange changeOf(const KeysCell &before, const KeysCell &after);

struct KeysRow {
    QString principalId;
    std::vector<KeysCell> cells; ///< by KeysMatrix::actions
    KeysCell selfGrant; ///< can give itself access
};

/// The matrix of one key or of all keys: principals by actions.
struct KeysMatrix {
    Key key;
    std::vector<domain::ReviewAction> actions;
    std::vector<KeysRow> rows; ///< by object id
    std::vector<KeysCell> others; ///< what is known about everybody without a row
    int keys = 0;

    const KeysRow *row(const QString &principalId) const;
    /// A principal without a row has what everybody has.
    KeysCell cell(const QString &principalId, size_t action) const;
    bool othersAreCertain() const;
};

/// Works it out; null where it was stopped. Its cost for all keys is that of their matrices.
std::shared_ptr<const KeysMatrix> keysMatrix(
    const Case &reviewed, const Key &key, const Progress &progress = {});

} // namespace review
