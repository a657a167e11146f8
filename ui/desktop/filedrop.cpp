#include "ui/desktop/filedrop.h"

#include "ui/desktop/dropmark.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace ui {

namespace {

QStringList filesIn(const QMimeData &data) {
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget *window)
    : QObject(window), m_mark(new DropMark(tr("Drop files here to review them"), window)) {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = filesIn(*drop->mimeData());
        if (paths.isEmpty()) {
            return false;
        }
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            m_mark->hide();
            Q_EMIT dropped(paths);
        } else {
            m_mark->cover();
        }
        return true;
    }
    case QEvent::DragLeave:
        m_mark->hide();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace ui
