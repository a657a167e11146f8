#pragma once

#include "cloud/account/account.h"

#include <QObject>

#include <memory>

namespace protect {
class Estate;
}

namespace ui {

/// Ties the account to the estate: while the user works on Azure, the estate is connected with whoever is
/// signed in, and disconnected when nobody is. Choices that still make sense are kept by its protections.
class AccountLink final : public QObject {
    Q_OBJECT
public:
    AccountLink(account::Account &account, protect::Estate &estate, QObject *parent = nullptr);

    account::Account &account() const { return m_account; }
    /// The user works on Azure from now on; signs in the remembered account.
    void choose();
    void leave(); ///< works on another source from now on
    bool isChosen() const { return m_isChosen; }
    /// Whether Azure was the source when the program was used last.
    static bool wasChosenLast();

    /// "Contoso, ada@contoso.example": for the window's title; empty while not connected to Azure.
    QString shortLabel() const;
    /// The same in a sentence for the top of each page.
    QString bannerText() const;

private:
    void follow();
    bool isLive() const;

    account::Account &m_account;
    protect::Estate &m_estate;
    std::shared_ptr<const void> m_given; ///< the connection that the estate works on
    QString m_tenant; ///< worked in last
    bool m_isChosen = false;
};

} // namespace ui
