#include "ui/review/grantmodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/accesstext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

namespace ui {

using Kind = review::GrantNode::Kind;

GrantModel::GrantModel(QObject *parent) : QAbstractItemModel(parent) { }

void GrantModel::setTree(std::shared_ptr<const review::GrantTree> tree) {
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

const review::GrantNode *GrantModel::nodeAt(const QModelIndex &index) const {
    return index.isValid() && m_tree ? static_cast<const review::GrantNode *>(index.constInternalPointer())
                                     : nullptr;
}

QModelIndex GrantModel::index(int row, int column, const QModelIndex &parent) const {
    if (!m_tree || !hasIndex(row, column, parent)) {
        return {};
    }
    const review::GrantNode *above = parent.isValid() ? nodeAt(parent) : &m_tree->root;
    return createIndex(row, column, above->children[static_cast<size_t>(row)].get());
}

QModelIndex GrantModel::parent(const QModelIndex &index) const {
    const review::GrantNode *node = nodeAt(index);
    if (node == nullptr || node->kind == Kind::System) {
        return {};
    }
    return createIndex(node->parent->row, 0, node->parent);
}

int GrantModel::rowCount(const QModelIndex &parent) const {
    if (!m_tree || parent.column() > 0) {
        return 0;
    }
    const review::GrantNode *node = parent.isValid() ? nodeAt(parent) : &m_tree->root;
    return static_cast<int>(node->children.size());
}

int GrantModel::columnCount(const QModelIndex &) const {
    return 2;
}

QString GrantModel::systemText(const review::GrantNode &node) const {
    if (node.host.isEmpty()) {
        return tr("Azure RBAC");
    }
    const domain::KeyStore *store = m_tree->reviewed->environment().keyStore(node.host);
    if (store == nullptr) {
        return wording::visible(node.host);
    }
    return store->kind == domain::KeyStoreKind::ManagedHsm
        ? tr("Local RBAC of the Managed HSM %1").arg(wording::visible(store->name))
        : tr("Access policies of the Key Vault %1").arg(wording::visible(store->name));
}

const domain::RoleDefinition *roleOf(const review::GrantTree &tree, const review::GrantNode &node) {
    if (node.roleGuid.isEmpty()) {
        return nullptr;
    }
    const domain::AccessIndex &index = tree.reviewed->index();
    const domain::RoleTable roles = node.host.isEmpty() ? index.azureRoles() : index.hsmRoles(node.host);
    if (const domain::RoleDefinition *found = roles.find(node.roleGuid).definition) {
        return found;
    }
    return node.host.isEmpty() ? index.controlRoles().find(node.roleGuid).definition : nullptr;
}

QString GrantModel::roleText(const review::GrantNode &node) const {
    if (node.roleGuid.isEmpty()) {
        return tr("Access policy");
    }
    const domain::RoleDefinition *role = roleOf(*m_tree, node);
    return role == nullptr || role->name.isEmpty() ? tr("Role %1").arg(wording::visible(node.roleGuid))
                                                   : wording::visible(role->name);
}

QString GrantModel::textOf(const review::GrantNode &node) const {
    switch (node.kind) {
    case Kind::System:
        return systemText(node);
    case Kind::Scope: {
        const QString words = wording::visibleScope(node.scope);
        return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
    }
    case Kind::Role:
        return roleText(node);
    case Kind::Principal:
        return wording::principalName(m_tree->reviewed->index(), node.principalId());
    }
    return {};
}

QString GrantModel::detailOf(const review::GrantNode &node) const {
    if (node.kind != Kind::Principal) {
        return tr("%Ln grants", nullptr, node.grants());
    }
    QStringList words;
    if (node.policy != nullptr) {
        words << wording::visible(node.policy->keys.join(QStringLiteral(", ")));
        if (!node.policy->applicationId.isEmpty()) {
            words << tr("bound to an application");
        }
    }
    const domain::Principal *principal = m_tree->reviewed->index().principal(node.principalId());
    if (principal != nullptr) {
        words << wording::principalTypeName(principal->type);
    }
    if (node.assignment != nullptr && !node.assignment->condition.isEmpty()) {
        words << tr("with a condition");
    }
    if (node.assignment != nullptr && node.assignment->throughGroup) {
        words << tr("through a group");
    }
    return words.join(QStringLiteral(" · "));
}

QVariant GrantModel::data(const QModelIndex &index, int role) const {
    const review::GrantNode *node = nodeAt(index);
    if (node == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? textOf(*node) : detailOf(*node);
    case Qt::ToolTipRole:
        if (node->kind == Kind::Principal) {
            return plainToolTip(wording::principalLabel(m_tree->reviewed->index(), node->principalId()));
        }
        return plainToolTip(node->kind == Kind::Scope ? wording::visible(node->scope) : textOf(*node));
    default:
        return {};
    }
}

QVariant GrantModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Who decides, scope, role and principal") : tr("Details");
}

GrantFilter::GrantFilter(GrantModel &grants, QObject *parent)
    : QSortFilterProxyModel(parent), m_grants(grants) {
    setSourceModel(&grants);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void GrantFilter::setText(const QString &text) {
    m_words = SearchWords(text);
    invalidateFilter();
}

bool GrantFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    QStringList texts;
    for (QModelIndex line = m_grants.index(row, 0, parent); line.isValid(); line = line.parent()) {
        texts << line.data().toString() << line.siblingAtColumn(1).data().toString();
    }
    return m_words.areIn(texts.join(u'\n'));
}

} // namespace ui
