#pragma once

#include "ui/protect/chainview.h"

#include <QWidget>

namespace ui {

/// The way from the VM to the store of its key, drawn: what is not read yet is dashed and empty, and so is a
/// grant that is only planned. Where the width does not do, one link a line. All of it in words for a screen
/// reader. Hidden while there is nothing to show.
class ChainPicture final : public QWidget {
    Q_OBJECT
public:
    explicit ChainPicture(QWidget *parent = nullptr);
    void setView(const ChainView &view);
    const ChainView &view() const { return m_view; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Places {
        QList<QRect> boxes; ///< of the nodes
        QRect principal;
        bool isStacked = false;
        int height = 0;
    };
    Places placesFor(int width) const;
    QList<int> widthsFor(int room) const;
    void drawBox(QPainter &painter, const QRect &box, const QString &kind, const QString &name) const;
    void drawArrow(QPainter &painter, const QRect &from, const QRect &to, bool isStacked) const;
    void drawGrant(QPainter &painter, const Places &places) const;

    ChainView m_view;
};

} // namespace ui
