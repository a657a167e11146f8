#include "terminal/console/restorechoosing.h"

#include "base/text.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/restoreconsoletext.h"

#include <algorithm>

namespace console {

using domain::RecoveryChoices;
using domain::RecoveryFindings;
using domain::ResourceId;
using protect::ProtectedMachine;

namespace {

BadChoice badRestore(const char *code, const QString &message, const QStringList &candidates) {
    return {base::localError(QLatin1String(code), message, QStringLiteral("choose")), candidates};
}

bool isOneMachine(const std::vector<ProtectedMachine> &machines) {
    return std::all_of(machines.begin(), machines.end(), [&machines](const ProtectedMachine &one) {
        return one.virtualMachineId == machines.front().virtualMachineId;
    });
}

QStringList machineLines(
    const std::vector<ProtectedMachine> &machines, const domain::Environment &environment) {
    QStringList lines;
    for (const ProtectedMachine &one : machines) {
        lines.append(wording::protectedMachineLine(
            one.virtualMachineId, one.vaultId, environment.virtualMachine(one.virtualMachineId) != nullptr));
    }
    return lines;
}

/// The one of these that has the name or the id; what there is of them tells `all` otherwise.
template <typename Item, typename IdOf>
Choice<Item> oneNamed(const std::vector<Item> &items, const QString &wanted, IdOf idOf) {
    std::vector<const Item *> found;
    QStringList all;
    QStringList several;
    for (const Item &item : items) {
        const ResourceId id = idOf(item);
        all.append(wording::shown(id.text()));
        if (base::sameText(id.name(), wanted) || id == ResourceId(wanted)) {
            found.push_back(&item);
            several.append(wording::shown(id.text()));
        }
    }
    if (found.size() == 1) {
        return *found.front();
    }
    return found.empty() ? badRestore("RestoreTargetNotFound", wanted, all)
                         : badRestore("AmbiguousName", wanted, several);
}

const ResourceId &idOfResource(const auto &item) {
    return item.id;
}

/// The host of a key store that was named, by name or host.
Choice<QString> hostNamed(const RecoveryFindings &findings, const QString &wanted) {
    QStringList all;
    QStringList found;
    std::vector<domain::KeyStore> stores = findings.keyStores;
    if (findings.store) {
        stores.push_back(*findings.store);
    }
    for (const domain::KeyStore &store : stores) {
        const QString host = store.uri.host().toLower();
        const bool isIt = base::sameText(store.name, wanted) || base::sameText(host, wanted)
            || store.id == ResourceId(wanted);
        if (isIt && !found.contains(host)) {
            found.append(host);
        }
        if (!all.contains(wording::shown(host))) {
            all.append(wording::shown(host));
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    return found.isEmpty() ? badRestore("RestoreTargetNotFound", wanted, all)
                           : badRestore("AmbiguousName", wanted, found);
}

/// Whether a wish may bring steps with it that it needs.
bool mayAddSteps(const RestoreOptions &options) {
    return !options.steps && !options.keyOnly && !options.rehearses;
}

/// As it is recommended for the recommended steps; nullptr: none serves, or none is needed.
const domain::RecoveryPoint *pointThatServes(
    const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const domain::RecoveryParts &parts = choices.parts;
    const bool namesSet = parts.newSet || !choices.restoreSetId.isEmpty();
    if (choices.goal == domain::RecoveryGoal::Rehearse || parts.restoreKey || (parts.machine && namesSet)) {
        return domain::newestWithKeyCopy(findings.points);
    }
    return domain::newestRestorable(findings.points);
}

/// Takes one wish over into the choices, or tells what is wrong with it.
class Wishes {
public:
    Wishes(const RecoveryFindings &findings, RecoveryChoices choices)
        : m_findings(findings), m_choices(std::move(choices)) { }

    template <typename Item, typename Take>
    void takeOne(const std::vector<Item> &items, const QString &wanted, Take take) {
        if (m_bad || wanted.isEmpty()) {
            return;
        }
        const Choice<Item> choice
            = oneNamed(items, wanted, [](const Item &item) { return idOfResource(item); });
        if (const auto *bad = std::get_if<BadChoice>(&choice)) {
            m_bad = *bad;
        } else {
            take(std::get<Item>(choice));
        }
    }
    void takeStore(const QString &wanted, QString RecoveryChoices::*host) {
        if (m_bad || wanted.isEmpty()) {
            return;
        }
        const Choice<QString> choice = hostNamed(m_findings, wanted);
        if (const auto *bad = std::get_if<BadChoice>(&choice)) {
            m_bad = *bad;
        } else {
            m_choices.*host = std::get<QString>(choice);
        }
    }
    void takePoint(const QString &wanted);
    void takeJob(const QString &wanted);
    void takeSubnet(const QString &wanted);
    void takeSet(const QString &wanted, const RestoreOptions &options);
    void takeParts(const RestoreOptions &options);
    void takeOtherStore(const RestoreOptions &options);
    RecoveryChoices &choices() { return m_choices; }
    Choice<RecoveryChoices> result() const {
        return m_bad ? Choice<RecoveryChoices>(*m_bad) : Choice<RecoveryChoices>(m_choices);
    }

private:
    const RecoveryFindings &m_findings;
    RecoveryChoices m_choices;
    std::optional<BadChoice> m_bad;
};

/// Without one that is named, the newest that serves what was chosen.
void Wishes::takePoint(const QString &wanted) {
    if (m_bad) {
        return;
    }
    if (wanted.isEmpty() || wanted == QLatin1String("latest")) {
        if (const domain::RecoveryPoint *point = pointThatServes(m_findings, m_choices)) {
            m_choices.pointId = point->id;
        }
        return;
    }
    QStringList all;
    for (const domain::RecoveryPoint &point : m_findings.points) {
        all.append(wording::pointLine(point));
        if (point.id.name() == wanted || point.id == ResourceId(wanted)) {
            m_choices.pointId = point.id;
            return;
        }
    }
    m_bad = badRestore("RecoveryPointNotFound", wanted, all);
}

void Wishes::takeJob(const QString &wanted) {
    if (m_bad || wanted.isEmpty()) {
        return;
    }
    QStringList all;
    for (const domain::BackupJob &job : m_findings.keyCopyJobs) {
        all.append(wording::shown(job.name));
        if (base::sameText(job.name, wanted)) {
            m_choices.fetchedJobId = job.name;
            return;
        }
    }
    m_bad = badRestore("KeyCopyJobNotFound", wanted, all);
}

void Wishes::takeSubnet(const QString &wanted) {
    if (m_bad || wanted.isEmpty()) {
        return;
    }
    QStringList all;
    for (const domain::VirtualNetwork &network : m_findings.networks) {
        for (const domain::Subnet &subnet : network.subnets) {
            const QString name = network.id.name() + QLatin1Char('/') + subnet.id.name();
            all.append(wording::shown(name));
            if (base::sameText(name, wanted) || subnet.id == ResourceId(wanted)) {
                m_choices.virtualNetworkId = network.id;
                m_choices.subnetId = subnet.id;
                return;
            }
        }
    }
    m_bad = badRestore("RestoreTargetNotFound", wanted, all);
}

/// An existing set is used as it is; another name is that of a new one.
void Wishes::takeSet(const QString &wanted, const RestoreOptions &options) {
    if (m_bad || wanted.isEmpty()) {
        return;
    }
    const bool isName = !wanted.contains(QLatin1Char('/'));
    if (isName && options.steps && options.steps->newSet) {
        m_choices.newSetName = wanted;
        return;
    }
    const Choice<domain::DiskEncryptionSet> found = oneNamed(
        m_findings.sets, wanted, [](const domain::DiskEncryptionSet &set) { return idOfResource(set); });
    if (const auto *set = std::get_if<domain::DiskEncryptionSet>(&found)) {
        m_choices.restoreSetId = set->id;
        m_choices.parts.newSet = false;
        return;
    }
    const BadChoice &bad = std::get<BadChoice>(found);
    const bool isForMachine = options.steps && options.steps->machine;
    if (!isName || isForMachine || bad.error.hasCode(u"AmbiguousName")) {
        m_bad = bad;
        return;
    }
    m_choices.parts.newSet = m_choices.parts.newSet || mayAddSteps(options);
    m_choices.parts.grants = m_choices.parts.grants || mayAddSteps(options);
    m_choices.newSetName = wanted;
}

void Wishes::takeParts(const RestoreOptions &options) {
    domain::RecoveryParts &parts = m_choices.parts;
    if (options.steps) {
        parts = *options.steps;
    } else if (options.keyOnly) { // grants that only a new set needs go with it
        parts.grants = parts.grants && !parts.newSet && (parts.recoverKey || parts.restoreKey);
        parts.newSet = false;
        parts.machine = false;
    } else if (mayAddSteps(options) && (!options.machineName.isEmpty() || !options.subnet.isEmpty())) {
        parts.machine = true; // who names the VM wants it
    }
    parts.cleanUp = parts.cleanUp && !options.keepsCopy;
}

/// The original set names a key of the original store, so that another one is needed.
void Wishes::takeOtherStore(const RestoreOptions &options) {
    domain::RecoveryParts &parts = m_choices.parts;
    const bool isOther = !options.rehearses && !options.keyStore.isEmpty() && parts.restoreKey
        && !base::sameText(m_choices.targetHost, m_findings.key.id.host);
    if (isOther && !options.steps) {
        parts.newSet = !options.keyOnly;
        parts.grants = !options.keyOnly;
    }
}

} // namespace

Choice<ProtectedMachine> chooseProtected(const protect::ProtectedMachines &machines,
    const domain::Environment &environment, const RestoreOptions &options, bool isSimulated) {
    const QString &wanted = options.virtualMachine;
    std::vector<ProtectedMachine> inVault;
    std::copy_if(machines.rows.begin(), machines.rows.end(), std::back_inserter(inVault),
        [&options](const ProtectedMachine &one) {
            return options.vault.isEmpty() || base::sameText(one.vaultId.name(), options.vault)
                || one.vaultId == ResourceId(options.vault);
        });
    const QStringList all = machineLines(inVault, environment);
    if (inVault.empty()) {
        return badRestore("NoProtectedMachine", options.vault, machineLines(machines.rows, environment));
    }
    if (wanted.isEmpty()) {
        return inVault.size() == 1 || isSimulated
            ? Choice<ProtectedMachine>(inVault.front())
            : Choice<ProtectedMachine>(
                badRestore(isOneMachine(inVault) ? "ProtectedInSeveralVaults" : "ProtectedMachineNotChosen",
                    QString(), all));
    }
    std::vector<ProtectedMachine> found;
    std::copy_if(
        inVault.begin(), inVault.end(), std::back_inserter(found), [&wanted](const ProtectedMachine &one) {
            return base::sameText(one.virtualMachineId.name(), wanted)
                || one.virtualMachineId == ResourceId(wanted);
        });
    if (found.size() == 1) {
        return found.front();
    }
    return found.empty() ? badRestore("ProtectedMachineNotFound", wanted, all)
                         : badRestore(isOneMachine(found) ? "ProtectedInSeveralVaults" : "AmbiguousName",
                             wanted, machineLines(found, environment));
}

Choice<ResourceId> chooseOwnSet(const RecoveryFindings &findings, const RestoreOptions &options) {
    static const QLatin1String setType("/providers/Microsoft.Compute/diskEncryptionSets/");
    const bool isUnknown = findings.setId.isEmpty() && findings.machineExists != domain::Truth::Yes
        && (options.key || findings.key.state == domain::OriginalKeyState::NotKnown);
    if (!isUnknown || options.set.isEmpty()) {
        return ResourceId();
    }
    if (options.set.contains(setType, Qt::CaseInsensitive)) { // which may be gone
        return ResourceId(options.set);
    }
    const Choice<domain::DiskEncryptionSet> found = oneNamed(
        findings.sets, options.set, [](const domain::DiskEncryptionSet &set) { return idOfResource(set); });
    if (const auto *set = std::get_if<domain::DiskEncryptionSet>(&found)) {
        return set->id;
    }
    const BadChoice &bad = std::get<BadChoice>(found);
    const bool isNewName = options.key && !options.set.contains(QLatin1Char('/'))
        && bad.error.hasCode(u"RestoreTargetNotFound");
    return isNewName ? Choice<ResourceId>(ResourceId()) : Choice<ResourceId>(bad);
}

Choice<RecoveryChoices> chooseRecovery(
    const RecoveryFindings &findings, const RecoveryChoices &recommended, const RestoreOptions &options) {
    Wishes wishes(findings, recommended);
    RecoveryChoices &choices = wishes.choices();
    wishes.takeStore(options.keyStore, &RecoveryChoices::targetHost);
    wishes.takeParts(options);
    wishes.takeOtherStore(options);
    wishes.takeOne(findings.stagingAccounts, options.stagingAccount,
        [&choices](const domain::StorageAccount &account) { choices.stagingAccountId = account.id; });
    wishes.takeJob(options.job);
    wishes.takeStore(options.placeholderStore, &RecoveryChoices::placeholderStoreHost);
    if (!options.placeholderStore.isEmpty()) {
        choices.placeholderSetId = ResourceId();
    }
    wishes.takeOne(findings.sets, options.placeholderSet,
        [&choices](const domain::DiskEncryptionSet &set) { choices.placeholderSetId = set.id; });
    if (!options.rehearses && choices.setId.isEmpty()) { // else it was looked at as the VM's own
        wishes.takeSet(options.set, options);
    }
    wishes.takePoint(options.point);
    wishes.takeSubnet(options.subnet);
    if (!options.machineName.isEmpty()) {
        choices.newMachineName = options.machineName;
    }
    wishes.takeOne(findings.groups, options.resourceGroup, [&choices](const domain::ResourceGroup &group) {
        (choices.parts.machine ? choices.targetGroupId : choices.fetchGroupId) = group.id;
    });
    choices.sameSecurityDomain = options.sameSecurityDomain;
    choices.bringsSignedAddress = options.signedAddressFromInput;
    return wishes.result();
}

} // namespace console
