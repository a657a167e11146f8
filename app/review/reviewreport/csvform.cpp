#include "base/enumname.h"
#include "review/reviewreport/forms.h"
#include "review/reviewreport/parts.h"

#include "domain/reviewactions.h"
#include "review/reviewreport/csvwriter.h"

namespace reviewreport {

namespace {

/// One fact; see toCsv() for the columns.
struct Fact {
    QString fact;
    QString severity;
    QString rule;
    QString store;
    QString key;
    QString principalId;
    QString principal;
    QString action;
    QString answer;
    domain::Evidence grant;
    QString detail;

    QByteArray line() const {
        return csvLine({fact, severity, rule, store, key, principalId, principal, action, answer, grant.scope,
            grant.roleGuid, grant.roleName, grant.assignmentId, grant.viaGroupId, grant.right, detail});
    }
};

Fact factOf(const char *name) {
    Fact fact;
    fact.fact = QString::fromLatin1(name);
    return fact;
}

QString joined(const QString &place, const QString &detail) {
    QStringList parts{place, detail};
    parts.removeAll(QString());
    return parts.join(QLatin1String(": "));
}

void addImport(QByteArray &csv, const domain::ImportReport &import) {
    for (const domain::ImportInput &input : import.inputs) {
        Fact fact = factOf("input");
        fact.answer = QString::number(input.bytes);
        fact.grant.scope = input.file;
        fact.detail = input.sha256;
        csv += fact.line();
    }
    for (const domain::ImportNotUnderstood &refused : import.notUnderstood) {
        Fact fact = factOf("problem");
        fact.answer = base::enumName(refused.refusal);
        fact.grant.scope = refused.file;
        fact.detail = joined(refused.place, refused.detail);
        csv += fact.line();
    }
    for (const domain::ImportProblem &problem : import.problems) {
        Fact fact = factOf("problem");
        fact.answer = base::enumName(problem.kind);
        fact.grant.scope = problem.file;
        fact.detail = joined(problem.place, problem.detail);
        csv += fact.line();
    }
    for (const domain::ImportMissing &missing : import.missing) {
        Fact fact = factOf("missing");
        fact.store = missing.host.isEmpty() ? missing.resourceId : missing.host;
        fact.key = missing.keyName;
        fact.answer = base::enumName(missing.kind);
        fact.grant.scope = missing.scope;
        fact.detail = missing.subject;
        csv += fact.line();
    }
}

void addCoverage(QByteArray &csv, const ReviewDocument &document) {
    for (const domain::ScopeRead &read : document.coverage) {
        Fact fact = factOf("read");
        fact.store = read.store;
        fact.principalId = read.principalFilter;
        fact.action = base::enumName(read.kind);
        fact.answer = base::enumName(read.outcome);
        fact.grant.scope = read.scope;
        fact.detail = read.reason;
        csv += fact.line();
    }
}

void addFindings(QByteArray &csv, const ReviewDocument &document) {
    for (const FindingEntry &entry : document.findings) {
        const domain::ReviewFinding &finding = entry.finding;
        Fact fact = factOf("finding");
        fact.severity = base::enumName(finding.severity);
        fact.rule = entry.ruleId;
        fact.store = finding.host();
        fact.key = finding.keyName();
        fact.principalId = finding.principalId;
        fact.principal = entry.principalName;
        fact.grant = {finding.assignmentId, finding.roleGuid, finding.roleName, finding.scope, QString(),
            finding.rights.join(QLatin1Char(' '))};
        fact.detail = entry.title();
        csv += fact.line();
    }
}

/// One line for soft delete, and one for Azure Backup or for each reason why not.
void addRecoverability(QByteArray &csv, const ReviewDocument &document) {
    for (const domain::Recoverability &one : document.recoverability) {
        Fact fact = factOf("keyReturn");
        fact.store = one.key.host;
        fact.key = one.key.name;
        fact.grant.scope = one.virtualMachine.text();
        fact.answer = base::enumName(one.softDelete.key);
        fact.detail = one.softDelete.until.isValid() ? one.softDelete.until.toUTC().toString(Qt::ISODate)
            : one.softDelete.days                    ? QStringLiteral("P%1D").arg(*one.softDelete.days)
                                                     : QString();
        csv += fact.line();
        fact.fact = QStringLiteral("keyRestore");
        fact.answer = base::enumName(one.restore.answer);
        fact.detail = one.restore.pointTime.isValid() ? one.restore.pointTime.toUTC().toString(Qt::ISODate)
                                                      : QString();
        for (const domain::RestoreReason &reason : one.restore.reasons) {
            fact.action = base::enumName(reason.kind);
            fact.detail = reason.where.text();
            csv += fact.line();
        }
        if (one.restore.reasons.empty()) {
            csv += fact.line();
        }
    }
}

/// A cell of the matrix: one line for each grant or gap that tells it, one where nothing does.
void addCell(QByteArray &csv, Fact fact, const PrincipalRow &row, domain::ReviewAction action,
    domain::PermissionModel model) {
    bool told = false;
    for (const Reason &reason : row.reasons) {
        if (std::find(reason.actions.begin(), reason.actions.end(), action) == reason.actions.end()) {
            continue;
        }
        if (reason.truth == domain::Truth::Yes) {
            fact.grant = reason.evidence;
            fact.grant.right = domain::reviewRight(model, action);
            fact.detail.clear();
        } else {
            fact.grant = {};
            fact.grant.scope = reason.uncertainty.scope;
            fact.detail = joined(base::enumName(reason.uncertainty.reason), reason.uncertainty.detail);
        }
        csv += fact.line();
        told = true;
    }
    if (!told) {
        csv += fact.line();
    }
}

/// Whether backup can work: one line for each state that stops it or may, one where nothing does.
void addStates(QByteArray &csv, Fact fact, const domain::BackupAnswer &backup) {
    fact.fact = QStringLiteral("backupCanWork");
    for (const domain::Prerequisite &state : backup.states) {
        fact.action = base::enumName(state.kind);
        fact.answer = base::enumName(domain::effectOf(state));
        fact.detail = state.detail;
        csv += fact.line();
    }
    if (backup.states.empty()) {
        fact.answer = base::enumName(backup.canWork);
        csv += fact.line();
    }
}

void addKey(QByteArray &csv, const KeySection &key) {
    Fact fact;
    fact.store = key.key.host;
    fact.key = key.key.name;
    for (const domain::BackupAnswer &backup : key.backup) {
        fact.fact = QStringLiteral("backup");
        fact.principalId = backup.service.objectId;
        fact.answer = base::enumName(backup.verdict().truth);
        fact.detail = conditionOf(backup.verdict());
        csv += fact.line();
        fact.detail.clear();
        fact.fact = QStringLiteral("backupRights");
        fact.answer = base::enumName(backup.rights.truth);
        csv += fact.line();
        addStates(csv, fact, backup);
    }
    for (const PrincipalRow &row : key.rows) {
        fact.principalId = row.objectId;
        fact.principal = row.name;
        fact.fact = QStringLiteral("access");
        for (size_t i = 0; i < key.actions.size() && i < row.truths.size(); ++i) {
            if (row.truths[i]) {
                fact.action = domain::reviewActionId(key.actions[i]);
                fact.answer = base::enumName(*row.truths[i]);
                addCell(csv, fact, row, key.actions[i], key.model);
            }
        }
        fact.fact = QStringLiteral("selfGrant");
        for (const domain::SelfGrant &way : row.selfGrants) {
            fact.action = base::enumName(way.kind);
            fact.answer = base::enumName(way.truth);
            csv += fact.line();
        }
    }
}

void addChanges(QByteArray &csv, const ComparisonSection &comparison) {
    for (const KeyChanges &key : comparison.keys) {
        for (const ChangeEntry &entry : key.changes) {
            Fact fact = factOf("change");
            fact.store = key.key.host;
            fact.key = key.key.name;
            fact.principalId = entry.change.principalId;
            fact.principal = entry.principalName;
            fact.action = domain::reviewActionId(entry.change.action);
            fact.answer = base::enumName(entry.change.kind);
            fact.detail = QStringLiteral("%1 > %2").arg(
                base::enumName(entry.change.before), base::enumName(entry.change.after));
            csv += fact.line();
        }
    }
}

} // namespace

QByteArray toCsv(const ReviewDocument &document) {
    QByteArray csv("\xEF\xBB\xBF");
    csv += csvLine(
        {QStringLiteral("fact"), QStringLiteral("severity"), QStringLiteral("rule"), QStringLiteral("store"),
            QStringLiteral("key"), QStringLiteral("principalId"), QStringLiteral("principal"),
            QStringLiteral("action"), QStringLiteral("answer"), QStringLiteral("scope"),
            QStringLiteral("roleId"), QStringLiteral("role"), QStringLiteral("assignmentId"),
            QStringLiteral("groupId"), QStringLiteral("right"), QStringLiteral("detail")});
    addImport(csv, document.origin.import);
    addCoverage(csv, document);
    addFindings(csv, document);
    addRecoverability(csv, document);
    for (const KeySection &key : document.keys) {
        addKey(csv, key);
    }
    if (document.comparison) {
        addChanges(csv, *document.comparison);
    }
    return csv;
}

} // namespace reviewreport
