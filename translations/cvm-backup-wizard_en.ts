<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::AccessTab</name>
    <message numerus="yes">
        <source>%Ln security principals</source>
        <translation>
            <numerusform>%Ln security principal</numerusform>
            <numerusform>%Ln security principals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln security principals</source>
        <translation>
            <numerusform>%1 of %Ln security principal</numerusform>
            <numerusform>%1 of %Ln security principals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTab</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln changes</source>
        <translation>
            <numerusform>%1 of %Ln change</numerusform>
            <numerusform>%1 of %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvidencePanel</name>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… and %Ln more.</numerusform>
            <numerusform>… and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilesTab</name>
    <message numerus="yes">
        <source>%Ln more scopes aren&apos;t listed.</source>
        <translation>
            <numerusform>%Ln more scope isn&apos;t listed.</numerusform>
            <numerusform>%Ln more scopes aren&apos;t listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems aren&apos;t listed.</source>
        <translation>
            <numerusform>%Ln more problem isn&apos;t listed.</numerusform>
            <numerusform>%Ln more problems aren&apos;t listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingsTab</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln findings</source>
        <translation>
            <numerusform>%1 of %Ln finding</numerusform>
            <numerusform>%1 of %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GrantModel</name>
    <message numerus="yes">
        <source>%Ln grants</source>
        <translation>
            <numerusform>%Ln grant</numerusform>
            <numerusform>%Ln grants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GrantsTab</name>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… and %Ln more.</numerusform>
            <numerusform>… and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyPanel</name>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them shown</source>
        <translation>
            <numerusform>%Ln of them shown</numerusform>
            <numerusform>%Ln of them shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyStoreFacts</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On, kept for %n day(s)</source>
        <translation>
            <numerusform>On, kept for %n day</numerusform>
            <numerusform>On, kept for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoverChoicesPage</name>
    <message numerus="yes">
        <source>This can&apos;t be started: %n reason(s) below</source>
        <translation>
            <numerusform>This can&apos;t be started: %n reason below</numerusform>
            <numerusform>This can&apos;t be started: %n reasons below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoverMachinePage</name>
    <message numerus="yes">
        <source>%n protected virtual machine(s)</source>
        <translation>
            <numerusform>%n protected virtual machine</numerusform>
            <numerusform>%n protected virtual machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s) were read. Nothing can be brought back where there is no backup.</source>
        <translation>
            <numerusform>%n vault were read. Nothing can be brought back where there is no backup.</numerusform>
            <numerusform>%n vaults were read. Nothing can be brought back where there is no backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoveryTab</name>
    <message numerus="yes">
        <source>%Ln virtual machines</source>
        <translation>
            <numerusform>%Ln virtual machines</numerusform>
            <numerusform>%Ln virtual machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln virtual machines</source>
        <translation>
            <numerusform>%1 of %Ln virtual machines</numerusform>
            <numerusform>%1 of %Ln virtual machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewMarks</name>
    <message numerus="yes">
        <source>Yes for %1 of %Ln keys</source>
        <translation>
            <numerusform>Yes for %1 of %Ln key</numerusform>
            <numerusform>Yes for %1 of %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes for %1 of %Ln keys, unknown for %2</source>
        <translation>
            <numerusform>Yes for %1 of %Ln key, unknown for %2</numerusform>
            <numerusform>Yes for %1 of %Ln keys, unknown for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown for %1 of %Ln keys</source>
        <translation>
            <numerusform>Unknown for %1 of %Ln key</numerusform>
            <numerusform>Unknown for %1 of %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewView</name>
    <message numerus="yes">
        <source>%Ln reads are missing for a full answer</source>
        <translation>
            <numerusform>%Ln read is missing for a full answer</numerusform>
            <numerusform>%Ln reads are missing for a full answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewWindow</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is open: %Ln keys</source>
        <translation>
            <numerusform>%1 is open: %Ln key</numerusform>
            <numerusform>%1 is open: %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RoleSection</name>
    <message numerus="yes">
        <source>%n right(s) more than needed</source>
        <translation>
            <numerusform>%n right beyond the need</numerusform>
            <numerusform>%n rights beyond the need</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TargetRows</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VirtualMachinePage</name>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation>
            <numerusform>%n virtual machine</numerusform>
            <numerusform>%n virtual machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them confidential</source>
        <translation>
            <numerusform>%n of them confidential</numerusform>
            <numerusform>%n of them confidential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden because not confidential</source>
        <translation>
            <numerusform>%n hidden because not confidential</numerusform>
            <numerusform>%n hidden because not confidential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the search</source>
        <translation>
            <numerusform>%n hidden by the search</numerusform>
            <numerusform>%n hidden by the search</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WhatIfPanel</name>
    <message numerus="yes">
        <source>%Ln fewer findings: %1</source>
        <translation>
            <numerusform>%Ln fewer finding: %1</numerusform>
            <numerusform>%Ln fewer findings: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new findings: %1</source>
        <translation>
            <numerusform>%Ln new finding: %1</numerusform>
            <numerusform>%Ln new findings: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording::SimplifiedText</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the files: %n read(s). What they would show stays unknown here as well.</source>
        <translation>
            <numerusform>Not in the files: %n read. What it would show stays unknown here as well.</numerusform>
            <numerusform>Not in the files: %n reads. What they would show stays unknown here as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording::Text</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snapshots kept %n day(s)</source>
        <translation>
            <numerusform>snapshots kept %n day</numerusform>
            <numerusform>snapshots kept %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examining the keys of %n disk encryption set(s) and confidential VM(s)…</source>
        <translation>
            <numerusform>Examining the keys of %n disk encryption set and confidential VM…</numerusform>
            <numerusform>Examining the keys of %n disk encryption sets and confidential VMs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation>
            <numerusform>%n virtual machine</numerusform>
            <numerusform>%n virtual machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key store(s)</source>
        <translation>
            <numerusform>%n key store</numerusform>
            <numerusform>%n key stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) couldn&apos;t be read. What they would show is unknown in the snapshot:</source>
        <translation>
            <numerusform>%n item couldn&apos;t be read. What it would show is unknown in the snapshot:</numerusform>
            <numerusform>%n items couldn&apos;t be read. What they would show is unknown in the snapshot:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were written before it stopped:</source>
        <translation>
            <numerusform>%n change was written before it stopped:</numerusform>
            <numerusform>%n changes were written before it stopped:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It reaches %n key(s) that no disk encryption set uses.</source>
        <translation>
            <numerusform>It reaches %n key that no disk encryption set uses.</numerusform>
            <numerusform>It reaches %n keys that no disk encryption set uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) of %1 weren&apos;t read completely.</source>
        <translation>
            <numerusform>%n scope of %1 wasn&apos;t read completely.</numerusform>
            <numerusform>%n scopes of %1 weren&apos;t read completely.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Azure didn&apos;t find it, and %n virtual machine(s) need it.</source>
        <translation>
            <numerusform>Azure didn&apos;t find it, and %n virtual machine needs it.</numerusform>
            <numerusform>Azure didn&apos;t find it, and %n virtual machines need it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s)</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s)</source>
        <translation>
            <numerusform>%n disk</numerusform>
            <numerusform>%n disks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk encryption set(s)</source>
        <translation>
            <numerusform>%n disk encryption set</numerusform>
            <numerusform>%n disk encryption sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Key Vault(s)</source>
        <translation>
            <numerusform>%n Key Vault</numerusform>
            <numerusform>%n Key Vaults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Managed HSM(s)</source>
        <translation>
            <numerusform>%n Managed HSM</numerusform>
            <numerusform>%n Managed HSMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role assignment(s) of Azure</source>
        <translation>
            <numerusform>%n role assignment of Azure</numerusform>
            <numerusform>%n role assignments of Azure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role definition(s) of Azure</source>
        <translation>
            <numerusform>%n role definition of Azure</numerusform>
            <numerusform>%n role definitions of Azure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deny assignment(s)</source>
        <translation>
            <numerusform>%n deny assignment</numerusform>
            <numerusform>%n deny assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role assignment(s) of a Managed HSM</source>
        <translation>
            <numerusform>%n role assignment of a Managed HSM</numerusform>
            <numerusform>%n role assignments of a Managed HSM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role definition(s) of a Managed HSM</source>
        <translation>
            <numerusform>%n role definition of a Managed HSM</numerusform>
            <numerusform>%n role definitions of a Managed HSM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security principal(s)</source>
        <translation>
            <numerusform>%n security principal</numerusform>
            <numerusform>%n security principals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Recovery Services vault(s)</source>
        <translation>
            <numerusform>%n Recovery Services vault</numerusform>
            <numerusform>%n Recovery Services vaults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup policy(s)</source>
        <translation>
            <numerusform>%n backup policy</numerusform>
            <numerusform>%n backup policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected item(s)</source>
        <translation>
            <numerusform>%n protected item</numerusform>
            <numerusform>%n protected items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup status(es)</source>
        <translation>
            <numerusform>%n backup status</numerusform>
            <numerusform>%n backup statuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused list(s)</source>
        <translation>
            <numerusform>%n refused list</numerusform>
            <numerusform>%n refused lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time limit(s) of role assignments</source>
        <translation>
            <numerusform>%n time limit of role assignments</numerusform>
            <numerusform>%n time limits of role assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing shows whether %n list(s) are complete, so what isn&apos;t in them is unknown. To resolve all of them at once: if you know that they are complete, confirm it with --lists-are-complete (in the window: Files); if not, retrieve them with the commands under “%1”, whose output shows what was requested.</source>
        <translation>
            <numerusform>Nothing shows whether %n list is complete, so what isn&apos;t in it is unknown. To resolve this: if you know that it&apos;s complete, confirm it with --lists-are-complete (in the window: Files); if not, retrieve it with the commands under “%1”, whose output shows what was requested.</numerusform>
            <numerusform>Nothing shows whether %n lists are complete, so what isn&apos;t in them is unknown. To resolve all of them at once: if you know that they are complete, confirm it with --lists-are-complete (in the window: Files); if not, retrieve them with the commands under “%1”, whose output shows what was requested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %n security principal(s): service principals, users or groups.</source>
        <translation>
            <numerusform>The name of %n security principal: a service principal, user or group.</numerusform>
            <numerusform>The names of %n security principals: service principals, users or groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key permission(s), %1 needed.</source>
        <translation>
            <numerusform>%n key permission, %1 needed.</numerusform>
            <numerusform>%n key permissions, %1 needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data action(s), %1 needed.</source>
        <translation>
            <numerusform>%n data action, %1 needed.</numerusform>
            <numerusform>%n data actions, %1 needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens %n other key(s) today.</source>
        <translation>
            <numerusform>It opens %n other key today.</numerusform>
            <numerusform>It opens %n other keys today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over keys (%n more)</source>
        <translation>
            <numerusform>every right over keys (%n more)</numerusform>
            <numerusform>every right over keys (%n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over keys</source>
        <translation>
            <numerusform>%n right over keys</numerusform>
            <numerusform>%n rights over keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over secrets (%n)</source>
        <translation>
            <numerusform>every right over secrets (%n)</numerusform>
            <numerusform>every right over secrets (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over secrets</source>
        <translation>
            <numerusform>%n right over secrets</numerusform>
            <numerusform>%n rights over secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over certificates (%n)</source>
        <translation>
            <numerusform>every right over certificates (%n)</numerusform>
            <numerusform>every right over certificates (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over certificates</source>
        <translation>
            <numerusform>%n right over certificates</numerusform>
            <numerusform>%n rights over certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over storage accounts (%n)</source>
        <translation>
            <numerusform>every right over storage accounts (%n)</numerusform>
            <numerusform>every right over storage accounts (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over storage accounts</source>
        <translation>
            <numerusform>%n right over storage accounts</numerusform>
            <numerusform>%n rights over storage accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over roles, settings and backup of the Managed HSM (%n)</source>
        <translation>
            <numerusform>every right over roles, settings and backup of the Managed HSM (%n)</numerusform>
            <numerusform>every right over roles, settings and backup of the Managed HSM (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over roles, settings and backup of the Managed HSM</source>
        <translation>
            <numerusform>%n right over roles, settings and backup of the Managed HSM</numerusform>
            <numerusform>%n rights over roles, settings and backup of the Managed HSM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens %n other key(s) today and every future one: %1.</source>
        <translation>
            <numerusform>It opens %n other key today and every future one: %1.</numerusform>
            <numerusform>It opens %n other keys today and every future one: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are already %n role assignment(s) at this scope, as many as a Managed HSM is documented to accept: it will probably refuse another. Remove those that no one needs.</source>
        <translation>
            <numerusform>There is already %n role assignment at this scope, as many as a Managed HSM is documented to accept: it will probably refuse another. Remove those that no one needs.</numerusform>
            <numerusform>There are already %n role assignments at this scope, as many as a Managed HSM is documented to accept: it will probably refuse another. Remove those that no one needs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %1 of %n file(s)</source>
        <translation>
            <numerusform>Reading: %1 of %n file</numerusform>
            <numerusform>Reading: %1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewing: %1 of %n key(s)</source>
        <translation>
            <numerusform>Reviewing: %1 of %n key</numerusform>
            <numerusform>Reviewing: %1 of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read.</source>
        <translation>
            <numerusform>%n file read.</numerusform>
            <numerusform>%n files read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be used; the report lists them.</source>
        <translation>
            <numerusform>%n couldn&apos;t be used; the report lists it.</numerusform>
            <numerusform>%n couldn&apos;t be used; the report lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files show the state of %1, which is %n day(s) ago.</source>
        <translation>
            <numerusform>The files show the state of %1, which is %n day ago.</numerusform>
            <numerusform>The files show the state of %1, which is %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n high</numerusform>
            <numerusform>%n high</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium</source>
        <translation>
            <numerusform>%n medium</numerusform>
            <numerusform>%n medium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low</source>
        <translation>
            <numerusform>%n low</numerusform>
            <numerusform>%n low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tables of %n more key(s) are left out: specify keys with --key. The findings are about all of them.</source>
        <translation>
            <numerusform>The table of %n more key is left out: specify keys with --key. The findings are about all of them.</numerusform>
            <numerusform>The tables of %n more keys are left out: specify keys with --key. The findings are about all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) didn&apos;t change.</source>
        <translation>
            <numerusform>%n key didn&apos;t change.</numerusform>
            <numerusform>%n keys didn&apos;t change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %n right(s) changed isn&apos;t known.</source>
        <translation>
            <numerusform>Whether %n right changed isn&apos;t known.</numerusform>
            <numerusform>Whether %n rights changed isn&apos;t known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) are unknown in both states: there might be more changes.</source>
        <translation>
            <numerusform>%n right is unknown in both states: there might be more changes.</numerusform>
            <numerusform>%n rights are unknown in both states: there might be more changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code is valid for %n minute(s).</source>
        <translation>
            <numerusform>The code is valid for %n minute.</numerusform>
            <numerusform>The code is valid for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other assignment(s) use this role, so it stays.</source>
        <translation>
            <numerusform>%n other assignment uses this role, so it stays.</numerusform>
            <numerusform>%n other assignments use this role, so it stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This grant lets %1 read and back up %2, %n other key(s) in this %3, and every future one.</source>
        <translation>
            <numerusform>This grant lets %1 read and back up %2, %n other key in this %3, and every future one.</numerusform>
            <numerusform>This grant lets %1 read and back up %2, %n other keys in this %3, and every future one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the recovery points of %n protected item(s)…</source>
        <translation>
            <numerusform>Reading the recovery points of %n protected item…</numerusform>
            <numerusform>Reading the recovery points of %n protected items…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n virtual machine(s) whose disks %1 encrypts: %2.</source>
        <translation>
            <numerusform>This concerns %n virtual machine whose disks %1 encrypts: %2.</numerusform>
            <numerusform>This concerns %n virtual machines whose disks %1 encrypts: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery point(s)</source>
        <translation>
            <numerusform>%n recovery point</numerusform>
            <numerusform>%n recovery points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>For %n day</numerusform>
            <numerusform>For %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If the key were deleted, it could be recovered for %n day(s).</source>
        <translation>
            <numerusform>If the key were deleted, it could be recovered for %n day.</numerusform>
            <numerusform>If the key were deleted, it could be recovered for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n minute(s).</source>
        <translation>
            <numerusform>At most %n minute.</numerusform>
            <numerusform>At most %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected VM(s)</source>
        <translation>
            <numerusform>%n protected VM</numerusform>
            <numerusform>%n protected VMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s)</source>
        <translation>
            <numerusform>%n vault</numerusform>
            <numerusform>%n vaults</numerusform>
        </translation>
    </message>
</context>
</TS>
