#include "ui/account/networkform.h"

#include "ui/account/settingfield.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

using account::Setting;
using Proxy = http::NetworkSettings::Proxy;
using ProxyType = http::NetworkSettings::ProxyType;

namespace {

QLabel *addCell(QGridLayout *grid, int row, int column, const QString &name, QWidget *field) {
    auto *label = new QLabel(name + u':', field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(name);
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1);
    return label;
}

} // namespace

NetworkForm::NetworkForm(const http::NetworkSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_proxy(new QComboBox(this)),
      m_address(new QWidget(this)),
      m_type(new QComboBox(m_address)),
      m_host(new QLineEdit(settings.proxyHost, m_address)),
      m_port(new QLineEdit(m_address)),
      m_credentials(new QWidget(this)),
      m_user(new QLineEdit(settings.proxyUser, m_credentials)),
      m_password(new QLineEdit(settings.proxyPassword, m_credentials)),
      m_certificateRow(new QWidget(this)),
      m_certificateFile(new QLineEdit(settings.certificateFile, m_certificateRow)),
      m_proxyField(new SettingField(tr("Proxy"), m_proxy, {}, this)),
      m_certificateField(new SettingField(tr("Certificate authority of your organization"), m_certificateRow,
          tr("PEM file. Needed only if your network decrypts traffic and the system doesn't know its "
             "certificate."),
          this)) {
    m_proxy->addItem(tr("Use the system settings"), static_cast<int>(Proxy::System));
    m_proxy->addItem(tr("None"), static_cast<int>(Proxy::None));
    m_proxy->addItem(tr("Use these settings"), static_cast<int>(Proxy::Custom));
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(settings.proxy)));
    m_type->addItem(QStringLiteral("HTTP"), static_cast<int>(ProxyType::Http));
    m_type->addItem(QStringLiteral("SOCKS 5"), static_cast<int>(ProxyType::Socks5));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(settings.proxyType)));
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setText(settings.proxyPort > 0 ? QString::number(settings.proxyPort) : QString());
    m_port->setMaximumWidth(m_port->fontMetrics().horizontalAdvance(QStringLiteral("65535 00")));
    m_password->setEchoMode(QLineEdit::Password);

    auto *address = new QGridLayout(m_address);
    address->setContentsMargins(0, 0, 0, 0);
    addCell(address, 0, 0, tr("Kind"), m_type);
    addCell(address, 0, 2, tr("Host"), m_host);
    addCell(address, 0, 4, tr("Port"), m_port);
    address->setColumnStretch(3, 1);
    auto *credentials = new QGridLayout(m_credentials);
    credentials->setContentsMargins(0, 0, 0, 0);
    addCell(credentials, 0, 0, tr("Proxy user"), m_user);
    addCell(credentials, 0, 2, tr("Proxy password"), m_password);
    credentials->addWidget(
        new TextLabel(tr("Needed only if the proxy asks for them. The password is never saved."),
            m_credentials, TextLabel::Weight::Muted),
        1, 0, 1, 4);
    auto *certificate = new QHBoxLayout(m_certificateRow);
    certificate->setContentsMargins(0, 0, 0, 0);
    certificate->addWidget(m_certificateFile, 1);
    m_certificateFile->setAccessibleName(tr("Certificate authority of your organization"));
    auto *browse = new QPushButton(tr("Browse …"), m_certificateRow);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse for a certificate file"));
    certificate->addWidget(browse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_proxyField);
    column->addWidget(m_address);
    column->addWidget(m_credentials);
    column->addWidget(m_certificateField);

    for (QLineEdit *line : {m_host, m_port, m_user, m_password, m_certificateFile}) {
        connect(line, &QLineEdit::textEdited, this, &NetworkForm::edited);
    }
    connect(m_type, &QComboBox::currentIndexChanged, this, &NetworkForm::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkForm::chooseProxy);
    connect(browse, &QPushButton::clicked, this, &NetworkForm::browse);
    chooseProxy();
}

void NetworkForm::chooseProxy() {
    const auto chosen = static_cast<Proxy>(m_proxy->currentData().toInt());
    m_address->setVisible(chosen == Proxy::Custom);
    m_credentials->setVisible(chosen != Proxy::None);
    Q_EMIT edited();
}

void NetworkForm::browse() {
    auto *dialog = new QFileDialog(this, tr("Choose a certificate file"), m_certificateFile->text(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_certificateFile->setText(file);
        Q_EMIT edited();
    });
    dialog->open();
}

http::NetworkSettings NetworkForm::settings() const {
    http::NetworkSettings settings;
    settings.proxy = static_cast<Proxy>(m_proxy->currentData().toInt());
    settings.proxyType = static_cast<ProxyType>(m_type->currentData().toInt());
    settings.proxyHost = m_host->text();
    settings.proxyPort = m_port->text().toUShort();
    settings.proxyUser = m_user->text();
    settings.proxyPassword = m_password->text();
    settings.certificateFile = m_certificateFile->text().trimmed();
    return settings;
}

void NetworkForm::showProblems(const std::vector<account::SettingsProblem> &problems) {
    m_proxyField->showProblem(Setting::Proxy, problems);
    m_certificateField->showProblem(Setting::CertificateFile, problems);
}

void NetworkForm::focusOn(Setting setting) {
    if (setting == Setting::CertificateFile) {
        m_certificateFile->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget *field = m_proxy;
    if (!m_address->isHidden()) {
        field = m_host->text().trimmed().isEmpty() ? m_host : m_port;
    }
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
