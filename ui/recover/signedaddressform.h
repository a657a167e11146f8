#pragma once

#include "ui/widgets/widgets.h"

#include <QWidget>

namespace protect {
class Recovery;
}

namespace ui {

/// For somebody who may not read the blob with the copy of the key: takes a signed address of it, which is
/// neither shown nor remembered, and goes on with it.
class SignedAddressForm final : public QWidget {
    Q_OBJECT
public:
    explicit SignedAddressForm(protect::Recovery &recovery, QWidget *parent = nullptr);
    void refresh(); ///< there only while the copy could not be read for want of a right

private:
    bool isNeeded() const;
    void use();

    protect::Recovery &m_recovery;
    TextLabel *m_why;
    EntryField *m_address;
    QPushButton *m_use;
    TextLabel *m_problem;
};

} // namespace ui
