#pragma once

#include "ui/desktop/preferences.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

namespace ui {

/// The program's settings: language, what the Access page proposes, what is asked and told, and the way to
/// the network. open() it.
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    /// Without sign-in, there is no network to set.
    PreferencesDialog(bool hasNetwork, QWidget *parent);
    Preferences preferences() const; ///< as entered
    /// The language changes only when what is being written has ended: says so.
    void setWriting(bool isWriting);

Q_SIGNALS:
    void languageChosen(const QString &language); ///< another one than before; empty: the system's
    void networkRequested();

private:
    void fillLanguages(const QString &chosen);
    void changed();
    void save();

    const Preferences m_before;
    QComboBox *m_language;
    TextLabel *m_writing;
    QComboBox *m_role;
    QComboBox *m_scope;
    Panel *m_wide;
    QCheckBox *m_links;
    QCheckBox *m_notifies;
};

} // namespace ui
