#include "ui/widgets/failurepanel.h"

#include "ui/widgets/copybutton.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/textlabel.h"
#include "wording/reportertext.h"
#include "wording/runtext.h"

#include <QPushButton>

namespace ui {

FailurePanel::FailurePanel(QWidget *parent)
    : Panel(parent),
      m_missingTitle(new TextLabel(tr("What the portal doesn't tell you"), this, TextLabel::Weight::Strong)),
      m_missing(new TextLabel({}, this)),
      m_rows(new FactsPanel(QString(), tr("Copy what was reported"), this)),
      m_grant(new QPushButton(this)),
      m_retry(new QPushButton(tr("Try again"), this)),
      m_change(new QPushButton(tr("Change the plan"), this)),
      m_request(new CopyButton(
          tr("Copy the request for an administrator"), tr("Copy the request for an administrator"), this)),
      m_copy(new CopyButton(tr("Copy details"), tr("Copy the details of this failure"), this)) {
    addContent(m_missingTitle);
    addContent(m_missing);
    addContent(m_rows);
    addButton(m_grant);
    addButton(m_retry);
    addButton(m_change);
    addButton(m_request);
    addButton(m_copy);
    m_change->setAccessibleDescription(tr("Goes back to the review; what was written stays"));
    connect(m_grant, &QPushButton::clicked, this, &FailurePanel::grantRequested);
    connect(m_retry, &QPushButton::clicked, this, &FailurePanel::retryRequested);
    connect(m_change, &QPushButton::clicked, this, &FailurePanel::changeRequested);
    hide();
}

void FailurePanel::setContent(const Content &content) {
    const domain::RunFailure &failure = content.failure;
    setMessage(Mark::Failed, content.words.headline, {content.words.meaning, content.words.nextStep});

    m_missingTitle->setVisible(!content.explanation.isEmpty());
    m_missing->setTextOrHide(content.explanation.join(u'\n'));

    QList<Fact> facts;
    for (const auto &[name, value] : wording::failureRows(failure)) {
        facts.append({name, value, Mark::None});
    }
    m_rows->setTitle(wording::reporterHeading(failure));
    m_rows->setFacts(facts);

    m_grant->setText(content.grantText);
    m_grant->setVisible(!content.grantText.isEmpty());
    m_request->setSource([request = content.grantRequest] { return request; });
    m_request->setVisible(!content.grantRequest.isEmpty());
    QStringList details = content.explanation;
    details.append(wording::errorDetails(failure.error));
    details.append(content.log);
    m_copy->setSource([lines = details.join(u'\n')] { return lines; });
}

} // namespace ui
