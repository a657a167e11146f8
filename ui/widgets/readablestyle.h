#pragma once

#include <QProxyStyle>

namespace ui {

/// The style of the desktop in colours that can be read, whatever palette the desktop has or changes to, and
/// with outlines that can be seen around what can be ticked and, where the window is dark, pressed or framed.
class ReadableStyle final : public QProxyStyle {
    Q_OBJECT
public:
    static void wear();

    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;

private:
    explicit ReadableStyle(const QString &name);

    bool m_drawsOutlines; ///< Fusion's are darker than the window, which does not show on a dark one
};

} // namespace ui
