#pragma once

#include "tests/unit/domain/randomestate.h"

/// A random estate with a Managed HSM and a Key Vault, whose keys are more than the one that a set uses.
inline domain::Environment manyStores(unsigned seed) {
    domain::Environment environment = EstateMaker(0, seed).make();
    const domain::Environment vault = EstateMaker(1 + static_cast<int>(seed % 2), seed + 7).make();
    for (const domain::KeyStore &store : vault.keyStores) {
        environment.put(store);
    }
    for (const domain::Principal &principal : vault.principals) {
        if (!environment.principal(principal.objectId)) {
            environment.put(principal);
        }
    }
    environment.azureRoles = vault.azureRoles;
    environment.coverage.insert(environment.coverage.end(), vault.coverage.begin(), vault.coverage.end());
    for (const QString &name : {estate::keyName, QStringLiteral("other"), QStringLiteral("cvm-key2")}) {
        environment.put(estate::key(estate::hsmHost, name));
        environment.put(estate::key(estate::vaultHost, name));
    }
    environment.put(estate::virtualMachine());
    domain::DiskEncryptionSet set
        = estate::diskEncryptionSet(seed % 3 == 0 ? estate::vaultHost : estate::hsmHost);
    environment.put(set);
    // Azure Backup is one of those who are granted to.
    if (domain::Principal *first
        = environment.principals.empty() ? nullptr : &environment.principals.front()) {
        first->appId = estate::backupAppId;
        first->type = domain::PrincipalType::ServicePrincipal;
    }
    if (seed % 4 == 0) { // another Key Vault, so that some grants reach two
        domain::KeyStore second = estate::vault(
            seed % 8 == 0 ? domain::PermissionModel::AzureRbac : domain::PermissionModel::AccessPolicies);
        second.id = estate::resource(QStringLiteral("Microsoft.KeyVault/vaults/second"));
        second.name = QStringLiteral("second");
        second.uri.setHost(QStringLiteral("second.vault.azure.net"));
        second.purgeProtection = false;
        environment.put(second);
        environment.put(estate::key(second.uri.host()));
    }
    if (seed % 5 == 0) {
        environment.put(estate::read(domain::ReadKind::Principals, QString(), QString()));
    }
    return environment;
}
