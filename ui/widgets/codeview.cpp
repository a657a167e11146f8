#include "ui/widgets/codeview.h"

#include "base/text.h"

#include <QFontDatabase>
#include <QTextOption>

namespace ui {

CodeView::CodeView(const QString &accessibleName, QWidget *parent) : QPlainTextEdit(parent) {
    setAccessibleName(accessibleName);
    setLayoutDirection(Qt::LeftToRight); // code is written that way in every language
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
}

void CodeView::setCode(const QString &text) {
    const QString plain = base::plainText(text);
    if (plain != toPlainText()) {
        setPlainText(plain);
    }
}

} // namespace ui
