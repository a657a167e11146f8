#include "base/text.h"
#include "importer/completeness.h"

#include <QRegularExpression>

#include <algorithm>

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
        if (read.asked && read.asked->isHsm && !read.asked->host.isEmpty()) {
            hosts.append(read.asked->host);
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

QString hostOf(const ListRead &read, const QStringList &hosts) {
    if (read.asked && !read.asked->host.isEmpty()) {
        return read.asked->host;
    }
    if (read.asked && !read.asked->hsmName.isEmpty()) {
        const QString label = read.asked->hsmName;
        return onlyHost(hosts, [&label](const QString &name) { return base::sameText(name, label); });
    }
    if (hosts.size() == 1) {
        return hosts.first();
    }
    return onlyHost(hosts, [&read](const QString &name) { return namesStore(read.file, name); });
}

} // namespace

void settleHsms(domain::Environment &environment, Gathered &gathered, Notes &notes) {
    const QStringList hosts = hsmHosts(environment, gathered.reads());
    for (ListRead &read : gathered.reads()) {
        const bool isHsm = read.hsmItems > 0 || (read.asked && read.asked->isHsm);
        if (!isHsm) {
            continue;
        }
        const QString host = hostOf(read, hosts);
        if (host.isEmpty()) {
            const QString label = read.asked ? read.asked->hsmName : QString();
            notes.refuse(
                {read.file, domain::ImportRefusal::UnknownHsm, read.place, base::plainText(label), 0});
            continue;
        }
        read.host = host;
        gathered.addHsmRoles(host, read);
    }
    gathered.moveHsmRoles(environment);
}

} // namespace importer
