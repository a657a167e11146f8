#include "ui/review/findingstab.h"

#include "ui/review/findingmodel.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/windowmemory.h"
#include "wording/findingtext.h"
#include "wording/reviewtext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr size_t mostLines = 10;

} // namespace

FindingsTab::FindingsTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_severity(new QComboBox(this)),
      m_model(new FindingModel(this)),
      m_filter(new FindingFilter(*m_model, this)),
      m_table(new DataTable(QStringLiteral("review-findings"), tr("Findings"), this)),
      m_empty(new EmptyResult(this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_details(nullptr),
      m_title(nullptr),
      m_explanation(nullptr),
      m_grants(nullptr),
      m_cure(nullptr),
      m_commands(nullptr),
      m_copy(nullptr),
      m_showAccess(nullptr) {
    auto *searchLabel = new QLabel(tr("Search:"), this);
    searchLabel->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in findings"));
    auto *severityLabel = new QLabel(tr("Severity:"), this);
    severityLabel->setBuddy(m_severity);
    m_severity->setAccessibleName(tr("Severity"));
    m_severity->addItem(tr("All"));
    using Severity = domain::FindingSeverity;
    for (const Severity severity : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low}) {
        const QString name = wording::severityName(severity);
        m_severity->addItem(
            severity == Severity::Critical ? name : tr("%1 or worse").arg(name), static_cast<int>(severity));
    }
    auto *row = new QHBoxLayout;
    row->addWidget(searchLabel);
    row->addWidget(m_search, 1);
    row->addWidget(severityLabel);
    row->addWidget(m_severity);
    m_table->setModel(m_filter);
    m_table->setColumns({{9, 1}, {20, 9}, {10, 2}, {11, 3}, {9, 0}});
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // worst first, as they come
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty);
    column->addWidget(m_counts);

    auto *scroll = new PageScroll(this);
    scroll->setAccessibleName(tr("The chosen finding"));
    m_details = scroll;
    m_title = new TextLabel({}, scroll, TextLabel::Weight::Strong);
    m_explanation = new TextLabel({}, scroll);
    m_grants = new TextLabel({}, scroll, TextLabel::Weight::Muted);
    m_cure = new TextLabel({}, scroll);
    m_commands = new CodeView(tr("Commands"), scroll);
    m_copy = new CopyButton(tr("Copy commands"), tr("Copy the commands"), scroll);
    m_copy->setSource([this] { return m_commands->toPlainText(); });
    m_showAccess = new QPushButton(tr("Show the access"), scroll);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_title, m_explanation, m_grants, m_cure, m_commands}) {
        scroll->content()->addWidget(widget);
    }
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_showAccess);
    scroll->content()->addLayout(buttons);
    scroll->content()->addStretch(1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    WindowMemory::keep(splitter, QStringLiteral("review-findings"));
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(splitter);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCounts();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_severity, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_severity->currentData();
        m_filter->setWorstOf(
            chosen.isValid() ? std::optional(static_cast<Severity>(chosen.toInt())) : std::nullopt);
        showCounts();
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsTab::showDetails);
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_severity->setCurrentIndex(0);
        m_search->clear();
        m_search->setFocus();
    });
    auto *showAccess = new QAction(m_showAccess->text(), m_table);
    m_table->addAction(showAccess);
    connect(showAccess, &QAction::triggered, m_showAccess, &QPushButton::click);
    connect(m_table, &QAbstractItemView::doubleClicked, m_showAccess, &QPushButton::click);
    connect(m_showAccess, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
        if (current.isValid()) {
            const domain::ReviewFinding &finding = m_model->findingAt(current.row());
            Q_EMIT accessRequested({finding.host(), finding.keyName()}, finding.principalId);
        }
    });
    connect(&session, &ReviewSession::shownChanged, this, &FindingsTab::refresh);
    connect(&session, &ReviewSession::matrixChanged, this, &FindingsTab::refresh);
    refresh();
}

void FindingsTab::refresh() {
    const QString chosen = m_chosen;
    m_model->setCase(m_session.shown(), m_session.base(), m_session.key());
    m_chosen = chosen;
    QModelIndex found;
    for (int row = 0; row < m_model->rowCount() && !chosen.isEmpty() && !found.isValid(); ++row) {
        if (review::identityOf(m_model->findingAt(row)) == chosen) {
            found = m_filter->mapFromSource(m_model->index(row, 0));
        }
    }
    if (!found.isValid() && m_filter->rowCount() > 0) {
        found = m_filter->index(0, 0);
    }
    m_table->setCurrentIndex(found);
    showDetails();
    showCounts();
}

void FindingsTab::showCounts() {
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setPlainText(all == 0 ? tr("No findings: nothing here needs attention.")
            : shown == all          ? tr("%Ln findings", nullptr, all)
                                    : tr("%1 of %Ln findings", nullptr, all).arg(shown));
    m_empty->showFor(shown == 0 && all > 0, m_search->text().trimmed());
    Q_EMIT countChanged(all);
}

void FindingsTab::showDetails() {
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_details->setVisible(current.isValid());
    if (!current.isValid()) {
        return;
    }
    const domain::ReviewFinding &finding = m_model->findingAt(current.row());
    m_chosen = review::identityOf(finding);
    const domain::AccessIndex &index = m_model->reviewed()->index();
    const wording::FindingText text = wording::findingText(finding, index);
    m_title->setPlainText(
        tr("%1 (%2, %3)")
            .arg(text.title, wording::severityName(finding.severity), domain::findingRuleId(finding.rule)));
    m_explanation->setTextOrHide(text.explanation);
    QStringList reasons;
    for (size_t i = 0; i < finding.evidence.size() && i < mostLines; ++i) {
        reasons << wording::evidenceChain(finding.evidence[i], finding.principalId, index);
    }
    for (size_t i = 0; i < finding.uncertainties.size() && i < mostLines; ++i) {
        reasons << wording::reviewUncertainty(finding.uncertainties[i]);
    }
    m_grants->setTextOrHide(reasons.join(u'\n'));
    m_cure->setTextOrHide(text.cure.isEmpty() ? QString() : tr("What to do: %1").arg(text.cure));
    m_commands->setCode(text.commands.join(u'\n'));
    m_commands->setVisible(!text.commands.isEmpty());
    m_commands->setFixedHeight(
        m_commands->fontMetrics().lineSpacing() * (qBound(1, static_cast<int>(text.commands.size()), 8) + 1)
        + 2 * m_commands->frameWidth() + 12);
    m_copy->setVisible(!text.commands.isEmpty());
    m_showAccess->setVisible(!finding.principalId.isEmpty());
}

QString FindingsTab::details() const {
    return QStringList{
        m_title->text(), m_explanation->text(), m_grants->text(), m_cure->text(), m_commands->toPlainText()}
        .join(u'\n');
}

} // namespace ui
