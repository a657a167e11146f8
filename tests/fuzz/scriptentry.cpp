#include "tests/fuzz/entries.h"

#include "base/quoting.h"
#include "protect/scripts/exports.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"
#include "wording/azcommand.h"
#include "wording/grantrequest.h"

namespace fuzz {

namespace {

using scripts::Language;
using Read = std::optional<QString> (*)(const QString &);

void roundTrip(const QString &text, const QString &quoted, Read read) {
    require(base::notExpressed(quoted) || read(quoted) == text, "a language reads something else");
}

std::optional<QString> powerShell(const QString &text) {
    return scripttokens::onlyString(scripttokens::ofPowerShell(text));
}

std::optional<QString> bicep(const QString &text) {
    return scripttokens::onlyString(scripttokens::ofBicep(text));
}

std::optional<QString> terraform(const QString &text) {
    return scripttokens::onlyString(scripttokens::ofTerraform(text));
}

/// "--name=value", or the words "--name" and "value".
void azOption(const QString &text) {
    const QString option = wording::azOption("--name", text);
    if (base::notExpressed(option)) {
        return;
    }
    const bool joined = option.startsWith(QLatin1String("--name="));
    const std::optional<QString> value = scripttokens::bashWord(option.mid(7));
    require(value == text, "bash reads another value");
    require(
        !scripttokens::isFileOfAzureCli(joined ? QStringLiteral("--name=") + text : text), "az reads a file");
}

domain::Choices choices() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    return choices;
}

struct Harmless {
    scripts::Job job;
    QString powerShell;
    QString bicep;
    QString terraform;
};

QString structureOf(Language language, const scripts::Job &job) {
    const base::Result<QString> script = scripts::script(language, job);
    if (!script) {
        return {};
    }
    switch (language) {
    case Language::PowerShell:
        return scripttokens::structure(scripttokens::ofPowerShell(*script));
    case Language::Bicep:
        return scripttokens::structure(scripttokens::ofBicep(*script));
    case Language::Terraform:
        return scripttokens::structure(scripttokens::ofTerraform(*script));
    case Language::AzureCli:
        break;
    }
    return *script;
}

const std::vector<Harmless> &harmlessScripts() {
    static const std::vector<Harmless> all = [] {
        std::vector<Harmless> scripts;
        for (const domain::Environment &environment :
            {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
            const scripts::Job job = jobs::in(environment, choices());
            const scripts::Job named = jobs::hostile(job, QStringLiteral("harmless"));
            scripts.push_back({job, structureOf(Language::PowerShell, named),
                structureOf(Language::Bicep, named), structureOf(Language::Terraform, named)});
        }
        return scripts;
    }();
    return all;
}

bool isAscii(const QString &text) {
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c == QLatin1Char('\n') || (c >= QLatin1Char(' ') && c <= QLatin1Char('~')); });
}

void scripts(const QString &text) {
    for (const Harmless &harmless : harmlessScripts()) {
        const scripts::Job job = jobs::hostile(harmless.job, text);
        const std::pair<Language, QString> languages[] = {{Language::PowerShell, harmless.powerShell},
            {Language::Bicep, harmless.bicep}, {Language::Terraform, harmless.terraform}};
        for (const auto &[language, structure] : languages) {
            const QString found = structureOf(language, job);
            require(found.isEmpty() || found == structure, "a name has changed the code of a script");
        }
        for (const QString &line : wording::grantCommands(job.plan, *job.store)) {
            require(isAscii(line) && !line.contains(QLatin1Char('\n')), "a command hides something");
        }
    }
}

} // namespace

void writeScripts(const QByteArray &bytes) {
    // As UTF-8, and as UTF-16, which may hold halves of pairs.
    const QString texts[] = {QString::fromUtf8(bytes),
        QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2)};
    for (const QString &text : texts) {
        roundTrip(text, base::bashQuoted(text), &scripttokens::bashWord);
        roundTrip(text, base::powerShellQuoted(text), &powerShell);
        roundTrip(text, base::bicepQuoted(text), &bicep);
        roundTrip(text, base::hclQuoted(text), &terraform);
        roundTrip(text, base::jmesLiteral(text), &scripttokens::jmesText);
        azOption(text);
        if (!text.isEmpty()) { // what is not known is not checked: another script
            scripts(text.left(200));
        }
    }
}

} // namespace fuzz
