#include "clippedtexts.h"
#include "pseudolocale.h"
#include "recoverydriver.h"
#include "reviewdriver.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/chainpicture.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/textlabel.h"
#include "wizarddriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QTabBar>

namespace tst_pseudolocale {

using ui::Page;

namespace {

/// A text that is shown, and where.
struct ShownText {
    QString text;
    QString where;
};

QString whereOf(const QWidget *widget) {
    return QString::fromLatin1(widget->metaObject()->className());
}

void addView(QList<ShownText> &texts, const QAbstractItemView *view) {
    const QAbstractItemModel *model = view->model();
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
        texts.append({model->headerData(column, Qt::Horizontal).toString(), whereOf(view)});
        for (int row = 0; row < qMin(model->rowCount(), 40); ++row) {
            const QModelIndex index = model->index(row, column);
            texts.append({index.data().toString(), whereOf(view)});
            texts.append({index.data(Qt::ToolTipRole).toString(), whereOf(view)});
        }
    }
}

/// Everything that a user reads or hears in this window, code left out.
QList<ShownText> textsOf(const QWidget *window) {
    QList<ShownText> texts{{window->windowTitle(), QStringLiteral("title")}};
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
            || qobject_cast<const QHeaderView *>(widget) != nullptr) {
            continue;
        }
        for (const QString &text :
            {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()}) {
            texts.append({text, whereOf(widget)});
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts.append({label->text(), whereOf(widget)});
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts.append({button->text(), whereOf(widget)});
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            addView(texts, view);
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i) {
                texts.append({bar->tabText(i), whereOf(widget)});
            }
        }
    }
    return texts;
}

/// What the simulated tenant is made of: names, words of Azure.
QString simulatedData() {
    QString data;
    const QDir scenarios(QStringLiteral(CVM_SOURCE_DIR "/resources/scenarios"));
    for (const QString &name : scenarios.entryList({QStringLiteral("*.json")})) {
        QFile file(scenarios.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            data += QString::fromUtf8(file.readAll());
        }
        data += name + u'\n';
    }
    return data;
}

/// What Azure itself said of a failure: it is told in Azure's own words.
template <typename Run>
QString saidIn(const Run &run) {
    QString said;
    if (const std::optional<domain::RunFailure> &failure = run.failure) {
        said += failure->error.code + u'\n' + failure->error.message + u'\n'
            + failure->error.recommendations.join(u'\n');
    }
    for (const auto &stage : run.stages) {
        said += stage.detail + u'\n' + (stage.error ? stage.error->message : QString());
    }
    return said;
}

QString saidByAzure(WindowDriver &driver) {
    if (auto *recovery = dynamic_cast<RecoveryDriver *>(&driver)) {
        return saidIn(recovery->recovery().run());
    }
    return saidIn(dynamic_cast<WizardDriver &>(driver).protection().run());
}

/// Two widgets with one letter for Alt.
QStringList clashesIn(const QWidget *window) {
    QStringList clashes;
    QHash<QChar, QString> taken;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!widget->isVisible() || widget->window() != window
            || (button == nullptr && (label == nullptr || label->buddy() == nullptr))) {
            continue;
        }
        const QString text = button != nullptr ? button->text() : label->text();
        const QChar letter = ui::mnemonicOf(text);
        if (!letter.isNull() && taken.contains(letter)) {
            clashes.append(QStringLiteral("“%1” and “%2”").arg(taken.value(letter), text));
        }
        taken.insert(letter, text);
    }
    return clashes;
}

} // namespace

/// The program in a language that nobody speaks, and from right to left.
class PseudoLocaleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTestSees();
    void pages_data();
    void pages();
    void review();
    void everyPageMirrors_data();
    void everyPageMirrors();
    void thePictureMirrors();
    void wordsBeginWhereTheWindowDoes();
    void cleanup();

private:
    void useAccents() { QCoreApplication::installTranslator(&m_translator); }
    QStringList problemsOf(const QWidget *window, const QString &data, const QString &where) const;

    PseudoTranslator m_translator;
    QFont m_font;
    QString m_data;
};

void PseudoLocaleTest::initTestCase() {
    prepareUiTest();
    m_font = QApplication::font();
    m_data = simulatedData() + QStringLiteral("UTC\n"); // in every language
}

void PseudoLocaleTest::cleanup() {
    QCoreApplication::removeTranslator(&m_translator);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

/// What this test looks for is found where it is.
void PseudoLocaleTest::theTestSees() {
    const QString data = QStringLiteral("cvm-erp-01 Contoso Production");
    QCOMPARE(
        pseudoProblem(pseudo(QStringLiteral("Grant access to %1.")).arg(QStringLiteral("cvm-erp-01")), data),
        QString());
    QCOMPARE(pseudoProblem(QStringLiteral("Contoso Production"), data), QString());
    QCOMPARE(pseudoProblem(QStringLiteral("a13cd5a8-c631"), data), QString());
    QCOMPARE(pseudoProblem(pseudo(QStringLiteral("Key")) + QStringLiteral(": cvm-erp-01"), data), QString());
    QVERIFY(!pseudoProblem(QStringLiteral("Suitable"), data).isEmpty());
    QVERIFY(!pseudoProblem(pseudo(QStringLiteral("Key")) + QStringLiteral(" is missing"), data).isEmpty());
    QVERIFY(
        !pseudoProblem(pseudo(QStringLiteral("The key")) + u' ' + pseudo(QStringLiteral("is missing.")), data)
             .isEmpty());
    QVERIFY(pseudo(QStringLiteral("%n key(s) in %1")).contains(QLatin1String("%n")));
    QVERIFY(pseudo(QStringLiteral("Vault and policy")).size() >= 16 * 14 / 10);
}

QStringList PseudoLocaleTest::problemsOf(
    const QWidget *window, const QString &data, const QString &where) const {
    QStringList problems;
    for (const ShownText &shown : textsOf(window)) {
        const QString problem = pseudoProblem(shown.text, data);
        if (!problem.isEmpty()) {
            problems.append(QStringLiteral("%1, %2: %3: %4").arg(where, shown.where, problem, shown.text));
        }
    }
    for (const QString &text : clippedTexts(window)) {
        problems.append(QStringLiteral("%1: clipped: %2").arg(where, text));
    }
    for (const QString &clash : clashesIn(window)) {
        problems.append(QStringLiteral("%1: one letter for %2").arg(where, clash));
    }
    return problems;
}

void PseudoLocaleTest::pages_data() {
    QTest::addColumn<QString>("walk");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("grants");
    for (const char *scenario : {"managed-hsm", "key-vault-access-policy", "principal-missing",
             "standard-policies-only", "key-store-firewall", "no-graph-access", "recover key-soft-deleted",
             "recover vm-deleted", "recover snapshot-only", "recover staging-account-closed",
             "recover restore-in-progress", "recover other-security-domain", "rehearse key-purged-hsm"}) {
        QTest::newRow(scenario) << QString::fromLatin1(scenario) << 100 << true;
    }
    for (const int percent : {100, 200}) {
        QTest::addRow("recover key-purged %d", percent)
            << QStringLiteral("recover key-purged") << percent << true;
    }
    QTest::newRow("recovery's failure, twice as large")
        << QStringLiteral("recover other-security-domain") << 200 << true;
    QTest::newRow("rehearsal, twice as large") << QStringLiteral("rehearse key-purged-hsm") << 200 << true;
    QTest::newRow("failure") << QStringLiteral("managed-hsm") << 100 << false;
    QTest::newRow("twice as large") << QStringLiteral("managed-hsm") << 200 << true;
    QTest::newRow("failure, twice as large") << QStringLiteral("managed-hsm") << 200 << false;
}

void PseudoLocaleTest::pages() {
    QFETCH(QString, walk);
    QFETCH(int, percent);
    QFETCH(bool, grants);
    useAccents();
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList problems;
    int pages = 0;
    driver->walk([&] {
        ++pages;
        auto *configuring = dynamic_cast<WizardDriver *>(driver.get());
        if (!grants && configuring != nullptr && configuring->isAt(Page::KeyStore)) {
            configuring->protection().choose(domain::GrantBehaviour::None);
        }
        support::until([&] { return clippedTexts(&driver->window()).isEmpty(); }, 500);
        const QString where = QStringLiteral("page %1").arg(driver->window().currentId());
        problems += problemsOf(&driver->window(), m_data + saidByAzure(*driver), where);
        // A code of Azure in the largest letters is one long word, which nobody could break.
        const bool isData = !widestIn(driver->page()).contains(pseudo({}).at(0));
        if (sidewaysScrollBar(driver->page()) != nullptr && !isData) {
            problems.append(QStringLiteral("%1 is too wide: %2").arg(where, widestIn(driver->page())));
        }
    });
    problems.removeDuplicates();
    QVERIFY(pages >= 4);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n').left(900)));
}

void PseudoLocaleTest::review() {
    useAccents();
    ReviewDriver driver;
    QVERIFY(driver.openContoso());
    QString data = m_data + QString::fromUtf8(snapshot::toJson(::review::taken(::review::contoso())));
    QStringList problems;
    auto *tabs = driver.window().findChild<QTabWidget *>();
    QVERIFY(tabs != nullptr && tabs->count() >= 4);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(driver.settle());
        problems += problemsOf(&driver.window(), data, tabs->tabText(tab));
    }
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n').left(900)));
}

/// What stands left stands right, for everything that is laid out.
void PseudoLocaleTest::everyPageMirrors_data() {
    QTest::addColumn<QString>("walk");
    QTest::newRow("configure") << QStringLiteral("managed-hsm");
    QTest::newRow("recover") << QStringLiteral("recover key-purged");
}

void PseudoLocaleTest::everyPageMirrors() {
    QFETCH(QString, walk);
    const std::unique_ptr<WindowDriver> driver = driverOf(walk);
    QStringList wrong;
    driver->walk([&] {
        const auto places = [&driver](Qt::LayoutDirection direction) {
            driver->window().setLayoutDirection(direction);
            QCoreApplication::sendPostedEvents();
            for (int i = 0; i < 5; ++i) {
                QCoreApplication::processEvents();
            }
            QHash<const QWidget *, QRect> found;
            for (const QWidget *widget : driver->page()->findChildren<QWidget *>()) {
                const bool isWhole = widget->isVisible() && widget->parentWidget() != nullptr
                    && qobject_cast<const QScrollBar *>(widget) == nullptr // it changes sides by itself
                    && widget->parentWidget()->layout() != nullptr;
                if (isWhole) {
                    found.insert(
                        widget, QRect(widget->mapTo(&driver->window(), QPoint(0, 0)), widget->size()));
                }
            }
            return found;
        };
        const auto right = places(Qt::RightToLeft);
        const auto left = places(Qt::LeftToRight);
        for (auto place = left.begin(); place != left.end(); ++place) {
            const QRect mirrored = right.value(place.key());
            const int expected = driver->window().width() - place->x() - place->width();
            if (!mirrored.isNull() && mirrored.width() == place->width()
                && qAbs(mirrored.x() - expected) > 20) { // a scroll bar changes sides as well
                wrong.append(QStringLiteral("page %1: %2 “%3” at %4 instead of %5")
                                 .arg(driver->window().currentId())
                                 .arg(whereOf(place.key()), place.key()->accessibleName())
                                 .arg(mirrored.x())
                                 .arg(expected));
            }
        }
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n').left(900)));
}

void PseudoLocaleTest::thePictureMirrors() {
    ui::ChainPicture picture;
    picture.setView({{{QStringLiteral("A"), QStringLiteral("first")}, {QStringLiteral("B"), {}}}, 0,
        QStringLiteral("P"), ui::ChainGrant::Planned});
    picture.resize(600, picture.heightForWidth(600));
    const QImage before = picture.grab().toImage();
    picture.setLayoutDirection(Qt::RightToLeft);
    const QImage after = picture.grab().toImage();
    const auto ink = [](const QImage &image, int from, int to) {
        int dark = 0;
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
            }
        }
        return dark;
    };
    const int half = before.width() / 2;
    QVERIFY(ink(before, 0, half) > ink(before, half, before.width())); // the known link has a name
    QVERIFY(ink(after, 0, half) < ink(after, half, after.width()));
}

/// Also a name in other letters than those of the language.
void PseudoLocaleTest::wordsBeginWhereTheWindowDoes() {
    ui::TextLabel label(QStringLiteral("cvm-erp-01"));
    label.resize(400, 30);
    const auto inkRight = [&label] {
        const QImage image = label.grab().toImage();
        int dark = 0;
        for (int x = image.width() / 2; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
            }
        }
        return dark;
    };
    QCOMPARE(inkRight(), 0);
    label.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(inkRight() > 10);
}

CVM_TEST(PseudoLocaleTest)

} // namespace tst_pseudolocale

#include "tst_pseudolocale.moc"
