#include "review/selection.h"

#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace review {

namespace {

bool means(const QString &name, const domain::KeyIdentifier &key) {
    if (base::sameText(name, key.name)
        || base::sameText(name, QString(key.host + QLatin1Char('/') + key.name))) {
        return true;
    }
    const std::optional<domain::KeyIdentifier> url = domain::KeyIdentifier::parse(name);
    return url && base::sameText(url->host, key.host) && base::sameText(url->name, key.name);
}

/// Every object id that a grant names, folded.
QSet<QString> grantees(const domain::Environment &environment) {
    QSet<QString> ids;
    const auto addAll = [&ids](const domain::RoleBook &book) {
        for (const domain::RoleAssignment &assignment : book.assignments) {
            ids.insert(assignment.principalId.toCaseFolded());
            for (const QString &member : assignment.appliesTo) {
                ids.insert(member.toCaseFolded());
            }
        }
    };
    addAll(environment.azureRoles);
    for (const domain::RoleBook &book : environment.hsmRoles) {
        addAll(book);
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        for (const domain::AccessPolicy &policy : store.accessPolicies) {
            ids.insert(policy.objectId.toCaseFolded());
        }
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        ids.insert(set.identityPrincipalId.toCaseFolded());
    }
    return ids;
}

} // namespace

bool isKeyMeant(const QStringList &names, const domain::KeyIdentifier &key) {
    return names.isEmpty()
        || std::any_of(names.begin(), names.end(), [&key](const QString &name) { return means(name, key); });
}

QStringList unknownKeys(const QStringList &names, const domain::AccessIndex &index) {
    QStringList unknown;
    for (const QString &name : names) {
        const bool known = std::any_of(index.keys().begin(), index.keys().end(),
            [&name](const domain::AccessIndex::KeyPlace &place) { return means(name, place.id); });
        if (!known) {
            unknown << name;
        }
    }
    return unknown;
}

QSet<QString> principalsMeant(
    const QStringList &texts, const domain::AccessIndex &index, QStringList *unknown) {
    QSet<QString> ids;
    if (texts.isEmpty()) {
        return ids;
    }
    const QSet<QString> assigned = grantees(index.environment());
    for (const QString &text : texts) {
        const qsizetype before = ids.size();
        for (const domain::Principal &principal : index.environment().principals) {
            if (base::sameText(text, principal.objectId) || base::sameText(text, principal.appId)
                || base::sameText(text, principal.displayName)) {
                ids.insert(principal.objectId.toCaseFolded());
            }
        }
        if (assigned.contains(text.toCaseFolded())) {
            ids.insert(text.toCaseFolded());
        }
        const bool found = ids.size() > before || ids.contains(text.toCaseFolded());
        if (!found && unknown) {
            *unknown << text;
        }
    }
    return ids;
}

std::vector<const domain::AccessIndex::KeyPlace *> keysMeant(
    const QStringList &names, const domain::AccessIndex &index) {
    std::vector<const domain::AccessIndex::KeyPlace *> keys;
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        if (isKeyMeant(names, place.id)) {
            keys.push_back(&place);
        }
    }
    const auto order = [](const domain::AccessIndex::KeyPlace *place) {
        return std::make_tuple(place->sets.empty(), std::cref(place->id.host), std::cref(place->id.name));
    };
    std::stable_sort(
        keys.begin(), keys.end(), [&order](const auto *a, const auto *b) { return order(a) < order(b); });
    return keys;
}

bool areMeant(const Principals &principals, const QString &objectId) {
    return !principals || principals->contains(objectId.toCaseFolded());
}

std::vector<const domain::ReviewFinding *> findingsMeant(std::vector<const domain::ReviewFinding *> findings,
    const QStringList &names, const std::vector<const domain::AccessIndex::KeyPlace *> &keys,
    const Principals &principals) {
    std::erase_if(findings, [&](const domain::ReviewFinding *finding) {
        const bool ofKey = names.isEmpty() || std::any_of(keys.begin(), keys.end(), [&](const auto *place) {
            return domain::concerns(*finding, place->id);
        });
        return !ofKey || !areMeant(principals, finding->principalId);
    });
    return findings;
}

} // namespace review
