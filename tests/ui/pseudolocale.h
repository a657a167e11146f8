#pragma once

#include <QString>
#include <QTranslator>

/// A language that nobody speaks: every text that goes through the translation is accented, longer by four
/// tenths, and stands in brackets. What is shown without brackets was not translated; where brackets stand
/// side by side, a sentence was put together from pieces.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

/// The text as the pseudo-locale has it.
QString pseudo(const QString &text);
/// What is wrong with a text that a user sees in the pseudo-locale; empty: nothing. `data`: everything that
/// comes from the tenant and not from the program, in one text.
QString pseudoProblem(const QString &shown, const QString &data);
