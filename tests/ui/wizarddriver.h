#pragma once

#include "protect/estate.h"
#include "protect/protection.h"
#include "tests/support/until.h"
#include "ui/protect/backupwizard.h"
#include "ui/protect/wizardpage.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

class QAbstractButton;
class QAbstractItemView;

namespace simulator {
class Simulator;
}

/// The window over the embedded simulator, used as a person with a keyboard would: keys go to whatever has
/// the focus, and what is asked of it are facts, not widgets.
class WizardDriver {
public:
    struct Setup {
        QString scenario; ///< empty: not connected yet
        QSize size = QSize(1120, 760);
        double speed = 0; ///< of the simulator's time; 0: waits end at once
        std::optional<protect::Source> source{}; ///< instead of a scenario by its name
        QDateTime start{}; ///< of the simulator's clock; invalid: now
    };
    explicit WizardDriver(const Setup &setup);
    ~WizardDriver();

    /// The window, or the protection and the window, vanish in the middle of whatever they do.
    void destroyWindow();
    void destroyAll();

    protect::Estate &estate() { return *m_estate; }

    protect::Protection &protection() { return *m_protection; }
    ui::BackupWizard &wizard() { return *m_wizard; }
    simulator::Simulator *simulator() const { return m_simulator.get(); }

    // Facts
    ui::Page at() const;
    bool isAt(ui::Page page) const { return at() == page; }
    bool isSettled() const; ///< the page in front does nothing any more
    bool isButtonEnabled(QWizard::WizardButton which) const;
    QString buttonText(QWizard::WizardButton which) const; ///< without "&"
    QString text() const; ///< everything the page in front shows, one text a line
    bool shows(const QString &part) const;
    QString focusName() const; ///< accessible name of what has the focus
    QStringList cells(const QString &table, const QString &rowName) const; ///< empty: no such row
    QString highlighted(const QString &table) const; ///< first cell of the highlighted row
    QStringList writes() const; ///< what the simulator was sent besides GET and asking: "PUT path"
    QWidget *page() const;

    // Keys
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Alt and the letter of the visible button with this text (without "&"). False: none, greyed or no
    /// letter.
    bool press(const QString &text);
    bool press(QWizard::WizardButton which);
    /// Presses this button of the question that is asked before something is written. False: none is asked.
    bool confirm(const QString &text);
    /// Tab until the widget has the focus; false where Tab never reaches it.
    bool tabTo(const QWidget *widget);
    /// Goes to the table or list with this accessible name and highlights the row whose first cell begins
    /// with `name`, by arrow keys.
    bool highlight(const QString &table, const QString &name);
    bool highlight(QAbstractItemView *view, const QString &name);
    /// Checks the radio button or check box with this text by Tab and Space or arrows.
    bool choose(const QString &text);
    /// Waits until the page in front is complete, presses Next (or the commit button), waits for the next
    /// page.
    bool next();
    /// next() until this page is in front.
    bool nextUntil(ui::Page page);
    /// To the end of the run, where it is told as a result.
    bool toResult();
    /// Opens all the choices of this section of the page: "role", "scope", "security principal".
    bool change(const QString &what);
    bool back();
    /// Goes through all pages with what is recommended, calling `look` on each when it is settled. False
    /// where it gets stuck; with `stopAt` it ends there.
    bool walk(const std::function<void()> &look, ui::Page stopAt = ui::Page::Configure);

    QAbstractButton *findButton(const QString &text) const;
    QWidget *findByName(const QString &accessibleName) const;

private:
    /// Waits until the page in front lets go on, or everything is at rest and it does not.
    bool mayGoOn() const;

    std::shared_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
    std::unique_ptr<ui::BackupWizard> m_wizard;
};

/// To be called first in a test's initTestCase: icons, settings that nothing else sees.
void prepareUiTest();

#define VERIFY_SETTLED(driver) EVENTUALLY_WITHIN((driver).isSettled(), 20000)
