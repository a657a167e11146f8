#pragma once

#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

class ChoiceSection;
class OptionList;

/// Which rights: a role, or the key permissions of an access policy; least privilege first.
class RoleSection final : public QWidget {
    Q_OBJECT
public:
    explicit RoleSection(protect::Protection &protection, QWidget *parent = nullptr);
    void refresh();

private:
    protect::Protection &m_protection;
    OptionList *m_roles;
    ChoiceSection *m_section;
};

} // namespace ui
