#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

class ExpanderButton;
class TextLabel;

/// A line that opens to show more lines. For a screen reader it is a button that is expanded or collapsed.
class Expander final : public QWidget {
    Q_OBJECT
public:
    explicit Expander(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setLines(const QStringList &lines); ///< hidden while empty
    void setContent(QWidget *widget); ///< instead of lines
    bool isOpen() const;
    void setOpen(bool open);

private:
    void unfold(bool open);

    ExpanderButton *m_toggle;
    TextLabel *m_lines;
    QWidget *m_content;
};

} // namespace ui
