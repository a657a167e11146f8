#include "ui/protect/configure/runactions.h"

#include "base/filewriter.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/runreport/report.h"
#include "protect/runreport/reportof.h"
#include "ui/desktop/links.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/savedline.h"
#include "ui/desktop/ticketdialog.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/protectionviews.h"
#include "ui/protect/source/snapshotdialog.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flowlayout.h"
#include "wording/runtext.h"

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
      m_snapshot(new QPushButton(tr("Save a snapshot …"), this)),
      m_ticket(new QPushButton(tr("Save for a ticket …"), this)),
      m_portal(new QPushButton(tr("Open in the portal …"), this)),
      m_saved(new SavedLine(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new FlowLayout;
    for (QPushButton *button :
        before + QList<QPushButton *>{m_save, m_snapshot, m_ticket, m_portal, m_undo} + after) {
        button->setAutoDefault(false);
        if (row->count() > 0) {
            setTabOrder(row->itemAt(row->count() - 1)->widget(), button); // as they are read
        }
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_saved);
    connect(m_save, &QPushButton::clicked, this, &RunActions::askWhereToSave);
    connect(m_snapshot, &QPushButton::clicked, this,
        [this] { (new SnapshotDialog(m_protection.estate(), window()))->open(); });
    connect(m_ticket, &QPushButton::clicked, this,
        [this] { (new TicketDialog(m_protection, window()))->open(); });
    connect(m_portal, &QPushButton::clicked, this,
        [this] { links::open(this, QUrl(portalLink(), QUrl::StrictMode)); });
    connect(m_undo, &QPushButton::clicked, this,
        [this] { (new UndoDialog(m_protection, QString(), this))->open(); });
}

void RunActions::refresh() {
    const std::vector<domain::WrittenChange> &written = m_protection.run().written;
    const bool isWorking
        = m_protection.state(protect::Step::Configure).progress == protect::Progress::Working;
    m_undo->setEnabled(!isWorking);
    const QString link = portalLink();
    m_portal->setVisible(!link.isEmpty());
    m_portal->setToolTip(link);
    setSpoken(m_portal, m_portal->accessibleName(), link); // told only where it changes
    m_undo->setVisible(std::any_of(written.begin(), written.end(), [](const auto &change) {
        return domain::isGrant(change.write.kind) && !change.existed && !change.takenBack;
    }));
}

/// Of the protected VM; empty where there is none, or none that the portal knows.
QString RunActions::portalLink() const {
    const protect::ConnectionInfo &connection = m_protection.estate().connection();
    const std::optional<domain::ProtectedItem> &item = m_protection.run().item;
    return item && !connection.isSimulated ? wording::portalPlace(*item, connection.portalHost).link
                                           : QString();
}

base::Result<void> RunActions::saveReport(const QString &file, Format format) const {
    const runreport::Report report = runreport::reportOf(m_protection);
    return base::writeFile(
        file, format == Format::Json ? runreport::toJson(report) : runreport::toText(report).toUtf8());
}

void RunActions::askWhereToSave() {
    const wording::FileSubject subject = subjectOf(m_protection, QStringLiteral("cvm-backup-report"));
    askForReportFile(this, tr("Save report"), subject, [this](const QString &file) {
        const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const base::Result<void> saved = saveReport(file, isJson ? Format::Json : Format::Text);
        if (saved) {
            m_saved->tellSaved(tr("Report saved: %1").arg(file), file);
        } else {
            m_saved->tellFailed(tr("The report couldn't be saved: %1").arg(saved.error().message));
        }
    });
}

} // namespace ui
