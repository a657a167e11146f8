#pragma once

#include "ui/widgets/widgets.h"

#include <QFrame>
#include <QStringList>

namespace ui {

/// One choice of a page: what is chosen, in a few words, and all there is to choose from when *Change* is
/// pressed.
class ChoiceSection final : public QFrame {
    Q_OBJECT
public:
    /// `changeName` says what the button changes: "Change the role".
    ChoiceSection(const QString &title, const QString &changeName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// What is chosen, and why it or what it means, below it.
    void setChosen(const QString &choice, const QStringList &details);
    void setContent(QWidget *content);
    void setChangeable(bool isChangeable); ///< false: there is only one; what was opened is closed
    bool isOpen() const;
    void setOpen(bool open);
    QPushButton *changeButton() const { return m_change; }

private:
    void showContent();

    TextLabel *m_title;
    TextLabel *m_choice;
    TextLabel *m_details;
    QPushButton *m_change;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace ui
