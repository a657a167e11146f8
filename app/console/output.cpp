#include "console/output.h"

#include <QFileDevice>

namespace console {

void Output::write(QIODevice &device, const QString &line) {
    device.write(line.toUtf8() + '\n');
    if (auto *file = qobject_cast<QFileDevice *>(&device)) {
        file->flush(); // whoever watches sees every step when it happens
    }
}

void Output::say(const QString &line) {
    write(m_form == Form::ResultOnly ? m_error : m_output, line);
}

void Output::say(const QStringList &lines, int indent) {
    for (const QString &line : lines) {
        say(QString(indent, QLatin1Char(' ')) + line);
    }
}

void Output::heading(const QString &title) {
    say();
    say(QStringLiteral("%1. %2").arg(++m_headings).arg(title));
}

void Output::complain(const QString &line) {
    write(m_error, line);
}

void Output::complain(const QStringList &lines, int indent) {
    for (const QString &line : lines) {
        complain(QString(indent, QLatin1Char(' ')) + line);
    }
}

void Output::result(const QByteArray &text) {
    m_output.write(text);
    if (auto *file = qobject_cast<QFileDevice *>(&m_output)) {
        file->flush();
    }
}

} // namespace console
