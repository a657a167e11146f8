#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::platform() {
    static constexpr ErrorEntry table[] = {
        // Azure Resource Manager (contract 3.4)
        {"AuthorizationFailed", QT_TR_NOOP("You don't have permission to do this"),
            QT_TR_NOOP("Your account has no role that allows this action at this scope."),
            QT_TR_NOOP("Ask an administrator for a role with this action. If you just received it, wait "
                       "a few minutes and sign in again.")},
        {"LinkedAuthorizationFailed", QT_TR_NOOP("You don't have permission to use a linked resource"),
            QT_TR_NOOP("The request is allowed, but it names another resource (a policy, a disk "
                       "encryption set or a vault) that you don't have permission for."),
            QT_TR_NOOP("Ask an administrator for the missing permission on the linked resource.")},
        {"DenyAssignmentAuthorizationFailed", QT_TR_NOOP("A deny assignment forbids this"),
            QT_TR_NOOP(
                "Your account has a role that allows this action, and a deny assignment at or above the "
                "scope takes it away: of a managed application or a deployment stack, for example."),
            QT_TR_NOOP("Ask whoever owns what made the deny assignment. Another role doesn't help.")},
        {"OperationNotAllowed", QT_TR_NOOP("Azure doesn't allow this operation now"),
            QT_TR_NOOP(
                "The resource isn't in a state for it, or a quota is used up. The message says which."),
            QT_TR_NOOP("Do what the message says, for example start the VM, then try again.")},
        {"ResourceNotFound", QT_TR_NOOP("The resource wasn't found"),
            QT_TR_NOOP("It was deleted, moved or renamed, or you don't have permission to see it."),
            QT_TR_NOOP("Check the name and that you have permission to read it, then refresh the list.")},
        {"ResourceGroupNotFound", QT_TR_NOOP("The resource group wasn't found"),
            QT_TR_NOOP("It was deleted or renamed, or you don't have permission to see it."),
            QT_TR_NOOP("Check the resource group and your permissions.")},
        {"SubscriptionNotFound", QT_TR_NOOP("The subscription wasn't found"),
            QT_TR_NOOP("It was deleted, belongs to another tenant, or you don't have permission to see it."),
            QT_TR_NOOP("Check the subscription, the tenant and your permissions.")},
        {"InvalidResourceType NoRegisteredProviderFound InvalidApiVersionParameter "
         "MissingApiVersionParameter",
            QT_TR_NOOP("Azure doesn't offer this here"),
            QT_TR_NOOP("This region or cloud doesn't support this type of resource or this API version."),
            QT_TR_NOOP("Check the region. If it's right, report this with the details.")},
        {"MissingSubscriptionRegistration SubscriptionNotRegistered",
            QT_TR_NOOP("A resource provider isn't registered"),
            QT_TR_NOOP("The subscription has never used this Azure service."),
            QT_TR_NOOP("In the subscription, register the resource provider that the message names, wait "
                       "a few minutes, then try again.")},
        {"Conflict", QT_TR_NOOP("Azure reports a conflict"),
            QT_TR_NOOP("The resource already exists or is being changed by someone else."),
            QT_TR_NOOP("Refresh the resource, then decide.")},
        {"TooManyRequests SubscriptionRequestsThrottled Throttled",
            QT_TR_NOOP("Azure asks this program to slow down"),
            QT_TR_NOOP("Too many requests were sent in a short time, by this program or by others in the "
                       "subscription."),
            QT_TR_NOOP("Wait a few minutes, then try again.")},

        // Tokens that a service does not accept (contract 3.4)
        {"InvalidAuthenticationToken ExpiredAuthenticationToken Unauthorized AuthenticationFailed",
            QT_TR_NOOP("Azure doesn't accept your sign-in"),
            QT_TR_NOOP("The sign-in has expired, was revoked, or is for another service."),
            QT_TR_NOOP("Sign in again. Your choices are kept.")},
        {"InvalidAuthenticationTokenTenant", QT_TR_NOOP("You are signed in to another tenant"),
            QT_TR_NOOP("The subscription belongs to another tenant than your sign-in."),
            QT_TR_NOOP("Sign in to the tenant of the subscription.")},
    };
    return table;
}

} // namespace wording
