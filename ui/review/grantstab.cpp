#include "ui/review/grantstab.h"

#include "review/whatif.h"
#include "ui/review/grantmodel.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/quietview.h"
#include "ui/widgets/textlabel.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int mostUnfolded = 400; ///< grants that are opened at once
constexpr int mostRights = 12;

QStringList rightsOf(const domain::RoleDefinition &role) {
    QStringList rights;
    for (const domain::Permission &permission : role.permissions) {
        rights << permission.actions << permission.dataActions;
    }
    QStringList shown;
    for (const QString &right : rights.mid(0, mostRights)) {
        shown << wording::visible(right);
    }
    if (rights.size() > mostRights) {
        shown << GrantsTab::tr("… and %Ln more.", nullptr, static_cast<int>(rights.size()) - mostRights);
    }
    return shown;
}

} // namespace

GrantsTab::GrantsTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_model(new GrantModel(this)),
      m_filter(new GrantFilter(*m_model, this)),
      m_tree(new QuietView<QTreeView>(this)),
      m_empty(new EmptyResult(this)),
      m_details(new TextLabel({}, this)),
      m_remove(new QPushButton(tr("What if it were removed?"), this)),
      m_narrow(new QPushButton(tr("What if it were for this key only?"), this)),
      m_add(new QPushButton(tr("What if a grant were added? …"), this)) {
    auto *label = new QLabel(tr("Search:"), this);
    label->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in scopes, roles and principals"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_search, 1);
    m_tree->setModel(m_filter);
    m_tree->setAccessibleName(tr("Grants: who decides, scope, role and principal"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 72);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_remove, m_narrow, m_add}) {
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty);
    column->addWidget(m_details);
    column->addLayout(buttons);

    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->setInterval(150); // while somebody types
    connect(m_search, &QLineEdit::textChanged, later, qOverload<>(&QTimer::start));
    connect(later, &QTimer::timeout, this, [this] { search(m_search->text().trimmed()); });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_search, &QLineEdit::returnPressed, m_tree, [this] { m_tree->setFocus(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GrantsTab::showDetails);
    const auto tryEdit = [this](const std::optional<domain::AccessEdit> &edit) {
        if (edit) {
            m_session.tryEdit(*edit);
        }
    };
    const auto current = [this] { return m_model->nodeAt(m_filter->mapToSource(m_tree->currentIndex())); };
    connect(m_remove, &QPushButton::clicked, this, [current, tryEdit] {
        if (const review::GrantNode *node = current()) {
            tryEdit(review::removalOf(*node));
        }
    });
    connect(m_narrow, &QPushButton::clicked, this, [this, current, tryEdit] {
        if (const review::GrantNode *node = current()) {
            tryEdit(review::narrowingOf(*m_model->tree()->reviewed, *node, m_session.key()));
        }
    });
    connect(m_add, &QPushButton::clicked, this, &GrantsTab::addRequested);
    makeRowMenu();
    connect(&session, &ReviewSession::matrixChanged, this, &GrantsTab::refresh);
    refresh();
}

/// The menu of a line has what the buttons below do, where they can do it.
void GrantsTab::makeRowMenu() {
    auto *copy = new QAction(tr("Copy line"), m_tree);
    connect(copy, &QAction::triggered, this, [this] {
        const QModelIndex current = m_tree->currentIndex();
        QGuiApplication::clipboard()->setText(current.siblingAtColumn(0).data().toString() + u'\t'
            + current.siblingAtColumn(1).data().toString());
    });
    m_tree->addAction(copy);
    for (QPushButton *button : {m_remove, m_narrow, m_add}) {
        auto *action = new QAction(m_tree);
        connect(action, &QAction::triggered, button, &QPushButton::click);
        m_rowActions.insert(action, button);
        m_tree->addAction(action);
    }
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void GrantsTab::refresh() {
    m_model->setTree(m_session.grants());
    unfold();
    showDetails();
}

void GrantsTab::search(const QString &text) {
    m_filter->setText(text);
    m_empty->showFor(m_filter->rowCount() == 0 && m_model->rowCount() > 0, text);
    unfold();
}

/// Few grants are open at once; many are left to be opened.
void GrantsTab::unfold() {
    if (!m_model->tree()) {
        return;
    }
    if (m_model->tree()->root.grants() <= mostUnfolded) {
        m_tree->expandAll();
    } else {
        m_tree->expandToDepth(0);
    }
}

void GrantsTab::showDetails() {
    const review::GrantNode *node = m_model->nodeAt(m_filter->mapToSource(m_tree->currentIndex()));
    const bool isGrant = node != nullptr && node->kind == review::GrantNode::Kind::Principal;
    m_remove->setEnabled(isGrant && review::removalOf(*node));
    m_narrow->setEnabled(
        isGrant && review::narrowingOf(*m_model->tree()->reviewed, *node, m_session.key()).has_value());
    m_add->setEnabled(m_session.hasReview() && !m_session.key().isAll());
    m_add->setToolTip(m_add->isEnabled() ? QString() : tr("Choose one key first."));
    QStringList lines;
    if (node == nullptr) {
        lines << tr("Choose a line to see its IDs and rights.");
    } else {
        const domain::RoleDefinition *role = roleOf(*m_model->tree(), *node);
        if (isGrant) {
            lines << wording::principalLabel(m_model->tree()->reviewed->index(), node->principalId());
        }
        if (node->assignment != nullptr) {
            lines << tr("Assignment: %1")
                         .arg(wording::visible(
                             node->assignment->id.isEmpty() ? node->assignment->guid : node->assignment->id));
        }
        const QString scope = node->assignment != nullptr ? node->assignment->scope : node->scope;
        if (!scope.isEmpty()) {
            lines << tr("Scope: %1").arg(wording::visible(scope));
        }
        if (node->kind != review::GrantNode::Kind::Scope && !node->roleGuid.isEmpty()) {
            lines << (role != nullptr
                    ? tr("Rights of the role %1: %2")
                          .arg(wording::visible(role->name), rightsOf(*role).join(u' '))
                    : tr("The rights of the role %1 weren't read.").arg(wording::visible(node->roleGuid)));
        }
    }
    m_details->setPlainText(lines.join(u'\n'));
    for (auto row = m_rowActions.cbegin(); row != m_rowActions.cend(); ++row) {
        row.key()->setText(row.value()->text().remove(u'&'));
        row.key()->setEnabled(row.value()->isEnabled());
    }
}

} // namespace ui
