#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

/// How far the grant reaches: this key, or all keys of the store.
class ScopePage final : public WizardPage {
    Q_OBJECT
public:
    explicit ScopePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

protected:
    void showState() override;

private:
    OptionList *m_scopes;
};

} // namespace ui
