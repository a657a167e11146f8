// The pages that bring back a key or a VM, as they look and as they are heard.
#include "clippedtexts.h"
#include "pseudolocale.h"
#include "recoverydriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/recover/recoverpage.h"
#include "ui/recover/targetsection.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTranslator>

namespace tst_recoverylooks {

using ui::RecoverStep;

namespace {

const QString erp = QStringLiteral("cvm-erp-01");

struct RecoveryLook {
    QString language = QStringLiteral("en"); ///< or "accents", which nobody speaks
    int percent = 100; ///< of the letters
    QSize size = QSize(1120, 760);
};

QString called(const QString &scenario, const RecoveryLook &look) {
    return QStringLiteral("%1-%2-%3-%4x%5")
        .arg(scenario, look.language)
        .arg(look.percent)
        .arg(look.size.width())
        .arg(look.size.height());
}

} // namespace

/// With CVM_CATALOGUE set to a folder the pictures are saved there.
class RecoveryLooksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        prepareUiTest();
        m_font = QApplication::font();
    }
    void pages_data();
    void pages();
    void openedChoicesAndARehearsal_data();
    void openedChoicesAndARehearsal();
    void everyControlHasANameAndALetterOfItsOwn_data() { scenarios(); }
    void everyControlHasANameAndALetterOfItsOwn();
    void pageChangeMovesTheFocus();
    void tabReachesEverything_data() { scenarios(); }
    void tabReachesEverything();
    void everyTextIsTranslated();
    void cleanup() {
        QCoreApplication::removeTranslator(&m_translator);
        QCoreApplication::removeTranslator(&m_accents);
        QApplication::setFont(m_font);
    }

private:
    static void scenarios() {
        QTest::addColumn<QString>("scenario");
        for (const char *name : {"key-soft-deleted", "key-purged", "key-purged-hsm"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    static bool isReached(const QWidget *wanted);

    QFont m_font;
    QTranslator m_translator;
    PseudoTranslator m_accents;
};

void RecoveryLooksTest::pages_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<RecoveryLook>("look");
    const auto add = [](const QString &scenario, const RecoveryLook &look) {
        QTest::addRow("%s", qPrintable(called(scenario, look))) << scenario << look;
    };
    for (const char *scenario : {"key-soft-deleted", "key-purged", "key-purged-hsm", "vm-deleted",
             "snapshot-only", "staging-account-closed", "restore-in-progress", "other-security-domain"}) {
        for (const char *language : {"en", "de"}) {
            add(QString::fromLatin1(scenario), {QString::fromLatin1(language)});
        }
    }
    for (const char *language : {"en", "de", "accents"}) {
        add(QStringLiteral("key-purged"), {QString::fromLatin1(language), 100, QSize(1024, 700)});
    }
    for (const char *language : {"en", "de"}) {
        add(QStringLiteral("key-purged"), {QString::fromLatin1(language), 200});
    }
}

void RecoveryLooksTest::pages() {
    QFETCH(QString, scenario);
    QFETCH(RecoveryLook, look);
    if (look.language == QLatin1String("accents")) {
        QCoreApplication::installTranslator(&m_accents);
    } else {
        const QString file = QStringLiteral("%1/cvm-backup-wizard_%2.qm")
                                 .arg(QStringLiteral(CVM_TRANSLATIONS_DIR), look.language);
        QVERIFY2(m_translator.load(file), qPrintable(file));
        QCoreApplication::installTranslator(&m_translator);
    }
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * look.percent / 100.0);
    QApplication::setFont(font);
    const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
    RecoveryDriver driver({scenario, look.size});
    QStringList problems;
    int pages = 0;
    const auto lookAt = [&] {
        ++pages;
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents(); // layouts settle
        }
        const bool fits = support::until([&] { return clippedTexts(&driver.wizard()).isEmpty(); }, 1000);
        const QString name
            = QStringLiteral("%1-%2").arg(called(scenario, look)).arg(pages, 2, 10, QLatin1Char('0'));
        if (!folder.isEmpty()) {
            driver.wizard().grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
        }
        if (!fits) {
            for (const QString &text : clippedTexts(&driver.wizard())) {
                problems.append(QStringLiteral("%1 clips “%2”").arg(name, text));
            }
        }
        if (const QScrollBar *bar = sidewaysScrollBar(driver.page())) {
            problems.append(QStringLiteral("%1 is %2 pixels too wide").arg(name).arg(bar->maximum()));
        }
    };
    driver.walk(erp, lookAt); // the refusing ones end where they refuse
    QVERIFY2(pages >= 4, qPrintable(QStringLiteral("only %1 pages").arg(pages)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void RecoveryLooksTest::openedChoicesAndARehearsal_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("de") << QStringLiteral("de");
}

void RecoveryLooksTest::openedChoicesAndARehearsal() {
    QFETCH(QString, language);
    QVERIFY(m_translator.load(
        QStringLiteral("%1/cvm-backup-wizard_%2.qm").arg(QStringLiteral(CVM_TRANSLATIONS_DIR), language)));
    QCoreApplication::installTranslator(&m_translator);
    RecoveryDriver driver({QStringLiteral("key-purged-hsm")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
    QStringList clipped;
    const auto look = [&](const QString &name) {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents(); // layouts settle
        }
        if (!folder.isEmpty()) {
            driver.wizard().grab().save(
                QDir(folder).filePath(QStringLiteral("opened-%1-%2.png").arg(language, name)));
        }
        clipped += clippedTexts(&driver.wizard());
    };
    int opened = 0;
    for (ui::TargetSection *section : driver.page()->findChildren<ui::TargetSection *>()) {
        if (section->isVisible()) {
            section->lead();
            look(QString::number(++opened));
        }
    }
    QVERIFY(opened >= 3);
    driver.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    VERIFY_SETTLED(driver);
    domain::RecoveryChoices confirmed = driver.recovery().choices();
    confirmed.sameSecurityDomain = true;
    driver.recovery().choose(confirmed);
    VERIFY_SETTLED(driver);
    look(QStringLiteral("rehearse"));
    QVERIFY(driver.nextUntil(RecoverStep::Review));
    look(QStringLiteral("rehearse-review"));
    QVERIFY(driver.toEnd());
    look(QStringLiteral("rehearse-result"));
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
}

void RecoveryLooksTest::everyControlHasANameAndALetterOfItsOwn() {
    QFETCH(QString, scenario);
    RecoveryDriver driver({scenario});
    QStringList problems;
    int seen = 0;
    QVERIFY(driver.walk(erp, [&] {
        QTest::qWait(0); // letters are given on the next turn
        QHash<QChar, QString> taken;
        for (QWidget *widget : driver.wizard().findChildren<QWidget *>()) {
            const bool isFocusable = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
                && widget->isEnabled() && widget->focusProxy() == nullptr;
            if (isFocusable) {
                ++seen;
                QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
                if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty()) {
                    problems.append(QStringLiteral("%1: %2 has no name")
                                        .arg(driver.wizard().windowTitle(),
                                            QString::fromLatin1(widget->metaObject()->className())));
                }
            }
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool isMarked = button != nullptr || (label != nullptr && label->buddy() != nullptr);
            if (!widget->isVisible() || !isMarked) {
                continue;
            }
            const QString text = button != nullptr ? button->text() : label->text();
            const QChar letter = ui::mnemonicOf(text);
            if (!letter.isNull() && taken.contains(letter)) {
                problems.append(QStringLiteral("%1 and %2").arg(taken.value(letter), text));
            }
            if (!letter.isNull()) {
                taken.insert(letter, text);
            }
        }
    }));
    QVERIFY(seen > 40);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void RecoveryLooksTest::pageChangeMovesTheFocus() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    QStringList wrong;
    QString title;
    QVERIFY(driver.walk(erp, [&] {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == nullptr || !driver.page()->isAncestorOf(focus)) {
            wrong.append(driver.wizard().windowTitle());
        }
        if (driver.wizard().windowTitle() == title || driver.page()->accessibleName().isEmpty()) {
            wrong.append(QStringLiteral("title of %1").arg(driver.wizard().currentId()));
        }
        title = driver.wizard().windowTitle();
    }));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

bool RecoveryLooksTest::isReached(const QWidget *wanted) {
    for (int i = 0; i < 120; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == wanted || (focus != nullptr && wanted->focusProxy() == focus)) {
            return true;
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return false;
}

void RecoveryLooksTest::tabReachesEverything() {
    QFETCH(QString, scenario);
    RecoveryDriver driver({scenario});
    QStringList missed;
    QVERIFY(driver.walk(erp, [&] {
        QWidget *before = QApplication::focusWidget();
        for (QWidget *widget : driver.page()->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isOfGroup = button != nullptr && button->group() != nullptr && !button->isChecked();
            const bool isFocusable = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
                && widget->isEnabled() && widget->focusProxy() == nullptr && !isOfGroup;
            if (isFocusable && !isReached(widget)) {
                missed.append(QStringLiteral("%1: %2 %3")
                                  .arg(driver.wizard().windowTitle(),
                                      QString::fromLatin1(widget->metaObject()->className()),
                                      widget->accessibleName()));
            }
        }
        before->setFocus();
    }));
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void RecoveryLooksTest::everyTextIsTranslated() {
    QCoreApplication::installTranslator(&m_accents);
    RecoveryDriver driver({QStringLiteral("key-purged")});
    QStringList plain;
    QVERIFY(driver.walk(erp, [&] {
        for (QWidget *widget : driver.wizard().findChildren<QWidget *>()) {
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                const QString text = button->text();
                if (button->isVisible() && !text.isEmpty() && !text.contains(u'⟦')) {
                    plain.append(text);
                }
            }
        }
    }));
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
}

CVM_TEST(RecoveryLooksTest)

} // namespace tst_recoverylooks

#include "tst_recoverylooks.moc"
