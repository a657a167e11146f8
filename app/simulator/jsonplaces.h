#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace simulator {

/// One step of a path: ".keys", or "[\"Contoso Production\"]" where the name is no plain word.
QString memberStep(const QString &name);
/// The same for an element of a list: "[0]".
QString elementStep(qsizetype index);

/// Called with a value: how deep it is, its step ("$" for the outermost one, which has the depth 0), and the
/// line where it begins, with its name if it has one. Returns whether to go on.
using PlaceVisitor = std::function<bool(qsizetype depth, const QString &step, int line)>;

/// Visits every value of a JSON text in its order, what contains another one before that. Any bytes are safe,
/// but only in valid JSON are the places right.
void visitPlaces(const QByteArray &json, const PlaceVisitor &visit);

/// The line of a path like "$.keyStores.hsm1.keys[0]"; nothing where the text does not have it.
std::optional<int> lineOfPath(const QByteArray &json, const QString &path);
/// The line of an offset; one beyond the end is in the last line.
int lineOfOffset(const QByteArray &json, qsizetype offset);

} // namespace simulator
