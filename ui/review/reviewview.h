#pragma once

#include "ui/review/reviewsession.h"

#include <QWidget>

class QTabWidget;

namespace ui {

class AccessTab;
class BackupPrincipalPanel;
class ComparisonTab;
class FilesTab;
class FindingsTab;
class GrantsTab;
class KeyPanel;
class RecoveryTab;
class TextLabel;
class WhatIfPanel;

/// An open review: the keys at the left, and the chosen key's access, findings, grants and what
/// would bring it back.
class ReviewView final : public QWidget {
    Q_OBJECT
public:
    enum Tab { Access, Findings, Grants, Recovery, Comparison, Files };

    explicit ReviewView(ReviewSession &session, QWidget *parent = nullptr);
    void showTab(Tab tab);
    Tab currentTab() const;
    QString tabName(Tab tab) const; ///< without counts
    QWidget *firstControl() const;
    void addGrant(); ///< asks which grant to try out

    KeyPanel *keys() const { return m_keys; }
    AccessTab *access() const { return m_access; }
    FindingsTab *findings() const { return m_findings; }
    GrantsTab *grants() const { return m_grants; }
    RecoveryTab *recovery() const { return m_recovery; }
    ComparisonTab *comparison() const { return m_comparison; }
    FilesTab *files() const { return m_files; }
    WhatIfPanel *whatIf() const { return m_whatIf; }

Q_SIGNALS:
    void compareRequested();
    void tabChanged();

private:
    void showSummary();
    QWidget *searchField() const;
    void nameTabs(int findings);
    void showAccess(const review::Key &key, const QString &principalId);

    ReviewSession &m_session;
    TextLabel *m_summary;
    BackupPrincipalPanel *m_backup;
    WhatIfPanel *m_whatIf;
    KeyPanel *m_keys;
    QTabWidget *m_tabs;
    AccessTab *m_access;
    FindingsTab *m_findings;
    GrantsTab *m_grants;
    RecoveryTab *m_recovery;
    ComparisonTab *m_comparison;
    FilesTab *m_files;
    QString m_wantedPrincipal; ///< to go to when the matrix is there
};

} // namespace ui
