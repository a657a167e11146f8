#pragma once

#include <QHeaderView>

namespace ui {

/// Action names written upwards, so that narrow columns can be told apart, with the harm that they do above
/// the actions that share it.
class ActionHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit ActionHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int bandHeight() const;
    QString textOf(int section, int role) const;
    void paintBand(QPainter &painter, int first, int last) const;
};

/// Names of principals at the side, without the look of buttons.
class PrincipalHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit PrincipalHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
