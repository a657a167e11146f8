#include "ui/protect/source/snapshotdialog.h"

#include "domain/snapshot/file.h"
#include "domain/snapshot/pseudonyms.h"
#include "protect/estate.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/savedline.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/backgroundtask.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/capturetext.h"
#include "wording/errortext.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SnapshotDialog::SnapshotDialog(protect::Estate &estate, QWidget *parent)
    : QDialog(parent),
      m_estate(estate),
      m_message(new Panel(this)),
      m_progress(new QProgressBar(this)),
      m_pseudonyms(new WrappedCheckBox(tr("Replace names and IDs with pseudonyms"), this)),
      m_save(new QPushButton(tr("Save as …"), this)),
      m_again(new QPushButton(tr("Refresh"), this)),
      m_close(new QPushButton(tr("Close"), this)),
      m_saved(new SavedLine(this)),
      m_saving(new BackgroundTask(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save a snapshot"));
    setMinimumSize(520, 300);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_progress->setTextVisible(false);
    m_pseudonyms->setToolTip(tr("Who can do what stays readable; who they are doesn't."));
    m_pseudonyms->setAccessibleDescription(m_pseudonyms->toolTip());

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_pseudonyms);
    layout->addWidget(m_saved);
    layout->addStretch(1);
    layout->addWidget(buttons);

    connect(m_save, &QPushButton::clicked, this, &SnapshotDialog::askWhereToSave);
    connect(m_again, &QPushButton::clicked, &estate, &protect::Estate::capture);
    connect(buttons, &QDialogButtonBox::rejected, this, &SnapshotDialog::reject);
    connect(&estate, &protect::Estate::captureChanged, this, &SnapshotDialog::refresh);
    estate.capture();
    refresh();
}

void SnapshotDialog::reject() {
    if (m_saving->isRunning()) {
        return; // it takes a moment, and is told
    }
    m_estate.cancel(protect::Estate::Work::Capturing);
    QDialog::reject();
}

QStringList SnapshotDialog::obstacles() const {
    QStringList lines = wording::captureObstacles(m_estate.captureState().obstacles);
    if (!lines.isEmpty()) {
        lines.prepend(wording::captureObstaclesHeading(static_cast<int>(lines.size())));
    }
    return lines;
}

void SnapshotDialog::refresh() {
    const protect::CaptureState &state = m_estate.captureState();
    m_progress->setVisible(state.isWorking);
    m_progress->setRange(0, state.total);
    m_progress->setValue(state.done);
    const bool isSaving = m_saving->isRunning();
    m_save->setEnabled(state.snapshot.has_value() && !isSaving);
    m_again->setEnabled(!state.isWorking && !isSaving);
    m_close->setEnabled(!isSaving);
    QString headline;
    if (state.isWorking) {
        headline = state.total == 0                         ? wording::captureStartedLine()
            : state.stage == protect::CaptureStage::Backups ? wording::captureBackupsLine(state.total)
                                                            : wording::captureTotalLine(state.total);
        m_message->setMessage(Mark::Running, headline,
            state.total > 0 ? QStringList{wording::captureProgressLine(state.done, state.total)}
                            : QStringList());
    } else if (state.snapshot) {
        headline = tr("Everything is read. Nothing is saved yet.");
        const QStringList lines = obstacles();
        m_message->setMessage(lines.isEmpty() ? Mark::Done : Mark::Warning, headline, lines);
    } else if (state.error) {
        const wording::ErrorText words = wording::errorText(*state.error);
        headline = words.headline;
        m_message->setMessage(Mark::Failed, headline, {words.meaning, words.nextStep});
    }
    if (headline != m_announced) {
        m_announced = headline;
        announce(m_message, headline);
    }
}

void SnapshotDialog::askWhereToSave() {
    wording::FileSubject subject;
    subject.kind = QStringLiteral("cvm-snapshot");
    subject.date = m_estate.now().date();
    if (!m_pseudonyms->isChecked()) { // what has no names inside has none outside either
        subject.tenant = wording::tenantWord(m_estate.environment(), m_estate.connection().tenantId);
    }
    askForFile(this, tr("Save a snapshot"), tr("Snapshots (*.json)"),
        wording::fileName(subject, QStringLiteral("json")), [this](const QString &file) { save(file); });
}

void SnapshotDialog::save(const QString &file) {
    const std::optional<snapshot::Snapshot> &read = m_estate.captureState().snapshot;
    if (!read || m_saving->isRunning()) {
        return; // reading was started again meanwhile
    }
    // On another thread: that of a large tenant takes a while.
    m_saving->start([this, read = *read, file, withPseudonyms = m_pseudonyms->isChecked()](
                        const review::Progress &) -> BackgroundTask::Delivery {
        const snapshot::Snapshot result = withPseudonyms ? snapshot::withPseudonyms(read) : read;
        const domain::Environment &environment = result.environment;
        const Saved saved{static_cast<int>(environment.virtualMachines.size()),
            static_cast<int>(environment.keyStores.size()), static_cast<int>(environment.keys.size()),
            snapshot::writeFile(file, result)};
        return [this, file, saved] { tellSaved(file, saved); };
    });
    refresh();
}

void SnapshotDialog::tellSaved(const QString &file, const Saved &saved) {
    refresh();
    const base::Result<void> &written = saved.written;
    m_announced = written ? wording::captureSavedLine(file, saved.machines, saved.keyStores, saved.keys)
                          : wording::captureNotSaved(file, written.error().message);
    QStringList lines = written ? obstacles() : QStringList();
    if (written) {
        lines.prepend(tr("Open it with “Open a snapshot” on the first page, on any computer."));
    }
    m_message->setMessage(written ? Mark::Done : Mark::Failed, m_announced, lines);
    if (written) {
        m_saved->tellSaved(QString(), file); // the panel says it
    } else {
        m_saved->hide();
    }
    announce(m_message, m_announced);
}

} // namespace ui
