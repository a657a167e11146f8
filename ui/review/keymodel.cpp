#include "ui/review/keymodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/accesstext.h"
#include "wording/findingtext.h"
#include "wording/reviewreporttext.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QFontMetrics>

namespace ui {

KeyModel::KeyModel(QObject *parent) : QAbstractTableModel(parent) { }

void KeyModel::setCase(std::shared_ptr<const review::Case> reviewed) {
    const auto sameKeys = [](const review::Case &a, const review::Case &b) {
        return std::equal(a.index().keys().begin(), a.index().keys().end(), b.index().keys().begin(),
            b.index().keys().end(), [](const auto &x, const auto &y) { return x.id == y.id; });
    };
    if (m_case && reviewed && sameKeys(*m_case, *reviewed)) {
        m_case = std::move(reviewed);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_case = std::move(reviewed);
    endResetModel();
}

review::Key KeyModel::keyAt(int row) const {
    if (!m_case || row <= 0 || row >= rowCount()) {
        return {};
    }
    const domain::KeyIdentifier &id = m_case->index().keys()[static_cast<size_t>(row - 1)].id;
    return {id.host, id.name};
}

int KeyModel::rowOf(const review::Key &key) const {
    if (!m_case || key.isAll()) {
        return m_case ? 0 : -1;
    }
    const domain::AccessIndex::KeyPlace *place = m_case->place(key);
    return place == nullptr ? -1 : static_cast<int>(place - m_case->index().keys().data()) + 1;
}

review::Count KeyModel::countAt(int row) const {
    return row == 0 ? m_case->count(review::Key()) : m_case->count(static_cast<size_t>(row - 1));
}

bool KeyModel::hasFindings(int row) const {
    return countAt(row).findings > 0;
}

QStringList KeyModel::backupTexts() {
    QStringList texts;
    for (const domain::Truth truth : {domain::Truth::Yes, domain::Truth::No, domain::Truth::Unknown}) {
        texts << wording::shortVerdictWords({truth, false}) << wording::shortVerdictWords({truth, true});
    }
    return texts;
}

/// Who holds the rights, and what stops backup or may, one a line.
QStringList KeyModel::whyBackup(const review::Key &key) const {
    QStringList lines;
    if (const domain::AccessIndex::KeyPlace *place = m_case->place(key)) {
        for (const auto &answer : m_case->backupAnswers(*place, domain::Detail::TruthOnly)) {
            lines << wording::backupRightsLine(wording::truthWord(answer.rights.truth))
                  << wording::backupStateLines(answer.states);
        }
    }
    return lines;
}

QString KeyModel::textOf(int row) const {
    return text(row, Name) + u'\n' + text(row, Store);
}

int KeyModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || !m_case ? 0 : static_cast<int>(m_case->index().keys().size()) + 1;
}

int KeyModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeyModel::text(int row, int column) const {
    const review::Key key = keyAt(row);
    switch (column) {
    case Name:
        return key.isAll() ? tr("All keys") : wording::visible(key.name);
    case Store:
        return key.isAll()
            ? QString()
            : wording::visible(m_case->index().keys()[static_cast<size_t>(row - 1)].store->name);
    case Backup:
        return key.isAll() ? QString()
                           : wording::shortVerdictWords(m_case->backup()[static_cast<size_t>(row - 1)]);
    case Findings:
        return QString::number(countAt(row).findings);
    }
    return {};
}

int KeyModel::sortValue(int row, int column) const {
    if (column == Findings) {
        const review::Count count = countAt(row);
        const int worst = count.worst ? static_cast<int>(*count.worst) : 9;
        return worst * 1000000 - qMin(count.findings, 999999);
    }
    const domain::BackupVerdict &verdict = m_case->backup()[static_cast<size_t>(row - 1)];
    return 2 * static_cast<int>(verdict.truth) + (verdict.ifEnabled ? 1 : 0);
}

QVariant KeyModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || !m_case) {
        return {};
    }
    const review::Key key = keyAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Name || index.column() == Store
                ? textOf(index.row()).trimmed()
                : (index.column() == Backup ? whyBackup(key).join(u'\n') : QString()));
    case Qt::AccessibleTextRole:
        return key.isAll() || index.column() != Backup
            ? QVariant(text(index.row(), index.column()))
            : QVariant(tr("Azure Backup: %1").arg(text(index.row(), Backup)));
    case Qt::DecorationRole: {
        Mark mark = Mark::None;
        if (index.column() == Backup && !key.isAll()) {
            mark = markOf(m_case->backup()[static_cast<size_t>(index.row() - 1)].certain());
        } else if (index.column() == Findings) {
            const std::optional<domain::FindingSeverity> worst = countAt(index.row()).worst;
            mark = worst ? markOf(*worst) : Mark::None;
        }
        const int size = QFontMetrics(QApplication::font()).height();
        return mark == Mark::None
            ? QVariant()
            : QVariant(markIcon(mark, QApplication::palette(), size, qApp->devicePixelRatio()));
    }
    case SortRole:
        if (index.column() == Name) {
            return key.name; // as it is: many are compared
        }
        return index.column() == Store ? QVariant(text(index.row(), Store))
                                       : QVariant(sortValue(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tip ? QVariant() : QVariant(tr("Key"));
    case Store:
        return tip ? QVariant() : QVariant(tr("Key store"));
    case Backup:
        return tip ? tr("Does Azure Backup hold the rights on this key, and can backup work?") : tr("Backup");
    case Findings:
        return tip ? tr("About the key, about its key store, and about what reaches several key stores")
                   : tr("Findings");
    }
    return {};
}

KeyFilter::KeyFilter(KeyModel &keys, QObject *parent) : QSortFilterProxyModel(parent), m_keys(keys) {
    setSourceModel(&keys);
    setSortRole(KeyModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void KeyFilter::setText(const QString &text) {
    m_words = SearchWords(text);
    invalidateFilter();
}

void KeyFilter::setOnlyFindings(bool only) {
    m_onlyFindings = only;
    invalidateFilter();
}

bool KeyFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    if (row == 0) {
        return true;
    }
    return (!m_onlyFindings || m_keys.hasFindings(row)) && m_words.areIn(m_keys.textOf(row));
}

bool KeyFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
    if (left.row() == 0 || right.row() == 0) {
        return (left.row() == 0) == (sortOrder() == Qt::AscendingOrder);
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace ui
