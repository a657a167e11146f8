#pragma once

#include "domain/environment.h"

#include <QString>

namespace wording {

/// Text of a service, a file or a user, made safe to show in one line.
QString shown(const QString &text);

/// The same as the end of a sentence that brings its own full stop.
QString withoutStop(const QString &text);

/// What a scope is, in words: "the key k1", "all keys of the Managed HSM", "the Key Vault kv1".
QString scopeWords(const QString &scope);

/// "name (object id)", the id where no name is known.
QString principalWords(const domain::Environment &environment, const QString &objectId);

/// The service that tokens for `resource` ("https://managedhsm.azure.net") are for, as the portal names it,
/// with the resource; empty where it is not the address of a service.
QString serviceWords(const QString &resource);

/// "a, b and c".
QString listWords(const QStringList &items);

/// Names inside sentences: “name”.
QString quoted(const QString &name);

} // namespace wording
