#pragma once

#include <QObject>
#include <QString>

namespace protect {
class Protection;
class Recovery;
} // namespace protect

namespace ui {

/// Says that a job has ended to somebody who looks at another window meanwhile: the window asks for
/// attention, and the desktop shows a message where it has a place for it.
class JobNotifier final : public QObject {
    Q_OBJECT
public:
    JobNotifier(protect::Protection &protection, QWidget *window);
    JobNotifier(protect::Recovery &recovery, QWidget *window);

Q_SIGNALS:
    void notified(const QString &headline);

private:
    void look(bool isRunning, const QString &headline);
    bool isInFront() const;
    void tell(const QString &headline);

    QWidget *m_window;
    bool m_wasRunning = false;
};

} // namespace ui
