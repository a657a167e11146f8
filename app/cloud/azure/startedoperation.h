#pragma once

#include "cloud/azure/backupclient.h"

namespace azure {

/// What the answer to a PUT or POST of Azure Backup says of the operation it started (contract 14.5). Links
/// to hosts that the request's audience does not allow are left out; their id still serves.
StartedOperation startedOperation(
    const http::Request &request, const http::Response &response, const QDateTime &now);

/// Sends the request under a fresh client request id, which becomes the job's activity id. Where it fails,
/// Error::correlationId holds that id: look for a job of it before sending again (contract 17.2).
QCoro::Task<base::Result<StartedOperation>> startOperation(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation);

/// {vault}/backupOperations/{id}, which needs no signature and outlives a restart; the link as received where
/// there is no id or that answers 404 (contract 14.6). Without either the answer was the end: Succeeded.
QCoro::Task<base::Result<OperationStatus>> askOperation(ConnectionPtr connection, domain::ResourceId vaultId,
    StartedOperation operation, base::Cancellation cancellation);

} // namespace azure
