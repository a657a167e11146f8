#include "protect/runreport/report.h"

#include "protect/runreport/textsection.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/runtext.h"

namespace runreport {

namespace {

using wording::Label;

QString header(const Report &report) {
    QStringList lines{wording::reportTitle()};
    if (report.isSimulated) {
        lines << wording::simulatedNote();
    }
    const auto add = [&lines](Label label, const QString &value) {
        if (!value.isEmpty()) {
            lines << wording::field(label, wording::shown(value));
        }
    };
    add(Label::Source, report.source);
    add(Label::Tenant, report.tenantId);
    add(Label::User, report.userName);
    if (report.when.isValid()) {
        add(Label::Time, wording::utcText(report.when));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

TextSection machine(const Report &report) {
    TextSection section(Label::VirtualMachine);
    if (report.assessed) {
        section.add(wording::chainLines(*report.assessed));
    }
    if (const domain::VirtualMachine *vm
        = report.environment.virtualMachine(report.choices.virtualMachineId)) {
        if (!report.assessed) {
            section.add(Label::VirtualMachine, wording::shown(vm->id.text()));
        }
        section.add(Label::Region, wording::shown(vm->location));
        section.add(Label::Size, wording::shown(vm->size));
        section.add(Label::Encryption, wording::encryptionName(vm->diskEncryption()));
    }
    if (report.assessed && report.assessed->keyStore) {
        section.add(Label::Authorization, wording::authorizationName(*report.assessed->keyStore));
    }
    return section;
}

void addVerdict(TextSection &section, const domain::AccessVerdict &verdict, const QString &keyName) {
    if (verdict.actions.empty()) {
        return;
    }
    section.add(wording::verdictSentence(verdict, {}));
    section.add(wording::verdictLines(verdict));
    section.add(wording::verdictReasons(verdict, keyName));
}

QString keyNameOf(const Report &report) {
    return report.assessed && report.assessed->diskEncryptionSet
        ? report.assessed->diskEncryptionSet->activeKey.name
        : QString();
}

QString accessSections(const Report &report) {
    const domain::AccessVerdict *before = &report.run.before;
    if (before->actions.empty()) {
        before = &report.plan.before;
    }
    if (before->actions.empty() && report.assessed) {
        before = &report.assessed->verdict;
    }
    TextSection first(Label::AccessBefore);
    addVerdict(first, *before, keyNameOf(report));
    TextSection second(Label::AccessAfter);
    addVerdict(second, report.run.after, keyNameOf(report));
    return first.text() + second.text();
}

TextSection notes(const domain::KeyAssessment &assessed) {
    TextSection section(Label::Prerequisites);
    for (const domain::Prerequisite &prerequisite : assessed.prerequisites) {
        section.add(wording::prerequisiteSentence(prerequisite));
    }
    return section;
}

TextSection obstacles(const domain::KeyAssessment &assessed) {
    TextSection section(Label::NotReadable);
    for (const base::Error &error : assessed.obstacles) {
        section.add(wording::errorDetails(error).split(QLatin1Char('\n')));
    }
    return section;
}

TextSection planned(const Report &report) {
    TextSection section(Label::Plan);
    const domain::BackupPolicy *policy = report.environment.backupPolicy(report.choices.backupPolicyId);
    if (!report.choices.virtualMachineId.isEmpty()) {
        section.add(wording::planLines(report.plan, report.environment));
    }
    section.add(Label::Vault, wording::shown(report.choices.recoveryServicesVaultId.name()));
    if (policy) {
        section.add(Label::Policy, wording::shown(policy->name));
        section.add(Label::Schedule, wording::scheduleText(*policy));
        section.add(Label::Retention, wording::retentionText(*policy));
    } else if (report.choices.newPolicy) {
        section.add(Label::Policy, wording::newPolicyText(*report.choices.newPolicy));
    }
    return section;
}

QString runSections(const Report &report) {
    const domain::RunRecord &run = report.run;
    TextSection attempts(Label::Attempts);
    for (const domain::Attempt &attempt : run.attempts) {
        attempts.add(wording::attemptSentence(attempt));
        if (attempt.failure) {
            for (const auto &[name, value] : wording::failureRows(*attempt.failure)) {
                attempts.add(QStringLiteral("  %1: %2").arg(name, value));
            }
        }
    }
    TextSection steps(Label::Steps);
    for (const domain::Stage &stage : run.stages) {
        const QString detail = wording::stageDetail(stage, report.when);
        steps.add(QStringLiteral("[%1] %2%3")
                      .arg(wording::stageStateName(stage.state), wording::stageName(stage.kind),
                          detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail)));
    }
    TextSection changes(Label::Changes);
    for (const domain::WrittenChange &change : run.written) {
        changes.add(wording::writtenSentence(change));
        changes.add(change.id.isEmpty() ? QString() : QLatin1String("  ") + wording::shown(change.id));
    }
    const QStringList preparations = wording::preparationSentences(report.preparations);
    changes.add(preparations);
    if (run.written.empty() && preparations.isEmpty()) {
        changes.add(wording::nothingChangedNote());
    }
    return attempts.text() + steps.text() + changes.text();
}

QString resultSection(const Report &report) {
    TextSection section(Label::Result);
    const domain::VirtualMachine *vm = report.environment.virtualMachine(report.choices.virtualMachineId);
    if (!report.planOnly && !report.error) {
        section.add(wording::outcomeHeadline(report.run, vm ? vm->name : QString()));
    }
    if (report.run.item) {
        section.add(Label::Protection, wording::protectionStateName(report.run.item->protectionState));
        section.add(Label::Portal, wording::portalPlace(*report.run.item, {}).path);
        section.add(wording::shown(report.run.item->id.text()));
    }
    return section.text();
}

QString failureSection(const Report &report) {
    const base::Error *error = report.error ? &*report.error
        : report.run.failure                ? &report.run.failure->error
                                            : nullptr;
    if (!error) {
        return {};
    }
    TextSection section(Label::Failure);
    const domain::PrincipalStanding standing = domain::principalStanding(report.environment, report.choices);
    const wording::ErrorText words
        = report.error ? wording::errorText(*error) : wording::failureText(report.run, standing);
    section.add(words.headline);
    section.add(Label::Meaning, words.meaning);
    section.add(Label::WhatToDo, words.nextStep);
    if (report.error) {
        section.add(wording::errorDetails(*error).split(QLatin1Char('\n')).mid(1));
        return section.text();
    }
    for (const auto &[name, value] : wording::failureRows(*report.run.failure)) {
        section.add(QStringLiteral("%1: %2").arg(name, value));
    }
    if (report.run.failure->isKeyAccess && report.assessed && report.assessed->keyStore) {
        const domain::Principal *known = report.environment.principal(report.choices.principalId);
        domain::Principal principal = known ? *known : domain::Principal();
        principal.objectId = report.choices.principalId;
        const bool isBlocked = report.run.after.isBlocked();
        if (!report.run.failure->missing.empty() || !isBlocked) {
            section.add(wording::missingGrantSentence(
                report.run.failure->missing, principal, *report.assessed->keyStore, keyNameOf(report)));
        }
        for (const domain::NearMiss &nearMiss : report.run.failure->nearMisses) {
            section.add(wording::nearMissSentence(nearMiss, keyNameOf(report)));
        }
        if (report.run.failure->missing.empty() && !isBlocked) {
            section.add(wording::whyRefusedNevertheless(report.assessed->prerequisites, standing));
        }
    }
    return section.text();
}

} // namespace

QString toText(const Report &report) {
    QString text = header(report) + machine(report).text() + accessSections(report);
    if (report.assessed) {
        text += notes(*report.assessed).text() + obstacles(*report.assessed).text();
    }
    return text + planned(report).text() + runSections(report) + resultSection(report)
        + failureSection(report);
}

} // namespace runreport
