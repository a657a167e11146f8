#pragma once

#include "domain/accessplan.h"
#include "domain/environment.h"

#include <QString>
#include <QStringList>

namespace wording {

QString roleChoiceName(const domain::RoleOption &option); ///< "Custom role with the two data actions"
QString roleChoiceExplanation(const domain::RoleOption &option, domain::PermissionModel model);
/// "19 data actions, 2 needed" counted from the definition; says where the definition came from.
QString rightsCount(const domain::RoleOption &option, domain::PermissionModel model);
QString roleReason(const domain::RoleOption &option); ///< why it is recommended; empty where it is not
QString scopeReason(const domain::ScopeOption &option);
QString scopeName(const domain::ScopeOption &option, domain::PermissionModel model); ///< "Only this key"
QString scopeExplanation(const domain::ScopeOption &option, domain::PermissionModel model);
/// One sentence per write: who gets what on which scope.
QString plannedWriteSentence(const domain::PlannedWrite &write, const domain::Environment &environment);
/// What a role opens beyond the need, in terms that compare: "17 rights over keys", "every right over keys,
/// secrets and certificates (61)"; empty for nothing.
QString openedWords(const domain::Opened &opened);
/// What the grant comes to: "This grant lets Backup Management Service read and back up k1, and nothing
/// else." `store`: its kind in words. Says what a wide role or scope opens beyond that.
QString grantSentence(const domain::AccessPlan &plan, const QString &principalName, const QString &keyName,
    const QString &store);
/// What follows where the grant is withheld; empty where it is not.
QStringList withheldSentences(const domain::AccessPlan &plan);
/// Why nothing is granted, and that it may not suffice.
QString nothingToGrantSentence(const domain::AccessVerdict &before);
/// What is in the way of backup whatever is granted.
QStringList blockLines(const std::vector<domain::NearMiss> &nearMisses);
/// The whole plan in words, one paragraph a line; says when there is nothing to grant or it is withheld.
QStringList planLines(const domain::AccessPlan &plan, const domain::Environment &environment);
/// The verb of the commit button: "Grant access and enable backup", "Enable backup", …
QString commitVerb(const domain::AccessPlan &plan);
/// A one-page request to somebody who may grant, with the plan and a ready Azure CLI script.
QString grantRequest(const domain::AccessPlan &plan, const domain::Environment &environment,
    const domain::KeyStore &store, const QString &keyName);

} // namespace wording
