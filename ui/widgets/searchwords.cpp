#include "ui/widgets/searchwords.h"

#include <algorithm>

namespace ui {

SearchWords::SearchWords(const QString &text) : m_words(text.simplified().split(u' ', Qt::SkipEmptyParts)) { }

bool SearchWords::areIn(const QString &text) const {
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
