#include "wizarddriver.h"

#include "compose/services.h"
#include "simulator/simulator.h"
#include "tests/support/until.h"
#include "ui/application.h"
#include "ui/protect/chainpicture.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/pagesequence.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>

namespace {

constexpr int patienceMs = 20000;

QString withoutMark(QString text) {
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
}

} // namespace

void prepareUiTest() {
    static QTemporaryDir settings;
    QCoreApplication::setOrganizationName(QStringLiteral("cvm-backup-wizard-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("cvm-backup-wizard-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::initResources();
}

WizardDriver::WizardDriver(const Setup &setup) {
    compose::ServiceOptions options;
    options.simulatorSpeed = setup.speed;
    options.simulatorStart = setup.start;
    options.simulatorStarted
        = [this](const std::shared_ptr<simulator::Simulator> &simulator) { m_simulator = simulator; };
    m_estate = std::make_unique<protect::Estate>(compose::makeServices(options));
    m_protection = std::make_unique<protect::Protection>(*m_estate);
    if (setup.source) {
        m_estate->connectTo(*setup.source);
    } else if (!setup.scenario.isEmpty()) {
        m_protection->estate().connectTo({protect::SourceKind::Simulator, setup.scenario});
    }
    m_wizard = std::make_unique<ui::BackupWizard>(*m_protection);
    m_wizard->resize(setup.size);
    m_wizard->show();
    m_wizard->activateWindow();
    if (!QTest::qWaitForWindowActive(m_wizard.get())) {
        qWarning("The window does not become active.");
    }
}

WizardDriver::~WizardDriver() = default;

void WizardDriver::destroyWindow() {
    m_wizard.reset();
}

void WizardDriver::destroyAll() {
    m_wizard.reset();
    m_protection.reset();
    m_estate.reset();
}

ui::Page WizardDriver::at() const {
    return ui::pageOf(m_wizard->currentId());
}

bool WizardDriver::isSettled() const {
    return ui::stateOf(*m_protection, at()).progress != protect::Progress::Working;
}

bool WizardDriver::isButtonEnabled(QWizard::WizardButton which) const {
    const QAbstractButton *button = m_wizard->button(which);
    return button->isVisible() && button->isEnabled();
}

QString WizardDriver::buttonText(QWizard::WizardButton which) const {
    return withoutMark(m_wizard->button(which)->text());
}

QWidget *WizardDriver::page() const {
    return m_wizard->currentPage();
}

QString WizardDriver::text() const {
    QStringList lines;
    for (const QWidget *widget : page()->findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            lines.append(withoutMark(label->text()));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            lines.append(withoutMark(button->text()));
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

bool WizardDriver::shows(const QString &part) const {
    return text().contains(part);
}

QString WizardDriver::focusName() const {
    const QWidget *focus = QApplication::focusWidget();
    return focus == nullptr ? QString() : focus->accessibleName();
}

QWidget *WizardDriver::findByName(const QString &accessibleName) const {
    for (QWidget *widget : m_wizard->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName) {
            return widget;
        }
    }
    return nullptr;
}

QAbstractButton *WizardDriver::findButton(const QString &text) const {
    for (QAbstractButton *button : m_wizard->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && withoutMark(button->text()).startsWith(text)) {
            return button;
        }
    }
    return nullptr;
}

QStringList WizardDriver::cells(const QString &table, const QString &rowName) const {
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

QString WizardDriver::highlighted(const QString &table) const {
    const auto *view = qobject_cast<QAbstractItemView *>(findByName(table));
    if (view == nullptr || !view->selectionModel()->hasSelection()) {
        return {};
    }
    return view->selectionModel()->selectedIndexes().first().siblingAtColumn(0).data().toString();
}

QStringList WizardDriver::writes() const {
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

void WizardDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : m_wizard.get(), key, modifiers);
}

void WizardDriver::type(const QString &text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool WizardDriver::press(const QString &text) {
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

bool WizardDriver::confirm(const QString &text) {
    const auto *dialog = m_wizard->findChild<ui::WriteDialog *>();
    for (QAbstractButton *button :
        dialog == nullptr ? QList<QAbstractButton *>() : dialog->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && withoutMark(button->text()) == text) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            m_wizard->activateWindow(); // the dialog had it, and here is no window manager to give it back
            return true;
        }
    }
    return false;
}

bool WizardDriver::press(QWizard::WizardButton which) {
    const QAbstractButton *button = m_wizard->button(which);
    const QChar letter = ui::mnemonicOf(button->text());
    if (!button->isVisible() || !button->isEnabled() || letter.isNull()) {
        return false;
    }
    key(static_cast<Qt::Key>(letter.unicode()), Qt::AltModifier);
    return true;
}

bool WizardDriver::tabTo(const QWidget *widget) {
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

bool WizardDriver::highlight(const QString &table, const QString &name) {
    return highlight(qobject_cast<QAbstractItemView *>(findByName(table)), name);
}

bool WizardDriver::highlight(QAbstractItemView *view, const QString &name) {
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

bool WizardDriver::choose(const QString &text) {
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

bool WizardDriver::next() {
    const int before = m_wizard->currentId();
    const auto which = isAt(ui::Page::Summary) ? QWizard::CommitButton : QWizard::NextButton;
    const auto ready = [&] {
        if (!m_wizard->isActiveWindow() && QApplication::activeModalWidget() == nullptr) {
            m_wizard->activateWindow(); // a window system does it by itself when a dialog closes
            return false;
        }
        return isButtonEnabled(which) && isSettled()
            && !ui::mnemonicOf(m_wizard->button(which)->text()).isNull();
    };
    return support::until(ready, patienceMs) && press(which)
        && support::until([&] { return m_wizard->currentId() != before; }, patienceMs);
}

bool WizardDriver::nextUntil(ui::Page wanted) {
    while (!isAt(wanted)) {
        if (!next()) {
            qWarning("%s",
                qPrintable(QStringLiteral("Stuck at page %1:\n%2").arg(m_wizard->currentId()).arg(text())));
            return false;
        }
    }
    return true;
}

bool WizardDriver::toResult() {
    const bool isResult = nextUntil(ui::Page::Configure)
        && support::until([this] { return m_protection->state(protect::Step::Done).isDone(); }, patienceMs);
    m_wizard->activateWindow(); // a dialog may have had it
    return isResult;
}

bool WizardDriver::change(const QString &what) {
    auto *button = qobject_cast<QAbstractButton *>(findByName(QStringLiteral("Change the ") + what));
    if (button == nullptr || (!button->isChecked() && !tabTo(button))) {
        return false;
    }
    if (!button->isChecked()) {
        key(Qt::Key_Space);
    }
    return button->isChecked();
}

bool WizardDriver::walk(const std::function<void()> &look, ui::Page stopAt) {
    for (;;) {
        const bool listed = support::until(
            [this] {
                return isSettled()
                    && (!isAt(ui::Page::VirtualMachine) || m_protection->estate().listProgress().complete);
            },
            patienceMs);
        if (!listed) {
            return false;
        }
        if (isAt(ui::Page::VirtualMachine)
            && !highlight(m_wizard->findChild<QAbstractItemView *>(QStringLiteral("virtual-machines")),
                QStringLiteral("cvm-erp-01"))) {
            return false;
        }
        look();
        if (isAt(stopAt)) {
            return true;
        }
        if (isAt(ui::Page::Access) && m_protection->estate().servicePrincipal().isMissing) {
            m_protection->estate().createServicePrincipal();
        }
        if (isAt(ui::Page::Backup) && m_protection->choices().recoveryServicesVaultId.isEmpty()) {
            for (const auto &vault : m_protection->estate().environment().recoveryServicesVaults) {
                if (domain::qualifyVault(
                        m_protection->estate().environment(), m_protection->choices().virtualMachineId, vault)
                        .qualifies()) {
                    m_protection->choose(protect::ChosenVault{domain::ResourceId(vault.id)});
                    break;
                }
            }
            m_protection->choose(protect::CreatedPolicy{
                domain::NewPolicy{QStringLiteral("Enhanced-1"), QStringLiteral("22:00")}});
            look();
        }
        if (!mayGoOn() || !next()) {
            return false;
        }
    }
}

bool WizardDriver::mayGoOn() const {
    const auto which = isAt(ui::Page::Summary) ? QWizard::CommitButton : QWizard::NextButton;
    int turnsAtRest = 0;
    const auto decided = [&] {
        bool atRest = true;
        for (int step = 0; step <= static_cast<int>(protect::Step::Done); ++step) {
            atRest = atRest
                && m_protection->state(static_cast<protect::Step>(step)).progress
                    != protect::Progress::Working;
        }
        turnsAtRest = atRest ? turnsAtRest + 1 : 0;
        return isButtonEnabled(which) || turnsAtRest > 100;
    };
    return support::until(decided, patienceMs) && isButtonEnabled(which);
}

bool WizardDriver::back() {
    const int before = m_wizard->currentId();
    return press(QWizard::BackButton)
        && support::until([&] { return m_wizard->currentId() != before; }, patienceMs);
}
