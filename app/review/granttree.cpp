#include "review/granttree.h"

#include <algorithm>
#include <tuple>

namespace review {

namespace {

/// A grant and what it is sorted by: texts are folded once.
struct Entry {
    QString host;
    QString scope;
    QString roleGuid;
    const domain::RoleAssignment *assignment = nullptr;
    const domain::AccessPolicy *policy = nullptr;
    QString foldedScope;
    QString foldedPrincipal;

    auto order() const { return std::tie(host, foldedScope, roleGuid, foldedPrincipal); }
};

using Entries = std::vector<Entry>;

void addAssignments(
    const std::vector<const domain::RoleAssignment *> &assignments, const QString &host, Entries &entries) {
    for (const domain::RoleAssignment *one : assignments) {
        entries.push_back({host, one->scope, domain::roleGuidOf(*one), one, nullptr,
            domain::Scope(one->scope).folded(), one->principalId.toCaseFolded()});
    }
}

std::vector<const domain::RoleAssignment *> pointersTo(const domain::RoleBook &book) {
    std::vector<const domain::RoleAssignment *> pointers;
    pointers.reserve(book.assignments.size());
    for (const domain::RoleAssignment &one : book.assignments) {
        pointers.push_back(&one);
    }
    return pointers;
}

void addPolicies(const domain::KeyStore &store, Entries &entries) {
    if (domain::effectiveModel(store) != domain::PermissionModel::AccessPolicies) {
        return;
    }
    for (const domain::AccessPolicy &policy : store.accessPolicies) {
        entries.push_back({domain::hostOf(store), store.id.text(), {}, nullptr, &policy,
            store.id.text().toCaseFolded(), policy.objectId.toCaseFolded()});
    }
}

Entries entriesOf(const Case &reviewed, const Key &key) {
    const domain::Environment &environment = reviewed.environment();
    const domain::AccessIndex &index = reviewed.index();
    Entries entries;
    if (key.isAll()) {
        addAssignments(pointersTo(environment.azureRoles), {}, entries);
        for (auto book = environment.hsmRoles.begin(); book != environment.hsmRoles.end(); ++book) {
            addAssignments(pointersTo(book.value()), book.key(), entries);
        }
        for (const domain::KeyStore &store : environment.keyStores) {
            addPolicies(store, entries);
        }
        return entries;
    }
    const domain::AccessIndex::KeyPlace *place = reviewed.place(key);
    if (place == nullptr) {
        return entries;
    }
    switch (domain::effectiveModel(*place->store)) {
    case domain::PermissionModel::LocalRbac:
        addAssignments(index.covering(*place->store, place->id.name), domain::hostOf(*place->store), entries);
        break;
    case domain::PermissionModel::AzureRbac:
        addAssignments(index.covering(*place->store, place->id.name), {}, entries);
        break;
    case domain::PermissionModel::AccessPolicies:
        addPolicies(*place->store, entries);
        addAssignments(index.coveringAzure(place->store->id), {}, entries); // who can write the policies
        break;
    }
    return entries;
}

GrantNode *child(GrantNode &parent, GrantNode::Kind kind, const Entry &entry) {
    auto node = std::make_unique<GrantNode>();
    node->kind = kind;
    node->host = entry.host;
    node->scope = entry.scope;
    node->roleGuid = entry.roleGuid;
    node->parent = &parent;
    node->row = static_cast<int>(parent.children.size());
    parent.children.push_back(std::move(node));
    return parent.children.back().get();
}

} // namespace

QString GrantNode::principalId() const {
    if (assignment != nullptr) {
        return assignment->principalId;
    }
    return policy == nullptr ? QString() : policy->objectId;
}

int GrantNode::grants() const {
    if (kind == Kind::Principal) {
        return 1;
    }
    int sum = 0;
    for (const std::unique_ptr<GrantNode> &node : children) {
        sum += node->grants();
    }
    return sum;
}

std::shared_ptr<const GrantTree> grantTree(const std::shared_ptr<const Case> &reviewed, const Key &key) {
    auto tree = std::make_shared<GrantTree>();
    tree->reviewed = reviewed;
    tree->key = key;
    Entries entries = entriesOf(*reviewed, key);
    std::stable_sort(
        entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.order() < b.order(); });
    const Entry *last = nullptr;
    GrantNode *system = nullptr;
    GrantNode *scope = nullptr;
    GrantNode *role = nullptr;
    for (const Entry &entry : entries) {
        const bool newSystem = last == nullptr || entry.host != last->host;
        const bool newScope = newSystem || entry.foldedScope != last->foldedScope;
        const bool newRole = newScope || entry.roleGuid != last->roleGuid;
        if (newSystem) {
            system = child(tree->root, GrantNode::Kind::System, entry);
        }
        if (newScope) {
            scope = child(*system, GrantNode::Kind::Scope, entry);
        }
        if (newRole) {
            role = child(*scope, GrantNode::Kind::Role, entry);
        }
        GrantNode *principal = child(*role, GrantNode::Kind::Principal, entry);
        principal->assignment = entry.assignment;
        principal->policy = entry.policy;
        last = &entry;
    }
    return tree;
}

} // namespace review
