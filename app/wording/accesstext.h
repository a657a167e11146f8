#pragma once

#include "domain/keyassessment.h"
#include "domain/run.h"

#include <QString>
#include <QStringList>

namespace wording {

QString truthWord(domain::Truth truth); ///< "Yes", "No", "Unknown"
QString permissionModelName(domain::PermissionModel model); ///< "Managed HSM local RBAC, enforced by the HSM"
/// The same, or that it is not known, where nobody read the Key Vault.
QString authorizationName(domain::PermissionModel model, bool isKnown);
QString authorizationName(const domain::KeyStore &store);
QString keyStoreKindName(domain::KeyStoreKind kind); ///< "Managed HSM", "Key Vault"

/// "Backup Management Service can read and back up this key." / "… cannot …" / "It is not known whether …"
QString verdictSentence(const domain::AccessVerdict &verdict, const QString &principalName);
/// One line per action: "keys/backup/action: no".
QStringList verdictLines(const domain::AccessVerdict &verdict);
QString evidenceSentence(const domain::Evidence &evidence);
QString uncertaintySentence(const domain::Uncertainty &uncertainty);
QString nearMissSentence(const domain::NearMiss &nearMiss, const QString &keyName);
/// Why the verdict is what it is: evidence, what is not known, what comes near; each sentence once.
QStringList verdictReasons(const domain::AccessVerdict &verdict, const QString &keyName);

/// What the portal does not say: "Backup Management Service (object id …) lacks the data action … on the key
/// k1 in the Managed HSM h1."
QString missingGrantSentence(const std::vector<domain::ActionVerdict> &missing,
    const domain::Principal &principal, const domain::KeyStore &store, const QString &keyName);

/// Why Azure Backup may be refused although access suffices: what is known of key, store and network, or else
/// that the grant may be on its way. Empty for a principal that is not proved to be Azure Backup: that is
/// why.
QStringList whyRefusedNevertheless(
    const std::vector<domain::Prerequisite> &prerequisites, domain::PrincipalStanding standing);

/// "You may make this grant." / who can, where the caller may not.
QString callerAccessSentence(const domain::CallerAccess &caller);
QString granterLine(const domain::Granter &granter);

QString prerequisiteSentence(const domain::Prerequisite &prerequisite);
/// Over the sentences of what stops backup, or may; empty where there is none.
QString hindrancesHeadline(const std::vector<domain::Prerequisite> &hindrances);
/// The chain as copyable lines: VM, OS disk, disk encryption set, key, key store.
QStringList chainLines(const domain::KeyAssessment &assessed);

} // namespace wording
