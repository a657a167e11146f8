#include "wording/scenariotext.h"

#include "wording/names.h"

#include <QCoreApplication>
#include <QHash>

namespace wording {

namespace {

struct ScenarioText {
    Q_DECLARE_TR_FUNCTIONS(wording::ScenarioText)
public:
    static QString known(const QString &name) {
        static const QHash<QString, const char *> texts{
            {QStringLiteral("managed-hsm"),
                QT_TR_NOOP(
                    "Key in a Managed HSM, Azure Backup has no role yet: the grant makes the difference.")},
            {QStringLiteral("managed-hsm-custom-role"),
                QT_TR_NOOP("A suitable custom role exists in the Managed HSM and isn't assigned.")},
            {QStringLiteral("managed-hsm-all-keys"),
                QT_TR_NOOP(
                    "Azure Backup already has access to all keys of the Managed HSM: nothing to grant.")},
            {QStringLiteral("managed-hsm-other-key"),
                QT_TR_NOOP("Azure Backup has the right role on another key only.")},
            {QStringLiteral("managed-hsm-backup-role"),
                QT_TR_NOOP(
                    "Azure Backup has the built-in backup role, which looks right but can't read keys.")},
            {QStringLiteral("key-vault-access-policy"),
                QT_TR_NOOP("Key in a Key Vault with access policies.")},
            {QStringLiteral("key-vault-rbac"), QT_TR_NOOP("Key in a Key Vault with Azure RBAC.")},
            {QStringLiteral("principal-missing"),
                QT_TR_NOOP("This tenant has no service principal for Backup Management Service yet.")},
            {QStringLiteral("key-store-firewall"),
                QT_TR_NOOP(
                    "The key store's firewall doesn't allow this computer: it's the network, not a role.")},
            {QStringLiteral("caller-cannot-assign"),
                QT_TR_NOOP(
                    "You don't have permission to assign roles in the Managed HSM; someone else does.")},
            {QStringLiteral("slow-propagation"),
                QT_TR_NOOP("The grant takes several minutes to take effect.")},
            {QStringLiteral("large-tenant"),
                QT_TR_NOOP("20 subscriptions with 2,000 VMs, 300 of them confidential.")},
            {QStringLiteral("standard-policies-only"),
                QT_TR_NOOP("The vaults have Standard policies only: an Enhanced one must be created.")},
            {QStringLiteral("already-protected"), QT_TR_NOOP("The VM is already protected by a vault.")},
            {QStringLiteral("key-disabled"), QT_TR_NOOP("Azure Backup has access, but the key is disabled.")},
            {QStringLiteral("key-not-readable"),
                QT_TR_NOOP(
                    "You have permission to assign roles in the Managed HSM, but not to read its keys.")},
            {QStringLiteral("key-vault-network-closed"),
                QT_TR_NOOP("The Key Vault blocks all networks, even trusted services: backup fails despite "
                           "the right access policy.")},
            {QStringLiteral("no-graph-access"),
                QT_TR_NOOP("You don't have permission to read Microsoft Graph: the object ID has to come "
                           "from elsewhere.")},
            {QStringLiteral("unknown-access"),
                QT_TR_NOOP("You don't have permission to see who has which role: whether Azure Backup has "
                           "access is unknown.")},
            {QStringLiteral("unregistered-preview-feature"),
                QT_TR_NOOP("The preview feature for Confidential VMs isn't registered in the subscription.")},
            {QStringLiteral("key-soft-deleted"),
                QT_TR_NOOP("The key in a Key Vault was deleted two days ago and can be recovered.")},
            {QStringLiteral("key-purged"),
                QT_TR_NOOP("The key in a Key Vault is gone for good; Azure Backup keeps a copy of it.")},
            {QStringLiteral("key-purged-hsm"),
                QT_TR_NOOP("The key in a Managed HSM is gone for good; Azure Backup keeps a copy of it.")},
            {QStringLiteral("vm-deleted"),
                QT_TR_NOOP("The VM is gone, its protection is stopped, and its key still exists in the "
                           "Managed HSM.")},
            {QStringLiteral("snapshot-only"),
                QT_TR_NOOP(
                    "The key is gone for good, and every recovery point is in the snapshot tier only.")},
            {QStringLiteral("other-security-domain"),
                QT_TR_NOOP("The Managed HSM with the key is gone, and the only other one has another "
                           "security domain.")},
            {QStringLiteral("staging-account-closed"),
                QT_TR_NOOP("The key is gone for good, and the only storage account in the region is closed "
                           "to networks.")},
            {QStringLiteral("restore-in-progress"),
                QT_TR_NOOP("The key is gone for good, and somebody else restores the VM right now.")},
            {QStringLiteral("platform-managed-key"),
                QT_TR_NOOP("A Confidential VM with a platform-managed key: nothing to grant.")},
        };
        const char *text = texts.value(name);
        return text ? tr(text) : QString();
    }
};

struct SimplifiedText {
    Q_DECLARE_TR_FUNCTIONS(wording::SimplifiedText)
public:
    static QString sentence(const domain::Simplified &simplified) {
        constexpr qsizetype most = 5;
        QStringList names;
        for (const QString &name : simplified.names.mid(0, most)) {
            names << shown(name);
        }
        if (simplified.names.size() > most) {
            names << tr("%n more", nullptr, static_cast<int>(simplified.names.size() - most));
        }
        const QString list = listWords(names);
        switch (simplified.kind) {
        case domain::SimplifiedKind::FilesLeftOut:
            return tr("Left out, because nothing in them was understood or they don't go with the others: "
                      "%1. Review the files to see why.")
                .arg(list);
        case domain::SimplifiedKind::Tenants:
            return tr("The files are of several tenants (%1), and the copy is one: who may do what across "
                      "tenants isn't reproduced.")
                .arg(list);
        case domain::SimplifiedKind::Caller:
            return tr("You act as an administrator of the copy, who may do everything: what the person who "
                      "took it may do isn't reproduced.");
        case domain::SimplifiedKind::ReadsMissing:
            return tr("Not in the files: %n read(s). What they would show stays unknown here as well.",
                nullptr, simplified.reads);
        case domain::SimplifiedKind::Policies:
            return tr("Backup policies simplified to one backup a day that is retained for days: %1.")
                .arg(list);
        case domain::SimplifiedKind::RecoveryPoints:
            return tr("Virtual machines whose recovery points aren't as in the files: %1.").arg(list);
        case domain::SimplifiedKind::RoleConditions:
            return tr("Roles without the rights that depend on a condition: %1.").arg(list);
        case domain::SimplifiedKind::DenyAssignments:
            return tr("Deny assignments can't be read here, because these have exceptions: %1.").arg(list);
        case domain::SimplifiedKind::Hosts:
            return tr("Key stores that have a host name of the public cloud here: %1.").arg(list);
        }
        return {};
    }
};

} // namespace

QString scenarioText(const QString &name, const QString &summary) {
    const QString known = ScenarioText::known(name);
    return known.isEmpty() ? shown(summary) : known;
}

QStringList simplifiedSentences(const std::vector<domain::Simplified> &simplified) {
    QStringList sentences;
    for (const domain::Simplified &one : simplified) {
        sentences << SimplifiedText::sentence(one);
    }
    return sentences;
}

} // namespace wording
