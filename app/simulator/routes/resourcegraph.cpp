// Azure Resource Graph (contract 5).
#include "simulator/kql/query.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

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
        kql::Row row = arm;
        row.insert(u"type"_s, resource.type.toLower());
        row.insert(u"location"_s, resource.location.toLower());
        row.insert(u"resourceGroup"_s, resource.resourceGroup.toLower());
        row.insert(u"subscriptionId"_s, resource.subscriptionId);
        row.insert(u"tenantId"_s, tenant.id);
        row.insert(u"kind"_s, QString());
        row.insert(u"managedBy"_s, QString());
        row.remove(u"etag"_s);
        row.remove(u"systemData"_s);
        m_resources.push_back({resource.subscriptionId, resource.id(), resource.type + u"/read"_s, row});
    }

    void rebuild(const Call &call) {
        m_resources.clear();
        const Tenant &tenant = call.tenant;
        for (const VirtualMachine &vm : tenant.virtualMachines) {
            add(tenant, vmJson(vm), vm);
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

std::vector<kql::Row> containerRows(const Call &call) {
    std::vector<kql::Row> rows;
    for (const Subscription &subscription : call.tenant.subscriptions) {
        const QString id = u"/subscriptions/"_s + subscription.id;
        if (callerMay(call, u"Microsoft.Resources/subscriptions/read"_s, id)) {
            rows.push_back(
                {{u"id"_s, id}, {u"name"_s, subscription.name}, {u"subscriptionId"_s, subscription.id},
                    {u"type"_s, u"microsoft.resources/subscriptions"_s}, {u"tenantId"_s, call.tenant.id},
                    {u"properties"_s, QJsonObject{{u"state"_s, subscription.state}}}});
        }
    }
    return rows;
}

Reply tableReply(QJsonObject answer, const std::vector<kql::Row> &page) {
    // resultFormat "table": columns and rows
    QJsonArray columns;
    QJsonArray rows;
    const QStringList names = page.empty() ? QStringList() : page.front().keys();
    for (const QString &name : names) {
        columns.append(QJsonObject{{u"name"_s, name}, {u"type"_s, u"string"_s}});
    }
    for (const kql::Row &row : page) {
        QJsonArray values;
        for (const QString &name : names) {
            values.append(row.value(name));
        }
        rows.append(values);
    }
    answer.insert(u"data"_s, QJsonObject{{u"columns"_s, columns}, {u"rows"_s, rows}});
    return jsonReply(200, answer);
}

Reply answer(const std::vector<kql::Row> &rows, const QJsonObject &options) {
    const auto top = std::size_t(std::clamp(options.value("$top"_L1).toInt(100), 1, 1000));
    const QByteArray token = QByteArray::fromBase64(options.value("$skipToken"_L1).toString().toLatin1());
    const std::size_t start = token.startsWith("ARG:") ? std::size_t(token.mid(4).toULongLong()) : 0;
    std::vector<kql::Row> page;
    for (std::size_t at = start; at < std::min(rows.size(), start + top); ++at) {
        page.push_back(rows[at]);
    }
    const bool more = start + top < rows.size();
    const bool pageable = more && !page.empty() && page.front().contains("id"_L1);
    QJsonObject body{{u"totalRecords"_s, qint64(rows.size())}, {u"count"_s, qint64(page.size())},
        {u"facets"_s, QJsonArray()},
        // without `id` in the projection there is no token and the rest is lost (contract 5)
        {u"resultTruncated"_s, more && !pageable ? u"true"_s : u"false"_s}};
    if (pageable) {
        body.insert(u"$skipToken"_s,
            QString::fromLatin1(("ARG:" + QByteArray::number(qint64(start + top))).toBase64()));
    }
    Reply reply;
    if (same(options.value("resultFormat"_L1).toString(), u"table")) {
        reply = tableReply(body, page);
    } else {
        QJsonArray data;
        for (const kql::Row &row : page) {
            data.append(row);
        }
        body.insert(u"data"_s, data);
        reply = jsonReply(200, body);
    }
    return reply.header("x-ms-user-quota-remaining", QByteArray("14"))
        .header("x-ms-user-quota-resets-after", QByteArray("00:00:05"));
}

Reply resources(Call &call, Index &index) {
    const auto body = jsonBody(call.request);
    if (!body || body->value("query"_L1).toString().isEmpty()) {
        return badQuery(call, u"InvalidRequest"_s, u"The request body must hold a query."_s);
    }
    QString error;
    const auto query = kql::Query::parse(body->value("query"_L1).toString(), error);
    if (!query) {
        return badQuery(call, u"ParserFailure"_s, error);
    }
    QSet<QString> subscriptions;
    const QStringList wanted = stringList(body->value("subscriptions"_L1));
    for (const QString &id : wanted) {
        subscriptions.insert(id.toLower());
    }
    const QJsonObject options = body->value("options"_L1).toObject();
    if (query->table() == "resourcecontainers"_L1) {
        const std::vector<kql::Row> rows = containerRows(call);
        std::vector<const kql::Row *> pointers;
        for (const kql::Row &row : rows) {
            pointers.push_back(&row);
        }
        return answer(query->run(pointers), options);
    }
    if (query->table() != "resources"_L1) {
        return badQuery(call, u"DisallowedLogicalTableName"_s,
            u"Table %1 is invalid, unsupported or disallowed."_s.arg(query->table()));
    }
    return answer(query->run(visibleRows(call, index.resources(call), subscriptions)), options);
}

} // namespace

void addResourceGraphRoutes(Router &router) {
    const auto index = std::make_shared<Index>();
    router.add("POST", u"providers/Microsoft.ResourceGraph/resources"_s, since::resourceGraph,
        [index](Call &call) { return resources(call, *index); });
}

} // namespace simulator
