#pragma once

#include "protect/recovery/recovery.h"
#include "ui/protect/guidedpage.h"
#include "ui/recover/recoversteps.h"

namespace ui {

/// A page of the wizard that brings back a key or a VM: widgets and connections over its step of the
/// recovery.
class RecoverPage : public GuidedPage {
    Q_OBJECT
public:
    RecoverPage(RecoverStep step, const QString &heading, protect::Recovery &recovery, QWidget *parent);

    int nextId() const final;

protected:
    protect::StepState state() const final { return stateOf(m_recovery, m_step); }
    void stop() final;
    protect::Recovery &recovery() const { return m_recovery; }

private:
    RecoverStep m_step;
    protect::Recovery &m_recovery;
};

} // namespace ui
