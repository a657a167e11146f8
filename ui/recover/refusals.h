#pragma once

#include "domain/recovery/recoveryplan.h"
#include "ui/widgets/widgets.h"

#include <QStringList>
#include <QWidget>

namespace ui {

/// What of a recovery a refusal is about, and so where it can be changed.
enum class RecoverChoice {
    None, ///< nothing that is chosen here: it is looked at again
    Point,
    KeySet, ///< which set the VM had
    Parts,
    Staging,
    FetchGroup,
    Placeholder,
    Store,
    NewSet,
    MachineKind,
    MachineGroup,
    MachineName,
    Network,
    MachineSet,
};
RecoverChoice choiceOf(const domain::RecoveryRefusal &refusal);

/// What keeps a recovery from being started, each with its way out and a button that leads there; what only
/// speaks against it stands apart. Hidden where there is nothing.
class RefusalPanels final : public QWidget {
    Q_OBJECT
public:
    explicit RefusalPanels(QWidget *parent = nullptr);
    void show(const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings);

Q_SIGNALS:
    void leadRequested(RecoverChoice choice);

private:
    void rebuild(
        const std::vector<domain::RecoveryRefusal> &refusals, const domain::RecoveryFindings &findings);
    void addRefusal(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings);
    void addMissingRights(const QStringList &lines);
    void addWarnings(const QStringList &lines, const QList<RecoverChoice> &choices);
    QPushButton *buttonFor(RecoverChoice choice);

    QVBoxLayout *m_column;
    QStringList m_shown; ///< what is shown, to leave it alone where nothing changed
};

} // namespace ui
