#include "ui/desktop/links.h"

#include "domain/azurecloud.h"
#include "ui/desktop/preferences.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace ui::links {

namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(ui::Links)
};

QSet<QString> &writtenFiles() {
    static QSet<QString> files;
    return files;
}

QString canonical(const QString &file) {
    return QFileInfo(file).absoluteFilePath();
}

} // namespace

bool isKnown(const QUrl &address) {
    if (!address.isValid() || address.scheme() != QLatin1String("https") || !address.userInfo().isEmpty()
        || address.port() != -1) {
        return false;
    }
    if (address.host() == QLatin1String("learn.microsoft.com")) {
        return true;
    }
    const auto &clouds = domain::azureClouds();
    return std::any_of(clouds.begin(), clouds.end(),
        [&address](const domain::AzureCloud &cloud) { return address.host() == cloud.portalHost; });
}

bool open(QWidget *parent, const QUrl &address) {
    if (!isKnown(address)) {
        return false;
    }
    if (!Preferences::load().asksBeforeLinks) {
        return QDesktopServices::openUrl(address);
    }
    auto *box = new QMessageBox(QMessageBox::Question, LinkText::tr("Open a link"),
        LinkText::tr("Open this address in the browser?"), QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(address.toString());
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *always = new QCheckBox(LinkText::tr("Don't ask again"), box);
    box->setCheckBox(always);
    QPushButton *yes = box->addButton(LinkText::tr("Open in the browser"), QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(LinkText::tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(yes);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, box, [always, address] {
        if (always->isChecked()) {
            Preferences preferences = Preferences::load();
            preferences.asksBeforeLinks = false;
            preferences.save();
        }
        QDesktopServices::openUrl(address);
    });
    box->open();
    return true;
}

void noteWritten(const QString &file) {
    writtenFiles().insert(canonical(file));
}

bool wasWritten(const QString &file) {
    return writtenFiles().contains(canonical(file)) && QFileInfo::exists(file);
}

bool openFile(const QString &file) {
    return wasWritten(file) && QDesktopServices::openUrl(QUrl::fromLocalFile(canonical(file)));
}

bool showInFolder(const QString &file) {
    return wasWritten(file) && QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

} // namespace ui::links
