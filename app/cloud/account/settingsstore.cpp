#include "cloud/account/settingsstore.h"

#include <QFile>
#include <QSettings>

#include <array>
#include <utility>

namespace account {

namespace {

using Proxy = http::NetworkSettings::Proxy;
using ProxyType = http::NetworkSettings::ProxyType;

/// Names of an enum's values in the file.
template <typename T, std::size_t N>
using Names = std::array<std::pair<T, const char *>, N>;

constexpr Names<SignInMethod, 3> methods{{{SignInMethod::Browser, "browser"},
    {SignInMethod::DeviceCode, "deviceCode"}, {SignInMethod::AzureCli, "azureCli"}}};
const QString customCloud = QStringLiteral("custom");
constexpr Names<Proxy, 3> proxies{
    {{Proxy::System, "system"}, {Proxy::None, "none"}, {Proxy::Custom, "custom"}}};
constexpr Names<ProxyType, 2> proxyTypes{{{ProxyType::Http, "http"}, {ProxyType::Socks5, "socks5"}}};

template <typename T, std::size_t N>
QString nameOf(const Names<T, N> &names, T value) {
    for (const auto &[candidate, name] : names) {
        if (candidate == value) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

template <typename T, std::size_t N>
T valueOf(const Names<T, N> &names, const QString &name) {
    for (const auto &[value, candidate] : names) {
        if (name == QLatin1String(candidate)) {
            return value;
        }
    }
    return names.front().first;
}

QString key(const char *name) {
    return QStringLiteral("azure/") + QString::fromLatin1(name);
}

} // namespace

SettingsStore::SettingsStore() : m_settings(std::make_unique<QSettings>()) { }

SettingsStore::SettingsStore(const QString &iniFile)
    : m_settings(std::make_unique<QSettings>(iniFile, QSettings::IniFormat)) { }

SettingsStore::~SettingsStore() = default;

Settings SettingsStore::load() const {
    const auto text = [this](const char *name) { return m_settings->value(key(name)).toString(); };
    Settings settings;
    settings.method = valueOf(methods, text("method"));
    if (const domain::AzureCloud *cloud = domain::azureCloud(text("cloud"));
        cloud || text("cloud") == customCloud) {
        settings.cloud = cloud;
    }
    settings.armHost = text("armHost");
    settings.tenant = text("tenant");
    settings.clientId = text("clientId");
    settings.network.proxy = valueOf(proxies, text("proxy"));
    settings.network.proxyType = valueOf(proxyTypes, text("proxyType"));
    settings.network.proxyHost = text("proxyHost");
    bool isPort = false;
    const ushort port = text("proxyPort").toUShort(&isPort);
    settings.network.proxyPort = isPort ? port : quint16(0);
    settings.network.proxyUser = text("proxyUser");
    settings.network.certificateFile = text("certificateFile");
    return settings;
}

void SettingsStore::save(const Settings &settings) {
    const auto put
        = [this](const char *name, const QString &value) { m_settings->setValue(key(name), value); };
    put("method", nameOf(methods, settings.method));
    put("cloud", settings.cloud ? settings.cloud->name : customCloud);
    put("armHost", settings.armHost);
    put("tenant", settings.tenant);
    put("clientId", settings.clientId);
    put("proxy", nameOf(proxies, settings.network.proxy));
    put("proxyType", nameOf(proxyTypes, settings.network.proxyType));
    put("proxyHost", settings.network.proxyHost);
    put("proxyPort", QString::number(settings.network.proxyPort));
    put("proxyUser", settings.network.proxyUser);
    put("certificateFile", settings.network.certificateFile);
    m_settings->sync();
    // Who works where, through which proxy, is nobody else's business; where there is no file, nothing
    // happens.
    (void)QFile::setPermissions(m_settings->fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace account
