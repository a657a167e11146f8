#pragma once

#include "ui/recover/recoverpage.h"

namespace ui {

class RecoverProgress;
class SavedLine;
class SignedAddressForm;

/// The run: every stage with its state. When it has ended, the same page tells its result and what can be
/// done next.
class RecoverRunPage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverRunPage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void offerConsent(); ///< whoever is signed in can be asked for it
    void tellConsentFailed(const base::Error &error);

Q_SIGNALS:
    void anotherRequested();
    void changeRequested(); ///< a new run with a changed plan
    void consentRequested(); ///< to reading blobs, which nothing else needs
    void protectRequested(const domain::ResourceId &virtualMachineId); ///< the one that was restored

protected:
    void enter() override;
    void showState() override;
    QString retryText() const override { return {}; }

private:
    void addActions();
    void showStages(const domain::RecoveryRun &run);
    void showOutcome(const domain::RecoveryRun &run);
    void showChanges(const domain::RecoveryRun &run);
    void tell(Panel &panel);
    void askWhereToSave();
    void print();
    domain::ResourceId restoredMachine() const; ///< empty: none
    bool lacksConsent() const;

    RecoverProgress *m_progress;
    ErrorPanel *m_failure;
    QPushButton *m_consent;
    ErrorPanel *m_consentFailure;
    SignedAddressForm *m_address;
    Panel *m_outcome;
    QPushButton *m_protect;
    QWidget *m_actions;
    CopyButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_ticket;
    QPushButton *m_change;
    QPushButton *m_another;
    SavedLine *m_saved;
    FactsPanel *m_changes;
    DataTable *m_table;
    RowModel *m_stages;
    bool m_offersConsent = false;
    domain::RecoveryOutcome m_outcomeShown = domain::RecoveryOutcome::NotStarted;
};

} // namespace ui
