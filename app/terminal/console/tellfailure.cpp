#include "terminal/console/steptext.h"

#include "domain/accessplan.h"
#include "domain/refusal.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "wording/accesstext.h"
#include "wording/consoletext.h"
#include "wording/grantrequest.h"
#include "wording/labels.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/standingtext.h"

namespace console {

namespace {

using wording::Label;

void tellMissing(Output &output, const protect::Protection &protection, const domain::RunFailure &failure) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (!assessed || !assessed->keyStore || !assessed->diskEncryptionSet) {
        return;
    }
    const domain::KeyStore &store = *assessed->keyStore;
    const QString keyName = assessed->diskEncryptionSet->activeKey.name;
    const domain::Principal *known
        = protection.estate().environment().principal(protection.choices().principalId);
    domain::Principal principal = known ? *known : domain::Principal();
    principal.objectId = protection.choices().principalId;
    output.complain(wording::missingHeading());
    const bool isBlocked = protection.run().after.isBlocked();
    if (!failure.missing.empty() || !isBlocked) {
        output.complain(
            QStringList{wording::missingGrantSentence(failure.missing, principal, store, keyName)}, indent);
    }
    for (const domain::NearMiss &nearMiss : failure.nearMisses) {
        output.complain(QStringList{wording::nearMissSentence(nearMiss, keyName)}, indent);
    }
    const QStringList causes = failure.missing.empty() && !isBlocked
        ? wording::whyRefusedNevertheless(assessed->prerequisites,
            domain::principalStanding(protection.estate().environment(), protection.choices()))
        : QStringList();
    if (!causes.isEmpty()) {
        output.complain(wording::otherCausesHeading());
        output.complain(causes, indent);
    }
}

bool isProved(const protect::Protection &protection) {
    return !domain::needsConfirmation(
        domain::principalStanding(protection.estate().environment(), protection.choices()));
}

/// Of a role that is there already, whoever made it: why it is this one.
void tellWhichRole(Output &output, const protect::Protection &protection, const domain::AccessPlan &plan) {
    const domain::PermissionModel model = domain::effectiveModel(*protection.keyAssessment()->keyStore);
    for (const domain::RoleOption &option : protection.accessOptions().roles) {
        if (option.exists && !option.roleGuid.isEmpty() && option.roleGuid == plan.grant.back().roleGuid) {
            output.complain(QStringList{wording::roleChoiceExplanation(option, model)}, indent);
        }
    }
}

/// The commands for the user's own shell, or for somebody who may grant. They are nothing for a principal
/// that is not Azure Backup, nor where whoever runs them would be refused as well.
void tellFix(Output &output, const protect::Protection &protection, const domain::AccessPlan &plan,
    const QString &heading) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (!assessed || !assessed->keyStore || !isProved(protection)) {
        return;
    }
    const QStringList commands = wording::grantCommands(plan, *assessed->keyStore);
    if (commands.isEmpty()) {
        return;
    }
    output.complain(heading);
    for (const domain::PlannedWrite &write : plan.grant) {
        output.complain(
            QStringList{wording::plannedWriteSentence(write, protection.estate().environment())}, indent);
    }
    tellWhichRole(output, protection, plan);
    output.complain(
        wording::whoMayGrant(plan, protection.estate().environment(), *assessed->keyStore), indent);
    output.complain(commands, indent);
}

/// The role that needs no definition, where the caller was refused to make one.
void tellBuiltInRole(Output &output, const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    const bool custom = protection.choices().role == domain::RoleChoice::CustomRole;
    const bool mayAssign = assessed && assessed->proposal && assessed->proposal->builtIn;
    for (const domain::RoleOption &option : protection.accessOptions().roles) {
        if (mayAssign && custom && option.choice == domain::RoleChoice::BuiltInRole && option.sufficient) {
            output.complain(wording::builtInRoleLine(option.roleName));
            output.complain(QStringList{wording::roleChoiceExplanation(
                                option, domain::effectiveModel(*assessed->keyStore))},
                indent);
        }
    }
}

void tellRefusedGrant(
    Output &output, const protect::Protection &protection, const domain::RunFailure &failure) {
    if (domain::refusalOf(failure.error) != domain::RefusalKind::MissingRight) {
        return; // the very command that was refused is no cure
    }
    const bool atRole = std::any_of(
        protection.run().stages.begin(), protection.run().stages.end(), [](const domain::Stage &stage) {
            return stage.kind == domain::StageKind::CreateRole && stage.state == domain::StageState::Failed;
        });
    if (atRole) {
        tellBuiltInRole(output, protection);
    }
    tellFix(output, protection, domain::grantingPlan(protection.estate().environment(), protection.choices()),
        wording::fixByOthersHeading());
}

void tellWrongPrincipal(Output &output, const protect::Protection &protection) {
    const QString id = protection.choices().principalId;
    const domain::Principal *principal = protection.estate().environment().principal(id);
    const bool named = principal && !principal->displayName.isEmpty();
    const QString wrong = wording::wrongPrincipalText(
        domain::principalStanding(protection.estate().environment(), protection.choices()),
        named ? principal->displayName : id, domain::grantsSomething(protection.run().written));
    if (!wrong.isEmpty()) {
        output.complain(wrong);
    }
}

bool failedAtGrant(const domain::RunRecord &run) {
    return std::any_of(run.stages.begin(), run.stages.end(), [](const domain::Stage &stage) {
        const bool grants
            = stage.kind == domain::StageKind::CreateRole || stage.kind == domain::StageKind::WriteGrant;
        return grants && stage.state == domain::StageState::Failed;
    });
}

/// The value of --role.
QString roleOption(domain::RoleChoice choice) {
    switch (choice) {
    case domain::RoleChoice::CustomRole:
    case domain::RoleChoice::AccessPolicy:
        return QStringLiteral("custom");
    case domain::RoleChoice::BuiltInRole:
        return QStringLiteral("built-in");
    case domain::RoleChoice::WideBuiltInRole:
        break;
    }
    return QStringLiteral("wide");
}

} // namespace

void tellRequest(Output &output, const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (assessed && assessed->keyStore && assessed->diskEncryptionSet) {
        const QString page = wording::grantRequest(
            domain::grantingPlan(protection.estate().environment(), protection.choices()),
            protection.estate().environment(), *assessed->keyStore,
            assessed->diskEncryptionSet->activeKey.name);
        output.result(page.toUtf8(), Output::Content::Text);
    } else {
        output.say(
            wording::planLines(domain::grantingPlan(protection.estate().environment(), protection.choices()),
                protection.estate().environment()));
    }
}

bool tellProtectedVm(Output &output, const protect::Protection &protection, const QString &vmName) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (assessed && assessed->isPlatformManaged()) {
        output.say(wording::nothingToDoLine());
        return true;
    }
    if (!assessed || !assessed->keyStore || assessed->verdict.truth == domain::Truth::Unknown) {
        output.say(wording::accessOfProtectedUnknownLine(vmName));
        return true;
    }
    QStringList causes;
    for (const domain::Prerequisite &prerequisite : assessed->prerequisites) {
        if (domain::refusesWhateverIsGranted(prerequisite)) {
            causes << wording::prerequisiteSentence(prerequisite);
        }
    }
    causes << wording::blockLines(assessed->verdict.nearMisses);
    const bool granted = assessed->verdict.isGranted();
    if (granted && causes.isEmpty()) {
        output.say(wording::nothingToDoLine());
        return true;
    }
    output.complain(wording::protectedWithoutAccessLine(vmName));
    output.complain(causes, indent);
    if (!granted) {
        tellFix(output, protection, protection.plan(protect::Action::GrantAndRetry), wording::fixHeading());
    }
    return false;
}

void tellFailure(Output &output, const protect::Protection &protection) {
    const std::optional<domain::RunFailure> &failure = protection.run().failure;
    if (!failure) {
        return;
    }
    const wording::ErrorText words = wording::failureText(
        protection.run(), domain::principalStanding(protection.estate().environment(), protection.choices()));
    output.complain(wording::errorHeading(words.headline));
    QStringList rows;
    for (const auto &[label, value] : wording::failureRows(*failure)) {
        rows << QStringLiteral("%1: %2").arg(label, value);
    }
    output.complain(rows, indent);
    output.complain(QStringList{wording::field(Label::Meaning, words.meaning),
                        wording::field(Label::WhatToDo, words.nextStep)},
        indent);
    if (failure->isKeyAccess) {
        tellMissing(output, protection, *failure);
        tellWrongPrincipal(output, protection);
        tellFix(output, protection, protection.plan(protect::Action::GrantAndRetry), wording::fixHeading());
        if (protection.choices().grantBehaviour == domain::GrantBehaviour::None && isProved(protection)
            && !protection.plan(protect::Action::GrantAndRetry).grant.empty()) {
            output.complain(wording::fixByOptionLine());
        }
    } else if (failedAtGrant(protection.run())) {
        tellRefusedGrant(output, protection, *failure);
    }
    const std::optional<domain::RoleOption> wider = protection.widerRole();
    if (wider) {
        output.complain(wording::widerRoleLine(wider->roleName, roleOption(wider->choice)));
    }
}

} // namespace console
