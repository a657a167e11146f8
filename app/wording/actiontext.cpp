#include "wording/reviewtext.h"

#include "wording/text.h"

namespace wording {

QString actionName(domain::ReviewAction action) {
    using domain::ReviewAction;
    switch (action) {
    case ReviewAction::Delete:
        return Text::tr("Delete");
    case ReviewAction::Purge:
        return Text::tr("Purge");
    case ReviewAction::Decrypt:
        return Text::tr("Decrypt");
    case ReviewAction::Unwrap:
        return Text::tr("Unwrap");
    case ReviewAction::Release:
        return Text::tr("Release");
    case ReviewAction::Export:
        return Text::tr("Export");
    case ReviewAction::Backup:
        return Text::tr("Back up");
    case ReviewAction::Encrypt:
        return Text::tr("Encrypt");
    case ReviewAction::Wrap:
        return Text::tr("Wrap");
    case ReviewAction::Sign:
        return Text::tr("Sign");
    case ReviewAction::Verify:
        return Text::tr("Verify");
    case ReviewAction::Read:
        return Text::tr("Read");
    case ReviewAction::List:
        return Text::tr("List");
    case ReviewAction::Update:
        return Text::tr("Update");
    case ReviewAction::Rotate:
        return Text::tr("Rotate");
    case ReviewAction::Create:
        return Text::tr("Create");
    case ReviewAction::Import:
        return Text::tr("Import");
    case ReviewAction::Recover:
        return Text::tr("Recover");
    case ReviewAction::Restore:
        return Text::tr("Restore");
    case ReviewAction::AssignRoles:
        return Text::tr("Assign roles");
    case ReviewAction::DefineRoles:
        return Text::tr("Define roles");
    }
    return {};
}

QString actionExplanation(domain::ReviewAction action) {
    using domain::ReviewAction;
    switch (action) {
    case ReviewAction::Delete:
        return Text::tr("Delete the key; it can be recovered as long as soft delete keeps it.");
    case ReviewAction::Purge:
        return Text::tr("Remove the deleted key for good.");
    case ReviewAction::Decrypt:
        return Text::tr("Decrypt data with the key.");
    case ReviewAction::Unwrap:
        return Text::tr("Unwrap data encryption keys: this is what opens a disk.");
    case ReviewAction::Release:
        return Text::tr("Release the key to a confidential VM that meets the release policy.");
    case ReviewAction::Export:
        return Text::tr("Export the key where its release policy allows it.");
    case ReviewAction::Backup:
        return Text::tr("Back up the key; restored elsewhere, the backup is a copy of the key.");
    case ReviewAction::Encrypt:
        return Text::tr("Encrypt data with the key.");
    case ReviewAction::Wrap:
        return Text::tr("Wrap data encryption keys.");
    case ReviewAction::Sign:
        return Text::tr("Sign with the key.");
    case ReviewAction::Verify:
        return Text::tr("Verify signatures of the key.");
    case ReviewAction::Read:
        return Text::tr("Read the public part and the attributes of the key.");
    case ReviewAction::List:
        return Text::tr("List the keys and their versions.");
    case ReviewAction::Update:
        return Text::tr("Change the attributes of the key, for example disable it.");
    case ReviewAction::Rotate:
        return Text::tr("Create a new version by rotation.");
    case ReviewAction::Create:
        return Text::tr("Create keys and versions.");
    case ReviewAction::Import:
        return Text::tr("Import keys that are made elsewhere.");
    case ReviewAction::Recover:
        return Text::tr("Recover a deleted key.");
    case ReviewAction::Restore:
        return Text::tr("Restore a key from a backup.");
    case ReviewAction::AssignRoles:
        return Text::tr("Assign roles of the HSM, including to itself.");
    case ReviewAction::DefineRoles:
        return Text::tr("Create and change roles of the HSM.");
    }
    return {};
}

} // namespace wording
