#pragma once

#include "domain/findings.h"
#include "domain/run.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace reports {

/// What a report tells: the choices, the plan, and what happened. A value; nothing is read while writing it.
struct Report {
    QString source; ///< scenario or cloud
    bool isSimulated = false;
    QString tenantId;
    QString userName;
    QDateTime when;
    domain::Environment environment;
    domain::Choices choices;
    std::optional<domain::KeyFindings> findings;
    domain::AccessPlan plan;
    domain::RunRecord run;
};

/// Plain text in the user's language, for people.
QString toText(const Report &report);
/// One documented JSON object in fixed English keys, for programs (documented in README, "JSON output"):
/// steps, verdict before and after, what was written, protection state, error. No tokens, no key material.
QByteArray toJson(const Report &report);

} // namespace reports
