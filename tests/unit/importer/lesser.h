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

/// Each file, each label, each explanation of an id, each definition of a role, and each column that makes a
/// row one: taken away by itself. Of the columns only every n-th.
std::vector<Variant> variantsOf(const std::vector<File> &files, int everyNthColumn);

} // namespace lesser
