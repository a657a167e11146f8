// What an AccountSession keeps in the store: written one change after the other, gone after signing out.
#include "cloud/identity/accountsessionprivate.h"

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;

QCoro::Task<Result<bool>> AccountSession::State::writeUntilSame(
    std::shared_ptr<State> state, Cancellation cancellation) {
    Result<void> written;
    while (std::exchange(state->mustSave, false) && !state->isSignedOut()) {
        written = co_await state->tools.store->remember(state->account, state->refreshToken, cancellation);
    }
    if (state->isSignedOut()) {
        co_return true;
    }
    state->storageProblem = written ? std::nullopt : std::optional(written.error());
    if (!written) {
        state->isRemembered = false; // each try may ask the user for a password: not again before a sign-in
    }
    co_return written ? Result<bool>(true) : Result<bool>(Unexpected(written.error()));
}

QCoro::Task<Result<bool>> AccountSession::State::save(
    std::shared_ptr<State> state, Cancellation cancellation) {
    state->mustSave = true;
    const std::weak_ptr<State> weak = state;
    const base::SharedRun<bool>::Work work
        = [weak](Cancellation end) { return writeUntilSame(weak.lock(), end); };
    Result<bool> saved = co_await base::SharedRun<bool>::join(state->saving, work, cancellation);
    co_return saved;
}

QCoro::Task<Result<void>> AccountSession::State::remember(
    std::shared_ptr<State> state, Cancellation cancellation) {
    state->isRemembered = true;
    const Result<bool> saved = co_await save(state, cancellation);
    co_return saved ? Result<void>() : Result<void>(Unexpected(saved.error()));
}

QCoro::Task<Result<void>> AccountSession::State::signOut(
    std::shared_ptr<State> state, Cancellation cancellation) {
    state->isRemembered = false;
    state->mustSave = false;
    state->refreshToken.clear();
    state->signedInWith.clear();
    state->issued.clear();
    state->source.reset();
    state->leaving.cancel();
    if (state->saving->isRunning()) {
        // A write that is under way would bring the token back: let it end first.
        const Result<bool> ended = co_await save(state, cancellation);
        Q_UNUSED(ended)
    }
    const Result<void> forgotten = co_await state->tools.store->forget(state->account, cancellation);
    co_return forgotten;
}

} // namespace identity
