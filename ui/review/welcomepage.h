#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// What to do while nothing is open, and why the files that were chosen could not be used.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);
    /// `hasReview`: one is open, and one can go back to it.
    void showProblem(const OpenedFiles &files, bool hasReview);
    void clearProblem();
    QWidget *firstControl() const;

Q_SIGNALS:
    void filesRequested();
    void folderRequested();
    void backRequested();

private:
    Panel *m_problem;
    QPushButton *m_files;
    QPushButton *m_folder;
    QPushButton *m_back;
};

} // namespace ui
