#include "tests/unit/importer/lesser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace lesser {

namespace {

using Rebuild = std::function<QJsonValue(const QJsonValue &)>;

struct Less {
    QString without;
    QJsonValue root;
    enum class Kind { Whole, Column, Member } kind = Kind::Whole;
};

bool has(const QJsonObject &object, std::initializer_list<const char *> names) {
    for (const char *name : names) {
        if (object.contains(QLatin1String(name))) {
            return true;
        }
    }
    return false;
}

bool explainsAnId(const QJsonObject &object) {
    return has(object, {"userPrincipalName", "servicePrincipalType", "securityEnabled", "UserPrincipalName"});
}

bool isDefinition(const QJsonObject &object) {
    return has(object, {"assignableScopes", "AssignableScopes"});
}

bool isRow(const QJsonObject &object) {
    return has(object, {"roleDefinitionId", "RoleDefinitionId"});
}

QString nameOfLabelled(const QJsonObject &object) {
    if (!has(object, {"subscription", "hsm"})) {
        return {};
    }
    for (const char *name : {"roleAssignments", "roleDefinitions", "denyAssignments"}) {
        if (object.value(QLatin1String(name)).isArray()) {
            return QLatin1String(name);
        }
    }
    return {};
}

/// By the contract: no expiry, open, access policies, off, no condition, in this tenant, all that there is.
bool meansSomethingWhereAbsent(const QString &name) {
    static const QStringList names{QStringLiteral("expires"), QStringLiteral("exp"),
        QStringLiteral("notBefore"), QStringLiteral("nbf"), QStringLiteral("enableRbacAuthorization"),
        QStringLiteral("enablePurgeProtection"), QStringLiteral("enableSoftDelete"),
        QStringLiteral("publicNetworkAccess"), QStringLiteral("condition"), QStringLiteral("effect"),
        QStringLiteral("federatedClientId"), QStringLiteral("nextLink"), QStringLiteral("count"),
        QStringLiteral("totalRecords"), QStringLiteral("skipToken"), QStringLiteral("resultTruncated")};
    return names.contains(name, Qt::CaseInsensitive);
}

void walk(const QJsonValue &value, const QString &path, const Rebuild &rebuild, std::vector<Less> &found);

/// A list with a label says that it is whole: to take a definition out of it would be another statement.
void walkList(const QJsonArray &list, const QString &path, const Rebuild &rebuild, std::vector<Less> &found) {
    const bool isLabelled = path.endsWith(QLatin1String(".roleDefinitions"));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = path + QStringLiteral("[%1]").arg(i);
        const QJsonObject element = list.at(i).toObject();
        if (explainsAnId(element) || (isDefinition(element) && !isLabelled)) {
            QJsonArray fewer = list;
            fewer.removeAt(i);
            found.push_back({place, rebuild(fewer), Less::Kind::Whole});
        }
        walk(
            list.at(i), place,
            [list, i, rebuild](const QJsonValue &other) {
                QJsonArray changed = list;
                changed.replace(i, other);
                return rebuild(changed);
            },
            found);
    }
}

void walk(const QJsonValue &value, const QString &path, const Rebuild &rebuild, std::vector<Less> &found) {
    if (value.isArray()) {
        walkList(value.toArray(), path, rebuild, found);
        return;
    }
    const QJsonObject object = value.toObject();
    if (const QString list = nameOfLabelled(object); !list.isEmpty()) {
        found.push_back({path + QStringLiteral(" label"), rebuild(object.value(list)), Less::Kind::Whole});
    }
    static const QStringList columns{QStringLiteral("principalType"), QStringLiteral("ObjectType"),
        QStringLiteral("principalId"), QStringLiteral("roleDefinitionId"), QStringLiteral("HsmName"),
        QStringLiteral("ObjectId"), QStringLiteral("RoleDefinitionId"), QStringLiteral("scope")};
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString place = path + QLatin1Char('.') + member.key();
        const QString name = member.key();
        const bool isColumn = isRow(object) && columns.contains(name);
        const bool isScalar = !member->isArray() && !member->isObject() && !member->isNull();
        if (isColumn || (isScalar && !meansSomethingWhereAbsent(name))) {
            QJsonObject fewer = object;
            fewer.remove(name);
            found.push_back({place, rebuild(fewer), isColumn ? Less::Kind::Column : Less::Kind::Member});
        }
        if (member->isArray() || member->isObject()) {
            walk(
                *member, place,
                [object, name, rebuild](const QJsonValue &other) {
                    QJsonObject changed = object;
                    changed.insert(name, other);
                    return rebuild(changed);
                },
                found);
        }
    }
}

QByteArray text(const QJsonValue &root) {
    return (root.isArray() ? QJsonDocument(root.toArray()) : QJsonDocument(root.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace

std::vector<Variant> variantsOf(const std::vector<File> &files, const Share &share) {
    int columns = share.first;
    int members = share.first;
    std::vector<Variant> variants;
    for (size_t i = 0; i < files.size(); ++i) {
        Variant without{files[i].name, files};
        without.files.erase(without.files.begin() + static_cast<std::ptrdiff_t>(i));
        variants.push_back(std::move(without));
        const QJsonDocument document = QJsonDocument::fromJson(files[i].content);
        if (document.isNull()) {
            continue; // several values, or another encoding: as a whole only
        }
        const QJsonValue root
            = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        std::vector<Less> found;
        walk(
            root, QStringLiteral("$"), [](const QJsonValue &same) { return same; }, found);
        for (const Less &less : found) {
            if ((less.kind == Less::Kind::Column && ++columns % share.columns != 0)
                || (less.kind == Less::Kind::Member && ++members % share.members != 0)) {
                continue;
            }
            Variant variant{files[i].name + QLatin1Char(' ') + less.without, files};
            variant.files[i].content = text(less.root);
            variants.push_back(std::move(variant));
        }
    }
    return variants;
}

} // namespace lesser
