#pragma once

#include "ui/widgets/widgets.h"

#include <QStringList>
#include <QWidget>

namespace ui {

/// A job on its way: how it stands, how far it is, how long it has taken, and the buttons that stop it and go
/// on. Hidden once it has come to a result.
class JobProgress : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString bar; ///< accessible name
        QString stop;
        QString stopDescription;
        QString goOn;
        QString goOnDescription;
    };

Q_SIGNALS:
    void stopRequested();
    void goOnRequested();
    void ticked(); ///< now and then while it runs: times have moved on

protected:
    JobProgress(const Words &words, QWidget *parent);
    /// A button that vanishes gives the focus to `next`.
    void showStanding(const QString &headline, bool isRunning, bool canGoOn, QWidget *next);
    /// `done` in hundredths of a stage.
    void showShare(std::size_t stages, int done);
    int percent() const;
    /// What stands below the bar; empty ones are left out.
    virtual QStringList timeLines() = 0;

private:
    void showTime();

    TextLabel *m_headline;
    QProgressBar *m_bar;
    TextLabel *m_time;
    QPushButton *m_stop;
    QPushButton *m_goOn;
    QTimer *m_tick;
    QString m_announced;
};

} // namespace ui
