#include "domain/scope.h"

#include "base/text.h"
#include "domain/keystore.h"
#include "domain/role.h"

namespace domain {

namespace {

constexpr QStringView subscriptions = u"/subscriptions/";

/// Some clients write further slashes into the scopes of an HSM (contract 9.1).
auto segmentsOf(QStringView scope) {
    return scope.tokenize(u'/', Qt::SkipEmptyParts);
}

/// Not by tokens, which cost several times as much: asked millions of times.
QStringView segmentAt(QStringView scope, int position) {
    qsizetype begin = 0;
    qsizetype end = 0;
    for (; position >= 0 && end < scope.size(); --position) {
        for (begin = end; begin < scope.size() && scope.at(begin) == u'/'; ++begin) { }
        for (end = begin; end < scope.size() && scope.at(end) != u'/'; ++end) { }
    }
    return position < 0 ? scope.mid(begin, end - begin) : QStringView();
}

/// Of "…/providers/Microsoft.KeyVault/vaults/{name}/keys/{key}", a row of types and names: a resource group
/// may be called "keys".
QStringView vaultKey(QStringView id) {
    enum { Elsewhere, InKeyVault, InVault } place = Elsewhere;
    QStringView type;
    bool isName = false;
    for (const QStringView segment : id.mid(1).tokenize(u'/')) {
        if (!isName) {
            type = segment;
        } else if (base::sameText(type, u"providers")) {
            place = base::sameText(segment, u"Microsoft.KeyVault") ? InKeyVault : Elsewhere;
        } else if (place == InKeyVault && base::sameText(type, u"vaults")) {
            place = InVault;
        } else if (place == InVault && base::sameText(type, u"keys")) {
            return segment;
        } else {
            place = Elsewhere;
        }
        isName = !isName;
    }
    return {};
}

bool beginsWith(QStringView text, QStringView beginning) {
    return text.startsWith(beginning, Qt::CaseInsensitive);
}

} // namespace

Scope::Scope(QStringView text) : m_text(text) {
    while (m_text.size() > 1 && m_text.endsWith(u'/')) {
        m_text.chop(1);
    }
}

bool Scope::isInHsm() const {
    return base::sameText(segmentAt(m_text, 0), u"keys");
}

bool Scope::isWholeHsm() const {
    return isRoot() || (isInHsm() && segmentAt(m_text, 1).isEmpty());
}

bool Scope::isInAzure() const {
    return beginsWith(m_text, subscriptions) || beginsWith(m_text, u"/providers/");
}

bool Scope::isAboveSubscriptions() const {
    return isRoot() || beginsWith(m_text, u"/providers/Microsoft.Management/managementGroups/");
}

QStringView Scope::key() const {
    return isInAzure() ? vaultKey(m_text) : isInHsm() ? segmentAt(m_text, 1) : QStringView();
}

bool Scope::isKey() const {
    const QStringView name = key();
    return !name.isEmpty() && name.end() == m_text.end();
}

Scope Scope::upToKey() const {
    const QStringView name = key();
    return name.isEmpty() ? *this : Scope(m_text.left(name.end() - m_text.begin()));
}

bool Scope::covers(const Scope &target, const QStringList &listedFor) const {
    if (isEmpty() || target.isEmpty()) {
        return false;
    }
    if (target.isInHsm()) {
        return isWholeHsm() || (isInHsm() && isKey() && base::sameText(key(), target.key()));
    }
    if (isAboveSubscriptions() && target.isInAzure()) {
        return beginsWith(target.m_text, subscriptions)
            && listedFor.contains(segmentAt(target.m_text, 1), Qt::CaseInsensitive);
    }
    if (target.isRoot()) {
        return isRoot();
    }
    return isInAzure() && beginsWith(target.m_text, m_text)
        && (target.m_text.size() == m_text.size() || target.m_text.at(m_text.size()) == u'/');
}

QString Scope::folded() const {
    if (!isInHsm()) {
        return m_text.toString().toCaseFolded();
    }
    QString folded;
    for (const QStringView segment : segmentsOf(m_text)) {
        folded += u'/' + segment.toString().toCaseFolded();
    }
    return folded;
}

bool operator==(const Scope &a, const Scope &b) {
    if (!a.isInHsm() || !b.isInHsm()) {
        return base::sameText(a.m_text, b.m_text);
    }
    const auto others = segmentsOf(b.m_text);
    auto other = others.begin();
    for (const QStringView segment : segmentsOf(a.m_text)) {
        if (other == others.end() || !base::sameText(segment, *other)) {
            return false;
        }
        ++other;
    }
    return other == others.end();
}

QString hsmKeyScope(const QString &keyName) {
    return QStringLiteral("/keys/") + keyName;
}

QStringList hsmScopes(const QStringList &keyNames) {
    QStringList scopes{QStringLiteral("/"), QStringLiteral("/keys")};
    for (const QString &name : keyNames) {
        scopes.append(hsmKeyScope(name));
    }
    return scopes;
}

ResourceId vaultKeyId(const ResourceId &vault, const QString &keyName) {
    return vault.isEmpty() ? ResourceId() : vault.child(QStringLiteral("keys/") + keyName);
}

QString keyScope(const KeyStore &store, const QString &keyName) {
    return store.kind == KeyStoreKind::ManagedHsm ? hsmKeyScope(keyName)
                                                  : vaultKeyId(store.id, keyName).text();
}

bool reaches(const RoleAssignment &assignment, const ResourceId &target) {
    const QString text = target.text();
    return Scope(assignment.scope).covers(Scope(text), assignment.listedFor);
}

bool mayReach(const RoleAssignment &assignment, const ResourceId &target) {
    const QString text = target.text();
    return Scope(assignment.scope).covers(Scope(text), assignment.perhapsFor);
}

bool mayReach(const DenyAssignment &deny, const ResourceId &target) {
    const QString text = target.text();
    return !deny.doNotApplyToChildScopes && Scope(deny.scope).covers(Scope(text), deny.perhapsFor);
}

bool reaches(const DenyAssignment &deny, const ResourceId &target) {
    const QString text = target.text();
    return deny.doNotApplyToChildScopes ? Scope(deny.scope) == Scope(text)
                                        : Scope(deny.scope).covers(Scope(text), deny.listedFor);
}

} // namespace domain
