#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace importer {

/// The state of the preview of backup for Confidential VMs in one subscription.
struct PreviewFeature {
    QString subscriptionId;
    QString state; ///< "Registered", "NotRegistered", "Pending", …
};

/// What "az feature show", "register" and "list" and the service tell of that feature (contract 4); nullopt:
/// the object is something else.
std::optional<PreviewFeature> previewFeatureOf(const QJsonObject &object);

} // namespace importer
