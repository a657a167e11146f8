#pragma once

#include <QByteArray>

/// What the fuzzers and the ordinary tests give bytes to. Each checks what must hold whatever they are, and
/// aborts where it does not.
namespace fuzz {

/// A file, for the importer: it ends, its report is bounded, and what was made of it can be saved and read
/// back.
void importBytes(const QByteArray &bytes);

/// The body of an answer, for every reader of Azure's JSON: it is a value or an error with a reason.
void readAnswer(const QByteArray &bytes);

/// A text that somebody pasted: what is told of it is bounded, has words, and names no person.
void explainText(const QByteArray &bytes);

/// The state of a simulator: refused with a reason, or told again as it is.
void readTenant(const QByteArray &bytes);

/// Lines of header fields, for the readers of challenges and waits: no claim of another host's challenge is
/// taken over, and waits are not negative.
void readHeaders(const QByteArray &bytes);

/// A scenario file: it is a tenant, or refused with the line.
void readScenario(const QByteArray &bytes);

/// What comes back while signing in: the browser's request, tokens, id tokens, cloud metadata, az's output.
/// The browser's request is accepted only with the state that was asked for.
void readSignIn(const QByteArray &bytes);

/// A name, for everything that writes scripts and commands: each language reads it back as one text or it is
/// refused, and no code is another than with a harmless name.
void writeScripts(const QByteArray &bytes);

/// Aborts with `what` where something that must hold does not.
void require(bool holds, const char *what);

} // namespace fuzz
