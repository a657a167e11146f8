#pragma once

#include "cloud/account/settings.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class SettingField;

/// Which app signs in, in which tenant of which cloud.
class CloudForm final : public QWidget {
    Q_OBJECT
public:
    explicit CloudForm(const account::Settings &settings, QWidget *parent = nullptr);
    void fill(account::Settings &settings) const;
    void showProblems(const std::vector<account::SettingsProblem> &problems);
    void focusOn(account::Setting setting);

Q_SIGNALS:
    void edited();

private:
    void chooseCloud();

    QLineEdit *m_clientId;
    QLineEdit *m_tenant;
    QComboBox *m_cloud;
    QLineEdit *m_armHost;
    SettingField *m_clientIdField;
    SettingField *m_tenantField;
    SettingField *m_cloudField;
    SettingField *m_armHostField;
};

} // namespace ui
