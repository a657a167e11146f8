#pragma once

#include "domain/choices.h"
#include "protect/source.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace account {
class Account;
}
namespace protect {
class Estate;
class Protection;
} // namespace protect

namespace ui {

class BackupWizard;
class ReviewWindow;

/// Makes an estate for the copy of a snapshot in the simulator; empty: not offered.
using EstateMaker = std::function<std::unique_ptr<protect::Estate>()>;

/// The windows of the program: opens them, and makes them anew in another language over what they work on.
class Desktop final : public QObject {
    Q_OBJECT
public:
    explicit Desktop(EstateMaker makeEstate, QObject *parent = nullptr);
    ~Desktop() override;

    /// The wizard on a protection that outlives this object. The end of the last window ends the program.
    BackupWizard *openWizard(protect::Protection &protection, account::Account *account);
    /// The wizard on a case in the simulator, from the list of virtual machines on. What it works on goes
    /// when it is closed.
    BackupWizard *openCase(const protect::Source &source, domain::GrantBehaviour grant);
    /// A review of these files, or of none yet, in a window of its own.
    ReviewWindow *openReview(const QStringList &paths);

    /// Puts all windows into this language, as soon as none of them writes to Azure or a
    /// report. Empty: the system's.
    void setLanguage(const QString &language);

Q_SIGNALS:
    void languageChanged(const QString &language); ///< all windows are new

private:
    struct OpenWizard {
        QPointer<BackupWizard> window;
        QPointer<protect::Protection> protection;
        account::Account *account = nullptr;
        bool isCase = false; ///< the protection and its estate go with the window
    };

    void equip(const OpenWizard &open);
    void closed(const OpenWizard &open);
    void equip(ReviewWindow *window);
    bool isWriting() const;
    void takeLanguage();
    void renew(OpenWizard &open);
    void renew(QPointer<ReviewWindow> &window);

    EstateMaker m_makeEstate;
    std::vector<OpenWizard> m_wizards;
    std::vector<QPointer<ReviewWindow>> m_reviews;
    QString m_wanted; ///< language
    bool m_isWanted = false;
};

} // namespace ui
