#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class EmptyResult;
class VirtualMachineModel;

/// All virtual machines of all subscriptions; one Confidential VM is chosen.
class VirtualMachinePage final : public WizardPage {
    Q_OBJECT
public:
    explicit VirtualMachinePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

Q_SIGNALS:
    /// What this protected VM needs is to come back, or that is to be rehearsed.
    void recoveryRequested(const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId);

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    void resizeEvent(QResizeEvent *event) override;
    void adapt(bool isNarrow) override;

private:
    void showChoice();
    void showCounts();
    void showEmptiness(int hiddenByKind);
    void showEverything();
    QString filteredHeadline(const domain::VirtualMachine &vm, bool qualifies) const;
    void askVisible();
    void applyFilter();
    const domain::VirtualMachine *currentMachine() const;

    EntryField *m_search;
    QBoxLayout *m_searchRow;
    QCheckBox *m_onlyConfidential;
    QPushButton *m_reload;
    QPushButton *m_snapshot;
    DataTable *m_table;
    VirtualMachineModel *m_model;
    RowFilter *m_filter;
    TextLabel *m_counts;
    Panel *m_details;
    QPushButton *m_recover;
    QPushButton *m_register;
    QPushButton *m_find;
    EmptyResult *m_empty;
    QPushButton *m_showAll;
    QTimer *m_askLater;
    QString m_featureStates;
};

} // namespace ui
