#include "tests/structure/treerules.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace structure {

QStringList topLevelIsKnown(const SourceTree &tree) {
    static const QStringList known{QStringLiteral(".ci"), QStringLiteral(".clang-format"),
        QStringLiteral(".clang-tidy"), QStringLiteral(".git"), QStringLiteral(".gitattributes"),
        QStringLiteral(".github"), QStringLiteral(".gitignore"), QStringLiteral("CMakeLists.txt"),
        QStringLiteral("CMakePresets.json"), QStringLiteral("LICENSE"), QStringLiteral("README.md"),
        QStringLiteral("app"), QStringLiteral("packaging"), QStringLiteral("resources"),
        QStringLiteral("tests"), QStringLiteral("translations"), QStringLiteral("ui")};
    QStringList wrong;
    for (const QString &name : tree.topLevel) {
        if (!known.contains(name) && !QDir::match(tree.ignored, name)) {
            wrong.append(name + QStringLiteral(": does not belong at the top"));
        }
    }
    return wrong;
}

QStringList wingsAreFew(const SourceTree &tree) {
    static const QStringList beside{QStringLiteral("main.cpp"), QStringLiteral("CMakeLists.txt"),
        QStringLiteral("README.md"), QStringLiteral("pch.h"), QStringLiteral("pch.cpp")};
    constexpr qsizetype most = 9;
    QSet<QString> wings;
    QStringList wrong;
    for (const QString &path : tree.files.keys()) {
        const QStringList parts = path.split(QLatin1Char('/'));
        if (parts.first() != QLatin1String("app")) {
            continue;
        }
        if (parts.size() > 2) {
            wings.insert(parts.at(1));
        } else if (!beside.contains(parts.last())) {
            wrong.append(path + QStringLiteral(": belongs into one of the wings"));
        }
    }
    if (wings.size() > most) {
        wrong.append(QStringLiteral("app: %1 wings, more than %2").arg(wings.size()).arg(most));
    }
    return wrong;
}

QStringList filesAreNamed(const SourceTree &tree) {
    static const QRegularExpression name(QStringLiteral("^[a-z0-9_]+\\.(cpp|h)$"));
    QStringList wrong;
    for (const QString &path : tree.sources({QString()})) {
        if (!name.match(path.section(QLatin1Char('/'), -1)).hasMatch()) {
            wrong.append(path + QStringLiteral(": the name is not lower-case"));
        }
    }
    return wrong;
}

QStringList longFiles(const SourceTree &tree) {
    QStringList found;
    for (const QString &path : tree.sources({QString()})) {
        const qsizetype limit = path.startsWith(QLatin1String("tests/")) ? 800 : 400;
        const qsizetype lines = tree.files.value(path).count(QLatin1Char('\n'));
        if (lines > limit) {
            found.append(QStringLiteral("%1: %2 lines, more than %3")
                             .arg(path, QString::number(lines), QString::number(limit)));
        }
    }
    return found;
}

QStringList nothingIsLeftBehind(const SourceTree &tree) {
    static const QRegularExpression left(QStringLiteral(
        "\\b(TODO|FIXME|XXX|HACK|TEMPORARY)\\b|/work/|/home/\\w|/tmp/build|\\b[Ii]ssue #?\\d"));
    QStringList wrong;
    for (const QString &path : tree.files.keys()) {
        if (path.startsWith(QLatin1String("tests/structure/"))
            || path.startsWith(QLatin1String("app/cloud/azure/contract/"))) {
            continue; // names what it looks for; cites public issues
        }
        const QString text = tree.files.value(path);
        for (auto match = left.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            const qsizetype line = text.left(one.capturedStart()).count(QLatin1Char('\n')) + 1;
            wrong.append(
                QStringLiteral("%1:%2: left behind: %3").arg(path, QString::number(line), one.captured()));
        }
    }
    return wrong;
}

QStringList contractReferencesResolve(const SourceTree &tree) {
    static const QRegularExpression heading(
        QStringLiteral("^#{2,3} (\\d+(?:\\.\\d+)?)[. ]"), QRegularExpression::MultilineOption);
    static const QRegularExpression reference(QStringLiteral(
        "\\bcontract(?:'s)? (?:sections? )?(\\d+(?:\\.\\d+)?(?:(?:, | and | to )\\d+(?:\\.\\d+)?)*)"));
    static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
    QSet<QString> sections;
    for (const QString &path : tree.files.keys()) {
        if (path.startsWith(QLatin1String("app/cloud/azure/contract/"))) {
            for (auto match = heading.globalMatch(tree.files.value(path)); match.hasNext();) {
                sections.insert(match.next().captured(1));
            }
        }
    }
    QStringList wrong;
    if (sections.isEmpty()) {
        wrong.append(QStringLiteral("app/cloud/azure/contract: no section"));
    }
    for (const QString &path : tree.files.keys()) {
        const QString text = tree.files.value(path);
        for (auto match = reference.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            for (auto cited = number.globalMatch(one.captured(1)); cited.hasNext();) {
                const QString section = cited.next().captured();
                if (!sections.contains(section)) {
                    const qsizetype line = text.left(one.capturedStart()).count(QLatin1Char('\n')) + 1;
                    wrong.append(QStringLiteral("%1:%2: the contract has no section %3")
                                     .arg(path, QString::number(line), section));
                }
            }
        }
    }
    return wrong;
}

} // namespace structure
