#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/backupwizard.h"
#include "ui/widgets/windowmemory.h"
#include "wizarddriver.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace tst_windowmemory {

using ui::WindowMemory;

/// Windows fit the screen, and open as the user left them.
class WindowMemoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void aWindowFitsWithItsFrame_data();
    void aWindowFitsWithItsFrame();
    void nextIsOnASmallScreen();
    void aPlaceOffEveryScreenIsNotUsed();
    void aPlaceHalfOutsideIsMovedIn();
    void sizeAndPlaceAreRemembered();
    void whatNobodyChangedIsNotRemembered();
    void splittersAreRemembered();

private:
    /// A window that was shown, and closed by the user.
    static void use(QWidget &window, const std::function<void()> &change) {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        change();
        window.close();
    }
};

void WindowMemoryTest::aWindowFitsWithItsFrame_data() {
    QTest::addColumn<QSize>("screen");
    QTest::newRow("1024x700") << QSize(1024, 700);
    QTest::newRow("1280x720") << QSize(1280, 720);
    QTest::newRow("1366x768") << QSize(1366, 768);
}

void WindowMemoryTest::aWindowFitsWithItsFrame() {
    QFETCH(QSize, screen);
    const QSize size = WindowMemory::fitting(QSize(1120, 760), QRect(QPoint(), screen));
    QVERIFY(size.width() + 10 <= screen.width());
    QVERIFY(size.height() + 37 <= screen.height()); // the title bar of GNOME, the highest of the usual
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(driver.wizard().minimumSize().width() <= size.width());
    QVERIFY(driver.wizard().minimumSize().height() <= size.height());
}

void WindowMemoryTest::nextIsOnASmallScreen() {
    WizardDriver driver(
        {QStringLiteral("managed-hsm"), WindowMemory::fitting(QSize(1120, 760), QRect(0, 0, 1024, 700))});
    QVERIFY(driver.nextUntil(ui::Page::VirtualMachine));
    const QWidget &window = driver.wizard();
    QVERIFY(window.height() <= 660);
    const QAbstractButton *next = driver.wizard().button(QWizard::NextButton);
    QVERIFY(window.rect().contains(QRect(next->mapTo(&window, QPoint()), next->size())));
}

void WindowMemoryTest::aPlaceOffEveryScreenIsNotUsed() {
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};
    const QSize size(1000, 700);
    QVERIFY(!WindowMemory::placeFor(QPoint(3300, 100), size, screens));
    QVERIFY(!WindowMemory::placeFor(QPoint(100, 1100), size, screens));
    QVERIFY(!WindowMemory::placeFor(QPoint(-990, 100), size, screens)); // nothing to take hold of
    QCOMPARE(WindowMemory::placeFor(QPoint(100, 100), size, screens), std::optional(QPoint(100, 100)));
    QCOMPARE(WindowMemory::placeFor(QPoint(2000, 50), size, screens), std::optional(QPoint(2000, 50)));
}

void WindowMemoryTest::aPlaceHalfOutsideIsMovedIn() {
    const QList<QRect> screens{QRect(0, 0, 1280, 800)};
    const std::optional<QPoint> place = WindowMemory::placeFor(QPoint(900, 500), QSize(1000, 600), screens);
    QVERIFY(place.has_value());
    QVERIFY(place->x() + 1000 <= 1280 && place->y() + 600 <= 800);
    QCOMPARE(
        WindowMemory::placeFor(QPoint(-40, -10), QSize(1000, 600), screens), std::optional(QPoint(0, 0)));
}

void WindowMemoryTest::sizeAndPlaceAreRemembered() {
    const QString name = QStringLiteral("remembered");
    {
        QWidget window;
        WindowMemory::keep(&window, name, QSize(500, 400));
        QCOMPARE(window.size(), QSize(500, 400));
        use(window, [&window] {
            window.resize(430, 370);
            window.move(30, 40);
            QCoreApplication::processEvents();
        });
    }
    QWidget again;
    WindowMemory::keep(&again, name, QSize(500, 400));
    QCOMPARE(again.size(), QSize(430, 370));
    QCOMPARE(again.pos(), QPoint(30, 40));
    again.show();
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    QWidget second;
    WindowMemory::keep(&second, name, QSize(500, 400));
    QVERIFY(second.pos() != again.pos()); // it does not hide the first one
    again.hide();
    QSettings().setValue(
        QStringLiteral("windows/remembered/place"), QPoint(50000, 40)); // a screen that is gone
    QWidget elsewhere;
    WindowMemory::keep(&elsewhere, name, QSize(500, 400));
    QCOMPARE(elsewhere.size(), QSize(430, 370));
    QVERIFY(elsewhere.pos().x() < 50000);
}

void WindowMemoryTest::whatNobodyChangedIsNotRemembered() {
    const QString name = QStringLiteral("untouched");
    {
        QWidget window;
        WindowMemory::keep(&window, name, QSize(500, 400));
        use(window, [] {});
    }
    QVERIFY(!QSettings().contains(QStringLiteral("windows/untouched/size")));
    QVERIFY(!QSettings().contains(QStringLiteral("windows/untouched/maximized")));
    QWidget again; // of a later version with another usual size
    WindowMemory::keep(&again, name, QSize(520, 410));
    QCOMPARE(again.size(), QSize(520, 410));
}

void WindowMemoryTest::splittersAreRemembered() {
    const auto make = [](QSplitter &splitter) {
        for (int i = 0; i < 2; ++i) {
            splitter.addWidget(new QWidget(&splitter));
        }
        splitter.resize(600, 200);
        splitter.setSizes({300, 300});
        WindowMemory::keep(&splitter, QStringLiteral("parts"));
        splitter.show();
    };
    {
        QSplitter splitter;
        make(splitter);
        QVERIFY(QTest::qWaitForWindowExposed(&splitter));
        QVERIFY(!QSettings().contains(QStringLiteral("splitters/parts"))); // by the program
        QWidget *handle = splitter.handle(1);
        const QPoint middle = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, middle);
        QTest::mouseMove(handle, middle + QPoint(-120, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, middle);
        QVERIFY(splitter.sizes().constFirst() < 250);
    }
    QSplitter again;
    make(again);
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    QVERIFY(again.sizes().constFirst() < 250);
}

CVM_TEST(WindowMemoryTest)

} // namespace tst_windowmemory

#include "tst_windowmemory.moc"
