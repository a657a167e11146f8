#include "review/importer/question.h"

#include "base/text.h"
#include "review/importer/objectkind.h"
#include "review/importer/wrapper.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>

namespace importer {

namespace {

const QString authorization = QStringLiteral("/providers/Microsoft.Authorization/");

QString withSingleSlashes(QString path) {
    while (path.contains(QLatin1String("//"))) {
        path.replace(QLatin1String("//"), QLatin1String("/"));
    }
    while (path.size() > 1 && path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return path;
}

Question::List listNamed(const QString &name) {
    if (base::sameText(name, u"roleAssignments")) {
        return Question::List::RoleAssignments;
    }
    if (base::sameText(name, u"roleDefinitions")) {
        return Question::List::RoleDefinitions;
    }
    return base::sameText(name, u"denyAssignments") ? Question::List::DenyAssignments : Question::List::Other;
}

/// The filters of contract 8.2; whatever else narrows the list in a way that proves nothing.
void readFilter(const QString &filter, Question &question) {
    static const QRegularExpression assignedTo(QStringLiteral("assignedTo\\('([0-9A-Fa-f-]{36})'\\)"));
    const QString text = filter.simplified();
    if (text.isEmpty()) {
        return;
    }
    const QRegularExpressionMatch match = assignedTo.match(text);
    question.principalFilter = match.captured(1).toLower();
    question.atScopeOnly = text.contains(QLatin1String("atScope()"), Qt::CaseInsensitive);
    QString rest = text;
    rest.remove(assignedTo);
    rest.remove(QLatin1String("atScope()"), Qt::CaseInsensitive);
    question.isNarrowed = question.isNarrowed || rest.contains(QLatin1Char('('))
        || (!rest.simplified().isEmpty() && !base::sameText(rest.simplified(), u"and"));
}

/// What a request may say beside its address and leaves no row out. Some servers take ";" for "&".
bool leavesAllRows(const QString &parameter, const QString &value) {
    static const QStringList names{QStringLiteral("api-version"), QStringLiteral("$select"),
        QStringLiteral("$orderby"), QStringLiteral("$expand"), QStringLiteral("$count")};
    return names.contains(parameter, Qt::CaseInsensitive) && !value.contains(QLatin1Char(';'));
}

void readQuery(const QUrl &url, Question &question) {
    const QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (base::sameText(name, u"$skiptoken")) {
            question.isContinuation = true;
        } else if (base::sameText(name, u"$filter")) {
            readFilter(value, question);
        } else if (base::sameText(name, u"$top") || base::sameText(name, u"maxresults")) {
            question.most = value.toInt();
            question.isNarrowed = question.isNarrowed || question.most <= 0;
        } else {
            question.isNarrowed = question.isNarrowed || !leavesAllRows(name, value);
        }
    }
}

/// What a label may say beside what was asked for: when, where and by what. Anything else may leave rows out.
bool leavesAllRows(const QString &member, const QJsonValue &value) {
    static const QRegularExpression about(
        QStringLiteral(
            "\\A(hsm|subscription|scope|subscriptionName|name|title|notes?|comment|description|source|"
            "tool|version|schema|cloud|environment|tenant|tenantId|[a-z]*(date|time|timestamp)|"
            "(created|collected|generated|exported|fetched|taken|read)(at|on|by)?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    if (value.isNull() || (value.isString() && value.toString().isEmpty()) || about.match(member).hasMatch()
        || isAboutRows(member)) {
        return true;
    }
    if (base::sameText(member, u"all")) {
        return value == QJsonValue(true);
    }
    const QJsonArray elements = value.toArray();
    const QJsonObject object = value.toObject();
    const auto isPlain = [](const QJsonValue &one) { return !one.isObject() && !one.isArray(); };
    if (value.isArray()) { // one of rows is a list of its own
        return std::none_of(elements.begin(), elements.end(), isPlain)
            || base::sameText(member, u"applicationIds");
    }
    return value.isObject()
        && (objectKindOf(withCamelCaseNames(object)) != ObjectKind::Unknown
            || !std::all_of(object.begin(), object.end(), isPlain));
}

bool hasLabel(const QString &host, QStringView label) {
    const QStringList labels = host.split(QLatin1Char('.'));
    return labels.size() > 2 && labels.mid(1).contains(label, Qt::CaseInsensitive);
}

void readKeyPath(const QString &path, Question &question) {
    const QStringList segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QString first = segments.value(0);
    const bool isDeleted = base::sameText(first, u"deletedkeys");
    question.list
        = isDeleted || base::sameText(first, u"keys") ? Question::List::Other : Question::List::Nothing;
    if (question.list == Question::List::Other && segments.size() == 1 && !isDeleted) {
        question.list = Question::List::Keys;
    }
    const QString last = segments.isEmpty() ? QString() : segments.last();
    if (base::sameText(last, u"rotationpolicy") || base::sameText(last, u"backup")) {
        question.list = Question::List::Nothing; // a backup's answer holds the key itself, though wrapped
    }
}

/// Lists that tell which backups there are (contract 12.2, 14.7, 15.3).
void readBackupPath(const QString &path, const QUrl &url, Question &question) {
    static const QRegularExpression vaults(
        QStringLiteral("\\A(/subscriptions/[^/]+)/providers/Microsoft.RecoveryServices/vaults\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression items(
        QStringLiteral("\\A(.+/Microsoft.RecoveryServices/vaults/[^/]+)/backupProtectedItems\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression points(QStringLiteral("\\A(.+/protectedItems/[^/]+)/recoveryPoints\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QString ofMachines
        = QStringLiteral("backupManagementType eq 'AzureIaasVM' and itemType eq 'VM'");
    const auto take = [&](const QRegularExpressionMatch &match, Question::List list) {
        if (match.hasMatch()) {
            question.list = list;
            question.scope = match.captured(1);
        }
        return match.hasMatch();
    };
    if (take(vaults.match(path), Question::List::RecoveryServicesVaults)
        || take(points.match(path), Question::List::RecoveryPoints)) {
        return;
    }
    if (take(items.match(path), Question::List::ProtectedItems)) {
        QUrl unfiltered = url;
        QUrlQuery query(url);
        const QString filter = query.queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded);
        if (base::sameText(filter.simplified().replace(QLatin1Char('+'), QLatin1Char(' ')), ofMachines)) {
            query.removeAllQueryItems(QStringLiteral("$filter"));
            unfiltered.setQuery(query);
            question.isNarrowed = false;
            readQuery(unfiltered, question);
        }
    }
}

bool tellsNothing(const QString &path) {
    static const QRegularExpression useless(
        QStringLiteral("/(backupJobs|backupOperations|"
                       "operationResults|operationsStatus|operations|DiskOperations|backupProtectableItems|"
                       "protectableContainers|backupconfig|backupstorageconfig|oauth2|"
                       "refreshContainers|backupProtectionContainers|accessPolicies)(/|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return useless.match(path).hasMatch();
}

} // namespace

bool isHsmHost(const QString &host) {
    return hasLabel(host, u"managedhsm");
}

bool isVaultHost(const QString &host) {
    return hasLabel(host, u"vault");
}

Question questionOf(const QString &method, const QUrl &url) {
    Question question;
    const QString path = withSingleSlashes(url.path(QUrl::FullyDecoded));
    const QString host = url.host().toLower();
    readQuery(url, question);
    if (base::sameText(method, u"DELETE") || tellsNothing(path)) {
        question.list = Question::List::Nothing;
        return question;
    }
    if (path.endsWith(QLatin1String("/backupStatus"), Qt::CaseInsensitive)) {
        question.list = Question::List::BackupStatus;
        return question;
    }
    const qsizetype at = path.lastIndexOf(authorization, -1, Qt::CaseInsensitive);
    if (at >= 0) {
        const QStringList names
            = path.mid(at + authorization.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
        question.list = listNamed(names.value(0));
        question.isSingle = names.size() > 1 || !base::sameText(method, u"GET");
        question.isHsm = isHsmHost(host);
        question.host = question.isHsm ? host : QString();
        question.scope = at == 0 ? QStringLiteral("/") : path.left(at);
        return question;
    }
    if (isHsmHost(host) || isVaultHost(host)) {
        question.host = host;
        question.scope = QStringLiteral("/keys");
        readKeyPath(path, question);
    } else if (base::sameText(method, u"GET")) {
        readBackupPath(path, url, question);
    }
    return question;
}

std::optional<Question> questionOfLabel(const QJsonObject &object, const QString &list) {
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Question question;
    question.list = base::sameText(list, u"keys") ? Question::List::Keys : listNamed(list);
    const QString hsm = text("hsm");
    const QString subscription = text("subscription");
    if (question.list == Question::List::Other || !object.value(list).isArray()
        || (hsm.isEmpty() == subscription.isEmpty())) {
        return std::nullopt;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        question.isNarrowed = question.isNarrowed || !leavesAllRows(member.key(), member.value());
    }
    if (!hsm.isEmpty()) {
        question.isHsm = true;
        question.hsmName = hsm;
        question.host = hsm.contains(QLatin1Char('.')) ? hsm.toLower() : QString();
        question.scope = withSingleSlashes(QLatin1Char('/') + text("scope"));
        question.isNarrowed = question.isNarrowed
            || (text("scope").isEmpty() && question.list == Question::List::RoleAssignments);
    } else if (base::isGuid(subscription)) {
        question.scope = QStringLiteral("/subscriptions/") + subscription;
        question.isNarrowed = question.isNarrowed || !text("scope").isEmpty();
    } else {
        return std::nullopt;
    }
    return question;
}

QString pageAddress(const QString &url) {
    QUrl address(url);
    address.setPort(-1);
    return QUrl::fromPercentEncoding(address.toEncoded()).toLower();
}

} // namespace importer
