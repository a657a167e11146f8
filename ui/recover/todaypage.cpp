#include "ui/recover/todaypage.h"

#include "ui/recover/namedkeyform.h"
#include "ui/recover/targetrows.h"
#include "ui/recover/targetsection.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/searchkeys.h"
#include "wording/accesstext.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/recoverytext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

using domain::OriginalKeyState;
using domain::RecoveryWay;

Mark markOfWay(RecoveryWay way) {
    switch (way) {
    case RecoveryWay::Nothing:
        return Mark::Done;
    case RecoveryWay::NotPossible:
        return Mark::Failed;
    case RecoveryWay::EnableKey:
        return Mark::Warning;
    case RecoveryWay::NotKnown:
        return Mark::Unknown;
    case RecoveryWay::RecoverKey:
    case RecoveryWay::RestoreKey:
    case RecoveryWay::RestoreMachine:
    case RecoveryWay::RestoreKeyAndMachine:
        break;
    }
    return Mark::Information;
}

Mark markOfKey(OriginalKeyState state) {
    switch (state) {
    case OriginalKeyState::Usable:
        return Mark::Done;
    case OriginalKeyState::NotKnown:
    case OriginalKeyState::Unreadable:
        return Mark::Unknown;
    case OriginalKeyState::Disabled:
    case OriginalKeyState::OutsideValidity:
    case OriginalKeyState::SoftDeleted:
        return Mark::Warning;
    case OriginalKeyState::VersionMissing:
    case OriginalKeyState::Gone:
    case OriginalKeyState::StoreGone:
        break;
    }
    return Mark::Failed;
}

Mark markOfTruth(domain::Truth truth) {
    switch (truth) {
    case domain::Truth::Yes:
        return Mark::Done;
    case domain::Truth::No:
        return Mark::Failed;
    case domain::Truth::Unknown:
        break;
    }
    return Mark::Unknown;
}

Mark markOfSet(const domain::RecoveryFindings &findings) {
    if (findings.isSetGone) {
        return Mark::Failed;
    }
    return !findings.set ? Mark::Unknown : findings.set->isConfidential() ? Mark::Done : Mark::Warning;
}

} // namespace

RecoverTodayPage::RecoverTodayPage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Today, tr("What is there today"), recovery, parent),
      m_way(new Panel(this)),
      m_again(new QPushButton(tr("Check again"), this)),
      m_set(new TargetSection(
          {tr("Disk encryption set that the VM had"), tr("Change the disk encryption set that the VM had"),
              QStringLiteral("recovery-original-set"), TargetHeaders::set()},
          this)),
      m_key(new NamedKeyForm(recovery, this)),
      m_facts(new FactsPanel(tr("What was found"), tr("Copy what was found"), this)),
      m_users(new FactsPanel(tr("Who may use the key"), tr("Copy who may use the key"), this)),
      m_restores(new Panel(this)),
      m_obstacles(new Panel(this)) {
    setIntroduction(tr("What Azure tells now of the VM, its key, and who may use the key. Nothing was "
                       "changed."));
    m_way->addButton(m_again);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_way, m_set, m_key, m_restores, m_facts, m_users, m_obstacles}) {
        content()->addWidget(widget);
        widget->hide();
    }
    content()->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &RecoverTodayPage::retry);
    connect(m_set, &TargetSection::rowChosen, this, [this](const QString &key) {
        domain::RecoveryChoices choices = RecoverPage::recovery().choices();
        choices.setId = key == noTarget() ? domain::ResourceId() : domain::ResourceId(key);
        RecoverPage::recovery().choose(choices);
    });
    readAgainWithKeys(this, [this] { retry(); });
}

QWidget *RecoverTodayPage::firstControl() const {
    return m_way;
}

void RecoverTodayPage::enter() {
    if (!recovery().findings().when.isValid()) {
        recovery().look();
    }
}

void RecoverTodayPage::retry() {
    recovery().look();
}

QString RecoverTodayPage::activity() const {
    return tr("Reading the VM, the key, and who may use it");
}

QString RecoverTodayPage::retryText() const {
    return tr("Check again");
}

void RecoverTodayPage::leadToSet() {
    if (m_set->isVisibleTo(this)) {
        m_set->lead();
    } else if (m_key->isVisibleTo(this)) {
        m_key->lead();
    }
}

void RecoverTodayPage::showState() {
    const bool isRead = recovery().findings().when.isValid();
    m_way->setVisible(isRead);
    m_again->setEnabled(state().progress != protect::Progress::Working);
    if (!isRead) {
        return;
    }
    showWay();
    showSet();
    m_key->refresh();
    showFacts();
    showRest();
}

void RecoverTodayPage::showWay() {
    const RecoveryWay way = recovery().way();
    m_way->setMessage(markOfWay(way), wording::wayTitle(way), {wording::wayText(way, recovery().findings())});
}

/// Where the VM is gone, only the user may know which set it had.
void RecoverTodayPage::showSet() {
    const domain::RecoveryFindings &findings = recovery().findings();
    const domain::ResourceId &chosen = recovery().choices().setId;
    const bool asks
        = findings.machineExists != domain::Truth::Yes && (findings.setId.isEmpty() || !chosen.isEmpty());
    m_set->setVisible(asks);
    if (!asks) {
        return;
    }
    QList<Row> rows = setRows(findings);
    Row unknown;
    unknown.key = noTarget();
    unknown.cells = {
        tr("Not known"), QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–")};
    rows.prepend(unknown);
    m_set->setRows(rows, chosen.isEmpty() ? noTarget() : chosen.text(),
        chosen.isEmpty() ? tr("Not known") : wording::shown(chosen.name()),
        {tr("The VM is gone, and nothing tells which set it had. The set leads to the key.")});
}

void RecoverTodayPage::showFacts() {
    const domain::RecoveryFindings &findings = recovery().findings();
    QList<Fact> facts{
        {tr("Virtual machine"), wording::originalMachineText(findings), markOfTruth(findings.machineExists)},
        {tr("Disk encryption set"), wording::originalSetText(findings),
            findings.setId.isEmpty() ? Mark::Unknown : markOfSet(findings)},
        {tr("Key"), wording::originalKeyText(findings), markOfKey(findings.key.state)}};
    if (!findings.key.id.isEmpty()) {
        facts.append({tr("Key store"),
            QStringLiteral("%1 (%2)").arg(
                wording::shown(findings.key.id.host), wording::keyStoreKindName(findings.key.storeKind))});
        facts.append({tr("Key version"), wording::shown(findings.key.id.version)});
    }
    if (findings.key.deleted.isValid()) {
        facts.append({tr("Deleted"), wording::utcText(findings.key.deleted)});
    }
    if (findings.key.purge.isValid()) {
        facts.append({tr("Can be recovered until"), wording::utcText(findings.key.purge)});
    }
    facts.append({tr("Read"), wording::utcText(findings.when)});
    m_facts->setFacts(facts);
    QList<Fact> users;
    for (const domain::KeyUserAccess &user : findings.users) {
        users.append({user.name.isEmpty() ? wording::keyUserName(user.user) : wording::shown(user.name),
            wording::keyUserText(user), user.isMissing ? Mark::Failed : markOfTruth(user.truth())});
    }
    m_users->setFacts(users);
}

void RecoverTodayPage::showRest() {
    const domain::RecoveryFindings &findings = recovery().findings();
    const QStringList restores = wording::restoreJobTexts(findings);
    m_restores->setVisible(!restores.isEmpty());
    if (!restores.isEmpty()) {
        const bool isOpen = !findings.runningRestores.empty() || findings.jobsError;
        m_restores->setMessage(
            isOpen ? Mark::Warning : Mark::Information, tr("Restores of this VM"), restores);
    }
    QStringList obstacles;
    for (const base::Error &obstacle : findings.obstacles) {
        const QString what = wording::errorText(obstacle).headline;
        obstacles.append(obstacle.target.isEmpty()
                ? what
                : QStringLiteral("%1 (%2)").arg(what, wording::shown(obstacle.target)));
    }
    obstacles.removeDuplicates();
    m_obstacles->setVisible(!obstacles.isEmpty());
    if (!obstacles.isEmpty()) {
        m_obstacles->setMessage(Mark::Warning, tr("This couldn't be read, so it isn't known"), obstacles);
    }
}

} // namespace ui
