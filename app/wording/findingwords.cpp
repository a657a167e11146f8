#include "wording/findingwords.h"

#include "wording/names.h"
#include "wording/reviewtext.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

namespace {

constexpr qsizetype shownRights = 6;

} // namespace

const domain::KeyStore *storeOf(const domain::ReviewFinding &finding, const domain::AccessIndex &index) {
    if (finding.host().isEmpty()) {
        return nullptr;
    }
    if (const auto *place = index.keyPlace(finding.host(), finding.keyName())) {
        return place->store;
    }
    return index.environment().keyStore(finding.host());
}

QString storeWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index) {
    if (const domain::KeyStore *store = storeOf(finding, index)) {
        return visibleStore(*store);
    }
    return finding.host().isEmpty() ? Text::tr("%n key store(s)", nullptr, finding.count)
                                    : visible(finding.host());
}

QString keyWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index) {
    if (finding.keyName().isEmpty()) {
        return storeWords(finding, index);
    }
    return Text::tr("the key %1 in %2").arg(visible(finding.keyName()), storeWords(finding, index));
}

QString roleWords(const domain::ReviewFinding &finding) {
    if (!finding.roleName.isEmpty()) {
        return quoted(visible(finding.roleName));
    }
    return finding.roleGuid.isEmpty() ? Text::tr("the access policy") : visible(finding.roleGuid);
}

QString rightsWords(const QStringList &rights) {
    QStringList shownOnes;
    for (const QString &right : rights.mid(0, shownRights)) {
        shownOnes << visible(right);
    }
    const int more = static_cast<int>(rights.size() - shownOnes.size());
    if (more > 0) {
        shownOnes << Text::tr("%n other(s)", nullptr, more);
    }
    return listWords(shownOnes);
}

QString timeWords(const QDateTime &when) {
    return when.isValid() ? utcText(when) : Text::tr("an unknown time");
}

QString whoWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index) {
    return finding.principalId.isEmpty() ? Text::tr("someone unknown")
                                         : principalLabel(index, finding.principalId);
}

} // namespace wording
