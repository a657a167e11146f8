#pragma once

#include "domain/choices.h"
#include "protect/source.h"
#include "ui/protect/pagesequence.h"

#include <QWizard>

namespace account {
class Account;
}
namespace protect {
class Protection;
}

namespace ui {

class AccountLink;
class StepList;
class WizardPage;

/// The window: one page per step, the step list at the side, and the guard that nothing is left in the middle
/// of a write without saying so.
class BackupWizard final : public QWizard {
    Q_OBJECT
public:
    /// `account` outlives the window; null: this program cannot sign in to Azure.
    explicit BackupWizard(
        protect::Protection &protection, QWidget *parent = nullptr, account::Account *account = nullptr);

    WizardPage *wizardPage(Page page) const;
    WizardPage *currentWizardPage() const;
    /// Goes on with Azure, as the user did when the program was used last.
    void chooseAzure();
    /// Goes back to this page, if it was visited.
    void goBackTo(int pageId);
    /// Straight to the review with what is recommended; stops on the page where a decision is the user's.
    void reviewRecommended();
    /// Starts over at the list of virtual machines, keeping the source and all wishes.
    void takeUp(const QString &runId);
    void configureAnother();

    void reject() override;

Q_SIGNALS:
    void snapshotRequested(); ///< somebody wants to review a snapshot
    /// A case in a window of its own.
    void simulatorRequested(const protect::Source &source, domain::GrantBehaviour grant);

private:
    void addSteps();
    void pageChanged();
    void goOnToReview();
    void updateTitle();
    void updateSteps();
    void updateButtons();
    void updateMnemonics();
    void askBeforeClosing(const QString &question, const QString &explanation, bool offersUndo);

    protect::Protection &m_protection;
    StepList *m_steps;
    AccountLink *m_azure = nullptr; ///< null: no live mode
    bool m_closing = false;
    bool m_goesToReview = false;
    bool m_stepping = false; ///< the next page is on its way
};

} // namespace ui
