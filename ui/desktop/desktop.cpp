#include "ui/desktop/desktop.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/backupwizard.h"
#include "ui/recover/recoverydesk.h"
#include "ui/review/reviewwindow.h"
#include "wording/translation.h"

#include <QApplication>

#include <algorithm>

namespace ui {

Desktop::Desktop(EstateMaker makeEstate, QObject *parent)
    : QObject(parent), m_makeEstate(std::move(makeEstate)) { }

Desktop::~Desktop() {
    for (const OpenWizard &open : m_wizards) {
        delete open.window.data();
        if (open.isCase && open.protection != nullptr) {
            protect::Estate *estate = &open.protection->estate();
            delete open.protection.data();
            delete estate;
        }
    }
    for (const QPointer<ReviewWindow> &window : m_reviews) {
        delete window.data();
    }
}

BackupWizard *Desktop::openWizard(protect::Protection &protection, account::Account *account) {
    m_wizards.push_back({new BackupWizard(protection, nullptr, account), &protection, account, false});
    equip(m_wizards.back());
    return m_wizards.back().window;
}

BackupWizard *Desktop::openCase(const protect::Source &source, domain::GrantBehaviour grant) {
    if (!m_makeEstate) {
        return nullptr;
    }
    protect::Estate *estate = m_makeEstate().release();
    auto *protection = new protect::Protection(*estate);
    auto *wizard = new BackupWizard(*protection);
    m_wizards.push_back({wizard, protection, nullptr, true});
    equip(m_wizards.back());
    // The source is settled: the first page is passed when it is connected, and shows why where it cannot be.
    const auto passSource = [wizard, protection] {
        const bool isThere = wizard->currentWizardPage() == wizard->wizardPage(Page::Source);
        if (isThere && protection->state(protect::Step::Source).isDone()) {
            wizard->next();
        }
    };
    auto *once = new QObject(wizard);
    connect(
        estate, &protect::Estate::connectionChanged, once,
        [once, estate, passSource] {
            if (estate->connection().isConnected) {
                delete once;
                passSource();
            }
        },
        Qt::QueuedConnection);
    estate->connectTo(source);
    protection->choose(grant);
    wizard->show();
    return wizard;
}

ReviewWindow *Desktop::openReview(const QStringList &paths) {
    auto *window = new ReviewWindow;
    m_reviews.emplace_back(window);
    equip(window);
    window->show();
    window->open(paths);
    return window;
}

void Desktop::equip(const OpenWizard &open) {
    BackupWizard *wizard = open.window;
    connect(wizard, &QDialog::finished, this, [this, open] { closed(open); });
    connect(wizard, &BackupWizard::snapshotRequested, this, [this] { openReview({}); });
    connect(wizard, &BackupWizard::reviewRequested, this, &Desktop::openReview);
    connect(wizard, &BackupWizard::simulatorRequested, this, &Desktop::openCase);
    connect(wizard, &BackupWizard::languageChosen, this, &Desktop::setLanguage);
}

void Desktop::closed(const OpenWizard &open) {
    if (open.isCase) {
        open.window->deleteLater();
        if (open.protection != nullptr) {
            connect(open.window, &QObject::destroyed, open.protection, &QObject::deleteLater);
            connect(open.protection, &QObject::destroyed, &open.protection->estate(), &QObject::deleteLater);
        }
    }
    const bool isAnotherOpen = std::any_of(m_wizards.begin(), m_wizards.end(), [](const OpenWizard &other) {
        return other.window != nullptr && other.window->isVisible();
    }) || std::any_of(m_reviews.begin(), m_reviews.end(), [](const QPointer<ReviewWindow> &window) {
        return window != nullptr && window->isVisible();
    });
    if (!isAnotherOpen) { // else the end of the last window is the end of the program
        QApplication::quit();
    }
}

void Desktop::equip(ReviewWindow *window) {
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->offerSimulator(m_makeEstate != nullptr);
    connect(window, &ReviewWindow::simulatorRequested, this, [this](const QString &path) {
        openCase({protect::SourceKind::Snapshot, {}, {path}}, domain::GrantBehaviour::Automatic);
    });
    connect(window, &ReviewWindow::languageChosen, this, &Desktop::setLanguage);
}

bool Desktop::isWriting() const {
    const bool toAzure = std::any_of(m_wizards.begin(), m_wizards.end(), [](const OpenWizard &open) {
        const bool brings = open.window != nullptr && open.window->recoveryDesk()->isWriting();
        return brings || (open.protection != nullptr && open.protection->isWriting());
    });
    return toAzure
        || std::any_of(m_reviews.begin(), m_reviews.end(),
            [](const QPointer<ReviewWindow> &window) { return window != nullptr && window->isWriting(); });
}

/// Queued: whoever asks for it is a dialog of a window that is replaced.
void Desktop::setLanguage(const QString &language) {
    m_wanted = language;
    m_isWanted = true;
    for (const OpenWizard &open : m_wizards) {
        if (open.protection != nullptr) {
            connect(open.protection, &protect::Protection::runChanged, this, &Desktop::takeLanguage,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
            connect(open.protection, &protect::Protection::undoChanged, this, &Desktop::takeLanguage,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        }
    }
    for (const OpenWizard &open : m_wizards) {
        if (open.window != nullptr) {
            connect(open.window->recoveryDesk(), &RecoveryDesk::writingEnded, this, &Desktop::takeLanguage,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        }
    }
    for (const QPointer<ReviewWindow> &window : m_reviews) {
        if (window != nullptr) {
            connect(window, &ReviewWindow::writingEnded, this, &Desktop::takeLanguage,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        }
    }
    QMetaObject::invokeMethod(this, &Desktop::takeLanguage, Qt::QueuedConnection);
}

void Desktop::takeLanguage() {
    if (!m_isWanted || isWriting()) {
        return;
    }
    m_isWanted = false;
    const QString used = wording::installTranslations(m_wanted);
    for (OpenWizard &open : m_wizards) {
        if (open.window != nullptr && open.protection != nullptr) {
            renew(open);
        }
    }
    for (QPointer<ReviewWindow> &window : m_reviews) {
        if (window != nullptr) {
            renew(window);
        }
    }
    Q_EMIT languageChanged(used);
}

void Desktop::renew(OpenWizard &open) {
    BackupWizard *old = open.window;
    open.window = new BackupWizard(*open.protection, nullptr, open.account, old->giveAzure());
    open.window->takeOver(*old);
    equip(open);
    open.window->setVisible(old->isVisible());
    disconnect(old, nullptr, this, nullptr);
    delete old;
}

void Desktop::renew(QPointer<ReviewWindow> &window) {
    ReviewWindow *old = window;
    window = new ReviewWindow(nullptr, old->giveSession());
    equip(window);
    window->setGeometry(old->geometry());
    window->setVisible(old->isVisible());
    window->showAgain();
    disconnect(old, nullptr, this, nullptr);
    delete old;
}

} // namespace ui
