#include "protect/scripts/savescript.h"

#include "base/filewriter.h"

namespace scripts {

base::Result<void> saveScript(const QString &file, Language language, const QString &script) {
    const bool runs = language == Language::AzureCli;
    return base::writeFile(file, script.toUtf8(), runs ? base::FileUse::Run : base::FileUse::Read);
}

} // namespace scripts
