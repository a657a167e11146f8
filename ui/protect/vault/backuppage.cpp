#include "ui/protect/vault/backuppage.h"

#include "base/text.h"
#include "ui/protect/vault/newpolicyform.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "wording/backuptext.h"

#include <QCheckBox>
#include <QVBoxLayout>

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
    const QModelIndex wanted = key.isEmpty() ? QModelIndex() : rows->indexOfKey(key);
    if (!wanted.isValid()) {
        table->selectionModel()->clear();
    } else if (table->currentIndex().row() != wanted.row() || !table->selectionModel()->hasSelection()) {
        table->setCurrentIndex(wanted);
    }
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
      m_otherSubscriptions(new QCheckBox(tr("Show vaults of other subscriptions"), this)),
      m_policiesTitle(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_policyTable(new DataTable(QStringLiteral("backup-policies"), tr("Backup policies"), this)),
      m_policies(new RowModel({tr("Policy"), tr("Kind"), tr("Schedule"), tr("Retention"), tr("Note")}, this)),
      m_policyFilter(new RowFilter(this)),
      m_policyText(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_createPolicy(new QCheckBox(tr("Create an Enhanced policy"), this)),
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
    m_vaultTable->setColumnWidths({24, 14, 20, 14, 18, 30});
    m_vaultTable->sortByColumn(0, Qt::AscendingOrder);
    content()->addWidget(m_vaultTable, 1);
    content()->addWidget(m_vaultText);
    content()->addWidget(m_otherSubscriptions);
    connect(m_otherSubscriptions, &QCheckBox::toggled, this, &BackupPage::retry);
    connect(m_vaultTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (!m_showing && current.isValid()) {
                protection().choose(
                    protect::ChosenVault{domain::ResourceId(current.data(RowModel::KeyRole).toString())});
            }
        });
}

void BackupPage::buildPolicies() {
    m_policyFilter->setSourceModel(m_policies);
    m_policyTable->setModel(m_policyFilter);
    m_policyTable->setColumnWidths({22, 11, 36, 36, 20});
    m_policyTable->sortByColumn(0, Qt::AscendingOrder);
    content()->addWidget(m_policiesTitle);
    content()->addWidget(m_policyTable, 1);
    content()->addWidget(m_policyText);
    content()->addWidget(m_createPolicy);
    content()->addWidget(m_form);
    connect(m_policyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (!m_showing && current.isValid()) {
                protection().choose(
                    protect::ChosenPolicy{domain::ResourceId(current.data(RowModel::KeyRole).toString())});
            }
        });
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
    m_showing = false;
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
            = domain::qualifyVault(estate().environment(), protection().choices().virtualMachineId, vault);
        const QString note = wording::qualificationText(qualification);
        rows.append(
            {{vault.name, vault.id.resourceGroup(), environment.subscriptionName(vault.id.subscriptionId()),
                 vault.location, vault.storageRedundancy, note.isEmpty() ? tr("Suitable") : note},
                vault.id.text(), qualification.qualifies(), {{5, markOf(qualification)}}, note});
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
    bool anySuitable = false;
    for (const domain::BackupPolicy &policy :
        domain::policiesOf(estate().environment(), protection().choices().recoveryServicesVaultId)) {
        const domain::Qualification qualification = domain::qualifyPolicy(policy);
        const QString note = wording::qualificationText(qualification);
        anySuitable |= qualification.qualifies();
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
    const bool settled = state().progress != protect::Progress::Working;
    if (settled && vault != nullptr && !anySuitable && !choices.newPolicy && !state().error) {
        showNote(tr("%1 has no Enhanced policy").arg(vault->name),
            {tr("Create one below, or choose another vault.")});
    } else {
        showNote({}, {});
    }
    m_createPolicy->setEnabled(vault != nullptr);
    m_createPolicy->setChecked(choices.newPolicy.has_value() && choices.backupPolicyId.isEmpty());
    m_form->setVisible(m_createPolicy->isChecked());
    m_form->showProblems(domain::checkNewPolicy(estate().environment(), protection().choices()));
}

} // namespace ui
