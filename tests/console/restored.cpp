#include "tests/console/restored.h"

#include "compose/services.h"
#include "protect/estate.h"
#include "terminal/commandline/commandline.h"
#include "terminal/console/output.h"
#include "terminal/console/restorecommand.h"
#include "tests/support/until.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

namespace restored {

namespace {

/// What changes something: POST also asks for tokens, lists and rights.
bool isWrite(const simulator::SeenRequest &request) {
    if (request.method == QLatin1String("GET") || request.method == QLatin1String("HEAD")) {
        return false;
    }
    static const QRegularExpression asks(QStringLiteral(
        "/oauth2/|/Microsoft\\.ResourceGraph/resources|/backupStatus\\?|/getByIds|/validate|/simulator/|"
        "backupTriggerValidateOperation|backupPreValidateProtection|/getMemberGroups|/getMemberObjects"));
    return !asks.match(request.pathAndQuery).hasMatch();
}

QJsonObject tenantOf(const simulator::Simulator &azure) {
    QNetworkAccessManager network;
    QNetworkRequest request(azure.address().resolved(QUrl(QStringLiteral("/simulator/tenant"))));
    request.setRawHeader("Authorization", "Bearer " + azure.controlToken().toLatin1());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    support::until([&reply] { return reply->isFinished(); });
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    return answer.value(QLatin1String("tenant")).toObject();
}

} // namespace

QStringList writes(const Restored &run) {
    QStringList lines;
    const std::vector<simulator::SeenRequest> seen
        = run.azure ? run.azure->seenRequests() : std::vector<simulator::SeenRequest>();
    for (const simulator::SeenRequest &request : seen) {
        if (isWrite(request)) {
            lines << QStringLiteral("%1 %2 %3")
                         .arg(request.method, request.pathAndQuery.section(u'?', 0, 0),
                             QString::number(request.status));
        }
    }
    return lines;
}

int count(const QStringList &lines, const char *pattern) {
    return static_cast<int>(lines.filter(QRegularExpression(QLatin1String(pattern))).size());
}

Restored restore(const QString &words) {
    const QStringList arguments
        = (QStringLiteral("cvm-backup-wizard restore --json ") + words).split(u' ', Qt::SkipEmptyParts);
    const commandline::CommandLine line = commandline::parseCommandLine(arguments);
    const auto *options = std::get_if<console::RestoreOptions>(&line.command);
    Restored end;
    if (options == nullptr) {
        const auto *usage = std::get_if<commandline::UsageError>(&line.command);
        end.told = usage ? usage->message : QStringLiteral("another command");
        end.exitCode = -1;
        return end;
    }
    QBuffer json;
    QBuffer told;
    json.open(QIODevice::WriteOnly);
    told.open(QIODevice::WriteOnly);
    compose::ServiceOptions services;
    services.simulatorSpeed = 0;
    services.simulatorStarted = [&end](const std::shared_ptr<simulator::Simulator> &started) {
        end.azure = started;
        end.before = tenantOf(*started);
    };
    protect::Estate estate(compose::makeServices(services));
    console::Output output(json, told, console::Output::Form::ResultOnly);
    console::RestoreCommand command(estate, nullptr, *options, output);
    QObject::connect(&command, &console::Job::finished, [&end](int exitCode) { end.exitCode = exitCode; });
    command.start();
    support::until([&end] { return end.exitCode.has_value(); }, 120'000);
    end.told = QString::fromUtf8(told.data());
    end.json = QJsonDocument::fromJson(json.data()).object();
    if (end.azure) {
        end.after = tenantOf(*end.azure);
    }
    return end;
}

} // namespace restored
