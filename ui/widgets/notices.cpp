#include "ui/widgets/notices.h"

#include <QAccessibleObject>
#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace ui {

namespace {

/// One message. Nothing to be seen, and nothing in a layout.
class Notice final : public QObject {
public:
    using QObject::QObject;
    QString text;
};

class NoticeInterface final : public QAccessibleObject {
public:
    explicit NoticeInterface(Notice *notice) : QAccessibleObject(notice) { }

    QString text(QAccessible::Text what) const override {
        const auto *notice = static_cast<const Notice *>(object());
        return what == QAccessible::Name && notice != nullptr ? notice->text : QString();
    }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        return state; // a reader passes over what calls itself invisible
    }
    /// Of no window: a reader that comes into a window reads all of it, and would at each notice.
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(qApp); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
};

QAccessibleInterface *noticeInterface(const QString &, QObject *object) {
    auto *notice = dynamic_cast<Notice *>(object);
    return notice == nullptr ? nullptr : new NoticeInterface(notice);
}

} // namespace

Notices &Notices::of(QWidget &window) {
    auto *notices = window.findChild<Notices *>({}, Qt::FindDirectChildrenOnly);
    return notices == nullptr ? *new Notices(window) : *notices;
}

Notices::Notices(QWidget &window) : QObject(&window) {
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(noticeInterface); // before anybody asks a notice for its interface
        return true;
    }();
    for (QObject *&notice : m_notices) {
        notice = new Notice(this);
    }
}

void Notices::say(const QString &text) {
    if (m_saidInThisTurn.contains(text)) {
        return;
    }
    if (m_saidInThisTurn.isEmpty()) {
        QTimer::singleShot(0, this, [this] { m_saidInThisTurn.clear(); });
    }
    m_saidInThisTurn.append(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(parent(), text);
#else
    auto *notice = static_cast<Notice *>(m_notices.at(m_next));
    m_next = (m_next + 1) % m_notices.size();
    notice->text = text;
    QAccessibleEvent event(notice, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT said(text);
}

} // namespace ui
