#pragma once

#include <QAbstractItemView>

namespace ui {

/// An item view that tells screen readers of its current item while it has the focus, and only then. Qt's own
/// tell it whenever the current item changes, and a reader takes that for the focus.
template <class View>
class QuietView : public View {
public:
    using View::View;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override {
        if (View::hasFocus()) {
            View::currentChanged(current, previous);
        } else {
            QAbstractItemView::currentChanged(current, previous);
        }
    }
};

} // namespace ui
