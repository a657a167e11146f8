#pragma once

#include "domain/run.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/widgets.h"
#include "wording/errortext.h"

namespace ui {

/// A failed backup configuration: what is missing and a button that grants exactly that and retries, which
/// the portal does not tell; and below it Code, Message, Recommended action, Activity ID and sub-tasks as the
/// portal's job page shows them.
class FailurePanel final : public Panel {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget *parent = nullptr);

    struct Content {
        domain::RunFailure failure;
        wording::ErrorText words;
        QStringList explanation; ///< which principal lacks what on which key in which store
        QString grantText; ///< the button's words; empty: no such button
        QString grantRequest; ///< for somebody who may grant; empty: no such button
        QString log; ///< the last requests, for "Copy details"
    };
    void setContent(const Content &content);

Q_SIGNALS:
    void grantRequested();
    void retryRequested();
    void changeRequested(); ///< back to the review

private:
    TextLabel *m_missingTitle;
    TextLabel *m_missing;
    FactsPanel *m_rows;
    QPushButton *m_grant;
    QPushButton *m_retry;
    QPushButton *m_change;
    CopyButton *m_request;
    CopyButton *m_copy;
};

} // namespace ui
