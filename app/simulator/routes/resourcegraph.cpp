// Azure Resource Graph (contract 5).
#include "simulator/kql/query.h"
#include "simulator/notsimulated.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

#include <cmath>

namespace simulator {

namespace {

/// The columns of both tables, in Azure's order.
QStringList columnsOfTables() {
    return {u"id"_s, u"name"_s, u"type"_s, u"tenantId"_s, u"kind"_s, u"location"_s, u"resourceGroup"_s,
        u"subscriptionId"_s, u"managedBy"_s, u"sku"_s, u"plan"_s, u"properties"_s, u"tags"_s, u"identity"_s,
        u"zones"_s, u"extendedLocation"_s};
}

/// A row with every column: what ARM tells, and null or nothing for the rest.
kql::Row rowOf(const QJsonObject &arm, const Tenant &tenant) {
    static const QStringList texts{u"kind"_s, u"location"_s, u"resourceGroup"_s, u"managedBy"_s};
    kql::Row row;
    for (const QString &column : columnsOfTables()) {
        const QJsonValue none = texts.contains(column) ? QJsonValue(QString()) : QJsonValue(QJsonValue::Null);
        row.insert(column, arm.contains(column) ? arm.value(column) : none);
    }
    row.insert(u"tenantId"_s, tenant.id);
    row.insert(u"type"_s, row.value("type"_L1).toString().toLower());
    return row;
}

struct IndexedResource {
    QString subscriptionId;
    QString id;
    QString readAction;
    kql::Row row;
};

/// All resources in the form in which Resource Graph shows them; built anew when something has changed.
class Index {
public:
    const std::vector<IndexedResource> &resources(const Call &call) {
        if (m_revision != call.tenant.revision) {
            m_revision = call.tenant.revision;
            rebuild(call);
        }
        return m_resources;
    }

private:
    void add(const Tenant &tenant, const QJsonObject &arm, const Resource &resource) {
        kql::Row row = rowOf(arm, tenant);
        row.insert(u"location"_s, resource.location.toLower());
        row.insert(u"resourceGroup"_s, resource.resourceGroup.toLower());
        row.insert(u"subscriptionId"_s, resource.subscriptionId);
        m_resources.push_back({resource.subscriptionId, resource.id(), resource.type + u"/read"_s, row});
    }

    void rebuild(const Call &call) {
        m_resources.clear();
        const Tenant &tenant = call.tenant;
        for (const VirtualMachine &vm : tenant.virtualMachines) {
            add(tenant, vmJson(vm), vm);
            add(tenant, osDiskJson(vm), vm.osDisk());
        }
        for (const Disk &disk : tenant.disks) {
            add(tenant, diskJson(disk), disk);
        }
        for (const StorageAccount &account : tenant.storageAccounts) {
            add(tenant, storageAccountJson(account), account);
        }
        for (const VirtualNetwork &network : tenant.virtualNetworks) {
            add(tenant, virtualNetworkJson(network), network);
        }
        for (const DiskEncryptionSet &set : tenant.encryptionSets) {
            add(tenant, encryptionSetJson(set, tenant), set);
        }
        for (const KeyStore &store : tenant.keyStores) {
            add(tenant, keyStoreJson(store, tenant), store);
        }
        for (const RecoveryVault &vault : tenant.recoveryVaults) {
            add(tenant, recoveryVaultJson(vault, call.now), vault);
        }
    }

    int m_revision = -1;
    std::vector<IndexedResource> m_resources;
};

Reply badQuery(const Call &call, const QString &code, const QString &text) {
    const QJsonArray details{QJsonObject{{u"code"_s, u"InvalidQuery"_s},
                                 {u"message"_s,
                                     u"Query is invalid. Please refer to the documentation for the Azure "
                                     u"Resource Graph service and "
                                     u"fix the error before retrying."_s}},
        QJsonObject{{u"code"_s, code}, {u"message"_s, text}}};
    return jsonReply(400,
        {{u"error"_s,
            QJsonObject{{u"code"_s, u"BadRequest"_s},
                {u"message"_s,
                    u"Please provide below info when asking for support: timestamp = %1, correlationId = %2."_s
                        .arg(timeText(call.now), newGuid())},
                {u"details"_s, details}}}});
}

/// Rows of the subscriptions asked for, as far as the caller may read them: no access is no error.
std::vector<const kql::Row *> visibleRows(
    const Call &call, const std::vector<IndexedResource> &resources, const QSet<QString> &subscriptions) {
    QHash<QString, bool> seesAll; // by subscription and action
    std::vector<const kql::Row *> rows;
    for (const IndexedResource &resource : resources) {
        if (!subscriptions.isEmpty() && !subscriptions.contains(resource.subscriptionId)) {
            continue;
        }
        const QString key = resource.subscriptionId + resource.readAction;
        auto known = seesAll.constFind(key);
        if (known == seesAll.constEnd()) {
            const bool all
                = callerMay(call, resource.readAction, u"/subscriptions/"_s + resource.subscriptionId);
            known = seesAll.insert(key, all);
        }
        if (*known || callerMay(call, resource.readAction, resource.id)) {
            rows.push_back(&resource.row);
        }
    }
    return rows;
}

/// Subscriptions and resource groups.
std::vector<kql::Row> containerRows(const Call &call, const QSet<QString> &subscriptions) {
    std::vector<kql::Row> rows;
    const auto add = [&](const QJsonObject &arm, const QString &action) {
        if (callerMay(call, action, arm.value("id"_L1).toString())) {
            rows.push_back(rowOf(arm, call.tenant));
        }
    };
    for (const Subscription &subscription : call.tenant.subscriptions) {
        if (!subscriptions.isEmpty() && !subscriptions.contains(subscription.id)) {
            continue;
        }
        add({{u"id"_s, u"/subscriptions/"_s + subscription.id}, {u"name"_s, subscription.name},
                {u"subscriptionId"_s, subscription.id}, {u"type"_s, u"microsoft.resources/subscriptions"_s},
                {u"properties"_s, QJsonObject{{u"state"_s, subscription.state}}}},
            u"Microsoft.Resources/subscriptions/read"_s);
        QStringList names = subscription.resourceGroups.keys();
        names.sort();
        for (const QString &name : names) {
            QJsonObject group = groupJson(subscription, subscription.resourceGroups.value(name));
            group.insert(u"subscriptionId"_s, subscription.id);
            group.insert(u"resourceGroup"_s, name);
            group.insert(u"type"_s, u"microsoft.resources/subscriptions/resourcegroups"_s);
            add(group, u"Microsoft.Resources/subscriptions/resourceGroups/read"_s);
        }
    }
    return rows;
}

/// What Resource Graph calls the type of a column, by the first row that has a value in it.
QString columnType(const QString &name, const std::vector<kql::Row> &rows) {
    for (const kql::Row &row : rows) {
        const QJsonValue value = row.value(name);
        if (!value.isNull() && !value.isUndefined()) {
            return value.isString()                                ? u"string"_s
                : value.isBool()                                   ? u"boolean"_s
                : !value.isDouble()                                ? u"object"_s
                : std::floor(value.toDouble()) == value.toDouble() ? u"integer"_s
                                                                   : u"number"_s;
        }
    }
    return u"object"_s;
}

/// resultFormat "table": columns in the order in which the query has them, and rows.
QJsonObject tableOf(const std::vector<kql::Row> &page, const QStringList &names) {
    QJsonArray columns;
    for (const QString &name : names) {
        columns.append(QJsonObject{{u"name"_s, name}, {u"type"_s, columnType(name, page)}});
    }
    QJsonArray rows;
    for (const kql::Row &row : page) {
        QJsonArray values;
        for (const QString &name : names) {
            values.append(row.contains(name) ? row.value(name) : QJsonValue(QJsonValue::Null));
        }
        rows.append(values);
    }
    return {{u"columns"_s, columns}, {u"rows"_s, rows}};
}

/// Which rows are wanted: `$top` of them behind `$skip`, or behind what the token says.
struct Window {
    std::size_t start = 0;
    std::size_t size = 100;
};

std::optional<Window> windowOf(const QJsonObject &options) {
    const auto skip = options.value("$skip"_L1).toInteger(0);
    const auto top = options.value("$top"_L1).toInteger(100);
    if (skip < 0 || top < 1 || top > 1000) {
        return std::nullopt;
    }
    const QString token = options.value("$skipToken"_L1).toString();
    if (token.isEmpty()) {
        return Window{std::size_t(skip), std::size_t(top)};
    }
    const QByteArray told = QByteArray::fromBase64(token.toLatin1());
    bool isNumber = false;
    const quint64 start = told.mid(4).toULongLong(&isNumber);
    return told.startsWith("ARG:") && isNumber ? std::optional(Window{std::size_t(start), std::size_t(top)})
                                               : std::nullopt;
}

Reply answer(const Call &call, const std::vector<kql::Row> &rows, const QStringList &columns,
    const QJsonObject &options) {
    const auto window = windowOf(options);
    if (!window) {
        return badQuery(call, u"InvalidPagingOptions"_s,
            u"$top must be between 1 and 1000, $skip 0 or more, and $skipToken one that was answered."_s);
    }
    const std::size_t start = std::min(rows.size(), window->start);
    const std::size_t end = std::min(rows.size(), start + window->size);
    const std::vector<kql::Row> page(rows.begin() + qsizetype(start), rows.begin() + qsizetype(end));
    const bool more = end < rows.size();
    const bool pageable = more && columns.contains("id"_L1);
    QJsonObject body{{u"totalRecords"_s, qint64(rows.size())}, {u"count"_s, qint64(page.size())},
        {u"facets"_s, QJsonArray()},
        // without `id` in the projection there is no token and the rest is lost (contract 5)
        {u"resultTruncated"_s, more && !pageable ? u"true"_s : u"false"_s}};
    if (pageable) {
        body.insert(
            u"$skipToken"_s, QString::fromLatin1(("ARG:" + QByteArray::number(qint64(end))).toBase64()));
    }
    if (same(options.value("resultFormat"_L1).toString(), u"table")) {
        body.insert(u"data"_s, tableOf(page, columns));
    } else {
        QJsonArray data;
        for (const kql::Row &row : page) {
            data.append(row);
        }
        body.insert(u"data"_s, data);
    }
    return jsonReply(200, body)
        .header("x-ms-user-quota-remaining", QByteArray("14"))
        .header("x-ms-user-quota-resets-after", QByteArray("00:00:05"));
}

/// Tables that Resource Graph has besides.
bool isOtherTable(const QString &name) {
    static const QStringList names{u"advisorresources"_s, u"alertsmanagementresources"_s,
        u"appserviceresources"_s, u"authorizationresources"_s, u"batchresources"_s, u"computeresources"_s,
        u"extensibilityresources"_s, u"featureresources"_s, u"guestconfigurationresources"_s,
        u"healthresourcechanges"_s, u"healthresources"_s, u"insightsresources"_s, u"iotsecurityresources"_s,
        u"kubernetesconfigurationresources"_s, u"kustoresources"_s, u"maintenanceresources"_s,
        u"managedserviceresources"_s, u"networkresources"_s, u"patchassessmentresources"_s,
        u"patchinstallationresources"_s, u"policyresources"_s, u"quotaresources"_s,
        u"recoveryservicesresources"_s, u"resourcechanges"_s, u"resourcecontainerchanges"_s,
        u"securityresources"_s, u"servicefabricresources"_s, u"servicehealthresources"_s, u"spotresources"_s,
        u"supportresources"_s, u"tagsresources"_s};
    return names.contains(name);
}

Reply notSimulatedQuery(const QString &what) {
    return notSimulated(what,
        {u"tables: Resources, ResourceContainers"_s,
            u"operators: where, project, project-away, extend, summarize count() by, distinct, order by, "
            u"sort by, top, limit, take, count"_s,
            u"functions: tostring, tolower, toupper, tobool, toint, isempty, isnotempty, isnull, isnotnull, "
            u"not, array_length, coalesce, iff, strcat"_s});
}

Reply resources(Call &call, Index &index) {
    const auto body = jsonBody(call.request);
    if (!body || body->value("query"_L1).toString().isEmpty()) {
        return badQuery(call, u"InvalidRequest"_s, u"The request body must hold a query."_s);
    }
    kql::Problem problem;
    const auto query = kql::Query::parse(body->value("query"_L1).toString(), problem);
    if (!query) {
        return problem.isNotSimulated ? notSimulatedQuery(problem.text)
                                      : badQuery(call, u"ParserFailure"_s, problem.text);
    }
    QSet<QString> subscriptions;
    const QStringList wanted = stringList(body->value("subscriptions"_L1));
    for (const QString &id : wanted) {
        subscriptions.insert(id.toLower());
    }
    const QJsonObject options = body->value("options"_L1).toObject();
    const QStringList columns = query->columns(columnsOfTables());
    if (query->table() == "resourcecontainers"_L1) {
        const std::vector<kql::Row> rows = containerRows(call, subscriptions);
        std::vector<const kql::Row *> pointers(rows.size());
        std::transform(rows.begin(), rows.end(), pointers.begin(), [](const kql::Row &row) { return &row; });
        return answer(call, query->run(pointers), columns, options);
    }
    if (query->table() == "resources"_L1) {
        return answer(
            call, query->run(visibleRows(call, index.resources(call), subscriptions)), columns, options);
    }
    return isOtherTable(query->table())
        ? notSimulatedQuery(u"table "_s + query->table())
        : badQuery(call, u"DisallowedLogicalTableName"_s,
            u"Table %1 is invalid, unsupported or disallowed."_s.arg(query->table()));
}

} // namespace

void addResourceGraphRoutes(Router &router) {
    const auto index = std::make_shared<Index>();
    router.add("POST", u"providers/Microsoft.ResourceGraph/resources"_s, since::resourceGraph,
        [index](Call &call) { return resources(call, *index); });
}

} // namespace simulator
