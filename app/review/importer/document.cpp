#include "review/importer/document.h"

#include "base/text.h"
#include "review/importer/jsontwins.h"
#include "review/importer/times.h"
#include "review/importer/wrapper.h"

#include <QJsonDocument>

#include <algorithm>

namespace importer {

namespace {

using domain::ImportRefusal;

/// One refusal for each thing of no use would drown the others.
constexpr int mostRefusalsOfFile = 20;

/// What a list without elements still tells: that there are none.
std::optional<domain::ImportContent> contentOf(const Question &question) {
    using domain::ImportContent;
    switch (question.list) {
    case Question::List::RoleAssignments:
        return question.isHsm ? ImportContent::HsmRoleAssignments : ImportContent::AzureRoleAssignments;
    case Question::List::RoleDefinitions:
        return question.isHsm ? ImportContent::HsmRoleDefinitions : ImportContent::AzureRoleDefinitions;
    case Question::List::DenyAssignments:
        return ImportContent::DenyAssignments;
    case Question::List::Keys:
        return ImportContent::Keys;
    case Question::List::RecoveryServicesVaults:
        return ImportContent::RecoveryServicesVaults;
    case Question::List::ProtectedItems:
        return ImportContent::ProtectedItems;
    case Question::List::RecoveryPoints:
        return ImportContent::RecoveryPoints;
    case Question::List::BackupStatus:
    case Question::List::Other:
    case Question::List::Nothing:
        break;
    }
    return std::nullopt;
}

constexpr const char *labelledLists[] = {"roleAssignments", "roleDefinitions", "denyAssignments", "keys"};

bool isLabelled(const QJsonObject &object) {
    const QJsonObject named = withCamelCaseMembers(object);
    return std::any_of(std::begin(labelledLists), std::end(labelledLists),
        [&named](const char *name) { return questionOfLabel(named, QLatin1String(name)).has_value(); });
}

bool beginsJson(const QString &text) {
    const QStringView trimmed = QStringView(text).left(200).trimmed();
    return trimmed.startsWith(QLatin1Char('{')) || trimmed.startsWith(QLatin1Char('['));
}

/// As ConvertTo-Json writes what is below its -Depth.
bool isShortened(const QString &text) {
    return text.startsWith(QLatin1String("@{")) || text.startsWith(QLatin1String("System."));
}

/// Whether an object says that rows are missing in its lists. Which of several lists a number counts is not
/// known.
bool lacksRows(const QJsonObject &object) {
    const auto isList = [](const QJsonValue &member) { return member.isArray(); };
    const auto list = std::find_if(object.begin(), object.end(), isList);
    QJsonObject told = object;
    if (std::count_if(object.begin(), object.end(), isList) != 1) {
        for (const QString &name : object.keys()) {
            bool isNumber = object.value(name).isDouble();
            if (!isNumber) {
                object.value(name).toString().toDouble(&isNumber);
            }
            if (isNumber) {
                told.remove(name);
            }
        }
    }
    const MoreRows more = moreRows(told, list == object.end() ? 0 : list->toArray().size());
    return more.lacksRows || !more.next.isEmpty();
}

/// Whether a member of this name tells what was, or what somebody wants: of a difference, a plan, a request.
bool isOfAnotherState(const QString &name) {
    static const QSet<QString> names{QStringLiteral("after"), QStringLiteral("before"),
        QStringLiteral("deleted"), QStringLiteral("denied"), QStringLiteral("desired"),
        QStringLiteral("eligible"), QStringLiteral("expected"), QStringLiteral("expired"),
        QStringLiteral("old"), QStringLiteral("pending"), QStringLiteral("planned"),
        QStringLiteral("previous"), QStringLiteral("prior"), QStringLiteral("proposed"),
        QStringLiteral("removed"), QStringLiteral("requested"), QStringLiteral("revoked")};
    return names.contains(name.toLower());
}

/// What a key store or the directory lists as deleted says so itself.
bool saysThatItIsDeleted(const QJsonValue &member) {
    const QJsonArray elements = member.isArray() ? member.toArray() : QJsonArray{member};
    return std::all_of(elements.begin(), elements.end(), [](const QJsonValue &element) {
        return objectKindOf(withCamelCaseNames(element.toObject())) == ObjectKind::NoInventory;
    });
}

} // namespace

QByteArray Document::withoutTwins(const QByteArray &utf8, const QString &place) {
    std::vector<JsonTwins> twins;
    const QByteArray text = importer::withoutTwins(utf8, twins);
    for (const JsonTwins &twin : twins) {
        const QString path = place.isEmpty() ? twin.path : place + twin.path.mid(1);
        m_notes.problem({m_file, path, domain::ImportProblemKind::UnreadableElement,
            QStringLiteral("found the member \"%1\" twice in one object").arg(twin.name)});
        m_builder.leaveUnread(QJsonDocument::fromJson(twin.element).object());
    }
    return text;
}

QString Document::reasonOf(int status, const QJsonValue &body) {
    const QJsonObject error = body.toObject().value(QLatin1String("error")).toObject();
    const QString code = textOf(error, "code");
    const QString words = code.isEmpty() ? QStringLiteral("HTTP %1").arg(status)
                                         : code + QStringLiteral(": ") + textOf(error, "message");
    return base::plainText(words).left(400);
}

void Document::read(const QJsonValue &root, bool isCut) {
    m_isCut = isCut;
    value(root, QStringLiteral("$"), std::nullopt);
}

QString Document::indexed(const QString &path, qsizetype index) {
    return path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

ListRead Document::begin(const QString &path, bool isList, std::optional<Question> question) const {
    ListRead read;
    read.file = m_file;
    read.place = path;
    read.isList = isList;
    read.question = std::move(question);
    read.when = m_modified;
    read.address = m_address;
    if (m_isCut) {
        read.distrust(QStringLiteral("%1 breaks off").arg(m_file));
    }
    for (const QString &doubt : {m_doubt, m_doubtOfAll}) {
        if (!doubt.isEmpty()) {
            read.distrust(doubt);
        }
    }
    return read;
}

/// False where nothing in it was understood.
bool Document::value(const QJsonValue &given, const QString &path, std::optional<Question> question) {
    const QJsonValue value = unwrittenText(given, path);
    if (value.isArray()) {
        list(value.toArray(), path, begin(path, true, std::move(question)));
        return true;
    }
    return value.isObject() && object(value.toObject(), path, std::move(question));
}

/// JSON that a tool wrote as text into JSON, or as the lines of a text, as PowerShell does with the output of
/// the Azure CLI; any other value as it is.
QJsonValue Document::unwrittenText(const QJsonValue &value, const QString &place) {
    QString text = value.toString();
    const QJsonArray lines = value.toArray();
    if (!lines.isEmpty() && lines.first().isString() && beginsJson(lines.first().toString())) {
        for (const QJsonValue &line : lines) {
            text += line.isString() ? line.toString() + QLatin1Char('\n') : QString(QChar(u'\0'));
        }
    }
    const QJsonValue json
        = beginsJson(text) ? jsonIn(text.toUtf8(), place) : QJsonValue(QJsonValue::Undefined);
    return json.isUndefined() ? value : json;
}

bool Document::object(const QJsonObject &given, const QString &path, std::optional<Question> question) {
    if (snapshot::isSnapshot(given)) {
        ownSnapshot(given, path);
        return true;
    }
    const QJsonObject named = withCamelCaseMembers(given);
    return exchange(named, path) || browserLog(named, path) || labelled(named, path)
        || wrapped(named, path, question) || failure(named, path) || single(given, path, std::move(question));
}

void Document::list(const QJsonArray &elements, const QString &path, ListRead read) {
    read.number = m_builder.nextList();
    // As many as were asked for: nobody knows whether there are more.
    const bool isFull = read.question && read.question->most > 0 && elements.size() >= read.question->most;
    read.lacksRows
        = read.lacksRows || (isFull && read.nextLink.isEmpty()) || (m_isOfCutBundle && !read.question);
    if (elements.isEmpty() && !read.question) {
        m_notes.refuse({m_file, ImportRefusal::EmptyList, path, QString(), 0});
        return; // it settles nothing, and a file may hold millions
    }
    if (elements.isEmpty()) {
        if (const std::optional<domain::ImportContent> content = contentOf(*read.question)) {
            m_notes.understood(m_file, *content, 0);
        }
    }
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QJsonValue element = elements.at(i);
        const QString place = indexed(path, i);
        if (element.isObject() && m_builder.take(element.toObject(), place, read)) {
            continue;
        }
        // A list of one kind holds rows, and whatever else is in it is a row that was not understood.
        const bool understood = value(element, place, std::nullopt) && !read.question;
        if (!understood && (read.question || !element.isObject() || mayTellOfAccess(element.toObject()))) {
            read.distrust(QStringLiteral("%1 in %2 was not understood").arg(place, m_file));
        }
    }
    m_builder.keep(std::move(read));
}

bool Document::single(const QJsonObject &object, const QString &path, std::optional<Question> question) {
    ListRead read = begin(path, false, std::move(question));
    read.number = m_builder.nextList();
    if (m_builder.take(object, path, read)) {
        m_builder.keep(std::move(read));
        return true;
    }
    if (!isResource(object) && bundle(object, object.keys(), path)) {
        return true;
    }
    notUnderstood(object, path);
    return false;
}

/// {"value": […]} of ARM, Key Vault and Graph, {"data": […]} of Resource Graph.
bool Document::wrapped(
    const QJsonObject &object, const QString &path, const std::optional<Question> &question) {
    const std::optional<Wrapper> wrapper = wrapperOf(object);
    if (!wrapper) {
        return false;
    }
    const QString place = path + wrapper->place;
    ListRead read = begin(place, true, question);
    read.nextLink = wrapper->more.next;
    read.lacksRows = wrapper->more.lacksRows;
    list(wrapper->rows, place, std::move(read));
    bundle(object, wrapper->others, path);
    return true;
}

bool Document::labelled(const QJsonObject &object, const QString &path) {
    QStringList others = object.keys();
    bool isLabelled = false;
    for (const char *name : labelledLists) {
        const QString member = QLatin1String(name);
        if (const std::optional<Question> question = questionOfLabel(object, member)) {
            const QString place = path + QLatin1Char('.') + member;
            const QJsonArray rows = object.value(member).toArray();
            const MoreRows more = moreRows(object, rows.size());
            ListRead read = begin(place, true, question);
            read.nextLink = more.next;
            read.lacksRows = more.lacksRows;
            list(rows, place, std::move(read));
            others.removeAll(member);
            isLabelled = true;
        }
    }
    if (directory(object, path)) {
        others.removeAll(QStringLiteral("servicePrincipals"));
        isLabelled = true;
    }
    if (recovery(object, path)) {
        others.removeAll(QStringLiteral("recovered"));
        isLabelled = true;
    }
    if (isLabelled) {
        bundle(object, others, path);
    }
    return isLabelled;
}

/// {"applicationIds": […], "servicePrincipals": […]}: the directory was asked for these applications.
bool Document::directory(const QJsonObject &object, const QString &path) {
    const QJsonArray ids = object.value(QLatin1String("applicationIds")).toArray();
    const QJsonValue told = object.value(QLatin1String("servicePrincipals"));
    if (ids.isEmpty() || !told.isArray()) {
        return false;
    }
    const QJsonArray services = told.toArray();
    const MoreRows more = moreRows(object, services.size());
    QHash<QString, QStringList> byApplication; // object ids by application
    bool isWhole = !m_isCut && !more.lacksRows && more.next.isEmpty();
    for (const QJsonValue &element : services) {
        const QJsonObject service = withCamelCaseNames(element.toObject());
        const QString appId = textOf(service, "appId").toLower();
        const bool isAskedFor = std::any_of(ids.begin(), ids.end(),
            [&appId](const QJsonValue &id) { return base::sameText(id.toString(), appId); });
        isWhole = isWhole && objectKindOf(service) == ObjectKind::ServicePrincipal && isAskedFor;
        byApplication[appId].append(textOf(inServiceForm(ObjectKind::ServicePrincipal, service), "id"));
    }
    const QString place = path + QStringLiteral(".servicePrincipals");
    ListRead read = begin(place, true, Question());
    const QDateTime when = read.when;
    list(services, place, std::move(read));
    for (const QJsonValue &id : ids) {
        if (isWhole && base::isGuid(id.toString())) {
            m_builder.coverDirectory(
                id.toString(), byApplication.value(id.toString().toLower()), {m_file, place, 0}, when);
        }
    }
    return true;
}

/// {"deletedAt": "…", "recovered": {…}}: what the recovery of something that was deleted then has answered.
bool Document::recovery(const QJsonObject &object, const QString &path) {
    const QJsonObject recovered = object.value(QLatin1String("recovered")).toObject();
    const QDateTime deletedAt = timeIn(object, {"deletedAt"});
    if (recovered.isEmpty() || !deletedAt.isValid()) {
        return false;
    }
    m_builder.takeRecovered(recovered, deletedAt);
    single(recovered, path + QStringLiteral(".recovered"), std::nullopt);
    return true;
}

/// What a command or a service that failed says instead of an answer.
bool Document::failure(const QJsonObject &object, const QString &path) {
    const QJsonObject error = object.value(QLatin1String("error")).toObject();
    if (textOf(error, "code").isEmpty() || object.contains(QStringLiteral("properties"))) {
        return false;
    }
    m_notes.refuse({m_file, ImportRefusal::CommandFailed, path, reasonOf(0, object), 0});
    return true;
}

bool Document::isRecognised(const QJsonValue &value, int levels) const {
    if (value.isArray()) {
        const QJsonArray elements = value.toArray();
        return std::any_of(elements.begin(), elements.end(),
            [this, levels](const QJsonValue &element) { return isRecognised(element, levels); });
    }
    if (!value.isObject()) {
        return false;
    }
    const QJsonObject object = value.toObject();
    if (objectKindOf(withCamelCaseNames(object)) != ObjectKind::Unknown || snapshot::isSnapshot(object)
        || wrapperOf(object) || object.contains(QStringLiteral("request")) || isLabelled(object)) {
        return true;
    }
    return levels > 0 && !isResource(object)
        && std::any_of(object.begin(), object.end(),
            [this, levels](const QJsonValue &member) { return isRecognised(member, levels - 1); });
}

/// Members of one object that are lists and resources of their own. Each is understood or told; false where
/// none is known.
bool Document::bundle(const QJsonObject &object, const QStringList &names, const QString &path) {
    constexpr int levels = 3;
    const auto placeOf = [&path](const QString &name) { return QString(path + QLatin1Char('.') + name); };
    QJsonObject members;
    bool isKnown = false;
    for (const QString &name : names) {
        const QJsonValue member = unwrittenText(object.value(name), placeOf(name));
        members.insert(name, member);
        isKnown = isKnown || isRecognised(member, levels);
    }
    if (!isKnown && names.size() == object.size()) {
        return false;
    }
    const bool wasCut = m_isOfCutBundle;
    m_isOfCutBundle = wasCut || lacksRows(object);
    for (const QString &name : names) {
        const QJsonValue member = members.value(name);
        const bool isReadable = isRecognised(member, levels) || member.isArray();
        if (isReadable && isOfAnotherState(name) && !saysThatItIsDeleted(member)) {
            m_notes.refuse({m_file, ImportRefusal::NotHeld, placeOf(name), {}, 0});
        } else if (isReadable) {
            value(member, placeOf(name), std::nullopt);
        } else if (member.isObject()) {
            notUnderstood(member.toObject(), placeOf(name));
        } else if (isShortened(member.toString())) {
            m_notes.problem({m_file, placeOf(name), domain::ImportProblemKind::ShortenedByPowerShell,
                QStringLiteral("expected an object or an array, found a string")});
        }
    }
    m_isOfCutBundle = wasCut;
    return isKnown;
}

void Document::ownSnapshot(const QJsonObject &object, const QString &path) {
    base::Result<snapshot::LoadedSnapshot> loaded = snapshot::fromJson(object);
    if (!loaded) {
        const bool newer = loaded.error().hasCode(u"UnknownSnapshotVersion");
        m_notes.refuse({m_file, newer ? ImportRefusal::NewerFormat : ImportRefusal::UnknownShape, path,
            loaded.error().message, snapshot::formatVersion});
        return;
    }
    for (const snapshot::Problem &problem : loaded->problems) {
        m_notes.problem({m_file, path + problem.place.mid(1), domain::ImportProblemKind::UnreadableElement,
            problem.message});
    }
    m_states.push_back({m_file, path, std::move(loaded->snapshot)});
}

void Document::notUnderstood(const QJsonObject &object, const QString &path) {
    if (++m_unknown <= mostRefusalsOfFile) {
        m_notes.refuse({m_file, ImportRefusal::UnknownShape, path, membersOf(object), 0});
    }
}

} // namespace importer
