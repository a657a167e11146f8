#pragma once

#include <QDateTime>
#include <QLabel>
#include <QTimer>

#include <chrono>

namespace ui {

/// "4:32": minutes and seconds, never less than 0:00.
QString remainingText(std::chrono::seconds remaining);

/// How long something waits for the user. Shown anew each second; a screen reader is told only at full
/// minutes, at thirty seconds and at ten.
class Countdown final : public QLabel {
    Q_OBJECT
public:
    explicit Countdown(QWidget *parent = nullptr);
    /// UTC. Invalid: stops and hides.
    void setExpiry(const QDateTime &expires);
    /// Shows what is left at this time (UTC); the timer does so by itself.
    void showAt(const QDateTime &now);

private:
    QDateTime m_expires;
    QTimer m_timer;
    qint64 m_spoken = -1; ///< seconds left when last said
};

} // namespace ui
