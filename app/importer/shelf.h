#pragma once

#include "importer/agreement.h"

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

enum class Placed { New, Same, Repeated, Contradicts };

/// The elements of one kind, each once, in the order in which they came. A later one replaces an earlier one
/// unless it tells less.
template <typename T>
class Shelf {
public:
    /// `rank`: how much the element tells; one of a lower rank does not replace one of a higher.
    Placed put(const QString &key, T value, const Place &place, int rank = 0) {
        const QString folded = key.toLower();
        const auto known = m_positions.constFind(folded);
        if (known == m_positions.constEnd()) {
            m_positions.insert(folded, m_items.size());
            m_items.push_back(std::move(value));
            m_origins.push_back({place.list, rank});
            return Placed::New;
        }
        const size_t at = *known;
        Origin &origin = m_origins[at];
        Placed placed = Placed::Same;
        if (origin.list == place.list && place.list != 0) {
            placed = Placed::Repeated;
        } else if (rank == origin.rank && !agree(m_items[at], value)) {
            placed = Placed::Contradicts;
        }
        if (rank >= origin.rank) {
            m_items[at] = std::move(value);
            origin = {place.list, rank};
        }
        return placed;
    }

    T *find(const QString &key) {
        const auto known = m_positions.constFind(key.toLower());
        return known == m_positions.constEnd() ? nullptr : &m_items[*known];
    }

    std::vector<T> take() { return std::move(m_items); }
    const std::vector<T> &items() const { return m_items; }

private:
    struct Origin {
        int list = 0;
        int rank = 0;
    };
    std::vector<T> m_items;
    std::vector<Origin> m_origins;
    QHash<QString, size_t> m_positions;
};

} // namespace importer
