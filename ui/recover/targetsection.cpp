#include "ui/recover/targetsection.h"

#include "ui/protect/access/choicesection.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/rowfilter.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int rowsWithoutSearch = 8;
constexpr int targetLetters = 10;
constexpr int noteLetters = 24;

} // namespace

TargetSection::TargetSection(const Words &words, QWidget *parent)
    : QWidget(parent),
      m_section(new ChoiceSection(words.title, words.changeName, this)),
      m_content(new QWidget(this)),
      m_column(new QVBoxLayout(m_content)),
      m_beside(new QVBoxLayout),
      m_search(new EntryField(m_content)),
      m_table(new DataTable(words.tableId, words.title, m_content)),
      m_model(new RowModel(words.headers, this)),
      m_filter(new RowFilter(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    column->addLayout(m_beside);
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->addWidget(m_search);
    m_column->addWidget(m_table);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search: %1").arg(words.title));
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    QList<ColumnShare> shares;
    for (qsizetype i = 0; i < words.headers.size(); ++i) {
        const bool isNote = i == words.headers.size() - 1;
        shares.append({isNote ? noteLetters : targetLetters, isNote ? 5 : 2, false});
    }
    m_table->setColumns(shares);
    m_section->setContent(m_content);
    connect(m_search, &EntryField::textChanged, m_filter, &RowFilter::setText);
    connect(m_search, &EntryField::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &DataTable::rowChosen, this,
        [this](const QModelIndex &row) { Q_EMIT rowChosen(row.data(RowModel::KeyRole).toString()); });
}

void TargetSection::setRows(
    const QList<Row> &rows, const QString &chosenKey, const QString &chosen, const QStringList &details) {
    m_model->setRows(rows);
    m_search->setVisible(rows.size() > rowsWithoutSearch);
    const QModelIndex row = m_filter->indexOfKey(chosenKey);
    if (m_table->showChosen(row) && row.isValid()) {
        m_table->scrollTo(row);
    }
    m_section->setChosen(chosen, details);
}

void TargetSection::addBelow(QWidget *widget) {
    m_column->addWidget(widget);
}

void TargetSection::addBeside(QWidget *widget) {
    m_beside->addWidget(widget);
}

void TargetSection::lead() {
    m_section->setOpen(true);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
