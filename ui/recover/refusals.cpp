#include "ui/recover/refusals.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "wording/recoverytext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Refused = domain::RecoveryRefusalKind;

RecoverChoice choiceOf(const domain::RecoveryRefusal &refusal) {
    switch (refusal.kind) {
    case Refused::NoPoint:
    case Refused::PointNotInVault:
    case Refused::PointOtherSecurity:
    case Refused::PointNotTold:
        return RecoverChoice::Point;
    case Refused::KeyNotKnown:
    case Refused::SetNamedByUser:
    case Refused::KeyNamedByUser:
        return RecoverChoice::KeySet;
    case Refused::NothingChosen:
    case Refused::KeyNotDeleted:
    case Refused::KeyStillUsable:
    case Refused::KeyLost:
        return RecoverChoice::Parts;
    case Refused::NameSoftDeleted:
    case Refused::NameTaken:
    case Refused::NameNotRead:
    case Refused::NoTargetStore:
    case Refused::OtherKind:
    case Refused::OtherSubscription:
    case Refused::OtherGeography:
    case Refused::GeographyNotKnown:
    case Refused::OtherSecurityDomain:
    case Refused::SecurityDomainConfirmed:
    case Refused::StandardTier:
    case Refused::StoreNotServing:
    case Refused::RehearsalInOriginal:
        return RecoverChoice::Store;
    case Refused::StoreNotReached:
        return refusal.step == domain::RecoveryStepKind::CreatePlaceholderKey ? RecoverChoice::Placeholder
                                                                              : RecoverChoice::Store;
    case Refused::NoStagingAccount:
    case Refused::StagingGone:
    case Refused::StagingRegion:
    case Refused::StagingRedundancy:
    case Refused::StagingKind:
    case Refused::StagingNetwork:
    case Refused::StagingNotTold:
        return RecoverChoice::Staging;
    case Refused::NoPlaceholder:
    case Refused::PlaceholderInSameStore:
    case Refused::PlaceholderNotConfidential:
    case Refused::PlaceholderOtherRegion:
        return RecoverChoice::Placeholder;
    case Refused::NoFetchGroup:
    case Refused::FetchGroupNotEmpty:
    case Refused::FetchGroupNotRead:
        return RecoverChoice::FetchGroup;
    case Refused::NoSet:
    case Refused::SetKeyElsewhere:
    case Refused::SetNotConfidential:
    case Refused::SetOtherRegion:
        return RecoverChoice::MachineSet;
    case Refused::SetNameMissing:
    case Refused::SetNameTaken:
        return RecoverChoice::NewSet;
    case Refused::NoTargetGroup:
        return RecoverChoice::MachineGroup;
    case Refused::NoMachineName:
    case Refused::MachineNameTaken:
        return RecoverChoice::MachineName;
    case Refused::MachineGone:
    case Refused::SizeNotInRegion:
    case Refused::RegionNotListed:
        return RecoverChoice::MachineKind;
    case Refused::NoSubnet:
    case Refused::NetworkOtherRegion:
        return RecoverChoice::Network;
    case Refused::PointsNotRead:
    case Refused::RestoreRunning:
    case Refused::KeyDisabled:
    case Refused::GrantsNotKnown:
    case Refused::MissingRight:
    case Refused::RightNotKnown:
        break;
    }
    return RecoverChoice::None;
}

namespace {

QString leadText(RecoverChoice choice) {
    switch (choice) {
    case RecoverChoice::Point:
        return RefusalPanels::tr("Choose another recovery point");
    case RecoverChoice::KeySet:
        return RefusalPanels::tr("See what is there today");
    case RecoverChoice::Parts:
        return RefusalPanels::tr("Choose the steps");
    case RecoverChoice::Staging:
        return RefusalPanels::tr("Choose a staging account");
    case RecoverChoice::FetchGroup:
    case RecoverChoice::MachineGroup:
        return RefusalPanels::tr("Choose a resource group");
    case RecoverChoice::Placeholder:
        return RefusalPanels::tr("Choose a placeholder set");
    case RecoverChoice::Store:
        return RefusalPanels::tr("Choose a key store");
    case RecoverChoice::NewSet:
        return RefusalPanels::tr("Name the new set");
    case RecoverChoice::MachineKind:
        return RefusalPanels::tr("Choose what is restored");
    case RecoverChoice::MachineName:
        return RefusalPanels::tr("Name the new VM");
    case RecoverChoice::Network:
        return RefusalPanels::tr("Choose a subnet");
    case RecoverChoice::MachineSet:
        return RefusalPanels::tr("Choose a disk encryption set");
    case RecoverChoice::None:
        break;
    }
    return RefusalPanels::tr("Check again");
}

QString refusalLine(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const wording::RefusalWords words = wording::recoveryRefusalText(refusal, findings);
    return words.what + QLatin1Char(' ') + words.cure;
}

} // namespace

RefusalPanels::RefusalPanels(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void RefusalPanels::show(const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings) {
    QStringList shown;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        shown.append(refusalLine(refusal, findings));
    }
    if (shown != m_shown) {
        m_shown = shown;
        rebuild(plan.refusals, findings);
    }
}

void RefusalPanels::rebuild(
    const std::vector<domain::RecoveryRefusal> &refusals, const domain::RecoveryFindings &findings) {
    while (const QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *panel = item->widget()) {
            panel->hide();
            panel->deleteLater(); // one of its buttons may be what was pressed
        }
        delete item;
    }
    QStringList rights;
    QStringList warnings;
    QStringList told;
    QList<RecoverChoice> elsewhere;
    for (const domain::RecoveryRefusal &refusal : refusals) {
        if (refusal.isWarning) {
            warnings.append(refusalLine(refusal, findings));
            const RecoverChoice choice = choiceOf(refusal);
            if (choice != RecoverChoice::None && !elsewhere.contains(choice)) {
                elsewhere.append(choice);
            }
        } else if (refusal.kind == Refused::MissingRight) {
            rights.append(refusalLine(refusal, findings));
        } else {
            addRefusal(refusal, findings);
            told.append(wording::recoveryRefusalText(refusal, findings).what);
        }
    }
    if (!rights.isEmpty()) {
        addMissingRights(rights);
        told.append(tr("You lack rights that this plan needs"));
    }
    if (!warnings.isEmpty()) {
        addWarnings(warnings, elsewhere);
    }
    setVisible(!refusals.empty());
    for (const QString &line : std::as_const(told)) {
        announce(this, line);
    }
}

void RefusalPanels::addRefusal(
    const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const wording::RefusalWords words = wording::recoveryRefusalText(refusal, findings);
    auto *panel = new Panel(this);
    panel->setMessage(Mark::Failed, words.what, {words.cure});
    panel->addButton(buttonFor(choiceOf(refusal)));
    m_column->addWidget(panel);
}

void RefusalPanels::addMissingRights(const QStringList &lines) {
    auto *panel = new Panel(this);
    panel->setMessage(Mark::Failed, tr("You lack rights that this plan needs"), lines);
    panel->addButton(buttonFor(RecoverChoice::None));
    m_column->addWidget(panel);
}

void RefusalPanels::addWarnings(const QStringList &lines, const QList<RecoverChoice> &choices) {
    auto *panel = new Panel(this);
    panel->setMessage(Mark::Warning, tr("This might go wrong; Azure decides"), lines);
    for (const RecoverChoice choice : choices) {
        panel->addButton(buttonFor(choice));
    }
    m_column->addWidget(panel);
}

QPushButton *RefusalPanels::buttonFor(RecoverChoice choice) {
    auto *button = new QPushButton(leadText(choice), this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT leadRequested(choice); });
    return button;
}

} // namespace ui
