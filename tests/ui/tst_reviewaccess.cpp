#include "reviewdriver.h"
#include "tests/ui/wizarddriver.h"

#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/review/accesstab.h"
#include "ui/review/addgrantdialog.h"
#include "ui/review/evidencepanel.h"
#include "ui/review/keypanel.h"
#include "ui/review/matrixview.h"
#include "ui/review/reviewview.h"
#include "ui/review/truthdelegate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QTabBar>

namespace tst_reviewaccess {

using domain::ReviewAction;
using review::CellAnswer;
using ui::ReviewView;

namespace {

constexpr ReviewView::Tab tabs[] = {ReviewView::Access, ReviewView::Findings, ReviewView::Grants,
    ReviewView::Recovery, ReviewView::Comparison, ReviewView::Files};

QString nameOf(QWidget *widget) {
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
}

QString describe(const QWidget *widget) {
    return QStringLiteral("%1 %2 in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
}

bool isFocusable(const QWidget *widget) {
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled()
        && widget->focusProxy() == nullptr;
}

bool isPartOfAnother(const QWidget *widget) {
    return qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr;
}

} // namespace

/// The review window for somebody without a mouse, without colours or without sight, and over a large estate.
class ReviewAccessTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void everyControlHasAName();
    void tabReachesEveryControl();
    void mnemonicsAreUnique();
    void answersDifferByShape_data();
    void answersDifferByShape();
    void cellsAreReadAloud();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void aLargeEstateStaysUsable();
};

void ReviewAccessTest::everyControlHasAName() {
    ReviewDriver driver;
    QStringList nameless;
    const auto look = [&](const QWidget &window) {
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (isFocusable(widget) && !isPartOfAnother(widget) && nameOf(widget).isEmpty()) {
                nameless << describe(widget);
            }
        }
    };
    look(driver.window());
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("second")));
    for (const ReviewView::Tab tab : tabs) {
        driver.window().view()->showTab(tab);
        look(driver.window());
    }
    driver.window().view()->addGrant();
    look(*driver.window().findChild<ui::AddGrantDialog *>());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void ReviewAccessTest::tabReachesEveryControl() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    QVERIFY(driver.clickCell(QStringLiteral("Backup Management Service"), ReviewAction::Backup));
    for (const ReviewView::Tab tab : tabs) {
        driver.window().view()->showTab(tab);
        driver.window().view()->keys()->table()->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        QStringList missed;
        for (QWidget *widget : driver.window().findChildren<QWidget *>()) {
            if (isFocusable(widget) && !isPartOfAnother(widget) && !reached.contains(widget)) {
                missed << describe(widget);
            }
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }
}

void ReviewAccessTest::mnemonicsAreUnique() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    for (const ReviewView::Tab tab : tabs) {
        driver.window().view()->showTab(tab);
        QTest::qWait(0); // letters are given on the next turn
        QHash<QChar, QString> taken;
        for (const QAction *action : driver.window().menuBar()->actions()) {
            QVERIFY(!ui::mnemonicOf(action->text()).isNull());
            taken.insert(ui::mnemonicOf(action->text()), action->text());
        }
        for (const QWidget *widget : driver.window().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (!widget->isVisible()
                || (button == nullptr && (label == nullptr || label->buddy() == nullptr))) {
                continue;
            }
            const QString text = button != nullptr ? button->text() : label->text();
            const QChar letter = ui::mnemonicOf(text);
            QVERIFY2(letter.isNull() || !taken.contains(letter),
                qPrintable(QStringLiteral("%1 and %2").arg(taken.value(letter), text)));
            if (!letter.isNull()) {
                taken.insert(letter, text);
            }
        }
    }
}

void ReviewAccessTest::answersDifferByShape_data() {
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x1e, 0x1e) << QColor(0xf0, 0xf0, 0xf0);
    QTest::newRow("yellow on black") << QColor(Qt::black) << QColor(Qt::yellow);
}

void ReviewAccessTest::answersDifferByShape() {
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    QList<QImage> shapes;
    for (const CellAnswer answer :
        {CellAnswer::Yes, CellAnswer::Some, CellAnswer::Unknown, CellAnswer::No, CellAnswer::Absent}) {
        QImage picture(24, 24, QImage::Format_RGB32);
        picture.fill(base);
        {
            QPainter painter(&picture);
            ui::drawAnswer(painter, QRectF(2, 2, 20, 20), answer, palette);
        }
        QImage shape(24, 24, QImage::Format_Mono); // ground or ink: no colour is left
        shape.fill(0);
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                const int distance = qAbs(qGray(picture.pixel(x, y)) - qGray(base.rgb()));
                shape.setPixel(x, y, distance > 60 ? 1 : 0);
            }
        }
        QVERIFY(shape != QImage(24, 24, QImage::Format_Mono));
        QVERIFY2(!shapes.contains(shape), qPrintable(QString::number(shapes.size())));
        shapes.append(shape);
    }
}

void ReviewAccessTest::cellsAreReadAloud() {
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    ui::MatrixView *matrix = driver.window().view()->access()->matrix();
    const QModelIndex cell = driver.cell(QStringLiteral("Backup Management Service"), ReviewAction::Backup);
    matrix->setCurrentIndex(cell);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(matrix);
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    QAccessibleInterface *spoken = table->tableInterface()->cellAt(cell.row(), cell.column());
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Backup Management Service, Back up: Yes"));
    // What the evidence says can be read by whoever comes there by Tab.
    QVERIFY(driver.window().view()->access()->evidence()->accessibleDescription().contains(
        QStringLiteral("Managed HSM Crypto User")));
}

void ReviewAccessTest::nothingIsCutOff_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("usual") << QSize(1360, 860) << 1.0;
    QTest::newRow("small") << QSize(900, 640) << 1.0;
    QTest::newRow("large font") << QSize(1360, 860) << 1.6;
}

/// Labels show all of their text, and the filters stay inside of their tab.
void ReviewAccessTest::nothingIsCutOff() {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(font);
    QStringList cut;
    {
        ReviewDriver driver;
        driver.window().resize(size);
        QVERIFY(driver.openContoso());
        QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
        for (const ReviewView::Tab tab : tabs) {
            driver.window().view()->showTab(tab);
            QCoreApplication::processEvents();
            for (const QWidget *widget : driver.window().view()->findChildren<QWidget *>()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const auto *label = qobject_cast<const QLabel *>(widget);
                if (!widget->isVisible() || (button == nullptr && label == nullptr)
                    || qobject_cast<const QTabBar *>(widget->parentWidget()) != nullptr) {
                    continue;
                }
                const bool wraps = label != nullptr && label->wordWrap();
                const bool fits = wraps ? widget->height() >= label->heightForWidth(widget->width())
                                        : widget->width() >= widget->minimumSizeHint().width();
                if (!fits && (button == nullptr || !button->text().isEmpty())) {
                    cut << (label != nullptr ? label->text() : button->text());
                }
            }
        }
    }
    QApplication::setFont(usual);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

/// Far more keys and grants than fit on a screen: the window is asked for what it shows, and only for that.
void ReviewAccessTest::aLargeEstateStaysUsable() {
    constexpr int keys = 1500;
    constexpr int grants = 6000;
    domain::Environment environment = review::contoso();
    for (int i = 0; i < keys; ++i) {
        const QString name = QStringLiteral("key-%1").arg(i);
        environment.keys.push_back(estate::key(estate::hsmHost, name));
        environment.coverage.push_back(estate::read(
            domain::ReadKind::RoleAssignments, estate::hsmHost, QStringLiteral("/keys/") + name));
    }
    for (int i = 0; i < grants; ++i) {
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmCryptoUser,
                QStringLiteral("/keys/key-%1").arg(i % keys),
                QStringLiteral("cccccccc-0000-0000-0001-%1")
                    .arg((i + i / keys) % 300, 12, 10, QLatin1Char('0'))));
    }
    ReviewDriver driver;
    QVERIFY(driver.open({driver.write(QStringLiteral("large.json"), review::taken(environment))}));
    QCOMPARE(driver.window().view()->keys()->table()->model()->rowCount(), keys + 4);
    QVERIFY(driver.clickKey(QStringLiteral("key-1499")));
    QVERIFY(driver.principals().size() >= 6);
    driver.session().chooseKey({});
    QVERIFY(support::until([&] { return !driver.session().isBusy(); }, 120000));
    QVERIFY(driver.principals().size() >= 300);
    const QModelIndex cell = driver.cell(QStringLiteral("Alice"), ReviewAction::Purge);
    QVERIFY2(cell.data().toString().contains(QString::number(keys + 2)), qPrintable(cell.data().toString()));
}

CVM_TEST(ReviewAccessTest)

} // namespace tst_reviewaccess

#include "tst_reviewaccess.moc"
