#pragma once

#include "cloud/azure/connection.h"

#include <memory>

namespace azure {

/// What several work on at the same time is read once. A read that is under way is joined by whoever asks for
/// the same; and what one reader has read, another takes over, once: what a reader asks for again is sent.
/// Nothing that is taken over or joined is older than a few minutes, or than a write to the same resource.
/// Only GETs are shared, and only answers kept that tell something of the resource: it, or that it is not
/// there.
class SharedReads {
public:
    explicit SharedReads(ConnectionPtr connection);

    /// For one reader.
    ConnectionPtr reader() const;
    /// For whoever must know how things stand now: reads are sent, or join one under way.
    ConnectionPtr direct() const;
    /// Another value after every write that may change who has access: what was read in between may be a
    /// mixture.
    int accessWrites() const;

private:
    struct Reads;
    class View;
    ConnectionPtr view(bool takesOver) const;

    ConnectionPtr m_connection;
    std::shared_ptr<Reads> m_reads;
};

} // namespace azure
