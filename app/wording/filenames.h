#pragma once

#include "domain/environment.h"

#include <QDate>
#include <QString>

namespace wording {

/// What a file is about: whoever has ten of them on the desk tells them apart by their names.
struct FileSubject {
    QString kind; ///< "cvm-backup-report"
    QString virtualMachine; ///< any of these may be empty
    QString key;
    QString tenant;
    QDate date;
};

/// "cvm-backup-report_cvm-erp-01_cvm-erp-os_contoso_2026-11-30.txt". Letters, digits, "-", "." and "_" of
/// ASCII only, so that every file system takes it; names of Azure or of a file can neither lead elsewhere nor
/// hide anything. Without a suffix
/// where that is empty.
QString fileName(const FileSubject &subject, const QString &suffix);

/// A short word for a tenant: of its domain, else of its name, else the first part of its id.
QString tenantWord(const domain::Environment &environment, const QString &tenantId);

} // namespace wording
