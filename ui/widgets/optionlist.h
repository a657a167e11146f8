#pragma once

#include "ui/widgets/widgets.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace ui {

/// One radio button with its explanation below it.
struct Option {
    int id = 0;
    QString name;
    QStringList explanation; ///< one paragraph each; for a greyed option the reason
    bool enabled = true;
    QString listTitle; ///< "Show the 17 rights beyond the need"
    QStringList list; ///< shown on demand; empty: nothing to show
    friend bool operator==(const Option &, const Option &) = default;
};

/// Radio buttons in words. Rebuilt only where the options changed, so that the focus stays.
class OptionList final : public QWidget {
    Q_OBJECT
public:
    explicit OptionList(const QString &accessibleName, QWidget *parent = nullptr);
    void setOptions(const std::vector<Option> &options);
    /// Checks this option without emitting chosen(); an id that does not exist clears the choice.
    void setCurrent(int id);
    int current() const; ///< -1: none
    /// Breaks the names into lines that fit into this many pixels.
    void wrapNames(int width);
    /// The checked button, or the first that can be checked; nullptr: none.
    QWidget *firstControl() const;

Q_SIGNALS:
    void chosen(int id);

private:
    void addOption(const Option &option);
    QString labelOf(const Option &option) const;

    QString m_name;
    QButtonGroup *m_group;
    QVBoxLayout *m_layout;
    std::vector<Option> m_options;
    int m_room = 0; ///< for a name; 0: not told yet
};

} // namespace ui
