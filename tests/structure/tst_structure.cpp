#include "tests/structure/buildrules.h"
#include "tests/structure/coderules.h"
#include "tests/structure/headerrules.h"
#include "tests/structure/treerules.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_structure {

using structure::SourceTree;
using Rule = QStringList (*)(const SourceTree &);

} // namespace tst_structure

Q_DECLARE_METATYPE(tst_structure::Rule)

namespace tst_structure {

/// The project keeps its own rules.
class TestStructure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rules_data();
    void rules();

private:
    SourceTree m_tree;
};

void TestStructure::initTestCase() {
    m_tree = SourceTree::read(QStringLiteral(CVM_SOURCE_DIR));
    QVERIFY(m_tree.sources({QStringLiteral("app/")}).size() > 50); // or the rules would hold for nothing
    QVERIFY(m_tree.files.contains(QStringLiteral("CMakeLists.txt")));
    for (const QString &path : structure::longFiles(m_tree)) {
        qInfo("Has it still one purpose? %s", qPrintable(path));
    }
}

void TestStructure::rules_data() {
    QTest::addColumn<Rule>("rule");
    QTest::newRow("includes follow the arrows") << Rule(structure::includesFollowTheArrows);
    QTest::newRow("links follow the arrows") << Rule(structure::linksFollowTheArrows);
    QTest::newRow("widgets only in ui") << Rule(structure::widgetsOnlyInUi);
    QTest::newRow("no coroutines in ui") << Rule(structure::noCoroutinesInUi);
    QTest::newRow("coroutines are safe") << Rule(structure::coroutinesAreSafe);
    QTest::newRow("translations only where texts are") << Rule(structure::translationsOnlyWhereTexts);
    QTest::newRow("nothing blocks") << Rule(structure::nothingBlocks);
    QTest::newRow("tests do not pause") << Rule(structure::testsDoNotPause);
    QTest::newRow("edges stay at the edge") << Rule(structure::edgesStayAtTheEdge);
    QTest::newRow("system calls in one place") << Rule(structure::systemCallsInOnePlace);
    QTest::newRow("files are shaped") << Rule(structure::filesAreShaped);
    QTest::newRow("headers have their source") << Rule(structure::headersHaveTheirSource);
    QTest::newRow("sources are listed") << Rule(structure::sourcesAreListed);
    QTest::newRow("top level is known") << Rule(structure::topLevelIsKnown);
    QTest::newRow("wings are few") << Rule(structure::wingsAreFew);
    QTest::newRow("files are named") << Rule(structure::filesAreNamed);
    QTest::newRow("nothing is left behind") << Rule(structure::nothingIsLeftBehind);
    QTest::newRow("references to the contract resolve") << Rule(structure::contractReferencesResolve);
}

void TestStructure::rules() {
    QFETCH(Rule, rule);
    const QStringList violations = rule(m_tree);
    for (const QString &violation : violations) {
        qWarning("%s", qPrintable(violation)); // a message of QVERIFY2 would be cut off
    }
    QVERIFY(violations.isEmpty());
}

CVM_TEST(TestStructure)

} // namespace tst_structure

#include "tst_structure.moc"
