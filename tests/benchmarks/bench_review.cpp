// The whole review of a large snapshot in a process of its own: seconds and megabytes, against those of a
// process that only parses the same file as JSON. Arguments: the program, assignments, keys, a file to keep
// the snapshot.
#include "accessmatrix_estate.h"
#include "domain/snapshot/file.h"
#include "row.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Cost {
    double seconds = 0;
    double megabytes = 0;
};

/// The cheapest of three runs, each in a process of its own.
Cost costOf(std::vector<QByteArray> command) {
    std::vector<char *> arguments;
    for (QByteArray &word : command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    Cost best;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        const pid_t child = fork();
        if (child == 0) {
            (void)freopen("/dev/null", "w", stdout);
            (void)freopen("/dev/null", "w", stderr);
            execv(arguments.front(), arguments.data());
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            std::fprintf(stderr, "%s failed\n", arguments.front());
            std::exit(1);
        }
        const Cost cost{
            static_cast<double>(timer.elapsed()) / 1e3, static_cast<double>(usage.ru_maxrss) / 1024};
        best = run == 0 || cost.seconds < best.seconds ? cost : best;
    }
    return best;
}

void parseOnly(const QString &file) {
    QFile opened(file);
    const bool isOpen = opened.open(QIODevice::ReadOnly);
    std::exit(isOpen && !QJsonDocument::fromJson(opened.readAll()).isNull() ? 0 : 1);
}

int numberOf(const QStringList &arguments, int at, int otherwise) {
    return arguments.size() > at ? arguments.at(at).toInt() : otherwise;
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--parse")) {
        parseOnly(arguments.value(2));
    }
    const QTemporaryDir folder;
    const QString program = arguments.value(
        1, QCoreApplication::applicationDirPath() + QStringLiteral("/../../app/cvm-backup-wizard"));
    const QString file = arguments.value(4, folder.filePath(QStringLiteral("snapshot.json")));
    snapshot::Snapshot taken;
    taken.takenAt = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    taken.tenantId = QStringLiteral("11111111-0000-0000-0000-000000000001");
    taken.environment = largeEstate(numberOf(arguments, 2, 100'000), numberOf(arguments, 3, 10'000));
    if (const base::Result<void> written = snapshot::writeFile(file, taken); !written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
        return 1;
    }
    taken = {};
    const QByteArray name = QFile::encodeName(file);
    const Cost parse = costOf({QFile::encodeName(QCoreApplication::applicationFilePath()), "--parse", name});
    const Cost review = costOf({QFile::encodeName(program), "review", name, "--format", "json", "--output",
        QFile::encodeName(folder.filePath(QStringLiteral("report.json")))});
    printRow("review in a process: time, against parsing", review.seconds, parse.seconds, "s", 8);
    printRow("review in a process: memory, against parsing", review.megabytes, parse.megabytes, "MB", 2);
    return 0;
}
