#pragma once

#include "protect/step.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

class ChoiceSection;

/// Who gets the access: Backup Management Service of this tenant, or another principal on purpose.
class PrincipalSection final : public QWidget {
    Q_OBJECT
public:
    explicit PrincipalSection(protect::Protection &protection, QWidget *parent = nullptr);
    void refresh();
    /// Looks for the service principal again, or asks whether to create the one that is missing.
    void retry();
    QString retryText() const;
    /// What to do first where something is to be decided here; nullptr: nothing.
    QWidget *openQuestion() const;

Q_SIGNALS:
    void inputNeeded(); ///< the object ID has to be typed: openQuestion()

private:
    QWidget *buildOthers();
    void showChosen();
    void showSearch();
    void search();
    void check();
    void takeService();

    protect::Protection &m_protection;
    ChoiceSection *m_section;
    Panel *m_doubt;
    QCheckBox *m_confirm;
    QPushButton *m_service;
    CopyButton *m_copy;
    TextLabel *m_howToFind;
    CopyButton *m_copyCommand;
    EntryField *m_text;
    QPushButton *m_search;
    QPushButton *m_check;
    ErrorPanel *m_searchError;
    TextLabel *m_searchState;
    DataTable *m_table;
    RowModel *m_model;
    bool m_mustBeTyped = false;
};

} // namespace ui
