#pragma once

#include "ui/widgets/quietview.h"

#include <QListWidget>

namespace ui {

/// The steps at the side, each with what is known of it in words and as an icon. A step that is done can be
/// chosen to go back to it.
class StepList final : public QuietView<QListWidget> {
    Q_OBJECT
public:
    enum class State { Todo, Current, Done, NotNeeded, Failed };

    explicit StepList(QWidget *parent = nullptr);
    void addStep(int id, const QString &name);
    void setStepState(int id, State state);
    State stateOf(int id) const;

Q_SIGNALS:
    void stepRequested(int id); ///< of a done step

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress(QListWidgetItem *item);
    void fitWidth();
    void request(QListWidgetItem *item);
    QListWidgetItem *find(int id) const;
};

} // namespace ui
