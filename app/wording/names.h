#pragma once

#include "domain/environment.h"

#include <QDateTime>
#include <QString>

namespace wording {

/// A name of a service, a file or a user, made safe to show in one line: what could mislead is made visible
/// (visibletext.h).
QString shown(const QString &text);

/// Sentences of a service: the same, but ordinary line breaks are blanks.
QString shownMessage(const QString &text);

/// The same as the end of a sentence that brings its own full stop.
QString withoutStop(const QString &text);

/// What a scope is, in words: "the key k1", "all keys of the Managed HSM", "the Key Vault kv1".
QString scopeWords(const QString &scope);

/// "name (object id)", the id where no name is known.
QString principalWords(const domain::Environment &environment, const QString &objectId);

/// The service that tokens for `resource` ("https://managedhsm.azure.net") are for, as the portal names it,
/// with the resource; empty where it is not the address of a service.
QString serviceWords(const QString &resource);

/// A moment, in the one form that every text has: "2026-11-29 20:46 UTC". Empty: it is not known.
QString utcText(const QDateTime &when);
/// Day and time as the user's locale writes them, in the time zone of this computer.
QString localText(const QDateTime &when);
/// The day of a moment, or of a document: "2026-11-29".
QString dateText(const QDate &date);

/// "a, b and c".
QString listWords(const QStringList &items);

/// Names inside sentences: “name”.
QString quoted(const QString &name);

} // namespace wording
