#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class ChainPicture;
class VerdictPanel;

/// Which key in which store protects the VM's disk, and whether Azure Backup may use it today.
class KeyStorePage final : public WizardPage {
    Q_OBJECT
public:
    explicit KeyStorePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

Q_SIGNALS:
    void recommendedRequested(); ///< straight to the review, with what is recommended

protected:
    void enter() override;
    void showState() override;
    QString activity() const override;
    QString retryText() const override;
    void adapt(bool isNarrow) override;

private:
    void arrangeColumns();
    void showAssessment(const domain::KeyAssessment &assessed);
    void showPrerequisites(const domain::KeyAssessment &assessed);
    void showCaller(const domain::KeyAssessment &assessed);

    VerdictPanel *m_verdict;
    QPushButton *m_recommended;
    QPushButton *m_again;
    CopyButton *m_copyChain;
    ChainPicture *m_chain;
    FactsPanel *m_store;
    FactsPanel *m_key;
    QBoxLayout *m_columns;
    bool m_isNarrow = false;
    Panel *m_prerequisites;
    Panel *m_caller;
    CopyButton *m_request;
};

} // namespace ui
