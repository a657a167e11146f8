#include "ui/wizard/startpage.h"

#include "ui/widgets/textlabel.h"
#include "wording/scenariotext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

StartPage::StartPage(workflow::Session &session, QWidget *parent)
    : WizardPage(workflow::Step::Source, tr("Where do you want to work?"), session, parent),
      m_azure(nullptr),
      m_simulator(nullptr),
      m_snapshot(nullptr),
      m_listLabel(new QLabel(tr("Scenarios of the simulator:"), this)),
      m_scenarios(new QListWidget(this)) {
    setIntroduction(
        tr("This wizard lets Azure Backup protect a Confidential VM whose disk is encrypted with your own "
           "key: it finds the key, grants Azure Backup exactly the access it needs, and enables backup."));
    auto *group = new QButtonGroup(this);
    const workflow::SourceOffer &offer = session.offer();
    m_azure = addSource(group, tr("Azure"),
        offer.azureAvailable ? tr("Sign in and work on your own subscriptions.")
                             : tr("Not available yet: this version cannot sign in to Azure."));
    m_azure->setEnabled(offer.azureAvailable);
    m_simulator = addSource(group, tr("Simulator"),
        tr("Try the whole job on a small Azure inside this program. Nothing real is read or changed."));
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(indent, 0, 0, 6);
    m_listLabel->setBuddy(m_scenarios);
    below->addWidget(m_listLabel);
    below->addWidget(m_scenarios, 1);
    content()->addLayout(below, 1);
    m_snapshot = addSource(group, tr("Open a snapshot"),
        offer.snapshotAvailable ? tr("Review what was saved from another environment, without a network.")
                                : tr("Not available yet: this version cannot open snapshots."));
    m_snapshot->setEnabled(offer.snapshotAvailable);

    m_scenarios->setAccessibleName(tr("Scenarios of the simulator"));
    m_scenarios->setAlternatingRowColors(true);
    m_scenarios->setWordWrap(true);
    m_scenarios->setMinimumHeight(160);
    for (const workflow::Scenario &scenario : offer.scenarios) {
        auto *item = new QListWidgetItem(m_scenarios);
        item->setText(QStringLiteral("%1\n%2").arg(
            scenario.name, wording::scenarioText(scenario.name, scenario.summary)));
        item->setData(Qt::UserRole, scenario.name);
    }
    m_simulator->setChecked(true);
    connect(m_simulator, &QRadioButton::toggled, m_scenarios, &QWidget::setEnabled);
    connect(m_scenarios, &QListWidget::currentItemChanged, this, &StartPage::connectToChosen);
    connect(&session, &workflow::Session::connectionChanged, this, &StartPage::refresh);
}

QRadioButton *StartPage::addSource(QButtonGroup *group, const QString &name, const QString &explanation) {
    auto *button = new QRadioButton(name, this);
    button->setAccessibleDescription(explanation);
    group->addButton(button);
    content()->addWidget(button);
    auto *label = new TextLabel(explanation, this, TextLabel::Weight::Muted);
    label->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
            + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
        0, 0, 6);
    content()->addWidget(label);
    return button;
}

QWidget *StartPage::firstControl() const {
    return m_scenarios;
}

void StartPage::retry() {
    if (const QListWidgetItem *item = m_scenarios->currentItem()) {
        session().connectTo(
            {workflow::SourceKind::Simulator, item->data(Qt::UserRole).toString(), QString()});
    }
}

void StartPage::showState() {
    showScenario();
    if (m_scenarios->currentItem() == nullptr && m_scenarios->count() > 0) {
        m_scenarios->setCurrentRow(0);
    }
}

void StartPage::connectToChosen() {
    const QListWidgetItem *item = m_scenarios->currentItem();
    const std::optional<workflow::Source> now = session().source();
    if (item == nullptr || (now && now->scenario == item->data(Qt::UserRole).toString())) {
        return;
    }
    retry();
}

/// What the session works on is what is highlighted.
void StartPage::showScenario() {
    const std::optional<workflow::Source> source = session().source();
    if (!source || source->kind != workflow::SourceKind::Simulator) {
        return;
    }
    for (int i = 0; i < m_scenarios->count(); ++i) {
        if (m_scenarios->item(i)->data(Qt::UserRole).toString() == source->scenario) {
            m_scenarios->setCurrentRow(i);
        }
    }
}

} // namespace ui
