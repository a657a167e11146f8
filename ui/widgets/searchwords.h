#pragma once

#include <QStringList>

namespace ui {

/// What somebody searches for: every word has to be somewhere in a row, in any of its columns, in any order.
class SearchWords {
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);
    bool isEmpty() const { return m_words.isEmpty(); }
    bool areIn(const QString &text) const; ///< true also where nothing is searched for

private:
    QStringList m_words;
};

} // namespace ui
