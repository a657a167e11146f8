#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

namespace console {

/// Where a command writes. For people, everything but errors goes to standard output; for programs, standard
/// output gets the one JSON object and all else goes to standard error.
class Output {
public:
    enum class Form { People, Json };

    Output(QIODevice &standardOutput, QIODevice &standardError, Form form)
        : m_output(standardOutput), m_error(standardError), m_form(form) { }

    bool isJson() const { return m_form == Form::Json; }
    void say(const QString &line = {});
    void say(const QStringList &lines, int indent = 0);
    void heading(const QString &title); ///< numbered
    void complain(const QString &line);
    void complain(const QStringList &lines, int indent = 0);
    void result(const QByteArray &json);

private:
    static void write(QIODevice &device, const QString &line);

    QIODevice &m_output;
    QIODevice &m_error;
    Form m_form;
    int m_headings = 0;
};

} // namespace console
