#pragma once

#include "cloud/account/settings.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class SettingField;

/// Proxy and certificate authorities.
class NetworkForm final : public QWidget {
    Q_OBJECT
public:
    explicit NetworkForm(const http::NetworkSettings &settings, QWidget *parent = nullptr);
    http::NetworkSettings settings() const;
    void showProblems(const std::vector<account::SettingsProblem> &problems);
    void focusOn(account::Setting setting);

Q_SIGNALS:
    void edited();

private:
    void chooseProxy();
    void browse();

    QComboBox *m_proxy;
    QWidget *m_address;
    QComboBox *m_type;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QWidget *m_credentials;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QWidget *m_certificateRow;
    QLineEdit *m_certificateFile;
    SettingField *m_proxyField;
    SettingField *m_certificateField;
};

} // namespace ui
