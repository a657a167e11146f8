// Prints hostile names as strings of Terraform's language, and whole files with them, for the parser of that
// language.
#include "base/quoting.h"
#include "protect/scripts/exports.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

QJsonArray strings() {
    QJsonArray all;
    for (const QString &name : scripttokens::hostileNames(3'000)) {
        const QString quoted = base::hclQuoted(name);
        if (!base::notExpressed(quoted)) {
            all.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("quoted"), quoted}});
        }
    }
    return all;
}

domain::Choices withEverything() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    return choices;
}

QString terraform(const scripts::Job &job, const QString &name) {
    return scripts::script(scripts::Language::Terraform, jobs::hostile(job, name)).value_or(QString());
}

QJsonArray files() {
    QJsonArray all;
    for (const domain::Environment &environment :
        {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
        const scripts::Job job = jobs::in(environment, withEverything());
        QJsonArray hostile;
        for (const QString &name : scripttokens::hostileNames(150).mid(1)) {
            const QString text = terraform(job, name);
            if (!text.isEmpty()) {
                hostile.append(text);
            }
        }
        all.append(
            QJsonObject{{QStringLiteral("plain"), scripts::script(scripts::Language::Terraform, job).value()},
                {QStringLiteral("harmless"), terraform(job, QStringLiteral("harmless"))},
                {QStringLiteral("hostile"), hostile}});
    }
    return all;
}

} // namespace

int main() {
    QFile out;
    const QJsonObject texts{{QStringLiteral("strings"), strings()}, {QStringLiteral("files"), files()}};
    const bool opened = out.open(stdout, QIODevice::WriteOnly);
    return opened && out.write(QJsonDocument(texts).toJson()) > 0 ? 0 : 1;
}
