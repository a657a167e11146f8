#pragma once

#include "ui/wizard/wizardpage.h"

class QButtonGroup;
class QLabel;
class QListWidget;
class QRadioButton;

namespace ui {

class TextLabel;

/// Where to work: Azure, the simulator, or a snapshot.
class StartPage final : public WizardPage {
    Q_OBJECT
public:
    explicit StartPage(workflow::Session &session, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

protected:
    void showState() override;

private:
    QRadioButton *addSource(QButtonGroup *group, const QString &name, const QString &explanation);
    void connectToChosen();
    void showScenario();

    QRadioButton *m_azure;
    QRadioButton *m_simulator;
    QRadioButton *m_snapshot;
    QLabel *m_listLabel;
    QListWidget *m_scenarios;
};

} // namespace ui
