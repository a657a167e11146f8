#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class Expander;

/// Who gets the access: Backup Management Service of this tenant, or another principal on purpose.
class PrincipalPage final : public WizardPage {
    Q_OBJECT
public:
    explicit PrincipalPage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    QString retryText() const override;

private:
    QWidget *buildOthers();
    void showChosen();
    void showSearch();
    void search();
    void check();

    Panel *m_chosen;
    CopyButton *m_copy;
    QCheckBox *m_confirm;
    QPushButton *m_service;
    Expander *m_others;
    EntryField *m_text;
    QPushButton *m_search;
    QPushButton *m_check;
    ErrorPanel *m_searchError;
    TextLabel *m_searchState;
    DataTable *m_table;
    RowModel *m_model;
    bool m_showingChoice = false;
};

} // namespace ui
