#pragma once

#include "ui/widgets/rowmodel.h"

namespace protect {
class Estate;
}

namespace ui {

/// The virtual machines of an estate as rows; they arrive page by page, and their protection later.
class VirtualMachineModel final : public RowModel {
    Q_OBJECT
public:
    /// What decides about a choice comes first.
    enum Column { Name, ResourceGroup, Encryption, Protection, Note, Region, Size, Subscription };

    explicit VirtualMachineModel(protect::Estate &estate, QObject *parent = nullptr);

    bool isConfidential(int row) const;
    /// Judges all rows anew, e.g. after a preview feature was registered.
    void refresh();

private:
    Row describe(int row) const;
    void append(int first, int count);
    void reload();

    protect::Estate &m_estate;
};

} // namespace ui
