#include "protect/scripts/recoverycalls.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/jobreader.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/urls.h"
#include "domain/recovery/keyuser.h"
#include "protect/recovery/recoveryrequests.h"

#include <QJsonDocument>

#include <QUrl>

#include <algorithm>

namespace scripts {

namespace {

using domain::KeyIdentifier;
using domain::KeyStoreKind;
using domain::RecoveryStep;
using domain::RecoveryStepKind;
using domain::ResourceId;
using wording::RestCall;

constexpr qint64 monthInSeconds = qint64(29) * 24 * 3600;

QString audienceOfScope(QString scope) {
    return scope.remove(QStringLiteral("/.default"));
}

QString keyAudience(const RecoveryScriptJob &job, KeyStoreKind kind) {
    return audienceOfScope(kind == KeyStoreKind::ManagedHsm ? job.cloud.managedHsmAudience().scope
                                                            : job.cloud.keyVaultAudience().scope);
}

/// Only there a token of the cloud may go.
bool isUnder(const QString &host, const QString &suffix) {
    static const QString fit = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789.-");
    const QString lower = host.toLower();
    const bool isPlain
        = std::all_of(lower.begin(), lower.end(), [](QChar letter) { return fit.contains(letter); });
    return isPlain && !suffix.isEmpty() && lower.endsWith(QLatin1Char('.') + suffix.toLower());
}

bool leadsElsewhere(const QString &segment) {
    return segment == QLatin1String(".") || segment == QLatin1String("..") || !segment.isValidUtf16();
}

std::optional<QString> unfitId(const ResourceId &id) {
    const QStringList segments = id.text().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool isBad = std::any_of(segments.begin(), segments.end(), leadsElsewhere);
    return isBad || (!id.isEmpty() && id.subscriptionId().isEmpty()) ? std::optional(id.text())
                                                                     : std::nullopt;
}

std::optional<QString> unfitKey(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const KeyIdentifier &key = step.key;
    const bool isHsm = step.storeKind == KeyStoreKind::ManagedHsm;
    if (key.host.isEmpty() && key.name.isEmpty()) {
        return std::nullopt;
    }
    const QString suffix = isHsm ? job.cloud.managedHsmSuffix : job.cloud.keyVaultSuffix;
    if (!isUnder(key.host, suffix)) {
        return key.host.isEmpty() ? key.name : key.host;
    }
    return key.name.isEmpty() || leadsElsewhere(key.name) || leadsElsewhere(key.version)
        ? std::optional(key.text())
        : std::nullopt;
}

std::optional<QString> unfitStep(const RecoveryScriptJob &job, const RecoveryStep &step) {
    std::vector<ResourceId> ids{step.resource};
    if (step.order) {
        const domain::RestoreOrder &order = *step.order;
        ids.insert(ids.end(),
            {order.vaultId, order.virtualMachineId, order.pointId, order.stagingAccountId,
                order.targetGroupId, order.targetVirtualMachineId, order.virtualNetworkId, order.subnetId,
                order.encryptionSetId});
    }
    if (step.newSet) {
        ids.insert(ids.end(), {step.newSet->id, step.newSet->sourceVaultId});
    }
    for (const ResourceId &id : ids) {
        if (const std::optional<QString> unfit = unfitId(id)) {
            return unfit;
        }
    }
    const bool needsBlob
        = step.kind == RecoveryStepKind::FetchCopy || step.kind == RecoveryStepKind::DeleteBlob;
    if (needsBlob && blobEndpoint(job, step.resource).isEmpty()) {
        return step.resource.text();
    }
    const bool needsStore = step.kind == RecoveryStepKind::Grant;
    if (needsStore && !storeOf(job, step)) {
        return step.key.host;
    }
    return unfitKey(job, step);
}

} // namespace

std::optional<QString> unfitFor(const RecoveryScriptJob &job) {
    for (const ResourceId &id : {job.choices.vaultId, job.choices.virtualMachineId}) {
        if (const std::optional<QString> unfit = unfitId(id)) {
            return unfit;
        }
    }
    for (const RecoveryStep &step : job.plan.steps) {
        if (const std::optional<QString> unfit = unfitStep(job, step)) {
            return unfit;
        }
    }
    return std::nullopt;
}

RestCall stepCall(const RecoveryScriptJob &job, RecoveryStep step) {
    if (step.newSet && step.newSet->key.version.isEmpty()) {
        step.newSet->key.version = versionMark;
    }
    RestCall call;
    const std::vector<protect::PlannedRequest> requests
        = protect::requestsOfRecovery(job.cloud, {step}, job.findings);
    if (requests.empty()) {
        return call;
    }
    const QString arm = QStringLiteral("https://") + job.cloud.armHost + QLatin1Char('/');
    call.url = requests.front().url;
    if (call.url.startsWith(arm)) {
        call.url.remove(0, arm.size() - 1);
    } else if (step.kind == RecoveryStepKind::CreateOrchestrator) {
        call.audience = audienceOfScope(job.cloud.graphAudience().scope);
    } else {
        call.audience = keyAudience(job, step.storeKind);
    }
    call.body = QJsonDocument::fromJson(requests.front().body.toUtf8()).object();
    return call;
}

domain::PlannedWrite grantOf(const RecoveryScriptJob &job, const RecoveryStep &step) {
    const domain::KeyStore *store = storeOf(job, step);
    if (!store || !step.write->principalId.isEmpty()) {
        return *step.write;
    }
    domain::PlannedWrite write = domain::withPrincipal(*step.write, *store, principalMark);
    if (write.kind == domain::WriteKind::CreateRoleAssignment) {
        // Of what the identity belongs to, as long as nobody knows the identity.
        write.id = base::nameBasedGuid({step.key.host, write.scope, job.choices.newSetGroupId.text(),
            job.choices.newSetName, QString::number(static_cast<int>(step.user)), write.roleGuid});
    }
    return write;
}

RestCall keyCall(const RecoveryScriptJob &job, KeyStoreKind kind, const KeyIdentifier &key) {
    QString path = QStringLiteral("/keys/") + azure::encoded(key.name);
    if (!key.version.isEmpty()) {
        path += QLatin1Char('/') + azure::encoded(key.version);
    }
    return {
        QStringLiteral("https://") + key.host + azure::versioned(path, azure::apiversion::keyStoreDataPlane),
        keyAudience(job, kind), {}};
}

RestCall deletedKeyCall(const RecoveryScriptJob &job, KeyStoreKind kind, const KeyIdentifier &key) {
    return {QStringLiteral("https://") + key.host
            + azure::versioned(QStringLiteral("/deletedkeys/") + azure::encoded(key.name),
                azure::apiversion::keyStoreDataPlane),
        keyAudience(job, kind), {}};
}

RestCall resourceCall(const ResourceId &id) {
    const bool isMachine = base::sameText(id.resourceType(), u"Microsoft.Compute/virtualMachines");
    return {wording::armPath(
                id.text(), isMachine ? azure::apiversion::virtualMachines : azure::apiversion::disks),
        QString(), {}};
}

RestCall disksCall(const ResourceId &group) {
    return {wording::armPath(group.child(QStringLiteral("providers/Microsoft.Compute/disks")).text(),
                azure::apiversion::disks),
        QString(), {}};
}

RestCall applicationCall(const RecoveryScriptJob &job, const QString &appId) {
    return {QStringLiteral("https://%1/v1.0/servicePrincipals(appId='%2')?%24select=id,appId")
                .arg(job.cloud.graphHost, azure::encoded(appId)),
        audienceOfScope(job.cloud.graphAudience().scope), {}};
}

RestCall restoresCall(const RecoveryScriptJob &job) {
    const QDateTime from = job.findings.when.toUTC();
    const QString filter = azure::jobsFilter(
        QStringLiteral("Restore"), from.addSecs(-300), from.addSecs(monthInSeconds)); // clocks differ
    const QString path = job.choices.vaultId.child(QStringLiteral("backupJobs")).text();
    return {azure::versioned(azure::encodedPath(path), azure::apiversion::backup, azure::filterQuery(filter)),
        QString(), {}};
}

QString containerOfJobs(const RecoveryScriptJob &job) {
    return azure::containerName(job.choices.virtualMachineId).section(QLatin1Char(';'), 1);
}

QString jobPath(const RecoveryScriptJob &job) {
    return azure::encodedPath(job.choices.vaultId.child(QStringLiteral("backupJobs")).text())
        + QLatin1Char('/');
}

QString jobQuery() {
    return QStringLiteral("?api-version=") + azure::apiversion::backup;
}

QString blobEndpoint(const RecoveryScriptJob &job, const ResourceId &account) {
    const domain::StorageAccount *found = job.findings.stagingAccount(account);
    const bool isFit = found && found->blobEndpoint.scheme() == QLatin1String("https")
        && found->blobEndpoint.port() == -1 && found->blobEndpoint.userInfo().isEmpty()
        && isUnder(found->blobEndpoint.host(), job.cloud.blobSuffix);
    return isFit ? QStringLiteral("https://") + found->blobEndpoint.host() : QString();
}

QString storageAudience(const RecoveryScriptJob &job) {
    return audienceOfScope(job.cloud.storageAudience().scope);
}

QStringList knownJobs(const RecoveryScriptJob &job) {
    QStringList names;
    for (const std::vector<domain::BackupJob> *jobs :
        {&job.findings.keyCopyJobs, &job.findings.runningRestores}) {
        for (const domain::BackupJob &known : *jobs) {
            names << known.name;
        }
    }
    return names;
}

SignedIn expectedSignIn(const RecoveryScriptJob &job) {
    std::vector<ResourceId> ids{job.choices.vaultId};
    for (const RecoveryStep &step : job.plan.steps) {
        ids.push_back(step.resource);
        if (step.order) {
            ids.insert(ids.end(), {step.order->targetGroupId, step.order->stagingAccountId});
        }
        const domain::KeyStore *store = storeOf(job, step);
        ids.push_back(store ? store->id : ResourceId());
    }
    QStringList all;
    for (const ResourceId &id : ids) {
        const QString subscription = id.subscriptionId().toLower();
        if (!subscription.isEmpty() && !all.contains(subscription)) {
            all << subscription;
        }
    }
    return {job.cloud.armHost, job.tenantId, all};
}

QString mainSubscription(const RecoveryScriptJob &job) {
    return job.choices.vaultId.subscriptionId();
}

const domain::KeyStore *storeOf(const RecoveryScriptJob &job, const RecoveryStep &step) {
    return step.key.host.isEmpty() ? nullptr : job.findings.keyStore(step.key.host);
}

qint64 lastSecond(const RecoveryScriptJob &job) {
    return job.findings.when.toSecsSinceEpoch() + monthInSeconds;
}

bool rehearses(const RecoveryScriptJob &job) {
    return job.choices.goal == domain::RecoveryGoal::Rehearse;
}

QStringList filled(QLatin1String text, const Values &values) {
    QString result;
    const QString all(text);
    qsizetype at = 0;
    for (qsizetype open = all.indexOf(QLatin1String("{{")); open >= 0;
         open = all.indexOf(QLatin1String("{{"), at)) {
        const qsizetype close = all.indexOf(QLatin1String("}}"), open);
        result += QStringView(all).mid(at, open - at);
        const QStringView name = QStringView(all).mid(open + 2, close - open - 2);
        for (const auto &[key, value] : values) {
            if (name == key) {
                result += value;
            }
        }
        at = close + 2;
    }
    result += QStringView(all).mid(at);
    while (result.startsWith(QLatin1Char('\n'))) {
        result.remove(0, 1);
    }
    while (result.endsWith(QLatin1Char('\n'))) {
        result.chop(1);
    }
    return result.split(QLatin1Char('\n'));
}

QStringList indented(const QStringList &lines) {
    QStringList result;
    for (const QString &line : lines) {
        result << (line.isEmpty() ? line : QStringLiteral("    ") + line);
    }
    return result;
}

} // namespace scripts
