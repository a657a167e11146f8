#include "protect/scripts/recoverypowershell.h"

#include "base/quoting.h"
#include "cloud/azure/apiversions.h"
#include "protect/flows/runlimits.h"
#include "protect/scripts/quoting.h"
#include "protect/scripts/recoverycalls.h"
#include "protect/scripts/recoveryhead.h"
#include "protect/scripts/recoverypowershelltexts.h"
#include "protect/scripts/signedin.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

#include <algorithm>

// A recovery for the Az modules, in Windows PowerShell 5.1 and PowerShell 7.
namespace scripts {

namespace {

using domain::RecoveryStep;
using domain::RecoveryStepKind;
using wording::RestCall;
using L = QLatin1String;

QString q(const QString &text) {
    return base::powerShellQuoted(text);
}

/// A value in which variables stand for what is known only when the script runs.
QString value(const QString &text) {
    QStringList pieces;
    QString rest = text;
    const std::vector<std::pair<QString, QString>> marks{
        {principalMark, QStringLiteral("$principal")}, {versionMark, QStringLiteral("$version")}};
    for (const auto &[mark, variable] : marks) {
        for (qsizetype at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark)) {
            pieces << q(rest.left(at)) << variable;
            rest = rest.mid(at + mark.size());
        }
    }
    return pieces.isEmpty()
        ? q(text)
        : QLatin1Char('(') + (pieces << q(rest)).join(QStringLiteral(" + ")) + QLatin1Char(')');
}

/// The request as arguments of Invoke-Azure.
QString invoke(const char *method, const RestCall &call) {
    QString text = QStringLiteral("Invoke-Azure %1 ").arg(QLatin1String(method)) + value(call.url);
    if (!call.body.isEmpty()) {
        text += QStringLiteral(" -Body ") + value(base::asciiJson(call.body));
    }
    if (!call.audience.isEmpty()) {
        text += QStringLiteral(" -Audience ") + q(call.audience);
    }
    return text;
}

QString throwing(const QString &message) {
    return QStringLiteral("throw ") + q(wording::printable(message));
}

QStringList jobFunctions(const RecoveryScriptJob &job) {
    const bool needs = job.plan.step(RecoveryStepKind::StartFetch)
        || job.plan.step(RecoveryStepKind::FetchCopy) || job.plan.step(RecoveryStepKind::RestoreMachine);
    if (!needs) {
        return {};
    }
    QStringList known;
    for (const QString &name : knownJobs(job)) {
        known << q(name);
    }
    return QStringList(QString())
        + filled(L(ps::jobs),
            {{L("list"), q(restoresCall(job).url)}, {L("container"), q(containerOfJobs(job))},
                {L("vm"), q(job.choices.virtualMachineId.name())},
                {L("known"), known.join(QStringLiteral(", "))}, {L("path"), q(jobPath(job))},
                {L("version"), q(jobQuery())}, {L("last"), QString::number(lastSecond(job))}});
}

QStringList copyFunctions(const RecoveryScriptJob &job) {
    const RecoveryStep *fetch = job.plan.step(RecoveryStepKind::FetchCopy);
    const RecoveryStep *any = fetch ? fetch : job.plan.step(RecoveryStepKind::DeleteBlob);
    if (!any) {
        return {};
    }
    return QStringList(QString())
        + filled(L(ps::copies),
            {{L("account"), q(any->resource.name())}, {L("endpoint"), q(blobEndpoint(job, any->resource))},
                {L("audience"), q(storageAudience(job))},
                {L("blobversion"), q(azure::apiversion::blobDataPlane)}});
}

QString look(const RecoveryScriptJob &job, const RecoveryStep &step) {
    return invoke("GET", keyCall(job, step.storeKind, step.key));
}

QStringList lookBeforeFetch(const RecoveryScriptJob &job) {
    const RecoveryStep *restore = job.plan.step(RecoveryStepKind::RestoreKey);
    if (!restore) {
        return {};
    }
    domain::KeyIdentifier newest = restore->key;
    newest.version.clear();
    const Values values{{L("look"), look(job, *restore)},
        {L("newest"), invoke("GET", keyCall(job, restore->storeKind, newest))},
        {L("deleted"), invoke("GET", deletedKeyCall(job, restore->storeKind, restore->key))}};
    return filled(L(rehearses(job) ? ps::lookBeforeRehearsal : ps::lookBeforeFetch), values);
}

QStringList createSet(const RecoveryScriptJob &job, const RecoveryStep &step) {
    domain::KeyIdentifier key = step.newSet->key;
    key.version = key.version.isEmpty() ? versionMark : key.version;
    const bool isPlaceholder = step.kind == RecoveryStepKind::CreatePlaceholderSet;
    const QString create = invoke("PUT", stepCall(job, step)) + QStringLiteral(" | Out-Null");
    return filled(L(ps::createSet),
        {{L("look"), invoke("GET", resourceCall(step.resource))}, {L("key"), value(key.text())},
            {L("create"),
                isPlaceholder
                    ? QStringLiteral("$madeSet = 'maybe'; ") + create + QStringLiteral("; $madeSet = 'yes'")
                    : create}});
}

QStringList startFetch(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const RestCall call = stepCall(job, step);
    return lookBeforeFetch(job) << QString()
                                << filled(L(rehearses(job) ? ps::startRehearsal : ps::startFetch),
                                       {{L("url"), q(call.url)}, {L("body"), q(base::asciiJson(call.body))},
                                           {L("disks"), invoke("GET", disksCall(step.order->targetGroupId))},
                                           {L("disksin"), q(disksIn(step.order->targetGroupId))},
                                           {L("group"),
                                               q(wording::printable(step.order->targetGroupId.name()))}});
}

QStringList fetchCopy(const RecoveryScriptJob &job, const RecoveryStep &step) {
    QStringList lines;
    if (!step.jobId.isEmpty()) {
        lines << lookBeforeFetch(job) << QString() << filled(L(ps::knownCopy), {{L("job"), q(step.jobId)}});
    }
    const RecoveryStep *restore = job.plan.step(RecoveryStepKind::RestoreKey);
    const bool isHsm = restore && restore->storeKind == domain::KeyStoreKind::ManagedHsm;
    return lines << QString()
                 << filled(
                        L(ps::fetchCopy), {{L("is"), isHsm ? QStringLiteral("-ne") : QStringLiteral("-eq")}});
}

QStringList restoreKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const RestCall call = stepCall(job, step);
    const QString unclear = rehearses(job)
        ? QStringLiteral("if ($madeCopy -eq 'no') { %1 }")
              .arg(throwing(QStringLiteral("The second key store has the key, and it is not certain that "
                                           "this has restored it. It is left as it is.")))
        : QStringLiteral("'The key store has the key all the same.'");
    return filled(L(ps::restoreKey),
        {{L("restore"), QStringLiteral("Invoke-Azure POST ") + q(call.url)},
            {L("audience"), q(call.audience)}, {L("look"), look(job, step)}, {L("unclear"), unclear},
            {L("unknown"), q(restoredUnknown(step))}});
}

QStringList compareKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const QString key = step.key.version.isEmpty() ? step.key.text() + QLatin1Char('/') : step.key.text();
    return filled(L(rehearses(job) ? ps::compareCopy : ps::compareKey),
        {{L("look"), look(job, step)}, {L("key"), q(key)},
            {L("original"), invoke("GET", keyCall(job, job.findings.key.storeKind, job.findings.key.id))}});
}

QString rightsList(const domain::PlannedWrite &write) {
    QStringList rights;
    for (const QString &right : write.rights) {
        rights << q(right);
    }
    return QStringLiteral("@(%1)").arg(rights.join(QStringLiteral(", ")));
}

QStringList defineRole(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    return {QStringLiteral("# The role: exactly what Azure Backup needs."),
        QStringLiteral("$role = ") + invoke("GET", wording::definitionCall(write, store)),
        QStringLiteral("if (-not $role) {"),
        QStringLiteral("    ") + invoke("PUT", wording::writeCall(write, store))
            + QStringLiteral(" | Out-Null"),
        QStringLiteral("} elseif (-not (Test-Rights $role %1)) {").arg(rightsList(write)),
        QStringLiteral("    ")
            + throwing(QStringLiteral("The role has other rights than planned. It is left as it is.")),
        QStringLiteral("}")};
}

QStringList assignRole(
    const RecoveryScriptJob &job, const domain::PlannedWrite &write, const domain::KeyStore &store) {
    const bool isNewRole = std::any_of(job.plan.steps.begin(), job.plan.steps.end(), [](const auto &step) {
        return step.kind == RecoveryStepKind::Grant
            && step.write->kind == domain::WriteKind::CreateRoleDefinition;
    });
    QStringList lines;
    if (!isNewRole && !write.rights.isEmpty() && wording::mayHaveChanged(write.roleGuid)) {
        lines << QStringLiteral("$role = ") + invoke("GET", wording::definitionCall(write, store))
              << QStringLiteral("if (-not $role -or -not (Test-Rights $role %1)) {").arg(rightsList(write))
              << QStringLiteral("    ")
                + throwing(QStringLiteral("The role is not there, or it has other rights than planned."))
              << QStringLiteral("}");
    }
    return lines << filled(L(ps::assignRole),
               {{L("name"), commentText(write.name)},
                   {L("list"), invoke("GET", wording::assignmentsCall(write, store))},
                   {L("scope"), q(write.scope)}, {L("role"), q(QLatin1Char('/') + write.roleGuid)},
                   {L("assign"), invoke("PUT", wording::writeCall(write, store))},
                   {L("passing"), q(wording::passingRefusal(true))}});
}

QStringList vaultCheck(const domain::KeyStore &store) {
    const QString uri = QStringLiteral("https://") + store.uri.host();
    const bool roles = domain::effectiveModel(store) == domain::PermissionModel::AzureRbac;
    return {QStringLiteral("$store = (%1).properties").arg(invoke("GET", wording::vaultCall(store))),
        QStringLiteral("if (\"$($store.vaultUri)\".TrimEnd('/') -ne %1 -or [bool] "
                       "$store.enableRbacAuthorization -ne $%2) {")
            .arg(q(uri), roles ? QStringLiteral("true") : QStringLiteral("false")),
        QStringLiteral("    ")
            + throwing(QStringLiteral(
                "This is not the Key Vault with the key, %1, or its permission model has changed.")
                           .arg(uri)),
        QStringLiteral("}")};
}

QString principalOf(const RecoveryScriptJob &job, const RecoveryStep &step) {
    if (!step.write->principalId.isEmpty()) {
        return q(step.write->principalId);
    }
    const bool isSet = step.user == domain::KeyUser::EncryptionSet;
    return isSet && job.plan.step(RecoveryStepKind::CreateSet) ? QStringLiteral("$setIdentity")
                                                               : QStringLiteral("$orchestrator");
}

QStringList grant(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const domain::KeyStore &store = *storeOf(job, step);
    const domain::PlannedWrite write = grantOf(job, step);
    QStringList lines;
    if (store.kind == domain::KeyStoreKind::KeyVault && &step == job.plan.step(RecoveryStepKind::Grant)) {
        lines << vaultCheck(store);
    }
    if (write.kind == domain::WriteKind::CreateRoleDefinition) {
        return lines << defineRole(write, store);
    }
    lines << QStringLiteral("$principal = ") + principalOf(job, step)
          << QStringLiteral("if ($principal -notmatch '^[0-9A-Fa-f-]{36}$') { ")
            + throwing(QStringLiteral("The object ID that a grant is for is not known."))
            + QStringLiteral(" }");
    if (write.kind == domain::WriteKind::CreateRoleAssignment) {
        return lines << assignRole(job, write, store);
    }
    return lines << QStringLiteral(
               "# This adds to the key permissions that the principal has, and changes no other entry.")
                 << invoke("PUT", wording::writeCall(write, store)) + QStringLiteral(" | Out-Null")
                 << QStringLiteral("$granted = $true");
}

QStringList waitForGrants(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const domain::KeyStore *store = storeOf(job, step);
    const std::chrono::seconds pause = protect::limits::spreading(
        store ? domain::effectiveModel(*store) : domain::PermissionModel::AzureRbac);
    return filled(L(ps::waitForGrants), {{L("seconds"), QString::number(pause.count())}});
}

QStringList restoreMachine(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const RestCall call = stepCall(job, step);
    const bool isNew = step.order->kind == domain::RestoreKind::NewVirtualMachine;
    return filled(L(isNew ? ps::restoreNewMachine : ps::restoreMachine),
        {{L("url"), q(call.url)}, {L("body"), q(base::asciiJson(call.body))},
            {L("there"),
                isNew ? invoke("GET", resourceCall(step.order->targetVirtualMachineId)) : QString()}});
}

QStringList readMachine(const RecoveryStep &step) {
    const domain::RestoreOrder &order = *step.order;
    if (order.kind == domain::RestoreKind::Disks) {
        return filled(L(ps::readDisks), {{L("look"), invoke("GET", disksCall(order.targetGroupId))}});
    }
    const domain::ResourceId id = order.kind == domain::RestoreKind::NewVirtualMachine
        ? order.targetVirtualMachineId
        : order.virtualMachineId;
    return filled(L(ps::readMachine), {{L("look"), invoke("GET", resourceCall(id))}});
}

QStringList linesOfStep(const RecoveryScriptJob &job, const RecoveryStep &step) {
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        return filled(L(ps::recoverKey),
            {{L("look"), look(job, step)}, {L("recover"), invoke("POST", stepCall(job, step))}});
    case RecoveryStepKind::CreatePlaceholderKey:
        return filled(L(ps::createPlaceholderKey),
            {{L("look"), look(job, step)}, {L("create"), invoke("POST", stepCall(job, step))}});
    case RecoveryStepKind::CreatePlaceholderSet:
    case RecoveryStepKind::CreateSet:
        return createSet(job, step);
    case RecoveryStepKind::StartFetch:
        return startFetch(job, step);
    case RecoveryStepKind::FetchCopy:
        return fetchCopy(job, step);
    case RecoveryStepKind::RestoreKey:
        return restoreKey(job, step);
    case RecoveryStepKind::CompareKey:
        return compareKey(job, step);
    case RecoveryStepKind::CreateOrchestrator:
        return filled(L(ps::createOrchestrator),
            {{L("look"), invoke("GET", applicationCall(job, step.write->id))},
                {L("create"), invoke("POST", stepCall(job, step))}});
    case RecoveryStepKind::Grant:
        return grant(job, step);
    case RecoveryStepKind::WaitForGrants:
        return waitForGrants(job, step);
    case RecoveryStepKind::RestoreMachine:
        return restoreMachine(job, step);
    case RecoveryStepKind::ReadMachine:
        return readMachine(step);
    case RecoveryStepKind::DeleteBlob:
        return rehearses(job) ? QStringList() : filled(L(ps::deleteBlob));
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeleteMadeDisks:
    case RecoveryStepKind::DeletePlaceholderSet:
    case RecoveryStepKind::DeletePlaceholderKey:
        break; // see cleanUp()
    }
    return {};
}

/// Of a rehearsal: what takes away what it has made, whatever stopped it.
QStringList cleanUp(const RecoveryScriptJob &job) {
    QStringList lines;
    for (const RecoveryStep &step : job.plan.steps) {
        const auto removal = [&](const char *made, const QString &lookedFor) {
            return filled(L(ps::deleteMade),
                {{L("made"), QLatin1String(made)}, {L("look"), lookedFor},
                    {L("remove"), invoke("DELETE", stepCall(job, step))}, {L("what"), q(madeBy(step))}});
        };
        switch (step.kind) {
        case RecoveryStepKind::DeleteRehearsalKey:
            lines << removal("$madeCopy", look(job, step));
            break;
        case RecoveryStepKind::DeletePlaceholderKey:
            lines << removal("$madePlaceholder", look(job, step));
            break;
        case RecoveryStepKind::DeleteMadeDisks:
            lines << filled(L(ps::deleteMadeDisks),
                {{L("query"), QStringLiteral("?api-version=") + azure::apiversion::disks}});
            break;
        case RecoveryStepKind::DeletePlaceholderSet:
            lines << removal("$madeSet", invoke("GET", resourceCall(step.resource)))
                  << filled(L(ps::awaitDeletedSet),
                         {{L("look"), invoke("GET", resourceCall(step.resource))},
                             {L("what"), q(madeBy(step))}});
            break;
        case RecoveryStepKind::DeleteBlob:
            lines << filled(L(ps::deleteRehearsedBlob));
            break;
        default:
            break;
        }
    }
    return lines;
}

} // namespace

QString recoveryPowerShell(const RecoveryScriptJob &job) {
    if (const std::optional<QString> unfit = unfitFor(job)) {
        return base::marked(*unfit);
    }
    QStringList lines = recoveryHead(job);
    lines << filled(L(ps::begin)) << signedInPowerShell(expectedSignIn(job)) << jobFunctions(job)
          << copyFunctions(job) << QString()
          << (rehearses(job) ? filled(L(ps::rehearsalBeginning))
                             : QStringList(QStringLiteral("$granted = $false")))
          << QStringLiteral("try {")
          << QStringLiteral("    Set-AzContext -Subscription %1 | Out-Null").arg(q(mainSubscription(job)));
    for (const RecoveryStep &step : job.plan.steps) {
        const QStringList own = linesOfStep(job, step);
        if (!own.isEmpty()) {
            lines << QString() << indented(own);
        }
    }
    if (rehearses(job)) {
        lines << QStringLiteral("    $rehearsed = $true") << QStringLiteral("} finally {")
              << QStringLiteral("    # What this script has made, and only that.") << indented(cleanUp(job));
    } else {
        lines << QStringLiteral("} finally {");
    }
    lines << QStringLiteral("    Set-AzContext -Context $before | Out-Null") << QStringLiteral("}");
    if (rehearses(job)) {
        lines << QStringLiteral("if ($leftover) { throw 'What this has made could not all be taken away.' }");
    }
    lines << QStringLiteral("'Done.'");
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace scripts
