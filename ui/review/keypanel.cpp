#include "ui/review/keypanel.h"

#include "ui/review/keymodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui {

KeyPanel::KeyPanel(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_onlyFindings(new QCheckBox(tr("Only keys with findings"), this)),
      m_table(new DataTable(QStringLiteral("review-keys"), tr("Keys"), this)),
      m_model(new KeyModel(this)),
      m_filter(new KeyFilter(*m_model, this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)) {
    auto *label = new QLabel(tr("Key:"), this);
    label->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a key or key store"));
    m_search->setPlaceholderText(tr("Name of a key or key store"));
    auto *entry = new QHBoxLayout;
    entry->addWidget(label);
    entry->addWidget(m_search, 1);
    m_table->setTextElideMode(Qt::ElideMiddle); // names of stores differ at their end
    m_table->setModel(m_filter);
    m_table->setColumnWidths({17, 14, 8, 6});
    m_table->setFittingColumn(KeyModel::Backup, KeyModel::backupTexts()); // "Yes,…bled" reads as a no
    m_table->sortByColumn(KeyModel::Name, Qt::AscendingOrder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(entry);
    column->addWidget(m_onlyFindings);
    column->addWidget(m_table, 1);
    column->addWidget(m_counts);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showChosen();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_onlyFindings, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setOnlyFindings(only);
        showChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyPanel::choose);
    connect(&session, &ReviewSession::shownChanged, this, &KeyPanel::refresh);
    connect(&session, &ReviewSession::matrixChanged, this, &KeyPanel::showChosen);
    refresh();
}

QSize KeyPanel::sizeHint() const {
    int width = 2 * m_table->frameWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    for (int column = 0; column < KeyModel::Store; ++column) {
        width += m_table->columnWidth(column);
    }
    width
        += fontMetrics().averageCharWidth() * 14; // of the key store: stretched, and elided where it is long
    return {width, QWidget::sizeHint().height()};
}

void KeyPanel::refresh() {
    const QScopedValueRollback<bool> following(m_following, true);
    m_model->setCase(m_session.shown());
    const int keys = qMax(0, m_model->rowCount() - 1);
    m_counts->setPlainText(tr("%Ln keys", nullptr, keys));
    showChosen();
}

void KeyPanel::choose() {
    const QModelIndex current = m_table->currentIndex();
    if (!m_following && current.isValid()) {
        m_session.chooseKey(m_model->keyAt(m_filter->mapToSource(current).row()));
    }
}

/// What the session looks at is what is highlighted.
void KeyPanel::showChosen() {
    const QScopedValueRollback<bool> following(m_following, true);
    const int row = m_model->rowOf(m_session.key());
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, KeyModel::Name));
    if (index.row() != m_table->currentIndex().row() || !m_table->selectionModel()->hasSelection()) {
        m_table->setCurrentIndex(index);
    }
}

} // namespace ui
