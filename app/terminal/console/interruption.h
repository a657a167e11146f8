#pragma once

#include <QObject>

#include <memory>

namespace console {

/// Tells the first Ctrl+C (or SIGTERM) in the event loop; a second one ends the program at once, as without
/// this object. At most one may exist.
class Interruption final : public QObject {
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void requested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace console
