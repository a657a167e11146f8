// Texts as people meet them: texts.json tells of each what it is about. The rules were written with
// `texts.json`; `asidetexts.json` was put aside by somebody else until they were done.
#include "base/enumname.h"
#include "review/explain/explanation.h"
#include "review/explain/pastedtext.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_explain {

using explain::Certainty;
using explain::Explanation;
using explain::Matter;
using namespace Qt::StringLiterals;

namespace {

QJsonArray textsOf(const QString &file) {
    QFile texts(QStringLiteral(CVM_SOURCE_DIR "/tests/unit/explain/") + file);
    return texts.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(texts.readAll()).array() : QJsonArray();
}

QString matterName(Matter matter) {
    switch (matter) {
    case Matter::SignIn:
        return u"signin"_s;
    case Matter::VirtualMachine:
        return u"vm"_s;
    case Matter::OtherBackup:
        return u"other-backup"_s;
    default:
        return base::enumName(matter);
    }
}

bool isSame(const QString &one, const QString &other) {
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

enum class Verdict { Right, Unsaid, Wrong };

/// Wrong: it says something that is not so. Unsaid: it says less than the text tells.
Verdict verdictOn(const Explanation &got, const QJsonObject &wanted, QString &why) {
    Verdict verdict = Verdict::Right;
    const auto compare = [&](const char *what, const QString &is, const QString &should, bool maySayLess) {
        if (!isSame(is, should)) {
            const bool isLess = is.isEmpty() && maySayLess;
            verdict = isLess && verdict != Verdict::Wrong ? Verdict::Unsaid : Verdict::Wrong;
            why += u" %1: \"%2\" for \"%3\"."_s.arg(QLatin1String(what), is, should);
        }
    };
    const QString about = wanted.value("about"_L1).toString();
    const bool saysNothing = got.about == Matter::Nothing;
    compare("about", saysNothing && about != "nothing"_L1 ? QString() : matterName(got.about), about, true);
    compare("code", got.code, wanted.value("code"_L1).toString(), true);
    compare("principal", got.principal, wanted.value("principal"_L1).toString(), true);
    QStringList lacks;
    for (const QJsonValue &one : wanted.value("lacks"_L1).toArray()) {
        lacks.append(one.toString());
    }
    compare("lacks", got.lacks.join(u", "_s), lacks.join(u", "_s), true);
    compare("object", got.object, wanted.value("object"_L1).toString(), true);
    const QString sure = base::enumName(got.sure);
    if (!isSame(sure, wanted.value("sure"_L1).toString())) { // surer than the text allows is wrong
        const bool isTooSure = got.sure == Certainty::Certain;
        verdict = isTooSure ? Verdict::Wrong : verdict == Verdict::Right ? Verdict::Unsaid : verdict;
        why += u" sure: %1 for %2."_s.arg(sure, wanted.value("sure"_L1).toString());
    }
    return verdict;
}

QString shownOf(const Explanation &got) {
    return QStringList{got.code, got.principal, got.lacks.join(u' '), got.object, got.message, got.decidedBy}
        .join(u'\n');
}

struct Count {
    int right = 0;
    int unsaid = 0;
    int wrong = 0;
};

Count countOf(const QString &file) {
    Count count;
    for (const QJsonValue &one : textsOf(file)) {
        const QJsonObject wanted = one.toObject();
        const Explanation got = explain::explain(wanted.value("text"_L1).toString());
        QString why;
        const Verdict verdict = verdictOn(got, wanted, why);
        ++(verdict == Verdict::Right ? count.right : verdict == Verdict::Unsaid ? count.unsaid : count.wrong);
        if (verdict != Verdict::Right) {
            qInfo("%s %s:%s", verdict == Verdict::Wrong ? "WRONG" : "unsaid",
                qPrintable(wanted.value("id"_L1).toString()), qPrintable(why));
        }
        for (const QJsonValue &secret : wanted.value("secrets"_L1).toArray()) {
            if (shownOf(got).contains(secret.toString())) {
                qWarning("%s shows a secret", qPrintable(wanted.value("id"_L1).toString()));
                ++count.wrong;
            }
        }
    }
    qInfo("%s: %d right, %d unsaid, %d wrong", qPrintable(file), count.right, count.unsaid, count.wrong);
    return count;
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsThatTheRulesWereWrittenWith() {
        const Count count = countOf(u"texts.json"_s);
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right >= 85, qPrintable(QString::number(count.right)));
    }

    void textsThatWerePutAside() {
        const Count count = countOf(u"asidetexts.json"_s);
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right >= 25, qPrintable(QString::number(count.right)));
    }
};

CVM_TEST(TestExplain)

} // namespace tst_explain

#include "tst_explain.moc"
