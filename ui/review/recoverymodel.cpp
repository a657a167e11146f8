#include "ui/review/recoverymodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/recoverabilitytext.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QFontMetrics>

namespace ui {

namespace {

/// That it seems possible is no yes: the copy cannot be seen.
Mark markOfRestore(const domain::RestoreOutlook &outlook) {
    return outlook.answer == domain::RestoreAnswer::Possible ? Mark::Information
        : outlook.answer == domain::RestoreAnswer::No        ? ui::markOf(domain::Truth::No)
                                                             : ui::markOf(domain::Truth::Unknown);
}

} // namespace

RecoveryModel::RecoveryModel(QObject *parent) : QAbstractTableModel(parent) { }

void RecoveryModel::setCase(std::shared_ptr<const review::Case> reviewed, const review::Key &key) {
    beginResetModel();
    m_case = std::move(reviewed);
    m_rows = m_case ? m_case->recoverability(key) : std::vector<const domain::Recoverability *>();
    endResetModel();
}

QString RecoveryModel::textOf(int row) const {
    QString text = at(row).virtualMachine.text();
    for (int column = 0; column < ColumnCount; ++column) {
        text += u'\n' + this->text(row, column);
    }
    return text;
}

int RecoveryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecoveryModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecoveryModel::text(int row, int column) const {
    const domain::Recoverability &one = at(row);
    switch (column) {
    case VirtualMachine:
        return wording::visible(one.name);
    case Key:
        return one.key.isEmpty() ? tr("Not known") : wording::visible(one.key.name);
    case SoftDelete:
        return wording::keyReturnWords(one.softDelete);
    case AzureBackup:
        return wording::restoreAnswerWords(one.restore);
    }
    return {};
}

QVariant RecoveryModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const domain::Recoverability &one = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == SoftDelete ? plainToolTip(wording::keyReturnText(one.softDelete))
            : index.column() == AzureBackup ? plainToolTip(wording::restoreAnswerText(one.restore))
                                            : plainToolTip(one.virtualMachine.text());
    case Qt::DecorationRole: {
        if (index.column() != SoftDelete && index.column() != AzureBackup) {
            return {};
        }
        const Mark mark
            = index.column() == SoftDelete ? markOf(one.softDelete.comesBack()) : markOfRestore(one.restore);
        return markIcon(mark, QApplication::palette(), QFontMetrics(QApplication::font()).height(),
            qApp->devicePixelRatio());
    }
    default:
        return {};
    }
}

QVariant RecoveryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case VirtualMachine:
        return tr("Virtual machine");
    case Key:
        return tr("Key");
    case SoftDelete:
        return tr("Soft delete");
    case AzureBackup:
        return tr("Azure Backup");
    }
    return {};
}

RecoveryFilter::RecoveryFilter(RecoveryModel &machines, QObject *parent)
    : QSortFilterProxyModel(parent), m_machines(machines) {
    setSourceModel(&machines);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RecoveryFilter::setText(const QString &text) {
    m_words = SearchWords(text);
    invalidateFilter();
}

bool RecoveryFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    return m_words.areIn(m_machines.textOf(row));
}

} // namespace ui
