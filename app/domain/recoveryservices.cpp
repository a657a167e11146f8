#include "domain/recoveryservices.h"

#include "base/text.h"

namespace domain {

// A status that is not known here is not final: the caller goes on polling until its limit (contract 15.1).
bool BackupJob::isFinal() const {
    return succeeded() || base::sameText(status, u"Failed") || base::sameText(status, u"Cancelled");
}

bool BackupJob::succeeded() const {
    return base::sameText(status, u"Completed") || base::sameText(status, u"CompletedWithWarnings");
}

} // namespace domain
