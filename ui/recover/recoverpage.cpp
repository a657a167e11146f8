#include "ui/recover/recoverpage.h"

namespace ui {

using protect::Recovery;
using protect::RecoveryTask;

RecoverPage::RecoverPage(RecoverStep step, const QString &heading, Recovery &recovery, QWidget *parent)
    : GuidedPage(heading, recovery.estate(), parent), m_step(step), m_recovery(recovery) {
    const auto show = [this] {
        Q_EMIT completeChanged();
        refresh();
    };
    connect(&recovery, &Recovery::machinesChanged, this, show);
    connect(&recovery, &Recovery::findingsChanged, this, show);
    connect(&recovery, &Recovery::choicesChanged, this, show);
    connect(&recovery, &Recovery::runChanged, this, show);
}

int RecoverPage::nextId() const {
    const QList<RecoverStep> &order = recoverOrder();
    const qsizetype next = order.indexOf(m_step) + 1;
    return next < order.size() ? pageIdOf(order.at(next)) : -1;
}

void RecoverPage::stop() {
    switch (m_step) {
    case RecoverStep::Machine:
        m_recovery.cancel(RecoveryTask::ListMachines);
        return;
    case RecoverStep::Run:
        m_recovery.cancel(RecoveryTask::Run);
        return;
    case RecoverStep::Point:
    case RecoverStep::Today:
    case RecoverStep::Choices:
    case RecoverStep::Review:
        break;
    }
    m_recovery.cancel(RecoveryTask::Look);
}

} // namespace ui
