#include "ui/recover/targetrows.h"

#include "base/text.h"
#include "domain/recovery/recoverychecks.h"
#include "wording/names.h"
#include "wording/recoverytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

QString noTarget() {
    return QStringLiteral("none");
}

namespace {

struct TargetRows {
    Q_DECLARE_TR_FUNCTIONS(ui::TargetRows)
};

constexpr QLatin1String newPlaceholderMark("new in ");

/// The first thing that speaks against it.
void judgeTarget(Row &row, const domain::Refusals &refusals, const domain::RecoveryFindings &findings) {
    const auto refused = std::find_if(refusals.begin(), refusals.end(),
        [](const domain::RecoveryRefusal &refusal) { return !refusal.isWarning; });
    const auto told = refused != refusals.end() ? refused : refusals.begin();
    const int column = static_cast<int>(row.cells.size());
    if (told == refusals.end()) {
        row.cells.append(TargetRows::tr("Can be used"));
        row.marks.insert(column, Mark::Done);
        return;
    }
    row.cells.append(wording::recoveryRefusalText(*told, findings).what);
    row.hint = row.cells.last();
    row.choosable = told->isWarning;
    row.marks.insert(column, told->isWarning ? Mark::Warning : Mark::Skipped);
}

Row noTargetRow(const QString &name, const QString &note, qsizetype columns) {
    Row row;
    row.key = noTarget();
    row.cells = {name};
    while (row.cells.size() < columns - 1) {
        row.cells.append(QStringLiteral("–"));
    }
    row.cells.append(note);
    return row;
}

Row rowOfSet(const domain::DiskEncryptionSet &set) {
    Row row;
    row.key = set.id.text();
    row.cells
        = {wording::shown(set.name), wording::shown(set.id.resourceGroup()), wording::shown(set.location),
            wording::shown(set.activeKey.name), wording::shown(set.activeKey.host.section(u'.', 0, 0))};
    return row;
}

QString freedomOf(const domain::KeyName &name) {
    switch (name.state) {
    case domain::NameState::Free:
        return TargetRows::tr("Free");
    case domain::NameState::Taken:
        return TargetRows::tr("Taken");
    case domain::NameState::SoftDeleted:
        return TargetRows::tr("Kept by a deleted key");
    case domain::NameState::NotRead:
        break;
    }
    return TargetRows::tr("Not read");
}

} // namespace

QStringList TargetHeaders::staging() {
    return {TargetRows::tr("Name"), TargetRows::tr("Resource group"), TargetRows::tr("Region"),
        TargetRows::tr("Redundancy"), TargetRows::tr("Note")};
}

QStringList TargetHeaders::store() {
    return {TargetRows::tr("Name"), TargetRows::tr("Resource group"), TargetRows::tr("Region"),
        TargetRows::tr("Name of the key"), TargetRows::tr("Note")};
}

QStringList TargetHeaders::group() {
    return {TargetRows::tr("Name"), TargetRows::tr("Region"), TargetRows::tr("Content")};
}

QStringList TargetHeaders::job() {
    return {TargetRows::tr("Restore"), TargetRows::tr("Job"), TargetRows::tr("Note")};
}

QStringList TargetHeaders::set() {
    return {TargetRows::tr("Name"), TargetRows::tr("Resource group"), TargetRows::tr("Region"),
        TargetRows::tr("Key"), TargetRows::tr("Key store")};
}

QStringList TargetHeaders::subnet() {
    return {TargetRows::tr("Subnet"), TargetRows::tr("Virtual network"), TargetRows::tr("Region"),
        TargetRows::tr("Address range")};
}

QList<Row> stagingRows(const domain::RecoveryFindings &findings) {
    QList<Row> rows;
    for (const domain::StorageAccount &account : findings.stagingAccounts) {
        Row row;
        row.key = account.id.text();
        row.cells = {wording::shown(account.name), wording::shown(account.id.resourceGroup()),
            wording::shown(account.location), wording::shown(account.sku)};
        judgeTarget(row, domain::checkStagingAccount(account, findings.region), findings);
        rows.append(row);
    }
    return rows;
}

QList<Row> storeRows(const domain::RecoveryFindings &findings, const domain::RecoveryChoices &choices) {
    QList<Row> rows;
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    const auto add = [&](const domain::KeyStore &store) {
        const QString host = store.uri.host().toLower();
        const bool isKnown = std::any_of(
            rows.begin(), rows.end(), [&host](const Row &row) { return base::sameText(row.key, host); });
        if (isKnown) {
            return;
        }
        const bool isChosen = base::sameText(host, choices.targetHost);
        Row row;
        row.key = host;
        row.cells = {wording::shown(store.name), wording::shown(store.id.resourceGroup()),
            wording::shown(store.location), freedomOf(findings.nameIn(host))};
        domain::Refusals refusals
            = domain::checkTargetStore(findings, store, isChosen && choices.sameSecurityDomain);
        if (rehearses && base::sameText(host, findings.key.id.host)) {
            domain::RecoveryRefusal production;
            production.kind = domain::RecoveryRefusalKind::RehearsalInOriginal;
            production.subject = store.name;
            refusals.push_back(production);
        }
        judgeTarget(row, refusals, findings);
        if (!rehearses && refusals.empty() && base::sameText(host, findings.key.id.host)) {
            row.cells.last() = TargetRows::tr("The original key store");
        }
        rows.append(row);
    };
    if (findings.store) {
        add(*findings.store);
    }
    for (const domain::KeyStore &store : findings.keyStores) {
        add(store);
    }
    return rows;
}

QList<Row> groupRows(const domain::RecoveryFindings &findings) {
    QList<Row> rows;
    for (const domain::ResourceGroup &group : findings.groups) {
        Row row;
        row.key = group.id.text();
        const auto content = findings.contents.constFind(group.id.text().toLower());
        const QString inside = content == findings.contents.constEnd() ? TargetRows::tr("Not read")
            : content->empty()                                         ? TargetRows::tr("Empty")
                               : TargetRows::tr("%n resource(s)", nullptr, static_cast<int>(content->size()));
        row.cells = {wording::shown(group.id.name()), wording::shown(group.location), inside};
        rows.append(row);
    }
    return rows;
}

QList<Row> jobRows(const domain::RecoveryFindings &findings) {
    QList<Row> rows{noTargetRow(TargetRows::tr("Start a new restore"),
        TargetRows::tr("It is bound to fail, and leaves the copy in the staging account"), 3)};
    for (const domain::BackupJob &job : findings.keyCopyJobs) {
        Row row;
        row.key = job.name;
        row.cells = {wording::utcText(job.startTime), wording::shown(job.name),
            TargetRows::tr("Failed, and left a copy of the key")};
        rows.append(row);
    }
    return rows;
}

QString newPlaceholderIn(const QString &host) {
    return newPlaceholderMark + host.toLower();
}

QString hostOfNewPlaceholder(const QString &key) {
    return key.startsWith(newPlaceholderMark) ? key.mid(newPlaceholderMark.size()) : QString();
}

QList<Row> placeholderRows(const domain::RecoveryFindings &findings, const domain::RecoveryChoices &choices) {
    QList<Row> rows;
    if (choices.goal == domain::RecoveryGoal::Restore) {
        rows.append(noTargetRow(TargetRows::tr("None"), QStringLiteral("–"), 5));
    }
    for (const domain::DiskEncryptionSet &set : findings.sets) {
        Row row = rowOfSet(set);
        const bool serves = set.isConfidential() && !base::sameText(set.activeKey.host, findings.key.id.host);
        row.choosable = serves;
        rows.append(row);
    }
    if (choices.goal == domain::RecoveryGoal::Rehearse) {
        for (const domain::KeyStore &store : findings.keyStores) {
            const QString host = store.uri.host().toLower();
            if (base::sameText(host, findings.key.id.host)) {
                continue;
            }
            Row row;
            row.key = newPlaceholderIn(host);
            row.cells = {TargetRows::tr("Create one for the rehearsal"), QStringLiteral("–"),
                wording::shown(findings.region), TargetRows::tr("a new key"), wording::shown(store.name)};
            rows.append(row);
        }
    }
    return rows;
}

QList<Row> setRows(const domain::RecoveryFindings &findings) {
    QList<Row> rows;
    for (const domain::DiskEncryptionSet &set : findings.sets) {
        if (set.isConfidential() || !set.isKindKnown()) {
            rows.append(rowOfSet(set));
        }
    }
    return rows;
}

QList<Row> subnetRows(const domain::RecoveryFindings &findings) {
    QList<Row> rows;
    for (const domain::VirtualNetwork &network : findings.networks) {
        for (const domain::Subnet &subnet : network.subnets) {
            Row row;
            row.key = subnet.id.text();
            row.cells = {wording::shown(subnet.id.name()), wording::shown(network.id.name()),
                wording::shown(network.location),
                subnet.prefix.isEmpty() ? QStringLiteral("–") : wording::shown(subnet.prefix)};
            rows.append(row);
        }
    }
    return rows;
}

domain::ResourceId networkOfSubnet(
    const domain::RecoveryFindings &findings, const domain::ResourceId &subnetId) {
    for (const domain::VirtualNetwork &network : findings.networks) {
        for (const domain::Subnet &subnet : network.subnets) {
            if (subnet.id == subnetId) {
                return network.id;
            }
        }
    }
    return {};
}

} // namespace ui
