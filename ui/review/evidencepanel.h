#pragma once

#include "domain/accessmatrix.h"
#include "review/whatif.h"

#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace ui {

/// Why a cell of the matrix is as it is: every grant with its assignment, role, scope and group, or what is
/// unknown and why, and what looks like a grant and is not. Beside a grant: what if it were not there.
class EvidencePanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    void clear(); ///< says what to do
    /// `action` nullopt: "can grant itself".
    void explain(const std::shared_ptr<const review::Case> &reviewed, const review::Key &key,
        const QString &principalId, const std::optional<domain::ReviewAction> &action);
    QString text() const; ///< everything shown, a line each

Q_SIGNALS:
    void editRequested(const domain::AccessEdit &edit);

private:
    void begin(const QString &headline);
    void addLine(const QString &text);
    void addGrant(const QString &text, const std::optional<domain::AccessEdit> &removal,
        const std::optional<domain::AccessEdit> &narrowing);
    void addMore(qsizetype left);
    void explainOneKey(const review::Case &reviewed, const domain::AccessIndex::KeyPlace &place,
        const QString &principalId, domain::ReviewAction action);
    void explainAllKeys(
        const review::Case &reviewed, const QString &principalId, domain::ReviewAction action);
    void explainSelfGrants(
        const review::Case &reviewed, const domain::AccessIndex::KeyPlace &place, const QString &principalId);
    void end();

    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QStringList m_lines;
};

} // namespace ui
