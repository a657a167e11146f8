#include "ui/protect/guidedpage.h"

#include "protect/estate.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagescroll.h"

#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

GuidedPage::GuidedPage(const QString &heading, protect::Estate &estate, QWidget *parent)
    : QWizardPage(parent),
      m_estate(estate),
      m_banner(new Panel(this)),
      m_header(new PageHeader(heading, this)),
      m_error(nullptr),
      m_note(nullptr),
      m_busy(new BusyLine(this)),
      m_content(nullptr) {
    setAccessibleName(heading);
    m_banner->setFocusPolicy(Qt::NoFocus);
    m_banner->setSlim(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 10, 6);
    column->setSpacing(10);
    column->addWidget(m_banner);
    column->addWidget(m_header);
    column->addWidget(m_busy);
    auto *scroll = new PageScroll(this);
    column->addWidget(scroll, 1);
    m_content = scroll->content();
    m_error = new ErrorPanel(scroll->widget());
    m_note = new Panel(scroll->widget());
    m_content->addWidget(m_error);
    m_content->addWidget(m_note);
    m_note->hide();
    connect(m_error, &ErrorPanel::actionRequested, this, &GuidedPage::retry);
    connect(m_busy, &BusyLine::stopRequested, this, [this] { stop(); });
}

QString GuidedPage::heading() const {
    return m_header->title();
}

void GuidedPage::setLiveBanner(const QString &text) {
    if (m_liveBanner != text) {
        m_liveBanner = text;
        refresh();
    }
}

bool GuidedPage::isComplete() const {
    return state().isDone();
}

void GuidedPage::initializePage() {
    findChild<PageScroll *>()->verticalScrollBar()->setValue(0); // it is read from its beginning again
    if (!m_isEntered) {
        enter();
    }
}

void GuidedPage::becomeCurrent(bool isReadOut) {
    const auto tellHeading = [this] { // where it takes the focus itself, it is read for that
        const QWidget *control = firstControl();
        const bool isUsable = control != nullptr && control->isEnabled() && control->isVisibleTo(this);
        if (isUsable) {
            announce(this, heading());
        }
        return isUsable;
    };
    if (!isReadOut) {
        refresh();
        return;
    }
    tellHeading(); // before what the page has to say
    refresh();
    (tellHeading() ? firstControl() : m_header)->setFocus(Qt::OtherFocusReason);
}

void GuidedPage::refresh() {
    if (wizard() == nullptr || wizard()->currentPage() != this) {
        return;
    }
    showBanner();
    const protect::StepState now = state();
    m_busy->setActivity(now.progress == protect::Progress::Working ? activity() : QString());
    m_error->setAction(retryText());
    m_error->setError(now.error, now.progress == protect::Progress::Failed);
    showState();
    Q_EMIT refreshed();
}

void GuidedPage::resizeEvent(QResizeEvent *event) {
    QWizardPage::resizeEvent(event);
    constexpr int comfortable = 95; // characters
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * comfortable;
    for (FactsPanel *facts : findChildren<FactsPanel *>()) {
        facts->setStacked(isNarrow);
    }
    const QMargins margins = layout()->contentsMargins();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 8;
    for (OptionList *options : findChildren<OptionList *>()) {
        options->wrapNames(width() - margins.left() - margins.right() - bar);
    }
    adapt(isNarrow);
    Q_EMIT refreshed();
}

QString GuidedPage::retryText() const {
    return tr("Try again");
}

void GuidedPage::keepInView(QWidget *widget) {
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, widget);
}

void GuidedPage::setIntroduction(const QString &text) {
    m_header->setIntroduction(text);
}

void GuidedPage::showNote(const QString &headline, const QStringList &paragraphs) {
    if (!headline.isEmpty()) {
        m_note->setMessage(Mark::Information, headline, paragraphs);
    }
    m_note->setVisible(!headline.isEmpty());
}

void GuidedPage::showBanner() {
    const bool isSimulated = m_estate.connection().isSimulated;
    if (isSimulated) {
        m_banner->setMessage(Mark::Information,
            tr("Simulated – no Azure resource is read or changed. Scenario: %1")
                .arg(m_estate.connection().label),
            {});
    }
    const bool isLive = !isSimulated && !m_liveBanner.isEmpty();
    if (isLive) {
        m_banner->setMessage(Mark::Warning, m_liveBanner, {}); // real resources: the loud one
    }
    m_banner->setSlim(!isLive);
    m_banner->setVisible(isSimulated || isLive);
}

} // namespace ui
