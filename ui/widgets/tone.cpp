#include "ui/widgets/tone.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double readable = 4.5;

double channel(float value) {
    const double v = static_cast<double>(value);
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

QColor mix(const QColor &a, const QColor &b, float share) {
    return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share,
        a.greenF() * (1 - share) + b.greenF() * share, a.blueF() * (1 - share) + b.blueF() * share);
}

QColor seed(Tone tone, const QPalette &palette) {
    switch (tone) {
    case Tone::Neutral:
        return palette.color(QPalette::WindowText);
    case Tone::Good:
        return QColor::fromHsl(135, 190, 90);
    case Tone::Caution:
        return QColor::fromHsl(35, 230, 100);
    case Tone::Bad:
        return QColor::fromHsl(355, 190, 115);
    case Tone::Information:
        return QColor::fromHsl(212, 190, 110);
    }
    return palette.color(QPalette::WindowText);
}

bool readsOn(const QColor &text, const std::array<QColor, 3> &grounds) {
    return std::all_of(grounds.begin(), grounds.end(),
        [&text](const QColor &ground) { return contrastRatio(text, ground) >= readable; });
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

QColor toneFill(Tone tone, const QPalette &palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor fill = tone == Tone::Neutral ? palette.color(QPalette::AlternateBase)
                                              : mix(base, seed(tone, palette), 0.10F);
    return contrastRatio(palette.color(QPalette::WindowText), fill) >= readable ? fill : base;
}

QColor toneColor(Tone tone, const QPalette &palette) {
    const std::array<QColor, 3> grounds
        = {palette.color(QPalette::Window), palette.color(QPalette::Base), toneFill(tone, palette)};
    const QColor text = palette.color(QPalette::WindowText);
    const QColor wanted = seed(tone, palette);
    for (float share = 0; share < 1; share += 0.05F) {
        const QColor color = mix(wanted, text, share); // towards the text, which reads on every ground
        if (readsOn(color, grounds)) {
            return color;
        }
    }
    return text;
}

QColor mutedText(const QPalette &palette) {
    const std::array<QColor, 3> grounds = {palette.color(QPalette::Window), palette.color(QPalette::Base),
        palette.color(QPalette::AlternateBase)};
    const QColor text = palette.color(QPalette::WindowText);
    const QColor muted = mix(text, palette.color(QPalette::Window), 0.25F);
    return readsOn(muted, grounds) ? muted : text;
}

} // namespace ui
