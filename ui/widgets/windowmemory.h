#pragma once

#include <QObject>
#include <QPoint>
#include <QRect>

#include <optional>

class QSplitter;
class QWidget;

namespace ui {

/// A window opens where and as large as the user left it, and never larger than the screen has room for it
/// with its frame. A size that nobody changed is not remembered.
class WindowMemory final : public QObject {
    Q_OBJECT
public:
    /// Sizes the window, before it is shown, and remembers under `name` what becomes of it.
    static void keep(QWidget *window, const QString &name, const QSize &usual);
    /// The splitter's parts as the user left them; after its usual sizes were set.
    static void keep(QSplitter *splitter, const QString &name);

    /// A size that fits into this part of a screen, with the frame around it.
    static QSize fitting(const QSize &wanted, const QRect &available);
    /// Where the frame goes so that the window can be reached; none: the place is on none of the screens.
    static std::optional<QPoint> placeFor(
        const QPoint &wanted, const QSize &size, const QList<QRect> &screens);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    WindowMemory(QWidget *window, const QString &name);
    void restore(const QSize &usual);
    void remember() const;

    QWidget *m_window;
    QString m_settings;
    QSize m_given; ///< the size it opened with
    bool m_wasShown = false;
};

} // namespace ui
