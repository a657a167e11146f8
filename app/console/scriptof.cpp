#include "console/scriptof.h"

#include "workflow/session.h"

#include <QJsonDocument>

namespace console {

exports::Job exportedJob(const workflow::Session &session) {
    QJsonObject policyBody;
    for (const workflow::PlannedRequest &request : session.plannedRequests()) {
        if (request.write.kind == domain::WriteKind::CreateBackupPolicy) {
            policyBody = QJsonDocument::fromJson(request.body.toUtf8()).object();
        }
    }
    return exports::jobOf(session.plan(), session.choices(), session.environment(), policyBody);
}

} // namespace console
