#include "recoverydriver.h"
#include "wizarddriver.h"

#include "simulator/simulator.h"
#include "tests/support/until.h"
#include "ui/application.h"
#include "ui/protect/chainpicture.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString withoutAltMark(QString text) {
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
}

} // namespace

std::unique_ptr<WindowDriver> driverOf(const QString &walk, const QSize &size) {
    const QString scenario = walk.section(u' ', -1);
    if (!walk.contains(u' ')) {
        return std::make_unique<WizardDriver>(WizardDriver::Setup{scenario, size});
    }
    RecoveryDriver::Setup setup{scenario, size};
    setup.rehearses = walk.startsWith(QLatin1String("rehearse"));
    return std::make_unique<RecoveryDriver>(setup);
}

void prepareUiTest() {
    static QTemporaryDir settings;
    QCoreApplication::setOrganizationName(QStringLiteral("cvm-backup-wizard-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("cvm-backup-wizard-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::initResources();
}

void WindowDriver::present(const QSize &size) {
    window().resize(size);
    window().show();
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window())) {
        qWarning("The window does not become active.");
    }
}

bool WindowDriver::isButtonEnabled(QWizard::WizardButton which) const {
    const QAbstractButton *button = window().button(which);
    return button->isVisible() && button->isEnabled();
}

QString WindowDriver::buttonText(QWizard::WizardButton which) const {
    return withoutAltMark(window().button(which)->text());
}

QWidget *WindowDriver::page() const {
    return window().currentPage();
}

QString WindowDriver::text() const {
    QStringList lines;
    for (const QWidget *widget : page()->findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            lines.append(withoutAltMark(label->text()));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            lines.append(withoutAltMark(button->text()));
        } else if (qobject_cast<const ui::ChainPicture *>(widget) != nullptr) {
            lines.append(widget->accessibleDescription());
        } else if (const auto *code = qobject_cast<const QPlainTextEdit *>(widget)) {
            lines.append(code->toPlainText());
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            const QAbstractItemModel *model = view->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < model->columnCount(); ++column) {
                    cells.append(model->index(row, column).data().toString());
                }
                lines.append(cells.join(QStringLiteral(" | ")));
            }
        }
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool WindowDriver::shows(const QString &part) const {
    return text().contains(part);
}

QString WindowDriver::focusName() const {
    const QWidget *focus = QApplication::focusWidget();
    return focus == nullptr ? QString() : focus->accessibleName();
}

QWidget *WindowDriver::findByName(const QString &accessibleName) const {
    for (QWidget *widget : window().findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName) {
            return widget;
        }
    }
    return nullptr;
}

QAbstractButton *WindowDriver::findButton(const QString &text) const {
    for (QAbstractButton *button : window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && withoutAltMark(button->text()).startsWith(text)) {
            return button;
        }
    }
    return nullptr;
}

QStringList WindowDriver::cells(const QString &table, const QString &rowName) const {
    const auto *view = qobject_cast<QAbstractItemView *>(findByName(table));
    if (view == nullptr) {
        return {};
    }
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data().toString() != rowName) {
            continue;
        }
        QStringList cells;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            cells.append(view->model()->index(row, column).data().toString());
        }
        return cells;
    }
    return {};
}

QString WindowDriver::highlighted(const QString &table) const {
    const auto *view = qobject_cast<QAbstractItemView *>(findByName(table));
    if (view == nullptr || !view->selectionModel()->hasSelection()) {
        return {};
    }
    return view->selectionModel()->selectedIndexes().first().siblingAtColumn(0).data().toString();
}

QStringList WindowDriver::writes() const {
    QStringList writes;
    for (const simulator::SeenRequest &request : m_simulator->seenRequests()) {
        const QString path = request.pathAndQuery.section(u'?', 0, 0);
        const bool asks = request.method == QLatin1String("GET") || path.endsWith(QLatin1String("/token"))
            || path.endsWith(QLatin1String("/resources")) || path.endsWith(QLatin1String("/getByIds"))
            || path.contains(QLatin1String("backupStatus"))
            || path.contains(QLatin1String("PreValidate"), Qt::CaseInsensitive);
        if (!asks) {
            writes.append(request.method + u' ' + path);
        }
    }
    return writes;
}

void WindowDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &window(), key, modifiers);
}

void WindowDriver::type(const QString &text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool WindowDriver::press(const QString &text) {
    const QAbstractButton *button = findButton(text);
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    const QChar letter = ui::mnemonicOf(button->text());
    if (letter.isNull()) {
        return false;
    }
    key(static_cast<Qt::Key>(letter.unicode()), Qt::AltModifier);
    return true;
}

bool WindowDriver::press(QWizard::WizardButton which) {
    const QAbstractButton *button = window().button(which);
    const QChar letter = ui::mnemonicOf(button->text());
    if (!button->isVisible() || !button->isEnabled() || letter.isNull()) {
        return false;
    }
    key(static_cast<Qt::Key>(letter.unicode()), Qt::AltModifier);
    return true;
}

bool WindowDriver::tabTo(const QWidget *widget) {
    if (widget == nullptr) {
        return false;
    }
    for (int i = 0; i < 200; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == widget || (focus != nullptr && widget->focusProxy() == focus)) {
            return true;
        }
        key(Qt::Key_Tab);
    }
    return false;
}

bool WindowDriver::highlight(const QString &table, const QString &name) {
    return highlight(qobject_cast<QAbstractItemView *>(findByName(table)), name);
}

bool WindowDriver::highlight(QAbstractItemView *view, const QString &name) {
    if (view == nullptr || !tabTo(view)) {
        return false;
    }
    key(Qt::Key_Home);
    key(Qt::Key_Home, Qt::ControlModifier);
    const int rows = view->model()->rowCount();
    for (int i = 0; i <= rows; ++i) {
        const QModelIndex current = view->currentIndex();
        if (current.isValid() && current.siblingAtColumn(0).data().toString().section(u'\n', 0, 0) == name) {
            return true;
        }
        key(Qt::Key_Down);
    }
    return false;
}

bool WindowDriver::choose(const QString &text) {
    QAbstractButton *button = findButton(text);
    if (button == nullptr || !button->isEnabled()) {
        return false;
    }
    if (button->isChecked()) {
        return true;
    }
    if (button->autoExclusive() || button->group() != nullptr) {
        // Tab reaches the checked button of a group; arrows go on from there.
        for (int tabs = 0; tabs < 60; ++tabs) {
            const auto *focus = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            if (focus != nullptr && (focus == button || focus->group() == button->group())) {
                for (const Qt::Key arrow : {Qt::Key_Down, Qt::Key_Up}) {
                    for (int i = 0; i < 6 && !button->isChecked(); ++i) {
                        key(arrow);
                    }
                }
                return button->isChecked();
            }
            key(Qt::Key_Tab);
        }
        return false;
    }
    if (!tabTo(button)) {
        return false;
    }
    key(Qt::Key_Space);
    return button->isChecked();
}

bool WindowDriver::change(const QString &what) {
    auto *button = qobject_cast<QAbstractButton *>(findByName(QStringLiteral("Change the ") + what));
    if (button == nullptr || (!button->isChecked() && !tabTo(button))) {
        return false;
    }
    if (!button->isChecked()) {
        key(Qt::Key_Space);
    }
    return button->isChecked();
}

bool WindowDriver::back() {
    const int before = window().currentId();
    return press(QWizard::BackButton)
        && support::until([&] { return window().currentId() != before; }, patienceMs);
}
