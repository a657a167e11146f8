#pragma once

#include "ui/widgets/widgets.h"
#include "wording/helptext.h"

#include <QDialog>

namespace ui {

class PageScroll;

/// Why a page is there, the words that it uses, and where Microsoft says more. Stays beside its window, and
/// needs no network.
class HelpDialog final : public QDialog {
    Q_OBJECT
public:
    /// The dialog of `window`, now with this topic; a new one where it has none.
    static HelpDialog *showFor(QWidget *window, wording::HelpTopic topic);

private:
    explicit HelpDialog(QWidget *parent);
    void setTopic(wording::HelpTopic topic);

    PageScroll *m_scroll;
    QWidget *m_text = nullptr;
    TextLabel *m_article;
    QPushButton *m_open;
    TextLabel *m_address;
};

} // namespace ui
