// A secret store that can be told to fail, with an eye on what it holds.
#pragma once

#include "cloud/identity/secretstore.h"

#include "base/async/completion.h" // after Qt's headers: moc 6.4 stumbles over <coroutine>

#include <QStringList>

#include <deque>

class FakeSecretStore final : public identity::SecretStore {
public:
    std::map<QString, QByteArray> entries;
    QStringList calls; ///< "read accounts"
    int failAfter = -1; ///< so many calls succeed, the others fail; -1: all succeed
    qsizetype largest = 0; ///< the longest secret written
    bool isHeld = false; ///< writes wait for release()

    QCoro::Task<base::Result<QByteArray>> read(QString name, base::Cancellation) override {
        if (!goOn(QStringLiteral("read ") + name)) {
            co_return base::Unexpected(failure());
        }
        const auto entry = entries.find(name);
        if (entry == entries.end()) {
            co_return base::Unexpected(identity::secretNotFound(name));
        }
        co_return QByteArray(entry->second); // a copy: QCoro 0.8 moves out of what it is given
    }
    QCoro::Task<base::Result<void>> write(QString name, QByteArray secret, base::Cancellation) override {
        if (!goOn(QStringLiteral("write ") + name)) {
            co_return base::Unexpected(failure());
        }
        largest = std::max(largest, secret.size());
        if (isHeld) {
            base::Completion<bool> end;
            m_held.push_back(end);
            const bool released = co_await end;
            Q_UNUSED(released)
        }
        entries[name] = secret;
        co_return base::Result<void>();
    }
    QCoro::Task<base::Result<void>> remove(QString name, base::Cancellation) override {
        if (!goOn(QStringLiteral("remove ") + name)) {
            co_return base::Unexpected(failure());
        }
        entries.erase(name);
        co_return base::Result<void>();
    }
    bool survivesRestart() const override { return true; }

    void release() {
        const base::Completion<bool> end = m_held.front();
        m_held.pop_front();
        end.complete(true);
    }
    int heldCount() const { return static_cast<int>(m_held.size()); }
    bool holds(const QByteArray &text) const {
        return std::any_of(entries.begin(), entries.end(),
            [&text](const auto &entry) { return entry.second.contains(text); });
    }

private:
    bool goOn(const QString &call) {
        calls.append(call);
        return failAfter < 0 || failAfter-- > 0;
    }
    static base::Error failure() {
        return base::localError(QStringLiteral("SecretStoreUnavailable"), QStringLiteral("out of order"));
    }
    std::deque<base::Completion<bool>> m_held;
};
