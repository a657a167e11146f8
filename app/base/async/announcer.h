#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace base {

/// Tells what has changed once the change is complete. While a Scope lives, announcements wait; the end of
/// the outermost lets everybody settle what follows from the change, and then tells them in their order.
/// Whoever is told may destroy anything: what is announced in the name of an object that is gone is not told.
/// Copies are one announcer.
class Announcer {
    struct State;

public:
    Announcer();

    /// Called before anything is told, until forget().
    void onSettle(const QObject *teller, std::function<void()> settle) const;
    /// Outside of every Scope it is told at once.
    void tell(QObject *teller, std::function<void()> announcement) const;
    /// The object is going away: nothing more is told in its name.
    void forget(const QObject *teller) const;

    class Scope {
    public:
        explicit Scope(const Announcer &announcer);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        std::shared_ptr<State> m_state;
    };

private:
    std::shared_ptr<State> m_state;
};

} // namespace base
