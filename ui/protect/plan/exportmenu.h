#pragma once

#include "base/result.h"
#include "protect/scripts/exports.h"

#include <QPushButton>

namespace protect {
class Protection;
}

namespace ui {

/// Saves the reviewed plan as a script, in one of the languages that its menu offers.
class ExportMenu final : public QPushButton {
    Q_OBJECT
public:
    /// `protection` must outlive it.
    explicit ExportMenu(const protect::Protection &protection, QWidget *parent = nullptr);

    /// Writes the script for its owner only, whole or not at all. The error's message is the system's.
    base::Result<void> save(const QString &file, scripts::Language language) const;

Q_SIGNALS:
    void saved(const QString &sentence, const QString &file); ///< a file was written
    void failed(const QString &sentence); ///< and why not

private:
    void askWhereToSave(scripts::Language language, const QString &filter);

    const protect::Protection &m_protection;
};

} // namespace ui
