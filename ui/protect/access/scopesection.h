#pragma once

#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

class ChoiceSection;
class OptionList;

/// How far the grant reaches: this key, or all keys of the store.
class ScopeSection final : public QWidget {
    Q_OBJECT
public:
    explicit ScopeSection(protect::Protection &protection, QWidget *parent = nullptr);
    void refresh();

private:
    protect::Protection &m_protection;
    OptionList *m_scopes;
    ChoiceSection *m_section;
};

} // namespace ui
