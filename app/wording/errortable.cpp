#include "wording/errortable.h"

#include <QHash>

namespace wording {

namespace {

QString normalised(const QString &code) {
    QString result = code.trimmed().toLower();
    if (result.startsWith(QLatin1String("bms"))) {
        result.remove(0, 3);
    }
    if (result.endsWith(QLatin1String("v2"))) {
        result.chop(2);
    }
    result.replace(QLatin1String("extention"), QLatin1String("extension"));
    result.replace(QLatin1String("suppported"), QLatin1String("supported"));
    return result;
}

QHash<QString, const ErrorEntry *> indexed() {
    QHash<QString, const ErrorEntry *> index;
    for (const std::span<const ErrorEntry> family :
        {Errors::keys(), Errors::guest(), Errors::backup(), Errors::restores(), Errors::recovery(),
            Errors::platform(), Errors::entra(), Errors::signIn(), Errors::storage(), Errors::local()}) {
        for (const ErrorEntry &entry : family) {
            for (const QString &code : codesOf(entry)) {
                index.insert(normalised(code), &entry);
            }
        }
    }
    return index;
}

} // namespace

QStringList codesOf(const ErrorEntry &entry) {
    return QString::fromLatin1(entry.codes).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isIn(std::span<const ErrorEntry> family, const ErrorEntry *entry) {
    return entry && entry >= family.data() && entry < family.data() + family.size();
}

const ErrorEntry *findError(const QString &code) {
    static const QHash<QString, const ErrorEntry *> index = indexed();
    const QString wanted = normalised(code);
    if (const auto found = index.constFind(wanted); found != index.constEnd()) {
        return *found;
    }
    // Every code of this family means missing access to keys, whatever surrounds it (contract 14.8).
    if (wanted.contains(QLatin1String("keyvaultpermissionsnotconfigured"))) {
        const bool confidential = wanted.contains(QLatin1String("cvm"));
        return index.value(confidential
                ? QStringLiteral("usererrorkeyvaultpermissionsnotconfiguredforcvmwithcmk")
                : QStringLiteral("usererrorkeyvaultpermissionsnotconfigured"));
    }
    // Told by the reason at the end of the code, which has more forms than are documented (contract 17.2).
    const QLatin1String crossSubscription("usererrorcrosssubscriptionrestore");
    return wanted.startsWith(crossSubscription) ? index.value(crossSubscription) : nullptr;
}

} // namespace wording
