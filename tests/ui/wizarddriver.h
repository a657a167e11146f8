#pragma once

#include "protect/estate.h"
#include "protect/protection.h"
#include "tests/support/until.h"
#include "ui/protect/backupwizard.h"
#include "ui/protect/wizardpage.h"
#include "windowdriver.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

/// The wizard that configures backup.
class WizardDriver final : public WindowDriver {
public:
    struct Setup {
        QString scenario; ///< empty: not connected yet
        QSize size = QSize(1120, 760);
        double speed = 0; ///< of the simulator's time; 0: waits end at once
        std::optional<protect::Source> source{}; ///< instead of a scenario by its name
        QDateTime start{}; ///< of the simulator's clock; invalid: now
    };
    explicit WizardDriver(const Setup &setup);
    ~WizardDriver() override;

    /// The window, or the protection and the window, vanish in the middle of whatever they do.
    void destroyWindow();
    void destroyAll();

    protect::Estate &estate() { return *m_estate; }

    protect::Protection &protection() { return *m_protection; }
    ui::BackupWizard &wizard() { return *m_wizard; }

    // Facts
    ui::Page at() const;
    bool isAt(ui::Page page) const { return at() == page; }
    bool isSettled() const; ///< the page in front does nothing any more

    /// Presses this button of the question that is asked before something is written. False: none is asked.
    bool confirm(const QString &text);
    /// Waits until the page in front is complete, presses Next (or the commit button), waits for the next
    /// page.
    bool next();
    /// next() until this page is in front.
    bool nextUntil(ui::Page page);
    /// To the end of the run, where it is told as a result.
    bool toResult();
    bool walk(const std::function<void()> &look) override { return walk(look, ui::Page::Configure); }
    /// With `stopAt` it ends there.
    bool walk(const std::function<void()> &look, ui::Page stopAt);
    QWizard &window() const override { return *m_wizard; }

private:
    /// Waits until the page in front lets go on, or everything is at rest and it does not.
    bool mayGoOn() const;

    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
    std::unique_ptr<ui::BackupWizard> m_wizard;
};
