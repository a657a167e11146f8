#pragma once

#include "ui/recover/recoverpage.h"

namespace ui {

class NamedKeyForm;
class TargetSection;

/// What is there today: the VM, its set, the key, who may use it; and what is proposed, with its reason.
class RecoverTodayPage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverTodayPage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;
    void leadToSet(); ///< to the choice of the VM's disk encryption set or key, where there is one

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    QString retryText() const override;

private:
    void showWay();
    void showFacts();
    void showSet();
    void showRest();

    Panel *m_way;
    QPushButton *m_again;
    TargetSection *m_set;
    NamedKeyForm *m_key;
    FactsPanel *m_facts;
    FactsPanel *m_users;
    Panel *m_restores;
    Panel *m_obstacles;
};

} // namespace ui
