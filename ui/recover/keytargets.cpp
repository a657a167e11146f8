#include "ui/recover/keytargets.h"

#include "base/text.h"
#include "ui/recover/namedtarget.h"
#include "ui/recover/targetrows.h"
#include "ui/recover/targetsection.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/names.h"
#include "wording/recoverytext.h"

#include <QVBoxLayout>

namespace ui {

using domain::RecoveryChoices;
using domain::ResourceId;

namespace {

QString nameOrNotChosen(const ResourceId &id) {
    return id.isEmpty() ? KeyTargets::tr("Not chosen yet") : wording::shown(id.name());
}

} // namespace

KeyTargets::KeyTargets(protect::Recovery &recovery, QWidget *parent)
    : QWidget(parent),
      m_recovery(recovery),
      m_job(new TargetSection(
          {tr("Where the copy of the key comes from"), tr("Change where the copy comes from"),
              QStringLiteral("recovery-job"), TargetHeaders::job()},
          this)),
      m_staging(new TargetSection({tr("Staging account"), tr("Change the staging account"),
                                      QStringLiteral("recovery-staging"), TargetHeaders::staging()},
          this)),
      m_fetchGroup(new TargetSection({tr("Resource group of the restore that is bound to fail"),
                                         tr("Change the resource group of the restore that is bound to fail"),
                                         QStringLiteral("recovery-fetch-group"), TargetHeaders::group()},
          this)),
      m_placeholder(
          new TargetSection({tr("Placeholder disk encryption set"), tr("Change the placeholder set"),
                                QStringLiteral("recovery-placeholder"), TargetHeaders::set()},
              this)),
      m_store(new TargetSection({tr("Key store that the key is restored into"), tr("Change the key store"),
                                    QStringLiteral("recovery-store"), TargetHeaders::store()},
          this)),
      m_sameDomain(new WrappedCheckBox(tr("This Managed HSM was activated with the security domain of the "
                                          "original one"),
          this)),
      m_setName(new NamedTarget(tr("Name of the new set:"), tr("Name of the new disk encryption set"), this)),
      m_setGroup(new TargetSection({tr("Resource group of the new disk encryption set"),
                                       tr("Change the resource group of the new set"),
                                       QStringLiteral("recovery-set-group"), TargetHeaders::group()},
          this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_job, m_staging, m_fetchGroup, m_placeholder, m_store, m_setGroup}) {
        column->addWidget(widget);
    }
    m_store->addBeside(m_sameDomain);
    m_setGroup->addBeside(m_setName);
    connectSections();
}

void KeyTargets::connectSections() {
    connect(m_job, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose(
            [&key](RecoveryChoices &choices) { choices.fetchedJobId = key == noTarget() ? QString() : key; });
    });
    connect(m_staging, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) { choices.stagingAccountId = ResourceId(key); });
    });
    connect(m_fetchGroup, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) { choices.fetchGroupId = ResourceId(key); });
    });
    connect(m_placeholder, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) {
            const QString host = hostOfNewPlaceholder(key);
            const bool isSet = key != noTarget() && host.isEmpty();
            choices.placeholderSetId = isSet ? ResourceId(key) : ResourceId();
            choices.placeholderStoreHost = host;
        });
    });
    connect(m_store, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) {
            choices.targetHost = key;
            choices.sameSecurityDomain = false; // it was said of another one
        });
    });
    connect(m_sameDomain, &QCheckBox::clicked, this, [this](bool isSame) {
        choose([isSame](RecoveryChoices &choices) { choices.sameSecurityDomain = isSame; });
    });
    connect(m_setName, &NamedTarget::named, this, [this](const QString &name) {
        choose([&name](RecoveryChoices &choices) { choices.newSetName = name; });
    });
    connect(m_setGroup, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) { choices.newSetGroupId = ResourceId(key); });
    });
}

void KeyTargets::choose(const std::function<void(RecoveryChoices &)> &change) {
    RecoveryChoices choices = m_recovery.choices();
    change(choices);
    m_recovery.choose(choices);
}

void KeyTargets::refresh() {
    showFetch();
    showPlaceholder();
    showStore();
    showSet();
}

void KeyTargets::showFetch() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const RecoveryChoices &choices = m_recovery.choices();
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    const bool fetches = rehearses || choices.parts.restoreKey;
    const bool startsRestore = fetches && choices.fetchedJobId.isEmpty();
    const bool restoresMachine = !rehearses && choices.parts.machine;
    m_job->setVisible(fetches && !findings.keyCopyJobs.empty());
    m_job->setRows(jobRows(findings), startsRestore ? noTarget() : choices.fetchedJobId,
        startsRestore ? tr("Start a new restore")
                      : tr("The copy that the job %1 left").arg(wording::shown(choices.fetchedJobId)),
        {startsRestore ? tr("An earlier restore left a copy. With it, no new restore has to be started.")
                       : QString()});
    m_staging->setVisible(fetches || restoresMachine);
    m_staging->setRows(stagingRows(findings), choices.stagingAccountId.text(),
        nameOrNotChosen(choices.stagingAccountId),
        {tr("A storage account in the vault's region that Azure Backup uses on the way.")});
    m_fetchGroup->setVisible(startsRestore);
    m_fetchGroup->setRows(groupRows(findings), choices.fetchGroupId.text(),
        nameOrNotChosen(choices.fetchGroupId),
        {tr("The restore names it as its target. It fails, so nothing is made there.")});
}

void KeyTargets::showPlaceholder() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const RecoveryChoices &choices = m_recovery.choices();
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    // For a key that is gone, the restore fails without one.
    m_placeholder->setVisible((rehearses || choices.parts.restoreKey) && choices.fetchedJobId.isEmpty()
        && (rehearses || !choices.placeholderSetId.isEmpty()));
    const bool isNew = choices.placeholderSetId.isEmpty() && !choices.placeholderStoreHost.isEmpty();
    const domain::KeyStore *store = findings.keyStore(choices.placeholderStoreHost);
    const QString storeName = wording::shown(store != nullptr ? store->name : choices.placeholderStoreHost);
    m_placeholder->setRows(placeholderRows(findings, choices),
        isNew                                    ? newPlaceholderIn(choices.placeholderStoreHost)
            : choices.placeholderSetId.isEmpty() ? noTarget()
                                                 : choices.placeholderSetId.text(),
        isNew ? tr("One created for the rehearsal, with a key in %1").arg(storeName)
            : choices.placeholderSetId.isEmpty() ? tr("None")
                                                 : wording::shown(choices.placeholderSetId.name()),
        {tr("Its key is in another key store than the original, so that the restore fails and hands out the "
            "copy.")});
}

void KeyTargets::showStore() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const RecoveryChoices &choices = m_recovery.choices();
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    const bool fetches = rehearses || choices.parts.restoreKey;
    const domain::KeyStore *store = findings.keyStore(choices.targetHost);
    const bool isOriginal = base::sameText(choices.targetHost, findings.key.id.host);
    m_store->setVisible(fetches);
    m_store->setRows(storeRows(findings, choices), choices.targetHost.toLower(),
        choices.targetHost.isEmpty() ? tr("Not chosen yet")
                                     : wording::shown(store != nullptr ? store->name : choices.targetHost),
        {rehearses ? tr("A second key store, beside production. The copy is deleted from it again.")
                : isOriginal
                ? tr("The original key store: the disk encryption set finds the key there again.")
                : tr("Another key store: a disk encryption set must name the key there.")});
    const bool isOtherHsm = fetches && store != nullptr && !isOriginal
        && store->kind == domain::KeyStoreKind::ManagedHsm
        && findings.key.storeKind == domain::KeyStoreKind::ManagedHsm;
    m_sameDomain->setVisible(isOtherHsm);
    m_sameDomain->setChecked(choices.sameSecurityDomain);
}

void KeyTargets::showSet() {
    const RecoveryChoices &choices = m_recovery.choices();
    const bool makes = choices.goal == domain::RecoveryGoal::Restore && choices.parts.newSet;
    m_setGroup->setVisible(makes);
    m_setGroup->setRows(groupRows(m_recovery.findings()), choices.newSetGroupId.text(),
        nameOrNotChosen(choices.newSetGroupId), {});
    m_setName->setName(choices.newSetName);
}

bool KeyTargets::lead(RecoverChoice choice) {
    switch (choice) {
    case RecoverChoice::Staging:
        m_staging->lead();
        return true;
    case RecoverChoice::FetchGroup:
        m_fetchGroup->lead();
        return true;
    case RecoverChoice::Placeholder:
        m_placeholder->lead();
        return true;
    case RecoverChoice::Store:
        if (m_sameDomain->isVisibleTo(this) && !m_sameDomain->isChecked()) {
            m_store->lead();
            m_sameDomain->setFocus(Qt::OtherFocusReason);
        } else {
            m_store->lead();
        }
        return true;
    case RecoverChoice::NewSet:
        m_setName->lead();
        return true;
    default:
        return false;
    }
}

} // namespace ui
