#include "tests/structure/headerrules.h"

#include <QRegularExpression>

namespace structure {

namespace {

/// Headers whose functions lie in several files, each of which is one of a kind.
const QStringList sharedOut{
    QStringLiteral("app/compose/snapshotscenario/parts.h"), // one part of a scenario a file
    QStringLiteral("app/domain/reviewrules.h"), // the rules about one kind of thing a file
    QStringLiteral("app/protect/runreport/report.h"), // one form of the report a file
    QStringLiteral("app/protect/scripts/languages.h"), // one language a file
    QStringLiteral("app/review/reviewreport/parts.h"), // one part of a document a file
    QStringLiteral("app/simulator/routes/routes.h"), // one service's routes a file
    QStringLiteral("app/simulator/state/compute.h"), // the state is values, and tenant.cpp finds them
    QStringLiteral("app/simulator/state/keystore.h"),
    QStringLiteral("app/simulator/state/recovery.h"),
};

QString sourceOf(const QString &header) {
    QString stem = header.chopped(2);
    if (stem.endsWith(QLatin1String("private"))) {
        stem.chop(7);
    }
    return stem + QStringLiteral(".cpp");
}

/// The function that a statement at the level of a namespace or class declares without defining it; else
/// empty.
QString declaredBy(QString statement, const QString &code) {
    static const QRegularExpression innermostArguments(QStringLiteral("<[^<>]*>"));
    static const QRegularExpression marks(QStringLiteral(
        "\\b(?:(?:public|private|protected|Q_SIGNALS) ?:|Q_OBJECT\\b|Q_DECLARE_TR_FUNCTIONS\\([^)]*\\))"));
    static const QRegularExpression defined(
        QStringLiteral("\\{|^\\s*(?:using|friend|template|inline|constexpr|static_assert|extern)\\b|= "
                       "?(?:0|default|delete)\\s*$"));
    static const QRegularExpression function(QStringLiteral("^[^=(]*?(\\w+)\\s*\\((?!\\*)"));
    while (statement.contains(innermostArguments)) {
        statement.remove(innermostArguments);
    }
    statement.remove(marks);
    const QRegularExpressionMatch match = function.match(statement);
    const bool isOpen = match.hasMatch() && !statement.contains(defined)
        && !code.contains(QStringLiteral("::%1(").arg(match.captured(1)));
    return isOpen ? match.captured(1) : QString();
}

/// The end of the block that begins at `open`.
qsizetype endOfBlock(const QString &code, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        depth += code.at(i) == QLatin1Char('{') ? 1 : code.at(i) == QLatin1Char('}') ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return code.size();
}

/// What a header only declares, by name.
QStringList declaredOnly(QString code) {
    static const QRegularExpression directives(QStringLiteral("^#.*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression scope(QStringLiteral("\\b(?:namespace|class|struct)\\b[^()]*$"));
    static const QRegularExpression goesOn(QStringLiteral("\\G\\s*[;,]"));
    code.remove(directives);
    QStringList found;
    QString statement;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == QLatin1Char('{') && statement.count(QLatin1Char('(')) > statement.count(QLatin1Char(')'))) {
            i = endOfBlock(code, i); // the default of a parameter
        } else if (c == QLatin1Char('{') && !statement.contains(scope)) {
            i = endOfBlock(code, i);
            statement = goesOn.match(code, i + 1).hasMatch() ? statement + QStringLiteral("{}") : QString();
        } else if (c == QLatin1Char('{') || c == QLatin1Char('}')) {
            statement.clear();
        } else if (c == QLatin1Char(';')) {
            found.append(declaredBy(statement, code));
            statement.clear();
        } else {
            statement += c;
        }
    }
    found.removeAll(QString());
    return found;
}

} // namespace

QStringList headersHaveTheirSource(const SourceTree &tree) {
    QStringList wrong;
    for (const QString &path :
        tree.paths({QStringLiteral("app/"), QStringLiteral("ui/")}, {QStringLiteral(".h")})) {
        if (tree.files.contains(sourceOf(path)) || sharedOut.contains(path)) {
            continue;
        }
        for (const QString &name : declaredOnly(tree.code(path))) {
            wrong.append(
                QStringLiteral("%1: declares %2, and %3 does not exist").arg(path, name, sourceOf(path)));
        }
    }
    for (const QString &path : sharedOut) {
        if (tree.files.contains(QStringLiteral("CMakeLists.txt")) && !tree.files.contains(path)) {
            wrong.append(path + QStringLiteral(": is named as an exception, and does not exist"));
        }
    }
    return wrong;
}

} // namespace structure
