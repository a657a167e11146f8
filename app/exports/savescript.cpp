#include "exports/savescript.h"

#include "base/filewriter.h"

namespace exports {

base::Result<void> saveScript(const QString &file, Language language, const QString &script) {
    const bool runs = language == Language::AzureCli;
    return base::writeFile(file, script.toUtf8(), runs ? base::FileUse::Run : base::FileUse::Read);
}

} // namespace exports
