#include "ui/protect/access/principalpage.h"

#include "base/text.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/expander.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "wording/standingtext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PrincipalPage::PrincipalPage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::Principal, tr("Security principal"), protection, parent),
      m_chosen(new Panel(this)),
      m_copy(new CopyButton(tr("Copy IDs"), tr("Copy name and IDs of the security principal"), this)),
      m_confirm(new QCheckBox(tr("I checked this ID: grant access to it anyway"), this)),
      m_service(new QPushButton(tr("Use Azure Backup's own"), this)),
      m_others(new Expander(tr("Choose another security principal"), this)),
      m_text(new EntryField(this)),
      m_search(new QPushButton(tr("Search"), this)),
      m_check(new QPushButton(tr("Check ID"), this)),
      m_searchError(new ErrorPanel(this)),
      m_searchState(new TextLabel({}, this)),
      m_table(new DataTable(QStringLiteral("principals"), tr("Security principals found"), this)),
      m_model(new RowModel({tr("Name"), tr("Kind"), tr("Object ID"), tr("Application ID")}, this)) {
    setIntroduction(tr("Who gets access to the key. Azure Backup uses its own service principal, which has a "
                       "different object ID in every tenant."));
    m_chosen->addContent(m_confirm);
    m_chosen->addButton(m_service);
    m_chosen->addButton(m_copy);
    content()->addWidget(m_chosen);
    content()->addWidget(m_others);
    content()->addStretch(1);
    m_others->setContent(buildOthers());
    connect(m_service, &QPushButton::clicked, this, [this] {
        for (const domain::Principal &principal : WizardPage::estate().environment().principals) {
            if (base::sameText(principal.appId, WizardPage::estate().connection().backupAppId)) {
                WizardPage::protection().choose(protect::ChosenPrincipal{QString(principal.objectId)});
                return;
            }
        }
        WizardPage::protection().findPrincipal();
    });
    connect(m_confirm, &QCheckBox::clicked, this,
        [this](bool confirmed) { WizardPage::protection().choose(protect::PrincipalConfirmed{confirmed}); });
    connect(&protection, &protect::Protection::principalSearchChanged, this, &PrincipalPage::refresh);
}

QWidget *PrincipalPage::buildOthers() {
    auto *others = new QWidget(this);
    auto *column = new QVBoxLayout(others);
    column->setContentsMargins(20, 4, 0, 0);
    column->addWidget(
        new TextLabel(tr("Search by the start of a name, or paste the object ID of a service principal. "
                         "Don't use an application ID: a grant to it has no effect."),
            others, TextLabel::Weight::Muted));
    auto *label = new QLabel(tr("Name or object ID:"), others);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Name or object ID of a service principal"));
    m_text->setClearButtonEnabled(true);
    m_search->setAutoDefault(false);
    m_check->setAutoDefault(false);
    m_check->setAccessibleName(tr("Check the pasted ID and use it"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_text, 1);
    row->addWidget(m_search);
    row->addWidget(m_check);
    column->addLayout(row);
    column->addWidget(m_searchState);
    column->addWidget(m_searchError);
    m_searchError->setAction({});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setColumnWidths({34, 20, 38, 38});
    column->addWidget(m_table, 1);
    connect(m_text, &EntryField::returnPressed, this, &PrincipalPage::search);
    connect(m_search, &QPushButton::clicked, this, &PrincipalPage::search);
    connect(m_check, &QPushButton::clicked, this, &PrincipalPage::check);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (!m_showingChoice && current.isValid()) {
                protection().choose(protect::ChosenPrincipal{current.data(RowModel::KeyRole).toString()});
            }
        });
    return others;
}

QWidget *PrincipalPage::firstControl() const {
    return m_chosen;
}

void PrincipalPage::enter() {
    protection().findPrincipal();
}

void PrincipalPage::retry() {
    if (estate().servicePrincipal().isMissing) {
        WriteQuestion question;
        question.title = tr("Before anything is written");
        question.mark = Mark::Information;
        question.headline
            = tr("The service principal of Backup Management Service is created in this tenant");
        question.lines = {tr("It stays in the directory even if backup isn't configured.")};
        question.requests = [this] { return estate().principalRequests(); };
        question.confirm = tr("Create");
        question.confirmed = [this] { estate().createServicePrincipal(); };
        WriteDialog::ask(this, question);
    } else {
        protection().findPrincipal();
    }
}

QString PrincipalPage::activity() const {
    return tr("Looking for %1 in this tenant").arg(estate().connection().backupServiceName);
}

QString PrincipalPage::retryText() const {
    return estate().servicePrincipal().isMissing ? tr("Create the service principal …") : tr("Try again");
}

void PrincipalPage::showState() {
    if (isNothingToGrant(protection())) {
        showNote(tr("Nothing needs to be granted"),
            {tr("%1 can already read and back up this key.").arg(principalName(protection()))});
    } else {
        showNote({}, {});
    }
    const bool mustBeTyped
        = state().progress == protect::Progress::Failed && !estate().servicePrincipal().isMissing;
    if (mustBeTyped) {
        m_others->setOpen(true); // the object id has to come from somebody else
    }
    showChosen();
    showSearch();
}

void PrincipalPage::showChosen() {
    const QString id = protection().choices().principalId;
    m_chosen->setVisible(!id.isEmpty());
    if (id.isEmpty()) {
        return;
    }
    const domain::PrincipalStanding standing
        = domain::principalStanding(estate().environment(), protection().choices());
    const domain::Principal *principal = estate().environment().principal(id);
    const QString appId = principal == nullptr ? QString() : principal->appId;
    const bool isService = standing == domain::PrincipalStanding::AzureBackup;
    const bool isDoubtful = domain::needsConfirmation(standing);
    const QString name
        = principal == nullptr ? tr("A principal that couldn't be checked") : principalName(protection());
    QStringList lines = {tr("Object ID: %1").arg(id)};
    if (!appId.isEmpty()) {
        lines.append(tr("Application ID: %1").arg(appId));
    }
    lines.append(isService ? tr("Found by its application ID, never by its name alone.")
                           : wording::principalStandingText(standing, estate().environment(), id));
    m_chosen->setMessage(isService ? Mark::Done
            : isDoubtful           ? Mark::Warning
                                   : Mark::Information,
        principal != nullptr && isDoubtful ? tr("%1 – this isn't Azure Backup").arg(name) : name, lines);
    m_service->setVisible(!isService);
    m_confirm->setVisible(isDoubtful);
    m_confirm->setChecked(protection().choices().principalConfirmed);
    m_copy->setSource(
        [name, lines] { return (QStringList{name} + lines.mid(0, lines.size() - 1)).join(u'\n'); });
}

void PrincipalPage::showSearch() {
    const protect::PrincipalSearch &found = protection().principalSearch();
    const QString chosenId = protection().choices().principalId;
    const bool isToldAbove = !chosenId.isEmpty() && found.text.compare(chosenId, Qt::CaseInsensitive) == 0;
    m_searchError->setError(isToldAbove ? std::nullopt : found.error, true);
    QList<Row> rows;
    for (const domain::Principal &principal : found.found) {
        const bool usable = principal.type == domain::PrincipalType::ServicePrincipal;
        QString kind;
        switch (principal.type) {
        case domain::PrincipalType::ServicePrincipal:
            kind = tr("Service principal");
            break;
        case domain::PrincipalType::User:
            kind = tr("User");
            break;
        case domain::PrincipalType::Group:
            kind = tr("Group");
            break;
        case domain::PrincipalType::Application:
            kind = tr("Application");
            break;
        case domain::PrincipalType::Device:
            kind = tr("Device");
            break;
        case domain::PrincipalType::Unknown:
            kind = tr("Not checked");
            break;
        }
        rows.append({{principal.displayName, kind, principal.objectId, principal.appId}, principal.objectId,
            usable, {}, {}});
    }
    m_showingChoice = true;
    m_model->setRows(rows);
    const int chosen = m_model->indexOf(chosenId);
    if (chosen >= 0) {
        m_table->selectRow(chosen);
    } else {
        m_table->clearSelection();
    }
    m_showingChoice = false;
    m_table->setVisible(!rows.isEmpty());
    QString told;
    if (found.working) {
        told = tr("Looking for “%1” …").arg(found.text);
    } else if (!found.text.isEmpty() && rows.isEmpty() && !found.error) {
        told = tr("No service principal begins with “%1”.").arg(found.text);
    }
    m_searchState->setTextOrHide(told);
}

void PrincipalPage::search() {
    const QString text = m_text->text().trimmed();
    if (base::isGuid(text)) {
        check();
    } else if (!text.isEmpty()) {
        protection().searchPrincipals(text);
    }
}

void PrincipalPage::check() {
    const QString text = m_text->text().trimmed();
    if (!text.isEmpty()) {
        protection().checkPrincipalId(text);
    }
}

} // namespace ui
