#pragma once

#include "domain/diskencryptionset.h"

namespace protect {
class Protection;
}

namespace ui {

/// Chooses the role and scope that somebody prefers, when the page that shows them opens: once for each key,
/// so that what is chosen there afterwards stays. Where the page is not passed, what is recommended stays.
class Preselection final {
public:
    void apply(protect::Protection &protection);
    void pass(const protect::Protection &protection); ///< what is recommended is to stay for this key

private:
    bool isNew(const protect::Protection &protection);

    domain::KeyIdentifier m_key; ///< for which it was done last
    domain::ResourceId m_virtualMachine;
};

} // namespace ui
