#pragma once

#include "protect/recovery/recovery.h"
#include "ui/recover/refusals.h"

#include <QWidget>

#include <functional>

namespace ui {

class NamedTarget;
class TargetSection;

/// Where the copy of the key comes from, what the restore that is bound to fail names, where the key goes,
/// and the new set: the targets of a key.
class KeyTargets final : public QWidget {
    Q_OBJECT
public:
    explicit KeyTargets(protect::Recovery &recovery, QWidget *parent = nullptr);
    void refresh();
    /// False: it is not of these.
    bool lead(RecoverChoice choice);

private:
    void choose(const std::function<void(domain::RecoveryChoices &)> &change);
    void connectSections();
    void showFetch();
    void showStore();
    void showSet();
    void showPlaceholder();

    protect::Recovery &m_recovery;
    TargetSection *m_job;
    TargetSection *m_staging;
    TargetSection *m_fetchGroup;
    TargetSection *m_placeholder;
    TargetSection *m_store;
    QCheckBox *m_sameDomain;
    NamedTarget *m_setName;
    TargetSection *m_setGroup;
};

} // namespace ui
