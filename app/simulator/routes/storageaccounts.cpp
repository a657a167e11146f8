// The ARM side of storage accounts.
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/blobaccess.h"

namespace simulator {

namespace {

const QString accountType = u"Microsoft.Storage/storageAccounts"_s;

QString accountId(const Call &call) {
    return u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), accountType, call[u"name"]);
}

Reply listAccounts(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    QJsonArray value;
    for (const StorageAccount &account : call.tenant.storageAccounts) {
        if (same(account.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(account.resourceGroup, call.group()))
            && callerMay(call, accountType + u"/read"_s, account.id())) {
            value.append(storageAccountJson(account));
        }
    }
    return pageReply(call, value, 1000);
}

Reply getAccount(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    if (const auto refused = refusal(call, accountType + u"/read"_s, accountId(call))) {
        return *refused;
    }
    const StorageAccount *account = call.tenant.storageAccount(accountId(call));
    return account ? jsonReply(200, storageAccountJson(*account))
                   : resourceNotFound(accountType, call[u"name"], call.group());
}

Reply listAccountKeys(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    if (const auto refused = refusal(call, accountType + u"/listkeys/action"_s, accountId(call))) {
        return *refused;
    }
    const StorageAccount *account = call.tenant.storageAccount(accountId(call));
    if (!account) {
        return resourceNotFound(accountType, call[u"name"], call.group());
    }
    return jsonReply(200,
        {{u"keys"_s,
            QJsonArray{QJsonObject{{u"keyName"_s, u"key1"_s},
                {u"value"_s, QString::fromLatin1(accountKey(*account).toBase64())},
                {u"permissions"_s, u"FULL"_s}}}}});
}

} // namespace

void addStorageAccountRoutes(Router &router) {
    const QString inSubscription = u"subscriptions/{s}/providers/Microsoft.Storage/storageAccounts"_s;
    const QString inGroup
        = u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.Storage/storageAccounts"_s;
    router.add("GET", inSubscription, since::storage, listAccounts);
    router.add("GET", inGroup, since::storage, listAccounts);
    router.add("GET", inGroup + u"/{name}"_s, since::storage, getAccount);
    router.add("POST", inGroup + u"/{name}/listKeys"_s, since::storage, listAccountKeys);
}

} // namespace simulator
