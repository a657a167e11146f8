#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace ui {

/// Work on another thread whose result comes back as a call in this object's thread. A new start gives up
/// what was under way: its result is thrown away. So does the end of this object, which waits for nothing.
class BackgroundTask final : public QObject {
    Q_OBJECT

    struct Shared;

public:
    /// What the work looks at now and then, from its own thread.
    class Control {
    public:
        bool isCancelled() const;
        void tell(int done, int total) const; ///< seldom; at most the last one counts

    private:
        friend class BackgroundTask;
        std::shared_ptr<Shared> m_shared;
    };
    /// Runs on the other thread and must hold everything that it uses; what it returns is called here.
    using Work = std::function<std::function<void()>(const Control &)>;

    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_current != nullptr; }

Q_SIGNALS:
    void runningChanged();
    void progressed(int done, int total);

private:
    void finish(const std::shared_ptr<Shared> &shared, const std::function<void()> &deliver);
    void abandon();

    std::shared_ptr<Shared> m_current;
};

} // namespace ui
