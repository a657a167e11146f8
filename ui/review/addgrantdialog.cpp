#include "ui/review/addgrantdialog.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "ui/widgets/textlabel.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

bool usesPolicies(const domain::KeyStore &store) {
    return domain::effectiveModel(store) == domain::PermissionModel::AccessPolicies;
}

} // namespace

AddGrantDialog::AddGrantDialog(
    std::shared_ptr<const review::Case> reviewed, const review::Key &key, QWidget *parent)
    : QDialog(parent),
      m_case(std::move(reviewed)),
      m_place(m_case->place(key)),
      m_principal(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_scope(new QComboBox(this)),
      m_permissions(new QListWidget(this)),
      m_problem(new TextLabel({}, this)),
      m_ok(nullptr) {
    setWindowTitle(tr("What if a grant were added?"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(new TextLabel(tr("Try out a grant on %1. Nothing is changed in Azure.")
                                        .arg(wording::keyInStore(*m_place->store, key.name)),
        this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_principal->setPlaceholderText(tr("Name from the snapshot, or an object ID"));
    m_principal->setAccessibleName(tr("Security principal: name or object ID"));
    m_principal->setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    form->addRow(tr("&Security principal:"), m_principal);
    const bool policies = usesPolicies(*m_place->store);
    m_role->setAccessibleName(tr("Role"));
    m_scope->setAccessibleName(tr("Scope"));
    m_permissions->setAccessibleName(tr("Key permissions"));
    m_role->setVisible(!policies);
    m_scope->setVisible(!policies);
    m_permissions->setVisible(policies);
    if (policies) {
        form->addRow(tr("&Key permissions:"), m_permissions);
        QStringList permissions = domain::allKeyPermissions(); // named: the loop would not keep a temporary
        permissions << QStringLiteral("purge");
        for (const QString &permission : permissions) {
            auto *item = new QListWidgetItem(permission, m_permissions);
            const bool needed = permission == QLatin1String("get") || permission == QLatin1String("list")
                || permission == QLatin1String("backup");
            item->setCheckState(needed ? Qt::Checked : Qt::Unchecked);
        }
        m_permissions->setCurrentRow(0);
    } else {
        form->addRow(tr("&Role:"), m_role);
        form->addRow(tr("S&cope:"), m_scope);
        fillRoles();
        fillScopes();
    }
    column->addLayout(form);
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Try it out"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("C&ancel"));
    column->addWidget(buttons);
    fillPrincipals();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_principal, &QLineEdit::textChanged, this, &AddGrantDialog::update);
    connect(m_permissions, &QListWidget::itemChanged, this, &AddGrantDialog::update);
    update();
    m_principal->setFocus();
}

void AddGrantDialog::fillPrincipals() {
    QStringList names;
    for (const domain::Principal &principal : m_case->environment().principals) {
        if (principal.type != domain::PrincipalType::Application) {
            names << tr("%1 (%2)").arg(
                wording::visible(principal.displayName), wording::visible(principal.objectId));
        }
    }
    names.sort(Qt::CaseInsensitive);
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_principal->setCompleter(completer);
    const QStringList backup = domain::backupServiceIds(m_case->index());
    if (!backup.isEmpty()) {
        const domain::Principal *service = m_case->index().principal(backup.constFirst());
        m_principal->setText(service == nullptr ? backup.constFirst()
                                                : tr("%1 (%2)").arg(wording::visible(service->displayName),
                                                    wording::visible(service->objectId)));
        m_principal->selectAll();
    }
}

void AddGrantDialog::fillRoles() {
    const domain::KeyStore &store = *m_place->store;
    const bool hsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const domain::RoleTable table
        = hsm ? m_case->index().hsmRoles(domain::hostOf(store)) : m_case->index().azureRoles();
    std::vector<const domain::RoleDefinition *> roles;
    QSet<QString> known;
    const auto add = [&](const std::vector<domain::RoleDefinition> &definitions) {
        for (const domain::RoleDefinition &role : definitions) {
            if (!known.contains(role.guid) && m_case->index().rights().holdsAny(role, domain::Plane::Data)) {
                known.insert(role.guid);
                roles.push_back(&role);
            }
        }
    };
    add(table.definitions());
    add(hsm ? domain::builtInHsmRoles() : domain::builtInKeyVaultRoles());
    std::sort(roles.begin(), roles.end(),
        [](const auto *a, const auto *b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
    const QStringList needed = domain::neededDataActions(hsm);
    int fewest = 0; // rights of the narrowest role that suffices for Azure Backup: a good start
    for (const domain::RoleDefinition *role : roles) {
        m_role->addItem(wording::visible(role->name), role->guid);
        const bool suffices = std::all_of(needed.begin(), needed.end(),
            [role](const QString &right) { return domain::roleAllowsDataAction(*role, right); });
        int rights = 0;
        for (const domain::Permission &permission : role->permissions) {
            rights += static_cast<int>(permission.dataActions.size());
        }
        if (suffices && (fewest == 0 || rights < fewest)) {
            fewest = rights;
            m_role->setCurrentIndex(m_role->count() - 1);
        }
    }
}

void AddGrantDialog::fillScopes() {
    const domain::KeyStore &store = *m_place->store;
    const auto add = [this](const QString &scope) {
        if (!scope.isEmpty()) {
            m_scope->addItem(wording::visibleScope(scope), scope);
        }
    };
    add(domain::keyScope(store, m_place->id.name));
    if (store.kind == domain::KeyStoreKind::ManagedHsm) {
        add(QStringLiteral("/"));
        return;
    }
    add(store.id.text());
    if (!store.id.isEmpty()) {
        add(QStringLiteral("/subscriptions/%1/resourceGroups/%2")
                .arg(store.id.subscriptionId(), store.id.resourceGroup()));
        add(QStringLiteral("/subscriptions/%1").arg(store.id.subscriptionId()));
    }
}

/// The id at the end of "name (id)", or the id itself, or of the only principal of that name.
QString AddGrantDialog::principalId() const {
    const QString text = m_principal->text().trimmed();
    if (base::isGuid(text)) {
        return text;
    }
    const qsizetype open = text.lastIndexOf(u'(');
    const QString inner = open < 0 ? QString() : text.mid(open + 1, text.size() - open - 2);
    if (text.endsWith(u')') && (base::isGuid(inner) || m_case->index().principal(inner) != nullptr)) {
        return inner;
    }
    QString found;
    for (const domain::Principal &principal : m_case->environment().principals) {
        if (!text.isEmpty() && base::sameText(principal.displayName, text)) {
            if (!found.isEmpty()) {
                return {}; // two of one name: ids decide
            }
            found = principal.objectId;
        }
    }
    return found;
}

std::optional<domain::AccessEdit> AddGrantDialog::edit() const {
    const QString id = principalId();
    if (id.isEmpty()) {
        return std::nullopt;
    }
    const QString host = domain::hostOf(*m_place->store);
    if (usesPolicies(*m_place->store)) {
        QStringList permissions;
        for (int i = 0; i < m_permissions->count(); ++i) {
            if (m_permissions->item(i)->checkState() == Qt::Checked) {
                permissions << m_permissions->item(i)->text();
            }
        }
        return permissions.isEmpty()
            ? std::nullopt
            : std::optional<domain::AccessEdit>(domain::AddPolicyEdit{host, id, permissions});
    }
    if (m_role->currentIndex() < 0 || m_scope->currentIndex() < 0) {
        return std::nullopt;
    }
    const bool hsm = m_place->store->kind == domain::KeyStoreKind::ManagedHsm;
    return review::additionOf(
        hsm ? host : QString(), m_role->currentData().toString(), id, m_scope->currentData().toString());
}

void AddGrantDialog::update() {
    const bool isComplete = edit().has_value();
    m_ok->setEnabled(isComplete);
    m_problem->setPlainText(isComplete ? QString()
            : principalId().isEmpty()
            ? tr("Choose a security principal from the list, or enter its object ID.")
            : tr("Choose at least one permission."));
}

} // namespace ui
