#include "clippedtexts.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wizarddriver.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTranslator>

namespace tst_catalogue {

using ui::Page;

namespace {

/// A page that was drawn has more than a few colours, also in its lower right three quarters.
bool isBlank(const QImage &image) {
    QSet<QRgb> colors;
    for (int y = image.height() / 4; y < image.height(); y += 3) {
        for (int x = image.width() / 4; x < image.width(); x += 3) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors.size() < 8;
}

} // namespace

/// Every page x scenario x language x font size: nothing blank, nothing clipped. With CVM_CATALOGUE set to a
/// folder the pictures are saved there.
class CatalogueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void cleanup();

private:
    QFont m_font;
    QPalette m_palette;
    QTranslator m_translator;
};

void CatalogueTest::initTestCase() {
    prepareUiTest();
    m_font = QApplication::font();
    m_palette = QApplication::palette();
}

void CatalogueTest::pages_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("dark");
    const QStringList scenarios = {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
        QStringLiteral("key-vault-access-policy"), QStringLiteral("managed-hsm-other-key"),
        QStringLiteral("principal-missing"), QStringLiteral("standard-policies-only"),
        QStringLiteral("caller-cannot-assign"), QStringLiteral("unknown-access")};
    for (const QString &scenario : scenarios) {
        for (const char *language : {"en", "de"}) {
            for (const int percent : {100, 200}) {
                QTest::addRow("%s %s %d%%", qPrintable(scenario), language, percent)
                    << scenario << QString::fromLatin1(language) << percent << false;
            }
        }
    }
    QTest::newRow("managed-hsm en dark")
        << QStringLiteral("managed-hsm") << QStringLiteral("en") << 100 << true;
}

void CatalogueTest::pages() {
    QFETCH(QString, scenario);
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(bool, dark);
    const QString file
        = QStringLiteral("%1/cvm-backup-wizard_%2.qm").arg(QStringLiteral(CVM_TRANSLATIONS_DIR), language);
    QVERIFY2(m_translator.load(file), qPrintable(file));
    QCoreApplication::installTranslator(&m_translator);
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    if (dark) {
        QPalette palette(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
        palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
        palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
        QApplication::setPalette(palette);
    }
    const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
    WizardDriver driver({scenario, QSize(1120, 760)});
    QStringList problems;
    int pages = 0;
    const auto look = [&] {
        ++pages;
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents(); // layouts settle
        }
        const bool fits = support::until([&] { return clippedTexts(&driver.wizard()).isEmpty(); }, 1000);
        const QImage picture = driver.wizard().grab().toImage();
        const QString name = QStringLiteral("%1-%2-%3%4-%5")
                                 .arg(scenario, language)
                                 .arg(percent)
                                 .arg(dark ? QStringLiteral("-dark") : QString())
                                 .arg(pages, 2, 10, QLatin1Char('0'));
        if (!folder.isEmpty()) {
            picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
        }
        if (!fits) {
            for (const QString &text : clippedTexts(&driver.wizard())) {
                problems.append(QStringLiteral("%1 clips “%2”").arg(name, text));
            }
        }
        if (const QScrollBar *bar = sidewaysScrollBar(driver.page())) {
            problems.append(QStringLiteral("%1 is %2 pixels too wide").arg(name).arg(bar->maximum()));
        }
        if (isBlank(picture)) {
            problems.append(name + QStringLiteral(" is blank"));
        }
    };
    driver.walk(look, Page::Configure);
    QVERIFY2(pages >= 7, qPrintable(QStringLiteral("only %1 pages").arg(pages)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void CatalogueTest::cleanup() {
    QCoreApplication::removeTranslator(&m_translator);
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
}

CVM_TEST(CatalogueTest)

} // namespace tst_catalogue

#include "tst_catalogue.moc"
