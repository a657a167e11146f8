#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::signIn() {
    static constexpr ErrorEntry table[] = {
        // The way to sign in
        {"ClientIdMissing", QT_TR_NOOP("A client ID is needed to sign in"),
            QT_TR_NOOP(
                "Azure allows only registered apps to sign in, and no client ID has been entered yet."),
            QT_TR_NOOP("Register an app once and enter its client ID in the settings, or sign in with "
                       "the Azure CLI, which needs no registration.")},
        {"InvalidClientId", QT_TR_NOOP("This isn't a client ID"),
            QT_TR_NOOP("A client ID has the form 00000000-0000-0000-0000-000000000000."),
            QT_TR_NOOP("Copy the application (client) ID from the app registration's overview.")},
        {"InvalidTenant BadTenant", QT_TR_NOOP("This isn't a tenant"),
            QT_TR_NOOP("A tenant is identified by its ID or by one of its domain names, such as "
                       "contoso.onmicrosoft.com."),
            QT_TR_NOOP("Copy the tenant ID from the portal's overview of Microsoft Entra ID, or leave "
                       "the field empty to use your account's own tenant.")},
        {"InvalidLoginHost", QT_TR_NOOP("This isn't the address of a cloud"),
            QT_TR_NOOP("A host name is needed, or an https address without path, port and user name."),
            QT_TR_NOOP("Enter the Azure Resource Manager endpoint, such as "
                       "management.local.azurestack.external.")},
        {"ArmHostWithPort", QT_TR_NOOP("The address of a cloud can't contain a port"),
            QT_TR_NOOP("Tokens are sent to port 443 and to no other."),
            QT_TR_NOOP("Leave the port out. The simulator, which has one, is reached as a proxy.")},
        {"InvalidScope", QT_TR_NOOP("A token was requested for an unknown service"),
            QT_TR_NOOP("The name of the service doesn't have the required form."),
            QT_TR_NOOP("Check the cloud in the settings. If it's right, report this with the details.")},
        {"BadCloudMetadata", QT_TR_NOOP("The address doesn't describe a cloud"),
            QT_TR_NOOP("It responded, but not with the cloud metadata of Azure Resource Manager."),
            QT_TR_NOOP("Check the Azure Resource Manager endpoint in the settings.")},
        {"AdfsNotSupported", QT_TR_NOOP("This cloud signs in without Microsoft Entra ID"),
            QT_TR_NOOP("It uses Active Directory Federation Services, which this program doesn't support."),
            QT_TR_NOOP("Choose a cloud that signs in with Microsoft Entra ID.")},

        {"CloudSignsInAtAzure", QT_TR_NOOP("This cloud signs in at Azure"),
            QT_TR_NOOP("The address isn't one of Azure's own, but sends you to a sign-in service of "
                       "Microsoft. Its tokens would give the operator of this address access to your "
                       "Azure account. Nothing was requested."),
            QT_TR_NOOP("If you want to work on Azure, choose Azure's cloud in the settings. If someone "
                       "gave you this address, don't use it.")},
        {"CloudNamesAzure", QT_TR_NOOP("This cloud requests what belongs to Azure"),
            QT_TR_NOOP("The address isn't one of Azure's own, but names a service of Azure, or an "
                       "application that might be one, as its own. It would receive tokens that are "
                       "meant for Azure. Nothing was requested."),
            QT_TR_NOOP("If you want to work on Azure, choose Azure's cloud in the settings. If someone "
                       "gave you this address, don't use it.")},
        {"CloudSuffixTooWide", QT_TR_NOOP("This cloud doesn't say which key stores are its own"),
            QT_TR_NOOP("It names a domain in which anyone can have a host. Tokens for its key stores "
                       "could go to anyone. Nothing was requested."),
            QT_TR_NOOP("Ask the operator of the cloud for the correct address.")},

        // The sign-in itself
        {"SignInTimedOut", QT_TR_NOOP("The sign-in wasn't finished in time"),
            QT_TR_NOOP("The browser didn't return. Its page might have been closed."),
            QT_TR_NOOP("Start the sign-in again. If no page opens, copy the link, or sign in with a "
                       "device code.")},
        {"LoopbackUnavailable", QT_TR_NOOP("The browser can't return to this program"),
            QT_TR_NOOP("This program couldn't listen on this computer for the end of the sign-in."),
            QT_TR_NOOP("Sign in with a device code instead, or check what blocks local connections.")},
        {"TenantMismatch", QT_TR_NOOP("The response is from another tenant"),
            QT_TR_NOOP("The sign-in service has signed you in to another tenant than the one that was "
                       "requested. The response wasn't used."),
            QT_TR_NOOP("Check the tenant in the settings and sign in again. If it happens again, report "
                       "it with the details.")},
        {"NonceMismatch AudienceMismatch BadIdToken", QT_TR_NOOP("The answer doesn't belong to this sign-in"),
            QT_TR_NOOP("It names another sign-in, another app or no user. It wasn't used."),
            QT_TR_NOOP("Start the sign-in again. If it happens again, check that no proxy changes the "
                       "traffic, and report it with the details.")},
        {"NoRefreshToken", QT_TR_NOOP("The sign-in can't be maintained"),
            QT_TR_NOOP(
                "Microsoft Entra ID issued no refresh token, so the sign-in would end within the hour."),
            QT_TR_NOOP("Sign in again. If it happens again, ask your Conditional Access administrators.")},
        {"BadTokenAnswer BadDeviceCodeAnswer",
            QT_TR_NOOP("The response of the sign-in service couldn't be understood"),
            QT_TR_NOOP("Microsoft Entra ID, or a proxy in between, sent something unexpected."),
            QT_TR_NOOP("Check that no proxy changes the traffic, then sign in again.")},
        {"AnotherAccount", QT_TR_NOOP("This is another account"),
            QT_TR_NOOP("The new sign-in belongs to another user or tenant than the work in progress."),
            QT_TR_NOOP("Sign in with the account that you began with.")},
        {"NoTokenSource NoConnection SignedOut", QT_TR_NOOP("You aren't signed in"),
            QT_TR_NOOP("There's no sign-in that could be used."), QT_TR_NOOP("Sign in, then try again.")},

        // The Azure CLI
        {"AzureCliMissing", QT_TR_NOOP("The Azure CLI wasn't found"),
            QT_TR_NOOP("The program az isn't in the search path of this program."),
            QT_TR_NOOP("Install the Azure CLI and run az login, or sign in in the browser.")},
        {"AzureCliNotSignedIn", QT_TR_NOOP("The Azure CLI isn't signed in"),
            QT_TR_NOOP("It has no sign-in, or its sign-in has expired."),
            QT_TR_NOOP("Run az login in a terminal, then try again.")},
        {"AzureCliOtherCloud", QT_TR_NOOP("The Azure CLI is signed in to another cloud"),
            QT_TR_NOOP("Its tokens can't be used in the cloud that is chosen here."),
            QT_TR_NOOP("Choose that cloud in the settings, or run az cloud set and az login in a terminal.")},
        {"BadAzureCliAnswer", QT_TR_NOOP("The response of the Azure CLI couldn't be understood"),
            QT_TR_NOOP("It didn't answer in the expected form."),
            QT_TR_NOOP("Run az login and update the Azure CLI, or sign in in the browser.")},
        {"ProcessFailed", QT_TR_NOOP("The Azure CLI failed"),
            QT_TR_NOOP("It ended with an error; the details contain its output."),
            QT_TR_NOOP("Run az account show in a terminal to see whether it works there, or sign in in "
                       "the browser.")},
        {"ProcessTimedOut", QT_TR_NOOP("The Azure CLI didn't answer in time"),
            QT_TR_NOOP("It was ended because it took too long."),
            QT_TR_NOOP("Run az account show in a terminal to see whether it works there, then try again.")},

        // Remembering a sign-in
        {"SecretNotFound", QT_TR_NOOP("No sign-in is saved"),
            QT_TR_NOOP("The secret store of this computer no longer contains it."),
            QT_TR_NOOP("Sign in again.")},
        {"SecretStoreUnavailable", QT_TR_NOOP("No secret store could be opened"),
            QT_TR_NOOP("This desktop has no key ring, or it wasn't opened for this program. The sign-in "
                       "lasts until the program ends."),
            QT_TR_NOOP("Continue without staying signed in, or start and unlock a key ring such as GNOME "
                       "Keyring or KWallet to stay signed in.")},
        {"SecretStoreDenied", QT_TR_NOOP("The secret store is locked"),
            QT_TR_NOOP("The key ring of this computer wasn't opened for this program. The sign-in lasts "
                       "until the program ends."),
            QT_TR_NOOP("Unlock the key ring if you want to stay signed in.")},
        {"SecretStoreTimedOut", QT_TR_NOOP("The secret store doesn't answer"),
            QT_TR_NOOP("The key ring of this computer might be waiting for its password. The sign-in "
                       "lasts until the program ends."),
            QT_TR_NOOP("Unlock the key ring if you want to stay signed in.")},
        {"SecretStoreDamaged", QT_TR_NOOP("The saved sign-in is damaged"),
            QT_TR_NOOP("The content of this computer's key ring can't be read."),
            QT_TR_NOOP("Sign in again, or sign out to remove it.")},

        // Consent to one more service
        {"ConsentByAzureCli", QT_TR_NOOP("The Azure CLI can't be given more permissions"),
            QT_TR_NOOP("You are signed in through the Azure CLI, whose permissions Microsoft sets."),
            QT_TR_NOOP("Sign in with an app registration of your own, then try again.")},
        {"NobodyToAsk", QT_TR_NOOP("Nobody can be asked for consent here"),
            QT_TR_NOOP("This sign-in has no browser and no code to consent with."),
            QT_TR_NOOP("Ask an administrator for admin consent: az ad app permission admin-consent --id "
                       "CLIENT-ID.")},

        // The network
        {"ProxyIncomplete", QT_TR_NOOP("The proxy isn't complete"),
            QT_TR_NOOP("A proxy needs a host name and a port."),
            QT_TR_NOOP("Enter both in the settings, or use the proxy of the system.")},
        {"ProxyAuthenticationRequired", QT_TR_NOOP("The proxy requires a sign-in"),
            QT_TR_NOOP("The connection goes through a proxy that requires a user name and password, or "
                       "doesn't accept those provided."),
            QT_TR_NOOP("Enter the proxy's user name and password in the settings, then try again.")},
        {"ProxyNtlm", QT_TR_NOOP("The proxy requires NTLM"),
            QT_TR_NOOP("This program doesn't sign in to a proxy by NTLM: a password that the proxy "
                       "refuses would be sent to it repeatedly, which locks the account."),
            QT_TR_NOOP("Use a proxy without a sign-in or with Basic or Digest alone, for example one on this "
                       "computer that signs in to yours.")},
        {"ProxyFailed", QT_TR_NOOP("The proxy doesn't work"),
            QT_TR_NOOP("The connection goes through a proxy that can't be reached or refuses it."),
            QT_TR_NOOP("Check the proxy in the settings of this program and of the system, then try again.")},
        {"TlsFailed", QT_TR_NOOP("No secure connection could be made"),
            QT_TR_NOOP("The certificate of the server, or of a proxy in between, isn't trusted."),
            QT_TR_NOOP(
                "Ask your network administrators for the certificate of your organization's certificate "
                "authority and choose its file in the settings, or add it to the system's store.")},
        {"CertificateFileUnreadable", QT_TR_NOOP("The certificate file can't be read"),
            QT_TR_NOOP("It doesn't exist, or you don't have permission to read it."),
            QT_TR_NOOP("Choose another file, or leave the field empty.")},
        {"CertificateFileInvalid", QT_TR_NOOP("The certificate file contains no certificate"),
            QT_TR_NOOP("A file in PEM form is needed: text that begins with -----BEGIN CERTIFICATE-----."),
            QT_TR_NOOP("Choose another file, or leave the field empty.")},
        {"HostNotInCloud", QT_TR_NOOP("This cloud doesn't specify where the service is"),
            QT_TR_NOOP(
                "The metadata of the cloud contains no address for Microsoft Graph or a key store, or this "
                "program doesn't know how to sign in to the cloud's storage."),
            QT_TR_NOOP("Paste the object ID of the service principal where it's requested; for anything "
                       "else, ask the operator of the cloud.")},
        {"CaptivePortal", QT_TR_NOOP("A sign-in page of the network is intercepting the connection"),
            QT_TR_NOOP("The network answered with a page of its own instead of Azure."),
            QT_TR_NOOP("Open a browser, sign in to the network, then try again.")},
    };
    return table;
}

} // namespace wording
