#pragma once

#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// "Report saved: FILE", with what can be done with the file now; or why it could not be saved. Hidden while
/// there is nothing to say.
class SavedLine final : public QWidget {
    Q_OBJECT
public:
    explicit SavedLine(QWidget *parent = nullptr);
    /// The program has written `file`. The sentence may be empty, where it is told elsewhere.
    void tellSaved(const QString &sentence, const QString &file);
    void tellFailed(const QString &sentence);
    QString text() const;

private:
    void tell(const QString &sentence, const QString &file);

    TextLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_folder;
    QString m_file;
};

} // namespace ui
