#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// The same files with one thing less in them.
namespace lesser {

struct File {
    QString name;
    QByteArray content;
};

/// What was taken away, and what is left.
struct Variant {
    QString without;
    std::vector<File> files;
};

/// Of each kind only every n-th, beginning with the `first`.
struct Share {
    int columns = 1;
    int members = 1;
    int first = 0;
};

/// Each file, each label, each explanation of an id, each definition of a role, and each column that makes a
/// row one, and each other text, number or word of each object: taken away by itself. Not those that are
/// documented to mean something where they are absent.
std::vector<Variant> variantsOf(const std::vector<File> &files, const Share &share);

} // namespace lesser
