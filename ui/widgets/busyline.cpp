#include "ui/widgets/busyline.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ui {

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent),
      m_text(new TextLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_stop(new QPushButton(tr("Stop"), this)) {
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setAccessibleName(tr("Working"));
    m_stop->setAutoDefault(false);
    m_stop->setAccessibleName(tr("Stop what this page is doing"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &BusyLine::stopRequested);
    hide();
}

void BusyLine::setActivity(const QString &text) {
    if (text.isEmpty()) {
        hide();
        return;
    }
    const bool appeared = isHidden();
    m_text->setPlainText(text);
    show();
    if (appeared) { // what ends at once is not worth a word, and a page says its heading first
        QTimer::singleShot(0, this, [this] { announce(this, activity()); });
    }
}

QString BusyLine::activity() const {
    return isHidden() ? QString() : m_text->text();
}

} // namespace ui
