#pragma once

#include "review/reviewreport/document.h"
#include "tests/unit/domain/estate.h"

#include <QCryptographicHash>

/// Imported estates to review and report on.
namespace reviewestate {

inline const QDateTime taken(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
inline const QString keyScope = QStringLiteral("/keys/") + estate::keyName;
inline const QString file = QStringLiteral("estate.json");

inline importer::Imported imported(const domain::Environment &environment) {
    importer::Imported imported;
    imported.snapshot.takenAt = taken;
    imported.snapshot.source = QStringLiteral("AzureCloud");
    imported.snapshot.tenantId = estate::tenant;
    imported.snapshot.collector = {QStringLiteral("auditor@contoso.example"), estate::somebody};
    imported.snapshot.toolVersion = QStringLiteral("0.0.9");
    imported.snapshot.environment = environment;
    const QByteArray hash = QCryptographicHash::hash("estate", QCryptographicHash::Sha256).toHex();
    imported.report.inputs.push_back({file, 6, QString::fromLatin1(hash)});
    imported.report.understood.push_back({file, domain::ImportContent::Snapshot, 1});
    return imported;
}

/// An HSM where everything was read, Azure Backup cannot read the key, and Alice may use it.
inline domain::Environment people() {
    domain::Environment environment = estate::readHsm();
    domain::Principal alice = estate::principal(estate::somebody, domain::PrincipalType::User);
    alice.displayName = QStringLiteral("Alice");
    environment.put(alice);
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, keyScope, estate::somebody));
    estate::grant(environment, estate::assignment(estate::backupUser, keyScope));
    return environment;
}

/// A Key Vault with Azure RBAC where Alice has a role through the group Staff, as the service resolved it.
inline domain::Environment peopleInGroup() {
    domain::Environment environment = estate::readRbacVault();
    domain::Principal alice = estate::principal(estate::somebody, domain::PrincipalType::User);
    alice.displayName = QStringLiteral("Alice");
    environment.put(alice);
    domain::Principal staff = estate::principal(estate::group, domain::PrincipalType::Group);
    staff.displayName = QStringLiteral("Staff");
    environment.put(staff);
    environment.put(estate::read(domain::ReadKind::RoleAssignments, estate::vaultId().text().toLower(),
        estate::keyScope(), domain::ReadOutcome::Read, estate::somebody));
    domain::RoleAssignment throughGroup
        = estate::assignment(domain::roles::keyVaultCryptoUser, estate::keyScope(), estate::group);
    throughGroup.principalType = QStringLiteral("Group");
    throughGroup.throughGroup = true;
    throughGroup.appliesTo = {estate::somebody};
    estate::grant(environment, throughGroup);
    return environment;
}

/// Text that tries everything: markup, formulas, line ends, quotes, direction and zero-width characters.
inline QString hostile(const QString &begin) {
    return begin
        + QStringLiteral("<script>alert(1)</script><img src=x onerror=y>\"';=HYPERLINK(\"http://e\")\r\n"
                         "+1\tx\u202Egnp.\u2066\u200B\u0007%1%2&amp;");
}

/// Names, roles, scopes, ids and files, all of them hostile.
inline importer::Imported hostileImport() {
    domain::Environment environment = people();
    for (domain::Principal &principal : environment.principals) {
        principal.displayName = hostile(QStringLiteral("=cmd|"));
    }
    environment.keyStores.front().name = hostile(QStringLiteral("@"));
    environment.keyStores.front().purgeProtection = false;
    environment.diskEncryptionSets.front().name = hostile(QStringLiteral("-"));
    domain::RoleDefinition role = estate::role(estate::customRole,
        {QStringLiteral("Microsoft.KeyVault/managedHsm/keys/*"), hostile(QStringLiteral("+"))});
    role.name = hostile(QStringLiteral("+"));
    environment.hsmRoles[estate::hsmHost].definitions.push_back(role);
    domain::RoleAssignment assignment = estate::assignment(estate::customRole, keyScope, estate::somebody);
    assignment.id = hostile(QStringLiteral("="));
    assignment.condition = hostile(QStringLiteral("@"));
    estate::grant(environment, assignment);
    estate::grant(environment,
        estate::assignment(estate::customRole, QStringLiteral("/keys"), hostile(QStringLiteral("="))));
    domain::ScopeRead refused = estate::read(domain::ReadKind::Keys, hostile(QStringLiteral("=")),
        hostile(QStringLiteral("=")), domain::ReadOutcome::Refused);
    refused.reason = hostile(QStringLiteral("="));
    environment.put(refused);
    importer::Imported imported = reviewestate::imported(environment);
    imported.snapshot.tenantId = hostile(QStringLiteral("="));
    imported.snapshot.source = hostile(QStringLiteral("="));
    imported.snapshot.collector.userName = hostile(QStringLiteral("="));
    imported.report.inputs.push_back({hostile(QStringLiteral("=")), 7, QStringLiteral("00")});
    imported.report.notUnderstood.push_back({hostile(QStringLiteral("=")), domain::ImportRefusal::NotJson,
        hostile(QStringLiteral("=")), hostile(QStringLiteral("=")), 0});
    imported.report.problems.push_back({hostile(QStringLiteral("=")), hostile(QStringLiteral("=")),
        domain::ImportProblemKind::UnreadableElement, hostile(QStringLiteral("="))});
    domain::ImportMissing missing;
    missing.kind = domain::ImportMissingKind::Key;
    missing.host = hostile(QStringLiteral("="));
    missing.keyName = hostile(QStringLiteral("="));
    missing.storeName = hostile(QStringLiteral("="));
    imported.report.missing.push_back(missing);
    return imported;
}

/// Control, format and direction characters that are in `text` as themselves, but for line ends.
inline QStringList hiddenIn(const QString &text) {
    QStringList found;
    for (const uint code : text.toUcs4()) {
        const QChar::Category category = QChar::category(code);
        const bool hides = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (hides && code != '\n' && code != '\r') {
            found << QString::number(code, 16);
        }
    }
    return found;
}

} // namespace reviewestate
