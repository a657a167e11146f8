#include "wording/findingstatecommands.h"

#include "base/quoting.h"
#include "domain/azurecloud.h"
#include "domain/backupstate.h"
#include "wording/azcommand.h"
#include "wording/importtext.h"

#include <algorithm>

namespace wording {

namespace {

using domain::CureKind;
using domain::ImportMissing;
using domain::ImportMissingKind;

bool isManagedHsm(const domain::KeyStore &store) {
    return store.kind == domain::KeyStoreKind::ManagedHsm;
}

QString stateLine(const QString &words, const QStringList &arguments) {
    QStringList parts{words};
    for (const QString &argument : arguments) {
        parts << azWord(argument);
    }
    return parts.join(QLatin1Char(' '));
}

ImportMissing missingOf(ImportMissingKind kind, const domain::KeyStore &store) {
    ImportMissing missing;
    missing.kind = kind;
    missing.subscriptionId = store.id.subscriptionId();
    missing.storeName = store.name;
    missing.managedHsm = isManagedHsm(store);
    return missing;
}

/// Everything of the key and its store that was not read: one of them alone settles nothing.
QStringList readState(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore &store) {
    QStringList lines;
    if (!store.resourceRead || !store.notTold().isEmpty() || !store.isServing()) {
        lines << importMissingCommand(missingOf(ImportMissingKind::KeyStore, store));
    }
    if (const auto *place = index.keyPlace(finding.host(), finding.keyName())) {
        for (const QString &version : domain::versionsNotRead(*place)) {
            ImportMissing missing = missingOf(ImportMissingKind::Key, store);
            missing.keyName = place->id.name;
            missing.keyVersion = version;
            lines << importMissingCommand(missing);
        }
        for (const domain::DiskEncryptionSet *set : place->sets) {
            if (!set->isKindKnown() || !domain::isServingState(set->provisioningState)) {
                ImportMissing missing;
                missing.kind = ImportMissingKind::DiskEncryptionSet;
                missing.resourceId = set->id.text();
                missing.subscriptionId = set->id.subscriptionId();
                lines << importMissingCommand(missing);
            }
        }
    }
    const domain::Principal *service = index.principal(finding.principalId);
    if (service && !service->accountEnabled) {
        ImportMissing missing;
        missing.kind = ImportMissingKind::BackupServicePrincipal;
        lines << importMissingCommand(missing);
    }
    lines.removeAll(QString());
    return lines;
}

QString createPrincipal(const domain::AccessIndex &index) {
    const auto &stores = index.environment().keyStores;
    const domain::AzureCloud *cloud
        = stores.empty() ? nullptr : domain::azureCloudNaming(stores.front().uri.host());
    return cloud && !cloud->backupAppId.isEmpty()
        ? stateLine(QStringLiteral("az ad sp create --id"), {cloud->backupAppId})
        : QString();
}

/// The answer says which deletion is over: an older list of what is deleted may lie beside it.
QString recovery(const QString &words, const QStringList &arguments, const QDateTime &deletedAt) {
    if (!deletedAt.isValid()) {
        return stateLine(words, arguments);
    }
    const QString query = QStringLiteral("{deletedAt: %1, recovered: @}")
                              .arg(base::jmesLiteral(deletedAt.toUTC().toString(Qt::ISODate)));
    return stateLine(words, arguments + QStringList{QStringLiteral("--query"), query})
        + QLatin1String(" --output json");
}

QStringList ofStore(const domain::ReviewFinding &finding, const domain::KeyStore &store) {
    const bool hsm = isManagedHsm(store);
    const QString subscription = store.id.subscriptionId();
    const QStringList where = subscription.isEmpty()
        ? QStringList()
        : QStringList{QStringLiteral("--subscription"), subscription};
    if (finding.cure.kind == CureKind::RecoverKey) {
        return {recovery(QStringLiteral("az keyvault key recover"),
            {hsm ? QStringLiteral("--hsm-name") : QStringLiteral("--vault-name"), store.name,
                QStringLiteral("--name"), finding.keyName()},
            finding.when)};
    }
    const QStringList named
        = QStringList{hsm ? QStringLiteral("--hsm-name") : QStringLiteral("--name"), store.name} + where;
    if (finding.cure.kind == CureKind::RecoverStore) {
        return {recovery(QStringLiteral("az keyvault recover"), named, finding.when)};
    }
    if (finding.cure.kind == CureKind::AllowTrustedServices) {
        return {
            stateLine(hsm ? QStringLiteral("az keyvault update-hsm") : QStringLiteral("az keyvault update"),
                named + QStringList{QStringLiteral("--bypass"), QStringLiteral("AzureServices")})};
    }
    return {};
}

} // namespace

QString registerPreviewCommand(const QString &subscriptionId) {
    return stateLine(QStringLiteral("az feature register --namespace Microsoft.Compute --name"),
        {domain::confidentialBackupFeature, QStringLiteral("--subscription"), subscriptionId});
}

QStringList stateCommands(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore *store) {
    if (finding.cure.kind == CureKind::NamePrincipal) {
        ImportMissing missing;
        missing.kind = ImportMissingKind::BackupServicePrincipal;
        return {importMissingCommand(missing)};
    }
    if (finding.cure.kind == CureKind::CreatePrincipal) {
        const QString create = createPrincipal(index);
        return create.isEmpty() ? QStringList() : QStringList{create};
    }
    if (finding.cure.kind == CureKind::EnablePrincipal) {
        return {
            stateLine(QStringLiteral("az ad sp update --id"),
                {finding.cure.principalId, QStringLiteral("--set"), QStringLiteral("accountEnabled=true")}),
            stateLine(QStringLiteral("az ad sp show --id"), {finding.cure.principalId})
                + QLatin1String(" --output json")}; // an update prints nothing
    }
    if (finding.cure.kind == CureKind::RegisterPreview) {
        return {registerPreviewCommand(domain::ResourceId(finding.cure.scopes.value(0)).subscriptionId())};
    }
    if (!store) {
        return {};
    }
    return finding.cure.kind == CureKind::ReadState ? readState(finding, index, *store)
                                                    : ofStore(finding, *store);
}

} // namespace wording
