#pragma once

#include <QObject>
#include <QStringList>

#include <array>

class QWidget;

namespace ui {

/// What a window says to screen readers. Qt 6.4 passes no alert on to them; what they do read out is a
/// notification that appears. So each message appears as one that nobody sees. The reader asks for the words
/// later than it is told of them, so they stay for as long as many more messages take.
class Notices final : public QObject {
    Q_OBJECT
public:
    static Notices &of(QWidget &window);
    void say(const QString &text);

Q_SIGNALS:
    void said(const QString &text);

private:
    explicit Notices(QWidget &window);

    std::array<QObject *, 32> m_notices{};
    size_t m_next = 0;
    QStringList m_saidInThisTurn;
};

} // namespace ui
