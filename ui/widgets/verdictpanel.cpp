#include "ui/widgets/verdictpanel.h"

#include "ui/widgets/mark.h"
#include "wording/accesstext.h"

namespace ui {

namespace {

Mark markOf(domain::Truth truth) {
    switch (truth) {
    case domain::Truth::Yes:
        return Mark::Done;
    case domain::Truth::No:
        return Mark::Failed;
    case domain::Truth::Unknown:
        return Mark::Unknown;
    }
    return Mark::Unknown;
}

void addOnce(QStringList &lines, const QString &line) {
    if (!line.isEmpty() && !lines.contains(line)) {
        lines.append(line);
    }
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent) : Panel(parent) { }

void VerdictPanel::setVerdict(
    const domain::AccessVerdict &verdict, const QString &principalName, const QString &keyName) {
    QStringList lines;
    addOnce(lines, wording::verdictLines(verdict).join(u'\n'));
    for (const domain::ActionVerdict &action : verdict.actions) {
        for (const domain::Evidence &evidence : action.evidence) {
            addOnce(lines, wording::evidenceSentence(evidence));
        }
        for (const domain::Uncertainty &uncertainty : action.uncertainties) {
            addOnce(lines, wording::uncertaintySentence(uncertainty));
        }
    }
    for (const domain::NearMiss &nearMiss : verdict.nearMisses) {
        addOnce(lines, wording::nearMissSentence(nearMiss, keyName));
    }
    setMessage(markOf(verdict.truth), wording::verdictSentence(verdict, principalName), lines);
}

} // namespace ui
