#pragma once

#include "base/result.h"
#include "ui/wizard/wizardpage.h"

class QPushButton;

namespace ui {

class CopyButton;
class FactsPanel;
class GrantTicks;
class Panel;
class TextLabel;

/// What was changed, where it is now, and what can be done next.
class DonePage final : public WizardPage {
    Q_OBJECT
public:
    explicit DonePage(workflow::Session &session, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

    enum class Format { Text, Json };
    /// Writes the report; the error where the file cannot be written.
    base::Result<void> saveReport(const QString &file, Format format) const;

Q_SIGNALS:
    void anotherRequested(); ///< configure another VM

protected:
    void showState() override;

private:
    void showChanges(const domain::RunRecord &run);
    void showFirstBackup(const domain::RunRecord &run);
    void askWhereToSave();

    Panel *m_outcome;
    GrantTicks *m_ticks;
    FactsPanel *m_changes;
    TextLabel *m_noChanges;
    FactsPanel *m_portal;
    QPushButton *m_backup;
    TextLabel *m_backupState;
    QPushButton *m_save;
    QPushButton *m_undo;
    QPushButton *m_another;
    TextLabel *m_saved;
};

} // namespace ui
