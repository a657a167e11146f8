#pragma once

#include <QString>
#include <QStringList>

namespace wording {

/// The languages that the program speaks: "de", "en".
QStringList languages();

/// Installs the translations of `language`, or of the system's language where it is empty or not known, and
/// lets dates and numbers follow. Needs the application object. Returns the language in use.
QString installTranslations(const QString &language);

} // namespace wording
