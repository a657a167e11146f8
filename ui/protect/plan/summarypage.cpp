#include "ui/protect/plan/summarypage.h"

#include "ui/desktop/savedline.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/plan/exportmenu.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/journaltext.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/runtext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString withReason(const QString &choice, const QString &reason) {
    return reason.isEmpty() ? choice : choice + u'\n' + reason;
}

} // namespace

SummaryPage::SummaryPage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::Summary, tr("Review"), protection, parent),
      m_plan(new Panel(this)),
      m_hindrances(new Panel(this)),
      m_register(new QPushButton(tr("Register the preview feature …"), this)),
      m_caller(new Panel(this)),
      m_copyRequest(new CopyButton(
          tr("Copy the request for an administrator"), tr("Copy the request for an administrator"), this)),
      m_choices(new FactsPanel(tr("What you chose"), tr("Copy what you chose"), this)),
      m_firstBackup(new WrappedCheckBox(tr("Start a first backup right after backup is enabled"), this)),
      m_requestsTitle(
          new TextLabel(tr("The requests, exactly as they will be sent"), this, TextLabel::Weight::Strong)),
      m_copyRequests(new CopyButton(tr("Copy requests"), tr("Copy the requests"), this)),
      m_export(new ExportMenu(protection, this)),
      m_exported(new SavedLine(this)),
      m_requests(new CodeView(tr("The requests, exactly as they will be sent"), this)) {
    setCommitPage(true);
    content()->addWidget(m_plan);
    m_hindrances->addButton(m_register);
    content()->addWidget(m_hindrances);
    m_caller->addButton(m_copyRequest);
    content()->addWidget(m_caller);
    content()->addWidget(m_firstBackup);
    content()->addWidget(m_choices);
    content()->addWidget(m_requestsTitle);
    auto *row = new FlowLayout;
    row->addWidget(m_export);
    row->addWidget(m_copyRequests);
    content()->addLayout(row);
    content()->addWidget(m_exported);
    content()->addWidget(m_requests, 1);
    m_requests->setMinimumHeight(150);
    m_copyRequests->setSource([this] { return requestText(WizardPage::protection().requests()); });
    m_copyRequest->setSource([this] { return grantRequestOf(WizardPage::protection()); });
    connect(m_export, &ExportMenu::saved, m_exported, &SavedLine::tellSaved);
    connect(m_export, &ExportMenu::failed, m_exported, &SavedLine::tellFailed);
    connect(m_register, &QPushButton::clicked, this, [this] {
        askToRegisterPreview(
            this, WizardPage::estate(), WizardPage::protection().choices().virtualMachineId.subscriptionId());
    });
    connect(m_firstBackup, &QCheckBox::clicked, this,
        [this](bool wanted) { WizardPage::protection().choose(protect::FirstBackup{wanted}); });
}

QWidget *SummaryPage::firstControl() const {
    return m_plan;
}

void SummaryPage::showState() {
    const QStringList before = writtenBefore();
    setIntroduction(!before.isEmpty()
            ? tr("The button below makes these changes, in this order. What was written earlier (see below) "
                 "stays.")
            : tr("Nothing has been written so far. The button below makes these changes, in this order."));
    const domain::AccessPlan plan = protection().plan();
    const domain::Environment &environment = estate().environment();
    const domain::Choices &choices = protection().choices();
    const bool grantsAgain = protection().isAccessLost();
    const bool doesNothing = grantsAgain && plan.grant.empty();
    const QString headline = doesNothing
        ? tr("Nothing will be done: the VM is already protected, and no access is granted")
        : grantsAgain         ? tr("Access will be granted again; the VM is already protected")
        : plan.nothingToGrant ? tr("Nothing to grant; backup will be enabled")
        : plan.grantWithheld  ? tr("Backup will be enabled without a grant")
                              : tr("Access will be granted, then backup enabled");
    const bool isDoubtful = !plan.grant.empty() && domain::needsConfirmation(plan.principal);
    const bool warns = plan.grantWithheld || plan.isWide() || isDoubtful || plan.before.isBlocked();
    m_plan->setMessage(warns ? Mark::Warning : Mark::Information, headline,
        doesNothing ? QStringList() : wording::planLines(plan, environment));
    showHindrances();
    showCallerNeeds();

    const domain::VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    QList<Fact> facts;
    if (vm != nullptr) {
        facts.append({tr("Virtual machine"), wording::shown(vm->name)});
    }
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    if (assessed != nullptr && assessed->diskEncryptionSet) {
        const domain::KeyIdentifier &key = assessed->diskEncryptionSet->activeKey;
        facts.append({tr("Key"),
            tr("%1 in %2")
                .arg(wording::shown(key.name),
                    wording::shown(assessed->keyStore ? assessed->keyStore->name : key.host))});
        facts.append(grantFacts());
        const bool isProved = !domain::needsConfirmation(
            domain::principalStanding(estate().environment(), protection().choices()));
        facts.append({tr("Security principal"),
            isProved ? principalName(protection())
                     : tr("%1 – not verified to be Azure Backup").arg(principalName(protection())),
            isProved ? Mark::None : Mark::Warning});
        facts.append({tr("Grants"),
            choices.grantBehaviour == domain::GrantBehaviour::Automatic
                ? tr("Made automatically, as the portal does")
                : tr("Not made, as with PowerShell, CLI and REST")});
    } else {
        facts.append({tr("Key"), tr("Platform-managed: role, scope and principal don't apply")});
    }
    facts.append(
        grantsAgain ? protectedBy(environment.backupStatusOf(choices.virtualMachineId)) : backupFacts());
    for (const QString &sentence : before) {
        facts.append({tr("Written earlier"), sentence});
    }
    m_choices->setFacts(facts);
    m_firstBackup->setChecked(choices.triggerFirstBackup);
    m_firstBackup->setVisible(!grantsAgain);
    m_export->setVisible(!grantsAgain); // the scripts are of the whole job; the request is of the grant
    m_requests->setCode(requestText(protection().requests()));
    m_exported->hide(); // of a plan that may have been another one
    if (wizard() != nullptr) {
        wizard()->setButtonText(
            QWizard::CommitButton, doesNothing ? tr("Grant access") : wording::commitVerb(plan));
    }
}

QList<Fact> SummaryPage::protectedBy(const domain::BackupStatus &status) {
    return {{tr("Recovery Services vault"), wording::shown(status.vaultId.name())},
        {tr("Backup policy"), wording::shown(status.policyName)}};
}

/// Vault and policy as they are chosen, and why where they suggest themselves.
QList<Fact> SummaryPage::backupFacts() const {
    const domain::Environment &environment = estate().environment();
    const domain::Choices &choices = protection().choices();
    const domain::ResourceId vaultId = choices.recoveryServicesVaultId;
    const domain::VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    domain::SuggestedVault vault;
    if (vm != nullptr) {
        vault = domain::suggestedVault(*vm, environment.recoveryServicesVaults, environment.backupPolicies);
    }
    QList<Fact> facts{{tr("Recovery Services vault"),
        withReason(wording::shown(vaultId.name()),
            vault.id == vaultId ? wording::vaultReasonText(vault.reason) : QString())}};
    if (choices.newPolicy && choices.backupPolicyId.isEmpty()) {
        facts.append(
            {tr("Backup policy"), tr("%1 (will be created)").arg(wording::shown(choices.newPolicy->name))});
        return facts;
    }
    const domain::SuggestedPolicy policy = domain::suggestedPolicy(domain::policiesOf(environment, vaultId));
    facts.append({tr("Backup policy"),
        withReason(wording::shown(choices.backupPolicyId.name()),
            policy.id == choices.backupPolicyId ? wording::policyReasonText(policy.reason) : QString())});
    return facts;
}

/// Role and scope as they are chosen, where something is to be granted with them.
QList<Fact> SummaryPage::grantFacts() const {
    const domain::Choices &choices = protection().choices();
    if (isNothingToGrant(protection())) {
        return {{tr("Role"), tr("None: nothing needs to be granted")}};
    }
    QList<Fact> facts;
    if (choices.grantBehaviour == domain::GrantBehaviour::None) {
        return facts;
    }
    const domain::PermissionModel model = permissionModel(protection());
    for (const domain::RoleOption &role : protection().accessOptions().roles) {
        if (role.choice == choices.role) {
            facts.append({tr("Role"), withReason(wording::roleChoiceName(role), wording::roleReason(role))});
        }
    }
    for (const domain::ScopeOption &scope : protection().accessOptions().scopes) {
        if (scope.scope == choices.scope) {
            facts.append(
                {tr("Scope"), withReason(wording::scopeName(scope, model), wording::scopeReason(scope))});
        }
    }
    return facts;
}

/// What earlier pages or an earlier try wrote.
QStringList SummaryPage::writtenBefore() const {
    QStringList sentences = wording::preparationSentences(estate().preparations());
    for (const domain::WrittenChange &change : protection().run().written) {
        if (!change.existed) {
            sentences.append(wording::writtenSentence(change));
        }
    }
    sentences += wording::unclearSentences(domain::unclearWrites(estate().pastRuns(), protection().runId()));
    for (const domain::PastRun &run : domain::earlierWrites(
             estate().pastRuns(), protection().choices().virtualMachineId, protection().runId())) {
        const QStringList told = QStringList{wording::pastRunLine(run)} + wording::pastRunDetails(run);
        sentences.append(told.join(u'\n'));
    }
    return sentences;
}

/// A key store that doesn't let this computer in will not take its grant either.
QStringList SummaryPage::networkObstacles() const {
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    if (assessed == nullptr) {
        return {};
    }
    QStringList lines;
    for (const base::Error &obstacle : assessed->obstacles) {
        if (obstacle.isNetworkRule) {
            const wording::ErrorText text = wording::errorText(obstacle);
            lines << text.headline << text.meaning << text.nextStep;
        }
    }
    lines.removeDuplicates();
    return lines;
}

/// What stops backup or may, once more: a grant that serves nothing stays.
void SummaryPage::showHindrances() {
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    const std::vector<domain::Prerequisite> hindrances = assessed != nullptr
        ? domain::hindrances(assessed->prerequisites)
        : std::vector<domain::Prerequisite>();
    QStringList lines;
    bool offersRegistration = false;
    for (const domain::Prerequisite &hindrance : hindrances) {
        lines.append(wording::prerequisiteSentence(hindrance));
        offersRegistration |= hindrance.kind == domain::PrerequisiteKind::PreviewNotRegistered;
    }
    const QStringList closed = networkObstacles() + supportWarnings(protection());
    m_hindrances->setVisible(!lines.isEmpty() || !closed.isEmpty());
    m_register->setVisible(offersRegistration);
    if (!hindrances.empty()) {
        m_hindrances->setMessage(Mark::Warning, wording::hindrancesHeadline(hindrances), lines + closed);
    } else if (!closed.isEmpty()) {
        m_hindrances->setMessage(Mark::Warning, closed.first(), closed.mid(1));
    }
}

void SummaryPage::showCallerNeeds() {
    QStringList missing;
    QStringList unknown;
    for (const domain::CallerNeed &need : protection().callerNeeds()) {
        const QString line = tr("%1 at %2").arg(need.action, need.scope);
        if (need.held == domain::Truth::No) {
            missing.append(line);
        } else if (need.held == domain::Truth::Unknown) {
            unknown.append(line);
        }
    }
    m_caller->setVisible(!missing.isEmpty() || !unknown.isEmpty());
    if (!missing.isEmpty()) {
        m_caller->setMessage(
            Mark::Failed, tr("You don't have the permissions for this plan; Azure will refuse it"), missing);
    } else if (!unknown.isEmpty()) {
        m_caller->setMessage(
            Mark::Unknown, tr("It couldn't be determined whether you have these permissions"), unknown);
    }
    m_copyRequest->setVisible(!protection().plan().grant.empty() && !missing.isEmpty());
}

} // namespace ui
