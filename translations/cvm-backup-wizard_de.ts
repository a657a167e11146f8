<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ui::BackupPage</name>
    <message>
        <source>Vault and backup policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show vaults of other subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an Enhanced policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault must be in the region of the VM. Confidential VMs need an Enhanced policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading vaults and policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suitable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup policies – choose a vault first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup policies of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no Enhanced policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create one below, or choose another vault.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BusyLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what this page is doing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details of this error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Expander</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FactsPanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FailurePanel</name>
    <message>
        <source>What Azure Backup reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what Azure Backup reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-tasks of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details of this failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to the review; what was written stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::KeyStoreFacts</name>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to all networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected networks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public access is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>trusted Microsoft services may pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted Microsoft services may not pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On, kept for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ OS disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform-managed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ Disk encryption set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ Active key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↳ Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purge protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exportable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::KeyStorePage</name>
    <message>
        <source>Key and key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the VM to the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the way from the VM to the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is known of the key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is known of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request for an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that encrypts the OS disk, and whether Azure Backup can read and back it up today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the VM to its key and reading who may use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This VM needs no grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk is encrypted with a platform-managed key, which Azure Backup can use without a grant. The pages about role, scope and security principal are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands in the way of backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NewPolicyForm</name>
    <message>
        <source>Name of the new policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that daily backups are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that snapshots are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep backups:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep snapshots:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PageScroll</name>
    <message>
        <source>Page content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PrincipalPage</name>
    <message>
        <source>Security principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name and ids of the security principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Backup Management Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another security principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security principals found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets access to the key. Azure Backup works as Backup Management Service, which every tenant knows under an object id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by the beginning of a name, or paste the object id of a service principal. An application id will not do: a grant to it has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or object id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or object id of a service principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the pasted id and use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for Backup Management Service in this tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the service principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read and back up this key already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A principal that could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by its application id, never by its name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not Backup Management Service: Azure Backup itself will get no access by this grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for “%1” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service principal begins with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request for an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a first backup right after backup is enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests, exactly as they will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written so far. This is what the button below will do, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The role holds %n right(s) beyond the need.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to grant; backup will be enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup will be enabled without a grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access will be granted, then backup enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made automatically, as the portal does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made, as PowerShell, CLI and REST do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform-managed: role, scope and principal do not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (will be created)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lack rights for this plan; Azure will refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether you hold these rights could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RolePage</name>
    <message>
        <source>Rights for Azure Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who makes the grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant behavior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant access automatically (as the portal does)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the review, this program grants what is missing and then enables backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not grant (as PowerShell, CLI and REST do)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup is enabled as it is. Where access is missing, Azure Backup refuses, and this program says exactly what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to this key is decided by: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read and back up this key already; whatever is chosen here changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access policy applies to the whole Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies cannot be limited to one key, so there is no scope to choose: the page about the scope is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) beyond the need</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScopePage</name>
    <message>
        <source>Scope of the grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which keys Azure Backup may use with the role that you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read and back up this key already; whatever is chosen here changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Where do you want to work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios of the simulator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wizard lets Azure Backup protect a Confidential VM whose disk is encrypted with your own key: it finds the key, grants Azure Backup exactly the access it needs, and enables backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in and work on your own subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available yet: this version cannot sign in to Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the whole job on a small Azure inside this program. Nothing real is read or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review what was saved from another environment, without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available yet: this version cannot open snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios of the simulator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step that is done to go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VirtualMachineModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be protected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VirtualMachinePage</name>
    <message>
        <source>Choose a Confidential VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Confidential VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the preview feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines of all subscriptions that you can read. Those that cannot be chosen say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading virtual machines: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading virtual machines: %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk uses a platform-managed key: Azure Backup needs no grant, so the pages about the key are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them confidential</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WizardPage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated – no Azure resource is read or changed. Scenario: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::AccessText</name>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies of the Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure RBAC, enforced by the Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed HSM local RBAC, enforced by the HSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed HSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read and back up this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot both read and back up this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether %1 can read and back up this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key permission %1 by an access policy of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role %1 at %2 through the group %3, by its data action %4 (assignment %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role %1 at %2, by its data action %3 (assignment %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role assignments at %1 were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list the role assignments at %1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role assignments at %1 could not be read%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role is assigned at %1 whose rights could not be read (role %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assignment %2 at %1 has a condition that cannot be judged here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deny assignments at %1 could not be read%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deny assignment at %1 may take the access away%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access policies of the Key Vault could not be read%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has access at %1, and its members are not known (group %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 is assigned at %2, which is not the key %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access policy of %1 exists, but it lacks one of the two key permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 is assigned at %2, but it lacks one of the two data actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access policy of %1 counts only together with another application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access policy of %1 names the application id instead of the object id, which has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 at %2 is assigned to the application id instead of the object id, which has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role that no longer exists is assigned at %2 (role %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deny assignment at %1 takes the access away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (object id %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1 in the %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks the key permission %2 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks the data action %2 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether %1 has %2 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as can be read here, %1 has all it needs on %2. A new grant may not work everywhere yet, or Azure Backup wants a wider role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make this grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether you may make this grant could not be read; trying it will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not make this grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not make this grant: you lack %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may could not be read: ask an administrator of the key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 at %3, with conditions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 at %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk encryption set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::BackupText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <comment>week of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <comment>week of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <comment>week of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>week of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <comment>week of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>first, third / Sunday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer-managed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform-managed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest state only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-persisted TPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being configured (vault %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected (vault %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1 from %2 for %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily at %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 at %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>snapshots kept %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>daily points %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly points %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly points (%1) %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly points (%1) %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yearly points (%1) %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Enhanced policy %1: daily at %2 (%3), kept %4, snapshots kept %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 3 to 150 letters, digits, hyphens, underscores or exclamation marks, starting with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault already has a policy with this name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time on the full or half hour, for example 22:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep backups for 7 to 9,999 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep snapshots for 1 to 30 days, and no longer than the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed with warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::CommandText</name>
    <message>
        <source>Commands (each has its own --help):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do the job in the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the simulator alone, for any HTTP client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the simulator&apos;s scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command, the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done: the VM is protected, or the plan was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: an option, a name or a choice does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: Azure Backup has no access to the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by Azure for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure could not be reached, or did not answer in an understandable way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled (Ctrl+C); what was written is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished: Azure Backup still works on it; run the command again to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets Azure Backup protect Azure Confidential VMs whose OS disk is encrypted with a customer-managed key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the VM to its key, tells whether Azure Backup may use it, grants what is missing and enables backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the simulator alone on this computer until it is interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the simulator&apos;s scenarios, the default one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario of the simulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program, for example en or de; the system&apos;s by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through all pages, save a picture of each in this folder, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or resource id of the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role to grant: custom (exactly the two data actions; default), built-in, or wide (Key Vault Administrator).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope of the grant: key (only this key; default) or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto grants access as the portal does (default); none does not, as PowerShell, Azure CLI and REST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or resource id of the Recovery Services vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Enhanced backup policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an Enhanced policy with this name: daily at 22:00 UTC, kept 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for vaults in other subscriptions than the VM&apos;s as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id of the service principal to grant access to, instead of Backup Management Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the service principal of Backup Management Service where the tenant has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a first backup at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what would be done, with the exact requests, and write nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --grant none: after the refusal, grant exactly what is missing and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one JSON object to standard output; progress goes to standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on; any free one by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many simulated seconds pass in a real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds that the simulator waits before every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not take &quot;%2&quot;: use %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::ConsoleText</name>
    <message>
        <source>Scenario %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, %3 with a confidentially encrypted OS disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (resource group %2, subscription %3, %4, %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM was named: %1 is taken, the first one. Use --vm for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already protected. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already protected by the vault %2. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To choose from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies have no roles and no scopes: --role and --scope do not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created its service principal (object id %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the plan only. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not see the new grant yet. Trying again for at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the portal does not say:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant exactly this with Azure CLI:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or run this command again with --grant auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granting exactly what is missing, then trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grant is in force, and Azure Backup still refuses it. The next wider role is %1: try it with --role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. What was already sent is not undone. Press Ctrl+C again to end at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written before it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were written before it stopped:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Azure Backup has not finished yet. Run the same command again to go on; what was done is found and not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &quot;%1 --help&quot; for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. Use &quot;cvm-backup-wizard protect&quot; in the terminal; &quot;cvm-backup-wizard --help&quot; tells how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator serves the scenario %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name Azure&apos;s host in the Host header, or put it in front of the path:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redeem the refresh token of the simulated user for an access token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::ErrorText</name>
    <message>
        <source>Azure could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed: no network, a name that cannot be resolved, a proxy, or a certificate that is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, proxy and firewall, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer arrived within the time allowed. A change that was already on its way may have been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. What was already done is found and not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure does not accept the current sign-in: it has expired, was revoked, or is for another tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. What you chose is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure asks for a stronger sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation requires multifactor authentication or another condition for this action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and complete the extra check. What you chose is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure refused the request because your account lacks a role or permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the missing right. A new role can take some minutes to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure did not find this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, moved or renamed, or your account may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and your rights, then read the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is changing this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another operation is running on the same resource, or it is not in the expected state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other operation has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure is busy with too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and look up the code, or contact Microsoft support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure, or a proxy or sign-in page in between, sent something unexpected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no proxy or captive portal changes the traffic, then try again. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this. What was already sent to Azure is not undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on this computer prevents it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your choice, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure asked to wait %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::Errors</name>
    <message>
        <source>These disks need an Enhanced policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM has Ultra or Premium SSD v2 disks, which a Standard policy cannot back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an Enhanced policy, or leave these disks out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy is of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This policy is not for Azure virtual machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a policy for Azure virtual machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure did not accept the new policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule, retention or time zone of the policy are not valid together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the times or the retention, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots would be kept longer than backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots cannot be kept longer than the recovery points in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep snapshots for fewer days, or backups for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault still holds an older VM of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of a VM with the same name and another security type is in this vault, perhaps soft-deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another vault, or remove the old backup if nobody needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is already protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM can be backed up to one Recovery Services vault at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the vault that protects it, or stop protection there and keep the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault does not know this VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has not discovered the VM yet, or its name or resource group changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the vault is asked to look for VMs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault holds no backup of the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is not protected in this Recovery Services vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which vault protects the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in another region than the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Recovery Services vault protects VMs of its own region only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a vault in the VM&apos;s region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription was moved to another tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made while the subscription belonged to another tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another way to restore, for example restoring the disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support a disk of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the disk out of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM has too many disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup supports up to 32 disks in a VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave some disks out of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support disks shared by several VMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the shared disk out of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk is of a kind that cannot be backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support the type or the configuration of a disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the disk&apos;s type, or leave it out of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk uses Write Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation on this disk is not possible while Write Accelerator is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn Write Accelerator off, or leave the disk out of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM uses a classic storage account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support disks in a classic storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the disks to a current storage account or to managed disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Policy forbids this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy of your organisation does not allow what is to be created or changed, often the resource group for snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an exemption, or set a name for the snapshot resource group that the policy allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many restore points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old restore points of the VM could not be removed, often because of a lock on the resource group of its snapshots (AzureBackupRG).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the lock from that resource group and let Azure Backup clean up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup failed in the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup had an internal problem, or a lock kept it from cleaning up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for locks on the snapshot resource group, then try again. If it happens again, contact Microsoft support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lock forbids this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource lock does not let anybody change or delete this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the lock that the message names, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore points are being deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection that holds the VM&apos;s restore points is gone or about to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again after an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Recovery Services vault cannot protect any more VMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup lacks capacity at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is making room in this region. This ends by itself within 48 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription has no cores left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota of cores for this VM size is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another size, or ask for a higher quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room in the storage account for the backup&apos;s copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space in the storage account, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is already running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another backup of this VM has not ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restore is already running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another restore of this VM has not ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another operation is running on this VM&apos;s backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does one operation at a time on a protected VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it end, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of this VM is already being configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is enabling backup of the same VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, then look at the protection state of the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another operation is running on this resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure does one change at a time here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job ended because somebody asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again if it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault holds a soft-deleted backup of this VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of the VM was deleted in this vault and can still be recovered, so that it cannot be enabled anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undelete the backup item in the vault, then resume backup; or choose another vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is immutable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An immutable vault does not allow less protection or shorter retention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep or lengthen the retention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft delete cannot be turned off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault keeps soft delete on at all times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave soft delete on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault cannot be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are still backups in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the vault, or remove its backups first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redundancy is set on the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault takes its storage redundancy from its own properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the redundancy in the vault&apos;s properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup asks for a longer pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were sent to Azure Backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait at least 15 minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup did not understand the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of the request was wrong. This is a fault of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Compute had an internal fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is on the side of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, contact Microsoft support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of an SAP ASE database failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This error belongs to a database backup, not to the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the job in the Recovery Services vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup has not finished yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation runs longer than this program waits. It was not stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue waiting, or look at the job in the Recovery Services vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM agent does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup got no status from the Azure VM agent inside the VM. This has nothing to do with the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in the VM that the agent is running, up to date and not blocked by the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM agent has lost its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent inside the VM cannot identify itself to Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the agent in the VM. If that does not help, redeploy the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore point was not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot in the VM succeeded, but Azure could not make a restore point of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the VM agent and run the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM agent does not pass on the backup status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension reported its status, but the agent did not forward it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the VM agent, then run the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM agent is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support this version of the agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the VM agent, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operating system is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup does not support the operating system in the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the support matrix of Azure VM backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM cannot reach Azure Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension in the VM cannot reach the storage that it writes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow outbound traffic to the service tags AzureBackup, Storage and AzureActiveDirectory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM cannot make a secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS settings in the VM are too old for Azure storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable strong cryptography (TLS 1.2 or later) in the VM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account&apos;s firewall is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account does not let Azure Backup in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow trusted Microsoft services in the storage account&apos;s firewall, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot in the VM failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension could not make a consistent snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the VM agent and, on Windows, the VSS writers; remove the backup extension and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM was being changed during the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM changed while the restore point was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the VM is no longer being changed, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk has too many snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure allows no further snapshot of one of the disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete old snapshots of the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots were taken too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure limits how often a disk may be copied in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM was too slow for the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM or its network did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up at a quieter time, or use a larger VM size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Windows service needed for backup does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COM+ or the Distributed Transaction Coordinator in the VM failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart these services in the VM, register them anew if needed, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume Shadow Copy in the VM is in a bad state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VSS writer or the VSS service reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the VSS writers that report an error (vssadmin list writers), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension cannot read its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions on the MachineKeys folder in the VM were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the default permissions of the MachineKeys folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension is being deleted and does not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uninstall the extension in the VM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drive in the VM is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BitLocker keeps a drive locked, so that no snapshot is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the drive in the VM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup extension lacks its runtime library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Visual C++ runtime could not be installed in the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the Visual C++ Redistributable in the VM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file systems in the VM could not be frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux could not hold a file system still for the snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file systems (fsck), or leave out the mount points that cannot be frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the VM blocks the backup extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An antivirus program often stops the extension from taking the snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude the folders of the Azure VM agent and of the backup extension, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is off or has no agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup cannot reach the Azure VM agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the VM and install the Azure VM agent, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation needs a running VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the VM, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is in a failed provisioning state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change to the VM or to one of its extensions failed. This has nothing to do with the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the failed extension or reapply the VM&apos;s state in the portal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is in no state for backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is neither running nor stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the VM is running or deallocated, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM or a part of it was deleted, moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the VM. If it was deleted on purpose, stop its protection and keep the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection of this VM is not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of the VM was stopped or paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume backup of the VM in its Recovery Services vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Compute refused the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is in the message of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the message, remove the cause, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health check of this VM&apos;s backup found nothing wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup may not use the key of this VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup Management Service cannot both read and back up the customer-managed key that encrypts the OS disk. Only the Azure portal grants this by itself; PowerShell, Azure CLI and REST do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant Backup Management Service read and backup on exactly this key, then try again. A new grant can take some minutes to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup may not use the keys of Azure Disk Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This VM is encrypted inside the guest by Azure Disk Encryption, and Azure Backup cannot read its keys and secrets in the Key Vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant Backup Management Service Get, List and Backup on the keys and secrets of that Key Vault, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Recovery Services vault may not use its own encryption key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault itself is encrypted with a customer-managed key, and its managed identity lacks access to that key. This is not the key of the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the vault&apos;s managed identity access to the key named in the vault&apos;s encryption settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption data of the VM do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the VM says about Azure Disk Encryption is incomplete or contradictory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the Azure Disk Encryption set-up of the VM and repair it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the disk encryption set is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that encrypted this confidential VM was deleted or disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable or recover the original key. If it was purged, restore it from the key backup that Azure Backup keeps in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set that this confidential VM was created with was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a disk encryption set with the original key and name it in the restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set has another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the chosen disk encryption set is not the one that encrypted this VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the disk encryption set that holds the original key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery point cannot change the disk encryption set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another disk encryption set is possible only from the vault tier, and this recovery point is a snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recovery point that is in the vault tier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not found in its key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set names a key that the key store does not have: it was deleted or purged, or it is in the soft-deleted state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look among the deleted keys of the key store and recover the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is deleted but can be recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in the soft-deleted state, so that nobody can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover the key in the key store, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disabled key cannot be used by anybody, whatever the roles say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable the key in the key store, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store does not let this network in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall of the key store refused this computer&apos;s address. This is the network, not a missing role: another role will not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow your address in the key store&apos;s firewall, or run this from a network that it allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store is open to private endpoints only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public access to the key store is off. This is the network, not a missing role: another role will not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this from a network with a private endpoint to the key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this in the Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Key Vault uses Azure RBAC, and no role assignment of yours allows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the Key Vault for the missing data action. A new role assignment can take up to 10 minutes to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Key Vault uses access policies, and none of them gives you this permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the Key Vault to add the permission to your access policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this in the key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store refused your account. A Managed HSM decides by its own local RBAC: an Azure role such as Owner gives no right there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a Managed HSM Administrator or Policy Administrator for the missing role, or hand over the request with the ready script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Managed HSM did not understand the key name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the key or of its scope is not of the form that the HSM takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key name. If it is right, report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is already assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment of the same role to the same principal at the same scope exists under another id. Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role assignment is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or it has not yet reached this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and check access again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role definition is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role was deleted, or it was created a moment ago and is not known everywhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again. If the role was deleted, choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role with this name exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of custom roles are unique in a tenant, and another role has this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the existing role if it fits, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is still assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role cannot be deleted while it is assigned to somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its assignments first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role assignment cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment with this id exists and differs in its role, principal or scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the existing assignment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many role assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription or key store has reached its limit of role assignments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove assignments that are no longer needed, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security principal is not known in this tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object id belongs to another tenant, is an application id, or is so new that it is not known everywhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the object id of Backup Management Service in this tenant, or wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store did not accept the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the values is not valid, or a role that was just created is not known there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it happens again, look at the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not look up security principals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account, or this program in your tenant, may not read the directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the object id of Backup Management Service, or ask a directory administrator for consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory has no such object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No security principal with this id exists in this tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id and the tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service principal exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody created it in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up again: there is nothing to create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory did not accept the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Graph does not support this search text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another part of the name, or paste the object id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an object id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object id has the form 00000000-0000-0000-0000-000000000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the object id from the enterprise application&apos;s overview in Microsoft Entra ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an application id, not an object id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grant to an application id is accepted by the key store and has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the object id of its service principal in this tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This id belongs to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the id of a user, group, device or app registration, and Azure Backup works with none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the object id of a service principal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this tenant has this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grant to an unknown id is accepted by the key store and has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object id could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read the directory, so that it is not known whom this id names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the id with the enterprise application in Microsoft Entra ID before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application id is not known in this cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft has not published the application id of Backup Management Service here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for it by name, or paste its object id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tenant has no service principal for Backup Management Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access can be granted only to a service principal that exists in the tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it here, or register the resource provider Microsoft.RecoveryServices in a subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store itself is not visible to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subscription that you can see holds the key store, so that its settings and permission model are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the Reader role on the key store, or hand this over to somebody who has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set names another key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource that it names does not have the address of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk encryption set and its key in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in an unknown kind of key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address belongs neither to a Key Vault nor to a Managed HSM of this cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key of the disk encryption set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set has no active key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure did not say which key encrypts the disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk encryption set in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no subscription to look into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account sees no subscription in this tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another tenant, or ask for access to a subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written cannot be seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store accepted the grant and does not show it. It may not have reached all regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes and check access again. The grant itself has not failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup has lost track of the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It accepted the request and does not know the operation any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: what was done already is found and not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault already has a policy with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An existing policy is never changed, because that would reschedule every VM on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or the existing policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no VM with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the subscriptions that you can see has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or give the VM&apos;s resource id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name alone does not say which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the full resource id of one of those listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Confidential VM to protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the VMs has a confidentially encrypted OS disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the tenant and your subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This VM cannot be protected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a Confidential VM with an encrypted OS disk, or something else is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one VM could be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one with --vm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role is not to be had in the key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store&apos;s permission model has other roles, or the role is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scope is not to be had in the key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies always count for the whole Key Vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Recovery Services vault with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault that you can see in the subscription has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or look in the other subscriptions as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Recovery Services vault does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault protects VMs of its own region only, and must be ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Recovery Services vault that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault that you can see is in the VM&apos;s region and ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a vault in the VM&apos;s region, or look in the other subscriptions as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Recovery Services vault was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one vault fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one with --vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup policy with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen vault has no such policy for Azure virtual machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup policy does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential VMs need an Enhanced policy with room for another VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has no Enhanced policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential VMs need an Enhanced policy, and all policies of this vault are Standard or full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create one: in the terminal with --new-policy NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new backup policy is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name or its times are not of the form that Azure Backup takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the message names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing for backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices do not make a complete plan, or the key store&apos;s permission model could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what could not be read, or do not grant access here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM has another key than the one reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk encryption set was changed after the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examine the key again and review the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection goes through a proxy that wants a user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user name and password in the system&apos;s settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection goes through a proxy that cannot be reached or refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the server was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name could not be resolved: no network, or a name server that does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and name resolution, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at the server&apos;s address, or a firewall rejects the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check firewall and proxy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended before the answer was complete. A change that was on its way may have been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. What was already done is found and not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the server, or of a proxy in between, is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your organisation&apos;s certificate authority to the system&apos;s store, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page of the network is in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network answered with a page of its own instead of Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a browser, sign in to the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address outside of Azure was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer led to an address that does not belong to the signed-in cloud. It was not followed, and nothing secret was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no proxy changes the traffic. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign-in that could be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in cannot be remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring of this computer is missing, locked or damaged. The sign-in lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the key ring if you want to stay signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not finished in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser did not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sign-in belongs to another user or tenant than the work that is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the account that you began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not available yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another source, for example a scenario of the simulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator has no scenario of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the scenarios: cvm-backup-wizard scenarios lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its description cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another scenario, and report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program on this computer listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no role that allows this action at this scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for a role with this action. If you have just got it, wait some minutes and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use a linked resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is allowed, but it names another resource (a policy, a disk encryption set or a vault) that you have no right on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the missing right on the linked resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, moved or renamed, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and that you may read it, then refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource group was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted or renamed, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the resource group and your rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, belongs to another tenant, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the subscription, the tenant and your rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure does not offer this here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This region or cloud does not know this kind of resource or this version of the interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the region. If it is right, report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource provider is not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription has never used this Azure service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the resource provider that the message names in the subscription, wait some minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure reports a conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource exists already or is being changed by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the resource again, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time, by this program or by others in the subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure does not accept your sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has expired, was revoked, or is for another service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. What you chose is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in to another tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription belongs to another tenant than your sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the tenant of the subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired or was revoked, or a new condition applies to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation asks for a new sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multifactor authentication or another condition is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again in the browser. What you chose is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program needs consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has allowed this program to use the service in your tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent when you sign in, or ask an administrator to do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Entra ID refused this program&apos;s registration or its request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client id, and that public client flows are allowed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Entra ID is not available at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service has a temporary problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM with this name exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restore would create a VM whose name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM size is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure cannot create a VM of this size in this region at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the disks, then create a VM of another size from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Marketplace image is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM was made from a Marketplace offer that no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the disks, then create a VM from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot of this recovery point was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another recovery point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disks of the VM cannot be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing the disks in place is not possible with this recovery point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the disks, or restore as a new VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staging storage is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account of the restore, or a blob in it, was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the storage account and start the restore again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer takes too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the disks from the vault did not finish in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the restore again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::GrantRequest</name>
    <message>
        <source>A Managed HSM Administrator, Crypto Officer or Policy Administrator of this HSM can do it. An Azure role such as Owner is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Owner, User Access Administrator or Role Based Access Control Administrator of the Key Vault can do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Owner, Contributor or Key Vault Contributor of the Key Vault can do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1 in the %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to ask for: no grant on %1 is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request: access of Azure Backup to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup must read and back up this key to protect the Confidential VMs that are encrypted with it. Only the Azure portal grants this by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This includes %n right(s) that Azure Backup does not need.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Where:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script for Azure CLI (bash):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check afterwards:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new grant can take up to 10 minutes to work, longer in a Managed HSM with several regions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::Labels</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Azure portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential VM backup report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated: no Azure resource was read or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::Names</name>
    <message>
        <source>all keys of the Managed HSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1 in the Key Vault %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Recovery Services vault %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Key Vault %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Managed HSM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the management group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subscription %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (object id %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object id %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::PlanText</name>
    <message>
        <source>Existing custom role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New custom role with exactly the two data actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide built-in role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key permissions %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role already exists and holds exactly what Azure Backup needs: read and back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 is created first. It holds exactly what Azure Backup needs: read and back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role that Microsoft&apos;s documentation names. It also lets Azure Backup create, delete, import and use keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest built-in role that suffices. It also lets Azure Backup use the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role that Microsoft&apos;s documentation names for Key Vaults with Azure RBAC. It opens everything in the Key Vault, secrets included. Choose it only if Azure Backup still refuses a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies have no roles: the principal gets key permissions on the whole Key Vault. No permissions for secrets or certificates are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key permission(s), %1 needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All data actions that match %1, %2 needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n data action(s), %1 needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the role definition that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from the documented role, because its definition could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys in this Managed HSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope %1. All versions of the key, and no other key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies always count for the whole Key Vault; a single key cannot be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope %1. Future keys are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many other keys this opens could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens no other key today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It opens %n other key(s) today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Create the custom role %1 with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign the role %1 at %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 the key permissions %2 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Enhanced backup policy %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable backup of %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a first backup of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to grant: the VM has no customer-managed key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to grant: Azure Backup can already read and back up the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not grant access, as PowerShell, Azure CLI and REST do. Enabling backup will fail if Azure Backup has no access to the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grant can be planned yet: the key store or the security principal is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The grant gives %n right(s) beyond the need: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Grant access and enable backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create policy and enable backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::PrerequisiteText</name>
    <message>
        <source>The key is disabled. Enable it, or backup fails whatever is granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key expired on %1. Backup fails until it is extended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not valid before %1. Backup fails until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key expires on %1. Extend it before backups begin to fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not exportable, which is unusual for a Confidential VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no release policy, which is unusual for a Confidential VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is of the type %1; Confidential VMs normally use RSA-HSM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purge protection of %1 is off: the key could be lost for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft delete of %1 is off: a deleted key is lost at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Standard Key Vault; Confidential VMs need Premium or a Managed HSM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Managed HSM is not activated (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network rules of %1 do not let trusted Microsoft services in: Azure Backup may be refused in spite of a right grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of %1 is restricted; trusted Microsoft services are let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk encryption set is not of the confidential kind (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic key rotation of the disk encryption set failed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in another tenant. Grant access to Backup Management Service of that tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of the disk encryption set %1 cannot use the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not release the key, so that the Confidential VM may not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::QualificationText</name>
    <message>
        <source>Not a Confidential VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OS disk is not confidentially encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of disk encryption is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already protected by the vault %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup is being configured at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This VM size is not in the support matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the support matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This region is not in the support matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region %1 is not in the support matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview feature is not registered in the subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview feature is not registered in the subscription (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription is disabled (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in another region than the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in another region than the VM (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in another subscription than the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in another subscription than the VM (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is not ready (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Standard policy. Confidential VMs need an Enhanced policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy already has 1,000 VMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support matrix of %1, as Microsoft published it (%2). It changes with the preview and only warns: Azure decides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::RunText</name>
    <message>
        <source>Create the custom role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant: written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant: read back from the key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the backup policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check with Azure Backup (advice only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the grant works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the job in Azure Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant: accepted by Azure Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the protection state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the first backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of %1 is being configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped waiting for %1; what was sent is not undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created the custom role %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom role %1 was already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned the role %1 at %2 to object id %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 was already assigned at %2 to object id %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the key permissions %1 at %2 for object id %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key permissions %1 were already there at %2 for object id %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created the backup policy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup policy %1 was already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled backup of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of %1 was already enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a backup of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of %1 was already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vaults &gt; %1 &gt; Backup items &gt; Azure Virtual Machine &gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording::ScenarioText</name>
    <message>
        <source>Key in a Managed HSM, Azure Backup has no role yet: the grant makes the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A suitable custom role exists in the Managed HSM and is not assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup already has access to all keys of the Managed HSM: nothing to grant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup has the right role on another key only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Backup has the built-in backup role, which looks right but cannot read keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in a Key Vault with access policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in a Key Vault with Azure RBAC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tenant has no service principal for Backup Management Service yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store&apos;s firewall does not let this computer in: the network, not a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not assign roles in the Managed HSM; somebody else can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grant takes several minutes to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 subscriptions with 2,000 VMs, 300 of them confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vaults have Standard policies only: an Enhanced one must be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is already protected by a vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Confidential VM with a platform-managed key: nothing to grant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
