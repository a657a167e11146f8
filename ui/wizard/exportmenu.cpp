#include "ui/wizard/exportmenu.h"

#include "exports/savescript.h"
#include "workflow/session.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QMenu>

namespace ui {

using exports::Language;

ExportMenu::ExportMenu(const workflow::Session &session, QWidget *parent)
    : QPushButton(tr("Save as script …"), parent), m_session(session) {
    setObjectName(QStringLiteral("exportMenu"));
    setAccessibleDescription(tr("Saves the plan as a script for another tool. Nothing is written to Azure."));
    auto *menu = new QMenu(this);
    const auto offer = [this, menu](Language language, const QString &name, const QString &filter) {
        connect(menu->addAction(name), &QAction::triggered, this,
            [this, language, filter] { askWhereToSave(language, filter); });
    };
    offer(Language::AzureCli, tr("Azure CLI (bash)"), tr("Azure CLI script (*.sh)"));
    offer(Language::PowerShell, tr("Az PowerShell"), tr("PowerShell script (*.ps1)"));
    offer(Language::Bicep, tr("Bicep"), tr("Bicep file (*.bicep)"));
    offer(Language::Terraform, tr("Terraform"), tr("Terraform file (*.tf)"));
    setMenu(menu);
}

exports::Job ExportMenu::job() const {
    QJsonObject policyBody;
    for (const workflow::PlannedRequest &request : m_session.plannedRequests()) {
        if (request.write.kind == domain::WriteKind::CreateBackupPolicy) {
            policyBody = QJsonDocument::fromJson(request.body.toUtf8()).object();
        }
    }
    return exports::jobOf(m_session.plan(), m_session.choices(), m_session.environment(), policyBody);
}

base::Result<void> ExportMenu::save(const QString &file, Language language) const {
    return exports::saveScript(file, language, exports::script(language, job()));
}

void ExportMenu::askWhereToSave(Language language, const QString &filter) {
    auto *dialog = new QFileDialog(this, tr("Save as script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    const QString name = exports::fileName(language, job());
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, language](const QString &file) {
        const base::Result<void> saved = save(file, language);
        Q_EMIT told(saved ? tr("Script saved: %1").arg(file)
                          : tr("The script could not be saved: %1").arg(saved.error().message));
    });
    dialog->open();
}

} // namespace ui
