#include "simulator/jsonplaces.h"
#include "simulator/scenariocheck.h"
#include "simulator/scenarioloader.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <functional>

namespace tst_scenariofile {

using namespace Qt::StringLiterals;
using simulator::checkedScenario;

/// The format of scenario files: what the schema documents is what is checked and what is read.
class TestScenarioFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builtInScenariosPass_data();
    void builtInScenariosPass();
    void faultsAreTold_data();
    void faultsAreTold();
    void nullTakesAway();
    void misspelledMembersAreFaults_data();
    void misspelledMembersAreFaults();
    void whatIsMissingIsToldOrHasADefault();
    void whatDoesNotFitTheTenantHasItsLine_data();
    void whatDoesNotFitTheTenantHasItsLine();
    void aNameThatIsNoHostIsSafe();
    void placesHaveTheirLines_data();
    void placesHaveTheirLines();
    void anyBytesAreSafe();
    void theSchemaKnowsWhatIsRead();
    void theSchemaIsOneThatTheCheckUnderstands();
};

QByteArray contentOf(const QString &path) {
    QFile file(QStringLiteral(CVM_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addBuiltInScenarios() {
    QTest::addColumn<QByteArray>("content");
    const QStringList files
        = QDir(QStringLiteral(CVM_SOURCE_DIR "/resources/scenarios")).entryList({u"*.json"_s});
    QVERIFY(files.size() > 20);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << contentOf(u"resources/scenarios/"_s + file);
    }
}

QString messageOf(const QByteArray &content) {
    const auto scenario = checkedScenario(content);
    return scenario ? QString() : scenario.error().message;
}

/// A schema, or the one that it refers to.
QJsonObject resolved(const QJsonValue &schema) {
    const QString name = schema["$ref"_L1].toString().section(u'/', -1);
    return name.isEmpty() ? schema.toObject()
                          : simulator::scenarioSchema().value("$defs"_L1).toObject().value(name).toObject();
}

void TestScenarioFile::builtInScenariosPass_data() {
    addBuiltInScenarios();
}

void TestScenarioFile::builtInScenariosPass() {
    QFETCH(QByteArray, content);
    QCOMPARE(messageOf(content), QString());
    QCOMPARE(*checkedScenario(content), QJsonDocument::fromJson(content).object());
}

void TestScenarioFile::faultsAreTold_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("wrong type") << QByteArray(R"({
"name": "x", "extends": "contoso",
"keyStores": {"hsm1": {"keys": {"a": {},
                                "k1": {"enabled": "yes"}}}}})")
                                << u"Line 4: $.keyStores.hsm1.keys.k1.enabled must be true or false."_s;
    QTest::newRow("snapshot") << QByteArray(R"({"format": "cvm-backup-wizard/snapshot"})")
                              << u"This is a snapshot, not a scenario: name it with --snapshot."_s;
    QTest::newRow("address") << QByteArray(R"({"name": "x", "callerAddress": "here"})")
                             << u"Line 1: $.callerAddress must be a text of the form "
                                "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$."_s;
    QTest::newRow("misspelled") << QByteArray("{\n\"name\": \"x\",\n\"keyStore\": {}}")
                                << u"Line 3: $.keyStore isn't known here. Did you mean \"keyStores\"?"_s;
    QTest::newRow("wrong case") << QByteArray(R"({"name": "x", "virtualmachines": {}})")
                                << u"Line 1: $.virtualmachines isn't known here. Did you mean "
                                   "\"virtualMachines\"?"_s;
    QTest::newRow("unknown") << QByteArray("{\"name\": \"x\", \"locks\": {\"l\": {\n\"severity\": 1}}}")
                             << u"Line 2: $.locks.l.severity isn't known here. Known: level, scope."_s;
    QTest::newRow("unknown in a list") << QByteArray("{\"name\": \"x\", \"faults\": [\n{},\n{\"\": 1}]}")
                                       << u"Line 3: $.faults[1][\"\"] isn't known here. Known: after, body, "
                                          u"code, contentType, delay, drop, firewall, host, message, method, "
                                          "missingRight, number, operation, path, principal, "
                                          "recommendations, retryAfter, scope, status, throttle, times, "
                                          "timings, truncateAt, trustedServices."_s;
    QTest::newRow("unknown word") << QByteArray("{\"name\": \"x\",\n\n\"graph\": \"wrong\"}")
                                  << u"Line 3: $.graph must be \"none\", \"read\" or \"write\"."_s;
    QTest::newRow("unknown number") << QByteArray(
        R"({"name": "x", "keyStores": {"s": {"keys": {"k": {"size": 1024}}}}})")
                                    << u"Line 1: $.keyStores.s.keys.k.size must be 2048, 3072 or 4096."_s;
    QTest::newRow("not in the list")
        << QByteArray("{\"name\": \"x\", \"registration\": {\"services\": [\"arm\",\n\"Graph\"]}}")
        << u"Line 2: $.registration.services[1] must be \"arm\", \"keyVault\", \"managedHsm\", \"graph\" or \"storage\"."_s;
    QTest::newRow("missing in a list")
        << QByteArray("{\"name\": \"x\", \"answerRules\": [\n{\"member\": \"id\", \"set\": {}}]}")
        << u"Line 2: $.answerRules[0] needs \"is\"."_s;
    QTest::newRow("a fraction") << QByteArray(R"({"name": "x", "timings": {"refresh": 1.5}})")
                                << u"Line 1: $.timings.refresh must be a whole number from 0 to 604800."_s;
    QTest::newRow("too much") << QByteArray(R"({"name": "x", "generate": {"subscriptions": 0}})")
                              << u"Line 1: $.generate.subscriptions must be a whole number from 1 to 1000."_s;
    QTest::newRow("one of two types")
        << QByteArray(R"({"name": "x", "faults": [{"retryAfter": true}]})")
        << u"Line 1: $.faults[0].retryAfter must be a whole number from 0 to 86400 or a text."_s;
    QTest::newRow("form") << QByteArray("{\"name\": \"x\", \"subscriptions\": {\"Two \\\"words\\\"\": {\n"
                                        "\"id\": \"1\"}}}")
                          << u"Line 2: $.subscriptions[\"Two \\\"words\\\"\"].id must be a text of the form "
                             "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$."_s;
    QTest::newRow("more than the form")
        << QByteArray(R"({"name": "x", "keyStores": {"s": {"keys": {"k":
            {"versionId": "0123456789abcdef0123456789abcdef\n"}}}}})")
        << u"Line 2: $.keyStores.s.keys.k.versionId must be a text of the form ^[0-9a-fA-F]{32}$."_s;
    QTest::newRow("an object") << QByteArray(R"({"name": "x", "tenant": "contoso"})")
                               << u"Line 1: $.tenant must be an object."_s;
    QTest::newRow("a list") << QByteArray(R"({"name": "x", "faults": {}})")
                            << u"Line 1: $.faults must be a list."_s;
    QTest::newRow("null without anything inherited")
        << QByteArray("{\"name\": \"x\",\n\"locks\": null}")
        << u"Line 2: $.locks is null, but the file extends nothing that it could be taken from."_s;
    QTest::newRow("null in a list") << QByteArray(R"({"name": "x", "extends": "contoso", "faults": [null]})")
                                    << u"Line 1: $.faults[0] must be an object."_s;
    QTest::newRow("null for a name") << QByteArray(R"({"name": null, "extends": "contoso"})")
                                     << u"Line 1: $.name must be a text."_s;
    QTest::newRow("twice") << QByteArray(
        "{\"name\": \"x\", \"locks\": {\"a\": {},\n\"b\": {\"scope\": \"/\"},\n"
        "\"\\u0061\": {}}}")
                           << u"Line 3: $.locks.a is in line 1 already."_s;
    QTest::newRow("placeholder twice")
        << QByteArray("{\"%2\": 1,\n\"%2\": 2}") << u"Line 2: $[\"%2\"] is in line 1 already."_s;
    QTest::newRow("bad JSON")
        << QByteArray("{\"name\": \"x\",\n\"summary\": \"y\"\n\"graph\": \"none\"}")
        << u"Line 3: this isn't JSON. A comma, a quotation mark or a bracket may be missing or too many just before."_s;
    QTest::newRow("cut")
        << QByteArray("{\"name\": \"x\",\n\"locks\": {\n")
        << u"Line 3: this isn't JSON. A comma, a quotation mark or a bracket may be missing or too many just before."_s;
    QTest::newRow("nothing")
        << QByteArray()
        << u"Line 1: this isn't JSON. A comma, a quotation mark or a bracket may be missing or too many just before."_s;
    QTest::newRow("not an object") << QByteArray("[]") << u"Line 1: a scenario must be an object."_s;
    QTest::newRow("deep") << QByteArray("{\"name\": \"x\", \"locks\":\n") + QByteArray(70, '[')
            + QByteArray(70, ']')
            + '}' << u"Line 2: nested deeper than 64 levels."_s;
    QTest::newRow("deeper") << "{\"name\":\n" + QByteArray(100000, '[')
                            << u"Line 2: nested deeper than 64 levels."_s;
}

void TestScenarioFile::faultsAreTold() {
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const auto scenario = checkedScenario(content);
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().message, message);
    QCOMPARE(scenario.error().code, u"InvalidScenario"_s);
    QCOMPARE(scenario.error().kind, base::ErrorKind::Local);
    QCOMPARE(messageOf("\xEF\xBB\xBF" + content), message); // a byte order mark changes nothing
}

void TestScenarioFile::nullTakesAway() {
    const auto scenario
        = checkedScenario(R"({"name": "x", "extends": "contoso", "graph": null, "timings": null,
        "roleAssignments": {"reader of keys": null}, "virtualMachines": {"cvm-erp-01": {"os": null, "size": null}},
        "recoveryVaults": {"rsv-prod-uaenorth": {"policies": null, "items": null}}})");
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    const auto merged = simulator::mergedScenario(*scenario);
    QVERIFY(merged);
    const auto loaded = simulator::loadScenario(*merged, QDateTime::currentDateTimeUtc());
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(loaded->tenant.graphRights, simulator::GraphRights::Read);
    QCOMPARE(loaded->tenant.virtualMachines.front().osType, u"Linux"_s);
}

using Change = std::function<void(QJsonObject &object, const QString &member, bool isOfFormat)>;

/// Every form that an object has after a change of one member somewhere in it, whose name is one of the
/// format or one that the file gives.
QList<QJsonObject> changed(const QJsonObject &object, const QJsonObject &schema, const Change &change) {
    const QJsonObject known = schema.value("properties"_L1).toObject();
    QList<QJsonObject> forms;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool isKnown = known.contains(member.key());
        QJsonObject form = object;
        change(form, member.key(), isKnown);
        forms.append(form);
        const auto inside = changed(member.value().toObject(),
            resolved(isKnown ? known.value(member.key()) : schema.value("additionalProperties"_L1)), change);
        for (const QJsonObject &inner : inside) {
            form = object;
            form.insert(member.key(), inner);
            forms.append(form);
        }
    }
    return forms;
}

void TestScenarioFile::misspelledMembersAreFaults_data() {
    addBuiltInScenarios();
}

void TestScenarioFile::misspelledMembersAreFaults() {
    QFETCH(QByteArray, content);
    const QJsonObject scenario = QJsonDocument::fromJson(content).object();
    QList<QJsonObject> forms = changed(scenario, resolved(simulator::scenarioSchema()),
        [](QJsonObject &object, const QString &member, bool isOfFormat) {
            if (isOfFormat) {
                object.insert(member + u'x', object.take(member));
            }
        });
    forms.removeAll(scenario);
    QVERIFY(forms.size() > 2);
    static const QRegularExpression told(
        u"^Line \\d+: \\$.*x isn't known here\\. Did you mean \"\\w+\"\\?$"_s);
    for (const QJsonObject &form : forms) {
        const QByteArray text = QJsonDocument(form).toJson();
        QVERIFY2(told.match(messageOf(text)).hasMatch(), qPrintable(messageOf(text)));
    }
}

void TestScenarioFile::whatIsMissingIsToldOrHasADefault() {
    const QJsonObject whole = *simulator::scenarioJson(u"contoso"_s);
    const auto forms = changed(whole, resolved(simulator::scenarioSchema()),
        [](QJsonObject &object, const QString &member, bool) { object.remove(member); });
    qsizetype told = 0;
    for (const QJsonObject &form : forms) {
        const QByteArray content = QJsonDocument(form).toJson();
        const auto scenario = checkedScenario(content);
        QVERIFY2(scenario, qPrintable(messageOf(content)));
        const auto loaded = simulator::loadScenario(*scenario, QDateTime::currentDateTimeUtc());
        if (!loaded) {
            ++told;
            QVERIFY(loaded.error().target.startsWith("$."_L1));
            QVERIFY(loaded.error().message.startsWith(loaded.error().target + u": "_s));
        }
    }
    QVERIFY2(told > 50 && told < forms.size() / 2, qPrintable(QString::number(told)));
}

void TestScenarioFile::whatDoesNotFitTheTenantHasItsLine_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("role") << QByteArray(
        "{\"name\": \"x\", \"extends\": \"contoso\",\n\"roleAssignments\": {\n"
        "\"wrong\": {\"role\": \"Emperor\"}}}")
                          << u"Line 3: $.roleAssignments.wrong: there is no role \"Emperor\""_s;
    QTest::newRow("name")
        << QByteArray("{\"name\": \"x\", \"extends\": \"contoso\",\n\"recoveryVaults\": {\n"
                      "\"rsv-prod-uaenorth\": {\"items\": {\n\"a vm\": {}}}}}")
        << u"Line 4: $.recoveryVaults.rsv-prod-uaenorth.items[\"a vm\"]: there is no virtual "
           "machine \"a vm\""_s;
    QTest::newRow("inherited")
        << QByteArray("{\"name\": \"x\", \"extends\": \"contoso\",\n\"principals\": {\n"
                      "\"Security officer\": null}}")
        << u"$.principals[\"Key custodians\"].members: there is no principal \"Security "
           "officer\""_s;
    QTest::newRow("tenant") << QByteArray("{\"name\": \"x\",\n\"tenant\": {}}")
                            << u"Line 2: $.tenant: id and domain are needed"_s;
    QTest::newRow("extended") << QByteArray("{\"name\": \"x\",\n\"extends\": \"y\"}")
                              << u"Line 2: $.extends: there is no scenario \"y\". There is "_s
            + simulator::scenarioNames().join(u", "_s) + u", contoso."_s;
    QTest::newRow("itself")
        << QByteArray("{\"name\": \"contoso\",\n\"extends\": \"contoso\"}")
        << u"Line 2: $.extends: a scenario doesn't extend itself. Give it another name than \"contoso\"."_s;
}

void TestScenarioFile::whatDoesNotFitTheTenantHasItsLine() {
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const auto scenario = checkedScenario(content);
    QVERIFY2(scenario, qPrintable(messageOf(content)));
    const auto prepared = simulator::Simulator::prepare(*scenario, QDateTime::currentDateTimeUtc());
    QVERIFY(!prepared);
    QCOMPARE(simulator::withLine(prepared.error(), content).message, message);
}

/// A key of a store whose name is no host can't be found by its URL.
void TestScenarioFile::aNameThatIsNoHostIsSafe() {
    const QByteArray content(
        "{\"name\": \"x\", \"extends\": \"contoso-recovery\",\n\"keyStores\": {\"-store\": "
        "{\"kind\": \"managedHsm\", \"initialAdmin\": \"Security officer\", \"location\": \"uaenorth\", "
        "\"subscription\": \"Contoso "
        "Security\", \"resourceGroup\": \"rg-keys-uaenorth\", \"keys\": {\"k\": {}}}},\n"
        "\"diskEncryptionSets\": {\"des-erp\": {\"key\": \"-store/k\"}}}");
    const auto scenario = checkedScenario(content);
    QVERIFY2(scenario, qPrintable(messageOf(content)));
    const auto prepared = simulator::Simulator::prepare(*scenario, QDateTime::currentDateTimeUtc());
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
}

void TestScenarioFile::placesHaveTheirLines_data() {
    addBuiltInScenarios();
}

void TestScenarioFile::placesHaveTheirLines() {
    QFETCH(QByteArray, content);
    const QByteArrayList lines = content.split('\n');
    QStringList path;
    simulator::visitPlaces(content, [&](qsizetype depth, const QString &step, int line) {
        path.resize(depth);
        path.append(step);
        const bool isMember = step.startsWith(u'.');
        return QTest::qCompare(simulator::lineOfPath(content, path.join(QString())).value_or(0), line,
                   qPrintable(path.join(QString())), "line", __FILE__, __LINE__)
            && QTest::qVerify(!isMember || lines.at(line - 1).contains('"' + step.mid(1).toUtf8() + '"'),
                "the name is there", qPrintable(path.join(QString())), __FILE__, __LINE__);
    });
    QVERIFY(path.size() > 1);
    QCOMPARE(simulator::lineOfPath(content, u"$.nam"_s), std::nullopt);
    QCOMPARE(simulator::lineOfPath(content, u"$.names"_s), std::nullopt);
    QCOMPARE(simulator::lineOfPath(content, u"$.name.id"_s), std::nullopt);
    QCOMPARE(simulator::lineOfPath(content, QString()), std::nullopt);
}

void TestScenarioFile::anyBytesAreSafe() {
    const QByteArray whole = contentOf(u"resources/scenarios/managed-hsm-custom-role.json"_s).trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray cut = whole.left(size);
        QVERIFY(!checkedScenario(cut));
        (void)simulator::lineOfPath(cut, u"$.keyStores.contoso-hsm-prod.localRoles"_s);
        for (const char other : {'\0', '"', '\\', '{', ']', ',', '\n', '\x80', '9'}) {
            QByteArray changed = whole;
            changed[size] = other;
            (void)checkedScenario(changed); // some stay right
            (void)simulator::lineOfPath(changed, u"$.keyStores[0]"_s);
        }
    }
    for (const QByteArray &hostile :
        {QByteArray(1000, ']'), QByteArray(1000, ','), QByteArray(1000, '"'), QByteArray(1000, '['),
            QByteArray(1000, '{'), QByteArray("\"\\"), QByteArray("{\"a\":1}}}],,\"")}) {
        QVERIFY(!checkedScenario(hostile));
        QCOMPARE(simulator::lineOfPath(hostile, u"$.b"_s), std::nullopt);
    }
}

/// The names of all members that a schema describes, at any depth.
QSet<QString> membersOf(const QJsonValue &schema) {
    QSet<QString> names;
    if (schema.isObject()) {
        const QJsonObject object = schema.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            if (one.key() == "properties"_L1) {
                const QStringList described = one.value().toObject().keys();
                names += QSet<QString>(described.begin(), described.end());
                const QJsonObject inner = one.value().toObject();
                for (const QJsonValue &value : inner) {
                    names += membersOf(value);
                }
            } else {
                names += membersOf(one.value());
            }
        }
    }
    return names;
}

void TestScenarioFile::theSchemaKnowsWhatIsRead() {
    QSet<QString> read;
    static const QRegularExpression reading(
        u"(?:value|contains|named|take|[tT]ext)\\((?:[^;\"]*, )?u?\"(\\w+)\"(?:_L1|_s)|\\[\"(\\w+)\"_L1\\]"_s);
    for (const QString &file : {u"scenariofiles"_s, u"scenarioloader"_s, u"scenarioreader"_s,
             u"scenariostores"_s, u"largetenant"_s, u"faults"_s, u"disturbances"_s, u"answerrules"_s}) {
        const QString text = QString::fromUtf8(contentOf(u"app/simulator/"_s + file + u".cpp"_s));
        QVERIFY(!text.isEmpty());
        const qsizetype before = read.size();
        for (auto match = reading.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            read.insert(one.captured(1) + one.captured(2));
        }
        QVERIFY2(read.size() > before, qPrintable(file));
    }
    QSet<QString> described = membersOf(simulator::scenarioSchema());
    QVERIFY(described.remove(u"$schema"_s)); // for editors
    QCOMPARE((read - described).values(), QStringList());
    QCOMPARE((described - read).values(), QStringList());
}

/// What a schema has that the check would not see, or what it does not document.
QStringList notUnderstood(const QJsonObject &schema, bool isMember) {
    static const QStringList keywords{u"$schema"_s, u"$defs"_s, u"$ref"_s, u"description"_s, u"type"_s,
        u"properties"_s, u"required"_s, u"additionalProperties"_s, u"items"_s, u"enum"_s, u"pattern"_s,
        u"minimum"_s, u"maximum"_s};
    static const QStringList types{
        u"boolean"_s, u"integer"_s, u"string"_s, u"object"_s, u"array"_s, u"null"_s};
    QStringList wrong;
    for (const QString &key : schema.keys()) {
        if (!keywords.contains(key)) {
            wrong.append(u"keyword "_s + key);
        }
    }
    const QJsonObject meant = resolved(schema);
    if (meant.isEmpty()
        || (schema.contains("$ref"_L1) && schema.size() > 1 + schema.contains("description"_L1))) {
        wrong.append(schema.value("$ref"_L1).toString());
    }
    if (isMember && !schema.contains("description"_L1) && !meant.contains("description"_L1)) {
        wrong.append(u"without a description"_s);
    }
    const QJsonValue type = schema.value("type"_L1);
    for (const QJsonValue &one : type.isArray() ? type.toArray() : QJsonArray{type}) {
        if (!type.isUndefined() && !types.contains(one.toString())) {
            wrong.append(u"type "_s + one.toString());
        }
    }
    const QString pattern = schema.value("pattern"_L1).toString(u"^$"_s);
    if (!pattern.startsWith(u'^') || !pattern.endsWith(u'$') || !QRegularExpression(pattern).isValid()) {
        wrong.append(u"pattern "_s + pattern);
    }
    if (schema.contains("minimum"_L1) != schema.contains("maximum"_L1)) {
        wrong.append(u"half a range"_s);
    }
    if (schema.contains("properties"_L1) && schema.value("additionalProperties"_L1) != QJsonValue(false)) {
        wrong.append(u"other members are let in"_s);
    }
    for (const auto &[group, hasMembers] : {std::pair("properties"_L1, true), std::pair("$defs"_L1, false)}) {
        const QJsonObject schemas = schema.value(group).toObject();
        for (auto one = schemas.begin(); one != schemas.end(); ++one) {
            for (const QString &inner : notUnderstood(one.value().toObject(), hasMembers)) {
                wrong.append(one.key() + u": "_s + inner);
            }
        }
    }
    for (const QLatin1String one : {"items"_L1, "additionalProperties"_L1}) {
        if (schema.value(one).isObject()) {
            wrong += notUnderstood(schema.value(one).toObject(), false);
        }
    }
    return wrong;
}

void TestScenarioFile::theSchemaIsOneThatTheCheckUnderstands() {
    QVERIFY(simulator::scenarioSchema().contains("$defs"_L1));
    QCOMPARE(notUnderstood(simulator::scenarioSchema(), false), QStringList());
}

CVM_TEST(TestScenarioFile)

} // namespace tst_scenariofile

#include "tst_scenariofile.moc"
