#pragma once

#include <QKeySequence>
#include <QSize>
#include <QStringList>
#include <QWizard>

#include <functional>
#include <memory>

class QAbstractButton;
class QAbstractItemView;

namespace simulator {
class Simulator;
}

/// A wizard's window over the embedded simulator, used as a person with a keyboard would: keys go to whatever
/// has the focus, and what is asked of it are facts, not widgets.
class WindowDriver {
public:
    virtual ~WindowDriver() = default;
    simulator::Simulator *simulator() const { return m_simulator.get(); }

    // Facts
    bool isButtonEnabled(QWizard::WizardButton which) const;
    QString buttonText(QWizard::WizardButton which) const; ///< without "&"
    QString text() const; ///< everything the page in front shows, one text a line
    bool shows(const QString &part) const;
    QString focusName() const; ///< accessible name of what has the focus
    QStringList cells(const QString &table, const QString &rowName) const; ///< empty: no such row
    QString highlighted(const QString &table) const; ///< first cell of the highlighted row
    QStringList writes() const; ///< what the simulator was sent besides GET and asking: "PUT path"
    QWidget *page() const;
    virtual QWizard &window() const = 0;

    // Keys
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Alt and the letter of the visible button with this text (without "&"). False: none, greyed or no
    /// letter.
    bool press(const QString &text);
    bool press(QWizard::WizardButton which);
    /// Tab until the widget has the focus; false where Tab never reaches it.
    bool tabTo(const QWidget *widget);
    /// Goes to the table or list with this accessible name and highlights the row whose first cell begins
    /// with `name`, by arrow keys.
    bool highlight(const QString &table, const QString &name);
    bool highlight(QAbstractItemView *view, const QString &name);
    /// Checks the radio button or check box with this text by Tab and Space or arrows.
    bool choose(const QString &text);
    /// Opens all the choices of this section of the page: "role", "scope", "security principal".
    bool change(const QString &what);
    bool back();
    /// Goes through all pages with what is recommended, calling `look` on each when it is settled. False
    /// where it gets stuck.
    virtual bool walk(const std::function<void()> &look) = 0;

    QAbstractButton *findButton(const QString &text) const;
    QWidget *findByName(const QString &accessibleName) const;

protected:
    WindowDriver() = default;
    /// Shows it in that size, and waits until it is the active one.
    void present(const QSize &size);

    static constexpr int patienceMs = 20000;
    std::shared_ptr<simulator::Simulator> m_simulator;
};

/// For a walk through all the pages of a wizard: "managed-hsm" is the one that configures backup, in this
/// scenario; "recover key-purged" and "rehearse key-purged-hsm" the one that brings back.
std::unique_ptr<WindowDriver> driverOf(const QString &walk, const QSize &size = QSize(1120, 760));

/// To be called first in a test's initTestCase: icons, settings that nothing else sees.
void prepareUiTest();

#define VERIFY_SETTLED(driver) EVENTUALLY_WITHIN((driver).isSettled(), 20000)
