#pragma once

#include "wording/labels.h"

#include <QString>
#include <QStringList>

namespace runreport {

/// Lines of a text report under a heading, which is left out where there are none.
class TextSection {
public:
    explicit TextSection(wording::Label label) : m_label(label) { }
    void add(const QString &line); ///< empty: nothing
    void add(wording::Label label, const QString &value); ///< empty value: nothing
    void add(const QStringList &lines);
    QString text() const; ///< a blank line, the heading, the lines; empty: there are none

private:
    wording::Label m_label;
    QStringList m_lines;
};

} // namespace runreport
