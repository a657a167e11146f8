#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::entra() {
    static constexpr ErrorEntry table[] = {
        // Accounts and tenants
        {"AADSTS16000", QT_TR_NOOP("This account can't be used in this tenant"),
            QT_TR_NOOP("The tenant doesn't accept the account that you signed in with."),
            QT_TR_NOOP("Use another account, or specify another tenant in the settings.")},
        {"AADSTS50020 AADSTS50034", QT_TR_NOOP("Your account isn't known in this tenant"),
            QT_TR_NOOP("It belongs to another tenant or cloud, or its name was mistyped."),
            QT_TR_NOOP("Check tenant and cloud in the settings, or use another account. A guest must be "
                       "invited to the tenant first.")},
        {"AADSTS90072 AADSTS50014", QT_TR_NOOP("Your account isn't a guest of this tenant"),
            QT_TR_NOOP("It belongs to another tenant, and no one has invited it to this one, or the "
                       "invitation wasn't accepted. Signing in again doesn't change that."),
            QT_TR_NOOP("Ask an administrator of the tenant for an invitation, use an account of the "
                       "tenant, or specify your account's own tenant in the settings.")},
        {"AADSTS50057", QT_TR_NOOP("Your account is disabled"),
            QT_TR_NOOP("An administrator has disabled it. Signing in again doesn't change that."),
            QT_TR_NOOP("Ask an administrator to enable the account, or use another account.")},
        {"AADSTS50053", QT_TR_NOOP("Your account or your address is blocked"),
            QT_TR_NOOP("There were too many sign-ins with a wrong password, or your network address is "
                       "known for malicious activity. Trying again makes the block last longer."),
            QT_TR_NOOP("Wait, or ask an administrator: the sign-in logs of Microsoft Entra ID show which "
                       "of the two it is.")},
        {"AADSTS50055 AADSTS50144 AADSTS50135 AADSTS50125", QT_TR_NOOP("A new password is needed"),
            QT_TR_NOOP("Your password has expired, or your organization asks you to change it or to "
                       "register how it can be reset."),
            QT_TR_NOOP("Sign in in the browser, which offers to set a new password, or ask an "
                       "administrator to reset it.")},
        {"AADSTS500212", QT_TR_NOOP("Your organization doesn't allow you to work in this tenant"),
            QT_TR_NOOP("Its policy for access to other tenants forbids it."),
            QT_TR_NOOP("Ask the administrators of your account's own tenant to allow access to this one, "
                       "or use an account of this tenant.")},
        {"AADSTS500213", QT_TR_NOOP("This tenant doesn't allow your account"),
            QT_TR_NOOP("Its policy for accounts of other tenants forbids it."),
            QT_TR_NOOP("Ask the administrators of this tenant to allow it, or use an account of this "
                       "tenant.")},
        {"AADSTS500021 AADSTS5000211", QT_TR_NOOP("Your network doesn't allow you to work in this tenant"),
            QT_TR_NOOP("A tenant restriction of your organization's network or device forbids it."),
            QT_TR_NOOP(
                "Ask your network administrators to allow this tenant, or work from another location.")},
        {"AADSTS90002", QT_TR_NOOP("There's no such tenant in this cloud"),
            QT_TR_NOOP("No tenant of the chosen cloud has this ID or domain name."),
            QT_TR_NOOP("Check tenant and cloud in the settings.")},
        {"AADSTS50105", QT_TR_NOOP("You aren't assigned to the app"),
            QT_TR_NOOP("The app registration allows only users who are assigned to it."),
            QT_TR_NOOP("Ask the owner of the app to assign you in the portal: Enterprise applications, "
                       "the app, Users and groups.")},
        {"AADSTS50126", QT_TR_NOOP("User name or password is wrong"),
            QT_TR_NOOP("Microsoft Entra ID doesn't accept them."), QT_TR_NOOP("Sign in again.")},

        // Multifactor authentication, Conditional Access
        {"AADSTS50072 AADSTS50079", QT_TR_NOOP("Multifactor authentication has to be set up"),
            QT_TR_NOOP("Your organization requires it, and your account has no method for it yet."),
            QT_TR_NOOP("Sign in in the browser and follow its steps. Your choices are kept.")},
        {"AADSTS50074 AADSTS50076", QT_TR_NOOP("Multifactor authentication is required"),
            QT_TR_NOOP("Your organization requires a second proof of who you are."),
            QT_TR_NOOP("Sign in in the browser and complete the extra check. Your choices are kept.")},
        {"AADSTS50078", QT_TR_NOOP("Your multifactor authentication has expired"),
            QT_TR_NOOP("Your organization asks for it again from time to time."),
            QT_TR_NOOP("Sign in in the browser and complete the extra check. Your choices are kept.")},
        {"AADSTS50158", QT_TR_NOOP("Another service has to confirm the sign-in"),
            QT_TR_NOOP("Your organization has an external check that hasn't been passed yet."),
            QT_TR_NOOP("Sign in in the browser and complete that check. Your choices are kept.")},
        {"AADSTS50097", QT_TR_NOOP("This device must be authenticated"),
            QT_TR_NOOP("Your organization allows only devices that it recognizes."),
            QT_TR_NOOP("Sign in in the browser of a device that your organization manages, or ask your "
                       "Conditional Access administrators.")},
        {"AADSTS53000", QT_TR_NOOP("This device doesn't meet your organization's rules"),
            QT_TR_NOOP("Conditional Access allows only devices that are marked as compliant."),
            QT_TR_NOOP("Sign in in the browser of a compliant device, or ask the administrators who "
                       "manage your devices.")},
        {"AADSTS53001", QT_TR_NOOP("This device isn't joined to your organization"),
            QT_TR_NOOP("Conditional Access allows only devices that are joined to its domain."),
            QT_TR_NOOP("Sign in in the browser of a joined device, or ask the administrators who manage "
                       "your devices.")},
        {"AADSTS53002", QT_TR_NOOP("Your organization hasn't approved this app"),
            QT_TR_NOOP("Conditional Access allows approved apps only."),
            QT_TR_NOOP("Ask your Conditional Access administrators to allow the app registration that "
                       "this program uses.")},
        {"AADSTS53004", QT_TR_NOOP("Multifactor authentication has to be registered first"),
            QT_TR_NOOP("Your account has no method for it, or registering one is blocked because the "
                       "sign-in looks risky."),
            QT_TR_NOOP("Register a method in the browser, from a device and a place that your "
                       "organization knows, or ask an administrator.")},
        {"AADSTS50199 AADSTS50140", QT_TR_NOOP("The sign-in was interrupted for a confirmation"),
            QT_TR_NOOP("Microsoft Entra ID asks whether you mean to sign in to this app, or to stay "
                       "signed in, and no one has confirmed it."),
            QT_TR_NOOP("Sign in in the browser of this computer and answer the question there. Some "
                       "organizations refuse device codes in this way.")},
        {"AADSTS53003 AADSTS50131 AADSTS530032", QT_TR_NOOP("Conditional Access blocks the sign-in"),
            QT_TR_NOOP("A policy of your organization forbids it from this place, from this device or in "
                       "this way. Device codes are often blocked."),
            QT_TR_NOOP("Sign in in the browser instead of with a device code. If that is blocked as "
                       "well, ask your Conditional Access administrators and give them the correlation "
                       "ID from the details.")},

        // Sign-ins that have ended
        {"AADSTS50058", QT_TR_NOOP("There's no sign-in to continue"),
            QT_TR_NOOP("Microsoft Entra ID found no session of yours."), QT_TR_NOOP("Sign in.")},
        {"AADSTS50089", QT_TR_NOOP("The sign-in took too long"),
            QT_TR_NOOP("It was started and not finished in time."), QT_TR_NOOP("Start the sign-in again.")},
        {"AADSTS70008 AADSTS700082", QT_TR_NOOP("Your sign-in has expired"),
            QT_TR_NOOP("It's too old, or wasn't used for a long time."),
            QT_TR_NOOP("Sign in again. Your choices are kept.")},
        {"AADSTS70043", QT_TR_NOOP("Your organization limits how long a sign-in lasts"),
            QT_TR_NOOP("That time is over."), QT_TR_NOOP("Sign in again. Your choices are kept.")},
        {"AADSTS50132 AADSTS50133", QT_TR_NOOP("Your password has expired or was changed"),
            QT_TR_NOOP("The sign-in was made with the old password and is no longer valid."),
            QT_TR_NOOP("Sign in again with the new password. Your choices are kept.")},
        {"AADSTS50173", QT_TR_NOOP("Your sign-in was revoked"),
            QT_TR_NOOP(
                "The password was changed, or an administrator has ended all sign-ins of your account."),
            QT_TR_NOOP("Sign in again. Your choices are kept.")},
        {"AADSTS50196", QT_TR_NOOP("Microsoft Entra ID received too many identical requests"),
            QT_TR_NOOP("It treats them as a loop and refuses more of them for a while."),
            QT_TR_NOOP("Wait a few minutes, then sign in again.")},
        {"AADSTS54005", QT_TR_NOOP("The sign-in was used already"),
            QT_TR_NOOP("Microsoft Entra ID accepts each sign-in in the browser only once."),
            QT_TR_NOOP("Start the sign-in again.")},

        // Consent
        {"AADSTS65001 consent_required", QT_TR_NOOP("This program needs consent"),
            QT_TR_NOOP(
                "No one has consented in this tenant to a permission of the app registration: Azure "
                "Service Management, Azure Key Vault, Azure Key Vault Managed HSM or Microsoft Graph."),
            QT_TR_NOOP("Consent when you sign in. If you don't have permission to, ask an administrator "
                       "for admin consent: az ad app permission admin-consent --id CLIENT-ID.")},
        {"AADSTS65004", QT_TR_NOOP("The consent was declined"),
            QT_TR_NOOP("Without these permissions the program can't work on your behalf."),
            QT_TR_NOOP("Sign in again and accept, or ask an administrator for admin consent.")},
        {"AADSTS90094", QT_TR_NOOP("An administrator has to consent"),
            QT_TR_NOOP("The app registration requests a permission that only an administrator can "
                       "consent to, for example Application.Read.All."),
            QT_TR_NOOP("Ask an administrator for admin consent, or remove that permission from the app "
                       "registration: everything but names from the directory works without it.")},

        // The app registration
        {"AADSTS700016 AADSTS700011", QT_TR_NOOP("The app registration isn't known in this tenant"),
            QT_TR_NOOP("The client ID is mistyped, or belongs to another tenant or cloud."),
            QT_TR_NOOP("Check client ID, tenant and cloud in the settings. An app of another tenant must "
                       "allow accounts in any organizational directory.")},
        {"AADSTS7000112", QT_TR_NOOP("The app is disabled in this tenant"),
            QT_TR_NOOP("An administrator has turned off sign-in for the app registration that this "
                       "program uses, or for the service that it requests."),
            QT_TR_NOOP("Ask an administrator to enable it in the portal: Enterprise applications, the "
                       "app, Properties, “Enabled for users to sign-in”.")},
        {"AADSTS7000215", QT_TR_NOOP("The client secret is wrong"),
            QT_TR_NOOP(
                "The application signed in with a value that isn't its client secret; often it's the ID of "
                "the secret."),
            QT_TR_NOOP("Use the value of the secret, or create a new one in the app registration.")},
        {"AADSTS7000222", QT_TR_NOOP("The client secret has expired"),
            QT_TR_NOOP("The application signed in with a secret that is no longer valid."),
            QT_TR_NOOP("Create a new secret in the app registration, then sign in with it.")},
        {"AKV10000 AKV10001", QT_TR_NOOP("The key store got no token"),
            QT_TR_NOOP("The request had no token that this key store can read."),
            QT_TR_NOOP("Sign in, and ask for a token of the key store's own service.")},
        {"AKV10022", QT_TR_NOOP("The token is for another service"),
            QT_TR_NOOP("A Key Vault and a Managed HSM take tokens of different services."),
            QT_TR_NOOP("Ask for a token of https://vault.azure.net or https://managedhsm.azure.net.")},
        {"AKV10032", QT_TR_NOOP("The token is of another tenant"),
            QT_TR_NOOP("The key store belongs to another tenant than the one that you are signed in to."),
            QT_TR_NOOP("Sign in to the tenant of the key store, then try again.")},
        {"AADSTS7000218", QT_TR_NOOP("The app registration doesn't allow public client flows"),
            QT_TR_NOOP("Microsoft Entra ID treats this program as a web app and asks for a secret, which "
                       "a desktop program can't keep."),
            QT_TR_NOOP("In the app registration, open Authentication and set “Allow public client flows” "
                       "to Yes: az ad app update --id CLIENT-ID --is-fallback-public-client true.")},
        {"AADSTS50011", QT_TR_NOOP("The redirect URI is missing in the app registration"),
            QT_TR_NOOP("Microsoft Entra ID sends a sign-in back only to addresses that are registered."),
            QT_TR_NOOP("In the app registration, open Authentication and add http://localhost under "
                       "“Mobile and desktop applications”: az ad app update --id CLIENT-ID "
                       "--public-client-redirect-uris http://localhost.")},
        {"AADSTS650056 AADSTS650057", QT_TR_NOOP("The app registration lacks a permission"),
            QT_TR_NOOP("It doesn't include the service that the program requests."),
            QT_TR_NOOP("In the app registration, open API permissions and add what is missing: the "
                       "delegated permission user_impersonation of Azure Service Management, of Azure "
                       "Key Vault and of Azure Key Vault Managed HSM, which is a service of its own, and "
                       "Application.Read.All of Microsoft Graph. Then consent to it.")},
        {"AADSTS65002", QT_TR_NOOP("This client ID can't be used"),
            QT_TR_NOOP("It belongs to a Microsoft program, and only Microsoft's own programs can use it."),
            QT_TR_NOOP("Register an app of your own and enter its client ID in the settings.")},
        {"AADSTS50194 AADSTS9001023", QT_TR_NOOP("The tenant must be specified"),
            QT_TR_NOOP("The app registration, or this way to sign in, works only for a specific tenant."),
            QT_TR_NOOP("Enter the tenant ID or a domain name of the tenant in the settings.")},
        {"AADSTS500011 AADSTS650052", QT_TR_NOOP("Your tenant doesn't have this service"),
            QT_TR_NOOP("It has no service principal for the service that the program requests, for "
                       "example Azure Key Vault or Azure Key Vault Managed HSM."),
            QT_TR_NOOP("Check tenant and cloud. An administrator can create it: az ad sp create --id "
                       "APPLICATION-ID. In the public cloud the application ID of Azure Key Vault "
                       "Managed HSM is 589d5083-6f11-4d30-a62a-a4b316a14abf, that of Azure Key Vault "
                       "cfa8b339-82a2-471a-a3c9-0fc0be7a4093.")},

        // Device codes
        {"AADSTS70016 authorization_pending slow_down", QT_TR_NOOP("The code hasn't been entered yet"),
            QT_TR_NOOP("Microsoft Entra ID is still waiting for it."),
            QT_TR_NOOP("Open the page, enter the code and sign in.")},
        {"AADSTS70018 bad_verification_code", QT_TR_NOOP("The code wasn't accepted"),
            QT_TR_NOOP("It was mistyped, or belongs to a sign-in that has ended."),
            QT_TR_NOOP("Request a new code.")},
        {"AADSTS70019 expired_token", QT_TR_NOOP("The code has expired"),
            QT_TR_NOOP("It wasn't entered in time."), QT_TR_NOOP("Request a new code.")},
        {"authorization_declined access_denied", QT_TR_NOOP("The sign-in was declined"),
            QT_TR_NOOP("It was canceled in the browser, or the consent was declined there."),
            QT_TR_NOOP("Sign in again. If an administrator has to consent first, ask for admin consent.")},

        // Without a number (contract 2.3)
        {"invalid_grant", QT_TR_NOOP("Your sign-in is no longer valid"),
            QT_TR_NOOP("It has expired or was revoked, or a new condition applies to it."),
            QT_TR_NOOP("Sign in again. Your choices are kept.")},
        {"interaction_required login_required account_selection_required",
            QT_TR_NOOP("Your organization asks for a new sign-in"),
            QT_TR_NOOP("Multifactor authentication or another condition is required."),
            QT_TR_NOOP("Sign in again in the browser. Your choices are kept.")},
        {"invalid_client unauthorized_client", QT_TR_NOOP("The app registration doesn't fit"),
            QT_TR_NOOP("Microsoft Entra ID doesn't recognize the client ID, or doesn't allow this "
                       "program to use it."),
            QT_TR_NOOP(
                "Check the client ID in the settings, and that public client flows are allowed for it.")},
        {"AADSTS50147 AADSTS501481 AADSTS70011 AADSTS700025 invalid_scope invalid_request "
         "unsupported_grant_type unsupported_response_type",
            QT_TR_NOOP("Microsoft Entra ID didn't understand the request"),
            QT_TR_NOOP("This is an error in the program, or in a proxy in between."),
            QT_TR_NOOP("Start the sign-in again. If it happens again, report it with the details.")},
        {"temporarily_unavailable server_error",
            QT_TR_NOOP("Microsoft Entra ID isn't available at the moment"),
            QT_TR_NOOP("The sign-in service has a temporary problem."),
            QT_TR_NOOP("Wait a minute, then try again.")},
    };
    return table;
}

} // namespace wording
