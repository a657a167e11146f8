// Draws the program's icon in every size that a system asks for: `drawicons ICON.svg FOLDER NAME` writes
// FOLDER/16x16/apps/NAME.png and so on, NAME.ico for Windows and NAME.icns for macOS.
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

#include <cstdio>

namespace {

using Pictures = QMap<int, QByteArray>; // size in pixels, PNG

QByteArray drawn(QSvgRenderer &drawing, int size) {
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

template <typename T>
void appendLittle(QByteArray &bytes, T number) {
    const T little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void appendBig(QByteArray &bytes, quint32 number) {
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// A directory of PNGs, which Windows takes since Vista.
QByteArray ico(const Pictures &pictures) {
    const QList<int> sizes{16, 24, 32, 48, 64, 128, 256};
    QByteArray head;
    QByteArray body;
    appendLittle<quint16>(head, 0);
    appendLittle<quint16>(head, 1);
    appendLittle(head, static_cast<quint16>(sizes.size()));
    const qsizetype start = 6 + 16 * sizes.size();
    for (const int size : sizes) {
        const QByteArray &png = pictures[size];
        head.append(static_cast<char>(size)); // 256 is written as 0
        head.append(static_cast<char>(size));
        head.append(2, '\0');
        appendLittle<quint16>(head, 1);
        appendLittle<quint16>(head, 32);
        appendLittle(head, static_cast<quint32>(png.size()));
        appendLittle(head, static_cast<quint32>(start + body.size()));
        body += png;
    }
    return head + body;
}

QByteArray icns(const Pictures &pictures) {
    const QList<std::pair<const char *, int>> kinds{{"icp4", 16}, {"icp5", 32}, {"ic11", 32}, {"ic12", 64},
        {"ic07", 128}, {"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}};
    QByteArray body;
    for (const auto &[kind, size] : kinds) {
        body += kind;
        appendBig(body, static_cast<quint32>(pictures[size].size() + 8));
        body += pictures[size];
    }
    QByteArray head("icns");
    appendBig(head, static_cast<quint32>(body.size() + 8));
    return head + body;
}

bool write(const QString &path, const QByteArray &bytes) {
    QDir().mkpath(path.left(path.lastIndexOf(QLatin1Char('/'))));
    QFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (!isWritten) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    }
    return isWritten;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QSvgRenderer drawing(arguments.value(1));
    if (arguments.size() != 4 || !drawing.isValid()) {
        std::fprintf(stderr, "drawicons ICON.svg FOLDER NAME\n");
        return 2;
    }
    Pictures pictures;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        pictures.insert(size, drawn(drawing, size));
    }
    const QString folder = arguments.at(2);
    const QString &name = arguments.at(3);
    bool isWritten = write(folder + QLatin1Char('/') + name + QStringLiteral(".ico"), ico(pictures))
        && write(folder + QLatin1Char('/') + name + QStringLiteral(".icns"), icns(pictures));
    for (auto picture = pictures.cbegin(); isWritten && picture != pictures.cend(); ++picture) {
        isWritten
            = write(QStringLiteral("%1/%2x%2/apps/%3.png").arg(folder, QString::number(picture.key()), name),
                *picture);
    }
    return isWritten ? 0 : 1;
}
