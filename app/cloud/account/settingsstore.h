#pragma once

#include "cloud/account/settings.h"

#include <memory>

class QSettings;

namespace account {

/// Keeps the settings between two starts, in the platform's usual place or in an INI file that is named.
/// No secret is ever written: a proxy's password is asked for anew.
class SettingsStore {
public:
    SettingsStore(); ///< where QSettings keeps this program's settings
    explicit SettingsStore(const QString &iniFile);
    ~SettingsStore();

    /// What was saved; a value that is not understood counts as not set.
    Settings load() const;
    void save(const Settings &settings);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace account
