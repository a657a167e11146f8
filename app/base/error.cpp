#include "base/error.h"

namespace base {

bool Error::hasCode(QStringView other) const {
    return QStringView(code).compare(other, Qt::CaseInsensitive) == 0;
}

Error localError(const QString &code, const QString &message, const QString &operation) {
    Error error;
    error.kind = ErrorKind::Local;
    error.code = code;
    error.message = message;
    error.operation = operation;
    return error;
}

Error cancelledError(const QString &operation) {
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.code = QStringLiteral("Cancelled");
    error.message = QStringLiteral("The operation was stopped before it ended.");
    error.operation = operation;
    return error;
}

} // namespace base
