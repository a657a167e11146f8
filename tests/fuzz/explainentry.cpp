#include "tests/fuzz/entries.h"

#include "review/explain/explanation.h"
#include "wording/explaintext.h"

namespace fuzz {

void explainText(const QByteArray &bytes) {
    const domain::Explanation explanation = explain::explain(QString::fromUtf8(bytes));
    require(explanation.decidedBy.size() <= 200, "the words that decided are the whole text");
    require(!explanation.object.contains(QLatin1Char('@')), "an object is a person");
    const bool isNothing = explanation.about == domain::ErrorMatter::Nothing;
    require(!isNothing || (explanation.code.isEmpty() && explanation.lacks.isEmpty()), "nothing has a code");
    const wording::ExplainedError told = wording::explainedError(explanation);
    require(!told.headline.isEmpty() && !told.cure.isEmpty(), "an explanation has no words");
    require(isNothing || !told.sure.isEmpty(), "nobody knows how sure it is");
}

} // namespace fuzz
