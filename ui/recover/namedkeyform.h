#pragma once

#include "domain/resourceid.h"

#include <QWidget>

namespace protect {
class Recovery;
}

namespace ui {

class EntryField;
class TextLabel;

/// Where nothing in Azure tells which key the VM used, the user may know it: its URL with the version. Used
/// on request, as everything is looked at anew then.
class NamedKeyForm final : public QWidget {
    Q_OBJECT
public:
    explicit NamedKeyForm(protect::Recovery &recovery, QWidget *parent = nullptr);
    void refresh(); ///< shows itself where it is needed
    void lead();

private:
    void use();

    protect::Recovery &m_recovery;
    domain::ResourceId m_machine; ///< whose key is asked for
    EntryField *m_url;
    TextLabel *m_problem;
};

} // namespace ui
