#pragma once

#include "review/reviewreport/document.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace reviewreport {

/// PDF on A4 in landscape. Needs a QGuiApplication, for fonts; "offscreen" will do. Carries the time of the
/// snapshot, not that of its making, so that two reviews of the same files are equal.
QByteArray toPdf(const ReviewDocument &document);

/// Paints the same on a printer, page by page as its paper is.
void print(const ReviewDocument &document, QPagedPaintDevice &paper);

} // namespace reviewreport
