#include "protect/scripts/signedin.h"

#include "base/quoting.h"
#include "wording/azcommand.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

namespace scripts {

namespace {

QString signInTo(const SignedIn &expected, const QString &command) {
    return QStringLiteral("This is for the tenant %1. Sign in to it first: %2 %1")
        .arg(expected.tenantId, command);
}

} // namespace

QStringList signedInAzureCli(const SignedIn &expected) {
    QStringList lines;
    if (!expected.armHost.isEmpty()) {
        lines << wording::cloudCheck(expected.armHost);
    }
    lines << QStringLiteral("check_subscription() {") << QStringLiteral("    local tenant")
          << QStringLiteral("    tenant=$(az account show \"$@\" --query tenantId --output tsv) ||")
          << QStringLiteral("        die \"A subscription is not visible: ${*//[^0-9A-Za-z -]/?}. Sign in to "
                            "its tenant first: az login\"");
    if (!expected.tenantId.isEmpty()) {
        lines << QStringLiteral("    [ \"$(lower \"$tenant\")\" = %1 ] || die %2")
                     .arg(base::bashQuoted(expected.tenantId.toLower()),
                         base::bashQuoted(
                             wording::printable(signInTo(expected, QStringLiteral("az login --tenant")))));
    }
    lines << QStringLiteral("}");
    for (const QString &subscription : expected.subscriptions) {
        lines << QStringLiteral("check_subscription ") + wording::azOption("--subscription", subscription);
    }
    return lines;
}

QStringList signedInPowerShell(const SignedIn &expected) {
    const auto throwing = [](const QString &message) {
        return QStringLiteral("throw ") + base::powerShellQuoted(wording::printable(message));
    };
    QStringList lines;
    if (!expected.armHost.isEmpty()) {
        lines << QStringLiteral("if (([uri] $before.Environment.ResourceManagerUrl).Authority -ne %1) {")
                     .arg(base::powerShellQuoted(expected.armHost))
              << QStringLiteral("    ")
                + throwing(QStringLiteral("This is for the cloud of %1. Sign in to it first: "
                                          "Connect-AzAccount -Environment NAME")
                               .arg(expected.armHost))
              << QStringLiteral("}");
    }
    QStringList all;
    for (const QString &subscription : expected.subscriptions) {
        all << base::powerShellQuoted(subscription);
    }
    lines << QStringLiteral("foreach ($id in @(%1)) {").arg(all.join(QStringLiteral(", ")))
          << QStringLiteral(
                 "    $subscription = Get-AzSubscription -SubscriptionId $id -ErrorAction SilentlyContinue |")
          << QStringLiteral("        Select-Object -First 1")
          << QStringLiteral("    if (-not $subscription) { throw \"The subscription $($id -replace "
                            "'[^0-9A-Za-z-]', '?') is not visible. Sign in to its tenant first: "
                            "Connect-AzAccount\" }");
    if (!expected.tenantId.isEmpty()) {
        lines << QStringLiteral("    if ($subscription.TenantId -ne %1) {")
                     .arg(base::powerShellQuoted(expected.tenantId))
              << QStringLiteral("        ")
                + throwing(signInTo(expected, QStringLiteral("Connect-AzAccount -Tenant")))
              << QStringLiteral("    }");
    }
    return lines << QStringLiteral("}");
}

} // namespace scripts
