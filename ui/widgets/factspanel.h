#pragma once

#include "ui/widgets/mark.h"
#include "ui/widgets/widgets.h"

#include <QList>
#include <QWidget>

namespace ui {

struct Fact {
    QString name;
    QString value;
    Mark mark = Mark::None; ///< beside the value, which says the same in words
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// A titled list of names and values that can be copied as lines. Hidden while it is empty.
class FactsPanel final : public QWidget {
    Q_OBJECT
public:
    FactsPanel(const QString &title, const QString &copyName, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFacts(const QList<Fact> &facts);
    QString text() const; ///< what Copy puts on the clipboard: "name: value" lines
    void setStacked(bool isStacked); ///< values below their names, where the page is narrow

private:
    void rebuild();

    TextLabel *m_title;
    CopyButton *m_copy;
    QWidget *m_rows;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    bool m_isStacked = false;
};

} // namespace ui
