#include "ui/widgets/readablepalette.h"

#include "ui/widgets/tone.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double readableText = 4.5;
constexpr double visibleShape = 3.5; // 3 after its edges are smoothed

/// As it is seen: placeholders are half transparent in most palettes.
QColor seenOver(const QColor &color, const QColor &ground) {
    const float share = color.alphaF();
    return QColor::fromRgbF(color.redF() * share + ground.redF() * (1 - share),
        color.greenF() * share + ground.greenF() * (1 - share),
        color.blueF() * share + ground.blueF() * (1 - share));
}

QColor mixedTowards(const QColor &color, const QColor &target, float share) {
    QColor part = target;
    part.setAlphaF(share);
    return seenOver(part, color);
}

double leastContrast(const QColor &color, const QList<QColor> &others) {
    double ratio = 21;
    for (const QColor &other : others) {
        ratio = std::min(ratio, contrastRatio(color, other));
    }
    return ratio;
}

/// `color` moved away from the others, to black or white, whichever is nearer to enough.
QColor movedApart(const QColor &color, const QList<QColor> &others, double enough) {
    if (leastContrast(color, others) >= enough) {
        return color;
    }
    for (float share = 0.02F; share < 1; share += 0.02F) {
        for (const QColor &target : {QColor(Qt::black), QColor(Qt::white)}) {
            const QColor moved = mixedTowards(color, target, share);
            if (leastContrast(moved, others) >= enough) {
                return moved;
            }
        }
    }
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return leastContrast(black, others) > leastContrast(white, others) ? black : white;
}

void moveText(QPalette &palette, QPalette::ColorGroup group, QPalette::ColorRole text,
    const QList<QPalette::ColorRole> &grounds) {
    QList<QColor> colors;
    for (const QPalette::ColorRole ground : grounds) {
        colors.append(palette.color(group, ground));
    }
    const QColor seen = seenOver(palette.color(group, text), colors.constFirst());
    if (leastContrast(seen, colors) < readableText) {
        palette.setColor(group, text, movedApart(seen, colors, readableText));
    }
}

} // namespace

QPalette readablePalette(QPalette palette) {
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        moveText(palette, group, QPalette::WindowText, {QPalette::Window});
        moveText(palette, group, QPalette::Text, {QPalette::Base, QPalette::AlternateBase});
        moveText(palette, group, QPalette::ButtonText, {QPalette::Button});
        moveText(palette, group, QPalette::ToolTipText, {QPalette::ToolTipBase});
        moveText(palette, group, QPalette::PlaceholderText, {QPalette::Base});
        moveText(palette, group, QPalette::Link, {QPalette::Base, QPalette::Window});
        moveText(palette, group, QPalette::LinkVisited, {QPalette::Base, QPalette::Window});
        // The ground is moved, for its text is white or black already.
        const QColor selected = palette.color(group, QPalette::HighlightedText);
        const QColor ground = palette.color(group, QPalette::Highlight);
        const QColor moved = movedApart(ground, {selected}, readableText);
        if (moved != ground) {
            palette.setColor(group, QPalette::Highlight, moved);
        }
    }
    return palette;
}

QColor outlineColor(const QPalette &palette) {
    return movedApart(palette.color(QPalette::Window).darker(150),
        {palette.color(QPalette::Window), palette.color(QPalette::Base)}, visibleShape);
}

} // namespace ui
