#pragma once

#include "cloud/account/settings.h"

#include <QString>

namespace ui {

QString methodName(account::SignInMethod method);
QString methodExplanation(account::SignInMethod method);
QString cloudChoiceName(account::CloudChoice cloud);
/// "AzureCloud" for the help about registrations; empty for a custom cloud.
QString cloudNameOf(account::CloudChoice cloud);
/// Cloud, tenant and client id in one line.
QString settingsSummary(const account::Settings &settings);

} // namespace ui
