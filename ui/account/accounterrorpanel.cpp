#include "ui/account/accounterrorpanel.h"

#include "ui/account/settingswords.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/textlabel.h"
#include "wording/signintext.h"

#include <QPushButton>

#include <array>

namespace ui {

using account::Setting;

namespace {

/// The setting that puts an error right; nullopt: none does.
std::optional<Setting> settingFor(const base::Error &error) {
    struct Row {
        QStringView code;
        Setting setting;
    };
    constexpr std::array rows{Row{u"ClientIdMissing", Setting::ClientId},
        Row{u"InvalidClientId", Setting::ClientId}, Row{u"AADSTS65002", Setting::ClientId},
        Row{u"AADSTS700016", Setting::ClientId}, Row{u"AADSTS700011", Setting::ClientId},
        Row{u"invalid_client", Setting::ClientId}, Row{u"unauthorized_client", Setting::ClientId},
        Row{u"InvalidTenant", Setting::Tenant}, Row{u"AADSTS90002", Setting::Tenant},
        Row{u"AADSTS50020", Setting::Tenant}, Row{u"AADSTS50034", Setting::Tenant},
        Row{u"AADSTS50194", Setting::Tenant}, Row{u"AADSTS9001023", Setting::Tenant},
        Row{u"InvalidLoginHost", Setting::ArmHost}, Row{u"ArmHostWithPort", Setting::ArmHost},
        Row{u"BadCloudMetadata", Setting::ArmHost}, Row{u"AdfsNotSupported", Setting::ArmHost},
        Row{u"CloudSignsInAtAzure", Setting::ArmHost}, Row{u"CloudNamesAzure", Setting::ArmHost},
        Row{u"CloudSuffixTooWide", Setting::ArmHost}, Row{u"ProxyIncomplete", Setting::Proxy},
        Row{u"ProxyAuthenticationRequired", Setting::Proxy}, Row{u"ProxyNtlm", Setting::Proxy},
        Row{u"ProxyFailed", Setting::Proxy}, Row{u"TlsFailed", Setting::CertificateFile},
        Row{u"CertificateFileUnreadable", Setting::CertificateFile},
        Row{u"CertificateFileInvalid", Setting::CertificateFile}};
    for (const Row &row : rows) {
        if (error.hasCode(row.code)) {
            return row.setting;
        }
    }
    return std::nullopt;
}

} // namespace

AccountErrorPanel::AccountErrorPanel(account::Account &account, QWidget *parent)
    : ErrorPanel(parent),
      m_account(account),
      m_consent(new TextLabel({}, this)),
      m_copyLink(new CopyButton(tr("Copy consent link"), tr("Copy the link for admin consent"), this)),
      m_copyCommand(
          new CopyButton(tr("Copy consent command"), tr("Copy the command for admin consent"), this)) {
    addContent(m_consent);
    addButton(m_copyLink);
    addButton(m_copyCommand);
    connect(this, &ErrorPanel::actionRequested, this, &AccountErrorPanel::act);
}

void AccountErrorPanel::showState() {
    const std::optional<base::Error> &error = m_account.state().error;
    std::optional<wording::ConsentHelp> consent;
    if (error) {
        const account::Settings &settings = m_account.settings();
        consent = wording::consentHelp(*error, settings.clientId, settings.tenant, cloudNameOf(settings));
        if (settingFor(*error)) {
            setAction(tr("Sign-in settings …"));
        } else {
            setAction(m_account.isSignedIn() ? QString() : tr("Try again"));
        }
    }
    m_consent->setTextOrHide(consent ? consent->text : QString());
    m_copyLink->setVisible(consent && !consent->link.isEmpty());
    m_copyCommand->setVisible(consent.has_value());
    if (consent) {
        m_copyLink->setSource([link = consent->link] { return QString::fromUtf8(link.toEncoded()); });
        m_copyCommand->setSource([command = consent->command] { return command; });
    }
    setError(error, !m_account.isSignedIn());
}

void AccountErrorPanel::act() {
    const std::optional<base::Error> error = m_account.state().error;
    if (!error) {
        return;
    }
    if (const std::optional<Setting> setting = settingFor(*error)) {
        Q_EMIT settingsRequested(*setting);
        return;
    }
    m_account.signIn();
}

} // namespace ui
