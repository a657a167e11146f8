#pragma once

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/pagesequence.h"
#include "ui/widgets/widgets.h"

#include <QWizardPage>

namespace ui {

class PageHeader;

/// A page is widgets and connections over its steps of the protection: it is complete exactly when they are
/// done, starts their work on being entered, and shows their activity and error.
class WizardPage : public QWizardPage {
    Q_OBJECT
public:
    WizardPage(Page page, const QString &heading, protect::Protection &protection, QWidget *parent = nullptr);

    QString heading() const;
    bool isComplete() const final;
    int nextId() const final;
    void initializePage() final;
    void cleanupPage() final { }
    /// What entering the page starts was started by another window over the same protection.
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
    /// Starts the work of this page; called on Next, not on Back.
    virtual void enter() { }
    /// Brings the widgets up to date with the protection.
    virtual void showState() = 0;
    /// What this page is doing, in words; empty while it does nothing.
    virtual QString activity() const { return {}; }
    /// The button of the error panel; empty: none.
    virtual QString retryText() const;

    /// The page became narrow for its font, or wide again: what stood side by side may be stacked.
    virtual void adapt(bool isNarrow) { Q_UNUSED(isNarrow) }
    void resizeEvent(QResizeEvent *event) override;

    protect::Protection &protection() const { return m_protection; }
    protect::Estate &estate() const { return m_protection.estate(); }
    protect::StepState state() const { return stateOf(m_protection, m_page); }
    QVBoxLayout *content() const { return m_content; }
    void keepInView(QWidget *widget); ///< above what scrolls
    void setIntroduction(const QString &text);
    void showNote(const QString &headline, const QStringList &paragraphs); ///< empty headline: hides it
    ErrorPanel *errorPanel() const { return m_error; }

private:
    void showBanner();

    Page m_page;
    protect::Protection &m_protection;
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
