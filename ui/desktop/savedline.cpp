#include "ui/desktop/savedline.h"

#include "ui/desktop/links.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

SavedLine::SavedLine(QWidget *parent)
    : QWidget(parent),
      m_text(new TextLabel({}, this)),
      m_open(new QPushButton(tr("Open the file"), this)),
      m_folder(new QPushButton(tr("Show in folder"), this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addStretch();
    for (QPushButton *button : {m_open, m_folder}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!links::openFile(m_file)) {
            m_text->setTextOrHide(
                tr("No program on this computer opens %1.").arg(QFileInfo(m_file).fileName()));
        }
    });
    connect(m_folder, &QPushButton::clicked, this, [this] { links::showInFolder(m_file); });
    hide();
}

void SavedLine::tellSaved(const QString &sentence, const QString &file) {
    links::noteWritten(file);
    tell(sentence, file);
}

void SavedLine::tellFailed(const QString &sentence) {
    tell(sentence, QString());
}

QString SavedLine::text() const {
    return m_text->text();
}

void SavedLine::tell(const QString &sentence, const QString &file) {
    m_file = file;
    m_text->setTextOrHide(sentence);
    for (QPushButton *button : {m_open, m_folder}) {
        button->setVisible(!file.isEmpty());
        button->setToolTip(file);
        button->setAccessibleDescription(file);
    }
    show();
    if (!sentence.isEmpty()) {
        announce(m_text, sentence);
    }
}

} // namespace ui
