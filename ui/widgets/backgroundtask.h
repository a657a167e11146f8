#pragma once

#include "review/progress.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace ui {

/// Work on another thread whose result comes back as a call in this object's thread. A new start gives up
/// what was under way: its result is thrown away. So does the end of this object, which waits for nothing.
class BackgroundTask final : public QObject {
    Q_OBJECT
public:
    using Delivery = std::function<void()>;
    /// Runs on the other thread, must hold everything that it uses, and asks now and then whether to go on;
    /// what it returns is called here.
    using Work = std::function<Delivery(const review::Progress &)>;

    using QObject::QObject;
    ~BackgroundTask() override;

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
    void runningChanged();
    void progressed(int done, int total);

private:
    void abandon();

    QFutureWatcher<Delivery> *m_watcher = nullptr; ///< of what is under way
};

} // namespace ui
