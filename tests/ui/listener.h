// What a screen reader is told, in its order: notifications, and where the focus goes.
#pragma once

#include "ui/widgets/notices.h"

#include <QApplication>
#include <QStringList>
#include <QWidget>

/// Listens to one window.
class Listener final : public QObject {
public:
    explicit Listener(QWidget &window) {
        connect(&ui::Notices::of(window), &ui::Notices::said, this,
            [this](const QString &text) { told.append(QStringLiteral("says: ") + text); });
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (now != nullptr) {
                told.append(QStringLiteral("focus: ") + now->accessibleName());
            }
        });
    }

    bool said(const QString &part) const {
        return std::any_of(told.begin(), told.end(), [&part](const QString &line) {
            return line.startsWith(QLatin1String("says: ")) && line.contains(part);
        });
    }

    QStringList told; ///< "says: Rights for Azure Backup", "focus: Next"
};
