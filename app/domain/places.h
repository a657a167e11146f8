#pragma once

#include "domain/resourceid.h"

#include <QString>

#include <vector>

namespace domain {

/// A region of Azure. A key's backup may be restored only within its geography (contract 10).
struct Region {
    QString name; ///< "westeurope"
    QString displayName; ///< "West Europe"
    QString geography; ///< "Europe"; empty: not told
    QString geographyGroup; ///< a group of geographies; empty: not told
};

struct ResourceGroup {
    ResourceId id;
    QString location;
};

struct Subnet {
    ResourceId id;
    QString prefix; ///< "10.0.0.0/24"; the first of several; empty: not told
};

struct VirtualNetwork {
    ResourceId id;
    QString location;
    std::vector<Subnet> subnets;
};

} // namespace domain
