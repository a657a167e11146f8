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

/// `argument` with a loop's variable replaced by each of its items; itself where it names none.
QStringList expanded(const QString &argument, const QHash<QString, QStringList> &loops) {
    for (auto loop = loops.cbegin(); loop != loops.cend(); ++loop) {
        const QString variable = QStringLiteral("${%1}").arg(loop.key());
        if (argument.contains(variable)) {
            QStringList all;
            for (const QString &item : loop.value()) {
                all.append(QString(argument).replace(variable, item));
            }
            return all;
        }
    }
    return {argument};
}

/// The source files that a CMakeLists.txt names, as paths from the project's root.
QStringList listedIn(const QString &path, const QString &text) {
    const QString root = QStringLiteral("${PROJECT_SOURCE_DIR}/");
    const QString here = QStringLiteral("${CMAKE_CURRENT_SOURCE_DIR}/");
    const QString folder = path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
    QHash<QString, QStringList> loops;
    QStringList listed;
    for (const Command &command : commandsOf(text)) {
        if (command.name == QLatin1String("foreach")) {
            QStringList items = command.arguments.mid(1);
            items.removeAll(QStringLiteral("IN"));
            items.removeAll(QStringLiteral("ITEMS"));
            loops.insert(command.arguments.value(0), items);
            continue;
        }
        for (const QString &argument : command.arguments) {
            for (QString source : expanded(argument, loops)) {
                listed.append(
                    source.startsWith(root) ? source.mid(root.size()) : folder + source.remove(here));
                if (path.startsWith(QLatin1String("tests/"))) { // cvm_add_benchmark(name) names name.cpp
                    listed.append(folder + source + QStringLiteral(".cpp"));
                }
            }
        }
    }
    return listed;
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
        if (link == QLatin1String("cvm_compose")) {
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
        const QString &text = tree.files.value(path);
        for (const QString &source : listedIn(path, text)) {
            listed.insert(source);
        }
        for (const Command &command : commandsOf(text)) {
            const bool findsTranslations
                = !command.arguments.isEmpty() && command.arguments.last().endsWith(QLatin1String(".ts"));
            if (command.name == QLatin1String("file") && !findsTranslations // a language is one file
                && command.arguments.value(0).startsWith(QLatin1String("GLOB"))) {
                wrong.append(path + QStringLiteral(": sources are listed, not found by pattern"));
            }
        }
    }
    QStringList sources = tree.sources({QStringLiteral("app/"), QStringLiteral("ui/")});
    sources += tree.paths({QStringLiteral("tests/")}, {QStringLiteral(".cpp")});
    for (const QString &path : sources) {
        if (!listed.contains(path)) {
            wrong.append(path + QStringLiteral(": not listed in a CMakeLists.txt"));
        }
    }
    return wrong;
}

} // namespace structure
