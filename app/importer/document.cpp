#include "importer/document.h"

#include "base/text.h"

#include <QJsonDocument>
#include <QUrl>

namespace importer {

namespace {

using domain::ImportRefusal;

/// One refusal for each thing of no use would drown the others.
constexpr int mostRefusalsOfFile = 20;

QString textOf(const QJsonObject &object, const char *name) {
    return object.value(QLatin1String(name)).toString();
}

QString indexed(const QString &path, qsizetype index) {
    return path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

/// A body may have been recorded as text.
QJsonValue jsonOf(const QJsonValue &body) {
    if (!body.isString()) {
        return body;
    }
    const QJsonDocument document = QJsonDocument::fromJson(body.toString().toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// The reason in the service's own words, as ScopeRead has it.
QString reasonOf(int status, const QJsonValue &body) {
    const QJsonObject error = body.toObject().value(QLatin1String("error")).toObject();
    const QString code = textOf(error, "code");
    const QString words = code.isEmpty() ? QStringLiteral("HTTP %1").arg(status)
                                         : code + QStringLiteral(": ") + textOf(error, "message");
    return base::plainText(words).left(400);
}

/// What a list without elements still tells: that there are none.
std::optional<domain::ImportContent> contentOf(const Asked &asked) {
    using domain::ImportContent;
    switch (asked.list) {
    case Asked::List::RoleAssignments:
        return asked.isHsm ? ImportContent::HsmRoleAssignments : ImportContent::AzureRoleAssignments;
    case Asked::List::RoleDefinitions:
        return asked.isHsm ? ImportContent::HsmRoleDefinitions : ImportContent::AzureRoleDefinitions;
    case Asked::List::DenyAssignments:
        return ImportContent::DenyAssignments;
    case Asked::List::Keys:
        return ImportContent::Keys;
    case Asked::List::BackupStatus:
    case Asked::List::Other:
    case Asked::List::Nothing:
        break;
    }
    return std::nullopt;
}

} // namespace

void Document::read(const QJsonValue &root, bool isCut) {
    m_isCut = isCut;
    value(root, QStringLiteral("$"), std::nullopt);
}

ListRead Document::begin(const QString &path, bool isList, std::optional<Asked> asked) const {
    ListRead read;
    read.file = m_file;
    read.place = path;
    read.isList = isList;
    read.asked = std::move(asked);
    read.when = m_modified;
    read.isCut = m_isCut;
    read.address = m_address;
    return read;
}

void Document::value(const QJsonValue &value, const QString &path, std::optional<Asked> asked) {
    if (value.isArray()) {
        list(value.toArray(), path, begin(path, true, std::move(asked)));
    } else if (value.isObject()) {
        object(value.toObject(), path, std::move(asked));
    }
}

void Document::object(const QJsonObject &given, const QString &path, std::optional<Asked> asked) {
    if (snapshot::isSnapshot(given)) {
        ownSnapshot(given, path);
        return;
    }
    if (exchange(given, path) || browserLog(given, path) || labelled(given, path)) {
        return;
    }
    if (wrapped(given, path, asked)) {
        return;
    }
    single(given, path, std::move(asked));
}

void Document::list(const QJsonArray &elements, const QString &path, ListRead read) {
    read.number = m_gathered.nextList();
    if (elements.isEmpty() && !read.asked) {
        m_notes.refuse({m_file, ImportRefusal::EmptyList, path, QString(), 0});
    } else if (elements.isEmpty()) {
        if (const std::optional<domain::ImportContent> content = contentOf(*read.asked)) {
            m_notes.understood(m_file, *content, 0);
        }
    }
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QJsonValue element = elements.at(i);
        const QString place = indexed(path, i);
        if (element.isArray()) {
            value(element, place, std::nullopt);
        } else if (element.isObject() && !m_gathered.take(element.toObject(), place, read)) {
            object(element.toObject(), place, std::nullopt);
        } else if (!element.isObject()) {
            read.lostElements = true;
        }
    }
    m_gathered.keep(std::move(read));
}

void Document::single(const QJsonObject &object, const QString &path, std::optional<Asked> asked) {
    ListRead read = begin(path, false, std::move(asked));
    read.number = m_gathered.nextList();
    if (m_gathered.take(object, path, read)) {
        m_gathered.keep(std::move(read));
        return;
    }
    unknown(object, path);
}

/// {"value": […]} of ARM, Key Vault and Graph, {"data": […]} of Resource Graph.
bool Document::wrapped(const QJsonObject &object, const QString &path, const std::optional<Asked> &asked) {
    const bool isValue = object.value(QLatin1String("value")).isArray();
    const bool isData = object.value(QLatin1String("data")).isArray()
        && (object.contains(QStringLiteral("count")) || object.contains(QStringLiteral("totalRecords"))
            || object.contains(QStringLiteral("total_records")));
    if (!isValue && !isData) {
        return false;
    }
    const QString name = isValue ? QStringLiteral("value") : QStringLiteral("data");
    ListRead read = begin(path + QLatin1Char('.') + name, true, asked);
    const QString next = textOf(object, "nextLink");
    read.nextLink = next.isEmpty() ? textOf(object, "@odata.nextLink") : next;
    for (const char *token : {"skip_token", "$skipToken"}) {
        read.nextLink = read.nextLink.isEmpty() ? textOf(object, token) : read.nextLink;
    }
    const QString place = read.place;
    list(object.value(name).toArray(), place, std::move(read));
    return true;
}

bool Document::labelled(const QJsonObject &object, const QString &path) {
    const std::optional<Asked> asked = askedByLabel(object);
    if (!asked) {
        return false;
    }
    for (const char *name : {"roleAssignments", "roleDefinitions", "denyAssignments", "keys"}) {
        const QJsonValue elements = object.value(QLatin1String(name));
        if (elements.isArray()) {
            const QString place = path + QLatin1Char('.') + QLatin1String(name);
            list(elements.toArray(), place, begin(place, true, asked));
        }
    }
    return true;
}

/// {"request": {method, uri, body}, "response": {status, body}}.
bool Document::exchange(const QJsonObject &object, const QString &path) {
    const QJsonObject request = object.value(QLatin1String("request")).toObject();
    const QJsonObject response = object.value(QLatin1String("response")).toObject();
    const QString url
        = request.contains(QStringLiteral("uri")) ? textOf(request, "uri") : textOf(request, "url");
    if (url.isEmpty() || response.isEmpty()) {
        return false;
    }
    const QString method = textOf(request, "method");
    QJsonValue body = response.value(QLatin1String("body"));
    QString place = path + QStringLiteral(".response.body");
    if (response.contains(QStringLiteral("content"))) { // a browser's log
        body = response.value(QLatin1String("content")).toObject().value(QLatin1String("text"));
        place = path + QStringLiteral(".response.content.text");
    }
    answer(askedBy(method, QUrl(url)), response.value(QLatin1String("status")).toInt(200), jsonOf(body),
        jsonOf(request.value(QLatin1String("body"))), method, url, place);
    return true;
}

bool Document::browserLog(const QJsonObject &object, const QString &path) {
    const QJsonValue entries = object.value(QLatin1String("log")).toObject().value(QLatin1String("entries"));
    if (!entries.isArray()) {
        return false;
    }
    const QJsonArray list = entries.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        exchange(list.at(i).toObject(), indexed(path + QStringLiteral(".log.entries"), i));
    }
    return true;
}

void Document::answer(const Asked &asked, int status, const QJsonValue &body, const QJsonValue &sent,
    const QString &method, const QString &url, const QString &path) {
    const bool isList = asked.list != Asked::List::Other && asked.list != Asked::List::Nothing
        && asked.list != Asked::List::BackupStatus && !asked.isSingle;
    if (status >= 400 && isList) {
        ListRead refused = begin(path, true, asked);
        const bool no = status == 403;
        refused.outcome = no ? domain::ReadOutcome::Refused : domain::ReadOutcome::Failed;
        refused.reason = reasonOf(status, body);
        m_gathered.keep(std::move(refused));
        m_notes.understood(m_file, domain::ImportContent::Refusals);
        return;
    }
    if (asked.list == Asked::List::BackupStatus && status < 300) {
        const QString vmId = textOf(sent.toObject(), "resourceId");
        ListRead read = begin(path, false, asked);
        if (!vmId.isEmpty()) {
            m_gathered.takeBackupStatus(vmId, body.toObject(), read);
            return;
        }
    }
    const bool useful = status < 300 && asked.list != Asked::List::Nothing
        && (body.isArray() || body.isObject()) && !body.toObject().value(QLatin1String("error")).isObject();
    ListRead probe = begin(path, false, asked);
    if (useful) {
        m_address = pageAddress(url);
        const bool wasWrapped = body.isObject() && wrapped(body.toObject(), path, asked);
        bool taken = wasWrapped;
        if (!wasWrapped && body.isArray()) {
            value(body, path, asked);
            taken = true;
        } else if (!wasWrapped && shapeOf(withCamelCaseNames(body.toObject())) != Shape::NoInventory) {
            probe.asked->isSingle = true;
            probe.number = m_gathered.nextList();
            taken = m_gathered.take(body.toObject(), path, probe);
            m_gathered.keep(std::move(probe));
        }
        m_address.clear();
        if (taken) {
            return;
        }
    }
    const QString what = method + QLatin1Char(' ') + QUrl(url).path().left(200);
    m_notes.refuse({m_file, ImportRefusal::NoInventory, path, base::plainText(what), 0});
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
    m_gathered.takeSnapshot(m_file, std::move(loaded->snapshot.environment));
    loaded->snapshot.environment = domain::Environment();
    m_snapshot = std::move(loaded->snapshot);
}

/// Perhaps the lists are members of one object: look inside, one level deep.
void Document::unknown(const QJsonObject &object, const QString &path) {
    bool hasLists = false;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonArray elements = member.value().toArray();
        if (!elements.isEmpty() && elements.first().isObject()
            && shapeOf(withCamelCaseNames(elements.first().toObject())) != Shape::Unknown) {
            hasLists = true;
            value(elements, path + QLatin1Char('.') + member.key(), std::nullopt);
        }
    }
    if (!hasLists && ++m_unknown <= mostRefusalsOfFile) {
        m_notes.refuse({m_file, ImportRefusal::UnknownShape, path, membersOf(object), 0});
    }
}

} // namespace importer
