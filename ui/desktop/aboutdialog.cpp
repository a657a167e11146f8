#include "ui/desktop/aboutdialog.h"

#include "ui/desktop/dialogsize.h"
#include "ui/desktop/versions.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int aboutIconSize = 56;

QString licenseOfTheProgram() {
    QFile file(QStringLiteral(":/licenses/LICENSE"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About"));
    sizeInLetters(this, 106, 40);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/window.svg")).pixmap(aboutIconSize));
    auto *name = new TextLabel(tr("Confidential VM Backup Wizard %1").arg(QStringLiteral(CVM_VERSION)), this,
        TextLabel::Weight::Strong);
    auto *what = new TextLabel(tr("Lets Azure Backup protect Confidential VMs whose disks are encrypted with "
                                  "customer-managed keys, and shows who can use those keys."),
        this);
    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(what);
    auto *top = new QHBoxLayout;
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    const QStringList versions = versionLines();
    auto *versionText = new CodeView(tr("Versions"), this);
    versionText->setCode(versions.join(u'\n'));
    versionText->setFixedHeight(
        versionText->fontMetrics().lineSpacing() * static_cast<int>(versions.size() + 2));
    auto *copy = new CopyButton(tr("Copy versions"), tr("Copy versions"), this);
    copy->setSource([versions] { return versions.join(u'\n'); });

    QStringList licenses{tr("This program is under the MIT license:"), QString(), licenseOfTheProgram(),
        tr("It uses these libraries:"), QString()};
    for (const Component &one : components()) {
        licenses << QStringLiteral("%1 %2 – %3").arg(one.name, one.version, one.license);
    }
    licenses
        << QString()
        << tr("Qt is used under the GNU Lesser General Public License, version 3, as separate libraries that "
              "you "
              "may replace with your own version. Its source code is available from the distribution that "
              "installed it and from https://download.qt.io. The license: "
              "https://www.gnu.org/licenses/lgpl-3.0");
    licenses
        << QString()
        << tr("Qt HTTP Server and Qt Network Authorization are used under the GNU General Public License, "
              "version 3: whoever passes on this program together with them does so under that license. "
              "The source code of this program stays under the MIT license. The license: "
              "https://www.gnu.org/licenses/gpl-3.0");
    licenses << QString()
             << tr("Azure, Microsoft Entra and the names of Azure services are trademarks of Microsoft. This "
                   "program "
                   "isn't made or endorsed by Microsoft.");
    auto *licenseText = new CodeView(tr("Licenses"), this);
    licenseText->setCode(licenses.join(u'\n'));
    licenseText->setLineWrapMode(QPlainTextEdit::WidgetWidth);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(new TextLabel(tr("Versions"), this, TextLabel::Weight::Strong));
    column->addWidget(versionText);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addWidget(new TextLabel(tr("Licenses"), this, TextLabel::Weight::Strong));
    column->addWidget(licenseText, 1);
    column->addWidget(buttons);
    assignMnemonics(this, {copy, close});
    close->setFocus();
}

} // namespace ui
