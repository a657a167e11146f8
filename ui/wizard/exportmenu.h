#pragma once

#include "base/result.h"
#include "exports/exports.h"

#include <QPushButton>

namespace workflow {
class Session;
}

namespace ui {

/// Saves the reviewed plan as a script, in one of the languages that its menu offers.
class ExportMenu final : public QPushButton {
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit ExportMenu(const workflow::Session &session, QWidget *parent = nullptr);

    /// Writes the script for its owner only, whole or not at all. The error's message is the system's.
    base::Result<void> save(const QString &file, exports::Language language) const;

Q_SIGNALS:
    /// A file was written, or could not be: one sentence.
    void told(const QString &sentence);

private:
    exports::Job job() const;
    void askWhereToSave(exports::Language language, const QString &filter);

    const workflow::Session &m_session;
};

} // namespace ui
