#include "ui/desktop/preferences.h"

#include <QSettings>

namespace ui {

namespace {

QString keyOf(const char *name) {
    return QStringLiteral("preferences/") + QLatin1String(name);
}

} // namespace

Preferences Preferences::load() {
    const QSettings settings;
    Preferences preferences;
    preferences.language = settings.value(keyOf("language")).toString();
    // A word that is not known counts as what is recommended.
    if (settings.value(keyOf("role")).toString() == QLatin1String("builtIn")) {
        preferences.role = domain::RoleChoice::BuiltInRole;
    }
    if (settings.value(keyOf("scope")).toString() == QLatin1String("allKeys")) {
        preferences.scope = domain::GrantScope::AllKeys;
    }
    preferences.asksBeforeLinks = settings.value(keyOf("asksBeforeLinks"), true).toBool();
    preferences.notifies = settings.value(keyOf("notifies"), true).toBool();
    return preferences;
}

void Preferences::save() const {
    QSettings settings;
    settings.setValue(keyOf("language"), language);
    settings.setValue(keyOf("role"),
        role == domain::RoleChoice::BuiltInRole ? QStringLiteral("builtIn") : QStringLiteral("recommended"));
    settings.setValue(keyOf("scope"),
        scope == domain::GrantScope::AllKeys ? QStringLiteral("allKeys") : QStringLiteral("thisKey"));
    settings.setValue(keyOf("asksBeforeLinks"), asksBeforeLinks);
    settings.setValue(keyOf("notifies"), notifies);
}

bool Preferences::isWide() const {
    return role != domain::RoleChoice::CustomRole || scope != domain::GrantScope::ThisKey;
}

} // namespace ui
