#include "ui/account/cloudform.h"

#include "ui/account/settingfield.h"
#include "ui/account/settingswords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using account::Setting;

CloudForm::CloudForm(const account::Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_clientId(new QLineEdit(settings.clientId, this)),
      m_tenant(new QLineEdit(settings.tenant, this)),
      m_cloud(new QComboBox(this)),
      m_armHost(new QLineEdit(settings.armHost, this)),
      m_clientIdField(new SettingField(tr("Client ID"), m_clientId,
          tr("The application (client) ID of the app registration. Not needed with the Azure CLI."), this)),
      m_tenantField(new SettingField(tr("Tenant"), m_tenant,
          tr("Tenant ID or domain name. Empty: the tenant that your account belongs to."), this)),
      m_cloudField(new SettingField(tr("Cloud"), m_cloud, {}, this)),
      m_armHostField(new SettingField(tr("Azure Resource Manager endpoint"), m_armHost,
          tr("For example https://management.local.azurestack.external."), this)) {
    for (const domain::AzureCloud &cloud : domain::azureClouds()) {
        m_cloud->addItem(cloud.displayName, cloud.name);
    }
    m_cloud->addItem(tr("Another cloud, by its endpoint"), QString());
    m_cloud->setCurrentIndex(m_cloud->findData(cloudNameOf(settings)));
    m_clientId->setPlaceholderText(QStringLiteral("00000000-0000-0000-0000-000000000000"));
    m_tenant->setPlaceholderText(QStringLiteral("contoso.onmicrosoft.com"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_clientIdField);
    column->addWidget(m_tenantField);
    column->addWidget(m_cloudField);
    column->addWidget(m_armHostField);
    for (QLineEdit *line : {m_clientId, m_tenant, m_armHost}) {
        connect(line, &QLineEdit::textEdited, this, &CloudForm::edited);
    }
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &CloudForm::chooseCloud);
    m_armHostField->setVisible(!settings.cloud);
}

void CloudForm::chooseCloud() {
    m_armHostField->setVisible(m_cloud->currentData().toString().isEmpty());
    Q_EMIT edited();
}

void CloudForm::fill(account::Settings &settings) const {
    settings.clientId = m_clientId->text();
    settings.tenant = m_tenant->text();
    settings.cloud = domain::azureCloud(m_cloud->currentData().toString());
    settings.armHost = m_armHost->text(); // kept, should the user come back to it
}

void CloudForm::showProblems(const std::vector<account::SettingsProblem> &problems) {
    m_clientIdField->showProblem(Setting::ClientId, problems);
    m_tenantField->showProblem(Setting::Tenant, problems);
    m_armHostField->showProblem(Setting::ArmHost, problems);
}

void CloudForm::focusOn(Setting setting) {
    QLineEdit *line = m_clientId;
    if (setting == Setting::Tenant) {
        line = m_tenant;
    } else if (setting == Setting::ArmHost && !m_armHostField->isHidden()) {
        line = m_armHost;
    }
    line->setFocus(Qt::OtherFocusReason);
    line->selectAll();
}

} // namespace ui
