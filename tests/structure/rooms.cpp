#include "tests/structure/rooms.h"

namespace structure {

namespace {

struct Room {
    const char *folder; ///< of app/
    const char *uses; ///< names of rooms
};

// From the ground up, as app/README.md draws them. A room's name is that of its folder.
constexpr Room rooms[] = {
    {"base", ""},
    {"domain", "base"},
    {"domain/snapshot", "domain base"},
    {"wording", "azure domain base"}, // of azure, what requests are made of
    {"cloud/http", "base"},
    {"cloud/azure", "http domain base"},
    {"cloud/identity", "http base"},
    {"cloud/account", "identity azure http domain base"},
    {"protect/journal", "domain base"},
    {"protect", "journal snapshot azure identity domain base"},
    {"protect/runreport", "protect wording domain base"},
    {"protect/scripts", "protect azure wording domain base"}, // the same
    {"review/importer", "azure snapshot domain base"}, // of azure, its readers only
    {"review", "importer snapshot domain base"},
    {"review/reviewreport", "review importer snapshot wording domain base"},
    {"review/explain", "wording domain base"},
    {"simulator", "base"}, // never azure: a wrong name must not be wrong on both sides
    {"compose/snapshotscenario", "domain base"},
    {"terminal/console",
        "account protect review explain importer snapshot reviewreport scripts runreport wording domain "
        "base"},
    {"terminal/commandline", "console protect scripts wording domain base"},
    {"../ui",
        "account protect review explain importer snapshot reviewreport scripts runreport wording domain "
        "base"},
};

} // namespace

const QHash<QString, QStringList> &arrows() {
    static const QHash<QString, QStringList> table = [] {
        QHash<QString, QStringList> found;
        for (const Room &room : rooms) {
            found.insert(QString::fromLatin1(room.folder).section(QLatin1Char('/'), -1),
                QString::fromLatin1(room.uses).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        }
        return found;
    }();
    return table;
}

QString roomOf(const QString &path) {
    if (path.startsWith(QLatin1String("ui/"))) {
        return QStringLiteral("ui");
    }
    if (!path.startsWith(QLatin1String("app/"))) {
        return QString();
    }
    // The innermost folder that is a room: app/protect/flows/x.cpp belongs to protect.
    for (QString folder = path.section(QLatin1Char('/'), 1, -2); !folder.isEmpty();
         folder = folder.section(QLatin1Char('/'), 0, -2)) {
        for (const Room &room : rooms) {
            if (folder == QLatin1String(room.folder)) {
                return folder.section(QLatin1Char('/'), -1);
            }
        }
        if (!folder.contains(QLatin1Char('/'))) {
            return folder == QLatin1String("compose") ? QString() : folder;
        }
    }
    return QString();
}

} // namespace structure
