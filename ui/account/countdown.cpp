#include "ui/account/countdown.h"

#include "ui/widgets/announce.h"

#include <algorithm>

namespace ui {

QString remainingText(std::chrono::seconds remaining) {
    const qint64 left = std::max<qint64>(0, remaining.count());
    return QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
}

Countdown::Countdown(QWidget *parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] { showAt(QDateTime::currentDateTimeUtc()); });
    hide();
}

void Countdown::setExpiry(const QDateTime &expires) {
    if (expires == m_expires) {
        return;
    }
    m_expires = expires;
    m_spoken = -1;
    if (!expires.isValid()) {
        m_timer.stop();
        hide();
        return;
    }
    showAt(QDateTime::currentDateTimeUtc());
    show();
    m_timer.start();
}

void Countdown::showAt(const QDateTime &now) {
    const qint64 left = std::max<qint64>(0, now.secsTo(m_expires));
    const bool isMoment = left % 60 == 0 || left == 30 || left == 10;
    if (m_spoken < 0 || (isMoment && left != m_spoken)) {
        const bool isFirst = m_spoken < 0;
        m_spoken = left;
        const QString words = left >= 60 ? tr("%n minute(s) left", nullptr, static_cast<int>(left / 60))
                                         : tr("%n second(s) left", nullptr, static_cast<int>(left));
        setAccessibleName(words); // with a name of its own, the label's changing text is not spoken
        if (!isFirst) {
            announce(this, words);
        }
    }
    setText(tr("Time left: %1").arg(remainingText(std::chrono::seconds(left))));
}

} // namespace ui
