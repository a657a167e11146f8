#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace base {

/// Marks a value as the failure of a Result: `return Unexpected(error)`. Named after std::unexpected.
class Unexpected {
public:
    explicit Unexpected(Error error) : m_error(std::move(error)) { }
    Error &error() { return m_error; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
};

/// A value or the Error that prevented it, with the member names of std::expected (which C++20 lacks).
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) // NOLINT(google-explicit-constructor): as std::expected
        : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Unexpected failure) // NOLINT(google-explicit-constructor): as std::expected
        : m_state(std::in_place_index<1>, std::move(failure.error())) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() { return std::get<0>(m_state); }
    const T &value() const { return std::get<0>(m_state); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error that prevented it.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Unexpected failure) // NOLINT(google-explicit-constructor): as std::expected
        : m_state(std::move(failure.error())) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace base
