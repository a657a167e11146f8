#include "tests/structure/buildrules.h"

#include "tests/structure/rooms.h"

#include <QRegularExpression>
#include <QSet>

namespace structure {

namespace {

struct Command {
    QString name;
    QStringList arguments;
};

QList<Command> commandsOf(QString text) {
    static const QRegularExpression comment(QStringLiteral("#[^\\n]*"));
    static const QRegularExpression form(QStringLiteral("(\\w+)\\s*\\(([^()]*)\\)"));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    text.remove(comment);
    QList<Command> found;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        found.append({one.captured(1), one.captured(2).split(blank, Qt::SkipEmptyParts)});
    }
    return found;
}

const QStringList &cmakeFile() {
    static const QStringList names{QStringLiteral("CMakeLists.txt"), QStringLiteral(".cmake")};
    return names;
}

/// The room that a target of this name is; empty for programs, tests and what composes.
QString roomOfTarget(const QString &target) {
    const QString name = target.startsWith(QLatin1String("cvm_")) ? target.mid(4) : QString();
    return arrows().contains(name) ? name : QString();
}

QStringList wrongLinks(const QString &path, const QString &room, const QStringList &links) {
    QStringList wrong;
    for (const QString &link : links) {
        const QString used = roomOfTarget(link);
        if (!used.isEmpty() && used != room && !arrows().value(room).contains(used)) {
            wrong.append(QStringLiteral("%1: no arrow from %2 to %3").arg(path, room, used));
        }
        if (link == QLatin1String("cvm_services")) {
            wrong.append(QStringLiteral("%1: %2 uses what composes the program").arg(path, room));
        }
        const bool isWidgets
            = link == QLatin1String("Qt6::Widgets") || link == QLatin1String("Qt6::SvgWidgets");
        if (isWidgets && room != QLatin1String("ui")) {
            wrong.append(QStringLiteral("%1: %2 links to widgets").arg(path, room));
        }
        if (link == QLatin1String("PUBLIC") || link == QLatin1String("INTERFACE")) {
            wrong.append(QStringLiteral("%1: %2 links with %3").arg(path, room, link));
        }
    }
    return wrong;
}

} // namespace

QStringList linksFollowTheArrows(const SourceTree &tree) {
    QStringList wrong;
    for (const QString &path : tree.paths({QStringLiteral("app/"), QStringLiteral("ui/")}, cmakeFile())) {
        for (const Command &command : commandsOf(tree.files.value(path))) {
            const QString first = command.arguments.value(0);
            if (command.name == QLatin1String("cvm_add_room")) {
                const qsizetype links = command.arguments.indexOf(QStringLiteral("LINKS"));
                wrong
                    += links < 0 ? QStringList() : wrongLinks(path, first, command.arguments.mid(links + 1));
                if (!arrows().contains(first)) {
                    wrong.append(QStringLiteral("%1: the room \"%2\" has no arrows").arg(path, first));
                }
            } else if (command.name == QLatin1String("target_link_libraries")
                && !roomOfTarget(first).isEmpty()) {
                wrong += wrongLinks(path, roomOfTarget(first), command.arguments.mid(1));
            }
        }
    }
    return wrong;
}

QStringList sourcesAreListed(const SourceTree &tree) {
    QStringList wrong;
    QSet<QString> listed;
    for (const QString &path : tree.paths({QString()}, cmakeFile())) {
        const QString folder = path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
        for (const Command &command : commandsOf(tree.files.value(path))) {
            if (command.name == QLatin1String("file")
                && command.arguments.value(0).startsWith(QLatin1String("GLOB"))) {
                wrong.append(path + QStringLiteral(": sources are listed, not found by pattern"));
            }
            for (QString argument : command.arguments) {
                const QString root = QStringLiteral("${PROJECT_SOURCE_DIR}/");
                const QString here = QStringLiteral("${CMAKE_CURRENT_SOURCE_DIR}/");
                listed.insert(
                    argument.startsWith(root) ? argument.mid(root.size()) : folder + argument.remove(here));
            }
        }
    }
    for (const QString &path :
        tree.sources({QStringLiteral("app/"), QStringLiteral("ui/"), QStringLiteral("tests/")})) {
        if (!listed.contains(path)) {
            wrong.append(path + QStringLiteral(": not listed in a CMakeLists.txt"));
        }
    }
    return wrong;
}

} // namespace structure
