#pragma once

#include "domain/accessevaluation.h"
#include "domain/backupservice.h"
#include "domain/backupstate.h"
#include "domain/comparison.h"
#include "domain/importreport.h"
#include "domain/reviewfindings.h"

#include <QString>

namespace reviewreport {

// Stable English words for values in files, lower camel case. Part of the formats: add, never rename.

QString wordOf(domain::Truth value);
/// What a yes depends on: "keyIsEnabled", which was not read; empty: nothing.
QString conditionOf(const domain::BackupVerdict &verdict);
QString wordOf(domain::FindingSeverity value);
QString wordOf(domain::CureKind value);
QString wordOf(domain::PrerequisiteKind value);
QString wordOf(domain::BackupServiceProof value);
QString wordOf(domain::SelfGrantKind value);
QString wordOf(domain::Harm value);
QString wordOf(domain::UnknownReason value);
QString wordOf(domain::NearMissKind value);
QString wordOf(domain::AccessChangeKind value);
QString wordOf(domain::Permissiveness value);
QString wordOf(domain::KeyPresence value);
QString wordOf(domain::ImportContent value);
QString wordOf(domain::ImportRefusal value);
QString wordOf(domain::ImportProblemKind value);
QString wordOf(domain::ImportMissingKind value);
/// "backupLacksAccess"
QString wordOf(domain::FindingRule rule);

} // namespace reviewreport
