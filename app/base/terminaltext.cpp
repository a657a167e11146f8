#include "base/terminaltext.h"

#include <QRegularExpression>

#include <utility>

namespace base {

namespace {

/// "##vso[", "##[", "##teamcity[": wherever it stands.
const QString anywhere = QStringLiteral("#(?=#[\\w.-]*\\[)");
/// "::error", which runners look for at the beginning of what is left without blanks.
const QString atBegin = QStringLiteral("(?<![^\\r\\n\\x{85}\\x{2028}\\x{2029}])"
                                       "((?:(?![\\r\\n\\x{85}\\x{2028}\\x{2029}])[\\p{C}\\p{Z}])*+:)(?=:)");

} // namespace

QString forPipelines(const QString &text) {
    static const QRegularExpression sign(anywhere);
    static const QRegularExpression begin(atBegin);
    if (!text.contains(QLatin1String("##")) && !text.contains(QLatin1String("::"))) {
        return text;
    }
    QString plain = text;
    plain.replace(sign, QStringLiteral("# "));
    plain.replace(begin, QStringLiteral("\\1 "));
    return plain;
}

QByteArray forPipelines(const QByteArray &utf8) {
    return utf8.contains("##") || utf8.contains("::") ? forPipelines(QString::fromUtf8(utf8)).toUtf8() : utf8;
}

QByteArray jsonForPipelines(QByteArray json) {
    for (const auto &[sign, escaped] : {std::pair("##", "\\u0023#"), std::pair("::", "\\u003a:")}) {
        while (json.contains(sign)) { // which JSON has in its strings only; again, as there may be three
            json.replace(sign, escaped);
        }
    }
    return json;
}

QString withoutLinks(QString text) {
    return text.replace(QLatin1String("]("), QLatin1String("] ("));
}

} // namespace base
