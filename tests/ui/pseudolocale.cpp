#include "pseudolocale.h"

#include <QHash>
#include <QRegularExpression>

namespace {

constexpr QChar openBracket(0x27e6);
constexpr QChar closeBracket(0x27e7);

QChar accented(QChar letter) {
    static const QString plain = QStringLiteral("aceinostuyzACEINOSTUYZ");
    static const QString marked = QStringLiteral("áçéíñóšťúýžÁÇÉÍÑÓŠŤÚÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

/// Without what stands in brackets, however deep, and without what the program only puts around data.
QString outsideOfBrackets(const QString &text) {
    QString rest;
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == openBracket) {
            ++depth;
        } else if (letter == closeBracket) {
            --depth;
            rest += u'\n';
        } else if (depth == 0) {
            rest += letter;
        }
    }
    return rest;
}

/// A name, an id, a number, an address: nothing that anybody would translate.
bool isIdentifier(const QString &word) {
    static const QRegularExpression form(QStringLiteral("[0-9._/:@#{}*-]"));
    return word.size() == 1 || word.contains(form);
}

} // namespace

QString pseudo(const QString &text) {
    QString changed;
    int letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter == u'%' && i + 1 < text.size()) { // a placeholder stays what it is
            changed += letter;
            changed += text.at(++i);
            if (text.at(i) == u'L' && i + 1 < text.size()) {
                changed += text.at(++i);
            }
            continue;
        }
        changed += accented(letter);
        letters += letter.isLetter() ? 1 : 0;
    }
    const int longer = letters * 4 / 10;
    QString filler;
    while (filler.size() < longer) {
        filler += longer < 8 ? QStringLiteral("~") : QStringLiteral(" øřø~");
    }
    // Before a stop or an ellipsis, so that sentences still end as they did.
    qsizetype end = changed.size();
    while (end > 0 && !changed.at(end - 1).isLetterOrNumber()) {
        --end;
    }
    changed.insert(end, filler.left(qMax(longer, 0)));
    return openBracket + changed + closeBracket;
}

QString PseudoTranslator::translate(
    const char *context, const char *source, const char *disambiguation, int n) const {
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    const QString text = QString::fromUtf8(source);
    return text.isEmpty() ? text : pseudo(text);
}

QString pseudoProblem(const QString &shown, const QString &data) {
    static const QRegularExpression pieces(QStringLiteral("[^.:;!?…,)\\s\\n]\\s*⟧[ ]*⟦"));
    if (pieces.match(shown).hasMatch()) {
        return QStringLiteral("put together from pieces");
    }
    static const QRegularExpression punctuation(QStringLiteral("[\"“”„'(),;…↳•–&<>|=\\[\\]+]"));
    static const QRegularExpression markup(QStringLiteral("</?(qt|p|b|br|i)[^>]*>"));
    for (QString line : outsideOfBrackets(QString(shown).remove(markup)).split(u'\n')) {
        line.replace(punctuation, QStringLiteral(" "));
        line = line.simplified();
        while (line.endsWith(u'.') || line.endsWith(u':')) {
            line.chop(1);
        }
        static const QRegularExpression letter(QStringLiteral("[A-Za-z]"));
        if (!line.contains(letter) || data.contains(line, Qt::CaseInsensitive)) {
            continue;
        }
        for (const QString &word : line.split(u' ')) {
            if (word.contains(letter) && !isIdentifier(word) && !data.contains(word, Qt::CaseInsensitive)) {
                return QStringLiteral("not translated (%1)").arg(word);
            }
        }
    }
    return {};
}
