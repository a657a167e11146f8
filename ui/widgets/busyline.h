#pragma once

#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// What a page is doing, in words, with a bar and a button that stops it. Hidden while nothing is done.
class BusyLine final : public QWidget {
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);
    /// Empty text hides the line.
    void setActivity(const QString &text);
    QString activity() const;

Q_SIGNALS:
    void stopRequested();

private:
    TextLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace ui
