#pragma once

#include "base/result.h"
#include "protect/scripts/recoveryexports.h"

#include <QPushButton>

namespace protect {
class Recovery;
}

namespace ui {

/// Saves the reviewed plan of a recovery as a script, in one of the languages that its menu offers.
class RecoverExport final : public QPushButton {
    Q_OBJECT
public:
    /// `recovery` must outlive it.
    explicit RecoverExport(const protect::Recovery &recovery, QWidget *parent = nullptr);

    /// Writes the script for its owner only, whole or not at all. The error's message is the system's.
    base::Result<void> save(const QString &file, scripts::RecoveryScriptLanguage language) const;

Q_SIGNALS:
    void saved(const QString &sentence, const QString &file); ///< a file was written
    void failed(const QString &sentence); ///< and why not

private:
    void askWhereToSave(scripts::RecoveryScriptLanguage language, const QString &filter);

    const protect::Recovery &m_recovery;
};

} // namespace ui
