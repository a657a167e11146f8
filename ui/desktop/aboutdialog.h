#pragma once

#include <QDialog>

namespace ui {

/// What this program is, of which version, and under which licences.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace ui
