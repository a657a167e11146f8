#pragma once

#include <QObject>

namespace ui {

class DropMark;

/// Lets files be dropped on a window, with a mark while they are over it.
class FileDrop final : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths); ///< local ones; at least one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DropMark *m_mark;
};

} // namespace ui
