#include "wording/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace wording {

namespace {

QString languageOf(const QLocale &locale) {
    return locale.name().section(QLatin1Char('_'), 0, 0).toLower();
}

/// The first of the system's languages that the program speaks; else English.
QString systemLanguage() {
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QString language
            = name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
        if (languages().contains(language)) {
            return language;
        }
    }
    return QStringLiteral("en");
}

void install(const QString &file, const QString &folder) {
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

QStringList languages() {
    return {QStringLiteral("de"), QStringLiteral("en")};
}

QString installTranslations(const QString &language) {
    const QString used = languages().contains(language) ? language : systemLanguage();
    // A German of Austria keeps his dates; somebody whose language the program lacks gets English ones.
    if (languageOf(QLocale::system()) != used) {
        QLocale::setDefault(QLocale(used));
    }
    install(QStringLiteral("qtbase_") + used, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("cvm-backup-wizard_") + used, QStringLiteral(":/i18n"));
    return used;
}

} // namespace wording
