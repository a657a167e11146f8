#include "tests/structure/buildrules.h"
#include "tests/structure/coderules.h"
#include "tests/structure/headerrules.h"
#include "tests/structure/treerules.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_structurerules {

using structure::SourceTree;

namespace {

/// A tree with headers to include in every room, and one file of the test's own.
SourceTree tree(const QString &path, const QString &text) {
    SourceTree tree;
    for (const char *header : {"app/base/a.h", "app/domain/a.h", "app/cloud/http/a.h", "app/cloud/azure/a.h",
             "app/cloud/identity/a.h", "app/simulator/a.h", "app/protect/a.h", "app/wording/a.h",
             "app/protect/runreport/a.h", "app/compose/services.h", "app/pch.h", "ui/a.h"}) {
        tree.files.insert(QString::fromLatin1(header), QString());
    }
    tree.files.insert(path, text);
    return tree;
}

SourceTree tree(const char *path, const char *text) {
    return tree(QString::fromLatin1(path), QString::fromLatin1(text));
}

using Rule = QStringList (*)(const SourceTree &);

} // namespace

} // namespace tst_structurerules

Q_DECLARE_METATYPE(tst_structurerules::Rule)

namespace tst_structurerules {

/// The rules find what they are there for, and nothing else.
class TestStructureRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codeOnly_data();
    void codeOnly();
    void planted_data();
    void planted();
    void saysWhere();
    void coroutinesBehindHeaders();
    void listedSources();
    void topLevel();
    void wings();
    void longFiles();
    void contractReferences();
    void shapes();
};

void TestStructureRules::codeOnly_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *text, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(code);
    };
    row("line comment", "a // exec()\nb", "a \nb");
    row("block comment", "a /* exec()\n */ b", "a \n b");
    row("text", "f(\"exec() \\\" // x\") // y", "f(\"\") ");
    row("raw text", "f(R\"(a \"exec\" // b)\") + c", "f(R\"\") + c");
    row("raw text with delimiter", "R\"x(a)\" b)x\" c", "R\"\" c");
    row("character", "'\"' + '\\'' + x", "\"\" + \"\" + x");
    row("digit separator", "1'000'000 + x", "1'000'000 + x");
    row("open comment", "a /* b", "a ");
    row("open text", "a \"b\nc", "a \"\"\nc");
}

void TestStructureRules::codeOnly() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(structure::codeOnly(text), code);
}

void TestStructureRules::planted_data() {
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWrong");
    int number = 0;
    const auto row = [&number](Rule rule, bool isWrong, const char *path, const char *text) {
        QTest::addRow("%d %s", ++number, QByteArray(text).split('\n').first().constData())
            << rule << QString::fromLatin1(path) << QString::fromLatin1(text) << isWrong;
    };
    const auto wrong = [&row](Rule rule, const char *path, const char *text) { row(rule, true, path, text); };
    const auto right
        = [&row](Rule rule, const char *path, const char *text) { row(rule, false, path, text); };

    const Rule includes = structure::includesFollowTheArrows;
    wrong(includes, "ui/x.cpp", "#include \"cloud/azure/a.h\"");
    wrong(includes, "ui/x.cpp", "#include \"cloud/http/a.h\"");
    wrong(includes, "ui/x.cpp", "#include \"compose/services.h\"");
    wrong(includes, "ui/x.cpp", "#  include \"simulator/a.h\"");
    wrong(includes, "app/simulator/x.cpp", "#include \"cloud/azure/a.h\"");
    wrong(includes, "app/simulator/x.cpp", "#include \"domain/a.h\"");
    wrong(includes, "app/domain/x.h", "#include \"cloud/azure/a.h\"");
    wrong(includes, "app/base/x.h", "#include \"domain/a.h\"");
    wrong(includes, "app/cloud/azure/x.h", "#include \"cloud/identity/a.h\"");
    wrong(includes, "app/protect/x.h", "#include \"ui/a.h\"");
    wrong(includes, "app/cloud/http/x.h", "#include \"a.h\"");
    wrong(includes, "app/cloud/http/x.h", "#include \"../base/a.h\"");
    wrong(includes, "app/newroom/x.h", "");
    right(includes, "ui/x.cpp", "#include \"ui/a.h\"\n#include \"protect/a.h\"\n#include \"app/pch.h\"");
    right(includes, "app/cloud/azure/x.cpp",
        "#include \"cloud/http/a.h\"\n#include <QString>\n#include \"domain/a.h\"");
    wrong(includes, "app/terminal/console/x.cpp", "#include \"cloud/azure/a.h\"");
    right(includes, "app/terminal/console/x.cpp", "#include \"protect/runreport/a.h\"");
    right(includes, "app/main.cpp", "#include \"ui/a.h\"\n#include \"cloud/azure/a.h\"");
    right(includes, "ui/x.cpp", "// #include \"cloud/azure/a.h\"");

    const Rule links = structure::linksFollowTheArrows;
    wrong(links, "app/cloud/azure/CMakeLists.txt",
        "cvm_add_room(azure SOURCES a.cpp\n LINKS cvm_base cvm_identity)");
    wrong(links, "app/simulator/CMakeLists.txt", "cvm_add_room(simulator SOURCES a.cpp LINKS cvm_azure)");
    wrong(links, "app/domain/CMakeLists.txt", "cvm_add_room(domain SOURCES a.cpp LINKS Qt6::Widgets)");
    wrong(links, "ui/CMakeLists.txt", "target_link_libraries(cvm_ui PRIVATE cvm_http)");
    wrong(links, "ui/CMakeLists.txt", "target_link_libraries(cvm_ui PRIVATE cvm_compose)");
    wrong(links, "ui/CMakeLists.txt", "target_link_libraries(cvm_ui PUBLIC cvm_domain)");
    wrong(links, "app/newroom/CMakeLists.txt", "cvm_add_room(newroom SOURCES a.cpp)");
    right(links, "app/cloud/azure/CMakeLists.txt",
        "# cvm_identity\ncvm_add_room(azure SOURCES a.cpp LINKS cvm_http)");
    right(links, "app/CMakeLists.txt", "target_link_libraries(cvm-backup-wizard PRIVATE cvm_ui cvm_azure)");
    right(links, "ui/CMakeLists.txt", "target_link_libraries(cvm_ui PRIVATE cvm_protect Qt6::Widgets)");

    const Rule widgets = structure::widgetsOnlyInUi;
    wrong(widgets, "app/protect/x.h", "#include <QMessageBox>");
    wrong(widgets, "app/protect/x.h", "#include <QtWidgets/QLabel>");
    right(widgets, "app/protect/x.h", "#include <QString>\n#include <memory>");
    right(widgets, "app/main.cpp", "#include <QApplication>");

    const Rule uiCoroutines = structure::noCoroutinesInUi;
    wrong(uiCoroutines, "ui/x.cpp", "co_await session.start();");
    wrong(uiCoroutines, "ui/x.h", "QCoro::Task<void> go();");
    right(uiCoroutines, "ui/x.cpp", "// never co_await here");
    right(uiCoroutines, "app/protect/x.cpp", "co_await f();");

    const Rule coroutines = structure::coroutinesAreSafe;
    wrong(coroutines, "app/cloud/azure/x.cpp", "f(co_await a, co_await b);");
    wrong(coroutines, "app/cloud/azure/x.cpp", "const auto a = co_await f({kind, name});");
    wrong(coroutines, "app/cloud/azure/x.h", "QCoro::Task<base::Result<int>> f(const QString &name);");
    wrong(coroutines, "app/cloud/azure/x.h", "QCoro::Task<void> f(\n    int a, QString &&b) override;");
    right(coroutines, "app/cloud/azure/x.cpp", "const auto a = co_await f();\nconst auto b = co_await g();");
    right(
        coroutines, "app/cloud/azure/x.h", "QCoro::Task<int> f(QString name);\nvoid g(const QString &name);");

    const Rule texts = structure::translationsOnlyWhereTexts;
    wrong(texts, "app/protect/x.cpp", "return tr(\"Hello\");");
    wrong(texts, "app/protect/runreport/x.cpp", "QCoreApplication::translate(\"a\", \"b\")");
    wrong(texts, "app/domain/x.h", "Q_DECLARE_TR_FUNCTIONS(X)");
    right(texts, "app/wording/x.cpp", "return tr(\"Hello\");");
    right(texts, "app/protect/x.cpp", "str(x); // tr(x)");

    const Rule blocking = structure::nothingBlocks;
    wrong(blocking, "ui/x.cpp", "dialog.exec();");
    wrong(blocking, "ui/x.cpp", "menu->exec(position)");
    wrong(blocking, "app/cloud/azure/x.cpp", "QEventLoop loop;");
    wrong(blocking, "app/cloud/azure/x.cpp", "QCoreApplication::processEvents();");
    wrong(blocking, "app/cloud/identity/x.cpp", "process.waitForFinished(-1);");
    wrong(blocking, "app/cloud/identity/x.cpp", "QThread::msleep(5);");
    wrong(blocking, "app/main.cpp", "QCoro::waitFor(f());");
    right(blocking, "app/main.cpp", "return application.exec();");
    right(blocking, "app/main.cpp", "return QApplication::exec();");
    right(blocking, "app/protect/x.cpp", "co_await waitForPropagation(x); // then exec()");
    right(blocking, "app/wording/x.cpp", "return QStringLiteral(\"sleep(10)\");");

    const Rule pauses = structure::testsDoNotPause;
    wrong(pauses, "tests/ui/x.cpp", "QTRY_VERIFY(isThere);");
    wrong(pauses, "tests/ui/x.cpp", "QVERIFY(QTest::qWaitFor(isThere, 5000));");
    wrong(pauses, "tests/ui/x.h", "QTest::qWait(50);");
    wrong(pauses, "tests/unit/x.cpp", "QThread::msleep(5);");
    right(pauses, "tests/ui/x.cpp", "QVERIFY(QTest::qWaitForWindowExposed(&table));");
    right(pauses, "tests/ui/x.cpp", "QTest::qWait(0); EVENTUALLY(isThere); // no QTRY_VERIFY");

    const Rule edges = structure::edgesStayAtTheEdge;
    wrong(edges, "app/cloud/azure/x.cpp", "QNetworkAccessManager manager;");
    wrong(edges, "ui/x.cpp", "QProcess::startDetached(x);");
    wrong(edges, "app/protect/x.cpp", "QTcpSocket socket;");
    wrong(edges, "ui/x.cpp", "QSaveFile file(path);");
    right(edges, "app/base/x.cpp", "QSaveFile file(path);");
    wrong(edges, "app/simulator/x.cpp", "m_server.listen(QHostAddress::Any, port);");
    wrong(edges, "app/simulator/x.cpp", "QTcpServer s;\nif (!s.listen()) {}\nreturn 1;");
    right(edges, "app/simulator/x.cpp", "QTcpServer s; s.listen(QHostAddress::LocalHost, port);");
    right(edges, "app/cloud/identity/x.cpp", "s.listen(QHostAddress(QHostAddress::LocalHostIPv6), port);");
    right(edges, "app/cloud/identity/x.cpp", "if (!handler.listen()) {}");
    right(edges, "app/cloud/http/x.cpp", "QNetworkReply *reply;");

    const Rule systems = structure::systemCallsInOnePlace;
    wrong(systems, "app/protect/x.cpp", "#include <unistd.h>");
    wrong(systems, "app/main.cpp", "#include <sys/prctl.h>");
    wrong(systems, "app/base/x.cpp", "#include <linux/fs.h>");
    wrong(systems, "ui/x.cpp", "#include <windows.h>");
    wrong(systems, "app/base/x.cpp", "stat(\"/proc/self/fd\", &own);");
    right(systems, "app/base/x.cpp", "#include <fcntl.h>\n#include <sys/stat.h>");
    right(systems, "app/base/platform.cpp", "#include <sys/prctl.h>");
    right(systems, "app/protect/x.cpp", "#include <utility>");

    const Rule headers = structure::headersHaveTheirSource;
    wrong(
        headers, "app/protect/x.h", "namespace protect {\nint f(const QHash<QString, int> &values = {});\n}");
    wrong(headers, "app/protect/x.h", "struct X {\n    explicit X(int a);\n    int a = 0;\n};");
    wrong(headers, "app/protect/x.h", "struct X {\n    int g() const { return 1; }\n    int f() const;\n};");
    right(headers, "app/protect/x.cpp", "int f();");
    right(headers, "app/protect/x.h", "struct X {\n    std::function<int(int)> f;\n    int a = f(1);\n};");
    right(headers, "app/protect/x.h",
        "class X {\npublic:\n    virtual ~X() = default;\n    virtual int f() = 0;\n};");
    right(headers, "app/protect/x.h", "template <typename T>\nT f(T a);\ninline int g() { return f(1); }");
    right(headers, "app/protect/x.h", "struct X {\n    int f();\n};\ninline int X::f() { return 1; }");

    const Rule rest = structure::nothingIsLeftBehind;
    wrong(rest, "app/cloud/http/x.cpp", "int a; // TODO: later");
    right(rest, "ui/x.cpp", "enum class Mark { Todo, Done };");
    wrong(rest, "README.md", "see /work/main/x");
    wrong(rest, "tests/x.cpp", "// as in issue 12");
    right(rest, "app/cloud/http/x.cpp", "int todos; // an issue with 12 rows");
}

void TestStructureRules::planted() {
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, isWrong);
    const QStringList violations = rule(tree(path, text));
    QVERIFY2(violations.isEmpty() != isWrong, qPrintable(violations.join(QLatin1Char('\n'))));
    if (isWrong) {
        QVERIFY2(violations.first().startsWith(path), qPrintable(violations.first()));
    }
}

void TestStructureRules::saysWhere() {
    const QStringList violations = structure::includesFollowTheArrows(
        tree("ui/x.cpp", "#include \"ui/a.h\"\n\n#include \"cloud/azure/a.h\"\n"));
    QCOMPARE(violations, QStringList{QStringLiteral("ui/x.cpp:3: no arrow from ui to azure")});
}

void TestStructureRules::coroutinesBehindHeaders() {
    SourceTree source = tree("ui/x.cpp", "#include \"ui/a.h\"\n");
    source.files.insert(QStringLiteral("ui/a.h"), QStringLiteral("#include \"protect/a.h\"\n"));
    source.files.insert(QStringLiteral("app/protect/a.h"), QStringLiteral("#include <QObject>\n"));
    QVERIFY(structure::noCoroutinesInUi(source).isEmpty());
    source.files.insert(QStringLiteral("app/protect/a.h"), QStringLiteral("#include \"base/a.h\"\n"));
    source.files.insert(QStringLiteral("app/base/a.h"), QStringLiteral("#include <QCoroTask>\n"));
    const QString wrong = structure::noCoroutinesInUi(source).join(QLatin1Char('\n'));
    QVERIFY2(wrong.contains(QStringLiteral("ui/a.h > app/protect/a.h > app/base/a.h > <QCoroTask>")),
        qPrintable(wrong));
}

void TestStructureRules::listedSources() {
    SourceTree tree;
    tree.files.insert(QStringLiteral("app/cloud/http/a.cpp"), {});
    tree.files.insert(QStringLiteral("app/cloud/http/deep/b.h"), {});
    tree.files.insert(QStringLiteral("app/pch.h"), {});
    tree.files.insert(QStringLiteral("app/cloud/http/CMakeLists.txt"),
        QStringLiteral("cvm_add_room(http SOURCES a.cpp\n deep/b.h)"));
    tree.files.insert(QStringLiteral("CMakeLists.txt"), QStringLiteral("f(${PROJECT_SOURCE_DIR}/app/pch.h)"));
    QCOMPARE(structure::sourcesAreListed(tree), QStringList());
    tree.files.insert(QStringLiteral("app/cloud/http/c.cpp"), {});
    QCOMPARE(structure::sourcesAreListed(tree),
        QStringList{QStringLiteral("app/cloud/http/c.cpp: not listed in a CMakeLists.txt")});
    tree.files.remove(QStringLiteral("app/cloud/http/c.cpp"));
    tree.files.insert(QStringLiteral("tests/tst_a.cpp"), {});
    tree.files.insert(QStringLiteral("tests/tst_b.cpp"), {});
    tree.files.insert(QStringLiteral("tests/fake.h"), {});
    tree.files.insert(QStringLiteral("tests/CMakeLists.txt"),
        QStringLiteral(
            "foreach(name IN ITEMS a c)\n cvm_add_test(tst_${name} SOURCES tst_${name}.cpp)\nendforeach()"));
    QCOMPARE(structure::sourcesAreListed(tree),
        QStringList{QStringLiteral("tests/tst_b.cpp: not listed in a CMakeLists.txt")});
    tree.files.remove(QStringLiteral("tests/tst_b.cpp"));
    tree.files.insert(QStringLiteral("ui/CMakeLists.txt"), QStringLiteral("file(GLOB x *.cpp)"));
    QCOMPARE(structure::sourcesAreListed(tree).size(), 1);
}

void TestStructureRules::topLevel() {
    SourceTree tree;
    tree.topLevel
        = QStringList{QStringLiteral("app"), QStringLiteral("build-x"), QStringLiteral("README.md")};
    tree.ignored = QStringList{QStringLiteral("build*")};
    QCOMPARE(structure::topLevelIsKnown(tree), QStringList());
    tree.topLevel.append(QStringLiteral("notes.txt"));
    QCOMPARE(structure::topLevelIsKnown(tree).size(), 1);
}

void TestStructureRules::wings() {
    structure::SourceTree tree;
    for (const QString &wing : QStringLiteral("a b c d e f g h i").split(QLatin1Char(' '))) {
        tree.files.insert(QStringLiteral("app/%1/room/x.cpp").arg(wing), {});
    }
    tree.files.insert(QStringLiteral("app/main.cpp"), {});
    tree.files.insert(QStringLiteral("ui/x.cpp"), {});
    QCOMPARE(structure::wingsAreFew(tree), QStringList());
    tree.files.insert(QStringLiteral("app/loose.cpp"), {});
    QCOMPARE(structure::wingsAreFew(tree).size(), 1);
    tree.files.insert(QStringLiteral("app/j/x.cpp"), {});
    QCOMPARE(structure::wingsAreFew(tree).size(), 2);
}

void TestStructureRules::longFiles() {
    const QString line = QStringLiteral("\n");
    QVERIFY(structure::longFiles(tree(QStringLiteral("app/cloud/http/x.cpp"), line.repeated(400))).isEmpty());
    QCOMPARE(
        structure::longFiles(tree(QStringLiteral("app/cloud/http/x.cpp"), line.repeated(401))).size(), 1);
    QVERIFY(structure::longFiles(tree(QStringLiteral("tests/x.cpp"), line.repeated(800))).isEmpty());
    QCOMPARE(structure::longFiles(tree(QStringLiteral("tests/x.cpp"), line.repeated(801))).size(), 1);
    QCOMPARE(structure::filesAreNamed(tree(QStringLiteral("ui/LoginPage.cpp"), {})).size(), 1);
}

void TestStructureRules::contractReferences() {
    structure::SourceTree tree;
    QVERIFY(!structure::contractReferencesResolve(tree).isEmpty()); // without the contract
    tree.files.insert(QStringLiteral("app/cloud/azure/contract/CONTRACT.md"),
        QStringLiteral("## 8. Azure RBAC\n### 8.2 Role assignments: list\n## 10. Keys data plane\n"));
    QVERIFY(structure::contractReferencesResolve(tree).isEmpty());
    tree.files.insert(QStringLiteral("app/a.cpp"), QStringLiteral("\n// as told (contract 8, 8.2 to 10)\n"));
    QVERIFY(structure::contractReferencesResolve(tree).isEmpty());
    tree.files.insert(QStringLiteral("app/a.cpp"), QStringLiteral("\n// as told (contract 8, 8.3)\n"));
    QCOMPARE(structure::contractReferencesResolve(tree),
        QStringList{QStringLiteral("app/a.cpp:2: the contract has no section 8.3")});
}

void TestStructureRules::shapes() {
    SourceTree tree;
    tree.files.insert(
        QStringLiteral("app/cloud/http/a.h"), QStringLiteral("#pragma once\nnamespace http {}"));
    tree.files.insert(QStringLiteral("app/cloud/http/b.cpp"), QStringLiteral("namespace http::detail {}"));
    tree.files.insert(QStringLiteral("app/pch.h"), QStringLiteral("#pragma once\n"));
    QCOMPARE(structure::filesAreShaped(tree), QStringList());
    tree.files.insert(
        QStringLiteral("app/cloud/http/c.cpp"), QStringLiteral("namespace net {} // namespace http"));
    tree.files.insert(QStringLiteral("app/cloud/http/d.h"), QStringLiteral("#ifndef D\nnamespace http {}"));
    QCOMPARE(structure::filesAreShaped(tree).size(), 2);
    tree.files.insert(QStringLiteral("tests/tst_a.cpp"),
        QStringLiteral("namespace tst_a {\n\nCVM_TEST(TestA)\n\n} // namespace tst_a"));
    QCOMPARE(structure::filesAreShaped(tree).size(), 2);
    tree.files.insert(QStringLiteral("tests/tst_b.cpp"),
        QStringLiteral("namespace tst_a {\n\nCVM_TEST(TestA)\n\n} // namespace tst_a"));
    tree.files.insert(QStringLiteral("tests/tst_c.cpp"), QStringLiteral("namespace tst_c {\n\n}"));
    QCOMPARE(structure::filesAreShaped(tree).size(), 4);
}

CVM_TEST(TestStructureRules)

} // namespace tst_structurerules

#include "tst_structurerules.moc"
