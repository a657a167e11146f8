#include "wording/errortable.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(wording::Errors)
public:
    static std::span<const ErrorEntry> entries() {
        static constexpr ErrorEntry table[] = {
            // Ids that were typed for the security principal
            {"NotAGuid", QT_TR_NOOP("This is not an object id"),
                QT_TR_NOOP("An object id has the form 00000000-0000-0000-0000-000000000000."),
                QT_TR_NOOP("Copy the object id from the enterprise application's overview in Microsoft Entra "
                           "ID.")},
            {"ApplicationId", QT_TR_NOOP("This is an application id, not an object id"),
                QT_TR_NOOP("A grant to an application id is accepted by the key store and has no effect."),
                QT_TR_NOOP("Use the object id of its service principal in this tenant.")},
            {"WrongKindOfId", QT_TR_NOOP("This id belongs to something else"),
                QT_TR_NOOP(
                    "It is the id of a user, group, device or app registration, and Azure Backup works "
                    "with none of them."),
                QT_TR_NOOP("Use the object id of a service principal.")},
            {"UnknownId", QT_TR_NOOP("Nothing in this tenant has this id"),
                QT_TR_NOOP("A grant to an unknown id is accepted by the key store and has no effect."),
                QT_TR_NOOP("Check the id and the tenant.")},
            {"NotChecked", QT_TR_NOOP("The object id could not be checked"),
                QT_TR_NOOP("You may not read the directory, so that it is not known whom this id names."),
                QT_TR_NOOP("Compare the id with the enterprise application in Microsoft Entra ID before you "
                           "go on.")},

            // Sources
            {"NotAvailable", QT_TR_NOOP("This is not available yet"),
                QT_TR_NOOP("This version of the program does not have it."),
                QT_TR_NOOP("Choose another source, for example a scenario of the simulator.")},
            {"UnknownScenario", QT_TR_NOOP("There is no such scenario"),
                QT_TR_NOOP("The simulator has no scenario of this name."),
                QT_TR_NOOP("Choose one of the scenarios in the list.")},
            {"PortInUse", QT_TR_NOOP("The port is in use"),
                QT_TR_NOOP("Another program on this computer listens on this port."),
                QT_TR_NOOP("Choose another port, or 0 for any free one.")},
        };
        return table;
    }
};

} // namespace

std::span<const ErrorEntry> localErrors() {
    return Errors::entries();
}

} // namespace wording
