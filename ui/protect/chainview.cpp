#include "ui/protect/chainview.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/configure/runprogress.h"
#include "ui/protect/protectionviews.h"
#include "wording/accesstext.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct ChainWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ChainWords)
};

/// Written and read back by the run that is told.
bool isGrantedByRun(const domain::RunRecord &run) {
    return std::any_of(run.stages.begin(), run.stages.end(), [](const domain::Stage &stage) {
        return stage.kind == domain::StageKind::ReadBack && stage.state == domain::StageState::Done;
    });
}

ChainGrant grantOf(const protect::Protection &protection, const domain::KeyAssessment &assessed) {
    const domain::RunRecord &run = protection.run();
    if (run.outcome == domain::RunOutcome::TakenBack) {
        return run.after.truth == domain::Truth::No ? ChainGrant::Missing
            : run.after.isGranted()                 ? ChainGrant::Granted
                                                    : ChainGrant::NotKnown;
    }
    if (assessed.verdict.isBlocked()) {
        return assessed.verdict.truth == domain::Truth::No ? ChainGrant::Missing : ChainGrant::NotKnown;
    }
    if (assessed.verdict.isGranted() || isGrantedByRun(run)) {
        return propagationOf(run) != nullptr ? ChainGrant::NotInEffect : ChainGrant::Granted;
    }
    // Promised is only what nothing is known to be in the way of.
    const domain::Choices &choices = protection.choices();
    const bool isPlanned = choices.grantBehaviour == domain::GrantBehaviour::Automatic
        && !choices.principalId.isEmpty() && assessed.caller.canGrant == domain::Truth::Yes
        && run.outcome != domain::RunOutcome::Failed
        && !domain::grantWhoeverGetsIt(protection.estate().environment(), choices).grant.empty();
    if (isPlanned) {
        return ChainGrant::Planned;
    }
    return assessed.verdict.truth == domain::Truth::No ? ChainGrant::Missing : ChainGrant::NotKnown;
}

} // namespace

ChainView chainViewOf(const protect::Protection &protection) {
    ChainView view;
    const domain::Environment &environment = protection.estate().environment();
    const domain::VirtualMachine *listed = environment.virtualMachine(protection.choices().virtualMachineId);
    if (listed == nullptr) {
        return view;
    }
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    const domain::VirtualMachine &vm = assessed != nullptr ? assessed->virtualMachine : *listed;
    const auto add = [&view](const QString &kind, const QString &name) {
        view.nodes.append({kind, name.isEmpty() ? QString() : wording::shown(name)});
    };
    add(ChainWords::tr("Virtual machine"), vm.name);
    add(ChainWords::tr("OS disk"), vm.osDiskId.name());
    if (assessed != nullptr && assessed->isPlatformManaged()) {
        add(ChainWords::tr("Key"), ChainWords::tr("Platform-managed"));
        return view;
    }
    const domain::DiskEncryptionSet *set = assessed != nullptr
        ? &*assessed->diskEncryptionSet
        : environment.diskEncryptionSet(vm.diskEncryptionSetId);
    const domain::KeyIdentifier key = set != nullptr ? set->activeKey : domain::KeyIdentifier();
    const domain::KeyStore *store = key.isEmpty() ? nullptr : environment.keyStore(key.host);
    add(ChainWords::tr("Disk encryption set"), vm.diskEncryptionSetId.name());
    view.keyAt = static_cast<int>(view.nodes.size());
    add(ChainWords::tr("Key"), key.name);
    add(store != nullptr ? wording::keyStoreKindName(store->kind) : ChainWords::tr("Key store"),
        store != nullptr && !store->name.isEmpty() ? store->name : key.host);
    if (assessed != nullptr) {
        view.principal = principalName(protection);
        view.grant = grantOf(protection, *assessed);
        const bool isMade = view.grant == ChainGrant::Planned || view.grant == ChainGrant::NotInEffect;
        if (isMade && protection.choices().scope == domain::GrantScope::AllKeys) {
            view.keyAt = static_cast<int>(view.nodes.size()) - 1; // the store: all its keys
        }
    }
    return view;
}

QString grantLineText(ChainGrant grant) {
    switch (grant) {
    case ChainGrant::None:
        return {};
    case ChainGrant::NotKnown:
        return ChainWords::tr("access isn't known");
    case ChainGrant::Missing:
        return ChainWords::tr("has no access");
    case ChainGrant::Planned:
        return ChainWords::tr("will be granted access");
    case ChainGrant::NotInEffect:
        return ChainWords::tr("granted, not in effect yet");
    case ChainGrant::Granted:
        return ChainWords::tr("can read and back up");
    }
    return {};
}

QString chainText(const ChainView &view) {
    QStringList lines;
    for (const ChainNode &node : view.nodes) {
        lines.append(QStringLiteral("%1: %2").arg(
            node.kind, node.name.isEmpty() ? ChainWords::tr("not read yet") : node.name));
    }
    if (view.grant != ChainGrant::None) {
        lines.append(QStringLiteral("%1: %2").arg(view.principal, grantLineText(view.grant)));
    }
    return lines.join(u'\n');
}

} // namespace ui
