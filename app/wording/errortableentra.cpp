#include "wording/errortable.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(wording::Errors)
public:
    static std::span<const ErrorEntry> entries() {
        static constexpr ErrorEntry table[] = {
            // Accounts and tenants
            {"AADSTS16000", QT_TR_NOOP("This account cannot be used in this tenant"),
                QT_TR_NOOP("The tenant does not accept the account that you signed in with."),
                QT_TR_NOOP("Use another account, or name another tenant in the settings.")},
            {"AADSTS50020 AADSTS50034", QT_TR_NOOP("Your account is not known in this tenant"),
                QT_TR_NOOP("It belongs to another tenant or cloud, or its name was mistyped."),
                QT_TR_NOOP("Check tenant and cloud in the settings, or use another account. A guest must be "
                           "invited to the tenant first.")},
            {"AADSTS90072 AADSTS50014", QT_TR_NOOP("Your account is not a guest of this tenant"),
                QT_TR_NOOP("It belongs to another tenant, and nobody has invited it to this one, or the "
                           "invitation was not accepted. Signing in again does not change that."),
                QT_TR_NOOP("Ask an administrator of the tenant for an invitation, use an account of the "
                           "tenant, or name your account's own tenant in the settings.")},
            {"AADSTS50057", QT_TR_NOOP("Your account is disabled"),
                QT_TR_NOOP("An administrator has disabled it. Signing in again does not change that."),
                QT_TR_NOOP("Ask an administrator to enable the account, or use another account.")},
            {"AADSTS50053", QT_TR_NOOP("Your account or your address is blocked"),
                QT_TR_NOOP("There were too many sign-ins with a wrong password, or your network address is "
                           "known for malicious activity. Trying again makes it last longer."),
                QT_TR_NOOP("Wait, or ask an administrator: the sign-in logs of Microsoft Entra ID tell which "
                           "of the two it is.")},
            {"AADSTS50055 AADSTS50144 AADSTS50135 AADSTS50125", QT_TR_NOOP("A new password is needed"),
                QT_TR_NOOP("Your password has expired, or your organisation asks you to change it or to "
                           "register how it can be reset."),
                QT_TR_NOOP("Sign in in the browser, which offers to set a new password, or ask an "
                           "administrator to reset it.")},
            {"AADSTS500212", QT_TR_NOOP("Your organisation does not let you work in this tenant"),
                QT_TR_NOOP("Its policy for access to other tenants forbids it."),
                QT_TR_NOOP("Ask the administrators of your account's own tenant to allow access to this one, "
                           "or use an account of this tenant.")},
            {"AADSTS500213", QT_TR_NOOP("This tenant does not let you in"),
                QT_TR_NOOP("Its policy for accounts of other tenants forbids it."),
                QT_TR_NOOP("Ask the administrators of this tenant to allow it, or use an account of this "
                           "tenant.")},
            {"AADSTS500021 AADSTS5000211", QT_TR_NOOP("Your network does not let you work in this tenant"),
                QT_TR_NOOP("A tenant restriction of your organisation's network or device forbids it."),
                QT_TR_NOOP("Ask who runs your network to allow this tenant, or work from elsewhere.")},
            {"AADSTS90002", QT_TR_NOOP("There is no such tenant in this cloud"),
                QT_TR_NOOP("No tenant of the chosen cloud has this id or domain name."),
                QT_TR_NOOP("Check tenant and cloud in the settings.")},
            {"AADSTS50105", QT_TR_NOOP("You are not assigned to the app"),
                QT_TR_NOOP("The app registration admits only users who are assigned to it."),
                QT_TR_NOOP("Ask the owner of the app to assign you in the portal: Enterprise applications, "
                           "the app, Users and groups.")},
            {"AADSTS50126", QT_TR_NOOP("User name or password is wrong"),
                QT_TR_NOOP("Microsoft Entra ID does not accept them."), QT_TR_NOOP("Sign in again.")},

            // Multifactor authentication, Conditional Access
            {"AADSTS50072 AADSTS50079", QT_TR_NOOP("Multifactor authentication has to be set up"),
                QT_TR_NOOP("Your organisation requires it, and your account has no method for it yet."),
                QT_TR_NOOP("Sign in in the browser and follow its steps. What you chose is kept.")},
            {"AADSTS50074 AADSTS50076", QT_TR_NOOP("Multifactor authentication is required"),
                QT_TR_NOOP("Your organisation asks for a second proof of who you are."),
                QT_TR_NOOP("Sign in in the browser and complete the extra check. What you chose is kept.")},
            {"AADSTS50078", QT_TR_NOOP("Your multifactor authentication has expired"),
                QT_TR_NOOP("Your organisation asks for it again from time to time."),
                QT_TR_NOOP("Sign in in the browser and complete the extra check. What you chose is kept.")},
            {"AADSTS50158", QT_TR_NOOP("Another service has to confirm the sign-in"),
                QT_TR_NOOP("Your organisation has an external check that has not been passed yet."),
                QT_TR_NOOP("Sign in in the browser and complete that check. What you chose is kept.")},
            {"AADSTS50097", QT_TR_NOOP("This device has to prove itself"),
                QT_TR_NOOP("Your organisation admits only devices that it knows."),
                QT_TR_NOOP("Sign in in the browser of a device that your organisation manages, or ask your "
                           "Conditional Access administrators.")},
            {"AADSTS53000", QT_TR_NOOP("This device does not meet your organisation's rules"),
                QT_TR_NOOP("Conditional Access admits only devices that are marked as compliant."),
                QT_TR_NOOP("Sign in in the browser of a compliant device, or ask the administrators who "
                           "manage your devices.")},
            {"AADSTS53001", QT_TR_NOOP("This device is not joined to your organisation"),
                QT_TR_NOOP("Conditional Access admits only devices that are joined to its domain."),
                QT_TR_NOOP("Sign in in the browser of a joined device, or ask the administrators who manage "
                           "your devices.")},
            {"AADSTS53002", QT_TR_NOOP("Your organisation has not approved this app"),
                QT_TR_NOOP("Conditional Access admits approved apps only."),
                QT_TR_NOOP("Ask your Conditional Access administrators to admit the app registration that "
                           "this program uses.")},
            {"AADSTS53004", QT_TR_NOOP("Multifactor authentication has to be registered first"),
                QT_TR_NOOP("Your account has no method for it, or registering one is blocked because the "
                           "sign-in looks risky."),
                QT_TR_NOOP("Register a method in the browser, from a device and a place that your "
                           "organisation knows, or ask an administrator.")},
            {"AADSTS50199 AADSTS50140", QT_TR_NOOP("The sign-in was interrupted for a confirmation"),
                QT_TR_NOOP("Microsoft Entra ID asks whether you mean to sign in to this app, or to stay "
                           "signed in, and nobody has confirmed it."),
                QT_TR_NOOP("Sign in in the browser of this computer and answer the question there. Some "
                           "organisations refuse device codes in this way.")},
            {"AADSTS53003 AADSTS50131 AADSTS530032", QT_TR_NOOP("Conditional Access blocks the sign-in"),
                QT_TR_NOOP("A policy of your organisation forbids it from this place, from this device or in "
                           "this way. Device codes are often blocked."),
                QT_TR_NOOP("Sign in in the browser instead of with a device code. If that is blocked as "
                           "well, ask your Conditional Access administrators and give them the correlation "
                           "id of the details.")},

            // Sign-ins that have ended
            {"AADSTS50058", QT_TR_NOOP("There is no sign-in to go on with"),
                QT_TR_NOOP("Microsoft Entra ID found no session of yours."), QT_TR_NOOP("Sign in.")},
            {"AADSTS50089", QT_TR_NOOP("The sign-in took too long"),
                QT_TR_NOOP("It was started and not finished in time."),
                QT_TR_NOOP("Start the sign-in again.")},
            {"AADSTS70008 AADSTS700082", QT_TR_NOOP("Your sign-in has expired"),
                QT_TR_NOOP("It is too old, or was not used for a long time."),
                QT_TR_NOOP("Sign in again. What you chose is kept.")},
            {"AADSTS70043", QT_TR_NOOP("Your organisation limits how long a sign-in lasts"),
                QT_TR_NOOP("That time is over."), QT_TR_NOOP("Sign in again. What you chose is kept.")},
            {"AADSTS50132 AADSTS50133", QT_TR_NOOP("Your password has expired or was changed"),
                QT_TR_NOOP("The sign-in was made with the old password and is no longer valid."),
                QT_TR_NOOP("Sign in again with the new password. What you chose is kept.")},
            {"AADSTS50173", QT_TR_NOOP("Your sign-in was revoked"),
                QT_TR_NOOP(
                    "The password was changed, or an administrator has ended all sign-ins of your account."),
                QT_TR_NOOP("Sign in again. What you chose is kept.")},
            {"AADSTS50196", QT_TR_NOOP("Microsoft Entra ID has seen too many equal requests"),
                QT_TR_NOOP("It takes them for a loop and refuses more of them for a while."),
                QT_TR_NOOP("Wait some minutes, then sign in again.")},
            {"AADSTS54005", QT_TR_NOOP("The sign-in was used already"),
                QT_TR_NOOP("Microsoft Entra ID accepts each sign-in in the browser only once."),
                QT_TR_NOOP("Start the sign-in again.")},

            // Consent
            {"AADSTS65001 consent_required", QT_TR_NOOP("This program needs consent"),
                QT_TR_NOOP(
                    "Nobody has consented in this tenant to a permission of the app registration: Azure "
                    "Service Management, Azure Key Vault, Azure Key Vault Managed HSM or Microsoft "
                    "Graph."),
                QT_TR_NOOP("Consent when you sign in. Where you may not, ask an administrator for admin "
                           "consent: az ad app permission admin-consent --id CLIENT-ID.")},
            {"AADSTS65004", QT_TR_NOOP("The consent was declined"),
                QT_TR_NOOP("Without these permissions the program cannot work in your name."),
                QT_TR_NOOP("Sign in again and accept, or ask an administrator for admin consent.")},
            {"AADSTS90094", QT_TR_NOOP("An administrator has to consent"),
                QT_TR_NOOP("The app registration asks for a permission that only an administrator can "
                           "consent to, for example Application.Read.All."),
                QT_TR_NOOP("Ask an administrator for admin consent, or remove that permission from the app "
                           "registration: everything but names from the directory works without it.")},

            // The app registration
            {"AADSTS700016 AADSTS700011", QT_TR_NOOP("The app registration is not known in this tenant"),
                QT_TR_NOOP("The client id is mistyped, or belongs to another tenant or cloud."),
                QT_TR_NOOP("Check client id, tenant and cloud in the settings. An app of another tenant must "
                           "admit accounts in any organizational directory.")},
            {"AADSTS7000112", QT_TR_NOOP("The app is disabled in this tenant"),
                QT_TR_NOOP("An administrator has turned off sign-in for the app registration that this "
                           "program uses, or for the service that it asks for."),
                QT_TR_NOOP("Ask an administrator to enable it in the portal: Enterprise applications, the "
                           "app, Properties, “Enabled for users to sign-in”.")},
            {"AADSTS7000218", QT_TR_NOOP("The app registration does not allow public client flows"),
                QT_TR_NOOP("Microsoft Entra ID takes this program for a web app and asks for a secret, which "
                           "a desktop program cannot keep."),
                QT_TR_NOOP("In the app registration, open Authentication and set “Allow public client flows” "
                           "to Yes: az ad app update --id CLIENT-ID --is-fallback-public-client true.")},
            {"AADSTS50011", QT_TR_NOOP("The redirect URI is missing in the app registration"),
                QT_TR_NOOP("Microsoft Entra ID sends a sign-in back only to addresses that are registered."),
                QT_TR_NOOP("In the app registration, open Authentication and add http://localhost under "
                           "“Mobile and desktop applications”: az ad app update --id CLIENT-ID "
                           "--public-client-redirect-uris http://localhost.")},
            {"AADSTS650056 AADSTS650057", QT_TR_NOOP("The app registration lacks a permission"),
                QT_TR_NOOP("It does not name the service that the program asks for."),
                QT_TR_NOOP("In the app registration, open API permissions and add what is missing: the "
                           "delegated permission user_impersonation of Azure Service Management, of Azure "
                           "Key Vault and of Azure Key Vault Managed HSM, which is a service of its own, and "
                           "Application.Read.All of Microsoft Graph. Then consent to it.")},
            {"AADSTS65002", QT_TR_NOOP("This client id cannot be used"),
                QT_TR_NOOP(
                    "It belongs to a program of Microsoft, and only Microsoft's own programs may use it."),
                QT_TR_NOOP("Register an app of your own and enter its client id in the settings.")},
            {"AADSTS50194 AADSTS9001023", QT_TR_NOOP("The tenant has to be named"),
                QT_TR_NOOP("The app registration, or this way to sign in, works for one named tenant only."),
                QT_TR_NOOP("Enter the tenant id or a domain name of the tenant in the settings.")},
            {"AADSTS500011 AADSTS650052", QT_TR_NOOP("Your tenant does not have this service"),
                QT_TR_NOOP("It has no service principal for the service that the program asks for, for "
                           "example Azure Key Vault or Azure Key Vault Managed HSM."),
                QT_TR_NOOP(
                    "Check tenant and cloud. An administrator can create it: az ad sp create --id "
                    "APPLICATION-ID. In the public cloud the application id of Azure Key Vault Managed "
                    "HSM is 589d5083-6f11-4d30-a62a-a4b316a14abf, that of Azure Key Vault "
                    "cfa8b339-82a2-471a-a3c9-0fc0be7a4093.")},

            // Device codes
            {"AADSTS70016 authorization_pending slow_down", QT_TR_NOOP("The code has not been entered yet"),
                QT_TR_NOOP("Microsoft Entra ID still waits for it."),
                QT_TR_NOOP("Open the page, enter the code and sign in.")},
            {"AADSTS70018 bad_verification_code", QT_TR_NOOP("The code was not accepted"),
                QT_TR_NOOP("It was mistyped, or belongs to a sign-in that has ended."),
                QT_TR_NOOP("Ask for a new code.")},
            {"AADSTS70019 expired_token", QT_TR_NOOP("The code has expired"),
                QT_TR_NOOP("It was not entered in time."), QT_TR_NOOP("Ask for a new code.")},
            {"authorization_declined access_denied", QT_TR_NOOP("The sign-in was declined"),
                QT_TR_NOOP("It was cancelled in the browser, or the consent was declined there."),
                QT_TR_NOOP(
                    "Sign in again. If an administrator has to consent first, ask for admin consent.")},

            // Without a number (contract 2.3)
            {"invalid_grant", QT_TR_NOOP("Your sign-in is no longer valid"),
                QT_TR_NOOP("It has expired or was revoked, or a new condition applies to it."),
                QT_TR_NOOP("Sign in again. What you chose is kept.")},
            {"interaction_required login_required account_selection_required",
                QT_TR_NOOP("Your organisation asks for a new sign-in"),
                QT_TR_NOOP("Multifactor authentication or another condition is required."),
                QT_TR_NOOP("Sign in again in the browser. What you chose is kept.")},
            {"invalid_client unauthorized_client", QT_TR_NOOP("The app registration does not fit"),
                QT_TR_NOOP(
                    "Microsoft Entra ID does not know the client id, or does not let this program use it."),
                QT_TR_NOOP(
                    "Check the client id in the settings, and that public client flows are allowed for it.")},
            {"AADSTS50147 AADSTS501481 AADSTS70011 AADSTS700025 invalid_scope invalid_request "
             "unsupported_grant_type unsupported_response_type",
                QT_TR_NOOP("Microsoft Entra ID did not understand the request"),
                QT_TR_NOOP("This is a fault of the program, or of a proxy in between."),
                QT_TR_NOOP("Start the sign-in again. If it happens again, report it with the details.")},
            {"temporarily_unavailable server_error",
                QT_TR_NOOP("Microsoft Entra ID is not available at the moment"),
                QT_TR_NOOP("The sign-in service has a temporary problem."),
                QT_TR_NOOP("Wait a minute, then try again.")},
        };
        return table;
    }
};

} // namespace

std::span<const ErrorEntry> entraErrors() {
    return Errors::entries();
}

} // namespace wording
