#include "tests/structure/coderules.h"

#include "tests/structure/rooms.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace structure {

namespace {

const QString app = QStringLiteral("app/");
const QString ui = QStringLiteral("ui/");

struct Include {
    qsizetype line;
    bool isQuoted;
    QString name;
};

QList<Include> includesOf(const QString &text) {
    static const QRegularExpression form(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QList<Include> found;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = form.match(lines.at(i));
        if (match.hasMatch()) {
            found.append({i + 1, match.captured(1) == QLatin1String("\""), match.captured(2)});
        }
    }
    return found;
}

QString at(const QString &path, qsizetype line, const QString &message) {
    return QStringLiteral("%1:%2: %3").arg(path, QString::number(line), message);
}

QStringList matchesIn(
    const SourceTree &tree, const QStringList &paths, const QString &pattern, const QString &message) {
    QStringList found;
    for (const QString &path : paths) {
        found.append(tree.matches(path, pattern, message));
    }
    return found;
}

bool isIn(const QString &path, const QStringList &folders) {
    return std::any_of(
        folders.cbegin(), folders.cend(), [&path](const QString &folder) { return path.startsWith(folder); });
}

QStringList without(const QStringList &paths, const QStringList &folders) {
    QStringList rest;
    std::copy_if(paths.cbegin(), paths.cend(), std::back_inserter(rest),
        [&folders](const QString &path) { return !isIn(path, folders); });
    return rest;
}

} // namespace

QStringList includesFollowTheArrows(const SourceTree &tree) {
    QStringList wrong;
    for (const QString &path : tree.sources({app, ui})) {
        const QString room = roomOf(path);
        if (!room.isEmpty() && !arrows().contains(room)) {
            wrong.append(QStringLiteral("%1: the room \"%2\" has no arrows").arg(path, room));
            continue;
        }
        for (const Include &include : includesOf(tree.files.value(path))) {
            if (!include.isQuoted || include.name.endsWith(QLatin1String(".moc"))) {
                continue;
            }
            const bool isKnown = tree.files.contains(app + include.name) || tree.files.contains(include.name);
            if (!isKnown || include.name.contains(QLatin1String(".."))) {
                wrong.append(
                    at(path, include.line, QStringLiteral("is not a path from the root: ") + include.name));
                continue;
            }
            const QString used
                = tree.files.contains(app + include.name) ? roomOf(app + include.name) : roomOf(include.name);
            if (room.isEmpty() || include.name == QLatin1String("app/pch.h")) {
                continue; // what composes the program may use everything
            }
            if (used != room && !arrows().value(room).contains(used)) {
                wrong.append(at(path, include.line,
                    QStringLiteral("no arrow from %1 to %2")
                        .arg(room, used.isEmpty() ? include.name : used)));
            }
        }
    }
    return wrong;
}

QStringList widgetsOnlyInUi(const SourceTree &tree) {
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets/");
    QStringList wrong;
    for (const QString &path : tree.sources({app})) {
        if (roomOf(path).isEmpty()) {
            continue;
        }
        for (const Include &include : includesOf(tree.files.value(path))) {
            const QString name = include.name.section(QLatin1Char('/'), -1);
            if (!include.isQuoted
                && (include.name.startsWith(QLatin1String("QtWidgets"))
                    || QFileInfo::exists(headers + name))) {
                wrong.append(at(path, include.line, QStringLiteral("a widget outside ui: ") + name));
            }
        }
    }
    return wrong;
}

namespace {

/// The way from this file of ui to a header of coroutines, in one line; empty: there is none.
QString wayToCoroutines(const SourceTree &tree, const QString &from) {
    QStringList open{from};
    QHash<QString, QString> reachedFrom{{from, QString()}};
    while (!open.isEmpty()) {
        const QString path = open.takeFirst();
        for (const Include &include : includesOf(tree.files.value(path))) {
            if (!include.isQuoted
                && (include.name.startsWith(QLatin1String("QCoro"))
                    || include.name == QLatin1String("coroutine"))) {
                QString way = QStringLiteral("<%1>").arg(include.name);
                for (QString at = path; at != from; at = reachedFrom.value(at)) {
                    way.prepend(at + QStringLiteral(" > "));
                }
                return way;
            }
            const QString next = tree.files.contains(app + include.name) ? app + include.name : include.name;
            if (include.isQuoted && tree.files.contains(next) && !reachedFrom.contains(next)) {
                reachedFrom.insert(next, path);
                open.append(next);
            }
        }
    }
    return {};
}

} // namespace

QStringList noCoroutinesInUi(const SourceTree &tree) {
    QStringList wrong = matchesIn(tree, tree.sources({ui}),
        QStringLiteral("\\bco_(await|return|yield)\\b|\\bQCoro\\w*"), QStringLiteral("a coroutine in ui"));
    for (const QString &path : tree.sources({ui})) {
        const QString way = wayToCoroutines(tree, path);
        if (!way.isEmpty()) {
            wrong.append(at(path, 1, QStringLiteral("includes coroutines by ") + way));
        }
    }
    return wrong;
}

QStringList coroutinesAreSafe(const SourceTree &tree) {
    const QStringList paths = tree.sources({app});
    QStringList wrong = matchesIn(tree, paths, QStringLiteral("\\bco_await\\b[^;{}]*\\bco_await\\b"),
        QStringLiteral("two co_await in one statement"));
    // GCC 12 destroys it twice.
    wrong += matchesIn(tree, paths, QStringLiteral("\\bco_await\\b[^;{}]*[(,]\\s*\\{"),
        QStringLiteral("a co_await with a value made in its expression: name it"));
    wrong += matchesIn(tree, paths,
        QStringLiteral("\\bQCoro::Task<[^;{}()=]*>\\s+[\\w:]+\\([^;{}]*?&[^;{}]*?\\)\\s*(override\\s*)?[;{]"),
        QStringLiteral("a coroutine with a parameter by reference"));
    return wrong;
}

QStringList translationsOnlyWhereTexts(const SourceTree &tree) {
    const QStringList paths = without(tree.sources({app}), {QStringLiteral("app/wording/")});
    return matchesIn(tree, paths,
        QStringLiteral("\\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_NOOP3|Q_DECLARE_TR_FUNCTIONS)\\s*\\("
                       "|\\bQCoreApplication::translate\\b"),
        QStringLiteral("a text outside ui and wording"));
}

QStringList nothingBlocks(const SourceTree &tree) {
    const QStringList paths = tree.sources({app, ui});
    QStringList wrong = matchesIn(tree, paths,
        QStringLiteral("\\bQEventLoop\\b|\\bprocessEvents\\b|\\bsleep_for\\b|\\bsleep_until\\b"
                       "|\\b(m|u)?sleep\\s*\\(|\\bQCoro::waitFor\\b"
                       "|\\bwaitFor(Started|Finished|ReadyRead|BytesWritten|Connected|Disconnected|Encrypted"
                       "|NewConnection|Done)\\b"),
        QStringLiteral("this blocks"));
    // The program's own event loop is the one that may run.
    wrong += matchesIn(tree, paths,
        QStringLiteral(
            "(?<![Aa]pp\\.)(?<![Aa]pplication\\.)(?<![Aa]pplication->)(?<!Application::)\\bexec\\s*\\("),
        QStringLiteral("a nested event loop"));
    return wrong;
}

QStringList testsDoNotPause(const SourceTree &tree) {
    return matchesIn(tree, tree.sources({QStringLiteral("tests/")}),
        QStringLiteral(
            "\\bQTRY_|\\bqWaitFor\\s*\\(|\\bqWait\\s*\\((?!0\\))|\\bsleep_for\\b|\\b(m|u)?sleep\\s*\\("),
        QStringLiteral("a pause: turn the event loop with support::until"));
}

QStringList edgesStayAtTheEdge(const SourceTree &tree) {
    const QStringList paths = tree.sources({app, ui});
    const QString http = QStringLiteral("app/cloud/http/");
    const QString identity = QStringLiteral("app/cloud/identity/");
    const QString simulator = QStringLiteral("app/simulator/");
    QStringList wrong = matchesIn(tree, without(paths, {http, identity}),
        QStringLiteral("\\bQNetwork(AccessManager|Reply)\\b"), QStringLiteral("a request outside http"));
    wrong += matchesIn(tree, without(paths, {http, identity, simulator}),
        QStringLiteral("\\bQ(Tcp|Local|Ssl|Http)(Socket|Server)\\b"), QStringLiteral("a socket"));
    wrong += matchesIn(
        tree, without(paths, {identity}), QStringLiteral("\\bQProcess\\b"), QStringLiteral("a process"));
    wrong += matchesIn(tree, without(paths, {QStringLiteral("app/base/")}), QStringLiteral("\\bQSaveFile\\b"),
        QStringLiteral("a file that base::writeFile() does not write"));
    static const QRegularExpression server(QStringLiteral("\\bQ(Tcp|Http)Server\\b"));
    for (const QString &path : paths) {
        // Without arguments it means: on every address; unless it is a listen() of our own.
        const bool isServer = server.match(tree.code(path)).hasMatch();
        wrong += tree.matches(path,
            QStringLiteral("(\\.|->)listen\\s*\\((?![^;]*QHostAddress::LocalHost)%1[^;]*;")
                .arg(isServer ? QString() : QStringLiteral("(?!\\s*\\))")),
            QStringLiteral("a server that does not name LocalHost"));
    }
    return wrong;
}

QStringList systemCallsInOnePlace(const SourceTree &tree) {
    static const QRegularExpression posix(QStringLiteral(
        "^(unistd|fcntl|poll|pwd|dirent|termios|signal|csignal|dlfcn|io|windows|sys/.*)(\\.h)?$"));
    static const QRegularExpression one(
        QStringLiteral("^(windows\\.h|io\\.h|linux/.*|sys/"
                       "(prctl|epoll|eventfd|inotify|signalfd|syscall|sysinfo|random)\\.h)$"));
    const QString platform = QStringLiteral("app/base/platform.cpp");
    const QString interruption
        = QStringLiteral("app/terminal/console/interruption.cpp"); // signals of a terminal
    QStringList wrong;
    for (const QString &path : tree.sources({app, ui})) {
        if (path == platform || path == interruption) {
            continue;
        }
        for (const Include &include : includesOf(tree.files.value(path))) {
            const bool isPosix = posix.match(include.name).hasMatch();
            if (one.match(include.name).hasMatch()
                || (isPosix && !isIn(path, {QStringLiteral("app/base/")}))) {
                wrong.append(at(path, include.line, QStringLiteral("a call of the system: ") + include.name));
            }
        }
        const QStringList lines = tree.files.value(path).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).contains(QLatin1String("\"/proc/"))) {
                wrong.append(at(path, i + 1, QStringLiteral("a file that only Linux has")));
            }
        }
    }
    return wrong;
}

QStringList filesAreShaped(const SourceTree &tree) {
    constexpr QRegularExpression::PatternOptions lineByLine
        = QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption;
    QStringList wrong;
    const QString once = QStringLiteral("#pragma once");
    for (const QString &path : tree.sources({app, ui, QStringLiteral("tests/")})) {
        const QString text = tree.files.value(path);
        if (path.endsWith(QLatin1String(".h")) && !text.contains(once)) {
            wrong.append(path + QStringLiteral(": a header without #pragma once"));
        }
        const QString room = roomOf(path);
        const bool isPch = path.section(QLatin1Char('/'), -1).startsWith(QLatin1String("pch."));
        const QRegularExpression own(QStringLiteral("\\bnamespace %1\\b").arg(room));
        if (!room.isEmpty() && !isPch && !own.match(tree.code(path)).hasMatch()) {
            wrong.append(QStringLiteral("%1: not in namespace %2").arg(path, room));
        }
        const QString name = path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
        if (path.startsWith(QLatin1String("tests/")) && name.startsWith(QLatin1String("tst_"))) {
            const QRegularExpression test(
                QStringLiteral("^namespace %1 \\{$.*^CVM_TEST\\(").arg(name), lineByLine);
            if (!test.match(tree.code(path)).hasMatch()) {
                wrong.append(QStringLiteral("%1: no CVM_TEST in namespace %2").arg(path, name));
            }
        }
    }
    return wrong;
}

} // namespace structure
