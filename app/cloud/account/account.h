#pragma once

#include "base/result.h"
#include "cloud/account/settings.h"
#include "domain/environment.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace azure {
struct SignedInTenant;
}
namespace base {
class Clock;
}
namespace http {
class Transport;
}
namespace identity {
class SecretStore;
}

namespace account {

class SettingsStore;

/// What an Account is composed of: the seams that tests replace.
struct Tools {
    /// The bare network for these settings.
    std::function<std::shared_ptr<http::Transport>(const http::NetworkSettings &)> network;
    std::shared_ptr<identity::SecretStore> keychain; ///< asked before the first sign-in, not earlier
    std::function<bool(const QUrl &)> openBrowser; ///< false where that did not work
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<SettingsStore> settings; ///< null: settings last as long as the program
    QString azureCliProgram; ///< absolute path; empty: "az" is looked for in PATH
    /// Texts of the page that the browser shows at the end (see identity::BrowserPageText); empty: English.
    struct PageText {
        QString received;
        QString refused;
    };
    std::function<PageText()> pageText;
    /// Only for tests with a sign-in service on loopback: where the browser finds it.
    QUrl browserBase;
};

/// How far a sign-in is.
enum class Phase {
    SignedOut,
    Working, ///< something is asked of the sign-in service, the Azure CLI or the secret store
    WaitingForBrowser, ///< `link` is open, or to be opened, in a browser on this machine
    WaitingForCode, ///< `userCode` is to be entered at `link`, on any machine
    Finishing, ///< the user has done their part
    SignedIn,
};

/// Who is signed in.
struct Person {
    QString userName; ///< normally the user principal name
    QString displayName;
    QString tenantId;
    QString tenantName; ///< empty until the tenants were read
    std::optional<bool> isGuest; ///< nullopt: not known
    QString cloudName; ///< "AzureCloud"
    QString armHost; ///< the host of its Azure Resource Manager
    bool isServicePrincipal = false; ///< of the Azure CLI
};

struct State {
    Phase phase = Phase::SignedOut;
    QUrl link;
    bool browserOpened = false;
    QString userCode;
    QDateTime expires; ///< UTC; when waiting ends
    /// The service wants the signed-in user to prove themselves again in the middle of something (a claims
    /// challenge): what asked for it goes on by itself afterwards.
    bool isAgain = false;
    std::optional<base::Error> error; ///< why the last sign-in, restore, switch or sign-out failed
    /// Why the sign-in will be forgotten when the program ends; nullopt: it will not, or nobody is signed in.
    std::optional<base::Error> notRemembered;
};

/// The user's account in Azure: sign-in, sign-out, tenants, and the connection to work on. One object for the
/// window and the terminal; nothing here blocks. Access tokens stay in memory, refresh tokens in the secret
/// store of the desktop.
class Account final : public QObject {
    Q_OBJECT
public:
    explicit Account(Tools tools, QObject *parent = nullptr);
    ~Account() override;

    const Settings &settings() const;
    /// Saves them. Who is signed in stays so until the next sign-in.
    void setSettings(const Settings &settings);

    const State &state() const;
    QDateTime now() const; ///< UTC: what State::expires is counted down to
    bool isSignedIn() const { return state().phase == Phase::SignedIn || state().isAgain; }
    std::optional<Person> person() const;

    /// Signs in the account that was used last with these settings, without asking; stays signed out, with no
    /// error, where none is remembered. Does nothing the second time.
    void restore();
    /// Signs in as the settings say. Errors: those of problemsOf() and of identity/.
    void signIn();
    /// The same with the choice of another account.
    void signInAsAnother();
    void cancel(); ///< what is under way; who was signed in before stays so
    bool openAgain(); ///< the link, in the browser
    /// Forgets every token, here and in the secret store.
    void signOut();
    /// "I have just activated a role": the next requests get new tokens.
    void renewTokens();

    /// Asks the user to consent to one more resource, for example `Cloud::storageAudience().scope`: an
    /// interactive sign-in that state() shows as isAgain, and that cancel() ends. Afterwards its tokens can
    /// be had.
    void consentTo(const QString &scope);
    void consentToStorage(); ///< to reading blobs, in the cloud that is signed in to
    bool isAskingConsent() const;
    /// Why the last consentTo() failed; nullopt: it did not. Errors: SignInRequired with code "SignedOut";
    /// Local with code "ConsentByAzureCli" where the Azure CLI is signed in, whose permissions are
    /// Microsoft's to set; Cancelled; those of the sign-in.
    std::optional<base::Error> consentError() const;

    /// The tenants that the account belongs to; read after signing in.
    const std::vector<domain::Tenant> &tenants() const;
    bool isReadingTenants() const;
    std::optional<base::Error> tenantsError() const;
    void loadTenants();
    /// The same user in another tenant, asking only where that tenant wants it.
    void switchTenant(const QString &tenantId);

    /// To work on. Errors: SignInRequired with code "SignedOut".
    base::Result<azure::SignedInTenant> signedInTenant() const;
    /// The same value for as long as signedInTenant() is the same; null: there is none.
    std::shared_ptr<const void> connectionMark() const;
    bool isWorking() const; ///< a sign-in, sign-out or change of tenant is under way
    /// The secret store is being written to: the program should not end before stored().
    bool isStoring() const;

Q_SIGNALS:
    void changed(); ///< state(), person() or settings()
    void tenantsChanged();
    void consentEnded(); ///< consentError() tells how; may come before consentTo() returns
    void stored(); ///< what was being written to the secret store has ended

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace account
