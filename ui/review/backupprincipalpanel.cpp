#include "ui/review/backupprincipalpanel.h"

#include "domain/backupservice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/textlabel.h"
#include "wording/reviewconsoletext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostChoices = 500; ///< beyond that an id is quicker

/// Names that begin like Azure Backup's come first.
bool comesFirst(const domain::Principal &a, const domain::Principal &b) {
    const auto rank = [](const domain::Principal &principal) {
        return principal.displayName.startsWith(QLatin1String("Backup"), Qt::CaseInsensitive) ? 0 : 1;
    };
    return rank(a) != rank(b) ? rank(a) < rank(b)
                              : a.displayName.compare(b.displayName, Qt::CaseInsensitive) < 0;
}

} // namespace

BackupPrincipalPanel::BackupPrincipalPanel(ReviewSession &session, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_row(new QWidget(this)),
      m_choice(new QComboBox(m_row)),
      m_judge(new QPushButton(tr("Evaluate"), m_row)),
      m_refusal(new TextLabel({}, this)) {
    auto *label = new QLabel(tr("Azure Backup:"), m_row);
    label->setBuddy(m_choice);
    m_choice->setAccessibleName(tr("Service principal of Azure Backup, or its object ID"));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->lineEdit()->setPlaceholderText(tr("Name or object ID"));
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    row->addWidget(m_judge);
    addContent(m_row);
    addContent(m_refusal);
    m_refusal->hide();
    connect(m_judge, &QPushButton::clicked, this, &BackupPrincipalPanel::choose);
    connect(&session, &ReviewSession::opened, this, &BackupPrincipalPanel::refresh);
    hide();
}

void BackupPrincipalPanel::refresh() {
    const std::shared_ptr<const review::Case> reviewed = m_session.base();
    if (!reviewed) {
        hide();
        return;
    }
    const domain::BackupServices services = domain::backupServices(reviewed->index());
    const bool isTold = services.isMissing
        || std::any_of(
            services.found.begin(), services.found.end(), [](const domain::BackupService &service) {
                return service.proof == domain::BackupServiceProof::ApplicationId;
            });
    if (isTold || reviewed->index().keys().empty()) {
        hide();
        return;
    }
    const bool isFound = !services.found.empty();
    const bool isNamed = isFound && services.found.front().proof == domain::BackupServiceProof::Named;
    QStringList lines;
    if (isFound) {
        lines << (isNamed ? tr("You specified it. Nothing proves that it's Azure Backup.")
                          : tr("It's the only service principal with this name. Nothing else proves that "
                               "it's Azure Backup."));
    }
    lines << tr("Choose another one, or enter its object ID, if you know which one it is.");
    setMessage(isFound ? Mark::Warning : Mark::Unknown,
        isFound ? tr("%1 is assumed to be Azure Backup")
                      .arg(wording::principalLabel(reviewed->index(), services.found.front().objectId))
                : tr("The service principal of Azure Backup isn't known"),
        lines);
    fill(*reviewed);
    m_refusal->setTextOrHide({});
    show();
}

void BackupPrincipalPanel::fill(const review::Case &reviewed) {
    std::vector<domain::Principal> services;
    for (const domain::Principal &principal : reviewed.environment().principals) {
        if (principal.type == domain::PrincipalType::ServicePrincipal && !principal.objectId.isEmpty()) {
            services.push_back(principal);
        }
    }
    std::sort(services.begin(), services.end(), &comesFirst);
    m_choice->clear();
    for (const domain::Principal &principal : services) {
        if (m_choice->count() < mostChoices) {
            m_choice->addItem(
                wording::principalLabel(reviewed.index(), principal.objectId), principal.objectId);
        }
    }
    m_choice->setCurrentIndex(-1);
    m_choice->clearEditText();
}

void BackupPrincipalPanel::choose() {
    const std::shared_ptr<const review::Case> reviewed = m_session.base();
    if (!reviewed) {
        return;
    }
    const QString text = m_choice->currentText().trimmed();
    const int listed = m_choice->findText(text);
    const QString id = listed >= 0 ? m_choice->itemData(listed).toString() : text;
    const std::optional<domain::NamedService> named = domain::namedBackupService(reviewed->index(), id);
    if (!named || named->objectId.isEmpty() || named->isOther) {
        m_refusal->setTextOrHide(wording::notAzureBackupLine(text));
        return;
    }
    m_session.nameBackupService(named->objectId);
}

QString BackupPrincipalPanel::text() const {
    return headline() + u'\n' + accessibleDescription() + u'\n' + m_refusal->text();
}

} // namespace ui
