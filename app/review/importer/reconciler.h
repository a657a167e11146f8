#pragma once

#include "review/importer/accounts.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <algorithm>
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

/// Two accounts of one thing that differ in what decides.
template <typename T>
struct Dispute {
    QString key;
    Place place; ///< of the later account
    std::vector<T> accounts;
};

/// The elements of one kind, each once, in the order in which they came. What one account does not tell,
/// another one does; where both tell it, the one that tells more, then the later one counts. Where two differ
/// in what decides, and do not say themselves which is the newer, none counts, in whatever order they came.
template <typename T>
class Reconciler {
public:
    /// `rank`: how much the account tells. `changed`: when the thing was changed last, as it says itself.
    Placed put(const QString &key, T value, const Place &place, int rank = 0, const QDateTime &changed = {}) {
        constexpr int rankOfTold = 10; // above all who do not tell what decides
        rank += tellsWhatDecides(std::as_const(value)) ? rankOfTold : 0;
        const QString folded = key.toLower();
        const auto known = m_positions.constFind(folded);
        if (known == m_positions.constEnd()) {
            m_positions.insert(folded, m_items.size());
            m_items.push_back({key, {{std::move(value), place, rank, changed}}, false});
            return Placed::New;
        }
        Item &item = m_items[*known];
        Account account{std::move(value), place, rank, changed};
        const Placed placed = compared(item.accounts, account);
        add(item, std::move(account));
        return placed;
    }

    /// The account of it that tells most, so far.
    const T *find(const QString &key) const {
        const auto known = m_positions.constFind(key.toLower());
        return known == m_positions.constEnd() ? nullptr : &best(m_items[*known].accounts).value;
    }

    std::vector<T> take() {
        std::vector<T> settled;
        settled.reserve(m_items.size());
        for (Item &item : m_items) {
            settle(item, settled);
        }
        m_items.clear();
        m_positions.clear();
        return settled;
    }
    /// What take() found that does not count.
    const std::vector<Dispute<T>> &disputes() const { return m_disputes; }

private:
    struct Account {
        T value;
        Place place;
        int rank = 0;
        QDateTime changed;
    };
    struct Item {
        QString key;
        std::vector<Account> accounts;
        bool isOverfull = false;
    };

    static bool differ(const Account &a, const Account &b) { return importer::disputes(a.value, b.value); }

    static Placed compared(std::vector<Account> &accounts, Account &account) {
        Placed placed = Placed::Same;
        for (Account &known : accounts) {
            if (differ(known, account)) {
                return Placed::Same; // take() finds out whether it matters
            }
            if (known.place.list == account.place.list && account.place.list != 0) {
                placed = Placed::Repeated;
            } else if (placed == Placed::Same && known.rank == account.rank
                && !agree(known.value, account.value)) {
                placed = Placed::Contradicts;
            }
        }
        return placed;
    }

    /// The same thing again becomes one account with what it agrees with.
    static void add(Item &item, Account account) {
        constexpr size_t most = 8;
        for (Account &known : item.accounts) {
            const bool alike = known.rank == account.rank && known.changed == account.changed;
            if (alike && !differ(known, account)) {
                complete(account.value, known.value);
                known = std::move(account);
                return;
            }
        }
        item.accounts.push_back(std::move(account));
        if (item.accounts.size() > most) {
            const std::vector<Account> all = item.accounts;
            std::erase_if(item.accounts, [&all](const Account &one) { return isOld(one, all); });
        }
        if (item.accounts.size() > most) {
            item.accounts.pop_back();
            item.isOverfull = true;
        }
    }

    static const Account &best(const std::vector<Account> &accounts) {
        return *std::max_element(accounts.begin(), accounts.end(), [](const Account &a, const Account &b) {
            return a.rank != b.rank ? a.rank < b.rank : a.changed < b.changed;
        });
    }

    /// Another account says itself that it is newer, and tells as much.
    static bool isOld(const Account &account, const std::vector<Account> &accounts) {
        return std::any_of(accounts.begin(), accounts.end(), [&account](const Account &other) {
            return account.changed.isValid() && account.changed < other.changed && account.rank <= other.rank;
        });
    }

    void settle(Item &item, std::vector<T> &settled) {
        if (item.accounts.size() == 1 && !item.isOverfull) {
            settled.push_back(std::move(item.accounts.front().value));
            return;
        }
        std::vector<Account> accounts;
        for (const Account &account : item.accounts) {
            if (!isOld(account, item.accounts)) {
                accounts.push_back(account);
            }
        }
        const auto disputed = std::find_if(accounts.begin(), accounts.end(), [&accounts](const Account &one) {
            return std::any_of(accounts.begin(), accounts.end(),
                [&one](const Account &other) { return differ(one, other) || differ(other, one); });
        });
        const bool isDisputed = disputed != accounts.end() || item.isOverfull;
        Dispute<T> dispute{item.key, accounts.back().place, {}};
        std::stable_sort(accounts.begin(), accounts.end(), [](const Account &a, const Account &b) {
            return a.rank != b.rank ? a.rank > b.rank : b.changed < a.changed;
        });
        T value = accounts.front().value;
        for (const Account &account : accounts) {
            complete(value, account.value);
            dispute.accounts.push_back(account.value);
        }
        if (!isDisputed) {
            settled.push_back(std::move(value));
            return;
        }
        for (T &left : leftOf(std::move(value), dispute.accounts)) {
            settled.push_back(std::move(left));
        }
        m_disputes.push_back(std::move(dispute));
    }

    std::vector<Item> m_items;
    std::vector<Dispute<T>> m_disputes;
    QHash<QString, size_t> m_positions;
};

} // namespace importer
