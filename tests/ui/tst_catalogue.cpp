#include "clippedtexts.h"
#include "pseudolocale.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "windowdriver.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTranslator>

namespace tst_catalogue {

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

enum class Colors { Light, Dark, HighContrast };

/// How the window is shown: everything that the pages must bear.
struct Look {
    QString language = QStringLiteral("en"); ///< or "accents" or "mirrored", which nobody speaks
    int percent = 100; ///< of the letters
    QSize size = QSize(1120, 760);
    Colors colors = Colors::Light;
};

QString nameOf(const Look &look) {
    const QString colors = look.colors == Colors::Dark ? QStringLiteral("-dark")
        : look.colors == Colors::HighContrast          ? QStringLiteral("-contrast")
                                                       : QString();
    return QStringLiteral("%1-%2-%3x%4%5")
        .arg(look.language)
        .arg(look.percent)
        .arg(look.size.width())
        .arg(look.size.height())
        .arg(colors);
}

QPalette paletteOf(Colors colors) {
    const bool isDark = colors == Colors::Dark;
    QPalette palette(isDark ? QColor(0x35, 0x35, 0x35) : QColor(Qt::black),
        isDark ? QColor(0x2b, 0x2b, 0x2b) : QColor(Qt::black));
    palette.setColor(QPalette::Base, isDark ? QColor(0x1e, 0x1e, 0x1e) : QColor(Qt::black));
    palette.setColor(QPalette::AlternateBase, isDark ? QColor(0x26, 0x26, 0x26) : QColor(0x14, 0x14, 0x14));
    return palette;
}

} // namespace

/// Every page x scenario x language x font size x window x colours: nothing blank, nothing clipped. With
/// CVM_CATALOGUE set to a folder the pictures are saved there.
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
    PseudoTranslator m_accents;
};

void CatalogueTest::initTestCase() {
    prepareUiTest();
    m_font = QApplication::font();
    m_palette = QApplication::palette();
}

void CatalogueTest::pages_data() {
    QTest::addColumn<QString>("walk");
    QTest::addColumn<Look>("look");
    const QStringList scenarios = {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
        QStringLiteral("key-vault-access-policy"), QStringLiteral("managed-hsm-other-key"),
        QStringLiteral("principal-missing"), QStringLiteral("standard-policies-only"),
        QStringLiteral("caller-cannot-assign"), QStringLiteral("unknown-access")};
    const auto add = [](const QString &walk, const Look &look) {
        QTest::addRow("%s %s", qPrintable(walk), qPrintable(nameOf(look))) << walk << look;
    };
    for (const QString &scenario : scenarios) {
        for (const char *language : {"en", "de"}) {
            for (const int percent : {100, 200}) {
                add(scenario, {QString::fromLatin1(language), percent});
            }
        }
    }
    const QString usual = scenarios.first();
    for (const QSize &size : {QSize(1024, 700), QSize(1400, 900)}) {
        for (const char *language : {"en", "de", "accents", "mirrored"}) {
            add(usual, {QString::fromLatin1(language), 100, size});
        }
    }
    for (const char *walk : {"recover key-soft-deleted", "recover key-purged", "recover vm-deleted",
             "recover snapshot-only", "recover staging-account-closed", "recover restore-in-progress",
             "recover other-security-domain", "rehearse key-purged-hsm"}) {
        for (const char *language : {"en", "de"}) {
            add(QString::fromLatin1(walk), {QString::fromLatin1(language)});
        }
    }
    for (const char *language : {"en", "de", "accents"}) {
        add(QStringLiteral("recover key-purged"), {QString::fromLatin1(language), 200});
    }
    add(QStringLiteral("recover other-security-domain"), {QStringLiteral("accents"), 200});
    add(QStringLiteral("rehearse key-purged-hsm"), {QStringLiteral("accents"), 200});
    for (const char *language : {"de", "accents", "mirrored"}) {
        add(QStringLiteral("recover key-purged"), {QString::fromLatin1(language), 100, QSize(1024, 700)});
    }
    for (const Colors colors : {Colors::Dark, Colors::HighContrast}) {
        add(usual, {QStringLiteral("en"), 100, QSize(1024, 700), colors});
        add(QStringLiteral("recover key-purged"), {QStringLiteral("en"), 100, QSize(1024, 700), colors});
    }
}

void CatalogueTest::pages() {
    QFETCH(QString, walk);
    QFETCH(Look, look);
    if (look.language == QLatin1String("accents")) {
        QCoreApplication::installTranslator(&m_accents);
    } else {
        const QString spoken
            = look.language == QLatin1String("mirrored") ? QStringLiteral("en") : look.language;
        const QString file
            = QStringLiteral("%1/cvm-backup-wizard_%2.qm").arg(QStringLiteral(CVM_TRANSLATIONS_DIR), spoken);
        QVERIFY2(m_translator.load(file), qPrintable(file));
        QCoreApplication::installTranslator(&m_translator);
    }
    if (look.language == QLatin1String("mirrored")) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * look.percent / 100.0);
    QApplication::setFont(font);
    if (look.colors != Colors::Light) {
        QApplication::setPalette(paletteOf(look.colors));
    }
    const QString folder = qEnvironmentVariable("CVM_CATALOGUE");
    const std::unique_ptr<WindowDriver> driver = driverOf(walk, look.size);
    QStringList problems;
    int pages = 0;
    const auto lookAt = [&] {
        ++pages;
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents(); // layouts settle
        }
        const bool fits = support::until([&] { return clippedTexts(&driver->window()).isEmpty(); }, 1000);
        const QImage picture = driver->window().grab().toImage();
        const QString name = QStringLiteral("%1-%2-%3")
                                 .arg(QString(walk).replace(u' ', u'-'), nameOf(look))
                                 .arg(pages, 2, 10, QLatin1Char('0'));
        if (!folder.isEmpty()) {
            picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
        }
        if (!fits) {
            for (const QString &text : clippedTexts(&driver->window())) {
                problems.append(QStringLiteral("%1 clips “%2”").arg(name, text));
            }
        }
        if (const QScrollBar *bar = sidewaysScrollBar(driver->page())) {
            problems.append(QStringLiteral("%1 is %2 pixels too wide: %3")
                                .arg(name)
                                .arg(bar->maximum())
                                .arg(widestIn(driver->page())));
        }
        if (isBlank(picture)) {
            problems.append(name + QStringLiteral(" is blank"));
        }
    };
    driver->walk(lookAt); // what refuses ends where it refuses
    QVERIFY2(pages >= (walk.contains(u' ') ? 4 : 7), qPrintable(QStringLiteral("only %1 pages").arg(pages)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void CatalogueTest::cleanup() {
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_accents);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
}

CVM_TEST(CatalogueTest)

} // namespace tst_catalogue

#include "tst_catalogue.moc"
