#include "ui/review/reviewpicture.h"

#include <QUuid>

#include <algorithm>

namespace ui {

using domain::Truth;

namespace {

/// Nobody has this object id, not even in a file that means harm: what is said of it is said of everybody who
/// has no grant.
const QString &nobody() {
    static const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return id;
}

std::optional<Truth> selfGrantTruth(const domain::MatrixRow &row) {
    Truth truth = Truth::No;
    for (const domain::SelfGrant &way : row.selfGrants) {
        if (way.truth == Truth::Yes) {
            return Truth::Yes;
        }
        truth = Truth::Unknown;
    }
    return truth;
}

/// Adds up the matrices of several keys. A principal that a key's matrix does not name is there what
/// everybody is; only its own rows are looked at, so that the cost is theirs.
class Sum {
public:
    explicit Sum(const std::vector<domain::ReviewAction> &actions) : m_everybody(actions.size()) { }

    void add(const domain::AccessMatrix &matrix) {
        const domain::MatrixRow *everybody = matrix.row(nobody());
        for (size_t i = 0; i < m_everybody.size(); ++i) {
            m_everybody[i].add(everybody->truths[i]);
        }
        m_everybodySelf.add(selfGrantTruth(*everybody));
        for (const domain::MatrixRow &row : matrix.rows) {
            if (&row == everybody) {
                continue;
            }
            PictureRow &sum = rowOf(row.principalId);
            for (size_t i = 0; i < m_everybody.size(); ++i) {
                sum.cells[i].add(row.truths[i]);
                sum.cells[i].add(everybody->truths[i], -1);
            }
            sum.selfGrant.add(selfGrantTruth(row));
            sum.selfGrant.add(selfGrantTruth(*everybody), -1);
        }
    }

    void finish(ReviewPicture &picture) {
        for (PictureRow &row : m_rows) {
            for (size_t i = 0; i < m_everybody.size(); ++i) {
                row.cells[i].add(m_everybody[i]);
            }
            row.selfGrant.add(m_everybodySelf);
        }
        std::sort(m_rows.begin(), m_rows.end(), [](const PictureRow &a, const PictureRow &b) {
            return a.principalId.compare(b.principalId, Qt::CaseInsensitive) < 0;
        });
        picture.rows = std::move(m_rows);
        picture.others = std::move(m_everybody);
    }

private:
    PictureRow &rowOf(const QString &principalId) {
        const QString folded = principalId.toCaseFolded();
        const auto found = m_positions.constFind(folded);
        if (found != m_positions.constEnd()) {
            return m_rows[*found];
        }
        m_positions.insert(folded, m_rows.size());
        m_rows.push_back({principalId, std::vector<PictureCell>(m_everybody.size()), {}});
        return m_rows.back();
    }

    std::vector<PictureRow> m_rows;
    QHash<QString, size_t> m_positions;
    std::vector<PictureCell> m_everybody;
    PictureCell m_everybodySelf;
};

} // namespace

void PictureCell::add(const std::optional<Truth> &truth, int sign) {
    if (!truth) {
        absent += sign;
        return;
    }
    switch (*truth) {
    case Truth::Yes:
        yes += sign;
        break;
    case Truth::No:
        no += sign;
        break;
    case Truth::Unknown:
        unknown += sign;
        break;
    }
}

void PictureCell::add(const PictureCell &other, int sign) {
    yes += sign * other.yes;
    no += sign * other.no;
    unknown += sign * other.unknown;
    absent += sign * other.absent;
}

CellAnswer answerOf(const PictureCell &cell) {
    if (cell.yes > 0) {
        return cell.no == 0 && cell.unknown == 0 ? CellAnswer::Yes : CellAnswer::Some;
    }
    if (cell.unknown > 0) {
        return CellAnswer::Unknown;
    }
    return cell.no > 0 ? CellAnswer::No : CellAnswer::Absent;
}

CellChange changeOf(const PictureCell &before, const PictureCell &after) {
    if (before == after) {
        return CellChange::None;
    }
    if (after.yes != before.yes) {
        return after.yes > before.yes ? CellChange::Gained : CellChange::Lost;
    }
    return CellChange::Uncertain;
}

const PictureRow *ReviewPicture::row(const QString &principalId) const {
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), principalId, [](const PictureRow &row, const QString &id) {
            return row.principalId.compare(id, Qt::CaseInsensitive) < 0;
        });
    return found == rows.end() || found->principalId.compare(principalId, Qt::CaseInsensitive) != 0 ? nullptr
                                                                                                    : &*found;
}

PictureCell ReviewPicture::cell(const QString &principalId, size_t action) const {
    const PictureRow *found = row(principalId);
    return found == nullptr ? others[action] : found->cells[action];
}

bool ReviewPicture::othersAreCertain() const {
    return std::all_of(others.begin(), others.end(),
        [](const PictureCell &cell) { return cell.unknown == 0 && cell.yes == 0; });
}

std::shared_ptr<const ReviewPicture> makePicture(
    const ReviewCase &reviewCase, const ReviewKey &key, const BackgroundTask::Control *control) {
    auto picture = std::make_shared<ReviewPicture>();
    picture->key = key;
    picture->actions = domain::reviewActions();
    Sum sum(picture->actions);
    const std::vector<domain::AccessIndex::KeyPlace> &places = reviewCase.index().keys();
    const domain::AccessIndex::KeyPlace *only
        = key.isAll() ? nullptr : reviewCase.index().keyPlace(key.host, key.name);
    for (size_t i = 0; i < places.size() && (key.isAll() || only != nullptr); ++i) {
        if (control != nullptr && control->isCancelled()) {
            return nullptr;
        }
        const domain::AccessIndex::KeyPlace &place = only != nullptr ? *only : places[i];
        sum.add(domain::accessMatrix(reviewCase.index(), *place.store, place.id.name, {true, {nobody()}}));
        ++picture->keys;
        if (only != nullptr) {
            break;
        }
        if (control != nullptr && i % 64 == 0) {
            control->tell(static_cast<int>(i), static_cast<int>(places.size()));
        }
    }
    sum.finish(*picture);
    return picture;
}

} // namespace ui
