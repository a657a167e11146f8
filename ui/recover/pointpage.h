#pragma once

#include "ui/recover/recoverpage.h"

namespace ui {

class EmptyResult;

/// The recovery points of the VM, newest first, and what the chosen one allows.
class RecoverPointPage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverPointPage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;

private:
    void showRows();
    void showChoice();

    DataTable *m_table;
    RowModel *m_model;
    RowFilter *m_filter;
    EmptyResult *m_empty;
    ErrorPanel *m_unread;
    Panel *m_details;
};

} // namespace ui
