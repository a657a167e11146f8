#include "ui/recover/partslist.h"

#include "ui/widgets/wrappedcheckbox.h"

#include <QVBoxLayout>

namespace ui {

using domain::RecoveryParts;

PartsList::PartsList(QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_recoverKey(add(tr("Recover the deleted key in its key store"), &RecoveryParts::recoverKey)),
      m_restoreKey(
          add(tr("Restore the key from the copy that Azure Backup holds"), &RecoveryParts::restoreKey)),
      m_newSet(add(tr("Create a disk encryption set with the key"), &RecoveryParts::newSet)),
      m_grants(add(tr("Grant what Azure Backup, the disk encryption set and the Orchestrator lack"),
          &RecoveryParts::grants)),
      m_machine(add(tr("Restore the VM, or its disks"), &RecoveryParts::machine)),
      m_cleanUp(add(
          tr("Delete the copy of the key from the staging account afterwards"), &RecoveryParts::cleanUp)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

QCheckBox *PartsList::add(const QString &text, bool RecoveryParts::*part) {
    auto *box = new WrappedCheckBox(text, this);
    m_column->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this, part](bool isChecked) {
        m_parts.*part = isChecked;
        Q_EMIT changed(m_parts);
    });
    return box;
}

void PartsList::show(const domain::RecoveryChoices &choices) {
    m_parts = choices.parts;
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    for (QCheckBox *box : {m_recoverKey, m_restoreKey, m_newSet, m_grants, m_machine}) {
        box->setVisible(!rehearses);
    }
    m_recoverKey->setChecked(m_parts.recoverKey);
    m_restoreKey->setChecked(m_parts.restoreKey);
    m_newSet->setChecked(m_parts.newSet);
    m_grants->setChecked(m_parts.grants);
    m_machine->setChecked(m_parts.machine);
    m_cleanUp->setChecked(m_parts.cleanUp && (rehearses || m_parts.restoreKey));
    m_cleanUp->setEnabled(rehearses || m_parts.restoreKey);
}

void PartsList::lead() {
    (m_recoverKey->isHidden() ? m_cleanUp : m_recoverKey)->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
