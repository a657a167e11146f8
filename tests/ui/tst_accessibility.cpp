#include "wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/tone.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace tst_accessibility {

using ui::Page;

namespace {

QAccessibleInterface *interfaceOf(QWidget *widget) {
    return QAccessible::queryAccessibleInterface(widget);
}

QString nameOf(QWidget *widget) {
    QAccessibleInterface *accessible = interfaceOf(widget);
    return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
}

QString describe(const QWidget *widget) {
    return QStringLiteral("%1 %2").arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// What Tab reaches from the page's first control, once around.
QList<QWidget *> tabRound(WizardDriver &driver) {
    QList<QWidget *> round;
    QWidget *start = QApplication::focusWidget();
    for (int i = 0; i < 200; ++i) {
        driver.key(Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (now == nullptr || now == start || round.contains(now)) {
            break;
        }
        round.append(now);
    }
    return round;
}

} // namespace

/// What somebody without a mouse, without colours or without sight needs.
class AccessibilityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void everyControlHasAName_data() { scenarios(); }
    void everyControlHasAName();
    void tabFollowsReadingOrder();
    void mnemonicsAreUnique_data() { scenarios(); }
    void mnemonicsAreUnique();
    void pageChangeMovesTheFocus();
    void asynchronousResultsDoNotMoveTheFocus();
    void colorsReadInEveryPalette_data();
    void colorsReadInEveryPalette();
    void marksDifferByShape();
    void buttonsHavePlainNames();

private:
    static void scenarios() {
        QTest::addColumn<QString>("scenario");
        for (const char *name : {"managed-hsm", "key-vault-rbac", "key-vault-access-policy",
                 "principal-missing", "standard-policies-only", "unknown-access"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
};

void AccessibilityTest::everyControlHasAName() {
    QFETCH(QString, scenario);
    WizardDriver driver({scenario});
    QStringList nameless;
    int seen = 0;
    const bool arrived = driver.walk([&] {
        for (QWidget *widget : driver.wizard().findChildren<QWidget *>()) {
            const bool focusable = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
                && widget->isEnabled() && widget->focusProxy() == nullptr;
            const bool partOfAnother = qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
                || widget->objectName() == QLatin1String("qt_spinbox_lineedit");
            if (!focusable || partOfAnother) {
                continue;
            }
            ++seen;
            if (nameOf(widget).isEmpty()) {
                nameless.append(
                    QStringLiteral("%1: %2").arg(driver.wizard().windowTitle(), describe(widget)));
            }
        }
    });
    QVERIFY2(arrived || scenario == QLatin1String("unknown-access"), qPrintable(driver.text()));
    QVERIFY(seen > 40);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void AccessibilityTest::tabFollowsReadingOrder() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QStringList jumps;
    QVERIFY(driver.walk([&] {
        // From the top of the page down, then the buttons below; the step list is a column of its own.
        QList<QWidget *> onPage;
        for (QWidget *widget : tabRound(driver)) {
            if (driver.page()->isAncestorOf(widget)) {
                onPage.append(widget);
            }
        }
        // Rotate: the round started in the middle.
        int lowest = -1;
        int breaks = 0;
        QString where;
        for (const QWidget *widget : onPage) {
            const int top = widget->mapTo(driver.page(), QPoint(0, 0)).y();
            if (top + 12 < lowest) {
                ++breaks;
                where = describe(widget) + u' ' + widget->accessibleName();
            }
            lowest = top;
        }
        if (breaks > 1) { // one break is the end of the round
            jumps.append(QStringLiteral("%1: %2").arg(driver.wizard().windowTitle(), where));
        }
    }));
    QVERIFY2(jumps.isEmpty(), qPrintable(jumps.join(u'\n')));
}

void AccessibilityTest::mnemonicsAreUnique() {
    QFETCH(QString, scenario);
    WizardDriver driver({scenario});
    QStringList twice;
    driver.walk([&] {
        QTest::qWait(0); // letters are given on the next turn
        QHash<QChar, QString> taken;
        for (const QWidget *widget : driver.wizard().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (!widget->isVisible()
                || (button == nullptr && (label == nullptr || label->buddy() == nullptr))) {
                continue;
            }
            const QString text = button != nullptr ? button->text() : label->text();
            const QChar letter = ui::mnemonicOf(text);
            if (letter.isNull()) {
                continue;
            }
            if (taken.contains(letter)) {
                twice.append(QStringLiteral("%1: %2 and %3")
                                 .arg(driver.wizard().windowTitle(), taken.value(letter), text));
            }
            taken.insert(letter, text);
        }
    });
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void AccessibilityTest::pageChangeMovesTheFocus() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QStringList wrong;
    QString title;
    QVERIFY(driver.walk([&] {
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

void AccessibilityTest::asynchronousResultsDoNotMoveTheFocus() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    QWidget *search = driver.findByName(QStringLiteral("Search in all columns"));
    search->setFocus();
    EVENTUALLY(driver.estate().listProgress().complete);
    EVENTUALLY(!driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")).isEmpty());
    QCOMPARE(QApplication::focusWidget(), search);
}

void AccessibilityTest::colorsReadInEveryPalette_data() {
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x2b, 0x2b, 0x2b) << QColor(0x1e, 0x1e, 0x1e) << QColor(0xf0, 0xf0, 0xf0);
    QTest::newRow("high contrast black") << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("high contrast white") << QColor(Qt::white) << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("yellow on black") << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::yellow);
}

void AccessibilityTest::colorsReadInEveryPalette() {
    QFETCH(QColor, window);
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    for (const ui::Tone tone :
        {ui::Tone::Neutral, ui::Tone::Good, ui::Tone::Caution, ui::Tone::Bad, ui::Tone::Information}) {
        const QColor color = ui::toneColor(tone, palette);
        const QColor fill = ui::toneFill(tone, palette);
        for (const QColor &ground : {window, base, fill}) {
            QVERIFY2(ui::contrastRatio(color, ground) >= 4.5,
                qPrintable(QStringLiteral("%1 on %2").arg(color.name(), ground.name())));
        }
        QVERIFY(ui::contrastRatio(text, fill) >= 4.5);
    }
    QVERIFY(ui::contrastRatio(ui::mutedText(palette), window) >= 4.5);
    QVERIFY(qFuzzyCompare(ui::contrastRatio(Qt::black, Qt::white), 21.0));
}

void AccessibilityTest::marksDifferByShape() {
    QList<QImage> shapes;
    for (int i = static_cast<int>(ui::Mark::Done); i <= static_cast<int>(ui::Mark::Stopped); ++i) {
        const QPixmap mark = ui::markPixmap(static_cast<ui::Mark>(i), QApplication::palette(), 32, 1);
        QVERIFY(!mark.isNull());
        QImage shape(32, 32, QImage::Format_RGB32);
        shape.fill(Qt::white);
        QPainter(&shape).drawPixmap(0, 0, mark);
        // Light or dark only: no colour is left.
        shape = shape.convertToFormat(QImage::Format_Grayscale8)
                    .convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        QVERIFY(!shapes.contains(shape));
        shapes.append(shape);
    }
}

void AccessibilityTest::buttonsHavePlainNames() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.nextUntil(Page::VirtualMachine));
    for (const auto which : {QWizard::BackButton, QWizard::NextButton, QWizard::CancelButton}) {
        const QString name = nameOf(driver.wizard().button(which));
        QVERIFY(!name.isEmpty());
        QVERIFY(!name.contains(u'<') && !name.contains(u'>') && !name.contains(u'&'));
    }
    QCOMPARE(driver.buttonText(QWizard::NextButton), QStringLiteral("Next"));
    QCOMPARE(driver.buttonText(QWizard::BackButton), QStringLiteral("Back"));
}

CVM_TEST(AccessibilityTest)

} // namespace tst_accessibility

#include "tst_accessibility.moc"
