#include "protect/journal/journal.h"
#include "protect/journal/lines.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_journal {

using domain::PastRunState;
using domain::WriteKind;
using journal::Answer;
using journal::End;

namespace {

const QString vmId
    = QStringLiteral("/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Compute/virtualMachines/vm1");
const QString guid = QStringLiteral("11111111-2222-3333-4444-555555555555");

domain::PlannedWrite assignment() {
    domain::PlannedWrite write;
    write.kind = WriteKind::CreateRoleAssignment;
    write.name = QStringLiteral("Azure Backup key reader");
    write.id = guid;
    write.scope = QStringLiteral("/keys/k1");
    write.roleGuid = QStringLiteral("r1");
    write.principalId = QStringLiteral("p1");
    write.rights = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    return write;
}

journal::Head head(const QString &machine = vmId) {
    journal::Head head;
    head.tenantId = QStringLiteral("t1");
    head.userName = QStringLiteral("alice@contoso.example");
    head.source = QStringLiteral("Azure");
    head.choices.virtualMachineId = domain::ResourceId(machine);
    head.choices.role = domain::RoleChoice::CustomRole;
    head.choices.scope = domain::GrantScope::ThisKey;
    head.choices.principalId = QStringLiteral("p1");
    head.choices.newPolicy
        = domain::NewPolicy{QStringLiteral("Daily"), QStringLiteral("22:00"), QStringLiteral("UTC"), 30, 7};
    head.policyId = domain::ResourceId(QStringLiteral("/v/backupPolicies/Daily"));
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::ManagedHsm;
    store.name = QStringLiteral("hsm1");
    store.uri = QUrl(QStringLiteral("https://hsm1.managedhsm.azure.net"));
    store.permissionModel = domain::PermissionModel::LocalRbac;
    head.store = store;
    head.keyName = QStringLiteral("k1");
    head.grant = {assignment()};
    return head;
}

journal::Intent intent(const domain::PlannedWrite &write = assignment()) {
    journal::Intent intent;
    intent.write = write;
    intent.method = QStringLiteral("PUT");
    intent.url = QStringLiteral("https://hsm1.managedhsm.azure.net/keys/k1/x");
    intent.requestId = guid;
    intent.when = QDateTime::fromString(QStringLiteral("2026-11-24T12:00:00.000Z"), Qt::ISODateWithMs);
    return intent;
}

domain::WrittenChange change(bool existed = false) {
    domain::WrittenChange change;
    change.write = assignment();
    change.id = guid;
    change.existed = existed;
    return change;
}

journal::OpenRunPtr started(const journal::Journal &journal, const QString &machine = vmId) {
    base::Result<journal::OpenRunPtr> open = journal.begin(head(machine));
    return open ? *open : nullptr;
}

QByteArray contentOf(const QString &file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

bool put(const QString &file, const QByteArray &content) {
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void linesTellDamage_data();
    void linesTellDamage();
    void whatIsWrittenIsReadAgain();
    void attemptsThatFailedAreKept();
    void whatWasTakenBackIsKept();
    void statesOfARun_data();
    void statesOfARun();
    void onlyTheUserReadsTheFile();
    void tornLinesAreToleratedAndDropped();
    void beginningsThatWereCutOffTellNothing();
    void damageIsTold();
    void unknownEntriesAreDamage();
    void oneWindowPerMachine();
    void anUnfinishedRunGoesOn();
    void otherRunsDoNotGoOn();
    void whatCannotBeWrittenIsAnError();
    void linksAreNotFollowed();
    void memoryKeepsTheSame();

private:
    journal::Journal open() const { return journal::Journal(journal::storageInDirectory(m_path)); }
    QString fileOf(const QString &id) const { return QDir(m_path).filePath(id + QStringLiteral(".jsonl")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void JournalTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("data/runs"));
}

void JournalTest::linesTellDamage_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("entries");
    QTest::addColumn<bool>("torn");
    QTest::addColumn<int>("damagedLine");
    QTest::newRow("whole") << 0 << 3 << false << 0;
    QTest::newRow("last line torn") << 1 << 2 << true << 0;
    QTest::newRow("a character changed") << 2 << 1 << false << 2;
    QTest::newRow("a line lost") << 3 << 1 << false << 2;
    QTest::newRow("a line twice") << 4 << 2 << false << 3;
    QTest::newRow("lines exchanged") << 5 << 0 << false << 1;
    QTest::newRow("something else") << 6 << 0 << false << 1;
    QTest::newRow("empty") << 7 << 0 << false << 0;
}

void JournalTest::linesTellDamage() {
    QFETCH(int, what);
    QByteArrayList lines;
    QByteArray check;
    for (int number = 1; number <= 3; ++number) {
        lines << journal::lineOf(check, {{QStringLiteral("n"), number}});
        check = journal::checkIn(lines.last());
    }
    switch (what) {
    case 1:
        lines[2].chop(4);
        break;
    case 2:
        lines[1].replace("\"n\":2", "\"n\":4");
        break;
    case 3:
        lines.removeAt(1);
        break;
    case 4:
        lines.insert(2, lines.at(1));
        break;
    case 5:
        lines.swapItemsAt(0, 1);
        break;
    case 6:
        lines = {"{\"check\":\"\"}\n"};
        break;
    case 7:
        lines.clear();
        break;
    default:
        break;
    }
    const journal::Lines read = journal::readLines(lines.join());
    QTEST(static_cast<int>(read.entries.size()), "entries");
    QTEST(read.torn, "torn");
    QTEST(read.damagedLine, "damagedLine");
}

void JournalTest::whatIsWrittenIsReadAgain() {
    journal::OpenRunPtr run = started(open());
    QVERIFY(run);
    journal::Intent first = intent();
    first.existedBefore = true;
    domain::AccessPolicy before;
    before.objectId = QStringLiteral("p1");
    before.keys = QStringList{QStringLiteral("get")};
    before.secrets = QStringList{QStringLiteral("list")};
    first.policyBefore = before;
    const base::Result<int> number = run->intend(first);
    QVERIFY(number);
    QCOMPARE(*number, 1);
    QVERIFY(run->answered(1, Answer::Confirmed, 201, {}));
    QVERIFY(run->written(change()));
    QVERIFY(run->ended(End::Protected));
    const QString id = run->id();

    const std::optional<journal::Record> record = open().run(id);
    QVERIFY(record);
    QCOMPARE(record->damagedLine, 0);
    QCOMPARE(record->head.tenantId, QStringLiteral("t1"));
    QCOMPARE(record->head.choices.virtualMachineId, domain::ResourceId(vmId));
    QCOMPARE(*record->head.choices.role, domain::RoleChoice::CustomRole);
    QCOMPARE(record->head.choices.newPolicy->retentionDays, 30);
    QCOMPARE(record->head.store->uri, QUrl(QStringLiteral("https://hsm1.managedhsm.azure.net")));
    QCOMPARE(record->head.grant.front().rights, assignment().rights);
    QCOMPARE(record->writes.size(), 1u);
    const journal::Intent &read = record->writes.front();
    QCOMPARE(read.write.id, guid);
    QCOMPARE(read.requestId, guid);
    QCOMPARE(read.when, first.when);
    QVERIFY(read.existedBefore);
    QCOMPARE(read.policyBefore->keys, before.keys);
    QCOMPARE(read.policyBefore->secrets, before.secrets);
    QCOMPARE(*read.answer, Answer::Confirmed);
    QCOMPARE(read.status, 201);
    QCOMPARE(record->written.front().id, guid);
    QCOMPARE(*record->end, End::Protected);
    QCOMPARE(run->record().writes.size(), record->writes.size()); // what is open knows the same
}

void JournalTest::attemptsThatFailedAreKept() {
    const journal::Journal journal(journal::storageInMemory());
    const journal::OpenRunPtr open = started(journal);
    QVERIFY(open);
    domain::Attempt attempt;
    attempt.outcome = domain::RunOutcome::Failed;
    attempt.started = intent().when;
    attempt.ended = attempt.started.addSecs(60);
    attempt.choices = head().choices;
    attempt.choices.grantBehaviour = domain::GrantBehaviour::None;
    domain::Stage stage;
    stage.kind = domain::StageKind::Enable;
    stage.state = domain::StageState::Failed;
    stage.tries = 2;
    stage.error = base::localError(QStringLiteral("Code"), QStringLiteral("Message"));
    attempt.stages = {stage};
    domain::RunFailure failure;
    failure.error = *stage.error;
    failure.error.recommendations = QStringList{QStringLiteral("Grant it.")};
    failure.isKeyAccess = true;
    failure.missing.emplace_back();
    failure.missing.front().right = QStringLiteral("keys/backup");
    attempt.failure = failure;
    QVERIFY(open->ended(End::Failed, attempt));
    QVERIFY(open->planned(head()));
    QVERIFY(open->ended(End::Protected));
    const std::vector<domain::Attempt> kept = journal.run(open->id())->attempts;
    QCOMPARE(kept.size(), 1u);
    QCOMPARE(kept.front().started, attempt.started);
    QCOMPARE(kept.front().ended, attempt.ended);
    QCOMPARE(kept.front().choices.grantBehaviour, domain::GrantBehaviour::None);
    QCOMPARE(kept.front().stages.size(), 1u);
    QCOMPARE(kept.front().stages.front().kind, stage.kind);
    QCOMPARE(kept.front().stages.front().state, stage.state);
    QCOMPARE(kept.front().stages.front().tries, 2);
    QVERIFY(kept.front().stages.front().error == stage.error);
    QVERIFY(kept.front().failure && kept.front().failure->error == failure.error);
    QVERIFY(kept.front().failure->isKeyAccess);
    QCOMPARE(kept.front().failure->missing.front().right, QStringLiteral("keys/backup"));
}

void JournalTest::whatWasTakenBackIsKept() {
    const journal::Journal journal(journal::storageInMemory());
    const journal::OpenRunPtr open = started(journal);
    QVERIFY(open && open->written(change()));
    journal::Intent back = intent();
    back.takesBack = true;
    const base::Result<int> first = open->intend(back);
    QVERIFY(first && open->answered(*first, Answer::Refused, 403, QStringLiteral("Forbidden")));
    QVERIFY(!journal.run(open->id())->written.front().takenBack);
    const base::Result<int> second = open->intend(back);
    QVERIFY(second && open->answered(*second, Answer::Confirmed, 200, QString()));
    QVERIFY(open->written(change())); // and granted again
    const std::vector<domain::WrittenChange> written = journal.run(open->id())->written;
    QVERIFY(written.front().takenBack);
    QCOMPARE(written.front().takenBackWhen, back.when);
    QVERIFY(!written.back().takenBack);
}

void JournalTest::statesOfARun_data() {
    QTest::addColumn<QString>("steps"); // i intent, c confirmed, r refused, u unknown, w written, e existed,
                                        // P F S T X ends
    QTest::addColumn<PastRunState>("state");
    QTest::addColumn<int>("unclear");
    QTest::newRow("nothing sent") << "" << PastRunState::NothingWritten << 0;
    QTest::newRow("cut off before the answer") << "i" << PastRunState::Unfinished << 1;
    QTest::newRow("no answer") << "iu" << PastRunState::Unfinished << 1;
    QTest::newRow("no answer, then refused") << "iuir" << PastRunState::Unfinished << 1;
    QTest::newRow("refused") << "irF" << PastRunState::NothingWritten << 0;
    QTest::newRow("confirmed, not noted") << "ic" << PastRunState::Unfinished << 1;
    QTest::newRow("written") << "icw" << PastRunState::Unfinished << 0;
    QTest::newRow("was there already") << "iceF" << PastRunState::NothingWritten << 0;
    QTest::newRow("failed afterwards") << "icwF" << PastRunState::Unfinished << 0;
    QTest::newRow("stopped") << "icwS" << PastRunState::Unfinished << 0;
    QTest::newRow("protected") << "icwP" << PastRunState::Protected << 0;
    QTest::newRow("taken back") << "icwPT" << PastRunState::TakenBack << 0;
    QTest::newRow("forgotten") << "icwFX" << PastRunState::Forgotten << 0;
    QTest::newRow("at work again") << "icwPi" << PastRunState::Unfinished << 0;
}

void JournalTest::statesOfARun() {
    QFETCH(QString, steps);
    const journal::OpenRunPtr run = started(open());
    QVERIFY(run);
    int number = 0;
    for (const QChar step : steps) {
        bool good = true;
        switch (step.unicode()) {
        case 'i': {
            const base::Result<int> sent = run->intend(intent());
            number = sent.value_or(0);
            break;
        }
        case 'c':
            good = run->answered(number, Answer::Confirmed, 201, {}).has_value();
            break;
        case 'r':
            good = run->answered(number, Answer::Refused, 403, QStringLiteral("Forbidden")).has_value();
            break;
        case 'u':
            good = run->answered(number, Answer::Unknown, 0, {}).has_value();
            break;
        case 'w':
        case 'e':
            good = run->written(change(step == QLatin1Char('e'))).has_value();
            break;
        case 'P':
            good = run->ended(End::Protected).has_value();
            break;
        case 'F':
            good = run->ended(End::Failed).has_value();
            break;
        case 'S':
            good = run->ended(End::Stopped).has_value();
            break;
        case 'T':
            good = run->ended(End::TakenBack).has_value();
            break;
        case 'X':
            good = run->ended(End::Forgotten).has_value();
            break;
        }
        QVERIFY(good);
    }
    const std::optional<journal::Record> record = open().run(run->id());
    QVERIFY(record);
    QTEST(record->state(), "state");
    QTEST(static_cast<int>(record->unclear().size()), "unclear");
}

void JournalTest::onlyTheUserReadsTheFile() {
    const journal::OpenRunPtr run = started(open());
    QVERIFY(run);
#ifndef Q_OS_WIN
    const QFileDevice::Permissions others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(fileOf(run->id())).permissions() & others));
    QVERIFY(!(QFileInfo(m_path).permissions() & (others | QFileDevice::ExeGroup | QFileDevice::ExeOther)));
#endif
}

void JournalTest::tornLinesAreToleratedAndDropped() {
    QString id;
    {
        const journal::OpenRunPtr run = started(open());
        QVERIFY(run && run->intend(intent()));
        id = run->id();
    }
    const QByteArray whole = contentOf(fileOf(id));
    QVERIFY(put(fileOf(id), whole + "{\"check\":\"0123"));
    std::optional<journal::Record> record = open().run(id);
    QVERIFY(record && record->torn && record->damagedLine == 0);
    QCOMPARE(record->writes.size(), 1u);
    {
        base::Result<journal::OpenRunPtr> again = open().reopen(id);
        QVERIFY(again);
        QVERIFY((*again)->answered(1, Answer::Confirmed, 201, {}));
    }
    record = open().run(id);
    QVERIFY(record && !record->torn && record->damagedLine == 0);
    QCOMPARE(*record->writes.front().answer, Answer::Confirmed);
}

void JournalTest::beginningsThatWereCutOffTellNothing() {
    QVERIFY(QDir().mkpath(m_path));
    QVERIFY(put(fileOf(guid), QByteArray()));
    QVERIFY(put(fileOf(QStringLiteral("torn")), "{\"check\":\"0123"));
    QCOMPARE(open().runs().size(), 0u);
    QVERIFY(started(open()));
}

void JournalTest::damageIsTold() {
    QString id;
    {
        const journal::OpenRunPtr run = started(open());
        QVERIFY(run && run->intend(intent()) && run->written(change()));
        id = run->id();
    }
    QByteArray content = contentOf(fileOf(id));
    content.replace("\"existed\":false", "\"existed\":true ");
    QVERIFY(put(fileOf(id), content));
    const std::vector<domain::PastRun> runs = open().summaries();
    QCOMPARE(runs.size(), 1u);
    QCOMPARE(runs.front().state, PastRunState::Damaged);
    QCOMPARE(runs.front().damagedLine, 3);
    const base::Result<journal::OpenRunPtr> again = open().reopen(id);
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("JournalDamaged"));
    journal::OpenRunPtr other = started(open()); // a damaged record does not keep anybody from work
    QVERIFY(other);
    QVERIFY(other->id() != id);
    other.reset();
    QVERIFY(open().forget(id)); // kept, and not offered any more
    QVERIFY(!open().run(id));
    QVERIFY(QFile::exists(QDir(m_path).filePath(id + QStringLiteral(".damaged"))));
    QVERIFY(!open().forget(id));
}

void JournalTest::unknownEntriesAreDamage() {
    QString id;
    {
        const journal::OpenRunPtr run = started(open());
        id = run->id();
    }
    const QByteArray content = contentOf(fileOf(id));
    const QByteArray check = journal::readLines(content).lastCheck;
    QVERIFY(put(fileOf(id),
        content + journal::lineOf(check, {{QStringLiteral("entry"), QStringLiteral("of the future")}})));
    QCOMPARE(open().run(id)->state(), PastRunState::Damaged);
    QVERIFY(put(fileOf(id), "something else\n"));
    QCOMPARE(open().run(id)->state(), PastRunState::Damaged);
}

void JournalTest::oneWindowPerMachine() {
    journal::OpenRunPtr mine = started(open());
    QVERIFY(mine && mine->intend(intent()));
    const base::Result<journal::OpenRunPtr> second = open().begin(head());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(second.error().code, QStringLiteral("AnotherWindow"));
    QCOMPARE(second.error().target, vmId);
    QVERIFY(!open().begin(head(vmId.toUpper()))); // ids compare without case
    QVERIFY(!open().reopen(mine->id()));
    QCOMPARE(open().summaries().front().state, PastRunState::InUse);
    QVERIFY(started(open(), vmId + QStringLiteral("2"))); // another VM
    mine.reset();
    QVERIFY(open().begin(head()));
}

void JournalTest::anUnfinishedRunGoesOn() {
    QString id;
    {
        const journal::OpenRunPtr run = started(open());
        QVERIFY(run && run->intend(intent()) && run->ended(End::Failed));
        id = run->id();
    }
    const journal::OpenRunPtr again = started(open());
    QVERIFY(again);
    QCOMPARE(again->id(), id);
    QCOMPARE(again->record().writes.size(), 1u);
    QVERIFY(!again->record().end);
    const base::Result<int> number = again->intend(intent());
    QCOMPARE(number.value_or(0), 2);
}

void JournalTest::otherRunsDoNotGoOn() {
    QStringList ids;
    for (const End end : {End::Protected, End::TakenBack, End::Forgotten}) {
        const journal::OpenRunPtr run = started(open());
        QVERIFY(run && run->intend(intent()) && run->written(change()) && run->ended(end));
        QVERIFY(!ids.contains(run->id()));
        ids << run->id();
    }
    const journal::OpenRunPtr unfinished = started(open());
    QVERIFY(unfinished && unfinished->intend(intent()));
    journal::Head elsewhere = head(vmId + QStringLiteral("2"));
    const base::Result<journal::OpenRunPtr> other = open().begin(elsewhere);
    QVERIFY(other);
    QVERIFY((*other)->id() != unfinished->id());
}

void JournalTest::whatCannotBeWrittenIsAnError() {
    QVERIFY(put(m_folder->filePath(QStringLiteral("data")), "a file where the folder should be"));
    const base::Result<journal::OpenRunPtr> run = open().begin(head());
    QVERIFY(!run);
    QCOMPARE(run.error().code, QStringLiteral("JournalNotWritable"));
    QCOMPARE(run.error().kind, base::ErrorKind::Local);

    m_path = m_folder->filePath(QStringLiteral("other"));
    const journal::OpenRunPtr open = started(this->open());
    QVERIFY(open);
    QVERIFY(QFile::remove(fileOf(open->id())));
    QVERIFY(QDir().mkpath(fileOf(open->id()))); // a folder cannot be written to, whoever tries
    const base::Result<int> sent = open->intend(intent());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, QStringLiteral("JournalNotWritable"));
    QCOMPARE(open->record().writes.size(), 0u); // and nothing counts as recorded
}

void JournalTest::linksAreNotFollowed() {
#ifndef Q_OS_WIN
    QVERIFY(QDir().mkpath(m_path));
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
    QVERIFY(put(elsewhere, "x"));
    QVERIFY(QFile::link(elsewhere, fileOf(guid)));
    QCOMPARE(open().runs().size(), 0u);
#endif
}

void JournalTest::memoryKeepsTheSame() {
    const journal::Journal journal(journal::storageInMemory());
    journal::OpenRunPtr run = started(journal);
    QVERIFY(run && run->intend(intent()));
    QVERIFY(!journal.begin(head()));
    const QString id = run->id();
    run.reset();
    QCOMPARE(journal.run(id)->state(), PastRunState::Unfinished);
    QCOMPARE(started(journal)->id(), id);
}

CVM_TEST(JournalTest)

} // namespace tst_journal

#include "tst_journal.moc"
