#pragma once

#include <QString>
#include <QUrl>

class QWidget;

namespace ui {

/// Everything that this program hands to the desktop to be opened goes through here: addresses of Microsoft,
/// and files that the program itself has just written. Nothing that Azure or a file names is opened.
namespace links {

/// An https address of the Azure portal or of Microsoft's documentation, without a user or a port.
bool isKnown(const QUrl &address);
/// Opens it in the browser, after showing where it leads unless somebody wants that no more. False: the
/// address is not known, and nothing is done.
bool open(QWidget *parent, const QUrl &address);

/// The program has just written this file: it may be opened.
void noteWritten(const QString &file);
bool wasWritten(const QString &file);
bool openFile(const QString &file); ///< false: not one of those, or the desktop has nothing for it
bool showInFolder(const QString &file);

} // namespace links

} // namespace ui
