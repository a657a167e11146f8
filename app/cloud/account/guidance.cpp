// How the account shows an interactive sign-in, and lets the user end it.
#include "cloud/account/accountprivate.h"
#include "cloud/identity/browsersignin.h"
#include "cloud/identity/devicecodesignin.h"

namespace account {

std::shared_ptr<identity::InteractiveSignIn> Account::Private::guided(const Reach &reach, bool isAgain) {
    const std::weak_ptr<Private> weak = weak_from_this();
    Guidance guidance;
    guidance.browserBase = tools.browserBase;
    if (!domain::azureCloudAt(reach.cloud.armHost)) {
        guidance.acceptsPage = [](const QUrl &page) { return !domain::azureCloudNaming(page.host()); };
    }
    if (tools.pageText) {
        const Tools::PageText text = tools.pageText();
        guidance.pageText.received = text.received;
        guidance.pageText.refused = text.refused;
    }
    guidance.begun = [weak, isAgain] {
        const std::shared_ptr<Private> self = weak.lock();
        if (!self || !isAgain) {
            return base::Cancellation(); // the activity's own cancellation ends it
        }
        self->askingAgain = base::Cancellation();
        self->state.isAgain = true;
        self->state.error.reset();
        return self->askingAgain;
    };
    guidance.show = [weak](const identity::SignInProgress &progress) {
        const std::shared_ptr<Private> self = weak.lock();
        if (!self) {
            return;
        }
        using From = identity::SignInProgress::Phase;
        switch (progress.phase) {
        case From::WaitingForBrowser:
            self->state.phase = Phase::WaitingForBrowser;
            break;
        case From::WaitingForCode:
            self->state.phase = Phase::WaitingForCode;
            break;
        case From::Finishing:
            self->state.phase = Phase::Finishing;
            break;
        }
        self->state.link = progress.link;
        self->state.browserOpened = progress.browserOpened;
        self->state.userCode = progress.userCode;
        self->state.expires = progress.expires;
        self->tell();
    };
    guidance.ended = [weak, isAgain] {
        const std::shared_ptr<Private> self = weak.lock();
        if (self && isAgain) {
            self->state.isAgain = false;
            self->show(self->live ? Phase::SignedIn : Phase::SignedOut);
        }
    };
    const identity::LoginNetwork network{reach.login, tools.clock};
    std::shared_ptr<identity::InteractiveSignIn> way;
    if (settings.method == SignInMethod::DeviceCode) {
        way = std::make_shared<identity::DeviceCodeSignIn>(network);
    } else {
        way = std::make_shared<identity::BrowserSignIn>(network, tools.openBrowser);
    }
    return std::make_shared<GuidedSignIn>(std::move(way), std::move(guidance));
}

identity::AccountTools Account::Private::accountTools(const Reach &reach) {
    return {{reach.login, tools.clock}, store, guided(reach, true), {}};
}

} // namespace account
