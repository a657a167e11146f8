#include "tests/structure/rooms.h"

namespace structure {

const QHash<QString, QStringList> &arrows() {
    const auto names = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QHash<QString, QStringList> table{
        {QStringLiteral("base"), {}},
        {QStringLiteral("domain"), names("base")},
        {QStringLiteral("http"), names("base")},
        {QStringLiteral("azure"), names("http domain base")},
        {QStringLiteral("identity"), names("http base")},
        {QStringLiteral("simulator"),
            names("base")}, // never azure: a wrong name must not be wrong on both sides
        {QStringLiteral("snapshot"), names("domain base")},
        {QStringLiteral("importer"), names("azure snapshot domain base")}, // of azure, its readers only
        {QStringLiteral("review"), names("importer snapshot domain base")},
        {QStringLiteral("journal"), names("domain base")},
        {QStringLiteral("reproduction"), names("domain base")},
        {QStringLiteral("workflow"), names("journal snapshot azure identity domain base")},
        {QStringLiteral("account"), names("workflow identity azure http domain base")},
        {QStringLiteral("wording"), names("domain base")},
        {QStringLiteral("reports"), names("wording domain base")},
        {QStringLiteral("exports"), names("wording domain base")},
        {QStringLiteral("reviewreports"), names("review importer snapshot wording domain base")},
        {QStringLiteral("console"),
            names("account workflow review importer snapshot reviewreports exports reports wording domain "
                  "base")},
        {QStringLiteral("ui"),
            names("account workflow review importer snapshot reviewreports exports reports wording domain "
                  "base")},
    };
    return table;
}

QString roomOf(const QString &path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.first() == QLatin1String("ui")) {
        return QStringLiteral("ui");
    }
    return parts.first() == QLatin1String("app") && parts.size() > 2 ? parts.at(1) : QString();
}

} // namespace structure
