#pragma once

#include <QByteArray>

#include <vector>

namespace fixtures {

struct ZipFile {
    QByteArray name;
    QByteArray content;
    bool deflate = true;
};

/// A zip archive as `zip` writes it, for tests.
QByteArray zip(const std::vector<ZipFile> &files);

/// One file as `gzip` writes it.
QByteArray gzip(const QByteArray &content);

/// Where the directory entry of the first file begins: for damaging it.
qsizetype directoryOf(const QByteArray &archive);

} // namespace fixtures
