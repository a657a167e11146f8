#include "ui/review/keypanel.h"

#include "ui/review/keymodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
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
      m_empty(new EmptyResult(this)),
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
    m_table->setColumns({{11, 4}, {}, {}, {11, 4}});
    m_table->setFittingColumn(KeyModel::Backup, KeyModel::backupTexts()); // "Yes,…bled" reads as a no
    m_table->sortByColumn(KeyModel::Name, Qt::AscendingOrder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(entry);
    column->addWidget(m_onlyFindings);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty);
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
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        m_session.chooseKey(m_model->keyAt(m_filter->mapToSource(row).row()));
    });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_onlyFindings->setChecked(false);
        m_search->clear();
        m_search->setFocus();
    });
    connect(&session, &ReviewSession::shownChanged, this, &KeyPanel::refresh);
    connect(&session, &ReviewSession::matrixChanged, this, &KeyPanel::showChosen);
    refresh();
}

QSize KeyPanel::sizeHint() const {
    const int names = fontMetrics().averageCharWidth() * 34; // of a key and of its store, as they often are
    return {names + m_table->columnWidth(KeyModel::Backup)
            + m_table->horizontalHeader()->sectionSizeHint(KeyModel::Findings) + 2 * m_table->frameWidth()
            + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
        QWidget::sizeHint().height()};
}

void KeyPanel::refresh() {
    m_model->setCase(m_session.shown());
    showChosen();
}

/// What the session looks at is what is highlighted.
void KeyPanel::showChosen() {
    const int row = m_model->rowOf(m_session.key());
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, KeyModel::Name));
    m_table->showChosen(index);
    m_empty->showFor(m_filter->rowCount() <= 1 && m_model->rowCount() > 1, m_search->text().trimmed());
    showCounts(row >= 0 && !index.isValid());
}

/// All keys stand in a row of their own.
void KeyPanel::showCounts(bool isChosenHidden) {
    const int keys = qMax(0, m_model->rowCount() - 1);
    const int shown = qMax(0, m_filter->rowCount() - 1);
    QStringList lines{tr("%Ln keys", nullptr, keys)};
    if (shown < keys) {
        lines.append(tr("%Ln of them shown", nullptr, shown));
    }
    if (isChosenHidden) {
        lines.append(tr("The one that is looked at is hidden."));
    }
    m_counts->setPlainText(lines.join(u'\n'));
}

} // namespace ui
