#pragma once

#include "cloud/account/settings.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// A field with its label above, a hint and, below, what is wrong with it.
class SettingField final : public QWidget {
    Q_OBJECT
public:
    /// Takes `field` over. `name` is its label and its accessible name.
    SettingField(const QString &name, QWidget *field, const QString &hint, QWidget *parent = nullptr);
    /// The problem about this setting, if there is one; a new one is spoken.
    void showProblem(account::Setting setting, const std::vector<account::SettingsProblem> &problems);
    QString problem() const;

private:
    QWidget *m_field;
    TextLabel *m_problem;
    QString m_hint;
};

} // namespace ui
