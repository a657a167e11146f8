#include "ui/protect/keystore/keystorefacts.h"

#include "wording/accesstext.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct KeyStoreFacts {
    Q_DECLARE_TR_FUNCTIONS(ui::KeyStoreFacts)
public:
    static QString notRead() { return tr("Not read"); }

    static QString yesNo(const std::optional<bool> &value) {
        return !value ? notRead() : *value ? tr("Yes") : tr("No");
    }

    static QString onOff(const std::optional<bool> &value) {
        return !value ? notRead() : *value ? tr("On") : tr("Off");
    }

    static QString network(const domain::KeyStore &store) {
        const domain::NetworkRules &rules = store.network;
        if (rules.isOpen()) {
            return tr("Open to all networks");
        }
        if (rules.passage() == domain::Passage::NotKnown) {
            return tr("Not known");
        }
        if (rules.securedByPerimeter) {
            return tr("Secured by a network security perimeter; trusted Microsoft services aren't allowed "
                      "automatically");
        }
        QStringList parts;
        parts.append(*rules.publicNetworkAccess ? tr("Selected networks only") : tr("Public access is off"));
        const auto count = static_cast<int>(rules.ipRules.size() + rules.virtualNetworkRules.size());
        if (count > 0) {
            parts.append(tr("%n rule(s)", nullptr, count));
        }
        parts.append(*rules.trustedServicesBypass
                ? tr("trusted Microsoft services can bypass the firewall")
                : tr("trusted Microsoft services can't bypass the firewall"));
        return parts.join(QStringLiteral("; "));
    }

    static QString softDelete(const domain::KeyStore &store) {
        if (store.softDelete && *store.softDelete && store.softDeleteRetentionDays) {
            return tr("On, kept for %n day(s)", nullptr, *store.softDeleteRetentionDays);
        }
        return onOff(store.softDelete);
    }

    static QList<Fact> store(const domain::KeyStore &store) {
        QList<Fact> facts;
        facts.append({tr("Kind"), wording::keyStoreKindName(store.kind)});
        if (!store.resourceRead) {
            facts.append({tr("Properties"), tr("Could not be read"), Mark::Unknown});
            return facts;
        }
        facts.append({tr("Access controlled by"), wording::permissionModelName(store.permissionModel)});
        if (store.kind == domain::KeyStoreKind::ManagedHsm) {
            const bool isActive
                = store.activationStatus.compare(QLatin1String("Active"), Qt::CaseInsensitive) == 0;
            facts.append({tr("Activation"),
                store.activationStatus.isEmpty() ? notRead()
                    : isActive                   ? tr("Active")
                                                 : store.activationStatus,
                isActive || store.activationStatus.isEmpty() ? Mark::None : Mark::Warning});
        }
        facts.append({tr("Soft delete"), softDelete(store)});
        facts.append({tr("Purge protection"), onOff(store.purgeProtection),
            store.purgeProtection == false ? Mark::Warning : Mark::None});
        const domain::Passage passage = store.network.passage();
        const bool closed = passage == domain::Passage::ByPerimeter || passage == domain::Passage::Closed;
        const Mark mark = passage == domain::Passage::NotKnown ? Mark::Unknown
            : closed                                           ? Mark::Warning
                                                               : Mark::None;
        facts.append({tr("Network"), network(store), mark});
        return facts;
    }

    static QList<Fact> key(const domain::Key &key, const QDateTime &now) {
        QList<Fact> facts;
        facts.append({tr("Name"), wording::shown(key.id.name)});
        facts.append({tr("Version"), key.id.version.isEmpty() ? tr("Latest") : key.id.version});
        if (!key.attributesRead) {
            facts.append({tr("Attributes"), tr("Could not be read"), Mark::Unknown});
            return facts;
        }
        facts.append({tr("Type"), key.type});
        facts.append({tr("Enabled"), yesNo(key.enabled), key.enabled == false ? Mark::Failed : Mark::None});
        const bool expired = key.expires.isValid() && key.expires <= now;
        facts.append({tr("Expires"), key.expires.isValid() ? wording::utcText(key.expires) : tr("Never"),
            expired ? Mark::Failed : Mark::None});
        facts.append(
            {tr("Exportable"), yesNo(key.exportable), key.exportable == false ? Mark::Warning : Mark::None});
        facts.append({tr("Release policy"), yesNo(key.hasReleasePolicy),
            key.hasReleasePolicy == false ? Mark::Warning : Mark::None});
        return facts;
    }
};

} // namespace

QList<Fact> keyStoreFacts(const domain::KeyStore &store) {
    return KeyStoreFacts::store(store);
}

QList<Fact> keyFacts(const domain::Key &key, const QDateTime &now) {
    return KeyStoreFacts::key(key, now);
}

} // namespace ui
