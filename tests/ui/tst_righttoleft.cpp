// In a language that is written from right to left, nothing vanishes.
#include "wizarddriver.h"

#include "reviewdriver.h"
#include "tests/support/program.h"
#include "ui/review/accesstab.h"
#include "ui/review/matrixview.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/codeview.h"

#include <QHeaderView>
#include <QImage>
#include <QVBoxLayout>

namespace tst_righttoleft {

namespace {

/// Pixels that are not the ground, in the upper part of a header: words of the bands and lines between them.
int inkIn(QWidget *header, int height) {
    const QImage picture = header->grab(QRect(0, 0, header->width(), height)).toImage();
    const QRgb ground = header->palette().color(QPalette::Window).rgb();
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ink += qAbs(qGray(picture.pixel(x, y)) - qGray(ground)) > 40 ? 1 : 0;
        }
    }
    return ink;
}

/// The code as it is shown at first.
QImage shown(const QString &code, Qt::LayoutDirection direction) {
    QGuiApplication::setLayoutDirection(direction);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *view = new ui::CodeView(QStringLiteral("Requests"), &window);
    column->addWidget(view);
    view->setCode(code);
    window.resize(300, 200);
    window.show();
    QTest::qWait(0);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    return view->viewport()->grab().toImage();
}

} // namespace

class RightToLeftTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void codeIsReadFromItsBeginning();
    void theMatrixNamesItsBands();
};

void RightToLeftTest::codeIsReadFromItsBeginning() {
    const QString code
        = QStringLiteral("PUT https://contoso-hsm.managedhsm.azure.net/keys/providers/%1\n{\n}\n")
              .arg(QString(80, u'x'));
    QCOMPARE(shown(code, Qt::RightToLeft), shown(code, Qt::LeftToRight));
}

void RightToLeftTest::theMatrixNamesItsBands() {
    ReviewDriver driver;
    driver.window().resize(1280, 800); // wide enough to scroll nowhere
    QVERIFY(driver.openContoso());
    QVERIFY(driver.clickKey(QStringLiteral("cvm-key")));
    driver.window().resize(2000, 900); // all bands, in both directions
    QTest::qWait(0);
    QHeaderView *header = driver.window().view()->access()->matrix()->horizontalHeader();
    const int height = header->fontMetrics().height() + 4; // of a band
    const int before = inkIn(header->viewport(), height);
    driver.window().setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(0);
    QVERIFY(header->isRightToLeft());
    const int after = inkIn(header->viewport(), height);
    QVERIFY2(before > 100 && after > before * 4 / 5 && after < before * 6 / 5,
        qPrintable(QStringLiteral("%1 and %2").arg(before).arg(after)));
}

CVM_TEST(RightToLeftTest)

} // namespace tst_righttoleft

#include "tst_righttoleft.moc"
