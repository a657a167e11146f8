#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/widgets.h"

namespace ui {

/// Who Azure Backup is, where its application id does not tell: choose the service principal, or give its
/// object id. Hidden where the files tell by themselves.
class BackupPrincipalPanel final : public Panel {
    Q_OBJECT
public:
    explicit BackupPrincipalPanel(ReviewSession &session, QWidget *parent = nullptr);
    QComboBox *choice() const { return m_choice; }
    QString text() const; ///< what it says

private:
    void refresh();
    void fill(const review::Case &reviewed);
    void choose();

    ReviewSession &m_session;
    QWidget *m_row;
    QComboBox *m_choice;
    QPushButton *m_judge;
    TextLabel *m_refusal;
};

} // namespace ui
