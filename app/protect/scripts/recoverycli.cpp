#include "protect/scripts/recoverycli.h"

#include "base/quoting.h"
#include "cloud/azure/apiversions.h"
#include "protect/flows/runlimits.h"
#include "protect/scripts/quoting.h"
#include "protect/scripts/recoverycalls.h"
#include "protect/scripts/recoveryclitexts.h"
#include "protect/scripts/recoveryhead.h"
#include "protect/scripts/signedin.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

#include <algorithm>

// A recovery for the Azure CLI, in the bash of any system (macOS has version 3.2).
namespace scripts {

namespace {

using domain::RecoveryStep;
using domain::RecoveryStepKind;
using wording::RestCall;
using L = QLatin1String;

QString quoted(const QString &text) {
    return base::bashQuoted(text);
}

/// A word in which variables stand for what is known only when the script runs.
QString word(const QString &text) {
    QString result;
    QString rest = text;
    const std::vector<std::pair<QString, QString>> marks{
        {principalMark, QStringLiteral("\"$principal\"")}, {versionMark, QStringLiteral("\"$version\"")}};
    for (bool found = true; found;) {
        found = false;
        for (const auto &[mark, variable] : marks) {
            const qsizetype at = rest.indexOf(mark);
            if (at >= 0) {
                result += quoted(rest.left(at)) + variable;
                rest = rest.mid(at + mark.size());
                found = true;
                break;
            }
        }
    }
    return result.isEmpty() ? quoted(text) : result + (rest.isEmpty() ? QString() : quoted(rest));
}

/// "--url … --resource … --body …": what goes after the method.
QString parts(const RestCall &call) {
    QString text = QStringLiteral("--url ") + word(call.url);
    if (!call.audience.isEmpty()) {
        text += QStringLiteral(" --resource ") + quoted(call.audience);
    }
    if (!call.body.isEmpty()) {
        text += QStringLiteral(" --body ") + word(base::asciiJson(call.body));
    }
    return text;
}

QString rest(const char *method, const RestCall &call, const QString &tail) {
    return QStringLiteral("az rest --method %1 ").arg(QLatin1String(method)) + parts(call) + QLatin1Char(' ')
        + tail;
}

QString send(const char *method, const RestCall &call) {
    return QStringLiteral("send --method %1 ").arg(QLatin1String(method)) + parts(call);
}

QString look(const RestCall &call, const char *query) {
    return QStringLiteral("look ") + parts(call) + QStringLiteral(" --query ") + quoted(QLatin1String(query));
}

QString dying(const QString &message) {
    return QStringLiteral("die ") + quoted(wording::printable(message));
}

QString restoresQuery(const RecoveryScriptJob &job) {
    QStringList names;
    for (const QString &known : knownJobs(job)) {
        names << base::jmesLiteral(known);
    }
    const QString others = names.isEmpty()
        ? QString()
        : QStringLiteral("?!contains([%1], name)").arg(names.join(QStringLiteral(", ")));
    return QStringLiteral("sort_by(value[%1], &properties.startTime)[].[properties.startTime, name, "
                          "properties.status, properties.containerName || '-', "
                          "properties.entityFriendlyName || '-']")
        .arg(others);
}

const RecoveryStep *stepOf(const RecoveryScriptJob &job, RecoveryStepKind kind) {
    return job.plan.step(kind);
}

/// What is needed of a step that starts, follows or reads a restore.
QStringList jobFunctions(const RecoveryScriptJob &job) {
    const bool needs = stepOf(job, RecoveryStepKind::StartFetch) || stepOf(job, RecoveryStepKind::FetchCopy)
        || stepOf(job, RecoveryStepKind::RestoreMachine);
    if (!needs) {
        return {};
    }
    const Values values{{L("container"), quoted(containerOfJobs(job))},
        {L("name"), quoted(job.choices.virtualMachineId.name())}, {L("list"), parts(restoresCall(job))},
        {L("query"), quoted(restoresQuery(job))}, {L("path"), quoted(jobPath(job))},
        {L("version"), quoted(jobQuery())}, {L("last"), QString::number(lastSecond(job))}};
    return QStringList(QString()) + filled(L(cli::jobs), values);
}

QStringList copyFunctions(const RecoveryScriptJob &job) {
    const RecoveryStep *fetch = stepOf(job, RecoveryStepKind::FetchCopy);
    const RecoveryStep *removal = stepOf(job, RecoveryStepKind::DeleteBlob);
    const RecoveryStep *any = fetch ? fetch : removal;
    if (!any) {
        return {};
    }
    const Values values{{L("account"), quoted(any->resource.name().toLower())},
        {L("endpoint"), quoted(blobEndpoint(job, any->resource))},
        {L("audience"), quoted(storageAudience(job))}, {L("blobversion"), azure::apiversion::blobDataPlane}};
    return QStringList(QString()) + filled(L(cli::copies), values);
}

QStringList head(const RecoveryScriptJob &job) {
    QStringList lines{QStringLiteral("#!/usr/bin/env bash")};
    lines << recoveryHead(job) << filled(L(cli::begin)) << signedInAzureCli(expectedSignIn(job))
          << QStringLiteral("az account set ") + wording::azOption("--subscription", mainSubscription(job))
          << QString() << filled(L(cli::looking)) << jobFunctions(job) << copyFunctions(job);
    return lines;
}

QStringList recoverKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const Values values{{L("look"), look(keyCall(job, step.storeKind, step.key), "key.kid")},
        {L("recover"), send("post", stepCall(job, step))}};
    return filled(L(cli::recoverKey), values);
}

QStringList createPlaceholderKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const Values values{{L("look"), look(keyCall(job, step.storeKind, step.key), "key.kid")},
        {L("create"), send("post", stepCall(job, step))}};
    return filled(L(cli::createPlaceholderKey), values);
}

QStringList createSet(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const bool isPlaceholder = step.kind == RecoveryStepKind::CreatePlaceholderSet;
    domain::KeyIdentifier key = step.newSet->key;
    if (key.version.isEmpty()) {
        key.version = versionMark;
    }
    const QString create = send("put", stepCall(job, step));
    const Values values{
        {L("look"),
            look(resourceCall(step.resource),
                "join(' ', [properties.provisioningState || '-', properties.encryptionType || '-', "
                "properties.activeKey.keyUrl || '-', identity.principalId || '-'])")},
        {L("key"), word(key.text().toLower())},
        {L("create"),
            isPlaceholder
                ? QStringLiteral("{ made_set=maybe; ") + create + QStringLiteral("; made_set=yes; }")
                : create},
        {L("afterwards"),
            isPlaceholder ? QStringLiteral("say 'The placeholder is ready.'")
                          : QStringLiteral("set_identity=$identity")}};
    return filled(L(cli::createSet), values);
}

/// Before a restore is started for it: the key may be there.
QStringList lookBeforeFetch(const RecoveryScriptJob &job) {
    const RecoveryStep *restore = stepOf(job, RecoveryStepKind::RestoreKey);
    if (!restore) {
        return {};
    }
    domain::KeyIdentifier newest = restore->key;
    newest.version.clear();
    const RestCall deleted = deletedKeyCall(job, restore->storeKind, restore->key);
    const Values values{{L("look"), look(keyCall(job, restore->storeKind, restore->key), "key.kid")},
        {L("newest"), look(keyCall(job, restore->storeKind, newest), "key.kid")},
        {L("deleted"), rest("get", deleted, QStringLiteral("--query recoveryId --output tsv"))}};
    return filled(L(rehearses(job) ? cli::lookBeforeRehearsal : cli::lookBeforeFetch), values);
}

QStringList startFetch(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const RestCall call = stepCall(job, step);
    const RestCall disks = disksCall(step.order->targetGroupId);
    const Values values{{L("url"), quoted(call.url)}, {L("body"), quoted(base::asciiJson(call.body))},
        {L("disks"), parts(disks)},
        {L("group"), quoted(wording::printable(step.order->targetGroupId.name()))},
        {L("disksin"), quoted(disksIn(step.order->targetGroupId))}};
    return lookBeforeFetch(job) << QString()
                                << filled(L(rehearses(job) ? cli::startRehearsal : cli::startFetch), values);
}

QStringList fetchCopy(const RecoveryScriptJob &job, const RecoveryStep &step) {
    QStringList lines;
    if (!step.jobId.isEmpty()) {
        lines << lookBeforeFetch(job) << QString()
              << filled(L(cli::knownCopy), {{L("job"), quoted(step.jobId)}});
    }
    const RecoveryStep *restore = stepOf(job, RecoveryStepKind::RestoreKey);
    const bool isHsm = restore && restore->storeKind == domain::KeyStoreKind::ManagedHsm;
    return lines << QString()
                 << filled(
                        L(cli::fetchCopy), {{L("is"), isHsm ? QStringLiteral("=") : QStringLiteral("!=")}});
}

QStringList restoreKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    RestCall call = stepCall(job, step);
    call.body = QJsonObject(); // comes through the pipe
    // A copy that may be somebody else's is not taken for the rehearsal's own.
    const QString unclear = rehearses(job) ? QStringLiteral("[ \"$made_copy\" = maybe ] || ")
            + dying(QStringLiteral("The second key store has the key, and it is not certain that this has "
                                   "restored it. It is left as it is."))
                                           : QStringLiteral("say 'The key store has the key all the same.'");
    const Values values{{L("restore"), parts(call)}, {L("unclear"), unclear},
        {L("unknown"), quoted(restoredUnknown(step))},
        {L("look"), look(keyCall(job, step.storeKind, step.key), "key.kid")}};
    return filled(L(cli::restoreKey), values);
}

QStringList compareKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const char *shown = "join(' ', [key.kid || '-', key.n || join('', [key.x || '', key.y || ''])])";
    const domain::KeyIdentifier original = job.findings.key.id;
    const QString comparison = rehearses(job)
        ? rest("get", keyCall(job, job.findings.key.storeKind, original),
            QStringLiteral("--query ") + quoted(QLatin1String(shown)) + QStringLiteral(" --output tsv"))
        : QStringLiteral("true");
    const Values values{{L("look"), look(keyCall(job, step.storeKind, step.key), shown)},
        {L("key"), quoted(step.key.text().toLower() + (step.key.version.isEmpty() ? L("/") : L("")))},
        {L("original"), comparison}};
    return filled(L(rehearses(job) ? cli::compareCopy : cli::compareKey), values);
}

QStringList createOrchestrator(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const Values values{{L("look"), look(applicationCall(job, step.write->id), "id")},
        {L("create"), send("post", stepCall(job, step))}};
    return filled(L(cli::createOrchestrator), values);
}

QString principalLine(const RecoveryScriptJob &job, const RecoveryStep &step) {
    if (!step.write->principalId.isEmpty()) {
        return QStringLiteral("principal=") + quoted(step.write->principalId);
    }
    const bool isSet = step.user == domain::KeyUser::EncryptionSet;
    return isSet && stepOf(job, RecoveryStepKind::CreateSet) ? QStringLiteral("principal=$set_identity")
                                                             : QStringLiteral("principal=$orchestrator");
}

QStringList assignRole(
    const RecoveryScriptJob &job, const domain::PlannedWrite &write, const domain::KeyStore &store) {
    const bool isNewRole = std::any_of(job.plan.steps.begin(), job.plan.steps.end(), [](const auto &step) {
        return step.kind == RecoveryStepKind::Grant
            && step.write->kind == domain::WriteKind::CreateRoleDefinition;
    });
    QStringList lines;
    if (!isNewRole) {
        lines << wording::roleCheck(write, store);
    }
    const QString held = QStringLiteral("value[?ends_with(properties.roleDefinitionId, %1) && "
                                        "!properties.condition].[properties.principalId, properties.scope]")
                             .arg(base::jmesLiteral(QLatin1Char('/') + write.roleGuid));
    // What has just been created is not known everywhere at once.
    const Values values{
        {L("list"), rest("get", wording::assignmentsCall(write, store), QStringLiteral("--query "))},
        {L("query"), quoted(held)}, {L("scope"), quoted(write.scope.toLower())},
        {L("assign"),
            wording::repeated(
                rest("put", wording::writeCall(write, store), QStringLiteral("--output none")), true)},
        {L("name"), commentText(write.name)}};
    return lines << filled(L(cli::assignRole), values);
}

QStringList grant(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const domain::KeyStore &store = *storeOf(job, step);
    const domain::PlannedWrite write = grantOf(job, step);
    QStringList lines;
    if (store.kind == domain::KeyStoreKind::KeyVault && &step == stepOf(job, RecoveryStepKind::Grant)) {
        lines << wording::vaultCheck(store);
    }
    if (write.kind == domain::WriteKind::CreateRoleDefinition) {
        return lines << wording::definitionCommands(write, store);
    }
    lines << principalLine(job, step)
          << QStringLiteral("[[ $principal =~ ^[0-9A-Fa-f-]{36}$ ]] || ")
            + dying(QStringLiteral("The object ID that a grant is for is not known."));
    if (write.kind == domain::WriteKind::CreateRoleAssignment) {
        return lines << assignRole(job, write, store);
    }
    return lines << QStringLiteral(
               "# This adds to the key permissions that the principal has, and changes no other entry.")
                 << send("put", wording::writeCall(write, store)) << QStringLiteral("granted=yes");
}

QStringList waitForGrants(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const domain::KeyStore *store = storeOf(job, step);
    const std::chrono::seconds pause = protect::limits::spreading(
        store ? domain::effectiveModel(*store) : domain::PermissionModel::AzureRbac);
    return filled(L(cli::waitForGrants), {{L("seconds"), QString::number(pause.count())}});
}

QStringList restoreMachine(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const RestCall call = stepCall(job, step);
    const bool isNew = step.order->kind == domain::RestoreKind::NewVirtualMachine;
    const Values values{{L("url"), quoted(call.url)}, {L("body"), quoted(base::asciiJson(call.body))},
        {L("there"),
            isNew ? look(resourceCall(step.order->targetVirtualMachineId), "id") : QStringLiteral("true")}};
    return filled(L(isNew ? cli::restoreNewMachine : cli::restoreMachine), values);
}

QStringList readMachine(const RecoveryScriptJob &, const RecoveryStep &step) {
    const domain::RestoreOrder &order = *step.order;
    if (order.kind == domain::RestoreKind::Disks) {
        return filled(L(cli::readDisks),
            {{L("look"),
                look(disksCall(order.targetGroupId), "join(', ', [`\"Disks:\"`, value[].name][])")}});
    }
    const domain::ResourceId id = order.kind == domain::RestoreKind::NewVirtualMachine
        ? order.targetVirtualMachineId
        : order.virtualMachineId;
    return filled(L(cli::readMachine),
        {{L("look"),
            look(resourceCall(id),
                "join(' ', [name, properties.provisioningState || '-', "
                "properties.storageProfile.osDisk.managedDisk.securityProfile.diskEncryptionSet.id || "
                "'-'])")}});
}

QStringList linesOfStep(const RecoveryScriptJob &job, const RecoveryStep &step) {
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        return recoverKey(job, step);
    case RecoveryStepKind::CreatePlaceholderKey:
        return createPlaceholderKey(job, step);
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
        return createOrchestrator(job, step);
    case RecoveryStepKind::Grant:
        return grant(job, step);
    case RecoveryStepKind::WaitForGrants:
        return waitForGrants(job, step);
    case RecoveryStepKind::RestoreMachine:
        return restoreMachine(job, step);
    case RecoveryStepKind::ReadMachine:
        return readMachine(job, step);
    case RecoveryStepKind::DeleteBlob:
        return rehearses(job) ? QStringList() : filled(L(cli::deleteBlob));
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
            return filled(L(cli::deleteMade),
                {{L("made"), QLatin1String(made)}, {L("look"), lookedFor},
                    {L("remove"), parts(stepCall(job, step))}, {L("what"), quoted(madeBy(step))}});
        };
        const auto key = [&] { return look(keyCall(job, step.storeKind, step.key), "key.kid"); };
        switch (step.kind) {
        case RecoveryStepKind::DeleteRehearsalKey:
            lines << removal("made_copy", key());
            break;
        case RecoveryStepKind::DeletePlaceholderKey:
            lines << removal("made_placeholder", key());
            break;
        case RecoveryStepKind::DeleteMadeDisks:
            lines << filled(L(cli::deleteMadeDisks), {{L("disks"), azure::apiversion::disks}});
            break;
        case RecoveryStepKind::DeletePlaceholderSet:
            lines << removal("made_set", look(resourceCall(step.resource), "id"))
                  << filled(L(cli::awaitDeletedSet),
                         {{L("look"), look(resourceCall(step.resource), "id")},
                             {L("what"), quoted(madeBy(step))}});
            break;
        case RecoveryStepKind::DeleteBlob:
            lines << filled(L(cli::deleteRehearsedBlob));
            break;
        default:
            break;
        }
    }
    return lines;
}

QStringList ending(const RecoveryScriptJob &job) {
    if (!rehearses(job)) {
        return filled(L(cli::ending));
    }
    QStringList lines{QStringLiteral("# What this script has made, and only that. What cannot be taken away "
                                     "is told."),
        QStringLiteral("clean_up() {")};
    return lines << indented(cleanUp(job)) << QStringLiteral("}") << filled(L(cli::rehearsalEnding));
}

} // namespace

QString recoveryAzureCli(const RecoveryScriptJob &job) {
    if (const std::optional<QString> unfit = unfitFor(job)) {
        return base::marked(*unfit);
    }
    QStringList lines = head(job);
    lines << QString() << ending(job);
    for (const RecoveryStep &step : job.plan.steps) {
        const QStringList own = linesOfStep(job, step);
        if (!own.isEmpty()) {
            lines << QString() << own;
        }
    }
    if (!rehearses(job)) { // which has to be taken away first
        lines << QString() << QStringLiteral("say 'Done.'");
    }
    lines << QStringLiteral(")");
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace scripts
