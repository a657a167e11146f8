// What is read of what somebody named, and what is refused because it would never end.
#include "base/filereader.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tst_filereader {

using base::readFile;

class TestFileReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFiles() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12345");
        file.close();
        QCOMPARE(readFile(file.fileName(), 5).value(), QByteArray("12345"));
        QCOMPARE(readFile(file.fileName(), 4).error().code, QStringLiteral("FileTooLarge"));
        for (const QString &path : {folder.filePath(QStringLiteral("none")), folder.path(), QString()}) {
            QCOMPARE(readFile(path, 5).error().code, QStringLiteral("FileNotRead"));
        }
    }

#ifndef Q_OS_WIN
    void readsPipes() {
        int ends[2] = {-1, -1};
        QVERIFY(::pipe(ends) == 0);
        QVERIFY(::write(ends[1], "abc", 3) == 3);
        ::close(ends[1]);
        const QString path = QStringLiteral("/dev/fd/%1").arg(ends[0]);
        QCOMPARE(readFile(path, 5).value(), QByteArray("abc"));
        ::close(ends[0]);
    }

    /// A pipe that nobody writes into, and one whose writer waits himself: both are waited for.
    void waitsForAPipeUntilThatIsUnwanted() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
        int looks = 0;
        const base::IsUnwanted isUnwanted = [&looks] { return ++looks > 2; };
        QCOMPARE(readFile(path, 5, isUnwanted).error().kind, base::ErrorKind::Cancelled);
        QCOMPARE(looks, 3);
        const int writer = ::open(QFile::encodeName(path).constData(), O_RDWR);
        QVERIFY(writer >= 0 && ::write(writer, "ab", 2) == 2);
        looks = 0;
        QCOMPARE(readFile(path, 5, isUnwanted).error().kind, base::ErrorKind::Cancelled);
        ::close(writer);
    }
#endif

#ifdef Q_OS_LINUX
    /// Of the system's own files the one that a reader of new messages waits for; it may not be there, or be
    /// somebody else's.
    void refusesWhatHasNoEnd() {
        for (const char *path : {"/proc/kmsg", "/dev/zero", "/dev/null"}) {
            const base::Result<QByteArray> read = readFile(QString::fromLatin1(path), 1 << 20);
            QVERIFY2(!read && read.error().hasCode(u"FileNotRead"), path);
        }
    }
#endif
};

CVM_TEST(TestFileReader)

} // namespace tst_filereader

#include "tst_filereader.moc"
