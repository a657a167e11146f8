#include "protect/journal/storage.h"

#include "base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLockFile>

namespace journal {

namespace {

const QString suffix = QStringLiteral(".jsonl");
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

base::Unexpected notWritable(const QString &file, const QString &reason) {
    base::Error error
        = base::localError(QStringLiteral("JournalNotWritable"), reason, QStringLiteral("journal/write"));
    error.target = file;
    return base::Unexpected(error);
}

base::Unexpected inUse(const QString &name) {
    base::Error error = base::localError(QStringLiteral("AnotherWindow"),
        QStringLiteral("Another process holds the lock of this VM."), QStringLiteral("journal/lock"));
    error.kind = base::ErrorKind::Conflict;
    error.target = name;
    return base::Unexpected(error);
}

class DirectoryStorage final : public Storage {
public:
    explicit DirectoryStorage(const QString &path) : m_folder(path) { }

    QStringList ids() const override {
        QStringList ids;
        const QStringList files
            = m_folder.entryList({QLatin1Char('*') + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name);
        for (const QString &file : files) {
            ids.append(file.chopped(suffix.size()));
        }
        return ids;
    }

    base::Result<QByteArray> read(const QString &id) const override {
        constexpr qint64 most = 16 * 1024 * 1024; // a run has some dozen lines
        QFile file(fileOf(id));
        if (!file.open(QIODevice::ReadOnly)) {
            return base::Unexpected(base::localError(
                QStringLiteral("JournalNotReadable"), file.errorString(), QStringLiteral("journal/read")));
        }
        return file.read(most);
    }

    base::Result<void> append(const QString &id, qint64 at, const QByteArray &line) override {
        if (const base::Result<void> made = makeFolder(); !made) {
            return made;
        }
        QFile file(fileOf(id));
        const bool isNew = !file.exists();
        if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, ownerOnly)) {
            return notWritable(file.fileName(), file.errorString());
        }
        const bool written = (file.size() == at || file.resize(at)) && file.seek(at)
            && file.write(line) == line.size() && base::writeThrough(file.handle());
        if (!written) {
            const QString reason = file.errorString();
            (void)file.resize(at); // half a line would look like damage later
            return notWritable(file.fileName(), reason);
        }
        if (isNew) {
            base::writeFolderThrough(m_folder.path());
        }
        return {};
    }

    base::Result<void> setAside(const QString &id) override {
        QFile file(fileOf(id));
        if (!file.rename(m_folder.filePath(id + QStringLiteral(".damaged")))) {
            return notWritable(file.fileName(), file.errorString());
        }
        return {};
    }

    base::Result<std::shared_ptr<void>> lock(const QString &name) override {
        if (const base::Result<void> made = makeFolder(); !made) {
            return base::Unexpected(made.error());
        }
        auto file = std::make_shared<QLockFile>(m_folder.filePath(name + QStringLiteral(".lock")));
        file->setStaleLockTime(0); // only the end of its process frees a lock, never its age
        if (file->tryLock(0)) {
            return std::shared_ptr<void>(std::move(file));
        }
        if (file->error() == QLockFile::LockFailedError) {
            return inUse(name);
        }
        return notWritable(file->fileName(), QStringLiteral("The lock file cannot be written."));
    }

private:
    QString fileOf(const QString &id) const { return m_folder.filePath(id + suffix); }

    base::Result<void> makeFolder() const {
        const QString path = m_folder.path();
        if (QFileInfo(path).isDir()) {
            return {};
        }
        if (!QDir().mkpath(path)) {
            return notWritable(path, QStringLiteral("The folder cannot be created."));
        }
        (void)QFile::setPermissions(path, ownerOnly | QFileDevice::ExeOwner);
        return {};
    }

    QDir m_folder;
};

class MemoryStorage final : public Storage {
public:
    QStringList ids() const override { return m_files.keys(); }

    base::Result<QByteArray> read(const QString &id) const override { return m_files.value(id); }

    base::Result<void> append(const QString &id, qint64 at, const QByteArray &line) override {
        m_files[id] = m_files.value(id).left(at) + line;
        return {};
    }

    base::Result<void> setAside(const QString &id) override {
        m_files.remove(id);
        return {};
    }

    base::Result<std::shared_ptr<void>> lock(const QString &name) override {
        std::weak_ptr<void> &held = m_locks[name];
        if (held.lock()) {
            return inUse(name);
        }
        const std::shared_ptr<void> lock = std::make_shared<int>(0);
        held = lock;
        return lock;
    }

private:
    QHash<QString, QByteArray> m_files;
    QHash<QString, std::weak_ptr<void>> m_locks;
};

} // namespace

std::shared_ptr<Storage> storageInDirectory(const QString &path) {
    return std::make_shared<DirectoryStorage>(path);
}

std::shared_ptr<Storage> storageInMemory() {
    return std::make_shared<MemoryStorage>();
}

} // namespace journal
