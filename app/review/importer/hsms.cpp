#include "base/text.h"
#include "review/importer/completeness.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <map>

namespace importer {

namespace {

/// True where `name` stands in the file's name as a word of its own: "roles-contoso-hsm.json" names
/// "contoso-hsm", and "contoso-hsm2.json" does not.
bool namesStore(const QString &file, const QString &name) {
    if (name.isEmpty()) {
        return false;
    }
    const QRegularExpression word(QStringLiteral("(?<![a-z0-9])%1(?![a-z0-9]|-[a-z0-9]+\\.managedhsm)")
                                      .arg(QRegularExpression::escape(name)),
        QRegularExpression::CaseInsensitiveOption);
    return word.match(file).hasMatch();
}

QStringList hsmHosts(const domain::Environment &environment, const std::vector<ListRead> &reads) {
    QStringList hosts;
    for (const domain::KeyStore &store : environment.keyStores) {
        if (store.kind == domain::KeyStoreKind::ManagedHsm && !store.uri.host().isEmpty()) {
            hosts.append(store.uri.host().toLower());
        }
    }
    for (const ListRead &read : reads) {
        if (read.question && read.question->isHsm && !read.question->host.isEmpty()) {
            hosts.append(read.question->host);
        }
    }
    hosts.removeDuplicates();
    return hosts;
}

/// The only HSM whose name satisfies `fits`; the longest name where several do, as one may contain another.
QString onlyHost(const QStringList &hosts, const std::function<bool(const QString &name)> &fits) {
    QString found;
    int longest = 0;
    bool ambiguous = false;
    for (const QString &host : hosts) {
        const QString name = host.section(QLatin1Char('.'), 0, 0);
        if (!fits(name)) {
            continue;
        }
        ambiguous = name.size() == longest;
        if (name.size() >= longest) {
            longest = static_cast<int>(name.size());
            found = host;
        }
    }
    return ambiguous ? QString() : found;
}

/// By what a row, the label, the request or the file's name says. That there is only one HSM in the files
/// says nothing of whose list it is; only who vouches for the lists may mean that.
QString hostOf(const ListRead &read, const QStringList &hosts, bool isVouchedFor) {
    if (!read.hsmName.isEmpty()) {
        return onlyHost(hosts, [&read](const QString &name) { return base::sameText(name, read.hsmName); });
    }
    if (read.question && !read.question->host.isEmpty()) {
        return read.question->host;
    }
    if (read.question && !read.question->hsmName.isEmpty()) {
        const QString label = read.question->hsmName;
        return onlyHost(hosts, [&label](const QString &name) { return base::sameText(name, label); });
    }
    const QString named
        = onlyHost(hosts, [&read](const QString &name) { return namesStore(read.file, name); });
    return named.isEmpty() && isVouchedFor && hosts.size() == 1 ? hosts.first() : named;
}

/// A list by the HSM that its rows name; rows without a name stay together.
template <typename T>
void splitRows(std::vector<HsmRow<T>> &rows, std::map<QString, ListRead> &parts,
    std::vector<HsmRow<T>> ListRead::*member) {
    for (HsmRow<T> &row : rows) {
        const QString name = row.hsmName.section(QLatin1Char('.'), 0, 0).toLower();
        (parts[name].*member).push_back(std::move(row));
    }
    rows.clear();
}

std::vector<ListRead> byHsm(ListRead read) {
    std::map<QString, ListRead> parts;
    splitRows(read.hsmAssignments, parts, &ListRead::hsmAssignments);
    splitRows(read.hsmDefinitions, parts, &ListRead::hsmDefinitions);
    const bool isLabelled
        = read.question && (!read.question->hsmName.isEmpty() || !read.question->host.isEmpty());
    std::vector<ListRead> split;
    for (auto &[name, rows] : parts) {
        ListRead part = read;
        part.hsmName = name;
        part.hsmAssignments = std::move(rows.hsmAssignments);
        part.hsmDefinitions = std::move(rows.hsmDefinitions);
        split.push_back(std::move(part));
    }
    if (split.empty()) {
        split.push_back(std::move(read));
    } else if (isLabelled) { // the label speaks for one HSM
        const QString label = split.front().question->host.isEmpty() ? split.front().question->hsmName
                                                                     : split.front().question->host;
        for (ListRead &part : split) {
            const bool same = part.hsmName.isEmpty()
                || base::sameText(part.hsmName, label.section(QLatin1Char('.'), 0, 0));
            if (split.size() > 1 || !same) {
                part.distrust(QStringLiteral("rows of %1 in %2 name another HSM").arg(part.place, part.file));
            }
        }
    }
    return split;
}

} // namespace

void settleHsms(domain::Environment &environment, EnvironmentBuilder &builder, const Vouched &isVouchedFor,
    Notes &notes) {
    const QStringList hosts = hsmHosts(environment, builder.reads());
    std::vector<ListRead> settled;
    for (ListRead &list : builder.reads()) {
        const bool isHsm = list.hsmItems > 0 || (list.question && list.question->isHsm);
        if (!isHsm || list.isOfSnapshot) {
            settled.push_back(std::move(list));
            continue;
        }
        for (ListRead &read : byHsm(std::move(list))) {
            read.host = hostOf(read, hosts, isVouchedFor(read.file));
            if (read.host.isEmpty()) {
                QString label = read.question ? read.question->hsmName : QString();
                label = read.hsmName.isEmpty() ? label : read.hsmName;
                notes.refuse(
                    {read.file, domain::ImportRefusal::UnknownHsm, read.place, base::plainText(label), 0});
            } else {
                builder.addHsmRoles(read.host, read);
            }
            settled.push_back(std::move(read));
        }
    }
    builder.reads() = std::move(settled);
    builder.moveHsmRoles(environment);
}

} // namespace importer
