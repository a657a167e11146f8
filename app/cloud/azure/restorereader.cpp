#include "cloud/azure/restorereader.h"

#include "base/redaction.h"
#include "base/text.h"

namespace azure {

namespace {

QString shownAdvice(const QString &text) {
    return base::plainText(base::redacted(text));
}

} // namespace

std::vector<domain::RestoreAdvice> readRestoreAdvice(const JsonNode &node) {
    const JsonNode properties = node["properties"];
    const JsonNode response = properties.isPresent() ? properties["validateOperationResponse"]
                                                     : node["validateOperationResponse"];
    std::vector<domain::RestoreAdvice> all;
    for (const JsonNode &result : response["validationResults"].items()) {
        domain::RestoreAdvice advice;
        advice.code = result["code"].optionalString();
        advice.message = shownAdvice(result["message"].optionalString());
        for (const QString &recommendation : result["recommendations"].strings()) {
            advice.recommendations.append(shownAdvice(recommendation));
        }
        all.push_back(std::move(advice));
    }
    return all;
}

} // namespace azure
