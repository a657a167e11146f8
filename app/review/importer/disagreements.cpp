#include "base/text.h"
#include "domain/scope.h"
#include "review/importer/completeness.h"

#include <algorithm>

namespace importer {

namespace {

using domain::ImportProblemKind;
using domain::ReadKind;
using domain::ResourceId;

/// A list that tells by its silence.
struct Witness {
    const ListRead *list = nullptr;
    Proof proof;
};

std::vector<Witness> witnessesOf(const std::vector<ListRead> &reads, const Vouched &isVouchedFor) {
    std::vector<Witness> witnesses;
    for (const ListRead &read : reads) {
        const bool isHsm = read.hsmItems > 0 || (read.question && read.question->isHsm);
        Proof proof = proofOf(read, isVouchedFor(read.file));
        const bool whole = read.outcome == domain::ReadOutcome::Read && read.doubt.isEmpty();
        if (whole && proof.isProven && !(isHsm && read.host.isEmpty())) {
            witnesses.push_back({&read, std::move(proof)});
        }
    }
    return witnesses;
}

/// Finds those who may speak of a scope: with a list for every key, not every row is held against every list.
class WitnessIndex {
public:
    explicit WitnessIndex(const std::vector<Witness> &witnesses) {
        for (size_t i = 0; i < witnesses.size(); ++i) {
            const ListRead &list = *witnesses[i].list;
            Group &group = m_groups[{static_cast<int>(witnesses[i].proof.kind), list.host}];
            group.all.push_back(i);
            for (const QString &asked : witnesses[i].proof.scopes) {
                group.at[folded(asked)].push_back(i);
                if (list.host.isEmpty()) {
                    for (const QString &around : prefixesOf(folded(asked))) {
                        group.below[around].push_back(i);
                    }
                }
            }
        }
    }

    /// In the order of the witnesses. Of Azure, those asked for what is above the scope and below it.
    std::vector<size_t> thatMaySpeakOf(ReadKind kind, const QString &host, const QString &scope) const {
        const auto group = m_groups.constFind({static_cast<int>(kind), host});
        if (group == m_groups.constEnd()) {
            return {};
        }
        const bool isAzure = host.isEmpty();
        if (isAzure && (domain::Scope(scope).isAboveSubscriptions() || scope.size() > longest)) {
            return group->all;
        }
        std::vector<size_t> found = group->at.value(folded(scope));
        const auto add = [&found](const std::vector<size_t> &some) {
            found.insert(found.end(), some.begin(), some.end());
        };
        if (isAzure) {
            add(group->below.value(folded(scope)));
            for (const QString &around : prefixesOf(folded(scope))) {
                add(group->at.value(around));
            }
            add(group->at.value(tooLong));
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    static constexpr qsizetype longest = 2048; ///< of a scope with parts; what is longer may be anywhere
    static const inline QString tooLong = QStringLiteral("…");

    struct Group {
        std::vector<size_t> all;
        QHash<QString, std::vector<size_t>> at; ///< by the scope asked for
        QHash<QString, std::vector<size_t>> below; ///< by every scope around it
    };

    static QString folded(const QString &scope) {
        if (scope.size() > longest) {
            return tooLong;
        }
        QString text = scope.toCaseFolded();
        while (text.endsWith(QLatin1Char('/'))) {
            text.chop(1);
        }
        return text;
    }

    static QStringList prefixesOf(const QString &folded) {
        QStringList prefixes;
        for (qsizetype at = folded.indexOf(QLatin1Char('/')); at >= 0;
             at = folded.indexOf(QLatin1Char('/'), at + 1)) {
            prefixes.append(folded.left(at));
        }
        return prefixes;
    }

    QHash<std::pair<int, QString>, Group> m_groups;
};

class Disagreements {
public:
    Disagreements(const std::vector<Witness> &witnesses, std::vector<Contest> &contests, Notes &notes)
        : m_witnesses(witnesses), m_index(witnesses), m_contests(contests), m_notes(notes) { }

    /// Takes the contested rows out of `rows`; `host` is the HSM's, or empty for Azure.
    template <typename T>
    void settle(std::vector<T> &rows, ReadKind kind, const QString &host) {
        const auto isContested
            = [&](const T &row) { return contest(row, kind, host, ImportProblemKind::Disagreement); };
        rows.erase(std::remove_if(rows.begin(), rows.end(), isContested), rows.end());
    }

    /// What a schedule calls active and a complete list does not hold.
    bool contradicts(const domain::RoleAssignment &active) {
        return contest(active, ReadKind::RoleAssignments, QString(), ImportProblemKind::Disagreement);
    }

    /// What denies is the safe side: it counts, and that a list lacks it is told.
    void tell(const std::vector<domain::DenyAssignment> &denies) {
        for (const domain::DenyAssignment &deny : denies) {
            contest(deny, ReadKind::DenyAssignments, QString(), ImportProblemKind::DenyNotInList);
        }
    }

private:
    static QString scopeOf(const domain::RoleDefinition &) { return QStringLiteral("/"); }
    template <typename T>
    static QString scopeOf(const T &row) {
        return row.scope;
    }
    static bool isOf(const domain::RoleAssignment &row, const QString &principalId) {
        return principalId.isEmpty() || base::sameText(row.principalId, principalId);
    }
    template <typename T>
    static bool isOf(const T &, const QString &) {
        return true;
    }

    template <typename T>
    bool contest(const T &row, ReadKind kind, const QString &host, ImportProblemKind problem) {
        const QString key = rowKey(row);
        bool contested = false;
        const QSet<QString> *looked = nullptr; // the lists of a snapshot share one set
        bool holds = false;
        for (const size_t number : m_index.thatMaySpeakOf(kind, host, scopeOf(row))) {
            const Witness &witness = m_witnesses[number];
            if (looked != witness.list->members.get()) {
                looked = witness.list->members.get();
                holds = looked->contains(key);
            }
            if (holds || !isOf(row, witness.proof.principalFilter)) {
                continue;
            }
            for (const QString &scope : witness.proof.scopes) {
                const QString place = contestedPlace(witness, scope, scopeOf(row), key);
                if (place.isEmpty()) {
                    continue;
                }
                const QString identity = QString::number(static_cast<int>(kind)) + host + place.toLower();
                if (problem == ImportProblemKind::Disagreement && !m_places.contains(identity)) {
                    m_places.insert(identity);
                    m_contests.push_back({kind, host, place,
                        QStringLiteral("%1 does not hold what another file tells of %2")
                            .arg(witness.list->file, scopeOf(row))});
                }
                if (!contested) {
                    m_notes.problem(
                        {witness.list->file, witness.list->place, problem, row.id.isEmpty() ? key : row.id});
                }
                contested = true;
            }
        }
        return contested;
    }

    /// Where a witness that was asked for `asked` speaks of a row at `scope`; empty where it does not.
    QString contestedPlace(
        const Witness &witness, const QString &asked, const QString &scope, const QString &key) const {
        if (!witness.list->host.isEmpty()) {
            return domain::Scope(asked) == domain::Scope(scope) ? asked : QString();
        }
        if (domain::Scope(scope).isAboveSubscriptions()) {
            // It may lie above other subscriptions only, unless a list of this one alone shows it.
            const bool shown = std::any_of(m_witnesses.begin(), m_witnesses.end(), [&](const Witness &other) {
                return other.list->members->contains(key) && other.proof.scopes == QStringList{asked};
            });
            return shown ? asked : QString();
        }
        const ResourceId at(asked);
        const bool reached = ResourceId(scope).contains(at)
            || (!witness.proof.atScopeOnly && at.contains(ResourceId(scope)));
        return reached ? scope : QString();
    }

    const std::vector<Witness> &m_witnesses;
    WitnessIndex m_index;
    std::vector<Contest> &m_contests;
    Notes &m_notes;
    QSet<QString> m_places; ///< contested ones
};

/// Of a key that the complete list of its store lacks nobody knows whether it is still there.
void settleKeys(domain::Environment &environment, const std::vector<ListRead> &reads,
    const Vouched &isVouchedFor, Notes &notes) {
    for (const ListRead &read : reads) {
        const Proof proof = proofOf(read, isVouchedFor(read.file));
        const bool isWhole = read.outcome == domain::ReadOutcome::Read && read.doubt.isEmpty();
        if (!proof.isProven || proof.kind != ReadKind::Keys || !isWhole) {
            continue;
        }
        const QString host = read.host.isEmpty() && read.question ? read.question->host : read.host;
        for (domain::Key &key : environment.keys) {
            if (base::sameText(key.id.host, host) && !read.members->contains(rowKey(key))) {
                notes.problem({read.file, read.place, ImportProblemKind::Disagreement, key.id.text()});
                unread(key);
            }
        }
    }
}

} // namespace

void settleDisagreements(domain::Environment &environment, EnvironmentBuilder &builder,
    const Vouched &isVouchedFor, Notes &notes) {
    settleKeys(environment, builder.reads(), isVouchedFor, notes);
    const std::vector<Witness> witnesses = witnessesOf(builder.reads(), isVouchedFor);
    if (witnesses.empty()) {
        return;
    }
    Disagreements disagreements(witnesses, builder.contests(), notes);
    disagreements.settle(environment.azureRoles.assignments, ReadKind::RoleAssignments, QString());
    for (const ActiveSchedule &schedule : builder.activeSchedules()) {
        if (disagreements.contradicts(schedule.row)) {
            const QString id = schedule.row.id.isEmpty() ? rowKey(schedule.row) : schedule.row.id;
            notes.problem({schedule.file, schedule.path, ImportProblemKind::Disagreement, id});
        }
    }
    disagreements.tell(environment.azureRoles.denyAssignments);
    for (auto book = environment.hsmRoles.begin(); book != environment.hsmRoles.end(); ++book) {
        disagreements.settle(book->assignments, ReadKind::RoleAssignments, book.key());
        QStringList before;
        for (const domain::RoleDefinition &definition : book->definitions) {
            before.append(definition.guid);
        }
        disagreements.settle(book->definitions, ReadKind::RoleDefinitions, book.key());
        for (const domain::RoleDefinition &definition : book->definitions) {
            before.removeAll(definition.guid);
        }
        book->disputedRoles += before; // or what is documented of them would count
    }
}

} // namespace importer
