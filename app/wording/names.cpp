#include "wording/names.h"

#include "base/text.h"
#include "domain/azurecloud.h"
#include "domain/scope.h"
#include "wording/text.h"
#include "wording/visibletext.h"

#include <QLocale>
#include <QUrl>

namespace wording {

QString shown(const QString &text) {
    return visible(text);
}

QString shownMessage(const QString &text) {
    QString line = text;
    for (const QLatin1Char lineEnd : {QLatin1Char('\r'), QLatin1Char('\n'), QLatin1Char('\t')}) {
        line.replace(lineEnd, QLatin1Char(' '));
    }
    return visible(line);
}

QString withoutStop(const QString &text) {
    const QString words = shownMessage(text);
    return words.endsWith(QLatin1Char('.')) ? words.chopped(1) : words;
}

QString scopeWords(const QString &scope) {
    const domain::Scope given(scope);
    if (given.isRoot()) {
        return Text::tr("everything (“/”)"); // of an HSM, or of the tenant
    }
    if (given.isWholeHsm()) {
        return Text::tr("all keys of the Managed HSM");
    }
    if (given.isInHsm()) {
        return Text::tr("the key %1").arg(shown(given.isKey() ? given.key().toString() : scope.mid(6)));
    }
    const domain::ResourceId id(scope);
    const QString vault = shown(id.nameOf(u"vaults"));
    if (const QString key = shown(id.nameOf(u"keys")); !key.isEmpty()) {
        return Text::tr("the key %1 in the Key Vault %2").arg(key, vault);
    }
    if (!vault.isEmpty()) {
        return base::sameText(id.providerNamespace(), u"Microsoft.RecoveryServices")
            ? Text::tr("the Recovery Services vault %1").arg(vault)
            : Text::tr("the Key Vault %1").arg(vault);
    }
    if (const QString hsm = shown(id.nameOf(u"managedHSMs")); !hsm.isEmpty()) {
        return Text::tr("the Managed HSM %1").arg(hsm);
    }
    if (const QString group = shown(id.nameOf(u"managementGroups")); !group.isEmpty()) {
        return Text::tr("the management group %1").arg(group);
    }
    if (id.providerNamespace().isEmpty() && !id.resourceGroup().isEmpty()) {
        return Text::tr("the resource group %1").arg(shown(id.resourceGroup()));
    }
    if (id.providerNamespace().isEmpty() && !id.subscriptionId().isEmpty()) {
        return Text::tr("the subscription %1").arg(shown(id.subscriptionId()));
    }
    return shown(scope);
}

QString principalWords(const domain::Environment &environment, const QString &objectId) {
    const domain::Principal *principal = environment.principal(objectId);
    if (principal && !principal->displayName.isEmpty()) {
        return Text::tr("%1 (object ID %2)").arg(shown(principal->displayName), shown(objectId));
    }
    return Text::tr("object ID %1").arg(shown(objectId));
}

QString serviceWords(const QString &resource) {
    const QUrl url(resource, QUrl::StrictMode);
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty()) {
        return {};
    }
    const QString storageHost = QStringLiteral("storage.azure.com"); // in every cloud
    for (const domain::AzureCloud &cloud : domain::azureClouds()) {
        const std::pair<const QString &, const char *> names[]{
            {cloud.armHost, "Azure Service Management"},
            {cloud.keyVaultSuffix, "Azure Key Vault"},
            {cloud.managedHsmSuffix, "Azure Key Vault Managed HSM"},
            {cloud.graphHost, "Microsoft Graph"},
            {storageHost, "Azure Storage"},
        };
        for (const auto &[host, name] : names) {
            if (base::sameText(url.host(), host)) {
                return QStringLiteral("%1 (%2)").arg(QLatin1String(name), shown(resource));
            }
        }
    }
    return shown(resource);
}

QString utcText(const QDateTime &when) {
    return when.isValid() ? when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QLatin1String(" UTC")
                          : QString();
}

QString localText(const QDateTime &when) {
    const QDateTime local = when.toLocalTime();
    return when.isValid() ? QLocale().toString(local.date(), QLocale::LongFormat) + QLatin1Char(' ')
            + QLocale().toString(local.time(), QLocale::ShortFormat)
                          : QString();
}

QString dateText(const QDate &date) {
    return date.toString(Qt::ISODate);
}

QString listWords(const QStringList &items) {
    return QLocale().createSeparatedList(items);
}

QString quoted(const QString &name) {
    return QLocale().quoteString(shown(name));
}

} // namespace wording
