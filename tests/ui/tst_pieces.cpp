#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/application.h"
#include "ui/protect/pagesequence.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace tst_pieces {

using ui::Page;

namespace {

/// Counts how often a widget is painted.
struct Painted final : QObject {
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override {
        times += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int times = 0;
};

} // namespace

/// The parts that the pages are made of.
class PiecesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sequenceLeavesOutWhatDoesNotApply();
    void rowsKeepPositionWhereKeysStay();
    void rowsArriveInPortions();
    void filterSearchesAllColumns();
    void tableCopiesTheRow();
    void clickBesideTheRowsKeepsTheHighlight();
    void tableShowsItsHeaders();
    void mnemonicsAvoidEachOther();
    void mnemonicsKeepAmpersands();
    void serviceTextIsNeverMarkup();
    void aLongNameGoesOnInTheNextLine();
    void errorPanelTellsWhatToDo();
    void optionsKeepTheFocus();

private:
    QTemporaryDir m_settings;
};

void PiecesTest::initTestCase() {
    ui::initResources();
    QCoreApplication::setOrganizationName(QStringLiteral("cvm-pieces"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void PiecesTest::sequenceLeavesOutWhatDoesNotApply() {
    const auto none = [](Page) { return false; };
    QCOMPARE(ui::nextPageId(Page::Source, none), ui::pageIdOf(Page::VirtualMachine));
    QCOMPARE(ui::nextPageId(Page::Summary, none), ui::pageIdOf(Page::Configure));
    QCOMPARE(ui::nextPageId(Page::Configure, none), -1);
    const auto platformManaged = [](Page page) { return page == Page::Access; };
    QCOMPARE(ui::nextPageId(Page::KeyStore, platformManaged), ui::pageIdOf(Page::Backup));
    using protect::Progress;
    const auto state = [](Progress progress, bool skipped = false) {
        return protect::StepState{progress, skipped, std::nullopt};
    };
    QVERIFY(!ui::combined({state(Progress::Done), state(Progress::Idle)}).isDone());
    QVERIFY(ui::combined({state(Progress::Done), state(Progress::Done, true)}).isDone());
    QVERIFY(!ui::combined({state(Progress::Done), state(Progress::Done, true)}).skipped);
    QVERIFY(ui::combined({state(Progress::Done, true), state(Progress::Done, true)}).skipped);
    QCOMPARE(ui::combined({state(Progress::Failed), state(Progress::Working)}).progress, Progress::Working);
    QCOMPARE(ui::combined({state(Progress::Done), state(Progress::Failed)}).progress, Progress::Failed);
    QCOMPARE(ui::pageOrder().size(), 7);
}

void PiecesTest::rowsKeepPositionWhereKeysStay() {
    ui::RowModel model({QStringLiteral("Name"), QStringLiteral("State")});
    model.setRows({{{QStringLiteral("a"), QStringLiteral("1")}, QStringLiteral("A")},
        {{QStringLiteral("b"), QStringLiteral("1")}, QStringLiteral("B")}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{{QStringLiteral("a"), QStringLiteral("1")}, QStringLiteral("A")},
        {{QStringLiteral("b"), QStringLiteral("2")}, QStringLiteral("B")}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1); // only the row that is different
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2"));
    model.setRows({});
    QCOMPARE(reset.count(), 1);
}

void PiecesTest::rowsArriveInPortions() {
    ui::RowModel model({QStringLiteral("Name")});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<ui::Row> portion;
    for (int i = 0; i < 500; ++i) {
        portion.append({{QString::number(i)}, QString::number(i)});
    }
    model.appendRows(portion);
    model.appendRows({});
    model.appendRows(portion);
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void PiecesTest::filterSearchesAllColumns() {
    ui::RowModel model({QStringLiteral("Name"), QStringLiteral("Region")});
    model.setRows({{{QStringLiteral("vm-a"), QStringLiteral("uaenorth")}, QStringLiteral("A")},
        {{QStringLiteral("vm-b"), QStringLiteral("westeurope")}, QStringLiteral("B")}});
    ui::RowFilter filter;
    filter.setSourceModel(&model);
    filter.setText(QStringLiteral(" UAE "));
    QCOMPARE(filter.rowCount(), 1);
    QVERIFY(filter.indexOfKey(QStringLiteral("a")).isValid());
    QVERIFY(!filter.indexOfKey(QStringLiteral("B")).isValid());
    filter.setText({});
    filter.setCondition([](int row) { return row == 1; });
    QCOMPARE(filter.rowCount(), 1);
    filter.setCondition({});
    QCOMPARE(filter.rowCount(), 2);
}

void PiecesTest::tableCopiesTheRow() {
    ui::RowModel model({QStringLiteral("Name"), QStringLiteral("Region")});
    model.setRows({{{QStringLiteral("vm-a"), QStringLiteral("uaenorth")}, QStringLiteral("A")}});
    ui::DataTable table(QStringLiteral("copy"), QStringLiteral("Table"));
    table.setModel(&model);
    table.setCurrentIndex(model.index(0, 1));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("vm-a\tuaenorth"));
}

void PiecesTest::clickBesideTheRowsKeepsTheHighlight() {
    ui::RowModel model({QStringLiteral("Name")});
    model.setRows({{{QStringLiteral("vm-a")}, QStringLiteral("A")}});
    ui::DataTable table(QStringLiteral("click"), QStringLiteral("Table"));
    table.setModel(&model);
    table.resize(300, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.selectRow(0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(20, 200));
    QVERIFY(table.selectionModel()->isRowSelected(0));
}

void PiecesTest::tableShowsItsHeaders() {
    ui::RowModel model(
        {QStringLiteral("Recovery Services-Tresor"), QStringLiteral("Name"), QStringLiteral("Note")});
    ui::DataTable table(QStringLiteral("headers"), QStringLiteral("Table"));
    table.setModel(&model);
    table.setColumnWidths({4, 40, 4});
    const QHeaderView *header = table.horizontalHeader();
    QVERIFY(table.columnWidth(0) >= header->sectionSizeHint(0));
    QVERIFY(table.columnWidth(1) > header->sectionSizeHint(1)); // as wide as was asked for
}

void PiecesTest::mnemonicsAvoidEachOther() {
    QWidget window;
    QList<QWidget *> buttons;
    for (const char *text : {"&Next", "New &name", "Name", "n", "&Back"}) {
        buttons.append(new QPushButton(QString::fromLatin1(text), &window));
    }
    window.show();
    ui::assignMnemonics(&window, {buttons.last()});
    QSet<QChar> letters;
    int without = 0;
    for (const QWidget *widget : buttons) {
        const QChar letter = ui::mnemonicOf(static_cast<const QPushButton *>(widget)->text());
        if (letter.isNull()) {
            ++without;
            continue;
        }
        QVERIFY(!letters.contains(letter));
        letters.insert(letter);
    }
    QCOMPARE(without, 1); // "n" has no other letter
    QCOMPARE(ui::mnemonicOf(static_cast<QPushButton *>(buttons.first())->text()), QChar(u'N'));
}

void PiecesTest::mnemonicsKeepAmpersands() {
    QWidget window;
    auto *button = new QPushButton(QStringLiteral("Research && development"), &window);
    window.show();
    ui::assignMnemonics(&window, {});
    QVERIFY(button->text().contains(QStringLiteral("&&")));
    QCOMPARE(ui::mnemonicOf(button->text()), QChar(u'R'));
    QCOMPARE(ui::mnemonicOf(QStringLiteral("A && B")), QChar());
}

void PiecesTest::serviceTextIsNeverMarkup() {
    ui::TextLabel label(QStringLiteral("<b>bold</b> <a href='http://x'>x</a>\u202Egnp"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.text().contains(QStringLiteral("<b>")));
    QVERIFY(!label.text().contains(QChar(0x202E)));
    ui::RowModel model({QStringLiteral("Name")});
    ui::Row row{{QStringLiteral("a")}, QStringLiteral("A")};
    row.hint = QStringLiteral("<img src='http://x'>");
    model.setRows({row});
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void PiecesTest::aLongNameGoesOnInTheNextLine() {
    const QString name = QStringLiteral("securedencryptioninfo%1.json").arg(QString(60, u'7'));
    ui::TextLabel label(QStringLiteral("It is in ") + name);
    const int width = label.fontMetrics().horizontalAdvance(name) / 2;
    QVERIFY(label.minimumSizeHint().width() <= width);
    const int line = label.fontMetrics().lineSpacing();
    QVERIFY(label.heightForWidth(width) >= 3 * line);
    label.resize(width, label.heightForWidth(width));
    const QImage image = label.grab().toImage();
    bool isInLast = false;
    for (int x = 0; x < image.width() && !isInLast; ++x) {
        isInLast = qGray(image.pixel(x, image.height() - line / 2)) < 100;
    }
    QVERIFY(isInLast);
    QCOMPARE(label.text().section(u' ', -1), name); // as it is, to be copied
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    Painted painted(label);
    for (int turn = 0; turn < 20; ++turn) {
        QTest::qWait(0);
    }
    QVERIFY2(painted.times < 5, qPrintable(QString::number(painted.times))); // at rest it rests
}

void PiecesTest::errorPanelTellsWhatToDo() {
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *panel = new ui::ErrorPanel(&window);
    layout->addWidget(panel);
    window.show();
    QVERIFY(!panel->isVisible());
    base::Error error;
    error.kind = base::ErrorKind::Forbidden;
    error.code = QStringLiteral("AuthorizationFailed");
    error.message = QStringLiteral("The client does not have authorization.");
    error.httpStatus = 403;
    error.requestId = QStringLiteral("11111111-2222-3333-4444-555555555555");
    panel->setError(error, true);
    QVERIFY(panel->isVisible());
    QVERIFY(!panel->headline().isEmpty());
    QVERIFY(!panel->accessibleDescription().isEmpty());
    QSignalSpy action(panel, &ui::ErrorPanel::actionRequested);
    panel->action()->click();
    QCOMPARE(action.count(), 1);
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button != panel->action()) {
            button->click();
        }
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(error.requestId));
    QVERIFY(QGuiApplication::clipboard()->text().contains(error.code));
    panel->setError(std::nullopt, true);
    QVERIFY(!panel->isVisible());
}

void PiecesTest::optionsKeepTheFocus() {
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *options = new ui::OptionList(QStringLiteral("Role"), &window);
    layout->addWidget(options);
    window.show();
    const std::vector<ui::Option> two
        = {{1, QStringLiteral("One & only"), {QStringLiteral("First")}, true, {}, {}},
            {2, QStringLiteral("Two"), {QStringLiteral("Second")}, false, {}, {}}};
    options->setOptions(two);
    QSignalSpy chosen(options, &ui::OptionList::chosen);
    options->setCurrent(1);
    QCOMPARE(chosen.count(), 0); // told, not asked
    QCOMPARE(options->current(), 1);
    QWidget *first = options->firstControl();
    QVERIFY(first != nullptr);
    QCOMPARE(first->accessibleName(), QStringLiteral("One & only"));
    options->setOptions(two);
    QCOMPARE(options->firstControl(), first); // nothing changed, nothing rebuilt
    options->setCurrent(-1);
    QCOMPARE(options->current(), -1);
}

CVM_TEST(PiecesTest)

} // namespace tst_pieces

#include "tst_pieces.moc"
