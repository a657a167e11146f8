#pragma once

#include "ui/protect/wizardpage.h"
#include "ui/widgets/mark.h"

namespace ui {

class NewPolicyForm;

/// Which Recovery Services vault keeps the backups, under which policy.
class BackupPage final : public WizardPage {
    Q_OBJECT
public:
    explicit BackupPage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    void adapt(bool isNarrow) override;

private:
    void buildVaults();
    void buildPolicies();
    void showVaults();
    void showPolicies();
    void showHint();
    QString vaultNote(const domain::RecoveryServicesVault &vault, Mark &mark) const;
    void applyNewPolicy();

    DataTable *m_vaultTable;
    RowModel *m_vaults;
    RowFilter *m_vaultFilter;
    TextLabel *m_vaultText;
    QCheckBox *m_otherSubscriptions;
    QPushButton *m_reload;
    TextLabel *m_policiesTitle;
    DataTable *m_policyTable;
    RowModel *m_policies;
    RowFilter *m_policyFilter;
    TextLabel *m_policyText;
    QCheckBox *m_createPolicy;
    NewPolicyForm *m_form;
    domain::ResourceId m_readFor; ///< the VM that vaults were read for
    bool m_showing = false;
};

} // namespace ui
