#include "wording/grantrequest.h"

#include "base/quoting.h"
#include "base/terminaltext.h"
#include "base/text.h"
#include "domain/azurecloud.h"
#include "domain/builtinroles.h"
#include "domain/refusal.h"
#include "wording/accesstext.h"
#include "wording/grantcalls.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/standingtext.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

namespace {

QString put(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    return restCommand("put", writeCall(write, store)).plain("--output none").text();
}

// What the Azure CLI prints is compared with "…*": on Windows a carriage return follows. Nobody signed in, or
// a subscription that is not seen, prints nothing.

/// Fails with this message.
QString failing(const QString &message) {
    return QStringLiteral("printf '%s\\n' %1 >&2; false").arg(base::bashQuoted(printable(message)));
}

QString checkCommand(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    if (write.kind == domain::WriteKind::AddAccessPolicy) {
        return restCommand("get", vaultCall(store))
            .option("--query",
                QStringLiteral("properties.accessPolicies[?objectId==%1].permissions.keys")
                    .arg(base::jmesLiteral(write.principalId)))
            .text();
    }
    if (store.kind == domain::KeyStoreKind::ManagedHsm) {
        return AzCommand("keyvault role assignment list")
            .option("--id", QStringLiteral("https://") + store.uri.authority())
            .option("--assignee-object-id", write.principalId)
            .option("--scope", write.scope)
            .plain("--output table")
            .text();
    }
    return AzCommand("role assignment list")
        .option("--assignee", write.principalId)
        .option("--scope", write.scope)
        .plain("--output table")
        .text();
}

bool creates(const domain::AccessPlan &plan) {
    return std::any_of(plan.grant.begin(), plan.grant.end(), [](const domain::PlannedWrite &write) {
        return write.kind == domain::WriteKind::CreateRoleDefinition;
    });
}

/// Who can run the whole script: whoever may assign a role need not be able to create one
/// (contract 8.1, 9.6).
QString whoMay(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    switch (domain::effectiveModel(store)) {
    case domain::PermissionModel::LocalRbac:
        return (creates(plan)
                       ? Text::tr(
                           "A Managed HSM Administrator, Crypto Officer or Policy Administrator of the "
                           "whole HSM (scope /) can do it, because a role is created.")
                       : Text::tr(
                           "A Managed HSM Administrator, Crypto Officer or Policy Administrator of this "
                           "HSM, or of this scope in it, can do it."))
            + QLatin1Char(' ')
            + Text::tr("An Azure role such as Owner isn't enough. If no one else is left, a Global "
                       "Administrator of the tenant can become Managed HSM Administrator.");
    case domain::PermissionModel::AzureRbac:
        break;
    case domain::PermissionModel::AccessPolicies:
        return Text::tr("An Owner, Contributor or Key Vault Contributor of the Key Vault can do it.");
    }
    if (creates(plan)) {
        return Text::tr("An Owner or User Access Administrator of the subscription can do it, because a role "
                        "is created there. A Role Based Access Control Administrator can only assign roles.");
    }
    const QString role = plan.grant.back().roleGuid;
    const bool builtIn = base::sameText(role, domain::roles::keyVaultCryptoUser)
        || base::sameText(role, domain::roles::keyVaultAdministrator);
    return builtIn
        ? Text::tr("An Owner, User Access Administrator, Role Based Access Control Administrator or "
                   "Key Vault Data Access Administrator of the Key Vault can do it.")
        : Text::tr("An Owner, User Access Administrator or Role Based Access Control Administrator "
                   "of the Key Vault can do it.");
}

/// Those of them whose assignments could be read, but for who asks.
QString whoCan(
    const domain::AccessPlan &plan, const domain::Environment &environment, const domain::KeyStore &store) {
    QStringList names;
    for (const domain::Granter &granter : domain::whoCanGrant(environment, store, plan.grant)) {
        if (!base::sameText(granter.principalId, plan.callerId)) {
            names << granterLine(granter);
        }
    }
    return names.isEmpty() ? QString() : Text::tr("As far as could be determined: %1.").arg(listWords(names));
}

QString propagation(const domain::KeyStore &store) {
    switch (domain::effectiveModel(store)) {
    case domain::PermissionModel::LocalRbac:
        return Text::tr(
            "In a Managed HSM with several regions, a new grant can take up to 6 minutes to reach "
            "all of them.");
    case domain::PermissionModel::AzureRbac:
        return Text::tr("A new role assignment can take up to 10 minutes to take effect.");
    case domain::PermissionModel::AccessPolicies:
        break;
    }
    return Text::tr("A new access policy can take a few minutes to take effect.");
}

/// The script and the check after it, or why there is none.
QStringList scriptPart(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    const QStringList script = grantScript(plan, store);
    const QString check = checkCommand(plan.grant.back(), store);
    const QString code = script.join(QLatin1Char('\n')) + QLatin1Char('\n') + check;
    if (script.isEmpty() || base::notExpressed(check) || base::forPipelines(code) != code) {
        return {Text::tr("There's no script for this: an ID isn't known, or a name contains characters that "
                         "a script can't express safely.")};
    }
    return QStringList{Text::tr("Script for Azure CLI (bash):"), QString()} + script
        + QStringList{QString(), Text::tr("Check afterward:"), QString(), check};
}

/// What has to be signed in: the token for an HSM is of the account's own tenant, the one for Azure Resource
/// Manager of the subscription's.
QStringList signInChecks(const domain::KeyStore &store) {
    QStringList lines;
    if (const domain::AzureCloud *cloud = domain::azureCloudNaming(store.uri.host())) {
        lines << cloudCheck(cloud->armHost);
    }
    if (!store.tenantId.isEmpty()) {
        // The token for an HSM is of the account's own tenant, and whoever has its roles need not see its
        // subscription; the one for Azure Resource Manager is of the subscription's tenant.
        const bool isHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
        lines << tenantCheck(store.tenantId, isHsm ? QString() : store.id.subscriptionId());
    }
    return lines;
}

} // namespace

QStringList whoMayGrant(
    const domain::AccessPlan &plan, const domain::Environment &environment, const domain::KeyStore &store) {
    const QString known = plan.grant.empty() ? QString() : whoCan(plan, environment, store);
    return plan.grant.empty() ? QStringList()
        : known.isEmpty()     ? QStringList{whoMay(plan, store)}
                              : QStringList{whoMay(plan, store), known};
}

QString cloudCheck(const QString &armHost) {
    return QStringLiteral(
        "case \"$(az cloud show --query endpoints.resourceManager --output tsv | tr -d '\\r' | "
        "tr '[:upper:]' '[:lower:]')/\" in %1*) ;; *) %2 ;; esac")
        .arg(base::bashQuoted(QStringLiteral("https://%1/").arg(armHost.toLower())),
            failing(QStringLiteral("This is for the cloud of %1. The Azure CLI works in another one: "
                                   "az cloud set --name NAME, then az login.")
                        .arg(armHost)));
}

QString tenantCheck(const QString &tenantId, const QString &subscriptionId) {
    AzCommand account("account show");
    if (!subscriptionId.isEmpty()) {
        account.option("--subscription", subscriptionId);
    }
    return QStringLiteral("case \"$(%1)\" in %2*) ;; *) %3 ;; esac")
        .arg(account.plain("--query tenantId --output tsv").text(), base::bashQuoted(tenantId.toLower()),
            failing(QStringLiteral("This is for the tenant %1. Sign in to it first: az login --tenant %1")
                        .arg(tenantId)));
}

QString passingRefusal(bool newRole) {
    // The outermost code only: details below it may name others.
    return QStringLiteral("^[^\"]*(\"error\"[^\"]*)?\"code\" *: *\"(%1)\"")
        .arg(domain::passingCodes(newRole).join(QLatin1Char('|')));
}

QString repeated(const QString &write, bool newRole) {
    return QStringLiteral("(for try in 1 2 3 4 5 6; do why=$(%1 2>&1) && exit; "
                          "[ $try != 6 ] && grep -Eiq '%2' <<<\"$why\" && sleep 10 || "
                          "{ tr -s '#:' <<<\"$why\" >&2; exit 1; }; done)")
        .arg(write, passingRefusal(newRole));
}

QStringList definitionCommands(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    return {QStringLiteral("held=$(%1)").arg(heldExactly(write, store)),
        QStringLiteral("case \"$held\" in true*) ;; '') %1 ;; *) %2 ;; esac")
            .arg(put(write, store),
                failing(QStringLiteral("The role has other rights than planned. It is left as it is.")))};
}

QStringList roleCheck(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    if (write.rights.isEmpty() || !mayHaveChanged(write.roleGuid)) {
        return {};
    }
    return {QStringLiteral("held=$(%1)").arg(heldExactly(write, store)),
        QStringLiteral("case \"$held\" in true*) ;; *) %1 ;; esac")
            .arg(failing(QStringLiteral("The role is not there, or it has other rights than planned.")))};
}

QStringList vaultCheck(const domain::KeyStore &store) {
    const QString uri = QStringLiteral("https://") + store.uri.host();
    const QString model = domain::effectiveModel(store) == domain::PermissionModel::AzureRbac
        ? QStringLiteral(" true")
        : QStringLiteral(" false");
    return {QStringLiteral("store=$(%1)")
                .arg(restCommand("get", vaultCall(store))
                         .option("--query",
                             QStringLiteral("join(' ', [properties.vaultUri, "
                                            "to_string(properties.enableRbacAuthorization || `false`)])"))
                         .plain("--output tsv")
                         .text()),
        QStringLiteral("case \"$store\" in %1* | %2*) ;; *) %3 ;; esac")
            .arg(base::bashQuoted(uri + QLatin1Char('/') + model), base::bashQuoted(uri + model),
                failing(
                    QStringLiteral("This is not the Key Vault with the key, %1, or its permission model has "
                                   "changed.")
                        .arg(uri)))};
}

QStringList grantSteps(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    QStringList lines;
    bool created = false;
    for (const domain::PlannedWrite &write : plan.grant) {
        switch (write.kind) {
        case domain::WriteKind::CreateRoleDefinition:
            lines << definitionCommands(write, store);
            created = true;
            break;
        case domain::WriteKind::CreateRoleAssignment:
            if (created) {
                lines << repeated(put(write, store), true);
            } else {
                lines << roleCheck(write, store) << put(write, store);
            }
            break;
        case domain::WriteKind::AddAccessPolicy:
            lines << put(write, store);
            break;
        case domain::WriteKind::CreateBackupPolicy:
        case domain::WriteKind::EnableProtection:
        case domain::WriteKind::TriggerBackup:
        case domain::WriteKind::Recover:
            break;
        }
    }
    return lines;
}

QStringList grantCommands(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    return chained(grantSteps(plan, store));
}

QStringList grantScript(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    QStringList lines = grantCommands(plan, store);
    QStringList checks{QStringLiteral("(set -eu"),
        QStringLiteral("export MSYS_NO_PATHCONV=1")}; // Git Bash would take "/subscriptions/…" for a file
    checks << signInChecks(store);
    if (store.kind == domain::KeyStoreKind::KeyVault) {
        checks << vaultCheck(store);
    }
    if (lines.isEmpty() || base::notExpressed(checks.join(QLatin1Char('\n')))) {
        return {};
    }
    lines.back() += QLatin1Char(')');
    return checks + lines;
}

QStringList chained(const QStringList &commands) {
    if (base::notExpressed(commands.join(QLatin1Char('\n')))) {
        return {};
    }
    QStringList lines = commands;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        lines[i] += QLatin1String(" &&");
    }
    return lines;
}

QString grantRequest(const domain::AccessPlan &plan, const domain::Environment &environment,
    const domain::KeyStore &store, const QString &keyName) {
    const QString where = Text::tr("the key %1 in the %2 %3")
                              .arg(shown(keyName), keyStoreKindName(store.kind), shown(store.name));
    if (plan.grant.empty()) {
        const QString none = Text::tr("There's nothing to ask for: no grant on %1 is planned.").arg(where);
        const QStringList why
            = plan.tenants.refuses() ? tenantLines(plan.tenants) : blockLines(plan.before.nearMisses);
        return (QStringList{none} + why).join(QLatin1Char('\n'));
    }
    QStringList lines{Text::tr("Request: access of Azure Backup to %1").arg(where), QString()};
    lines << Text::tr(
        "Azure Backup must read and back up this key to protect the Confidential VMs that are encrypted with "
        "it. Only the Azure portal grants this automatically, and only for members of the tenant.");
    lines << QString() << Text::tr("What is requested:");
    for (const domain::PlannedWrite &write : plan.grant) {
        lines << QStringLiteral("- ") + plannedWriteSentence(write, environment);
    }
    const QString standing
        = principalStandingText(plan.principal, environment, plan.grant.back().principalId);
    if (!standing.isEmpty()) {
        lines << QStringLiteral("- ") + standing;
    }
    for (const QString &line : blockLines(plan.before.nearMisses)) {
        lines << QStringLiteral("- ") + line;
    }
    if (!plan.opened.isEmpty()) {
        lines << QStringLiteral("- ")
                + Text::tr("Azure Backup doesn't need all of this. Beyond what is needed, it opens %1.")
                      .arg(openedWords(plan.opened));
    }
    lines << QString() << Text::tr("Where:");
    lines << QStringLiteral("- ") + Text::tr("Key store: %1").arg(shown(store.uri.toString()));
    if (!store.id.isEmpty()) {
        lines << QStringLiteral("- ") + Text::tr("Resource: %1").arg(shown(store.id.text()));
    }
    if (!store.tenantId.isEmpty()) {
        lines << QStringLiteral("- ") + Text::tr("Tenant: %1").arg(shown(store.tenantId));
    }
    lines << QStringLiteral("- ") + Text::tr("Authorization: %1").arg(authorizationName(store));
    lines << QString() << whoMayGrant(plan, environment, store) << QString();
    lines << scriptPart(plan, store);
    lines << QString() << propagation(store);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wording
