#pragma once

#include "ui/protect/wizardpage.h"
#include "ui/widgets/factspanel.h"

namespace ui {

class ExportMenu;

/// Everything that will be written, in words and as it will be sent; and what was written before.
class SummaryPage final : public WizardPage {
    Q_OBJECT
public:
    explicit SummaryPage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

protected:
    void showState() override;

private:
    void showHindrances();
    void showCallerNeeds();
    QStringList networkObstacles() const;
    QList<Fact> grantFacts() const;
    QList<Fact> backupFacts() const;
    static QList<Fact> protectedBy(const domain::BackupStatus &status);
    QStringList writtenBefore() const;

    Panel *m_plan;
    Panel *m_hindrances;
    QPushButton *m_register;
    Panel *m_caller;
    CopyButton *m_copyRequest;
    FactsPanel *m_choices;
    QCheckBox *m_firstBackup;
    TextLabel *m_requestsTitle;
    CopyButton *m_copyRequests;
    ExportMenu *m_export;
    TextLabel *m_exported;
    CodeView *m_requests;
};

} // namespace ui
