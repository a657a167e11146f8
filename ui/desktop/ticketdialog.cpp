#include "ui/desktop/ticketdialog.h"

#include "base/filewriter.h"
#include "domain/snapshot/pseudonyms.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/recovery/recovery.h"
#include "protect/runreport/ticket.h"
#include "ui/desktop/dialogsize.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/savedline.h"
#include "ui/desktop/versions.h"
#include "ui/widgets/backgroundtask.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/textlabel.h"
#include "wording/tickettext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString snapshotName() {
    return QStringLiteral("snapshot.json");
}

/// What was captured, else what the pages have read; nothing is read anew.
std::optional<snapshot::Snapshot> readSoFar(const protect::Estate &estate) {
    if (estate.captureState().snapshot) {
        return estate.captureState().snapshot;
    }
    if (estate.environment().virtualMachines.empty()) {
        return std::nullopt;
    }
    snapshot::Snapshot read;
    read.takenAt = estate.now();
    read.source = estate.connection().label;
    read.isSimulated = estate.connection().isSimulated;
    read.tenantId = estate.connection().tenantId;
    read.collector.userName = estate.connection().userName;
    read.toolVersion = QStringLiteral(CVM_VERSION);
    read.environment = estate.environment();
    return read;
}

runreport::TicketParts partsOf(const protect::Estate &estate) {
    runreport::TicketParts parts;
    parts.versions = versionLines();
    parts.when = estate.now().toLocalTime();
    return parts;
}

} // namespace

TicketDialog::TicketDialog(const protect::Protection &protection, QWidget *parent)
    : TicketDialog(protection.estate(), subjectOf(protection, QStringLiteral("cvm-backup-ticket")),
        runreport::ticketFiles(protection, partsOf(protection.estate())), parent) { }

TicketDialog::TicketDialog(const protect::Recovery &recovery, QWidget *parent)
    : TicketDialog(recovery.estate(), subjectOf(recovery, QStringLiteral("cvm-recovery-ticket")),
        runreport::ticketFiles(recovery, partsOf(recovery.estate())), parent) { }

TicketDialog::TicketDialog(const protect::Estate &estate, wording::FileSubject subject,
    std::vector<base::ArchivedFile> files, QWidget *parent)
    : QDialog(parent),
      m_estate(estate),
      m_subject(std::move(subject)),
      m_files(std::move(files)),
      m_snapshot(readSoFar(estate)),
      m_contents(new FactsPanel(tr("What the archive contains"), tr("Copy the list"), this)),
      m_note(new TextLabel({}, this)),
      m_pseudonyms(new QCheckBox(tr("Replace names and IDs in the snapshot with pseudonyms"), this)),
      m_save(new QPushButton(tr("Save as …"), this)),
      m_saved(new SavedLine(this)),
      m_saving(new BackgroundTask(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save for a ticket"));
    sizeInLetters(this, 108, 34);
    m_contents->setStacked(true);
    m_pseudonyms->setVisible(m_snapshot.has_value());
    auto *column = new QVBoxLayout(this);
    auto *scroll = new PageScroll(this);
    scroll->content()->addWidget(new TextLabel(
        tr("One archive with what somebody who helps asks for first. Attach it to a ticket."), this));
    scroll->content()->addWidget(m_contents);
    scroll->content()->addWidget(m_note);
    scroll->content()->addWidget(m_pseudonyms);
    scroll->content()->addStretch(1);
    column->addWidget(scroll, 1);
    column->addWidget(m_saved);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &TicketDialog::askWhereToSave);
    connect(m_pseudonyms, &QCheckBox::toggled, this, &TicketDialog::showContents);
    connect(m_saving, &BackgroundTask::runningChanged, this,
        [this] { m_save->setEnabled(!m_saving->isRunning()); });
    showContents();
    assignMnemonics(this, {m_save, close});
    m_save->setFocus();
}

void TicketDialog::showContents() {
    QList<Fact> facts;
    for (const base::ArchivedFile &file : m_files) {
        facts.append({file.name,
            tr("%1 (%2)").arg(wording::ticketFileWords(file.name),
                QLocale().formattedDataSize(file.content.size(), 0, QLocale::DataSizeSIFormat))});
    }
    if (m_snapshot) {
        facts.append({snapshotName(), wording::ticketFileWords(snapshotName())});
    }
    m_contents->setFacts(facts);
    m_note->setPlainText(wording::ticketNote(m_snapshot.has_value() && m_pseudonyms->isChecked()));
}

void TicketDialog::askWhereToSave() {
    askForFile(this, tr("Save for a ticket"), tr("Archives (*.zip)"),
        wording::fileName(m_subject, QStringLiteral("zip")), [this](const QString &file) { save(file); });
}

/// On another thread: the snapshot of a large tenant takes a while.
void TicketDialog::save(const QString &file) {
    m_saving->start([this, file, files = m_files, read = m_snapshot,
                        withPseudonyms = m_pseudonyms->isChecked(), when = m_estate.now().toLocalTime()](
                        const review::Progress &) -> BackgroundTask::Delivery {
        std::vector<base::ArchivedFile> all = files;
        if (read) {
            const snapshot::Snapshot shown = withPseudonyms ? snapshot::withPseudonyms(*read) : *read;
            all.push_back({snapshotName(), snapshot::toJson(shown)});
        }
        const base::Result<QByteArray> archive = base::zipArchive(all, when);
        const base::Result<void> written = archive ? base::writeFile(file, *archive)
                                                   : base::Result<void>(base::Unexpected(archive.error()));
        return [this, file, written] { tell(file, written); };
    });
}

void TicketDialog::tell(const QString &file, const base::Result<void> &written) {
    if (written) {
        m_saved->tellSaved(tr("Archive saved: %1").arg(file), file);
    } else {
        m_saved->tellFailed(tr("The archive couldn't be saved: %1").arg(written.error().message));
    }
}

} // namespace ui
