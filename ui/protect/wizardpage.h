#pragma once

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/guidedpage.h"
#include "ui/protect/pagesequence.h"

namespace ui {

/// A page of the wizard that configures backup: widgets and connections over its steps of the protection.
class WizardPage : public GuidedPage {
    Q_OBJECT
public:
    WizardPage(Page page, const QString &heading, protect::Protection &protection, QWidget *parent = nullptr);

    int nextId() const final;

protected:
    protect::StepState state() const final { return stateOf(m_protection, m_page); }
    void stop() final;
    protect::Protection &protection() const { return m_protection; }

private:
    Page m_page;
    protect::Protection &m_protection;
};

} // namespace ui
