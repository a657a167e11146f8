#pragma once

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "tests/support/until.h"
#include "ui/recover/recoverywizard.h"
#include "windowdriver.h"

#include <QTest>

#include <memory>

/// The wizard that brings back a key or a VM, on its own.
class RecoveryDriver final : public WindowDriver {
public:
    struct Setup {
        QString scenario;
        QSize size = QSize(1120, 760);
        double speed = 0; ///< of the simulator's time; 0: waits end at once
        bool rehearses = false; ///< walk() chooses so
    };
    explicit RecoveryDriver(const Setup &setup);
    ~RecoveryDriver() override;

    protect::Estate &estate() { return *m_estate; }
    protect::Recovery &recovery() { return *m_recovery; }
    ui::RecoveryWizard &wizard() { return *m_wizard; }
    void destroyWindow();

    // Facts
    ui::RecoverStep at() const;
    bool isAt(ui::RecoverStep step) const { return at() == step; }
    bool isSettled() const; ///< the page in front does nothing any more
    bool hasKind(domain::RecoveryRefusalKind kind) const; ///< among what refuses the plan

    // Keys
    /// Chooses the protected VM, on the first page.
    bool chooseMachine(const QString &name);
    /// Waits until the page in front is complete, presses Next (or the commit button), waits for the next
    /// page.
    bool next();
    /// next() until this page is in front.
    bool nextUntil(ui::RecoverStep step);
    /// Waits for the end of the run, good or not.
    bool toEnd();
    /// Of cvm-erp-01, to the end of the run. What has to be confirmed is, and then looked at again.
    bool walk(const std::function<void()> &look) override;
    QWizard &window() const override { return *m_wizard; }

private:
    bool settle();
    bool mayGoOn() const;
    bool prepare(const std::function<void()> &look);

    const bool m_rehearses;
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Recovery> m_recovery;
    std::unique_ptr<ui::RecoveryWizard> m_wizard;
};
