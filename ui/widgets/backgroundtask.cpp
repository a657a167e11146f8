#include "ui/widgets/backgroundtask.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace ui {

BackgroundTask::~BackgroundTask() {
    abandon();
}

void BackgroundTask::start(Work work) {
    abandon();
    auto *watcher = new QFutureWatcher<Delivery>(this);
    m_watcher = watcher;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, watcher](int done) { Q_EMIT progressed(done, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_watcher = nullptr;
        watcher->deleteLater();
        if (const Delivery deliver = watcher->future().takeResult()) {
            deliver();
        }
        Q_EMIT runningChanged();
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work)](QPromise<Delivery> &promise) {
        promise.addResult(work([&promise, range = 0](int done, int total) mutable {
            if (range != total) {
                promise.setProgressRange(0, range = total);
            }
            promise.setProgressValue(done);
            return !promise.isCanceled();
        }));
    }));
    Q_EMIT runningChanged();
}

void BackgroundTask::cancel() {
    if (m_watcher) {
        abandon();
        Q_EMIT runningChanged();
    }
}

void BackgroundTask::abandon() {
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher->cancel();
        m_watcher->deleteLater();
        m_watcher = nullptr;
    }
}

} // namespace ui
