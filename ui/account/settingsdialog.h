#pragma once

#include "cloud/account/settings.h"

#include <QDialog>

namespace ui {

class CloudForm;
class NetworkForm;
class RegistrationHelp;
class TextLabel;

/// Sign-in and network settings. What is wrong is said below its field; what was typed stays. open() it.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const account::Settings &settings, QWidget *parent = nullptr);
    void setSignedIn(bool isSignedIn); ///< says that changes count from the next sign-in on
    void focusOn(account::Setting setting);
    account::Settings settings() const; ///< as entered

Q_SIGNALS:
    void saved(const account::Settings &settings);

private:
    void save();
    void showProblems(); ///< of what is entered now
    void changed();

    const account::Settings m_before;
    CloudForm *m_cloud;
    NetworkForm *m_network;
    RegistrationHelp *m_help;
    TextLabel *m_note;
    bool m_wasTried = false;
};

} // namespace ui
