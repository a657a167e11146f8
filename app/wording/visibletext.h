#pragma once

#include <QString>

namespace wording {

/// Text of Azure or of a file on one line, with everything that could mislead a reader made visible: control,
/// format and bidirectional characters, line and paragraph separators, private and unassigned characters and
/// lone surrogates appear as "[U+202E]". Ordinary white space at the ends and in rows is folded.
QString visible(const QString &text);

/// A message that a script prints, visible(), and with a blank in every "##" and "::": whatever of it a
/// pipeline or the width of a window puts at the beginning of a line, it is no command of a pipeline.
QString printable(const QString &message);

} // namespace wording
