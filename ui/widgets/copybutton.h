#pragma once

#include <QPushButton>

#include <functional>

namespace ui {

/// Puts a text on the clipboard and says so for a moment on itself.
class CopyButton final : public QPushButton {
    Q_OBJECT
public:
    /// `accessibleName` says what is copied: "Copy the chain".
    CopyButton(const QString &text, const QString &accessibleName, QWidget *parent = nullptr);
    void setSource(std::function<QString()> source);
    void copy();

private:
    QString m_label;
    std::function<QString()> m_source;
};

} // namespace ui
