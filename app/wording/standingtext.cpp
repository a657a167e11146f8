#include "wording/standingtext.h"

#include "wording/names.h"
#include "wording/plantext.h"

#include <QCoreApplication>

#include <algorithm>

namespace wording {

namespace {

struct StandingText {
    Q_DECLARE_TR_FUNCTIONS(wording::StandingText)
};

QString tenantOrNotTold(const domain::TenantComparison &tenants, domain::TenantOf of) {
    const QString tenant = tenants.tenantOf(of);
    return tenant.isEmpty() ? StandingText::tr("a tenant that was not told") : shown(tenant);
}

} // namespace

QString principalStandingText(domain::PrincipalStanding standing, const QString &name) {
    const QString who = shown(name);
    switch (standing) {
    case domain::PrincipalStanding::AzureBackup:
        return {};
    case domain::PrincipalStanding::ByNameOnly:
        return StandingText::tr(
            "%1 has the name of Azure Backup, which anybody can give. The application id of Azure Backup is "
            "not documented for this cloud, so that nothing proves that it is Azure Backup.")
            .arg(who);
    case domain::PrincipalStanding::Namesake:
        return StandingText::tr(
            "%1 is not Azure Backup: it has the name, but another application id. A grant gives the key to "
            "somebody else, and backup fails nevertheless.")
            .arg(who);
    case domain::PrincipalStanding::OtherApplication:
        return StandingText::tr(
            "%1 is not Azure Backup, but another application. A grant gives the key to it, and backup fails "
            "nevertheless.")
            .arg(who);
    case domain::PrincipalStanding::NotAServicePrincipal:
        return StandingText::tr(
            "%1 is not Azure Backup: it is no service principal. A grant gives the key to somebody else, and "
            "backup fails nevertheless.")
            .arg(who);
    case domain::PrincipalStanding::Unchecked:
        return StandingText::tr("What has the object id %1 was not checked: the directory did not tell. If "
                                "it is not Azure Backup "
                                "in this tenant, a grant gives the key to somebody else.")
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
        wrong = StandingText::tr(
            "Whether %1 is Azure Backup was not proved: perhaps the wrong security principal was chosen. No "
            "wider role will help then.");
        break;
    case domain::PrincipalStanding::Namesake:
    case domain::PrincipalStanding::OtherApplication:
    case domain::PrincipalStanding::NotAServicePrincipal:
        wrong
            = StandingText::tr("The wrong security principal was chosen: %1 is not Azure Backup. No grant to "
                               "it helps, and no wider role. Choose Azure Backup.");
        break;
    }
    wrong = wrong.arg(shown(name));
    return isGranted ? wrong + QLatin1Char(' ') + StandingText::tr("Take back what was granted to it.")
                     : wrong;
}

QStringList tenantLines(const domain::TenantComparison &tenants) {
    if (tenants.told.empty()) {
        return {};
    }
    using domain::TenantOf;
    QStringList lines{
        StandingText::tr("Tenants compared: you are signed in to %1; the subscription of the VM "
                         "is in %2; the key store is in %3.")
            .arg(tenantOrNotTold(tenants, TenantOf::SignIn),
                tenantOrNotTold(tenants, TenantOf::VirtualMachine),
                tenantOrNotTold(tenants, TenantOf::KeyStore))};
    if (const QString vault = tenants.tenantOf(TenantOf::RecoveryServicesVault); !vault.isEmpty()) {
        lines << StandingText::tr("The Recovery Services vault is in %1.").arg(shown(vault));
    }
    if (tenants.keyOfOtherTenant) {
        lines << StandingText::tr(
            "The disk encryption set is set up to take its key from another tenant (federated client).");
    }
    if (tenants.refuses()) {
        lines << StandingText::tr(
            "No grant is planned: it would name the object id of Azure Backup in the tenant that you are "
            "signed in to, and in another tenant that is nobody, or somebody else.");
        lines << StandingText::tr(
            "Not known: whether these subscriptions are managed for somebody else (Azure Lighthouse), and "
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
        return StandingText::tr(
            "You may assign this role, but not create the custom role with exactly the two data actions (you "
            "lack %1 at %2). %3 is the smallest built-in role that suffices. Beyond the need it opens %4.")
            .arg(lacks, where, role, openedWords(option->opened));
    }
    return StandingText::tr(
        "Whether you may create the custom role could not be read (%1 at %2). If it is refused, the built-in "
        "role %3 is the smallest one that you may assign. Beyond the need it opens %4.")
        .arg(lacks, where, role, openedWords(option->opened));
}

} // namespace wording
