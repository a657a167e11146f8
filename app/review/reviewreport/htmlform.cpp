#include "review/reviewreport/forms.h"

#include "review/reviewreport/htmlwriter.h"
#include "wording/reviewreporttext.h"

#include <QLocale>

namespace reviewreport {

namespace {

/// Colours only repeat what words and signs say; on paper they go.
const char *const styleSheet = R"css(
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { border-bottom: 1px solid; padding-bottom: .2rem; }
h2 { margin-top: 2.5rem; }
h3 { margin-top: 2rem; }
h4 { margin-bottom: .2rem; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { border: 1px solid #8888; padding: .2rem .5rem; text-align: start; vertical-align: top;
    unicode-bidi: isolate; overflow-wrap: anywhere; }
.fields th { font-weight: 600; white-space: nowrap; }
.matrix { font-size: .8rem; }
.matrix thead th { font-size: .7rem; overflow-wrap: normal; }
.matrix td { text-align: center; }
.matrix tbody th { font-weight: 400; }
li, p, pre { unicode-bidi: isolate; overflow-wrap: anywhere; }
pre { border: 1px solid #8888; padding: .5rem; white-space: pre-wrap; }
.badge { border: 1px solid; border-radius: .3rem; font-size: .8em; padding: 0 .4rem; }
.critical, .high { color: #b3261e; }
.medium { color: #8a5a00; }
td.yes { background: #b3261e22; font-weight: 700; }
td.unknown { background: #8a5a0033; }
td.none { color: #888; }
@media (prefers-color-scheme: dark) {
    .critical, .high { color: #ff8a80; }
    .medium { color: #ffc16b; }
}
@media print {
    body { font-size: 10pt; margin: 0; max-width: none; padding: 0; }
    h2, h3, h4 { break-after: avoid; }
    tr, pre, li { break-inside: avoid; }
    thead { display: table-header-group; }
    .critical, .high, .medium { color: inherit; }
}
)css";

} // namespace

QByteArray toHtml(const ReviewDocument &document) {
    const QString title = wording::reviewLabel(wording::ReviewLabel::Title);
    const QString language = QLocale().bcp47Name();
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n%4</body>\n</html>\n")
        .arg(language.toHtmlEscaped(), title.toHtmlEscaped(), QString::fromLatin1(styleSheet),
            htmlBody(layOut(document), Page::Screen))
        .toUtf8();
}

} // namespace reviewreport
