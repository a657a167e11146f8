#pragma once

#include <QComboBox>

namespace ui {

/// The tenants of the account, and room to type another's id or domain name. Enter means "switch" and not the
/// wizard's Next.
class TenantEntry final : public QComboBox {
    Q_OBJECT
public:
    explicit TenantEntry(QWidget *parent = nullptr);
};

} // namespace ui
