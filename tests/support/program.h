// One program holds the tests of an area: `program tst_plan [arguments of Qt Test]` runs the one that is in
// tst_plan.cpp, a program without arguments names all of its tests. Files of a program may be compiled as
// one, so that each keeps to a namespace of its own, named as the file.
#pragma once

#include <QStringList>
#include <QTest>

#include <memory>

namespace support {

/// Lets the program run a test by the name of its `file`.
struct RegisteredTest {
    RegisteredTest(const char *file, std::unique_ptr<QObject> (*make)(), void (*prepare)());
};

/// Lets the program be, under `name`, what a test starts as a process of its own; its first argument is the
/// name.
struct RegisteredProcess {
    RegisteredProcess(const char *name, int (*run)(const QStringList &arguments));
};

} // namespace support

/// Stands in the namespace of the file, after the class. Where that has a static initMain(), it is called
/// before the application is there.
#define CVM_TEST(Class)                                                                                      \
    static const support::RegisteredTest registeredTest(                                                     \
        __FILE__, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); },                        \
        QTest::Internal::callInitMain<Class>);

#define CVM_TEST_PROCESS(name, run) static const support::RegisteredProcess registeredProcess(name, run);
