#pragma once

#include "domain/accessevaluation.h"
#include "ui/widgets/panel.h"

namespace ui {

/// Can the principal read and back up the key today: yes, no or unknown, with the reasons.
class VerdictPanel final : public Panel {
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);
    void setVerdict(
        const domain::AccessVerdict &verdict, const QString &principalName, const QString &keyName);
};

} // namespace ui
