#include "ui/protect/source/startpage.h"

#include "base/text.h"
#include "ui/account/accountlink.h"
#include "ui/account/azurepanel.h"
#include "ui/protect/source/unfinishedpanel.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/quietview.h"
#include "ui/widgets/textlabel.h"
#include "wording/scenariotext.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

StartPage::StartPage(protect::Protection &protection, AccountLink *azure, QWidget *parent)
    : WizardPage(Page::Source, tr("Where do you want to work?"), protection, parent),
      m_link(azure),
      m_azure(nullptr),
      m_simulator(nullptr),
      m_snapshot(new QPushButton(tr("Open a snapshot …"), this)),
      m_recover(new QPushButton(tr("Restore or rehearse …"), this)),
      m_explain(new QPushButton(tr("Explain an error …"), this)),
      m_listLabel(new QLabel(tr("Scenarios of the simulator:"), this)),
      m_scenarios(new QuietView<QListWidget>(this)) {
    setIntroduction(
        tr("This wizard lets Azure Backup protect a Confidential VM whose disk is encrypted with your own "
           "key: it finds the key, grants Azure Backup exactly the access it needs, and enables backup."));
    m_unfinished = new UnfinishedPanel(protection, this);
    content()->addWidget(m_unfinished);
    connect(m_unfinished, &UnfinishedPanel::resumeRequested, this, &StartPage::resumeRequested);
    connect(m_unfinished, &UnfinishedPanel::undoRequested, this, &StartPage::undoRequested);
    auto *group = new QButtonGroup(this);
    const protect::SourceOffer &offer = protection.estate().offer();
    m_azure = addSource(group, tr("Azure"),
        tr("Sign in and work on your own subscriptions. Nothing is changed before you have confirmed it."),
        offer.azureAvailable && m_link != nullptr);
    addAzure();
    m_simulator = addSource(group, tr("Simulator"),
        tr("Try the whole job on a small Azure inside this program. Nothing real is read or changed."), true);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(indent, 0, 0, 6);
    m_listLabel->setBuddy(m_scenarios);
    below->addWidget(m_listLabel);
    below->addWidget(m_scenarios, 1);
    content()->addLayout(below, 1);
    addRecovery();
    addSnapshot(offer.snapshotAvailable);
    addExplanation();

    m_scenarios->setAccessibleName(tr("Scenarios of the simulator"));
    m_scenarios->setAlternatingRowColors(true);
    m_scenarios->setWordWrap(true);
    m_scenarios->setMinimumHeight(160);
    for (const protect::Scenario &scenario : offer.scenarios) {
        addLine(m_scenarios->count(), {protect::SourceKind::Simulator, scenario.name},
            QStringLiteral("%1\n%2").arg(
                scenario.name, wording::scenarioText(scenario.name, scenario.summary)));
    }
    m_simulator->setChecked(true);
    connect(m_azure, &QRadioButton::toggled, this, &StartPage::chooseSource);
    connect(m_simulator, &QRadioButton::toggled, this, &StartPage::chooseSource);
    connect(m_scenarios, &QListWidget::currentItemChanged, this, &StartPage::connectToChosen);
    connect(&protection.estate(), &protect::Estate::connectionChanged, this, &StartPage::refresh);
}

/// What this window cannot work on is not there.
QRadioButton *StartPage::addSource(
    QButtonGroup *group, const QString &name, const QString &explanation, bool isOffered) {
    auto *button = new QRadioButton(name, this);
    button->setAccessibleDescription(explanation);
    group->addButton(button);
    content()->addWidget(button);
    auto *label = new TextLabel(explanation, this, TextLabel::Weight::Muted);
    label->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
            + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
        0, 0, 6);
    content()->addWidget(label);
    button->setEnabled(isOffered);
    button->setVisible(isOffered);
    label->setVisible(isOffered);
    return button;
}

/// Not a source of this wizard: a review has a window of its own.
void StartPage::addSnapshot(bool isAvailable) {
    addElsewhere(tr("Or review who can do what with which key, from a snapshot or files, without a network:"),
        m_snapshot, isAvailable);
    connect(m_snapshot, &QPushButton::clicked, this, &StartPage::snapshotRequested);
}

/// On the source that is connected.
void StartPage::addRecovery() {
    addElsewhere(
        tr("Or bring back a deleted key or a VM from its backup, or rehearse that:"), m_recover, true);
    connect(m_recover, &QPushButton::clicked, this, &StartPage::recoveryRequested);
}

void StartPage::addExplanation() {
    addElsewhere(tr("Or find out what an error of somebody means, and what helps:"), m_explain, true);
    connect(m_explain, &QPushButton::clicked, this, &StartPage::explanationRequested);
}

void StartPage::addElsewhere(const QString &text, QPushButton *button, bool isAvailable) {
    auto *label = new TextLabel(text, this, TextLabel::Weight::Muted);
    auto *row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(button);
    content()->addLayout(row);
    button->setAutoDefault(false);
    button->setAccessibleDescription(text);
    label->setVisible(isAvailable);
    button->setVisible(isAvailable);
}

void StartPage::addAzure() {
    if (m_link == nullptr) {
        return;
    }
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    m_account = new AzurePanel(m_link->account(), this);
    m_account->setContentsMargins(indent, 0, 0, 6);
    content()->addWidget(m_account, 1);
    m_account->hide();
    connect(m_account, &AzurePanel::shown, this, &StartPage::refresh);
    connect(m_account, &AzurePanel::done, m_azure, qOverload<>(&QWidget::setFocus));
    if (m_link->isChosen()) {
        m_azure->setChecked(true);
    }
}

/// What belongs to the other sources is out of the way.
void StartPage::chooseSource() {
    const bool isAzure = m_azure->isChecked();
    const bool isSimulator = m_simulator->isChecked();
    m_scenarios->setVisible(isSimulator);
    m_listLabel->setVisible(isSimulator);
    if (m_account != nullptr) {
        m_account->setVisible(isAzure);
    }
    if (m_link == nullptr) {
        return;
    }
    if (isAzure) {
        m_link->choose();
    } else if (m_link->isChosen()) {
        m_link->leave();
        connectToChosen();
    }
}

QWidget *StartPage::firstControl() const {
    if (m_account == nullptr || !m_azure->isChecked()) {
        return m_scenarios;
    }
    QWidget *needed = m_account->firstControl();
    return needed != nullptr ? needed : m_azure;
}

/// Only a snapshot takes a while.
QString StartPage::activity() const {
    return tr("Opening the snapshot");
}

/// What the account can do about it is said by its own panel.
QString StartPage::retryText() const {
    return m_azure->isChecked() ? QString() : WizardPage::retryText();
}

void StartPage::retry() {
    if (m_scenarios->currentItem() != nullptr) {
        estate().connectTo(chosenSource());
    }
}

/// What the highlighted line stands for.
protect::Source StartPage::chosenSource() const {
    return m_sources[static_cast<size_t>(m_scenarios->currentRow())];
}

void StartPage::showState() {
    m_unfinished->refresh();
    m_recover->setEnabled(estate().connection().isConnected);
    if (m_link != nullptr && m_link->isChosen()) {
        if (!m_azure->isChecked()) {
            m_azure->setChecked(true);
        }
        errorPanel()->hide(); // that nobody is signed in can be seen
        return;
    }
    showScenario();
    const QStringList differences = wording::simplifiedSentences(estate().connection().simplified);
    showNote(differences.isEmpty() ? QString() : tr("This copy differs from the original"), differences);
    if (m_scenarios->currentItem() == nullptr && m_scenarios->count() > 0) {
        m_scenarios->setCurrentRow(0);
    }
}

void StartPage::connectToChosen() {
    const std::optional<protect::Source> now = estate().source();
    if (m_scenarios->currentItem() == nullptr) {
        return;
    }
    if (now != chosenSource()) {
        retry();
    }
}

void StartPage::addLine(int row, const protect::Source &source, const QString &text) {
    m_sources.insert(m_sources.begin() + row, source);
    m_scenarios->insertItem(row, text);
}

/// A line of its own for what the program does not come with.
void StartPage::addOwn(const protect::Source &source) {
    const QSignalBlocker blocker(m_scenarios);
    QStringList names{source.scenario};
    for (const QString &file : source.files) {
        names << base::plainText(QFileInfo(file).fileName());
    }
    names.removeAll(QString());
    QString what = source.kind == protect::SourceKind::Snapshot
        ? tr("A copy of this snapshot, to try its case.")
        : source.kind == protect::SourceKind::ScenarioFile ? tr("A scenario of your own.")
                                                           : tr("The scenario, with faults.");
    if (!source.faults.isEmpty()) {
        what += QLatin1Char(' ')
            + tr("What goes wrong: %1").arg(base::plainText(source.faults.join(QLatin1Char(' '))));
    }
    addLine(0, source, names.join(QStringLiteral(", ")) + QLatin1Char('\n') + what);
}

/// What the protection works on is what is highlighted.
void StartPage::showScenario() {
    const std::optional<protect::Source> source = estate().source();
    if (!source || source->kind == protect::SourceKind::Azure) {
        return;
    }
    const auto line = [this, &source] { return std::find(m_sources.begin(), m_sources.end(), *source); };
    if (line() == m_sources.end()) {
        addOwn(*source);
    }
    m_scenarios->setCurrentRow(static_cast<int>(line() - m_sources.begin()));
}

} // namespace ui
