#include "wording/importtext.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "domain/azurecloud.h"
#include "wording/azcommand.h"
#include "wording/grantcalls.h"

#include <QJsonArray>
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
AzCommand &ofSubscription(AzCommand &command, const ImportMissing &missing) {
    return base::isGuid(missing.subscriptionId) ? command.option("--subscription", missing.subscriptionId)
                                                : command;
}

AzCommand storeCommand(const char *words, const char *vaultOption, const ImportMissing &missing) {
    AzCommand command(words);
    return command.option(missing.managedHsm ? "--hsm-name" : vaultOption, missing.storeName);
}

QString asJson(AzCommand &command) {
    return command.plain("--output json").text();
}

/// The answer labelled with what it is of, so that the importer knows it.
QString labelled(AzCommand &command, const QString &labels, const QString &member) {
    return asJson(command.option("--query", QStringLiteral("{%1, %2}").arg(labels, member)));
}

QString hsmLabel(const ImportMissing &missing, const QString &scope) {
    return QStringLiteral("hsm: %1, scope: %2")
        .arg(base::jmesLiteral(missing.storeName), base::jmesLiteral(scope));
}

QString hsmAssignments(const ImportMissing &missing) {
    AzCommand command("keyvault role assignment list");
    command.option("--hsm-name", missing.storeName).option("--scope", missing.scope);
    return labelled(command, hsmLabel(missing, missing.scope), QStringLiteral("roleAssignments: @"));
}

QString hsmDefinitions(const ImportMissing &missing) {
    AzCommand command("keyvault role definition list");
    command.option("--hsm-name", missing.storeName);
    return labelled(command, hsmLabel(missing, QStringLiteral("/")), QStringLiteral("roleDefinitions: @"));
}

QString subscriptionLabel(const QString &subscription) {
    return QStringLiteral("subscription: ") + base::jmesLiteral(subscription);
}

QString azureAssignments(const QString &subscription) {
    AzCommand command("role assignment list --all");
    command.option("--subscription", subscription);
    return labelled(command, subscriptionLabel(subscription), QStringLiteral("roleAssignments: @"));
}

QString denyAssignments(const QString &subscription) {
    AzCommand command("rest --method get");
    command.option("--url",
        armPath(QStringLiteral("/subscriptions/%1/providers/Microsoft.Authorization/denyAssignments")
                    .arg(subscription),
            azure::apiversion::authorization));
    return labelled(command, subscriptionLabel(subscription),
        QStringLiteral("denyAssignments: value, nextLink: nextLink"));
}

/// Service principals, users and groups alike: a list of service principals says nothing of the others.
QString principals(const ImportMissing &missing) {
    if (missing.ids.isEmpty() || missing.graphHost.isEmpty()) {
        return {};
    }
    RestCall call;
    call.url = QStringLiteral("https://%1/v1.0/directoryObjects/getByIds").arg(missing.graphHost);
    call.body = {{QStringLiteral("ids"), QJsonArray::fromStringList(missing.ids)}};
    AzCommand command = restCommand("post", call);
    return asJson(command);
}

/// By its application ids, and by name where none is documented; the label tells that the ids were asked for,
/// so that none among the answers means that there is none.
QString backupServicePrincipal() {
    QStringList ids;
    for (const QString &id : domain::backupManagementServiceAppIds()) {
        ids.append(QLatin1Char('\'') + id + QLatin1Char('\''));
    }
    const QString list = ids.join(QLatin1Char(','));
    AzCommand command("ad sp list");
    command.option(
        "--filter", QStringLiteral("appId in (%1) or displayName eq 'Backup Management Service'").arg(list));
    return labelled(
        command, QStringLiteral("applicationIds: [%1]").arg(list), QStringLiteral("servicePrincipals: @"));
}

} // namespace

QString importMissingCommand(const ImportMissing &missing) {
    const bool namesStore = isPlain(missing.storeName);
    const bool namesSubscription = base::isGuid(missing.subscriptionId);
    const QString &subscription = missing.subscriptionId;
    switch (missing.kind) {
    case ImportMissingKind::VirtualMachines:
        return QStringLiteral("az vm list --output json");
    case ImportMissingKind::DiskEncryptionSet: {
        AzCommand command("disk-encryption-set show");
        return isPlainId(missing.resourceId) ? asJson(command.option("--ids", missing.resourceId))
                                             : QString();
    }
    case ImportMissingKind::KeyStore: {
        AzCommand command = storeCommand("keyvault show", "--name", missing);
        return namesStore ? asJson(ofSubscription(command, missing)) : QString();
    }
    case ImportMissingKind::Key: {
        AzCommand command = storeCommand("keyvault key show", "--vault-name", missing);
        if (!namesStore || !isPlain(missing.keyName)) {
            return {};
        }
        command.option("--name", missing.keyName);
        return asJson(
            isPlain(missing.keyVersion) ? command.option("--version", missing.keyVersion) : command);
    }
    case ImportMissingKind::HsmRoleAssignments:
        return namesStore && isPlainScope(missing.scope) ? hsmAssignments(missing) : QString();
    case ImportMissingKind::HsmRoleDefinitions:
        return namesStore ? hsmDefinitions(missing) : QString();
    case ImportMissingKind::AzureRoleAssignments:
        return namesSubscription ? azureAssignments(subscription) : QString();
    case ImportMissingKind::AzureRoleDefinitions: {
        AzCommand command("role definition list");
        if (base::isGuid(missing.subject) && isPlainId(missing.scope)) { // it may be for this place only
            command.option("--name", missing.subject).option("--scope", missing.scope);
            return asJson(command);
        }
        return namesSubscription ? asJson(command.option("--subscription", subscription)) : QString();
    }
    case ImportMissingKind::DenyAssignments:
        return namesSubscription ? denyAssignments(subscription) : QString();
    case ImportMissingKind::BackupServicePrincipal:
        return backupServicePrincipal();
    case ImportMissingKind::Principals:
        return principals(missing);
    case ImportMissingKind::RecoveryServicesVaults:
        return QStringLiteral("az backup vault list --output json");
    }
    return {};
}

} // namespace wording
