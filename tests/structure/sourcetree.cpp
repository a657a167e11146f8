#include "tests/structure/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace structure {

namespace {

QString contents(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The position after the string or character literal that starts at `start`.
qsizetype literalEnd(const QString &text, qsizetype start) {
    const QChar quote = text.at(start);
    const bool isRaw = quote == QLatin1Char('"') && start > 0 && text.at(start - 1) == QLatin1Char('R');
    if (isRaw) {
        const qsizetype bracket = text.indexOf(QLatin1Char('('), start);
        const QString end = QLatin1Char(')') + text.mid(start + 1, bracket - start - 1) + QLatin1Char('"');
        const qsizetype position = text.indexOf(end, bracket);
        return position < 0 ? text.size() : position + end.size();
    }
    qsizetype position = start + 1;
    while (position < text.size() && text.at(position) != quote && text.at(position) != QLatin1Char('\n')) {
        position += text.at(position) == QLatin1Char('\\') ? 2 : 1;
    }
    return std::min(position + 1, text.size());
}

/// The ' in 1'000 starts nothing.
bool isDigitSeparator(const QString &text, qsizetype position) {
    return position > 0 && text.at(position - 1).isLetterOrNumber() && position + 1 < text.size()
        && text.at(position + 1).isLetterOrNumber() && text.at(position) == QLatin1Char('\'');
}

} // namespace

SourceTree SourceTree::read(const QString &root) {
    static const QRegularExpression wanted(
        QStringLiteral("(\\.(cpp|h|txt|md|json|ts|qrc|supp|in|cmake)$)|(^(packaging|\\.ci)/)"));
    SourceTree tree;
    const QDir top(root);
    tree.topLevel = top.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &line :
        contents(top.filePath(QStringLiteral(".gitignore"))).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            tree.ignored.append(line.trimmed().remove(QLatin1Char('/')));
        }
    }
    for (const QString &name : tree.topLevel) {
        if (name == QLatin1String(".git") || QDir::match(tree.ignored, name)) { // a file in a worktree
            continue;
        }
        const QString path = top.filePath(name);
        if (QFileInfo(path).isFile()) {
            tree.files.insert(name, contents(path));
            continue;
        }
        QDirIterator walk(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = top.relativeFilePath(walk.next());
            const QStringList parts = file.split(QLatin1Char('/'));
            const bool isIgnored = std::any_of(parts.cbegin(), parts.cend(),
                [&tree](const QString &part) { return QDir::match(tree.ignored, part); });
            if (wanted.match(file).hasMatch() && !isIgnored) {
                tree.files.insert(file, contents(top.filePath(file)));
            }
        }
    }
    return tree;
}

QStringList SourceTree::paths(const QStringList &folders, const QStringList &suffixes) const {
    QStringList found;
    for (const QString &path : files.keys()) {
        const auto isPrefix = [&path](const QString &folder) { return path.startsWith(folder); };
        const auto isSuffix = [&path](const QString &suffix) { return path.endsWith(suffix); };
        if (std::any_of(folders.cbegin(), folders.cend(), isPrefix)
            && std::any_of(suffixes.cbegin(), suffixes.cend(), isSuffix)) {
            found.append(path);
        }
    }
    return found;
}

QStringList SourceTree::sources(const QStringList &folders) const {
    return paths(folders, {QStringLiteral(".cpp"), QStringLiteral(".h")});
}

QString codeOnly(const QString &text) {
    QString code;
    code.reserve(text.size());
    const auto keepBreaks = [&code, &text](qsizetype from, qsizetype to) {
        code.append(QString(text.mid(from, to - from).count(QLatin1Char('\n')), QLatin1Char('\n')));
    };
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).mid(i);
        if (rest.startsWith(u"//") || rest.startsWith(u"/*")) {
            const bool isLine = rest.startsWith(u"//");
            const qsizetype found
                = isLine ? text.indexOf(QLatin1Char('\n'), i) : text.indexOf(QLatin1String("*/"), i);
            const qsizetype end = found < 0 ? text.size() : found + (isLine ? 0 : 2);
            keepBreaks(i, end);
            i = end;
        } else if (text.at(i) == QLatin1Char('"')
            || (text.at(i) == QLatin1Char('\'') && !isDigitSeparator(text, i))) {
            const qsizetype end = literalEnd(text, i);
            code.append(QLatin1String("\"\""));
            keepBreaks(i, end);
            i = end;
        } else {
            code.append(text.at(i++));
        }
    }
    return code;
}

const QString &SourceTree::code(const QString &path) const {
    const auto known = m_code.constFind(path);
    return known != m_code.cend() ? *known : *m_code.insert(path, codeOnly(files.value(path)));
}

QStringList SourceTree::matches(const QString &path, const QString &pattern, const QString &message) const {
    const QRegularExpression expression(pattern);
    const QString &code = this->code(path);
    QStringList found;
    for (auto match = expression.globalMatch(code); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const qsizetype line = code.left(one.capturedStart()).count(QLatin1Char('\n')) + 1;
        found.append(QStringLiteral("%1:%2: %3: %4")
                         .arg(path, QString::number(line), message, one.captured().simplified()));
    }
    return found;
}

} // namespace structure
