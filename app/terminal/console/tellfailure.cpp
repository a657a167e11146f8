#include "terminal/console/telling.h"

#include "domain/accessplan.h"
#include "domain/refusal.h"
#include "protect/session.h"
#include "wording/accesstext.h"
#include "wording/consoletext.h"
#include "wording/errortext.h"
#include "wording/grantrequest.h"
#include "wording/labels.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/standingtext.h"

namespace console {

namespace {

using wording::Label;

/// What would be granted although the grant was withheld.
domain::AccessPlan automaticPlan(const protect::Session &session) {
    domain::Choices choices = session.choices();
    choices.grantBehaviour = domain::GrantBehaviour::Automatic;
    return domain::planAccess(session.environment(), choices);
}

void tellMissing(Output &output, const protect::Session &session, const domain::RunFailure &failure) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (!findings || !findings->keyStore || !findings->diskEncryptionSet) {
        return;
    }
    const domain::KeyStore &store = *findings->keyStore;
    const QString keyName = findings->diskEncryptionSet->activeKey.name;
    const domain::Principal *known = session.environment().principal(session.choices().principalId);
    domain::Principal principal = known ? *known : domain::Principal();
    principal.objectId = session.choices().principalId;
    output.complain(wording::missingHeading());
    output.complain(
        QStringList{wording::missingGrantSentence(failure.missing, principal, store, keyName)}, indent);
    for (const domain::NearMiss &nearMiss : failure.nearMisses) {
        output.complain(QStringList{wording::nearMissSentence(nearMiss, keyName)}, indent);
    }
    const QStringList causes = failure.missing.empty()
        ? wording::whyRefusedNevertheless(findings->prerequisites, session.principalStanding())
        : QStringList();
    if (!causes.isEmpty()) {
        output.complain(wording::otherCausesHeading());
        output.complain(causes, indent);
    }
}

bool isProved(const protect::Session &session) {
    return !domain::needsConfirmation(session.principalStanding());
}

/// Of a role that is there already, whoever made it: why it is this one.
void tellWhichRole(Output &output, const protect::Session &session, const domain::AccessPlan &plan) {
    const domain::PermissionModel model = domain::effectiveModel(*session.keyFindings()->keyStore);
    for (const domain::RoleOption &option : session.roleOptions()) {
        if (option.exists && !option.roleGuid.isEmpty() && option.roleGuid == plan.grant.back().roleGuid) {
            output.complain(QStringList{wording::roleChoiceExplanation(option, model)}, indent);
        }
    }
}

/// The commands for the user's own shell, or for somebody who may grant. They are nothing for a principal
/// that is not Azure Backup, nor where whoever runs them would be refused as well.
void tellFix(
    Output &output, const protect::Session &session, const domain::AccessPlan &plan, const QString &heading) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (!findings || !findings->keyStore || !isProved(session)) {
        return;
    }
    const QStringList commands = wording::grantCommands(plan, *findings->keyStore);
    if (commands.isEmpty()) {
        return;
    }
    output.complain(heading);
    for (const domain::PlannedWrite &write : plan.grant) {
        output.complain(QStringList{wording::plannedWriteSentence(write, session.environment())}, indent);
    }
    tellWhichRole(output, session, plan);
    output.complain(wording::whoMayGrant(plan, session.environment(), *findings->keyStore), indent);
    output.complain(commands, indent);
}

/// The role that needs no definition, where the caller was refused to make one.
void tellBuiltInRole(Output &output, const protect::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    const bool custom = session.choices().role == domain::RoleChoice::CustomRole;
    const bool mayAssign = findings && findings->proposal && findings->proposal->builtIn;
    for (const domain::RoleOption &option : session.roleOptions()) {
        if (mayAssign && custom && option.choice == domain::RoleChoice::BuiltInRole && option.sufficient) {
            output.complain(wording::builtInRoleLine(option.roleName));
            output.complain(QStringList{wording::roleChoiceExplanation(
                                option, domain::effectiveModel(*findings->keyStore))},
                indent);
        }
    }
}

void tellRefusedGrant(Output &output, const protect::Session &session, const domain::RunFailure &failure) {
    if (domain::refusalOf(failure.error) != domain::RefusalKind::MissingRight) {
        return; // the very command that was refused is no cure
    }
    const bool atRole = std::any_of(
        session.run().stages.begin(), session.run().stages.end(), [](const domain::Stage &stage) {
            return stage.kind == domain::StageKind::CreateRole && stage.state == domain::StageState::Failed;
        });
    if (atRole) {
        tellBuiltInRole(output, session);
    }
    tellFix(output, session, automaticPlan(session), wording::fixByOthersHeading());
}

void tellWrongPrincipal(Output &output, const protect::Session &session) {
    const QString id = session.choices().principalId;
    const domain::Principal *principal = session.environment().principal(id);
    const bool named = principal && !principal->displayName.isEmpty();
    const QString wrong = wording::wrongPrincipalText(session.principalStanding(),
        named ? principal->displayName : id, domain::grantsSomething(session.run().written));
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

void tellRequest(Output &output, const protect::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (findings && findings->keyStore && findings->diskEncryptionSet) {
        const QString page = wording::grantRequest(automaticPlan(session), session.environment(),
            *findings->keyStore, findings->diskEncryptionSet->activeKey.name);
        output.result(page.toUtf8(), Output::Content::Text);
    } else {
        output.say(wording::planLines(automaticPlan(session), session.environment()));
    }
}

bool tellProtectedVm(Output &output, const protect::Session &session, const QString &vmName) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (findings && findings->isPlatformManaged()) {
        output.say(wording::nothingToDoLine());
        return true;
    }
    if (!findings || !findings->keyStore || findings->verdict.truth == domain::Truth::Unknown) {
        output.say(wording::accessOfProtectedUnknownLine(vmName));
        return true;
    }
    QStringList causes;
    for (const domain::Prerequisite &prerequisite : findings->prerequisites) {
        if (domain::refusesWhateverIsGranted(prerequisite)) {
            causes << wording::prerequisiteSentence(prerequisite);
        }
    }
    const bool granted = findings->verdict.isGranted();
    if (granted && causes.isEmpty()) {
        output.say(wording::nothingToDoLine());
        return true;
    }
    output.complain(wording::protectedWithoutAccessLine(vmName));
    output.complain(causes, indent);
    if (!granted) {
        tellFix(output, session, session.retryPlan(), wording::fixHeading());
    }
    return false;
}

void tellFailure(Output &output, const protect::Session &session) {
    const std::optional<domain::RunFailure> &failure = session.run().failure;
    if (!failure) {
        return;
    }
    const wording::ErrorText words = wording::errorText(failure->error);
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
        tellMissing(output, session, *failure);
        tellWrongPrincipal(output, session);
        tellFix(output, session, session.retryPlan(), wording::fixHeading());
        if (session.choices().grantBehaviour == domain::GrantBehaviour::None && isProved(session)
            && !session.retryPlan().grant.empty()) {
            output.complain(wording::fixByOptionLine());
        }
    } else if (failedAtGrant(session.run())) {
        tellRefusedGrant(output, session, *failure);
    }
    const std::optional<domain::RoleOption> wider = session.widerRole();
    if (wider) {
        output.complain(wording::widerRoleLine(wider->roleName, roleOption(wider->choice)));
    }
}

} // namespace console
