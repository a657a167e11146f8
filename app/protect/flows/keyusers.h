#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

#include <optional>
#include <vector>

namespace protect {

/// Whose keys are asked about.
struct KeyUsersQuestion {
    QString host; ///< of the key store
    QStringList keyNames; ///< empty: any key of the store
    std::vector<domain::ResourceId> machines; ///< looked at even where no list shows them
};

/// A confidential VM whose disk encryption set uses one of the keys, or may do so.
struct KeyUser {
    domain::VirtualMachine machine;
    QString keyName; ///< empty: which key it uses could not be read
    domain::BackupStatus status;
    std::optional<base::Error> error; ///< why the key is not known
};

struct KeyUsers {
    std::vector<KeyUser> users;
    std::vector<base::Error> obstacles; ///< VMs may be missing
};

/// All VMs that the caller can see and whose disk encryption set uses one of the keys (contract 6.2, 6.3),
/// with their protection state (contract 14.2). Machines that do not exist any more are left out.
QCoro::Task<KeyUsers> readKeyUsers(
    azure::ConnectionPtr connection, KeyUsersQuestion question, base::Cancellation cancellation);

} // namespace protect
