#include "console/telling.h"

#include "domain/accessplan.h"
#include "wording/accesstext.h"
#include "wording/consoletext.h"
#include "wording/errortext.h"
#include "wording/grantrequest.h"
#include "wording/labels.h"
#include "wording/runtext.h"
#include "workflow/session.h"

namespace console {

namespace {

using wording::Label;

constexpr int indent = 3;

/// What would be granted although the grant was withheld.
domain::AccessPlan automaticPlan(const workflow::Session &session) {
    domain::Choices choices = session.choices();
    choices.grantBehaviour = domain::GrantBehaviour::Automatic;
    return domain::planAccess(session.environment(), choices);
}

void tellMissing(Output &output, const workflow::Session &session, const domain::RunFailure &failure) {
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
    const QStringList commands = wording::grantCommands(automaticPlan(session), store);
    if (!commands.isEmpty()) {
        output.complain(wording::fixHeading());
        output.complain(commands, indent);
        output.complain(wording::fixByOptionLine());
    }
}

} // namespace

void tellFailure(Output &output, const workflow::Session &session) {
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
    }
    if (const std::optional<domain::RoleOption> wider = session.widerRole()) {
        output.complain(wording::widerRoleLine(wider->roleName));
    }
}

} // namespace console
