#include "review/keysmatrix.h"

#include <QUuid>

#include <algorithm>

namespace review {

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
            KeysRow &sum = rowOf(row.principalId);
            for (size_t i = 0; i < m_everybody.size(); ++i) {
                sum.cells[i].add(row.truths[i]);
                sum.cells[i].add(everybody->truths[i], -1);
            }
            sum.selfGrant.add(selfGrantTruth(row));
            sum.selfGrant.add(selfGrantTruth(*everybody), -1);
        }
    }

    void finish(KeysMatrix &matrix) {
        for (KeysRow &row : m_rows) {
            for (size_t i = 0; i < m_everybody.size(); ++i) {
                row.cells[i].add(m_everybody[i]);
            }
            row.selfGrant.add(m_everybodySelf);
        }
        std::sort(m_rows.begin(), m_rows.end(), [](const KeysRow &a, const KeysRow &b) {
            return a.principalId.compare(b.principalId, Qt::CaseInsensitive) < 0;
        });
        matrix.rows = std::move(m_rows);
        matrix.others = std::move(m_everybody);
    }

private:
    KeysRow &rowOf(const QString &principalId) {
        const QString folded = principalId.toCaseFolded();
        const auto found = m_positions.constFind(folded);
        if (found != m_positions.constEnd()) {
            return m_rows[*found];
        }
        m_positions.insert(folded, m_rows.size());
        m_rows.push_back({principalId, std::vector<KeysCell>(m_everybody.size()), {}});
        return m_rows.back();
    }

    std::vector<KeysRow> m_rows;
    QHash<QString, size_t> m_positions;
    std::vector<KeysCell> m_everybody;
    KeysCell m_everybodySelf;
};

} // namespace

void KeysCell::add(const std::optional<Truth> &truth, int sign) {
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

void KeysCell::add(const KeysCell &other, int sign) {
    yes += sign * other.yes;
    no += sign * other.no;
    unknown += sign * other.unknown;
    absent += sign * other.absent;
}

CellAnswer answerOf(const KeysCell &cell) {
    if (cell.yes > 0) {
        return cell.no == 0 && cell.unknown == 0 ? CellAnswer::Yes : CellAnswer::Some;
    }
    if (cell.unknown > 0) {
        return CellAnswer::Unknown;
    }
    return cell.no > 0 ? CellAnswer::No : CellAnswer::Absent;
}

CellChange changeOf(const KeysCell &before, const KeysCell &after) {
    if (before == after) {
        return CellChange::None;
    }
    if (after.yes != before.yes) {
        return after.yes > before.yes ? CellChange::Gained : CellChange::Lost;
    }
    return CellChange::Uncertain;
}

const KeysRow *KeysMatrix::row(const QString &principalId) const {
    const auto found
        = std::lower_bound(rows.begin(), rows.end(), principalId, [](const KeysRow &row, const QString &id) {
              return row.principalId.compare(id, Qt::CaseInsensitive) < 0;
          });
    return found == rows.end() || found->principalId.compare(principalId, Qt::CaseInsensitive) != 0 ? nullptr
                                                                                                    : &*found;
}

KeysCell KeysMatrix::cell(const QString &principalId, size_t action) const {
    const KeysRow *found = row(principalId);
    return found == nullptr ? others[action] : found->cells[action];
}

bool KeysMatrix::othersAreCertain() const {
    return std::all_of(others.begin(), others.end(),
        [](const KeysCell &cell) { return cell.unknown == 0 && cell.yes == 0; });
}

std::shared_ptr<const KeysMatrix> keysMatrix(const Case &reviewed, const Key &key, const Progress &progress) {
    auto all = std::make_shared<KeysMatrix>();
    all->key = key;
    all->actions = domain::reviewActions();
    Sum sum(all->actions);
    const auto add = [&](const domain::AccessIndex::KeyPlace &place) {
        sum.add(domain::accessMatrix(reviewed.index(), *place.store, place.id.name, {true, {nobody()}}));
        ++all->keys;
    };
    const std::vector<domain::AccessIndex::KeyPlace> &places = reviewed.index().keys();
    for (size_t i = 0; i < places.size() && key.isAll(); ++i) {
        if (!goesOn(progress, i, places.size())) {
            return nullptr;
        }
        add(places[i]);
    }
    if (const domain::AccessIndex::KeyPlace *place = reviewed.place(key)) {
        add(*place);
    }
    sum.finish(*all);
    return all;
}

} // namespace review
