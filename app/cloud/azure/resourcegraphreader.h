#pragma once

#include "cloud/azure/jsonreader.h"

#include <QJsonArray>

namespace azure {

/// One page of a Resource Graph answer (contract 5). `skipToken` empty: the last page.
struct GraphPage {
    QJsonArray rows;
    QString skipToken;
    qint64 totalRecords = 0;
    bool truncated = false; ///< rows were lost: truncated without a token to go on
};

/// An answer with resultFormat objectArray (contract 5). `resultTruncated` is a string there.
GraphPage readGraphPage(const JsonNode &node);

/// All VMs, with what tells confidential ones apart, in the order of their ids: without `id` and a stable
/// order Resource Graph would hand out no token to go on (contract 5).
QString virtualMachinesQuery();
/// The Key Vault whose vaultUri is at `host`; empty if that is no host name.
QString keyVaultByHostQuery(const QString &host);

} // namespace azure
