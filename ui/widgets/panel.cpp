#include "ui/widgets/panel.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

namespace ui {

namespace {

/// For whoever does not see mark and colour.
QString withSeverity(Mark mark, const QString &headline) {
    switch (mark) {
    case Mark::Failed:
        return Panel::tr("Error: %1").arg(headline);
    case Mark::Warning:
    case Mark::Stopped:
    case Mark::Unknown:
        return Panel::tr("Warning: %1").arg(headline);
    case Mark::Done:
        return Panel::tr("Done: %1").arg(headline);
    case Mark::Information:
        return Panel::tr("Information: %1").arg(headline);
    case Mark::None:
    case Mark::Pending:
    case Mark::Running:
    case Mark::Current:
    case Mark::Skipped:
        return headline;
    }
    return headline;
}

} // namespace

Panel::Panel(QWidget *parent)
    : QFrame(parent),
      m_mark(new MarkLabel(Mark::None, this)),
      m_headline(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_paragraphs(new QWidget(this)),
      m_column(new QVBoxLayout),
      m_buttons(new FlowLayout) {
    setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    m_column->setSpacing(6);
    m_column->addWidget(m_headline);
    m_column->addWidget(m_paragraphs);
    auto *paragraphs = new QVBoxLayout(m_paragraphs);
    paragraphs->setContentsMargins(0, 0, 0, 0);
    paragraphs->setSpacing(4);
    m_column->addLayout(m_buttons);
}

void Panel::setMessage(Mark mark, const QString &headline, const QStringList &paragraphs) {
    m_mark->setMark(mark);
    m_tone = toneOf(mark);
    m_headline->setPlainText(headline);
    auto *layout = m_paragraphs->layout();
    for (int i = 0; i < paragraphs.size(); ++i) {
        if (i == layout->count()) {
            layout->addWidget(new TextLabel({}, m_paragraphs));
            layout->itemAt(i)->widget()->show();
        }
        static_cast<TextLabel *>(layout->itemAt(i)->widget())->setTextOrHide(paragraphs.at(i));
    }
    while (layout->count() > paragraphs.size()) {
        const std::unique_ptr<QLayoutItem> item(layout->takeAt(layout->count() - 1));
        delete item->widget();
    }
    m_paragraphs->setVisible(!paragraphs.isEmpty());
    setSpoken(this, withSeverity(mark, headline), paragraphs.join(u'\n'));
    update();
}

QString Panel::headline() const {
    return m_headline->text();
}

void Panel::present() {
    show();
    announce(this, QStringLiteral("%1\n%2").arg(accessibleName(), accessibleDescription()).trimmed());
}

void Panel::setSlim(bool slim) {
    layout()->setContentsMargins(12, slim ? 4 : 10, 12, slim ? 4 : 10);
    QFont plain = m_headline->font();
    plain.setBold(!slim);
    m_headline->setFont(plain);
}

void Panel::addContent(QWidget *widget) {
    m_column->insertWidget(m_column->count() - 1, widget);
}

void Panel::addButton(QPushButton *button) {
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
}

void Panel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = m_tone == Tone::Neutral ? mutedText(palette()) : toneColor(m_tone, palette());
    painter.setPen(QPen(line, 1));
    painter.setBrush(toneFill(m_tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toneColor(Tone::Information, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
    }
}

} // namespace ui
