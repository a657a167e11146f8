#pragma once

#include "cloud/http/message.h"
#include "taptransport.h"

#include <QString>

/// Which request it is, and answers to put in place of the service's.
namespace support {

bool isEnable(const http::Request &request); ///< PUT of the protected item
bool isItemRead(const http::Request &request);
bool isOperationPoll(const http::Request &request);
bool isAssignmentWrite(const http::Request &request);
bool isRoleWrite(const http::Request &request);
bool isRoleRead(const http::Request &request); ///< GET of one role definition
bool isAssignmentRead(const http::Request &request); ///< GET of one assignment
bool isPolicyWrite(const http::Request &request); ///< PUT of a backup policy
bool isPolicyRead(const http::Request &request); ///< GET of one backup policy
bool isBackupNow(const http::Request &request);
bool isWrite(const http::Request &request); ///< changes something in Azure

TapTransport::Answer refusal(int status, const QByteArray &code, const QByteArray &message = "refused");
TapTransport::Answer answer(int status, const QByteArray &body);
TapTransport::Answer failure(base::ErrorKind kind);

/// The fault for the first `count` requests that match.
TapTransport::Fault firstTimes(
    int count, std::function<bool(const http::Request &)> matches, TapTransport::Answer fault);

} // namespace support
