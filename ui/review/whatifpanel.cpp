#include "ui/review/whatifpanel.h"

#include "ui/widgets/mark.h"
#include "wording/edittext.h"
#include "wording/findingtext.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"

#include <QPushButton>

namespace ui {

namespace {

constexpr int mostTitles = 3;

/// Titles of the findings about the key that `in` has and `notIn` does not.
QStringList titlesOnlyIn(const review::Case &in, const review::Case &notIn, const review::Key &key) {
    QStringList titles;
    for (const domain::ReviewFinding *finding : review::findingsOnlyIn(in, notIn, key)) {
        titles << wording::findingTitle(*finding, in.index());
    }
    return titles;
}

QString firstOf(const QStringList &titles) {
    return titles.mid(0, mostTitles).join(QStringLiteral("; "))
        + (titles.size() > mostTitles ? QStringLiteral("; …") : QString());
}

} // namespace

WhatIfPanel::WhatIfPanel(ReviewSession &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_back(new QPushButton(tr("Undo last change"), this)),
      m_reset(new QPushButton(tr("Reset"), this)) {
    m_reset->setAccessibleName(tr("Reset What if"));
    addButton(m_back);
    addButton(m_reset);
    connect(m_back, &QPushButton::clicked, &session, &ReviewSession::takeBackEdit);
    connect(m_reset, &QPushButton::clicked, &session, &ReviewSession::resetEdits);
    connect(&session, &ReviewSession::shownChanged, this, &WhatIfPanel::refresh);
    connect(&session, &ReviewSession::matrixChanged, this, &WhatIfPanel::refresh);
    hide();
}

void WhatIfPanel::refresh() {
    if (!m_session.isWhatIf()) {
        hide();
        return;
    }
    const review::Case &before = *m_session.base();
    const review::Case &after = *m_session.shown();
    const review::Key &key = m_session.key();
    QStringList lines;
    for (const review::TriedEdit &tried : m_session.edits()) {
        const QString sentence = wording::editSentence(tried.edit, before.index());
        lines << (tried.outcome == domain::EditOutcome::Applied
                ? sentence
                : tr("%1. %2").arg(sentence, wording::editOutcomeSentence(tried.outcome)));
    }
    const std::optional<domain::BackupVerdict> was = before.backup(key);
    const std::optional<domain::BackupVerdict> is = after.backup(key);
    if (was && is) {
        lines << wording::backupChangeLine(key.name, *was, *is);
    }
    const QStringList gone = titlesOnlyIn(before, after, key);
    const QStringList added = titlesOnlyIn(after, before, key);
    if (!gone.isEmpty()) {
        lines << tr("%Ln fewer findings: %1", nullptr, static_cast<int>(gone.size())).arg(firstOf(gone));
    }
    if (!added.isEmpty()) {
        lines << tr("%Ln new findings: %1", nullptr, static_cast<int>(added.size())).arg(firstOf(added));
    }
    if (gone.isEmpty() && added.isEmpty()) {
        lines << tr("The findings are the same.");
    }
    const bool isNew = headline().isEmpty() || !isVisible() || accessibleDescription() != lines.join(u'\n');
    setMessage(Mark::Information, tr("What if — nothing is changed in Azure"), lines);
    if (isNew) {
        present();
    }
}

QString WhatIfPanel::text() const {
    return headline() + u'\n' + accessibleDescription();
}

} // namespace ui
