#include "reviewdriver.h"

#include "tests/support/until.h"
#include "tests/ui/wizarddriver.h"
#include "ui/review/accesstab.h"
#include "ui/review/evidencepanel.h"
#include "ui/review/keypanel.h"
#include "ui/review/matrixview.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/datatable.h"
#include "wording/reviewtext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>

using namespace estate;

namespace review {

void name(domain::Environment &environment, const QString &objectId, const QString &displayName,
    domain::PrincipalType type) {
    domain::Principal one = principal(objectId, type);
    one.displayName = displayName;
    environment.put(one);
}

domain::Environment contoso() {
    domain::Environment environment = readHsm();
    environment.put(estate::key(hsmHost, QStringLiteral("second")));
    environment.put(read(domain::ReadKind::RoleAssignments, hsmHost, QStringLiteral("/keys/second")));
    name(environment, alice, QStringLiteral("Alice"));
    name(environment, bob, QStringLiteral("Bob"));
    name(environment, staff, QStringLiteral("Staff"), domain::PrincipalType::Group);
    grant(environment, assignment(domain::roles::managedHsmCryptoUser, QStringLiteral("/keys/cvm-key")));
    grant(environment, assignment(domain::roles::managedHsmAdministrator, QStringLiteral("/"), alice));
    grant(environment, assignment(domain::roles::managedHsmCryptoOfficer, QStringLiteral("/"), alice));
    grant(environment, assignment(domain::roles::managedHsmCryptoUser, QStringLiteral("/keys/second"), bob));
    domain::KeyStore store = vault(domain::PermissionModel::AccessPolicies);
    store.name = QStringLiteral("contoso-kv");
    store.accessPolicies
        = {policy({QStringLiteral("get"), QStringLiteral("backup")}), policy({QStringLiteral("all")}, bob)};
    environment.put(store);
    environment.put(estate::key(vaultHost, QStringLiteral("vault-key")));
    return environment;
}

snapshot::Snapshot taken(domain::Environment environment, int day) {
    snapshot::Snapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 3, day), QTime(12, 0), Qt::UTC);
    snapshot.source = QStringLiteral("AzureCloud");
    snapshot.tenantId = tenant;
    snapshot.collector = {QStringLiteral("auditor@contoso.com"), somebody};
    snapshot.toolVersion = QStringLiteral("1.0");
    snapshot.environment = std::move(environment);
    return snapshot;
}

} // namespace review

ReviewDriver::ReviewDriver() : m_window(std::make_unique<ui::ReviewWindow>()) {
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        qWarning("The window does not become active.");
    }
}

ReviewDriver::~ReviewDriver() = default;

void ReviewDriver::destroy() {
    m_window.reset();
}

QString ReviewDriver::write(const QString &name, const snapshot::Snapshot &snapshot) {
    return write(name, snapshot::toJson(snapshot));
}

QString ReviewDriver::write(const QString &name, const QByteArray &bytes) {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return {};
    }
    return file.fileName();
}

bool ReviewDriver::open(const QStringList &paths) {
    m_window->open(paths);
    return settle() && session().hasReview();
}

bool ReviewDriver::openContoso() {
    return open({write(QStringLiteral("contoso.json"), review::taken(review::contoso()))});
}

bool ReviewDriver::settle() {
    return support::until([this] { return !session().isOpening() && !session().isBusy(); }, 20000);
}

void ReviewDriver::click(QAbstractItemView *view, const QModelIndex &index) {
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
}

bool ReviewDriver::clickKey(const QString &name) {
    QAbstractItemView *table = m_window->view()->keys()->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data().toString() == name) {
            click(table, index);
            return settle();
        }
    }
    return false;
}

QStringList ReviewDriver::keyRow(const QString &name) const {
    const QAbstractItemView *table = m_window->view()->keys()->table();
    QStringList cells;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == name) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                cells << table->model()->index(row, column).data().toString();
            }
        }
    }
    return cells;
}

QModelIndex ReviewDriver::cell(const QString &principal, domain::ReviewAction action) const {
    const QAbstractItemModel *model = m_window->view()->access()->matrix()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString() == principal
                && model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                    == wording::actionName(action)) {
                return model->index(row, column);
            }
        }
    }
    return {};
}

bool ReviewDriver::clickCell(const QString &principal, domain::ReviewAction action) {
    const QModelIndex index = cell(principal, action);
    if (index.isValid()) {
        click(m_window->view()->access()->matrix(), index);
    }
    return index.isValid();
}

QString ReviewDriver::evidence() const {
    return m_window->view()->access()->evidence()->text();
}

QStringList ReviewDriver::principals() const {
    const QAbstractItemModel *model = m_window->view()->access()->matrix()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names << model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    }
    return names;
}

QAbstractButton *ReviewDriver::button(const QString &text) const {
    for (QAbstractButton *one : m_window->findChildren<QAbstractButton *>()) {
        if (one->isVisible() && QString(one->text()).remove(u'&') == text) {
            return one;
        }
    }
    return nullptr;
}

bool ReviewDriver::press(const QString &text) {
    QAbstractButton *one = button(text);
    if (one == nullptr || !one->isEnabled()) {
        return false;
    }
    QTest::mouseClick(one, Qt::LeftButton);
    return settle();
}

QWidget *ReviewDriver::byName(const QString &accessibleName) const {
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName) {
            return widget;
        }
    }
    return nullptr;
}

void ReviewDriver::type(QWidget *widget, const QString &text) {
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

QString ReviewDriver::textOf(const QWidget *widget) const {
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts << label->text();
        }
    }
    for (const QPlainTextEdit *edit : widget->findChildren<QPlainTextEdit *>()) {
        if (edit->isVisible()) {
            texts << edit->toPlainText();
        }
    }
    return texts.join(u'\n');
}
