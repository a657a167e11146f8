#include "cloud/account/live.h"

#include "cloud/http/pipeline.h"
#include "cloud/identity/challengetransport.h"

namespace account {

namespace {

azure::ConnectionPtr connectionOver(const Reach &reach, std::shared_ptr<http::Transport> transport,
    std::shared_ptr<base::Clock> clock, const QString &tenantId) {
    auto connection = std::make_shared<azure::Connection>();
    connection->cloud = reach.cloud;
    connection->transport = std::move(transport);
    connection->clock = std::move(clock);
    connection->tenantId = tenantId;
    return connection;
}

} // namespace

Reach reachOver(std::shared_ptr<http::Transport> network, const std::shared_ptr<base::Clock> &clock) {
    Reach reach;
    reach.network = std::move(network);
    reach.log = std::make_shared<http::Log>();
    reach.login = std::make_shared<http::Pipeline>(reach.network, nullptr, clock, reach.log);
    return reach;
}

Live liveWith(
    Reach reach, std::shared_ptr<identity::AccountSession> session, std::shared_ptr<base::Clock> clock) {
    const identity::UserAccount user = session->account().user;
    Live live;
    live.person = Person{user.userName, user.displayName, user.tenantId, QString(), user.isGuest,
        reach.cloud.name, reach.cloud.armHost, false};
    live.userObjectId = user.userId;
    live.session = session;
    live.tokens = session;
    const auto pipeline = std::make_shared<http::Pipeline>(reach.network, session, clock, reach.log);
    const identity::ChallengeAnswer answer
        = [session](QString scope, QString tenantId, QByteArray claims, base::Cancellation cancellation) {
              return session->answerChallenge(
                  std::move(scope), std::move(tenantId), std::move(claims), std::move(cancellation));
          };
    const auto challenged = std::make_shared<identity::ChallengeTransport>(pipeline, answer);
    live.azure = connectionOver(reach, challenged, std::move(clock), user.tenantId);
    live.reach = std::move(reach);
    return live;
}

Live liveWith(Reach reach, std::shared_ptr<http::TokenSource> azureCli, Person person,
    std::shared_ptr<base::Clock> clock) {
    Live live;
    live.person = std::move(person);
    live.tokens = azureCli;
    const auto pipeline
        = std::make_shared<http::Pipeline>(reach.network, std::move(azureCli), clock, reach.log);
    live.azure = connectionOver(reach, pipeline, std::move(clock), live.person.tenantId);
    live.reach = std::move(reach);
    return live;
}

} // namespace account
