// "restore" in this process, for tests of the terminal.
#pragma once

#include "simulator/simulator.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace restored {

/// A command from its start to its end, with the simulator that it worked on.
struct Restored {
    std::optional<int> exitCode;
    QString told;
    QJsonObject json;
    std::shared_ptr<simulator::Simulator> azure;
    QJsonObject before; ///< the tenant
    QJsonObject after;

    QByteArray all() const {
        return "exit code " + QByteArray::number(exitCode.value_or(-1)) + '\n' + told.toUtf8();
    }
    QStringList stepStates() const {
        QStringList states;
        for (const QJsonValue step : json.value(QLatin1String("steps")).toArray()) {
            states << step[QLatin1String("step")].toString() + QLatin1Char(' ')
                    + step[QLatin1String("state")].toString();
        }
        return states;
    }
    QStringList refusals() const {
        QStringList kinds;
        const QJsonObject plan = json.value(QLatin1String("plan")).toObject();
        for (const QJsonValue refusal : plan.value(QLatin1String("refusals")).toArray()) {
            if (!refusal[QLatin1String("warning")].toBool()) {
                kinds << refusal[QLatin1String("kind")].toString();
            }
        }
        return kinds;
    }
};

/// The writes that the simulator saw: "POST /path 202".
QStringList writes(const Restored &run);
int count(const QStringList &lines, const char *pattern);

/// Runs "restore --json" with these words, which hold no blanks.
Restored restore(const QString &words);

} // namespace restored
