#include "wording/importtext.h"

#include "base/text.h"
#include "domain/azurecloud.h"

#include <QRegularExpression>

namespace wording {

namespace {

using domain::ImportMissing;
using domain::ImportMissingKind;

/// Names come out of files. One that no Azure name can be like goes into no command.
bool isPlain(const QString &text) {
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,126}\\z"));
    return plain.match(text).hasMatch();
}

bool isPlainScope(const QString &scope) {
    static const QRegularExpression plain(QStringLiteral("\\A/(keys(/[A-Za-z0-9-]{1,127})?)?\\z"));
    return plain.match(scope).hasMatch();
}

bool isPlainId(const QString &id) {
    static const QRegularExpression plain(QStringLiteral("\\A/subscriptions/[A-Za-z0-9/._()-]{1,1000}\\z"));
    return plain.match(id).hasMatch();
}

/// Where the account's own subscription is another one.
QString ofSubscription(const ImportMissing &missing) {
    return base::isGuid(missing.subscriptionId) ? QStringLiteral(" --subscription ") + missing.subscriptionId
                                                : QString();
}

QString storeOption(const ImportMissing &missing, bool forKey) {
    if (missing.managedHsm) {
        return QStringLiteral("--hsm-name ") + missing.storeName;
    }
    return (forKey ? QStringLiteral("--vault-name ") : QStringLiteral("--name ")) + missing.storeName;
}

QString hsmAssignments(const ImportMissing &missing) {
    return QStringLiteral("az keyvault role assignment list --hsm-name %1 --scope %2 --query \"{hsm: '%1', "
                          "scope: '%2', roleAssignments: @}\" --output json")
        .arg(missing.storeName, missing.scope);
}

QString hsmDefinitions(const ImportMissing &missing) {
    return QStringLiteral("az keyvault role definition list --hsm-name %1 --query \"{hsm: '%1', scope: '/', "
                          "roleDefinitions: @}\" --output json")
        .arg(missing.storeName);
}

/// By its application ids, and by name where none is documented; the label tells that the ids were asked for,
/// so that none among the answers means that there is none.
QString backupServicePrincipal() {
    QStringList ids;
    for (const QString &id : domain::backupManagementServiceAppIds()) {
        ids.append(QLatin1Char('\'') + id + QLatin1Char('\''));
    }
    const QString list = ids.join(QLatin1Char(','));
    return QStringLiteral(
        "az ad sp list --filter \"appId in (%1) or displayName eq 'Backup Management Service'\" "
        "--query \"{applicationIds: [%1], servicePrincipals: @}\" --output json")
        .arg(list);
}

} // namespace

QString importMissingCommand(const ImportMissing &missing) {
    const bool namesStore = isPlain(missing.storeName);
    const bool namesSubscription = base::isGuid(missing.subscriptionId);
    const QString &subscription = missing.subscriptionId;
    switch (missing.kind) {
    case ImportMissingKind::VirtualMachines:
        return QStringLiteral("az vm list --output json");
    case ImportMissingKind::DiskEncryptionSet:
        return isPlainId(missing.resourceId)
            ? QStringLiteral("az disk-encryption-set show --ids '%1' --output json").arg(missing.resourceId)
            : QString();
    case ImportMissingKind::KeyStore:
        return namesStore ? QStringLiteral("az keyvault show %1%2 --output json")
                                .arg(storeOption(missing, false), ofSubscription(missing))
                          : QString();
    case ImportMissingKind::Key:
        return namesStore && isPlain(missing.keyName)
            ? QStringLiteral("az keyvault key show %1 --name %2%3 --output json")
                  .arg(storeOption(missing, true), missing.keyName,
                      isPlain(missing.keyVersion) ? QStringLiteral(" --version ") + missing.keyVersion
                                                  : QString())
            : QString();
    case ImportMissingKind::HsmRoleAssignments:
        return namesStore && isPlainScope(missing.scope) ? hsmAssignments(missing) : QString();
    case ImportMissingKind::HsmRoleDefinitions:
        return namesStore ? hsmDefinitions(missing) : QString();
    case ImportMissingKind::AzureRoleAssignments:
        return namesSubscription
            ? QStringLiteral("az role assignment list --all --subscription %1 --query \"{subscription: '%1', "
                             "roleAssignments: @}\" --output json")
                  .arg(subscription)
            : QString();
    case ImportMissingKind::AzureRoleDefinitions:
        return namesSubscription
            ? QStringLiteral("az role definition list --subscription %1 --output json").arg(subscription)
            : QString();
    case ImportMissingKind::DenyAssignments:
        return namesSubscription ? QStringLiteral(
                   "az rest --method get --url '/subscriptions/%1/providers/Microsoft.Authorization/"
                   "denyAssignments?api-version=2022-04-01' --query \"{subscription: '%1', "
                   "denyAssignments: value, nextLink: nextLink}\" --output json")
                                       .arg(subscription)
                                 : QString();
    case ImportMissingKind::BackupServicePrincipal:
        return backupServicePrincipal();
    case ImportMissingKind::Principals:
        return QStringLiteral("az ad sp list --all --output json");
    case ImportMissingKind::RecoveryServicesVaults:
        return QStringLiteral("az backup vault list --output json");
    }
    return {};
}

} // namespace wording
