#pragma once

#include "domain/reviewactions.h"
#include "domain/snapshot/snapshot.h"
#include "tests/unit/domain/estate.h"
#include "ui/review/reviewwindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

class QAbstractButton;
class QAbstractItemView;

/// Estates for the review window, and the window used as a person would.
namespace review {

inline const QString alice = QStringLiteral("cccccccc-0000-0000-0000-00000000000a");
inline const QString bob = QStringLiteral("cccccccc-0000-0000-0000-00000000000b");
inline const QString staff = QStringLiteral("cccccccc-0000-0000-0000-00000000000c");

/// One HSM with two keys and one vault with access policies. Azure Backup may back up "cvm-key" but not
/// "second"; Alice rules over the HSM; Bob uses one key.
domain::Environment contoso();
void name(domain::Environment &environment, const QString &objectId, const QString &displayName,
    domain::PrincipalType type = domain::PrincipalType::User);
snapshot::Snapshot taken(domain::Environment environment, int day = 1);

} // namespace review

class ReviewDriver {
public:
    ReviewDriver();
    ~ReviewDriver();
    void destroy();

    QString write(const QString &name, const snapshot::Snapshot &snapshot); ///< the path
    QString write(const QString &name, const QByteArray &bytes);
    /// Opens and waits until everything is drawn.
    bool open(const QStringList &paths);
    bool openContoso();
    bool settle(); ///< waits until nothing is worked out any more

    ui::ReviewWindow &window() { return *m_window; }
    ui::ReviewSession &session() { return m_window->session(); }

    /// Clicks the key's row; false where there is none.
    bool clickKey(const QString &name);
    /// The cell of the matrix by the words of its row and column.
    QModelIndex cell(const QString &principal, domain::ReviewAction action) const;
    bool clickCell(const QString &principal, domain::ReviewAction action);
    QString evidence() const;
    QStringList principals() const; ///< rows of the matrix that are shown
    QStringList keyRow(const QString &name) const; ///< cells of the key's row
    bool press(const QString &text); ///< clicks the visible button with this text
    QAbstractButton *button(const QString &text) const;
    QWidget *byName(const QString &accessibleName) const;
    void type(QWidget *widget, const QString &text);
    QString textOf(const QWidget *widget) const; ///< everything that is shown in it
    static void click(QAbstractItemView *view, const QModelIndex &index);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::ReviewWindow> m_window;
};
