#include "ui/protect/vault/backuppage.h"

#include "base/text.h"
#include "ui/protect/goingon.h"
#include "ui/protect/vault/newpolicyform.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/backuptext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

Mark markOf(const domain::Qualification &qualification) {
    if (!qualification.qualifies()) {
        return Mark::Skipped;
    }
    return qualification.warnings.empty() ? Mark::Done : Mark::Warning;
}

/// Highlights the chosen row without asking for the choice anew.
void highlight(DataTable *table, const RowFilter *rows, const QString &key) {
    table->showChosen(key.isEmpty() ? QModelIndex() : rows->indexOfKey(key));
}

} // namespace

BackupPage::BackupPage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::Backup, tr("Vault and backup policy"), protection, parent),
      m_vaultTable(
          new DataTable(QStringLiteral("recovery-services-vaults"), tr("Recovery Services vaults"), this)),
      m_vaults(new RowModel({tr("Recovery Services vault"), tr("Resource group"), tr("Subscription"),
                                tr("Region"), tr("Redundancy"), tr("Note")},
          this)),
      m_vaultFilter(new RowFilter(this)),
      m_vaultText(new TextLabel({}, this)),
      m_otherSubscriptions(new WrappedCheckBox(tr("Show vaults of other subscriptions"), this)),
      m_reload(new QPushButton(tr("Refresh"), this)),
      m_policiesTitle(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_policyTable(new DataTable(QStringLiteral("backup-policies"), tr("Backup policies"), this)),
      m_policies(new RowModel({tr("Policy"), tr("Kind"), tr("Schedule"), tr("Retention"), tr("Note")}, this)),
      m_policyFilter(new RowFilter(this)),
      m_policyText(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_createPolicy(new WrappedCheckBox(tr("Create an Enhanced policy"), this)),
      m_form(new NewPolicyForm(this)) {
    setIntroduction(
        tr("The vault must be in the region of the VM. Confidential VMs need an Enhanced policy."));
    buildVaults();
    buildPolicies();
    connect(&protection.estate(), &protect::Estate::connectionChanged, this,
        [this] { m_readFor = domain::ResourceId(); });
}

void BackupPage::buildVaults() {
    m_vaultFilter->setSourceModel(m_vaults);
    m_vaultTable->setModel(m_vaultFilter);
    m_vaultTable->setColumns({{16, 3}, {10, 1}, {12, 2}, {12, 1}, {12, 1}, {20, 8}});
    m_vaultTable->sortByColumn(0, Qt::AscendingOrder);
    content()->addWidget(m_vaultTable, 1);
    content()->addWidget(m_vaultText);
    auto *below = new QHBoxLayout;
    below->addWidget(m_otherSubscriptions, 1);
    below->addWidget(m_reload);
    content()->addLayout(below);
    m_reload->setAutoDefault(false);
    connect(m_reload, &QPushButton::clicked, this, &BackupPage::retry);
    readAgainWithKeys(this, [this] { retry(); });
    connect(m_otherSubscriptions, &QCheckBox::toggled, this, &BackupPage::retry);
    connect(m_vaultTable, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        protection().choose(protect::ChosenVault{domain::ResourceId(row.data(RowModel::KeyRole).toString())});
    });
    goOnFromRows(m_vaultTable, this);
}

void BackupPage::buildPolicies() {
    m_policyFilter->setSourceModel(m_policies);
    m_policyTable->setModel(m_policyFilter);
    m_policyTable->setColumns({{14, 3}, {9, 1}, {16, 4}, {18, 5}, {14, 4}});
    m_policyTable->sortByColumn(0, Qt::AscendingOrder);
    content()->addWidget(m_policiesTitle);
    content()->addWidget(m_policyTable, 1);
    content()->addWidget(m_policyText);
    content()->addWidget(m_createPolicy);
    content()->addWidget(m_form);
    connect(m_policyTable, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        protection().choose(
            protect::ChosenPolicy{domain::ResourceId(row.data(RowModel::KeyRole).toString())});
    });
    goOnFromRows(m_policyTable, this);
    connect(m_createPolicy, &QCheckBox::toggled, this, [this](bool create) {
        if (m_showing) {
            return;
        }
        applyNewPolicy();
        if (create) {
            m_form->firstControl()->setFocus();
        }
    });
    connect(m_form, &NewPolicyForm::edited, this, &BackupPage::applyNewPolicy);
}

QWidget *BackupPage::firstControl() const {
    return m_vaultTable;
}

void BackupPage::enter() {
    const domain::ResourceId vm = protection().choices().virtualMachineId;
    if (m_readFor == vm && state().progress != protect::Progress::Failed) {
        return;
    }
    retry();
}

void BackupPage::retry() {
    m_readFor = protection().choices().virtualMachineId;
    protection().loadVaults(m_otherSubscriptions->isChecked());
}

QString BackupPage::activity() const {
    return tr("Reading vaults and policies");
}

void BackupPage::adapt(bool isNarrow) {
    m_form->setNarrow(isNarrow);
}

void BackupPage::applyNewPolicy() {
    if (m_createPolicy->isChecked()) {
        protection().choose(protect::CreatedPolicy{m_form->policy()});
    } else {
        protection().choose(protect::CreatedPolicy{std::nullopt});
    }
}

void BackupPage::showState() {
    m_showing = true;
    showVaults();
    showPolicies();
    showHint();
    m_showing = false;
}

/// Suitable is a vault only with a policy that Confidential VMs can use.
QString BackupPage::vaultNote(const domain::RecoveryServicesVault &vault, Mark &mark) const {
    const domain::Environment &environment = estate().environment();
    const domain::Qualification qualification
        = domain::qualifyVault(environment, protection().choices().virtualMachineId, vault);
    const QString note = wording::qualificationText(qualification);
    mark = markOf(qualification);
    if (!qualification.qualifies()) {
        return note;
    }
    switch (domain::hasPolicyForConfidential(environment, vault.id)) {
    case domain::Truth::Yes:
        return note.isEmpty() ? tr("Suitable") : note;
    case domain::Truth::No:
        mark = Mark::Warning;
        return (note + u' ' + tr("It has no Enhanced policy yet.")).trimmed();
    case domain::Truth::Unknown:
        mark = mark == Mark::Done ? Mark::None : mark;
        return note.isEmpty() ? tr("In the region of the VM") : note;
    }
    return note;
}

void BackupPage::showVaults() {
    const domain::Environment &environment = estate().environment();
    const QString own = protection().choices().virtualMachineId.subscriptionId();
    QList<Row> rows;
    for (const domain::RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        const bool isOwn = base::sameText(vault.id.subscriptionId(), own);
        if (!isOwn && !m_otherSubscriptions->isChecked()
            && !(vault.id == protection().choices().recoveryServicesVaultId)) {
            continue;
        }
        const domain::Qualification qualification
            = domain::qualifyVault(environment, protection().choices().virtualMachineId, vault);
        Mark mark = Mark::None;
        const QString note = vaultNote(vault, mark);
        rows.append(
            {{vault.name, vault.id.resourceGroup(), environment.subscriptionName(vault.id.subscriptionId()),
                 vault.location, wording::redundancyName(vault.storageRedundancy), note},
                vault.id.text(), qualification.qualifies(), {{5, mark}},
                qualification.qualifies() && qualification.warnings.empty() ? QString() : note});
    }
    m_vaults->setRows(rows);
    const domain::RecoveryServicesVault *chosen
        = environment.recoveryServicesVault(protection().choices().recoveryServicesVaultId);
    m_vaultText->setTextOrHide(chosen == nullptr
            ? QString()
            : wording::qualificationText(domain::qualifyVault(
                estate().environment(), protection().choices().virtualMachineId, *chosen)));
    highlight(m_vaultTable, m_vaultFilter, protection().choices().recoveryServicesVaultId.text());
}

void BackupPage::showPolicies() {
    const domain::Choices &choices = protection().choices();
    const domain::RecoveryServicesVault *vault
        = estate().environment().recoveryServicesVault(choices.recoveryServicesVaultId);
    QList<Row> rows;
    for (const domain::BackupPolicy &policy :
        domain::policiesOf(estate().environment(), protection().choices().recoveryServicesVaultId)) {
        const domain::Qualification qualification = domain::qualifyPolicy(policy);
        const QString note = wording::qualificationText(qualification);
        rows.append({{policy.name, wording::policyKind(policy), wording::scheduleText(policy),
                         wording::retentionText(policy), note.isEmpty() ? tr("Suitable") : note},
            policy.id.text(), qualification.qualifies(), {{4, markOf(qualification)}}, note});
    }
    m_policies->setRows(rows);
    m_policiesTitle->setPlainText(vault == nullptr ? tr("Backup policies – choose a vault first")
                                                   : tr("Backup policies of %1").arg(vault->name));
    highlight(m_policyTable, m_policyFilter, choices.backupPolicyId.text());
    const domain::BackupPolicy *chosen = estate().environment().backupPolicy(choices.backupPolicyId);
    QString text;
    if (chosen != nullptr) {
        text = QStringLiteral("%1: %2. %3. %4")
                   .arg(chosen->name, wording::scheduleText(*chosen), wording::retentionText(*chosen),
                       wording::qualificationText(domain::qualifyPolicy(*chosen)));
    }
    m_policyText->setTextOrHide(text.trimmed());
    m_policyTable->setVisible(vault != nullptr);
    const auto fits = [this](const domain::RecoveryServicesVault &one) {
        return domain::qualifyVault(estate().environment(), protection().choices().virtualMachineId, one)
            .qualifies();
    };
    const auto &vaults = estate().environment().recoveryServicesVaults;
    m_createPolicy->setEnabled(vault != nullptr || std::any_of(vaults.begin(), vaults.end(), fits));
    m_createPolicy->setChecked(choices.newPolicy.has_value() && choices.backupPolicyId.isEmpty());
    m_form->setVisible(m_createPolicy->isChecked());
    m_form->showProblems(domain::checkNewPolicy(estate().environment(), protection().choices()));
}

/// What is missing, and where it comes from.
void BackupPage::showHint() {
    const domain::Environment &environment = estate().environment();
    const domain::Choices &choices = protection().choices();
    const domain::VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    const domain::RecoveryServicesVault *chosen
        = environment.recoveryServicesVault(choices.recoveryServicesVaultId);
    showNote({}, {});
    if (state().progress == protect::Progress::Working || state().error || vm == nullptr
        || (chosen != nullptr && choices.newPolicy)) {
        return;
    }
    if (chosen != nullptr) {
        if (domain::hasPolicyForConfidential(environment, chosen->id) != domain::Truth::Yes) {
            showNote(tr("%1 has no Enhanced policy").arg(chosen->name),
                {tr("Create one below, or choose another vault.")});
        }
        return;
    }
    bool anyFits = false;
    bool anyPolicy = false;
    for (int row = 0; row < m_vaults->rowCount(); ++row) {
        const domain::ResourceId id(m_vaults->row(row).key);
        anyFits |= m_vaults->row(row).choosable;
        anyPolicy |= m_vaults->row(row).choosable
            && domain::hasPolicyForConfidential(environment, id) != domain::Truth::No;
    }
    if (!anyFits) {
        const QString region = vm->location;
        QStringList lines{
            tr("Create a Recovery Services vault in the region %1 in the Azure portal, and then "
               "select Refresh.")
                .arg(region)};
        if (!m_otherSubscriptions->isChecked()) {
            lines.prepend(tr("A vault of another subscription might fit: select “Show vaults of other "
                             "subscriptions”."));
        }
        showNote(m_vaults->rowCount() > 0 ? tr("None of these vaults can protect this VM")
                : m_otherSubscriptions->isChecked()
                ? tr("There is no Recovery Services vault that you can read")
                : tr("There is no Recovery Services vault in this subscription"),
            lines);
    } else if (!anyPolicy) {
        showNote(tr("No vault has an Enhanced policy yet"),
            {choices.newPolicy ? tr("Choose the vault that gets the new policy.")
                               : tr("Choose the vault, and then create an Enhanced policy below.")});
    }
}

} // namespace ui
