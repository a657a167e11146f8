#pragma once

#include <QCoroTask>

namespace account {

class Account;

/// Ends when nothing is under way, or the account is gone. For the terminal and tests; windows listen.
QCoro::Task<void> whenSettled(Account *account);

} // namespace account
