#include "ui/protect/goingon.h"

#include "ui/protect/wizardpage.h"
#include "ui/widgets/datatable.h"

#include <QAbstractButton>
#include <QAction>
#include <QWizard>

namespace ui {

void goOnFromRows(DataTable *table, GuidedPage *page) {
    const auto goOn = [page] {
        QAbstractButton *next = static_cast<QWizard *>(page->window())->button(QWizard::NextButton);
        if (next->isVisible() && next->isEnabled()) {
            next->click();
        }
    };
    auto *choose = new QAction(WizardPage::tr("Choose"), table);
    auto *chooseAndGoOn = new QAction(WizardPage::tr("Choose and go to the next step"), table);
    table->addActions({choose, chooseAndGoOn});
    QObject::connect(choose, &QAction::triggered, table, [table] { table->choose(table->currentIndex()); });
    QObject::connect(chooseAndGoOn, &QAction::triggered, table, [table, goOn] {
        table->choose(table->currentIndex());
        goOn();
    });
    QObject::connect(table, &QAbstractItemView::doubleClicked, page, goOn);
}

} // namespace ui
