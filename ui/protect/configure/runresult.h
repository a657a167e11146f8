#pragma once

#include "domain/run.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

/// What a run that has ended changed, and where to find it in the portal.
class RunResult final : public QWidget {
    Q_OBJECT
public:
    explicit RunResult(protect::Protection &protection, QWidget *parent = nullptr);
    void refresh();
    /// What is known of the VM's protection and of earlier attempts, a paragraph each.
    QStringList outcomeLines() const;

private:
    void showChanges(const domain::RunRecord &run);
    void showPlaces(const domain::RunRecord &run);

    protect::Protection &m_protection;
    FactsPanel *m_changes;
    TextLabel *m_noChanges;
    FactsPanel *m_portal;
};

} // namespace ui
