#include "base/searchpath.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_searchpath {

class SearchPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAbsoluteEntriesOnly() {
        const QChar mark = QDir::listSeparator();
        const QString first = QDir::tempPath();
        const QString second = QDir::rootPath();
        const QString path
            = QStringList{QString(), QStringLiteral("."), first, QStringLiteral("bin"), second, QString()}
                  .join(mark);
        QCOMPARE(base::absoluteSearchPath(path), first + mark + second);
        QCOMPARE(base::absoluteSearchPath(QStringLiteral(".")), QString());
        QCOMPARE(base::absoluteSearchPath(QString()), QString());
    }

    /// A program of the folder that one happens to work in is never started.
    void findsNothingInTheWorkingFolder() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in is a shell script.");
#endif
        const QTemporaryDir folder;
        const QString name = QStringLiteral("cvm-helper-of-somebody-else");
        QFile program(folder.filePath(name));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QString before = QDir::currentPath();
        const QByteArray path = qgetenv("PATH");
        QVERIFY(QDir::setCurrent(folder.path()));
        for (const QByteArray &relative :
            {QByteArray(".:/usr/bin"), QByteArray(":/usr/bin"), QByteArray(".")}) {
            qputenv("PATH", relative);
            QCOMPARE(base::findProgram(name), QString());
        }
        qputenv("PATH", "." + QByteArray(":") + folder.path().toLocal8Bit());
        QCOMPARE(base::findProgram(name), folder.filePath(name));
        qputenv("PATH", path);
        QVERIFY(QDir::setCurrent(before));
    }
};

CVM_TEST(SearchPathTest)

} // namespace tst_searchpath

#include "tst_searchpath.moc"
