#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class VirtualMachineModel;

/// All virtual machines of all subscriptions; one Confidential VM is chosen by highlighting it.
class VirtualMachinePage final : public WizardPage {
    Q_OBJECT
public:
    explicit VirtualMachinePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    void resizeEvent(QResizeEvent *event) override;
    void adapt(bool isNarrow) override;

private:
    void choose(const QModelIndex &current);
    void showChoice();
    void showCounts();
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
    QPushButton *m_register;
    QTimer *m_askLater;
    QString m_featureStates;
    bool m_followingChoice = false;
};

} // namespace ui
