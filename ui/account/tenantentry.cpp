#include "ui/account/tenantentry.h"

#include "ui/widgets/entryfield.h"

namespace ui {

TenantEntry::TenantEntry(QWidget *parent) : QComboBox(parent) {
    setEditable(true);
    setLineEdit(new EntryField(this));
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setAccessibleName(tr("Tenant"));
    setAccessibleDescription(tr("Choose a tenant of your account, or type a tenant ID or domain name."));
    lineEdit()->setAccessibleName(accessibleName());
    lineEdit()->setAccessibleDescription(accessibleDescription());
}

} // namespace ui
