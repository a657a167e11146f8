#pragma once

#include "ui/widgets/widgets.h"

#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

/// The first backup after backup is on: how it stands, when it is due, and the buttons that start it or look
/// at it again.
class FirstBackup final : public QWidget {
    Q_OBJECT
public:
    explicit FirstBackup(protect::Protection &protection, QWidget *parent = nullptr);
    /// Brings words and buttons up to date; a button that vanishes gives the focus to `next`.
    void refresh(QWidget *next);
    bool canStart() const; ///< the protection has no backup yet, and none was started

    QPushButton *startButton() const { return m_start; }
    QPushButton *lookButton() const { return m_look; }

private:
    void askToStart();

    protect::Protection &m_protection;
    TextLabel *m_state;
    QPushButton *m_start;
    QPushButton *m_look;
};

} // namespace ui
