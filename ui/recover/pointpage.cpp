#include "ui/recover/pointpage.h"

#include "ui/protect/goingon.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/searchkeys.h"
#include "wording/names.h"
#include "wording/recoverytext.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int pointKeyColumn = 3;

} // namespace

RecoverPointPage::RecoverPointPage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Point, tr("Recovery point"), recovery, parent),
      m_table(new DataTable(QStringLiteral("recovery-points"), tr("Recovery points"), this)),
      m_model(new RowModel({tr("Time"), tr("Tiers"), tr("Disk encryption"), tr("Copy of the key")}, this)),
      m_filter(new RowFilter(this)),
      m_empty(new EmptyResult(this)),
      m_unread(new ErrorPanel(this)),
      m_details(new Panel(this)) {
    setIntroduction(tr("What is brought back comes from one recovery point. Its tiers decide what it "
                       "allows."));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setColumns({{22, 1}, {26, 3}, {22, 2}, {16, 1}});
    m_table->sortByColumn(0, Qt::DescendingOrder);
    content()->addWidget(m_unread);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_empty);
    content()->addWidget(m_details);
    m_unread->setAction(retryText());
    m_details->hide();
    connect(m_unread, &ErrorPanel::actionRequested, this, &RecoverPointPage::retry);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        domain::RecoveryChoices choices = RecoverPage::recovery().choices();
        choices.pointId = domain::ResourceId(row.data(RowModel::KeyRole).toString());
        RecoverPage::recovery().choose(choices);
    });
    goOnFromRows(m_table, this);
    readAgainWithKeys(this, [this] { retry(); });
}

QWidget *RecoverPointPage::firstControl() const {
    return m_table;
}

void RecoverPointPage::enter() {
    if (!recovery().findings().when.isValid()) {
        recovery().look();
    }
}

void RecoverPointPage::retry() {
    recovery().look();
}

QString RecoverPointPage::activity() const {
    return tr("Reading recovery points, the key, and who may use it");
}

void RecoverPointPage::showRows() {
    QList<Row> rows;
    for (const domain::RecoveryPoint &point : recovery().findings().points) {
        Row row;
        row.key = point.id.text();
        QString key;
        Mark mark = Mark::Unknown;
        switch (domain::keyCopyIn(point)) {
        case domain::KeyCopy::Possible:
            key = tr("Possible");
            mark = Mark::Information;
            break;
        case domain::KeyCopy::NotInVaultTier:
        case domain::KeyCopy::OtherSecurityType:
            key = tr("No");
            mark = Mark::Skipped;
            break;
        case domain::KeyCopy::NotTold:
            key = tr("Not known");
            break;
        }
        row.cells = {point.time.isValid() ? wording::utcText(point.time) : wording::shown(point.name()),
            wording::pointTiersText(point), wording::pointSecurityText(point), key};
        row.marks.insert(pointKeyColumn, mark);
        rows.append(row);
    }
    m_model->setRows(rows);
}

void RecoverPointPage::showState() {
    const domain::RecoveryFindings &findings = recovery().findings();
    showRows();
    showChoice();
    m_unread->setError(findings.pointsError, true);
    const bool isEmpty = findings.when.isValid() && !findings.pointsError && findings.points.empty();
    m_empty->setVisible(isEmpty);
    if (isEmpty) {
        m_empty->explain(tr("There is no recovery point"),
            {tr("Nothing of Azure Backup can be brought back. A key that was only deleted can still be "
                "recovered: go on.")},
            false);
    }
}

void RecoverPointPage::showChoice() {
    const domain::ResourceId &id = recovery().choices().pointId;
    const domain::RecoveryPoint *point = recovery().findings().point(id);
    const QModelIndex row = m_filter->indexOfKey(id.text());
    if (m_table->showChosen(row) && row.isValid()) {
        m_table->scrollTo(row);
    }
    m_details->setVisible(point != nullptr);
    if (point == nullptr) {
        return;
    }
    QStringList lines{wording::pointAllowsText(*point)};
    if (point->expires.isValid()) {
        lines.append(tr("It is kept until %1.").arg(wording::utcText(point->expires)));
    }
    const bool isInVault = point->isIn(domain::RecoveryTier::Vault) == domain::Truth::Yes;
    m_details->setMessage(isInVault ? Mark::Done : Mark::Warning,
        tr("Chosen: the recovery point of %1")
            .arg(point->time.isValid() ? wording::utcText(point->time) : wording::shown(point->name())),
        lines);
}

} // namespace ui
