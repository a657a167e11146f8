#pragma once

#include <QWidget>

namespace ui {

class TextLabel;

/// The heading of a page and a sentence on what it is for. Takes the focus where a page has no control to
/// give it to, so that a screen reader reads the heading.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    QString title() const;
    void setIntroduction(const QString &text);

private:
    TextLabel *m_title;
    TextLabel *m_introduction;
};

} // namespace ui
