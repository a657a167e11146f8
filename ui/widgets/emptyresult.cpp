#include "ui/widgets/emptyresult.h"

#include "ui/widgets/mark.h"

#include <QPushButton>

namespace ui {

EmptyResult::EmptyResult(QWidget *parent)
    : Panel(parent), m_clear(new QPushButton(tr("Clear search"), this)) {
    addButton(m_clear);
    connect(m_clear, &QPushButton::clicked, this, &EmptyResult::clearRequested);
    hide();
}

void EmptyResult::showFor(bool isEmpty, const QString &searched) {
    if (isEmpty) {
        explain(searched.isEmpty() ? tr("No entry matches the filter")
                                   : tr("No entry matches “%1”").arg(searched),
            {}, true);
    }
    setVisible(isEmpty);
}

void EmptyResult::explain(const QString &headline, const QStringList &lines, bool offersClearing) {
    setMessage(Mark::Information, headline, lines);
    m_clear->setVisible(offersClearing);
    show();
}

} // namespace ui
