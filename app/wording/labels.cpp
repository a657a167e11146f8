#include "wording/labels.h"

#include "wording/text.h"

namespace wording {

QString label(Label label) {
    switch (label) {
    case Label::Source:
        return Text::tr("Source");
    case Label::Tenant:
        return Text::tr("Tenant");
    case Label::User:
        return Text::tr("User");
    case Label::Time:
        return Text::tr("Time");
    case Label::VirtualMachine:
        return Text::tr("Virtual machine");
    case Label::ResourceGroup:
        return Text::tr("Resource group");
    case Label::Subscription:
        return Text::tr("Subscription");
    case Label::Region:
        return Text::tr("Region");
    case Label::Size:
        return Text::tr("Size");
    case Label::Encryption:
        return Text::tr("Encryption");
    case Label::Key:
        return Text::tr("Key");
    case Label::KeyStore:
        return Text::tr("Key store");
    case Label::Authorization:
        return Text::tr("Authorization");
    case Label::Principal:
        return Text::tr("Security principal");
    case Label::Role:
        return Text::tr("Role");
    case Label::Scope:
        return Text::tr("Scope");
    case Label::Vault:
        return Text::tr("Recovery Services vault");
    case Label::Policy:
        return Text::tr("Backup policy");
    case Label::Schedule:
        return Text::tr("Schedule");
    case Label::Retention:
        return Text::tr("Retention");
    case Label::Access:
        return Text::tr("Access");
    case Label::AccessBefore:
        return Text::tr("Access before");
    case Label::AccessAfter:
        return Text::tr("Access after");
    case Label::Evidence:
        return Text::tr("Evidence");
    case Label::Prerequisites:
        return Text::tr("Prerequisites");
    case Label::NotReadable:
        return Text::tr("Could not be read");
    case Label::Plan:
        return Text::tr("Plan");
    case Label::Requests:
        return Text::tr("Requests");
    case Label::Attempts:
        return Text::tr("Earlier attempts");
    case Label::Steps:
        return Text::tr("Steps");
    case Label::Changes:
        return Text::tr("Changes");
    case Label::Protection:
        return Text::tr("Protection state");
    case Label::Result:
        return Text::tr("Result");
    case Label::Failure:
        return Text::tr("Failure");
    case Label::Meaning:
        return Text::tr("What it means");
    case Label::WhatToDo:
        return Text::tr("What to do");
    case Label::Portal:
        return Text::tr("In the Azure portal");
    case Label::Details:
        return Text::tr("Details");
    case Label::RecoveryPoints:
        return Text::tr("Recovery points");
    case Label::Found:
        return Text::tr("What is there today");
    case Label::Proposal:
        return Text::tr("What to do");
    case Label::Hindrances:
        return Text::tr("What stands in the way");
    case Label::Proof:
        return Text::tr("What the rehearsal proved");
    case Label::MachinePlan:
        return Text::tr("What would bring back the VM, and isn't done by a rehearsal");
    }
    return {};
}

QString field(Label name, const QString &value) {
    return Text::tr("%1: %2").arg(label(name), value);
}

QString reportTitle() {
    return Text::tr("Confidential VM backup report");
}

QString recoveryReportTitle(bool rehearses) {
    return rehearses ? Text::tr("Confidential VM rehearsal report")
                     : Text::tr("Confidential VM recovery report");
}

QString simulatedNote() {
    return Text::tr("Simulated: no Azure resource was read or changed.");
}

QString nothingChangedNote() {
    return Text::tr("Nothing was changed.");
}

} // namespace wording
