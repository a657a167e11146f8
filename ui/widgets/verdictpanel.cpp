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

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent) : Panel(parent) { }

void VerdictPanel::setVerdict(
    const domain::AccessVerdict &verdict, const QString &principalName, const QString &keyName) {
    QStringList lines{wording::verdictLines(verdict).join(u'\n')};
    lines.removeAll(QString());
    lines += wording::verdictReasons(verdict, keyName);
    setMessage(markOf(verdict.truth), wording::verdictSentence(verdict, principalName), lines);
}

} // namespace ui
