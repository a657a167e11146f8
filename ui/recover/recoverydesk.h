#pragma once

#include "domain/resourceid.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QWidget;

namespace account {
class Account;
}
namespace protect {
class Estate;
class Recovery;
} // namespace protect

namespace ui {

class RecoveryWizard;

/// Opens the wizard that brings back a key or a VM beside the one that configures backup, on the same estate.
/// There is at most one, in front of its window; what it works on goes when it is closed.
class RecoveryDesk final : public QObject {
    Q_OBJECT
public:
    /// `account` may be null: this program cannot sign in to Azure.
    RecoveryDesk(protect::Estate &estate, account::Account *account, QWidget *window);
    ~RecoveryDesk() override;

    /// With this VM chosen, if one is named; at the list otherwise.
    void open(const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId);
    void takeUp(const QString &runId);
    void setLiveBanner(const QString &text);
    /// Puts what is open in front and asks it to close. True: nothing is open (any more).
    bool close();
    bool isWriting() const;
    RecoveryWizard *window() const;
    /// For a window that replaces the other one: goes on where `old` is.
    void takeOver(RecoveryDesk &old);

Q_SIGNALS:
    void protectRequested(const domain::ResourceId &virtualMachineId);
    void writingEnded(); ///< as far as it was writing

private:
    void begin();
    void equip();
    void present();

    protect::Estate &m_estate;
    account::Account *m_account;
    QWidget *m_parent;
    std::unique_ptr<protect::Recovery> m_recovery;
    QPointer<RecoveryWizard> m_window;
    QString m_banner;
};

} // namespace ui
