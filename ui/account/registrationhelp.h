#pragma once

#include "ui/widgets/widgets.h"

#include <QString>
#include <QWidget>

namespace ui {

/// How to register the app: one command, or the way through the portal.
class RegistrationHelp final : public QWidget {
    Q_OBJECT
public:
    explicit RegistrationHelp(QWidget *parent = nullptr);
    void setCloud(const QString &cloudName); ///< "AzureCloud"; empty: another cloud
    QString command() const;

private:
    void showTexts();

    QString m_cloudName;
    QCheckBox *m_withDirectory;
    QCheckBox *m_withStorage;
    CodeView *m_command;
    TextLabel *m_steps;
};

} // namespace ui
