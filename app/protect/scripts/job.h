#pragma once

#include "domain/accessplan.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace scripts {

/// What a script is made of: the plan, and what its writes refer to.
struct Job {
    domain::AccessPlan plan;
    domain::ResourceId virtualMachineId;
    domain::ResourceId vaultId; ///< the Recovery Services vault
    QString vaultLocation; ///< empty where it is not known
    domain::ResourceId policyId; ///< the one that will be used, also where it is yet to be created
    std::optional<domain::NewPolicy> newPolicy; ///< only where the plan creates it
    std::optional<domain::KeyStore> store; ///< absent: a platform-managed key
    QString keyName;
    QString principalName; ///< "Backup Management Service"; may be empty
    QString product; ///< name and version of the program that writes the script
    QString tenantId; ///< that the plan was made in; empty: not known, and not checked
    QString armHost; ///< Azure Resource Manager of the plan's cloud; empty: not known, and not checked
    QString virtualMachineLocation;
};

/// `tenantId` and `armHost`: whose plan it is, and where; empty where that is not known. Pure.
Job jobOf(const domain::AccessPlan &plan, const domain::Choices &choices,
    const domain::Environment &environment, const QString &tenantId, const QString &armHost);

/// What a language has to say of each kind of write; nothing, where it is not set.
struct WriteLines {
    using Lines = std::function<QStringList(const domain::PlannedWrite &)>;

    Lines roleDefinition = {};
    Lines roleAssignment = {};
    Lines accessPolicy = {};
    Lines backupPolicy = {};
    Lines protection = {};
    Lines firstBackup = {};
};
/// The lines of the writes in their order.
QStringList linesOf(const std::vector<domain::PlannedWrite> &writes, const WriteLines &lines);

/// The first write of a kind; nullptr: the plan has none.
const domain::PlannedWrite *writeOf(const Job &job, domain::WriteKind kind);

/// The body of the request that creates the policy (contract 13.4).
QJsonObject policyBody(const Job &job);

/// What the script is about and what it does, for its head: one line each, in comments that `mark` begins.
QStringList headComment(const Job &job, const QString &mark);

/// The subscriptions that the script needs to see: of the vault, the VM and the key store, each once.
QStringList subscriptions(const Job &job);

/// What is asked for the state of the VM's protection (contract 14.2).
QString backupStatusId(const Job &job);

/// A file's text of these lines, without empty ones at its end.
QString fileText(QStringList lines);

} // namespace scripts
