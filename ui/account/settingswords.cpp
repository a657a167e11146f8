#include "ui/account/settingswords.h"

#include "wording/names.h"
#include "wording/signintext.h"

#include <QCoreApplication>

namespace ui {

using account::SignInMethod;

namespace {

struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(ui::SignInSettings)
};

} // namespace

QString methodName(SignInMethod method) {
    switch (method) {
    case SignInMethod::Browser:
        return SettingsText::tr("In the browser");
    case SignInMethod::DeviceCode:
        return SettingsText::tr("With a code on another device");
    case SignInMethod::AzureCli:
        return SettingsText::tr("With the Azure CLI");
    }
    return {};
}

QString methodExplanation(SignInMethod method) {
    switch (method) {
    case SignInMethod::Browser:
        return SettingsText::tr("Opens Microsoft's sign-in page in the browser of this computer.");
    case SignInMethod::DeviceCode:
        return SettingsText::tr("For computers without a browser. Many organizations block it.");
    case SignInMethod::AzureCli:
        return SettingsText::tr("Uses the sign-in of “az login” on this computer. Needs no client ID.");
    }
    return {};
}

QString cloudNameOf(const account::Settings &settings) {
    return settings.cloud ? settings.cloud->name : QString();
}

QString settingsSummary(const account::Settings &settings) {
    QStringList parts;
    parts << SettingsText::tr("Cloud: %1")
                 .arg(settings.cloud ? settings.cloud->displayName : wording::shown(settings.armHost));
    if (!settings.tenant.isEmpty()) {
        parts << SettingsText::tr("Tenant: %1").arg(wording::shown(settings.tenant));
    } else if (settings.method != SignInMethod::AzureCli) {
        parts << SettingsText::tr("Tenant: your account's own");
    }
    if (settings.method != SignInMethod::AzureCli) {
        parts << SettingsText::tr("Client ID: %1").arg(wording::shown(settings.clientId));
    }
    return parts.join(QStringLiteral("   "));
}

} // namespace ui
