#include "ui/review/reviewview.h"

#include "ui/review/accesstab.h"
#include "ui/review/addgrantdialog.h"
#include "ui/review/backupprincipalpanel.h"
#include "ui/review/comparisontab.h"
#include "ui/review/evidencepanel.h"
#include "ui/review/filestab.h"
#include "ui/review/findingstab.h"
#include "ui/review/grantstab.h"
#include "ui/review/keypanel.h"
#include "ui/review/matrixview.h"
#include "ui/review/recoverytab.h"
#include "ui/review/whatifpanel.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/windowmemory.h"
#include "wording/names.h"
#include "wording/visibletext.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

ReviewView::ReviewView(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_summary(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_backup(new BackupPrincipalPanel(session, this)),
      m_whatIf(new WhatIfPanel(session, this)),
      m_keys(new KeyPanel(session, this)),
      m_tabs(new QTabWidget(this)),
      m_access(new AccessTab(session, this)),
      m_findings(new FindingsTab(session, this)),
      m_grants(new GrantsTab(session, this)),
      m_recovery(new RecoveryTab(session, this)),
      m_comparison(new ComparisonTab(session, this)),
      m_files(new FilesTab(session, this)) {
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Views of the review"));
    for (const Tab tab : {Access, Findings, Grants, Recovery, Comparison, Files}) {
        QWidget *const pages[] = {m_access, m_findings, m_grants, m_recovery, m_comparison, m_files};
        m_tabs->addTab(pages[tab], tabName(tab));
    }
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_keys);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int keys = m_keys->sizeHint().width(); // the keys whole, and everything else to the tabs
    splitter->setSizes({keys, std::max(1, splitter->width() - keys)});
    WindowMemory::keep(splitter, QStringLiteral("review-keys"));
    findWithKeys(this, [this] { return searchField(); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_backup);
    column->addWidget(m_whatIf);
    column->addWidget(splitter, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &ReviewView::tabChanged);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (!m_tabs->tabBar()->hasFocus()) { // else it is read for that
            announce(m_tabs, m_tabs->tabText(tab));
        }
    });
    connect(m_findings, &FindingsTab::countChanged, this, &ReviewView::nameTabs);
    connect(m_findings, &FindingsTab::accessRequested, this, &ReviewView::showAccess);
    connect(m_access->evidence(), &EvidencePanel::editRequested, &session, &ReviewSession::tryEdit);
    connect(m_grants, &GrantsTab::addRequested, this, &ReviewView::addGrant);
    connect(m_comparison, &ComparisonTab::fileRequested, this, &ReviewView::compareRequested);
    connect(&session, &ReviewSession::opened, this, &ReviewView::showSummary);
    connect(&session, &ReviewSession::matrixChanged, this, [this] {
        if (!m_wantedPrincipal.isEmpty() && m_session.matrix()) {
            m_access->select(m_wantedPrincipal, domain::ReviewAction::Backup);
            m_wantedPrincipal.clear();
        }
    });
    connect(&session, &ReviewSession::comparisonChanged, this, [this] {
        if (m_session.comparison()) {
            showTab(Comparison);
        }
    });
    showSummary();
}

/// Of the part that has the focus, and else of the tab in front; the keys can be searched whatever is in
/// front.
QWidget *ReviewView::searchField() const {
    const QWidget *part = m_keys->isAncestorOf(focusWidget()) ? m_keys : m_tabs->currentWidget();
    QWidget *field = part->findChild<EntryField *>();
    return field != nullptr ? field : m_keys->findChild<EntryField *>();
}

void ReviewView::showSummary() {
    const OpenedFiles &files = m_session.files();
    if (!files.judged) {
        return;
    }
    QStringList parts;
    if (files.facts.takenAt.isValid()) {
        parts << tr("Taken %1").arg(wording::utcText(files.facts.takenAt));
    }
    if (!files.facts.source.isEmpty()) {
        const QString source = wording::visible(files.facts.source);
        parts << (files.facts.isSimulated ? tr("simulated, scenario %1").arg(source) : source);
    }
    if (!files.facts.tenantId.isEmpty()) {
        parts << tr("tenant %1").arg(wording::visible(files.facts.tenantId));
    }
    if (!files.facts.collector.userName.isEmpty()) {
        parts << tr("read by %1").arg(wording::visible(files.facts.collector.userName));
    }
    if (files.facts.usesPseudonyms) {
        parts << tr("with pseudonyms");
    }
    if (!files.report.missing.empty()) {
        parts << tr("%Ln reads are missing for a full answer", nullptr,
            static_cast<int>(files.report.missing.size()));
    }
    m_summary->setPlainText(parts.join(QStringLiteral(" · ")));
}

QString ReviewView::tabName(Tab tab) const {
    switch (tab) {
    case Access:
        return tr("Access");
    case Findings:
        return tr("Findings");
    case Grants:
        return tr("Grants");
    case Recovery:
        return tr("Recovery");
    case Comparison:
        return tr("Comparison");
    case Files:
        return tr("Files");
    }
    return {};
}

void ReviewView::nameTabs(int findings) {
    m_tabs->setTabText(Findings, tr("%1 (%2)").arg(tabName(Findings)).arg(findings));
}

void ReviewView::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

ReviewView::Tab ReviewView::currentTab() const {
    return static_cast<Tab>(m_tabs->currentIndex());
}

QWidget *ReviewView::firstControl() const {
    return m_keys->table();
}

void ReviewView::showAccess(const review::Key &key, const QString &principalId) {
    showTab(Access);
    m_access->matrix()->setFocus(Qt::OtherFocusReason);
    if (!key.isAll() && key != m_session.key()) {
        m_wantedPrincipal = principalId;
        m_session.chooseKey(key);
        return;
    }
    m_access->select(principalId, domain::ReviewAction::Backup);
}

void ReviewView::addGrant() {
    const review::Key key = m_session.key();
    if (!m_session.hasReview() || m_session.shown()->place(key) == nullptr) {
        return;
    }
    auto *dialog = new AddGrantDialog(m_session.shown(), key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::optional<domain::AccessEdit> edit = dialog->edit()) {
            m_session.tryEdit(*edit);
        }
    });
    dialog->open();
}

} // namespace ui
