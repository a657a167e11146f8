#include "protect/runreport/recoveryreport.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "protect/runreport/textsection.h"
#include "wording/errortext.h"
#include "wording/journaltext.h"
#include "wording/names.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"

namespace runreport {

namespace {

using wording::Label;

QString recoveryHeader(const RecoveryReport &report) {
    const bool rehearses = report.choices.goal == domain::RecoveryGoal::Rehearse;
    QStringList lines{wording::recoveryReportTitle(rehearses)};
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
    add(Label::Time, report.when.isValid() ? wording::utcText(report.when) : QString());
    add(Label::VirtualMachine, report.findings.virtualMachineId.text());
    add(Label::Vault, report.findings.vaultId.text());
    if (!report.runId.isEmpty()) {
        lines << wording::runIdLine(report.runId);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

TextSection found(const domain::RecoveryFindings &findings) {
    TextSection section(Label::Found);
    if (!findings.when.isValid()) {
        return section;
    }
    section.add(wording::originalMachineText(findings));
    section.add(wording::originalSetText(findings));
    section.add(wording::originalKeyText(findings));
    for (const domain::KeyUserAccess &user : findings.users) {
        section.add(wording::keyUserText(user));
    }
    section.add(wording::restoreJobTexts(findings));
    for (const base::Error &obstacle : findings.obstacles) {
        section.add(Label::NotReadable, wording::errorText(obstacle).headline);
    }
    return section;
}

TextSection pointSection(const RecoveryReport &report) {
    TextSection section(Label::RecoveryPoints);
    if (const domain::RecoveryPoint *point = report.findings.point(report.choices.pointId)) {
        section.add(QStringLiteral("%1: %2; %3")
                        .arg(wording::utcText(point->time), wording::pointTiersText(*point),
                            wording::pointSecurityText(*point)));
        section.add(wording::pointAllowsText(*point));
    }
    return section;
}

TextSection proposal(const RecoveryReport &report) {
    TextSection section(Label::Proposal);
    if (report.findings.when.isValid() && report.choices.goal == domain::RecoveryGoal::Restore) {
        section.add(wording::wayTitle(report.way));
        section.add(wording::wayText(report.way, report.findings));
    }
    return section;
}

void addRefusals(
    TextSection &section, const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings) {
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        const wording::RefusalWords words = wording::recoveryRefusalText(refusal, findings);
        section.add(words.what + QLatin1Char(' ') + words.cure);
    }
}

QString plans(const RecoveryReport &report) {
    TextSection plan(Label::Plan);
    plan.add(wording::recoveryPlanLines(report.plan, report.findings, report.choices));
    TextSection refused(Label::Hindrances);
    const bool isPlanned = report.run.outcome == domain::RecoveryOutcome::NotStarted;
    if (report.findings.when.isValid() && isPlanned) {
        addRefusals(refused, report.plan, report.findings);
    }
    TextSection machine(Label::MachinePlan);
    if (report.choices.goal == domain::RecoveryGoal::Rehearse && report.findings.when.isValid()) {
        domain::RecoveryChoices restoring = report.choices;
        restoring.goal = domain::RecoveryGoal::Restore;
        machine.add(wording::recoveryPlanLines(report.machinePlan, report.findings, restoring));
        addRefusals(machine, report.machinePlan, report.findings);
    }
    return plan.text() + refused.text() + machine.text();
}

QString whatHappened(const RecoveryReport &report) {
    const domain::RecoveryRun &run = report.run;
    if (run.outcome == domain::RecoveryOutcome::NotStarted) {
        TextSection changes(Label::Changes);
        changes.add(wording::nothingChangedNote());
        return changes.text();
    }
    TextSection steps(Label::Steps);
    for (const domain::RecoveryStage &stage : run.stages) {
        const QString detail = wording::recoveryStageText(stage, run);
        steps.add(QStringLiteral("[%1] %2%3")
                      .arg(wording::stageStateName(stage.state), wording::recoveryStepName(stage.step.kind),
                          detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail)));
    }
    TextSection changes(Label::Changes);
    for (const domain::WrittenChange &change : run.written) {
        changes.add(wording::writtenSentence(change));
        changes.add(change.id.isEmpty() ? QString() : QLatin1String("  ") + wording::shown(change.id));
    }
    changes.add(wording::unclearSentences(report.unclear));
    if (run.written.empty() && report.unclear.empty()) {
        changes.add(wording::nothingChangedNote());
    }
    TextSection proof(Label::Proof);
    proof.add(wording::rehearsalSentence(run));
    proof.add(wording::rehearsalLines(run));
    TextSection result(Label::Result);
    if (!report.planOnly && !report.error) {
        result.add(wording::recoveryOutcomeTitle(run));
        domain::RecoveryRun rest = run;
        rest.proof.reset(); // it is told
        result.add(wording::recoveryOutcomeLines(rest));
    }
    return steps.text() + changes.text() + proof.text() + result.text();
}

QString recoveryFailure(const RecoveryReport &report) {
    const base::Error *error = report.error ? &*report.error
        : report.run.failure                ? &report.run.failure->error
                                            : nullptr;
    if (!error) {
        return {};
    }
    TextSection section(Label::Failure);
    const wording::ErrorText words = wording::errorText(*error);
    section.add(words.headline);
    section.add(Label::Meaning, words.meaning);
    section.add(Label::WhatToDo, words.nextStep);
    section.add(wording::errorDetails(*error).split(QLatin1Char('\n')).mid(1));
    return section.text();
}

} // namespace

RecoveryReport recoveryReportOf(const protect::Recovery &recovery) {
    RecoveryReport report;
    const protect::Estate &estate = recovery.estate();
    const std::optional<protect::Source> source = estate.source();
    report.source = estate.connection().label;
    report.isSimulated = source && source->kind != protect::SourceKind::Azure;
    report.files = source ? source->files : QStringList();
    if (report.source.isEmpty() && source) {
        report.source = source->scenario;
    }
    report.tenantId = estate.connection().tenantId;
    report.userName = estate.connection().userName;
    report.when = estate.now();
    report.runId = recovery.runId();
    report.findings = recovery.findings();
    report.way = recovery.way();
    report.run = recovery.run();
    report.unclear = domain::unclearWrites(estate.pastRuns(), report.runId);
    const bool begun = report.run.outcome != domain::RecoveryOutcome::NotStarted;
    report.choices = begun ? report.run.choices : recovery.choices(); // what was done
    if (begun) {
        for (const domain::RecoveryStage &stage : report.run.stages) {
            report.plan.steps.push_back(stage.step);
        }
    } else if (report.findings.when.isValid()) {
        report.plan = recovery.plan();
    }
    if (report.choices.goal == domain::RecoveryGoal::Rehearse && report.findings.when.isValid()) {
        report.machinePlan = recovery.machinePlan();
    }
    return report;
}

QString toText(const RecoveryReport &report) {
    return recoveryHeader(report) + found(report.findings).text() + pointSection(report).text()
        + proposal(report).text() + plans(report) + whatHappened(report) + recoveryFailure(report);
}

} // namespace runreport
