#pragma once

#include <QObject>
#include <QString>

class QTimer;

namespace protect {
class Protection;
} // namespace protect

namespace ui {

class BackupWizard;
enum class Page;

/// Walks through all pages as a user would, choosing what is recommended, and saves a picture of each. Where
/// grants can be missing it first shows the failure without a grant, then the success with one. Ends the
/// application: exit code 0, or 1 where a page could not be reached or a picture not be saved.
class ScreenshotTour final : public QObject {
    Q_OBJECT
public:
    ScreenshotTour(BackupWizard &wizard, protect::Protection &protection, const QString &directory);
    void start();

private:
    void look();
    bool makeChoices(Page page);
    bool save(const QString &name);
    void end(const QString &problem);

    BackupWizard &m_wizard;
    protect::Protection &m_protection;
    QString m_directory;
    QTimer *m_timer;
    int m_number = 0;
    int m_looksAtPage = 0;
    int m_lastPage = -1;
    bool m_failureShown = false;
};

} // namespace ui
