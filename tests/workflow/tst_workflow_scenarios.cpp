#include "world.h"

#include <QTest>

using support::World;
using workflow::Step;

class TestScenarios : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void explore_data();
    void explore();
};
void TestScenarios::explore_data() {
    QTest::addColumn<QString>("name");
    for (const auto &s : simulator::scenarios()) QTest::newRow(qPrintable(s.name)) << s.name;
}

void TestScenarios::explore() {
    QFETCH(QString, name);
    World world(name);
    const Step end = world.drive();
    const auto &run = world.session().run();
    qInfo() << "END" << int(end) << "outcome" << int(run.outcome);
    for (const auto &w : world.writes()) qInfo() << w;
    for (const auto &s : run.stages) qInfo() << "stage" << int(s.kind) << int(s.state) << s.detail << s.tries << (s.error ? s.error->code + s.error->message : QString());
    for (int i = 0; i < 10; ++i) { auto st = world.session().state(Step(i)); if (int(st.progress)!=2 || st.skipped || st.error) qInfo() << "step" << i << int(st.progress) << st.skipped << (st.error ? st.error->code + QLatin1Char(' ') + st.error->message+ QLatin1Char(' ')+st.error->operation : QString()); }
    if (run.failure) qInfo() << run.failure->error.code << run.failure->error.message << run.failure->missing.size();
    if (auto *f = world.session().keyFindings()) { qInfo() << "verdict" << int(f->verdict.truth) << "canGrant" << int(f->caller.canGrant) << f->caller.missingAction << f->caller.granters.size() << "prereq" << f->prerequisites.size() << "near" << f->verdict.nearMisses.size(); for (auto &o : f->obstacles) qInfo() << "obst" << o.operation << o.code << o.message.left(80) << o.isNetworkRule; }
    for (auto &o : world.session().callerNeeds()) qInfo() << "need" << o.action << o.scope.right(40) << int(o.held);
    qInfo() << "requests" << world.tap().requests().size();
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_workflow_scenarios.moc"
