#include "ui/protect/access/principalsection.h"

#include "base/text.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/access/choicesection.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/names.h"
#include "wording/standingtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PrincipalSection::PrincipalSection(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_section(new ChoiceSection(tr("Security principal"), tr("Change the security principal"), this)),
      m_doubt(new Panel(this)),
      m_confirm(new WrappedCheckBox(tr("I checked this ID: grant access to it anyway"), this)),
      m_service(new QPushButton(tr("Use Azure Backup's own"), this)),
      m_copy(new CopyButton(tr("Copy IDs"), tr("Copy name and IDs of the security principal"), this)),
      m_howToFind(new TextLabel({}, this)),
      m_copyCommand(
          new CopyButton(tr("Copy the command"), tr("Copy the command that finds the object ID"), this)),
      m_text(new EntryField(this)),
      m_search(new QPushButton(tr("Search"), this)),
      m_check(new QPushButton(tr("Check ID"), this)),
      m_searchError(new ErrorPanel(this)),
      m_searchState(new TextLabel({}, this)),
      m_table(new DataTable(QStringLiteral("principals"), tr("Security principals found"), this)),
      m_model(new RowModel({tr("Name"), tr("Kind"), tr("Object ID"), tr("Application ID")}, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_doubt->addContent(m_confirm);
    m_doubt->addButton(m_service);
    column->addWidget(m_doubt);
    column->addWidget(m_section);
    m_section->setContent(buildOthers());
    connect(m_section->changeButton(), &QPushButton::clicked, m_text, [this](bool open) {
        if (open) {
            m_text->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_service, &QPushButton::clicked, this, &PrincipalSection::takeService);
    connect(m_confirm, &QCheckBox::clicked, this,
        [this](bool confirmed) { m_protection.choose(protect::PrincipalConfirmed{confirmed}); });
    connect(&protection, &protect::Protection::principalSearchChanged, this, &PrincipalSection::showSearch);
}

void PrincipalSection::takeService() {
    const protect::Estate &estate = m_protection.estate();
    for (const domain::Principal &principal : estate.environment().principals) {
        if (base::sameText(principal.appId, estate.connection().backupAppId)) {
            m_protection.choose(protect::ChosenPrincipal{QString(principal.objectId)});
            return;
        }
    }
    m_protection.findPrincipal();
}

QWidget *PrincipalSection::buildOthers() {
    auto *others = new QWidget(this);
    auto *column = new QVBoxLayout(others);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_howToFind);
    auto *copies = new QHBoxLayout;
    copies->addWidget(m_copyCommand);
    copies->addWidget(m_copy);
    copies->addStretch(1);
    column->addLayout(copies);
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
    connect(m_text, &EntryField::returnPressed, this, &PrincipalSection::search);
    connect(m_search, &QPushButton::clicked, this, &PrincipalSection::search);
    connect(m_check, &QPushButton::clicked, this, &PrincipalSection::check);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        m_protection.choose(protect::ChosenPrincipal{row.data(RowModel::KeyRole).toString()});
    });
    return others;
}

void PrincipalSection::retry() {
    protect::Estate &estate = m_protection.estate();
    if (!estate.servicePrincipal().isMissing) {
        m_protection.findPrincipal();
        return;
    }
    WriteQuestion question;
    question.title = tr("Before anything is written");
    question.mark = Mark::Information;
    question.headline = tr("The service principal of Backup Management Service is created in this tenant");
    question.lines = {tr("It stays in the directory even if backup isn't configured.")};
    question.requests = [&estate] { return estate.principalRequests(); };
    question.confirm = tr("Create");
    question.confirmed = [&estate] { estate.createServicePrincipal(); };
    WriteDialog::ask(this, question);
}

QString PrincipalSection::retryText() const {
    if (!m_protection.choices().principalId.isEmpty()) {
        return {}; // the decision is below
    }
    return m_protection.estate().servicePrincipal().isMissing ? tr("Create the service principal …")
                                                              : tr("Try again");
}

QWidget *PrincipalSection::openQuestion() const {
    if (m_mustBeTyped) {
        return m_text;
    }
    return m_confirm->isVisibleTo(this) && !m_confirm->isChecked() ? m_confirm : nullptr;
}

void PrincipalSection::refresh() {
    const protect::StepState state = m_protection.state(protect::Step::Principal);
    const bool isMissing = m_protection.estate().servicePrincipal().isMissing;
    // The object ID has to come from somebody else: say how it is found, and where it goes.
    const bool mustBeTyped = state.progress == protect::Progress::Failed && !isMissing;
    const bool isNew = mustBeTyped && !m_mustBeTyped;
    m_mustBeTyped = mustBeTyped;
    if (isNew) {
        m_section->setOpen(true);
        Q_EMIT inputNeeded();
    }
    const QString appId = m_protection.estate().connection().backupAppId;
    m_howToFind->setTextOrHide(mustBeTyped ? wording::findPrincipalHint(appId) : QString());
    m_copyCommand->setVisible(mustBeTyped);
    m_copyCommand->setSource([appId] { return wording::findPrincipalCommand(appId); });
    showChosen();
    showSearch();
}

void PrincipalSection::showChosen() {
    const protect::Estate &estate = m_protection.estate();
    const QString id = m_protection.choices().principalId;
    m_copy->setVisible(!id.isEmpty());
    if (id.isEmpty()) {
        m_doubt->hide();
        m_section->setChosen(tr("Not found yet"),
            {tr("Azure Backup uses its own service principal, which has a different "
                "object ID in every tenant.")});
        return;
    }
    const domain::PrincipalStanding standing
        = domain::principalStanding(estate.environment(), m_protection.choices());
    const domain::Principal *principal = estate.environment().principal(id);
    const bool isService = standing == domain::PrincipalStanding::AzureBackup;
    const bool isDoubtful = domain::needsConfirmation(standing);
    const QString name
        = principal == nullptr ? tr("A principal that couldn't be checked") : principalName(m_protection);
    QStringList ids = {tr("Object ID: %1").arg(id)};
    if (principal != nullptr && !principal->appId.isEmpty()) {
        ids.append(tr("Application ID: %1").arg(principal->appId));
    }
    const QString what = isService ? tr("Found by its application ID, never by its name alone.")
                                   : wording::principalStandingText(standing, estate.environment(), id);
    m_copy->setSource([name, ids] { return (QStringList{name} + ids).join(u'\n'); });
    m_section->setChosen(name, isDoubtful ? ids : ids + QStringList{what});
    m_doubt->setVisible(!isService);
    if (!isService) {
        m_doubt->setMessage(isDoubtful ? Mark::Warning : Mark::Information,
            principal != nullptr && isDoubtful ? tr("%1 – this isn't Azure Backup").arg(name) : name,
            isDoubtful ? ids + QStringList{what} : QStringList{what});
    }
    m_confirm->setVisible(isDoubtful);
    m_confirm->setChecked(m_protection.choices().principalConfirmed);
}

void PrincipalSection::showSearch() {
    const protect::PrincipalSearch &found = m_protection.principalSearch();
    const QString chosenId = m_protection.choices().principalId;
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
    m_model->setRows(rows);
    const int chosen = m_model->indexOf(chosenId);
    m_table->showChosen(chosen < 0 ? QModelIndex() : m_model->index(chosen, 0));
    m_table->setVisible(!rows.isEmpty());
    QString told;
    if (found.working) {
        told = tr("Looking for “%1” …").arg(found.text);
    } else if (!found.text.isEmpty() && rows.isEmpty() && !found.error) {
        told = tr("No service principal begins with “%1”.").arg(found.text);
    }
    m_searchState->setTextOrHide(told);
}

void PrincipalSection::search() {
    const QString text = m_text->text().trimmed();
    if (base::isGuid(text)) {
        check();
    } else if (!text.isEmpty()) {
        m_protection.searchPrincipals(text);
    }
}

void PrincipalSection::check() {
    const QString text = m_text->text().trimmed();
    if (!text.isEmpty()) {
        m_protection.checkPrincipalId(text);
    }
}

} // namespace ui
