#include "terminal/console/output.h"

#include "base/terminaltext.h"
#include "wording/consoletext.h"

#include <QFileDevice>

namespace console {

namespace {

QByteArray asLine(const QString &line) {
    return base::forPipelines(line).toUtf8() + '\n';
}

} // namespace

bool Output::write(QIODevice &device, const QByteArray &bytes) {
    auto *file = qobject_cast<QFileDevice *>(&device);
    // Whoever watches sees every step when it happens.
    if (device.write(bytes) == bytes.size() && (!file || file->flush())) {
        return true;
    }
    if (!m_hasFailed && &device != &m_error) {
        m_hasFailed = true; // first, as the next line comes here again
        complain(wording::outputLostLine(device.errorString()));
    }
    return false;
}

void Output::say(const QString &line) {
    write(m_form == Form::ResultOnly ? m_error : m_output, asLine(line));
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
    write(m_error, asLine(line));
}

void Output::complain(const QStringList &lines, int indent) {
    for (const QString &line : lines) {
        complain(QString(indent, QLatin1Char(' ')) + line);
    }
}

bool Output::result(const QByteArray &bytes, Content content) {
    switch (content) {
    case Content::Text:
        return write(m_output, base::forPipelines(bytes));
    case Content::Json:
        return write(m_output, base::jsonForPipelines(bytes));
    case Content::Binary:
        break;
    }
    return write(m_output, bytes);
}

} // namespace console
