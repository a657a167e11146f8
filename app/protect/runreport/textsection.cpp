#include "protect/runreport/textsection.h"

namespace runreport {

void TextSection::add(const QString &line) {
    if (!line.isEmpty()) {
        m_lines << line;
    }
}

void TextSection::add(wording::Label label, const QString &value) {
    if (!value.isEmpty()) {
        add(wording::field(label, value));
    }
}

void TextSection::add(const QStringList &lines) {
    for (const QString &line : lines) {
        add(line);
    }
}

QString TextSection::text() const {
    if (m_lines.isEmpty()) {
        return {};
    }
    QString text = QLatin1Char('\n') + wording::label(m_label) + QLatin1Char('\n');
    for (const QString &line : m_lines) {
        text += QLatin1String("  ") + line + QLatin1Char('\n');
    }
    return text;
}

} // namespace runreport
