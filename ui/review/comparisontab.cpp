#include "ui/review/comparisontab.h"

#include "ui/review/changemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/names.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

Mark markOf(const domain::ChangeSummary &summary) {
    if (summary.gained > 0) {
        return Mark::Warning;
    }
    return summary.isUncertain() ? Mark::Unknown : Mark::Done;
}

QString nameOf(const OpenedFiles &files) {
    const QString name = files.usedNames().mid(0, 3).join(QStringLiteral(", "));
    return files.facts.takenAt.isValid()
        ? ComparisonTab::tr("%1 (%2)").arg(name, wording::utcText(files.facts.takenAt))
        : name;
}

} // namespace

ComparisonTab::ComparisonTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_verdict(new Panel(this)),
      m_choose(new QPushButton(tr("Choose the other snapshot …"), this)),
      m_end(new QPushButton(tr("End the comparison"), this)),
      m_body(new QWidget(this)),
      m_search(new EntryField(this)),
      m_kind(new QComboBox(this)),
      m_model(new ChangeModel(this)),
      m_filter(new ChangeFilter(*m_model, this)),
      m_table(new DataTable(QStringLiteral("review-changes"), tr("Changes"), this)),
      m_empty(new EmptyResult(m_body)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_details(new TextLabel({}, this)) {
    m_verdict->addButton(m_choose);
    m_verdict->addButton(m_end);
    auto *searchLabel = new QLabel(tr("Search:"), m_body);
    searchLabel->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in changes"));
    auto *kindLabel = new QLabel(tr("Change:"), m_body);
    kindLabel->setBuddy(m_kind);
    m_kind->setAccessibleName(tr("Change"));
    m_kind->addItem(tr("All"));
    using Kind = domain::AccessChangeKind;
    for (const Kind kind : {Kind::Gained, Kind::Lost, Kind::Uncertain}) {
        m_kind->addItem(wording::changeKindName(kind), static_cast<int>(kind));
    }
    auto *row = new QHBoxLayout;
    row->addWidget(searchLabel);
    row->addWidget(m_search, 1);
    row->addWidget(kindLabel);
    row->addWidget(m_kind);
    m_table->setModel(m_filter);
    m_table->setColumns({{9, 1}, {12, 3}, {16, 5}, {11, 2}, {8, 1}, {8, 1}});
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addLayout(row);
    body->addWidget(m_table, 1);
    body->addWidget(m_empty);
    body->addWidget(m_counts);
    body->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_verdict);
    column->addWidget(m_body, 1);
    column->addStretch(0);

    connect(m_choose, &QPushButton::clicked, this, &ComparisonTab::fileRequested);
    connect(m_end, &QPushButton::clicked, &session, &ReviewSession::endComparison);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCounts();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_kind->currentData();
        m_filter->setKind(chosen.isValid() ? std::optional(static_cast<Kind>(chosen.toInt())) : std::nullopt);
        showCounts();
    });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_kind->setCurrentIndex(0);
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ComparisonTab::showDetails);
    connect(&session, &ReviewSession::comparisonChanged, this, &ComparisonTab::refresh);
    refresh();
}

void ComparisonTab::refresh() {
    const std::shared_ptr<const ReviewComparison> &comparison = m_session.comparison();
    m_model->setComparison(comparison);
    m_body->setVisible(comparison != nullptr);
    m_end->setVisible(comparison != nullptr);
    if (!comparison) {
        m_verdict->setMessage(Mark::Information, tr("Compare with another snapshot"),
            {tr("See who gained and who lost access to which key between two snapshots of the same "
                "environment. The older one is taken as before.")});
        return;
    }
    QStringList lines{
        tr("Before: %1").arg(nameOf(comparison->before)), tr("After: %1").arg(nameOf(comparison->after))};
    QStringList missing;
    for (const domain::KeyComparison &key : comparison->keys) {
        if (key.presence != domain::KeyPresence::InBoth && missing.size() < 5) {
            missing << wording::keyPresenceSentence(key.presence, key.key);
        }
    }
    for (const review::BackupChange &change : comparison->backup) {
        if (missing.size() < 10) {
            missing << wording::backupChangeLine(change.key.name, change.before, change.after);
        }
    }
    const Mark mark = markOf(comparison->summary);
    m_verdict->setMessage(mark == Mark::Done && !comparison->backup.empty() ? Mark::Warning : mark,
        wording::permissivenessSentence(comparison->summary), lines + missing);
    if (m_filter->rowCount() > 0) {
        m_table->setCurrentIndex(m_filter->index(0, 0));
    }
    showDetails();
    showCounts();
}

void ComparisonTab::showCounts() {
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setPlainText(
        shown == all ? tr("%Ln changes", nullptr, all) : tr("%1 of %Ln changes", nullptr, all).arg(shown));
    m_empty->showFor(shown == 0 && all > 0, m_search->text().trimmed());
}

void ComparisonTab::showDetails() {
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_details->setPlainText(current.isValid() ? m_model->explain(current.row()).join(u'\n') : QString());
}

QString ComparisonTab::details() const {
    return m_details->text();
}

} // namespace ui
