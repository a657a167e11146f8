#include "ui/protect/keystore/keystorepage.h"

#include "ui/protect/keystore/keystorefacts.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/verdictpanel.h"
#include "wording/accesstext.h"
#include "wording/errortext.h"
#include "wording/standingtext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyStorePage::KeyStorePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::KeyStore, tr("Key and key store"), protection, parent),
      m_verdict(new VerdictPanel(this)),
      m_again(new QPushButton(tr("Check again"), this)),
      m_chain(
          new FactsPanel(tr("From the VM to the key"), tr("Copy the chain from the VM to the key"), this)),
      m_store(new FactsPanel(tr("Key store"), tr("Copy what is known about the key store"), this)),
      m_key(new FactsPanel(tr("Key"), tr("Copy what is known about the key"), this)),
      m_columns(new QHBoxLayout),
      m_prerequisites(new Panel(this)),
      m_caller(new Panel(this)),
      m_request(new CopyButton(
          tr("Copy the request for an administrator"), tr("Copy the request for an administrator"), this)) {
    setIntroduction(
        tr("The key that encrypts the OS disk, and whether Azure Backup can read and back it up today."));
    m_verdict->addButton(m_again);
    content()->addWidget(m_verdict);
    content()->addWidget(m_caller);
    m_caller->addButton(m_request);
    content()->addWidget(m_prerequisites);
    content()->addWidget(m_chain);
    m_columns->setSpacing(24);
    m_columns->addWidget(m_store, 1, Qt::AlignTop);
    m_columns->addWidget(m_key, 1, Qt::AlignTop);
    content()->addLayout(m_columns);
    content()->addStretch(1);
    m_request->setSource([this] { return grantRequestOf(WizardPage::protection()); });
    connect(m_again, &QPushButton::clicked, &protection, &protect::Protection::checkAccessAgain);
}

QWidget *KeyStorePage::firstControl() const {
    return m_verdict;
}

void KeyStorePage::enter() {
    if (protection().keyExamination() == nullptr) {
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
    return error && error->hasCode(u"AlreadyProtected") ? QString() : tr("Refresh");
}

void KeyStorePage::adapt(bool isNarrow) {
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void KeyStorePage::showState() {
    const domain::KeyExamination *examined = protection().keyExamination();
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_verdict, m_again, m_chain, m_store, m_key, m_prerequisites, m_caller}) {
        widget->setVisible(examined != nullptr && widget != m_prerequisites && widget != m_caller);
    }
    if (examined != nullptr) {
        showExamination(*examined);
    }
}

void KeyStorePage::showExamination(const domain::KeyExamination &examined) {
    m_chain->setFacts(chainFacts(examined));
    m_chain->setCopyText(wording::chainLines(examined).join(u'\n'));
    m_again->setEnabled(state().progress != protect::Progress::Working);
    if (examined.isPlatformManaged()) {
        m_verdict->setMessage(Mark::Done, tr("This VM needs no grant"),
            {tr("Its disk is encrypted with a platform-managed key, which Azure Backup can use without a "
                "grant. The pages about role, scope and security principal are skipped.")});
        m_again->hide();
        m_store->setFacts({});
        m_key->setFacts({});
        return;
    }
    const domain::KeyIdentifier keyId = examined.diskEncryptionSet->activeKey;
    m_verdict->setVerdict(examined.verdict, principalName(protection()), keyId.name);
    m_again->show();
    m_store->setFacts(examined.keyStore ? keyStoreFacts(*examined.keyStore) : QList<Fact>());
    domain::Key known;
    known.id = keyId;
    m_key->setFacts(keyFacts(examined.key.value_or(known), estate().now()));
    showPrerequisites(examined);
    showCaller(examined);
}

void KeyStorePage::showPrerequisites(const domain::KeyExamination &examined) {
    QStringList lines;
    Mark mark = Mark::Information;
    if (examined.tenants.refuses()) {
        lines = wording::tenantLines(examined.tenants);
        mark = Mark::Failed;
    }
    for (const domain::Prerequisite &prerequisite : examined.prerequisites) {
        lines.append(wording::prerequisiteSentence(prerequisite));
        if (prerequisite.severity == domain::Severity::Blocks) {
            mark = Mark::Failed;
        } else if (prerequisite.severity == domain::Severity::Warning && mark != Mark::Failed) {
            mark = Mark::Warning;
        }
    }
    // The first obstacle is the page's error; the others are told here.
    for (size_t i = 0; i < examined.obstacles.size(); ++i) {
        if (examined.obstacles.at(i) != state().error) {
            lines.append(wording::errorText(examined.obstacles.at(i)).headline);
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

void KeyStorePage::showCaller(const domain::KeyExamination &examined) {
    const bool needsGrant = !examined.verdict.isGranted();
    m_caller->setVisible(needsGrant);
    if (!needsGrant) {
        return;
    }
    const bool may = examined.caller.canGrant == domain::Truth::Yes;
    const Mark mark = may                               ? Mark::Done
        : examined.caller.canGrant == domain::Truth::No ? Mark::Failed
                                                        : Mark::Unknown;
    m_caller->setMessage(mark, wording::callerAccessSentence(examined.caller), {});
    m_request->setVisible(!may);
}

} // namespace ui
