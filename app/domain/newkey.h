#pragma once

#include <QJsonObject>
#include <QString>

namespace domain {

/// A key that is to be made in a key store (contract 10).
struct NewKey {
    QString name;
    QString type; ///< kty: "RSA-HSM"
    int size = 0; ///< bits
    bool exportable = false; ///< a key that a confidential VM is to release must be
    QJsonObject releasePolicy; ///< the policy itself, decoded; empty: none
};

} // namespace domain
