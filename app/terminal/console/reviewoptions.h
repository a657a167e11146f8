#pragma once

#include "domain/reviewfindings.h"
#include "review/reviewreport/forms.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace console {

/// What "review" was asked for.
struct ReviewOptions {
    QStringList files; ///< files, folders and archives
    QStringList keys; ///< empty: all
    QStringList principals; ///< empty: all
    reviewreport::Form form = reviewreport::Form::Text;
    QString outputFile; ///< empty: standard output
    std::optional<domain::FindingSeverity> failOn; ///< nullopt: findings do not matter for the exit code
    QStringList whatIf; ///< changes to try, as review::whatIfRequest() takes them
    QString compare; ///< an earlier file, folder or archive; empty: none
    QDateTime asOf; ///< invalid: the time of the snapshot
    QString backupPrincipal; ///< who Azure Backup is, as somebody says; empty: as the files tell
    bool listsAreComplete = false;
};

} // namespace console
