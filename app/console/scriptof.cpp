#include "console/scriptof.h"

#include "workflow/session.h"

#include <QJsonDocument>
#include <QSaveFile>

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

base::Result<void> saveScript(const QString &file, exports::Language language, const QString &script) {
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (language == exports::Language::AzureCli) {
        permissions |= QFileDevice::ExeOwner;
    }
    const QByteArray text = script.toUtf8();
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.setPermissions(permissions) && out.write(text) == text.size()
        && out.commit()) {
        return {};
    }
    return base::Unexpected(
        base::localError(QStringLiteral("FileNotWritten"), out.errorString(), QStringLiteral("script/save")));
}

} // namespace console
