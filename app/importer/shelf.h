#pragma once

#include "importer/agreement.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace importer {

/// Where an element was found.
struct Place {
    QString file;
    QString path; ///< JSON path
    int list = 0; ///< number of the list; 0: none
};

enum class Placed { New, Same, Repeated, Contradicts, Disputed };

/// The elements of one kind, each once, in the order in which they came. A later one replaces an earlier one
/// unless it tells less, or says itself that it is older. Where two differ in what decides over access, and
/// neither says so, neither counts.
template <typename T>
class Shelf {
public:
    /// `rank`: how much the element tells; one of a lower rank does not replace one of a higher.
    /// `changed`: when the thing was changed last, as this account says.
    Placed put(const QString &key, T value, const Place &place, int rank = 0, const QDateTime &changed = {}) {
        constexpr int rankOfTold = 10; // above all who do not tell what decides
        rank += tellsWhatDecides(std::as_const(value)) ? rankOfTold : 0;
        const QString folded = key.toLower();
        const auto known = m_positions.constFind(folded);
        if (known == m_positions.constEnd()) {
            m_positions.insert(folded, m_items.size());
            m_items.push_back(std::move(value));
            m_origins.push_back({place.list, rank, changed, false});
            return Placed::New;
        }
        const size_t at = *known;
        Origin &origin = m_origins[at];
        const bool isDated = changed.isValid() && origin.changed.isValid() && changed != origin.changed;
        const bool isOlder = isDated && changed < origin.changed;
        const bool isSettled = isDated && (isOlder ? rank <= origin.rank : rank >= origin.rank);
        Placed placed = Placed::Same;
        if (!isSettled && disputes(std::as_const(m_items[at]), std::as_const(value))) {
            placed = Placed::Disputed;
            origin.disputed = true;
            m_contested.push_back(m_items[at]);
            m_contested.push_back(value);
        } else if (origin.list == place.list && place.list != 0) {
            placed = Placed::Repeated;
        } else if (rank == origin.rank && !agree(m_items[at], value)) {
            placed = Placed::Contradicts;
        }
        if (rank > origin.rank || (rank == origin.rank && !isOlder)) {
            m_items[at] = std::move(value);
            origin = {place.list, rank, changed, origin.disputed};
        }
        return placed;
    }

    T *find(const QString &key) {
        const auto known = m_positions.constFind(key.toLower());
        return known == m_positions.constEnd() ? nullptr : &m_items[*known];
    }

    std::vector<T> take() {
        std::vector<T> settled;
        settled.reserve(m_items.size());
        for (size_t i = 0; i < m_items.size(); ++i) {
            if (!m_origins[i].disputed || unread(m_items[i])) {
                settled.push_back(std::move(m_items[i]));
            }
        }
        m_items.clear();
        return settled;
    }
    const std::vector<T> &items() const { return m_items; }
    /// The accounts of disputed things, in pairs.
    const std::vector<T> &contested() const { return m_contested; }

private:
    struct Origin {
        int list = 0;
        int rank = 0;
        QDateTime changed;
        bool disputed = false;
    };
    std::vector<T> m_items;
    std::vector<T> m_contested;
    std::vector<Origin> m_origins;
    QHash<QString, size_t> m_positions;
};

} // namespace importer
