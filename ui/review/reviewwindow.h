#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QMainWindow>

class QAction;
class QStackedWidget;

namespace ui {

class ReportExport;
class ReviewView;
class WelcomePage;

/// Who can do what with which key, told from files: on a machine without a network, and changing nothing.
class ReviewWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `session`: of another window, which this one replaces.
    explicit ReviewWindow(QWidget *parent = nullptr, ReviewSession *session = nullptr);

    void open(const QStringList &paths);
    ReviewSession &session() { return *m_session; }
    ReviewView *view() const { return m_view; }
    /// Whether a copy of the snapshot can be tried in the simulator.
    void offerSimulator(bool isOffered);
    QString activity() const; ///< what is being done; empty: nothing
    bool isWriting() const; ///< a report, or printing it
    /// For a window that replaces this one, which shows nothing any more.
    ReviewSession *giveSession();
    void showAgain(); ///< what the session of another window holds

Q_SIGNALS:
    /// Start the wizard on a copy of this file or folder in the simulator.
    void simulatorRequested(const QString &path);
    void writingEnded();
    void languageChosen(const QString &language); ///< for all windows; empty: the system's

private:
    void makeMenus();
    void makeWhatIfMenu();
    void makeHelpMenu();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> what);
    void askForFiles(const QString &title, bool folder, std::function<void(const QStringList &)> then);
    void askForComparison();
    void askToReplace(const QStringList &paths);
    void compareWith(const QStringList &paths);
    void offerComparison();
    void updateActions();
    void updateActivity();
    void updateMnemonics();
    void showReview();

    ReviewSession *m_session;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ReviewView *m_view;
    ReportExport *m_export;
    BusyLine *m_busy;
    QTimer *m_busyLater; ///< short work shows nothing
    QString m_activity;
    QString m_lastFolder;
    QList<QAction *> m_needReview; ///< greyed while nothing is open
    QAction *m_simulator = nullptr;
    QAction *m_addGrant = nullptr;
    QAction *m_takeBack = nullptr;
    QAction *m_reset = nullptr;
};

} // namespace ui
