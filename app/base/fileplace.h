#pragma once

#ifndef Q_OS_WIN

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace base {

/// A file descriptor that closes itself.
class OpenFile {
public:
    OpenFile() = default;
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) { }
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;
    ~OpenFile();

    int descriptor() const { return m_descriptor; } ///< -1: none
    bool isOpen() const { return m_descriptor >= 0; }
    bool close(); ///< false where the system only now tells that writing failed

private:
    int m_descriptor = -1;
};

/// A place for a file: the folder, held open so that nobody can exchange a part of the path any more, and the
/// name in it.
class FilePlace {
public:
    enum class Holds {
        Nothing,
        File,
        Folder,
        OpenDescriptor, ///< of this process: /proc/self/fd/1, which /dev/stdout leads to
        Other, ///< a device, a pipe, a socket
    };

    /// Follows the links that the user or the system made. Errors: see writeFile().
    static Result<FilePlace> find(const QString &path);

    Holds holds() const { return m_holds; }
    int folder() const { return m_folder.descriptor(); }
    const QByteArray &name() const { return m_name; }

private:
    OpenFile m_folder;
    QByteArray m_name;
    Holds m_holds = Holds::Nothing;
};

/// "FileNotWritten" with what the system says of this number.
Unexpected systemFailure(int number);

} // namespace base

#endif
