#include "ui/desktop/recentfiles.h"

#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace ui::recentfiles {

namespace {

struct RecentText {
    Q_DECLARE_TR_FUNCTIONS(ui::RecentFiles)
};

constexpr qsizetype mostRecent = 10;

QString recentKey() {
    return QStringLiteral("recent/files");
}

void fillRecent(QMenu *menu, const std::function<void(const QString &path)> &open) {
    menu->clear();
    for (const QString &path : list()) {
        const QFileInfo file(path);
        const QString name
            = wording::visible(QStringLiteral("%1 – %2").arg(file.fileName(), file.absolutePath()));
        QAction *action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        if (file.exists()) {
            QObject::connect(action, &QAction::triggered, menu, [open, path] { open(path); });
        } else {
            action->setText(RecentText::tr("%1 (not found)").arg(action->text()));
            action->setEnabled(false);
        }
    }
    if (menu->isEmpty()) {
        menu->addAction(RecentText::tr("No file was opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    QObject::connect(menu->addAction(RecentText::tr("&Clear this list")), &QAction::triggered, menu, &clear);
}

} // namespace

QStringList list() {
    return QSettings().value(recentKey()).toStringList();
}

void add(const QStringList &paths) {
    QStringList all = list();
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        all.removeAll(absolute);
        all.prepend(absolute);
    }
    QSettings().setValue(recentKey(), all.mid(0, mostRecent));
}

void clear() {
    QSettings().remove(recentKey());
}

void showIn(QMenu *menu, const std::function<void(const QString &path)> &open) {
    fillRecent(menu, open); // an empty menu would not open at all
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, open] { fillRecent(menu, open); });
}

} // namespace ui::recentfiles
