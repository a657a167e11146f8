#include "ui/protect/jobprogress.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int tickMs = 500;
constexpr int stageShare = 100;

} // namespace

JobProgress::JobProgress(const Words &words, QWidget *parent)
    : QWidget(parent),
      m_headline(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_bar(new QProgressBar(this)),
      m_time(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_stop(new QPushButton(words.stop, this)),
      m_goOn(new QPushButton(words.goOn, this)),
      m_tick(new QTimer(this)) {
    m_bar->setAccessibleName(words.bar);
    m_stop->setAutoDefault(false);
    m_goOn->setAutoDefault(false);
    m_stop->setAccessibleDescription(words.stopDescription);
    m_goOn->setAccessibleDescription(words.goOnDescription);
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    row->addWidget(m_goOn);
    row->addStretch(); // where the bar isn't
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_headline);
    column->addLayout(row);
    column->addWidget(m_time);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, [this] {
        showTime();
        Q_EMIT ticked();
    });
    connect(m_stop, &QPushButton::clicked, this, &JobProgress::stopRequested);
    connect(m_goOn, &QPushButton::clicked, this, &JobProgress::goOnRequested);
}

void JobProgress::showStanding(const QString &headline, bool isRunning, bool canGoOn, QWidget *next) {
    m_headline->setPlainText(headline);
    if (isVisible() && headline != m_announced) {
        m_announced = headline;
        announce(m_headline, headline);
    }
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus == m_stop || focus == m_goOn;
    m_stop->setVisible(isRunning);
    m_goOn->setVisible(canGoOn);
    m_bar->setVisible(isRunning);
    if (hadFocus) { // a button that vanishes must not let the focus fall anywhere
        (isRunning ? m_stop : canGoOn ? m_goOn : next)->setFocus();
    }
    showTime();
    if (isRunning) {
        m_tick->start();
    } else {
        m_tick->stop();
    }
}

void JobProgress::showShare(std::size_t stages, int done) {
    m_bar->setRange(0, qMax(1, static_cast<int>(stages)) * stageShare);
    m_bar->setValue(done);
}

int JobProgress::percent() const {
    return m_bar->value() * 100 / m_bar->maximum();
}

void JobProgress::showTime() {
    QStringList lines = timeLines();
    lines.removeAll(QString());
    m_time->setTextOrHide(lines.join(u'\n'));
}

} // namespace ui
