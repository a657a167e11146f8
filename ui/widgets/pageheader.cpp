#include "ui/widgets/pageheader.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(title, this, TextLabel::Weight::Strong)),
      m_introduction(new TextLabel({}, this)) {
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus); // Tab does not stop here, but goes on from here to what is below
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_introduction);
    m_introduction->hide();
}

QString PageHeader::title() const {
    return m_title->text();
}

void PageHeader::setIntroduction(const QString &text) {
    m_introduction->setTextOrHide(text);
    setSpoken(this, accessibleName(), text);
}

} // namespace ui
