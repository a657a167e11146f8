#include "ui/review/backgroundtask.h"

#include <QMutex>
#include <QThreadPool>

namespace ui {

/// What a task and its work have in common. The task is forgotten under the lock, so that the work cannot
/// post to one that is gone.
struct BackgroundTask::Shared {
    QMutex lock;
    BackgroundTask *task = nullptr;
    std::atomic<bool> cancelled = false;
    std::atomic<bool> told = false; ///< a progress call is on its way
};

bool BackgroundTask::Control::isCancelled() const {
    return m_shared->cancelled;
}

void BackgroundTask::Control::tell(int done, int total) const {
    if (m_shared->cancelled || m_shared->told.exchange(true)) {
        return;
    }
    const QMutexLocker locker(&m_shared->lock);
    if (BackgroundTask *task = m_shared->task) {
        QMetaObject::invokeMethod(
            task,
            [task, shared = m_shared, done, total] {
                shared->told = false;
                if (task->m_current == shared) {
                    Q_EMIT task->progressed(done, total);
                }
            },
            Qt::QueuedConnection);
    }
}

BackgroundTask::BackgroundTask(QObject *parent) : QObject(parent) { }

BackgroundTask::~BackgroundTask() {
    abandon();
}

void BackgroundTask::start(Work work) {
    abandon();
    auto shared = std::make_shared<Shared>();
    shared->task = this;
    m_current = shared;
    QThreadPool::globalInstance()->start([shared, work = std::move(work)]() mutable {
        Control control;
        control.m_shared = shared;
        std::function<void()> deliver;
        if (!shared->cancelled) {
            deliver = work(control);
        }
        work = {}; // what it held is let go here and not in the window's thread
        const QMutexLocker locker(&shared->lock);
        if (BackgroundTask *task = shared->task) {
            QMetaObject::invokeMethod(
                task, [task, shared, deliver] { task->finish(shared, deliver); }, Qt::QueuedConnection);
        }
    });
    Q_EMIT runningChanged();
}

void BackgroundTask::cancel() {
    if (m_current) {
        abandon();
        Q_EMIT runningChanged();
    }
}

void BackgroundTask::abandon() {
    if (m_current) {
        m_current->cancelled = true;
        const QMutexLocker locker(&m_current->lock);
        m_current->task = nullptr;
    }
    m_current.reset();
}

void BackgroundTask::finish(const std::shared_ptr<Shared> &shared, const std::function<void()> &deliver) {
    if (shared != m_current) {
        return;
    }
    m_current.reset();
    if (deliver) {
        deliver();
    }
    Q_EMIT runningChanged();
}

} // namespace ui
