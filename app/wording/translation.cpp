#include "wording/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <utility>
#include <vector>

namespace wording {

namespace {

QString translationsFolder() {
    return QStringLiteral(":/i18n");
}

QString filePrefix() {
    return QStringLiteral("cvm-backup-wizard_");
}

/// Those that are installed now; the application owns them.
std::vector<QPointer<QTranslator>> &installed() {
    static std::vector<QPointer<QTranslator>> translators;
    return translators;
}

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
        installed().emplace_back(translator);
    } else {
        delete translator;
    }
}

} // namespace

QStringList languages() {
    QStringList found{QStringLiteral("en")}; // that of the sources, with or without its plural forms
    for (const QString &file :
        QDir(translationsFolder()).entryList({filePrefix() + QStringLiteral("*.qm")})) {
        found << file.mid(filePrefix().size()).chopped(3);
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

QString languageName(const QString &language) {
    const QLocale locale(language);
    QString name = locale.nativeLanguageName();
    if (language == QLatin1String("en")) {
        name = QStringLiteral("English"); // else with the country that comes first for it
    }
    if (!name.isEmpty()) {
        name.replace(0, 1, locale.toUpper(name.left(1)));
    }
    return name.isEmpty() ? language : name;
}

QString installTranslations(const QString &language) {
    const std::vector<QPointer<QTranslator>> before = std::exchange(installed(), {});
    const QString used = languages().contains(language) ? language : systemLanguage();
    // A German of Austria keeps his dates; somebody whose language the program lacks gets English ones.
    QLocale::setDefault(languageOf(QLocale::system()) == used ? QLocale::system() : QLocale(used));
    install(QStringLiteral("qtbase_") + used, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(filePrefix() + used, translationsFolder());
    for (const QPointer<QTranslator> &translator : before) {
        delete translator.data(); // which takes it out
    }
    return used;
}

} // namespace wording
