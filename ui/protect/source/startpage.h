#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class AccountLink;
class AzurePanel;
class UnfinishedPanel;

/// Where to work: Azure, the simulator, or a snapshot.
class StartPage final : public WizardPage {
    Q_OBJECT
public:
    /// `azure` may be null: then this program cannot sign in.
    StartPage(protect::Protection &protection, AccountLink *azure, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

Q_SIGNALS:
    void snapshotRequested();
    void explanationRequested();
    void recoveryRequested(); ///< a key or a VM is to come back, or that is to be rehearsed
    void resumeRequested(const QString &runId); ///< look again and go on with a job of before
    void undoRequested(const QString &runId);

protected:
    void showState() override;
    QString activity() const override;
    QString retryText() const override;

private:
    QRadioButton *addSource(
        QButtonGroup *group, const QString &name, const QString &explanation, bool isOffered);
    void addAzure();
    void addSnapshot(bool isAvailable);
    void addRecovery();
    void addExplanation();
    void addElsewhere(const QString &text, QPushButton *button, bool isAvailable);
    void chooseSource();
    void connectToChosen();
    void showScenario();
    void addLine(int row, const protect::Source &source, const QString &text);
    void addOwn(const protect::Source &source);
    protect::Source chosenSource() const;

    AccountLink *m_link;
    UnfinishedPanel *m_unfinished = nullptr;
    QRadioButton *m_azure;
    AzurePanel *m_account = nullptr;
    QRadioButton *m_simulator;
    QPushButton *m_snapshot;
    QPushButton *m_recover;
    QPushButton *m_explain;
    QLabel *m_listLabel;
    QListWidget *m_scenarios;
    std::vector<protect::Source> m_sources; ///< of each line
};

} // namespace ui
