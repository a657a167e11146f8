// What stands behind a signed-in account: internal to this room.
#pragma once

#include "cloud/account/account.h"
#include "cloud/azure/connection.h"
#include "cloud/http/log.h"
#include "cloud/http/tokensource.h"
#include "cloud/identity/accountsession.h"

#include <memory>

namespace account {

/// The ways to a cloud before anybody is signed in.
struct Reach {
    azure::Cloud cloud;
    std::shared_ptr<http::Transport> network; ///< bare
    std::shared_ptr<http::Transport> login; ///< retried and logged, without tokens
    std::shared_ptr<http::Log> log;
};

/// A signed-in account and the connection that it opens.
struct Live {
    Reach reach;
    Person person;
    QString userObjectId; ///< empty where unknown
    std::shared_ptr<identity::AccountSession> session; ///< null with the Azure CLI
    std::shared_ptr<http::TokenSource> tokens;
    azure::ConnectionPtr azure;
};

/// The connection of an account session: a pipeline with its tokens, and claims challenges answered.
Live liveWith(
    Reach reach, std::shared_ptr<identity::AccountSession> session, std::shared_ptr<base::Clock> clock);

/// The connection of an existing `az login`.
Live liveWith(Reach reach, std::shared_ptr<http::TokenSource> azureCli, Person person,
    std::shared_ptr<base::Clock> clock);

/// A bare network is made into a Reach as soon as the cloud is known; before that `cloud` is empty.
Reach reachOver(std::shared_ptr<http::Transport> network, const std::shared_ptr<base::Clock> &clock);

} // namespace account
