#pragma once

#include <QString>
#include <QStringList>

namespace wording {

/// The languages that the program speaks, sorted: English, and every translation that is compiled in.
QStringList languages();

/// What a language calls itself: "Deutsch".
QString languageName(const QString &language);

/// Installs the translations of `language`, or of the system's language where it is empty or not known, in
/// the place of those that were installed before, and lets dates and numbers follow. Needs the application
/// object. Returns the language in use.
QString installTranslations(const QString &language);

} // namespace wording
