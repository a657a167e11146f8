#include "ui/widgets/copybutton.h"

#include "ui/widgets/announce.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

namespace ui {

CopyButton::CopyButton(const QString &text, const QString &accessibleName, QWidget *parent)
    : QPushButton(text, parent), m_label(text) {
    setAccessibleName(accessibleName);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setSource(std::function<QString()> source) {
    m_source = std::move(source);
}

void CopyButton::copy() {
    if (!m_source) {
        return;
    }
    QGuiApplication::clipboard()->setText(m_source());
    setMinimumWidth(width()); // the shorter word must not make the layout jump
    const QString label = text() == tr("Copied") ? m_label : text();
    m_label = label;
    setText(tr("Copied"));
    announce(this, tr("Copied to the clipboard"));
    using namespace std::chrono_literals;
    QTimer::singleShot(2s, this, [this] { setText(m_label); });
}

} // namespace ui
