#pragma once

#include "simulator/router.h"

namespace simulator {

/// The routes of one service, and what it is called.
struct CoveredService {
    QString name;
    const Router *router;
};

/// The simulator's first page: what to do first, and what is simulated, as a table in Markdown made of the
/// routes; as HTML for whoever asks for it.
Reply coveragePage(const Request &request, const QString &scenario, const Tenant &tenant,
    const std::vector<CoveredService> &services);

} // namespace simulator
