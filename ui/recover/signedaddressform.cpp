#include "ui/recover/signedaddressform.h"

#include "protect/recovery/recovery.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/textlabel.h"
#include "wording/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

SignedAddressForm::SignedAddressForm(protect::Recovery &recovery, QWidget *parent)
    : QWidget(parent),
      m_recovery(recovery),
      m_why(new TextLabel(tr("If somebody else may read the copy, ask for a signed address (SAS) of the blob "
                             "that allows reading it. It is kept in memory until the run ends, and stored "
                             "nowhere."),
          this)),
      m_address(new EntryField(this)),
      m_use(new QPushButton(tr("Use it and go on"), this)),
      m_problem(new TextLabel({}, this, TextLabel::Weight::Strong)) {
    m_address->setEchoMode(QLineEdit::Password);
    m_address->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_address->setAccessibleName(tr("Signed address of the blob"));
    m_use->setAutoDefault(false);
    auto *label = new QLabel(tr("Signed address:"), this);
    label->setBuddy(m_address);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_address, 1);
    row->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_why);
    column->addLayout(row);
    column->addWidget(m_problem);
    m_problem->hide();
    hide();
    connect(m_use, &QPushButton::clicked, this, &SignedAddressForm::use);
    connect(m_address, &EntryField::returnPressed, this, &SignedAddressForm::use);
    connect(m_address, &EntryField::textEdited, m_problem, &QWidget::hide);
}

bool SignedAddressForm::isNeeded() const {
    const domain::RecoveryRun &run = m_recovery.run();
    const domain::RecoveryStage *fetch = run.stage(domain::RecoveryStepKind::FetchCopy);
    const bool isStill
        = run.outcome == domain::RecoveryOutcome::Failed || run.outcome == domain::RecoveryOutcome::Stopped;
    return isStill && fetch != nullptr && fetch->error
        && (fetch->error->kind == base::ErrorKind::Forbidden
            || fetch->error->kind == base::ErrorKind::SignInRequired);
}

void SignedAddressForm::refresh() {
    const bool isThere = isNeeded();
    if (!isThere) {
        m_address->clear();
        m_problem->hide();
    }
    setVisible(isThere);
}

void SignedAddressForm::use() {
    const base::Result<void> taken
        = m_recovery.offerSignedAddress(QUrl(m_address->text().trimmed(), QUrl::StrictMode));
    if (taken) {
        m_address->clear();
        m_recovery.start();
        return;
    }
    const QString problem = wording::errorText(taken.error()).headline;
    m_problem->setTextOrHide(problem);
    announce(this, problem);
}

} // namespace ui
