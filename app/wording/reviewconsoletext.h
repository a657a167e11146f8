#pragma once

#include "domain/importreport.h"
#include "wording/commandtext.h"

#include <QString>

namespace wording {

// The command "review": its help, and what it tells on standard error.

QString reviewCommandText(CommandText text); ///< of the Review… values; empty for others
QString reviewExitCodes();
QString whatIfAlone(); ///< not with a comparison
QString missingFiles(); ///< no file was named
QString oneValueOnly(); ///< what an option takes that was given more than once

QString readingLine(int done, int total); ///< files
QString reviewingLine(int done, int total); ///< keys
QString importedLine(int files, int notUnderstood);
QString fileProblemLine(const QString &file, const QString &problem);
QString cannotReadLine(const QString &file, const QString &reason);
QString nothingUsableLine(); ///< none of the files was understood
QString unknownKeyLine(const QString &key);
QString unknownPrincipalLine(const QString &principal);
QString notAzureBackupLine(const QString &principal); ///< named, and cannot be Azure Backup
QString oldStateLine(const QString &when, int days); ///< the files are old
QString cannotWriteLine(const QString &file, const QString &reason);
QString writtenLine(const QString &file);
QString findingsLine(const QString &counts); ///< "Findings: 1 critical, 2 low"
QString noFindingsLine();

} // namespace wording
