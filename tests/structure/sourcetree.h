#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace structure {

/// The text files of the project by their path from its root ("app/http/log.cpp"), and the names at the top.
struct SourceTree {
    QMap<QString, QString> files;
    QStringList topLevel;
    QStringList ignored; ///< patterns of .gitignore

    static SourceTree read(const QString &root);
    /// Paths under one of `folders` that end in one of `suffixes`.
    QStringList paths(const QStringList &folders, const QStringList &suffixes) const;
    QStringList sources(const QStringList &folders) const; ///< .cpp and .h
    /// "path:line: message: match" for every match of a pattern in the code (not in comments or texts) of
    /// a file.
    QStringList matches(const QString &path, const QString &pattern, const QString &message) const;
    const QString &code(const QString &path) const; ///< codeOnly() of a file

private:
    mutable QHash<QString, QString> m_code;
};

/// `text` without comments and without what is between quotes; line breaks stay where they are.
QString codeOnly(const QString &text);

/// "path:line: message" for every match of a pattern in the code (not in comments or texts) of a file.
QStringList matches(const QString &path, const QString &text, const QString &pattern, const QString &message);

} // namespace structure
