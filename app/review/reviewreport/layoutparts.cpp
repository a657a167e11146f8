#include "review/reviewreport/layoutparts.h"

#include "wording/findingwords.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QMap>

#include <tuple>

namespace reviewreport {

namespace {

using wording::ReviewLabel;
using wording::reviewLabel;

/// Scopes of one store that were answered alike.
struct ReadGroup {
    domain::ReadKind kind = domain::ReadKind::RoleAssignments;
    QString store;
    domain::ReadOutcome outcome = domain::ReadOutcome::Read;
    QString filter;
    QString reason;

    auto key() const { return std::tie(kind, store, outcome, filter, reason); }
    friend bool operator<(const ReadGroup &a, const ReadGroup &b) { return a.key() < b.key(); }
};

constexpr qsizetype shownScopes = 5;

QString answerOf(const ReadGroup &group) {
    QStringList parts{wording::readOutcomeName(group.outcome)};
    if (!group.filter.isEmpty()) {
        parts << wording::limitedRead(group.filter);
    }
    if (!group.reason.isEmpty()) {
        parts << wording::visible(group.reason);
    }
    return parts.join(QLatin1String(", "));
}

QString placesOf(const ReadGroup &group, const QStringList &scopes) {
    QStringList words;
    for (const QString &scope : scopes.mid(0, shownScopes)) {
        if (!scope.isEmpty()) {
            words << wording::visible(scope);
        }
    }
    if (scopes.size() > shownScopes) {
        words << QStringLiteral("…");
    }
    const QString store = wording::visible(group.store);
    const QString places = words.join(QLatin1String(", "));
    return words.isEmpty() || store.isEmpty() ? store + places : store + QStringLiteral(": ") + places;
}

QString toneOf(domain::ReadOutcome outcome) {
    switch (outcome) {
    case domain::ReadOutcome::Read:
        return {};
    case domain::ReadOutcome::Refused:
    case domain::ReadOutcome::Failed:
        return QStringLiteral("unknown");
    }
    return {};
}

} // namespace

Block &Blocks::add(Block::Kind kind) {
    m_blocks.emplace_back();
    m_blocks.back().kind = kind;
    return m_blocks.back();
}

void Blocks::heading(int level, const QString &text, const Cell &badge) {
    Block &block = add(Block::Kind::Heading);
    block.level = level;
    block.text = text;
    block.badge = badge;
}

void Blocks::paragraph(const QString &text) {
    if (!text.isEmpty()) {
        add(Block::Kind::Paragraph).text = text;
    }
}

void Blocks::list(const QStringList &lines) {
    if (!lines.isEmpty()) {
        add(Block::Kind::List).lines = lines;
    }
}

void Blocks::commands(const QStringList &lines) {
    if (!lines.isEmpty()) {
        add(Block::Kind::Commands).lines = lines;
    }
}

void Blocks::matrix(const KeySection &key) {
    add(Block::Kind::Matrix).key = &key;
}

Block &Blocks::fields() {
    return add(Block::Kind::Fields);
}

Block &Blocks::table(const QStringList &header) {
    Block &block = add(Block::Kind::Table);
    block.header = header;
    return block;
}

std::vector<Block> Blocks::take() {
    std::erase_if(m_blocks, [](const Block &block) {
        const bool hasRows = block.kind == Block::Kind::Fields || block.kind == Block::Kind::Table;
        return hasRows && block.rows.empty();
    });
    return std::move(m_blocks);
}

void addField(Block &fields, ReviewLabel label, const QString &value, const QString &tone) {
    if (!value.isEmpty()) {
        fields.rows.push_back({{reviewLabel(label), {}}, {value, tone}});
    }
}

QString visibleList(const QStringList &names) {
    QStringList words;
    for (const QString &name : names) {
        words << wording::visible(name);
    }
    return words.join(QLatin1String(", "));
}

void addOrigin(Block &fields, const Origin &origin) {
    const QString notTold = reviewLabel(ReviewLabel::NotTold);
    const auto orNotTold = [&notTold](const QString &text) { return text.isEmpty() ? notTold : text; };
    addField(fields, ReviewLabel::StateOf,
        origin.takenAt.isValid() ? wording::timeWords(origin.takenAt) : notTold);
    addField(fields, ReviewLabel::Tenant, orNotTold(wording::visible(origin.tenantId)));
    addField(fields, ReviewLabel::Source, wording::visible(origin.source));
    QStringList who{wording::visible(origin.collector.userName)};
    who << wording::visible(origin.collector.userObjectId);
    who.removeAll(QString());
    addField(fields, ReviewLabel::CollectedBy, orNotTold(who.join(QLatin1String(", "))));
    addField(fields, ReviewLabel::CollectedWith, wording::visible(origin.collectorVersion));
}

void addCoverage(Blocks &blocks, const ReviewDocument &document) {
    blocks.heading(2, reviewLabel(ReviewLabel::Read));
    if (document.coverage.empty()) {
        blocks.paragraph(reviewLabel(ReviewLabel::NothingRead));
        return;
    }
    blocks.paragraph(reviewLabel(ReviewLabel::ReadNote));
    QMap<ReadGroup, QStringList> groups;
    for (const domain::ScopeRead &read : document.coverage) {
        groups[{read.kind, read.store, read.outcome, read.principalFilter, read.reason}].append(read.scope);
    }
    Block &table = blocks.table({reviewLabel(ReviewLabel::What), reviewLabel(ReviewLabel::Where),
        reviewLabel(ReviewLabel::Count), reviewLabel(ReviewLabel::Answer)});
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        table.rows.push_back({{wording::readKindName(group.key().kind), {}},
            {placesOf(group.key(), group.value()), {}}, {QString::number(group.value().size()), {}},
            {answerOf(group.key()), toneOf(group.key().outcome)}});
    }
}

} // namespace reviewreport
