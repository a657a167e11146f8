#include "ui/review/reviewwindow.h"

#include "ui/desktop/aboutdialog.h"
#include "ui/desktop/filedrop.h"
#include "ui/desktop/helpdialog.h"
#include "ui/desktop/preferencesdialog.h"
#include "ui/desktop/recentfiles.h"
#include "ui/review/reportexport.h"
#include "ui/review/reviewview.h"
#include "ui/review/welcomepage.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/windowmemory.h"
#include "wording/visibletext.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int showBusyAfterMs = 250;

} // namespace

ReviewWindow::ReviewWindow(QWidget *parent, ReviewSession *session)
    : QMainWindow(parent),
      m_session(session != nullptr ? session : new ReviewSession(this)),
      m_stack(new QStackedWidget(this)),
      m_welcome(new WelcomePage(this)),
      m_view(new ReviewView(*m_session, this)),
      m_export(new ReportExport(this)),
      m_busy(new BusyLine(this)),
      m_busyLater(new QTimer(this)) {
    setWindowTitle(tr("Review of key access"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/window.svg")));
    m_session->setParent(this);
    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::dropped, this, &ReviewWindow::askToReplace);
    setMinimumSize(760, 560);
    WindowMemory::keep(this, QStringLiteral("review"), QSize(1400, 880));
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_view);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    m_busy->setContentsMargins(10, 6, 10, 0);
    column->addWidget(m_busy);
    column->addWidget(m_stack, 1);
    setCentralWidget(central);
    makeMenus();
    makeWhatIfMenu();
    makeHelpMenu();

    m_busyLater->setSingleShot(true);
    m_busyLater->setInterval(showBusyAfterMs);
    connect(m_busyLater, &QTimer::timeout, this, [this] { m_busy->setActivity(m_activity); });
    connect(m_busy, &BusyLine::stopRequested, this, [this] {
        if (m_session->isOpening()) {
            m_session->cancelOpening();
        } else {
            m_session->stopWork();
            m_export->stop();
        }
    });
    connect(m_export, &ReportExport::runningChanged, this, [this] {
        m_activity = m_export->isRunning() ? tr("Writing the report …") : QString();
        updateActivity();
        if (!m_export->isRunning()) {
            Q_EMIT writingEnded();
        }
    });
    connect(m_welcome, &WelcomePage::filesRequested, this,
        [this] { askForFiles(tr("Open files"), false, [this](const QStringList &paths) { open(paths); }); });
    connect(m_welcome, &WelcomePage::folderRequested, this, [this] {
        askForFiles(tr("Open a folder"), true, [this](const QStringList &paths) { open(paths); });
    });
    connect(m_welcome, &WelcomePage::backRequested, this, [this] {
        m_stack->setCurrentWidget(m_view);
        m_view->firstControl()->setFocus();
        updateMnemonics();
    });
    connect(m_view, &ReviewView::compareRequested, this, &ReviewWindow::askForComparison);
    connect(m_view, &ReviewView::tabChanged, this, &ReviewWindow::updateMnemonics, Qt::QueuedConnection);
    connect(m_session, &ReviewSession::opened, this, &ReviewWindow::showReview);
    connect(m_session, &ReviewSession::nothingUsable, this, [this](const OpenedFiles &files) {
        m_welcome->showProblem(files, m_session->hasReview());
        m_stack->setCurrentWidget(m_welcome);
        m_welcome->firstControl()->setFocus();
        updateMnemonics();
    });
    connect(m_session, &ReviewSession::comparisonFailed, this, [this](const OpenedFiles &files) {
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Nothing to compare with"),
            tr("Nothing in %1 could be used.")
                .arg(wording::visible(QFileInfo(files.wanted.paths.value(0)).fileName())),
            QMessageBox::Ok, this);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    connect(m_session, &ReviewSession::openingChanged, this, &ReviewWindow::updateActivity);
    connect(m_session, &ReviewSession::busyChanged, this, &ReviewWindow::updateActivity);
    connect(m_session, &ReviewSession::openingProgressed, this, [this](int done, int total) {
        m_activity = tr("Reading files: %1 of %2").arg(done).arg(total);
        updateActivity();
    });
    connect(m_session, &ReviewSession::workProgressed, this, [this](int done, int total) {
        m_activity = tr("Evaluating: %1 of %2").arg(done).arg(total);
        updateActivity();
    });
    connect(m_session, &ReviewSession::shownChanged, this, &ReviewWindow::updateActions);
    connect(m_session, &ReviewSession::matrixChanged, this, [this] {
        updateActions();
        updateMnemonics();
    });
    updateActions();
    updateMnemonics();
    m_welcome->firstControl()->setFocus();
}

QAction *ReviewWindow::add(
    QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> what) {
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(what));
    return action;
}

void ReviewWindow::makeMenus() {
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&Open files …"), QKeySequence::Open, [this] { Q_EMIT m_welcome->filesRequested(); });
    add(file, tr("Open a &folder …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        [this] { Q_EMIT m_welcome->folderRequested(); });
    recentfiles::showIn(
        file->addMenu(tr("Open &recent")), [this](const QString &path) { askToReplace({path}); });
    m_needReview << add(file, tr("&Read again"), QKeySequence::Refresh,
        [this] { m_session->vouchForLists(m_session->files().wanted.listsAreComplete); });
    file->addSeparator();
    m_needReview << add(file, tr("&Compare with another snapshot …"), QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { askForComparison(); });
    file->addSeparator();
    m_needReview << add(file, tr("&Export a report …"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        m_export->ask({m_session->files(), m_session->comparison(), m_session->isWhatIf()}, m_lastFolder);
    });
    m_needReview << add(file, tr("&Print a report …"), QKeySequence::Print, [this] {
        m_export->askToPrint({m_session->files(), m_session->comparison(), m_session->isWhatIf()});
    });
    m_simulator = add(file, tr("Try in the &simulator …"), {},
        [this] { Q_EMIT simulatorRequested(m_session->files().wanted.paths.value(0)); });
    m_simulator->setToolTip(tr("Starts the wizard on a copy of this environment in the simulator."));
    m_simulator->setVisible(false);
    file->addSeparator();
    add(file, tr("C&lose"), QKeySequence::Close, [this] { close(); });
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (const ReviewView::Tab tab : {ReviewView::Access, ReviewView::Findings, ReviewView::Grants,
             ReviewView::Recovery, ReviewView::Comparison, ReviewView::Files}) {
        m_needReview << add(view, m_view->tabName(tab),
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(tab))),
            [this, tab] { m_view->showTab(tab); });
    }
}

void ReviewWindow::makeWhatIfMenu() {
    QMenu *whatIf = menuBar()->addMenu(tr("&What if"));
    m_addGrant = add(
        whatIf, tr("&Add a grant …"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { m_view->addGrant(); });
    m_takeBack
        = add(whatIf, tr("&Undo last change"), QKeySequence::Undo, [this] { m_session->takeBackEdit(); });
    m_reset = add(whatIf, tr("&Reset"), {}, [this] { m_session->resetEdits(); });
}

void ReviewWindow::makeHelpMenu() {
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&Help on the review"), QKeySequence::HelpContents,
        [this] { HelpDialog::showFor(this, wording::HelpTopic::KeyReview); });
    add(help, tr("&Settings …"), QKeySequence::Preferences, [this] {
        auto *dialog = new PreferencesDialog(false, this);
        connect(dialog, &PreferencesDialog::languageChosen, this, &ReviewWindow::languageChosen);
        dialog->open();
    });
    help->addSeparator();
    add(help, tr("&About"), {}, [this] { (new AboutDialog(this))->open(); });
}

/// What is open is left only when somebody wants it.
void ReviewWindow::askToReplace(const QStringList &paths) {
    if (!m_session->hasReview()) {
        open(paths);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open other files"),
        tr("Close this review and open %1?").arg(wording::visible(QFileInfo(paths.constFirst()).fileName())),
        QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("Open these files"), QMessageBox::AcceptRole);
    QPushButton *compare = box->addButton(tr("Compare with this review"), QMessageBox::ActionRole);
    QPushButton *cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(replace);
    box->setEscapeButton(cancel);
    connect(replace, &QPushButton::clicked, this, [this, paths] { open(paths); });
    connect(compare, &QPushButton::clicked, this, [this, paths] { compareWith(paths); });
    box->open();
}

void ReviewWindow::compareWith(const QStringList &paths) {
    m_activity = tr("Comparing …");
    m_session->compareWith(paths);
    m_view->showTab(ReviewView::Comparison);
}

void ReviewWindow::open(const QStringList &paths) {
    if (paths.isEmpty()) {
        return;
    }
    m_activity = tr("Reading files …");
    m_welcome->clearProblem();
    m_session->open(paths);
}

void ReviewWindow::askForFiles(
    const QString &title, bool folder, std::function<void(const QStringList &)> then) {
    auto *dialog = new QFileDialog(this, title, m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    if (!folder) {
        dialog->setNameFilters({tr("JSON and zip files (*.json *.zip)"), tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::filesSelected, this, [this, then](const QStringList &paths) {
        m_lastFolder = QFileInfo(paths.value(0)).absolutePath();
        then(paths);
    });
    dialog->open();
}

void ReviewWindow::askForComparison() {
    askForFiles(tr("Compare with another snapshot"), false, [this](const QStringList &paths) {
        m_activity = tr("Comparing …");
        m_session->compareWith(paths);
    });
}

/// Two snapshots of one tenant were opened together: the newest is shown, and nothing of the other is in it.
void ReviewWindow::offerComparison() {
    QStringList others;
    for (const domain::ImportNotUnderstood &one : m_session->files().report.notUnderstood) {
        if (one.refusal == domain::ImportRefusal::AnotherState && QFileInfo::exists(one.file)) {
            others << one.file;
        }
    }
    if (others.isEmpty()) {
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Two states of one tenant"),
        tr("The files are snapshots of one tenant at different times. The newest is open. Compare it with "
           "%1?")
            .arg(wording::visible(QFileInfo(others.constFirst()).fileName())),
        QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *compare = box->addButton(tr("Compare"), QMessageBox::AcceptRole);
    box->addButton(tr("Show the newest only"), QMessageBox::RejectRole);
    connect(compare, &QPushButton::clicked, this, [this, others] { compareWith({others.constFirst()}); });
    box->open();
}

bool ReviewWindow::isWriting() const {
    return m_export->isRunning();
}

ReviewSession *ReviewWindow::giveSession() {
    m_session->disconnect(); // whatever of this window listens to it
    m_session->setParent(nullptr);
    return m_session;
}

void ReviewWindow::showAgain() {
    if (m_session->hasReview()) {
        m_session->tellAgain();
    }
    updateActivity();
}

void ReviewWindow::showReview() {
    recentfiles::add(m_session->files().wanted.paths);
    const QStringList names = m_session->files().usedNames();
    const QString name = names.size() > 1
        ? tr("%1 and %Ln more", nullptr, static_cast<int>(names.size()) - 1).arg(names.constFirst())
        : names.value(0);
    setWindowTitle(tr("%1 – Review of key access").arg(name));
    m_stack->setCurrentWidget(m_view);
    m_view->showTab(ReviewView::Access);
    m_view->firstControl()->setFocus();
    announce(m_view,
        tr("%1 is open: %Ln keys", nullptr, static_cast<int>(m_session->base()->index().keys().size()))
            .arg(name));
    updateActions();
    updateMnemonics();
    offerComparison();
}

void ReviewWindow::updateActions() {
    for (QAction *action : std::as_const(m_needReview)) {
        action->setEnabled(m_session->hasReview());
    }
    m_simulator->setEnabled(m_session->hasReview() && m_session->files().wanted.paths.size() == 1);
    m_addGrant->setEnabled(m_session->hasReview() && !m_session->key().isAll());
    m_takeBack->setEnabled(m_session->isWhatIf());
    m_reset->setEnabled(m_session->isWhatIf());
}

void ReviewWindow::updateActivity() {
    if (!m_session->isOpening() && !m_session->isBusy() && !m_export->isRunning()) {
        m_activity.clear();
        m_busyLater->stop();
        m_busy->setActivity({});
        return;
    }
    if (m_activity.isEmpty()) {
        m_activity = tr("Evaluating who can do what …");
    }
    if (m_busy->isVisible()) {
        m_busy->setActivity(m_activity);
    } else if (!m_busyLater->isActive()) {
        m_busyLater->start();
    }
}

void ReviewWindow::offerSimulator(bool isOffered) {
    m_simulator->setVisible(isOffered);
}

QString ReviewWindow::activity() const {
    return m_activity;
}

void ReviewWindow::updateMnemonics() {
    QSet<QChar> ofMenus;
    for (const QAction *action : menuBar()->actions()) {
        ofMenus.insert(mnemonicOf(action->text()));
    }
    assignMnemonics(this, {}, ofMenus);
}

} // namespace ui
