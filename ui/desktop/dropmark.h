#pragma once

#include <QWidget>

namespace ui {

/// Lies over a window while files are dragged over it, and says what dropping them does.
class DropMark final : public QWidget {
    Q_OBJECT
public:
    DropMark(const QString &text, QWidget *window);
    void cover(); ///< shows it over the whole window

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace ui
