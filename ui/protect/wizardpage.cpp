#include "ui/protect/wizardpage.h"

namespace ui {

WizardPage::WizardPage(Page page, const QString &heading, protect::Protection &protection, QWidget *parent)
    : GuidedPage(heading, protection.estate(), parent), m_page(page), m_protection(protection) {
    connect(&protection, &protect::Protection::stateChanged, this, [this](protect::Step changed) {
        if (stepsOf(m_page).contains(changed)) {
            Q_EMIT completeChanged();
        }
        refresh();
    });
}

int WizardPage::nextId() const {
    return nextPageId(m_page, [this](Page page) { return stateOf(m_protection, page).skipped; });
}

void WizardPage::stop() {
    for (const protect::Step step : stepsOf(m_page)) {
        m_protection.cancel(step);
    }
}

} // namespace ui
