#pragma once

#include <QString>

#include <functional>
#include <optional>

class QMessageBox;
class QWidget;

namespace protect {
class Protection;
}

namespace ui {

/// What a wizard asks before it is closed in the middle of something.
struct CloseQuestion {
    QString question;
    QString explanation;
    bool offersUndo = false;
};
/// Of the wizard that configures backup; nullopt: nothing is lost, so that it closes without a question.
std::optional<CloseQuestion> closeQuestionOf(const protect::Protection &protection);

/// Asks it over `window`, and does `close` where the user wants that. Returns what asks; nullptr: one asks
/// already.
QMessageBox *askBeforeClosing(
    QWidget *window, const CloseQuestion &asked, const std::function<void()> &close);

} // namespace ui
