// Where a file is written, who can read it, and what is left alone.
#include "base/filewriter.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <sys/sysmacros.h>
#endif

namespace tst_filewriter {

using base::FileUse;
using base::Result;

namespace {

const QByteArray text("who may do what");
constexpr uid_t somebodyElse = 65534;

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

struct stat seen(const QString &path) {
    struct stat result { };
    (void)lstat(QFile::encodeName(path).constData(), &result);
    return result;
}

mode_t permissions(const QString &path) {
    return seen(path).st_mode & 07777;
}

QString codeOf(const Result<void> &result) {
    return result ? QString() : result.error().code;
}

} // namespace

class TestFileWriter : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList names() const {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// A link that another user made, where this test may make one.
    bool linkOfOthers(const QString &target, const char *name) const {
        const QByteArray link = QFile::encodeName(at(name));
        return symlink(QFile::encodeName(target).constData(), link.constData()) == 0
            && lchown(link.constData(), somebodyElse, somebodyElse) == 0;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyTheOwnerReads() {
        const mode_t before = umask(0);
        const auto restore = qScopeGuard([before] { umask(before); });
        QVERIFY(base::writeFile(at("new"), text));
        QCOMPARE(contentOf(at("new")), text);
        QCOMPARE(permissions(at("new")), mode_t(0600));
        QVERIFY(base::writeFile(at("script"), text, FileUse::Run));
        QCOMPARE(permissions(at("script")), mode_t(0700));
        put(at("old"), "old");
        QCOMPARE(permissions(at("old")), mode_t(0666));
        QVERIFY(base::writeFile(at("old"), text));
        QCOMPARE(permissions(at("old")), mode_t(0600));
        QCOMPARE(contentOf(at("old")), text);
        QVERIFY(base::writeNewFile(at("fresh"), text));
        QCOMPARE(permissions(at("fresh")), mode_t(0600));
        QCOMPARE(names(),
            QStringList({QStringLiteral("fresh"), QStringLiteral("new"), QStringLiteral("old"),
                QStringLiteral("script")}));
    }

    void whatSomethingElseWritesIsForItsOwner() {
        const mode_t before = umask(022);
        const auto restore = qScopeGuard([before] { umask(before); });
        base::keepForOwner(at("new/settings.conf"));
        put(at("old.conf"), "[a]\nb=c\n");
        QCOMPARE(permissions(at("old.conf")), mode_t(0644));
        base::keepForOwner(at("old.conf"));
        for (const QString &file : {at("new/settings.conf"), at("old.conf")}) {
            QCOMPARE(permissions(file), mode_t(0600));
            {
                QSettings settings(file, QSettings::IniFormat);
                settings.setValue(QStringLiteral("tenant"), QStringLiteral("contoso"));
            }
            QCOMPARE(permissions(file), mode_t(0600));
            QVERIFY(contentOf(file).contains("contoso"));
        }
    }

    void aNameFromTheWorkingFolder() {
        const QString before = QDir::currentPath();
        const auto restore = qScopeGuard([&before] { QDir::setCurrent(before); });
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QVERIFY(base::writeFile(QStringLiteral("plain"), text));
        QVERIFY(base::writeFile(QStringLiteral("./sub/../sub//deep"), text));
        QCOMPARE(contentOf(at("plain")), text);
        QCOMPARE(contentOf(at("sub/deep")), text);
    }

    void hardLinksAreNotFollowed() {
        put(at("victim"), "precious");
        QVERIFY(link(QFile::encodeName(at("victim")).constData(), QFile::encodeName(at("name")).constData())
            == 0);
        QVERIFY(base::writeFile(at("name"), text));
        QCOMPARE(contentOf(at("victim")), QByteArray("precious"));
        QCOMPARE(contentOf(at("name")), text);
    }

    void ownLinksAreFollowed() {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        QVERIFY(QFile::link(QStringLiteral("folder"), at("way")));
        QVERIFY(QFile::link(at("way/file"), at("link"))); // leads nowhere yet
        QVERIFY(base::writeFile(at("link"), text));
        QCOMPARE(contentOf(at("folder/file")), text);
        QVERIFY(QFileInfo(at("link")).isSymLink());
        QVERIFY(QFile::link(QStringLiteral("circle"), at("circle")));
        QCOMPARE(codeOf(base::writeFile(at("circle"), text)), QStringLiteral("FileNotWritten"));
    }

    void linksOfOthersAreNot_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("to a file") << QStringLiteral("victim") << QStringLiteral("link");
        QTest::newRow("to nothing") << QStringLiteral("missing") << QStringLiteral("link");
        QTest::newRow("to a folder") << QStringLiteral(".") << QStringLiteral("link/victim");
        QTest::newRow("to a new file in a folder") << QStringLiteral(".") << QStringLiteral("link/missing");
        QTest::newRow("by an own link") << QStringLiteral("victim") << QStringLiteral("own");
    }
    void linksOfOthersAreNot() {
        QFETCH(QString, target);
        QFETCH(QString, path);
        put(at("victim"), "precious");
        if (!linkOfOthers(m_folder->filePath(target), "link")) {
            QSKIP("Only root can make a link for somebody else.");
        }
        QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 01777) == 0);
        QVERIFY(QFile::link(QStringLiteral("link"), at("own")));
        const QStringList before = names();
        for (const Result<void> &written : {base::writeFile(m_folder->filePath(path), text),
                 base::writeNewFile(m_folder->filePath(path), text)}) {
            QVERIFY(!written);
            QCOMPARE(written.error().target, m_folder->filePath(path));
        }
        QCOMPARE(codeOf(base::writeFile(m_folder->filePath(path), text)), QStringLiteral("LinkOfOthers"));
        QCOMPARE(contentOf(at("victim")), QByteArray("precious"));
        QCOMPARE(names(), before);
        QVERIFY(QFileInfo(at("link")).isSymLink());
    }

    void pipesAreWrittenInto() {
        const QByteArray path = QFile::encodeName(at("pipe"));
        QVERIFY(mkfifo(path.constData(), 0600) == 0);
        QCOMPARE(codeOf(base::writeFile(at("pipe"), text)), QStringLiteral("FileNotWritten")); // nobody reads
        const int reader = open(path.constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        const auto close = qScopeGuard([reader] { ::close(reader); });
        QVERIFY(base::writeFile(at("pipe"), text));
        QByteArray got(100, '\0');
        QCOMPARE(read(reader, got.data(), 100), ssize_t(text.size()));
        QCOMPARE(got.left(text.size()), text);
        QVERIFY(!base::writeNewFile(at("pipe"), text));
        QVERIFY(S_ISFIFO(seen(at("pipe")).st_mode));
        QCOMPARE(names(), QStringList{QStringLiteral("pipe")});
    }

    /// In a folder where everybody can make one, whoever made it reads it.
    void pipesOfOthersAreNot() {
        const QByteArray path = QFile::encodeName(at("pipe"));
        const QByteArray folder = QFile::encodeName(m_folder->path());
        QVERIFY(mkfifo(path.constData(), 0600) == 0);
        if (chown(path.constData(), somebodyElse, somebodyElse) != 0) {
            QSKIP("Only root can make a pipe for somebody else.");
        }
        const int reader = open(path.constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        const auto close = qScopeGuard([reader] { ::close(reader); });
        QByteArray got(100, '\0');
        QVERIFY(base::writeFile(at("pipe"), text)); // in a folder of one's own
        QCOMPARE(read(reader, got.data(), 100), ssize_t(text.size()));
        for (const mode_t mode : {01777, 01770}) {
            QVERIFY(chmod(folder.constData(), mode) == 0);
            QCOMPARE(codeOf(base::writeFile(at("pipe"), text)), QStringLiteral("FileNotWritten"));
            QVERIFY(read(reader, got.data(), 100) <= 0);
        }
        QVERIFY(chown(folder.constData(), somebodyElse, somebodyElse) == 0); // its owner's
        QVERIFY(base::writeFile(at("pipe"), text));
    }

    void foldersAndSocketsAreRefused() {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto close = qScopeGuard([socket] { ::close(socket); });
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(at("socket"));
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        QVERIFY(bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0);
        for (const char *name : {"folder", "socket", "folder/", "folder/..", "missing/file", "socket/file"}) {
            const Result<void> written = base::writeFile(at(name), text);
            QVERIFY2(codeOf(written) == QLatin1String("FileNotWritten"), name);
            QVERIFY2(!written.error().message.isEmpty(), name);
        }
        QVERIFY(!base::writeFile(QString(), text));
        QVERIFY(!base::writeFile(QStringLiteral("/"), text));
        QVERIFY(!base::writeFile(at("nul") + QChar(0) + QLatin1Char('x'), text));
        QVERIFY(S_ISSOCK(seen(at("socket")).st_mode));
        QCOMPARE(names(), QStringList({QStringLiteral("folder"), QStringLiteral("socket")}));
    }

    void devicesStayDevices() {
#ifdef Q_OS_LINUX
        const dev_t nothing = makedev(1, 3);
        const dev_t full = makedev(1, 7);
        const QByteArray path = QFile::encodeName(at("null"));
        if (mknod(path.constData(), S_IFCHR | 0600, nothing) != 0
            || mknod(QFile::encodeName(at("full")).constData(), S_IFCHR | 0600, full) != 0) {
            QSKIP("Only root can make a device.");
        }
        const int opened = open(path.constData(), O_WRONLY);
        if (opened < 0) {
            QSKIP("Devices cannot be used in this folder.");
        }
        close(opened);
        QVERIFY(base::writeFile(at("null"), text));
        const Result<void> lost = base::writeFile(at("full"), text);
        QCOMPARE(codeOf(lost), QStringLiteral("FileNotWritten"));
        QCOMPARE(lost.error().message, qt_error_string(ENOSPC));
        QVERIFY(!base::writeNewFile(at("null"), text));
        for (const auto &[name, device] : {std::pair{"null", nothing}, std::pair { "full", full }}) {
            QVERIFY(S_ISCHR(seen(at(name)).st_mode));
            QCOMPARE(seen(at(name)).st_rdev, device);
        }
        QCOMPARE(names(), QStringList({QStringLiteral("full"), QStringLiteral("null")}));
#else
        QSKIP("The numbers of devices are those of Linux.");
#endif
    }

    void ownOpenFilesAreContinued() {
#ifdef Q_OS_LINUX
        QFile file(at("open"));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.write("before ");
        const QString name = QStringLiteral("/dev/fd/%1").arg(file.handle());
        QVERIFY(base::writeFile(name, text));
        file.write(" after");
        QCOMPARE(contentOf(at("open")), QByteArray("before ") + text + " after");
        QVERIFY(!base::writeFile(QStringLiteral("/proc/self/fd/99999"), text));
#else
        QSKIP("Only Linux shows open files as links.");
#endif
    }

    void aFullDiskIsTold_data() {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("a new file") << false;
        QTest::newRow("instead of one") << true;
    }
    void aFullDiskIsTold() {
#ifdef Q_OS_LINUX
        QFETCH(bool, isThere);
        const QByteArray path = QFile::encodeName(m_folder->path());
        if (mount("tmpfs", path.constData(), "tmpfs", 0, "size=64k,mode=700") != 0) {
            QSKIP("Only root can mount a file system.");
        }
        const auto unmount = qScopeGuard([&path] { umount2(path.constData(), MNT_DETACH); });
        if (isThere) {
            put(at("file"), "old");
        }
        const QStringList before = names();
        const Result<void> written = base::writeFile(at("file"), QByteArray(200'000, 'x'));
        QCOMPARE(codeOf(written), QStringLiteral("FileNotWritten"));
        QCOMPARE(written.error().message, qt_error_string(ENOSPC));
        QVERIFY(isThere || !base::writeNewFile(at("file"), QByteArray(200'000, 'x')));
        QCOMPARE(names(), before);
        QCOMPARE(contentOf(at("file")), isThere ? QByteArray("old") : QByteArray("cannot be read"));
#else
        QSKIP("The file system is Linux's.");
#endif
    }

    void aLimitIsTold() {
        rlimit before{};
        QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
        put(at("file"), "old");
        const rlimit small{1000, before.rlim_max};
        QVERIFY(setrlimit(RLIMIT_FSIZE, &small) == 0);
        const Result<void> written = base::writeFile(at("file"), QByteArray(5000, 'x'));
        QVERIFY(setrlimit(RLIMIT_FSIZE, &before) == 0);
        QCOMPARE(codeOf(written), QStringLiteral("FileNotWritten"));
        QCOMPARE(contentOf(at("file")), QByteArray("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("file")});
    }

    void whatIsThereIsNotNew() {
        put(at("file"), "old");
        QVERIFY(QFile::link(at("missing"), at("link")));
        for (const char *name : {"file", "link", "."}) {
            QVERIFY2(codeOf(base::writeNewFile(at(name), text)) == QLatin1String("FileNotWritten"), name);
        }
        QCOMPARE(contentOf(at("file")), QByteArray("old"));
        QCOMPARE(names(), QStringList({QStringLiteral("file"), QStringLiteral("link")}));
    }
};

CVM_TEST(TestFileWriter)

} // namespace tst_filewriter

#include "tst_filewriter.moc"
