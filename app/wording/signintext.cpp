#include "wording/signintext.h"

#include "domain/azurecloud.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

namespace {

/// Why a sign-in is forgotten at the end, as the end of a sentence.
QString storageReason(const base::Error &reason) {
    if (reason.hasCode(u"SecretStoreUnavailable")) {
        return Text::tr("no secret store of this desktop could be opened to save the sign-in");
    }
    if (reason.hasCode(u"SecretStoreDenied")) {
        return Text::tr("the secret store of this desktop is locked");
    }
    if (reason.hasCode(u"SecretStoreTimedOut")) {
        return Text::tr("the secret store of this desktop doesn't answer");
    }
    if (reason.hasCode(u"SecretStoreDamaged")) {
        return Text::tr("the content of the secret store of this desktop is damaged");
    }
    return Text::tr("the sign-in couldn't be saved");
}

} // namespace

QString cloudWords(const QString &cloudName) {
    const domain::AzureCloud *const azure
        = cloudName.isEmpty() ? &domain::azureClouds().front() : domain::azureCloud(cloudName);
    return azure ? azure->displayName : shown(cloudName);
}

QString cloudPlace(const QString &cloudName, const QString &armHost) {
    if (armHost.isEmpty()) {
        return cloudWords(cloudName);
    }
    if (const domain::AzureCloud *const azure = domain::azureCloudAt(armHost)) {
        return QStringLiteral("%1 (%2)").arg(cloudWords(azure->name), azure->armHost);
    }
    const bool isNamed = !cloudName.isEmpty() && cloudName != armHost;
    return isNamed ? Text::tr("%1, which calls itself %2").arg(shown(armHost), quoted(cloudName))
                   : shown(armHost);
}

QString signInLink(const QUrl &link) {
    return Text::tr("To sign in, open this address in a browser on this computer:")
        + QStringLiteral("\n  %1").arg(QString::fromUtf8(link.toEncoded()));
}

QString signInCode(const QString &code, const QUrl &link, int minutes) {
    return Text::tr("To sign in, open %1 in a browser on any computer and enter the code %2.")
               .arg(QString::fromUtf8(link.toEncoded()), shown(code))
        + QLatin1Char(' ') + Text::tr("The code is valid for %n minute(s).", nullptr, minutes);
}

QString azureCliLine() {
    return Text::tr("Asking the Azure CLI for its sign-in …");
}

QString signInFinishingLine() {
    return Text::tr("Finishing the sign-in …");
}

QString signedInAs(
    const QString &user, const QString &tenant, const QString &cloudName, const QString &armHost) {
    const QString place = cloudPlace(cloudName, armHost);
    if (tenant.isEmpty()) {
        return Text::tr("Signed in as %1, %2.").arg(shown(user), place);
    }
    return Text::tr("Signed in as %1, tenant %2, %3.").arg(shown(user), shown(tenant), place);
}

QString notRememberedLine(const base::Error &reason) {
    return Text::tr("You will have to sign in again after a restart: %1.").arg(storageReason(reason));
}

QString browserPageReceived() {
    return Text::tr("Received. Return to the application; you can close this page.");
}

QString browserPageRefused() {
    return Text::tr("The sign-in wasn't completed. Return to the application to see why.");
}

} // namespace wording
