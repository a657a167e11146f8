#pragma once

#include "base/error.h"

#include <QString>

#include <optional>
#include <span>

namespace identity {

/// What helps against a refusal by Microsoft Entra ID.
enum class SignInCure {
    ChooseAnotherAccount, ///< this account cannot be used in this tenant
    CheckTenant, ///< the user or the tenant is not known there: wrong tenant, wrong cloud or a typing error
    FixRegistration, ///< the app registration lacks a redirect URI, a permission or the public client flow
    SignInInBrowser, ///< multi-factor authentication or an external challenge
    SignInAgain, ///< a token or code has expired or was revoked
    AskAdministrator, ///< Conditional Access, device state or assignment to the app
    GiveConsent, ///< the app was not consented to in the tenant
    RegisterOwnApp, ///< the client id belongs to Microsoft and cannot be used
    UseTenantId, ///< the authority does not fit: name the tenant instead
    ServiceMissing, ///< the resource has no service principal in the tenant
    StopRetrying, ///< Entra has seen too many equal requests
    StartAgain, ///< a code was used twice, expired or was mistyped
    KeepWaiting, ///< the device code has not been entered yet
    ReportDefect, ///< the program sent something wrong
};

/// One AADSTS number that the program knows (contract 2.5).
struct AadstsRow {
    int number;
    base::ErrorKind kind;
    SignInCure cure;
};

/// Every known number once, ascending: for tests, and for the wording, which has a text for each.
std::span<const AadstsRow> aadstsRows();

/// nullptr for a number that is not in the table.
const AadstsRow *aadstsRow(int number);

/// Whether a refusal is about the service that a token was asked for: a permission, a consent or a service
/// principal is missing for it.
bool isAboutService(int number);

/// Whether a code has the form of a number of Entra, "AADSTS<digits>", that is not in the table.
bool isUnknownAadsts(const QString &code);

/// The form that Error::code has: "AADSTS65001".
QString aadstsCode(int number);

/// The first "AADSTS<digits>" in a text of Entra; nullopt if there is none.
std::optional<int> aadstsNumber(const QString &text);

} // namespace identity
