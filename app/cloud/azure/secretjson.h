#pragma once

#include "base/secretbytes.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace azure {

/// JSON that holds a secret, read where it stands: nothing is copied but the string that is asked for, into
/// memory that is overwritten.
class SecretJson {
public:
    /// nullopt: this is no JSON object, or one that nests deeper than 64 levels. `text` must outlive this.
    static std::optional<SecretJson> object(QByteArrayView text);

    /// The value of a member by its name without case, as it stands; nullopt: there is none. Of two members
    /// of one name the last counts, as with every other reader.
    std::optional<QByteArrayView> member(QByteArrayView name) const;

    /// The characters of a string, in UTF-8 and unescaped; nullopt: the value is no string.
    static std::optional<base::SecretBytes> string(QByteArrayView value);

private:
    explicit SecretJson(QByteArrayView text) : m_text(text) { }
    QByteArrayView m_text; ///< a whole object, known to be one
};

} // namespace azure
