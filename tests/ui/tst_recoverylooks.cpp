// What opens on the page of choices, where a key or a VM is brought back.
#include "clippedtexts.h"
#include "pseudolocale.h"
#include "recoverydriver.h"

#include "tests/support/program.h"
#include "ui/recover/recoverpage.h"
#include "ui/recover/targetsection.h"

#include <QDir>
#include <QTranslator>

namespace tst_recoverylooks {

using ui::RecoverStep;

/// With CVM_CATALOGUE set to a folder the pictures are saved there.
class RecoveryLooksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void openedTargets_data();
    void openedTargets();
    void cleanup() {
        QCoreApplication::removeTranslator(&m_translator);
        QCoreApplication::removeTranslator(&m_accents);
    }

private:
    QTranslator m_translator;
    PseudoTranslator m_accents;
};

void RecoveryLooksTest::openedTargets_data() {
    QTest::addColumn<domain::RecoveryGoal>("goal");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "accents"}) {
        QTest::addRow("restore %s", language)
            << domain::RecoveryGoal::Restore << QString::fromLatin1(language);
        QTest::addRow("rehearse %s", language)
            << domain::RecoveryGoal::Rehearse << QString::fromLatin1(language);
    }
}

void RecoveryLooksTest::openedTargets() {
    QFETCH(domain::RecoveryGoal, goal);
    QFETCH(QString, language);
    if (language == QLatin1String("accents")) {
        QCoreApplication::installTranslator(&m_accents);
    } else {
        QVERIFY(m_translator.load(QStringLiteral("%1/cvm-backup-wizard_%2.qm")
                                      .arg(QStringLiteral(CVM_TRANSLATIONS_DIR), language)));
        QCoreApplication::installTranslator(&m_translator);
    }
    RecoveryDriver driver({QStringLiteral("key-purged-hsm")});
    QVERIFY(driver.chooseMachine(QStringLiteral("cvm-erp-01")));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    domain::RecoveryChoices choices = driver.recovery().choices();
    if (goal == domain::RecoveryGoal::Rehearse) {
        driver.recovery().chooseGoal(goal);
    } else {
        choices.parts.newSet = choices.parts.grants = choices.parts.machine = true; // all there is
        driver.recovery().choose(choices);
    }
    VERIFY_SETTLED(driver);
    const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
    QStringList problems;
    int opened = 0;
    for (ui::TargetSection *section : driver.page()->findChildren<ui::TargetSection *>()) {
        if (!section->isVisible()) {
            continue;
        }
        section->lead();
        ++opened;
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents(); // layouts settle
        }
        const QString name
            = QStringLiteral("opened-%1-%2").arg(QLatin1String(QTest::currentDataTag())).arg(opened);
        if (!folder.isEmpty()) {
            driver.wizard().grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
        }
        for (const QString &text : clippedTexts(&driver.wizard())) {
            problems.append(QStringLiteral("%1 clips “%2”").arg(name, text));
        }
        if (const QScrollBar *bar = sidewaysScrollBar(driver.page())) {
            problems.append(QStringLiteral("%1 is %2 pixels too wide").arg(name).arg(bar->maximum()));
        }
    }
    QVERIFY(opened >= 3);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

CVM_TEST(RecoveryLooksTest)

} // namespace tst_recoverylooks

#include "tst_recoverylooks.moc"
