#include "wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/readablepalette.h"
#include "ui/widgets/tone.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionButton>

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

} // namespace

/// What somebody without a mouse, without colours or without sight needs.
class AccessibilityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void everyControlHasAName_data() { scenarios(); }
    void everyControlHasAName();
    void mnemonicsAreUnique_data() { scenarios(); }
    void mnemonicsAreUnique();
    void pageChangeMovesTheFocus_data();
    void pageChangeMovesTheFocus();
    void asynchronousResultsDoNotMoveTheFocus();
    void colorsReadInEveryPalette_data();
    void colorsReadInEveryPalette();
    void everyPaletteCanBeRead_data();
    void everyPaletteCanBeRead();
    void theStyleKeepsThePaletteReadable();
    void whatCanBeTickedHasAnOutline_data();
    void whatCanBeTickedHasAnOutline();
    void marksDifferByShape();
    void buttonsHavePlainNames();

private:
    static void scenarios() {
        QTest::addColumn<QString>("walk");
        for (const char *name : {"managed-hsm", "key-vault-rbac", "key-vault-access-policy",
                 "principal-missing", "standard-policies-only", "unknown-access", "recover key-soft-deleted",
                 "recover key-purged", "recover other-security-domain", "rehearse key-purged-hsm"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
};

void AccessibilityTest::everyControlHasAName() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList nameless;
    int seen = 0;
    const bool arrived = driver->walk([&] {
        for (QWidget *widget : driver->window().findChildren<QWidget *>()) {
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
                    QStringLiteral("%1: %2").arg(driver->window().windowTitle(), describe(widget)));
            }
        }
    });
    QVERIFY2(arrived || walk == QLatin1String("unknown-access"), qPrintable(driver->text()));
    QVERIFY(seen > 40);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void AccessibilityTest::mnemonicsAreUnique() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList twice;
    driver->walk([&] {
        QTest::qWait(0); // letters are given on the next turn
        QHash<QChar, QString> taken;
        for (const QWidget *widget : driver->window().findChildren<QWidget *>()) {
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
                                 .arg(driver->window().windowTitle(), taken.value(letter), text));
            }
            taken.insert(letter, text);
        }
    });
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void AccessibilityTest::pageChangeMovesTheFocus_data() {
    QTest::addColumn<QString>("walk");
    QTest::newRow("configure") << QStringLiteral("managed-hsm");
    QTest::newRow("recover") << QStringLiteral("recover key-purged");
}

void AccessibilityTest::pageChangeMovesTheFocus() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList wrong;
    QString title;
    QVERIFY(driver->walk([&] {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == nullptr || !driver->page()->isAncestorOf(focus)) {
            wrong.append(driver->window().windowTitle());
        }
        if (driver->window().windowTitle() == title || driver->page()->accessibleName().isEmpty()) {
            wrong.append(QStringLiteral("title of %1").arg(driver->window().currentId()));
        }
        title = driver->window().windowTitle();
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

namespace {

struct Pair {
    QPalette::ColorRole text;
    QPalette::ColorRole ground;
};

constexpr std::array pairs{Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
    Pair{QPalette::Text, QPalette::AlternateBase}, Pair{QPalette::ButtonText, QPalette::Button},
    Pair{QPalette::ToolTipText, QPalette::ToolTipBase}, Pair{QPalette::PlaceholderText, QPalette::Base},
    Pair{QPalette::HighlightedText, QPalette::Highlight}, Pair{QPalette::Link, QPalette::Base},
    Pair{QPalette::Link, QPalette::Window}, Pair{QPalette::LinkVisited, QPalette::Base}};

/// As it is seen where the text is half transparent.
double seenContrast(const QPalette &palette, QPalette::ColorGroup group, const Pair &pair) {
    QImage picture(1, 1, QImage::Format_RGB32);
    picture.fill(palette.color(group, pair.ground));
    QPainter painter(&picture);
    painter.fillRect(0, 0, 1, 1, palette.color(group, pair.text));
    painter.end();
    return ui::contrastRatio(picture.pixelColor(0, 0), palette.color(group, pair.ground));
}

QStringList unreadable(const QPalette &palette) {
    QStringList found;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const Pair &pair : pairs) {
            const double contrast = seenContrast(palette, group, pair);
            if (contrast < 4.45) { // a pixel has whole numbers
                found.append(QStringLiteral("%1 on %2: %3").arg(pair.text).arg(pair.ground).arg(contrast));
            }
        }
    }
    return found;
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text, const QColor &highlight,
    const QColor &highlighted) {
    QPalette palette(text, window, window.lighter(), window.darker(), window.darker(110), text, base);
    palette.setColor(QPalette::AlternateBase, base.darker(104));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlighted);
    QColor placeholder = text;
    placeholder.setAlpha(128);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

} // namespace

void AccessibilityTest::everyPaletteCanBeRead_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("the system's") << QApplication::style()->standardPalette();
    QTest::newRow("light") << paletteOf(
        QColor(0xef, 0xef, 0xef), Qt::white, Qt::black, QColor(48, 140, 198), Qt::white);
    QTest::newRow("light, inactive") << paletteOf(
        QColor(0xef, 0xef, 0xef), Qt::white, Qt::black, QColor(145, 145, 145), Qt::white);
    QTest::newRow("dark") << paletteOf(QColor(0x2b, 0x2b, 0x2b), QColor(0x1e, 0x1e, 0x1e),
        QColor(0xf0, 0xf0, 0xf0), QColor(61, 174, 233), Qt::white);
    QTest::newRow("dark, dark on light selection") << paletteOf(QColor(0x2b, 0x2b, 0x2b),
        QColor(0x1e, 0x1e, 0x1e), QColor(0xf0, 0xf0, 0xf0), QColor(90, 110, 130), Qt::black);
    QTest::newRow("high contrast black")
        << paletteOf(Qt::black, Qt::black, Qt::white, QColor(0x1a, 0xeb, 0xff), Qt::black);
    QTest::newRow("high contrast white")
        << paletteOf(Qt::white, Qt::white, Qt::black, QColor(0x37, 0, 0x6e), Qt::white);
    QTest::newRow("grey on grey") << paletteOf(QColor(120, 120, 120), QColor(130, 130, 130),
        QColor(160, 160, 160), QColor(128, 128, 128), QColor(128, 128, 128));
}

void AccessibilityTest::everyPaletteCanBeRead() {
    QFETCH(QPalette, palette);
    const QPalette moved = ui::readablePalette(palette);
    const QStringList found = unreadable(moved);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QCOMPARE(ui::readablePalette(moved), moved); // what reads stays
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base, QPalette::Button}) {
        QCOMPARE(moved.color(ground), palette.color(ground));
    }
}

void AccessibilityTest::theStyleKeepsThePaletteReadable() {
    const QStringList found = unreadable(QApplication::palette());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void AccessibilityTest::whatCanBeTickedHasAnOutline_data() {
    QTest::addColumn<bool>("isBox");
    QTest::addColumn<QPalette>("palette");
    const QPalette light = paletteOf(QColor(0xef, 0xef, 0xef), Qt::white, Qt::black, Qt::blue, Qt::white);
    const QPalette dark = paletteOf(
        QColor(0x2b, 0x2b, 0x2b), QColor(0x1e, 0x1e, 0x1e), QColor(0xf0, 0xf0, 0xf0), Qt::blue, Qt::white);
    const QPalette black = paletteOf(Qt::black, Qt::black, Qt::white, Qt::cyan, Qt::black);
    for (const bool isBox : {true, false}) {
        const QByteArray name = isBox ? "check box, " : "radio button, ";
        QTest::newRow(QByteArray(name + "light").constData()) << isBox << light;
        QTest::newRow(QByteArray(name + "dark").constData()) << isBox << dark;
        QTest::newRow(QByteArray(name + "black").constData()) << isBox << black;
    }
}

void AccessibilityTest::whatCanBeTickedHasAnOutline() {
    QFETCH(bool, isBox);
    QFETCH(QPalette, palette);
    QStyleOptionButton option;
    option.rect = QRect(2, 2, 14, 14);
    option.palette = palette;
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    QImage picture(18, 18, QImage::Format_RGB32);
    picture.fill(palette.color(QPalette::Window));
    QPainter painter(&picture);
    QApplication::style()->drawPrimitive(
        isBox ? QStyle::PE_IndicatorCheckBox : QStyle::PE_IndicatorRadioButton, &option, &painter);
    painter.end();
    double strongest = 0; // along a line through the middle, where the outline is met
    for (int x = 0; x < picture.width() / 2; ++x) {
        const QColor pixel = picture.pixelColor(x, 9);
        strongest = std::max(strongest,
            std::min(ui::contrastRatio(pixel, palette.color(QPalette::Window)),
                ui::contrastRatio(pixel, palette.color(QPalette::Base))));
    }
    QVERIFY2(strongest >= 3, qPrintable(QString::number(strongest)));
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
