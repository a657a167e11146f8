#include "tests/support/program.h"

#include "base/leave.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
#endif

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace support {

namespace {

#ifdef QT_WIDGETS_LIB
using Application = QApplication;
#elif defined(QT_GUI_LIB)
using Application = QGuiApplication;
#else
using Application = QCoreApplication;
#endif

struct Entry {
    std::unique_ptr<QObject> (*make)() = nullptr;
    void (*prepare)() = nullptr;
    int (*run)(const QStringList &) = nullptr;
};

std::map<std::string, Entry, std::less<>> &entries() {
    static std::map<std::string, Entry, std::less<>> all;
    return all;
}

void add(std::string_view name, const Entry &entry) {
    if (!entries().emplace(name, entry).second) {
        std::fprintf(stderr, "Two tests are named %s.\n", std::string(name).c_str());
        std::abort();
    }
}

int namesAll() {
    for (const auto &[name, entry] : entries()) {
        if (entry.make != nullptr) {
            std::fprintf(stderr, "%s\n", name.c_str());
        }
    }
    return 2;
}

} // namespace

RegisteredTest::RegisteredTest(const char *file, std::unique_ptr<QObject> (*make)(), void (*prepare)()) {
    std::string_view name(file);
    name.remove_prefix(name.find_last_of("/\\") + 1);
    add(name.substr(0, name.find('.')), {make, prepare, nullptr});
}

RegisteredProcess::RegisteredProcess(const char *name, int (*run)(const QStringList &)) {
    add(name, {nullptr, nullptr, run});
}

namespace {

/// The name takes the place of the program's own, so that what a test keeps under it is its own.
int run(int argc, char *argv[]) {
    const auto found = argc > 1 ? entries().find(std::string_view(argv[1])) : entries().end();
    if (found == entries().end()) {
        std::fprintf(stderr, "Usage: %s NAME [arguments of Qt Test], where NAME is one of\n", argv[0]);
        return namesAll();
    }
    --argc;
    ++argv;
    const Entry &entry = found->second;
    if (entry.prepare != nullptr) {
        entry.prepare();
    }
    const Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi);
    return entry.run != nullptr ? entry.run(Application::arguments())
                                : QTest::qExec(entry.make().get(), argc, argv);
}

} // namespace

} // namespace support

int main(int argc, char *argv[]) {
    base::leave(support::run(argc, argv));
}
