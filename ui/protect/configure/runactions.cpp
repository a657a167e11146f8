#include "ui/protect/configure/runactions.h"

#include "base/filewriter.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/runreport/report.h"
#include "protect/runreport/reportof.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

RunActions::RunActions(protect::Protection &protection, const QList<QPushButton *> &before,
    const QList<QPushButton *> &after, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_save(new QPushButton(tr("Save report …"), this)),
      m_undo(new QPushButton(tr("Undo changes …"), this)),
      m_saved(new TextLabel({}, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new FlowLayout;
    for (QPushButton *button : before + QList<QPushButton *>{m_save, m_undo} + after) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_saved);
    m_saved->hide();
    connect(m_save, &QPushButton::clicked, this, &RunActions::askWhereToSave);
    connect(m_undo, &QPushButton::clicked, this,
        [this] { (new UndoDialog(m_protection, QString(), this))->open(); });
}

void RunActions::refresh() {
    const std::vector<domain::WrittenChange> &written = m_protection.run().written;
    const bool isWorking
        = m_protection.state(protect::Step::Configure).progress == protect::Progress::Working;
    m_undo->setEnabled(!isWorking);
    m_undo->setVisible(std::any_of(written.begin(), written.end(), [](const auto &change) {
        return domain::isGrant(change.write.kind) && !change.existed && !change.takenBack;
    }));
}

base::Result<void> RunActions::saveReport(const QString &file, Format format) const {
    const runreport::Report report = runreport::reportOf(m_protection);
    return base::writeFile(
        file, format == Format::Json ? runreport::toJson(report) : runreport::toText(report).toUtf8());
}

void RunActions::askWhereToSave() {
    const QString text = tr("Text (*.txt)");
    const QString json = tr("JSON (*.json)");
    auto *dialog = new QFileDialog(this, tr("Save report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({text, json});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    const QString name = QStringLiteral("cvm-backup-report");
    dialog->selectFile(name + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json, name](const QString &filter) {
        const QString suffix = filter == json ? QStringLiteral("json") : QStringLiteral("txt");
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(QStringLiteral("%1.%2").arg(name, suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const base::Result<void> saved = saveReport(file, isJson ? Format::Json : Format::Text);
        m_saved->setTextOrHide(saved ? tr("Report saved: %1").arg(file)
                                     : tr("The report couldn't be saved: %1").arg(saved.error().message));
        announce(m_saved, m_saved->text());
    });
    dialog->open();
}

} // namespace ui
