#pragma once

#include "ui/widgets/tone.h"
#include "ui/widgets/widgets.h"

#include <QFrame>
#include <QStringList>

namespace ui {

class FlowLayout;
enum class Mark;

/// A framed, lightly tinted message in the page: a mark, a headline, paragraphs, and buttons. Can be reached
/// by Tab so that a screen reader can read it again; its accessible name is what the mark says and the
/// headline, its description the paragraphs.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

    void setMessage(Mark mark, const QString &headline, const QStringList &paragraphs);
    QString headline() const;
    /// Shown if hidden, and spoken.
    void present();
    void setSlim(bool slim); ///< one line of text without emphasis
    /// Below the paragraphs.
    void addContent(QWidget *widget);
    /// In the row of buttons at the end.
    void addButton(QPushButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkLabel *m_mark;
    TextLabel *m_headline;
    QWidget *m_paragraphs;
    QVBoxLayout *m_column;
    FlowLayout *m_buttons;
    Tone m_tone = Tone::Neutral;
};

} // namespace ui
