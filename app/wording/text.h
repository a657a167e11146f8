#pragma once

#include <QCoreApplication>

namespace wording {

/// Text::tr() puts the sentences of this room into the user's language. They share one context: where the
/// same English has two meanings, the second argument says which.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::Text)
};

} // namespace wording
