// Where something new can go: regions, sizes of virtual machines there, virtual networks.
#include "simulator/regions.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

const QString networkType = u"Microsoft.Network/virtualNetworks"_s;

Reply locations(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString scope = u"/subscriptions/"_s + call.subscription();
    const auto idOf = [&scope](const QString &name) { return scope + u"/locations/"_s + name; };
    QJsonArray value;
    for (const Region &region : knownRegions()) {
        QJsonObject metadata{{u"regionType"_s, u"Physical"_s}, {u"regionCategory"_s, u"Recommended"_s},
            {u"geography"_s, region.geography}, {u"geographyGroup"_s, region.geographyGroup},
            {u"physicalLocation"_s, region.displayName}, {u"pairedRegion"_s, QJsonArray()}};
        if (!region.paired.isEmpty()) {
            metadata.insert(u"pairedRegion"_s,
                QJsonArray{QJsonObject{{u"name"_s, region.paired}, {u"id"_s, idOf(region.paired)}}});
        }
        value.append(QJsonObject{{u"id"_s, idOf(region.name)}, {u"name"_s, region.name},
            {u"type"_s, u"Region"_s}, {u"displayName"_s, region.displayName},
            {u"regionalDisplayName"_s, u"(%1) %2"_s.arg(region.geographyGroup, region.displayName)},
            {u"metadata"_s, metadata}});
    }
    return listReply(value);
}

QJsonObject sizeJson(const QString &size, const QString &region, bool isRestricted) {
    QJsonArray restrictions;
    if (isRestricted) {
        restrictions.append(QJsonObject{{u"type"_s, u"Location"_s}, {u"values"_s, QJsonArray{region}},
            {u"restrictionInfo"_s, QJsonObject{{u"locations"_s, QJsonArray{region}}}},
            {u"reasonCode"_s, u"NotAvailableForSubscription"_s}});
    }
    return {{u"resourceType"_s, u"virtualMachines"_s}, {u"name"_s, size}, {u"tier"_s, u"Standard"_s},
        {u"size"_s, QString(size).remove("Standard_"_L1)}, {u"locations"_s, QJsonArray{region}},
        {u"locationInfo"_s, QJsonArray{QJsonObject{{u"location"_s, region}, {u"zones"_s, QJsonArray()}}}},
        {u"capabilities"_s, QJsonArray()}, {u"restrictions"_s, restrictions}};
}

/// Only of one region: the list of all is of tens of megabytes, and no client here asks for it.
Reply sizes(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const Subscription &subscription = *call.tenant.subscription(call.subscription());
    if (const auto refused
        = refusal(call, u"Microsoft.Compute/skus/read"_s, u"/subscriptions/"_s + subscription.id)) {
        return *refused;
    }
    const auto region = filterTerm(call.request.queryValue(u"$filter"_s), u"location"_s);
    QJsonArray value;
    for (const Region &one : knownRegions()) {
        if (region && !same(one.name, *region)) {
            continue;
        }
        QStringList names = offeredSizes();
        for (const VirtualMachine &vm : call.tenant.virtualMachines) {
            if (same(vm.location, one.name) && !names.contains(vm.size)) {
                names.append(vm.size);
            }
        }
        for (const QString &name : names) {
            value.append(
                sizeJson(name, one.name, subscription.restrictedSizes.contains(name, Qt::CaseInsensitive)));
        }
    }
    return listReply(value);
}

Reply listNetworks(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    QJsonArray value;
    for (const VirtualNetwork &network : call.tenant.virtualNetworks) {
        if (same(network.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(network.resourceGroup, call.group()))
            && callerMay(call, networkType + u"/read"_s, network.id())) {
            value.append(virtualNetworkJson(network));
        }
    }
    return pageReply(call, value, 100);
}

Reply getNetwork(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString id = u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), networkType, call[u"name"]);
    if (const auto refused = refusal(call, networkType + u"/read"_s, id)) {
        return *refused;
    }
    const VirtualNetwork *network = call.tenant.virtualNetwork(id);
    return network ? jsonReply(200, virtualNetworkJson(*network))
                   : resourceNotFound(networkType, call[u"name"], call.group());
}

} // namespace

void addPlaceRoutes(Router &router) {
    router.add("GET", u"subscriptions/{s}/locations"_s, since::resources, locations);
    router.add("GET", u"subscriptions/{s}/providers/Microsoft.Compute/skus"_s, since::skus, sizes);
    const QString network = u"/providers/Microsoft.Network/virtualNetworks"_s;
    router.add("GET", u"subscriptions/{s}"_s + network, since::network, listNetworks);
    router.add("GET", u"subscriptions/{s}/resourceGroups/{rg}"_s + network, since::network, listNetworks);
    router.add("GET", u"subscriptions/{s}/resourceGroups/{rg}"_s + network + u"/{name}"_s, since::network,
        getNetwork);
}

} // namespace simulator
