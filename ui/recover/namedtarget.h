#pragma once

#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// The name of something that will be made. Keeps what is typed while everything else is brought up to date.
class NamedTarget final : public QWidget {
    Q_OBJECT
public:
    /// `label` stands before the field: "Name of the new VM:".
    NamedTarget(const QString &label, const QString &accessibleName, QWidget *parent = nullptr);
    void setName(const QString &name);
    void lead();

Q_SIGNALS:
    void named(const QString &name); ///< by the user, with each letter

private:
    EntryField *m_field;
};

} // namespace ui
