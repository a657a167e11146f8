#pragma once

#include "domain/recovery/recoverychoices.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// Which steps are taken: each can be the only one. A rehearsal has its own, of which only the last can be
/// left out.
class PartsList final : public QWidget {
    Q_OBJECT
public:
    explicit PartsList(QWidget *parent = nullptr);
    void show(const domain::RecoveryChoices &choices);
    void lead(); ///< to the first that can be checked

Q_SIGNALS:
    void changed(const domain::RecoveryParts &parts); ///< by the user

private:
    QCheckBox *add(const QString &text, bool domain::RecoveryParts::*part);

    QVBoxLayout *m_column;
    QCheckBox *m_recoverKey;
    QCheckBox *m_restoreKey;
    QCheckBox *m_newSet;
    QCheckBox *m_grants;
    QCheckBox *m_machine;
    QCheckBox *m_cleanUp;
    domain::RecoveryParts m_parts;
};

} // namespace ui
