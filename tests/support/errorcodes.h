#pragma once

#include "wording/errortable.h"

#include <QStringList>

#include <vector>

namespace support {

/// The codes of the error table, row by row.
inline std::vector<QStringList> errorRows() {
    using wording::Errors;
    std::vector<QStringList> rows;
    for (const auto family :
        {Errors::keys(), Errors::guest(), Errors::backup(), Errors::restores(), Errors::recovery(),
            Errors::platform(), Errors::entra(), Errors::signIn(), Errors::storage(), Errors::local()}) {
        for (const wording::ErrorEntry &entry : family) {
            rows.push_back(wording::codesOf(entry));
        }
    }
    return rows;
}

} // namespace support
