#include "ui/review/evidencepanel.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tone.h"
#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::Truth;

namespace {

constexpr size_t mostGrants = 12; // more are counted
constexpr int mostKeys = 10;

/// The chain, and what can be looked up in Azure: the right that matched and the assignment.
QString grantText(
    const domain::Evidence &grant, const QString &principalId, const domain::AccessIndex &index) {
    const QString chain = wording::evidenceChain(grant, principalId, index);
    const QString right = wording::visible(grant.right);
    const QString guid = domain::trailingGuid(grant.assignmentId);
    return grant.roleGuid.isEmpty() || grant.assignmentId.isEmpty()
        ? EvidencePanel::tr("%1 (permission %2)").arg(chain, right)
        : EvidencePanel::tr("%1 (right %2, assignment %3)")
              .arg(chain, right, wording::visible(guid.isEmpty() ? grant.assignmentId : guid));
}

/// The words of the wizard speak of the two rights that Azure Backup needs; here it is one right.
QString nearMissText(const domain::NearMiss &nearMiss, const QString &keyName) {
    if (nearMiss.kind != domain::NearMissKind::RoleLacksAction) {
        return wording::visible(wording::nearMissSentence(nearMiss, keyName));
    }
    const QString role = nearMiss.roleName.isEmpty() ? nearMiss.roleGuid : nearMiss.roleName;
    return EvidencePanel::tr("The role “%1” at %2 doesn't include this right.")
        .arg(wording::visible(role), wording::visibleScope(nearMiss.scope));
}

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Evidence"));
    setMinimumHeight(fontMetrics().height() * 5);
    clear();
}

void EvidencePanel::begin(const QString &headline) {
    m_lines = {headline};
    m_page = new QWidget(this);
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(6);
    m_column->addWidget(new TextLabel(headline, m_page, TextLabel::Weight::Strong));
}

void EvidencePanel::addLine(const QString &text) {
    m_lines << text;
    m_column->addWidget(new TextLabel(text, m_page));
}

void EvidencePanel::addGrant(const QString &text, const std::optional<domain::AccessEdit> &removal,
    const std::optional<domain::AccessEdit> &narrowing) {
    addLine(text);
    auto *buttons = new QWidget(m_page);
    auto *flow = new FlowLayout(buttons);
    const auto add = [&](const QString &label, const domain::AccessEdit &edit) {
        auto *button = new QPushButton(label, buttons);
        button->setAccessibleDescription(text);
        connect(button, &QPushButton::clicked, this, [this, edit] { Q_EMIT editRequested(edit); });
        flow->addWidget(button);
    };
    if (removal) {
        add(tr("What if it were removed?"), *removal);
    }
    if (narrowing) {
        add(tr("What if it were for this key only?"), *narrowing);
    }
    if (removal || narrowing) {
        m_column->addWidget(buttons);
    } else {
        delete buttons;
    }
}

void EvidencePanel::addMore(qsizetype left) {
    if (left > 0) {
        addLine(tr("… and %Ln more.", nullptr, static_cast<int>(left)));
    }
}

void EvidencePanel::end() {
    m_column->addStretch(1);
    if (isAncestorOf(QApplication::focusWidget())) {
        setFocus(); // what had it goes
    }
    setWidget(m_page); // the old page goes with everything on it
    m_page->show();
    setAccessibleDescription(m_lines.join(u'\n'));
}

QString EvidencePanel::text() const {
    return m_lines.join(u'\n');
}

void EvidencePanel::clear() {
    begin(tr("Choose a cell to see the evidence for it."));
    end();
}

void EvidencePanel::explain(const std::shared_ptr<const review::Case> &reviewed, const review::Key &key,
    const QString &principalId, const std::optional<domain::ReviewAction> &action) {
    if (!reviewed) {
        clear();
        return;
    }
    const domain::AccessIndex::KeyPlace *place = reviewed->place(key);
    if (place != nullptr && action) {
        explainOneKey(*reviewed, *place, principalId, *action);
    } else if (place != nullptr) {
        explainSelfGrants(*reviewed, *place, principalId);
    } else if (action) {
        explainAllKeys(*reviewed, principalId, *action);
    } else {
        begin(tr("Choose one key to see how %1 can grant itself access.")
                  .arg(wording::principalName(reviewed->index(), principalId)));
    }
    end();
}

void EvidencePanel::explainOneKey(const review::Case &reviewed, const domain::AccessIndex::KeyPlace &place,
    const QString &principalId, domain::ReviewAction action) {
    const domain::AccessIndex &index = reviewed.index();
    const std::optional<domain::RightsVerdict> verdict
        = domain::explainAction(index, *place.store, place.id.name, principalId, action);
    const QString who = wording::principalLabel(index, principalId);
    const QString what = wording::actionName(action);
    const QString where = wording::keyInStore(*place.store, place.id.name);
    if (!verdict) {
        begin(tr("“%1” doesn't apply to %2.").arg(what, where));
        addLine(
            tr("The permission model has no such right: %1.").arg(wording::authorizationName(*place.store)));
        return;
    }
    begin(tr("%1: %2 — %3, %4").arg(what, wording::truthWord(verdict->truth), who, where));
    addLine(tr("%1 Right: %2")
                .arg(wording::actionExplanation(action), wording::visible(verdict->rights.front().right)));
    const domain::RightVerdict &right = verdict->rights.front();
    for (size_t i = 0; i < right.evidence.size() && i < mostGrants; ++i) {
        const domain::Evidence &grant = right.evidence[i];
        addGrant(grantText(grant, principalId, index),
            review::removalOf(*place.store, grant, principalId, right.right),
            review::narrowingOf(*place.store, place.id.name, grant));
    }
    addMore(static_cast<qsizetype>(right.evidence.size()) - static_cast<qsizetype>(mostGrants));
    for (size_t i = 0; i < right.uncertainties.size() && i < mostGrants; ++i) {
        addLine(wording::reviewUncertainty(right.uncertainties[i]));
    }
    addMore(static_cast<qsizetype>(right.uncertainties.size()) - static_cast<qsizetype>(mostGrants));
    if (right.evidence.empty() && right.uncertainties.empty()) {
        addLine(tr("Everything that determines access was read, and nothing in it grants this."));
    }
    for (size_t i = 0; i < verdict->nearMisses.size() && i < mostGrants; ++i) {
        addLine(tr("Not a grant: %1").arg(nearMissText(verdict->nearMisses[i], place.id.name)));
    }
}

void EvidencePanel::explainAllKeys(
    const review::Case &reviewed, const QString &principalId, domain::ReviewAction action) {
    const domain::AccessIndex &index = reviewed.index();
    QStringList yes;
    QStringList unknown;
    int more = 0;
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        const QString right = domain::reviewRight(domain::effectiveModel(*place.store), action);
        if (right.isEmpty()) {
            continue;
        }
        const QString key = action == domain::ReviewAction::DefineRoles ? QString() : place.id.name;
        const Truth truth = domain::evaluateRights(
            index, *place.store, key, principalId, {right}, domain::Detail::TruthOnly)
                                .truth;
        if (truth != Truth::No) {
            QStringList &list = truth == Truth::Yes ? yes : unknown;
            if (list.size() < mostKeys) {
                list << wording::keyInStore(*place.store, place.id.name);
            } else {
                ++more;
            }
        }
    }
    begin(tr("%1 — %2, all keys")
              .arg(wording::actionName(action), wording::principalLabel(index, principalId)));
    addLine(wording::actionExplanation(action));
    if (!yes.isEmpty()) {
        addLine(tr("Yes for %1.").arg(wording::listWords(yes)));
    }
    if (!unknown.isEmpty()) {
        addLine(tr("Unknown for %1.").arg(wording::listWords(unknown)));
    }
    addMore(more);
    addLine(yes.isEmpty() && unknown.isEmpty() ? tr("Nothing grants this on any key.")
                                               : tr("Choose one of the keys at the left to see why."));
}

void EvidencePanel::explainSelfGrants(
    const review::Case &reviewed, const domain::AccessIndex::KeyPlace &place, const QString &principalId) {
    const domain::AccessIndex &index = reviewed.index();
    const std::vector<domain::SelfGrant> ways
        = domain::selfGrants(index, *place.store, place.id.name, principalId);
    const QString who = wording::principalLabel(index, principalId);
    const QString where = wording::keyInStore(*place.store, place.id.name);
    if (ways.empty()) {
        begin(tr("%1 has no way to grant itself access to %2.").arg(who, where));
        return;
    }
    begin(tr("%1 can, or might be able to, get more access to %2.").arg(who, where));
    for (const domain::SelfGrant &way : ways) {
        addLine(tr("%1: %2. %3")
                    .arg(wording::selfGrantName(way.kind), wording::truthWord(way.truth),
                        wording::selfGrantExplanation(way.kind)));
        for (const domain::RightVerdict &right : way.rights) {
            for (size_t i = 0; i < right.evidence.size() && i < mostGrants; ++i) {
                addGrant(grantText(right.evidence[i], principalId, index),
                    review::removalOf(*place.store, right.evidence[i], principalId, right.right),
                    std::nullopt);
            }
            for (size_t i = 0; i < right.uncertainties.size() && i < mostGrants; ++i) {
                addLine(wording::reviewUncertainty(right.uncertainties[i]));
            }
        }
    }
}

} // namespace ui
