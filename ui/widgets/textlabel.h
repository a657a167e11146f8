#pragma once

#include <QLabel>

namespace ui {

/// Text that wraps, can be selected, and is never read as markup: what Azure says is shown as it is. A word
/// that is longer than the line, as the name of a blob in large letters, goes on in the next.
class TextLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Weight { Normal, Muted, Strong };

    explicit TextLabel(const QString &text = {}, QWidget *parent = nullptr, Weight weight = Weight::Normal);
    void setPlainText(const QString &text); ///< control and bidirectional characters are removed
    /// As setPlainText, and hidden while there is nothing to show.
    void setTextOrHide(const QString &text);

    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool breakLongWords() const;
    void align();
    void dress();

    Weight m_weight;
    bool m_dressing = false;
};

} // namespace ui
