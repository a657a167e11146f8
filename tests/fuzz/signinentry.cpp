#include "tests/fuzz/entries.h"

#include "cloud/identity/azureclitoken.h"
#include "cloud/identity/claims.h"
#include "cloud/identity/cloudmetadata.h"
#include "cloud/identity/idtoken.h"
#include "cloud/identity/redirectrequest.h"
#include "cloud/identity/signinerror.h"
#include "cloud/identity/tokenanswer.h"

namespace fuzz {

namespace {

const QByteArray state("c3RhdGUtdGhhdC1ub2JvZHkta25vd3M");

} // namespace

void readSignIn(const QByteArray &bytes) {
    const qsizetype head = identity::requestHeadSize(bytes);
    require(head <= bytes.size(), "a request's head is longer than the request");
    const identity::RedirectVerdict verdict = identity::judgeRedirect(bytes, state);
    require(!verdict.answer || bytes.contains(state), "a redirect was accepted without its state");
    require(!verdict.answer || verdict.status == 200, "an answer was taken and refused");

    http::Response response;
    response.status = bytes.size() % 2 == 0 ? 200 : 400;
    response.body = bytes;
    const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    const base::Result<identity::Tokens> tokens = identity::readTokenAnswer(response, now);
    require(!tokens || !tokens->accessToken.isEmpty(), "tokens without a token");
    const base::Error error = identity::tokenError(response, QStringLiteral("token/redeem"), now);
    require(!error.code.isEmpty(), "a refused sign-in has no code");

    const QByteArray client("5d0c3b1e-77aa-4c1f-b1f4-2f9f8f1b6a01");
    const base::Result<identity::UserAccount> user
        = identity::readIdToken(bytes, bytes, {QString::fromLatin1(client), "nonce", QString()});
    require(!user || !user->userId.isEmpty(), "a user without an id");
    const base::Result<identity::CloudMetadata> cloud
        = identity::readCloudMetadata(bytes, QStringLiteral("arm.example"));
    require(!cloud || !cloud->loginHost.isEmpty(), "a cloud without a login host");
    const base::Result<identity::AzureCliAnswer> cli = identity::readAzureCliAnswer(bytes);
    require(!cli || !cli->accessToken.isEmpty(), "az gave no token");
}

} // namespace fuzz
