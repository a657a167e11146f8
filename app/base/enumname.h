#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace base {

namespace enumnames {

/// What the compiler calls this function for one value: "… [with auto V = domain::Truth::Yes; …]" (GCC,
/// Clang), "… spelled<domain::Truth::Yes>(void)" (MSVC). A number that is no value is spelled as a cast:
/// "(domain::Truth)7".
template <auto V>
constexpr std::string_view spelled() {
#ifdef _MSC_VER
    constexpr std::string_view text = __FUNCSIG__;
    constexpr std::string_view before = "spelled<";
    constexpr std::string_view after = ">";
#else
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "V = ";
    constexpr std::string_view after = ";]";
#endif
    constexpr size_t start = text.find(before) + before.size();
    return text.substr(start, text.find_first_of(after, start) - start);
}

constexpr int most = 64; ///< values are looked for in [0, most)

template <typename E, int... Numbers>
constexpr auto tableOf(std::integer_sequence<int, Numbers...> /*numbers*/) {
    constexpr auto isValue = [](std::string_view text) { return text.front() != '('; };
    static_assert(!isValue(spelled<static_cast<E>(most - 1)>()), "look for more values");
    constexpr size_t count = (size_t(isValue(spelled<static_cast<E>(Numbers)>())) + ...);
    std::array<std::pair<E, std::string_view>, count> table;
    size_t next = 0;
    const auto take = [&](E value, std::string_view text) {
        if (isValue(text)) {
            table.at(next++) = {value, text.substr(text.rfind(':') + 1)};
        }
    };
    (take(static_cast<E>(Numbers), spelled<static_cast<E>(Numbers)>()), ...);
    return table;
}

template <typename E>
inline constexpr auto table = tableOf<E>(std::make_integer_sequence<int, most>());

} // namespace enumnames

/// Every value of a scoped enum, in its order: a new one is in all that walks them.
template <typename E>
constexpr auto enumValues() {
    std::array<E, enumnames::table<E>.size()> values{};
    std::transform(enumnames::table<E>.begin(), enumnames::table<E>.end(), values.begin(),
        [](const auto &row) { return row.first; });
    return values;
}

/// The word that stands for a value in files: its name, begun with a small letter, "platformManagedKey". So a
/// name of an enum that is written to a file is part of a format: add, never rename. Empty for what is no
/// value.
template <typename E>
QString enumName(E value) {
    for (const auto &[known, name] : enumnames::table<E>) {
        if (known == value) {
            return QChar(QLatin1Char(name.front())).toLower()
                + QString::fromLatin1(name.data() + 1, static_cast<qsizetype>(name.size()) - 1);
        }
    }
    return {};
}

/// The value that a word stands for; nothing for any other text, also one that differs in case.
template <typename E>
std::optional<E> enumValue(const QString &word) {
    for (const auto &[value, name] : enumnames::table<E>) {
        const QLatin1String rest(name.data() + 1, static_cast<qsizetype>(name.size()) - 1);
        if (word.size() == rest.size() + 1 && QStringView(word).mid(1) == rest
            && word.at(0) == QChar(QLatin1Char(name.front())).toLower()) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace base
