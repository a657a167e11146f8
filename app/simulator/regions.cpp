#include "simulator/regions.h"

#include "simulator/exchange.h"

#include <algorithm>

namespace simulator {

const std::vector<Region> &knownRegions() {
    const QString europe = u"Europe"_s;
    const QString asia = u"Asia Pacific"_s;
    static const std::vector<Region> all{
        {u"uaenorth"_s, u"UAE North"_s, u"UAE"_s, u"Middle East"_s, u"uaecentral"_s},
        {u"uaecentral"_s, u"UAE Central"_s, u"UAE"_s, u"Middle East"_s, u"uaenorth"_s},
        {u"qatarcentral"_s, u"Qatar Central"_s, u"Qatar"_s, u"Middle East"_s, {}},
        {u"koreacentral"_s, u"Korea Central"_s, u"Korea"_s, asia, u"koreasouth"_s},
        {u"koreasouth"_s, u"Korea South"_s, u"Korea"_s, asia, u"koreacentral"_s},
        {u"japaneast"_s, u"Japan East"_s, u"Japan"_s, asia, u"japanwest"_s},
        {u"japanwest"_s, u"Japan West"_s, u"Japan"_s, asia, u"japaneast"_s},
        {u"southeastasia"_s, u"Southeast Asia"_s, u"Asia Pacific"_s, asia, u"eastasia"_s},
        {u"eastasia"_s, u"East Asia"_s, u"Asia Pacific"_s, asia, u"southeastasia"_s},
        {u"centralindia"_s, u"Central India"_s, u"India"_s, asia, u"southindia"_s},
        {u"southindia"_s, u"South India"_s, u"India"_s, asia, u"centralindia"_s},
        {u"australiaeast"_s, u"Australia East"_s, u"Australia"_s, asia, u"australiasoutheast"_s},
        {u"australiasoutheast"_s, u"Australia Southeast"_s, u"Australia"_s, asia, u"australiaeast"_s},
        {u"westeurope"_s, u"West Europe"_s, europe, europe, u"northeurope"_s},
        {u"northeurope"_s, u"North Europe"_s, europe, europe, u"westeurope"_s},
        {u"uksouth"_s, u"UK South"_s, u"United Kingdom"_s, europe, u"ukwest"_s},
        {u"ukwest"_s, u"UK West"_s, u"United Kingdom"_s, europe, u"uksouth"_s},
        {u"francecentral"_s, u"France Central"_s, u"France"_s, europe, u"francesouth"_s},
        {u"francesouth"_s, u"France South"_s, u"France"_s, europe, u"francecentral"_s},
        {u"germanywestcentral"_s, u"Germany West Central"_s, u"Germany"_s, europe, u"germanynorth"_s},
        {u"germanynorth"_s, u"Germany North"_s, u"Germany"_s, europe, u"germanywestcentral"_s},
        {u"switzerlandnorth"_s, u"Switzerland North"_s, u"Switzerland"_s, europe, u"switzerlandwest"_s},
        {u"switzerlandwest"_s, u"Switzerland West"_s, u"Switzerland"_s, europe, u"switzerlandnorth"_s},
        {u"norwayeast"_s, u"Norway East"_s, u"Norway"_s, europe, u"norwaywest"_s},
        {u"norwaywest"_s, u"Norway West"_s, u"Norway"_s, europe, u"norwayeast"_s},
        {u"swedencentral"_s, u"Sweden Central"_s, u"Sweden"_s, europe, u"swedensouth"_s},
        {u"swedensouth"_s, u"Sweden South"_s, u"Sweden"_s, europe, u"swedencentral"_s},
        {u"southafricanorth"_s, u"South Africa North"_s, u"South Africa"_s, u"Africa"_s,
            u"southafricawest"_s},
        {u"southafricawest"_s, u"South Africa West"_s, u"South Africa"_s, u"Africa"_s, u"southafricanorth"_s},
        {u"canadacentral"_s, u"Canada Central"_s, u"Canada"_s, u"Canada"_s, u"canadaeast"_s},
        {u"canadaeast"_s, u"Canada East"_s, u"Canada"_s, u"Canada"_s, u"canadacentral"_s},
        {u"brazilsouth"_s, u"Brazil South"_s, u"Brazil"_s, u"South America"_s, u"southcentralus"_s},
        {u"eastus"_s, u"East US"_s, u"United States"_s, u"US"_s, u"westus"_s},
        {u"eastus2"_s, u"East US 2"_s, u"United States"_s, u"US"_s, u"centralus"_s},
        {u"centralus"_s, u"Central US"_s, u"United States"_s, u"US"_s, u"eastus2"_s},
        {u"southcentralus"_s, u"South Central US"_s, u"United States"_s, u"US"_s, u"northcentralus"_s},
        {u"northcentralus"_s, u"North Central US"_s, u"United States"_s, u"US"_s, u"southcentralus"_s},
        {u"westcentralus"_s, u"West Central US"_s, u"United States"_s, u"US"_s, u"westus2"_s},
        {u"westus"_s, u"West US"_s, u"United States"_s, u"US"_s, u"eastus"_s},
        {u"westus2"_s, u"West US 2"_s, u"United States"_s, u"US"_s, u"westcentralus"_s},
    };
    return all;
}

QString geographyOf(const QString &region) {
    const auto found = std::find_if(knownRegions().begin(), knownRegions().end(),
        [&region](const Region &one) { return same(one.name, region); });
    return found == knownRegions().end() ? region.toLower() : found->geography;
}

QStringList offeredSizes() {
    QStringList sizes{u"Standard_B2ms"_s, u"Standard_D2s_v5"_s, u"Standard_D4s_v5"_s, u"Standard_D8s_v5"_s};
    for (const QString &form : {u"Standard_DC%1as_v6"_s, u"Standard_DC%1ads_v6"_s, u"Standard_DC%1es_v6"_s,
             u"Standard_EC%1as_v6"_s, u"Standard_EC%1ads_v6"_s, u"Standard_EC%1es_v6"_s}) {
        for (const int cores : {2, 4, 8, 16, 32}) {
            sizes.append(form.arg(cores));
        }
    }
    return sizes;
}

} // namespace simulator
