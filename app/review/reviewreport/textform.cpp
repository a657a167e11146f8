#include "review/reviewreport/forms.h"

#include "review/reviewreport/layout.h"
#include "wording/names.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"

namespace reviewreport {

namespace {

constexpr qsizetype widest = 100; ///< of a column that is filled up

class TextWriter {
public:
    void write(const Block &block) {
        switch (block.kind) {
        case Block::Kind::Heading:
            heading(block);
            break;
        case Block::Kind::Paragraph:
            line(block.text);
            break;
        case Block::Kind::Fields:
            fields(block);
            break;
        case Block::Kind::List:
            for (const QString &text : block.lines) {
                line(QStringLiteral("- ") + text);
            }
            break;
        case Block::Kind::Table:
            table(block);
            break;
        case Block::Kind::Commands:
            for (const QString &text : block.lines) {
                line(QStringLiteral("    ") + text);
            }
            break;
        case Block::Kind::Matrix:
            matrix(*block.key);
            break;
        }
    }
    QByteArray take() { return std::move(m_text); }

private:
    void line(const QString &text) {
        m_text += text.toUtf8();
        while (m_text.endsWith(' ')) {
            m_text.chop(1);
        }
        m_text += '\n';
    }

    void heading(const Block &block) {
        const QString text
            = block.badge.text.isEmpty() ? block.text : block.badge.text + QStringLiteral(": ") + block.text;
        if (!m_text.isEmpty()) {
            line({});
        }
        line(text);
        if (block.level < 3) {
            line(QString(text.size(), QLatin1Char(block.level == 1 ? '=' : '-')));
        }
    }

    void fields(const Block &block) {
        for (const std::vector<Cell> &row : block.rows) {
            line(row[0].text + QStringLiteral(": ") + row[1].text);
        }
    }

    void table(const Block &block) {
        std::vector<qsizetype> widths;
        for (const QString &title : block.header) {
            widths.push_back(title.size());
        }
        for (const std::vector<Cell> &row : block.rows) {
            for (size_t i = 0; i < row.size(); ++i) {
                widths[i] = std::max(widths[i], std::min(row[i].text.size(), widest));
            }
        }
        const auto cells = [&](const auto &textAt) {
            QString text;
            for (size_t i = 0; i < widths.size(); ++i) {
                text += QStringLiteral("  ") + textAt(i).leftJustified(widths[i]);
            }
            line(text);
        };
        cells([&](size_t i) { return block.header.at(static_cast<qsizetype>(i)); });
        for (const std::vector<Cell> &row : block.rows) {
            cells([&](size_t i) { return row[i].text; });
        }
    }

    void matrix(const KeySection &key) {
        for (const PrincipalRow &row : key.rows) {
            line(principalHeading(row));
            for (const domain::Harm harm : harmsOf(key)) {
                const QString words = cell(key, row, harm);
                line(QStringLiteral("    ") + wording::harmName(harm) + QStringLiteral(": ") + words);
            }
            for (const QString &reason : reasonLines(row)) {
                line(QStringLiteral("    ") + reason);
            }
        }
    }

    static QString cell(const KeySection &key, const PrincipalRow &row, domain::Harm harm) {
        QStringList parts;
        for (const domain::Truth truth : {domain::Truth::Yes, domain::Truth::Unknown}) {
            const QStringList actions = actionsWith(key, row, truth, harm);
            if (!actions.isEmpty()) {
                parts << wording::truthSymbol(truth) + QLatin1Char(' ') + actions.join(QLatin1String(", "));
            }
        }
        return parts.isEmpty() ? wording::truthSymbol(domain::Truth::No) : parts.join(QStringLiteral("  "));
    }

    QByteArray m_text; ///< UTF-8
};

} // namespace

QByteArray toText(const ReviewDocument &document) {
    TextWriter writer;
    for (const Block &block : layOut(document)) {
        writer.write(block);
    }
    return writer.take();
}

} // namespace reviewreport
