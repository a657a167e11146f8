#pragma once

#include <QCheckBox>

namespace ui {

/// A check box whose words go on in another line where the width ends, in any language and font size.
class WrappedCheckBox final : public QCheckBox {
    Q_OBJECT
public:
    explicit WrappedCheckBox(const QString &text, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override; ///< the longest word fits

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int besideWords() const;
    void wrap();
};

/// The text with line breaks between words, no line wider than `width` where its words allow it. What was
/// broken before is broken anew.
QString wrappedText(const QString &text, const QFontMetrics &metrics, int width);

} // namespace ui
