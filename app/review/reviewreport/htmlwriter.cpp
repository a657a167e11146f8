#include "review/reviewreport/htmlwriter.h"

#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"

namespace reviewreport {

namespace {

QString escaped(const QString &text) {
    return text.toHtmlEscaped();
}

class HtmlWriter {
public:
    explicit HtmlWriter(Page page) : m_page(page) { }

    void write(const Block &block) {
        switch (block.kind) {
        case Block::Kind::Heading:
            heading(block);
            break;
        case Block::Kind::Paragraph:
            m_html += QStringLiteral("<p>") + escaped(block.text) + QStringLiteral("</p>\n");
            break;
        case Block::Kind::Fields:
            rows(block, QStringLiteral("fields"));
            break;
        case Block::Kind::List:
            list(block.lines);
            break;
        case Block::Kind::Table:
            rows(block, QStringLiteral("facts"));
            break;
        case Block::Kind::Commands:
            m_html += QStringLiteral("<pre>") + escaped(block.lines.join(QLatin1Char('\n')))
                + QStringLiteral("</pre>\n");
            break;
        case Block::Kind::Matrix:
            if (m_page == Page::Screen) {
                grid(*block.key);
            } else {
                summary(*block.key);
            }
            break;
        }
    }
    QString html() const { return m_html; }

private:
    void heading(const Block &block) {
        const QString tag = QStringLiteral("h%1").arg(block.level);
        m_html += QLatin1Char('<') + tag + QLatin1Char('>');
        if (!block.badge.text.isEmpty()) {
            m_html += QStringLiteral("<span class=\"badge %1\">%2</span> ")
                          .arg(block.badge.tone, escaped(block.badge.text));
        }
        m_html += escaped(block.text) + QStringLiteral("</") + tag + QStringLiteral(">\n");
    }

    void list(const QStringList &lines) {
        m_html += QStringLiteral("<ul>");
        for (const QString &line : lines) {
            m_html += QStringLiteral("<li>") + escaped(line) + QStringLiteral("</li>");
        }
        m_html += QStringLiteral("</ul>\n");
    }

    void open(const QString &style) {
        // The border serves printers and viewers that do not know style sheets.
        m_html += QStringLiteral("<table class=\"%1\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n")
                      .arg(style);
    }

    void cell(const QString &text, const QString &tone = {}, const QString &tag = QStringLiteral("td"),
        const QString &title = {}) {
        m_html += QLatin1Char('<') + tag;
        if (!tone.isEmpty()) {
            m_html += QStringLiteral(" class=\"%1\"").arg(tone);
        }
        if (!title.isEmpty()) {
            m_html += QStringLiteral(" title=\"%1\"").arg(escaped(title));
        }
        m_html += QLatin1Char('>') + escaped(text) + QStringLiteral("</") + tag + QLatin1Char('>');
    }

    void header(const QStringList &titles) {
        m_html += QStringLiteral("<thead><tr>");
        for (const QString &title : titles) {
            cell(title, {}, QStringLiteral("th"));
        }
        m_html += QStringLiteral("</tr></thead>\n");
    }

    void rows(const Block &block, const QString &style) {
        open(style);
        if (!block.header.isEmpty()) {
            header(block.header);
        }
        m_html += QStringLiteral("<tbody>");
        for (const std::vector<Cell> &row : block.rows) {
            m_html += QStringLiteral("<tr>");
            for (size_t i = 0; i < row.size(); ++i) {
                const bool isLabel = i == 0 && block.kind == Block::Kind::Fields;
                cell(row[i].text, row[i].tone, isLabel ? QStringLiteral("th") : QStringLiteral("td"));
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("</tbody></table>\n");
    }

    /// Principals and every action; why, below.
    void grid(const KeySection &key) {
        open(QStringLiteral("matrix"));
        m_html += QStringLiteral("<thead><tr>");
        cell(wording::reviewLabel(wording::ReviewLabel::Principal), {}, QStringLiteral("th"));
        for (const domain::ReviewAction action : key.actions) {
            cell(wording::actionName(action), {}, QStringLiteral("th"), wording::actionExplanation(action));
        }
        m_html += QStringLiteral("</tr></thead>\n<tbody>");
        for (const PrincipalRow &row : key.rows) {
            m_html += QStringLiteral("<tr>");
            cell(principalHeading(row), {}, QStringLiteral("th"));
            for (const std::optional<domain::Truth> &truth : row.truths) {
                cell(wording::truthSymbol(truth), toneOf(truth), QStringLiteral("td"),
                    wording::cellWord(truth));
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("</tbody></table>\n");
        for (const PrincipalRow &row : key.rows) {
            const QStringList reasons = reasonLines(row);
            if (!reasons.isEmpty()) {
                m_html += QStringLiteral("<h4>") + escaped(principalHeading(row)) + QStringLiteral("</h4>\n");
                list(reasons);
            }
        }
    }

    /// Principals and kinds of harm, with the actions as words.
    void summary(const KeySection &key) {
        open(QStringLiteral("matrix"));
        QStringList titles{wording::reviewLabel(wording::ReviewLabel::Principal)};
        const std::vector<domain::Harm> harms = harmsOf(key);
        for (const domain::Harm harm : harms) {
            titles << wording::harmName(harm);
        }
        header(titles);
        for (const PrincipalRow &row : key.rows) {
            m_html += QStringLiteral("<tr>");
            cell(principalHeading(row), {}, QStringLiteral("th"));
            for (const domain::Harm harm : harms) {
                harmCell(key, row, harm);
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("</table>\n");
        for (const PrincipalRow &row : key.rows) {
            const QStringList reasons = reasonLines(row);
            if (!reasons.isEmpty()) {
                m_html += QStringLiteral("<p><b>") + escaped(principalHeading(row))
                    + QStringLiteral("</b></p>\n");
                list(reasons);
            }
        }
    }

    void harmCell(const KeySection &key, const PrincipalRow &row, domain::Harm harm) {
        QStringList lines;
        for (const domain::Truth truth : {domain::Truth::Yes, domain::Truth::Unknown}) {
            const QStringList actions = actionsWith(key, row, truth, harm);
            if (!actions.isEmpty()) {
                lines << escaped(
                    wording::truthSymbol(truth) + QLatin1Char(' ') + actions.join(QLatin1String(", ")));
            }
        }
        if (lines.isEmpty()) {
            lines << wording::truthSymbol(domain::Truth::No);
        }
        m_html += QStringLiteral("<td>") + lines.join(QLatin1String("<br>")) + QStringLiteral("</td>");
    }

    Page m_page;
    QString m_html;
};

} // namespace

QString htmlBody(const std::vector<Block> &blocks, Page page) {
    HtmlWriter writer(page);
    for (const Block &block : blocks) {
        writer.write(block);
    }
    return writer.html();
}

} // namespace reviewreport
