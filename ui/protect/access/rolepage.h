#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

/// Which rights Azure Backup gets, and whether this program grants them.
class RolePage final : public WizardPage {
    Q_OBJECT
public:
    explicit RolePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

protected:
    void showState() override;

private:
    TextLabel *m_rolesTitle;
    OptionList *m_roles;
    TextLabel *m_behaviourTitle;
    OptionList *m_behaviour;
};

} // namespace ui
