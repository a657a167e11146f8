#pragma once

#include "review/whatif.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

#include <memory>

namespace ui {

/// Asks which grant to try out on a key: who, which role at which scope, or which key permissions.
class AddGrantDialog final : public QDialog {
    Q_OBJECT
public:
    /// The key must be in the case.
    AddGrantDialog(
        std::shared_ptr<const review::Case> reviewed, const review::Key &key, QWidget *parent = nullptr);
    /// nullopt: not complete yet.
    std::optional<domain::AccessEdit> edit() const;

private:
    void fillPrincipals();
    void fillRoles();
    void fillScopes();
    void update();
    QString principalId() const;

    std::shared_ptr<const review::Case> m_case;
    const domain::AccessIndex::KeyPlace *m_place;
    QLineEdit *m_principal;
    QComboBox *m_role;
    QComboBox *m_scope;
    QListWidget *m_permissions;
    TextLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace ui
