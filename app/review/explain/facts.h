#pragma once

#include "review/explain/explanation.h"

namespace explain {

/// What an error text tells beside its code.
struct Facts {
    QString principal;
    QStringList lacks;
    QString object;
    QString message; ///< of the error itself
};

/// `text` in one line, `lines` as they were.
Facts factsIn(const QString &text, const QString &lines, Matter about, const QString &code);

} // namespace explain
