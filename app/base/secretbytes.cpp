#include "base/secretbytes.h"

#include <string_view>
#include <utility>

namespace base {

namespace {

/// Not left out by a compiler that sees that nobody reads the memory again.
void wipe(char *bytes, std::size_t size) {
    volatile char *at = bytes;
    for (std::size_t i = 0; i < size; ++i) {
        at[i] = 0;
    }
}

constexpr std::string_view urlAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The six bits of a digit in either alphabet; -1 for what is none.
int sixBitsOf(char digit) {
    switch (digit) {
    case '+':
        return 62;
    case '/':
        return 63;
    default:
        break;
    }
    const std::size_t at = urlAlphabet.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// The text without its padding; nullopt where that does not fill the last group of four.
std::optional<QByteArrayView> withoutPadding(QByteArrayView text) {
    qsizetype padding = 0;
    while (padding < text.size() && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    const qsizetype digits = text.size() - padding;
    const bool isPaddingRight = padding == 0 || (padding <= 2 && text.size() % 4 == 0);
    if (!isPaddingRight || digits % 4 == 1) {
        return std::nullopt;
    }
    return text.first(digits);
}

} // namespace

void zero(QByteArray &array) {
    QByteArray::DataPointer &data = array.data_ptr(); // looks at the bytes without detaching them
    if (data.d_ptr() != nullptr) {
        const auto room = static_cast<std::size_t>(data.constAllocatedCapacity());
        wipe(data.data() - data.freeSpaceAtBegin(), room); // room that was in use once, too
    }
    array.clear();
}

SecretBytes::SecretBytes(std::vector<char> bytes) : m_bytes(std::move(bytes)) { }

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::move(other.m_bytes)) {
    other.m_bytes.clear();
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept {
    if (this != &other) {
        clear();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

SecretBytes::~SecretBytes() {
    clear();
}

SecretBytes SecretBytes::take(QByteArray &&bytes) {
    std::vector<char> own(bytes.cbegin(), bytes.cend());
    zero(bytes);
    return SecretBytes(std::move(own));
}

std::optional<SecretBytes> SecretBytes::fromBase64(QByteArrayView text) {
    const std::optional<QByteArrayView> digits = withoutPadding(text);
    if (!digits) {
        return std::nullopt;
    }
    SecretBytes decoded(std::vector<char>(static_cast<std::size_t>(digits->size()) * 3 / 4));
    unsigned pending = 0;
    int bits = 0;
    std::size_t at = 0;
    for (const char digit : *digits) {
        const int value = sixBitsOf(digit);
        if (value < 0) {
            return std::nullopt;
        }
        pending = (pending << 6U) | static_cast<unsigned>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            decoded.m_bytes[at++] = static_cast<char>((pending >> static_cast<unsigned>(bits)) & 0xFFU);
            pending &= (1U << static_cast<unsigned>(bits)) - 1U;
        }
    }
    if (pending != 0) { // bits that no encoder leaves: the text was cut or changed
        return std::nullopt;
    }
    return decoded;
}

SecretBytes SecretBytes::toBase64Url() const {
    SecretBytes text(std::vector<char>((m_bytes.size() * 4 + 2) / 3));
    unsigned pending = 0;
    unsigned bits = 0;
    std::size_t at = 0;
    for (const char byte : m_bytes) {
        pending = (pending << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.m_bytes[at++] = urlAlphabet[(pending >> bits) & 0x3FU];
        }
        pending &= (1U << bits) - 1U;
    }
    if (bits > 0) {
        text.m_bytes[at] = urlAlphabet[(pending << (6U - bits)) & 0x3FU];
    }
    return text;
}

QByteArrayView SecretBytes::view() const {
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

void SecretBytes::clear() {
    wipe(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace base
