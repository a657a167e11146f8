#include "base/text.h"
#include "reviewdriver.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wizarddriver.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QTranslator>

namespace tst_screenshots {

using ui::Page;

namespace {

constexpr int nearlyTheSame = 60; ///< of 255: how far the colours of one pixel may be apart
constexpr double mostOtherPixels = 0.004; ///< of all: letters may be drawn a little otherwise elsewhere

QString folder() {
    return QStringLiteral(CVM_SOURCE_DIR "/resources/screenshots");
}

QStringList idsIn(const QString &text) {
    static const QRegularExpression form(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    QStringList ids;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        ids.append(match.next().captured());
    }
    return ids;
}

/// Ids that a run drew by lot become the same every time; `lasting` are those that it did not.
void fixIds(const QWidget *window, const QStringList &lasting) {
    int number = 0;
    for (QLabel *label : window->findChildren<QLabel *>()) {
        const QString text = label->text();
        QString fixed = text;
        for (const QString &id : idsIn(text)) {
            if (!lasting.contains(id)) {
                fixed.replace(id, base::nameBasedGuid({QString::number(++number)}));
            }
        }
        if (fixed != text) {
            label->setText(fixed);
        }
    }
}

bool isOther(QRgb a, QRgb b) {
    return qAbs(qRed(a) - qRed(b)) > nearlyTheSame || qAbs(qGreen(a) - qGreen(b)) > nearlyTheSame
        || qAbs(qBlue(a) - qBlue(b)) > nearlyTheSame;
}

/// The share of pixels that are clearly others; 1 where the sizes differ.
double difference(const QImage &a, const QImage &b) {
    if (a.size() != b.size() || a.isNull()) {
        return 1;
    }
    qint64 others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            others += isOther(a.pixel(x, y), b.pixel(x, y)) ? 1 : 0;
        }
    }
    return static_cast<double>(others) / (static_cast<double>(a.width()) * a.height());
}

} // namespace

/// The pictures in the project show the program as it is. With CVM_SCREENSHOTS=write they are made anew.
class ScreenshotsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differencesAreSeen();
    void wizard();
    void review();
    void nothingElseIsThere();

private:
    void compare(QWidget &window, const QString &name);

    QTranslator m_english; ///< for its plural forms
    QStringList m_lasting;
    QStringList m_names;
    QStringList m_problems;
};

void ScreenshotsTest::initTestCase() {
    prepareUiTest();
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    QVERIFY(m_english.load(QStringLiteral(CVM_TRANSLATIONS_DIR "/cvm-backup-wizard_en.qm")));
    QCoreApplication::installTranslator(&m_english);
}

void ScreenshotsTest::differencesAreSeen() {
    QImage one(200, 100, QImage::Format_RGB32);
    one.fill(Qt::white);
    QImage other = one;
    QCOMPARE(difference(one, other), 0.0);
    for (int x = 0; x < 100; ++x) {
        other.setPixel(x, 50, qRgb(0, 0, 0));
    }
    QVERIFY(difference(one, other) > mostOtherPixels);
    QCOMPARE(difference(one, one.copy(0, 0, 10, 10)), 1.0);
}

void ScreenshotsTest::compare(QWidget &window, const QString &name) {
    m_names.append(name + QStringLiteral(".png"));
    fixIds(&window, m_lasting);
    if (QWidget *focus = QApplication::focusWidget()) {
        focus->clearFocus(); // a cursor may blink
    }
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
    const QImage now = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QString path = QDir(folder()).filePath(m_names.last());
    if (qEnvironmentVariable("CVM_SCREENSHOTS") == QLatin1String("write")) {
        QVERIFY(now.save(path));
        return;
    }
    const double others = difference(now, QImage(path).convertToFormat(QImage::Format_RGB32));
    if (others > mostOtherPixels) {
        const QString seen = QDir::temp().filePath(QStringLiteral("screenshot-") + m_names.last());
        now.save(seen);
        m_problems.append(QStringLiteral("%1 is stale: %2 % of its pixels are others, as in %3")
                              .arg(m_names.last())
                              .arg(others * 100, 0, 'f', 2)
                              .arg(seen));
    }
}

void ScreenshotsTest::wizard() {
    const QDateTime start(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
    WizardDriver driver({QStringLiteral("managed-hsm"), QSize(1120, 760), 0, std::nullopt, start});
    const QHash<Page, QString> names = {{Page::Source, QStringLiteral("01-source")},
        {Page::VirtualMachine, QStringLiteral("02-virtual-machine")},
        {Page::KeyStore, QStringLiteral("03-key-store")}, {Page::Access, QStringLiteral("04-access")},
        {Page::Backup, QStringLiteral("05-vault-and-policy")}, {Page::Summary, QStringLiteral("06-review")}};
    QVERIFY(driver.walk(
        [&] {
            // The backup states of the list arrive one by one.
            support::until([&] { return !driver.shows(QStringLiteral("Not checked yet")); }, 3000);
            m_lasting += idsIn(driver.text());
            compare(driver.wizard(), names.value(driver.at()));
        },
        Page::Summary));
    driver.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    compare(driver.wizard(), QStringLiteral("07-failure"));
    driver.protection().start(protect::Action::GrantAndRetry);
    QVERIFY(driver.toResult());
    compare(driver.wizard(), QStringLiteral("08-result"));
    QVERIFY2(m_problems.isEmpty(),
        qPrintable(m_problems.join(QLatin1Char('\n'))
            + QStringLiteral("\nLook at them, then run this test with CVM_SCREENSHOTS=write.")));
}

void ScreenshotsTest::review() {
    m_problems.clear();
    ReviewDriver driver;
    driver.window().resize(1280, 800);
    QVERIFY(driver.openContoso());
    QVERIFY(driver.settle());
    compare(driver.window(), QStringLiteral("09-review-window"));
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(QLatin1Char('\n'))));
}

void ScreenshotsTest::nothingElseIsThere() {
    QStringList expected = m_names;
    expected.sort();
    QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name), expected);
}

CVM_TEST(ScreenshotsTest)

} // namespace tst_screenshots

#include "tst_screenshots.moc"
