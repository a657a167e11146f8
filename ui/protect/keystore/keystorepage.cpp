#include "ui/protect/keystore/keystorepage.h"

#include "ui/protect/chainpicture.h"
#include "ui/protect/keystore/keystorefacts.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/verdictpanel.h"
#include "wording/accesstext.h"
#include "wording/errortext.h"
#include "wording/standingtext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyStorePage::KeyStorePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::KeyStore, tr("Key and key store"), protection, parent),
      m_verdict(new VerdictPanel(this)),
      m_recommended(new QPushButton(tr("Review with recommended choices"), this)),
      m_again(new QPushButton(tr("Check again"), this)),
      m_copyChain(new CopyButton(tr("Copy the chain"), tr("Copy the chain from the VM to the key"), this)),
      m_chain(new ChainPicture(this)),
      m_store(new FactsPanel(tr("Key store"), tr("Copy what is known about the key store"), this)),
      m_key(new FactsPanel(tr("Key"), tr("Copy what is known about the key"), this)),
      m_columns(new QHBoxLayout),
      m_prerequisites(new Panel(this)),
      m_caller(new Panel(this)),
      m_request(new CopyButton(
          tr("Copy the request for an administrator"), tr("Copy the request for an administrator"), this)) {
    setIntroduction(
        tr("The key that encrypts the OS disk, and whether Azure Backup can read and back it up today."));
    m_recommended->setAccessibleDescription(
        tr("Takes the smallest role on this key alone, for Azure Backup, and the vault and policy that "
           "suggest themselves. You see all of it before anything is written."));
    m_recommended->setToolTip(m_recommended->accessibleDescription());
    m_recommended->setAutoDefault(false);
    m_verdict->addButton(m_recommended);
    m_verdict->addButton(m_again);
    m_verdict->addButton(m_copyChain);
    content()->addWidget(m_chain);
    content()->addWidget(m_verdict);
    content()->addWidget(m_caller);
    m_caller->addButton(m_request);
    content()->addWidget(m_prerequisites);
    m_columns->setSpacing(24);
    m_columns->addWidget(m_store, 1, Qt::AlignTop);
    m_columns->addWidget(m_key, 1, Qt::AlignTop);
    content()->addLayout(m_columns);
    content()->addStretch(1);
    m_request->setSource([this] { return grantRequestOf(WizardPage::protection()); });
    connect(m_again, &QPushButton::clicked, &protection, &protect::Protection::checkAccessAgain);
    readAgainWithKeys(this, [this] { retry(); });
    connect(m_recommended, &QPushButton::clicked, this, &KeyStorePage::recommendedRequested);
    m_copyChain->setSource([this] {
        const domain::KeyAssessment *assessed = WizardPage::protection().keyAssessment();
        return assessed == nullptr ? QString() : wording::chainLines(*assessed).join(u'\n');
    });
}

QWidget *KeyStorePage::firstControl() const {
    return m_verdict;
}

void KeyStorePage::enter() {
    if (protection().keyAssessment() == nullptr) {
        protection().examineKey();
    }
}

void KeyStorePage::retry() {
    protection().examineKey();
}

QString KeyStorePage::activity() const {
    return tr("Following the VM to its key and reading who can use it");
}

QString KeyStorePage::retryText() const {
    const std::optional<base::Error> error = state().error;
    return error && error->hasCode(u"AlreadyProtected") ? QString() : tr("Check again");
}

void KeyStorePage::adapt(bool isNarrow) {
    m_isNarrow = isNarrow;
    arrangeColumns();
}

/// Side by side where both have the room that their words need.
void KeyStorePage::arrangeColumns() {
    const int wanted
        = m_store->minimumSizeHint().width() + m_key->minimumSizeHint().width() + m_columns->spacing();
    const bool fits = !m_isNarrow && wanted <= m_verdict->width();
    m_columns->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void KeyStorePage::showState() {
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_verdict, m_again, m_store, m_key, m_prerequisites, m_caller}) {
        widget->setVisible(assessed != nullptr && widget != m_prerequisites && widget != m_caller);
    }
    m_chain->setView(chainViewOf(protection()));
    if (assessed != nullptr) {
        showAssessment(*assessed);
    }
}

void KeyStorePage::showAssessment(const domain::KeyAssessment &assessed) {
    m_recommended->setVisible(isComplete());
    m_again->setEnabled(state().progress != protect::Progress::Working);
    if (assessed.isPlatformManaged()) {
        m_verdict->setMessage(Mark::Done, tr("This VM needs no grant"),
            {tr("Its disk is encrypted with a platform-managed key, which Azure Backup can use without a "
                "grant. The page about access is skipped.")});
        m_again->hide();
        m_store->setFacts({});
        m_key->setFacts({});
        showPrerequisites(assessed);
        return;
    }
    const domain::KeyIdentifier keyId = assessed.diskEncryptionSet->activeKey;
    m_again->setVisible(!state().error || retryText().isEmpty()); // else the error has the one button
    m_verdict->setVerdict(assessed.verdict, principalName(protection()), keyId.name);
    if (isSettledByGrant(protection())) { // the normal case: nothing is wrong
        m_verdict->setMessage(Mark::Information,
            tr("%1 can't read and back up this key yet; the next steps grant it")
                .arg(principalName(protection())),
            QStringList{wording::verdictLines(assessed.verdict).join(u'\n')}
                + wording::verdictReasons(assessed.verdict, keyId.name));
    }
    m_store->setFacts(assessed.keyStore ? keyStoreFacts(*assessed.keyStore) : QList<Fact>());
    domain::Key known;
    known.id = keyId;
    m_key->setFacts(keyFacts(assessed.key.value_or(known), estate().now()));
    arrangeColumns();
    showPrerequisites(assessed);
    showCaller(assessed);
}

void KeyStorePage::showPrerequisites(const domain::KeyAssessment &assessed) {
    QStringList lines;
    Mark mark = Mark::Information;
    if (assessed.tenants.refuses()) {
        lines = wording::tenantLines(assessed.tenants);
        mark = Mark::Failed;
    }
    for (const domain::Prerequisite &prerequisite : assessed.prerequisites) {
        lines.append(wording::prerequisiteSentence(prerequisite));
        if (prerequisite.severity == domain::Severity::Blocks) {
            mark = Mark::Failed;
        } else if (prerequisite.severity == domain::Severity::Warning && mark != Mark::Failed) {
            mark = Mark::Warning;
        }
    }
    for (const QString &warning : supportWarnings(protection())) {
        lines.append(warning);
        mark = mark == Mark::Failed ? mark : Mark::Warning;
    }
    // The first obstacle is the page's error; what others there are is told here.
    const QString toldAbove = state().error ? wording::errorText(*state().error).headline : QString();
    for (const base::Error &obstacle : assessed.obstacles) {
        const QString headline = wording::errorText(obstacle).headline;
        if (headline != toldAbove) {
            lines.append(headline);
            mark = mark == Mark::Information ? Mark::Warning : mark;
        }
    }
    lines.removeDuplicates();
    if (!lines.isEmpty()) {
        m_prerequisites->setMessage(
            mark, mark == Mark::Failed ? tr("Obstacles to backup") : tr("Good to know"), lines);
    }
    m_prerequisites->setVisible(!lines.isEmpty());
}

void KeyStorePage::showCaller(const domain::KeyAssessment &assessed) {
    const bool needsGrant = !assessed.verdict.isGranted();
    m_caller->setVisible(needsGrant);
    if (!needsGrant) {
        return;
    }
    const bool may = assessed.caller.canGrant == domain::Truth::Yes;
    const Mark mark = may                               ? Mark::Done
        : assessed.caller.canGrant == domain::Truth::No ? Mark::Failed
                                                        : Mark::Unknown;
    m_caller->setMessage(mark, wording::callerAccessSentence(assessed.caller), {});
    m_request->setVisible(!may);
}

} // namespace ui
