#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace importer {

/// An element of JSON in which one object has a member twice: what that means is not defined (RFC 8259), and
/// each tool takes another of the two.
struct JsonTwins {
    QString path; ///< of the element: "$.value[3]"
    QString name; ///< of the member
    QByteArray element; ///< as it was; empty where it is long
};

/// The same JSON without such elements: null stands in their place, so that their list knows that it has lost
/// one; a root is left empty. Costs one pass over UTF-8 text that is JSON.
QByteArray withoutTwins(const QByteArray &utf8, std::vector<JsonTwins> &twins);

} // namespace importer
