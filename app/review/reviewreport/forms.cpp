#include "review/reviewreport/forms.h"

#include <array>

namespace reviewreport {

namespace {

struct Named {
    Form form;
    QLatin1String name;
};

constexpr std::array names{Named{Form::Text, QLatin1String("text")}, Named{Form::Html, QLatin1String("html")},
    Named{Form::Csv, QLatin1String("csv")}, Named{Form::Json, QLatin1String("json")},
    Named{Form::Sarif, QLatin1String("sarif")}, Named{Form::Pdf, QLatin1String("pdf")}};

} // namespace

QString formName(Form form) {
    for (const Named &named : names) {
        if (named.form == form) {
            return named.name;
        }
    }
    return {};
}

std::optional<Form> formNamed(const QString &name) {
    for (const Named &named : names) {
        if (name == named.name) {
            return named.form;
        }
    }
    return std::nullopt;
}

QStringList formNames() {
    QStringList all;
    for (const Named &named : names) {
        all << named.name;
    }
    return all;
}

QByteArray inForm(
    const ReviewDocument &document, Form form, const std::function<QByteArray(const ReviewDocument &)> &pdf) {
    switch (form) {
    case Form::Text:
        return toText(document);
    case Form::Html:
        return toHtml(document);
    case Form::Csv:
        return toCsv(document);
    case Form::Json:
        return toJson(document);
    case Form::Sarif:
        return toSarif(document);
    case Form::Pdf:
        return pdf ? pdf(document) : QByteArray();
    }
    return {};
}

} // namespace reviewreport
