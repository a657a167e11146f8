#include "tests/console/endstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace program {

namespace {

QJsonObject storeNamed(const QJsonObject &tenant, const QString &name) {
    for (const QJsonValue store : tenant.value(QLatin1String("keyStores")).toArray()) {
        if (store[QLatin1String("name")].toString() == name) {
            return store.toObject();
        }
    }
    return {};
}

} // namespace

QByteArray endStateOf(const QJsonObject &tenant) {
    QJsonObject compared;
    for (const char *part : {"assignments", "disks", "encryptionSets", "keyStores", "principals", "roles",
             "storageAccounts", "virtualMachines"}) {
        compared.insert(QLatin1String(part), tenant.value(QLatin1String(part)));
    }
    static const QRegularExpression ofThisRun(
        QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|\\d{8}-\\d{6}|"
                       "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}"));
    return QString::fromUtf8(QJsonDocument(compared).toJson())
        .replace(ofThisRun, QStringLiteral("..."))
        .toUtf8();
}

QByteArray untouched(QJsonObject tenant, const QStringList &exceptStores) {
    for (const char *part : {"recoveryVaults", "storageAccounts", "keyBackups", "diskOperations"}) {
        tenant.remove(QLatin1String(part));
    }
    QJsonArray stores;
    for (const QJsonValue store : tenant.value(QLatin1String("keyStores")).toArray()) {
        if (!exceptStores.contains(store[QLatin1String("name")].toString())) {
            stores.append(store);
        }
    }
    tenant.insert(QLatin1String("keyStores"), stores);
    return QJsonDocument(tenant).toJson();
}

int restoresIn(const QJsonObject &tenant) {
    int restores = 0;
    for (const QJsonValue vault : tenant.value(QLatin1String("recoveryVaults")).toArray()) {
        for (const QJsonValue work : vault[QLatin1String("work")].toArray()) {
            restores += work[QLatin1String("kind")].toString() == QLatin1String("restore") ? 1 : 0;
        }
    }
    return restores;
}

QStringList keysIn(const QJsonObject &tenant, const QString &store, const char *list) {
    QStringList names;
    for (const QJsonValue key : storeNamed(tenant, store).value(QLatin1String(list)).toArray()) {
        names.append(key[QLatin1String("name")].toString());
    }
    return names;
}

int blobsIn(const QJsonObject &tenant) {
    int blobs = 0;
    for (const QJsonValue account : tenant.value(QLatin1String("storageAccounts")).toArray()) {
        blobs += static_cast<int>(account[QLatin1String("blobs")].toArray().size());
    }
    return blobs;
}

} // namespace program
