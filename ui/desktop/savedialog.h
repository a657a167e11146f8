#pragma once

#include "wording/filenames.h"

#include <functional>

class QWidget;

namespace protect {
class Protection;
class Recovery;
} // namespace protect

namespace ui {

using FileTaker = std::function<void(const QString &file)>;

/// Asks where to save a report, as text or JSON; the name follows the kind that is chosen.
void askForReportFile(
    QWidget *parent, const QString &title, const wording::FileSubject &subject, const FileTaker &take);
/// Asks where to save a file of one kind; `filter` is "Snapshots (*.json)".
void askForFile(
    QWidget *parent, const QString &title, const QString &filter, const QString &name, const FileTaker &take);

/// What a file about it is about: its VM, key, tenant and day.
wording::FileSubject subjectOf(const protect::Protection &protection, const QString &kind);
wording::FileSubject subjectOf(const protect::Recovery &recovery, const QString &kind);

} // namespace ui
