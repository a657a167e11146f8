#include "cloud/account/settled.h"

#include "base/async/signalwait.h"
#include "cloud/account/account.h"

namespace account {

QCoro::Task<void> whenSettled(Account *account) {
    return base::whenTrue(
        QPointer<Account>(account), &Account::changed, [account] { return !account->isWorking(); });
}

} // namespace account
