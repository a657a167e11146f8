#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"
#include "tests/unit/importer/zipwriter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

namespace tst_importfiles {

using namespace fixtures;
using domain::ImportContent;
using domain::ImportProblemKind;
using domain::ImportRefusal;

namespace {

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding, bool mark) {
    QStringEncoder encoder(
        encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const QByteArray bytes = encoder.encode(QString::fromUtf8(utf8));
    return bytes;
}

bool write(const QString &path, const QByteArray &content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QString placeOf(const importer::Imported &imported) {
    return imported.report.notUnderstood.empty() ? QString() : imported.report.notUnderstood.front().place;
}

} // namespace

/// Files as they are found: in folders and archives, in other encodings, damaged, too large, hostile.
class TestImportFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheEncodingsOfPowerShell_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray json = virtualMachines();
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + json;
        QTest::newRow("UTF-16 LE with mark") << encoded(json, QStringConverter::Utf16LE, true);
        QTest::newRow("UTF-16 BE with mark") << encoded(json, QStringConverter::Utf16BE, true);
        QTest::newRow("UTF-16 LE without mark") << encoded(json, QStringConverter::Utf16LE, false);
        QTest::newRow("UTF-16 BE without mark") << encoded(json, QStringConverter::Utf16BE, false);
        QTest::newRow("UTF-16 BE without mark, an empty line first")
            << encoded("\n" + json, QStringConverter::Utf16BE, false);
        QTest::newRow("UTF-16 LE without mark, a warning first")
            << encoded("\r\n" + json, QStringConverter::Utf16LE, false);
        QTest::newRow("UTF-32 without mark") << encoded(json, QStringConverter::Utf32LE, false);
        QTest::newRow("files joined with their marks") << QByteArray("\xEF\xBB\xBF\n\xEF\xBB\xBF") + json;
        QTest::newRow("Windows line ends") << QByteArray(json).replace("\n", "\r\n");
    }

    void readsTheEncodingsOfPowerShell() {
        QFETCH(QByteArray, bytes);
        const importer::Imported imported = import({{"vms.json", bytes}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
    }

    void anotherEncodingIsReadAndTold() {
        QByteArray latin = servicePrincipals();
        latin.replace("Backup Management Service", "Se\xf1or\xe9");
        const importer::Imported imported = import({{"latin1.json", latin}});
        QVERIFY2(hasProblem(imported, ImportProblemKind::GuessedEncoding), told(imported).constData());
        QCOMPARE(
            imported.snapshot.environment.principals.front().displayName, QStringLiteral("Se\u00f1or\u00e9"));
        const importer::Imported text = import({{"latin1.txt", "Se\xf1or\xe9 said"}});
        QVERIFY2(refused(text, ImportRefusal::WrongEncoding), told(text).constData());
        QVERIFY(placeOf(text).startsWith(QStringLiteral("line ")));
    }

    void textAroundJsonIsLeftOutAndTold_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray json = virtualMachines();
        QTest::newRow("before") << "WARNING: This command is in preview.\n" + json;
        QTest::newRow("with brackets") << "WARNING: [Breaking change] see [docs]\n[Notice] {x}\n" + json;
        QTest::newRow("a log line") << "[2026-11-29 10:00:00] INFO listing\n" + json;
        QTest::newRow("after, in the same line") << json + " WARNING: done {}";
        QTest::newRow("before, in the same line") << "result: " + json;
        QTest::newRow("colours") << "\x1b[33mWARNING: slow\x1b[0m\n" + json;
    }

    void textAroundJsonIsLeftOutAndTold() {
        QFETCH(QByteArray, text);
        const importer::Imported imported = import({{"vms.json", text}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QVERIFY2(hasProblem(imported, ImportProblemKind::TextLeftOut), told(imported).constData());
    }

    void whatToolsDressJsonUpInIsTakenOff_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray json = virtualMachines();
        QByteArray colours
            = QByteArray(json).replace("{", "\x1b[1;39m{").replace("\"", "\x1b[33m\"\x1b[39;49;00m");
        QByteArray times = "\xEF\xBB\xBF"
            + QByteArray(json).prepend('\n').replace("\n", "\n2026-11-29T10:00:00.1234567Z ");
        QTest::newRow("colours") << colours + "\x1b[0m";
        QTest::newRow("the time before each line") << times.replace("\xEF\xBB\xBF\n", "\xEF\xBB\xBF");
        QTest::newRow("JSON as one text")
            << QJsonDocument(QJsonArray{QString::fromUtf8(json)}).toJson().trimmed().mid(1).chopped(1);
        QTest::newRow("gzip") << gzip(json);
        QTest::newRow("gzip in zip") << zip({{"a.json.gz", gzip(json)}});
    }

    void whatToolsDressJsonUpInIsTakenOff() {
        QFETCH(QByteArray, bytes);
        const importer::Imported imported = import({{"vms.json", bytes}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QVERIFY2(countOf(imported, ImportContent::VirtualMachines) == 1, told(imported).constData());
    }

    void whatIsPackedIsToldAsSuch_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportRefusal>("expected");
        const QByteArray rest("\0\1\2\xF3\4", 5);
        QTest::newRow("7-Zip") << "7z\xBC\xAF\x27\x1C" + rest << ImportRefusal::UnsupportedArchive;
        QTest::newRow("bzip2") << "BZh91AY&SY" + rest << ImportRefusal::UnsupportedArchive;
        QTest::newRow("zip in gzip") << gzip(zip({{"a.json", "[]"}})) << ImportRefusal::UnsupportedArchive;
        QTest::newRow("gzip that breaks off")
            << gzip(virtualMachines()).chopped(20) << ImportRefusal::DamagedArchive;
        QTest::newRow("gzip that goes on")
            << gzip(virtualMachines()) + gzip("[]") << ImportRefusal::DamagedArchive;
        QTest::newRow("a bomb") << gzip(QByteArray(30'000'000, ' ')) << ImportRefusal::TooLarge;
        QTest::newRow("a picture") << "\x89PNG\r\n" + rest << ImportRefusal::NotJson;
    }

    void whatIsPackedIsToldAsSuch() {
        QFETCH(QByteArray, bytes);
        QFETCH(ImportRefusal, expected);
        const importer::Imported imported = import({{"vms.json", bytes}});
        QVERIFY2(refused(imported, expected), told(imported).constData());
        QCOMPARE(imported.report.notUnderstood.size(), size_t(1));
    }

    /// Nobody knows of which list of the file it speaks.
    void aWarningThatRowsLackIsHeard() {
        for (const QByteArray text : {"WARNING: The result is not complete. You can still use '--all'.\n",
                 "[warning] the output was truncated\n", "WARNING: This command is in preview.\n"}) {
            const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"kv", keyVault()},
                {"deny", text + ofSubscription("denyAssignments", "[]")}});
            const bool isHeard = !text.contains("preview");
            for (const domain::ScopeRead &read : imported.snapshot.environment.coverage) {
                if (read.kind == domain::ReadKind::DenyAssignments) {
                    QVERIFY2((read.outcome == domain::ReadOutcome::Failed) == isHeard, text.constData());
                }
            }
            QVERIFY2(hasProblem(imported, ImportProblemKind::TextLeftOut), told(imported).constData());
        }
    }

    void aFailedCommandIsToldInItsOwnWords_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an argument that is none")
            << QByteArray("usage: az role\naz: error: unrecognized arguments: --AuthorizationFailed\n");
        QTest::newRow("no such command") << QByteArray("AuthorizationFailed.sh: az: command not found\n");
        QTest::newRow("Azure CLI") << QByteArray("ERROR: (AuthorizationFailed) The client may not.\nCode: "
                                                 "AuthorizationFailed\nMessage: AuthorizationFailed");
        QTest::newRow("PowerShell") << QByteArray(
            "Get-AzRoleAssignment : AuthorizationFailed: it does not have authorization to do this\n");
        QTest::newRow("Windows PowerShell")
            << QByteArray("az : ERROR: AuthorizationFailed\nAt line:1 char:1");
        QTest::newRow("the service") << QByteArray(
            "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"no\"}}");
    }

    void aFailedCommandIsToldInItsOwnWords() {
        QFETCH(QByteArray, text);
        const importer::Imported imported = import({{"ra.json", text}, {"good", virtualMachines()}});
        QCOMPARE(imported.report.notUnderstood.size(), size_t(1));
        QVERIFY2(refused(imported, ImportRefusal::CommandFailed), told(imported).constData());
        QVERIFY(imported.report.notUnderstood.front().detail.contains(QStringLiteral("AuthorizationFailed")));
    }

    void savesWhatIsBeforeATruncation() {
        const QByteArray whole = azureAssignments();
        const importer::Imported imported = import(
            {{"kv", keyVault()}, {"des", diskEncryptionSets()}, {"cut.json", whole.left(whole.size() - 40)}});
        QVERIFY2(hasProblem(imported, ImportProblemKind::DamagedFile), told(imported).constData());
        QCOMPARE(imported.snapshot.environment.azureRoles.assignments.size(), size_t(2));
        // What was cut off is unknown: the list settles nothing.
        for (const domain::ScopeRead &read : imported.snapshot.environment.coverage) {
            QVERIFY(
                read.kind != domain::ReadKind::RoleAssignments || read.outcome != domain::ReadOutcome::Read);
        }
        const domain::ImportProblem &problem = imported.report.problems.front();
        QVERIFY2(problem.place.startsWith(QStringLiteral("line ")), qPrintable(problem.place));
    }

    void aTruncatedLabelledListIsAFailedRead() {
        QByteArray cut = ofHsm("roleAssignments", hsmAssignments());
        cut.chop(1);
        const importer::Imported imported = import({{"hsm", managedHsm()}, {"cut.json", cut}});
        const domain::ScopeRead *read = imported.snapshot.environment.scopeRead(
            domain::ReadKind::RoleAssignments, hsmHost, QStringLiteral("/"));
        QVERIFY2(read, told(imported).constData());
        QCOMPARE(read->outcome, domain::ReadOutcome::Failed);
    }

    void tellsWhereJsonEnds() {
        const importer::Imported imported = import({{"x.json", "[\n  {\"a\": tru}\n]"}});
        QVERIFY(refused(imported, ImportRefusal::NotJson));
        QCOMPARE(placeOf(imported).left(6), QStringLiteral("line 2"));
    }

    void badFilesDoNotHinderGoodOnes() {
        const importer::Imported imported
            = import({{"empty", QByteArray()}, {"blank", " \n"}, {"text", "WARNING: nothing here"},
                {"null", "null"}, {"number", "1"}, {"list", "[]"}, {"nulls", "[null, 1, \"x\", [[]]]"},
                {"binary", QByteArray(100, '\0')}, {"good", virtualMachines()}});
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QVERIFY(refused(imported, ImportRefusal::Empty));
        QVERIFY(refused(imported, ImportRefusal::NotJson));
        QVERIFY(refused(imported, ImportRefusal::EmptyList));
        QCOMPARE(imported.report.inputs.size(), size_t(9));
    }

    void refusesDeepNesting() {
        const importer::Imported imported = import(
            {{"deep", QByteArray(100000, '[') + QByteArray(100000, ']')}, {"good", virtualMachines()}});
        QVERIFY(refused(imported, ImportRefusal::TooDeep));
        QCOMPARE(placeOf(imported), QStringLiteral("line 1, column 65"));
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
    }

    void refusesWhatIsTooLarge() {
        QTemporaryDir folder;
        const QString large = folder.filePath(QStringLiteral("large.json"));
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(200LL * 1024 * 1024)); // sparse: costs nothing
        file.close();
        QVERIFY(write(folder.filePath(QStringLiteral("vms.json")), virtualMachines()));
        const importer::Imported imported = importer::importFiles({folder.path()});
        QVERIFY(refused(imported, ImportRefusal::TooLarge));
        QCOMPARE(imported.report.notUnderstood.front().file, large);
        QCOMPARE(imported.report.notUnderstood.front().limit, importer::Limits().fileBytes);
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QVERIFY(imported.snapshot.takenAt.isValid());
        QVERIFY(imported.report.isTimeOfFiles);
        importer::Options small;
        small.limits.totalBytes = 100;
        QVERIFY(refused(importer::importFiles({folder.filePath(QStringLiteral("vms.json"))}, small),
            ImportRefusal::TotalTooLarge));
        small = importer::Options();
        small.limits.files = 1;
        QVERIFY(refused(
            import({{"a.zip", zip({{"1", "{}"}, {"2", "{}"}})}}, small), ImportRefusal::TooManyFiles));
    }

    void readsFoldersWithoutFollowingLinks() {
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
        QVERIFY(write(folder.filePath(QStringLiteral("a/b/vms.json")), virtualMachines()));
        QVERIFY(write(elsewhere.filePath(QStringLiteral("sets.json")), diskEncryptionSets()));
        QVERIFY(QFile::link(
            elsewhere.filePath(QStringLiteral("sets.json")), folder.filePath(QStringLiteral("link.json"))));
        const importer::Imported imported = importer::importFiles({folder.path()});
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 0);
    }

    void tellsWhatCannotBeOpened() {
        const importer::Imported imported
            = importer::importFiles({QStringLiteral("/nonexistent/file.json"), QStringLiteral("/dev/zero")});
        QCOMPARE(imported.report.notUnderstood.size(), size_t(2));
        QVERIFY(refused(imported, ImportRefusal::CannotOpen));
    }

    void readsArchives() {
        const QByteArray archive = zip({{"export/vms.json", virtualMachines(), true},
            {"export/des.json", diskEncryptionSets(), false}, {"export/", QByteArray(), false}});
        const importer::Imported imported = import({{"export.zip", archive}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 2);
        QCOMPARE(imported.report.inputs.size(), size_t(3)); // the archive and two files
        QCOMPARE(imported.report.understood.front().file, QStringLiteral("export.zip/export/vms.json"));
    }

    void refusesBombsAndDamage_data() {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<ImportRefusal>("refusal");
        const QByteArray good = zip({{"vms.json", virtualMachines()}});
        const qsizetype entry = directoryOf(good);
        const auto changed = [&good](qsizetype at, char value) {
            QByteArray bytes = good;
            bytes[at] = value;
            return bytes;
        };
        QTest::newRow("bomb") << zip({{"zeros.json", QByteArray(30'000'000, ' ')}})
                              << ImportRefusal::SuspiciousArchive;
        QTest::newRow("bomb that lies about its size")
            << QByteArray(zip({{"zeros.json", QByteArray(30'000'000, ' ')}}))
                   .replace(QByteArray::fromHex("80c3c901"), QByteArray::fromHex("80c30000"))
            << ImportRefusal::TooLarge;
        QTest::newRow("encrypted") << changed(entry + 8, '\x01') << ImportRefusal::EncryptedArchive;
        QTest::newRow("unknown method") << changed(entry + 10, '\x63') << ImportRefusal::UnsupportedArchive;
        QTest::newRow("wrong checksum") << changed(entry + 16, static_cast<char>(good.at(entry + 16) ^ 1))
                                        << ImportRefusal::DamagedArchive;
        QTest::newRow("wrong offset") << changed(entry + 42, '\x09') << ImportRefusal::DamagedArchive;
        QTest::newRow("offset beyond the end")
            << changed(entry + 45, '\x7f') << ImportRefusal::DamagedArchive;
        QTest::newRow("cut") << good.left(good.size() / 2) << ImportRefusal::DamagedArchive;
        QTest::newRow("cut data") << changed(entry + 22, '\x70') << ImportRefusal::DamagedArchive;
        QTest::newRow("archive in an archive")
            << zip({{"inner.zip", good, false}}) << ImportRefusal::UnsupportedArchive;
    }

    void refusesBombsAndDamage() {
        QFETCH(QByteArray, archive);
        QFETCH(ImportRefusal, refusal);
        const importer::Imported imported = import({{"a.zip", archive}, {"good", diskEncryptionSets()}});
        QVERIFY2(refused(imported, refusal), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 0);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 2);
    }

    void archivesWhoseFilesOverlapAreRefused() {
        const QByteArray archive = zip({{"a.json", virtualMachines()}, {"b.json", virtualMachines()}});
        const qsizetype first = directoryOf(archive);
        const qsizetype second = archive.indexOf(QByteArray::fromHex("504b0102"), first + 4);
        QByteArray overlapping = archive; // both names for the first file's bytes
        overlapping.replace(second + 42, 4, archive.mid(first + 42, 4));
        QByteArray nested = archive; // the second begins inside of the first
        nested[second + 42] = static_cast<char>(nested.at(second + 42) - 1);
        for (const QByteArray &bytes : {overlapping, nested}) {
            const importer::Imported imported = import({{"a.zip", bytes}});
            QVERIFY2(refused(imported, ImportRefusal::DamagedArchive), told(imported).constData());
            QCOMPARE(imported.report.inputs.size(), size_t(1)); // nothing was unpacked
        }
        QVERIFY(import({{"a.zip", archive}}).report.notUnderstood.empty());
    }

    void whatIsRefusedCountsAsWell_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("damaged");
        QTest::addColumn<int>("tooMuch"); // of forty: there is room for eleven
        const QByteArray archive = QByteArray("PK\x03\x04") + QByteArray(900, ' ');
        const QByteArray text = QByteArray("[") + QByteArray(900, ' ');
        QTest::newRow("archives") << archive << false << 29;
        QTest::newRow("damaged files") << text << true << 29;
        QTest::newRow("packed archives") << gzip(archive) << false << 29;
        QTest::newRow("packed files that break off") << gzip(text).chopped(12) << false << 39;
    }

    void whatIsRefusedCountsAsWell() {
        QFETCH(QByteArray, content);
        QFETCH(bool, damaged);
        std::vector<ZipFile> files;
        for (int i = 0; i < 40; ++i) {
            files.push_back({"f" + QByteArray::number(i), content, true});
        }
        QByteArray archive = zip(files);
        for (qsizetype at = directoryOf(archive); damaged && at >= 0;
             at = archive.indexOf(QByteArray::fromHex("504b0102"), at + 4)) {
            archive[at + 16] = static_cast<char>(archive.at(at + 16) ^ 1);
        }
        importer::Options options;
        options.limits.totalBytes = 10'000;
        const importer::Imported imported = import({{"a.zip", archive}}, options);
        const auto tooMuch
            = std::count_if(imported.report.notUnderstood.begin(), imported.report.notUnderstood.end(),
                [](const auto &refused) { return refused.refusal == ImportRefusal::TotalTooLarge; });
        QTEST(static_cast<int>(tooMuch), "tooMuch");
    }

    void archivesTogetherHaveTheLimitOfFiles() {
        importer::Options options;
        options.limits.files = 3;
        const QByteArray two = zip({{"a", "{}"}, {"b", "{}"}});
        const importer::Imported imported = import({{"a.zip", two}, {"b.zip", two}}, options);
        QVERIFY2(refused(imported, ImportRefusal::TooManyFiles), told(imported).constData());
    }

    void oneHugeTextIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isRefused");
        const QByteArray path = QByteArray("/x").repeated(600'000);
        QTest::newRow("an id") << "[{\"id\": \"" + path + "\"}]" << true;
        QTest::newRow("a name of a member") << "[{\"" + path + "\": 1}]" << true;
        QTest::newRow("after a body") << "{\"body\": \"\", \"id\": \"" + path + "\"}" << true;
        QTest::newRow("of escapes") << "{\"id\": \"" + QByteArray("\\\"").repeated(600'000) + "\"}" << true;
        QTest::newRow("that breaks off") << "{\"id\": \"" + path << true;
        QTest::newRow("a recorded body") << "{\"body\" : \"" + path + "\"}" << false;
        QTest::newRow("many short ones")
            << "[" + QByteArray("\"/x/x\",").repeated(300'000) + "\"\"]" << false;
        const QByteArray exchange = "{\"request\": {\"method\": \"GET\", \"uri\": "
                                    "\"https://management.azure.com/subscriptions?api-version=2022-12-01\"}, "
                                    "\"response\": {\"status\": 200, \"body\": \"[{\\\"id\\\": \\\""
            + path + "\\\"}]\"}}";
        QTest::newRow("within a recorded body") << exchange << false; // and left out: see below
    }

    void oneHugeTextIsRefused() {
        QFETCH(QByteArray, json);
        QFETCH(bool, isRefused);
        const importer::Imported imported = import({{"huge.json", json}, {"good", virtualMachines()}});
        QCOMPARE(refused(imported, ImportRefusal::TooLongText), isRefused);
        QCOMPARE(imported.snapshot.environment.subscriptions.size(), size_t(0));
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
    }

    void tooManyValuesAreRefused() {
        importer::Options options;
        options.limits.values = 1000;
        for (const QByteArray &json :
            {"[" + QByteArray("1,").repeated(1000) + "1]", "[" + QByteArray("[],").repeated(300) + "1]"}) {
            const importer::Imported imported
                = import({{"many.json", json}, {"good", virtualMachines()}}, options);
            QVERIFY2(refused(imported, ImportRefusal::TooManyValues), told(imported).constData());
            QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        }
        QVERIFY(!refused(import({{"few.json", "[\"" + QByteArray(2000, ',') + "\"]"}}, options),
            ImportRefusal::TooManyValues));
    }

    void tooManyNamesOfOneObjectAreRefused() {
        importer::Options options;
        options.limits.names = 50;
        const auto object = [](int names) {
            QByteArray json = "{\"a:b\": \"c:d\"";
            for (int i = 1; i < names; ++i) {
                json += ",\"k" + QByteArray::number(i) + "\":{\"x\":1}";
            }
            return json + '}';
        };
        QVERIFY(!refused(import({{"some.json", '[' + object(50) + ',' + object(50) + ']'}}, options),
            ImportRefusal::TooManyValues));
        const importer::Imported imported
            = import({{"many.json", '[' + object(51) + ']'}, {"good", virtualMachines()}}, options);
        QVERIFY2(refused(imported, ImportRefusal::TooManyValues), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
    }

    void refusalsStayBounded() {
        const importer::Imported imported
            = import({{"lists.json", "[" + QByteArray("[],").repeated(5000) + "1]"}});
        QVERIFY(imported.report.notUnderstood.size() <= size_t(importer::Limits().problems));
        QVERIFY(imported.report.problemsLeftOut > 4000);
    }

    void reportsStayBounded() {
        QByteArray many = "[";
        for (int i = 0; i < 3000; ++i) {
            many += "{\"type\": \"Microsoft.Compute/disks\", \"properties\": 1},";
        }
        many.back() = ']';
        const importer::Imported imported = import({{"many.json", many}});
        QCOMPARE(imported.report.problems.size(), size_t(500));
        QCOMPARE(imported.report.problemsLeftOut, 2500);
        QVERIFY(refused(imported, ImportRefusal::NothingUsable));
    }

    void namesCannotDisturbTheReport() {
        const importer::Imported imported
            = import({{"x", "{\"\\u202eevil\\u0007\": 1, \"name\": \"\\u001b[31m\"}"}});
        QVERIFY(refused(imported, ImportRefusal::UnknownShape));
        const QString detail = imported.report.notUnderstood.front().detail;
        QVERIFY(!detail.contains(QChar(0x202e)) && !detail.contains(QChar(7)));
    }

    void canBeStopped() {
        importer::Options options;
        options.progress = [](int done, int) { return done < 1; };
        const importer::Imported imported
            = import({{"a", virtualMachines()}, {"b", diskEncryptionSets()}}, options);
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 0);
    }
};

CVM_TEST(TestImportFiles)

} // namespace tst_importfiles

#include "tst_importfiles.moc"
