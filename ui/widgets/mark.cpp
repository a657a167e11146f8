#include "ui/widgets/mark.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QString fileOf(Mark mark) {
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Done:
        return QStringLiteral(":/icons/mark-done.svg");
    case Mark::Failed:
        return QStringLiteral(":/icons/mark-failed.svg");
    case Mark::Warning:
        return QStringLiteral(":/icons/mark-warning.svg");
    case Mark::Unknown:
        return QStringLiteral(":/icons/mark-unknown.svg");
    case Mark::Information:
        return QStringLiteral(":/icons/mark-information.svg");
    case Mark::Pending:
        return QStringLiteral(":/icons/mark-pending.svg");
    case Mark::Running:
        return QStringLiteral(":/icons/mark-running.svg");
    case Mark::Current:
        return QStringLiteral(":/icons/mark-current.svg");
    case Mark::Skipped:
        return QStringLiteral(":/icons/mark-skipped.svg");
    case Mark::Stopped:
        return QStringLiteral(":/icons/mark-stopped.svg");
    }
    return {};
}

/// `ground` is what is cut out of the filled shapes.
QPixmap draw(Mark mark, const QColor &ink, const QColor &ground, int size, qreal devicePixelRatio) {
    if (mark == Mark::None || size <= 0) {
        return {};
    }
    const QString key = QStringLiteral("mark/%1/%2/%3/%4/%5")
                            .arg(static_cast<int>(mark))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(ink.name(), ground.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(fileOf(mark));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray svg = file.readAll();
    // By way of a third word: one of the two colours may be the placeholder of the other.
    svg.replace("#ffffff", "GROUND");
    svg.replace("#2b2b2b", ink.name().toLatin1());
    svg.replace("GROUND", ground.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

Tone toneOf(Mark mark) {
    switch (mark) {
    case Mark::Done:
        return Tone::Good;
    case Mark::Failed:
        return Tone::Bad;
    case Mark::Warning:
    case Mark::Unknown:
    case Mark::Stopped:
        return Tone::Caution;
    case Mark::Information:
    case Mark::Running:
    case Mark::Current:
        return Tone::Information;
    case Mark::None:
    case Mark::Pending:
    case Mark::Skipped:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QPixmap markPixmap(Mark mark, const QPalette &palette, int size, qreal devicePixelRatio) {
    return draw(
        mark, toneColor(toneOf(mark), palette), palette.color(QPalette::Base), size, devicePixelRatio);
}

QIcon markIcon(Mark mark, const QPalette &palette, int size, qreal devicePixelRatio) {
    if (mark == Mark::None) {
        return {};
    }
    QIcon icon(markPixmap(mark, palette, size, devicePixelRatio));
    icon.addPixmap(draw(mark, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight),
                       size, devicePixelRatio),
        QIcon::Selected);
    return icon;
}

} // namespace ui
