#include "ui/widgets/factspanel.h"

#include "ui/widgets/copybutton.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace ui {

FactsPanel::FactsPanel(const QString &title, const QString &copyName, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(title, this, TextLabel::Weight::Strong)),
      m_copy(new CopyButton(tr("Copy"), copyName, this)),
      m_rows(new QWidget(this)),
      m_grid(new QGridLayout(m_rows)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy, 0, Qt::AlignRight);
    column->addLayout(head);
    column->addWidget(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(2, 1);
    m_copy->setSource([this] { return text(); });
    hide();
}

void FactsPanel::setTitle(const QString &title) {
    m_title->setPlainText(title);
}

void FactsPanel::setFacts(const QList<Fact> &facts) {
    if (facts != m_facts) {
        m_facts = facts;
        rebuild();
    }
    setVisible(!m_facts.isEmpty());
}

QString FactsPanel::text() const {
    QStringList lines;
    for (const Fact &fact : m_facts) {
        lines.append(QStringLiteral("%1: %2").arg(fact.name, fact.value));
    }
    return lines.join(u'\n');
}

void FactsPanel::setStacked(bool isStacked) {
    if (m_isStacked != isStacked) {
        m_isStacked = isStacked;
        rebuild();
    }
}

void FactsPanel::rebuild() {
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        auto *name = new TextLabel(fact.name, m_rows, TextLabel::Weight::Muted);
        auto *value = new TextLabel(fact.value, m_rows);
        name->setWordWrap(m_isStacked);
        if (m_isStacked) {
            m_grid->addWidget(name, row++, 0, 1, 3);
        } else {
            m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
        }
        if (fact.mark != Mark::None) {
            m_grid->addWidget(new MarkLabel(fact.mark, m_rows), row, 1, Qt::AlignTop);
            m_grid->addWidget(value, row, 2);
        } else {
            m_grid->addWidget(value, row, 1, 1, 2);
        }
        ++row;
    }
    m_grid->setColumnMinimumWidth(0, m_isStacked ? 12 : 0);
    for (QWidget *widget : m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        widget->show();
    }
    QStringList lines;
    for (const Fact &fact : std::as_const(m_facts)) {
        lines.append(QStringLiteral("%1: %2").arg(fact.name, fact.value));
    }
    m_copy->setAccessibleDescription(lines.join(u'\n')); // read when the button is reached
}

} // namespace ui
