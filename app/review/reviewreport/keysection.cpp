#include "review/reviewreport/parts.h"

#include "base/text.h"
#include "domain/accessmatrix.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <algorithm>

namespace reviewreport {

namespace {

using domain::AccessIndex;

PrincipalRow rowOf(const AccessIndex &index, const AccessIndex::KeyPlace &place,
    const domain::AccessMatrix &matrix, const domain::MatrixRow &row) {
    PrincipalRow result;
    result.objectId = row.principalId;
    result.name = nameOf(index, row.principalId);
    if (const domain::Principal *principal = index.principal(row.principalId)) {
        result.type = principal->type;
    } else if (!result.name.isEmpty()) {
        result.type = domain::PrincipalType::ServicePrincipal; // what a disk encryption set works as
    }
    result.truths = row.truths;
    result.selfGrants = row.selfGrants;
    for (review::Reason &reason : review::reasonsOf(index, place, matrix, row)) {
        const QString text = reason.truth == domain::Truth::Yes
            ? wording::evidenceChain(reason.evidence, row.principalId, index)
            : wording::reviewUncertainty(reason.uncertainty, &index);
        result.reasons.push_back({std::move(reason), text});
    }
    return result;
}

} // namespace

QString nameOf(const AccessIndex &index, const QString &objectId) {
    return wording::visible(index.nameOf(objectId));
}

KeySection keySection(
    const review::Case &reviewed, const AccessIndex::KeyPlace &place, const review::Principals &principals) {
    const AccessIndex &index = reviewed.index();
    KeySection section;
    section.key = {place.id.host, place.id.name, QString()};
    section.storeName = place.store->name;
    section.storeKind = place.store->kind;
    section.model = domain::effectiveModel(*place.store);
    section.modelIsKnown = domain::isModelKnown(*place.store);
    for (const domain::DiskEncryptionSet *set : place.sets) {
        section.diskEncryptionSets << set->name;
    }
    section.diskEncryptionSets.sort();
    section.backup = reviewed.backupAnswers(place, domain::Detail::Full);
    const domain::AccessMatrix matrix = domain::accessMatrix(index, *place.store, place.id.name);
    section.actions = matrix.actions;
    for (const domain::MatrixRow &row : matrix.rows) {
        if (!review::areMeant(principals, row.principalId)) {
            continue;
        }
        PrincipalRow shown = rowOf(index, place, matrix, row);
        const auto answer = std::find_if(
            section.backup.begin(), section.backup.end(), [&row](const domain::BackupAnswer &one) {
                return base::sameText(one.service.objectId, row.principalId);
            });
        shown.isBackupService = answer != section.backup.end();
        if (shown.isBackupService) {
            shown.backupStates = wording::backupStateLines(answer->states);
        }
        section.rows.push_back(std::move(shown));
    }
    return section;
}

} // namespace reviewreport
