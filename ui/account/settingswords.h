#pragma once

#include "cloud/account/settings.h"

#include <QString>

namespace ui {

QString methodName(account::SignInMethod method);
QString methodExplanation(account::SignInMethod method);
/// "AzureCloud" for the help about registrations; empty for a cloud of one's own.
QString cloudNameOf(const account::Settings &settings);
/// Cloud, tenant and client id in one line.
QString settingsSummary(const account::Settings &settings);

} // namespace ui
