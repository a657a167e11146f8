#include "ui/review/welcomepage.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/importtext.h"
#include "wording/visibletext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr size_t mostReasons = 8;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent),
      m_problem(new Panel(this)),
      m_files(new QPushButton(tr("Open files …"), this)),
      m_folder(new QPushButton(tr("Open a folder …"), this)),
      m_back(new QPushButton(tr("Back to the review"), this)) {
    auto *title = new TextLabel(tr("Who can do what with a key?"), this, TextLabel::Weight::Strong);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 32, 40, 32);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(new TextLabel(
        tr("Open a snapshot of an environment, or JSON that the Azure CLI, Azure Resource Graph or Azure "
           "PowerShell wrote: files, a folder or a zip archive. Their content is recognized automatically."),
        this));
    column->addWidget(new TextLabel(
        tr("You see who can read, back up, use, delete or pass on each key, why, and whether Azure Backup "
           "can do what it needs to do. Nothing is sent anywhere, and no file is changed."),
        this));
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_files);
    buttons->addWidget(m_folder);
    column->addLayout(buttons);
    column->addWidget(new TextLabel(tr("Or drop files on this window."), this, TextLabel::Weight::Muted));
    column->addStretch(2);
    m_problem->addButton(m_back);
    m_problem->hide();
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    connect(m_files, &QPushButton::clicked, this, &WelcomePage::filesRequested);
    connect(m_folder, &QPushButton::clicked, this, &WelcomePage::folderRequested);
}

QWidget *WelcomePage::firstControl() const {
    return m_files;
}

void WelcomePage::showProblem(const OpenedFiles &files, bool hasReview) {
    m_back->setVisible(hasReview);
    QStringList reasons;
    for (size_t i = 0; i < files.report.notUnderstood.size() && i < mostReasons; ++i) {
        const domain::ImportNotUnderstood &one = files.report.notUnderstood[i];
        reasons << tr("%1: %2").arg(wording::visible(one.file), wording::importRefusalText(one));
    }
    for (size_t i = 0; i < files.report.problems.size() && reasons.size() < static_cast<int>(mostReasons);
         ++i) {
        const domain::ImportProblem &one = files.report.problems[i];
        reasons << tr("%1: %2").arg(wording::visible(one.file), wording::importProblemText(one));
    }
    reasons << tr("Choose other files, or save a snapshot with this program first.");
    m_problem->setMessage(Mark::Failed, tr("Nothing in these files could be used"), reasons);
    m_problem->present();
}

void WelcomePage::clearProblem() {
    m_problem->hide();
}

} // namespace ui
