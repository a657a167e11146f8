#pragma once

#include "ui/recover/recoverpage.h"

namespace ui {

class EmptyResult;

/// What the vaults hold backups of; one VM is chosen, whether it is still there or not.
class RecoverMachinePage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverMachinePage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;

private:
    void showRows();
    void showChoice();
    void showEmptiness();
    void chooseRow(const QModelIndex &row);
    /// Whether the VM is there: "Exists", "Gone" only where that was read.
    QString presenceOf(domain::Truth isThere) const;
    domain::Truth isThere(const domain::ResourceId &machine) const;

    EntryField *m_search;
    QPushButton *m_reload;
    DataTable *m_table;
    RowModel *m_model;
    RowFilter *m_filter;
    TextLabel *m_counts;
    EmptyResult *m_empty;
    Panel *m_details;
    Panel *m_obstacles;
};

} // namespace ui
