#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

namespace console {

/// How far what belongs to a heading stands in from the edge.
constexpr int indent = 3;

/// Where a command writes. Told to people, everything but errors goes to standard output; where standard
/// output is for a result alone (a JSON object, a request), all else goes to standard error. What is told is
/// made harmless for pipelines that listen (base/terminaltext.h).
class Output {
public:
    enum class Form { Told, ResultOnly };
    enum class Content { Text, Json, Binary };

    Output(QIODevice &standardOutput, QIODevice &standardError, Form form)
        : m_output(standardOutput), m_error(standardError), m_form(form) { }

    void say(const QString &line = {});
    void say(const QStringList &lines, int indent = 0);
    void heading(const QString &title); ///< numbered
    void complain(const QString &line);
    void complain(const QStringList &lines, int indent = 0);
    /// False where standard output does not take all of it, which was told.
    bool result(const QByteArray &bytes, Content content);
    /// Something of what was to be said is lost: the disk is full.
    bool hasFailed() const { return m_hasFailed; }

private:
    bool write(QIODevice &device, const QByteArray &bytes);

    QIODevice &m_output;
    QIODevice &m_error;
    Form m_form;
    bool m_hasFailed = false;
    int m_headings = 0;
};

} // namespace console
