#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace base {

/// Overwrites the bytes of an array with zeros where they are, for every array that shares them, and empties
/// this one. Bytes that are not on the heap (literals, fromRawData) belong to somebody else and stay.
void zero(QByteArray &array);

/// Bytes that must not stay in memory longer than they are needed. They are never shared: one owner, who is
/// moved and not copied, and zeros are left behind.
class SecretBytes {
public:
    SecretBytes() = default;
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// The bytes of an array, which zero() then cleans.
    static SecretBytes take(QByteArray &&bytes);
    /// Base64 of either alphabet, padded or not; nullopt for anything else, white space included.
    static std::optional<SecretBytes> fromBase64(QByteArrayView text);
    /// Without padding, as key stores want it (contract 15.5).
    SecretBytes toBase64Url() const;

    QByteArrayView view() const; ///< valid as long as this is neither moved, cleared nor destroyed
    bool isEmpty() const { return m_bytes.empty(); }
    void clear();

private:
    explicit SecretBytes(std::vector<char> bytes);
    std::vector<char> m_bytes; ///< made in its final size: a growing one leaves copies behind
};

} // namespace base
