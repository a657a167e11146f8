#include "protect/runreport/pastreport.h"

#include "base/enumname.h"
#include "protect/runreport/jsonvalues.h"
#include "wording/journaltext.h"
#include "wording/labels.h"
#include "wording/names.h"

#include <QJsonDocument>

namespace runreport {

QString pastText(const domain::PastRun &run) {
    QStringList lines{wording::reportTitle(), wording::pastRunLine(run), wording::runIdLine(run.id)};
    const auto add = [&lines](wording::Label label, const QString &value) {
        if (!value.isEmpty()) {
            lines << wording::field(label, wording::shown(value));
        }
    };
    add(wording::Label::Tenant, run.tenantId);
    add(wording::Label::User, run.userName);
    add(wording::Label::VirtualMachine, run.virtualMachineId.text());
    add(wording::Label::Vault, run.recoveryServicesVaultId.text());
    lines << QString() << wording::label(wording::Label::Changes);
    for (const domain::WrittenChange &change : run.written) {
        lines << QStringLiteral("  ") + wording::pastChangeLine(change);
        if (!change.id.isEmpty()) {
            lines << QStringLiteral("    ") + wording::shown(change.id);
        }
    }
    domain::PastRun rest = run;
    rest.written.clear(); // they are told, with their ids
    for (const QString &sentence : wording::pastRunDetails(rest)) {
        lines << QStringLiteral("  ") + sentence;
    }
    if (run.written.empty() && run.unclear.empty() && run.damagedLine == 0) {
        lines << QStringLiteral("  ") + wording::nothingChangedNote();
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray pastJson(const domain::PastRun &run) {
    QJsonArray written;
    for (const domain::WrittenChange &change : run.written) {
        written.append(jsonWritten(change));
    }
    QJsonArray unclear;
    for (const domain::PlannedWrite &write : run.unclear) {
        unclear.append(jsonWrite(write));
    }
    const QJsonObject object{
        {QStringLiteral("format"), QStringLiteral("cvm-backup-wizard-past-run")},
        {QStringLiteral("formatVersion"), 1},
        {QStringLiteral("product"),
            QJsonObject{{QStringLiteral("name"), QStringLiteral("cvm-backup-wizard")},
                {QStringLiteral("version"), QStringLiteral(CVM_VERSION)}}},
        {QStringLiteral("runId"), jsonText(run.id)},
        {QStringLiteral("state"), base::enumName(run.state)},
        {QStringLiteral("started"), jsonTime(run.started)},
        {QStringLiteral("tenantId"), jsonText(run.tenantId)},
        {QStringLiteral("userName"), jsonText(run.userName)},
        {QStringLiteral("virtualMachineId"), jsonText(run.virtualMachineId.text())},
        {QStringLiteral("vaultId"), jsonText(run.recoveryServicesVaultId.text())},
        {QStringLiteral("written"), written},
        {QStringLiteral("unclear"), unclear},
        {QStringLiteral("damagedLine"),
            run.damagedLine > 0 ? QJsonValue(run.damagedLine) : QJsonValue(QJsonValue::Null)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace runreport
