#include "ui/review/changemodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/accesstext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QFontMetrics>

namespace ui {

ChangeModel::ChangeModel(QObject *parent) : QAbstractTableModel(parent) { }

void ChangeModel::setComparison(std::shared_ptr<const ReviewComparison> comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    m_rows.clear();
    if (m_comparison) {
        for (const domain::AccessChangeKind kind : {domain::AccessChangeKind::Gained,
                 domain::AccessChangeKind::Lost, domain::AccessChangeKind::Uncertain}) {
            for (const domain::KeyComparison &key : m_comparison->keys) {
                for (const domain::AccessChange &change : key.changes) {
                    if (change.kind == kind) {
                        m_rows.push_back(&change);
                    }
                }
            }
        }
    }
    endResetModel();
}

const domain::AccessChange &ChangeModel::changeAt(int row) const {
    return *m_rows[static_cast<size_t>(row)];
}

/// Names from where the principal is known.
const domain::AccessLookup &ChangeModel::names(const domain::AccessChange &change) const {
    const domain::AccessLookup &after = m_comparison->after.judged->index();
    return after.principal(change.principalId) != nullptr ? after : m_comparison->before.judged->index();
}

QStringList ChangeModel::explain(int row) const {
    const domain::AccessChange &change = changeAt(row);
    const domain::AccessLookup &lookup = names(change);
    QStringList lines{wording::accessChangeSentence(change, lookup)};
    for (const domain::Evidence &grant : change.grantsAfter) {
        lines << tr("Only after: %1").arg(wording::evidenceChain(grant, change.principalId, lookup));
    }
    for (const domain::Evidence &grant : change.grantsBefore) {
        lines << tr("Only before: %1").arg(wording::evidenceChain(grant, change.principalId, lookup));
    }
    for (const domain::Uncertainty &doubt : change.unknownBefore) {
        lines << tr("Unknown before: %1").arg(wording::reviewUncertainty(doubt));
    }
    for (const domain::Uncertainty &doubt : change.unknownAfter) {
        lines << tr("Unknown after: %1").arg(wording::reviewUncertainty(doubt));
    }
    return lines;
}

QString ChangeModel::textOf(int row) const {
    return text(row, Key) + u'\n' + text(row, Principal) + u'\n' + text(row, Action) + u'\n'
        + changeAt(row).principalId;
}

int ChangeModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangeModel::text(int row, int column) const {
    const domain::AccessChange &change = changeAt(row);
    switch (column) {
    case Kind:
        return wording::changeKindName(change.kind);
    case Key:
        return wording::visible(change.key.name);
    case Principal:
        return wording::principalName(names(change), change.principalId);
    case Action:
        return wording::actionName(change.action);
    case Before:
        return wording::truthWord(change.before);
    case After:
        return wording::truthWord(change.after);
    }
    return {};
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(explain(index.row()).constFirst());
    case Qt::DecorationRole:
        return index.column() == Kind
            ? QVariant(markIcon(markOf(changeAt(index.row()).kind), QApplication::palette(),
                QFontMetrics(QApplication::font()).height(), qApp->devicePixelRatio()))
            : QVariant();
    default:
        return {};
    }
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Kind:
        return tr("Change");
    case Key:
        return tr("Key");
    case Principal:
        return tr("Security principal");
    case Action:
        return tr("Action");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    }
    return {};
}

ChangeFilter::ChangeFilter(ChangeModel &changes, QObject *parent)
    : QSortFilterProxyModel(parent), m_changes(changes) {
    setSourceModel(&changes);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ChangeFilter::setText(const QString &text) {
    m_words = SearchWords(text);
    invalidateFilter();
}

void ChangeFilter::setKind(std::optional<domain::AccessChangeKind> kind) {
    m_kind = kind;
    invalidateFilter();
}

bool ChangeFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    if (m_kind && m_changes.changeAt(row).kind != *m_kind) {
        return false;
    }
    return m_words.areIn(m_changes.textOf(row));
}

} // namespace ui
