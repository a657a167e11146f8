#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class ChainPicture;
class PrincipalSection;
class RoleSection;
class ScopeSection;

/// Who gets which rights on which keys: role, scope and security principal, in the portal's order, each
/// with what is recommended, and one sentence that tells what they come to. One line where nothing is to be
/// granted.
class AccessPage final : public WizardPage {
    Q_OBJECT
public:
    explicit AccessPage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    QString retryText() const override;

private:
    void showSentence();

    Panel *m_sentence;
    ChainPicture *m_chain;
    TextLabel *m_behaviourTitle;
    OptionList *m_behaviour;
    RoleSection *m_role;
    ScopeSection *m_scope;
    PrincipalSection *m_principal;
};

} // namespace ui
