#include "ui/review/explaindialog.h"

#include "base/filewriter.h"
#include "review/explain/explanation.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/backgroundtask.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/errortext.h"
#include "wording/explaintext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

Mark markOf(const domain::Explanation &explanation) {
    const bool isUnknown
        = explanation.about != domain::ErrorMatter::Nothing && explanation.sure == domain::Certainty::Unknown;
    return isUnknown ? Mark::Unknown : Mark::Information;
}

/// What the window can try by itself: a scenario and faults, without choices of the terminal but whether to
/// grant.
std::optional<protect::Source> sourceOf(
    const wording::Reproduction &reproduction, domain::GrantBehaviour &grant) {
    protect::Source source;
    grant = domain::GrantBehaviour::Automatic;
    if (reproduction.arguments.value(0) != QLatin1String("protect")) {
        return std::nullopt; // the wizard that is opened is another one
    }
    for (qsizetype at = 1; at + 1 < reproduction.arguments.size(); at += 2) { // behind "protect"
        const QString &value = reproduction.arguments.at(at + 1);
        if (reproduction.arguments.at(at) == QLatin1String("--scenario")) {
            source.scenario = value;
        } else if (reproduction.arguments.at(at) == QLatin1String("--fault")) {
            source.faults << value;
        } else if (reproduction.arguments.at(at) == QLatin1String("--grant")) {
            grant = domain::GrantBehaviour::None;
        } else {
            return std::nullopt;
        }
    }
    return source.scenario.isEmpty() ? std::nullopt : std::make_optional(source);
}

/// As high as its lines, which may be wrapped once, and no higher.
void fit(CodeView *view) {
    constexpr int most = 14;
    const int lines = std::min(most, 2 * view->document()->blockCount());
    view->setFixedHeight(lines * view->fontMetrics().lineSpacing() + 2 * view->frameWidth() + 12);
}

/// One command a line, each below what it is for.
QString commandLines(const std::vector<wording::ExplainedCommand> &commands) {
    QStringList lines;
    for (const wording::ExplainedCommand &one : commands) {
        if (!one.when.isEmpty()) {
            lines << QStringLiteral("# ") + one.when;
        }
        lines << one.command;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ExplainDialog::ExplainDialog(QWidget *parent)
    : QDialog(parent),
      m_text(new QPlainTextEdit(this)),
      m_answer(nullptr),
      m_what(new Panel(this)),
      m_cureTitle(new TextLabel(tr("What to do"), this, TextLabel::Weight::Strong)),
      m_cure(new TextLabel({}, this)),
      m_commands(new CodeView(tr("Commands of the cure"), this)),
      m_copyCommands(new CopyButton(tr("Copy commands"), tr("Copy the commands of the cure"), this)),
      m_whom(new TextLabel({}, this)),
      m_sure(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_simulatorTitle(new TextLabel(tr("In the simulator"), this, TextLabel::Weight::Strong)),
      m_simulatorNote(new TextLabel({}, this)),
      m_reproduce(new CodeView(tr("Command that shows the error in the simulator"), this)),
      m_try(new QPushButton(tr("Try it in the simulator"), this)),
      m_copyReproduce(new CopyButton(
          tr("Copy the command"), tr("Copy the command that shows the error in the simulator"), this)),
      m_copy(new CopyButton(tr("Copy the explanation"), tr("Copy the explanation"), this)),
      m_save(new QPushButton(tr("Save as …"), this)),
      m_task(new BackgroundTask(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Explain an error"));
    resize(860, 760);
    auto *label
        = new QLabel(tr("&Paste what you have: a code, a message, output of a tool, JSON, a mail:"), this);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("The error text"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
    m_text->setMinimumHeight(90);
    m_text->setMaximumHeight(170);
    auto *privacy
        = new TextLabel(tr("Nothing is sent anywhere. Secrets, addresses and names of users in the text are "
                           "neither shown below nor saved."),
            this, TextLabel::Weight::Muted);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_answer = makeAnswer();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(privacy);
    layout->addWidget(m_answer, 4);
    layout->addWidget(buttons);

    m_copy->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_copy->setSource([this] { return answer(); });
    m_copyReproduce->setSource([this] { return m_reproduce->toPlainText(); });
    m_copyCommands->setSource([this] { return m_commands->toPlainText(); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &ExplainDialog::explain);
    connect(m_try, &QPushButton::clicked, this,
        [this] { Q_EMIT tryRequested(m_source.value_or(protect::Source()), m_grant); });
    connect(m_save, &QPushButton::clicked, this, &ExplainDialog::askWhereToSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    explain();
}

QWidget *ExplainDialog::makeAnswer() {
    auto *scroll = new PageScroll(this);
    scroll->setFrameShape(QFrame::NoFrame);
    m_commands->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_reproduce->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_copyCommands->setAutoDefault(false);
    m_copyReproduce->setAutoDefault(false);
    m_try->setAutoDefault(false);
    QVBoxLayout *column = scroll->content();
    column->addWidget(m_what);
    column->addWidget(m_cureTitle);
    column->addWidget(m_cure);
    column->addWidget(m_commands);
    column->addWidget(m_copyCommands, 0, Qt::AlignLeft);
    column->addWidget(m_whom);
    column->addWidget(m_sure);
    column->addWidget(m_simulatorTitle);
    column->addWidget(m_simulatorNote);
    column->addWidget(m_reproduce);
    auto *row = new QHBoxLayout;
    row->addWidget(m_try);
    row->addWidget(m_copyReproduce);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return scroll;
}

void ExplainDialog::explain() {
    const bool isEmpty = m_text->toPlainText().trimmed().isEmpty();
    m_answer->setVisible(!isEmpty);
    m_copy->setEnabled(!isEmpty);
    m_save->setEnabled(!isEmpty);
    if (isEmpty) {
        m_task->cancel();
        return;
    }
    m_task->start([this, text = m_text->toPlainText()](const review::Progress &) -> BackgroundTask::Delivery {
        return [this, explanation = explain::explain(text)] { tell(explanation); };
    });
}

void ExplainDialog::tell(const domain::Explanation &explanation) {
    m_explanation = explanation;
    const wording::ExplainedError told = wording::explainedError(explanation);
    const bool isNew = m_what->headline() != told.headline;
    m_what->setMessage(markOf(explanation), told.headline,
        told.who.isEmpty() ? QStringList{told.meaning} : QStringList{told.meaning, told.who});
    m_cure->setTextOrHide(told.cure);
    m_commands->setCode(commandLines(told.commands));
    fit(m_commands);
    m_commands->setVisible(!told.commands.empty());
    m_copyCommands->setVisible(!told.commands.empty());
    m_whom->setTextOrHide(told.whom);
    m_sure->setTextOrHide(told.sure);
    const QString command = wording::reproductionCommand(told.reproduction);
    m_source = sourceOf(told.reproduction, m_grant);
    m_simulatorTitle->setVisible(!command.isEmpty() || !told.reproduction.why.isEmpty());
    m_simulatorNote->setTextOrHide(told.reproduction.why);
    m_reproduce->setCode(command);
    fit(m_reproduce);
    m_reproduce->setVisible(!command.isEmpty());
    m_copyReproduce->setVisible(!command.isEmpty());
    m_try->setVisible(m_source.has_value());
    if (isNew) {
        announce(m_what, told.headline);
    }
}

QString ExplainDialog::answer() const {
    return wording::explainedLines(wording::explainedError(m_explanation)).join(QLatin1Char('\n'))
        + QLatin1Char('\n');
}

void ExplainDialog::askWhereToSave() {
    auto *dialog = new QFileDialog(this, tr("Save the explanation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(m_explanation.code.isEmpty() ? QStringLiteral("explanation.txt")
                                                    : m_explanation.code + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExplainDialog::save);
    dialog->open();
}

void ExplainDialog::save(const QString &file) {
    const base::Result<void> written = base::writeFile(file, answer().toUtf8());
    if (!written) {
        const wording::ErrorText words = wording::errorText(written.error());
        auto *box = new QMessageBox(QMessageBox::Warning, words.headline,
            words.meaning + QLatin1Char(' ') + words.nextStep, QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return;
    }
    announce(m_save, tr("Saved as %1.").arg(file));
}

} // namespace ui
