#include "wording/standingtext.h"

#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/text.h"

#include <algorithm>

namespace wording {

namespace {

QString tenantOrNotTold(const domain::TenantComparison &tenants, domain::TenantOf of) {
    const QString tenant = tenants.tenantOf(of);
    return tenant.isEmpty() ? Text::tr("an unspecified tenant") : shown(tenant);
}

} // namespace

QString principalStandingText(domain::PrincipalStanding standing, const QString &name) {
    const QString who = shown(name);
    switch (standing) {
    case domain::PrincipalStanding::AzureBackup:
        return {};
    case domain::PrincipalStanding::ByNameOnly:
        return Text::tr(
            "%1 has the name of Azure Backup, which anyone can use. The application ID of Azure Backup isn't "
            "documented for this cloud, so nothing proves that it's Azure Backup.")
            .arg(who);
    case domain::PrincipalStanding::Namesake:
        return Text::tr("%1 isn't Azure Backup: it has the name, but another application ID. A grant "
                        "gives someone else access to the key, and backup still fails.")
            .arg(who);
    case domain::PrincipalStanding::OtherApplication:
        return Text::tr("%1 isn't Azure Backup, but another application. A grant gives it access to "
                        "the key, and backup still fails.")
            .arg(who);
    case domain::PrincipalStanding::NotAServicePrincipal:
        return Text::tr("%1 isn't Azure Backup: it isn't a service principal. A grant gives someone "
                        "else access to the key, and backup still fails.")
            .arg(who);
    case domain::PrincipalStanding::Unchecked:
        return Text::tr(
            "It wasn't checked what the object ID %1 belongs to: the directory didn't say. If it isn't Azure "
            "Backup in this tenant, a grant gives someone else access to the key.")
            .arg(who);
    }
    return {};
}

QString principalStandingText(
    domain::PrincipalStanding standing, const domain::Environment &environment, const QString &objectId) {
    if (objectId.isEmpty()) {
        return {};
    }
    const domain::Principal *principal = environment.principal(objectId);
    const bool named = principal && !principal->displayName.isEmpty();
    return principalStandingText(standing, named ? principal->displayName : objectId);
}

QString wrongPrincipalText(domain::PrincipalStanding standing, const QString &name, bool isGranted) {
    QString wrong;
    switch (standing) {
    case domain::PrincipalStanding::AzureBackup:
        return {};
    case domain::PrincipalStanding::ByNameOnly:
    case domain::PrincipalStanding::Unchecked:
        wrong = Text::tr("It wasn't verified that %1 is Azure Backup: perhaps the wrong security "
                         "principal was chosen. In that case, no wider role will help.");
        break;
    case domain::PrincipalStanding::Namesake:
    case domain::PrincipalStanding::OtherApplication:
    case domain::PrincipalStanding::NotAServicePrincipal:
        wrong = Text::tr("The wrong security principal was chosen: %1 isn't Azure Backup. No grant "
                         "to it helps, and no wider role. Choose Azure Backup.");
        break;
    }
    wrong = wrong.arg(shown(name));
    return isGranted ? wrong + QLatin1Char(' ') + Text::tr("Remove the access that was granted to it.")
                     : wrong;
}

QStringList tenantLines(const domain::TenantComparison &tenants) {
    if (tenants.told.empty()) {
        return {};
    }
    using domain::TenantOf;
    QStringList lines{Text::tr("Tenants compared: you are signed in to %1; the subscription of the VM "
                               "is in %2; the key store is in %3.")
                          .arg(tenantOrNotTold(tenants, TenantOf::SignIn),
                              tenantOrNotTold(tenants, TenantOf::VirtualMachine),
                              tenantOrNotTold(tenants, TenantOf::KeyStore))};
    if (const QString around = tenants.tenantOf(TenantOf::KeyStoreSubscription); !around.isEmpty()) {
        lines << Text::tr("The subscription of the key store is in %1.").arg(shown(around));
    }
    if (const QString vault = tenants.tenantOf(TenantOf::RecoveryServicesVault); !vault.isEmpty()) {
        lines << Text::tr("The Recovery Services vault is in %1.").arg(shown(vault));
    }
    if (tenants.keyOfOtherTenant) {
        lines << Text::tr(
            "The disk encryption set is set up to take its key from another tenant (federated client).");
    }
    if (tenants.refuses()) {
        lines << Text::tr(
            "No grant is planned: it would use the object ID of Azure Backup in the tenant that you are "
            "signed in to, and in another tenant that is no one, or someone else.");
        lines << Text::tr(
            "Not known: whether these subscriptions are managed for someone else (Azure Lighthouse), and "
            "whether Azure Backup can use a key of another tenant than the VM's.");
    }
    return lines;
}

QString roleProposalSentence(
    const domain::RoleProposal &proposal, const std::vector<domain::RoleOption> &options) {
    if (!proposal.builtIn) {
        return {};
    }
    const auto option = std::find_if(options.begin(), options.end(),
        [&proposal](const domain::RoleOption &one) { return one.choice == proposal.builtIn; });
    if (option == options.end()) {
        return {};
    }
    const QString role = quoted(option->roleName);
    const QString lacks = shown(proposal.lacks);
    const QString where = scopeWords(proposal.lacksAt);
    if (proposal.role == *proposal.builtIn) {
        return Text::tr("You have permission to assign this role, but not to create the custom role "
                        "with exactly the two data actions (you lack %1 at %2). %3 is the smallest "
                        "built-in role that suffices. Beyond what is needed, it opens %4.")
            .arg(lacks, where, role, openedWords(option->opened));
    }
    return Text::tr("It couldn't be determined whether you have permission to create the custom role "
                    "(%1 at %2). If it's refused, the built-in role %3 is the smallest one that you "
                    "can assign. Beyond what is needed, it opens %4.")
        .arg(lacks, where, role, openedWords(option->opened));
}

QString findPrincipalCommand(const QString &appId) {
    return appId.isEmpty()
        ? QStringLiteral("az ad sp list --filter \"displayName eq 'Backup Management Service'\" --query "
                         "\"[].[displayName,appId,id]\"")
        : QStringLiteral("az ad sp show --id %1 --query id --output tsv").arg(shown(appId));
}

QString findPrincipalHint(const QString &appId) {
    const QString command = findPrincipalCommand(appId);
    return appId.isEmpty()
        ? Text::tr("Someone with permission to read the directory can find it with: %1").arg(command)
        : Text::tr("The application ID of Azure Backup is %1. Someone with permission to read the directory "
                   "can find the object ID with: %2")
              .arg(shown(appId), command);
}

} // namespace wording
