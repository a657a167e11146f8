#include "review/explain/facts.h"

#include "review/explain/pastedtext.h"

#include <iterator>

namespace explain {

namespace {

QString captured(const QString &text, const char *pattern) {
    return form(pattern).match(text).captured(1);
}

template <size_t N>
QString firstOf(const QString &text, const char *const (&patterns)[N]) {
    for (const char *pattern : patterns) {
        if (const QString found = captured(text, pattern); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

constexpr const char *guid = "[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}";

/// Who was refused: an object id; the name of Azure Backup where Azure names it.
QString principalOf(const QString &text) {
    const QString named = captured(text, "Caller: name=(Backup Management Service);");
    if (!named.isEmpty()) {
        return named;
    }
    const QString id = QString::fromLatin1(guid);
    const QByteArray client = QStringLiteral("with object id '(%1)'").arg(id).toLatin1();
    const QByteArray caller = QStringLiteral("\\boid=(%1)").arg(id).toLatin1();
    const QByteArray tenant = QStringLiteral("current tenant '(%1)' is not authorized").arg(id).toLatin1();
    const char *const all[] = {client.constData(), caller.constData(), tenant.constData()};
    return firstOf(text, all);
}

QString withoutAssignment(QString scope) {
    static const QRegularExpression tail
        = form("/providers/Microsoft\\.Authorization/role(Assignments|Definitions)/[0-9a-f-]+$");
    return scope.remove(tail);
}

/// What was refused at what, in the forms of Azure Resource Manager, Key Vault and Managed HSM.
void readRefusal(const QString &text, Facts &facts) {
    struct Form {
        const char *pattern; ///< captures action and object, or only one of them, by name
    };
    static constexpr Form forms[] = {
        {"does not have permission to perform action\\(s\\) '(?<action>[^']+)' on the linked scope\\(s\\) "
         "'(?<object>[^']+)'"},
        {"is not authorized to access linked subscription '(?<action>)(?<object>[^']+)'"},
        {"has permission to perform action '(?<action>[^']+)' on scope '(?<object>[^']+)'; however, the "
         "access is "
         "denied"},
        {"does not have authorization (?:or an ABAC condition not fulfilled )?to perform action "
         "'(?<action>[^']+)' over scope '(?<object>[^']+)'"},
        {"does not have authorization to perform action '(?<action>[^']+)'(?<object>)"},
        {"Not authorized to access (?<action>Microsoft\\.KeyVault/managedHsm/\\S+) on (?<object>/\\S*)"},
        {"Action: '(?<action>[^']+)'\\s+Resource: '(?<object>[^']+)'(?=\\s|$)"},
        {"Action: '(?<action>[^']+)'(?<object>)"},
        {"'(?<action>Microsoft\\.[\\w/]+/(read|write|delete|action))'.{0,200}'(?<object>/subscriptions/"
         "[^']+)'(?=\\W)"},
        {"does not have (?<action>(keys|secrets|certificates) \\w+) permission on key vault "
         "'(?<object>[^';]+)"},
    };
    for (const Form &one : forms) {
        if (const QRegularExpressionMatch match = form(one.pattern).match(text); match.hasMatch()) {
            const QString action = match.captured(QStringLiteral("action"));
            facts.lacks = action.isEmpty() ? QStringList() : QStringList{action};
            facts.object = withoutAssignment(match.captured(QStringLiteral("object")));
            return;
        }
    }
}

QString storeName(const QString &text) {
    static constexpr const char *forms[] = {"--hsm-name[ =]\"?([\\w-]+)", "\"([\\w-]+)\" ?[,(].{0,20}hsm",
        "managed hsm \"([\\w-]+)\"", "Vault: ([\\w-]+);", "key vault '([\\w-]+)",
        "--vault-name[ =]\"?([\\w-]+)", "https?://([\\w-]+)\\.(?:vault|managedhsm)\\.azure\\.net",
        "\\b([\\w-]+)\\.(?:vault|managedhsm)\\.azure\\.net", "keyvault \\w+ -n ([\\w-]+)",
        "-VaultName \"?([\\w-]+)", "\"name\": \"([\\w-]+)\""};
    return firstOf(text, forms);
}

QString keyName(const QString &text) {
    static constexpr const char *forms[] = {"\\bkey ([\\w-]+) is currently in a deleted",
        "with \\(name/id\\) ([\\w-]+)", "https?://[\\w.-]+/keys/([\\w-]+)", "in scope '(/keys/[\\w-]+)'"};
    return firstOf(text, forms);
}

QString machineName(const QString &text) {
    static constexpr const char *forms[] = {"VM;iaasvmcontainerv2;[^;\"']+;([\\w-]+)",
        "VM Name(?:\"?\\s*[:=]\\s*\"?|\\s{2,})([\\w-]+)", "(?:entityF|f)riendlyName\"?\\s*:\\s*\"?([\\w-]+)",
        "Backup item(?: name)?\"?(?:\\s*:\\s*\"|\\s{2,})([\\w-]+)", "^VM ([\\w-]+)[,;]",
        "\\bstop backup of ([\\w-]+)", "Workload ?Name\"?\\s*[:=]\\s*\"?([\\w-]+)",
        "Enable-Az\\S+ .*-Name \"?([\\w-]+)", "^\"([\\w-]+)\";\"Configure backup\";\"Failed\"",
        "-c ([\\w-]+) -[in] ", "^\\s*vm[:=] ?([\\w-]+)(?![\\w.-])", "^Backup job ([\\w-]+)$",
        "^Backup {2,}([\\w-]+) +Failed", "^restore ([\\w-]+) ->", "^(cvm[\\w-]*)$"};
    return firstOf(text, forms);
}

QString vaultName(const QString &text) {
    static constexpr const char *forms[] = {"Microsoft\\.RecoveryServices/vaults/([\\w-]+)",
        "Recovery Services Vault \"([\\w-]+)\"", "\\bvault (rsv[\\w-]+)", "--vault-name[ =]\"?([\\w-]+)"};
    return firstOf(text, forms);
}

QString signInObject(const QString &text) {
    static constexpr const char *forms[] = {
        "resource principal named (https?://[\\w./-]+?)\\.? was not found",
        "Resource value from request: (https?://[\\w./-]+?)\\.? ", "application with ID '([0-9a-f-]{36})'",
        "application .{0,60}\\('([0-9a-f-]{36})'\\)", "resource=\"(https://managedhsm\\.azure\\.net)\""};
    return firstOf(text, forms);
}

QString signInPrincipal(const QString &text) {
    static constexpr const char *forms[] = {"Client app ID: ([0-9a-f-]{36})",
        "Application with identifier '([0-9a-f-]{36})'", "added to app '([0-9a-f-]{36})"};
    return firstOf(text, forms);
}

QString objectOf(const QString &text, const QString &lines, Matter about, const QString &code) {
    switch (about) {
    case Matter::SignIn:
        return signInObject(text);
    case Matter::Network:
        return code.startsWith(QLatin1String("Extension")) ? machineName(lines) : storeName(text);
    case Matter::Key: {
        const QString key = code == QLatin1String("NotActivated") || code == QLatin1String("ConflictError")
            ? QString()
            : keyName(text);
        return key.isEmpty() ? storeName(text) : key;
    }
    case Matter::Registration:
        return code == QLatin1String("NotRegistered")
            ? QStringLiteral("Microsoft.Compute/RestorePointSupportForConfidentialVMV2")
            : captured(text, "to use namespace '([^']+)'");
    case Matter::Lock:
        return captured(text, "are locked: '([^',]+)");
    case Matter::Vault: {
        const QString machine = machineName(lines);
        return machine.isEmpty() ? vaultName(text) : machine;
    }
    case Matter::Access: {
        if (code == QLatin1String("KeyVaultAccessForbidden")) {
            return captured(text, "key vault resource '([^']+)'");
        }
        if (code == QLatin1String("Authorization_RequestDenied")) {
            return captured(text, "\\bsp create --id ([0-9a-f-]{36})");
        }
        if (code == QLatin1String("InsufficientPermissions")) {
            return storeName(text);
        }
        if (code == QLatin1String("PrincipalNotFound")) {
            return captured(text, "Principal ([0-9a-f-]{32,36}) does not exist");
        }
        if (code.contains(QLatin1String("KeyVaultPermissionsNotConfigured"))) {
            const QString key
                = captured(text, "(https://[\\w-]+\\.(?:vault|managedhsm)\\.azure\\.net/keys/[\\w-]+)");
            return key.isEmpty() ? machineName(lines) : key;
        }
        const QString scope = captured(text, "to principal '[^']+' in scope '([^']+)'");
        return !scope.isEmpty()                     ? scope
            : code == QLatin1String("AccessDenied") ? storeName(text)
                                                    : machineName(lines);
    }
    case Matter::Restore: {
        const QString set = captured(text, "(/subscriptions/\\S+/diskEncryptionSets/[\\w-]+)");
        return set.isEmpty() ? machineName(lines) : set;
    }
    case Matter::Policy: {
        const QString refused = captured(text, "Resource '([^']+)' was disallowed by policy");
        return refused.isEmpty() ? machineName(lines) : refused;
    }
    case Matter::VirtualMachine:
    case Matter::OtherBackup:
        return machineName(lines);
    case Matter::Throttling:
    case Matter::Nothing:
        break;
    }
    return {};
}

QString messageIn(const QString &text) {
    static constexpr const char *forms[]
        = {"\"(?:message|errorString|errorMessage)\"\\s*:\\s*\"([^\"]{10,400})",
            "\\bMessage: \"?([^\"]{10,400})",
            "\\bAADSTS[0-9]+: ([^\"]{10,400}?)(?= Trace ID: | Correlation ID: | Timestamp: |\"|\\z)"};
    return firstOf(text, forms);
}

} // namespace

Facts factsIn(const QString &text, const QString &lines, Matter about, const QString &code) {
    Facts facts;
    facts.message = messageIn(text);
    if (about == Matter::SignIn) {
        facts.principal = signInPrincipal(text);
        facts.object = signInObject(text);
        return facts;
    }
    if (code == QLatin1String("KeyVaultAccessForbidden")) {
        facts.principal = captured(text, "to disk encryption set '([\\w-]+)'");
    } else if (about == Matter::Access || about == Matter::Network) {
        facts.principal = principalOf(text);
        readRefusal(text, facts);
    }
    if (facts.object == QLatin1String("/") || facts.object.isEmpty()) { // all of the HSM: rather its name
        const QString better = objectOf(text, lines, about, code);
        facts.object = better.isEmpty() ? facts.object : better;
    }
    if (facts.object.contains(QLatin1Char('@'))) { // no resource is named so; it may be a person
        facts.object.clear();
    }
    return facts;
}

} // namespace explain
