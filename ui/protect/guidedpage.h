#pragma once

#include "protect/step.h"
#include "ui/widgets/widgets.h"

#include <QWizardPage>

namespace protect {
class Estate;
}

namespace ui {

class PageHeader;

/// A page of a wizard: it is complete exactly when its state is done, starts its work on being entered, and
/// shows its activity and error.
class GuidedPage : public QWizardPage {
    Q_OBJECT
public:
    GuidedPage(const QString &heading, protect::Estate &estate, QWidget *parent = nullptr);

    QString heading() const;
    bool isComplete() const final;
    void initializePage() final;
    void cleanupPage() final { }
    /// What entering the page starts was started by another window over the same work.
    void setEntered(bool isEntered) { m_isEntered = isEntered; }
    /// The page is in front now, whether by Next or by Back,
    /// and whoever does not see it is told its heading, then where the focus is. Not so while it is only
    /// passed.
    void becomeCurrent(bool isReadOut = true);
    /// What the top of the page says while the estate is in Azure; empty: nothing.
    void setLiveBanner(const QString &text);
    /// What the page shows is brought up to date, if it is in front.
    void refresh();

    /// Where the focus goes on entering; nullptr: the heading.
    virtual QWidget *firstControl() const { return nullptr; }
    /// What "Try again" does: starts the step's work again.
    virtual void retry() { enter(); }

Q_SIGNALS:
    void refreshed();

protected:
    virtual protect::StepState state() const = 0;
    /// Ends what this page is doing.
    virtual void stop() = 0;
    /// Starts the work of this page; called on Next, not on Back.
    virtual void enter() { }
    /// Brings the widgets up to date with what the page is about.
    virtual void showState() = 0;
    /// What this page is doing, in words; empty while it does nothing.
    virtual QString activity() const { return {}; }
    /// The button of the error panel; empty: none.
    virtual QString retryText() const;

    /// The page became narrow for its font, or wide again: what stood side by side may be stacked.
    virtual void adapt(bool isNarrow) { Q_UNUSED(isNarrow) }
    void resizeEvent(QResizeEvent *event) override;

    protect::Estate &estate() const { return m_estate; }
    QVBoxLayout *content() const { return m_content; }
    void keepInView(QWidget *widget); ///< above what scrolls
    void setIntroduction(const QString &text);
    void showNote(const QString &headline, const QStringList &paragraphs); ///< empty headline: hides it
    ErrorPanel *errorPanel() const { return m_error; }

private:
    void showBanner();

    protect::Estate &m_estate;
    Panel *m_banner;
    QString m_liveBanner;
    PageHeader *m_header;
    ErrorPanel *m_error;
    Panel *m_note;
    BusyLine *m_busy;
    QVBoxLayout *m_content;
    bool m_isEntered = false;
};

} // namespace ui
