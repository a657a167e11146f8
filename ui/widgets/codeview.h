#pragma once

#include <QPlainTextEdit>

namespace ui {

/// Read-only text in a fixed-width font that Tab leaves.
class CodeView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeView(const QString &accessibleName, QWidget *parent = nullptr);
    void setCode(const QString &text); ///< keeps the position where the text is the same
};

} // namespace ui
