#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace wording {

/// What somebody can ask "why?" about: the pages of the wizards, and the review.
enum class HelpTopic {
    Source,
    VirtualMachine,
    KeyStore,
    Access,
    Backup,
    Summary,
    Configure,
    RecoverMachine,
    RecoverPoint,
    RecoverToday,
    RecoverChoices,
    RecoverReview,
    RecoverRun,
    KeyReview,
};

/// A word of Azure in plain words.
struct HelpTerm {
    QString name;
    QString explanation;
};

/// A page's purpose, the words that it uses, and where Microsoft says more.
struct HelpText {
    QString title;
    QStringList purpose; ///< paragraphs
    std::vector<HelpTerm> terms;
    QString articleTitle;
    QString articleUrl;
};

/// Needs no network.
HelpText helpText(HelpTopic topic);

} // namespace wording
