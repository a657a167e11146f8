#include "tests/contract/sentrequests.h"

#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/restoreclient.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace contract {

namespace {

/// A client call whose first request is looked at.
class Exchange {
public:
    explicit Exchange(const Recording &recording)
        : m_recording(recording), m_transport(std::make_shared<support::FakeTransport>()) {
        auto connection = std::make_shared<azure::Connection>();
        connection->cloud = azure::Cloud::publicCloud();
        connection->transport = m_transport;
        connection->clock = std::make_shared<support::ManualClock>();
        m_connection = connection;
        m_transport->answer(recording.response.status, recording.response.body, recording.response.headers);
    }

    azure::ConnectionPtr connection() const { return m_connection; }
    const base::Cancellation &cancellation() const { return m_cancellation; }
    support::FakeTransport &transport() { return *m_transport; }

    template <typename T>
    SentRequest run(QCoro::Task<base::Result<T>> task) {
        const base::Result<T> result = support::await(std::move(task));
        SentRequest sent;
        sent.request = m_transport->requests().first();
        // The next page is not recorded here, or under a host that the recorder renamed.
        const bool wantedMore
            = !result && (result.error().hasCode(u"Unscripted") || result.error().hasCode(u"ForeignLink"));
        if (!result && !wantedMore && m_recording.response.status < 400) {
            sent.error = result.error().message;
        }
        return sent;
    }

    /// The path up to and including `count` segments, as an id.
    domain::ResourceId id(qsizetype count) const {
        return domain::ResourceId(QLatin1Char('/') + m_recording.path.mid(0, count).join(QLatin1Char('/')));
    }
    QString segment(qsizetype index) const { return m_recording.path.value(index); }
    /// The scope before "/providers/Microsoft.Authorization".
    QString scope() const {
        const qsizetype end = m_recording.path.lastIndexOf(
            QRegularExpression(QStringLiteral("^providers$"), QRegularExpression::CaseInsensitiveOption));
        return QLatin1Char('/') + m_recording.path.mid(0, end).join(QLatin1Char('/'));
    }
    QString last() const { return m_recording.path.last(); }
    /// The end of an id in the recorded body.
    QString bodyName(const QString &path) const {
        return text(m_recording.requestBody, path).section(QLatin1Char('/'), -1);
    }
    QString body(const QString &path) const { return text(m_recording.requestBody, path); }
    QUrl store() const { return QUrl(QStringLiteral("https://") + QUrl(m_recording.uri).host()); }
    const Recording &recording() const { return m_recording; }

private:
    const Recording &m_recording;
    std::shared_ptr<support::FakeTransport> m_transport;
    azure::ConnectionPtr m_connection;
    base::Cancellation m_cancellation;
};

using Send = SentRequest (*)(Exchange &exchange);

SentRequest virtualMachine(Exchange &e) {
    return e.run(azure::ComputeClient(e.connection()).virtualMachine(e.id(8), e.cancellation()));
}
SentRequest disk(Exchange &e) {
    return e.run(azure::ComputeClient(e.connection()).disk(e.id(8), e.cancellation()));
}
SentRequest diskEncryptionSet(Exchange &e) {
    return e.run(azure::ComputeClient(e.connection()).diskEncryptionSet(e.id(8), e.cancellation()));
}
SentRequest keyVault(Exchange &e) {
    return e.run(azure::KeyStoreClient(e.connection()).keyVault(e.id(8), e.cancellation()));
}
SentRequest managedHsms(Exchange &e) {
    return e.run(azure::KeyStoreClient(e.connection()).managedHsms(e.segment(1), e.cancellation()));
}
SentRequest accessPolicy(Exchange &e) {
    const QString entry = QStringLiteral("properties.accessPolicies.0.");
    QStringList keys;
    for (const QJsonValue &key :
        at(e.recording().requestBody, entry + QStringLiteral("permissions.keys")).toArray()) {
        keys.append(key.toString());
    }
    return e.run(azure::KeyStoreClient(e.connection())
                     .addAccessPolicy(e.id(8), e.body(entry + QStringLiteral("tenantId")),
                         e.body(entry + QStringLiteral("objectId")), keys, e.cancellation()));
}
SentRequest key(Exchange &e) {
    domain::KeyIdentifier id;
    id.host = e.store().host();
    id.name = e.segment(1);
    id.version = e.segment(2);
    return e.run(azure::KeysClient(e.connection()).key(domain::KeyStoreKind::KeyVault, id, e.cancellation()));
}
SentRequest keys(Exchange &e) {
    return e.run(
        azure::KeysClient(e.connection()).keys(domain::KeyStoreKind::KeyVault, e.store(), e.cancellation()));
}
domain::KeyIdentifier keyIdOf(Exchange &e) {
    domain::KeyIdentifier id;
    id.host = e.store().host();
    id.name = e.segment(1);
    return id;
}
domain::KeyStoreKind kindOf(Exchange &e) {
    return e.store().host().contains(QLatin1String("managedhsm")) ? domain::KeyStoreKind::ManagedHsm
                                                                  : domain::KeyStoreKind::KeyVault;
}
SentRequest keyVersions(Exchange &e) {
    return e.run(azure::KeysClient(e.connection()).versions(kindOf(e), keyIdOf(e), e.cancellation()));
}
SentRequest deletedKey(Exchange &e) {
    return e.run(azure::KeysClient(e.connection()).deletedKey(kindOf(e), keyIdOf(e), e.cancellation()));
}
SentRequest newKey(Exchange &e) {
    domain::NewKey key;
    key.name = e.segment(1);
    key.type = e.body(QStringLiteral("kty"));
    key.size = at(e.recording().requestBody, QStringLiteral("key_size")).toInt();
    SentRequest sent;
    sent.request = azure::KeysClient::createRequest(e.connection()->cloud, kindOf(e), e.store(), key);
    if (!e.recording().requestBody.isObject()) {
        sent.request.body.clear(); // the recorder kept none
    }
    return sent;
}
SentRequest newEncryptionSet(Exchange &e) {
    domain::NewEncryptionSet set;
    set.id = e.id(8);
    set.location = e.body(QStringLiteral("location"));
    set.key = *domain::KeyIdentifier::parse(e.body(QStringLiteral("properties.activeKey.keyUrl")));
    set.sourceVaultId = domain::ResourceId(e.body(QStringLiteral("properties.activeKey.sourceVault.id")));
    SentRequest sent;
    sent.request = azure::ComputeClient::createSetRequest(e.connection()->cloud, set);
    return sent;
}
SentRequest protectedItems(Exchange &e) {
    return e.run(azure::RestoreClient(e.connection()).protectedItems(e.id(8), e.cancellation()));
}
SentRequest armDefinitions(Exchange &e) {
    return e.run(
        azure::AuthorizationClient(e.connection()).customRoleDefinitions(e.scope(), e.cancellation()));
}
SentRequest armAssignments(Exchange &e) {
    return e.run(azure::AuthorizationClient(e.connection())
                     .assignmentsOf(e.scope(), QStringLiteral("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"),
                         e.cancellation()));
}
SentRequest armAssignment(Exchange &e) {
    return e.run(
        azure::AuthorizationClient(e.connection())
            .putRoleAssignment(e.scope(), e.last(), e.bodyName(QStringLiteral("properties.roleDefinitionId")),
                e.body(QStringLiteral("properties.principalId")), e.cancellation()));
}
SentRequest hsmDefinitions(Exchange &e) {
    return e.run(azure::HsmRbacClient(e.connection()).roleDefinitions(e.store(), e.cancellation()));
}
SentRequest hsmDefinition(Exchange &e) {
    return e.run(azure::HsmRbacClient(e.connection()).roleDefinition(e.store(), e.last(), e.cancellation()));
}
SentRequest hsmPutDefinition(Exchange &e) {
    QStringList actions;
    for (const QJsonValue &action :
        at(e.recording().requestBody, QStringLiteral("properties.permissions.0.dataActions")).toArray()) {
        actions.append(action.toString());
    }
    return e.run(azure::HsmRbacClient(e.connection())
                     .putRoleDefinition(e.store(), e.last(), e.body(QStringLiteral("properties.roleName")),
                         actions, e.cancellation()));
}
SentRequest hsmAssignments(Exchange &e) {
    return e.run(
        azure::HsmRbacClient(e.connection()).roleAssignments(e.store(), e.scope(), e.cancellation()));
}
SentRequest hsmAssignment(Exchange &e) {
    return e.run(azure::HsmRbacClient(e.connection())
                     .roleAssignment(e.store(), e.scope(), e.last(), e.cancellation()));
}
SentRequest hsmPutAssignment(Exchange &e) {
    return e.run(azure::HsmRbacClient(e.connection())
                     .putRoleAssignment(e.store(), e.scope(), e.last(),
                         e.bodyName(QStringLiteral("properties.roleDefinitionId")),
                         e.body(QStringLiteral("properties.principalId")), e.cancellation()));
}
SentRequest vaults(Exchange &e) {
    return e.run(azure::RecoveryServicesClient(e.connection()).vaults(e.segment(1), e.cancellation()));
}
SentRequest vault(Exchange &e) {
    return e.run(azure::RecoveryServicesClient(e.connection()).vault(e.id(8), e.cancellation()));
}
SentRequest policies(Exchange &e) {
    return e.run(azure::RecoveryServicesClient(e.connection()).policies(e.id(8), e.cancellation()));
}
SentRequest policy(Exchange &e) {
    return e.run(azure::RecoveryServicesClient(e.connection()).policy(e.id(10), e.cancellation()));
}
SentRequest newPolicy(Exchange &e) {
    domain::NewPolicy policy;
    policy.name = e.last();
    policy.time = QStringLiteral("22:00");
    SentRequest sent;
    sent.request = azure::RecoveryServicesClient::createPolicyRequest(e.connection()->cloud, e.id(8), policy);
    return sent;
}
SentRequest backupStatus(Exchange &e) {
    return e.run(azure::BackupClient(e.connection())
                     .backupStatus(domain::ResourceId(e.body(QStringLiteral("resourceId"))), e.segment(5),
                         e.cancellation()));
}
SentRequest refresh(Exchange &e) {
    e.transport().answer(204); // the poll that follows
    return e.run(azure::BackupClient(e.connection()).refreshContainers(e.id(8), e.cancellation()));
}
SentRequest protect(Exchange &e) {
    return e.run(
        azure::BackupClient(e.connection())
            .protect(e.id(8), domain::ResourceId(e.body(QStringLiteral("properties.sourceResourceId"))),
                domain::ResourceId(e.body(QStringLiteral("properties.policyId"))), e.cancellation()));
}
/// "VM;iaasvmcontainerv2;{group};{name}" names the VM that the item is of.
domain::ResourceId vmOf(Exchange &e) {
    const QStringList names = e.segment(13).split(QLatin1Char(';'));
    return domain::ResourceId(
        QStringLiteral("/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Compute/"
                       "virtualMachines/%3")
            .arg(e.segment(1), names.value(2), names.value(3)));
}
SentRequest protectedItem(Exchange &e) {
    return e.run(azure::BackupClient(e.connection()).protectedItem(e.id(8), vmOf(e), e.cancellation()));
}
SentRequest operation(Exchange &e) {
    azure::StartedOperation started;
    started.operationId = e.last();
    return e.run(azure::BackupClient(e.connection()).operationStatus(e.id(8), started, e.cancellation()));
}
SentRequest job(Exchange &e) {
    return e.run(azure::BackupClient(e.connection()).job(e.id(8), e.last(), e.cancellation()));
}
SentRequest jobs(Exchange &e) {
    static const QRegularExpression form(
        QStringLiteral("operation eq '(\\w+)' and startTime eq '([^']+)' and "
                       "endTime eq '([^']+)'"));
    const QRegularExpressionMatch match = form.match(QUrl::fromPercentEncoding(e.recording().query.toUtf8()));
    const auto time = [](const QString &text) {
        QDateTime result = QLocale::c().toDateTime(text, QStringLiteral("yyyy-MM-dd hh:mm:ss AP"));
        result.setTimeSpec(Qt::UTC);
        return result;
    };
    return e.run(azure::BackupClient(e.connection())
                     .jobs(e.id(8), match.captured(1), time(match.captured(2)), time(match.captured(3)),
                         e.cancellation()));
}
SentRequest servicePrincipal(Exchange &e) {
    for (int i = 0; i < 2; ++i) { // the two further questions
        e.transport().answer(404);
    }
    return e.run(azure::GraphClient(e.connection()).directoryObject(e.last(), e.cancellation()));
}

struct Sender {
    const char *method;
    const char *path;
    const char *host; ///< part of the host where the path alone does not decide
    Send send;
};

const std::vector<Sender> &senders() {
    static const std::vector<Sender> all{
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/virtualMachines/*", "",
            &virtualMachine},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/disks/*", "", &disk},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/diskEncryptionSets/*", "",
            &diskEncryptionSet},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/diskEncryptionSets/*", "",
            &newEncryptionSet},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/vaults/*", "", &keyVault},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/vaults/*/accessPolicies/add",
            "", &accessPolicy},
        {"GET", "subscriptions/*/providers/Microsoft.KeyVault/managedHSMs", "", &managedHsms},
        {"GET", "keys", "", &keys},
        {"GET", "keys/*", "", &key},
        {"GET", "keys/*/versions", "", &keyVersions},
        {"POST", "keys/*/create", "", &newKey},
        {"GET", "deletedkeys/*", "", &deletedKey},
        {"GET", "providers/Microsoft.Authorization/roleDefinitions", "managedhsm", &hsmDefinitions},
        {"GET", "providers/Microsoft.Authorization/roleDefinitions/*", "managedhsm", &hsmDefinition},
        {"PUT", "providers/Microsoft.Authorization/roleDefinitions/*", "managedhsm", &hsmPutDefinition},
        {"GET", "**/providers/Microsoft.Authorization/roleAssignments", "managedhsm", &hsmAssignments},
        {"GET", "**/providers/Microsoft.Authorization/roleAssignments/*", "managedhsm", &hsmAssignment},
        {"PUT", "**/providers/Microsoft.Authorization/roleAssignments/*", "managedhsm", &hsmPutAssignment},
        {"GET", "**/providers/Microsoft.Authorization/roleDefinitions", "", &armDefinitions},
        {"GET", "**/providers/Microsoft.Authorization/roleAssignments", "", &armAssignments},
        {"PUT", "**/providers/Microsoft.Authorization/roleAssignments/*", "", &armAssignment},
        {"GET", "subscriptions/*/providers/Microsoft.RecoveryServices/vaults", "", &vaults},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.RecoveryServices/vaults/*", "", &vault},
        {"GET", "**/vaults/*/backupPolicies", "", &policies},
        {"GET", "**/vaults/*/backupPolicies/*", "", &policy},
        {"PUT", "**/vaults/*/backupPolicies/*", "", &newPolicy},
        {"POST", "subscriptions/*/providers/Microsoft.RecoveryServices/locations/*/backupStatus", "",
            &backupStatus},
        {"POST", "**/backupFabrics/*/refreshContainers", "", &refresh},
        {"PUT", "**/protectionContainers/*/protectedItems/*", "", &protect},
        {"GET", "**/protectionContainers/*/protectedItems/*", "", &protectedItem},
        {"GET", "**/vaults/*/backupProtectedItems", "", &protectedItems},
        {"GET", "**/vaults/*/backupOperations/*", "", &operation},
        {"GET", "**/vaults/*/backupJobs/*", "", &job},
        {"GET", "**/vaults/*/backupJobs", "", &jobs},
        {"GET", "v1.0/servicePrincipals/*", "", &servicePrincipal},
    };
    return all;
}

} // namespace

std::optional<SentRequest> sendLike(const Recording &recording) {
    const QString host = QUrl(recording.uri).host();
    for (const Sender &sender : senders()) {
        if (recording.method == QLatin1String(sender.method)
            && recording.hasPath(QString::fromLatin1(sender.path))
            && host.contains(QLatin1String(sender.host))) {
            Exchange exchange(recording);
            return sender.send(exchange);
        }
    }
    return std::nullopt;
}

} // namespace contract
