#include "domain/opened.h"

#include "domain/accessevaluation.h"
#include "domain/rightmatching.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace domain {

namespace {

/// The rights of one area, as the service names them.
struct KnownRights {
    RightArea area;
    QStringList rights;
};
using Catalogue = std::vector<KnownRights>;

QStringList prefixed(const char *prefix, const char *names) {
    QStringList rights;
    for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        rights.append(QLatin1String(prefix) + name);
    }
    return rights;
}

// The data actions of Microsoft.KeyVault (contract 8.6; Azure permissions for Security).
const Catalogue &vaultRights() {
    static constexpr const char *vaults = "Microsoft.KeyVault/vaults/";
    static const Catalogue catalogue{
        {RightArea::Keys,
            prefixed(vaults,
                "keys/read keys/update/action keys/create/action keys/import/action keys/recover/action "
                "keys/restore/action keys/delete keys/backup/action keys/purge/action keys/encrypt/action "
                "keys/decrypt/action keys/wrap/action keys/unwrap/action keys/sign/action keys/verify/action "
                "keys/release/action keys/rotate/action keyrotationpolicies/read keyrotationpolicies/write")},
        {RightArea::Secrets,
            prefixed(vaults,
                "secrets/getSecret/action secrets/setSecret/action secrets/readMetadata/action "
                "secrets/update/action secrets/delete secrets/backup/action secrets/restore/action "
                "secrets/recover/action secrets/purge/action")},
        {RightArea::Certificates,
            prefixed(vaults,
                "certificates/read certificates/update/action certificates/create/action "
                "certificates/import/action certificates/delete certificates/backup/action "
                "certificates/restore/action certificates/recover/action certificates/purge/action "
                "certificatecas/read certificatecas/write certificatecas/delete certificatecontacts/write")},
        {RightArea::Storage,
            prefixed(vaults,
                "storageaccounts/read storageaccounts/set/action storageaccounts/delete "
                "storageaccounts/backup/action storageaccounts/purge/action "
                "storageaccounts/regeneratekey/action "
                "storageaccounts/recover/action storageaccounts/restore/action "
                "storageaccounts/sas/set/action "
                "storageaccounts/sas/delete")},
    };
    return catalogue;
}

// Contract 9.5.
const Catalogue &hsmRights() {
    static constexpr const char *hsm = "Microsoft.KeyVault/managedHsm/";
    static const Catalogue catalogue{
        {RightArea::Keys,
            prefixed(hsm,
                "keys/read/action keys/write/action keys/deletedKeys/read/action "
                "keys/deletedKeys/recover/action keys/deletedKeys/delete keys/backup/action "
                "keys/restore/action keys/encrypt/action keys/decrypt/action keys/wrap/action "
                "keys/unwrap/action keys/sign/action keys/verify/action keys/create keys/delete "
                "keys/export/action keys/release/action keys/import/action keys/rotate/action "
                "keys/derive/action rng/action")},
        {RightArea::Administration,
            prefixed(hsm,
                "roleAssignments/delete/action roleAssignments/read/action roleAssignments/write/action "
                "roleDefinitions/read/action roleDefinitions/write/action roleDefinitions/delete/action "
                "securitydomain/download/action securitydomain/download/read securitydomain/upload/action "
                "securitydomain/upload/read securitydomain/transferkey/read backup/start/action "
                "backup/status/action restore/start/action restore/status/action settings/read/action "
                "settings/write/action ekm/read/action ekm/write/action ekm/delete/action")},
    };
    return catalogue;
}

using Holds = std::function<bool(const QString &right)>;

Opened counted(const Catalogue &catalogue, const QStringList &need, const Holds &holds) {
    Opened opened;
    opened.everything = true;
    for (const KnownRights &known : catalogue) {
        OpenedArea area{known.area, 0, true};
        for (const QString &right : known.rights) {
            const bool held = holds(right);
            const bool needed = known.area == RightArea::Keys && need.contains(right, Qt::CaseInsensitive);
            area.every = area.every && held;
            area.rights += held && !needed ? 1 : 0;
        }
        if (area.rights > 0) {
            opened.areas.push_back(area);
        }
        // Storage accounts are managed by a vault in old set-ups only, and are not what a vault is for.
        opened.everything = opened.everything && (area.every || known.area == RightArea::Storage);
    }
    return opened;
}

bool matchesKnown(const Catalogue &catalogue, const QString &pattern) {
    return std::any_of(catalogue.begin(), catalogue.end(), [&pattern](const KnownRights &known) {
        return std::any_of(known.rights.begin(), known.rights.end(),
            [&pattern](const QString &right) { return actionMatches(pattern, right); });
    });
}

} // namespace

int Opened::rights() const {
    int sum = 0;
    for (const OpenedArea &area : areas) {
        sum += area.rights;
    }
    return sum;
}

namespace {

Opened countedRole(const RoleDefinition &role, bool managedHsm, const QStringList &need) {
    const Catalogue &catalogue = managedHsm ? hsmRights() : vaultRights();
    Opened opened = counted(catalogue, need,
        [&role](const QString &right) { return matchingDataAction(role.permissions, right).has_value(); });
    for (const QString &line : effectiveDataActions(role)) {
        if (!matchesKnown(catalogue, line)) {
            opened.others.append(line);
        }
    }
    return opened;
}

/// Everything that decides: two roles of one key open the same.
QString openedKeyOf(const RoleDefinition &role, bool managedHsm, const QStringList &need) {
    QStringList parts{managedHsm ? QStringLiteral("hsm") : QStringLiteral("vault")};
    parts += need;
    for (const Permission &permission : role.permissions) {
        parts.append(QStringLiteral("may"));
        parts += permission.dataActions;
        parts.append(QStringLiteral("not"));
        parts += permission.notDataActions;
        parts.append(QStringLiteral("if"));
        parts.append(permission.condition);
    }
    return parts.join(QChar(0));
}

} // namespace

/// Pages ask for the same few roles after every answer that arrives, so that the last ones are remembered.
Opened openedByRole(const RoleDefinition &role, bool managedHsm, const QStringList &need) {
    constexpr qsizetype most = 500;
    static thread_local QHash<QString, Opened> known;
    const QString key = openedKeyOf(role, managedHsm, need);
    const auto found = known.constFind(key);
    if (found != known.constEnd()) {
        return *found;
    }
    if (known.size() >= most) {
        known.clear();
    }
    return *known.insert(key, countedRole(role, managedHsm, need));
}

} // namespace domain
