<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Confidential VM Backup Wizard %1</source>
        <translation>Sicherungsassistent für vertrauliche virtuelle Computer %1</translation>
    </message>
    <message>
        <source>Lets Azure Backup protect Confidential VMs whose disks are encrypted with customer-managed keys, and shows who can use those keys.</source>
        <translation>Ermöglicht Azure Backup, vertrauliche virtuelle Computer zu schützen, deren Datenträger mit kundenseitig verwalteten Schlüsseln verschlüsselt sind, und zeigt, wer diese Schlüssel verwenden kann.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>This program is under the MIT license:</source>
        <translation>Dieses Programm steht unter der MIT-Lizenz:</translation>
    </message>
    <message>
        <source>It uses these libraries:</source>
        <translation>Es verwendet diese Bibliotheken:</translation>
    </message>
    <message>
        <source>Qt is used under the GNU Lesser General Public License, version 3, as separate libraries that you may replace with your own version. Its source code is available from the distribution that installed it and from https://download.qt.io. The license: https://www.gnu.org/licenses/lgpl-3.0</source>
        <translation>Qt wird unter der GNU Lesser General Public License, Version 3, in Form getrennter Bibliotheken verwendet, die durch eine eigene Version ersetzt werden dürfen. Der Quellcode ist bei der Distribution erhältlich, die Qt installiert hat, und unter https://download.qt.io. Die Lizenz: https://www.gnu.org/licenses/lgpl-3.0</translation>
    </message>
    <message>
        <source>Azure, Microsoft Entra and the names of Azure services are trademarks of Microsoft. This program isn&apos;t made or endorsed by Microsoft.</source>
        <translation>Azure, Microsoft Entra und die Namen der Azure-Dienste sind Marken von Microsoft. Dieses Programm ist weder von Microsoft noch von Microsoft empfohlen.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Qt HTTP Server and Qt Network Authorization are used under the GNU General Public License, version 3: whoever passes on this program together with them does so under that license. The source code of this program stays under the MIT license. The license: https://www.gnu.org/licenses/gpl-3.0</source>
        <translation>Qt HTTP Server und Qt Network Authorization werden unter der GNU General Public License, Version 3, verwendet: Wer dieses Programm zusammen mit ihnen weitergibt, tut das unter dieser Lizenz. Der Quellcode dieses Programms bleibt unter der MIT-Lizenz. Die Lizenz: https://www.gnu.org/licenses/gpl-3.0</translation>
    </message>
</context>
<context>
    <name>ui::AccessPage</name>
    <message>
        <source>Access for Azure Backup</source>
        <translation>Zugriff für Azure Backup</translation>
    </message>
    <message>
        <source>Who makes the grant</source>
        <translation>Wer den Zugriff gewährt</translation>
    </message>
    <message>
        <source>Grant behavior</source>
        <translation>Verhalten beim Gewähren</translation>
    </message>
    <message>
        <source>Grant access automatically (like the portal)</source>
        <translation>Zugriff automatisch gewähren (wie das Portal)</translation>
    </message>
    <message>
        <source>After the review, this program grants what is missing and then enables backup.</source>
        <translation>Nach der Überprüfung gewährt dieses Programm, was fehlt, und aktiviert dann die Sicherung.</translation>
    </message>
    <message>
        <source>Don&apos;t grant access (like PowerShell, CLI and REST)</source>
        <translation>Keinen Zugriff gewähren (wie PowerShell, CLI und REST)</translation>
    </message>
    <message>
        <source>Backup is enabled without changing access. If access is missing, Azure Backup refuses, and this program shows exactly what is missing.</source>
        <translation>Die Sicherung wird aktiviert, ohne den Zugriff zu ändern. Wenn Zugriff fehlt, lehnt Azure Backup ab, und dieses Programm zeigt genau, was fehlt.</translation>
    </message>
    <message>
        <source>Looking for %1 in this tenant</source>
        <translation>%1 wird in diesem Mandanten gesucht</translation>
    </message>
    <message>
        <source>Access to this key is controlled by: %1.</source>
        <translation>Über den Zugriff auf diesen Schlüssel entscheidet: %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be granted: %1 can already read and back up %2.</source>
        <translation>Es muss nichts gewährt werden: %1 kann %2 bereits lesen und sichern.</translation>
    </message>
    <message>
        <source>No access will be granted</source>
        <translation>Es wird kein Zugriff gewährt</translation>
    </message>
    <message>
        <source>What would be granted isn&apos;t known yet</source>
        <translation>Was gewährt würde, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing can be granted yet: %1 isn&apos;t known in this tenant</source>
        <translation>Noch kann nichts gewährt werden: %1 ist in diesem Mandanten nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::AccessTab</name>
    <message>
        <source>Only principals with findings</source>
        <translation>Nur Prinzipale mit Befunden</translation>
    </message>
    <message>
        <source>Who can do what: security principals by actions</source>
        <translation>Wer kann was: Sicherheitsprinzipale nach Aktionen</translation>
    </message>
    <message>
        <source>Find a security principal by name or object ID</source>
        <translation>Sicherheitsprinzipal nach Name oder Objekt-ID suchen</translation>
    </message>
    <message>
        <source>Name or object ID</source>
        <translation>Name oder Objekt-ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>Principal:</source>
        <translation>Prinzipal:</translation>
    </message>
    <message>
        <source>Action:</source>
        <translation>Aktion:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln security principals</source>
        <translation>
            <numerusform>%Ln Sicherheitsprinzipal</numerusform>
            <numerusform>%Ln Sicherheitsprinzipale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln security principals</source>
        <translation>
            <numerusform>%1 von %Ln Sicherheitsprinzipal</numerusform>
            <numerusform>%1 von %Ln Sicherheitsprinzipalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who can do what with any of the keys</source>
        <translation>Wer kann was mit irgendeinem der Schlüssel</translation>
    </message>
    <message>
        <source>Who can do what with %1 — %2</source>
        <translation>Wer kann was: %1 — %2</translation>
    </message>
    <message>
        <source>Evaluating who can do what …</source>
        <translation>Es wird ermittelt, wer was kann …</translation>
    </message>
    <message>
        <source>Stopped. Choose a key to continue.</source>
        <translation>Angehalten. Wählen Sie einen Schlüssel, um fortzufahren.</translation>
    </message>
    <message>
        <source>Security principals that aren&apos;t listed might also have access: not everything that determines access is known.</source>
        <translation>Auch Sicherheitsprinzipale, die nicht aufgeführt sind, haben vielleicht Zugriff: Nicht alles Entscheidende ist bekannt.</translation>
    </message>
</context>
<context>
    <name>ui::AccountErrorPanel</name>
    <message>
        <source>Copy consent link</source>
        <translation>Einwilligungslink kopieren</translation>
    </message>
    <message>
        <source>Copy the link for admin consent</source>
        <translation>Den Link für die Administratoreinwilligung kopieren</translation>
    </message>
    <message>
        <source>Copy consent command</source>
        <translation>Einwilligungsbefehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command for admin consent</source>
        <translation>Den Befehl für die Administratoreinwilligung kopieren</translation>
    </message>
    <message>
        <source>Sign-in settings …</source>
        <translation>Anmeldeeinstellungen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::AccountLink</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Live in %1 – tenant %2, signed in as %3</source>
        <translation>Live in %1 – Mandant %2, angemeldet als %3</translation>
    </message>
</context>
<context>
    <name>ui::AddGrantDialog</name>
    <message>
        <source>What if a grant were added?</source>
        <translation>Was wäre, wenn Zugriff hinzukäme?</translation>
    </message>
    <message>
        <source>Try out a grant on %1. Nothing is changed in Azure.</source>
        <translation>Zugriff ausprobieren: %1. In Azure wird nichts geändert.</translation>
    </message>
    <message>
        <source>Name from the snapshot, or an object ID</source>
        <translation>Name aus der Momentaufnahme oder eine Objekt-ID</translation>
    </message>
    <message>
        <source>Security principal: name or object ID</source>
        <translation>Sicherheitsprinzipal: Name oder Objekt-ID</translation>
    </message>
    <message>
        <source>&amp;Security principal:</source>
        <translation>&amp;Sicherheitsprinzipal:</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Key permissions</source>
        <translation>Schlüsselberechtigungen</translation>
    </message>
    <message>
        <source>&amp;Key permissions:</source>
        <translation>S&amp;chlüsselberechtigungen:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>S&amp;cope:</source>
        <translation>&amp;Bereich:</translation>
    </message>
    <message>
        <source>&amp;Try it out</source>
        <translation>A&amp;usprobieren</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a security principal from the list, or enter its object ID.</source>
        <translation>Wählen Sie einen Sicherheitsprinzipal aus der Liste, oder geben Sie seine Objekt-ID an.</translation>
    </message>
    <message>
        <source>Choose at least one permission.</source>
        <translation>Wählen Sie mindestens eine Berechtigung.</translation>
    </message>
</context>
<context>
    <name>ui::BackupPage</name>
    <message>
        <source>Vault and backup policy</source>
        <translation>Tresor und Sicherungsrichtlinie</translation>
    </message>
    <message>
        <source>Recovery Services vaults</source>
        <translation>Recovery Services-Tresore</translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation>Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show vaults of other subscriptions</source>
        <translation>Tresore anderer Abonnements anzeigen</translation>
    </message>
    <message>
        <source>Backup policies</source>
        <translation>Sicherungsrichtlinien</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Create an Enhanced policy</source>
        <translation>Erweiterte Richtlinie erstellen</translation>
    </message>
    <message>
        <source>The vault must be in the region of the VM. Confidential VMs need an Enhanced policy.</source>
        <translation>Der Tresor muss in der Region des virtuellen Computers liegen. Vertrauliche virtuelle Computer brauchen eine erweiterte Richtlinie.</translation>
    </message>
    <message>
        <source>Reading vaults and policies</source>
        <translation>Tresore und Richtlinien werden gelesen</translation>
    </message>
    <message>
        <source>Suitable</source>
        <translation>Geeignet</translation>
    </message>
    <message>
        <source>Backup policies – choose a vault first</source>
        <translation>Sicherungsrichtlinien – wählen Sie zuerst einen Tresor</translation>
    </message>
    <message>
        <source>Backup policies of %1</source>
        <translation>Sicherungsrichtlinien von %1</translation>
    </message>
    <message>
        <source>%1 has no Enhanced policy</source>
        <translation>%1 hat keine erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>Create one below, or choose another vault.</source>
        <translation>Erstellen Sie unten eine, oder wählen Sie einen anderen Tresor.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>It has no Enhanced policy yet.</source>
        <translation>Noch ohne erweiterte Richtlinie.</translation>
    </message>
    <message>
        <source>In the region of the VM</source>
        <translation>In der Region des virtuellen Computers</translation>
    </message>
    <message>
        <source>Create a Recovery Services vault in the region %1 in the Azure portal, and then select Refresh.</source>
        <translation>Im Azure-Portal einen Recovery Services-Tresor in der Region %1 erstellen und dann „Aktualisieren“ auswählen.</translation>
    </message>
    <message>
        <source>A vault of another subscription might fit: select “Show vaults of other subscriptions”.</source>
        <translation>Vielleicht passt ein Tresor eines anderen Abonnements: Option „Tresore anderer Abonnements anzeigen“ auswählen.</translation>
    </message>
    <message>
        <source>None of these vaults can protect this VM</source>
        <translation>Keiner dieser Tresore kann diesen virtuellen Computer schützen</translation>
    </message>
    <message>
        <source>There is no Recovery Services vault that you can read</source>
        <translation>Es ist kein Recovery Services-Tresor vorhanden, der gelesen werden kann</translation>
    </message>
    <message>
        <source>There is no Recovery Services vault in this subscription</source>
        <translation>In diesem Abonnement ist kein Recovery Services-Tresor vorhanden</translation>
    </message>
    <message>
        <source>No vault has an Enhanced policy yet</source>
        <translation>Noch kein Tresor hat eine erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>Choose the vault that gets the new policy.</source>
        <translation>Tresor für die neue Richtlinie auswählen.</translation>
    </message>
    <message>
        <source>Choose the vault, and then create an Enhanced policy below.</source>
        <translation>Tresor auswählen und dann unten eine erweiterte Richtlinie erstellen.</translation>
    </message>
</context>
<context>
    <name>ui::BackupPrincipalPanel</name>
    <message>
        <source>Evaluate</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Azure Backup:</source>
        <translation>Azure Backup:</translation>
    </message>
    <message>
        <source>Service principal of Azure Backup, or its object ID</source>
        <translation>Dienstprinzipal von Azure Backup oder seine Objekt-ID</translation>
    </message>
    <message>
        <source>Name or object ID</source>
        <translation>Name oder Objekt-ID</translation>
    </message>
    <message>
        <source>You specified it. Nothing proves that it&apos;s Azure Backup.</source>
        <translation>Sie haben ihn angegeben. Nichts beweist, dass er Azure Backup ist.</translation>
    </message>
    <message>
        <source>It&apos;s the only service principal with this name. Nothing else proves that it&apos;s Azure Backup.</source>
        <translation>Er ist der einzige Dienstprinzipal dieses Namens. Sonst beweist nichts, dass er Azure Backup ist.</translation>
    </message>
    <message>
        <source>Choose another one, or enter its object ID, if you know which one it is.</source>
        <translation>Wählen Sie einen anderen, oder geben Sie seine Objekt-ID an, wenn Sie es besser wissen.</translation>
    </message>
    <message>
        <source>%1 is assumed to be Azure Backup</source>
        <translation>Als Azure Backup wird angenommen: %1</translation>
    </message>
    <message>
        <source>The service principal of Azure Backup isn&apos;t known</source>
        <translation>Der Dienstprinzipal von Azure Backup ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::BackupWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Vault and policy</source>
        <translation>Tresor und Richtlinie</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Configure backup</source>
        <translation>Sicherung konfigurieren</translation>
    </message>
    <message>
        <source>%1 – Confidential VM Backup Wizard</source>
        <translation>%1 – Sicherungsassistent für vertrauliche virtuelle Computer</translation>
    </message>
    <message>
        <source>A change is on its way to Azure and might still take effect.</source>
        <translation>Eine Änderung ist unterwegs zu Azure und kann noch wirksam werden.</translation>
    </message>
    <message>
        <source>Nothing has been confirmed as written so far.</source>
        <translation>Bisher wurde nichts als geschrieben bestätigt.</translation>
    </message>
    <message>
        <source>This was already written and remains in Azure:</source>
        <translation>Dies wurde schon geschrieben und bleibt in Azure:</translation>
    </message>
    <message>
        <source>Backup is still being configured. Close the wizard?</source>
        <translation>Die Sicherung wird noch konfiguriert. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Backup isn&apos;t enabled yet. Close the wizard?</source>
        <translation>Die Sicherung ist noch nicht aktiviert. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Close the wizard</source>
        <translation>Assistenten schließen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Backup isn&apos;t enabled. Close the wizard?</source>
        <translation>Die Sicherung ist nicht aktiviert. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Backup was requested, but it isn&apos;t known yet whether it works. Close the wizard?</source>
        <translation>Die Sicherung wurde angefordert, und ob sie funktioniert, ist noch nicht bekannt. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Undo changes …</source>
        <translation>Änderungen rückgängig machen …</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Close the wizard?</source>
        <translation>Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>What you chose isn&apos;t saved. This was already written and remains:</source>
        <translation>Ihre Auswahl wird nicht gespeichert. Dies wurde bereits geschrieben und bleibt:</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>Nothing was written for this VM. What you chose isn&apos;t saved.</source>
        <translation>Für diesen virtuellen Computer wurde nichts geschrieben. Ihre Auswahl wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::BusyLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Stop what this page is doing</source>
        <translation>Anhalten, was diese Seite gerade tut</translation>
    </message>
</context>
<context>
    <name>ui::ChainPicture</name>
    <message>
        <source>From the VM to the key</source>
        <translation>Vom virtuellen Computer zum Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::ChainWords</name>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>OS disk</source>
        <translation>Betriebssystemdatenträger</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Platform-managed</source>
        <translation>Plattformseitig verwaltet</translation>
    </message>
    <message>
        <source>Disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>access isn&apos;t known</source>
        <translation>Zugriff nicht bekannt</translation>
    </message>
    <message>
        <source>has no access</source>
        <translation>hat keinen Zugriff</translation>
    </message>
    <message>
        <source>will be granted access</source>
        <translation>erhält Zugriff</translation>
    </message>
    <message>
        <source>can read and back up</source>
        <translation>kann lesen und sichern</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>granted, not in effect yet</source>
        <translation>gewährt, wirkt noch nicht</translation>
    </message>
</context>
<context>
    <name>ui::ChangeModel</name>
    <message>
        <source>Only after: %1</source>
        <translation>Nur nachher: %1</translation>
    </message>
    <message>
        <source>Only before: %1</source>
        <translation>Nur vorher: %1</translation>
    </message>
    <message>
        <source>Unknown before: %1</source>
        <translation>Vorher unbekannt: %1</translation>
    </message>
    <message>
        <source>Unknown after: %1</source>
        <translation>Nachher unbekannt: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation>Sicherheitsprinzipal</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceSection</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Close the choices</source>
        <translation>Auswahl schließen</translation>
    </message>
</context>
<context>
    <name>ui::CloudForm</name>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>The application (client) ID of the app registration. Not needed with the Azure CLI.</source>
        <translation>Die Anwendungs-ID (Client) der App-Registrierung. Mit der Azure CLI nicht nötig.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant ID or domain name. Empty: the tenant that your account belongs to.</source>
        <translation>Mandanten-ID oder Domänenname. Leer: der Mandant, zu dem Ihr Konto gehört.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Azure Resource Manager endpoint</source>
        <translation>Endpunkt von Azure Resource Manager</translation>
    </message>
    <message>
        <source>For example https://management.local.azurestack.external.</source>
        <translation>Zum Beispiel https://management.local.azurestack.external.</translation>
    </message>
    <message>
        <source>Another cloud, by its endpoint</source>
        <translation>Eine andere Cloud, über ihren Endpunkt</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTab</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose the other snapshot …</source>
        <translation>Andere Momentaufnahme wählen …</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Search in changes</source>
        <translation>In Änderungen suchen</translation>
    </message>
    <message>
        <source>Change:</source>
        <translation>Änderung:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Compare with another snapshot</source>
        <translation>Mit anderer Momentaufnahme vergleichen</translation>
    </message>
    <message>
        <source>See who gained and who lost access to which key between two snapshots of the same environment. The older one is taken as before.</source>
        <translation>Sehen Sie, wer zwischen zwei Momentaufnahmen derselben Umgebung auf welchen Schlüssel Zugriff erhalten oder verloren hat. Die ältere gilt als vorher.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln changes</source>
        <translation>
            <numerusform>%1 von %Ln Änderung</numerusform>
            <numerusform>%1 von %Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>Configure backup</source>
        <translation>Sicherung konfigurieren</translation>
    </message>
    <message>
        <source>Stages of configuring backup</source>
        <translation>Stufen beim Konfigurieren der Sicherung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Skipped, as you chose</source>
        <translation>Übersprungen, wie von Ihnen gewählt</translation>
    </message>
    <message>
        <source>Grant exactly this and retry</source>
        <translation>Genau dies gewähren und erneut versuchen</translation>
    </message>
    <message>
        <source>The grant is in effect, but Azure Backup still refuses. The next wider role is %1: %2.</source>
        <translation>Der Zugriff ist wirksam, und Azure Backup lehnt weiterhin ab. Die nächste weiter gefasste Rolle ist %1: %2.</translation>
    </message>
    <message>
        <source>Grant the wider role and retry</source>
        <translation>Die weiter gefasste Rolle gewähren und erneut versuchen</translation>
    </message>
    <message>
        <source>Grant access again …</source>
        <translation>Zugriff wieder gewähren …</translation>
    </message>
    <message>
        <source>Configure another VM</source>
        <translation>Weiteren virtuellen Computer konfigurieren</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Access is granted to the whole key store, then backup is enabled again</source>
        <translation>Der Zugriff auf den ganzen Schlüsselspeicher wird gewährt, dann wird die Sicherung erneut aktiviert</translation>
    </message>
    <message>
        <source>Access is granted to exactly this key, then backup is enabled again</source>
        <translation>Zugriff wird auf genau diesen Schlüssel gewährt, dann wird die Sicherung erneut aktiviert</translation>
    </message>
    <message>
        <source>Grant and retry</source>
        <translation>Gewähren und erneut versuchen</translation>
    </message>
    <message>
        <source>A wider role is granted, then backup is enabled again</source>
        <translation>Eine weitere Rolle wird gewährt, dann wird die Sicherung erneut aktiviert</translation>
    </message>
    <message>
        <source>Grant the wider role</source>
        <translation>Die weitere Rolle gewähren</translation>
    </message>
    <message>
        <source>The plan isn&apos;t the one that was reviewed</source>
        <translation>Der Plan ist nicht der, der überprüft wurde</translation>
    </message>
    <message>
        <source>Continuing might send what isn&apos;t confirmed yet</source>
        <translation>Beim Fortfahren wird vielleicht gesendet, was noch nicht bestätigt ist</translation>
    </message>
    <message>
        <source>Azure is checked first: what already exists isn&apos;t sent again.</source>
        <translation>Zuerst wird Azure geprüft: Was schon vorhanden ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Access is granted again to the whole key store; the VM is already protected</source>
        <translation>Der Zugriff auf den ganzen Schlüsselspeicher wird wieder gewährt; der virtuelle Computer ist bereits geschützt</translation>
    </message>
    <message>
        <source>Access is granted again to exactly this key; the VM is already protected</source>
        <translation>Der Zugriff auf genau diesen Schlüssel wird wieder gewährt; die VM ist bereits geschützt</translation>
    </message>
    <message>
        <source>Grant access</source>
        <translation>Zugriff gewähren</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>Bevor etwas geschrieben wird</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
</context>
<context>
    <name>ui::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>Noch %n Minute</numerusform>
            <numerusform>Noch %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Noch %n Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Verbleibende Zeit: %1</translation>
    </message>
</context>
<context>
    <name>ui::DataTable</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>ui::EarlierRuns</name>
    <message>
        <source>Written by earlier recoveries. It stays, whatever you choose here.</source>
        <translation>Von früheren Wiederherstellungen geschrieben. Es bleibt, was immer Sie hier wählen.</translation>
    </message>
</context>
<context>
    <name>ui::EmptyResult</name>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>Kein Eintrag entspricht dem Filter</translation>
    </message>
    <message>
        <source>No entry matches “%1”</source>
        <translation>Kein Eintrag entspricht „%1“</translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy the details of this error</source>
        <translation>Details dieses Fehlers kopieren</translation>
    </message>
</context>
<context>
    <name>ui::EvidencePanel</name>
    <message>
        <source>%1 (permission %2)</source>
        <translation>%1 (Berechtigung %2)</translation>
    </message>
    <message>
        <source>%1 (right %2, assignment %3)</source>
        <translation>%1 (Recht %2, Zuweisung %3)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What if it were removed?</source>
        <translation>Was wäre ohne ihn?</translation>
    </message>
    <message>
        <source>What if it were for this key only?</source>
        <translation>Was wäre nur für diesen Schlüssel?</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… und %Ln weiterer Eintrag.</numerusform>
            <numerusform>… und %Ln weitere Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see the evidence for it.</source>
        <translation>Wählen Sie eine Zelle, um die Belege dafür zu sehen.</translation>
    </message>
    <message>
        <source>Choose one key to see how %1 can grant itself access.</source>
        <translation>Wählen Sie einen Schlüssel, um zu sehen, wie %1 sich selbst Zugriff geben kann.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t apply to %2.</source>
        <translation>„%1“ gibt es hier nicht: %2.</translation>
    </message>
    <message>
        <source>The permission model has no such right: %1.</source>
        <translation>Das Berechtigungsmodell kennt kein solches Recht: %1.</translation>
    </message>
    <message>
        <source>%1: %2 — %3, %4</source>
        <translation>%1: %2 — %3, %4</translation>
    </message>
    <message>
        <source>%1 Right: %2</source>
        <translation>%1 Recht: %2</translation>
    </message>
    <message>
        <source>Everything that determines access was read, and nothing in it grants this.</source>
        <translation>Alles Entscheidende wurde gelesen, und nichts darin gewährt dies.</translation>
    </message>
    <message>
        <source>Not a grant: %1</source>
        <translation>Gewährt nichts: %1</translation>
    </message>
    <message>
        <source>%1 — %2, all keys</source>
        <translation>%1 — %2, alle Schlüssel</translation>
    </message>
    <message>
        <source>Yes for %1.</source>
        <translation>Ja für: %1.</translation>
    </message>
    <message>
        <source>Unknown for %1.</source>
        <translation>Unbekannt für: %1.</translation>
    </message>
    <message>
        <source>Nothing grants this on any key.</source>
        <translation>Nichts gewährt dies auf irgendeinem Schlüssel.</translation>
    </message>
    <message>
        <source>Choose one of the keys at the left to see why.</source>
        <translation>Wählen Sie links einen der Schlüssel, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 has no way to grant itself access to %2.</source>
        <translation>%1 kann sich auf keinem Weg selbst Zugriff geben: %2.</translation>
    </message>
    <message>
        <source>%1 can, or might be able to, get more access to %2.</source>
        <translation>%1 kann sich sicher oder vielleicht mehr Zugriff geben: %2.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>The role “%1” at %2 doesn&apos;t include this right.</source>
        <translation>Die Rolle „%1“ hat dieses Recht nicht (%2).</translation>
    </message>
</context>
<context>
    <name>ui::Expander</name>
    <message>
        <source>Expanded</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Reduziert</translation>
    </message>
</context>
<context>
    <name>ui::ExplainDialog</name>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Commands of the cure</source>
        <translation>Befehle der Abhilfe</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Copy the commands of the cure</source>
        <translation>Die Befehle der Abhilfe kopieren</translation>
    </message>
    <message>
        <source>In the simulator</source>
        <translation>Im Simulator</translation>
    </message>
    <message>
        <source>Command that shows the error in the simulator</source>
        <translation>Befehl, der den Fehler im Simulator zeigt</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command that shows the error in the simulator</source>
        <translation>Den Befehl kopieren, der den Fehler im Simulator zeigt</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>Die Erklärung kopieren</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Explain an error</source>
        <translation>Einen Fehler erklären</translation>
    </message>
    <message>
        <source>&amp;Paste what you have: a code, a message, output of a tool, JSON, a mail:</source>
        <translation>Fügen Sie ein, was &amp;Sie haben: einen Code, eine Meldung, Ausgabe eines Werkzeugs, JSON, eine Mail:</translation>
    </message>
    <message>
        <source>The error text</source>
        <translation>Der Fehlertext</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. Secrets, addresses and names of users in the text are neither shown below nor saved.</source>
        <translation>Nichts wird irgendwohin gesendet. Geheimnisse, Adressen und Namen von Benutzern im Text werden unten weder angezeigt noch gespeichert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Die Erklärung speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Try it in the simulator</source>
        <translation>Im Simulator ausprobieren</translation>
    </message>
</context>
<context>
    <name>ui::ExportMenu</name>
    <message>
        <source>Save as script …</source>
        <translation>Als Skript speichern …</translation>
    </message>
    <message>
        <source>Saves the plan as a script for another tool. Nothing is written to Azure.</source>
        <translation>Speichert den Plan als Skript für ein anderes Werkzeug. In Azure wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Azure CLI (bash)</source>
        <translation>Azure CLI (bash)</translation>
    </message>
    <message>
        <source>Azure CLI script (*.sh)</source>
        <translation>Skript für Azure CLI (*.sh)</translation>
    </message>
    <message>
        <source>Az PowerShell</source>
        <translation>Az PowerShell</translation>
    </message>
    <message>
        <source>PowerShell script (*.ps1)</source>
        <translation>PowerShell-Skript (*.ps1)</translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation>Bicep</translation>
    </message>
    <message>
        <source>Bicep file (*.bicep)</source>
        <translation>Bicep-Datei (*.bicep)</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message>
        <source>Terraform file (*.tf)</source>
        <translation>Terraform-Datei (*.tf)</translation>
    </message>
    <message>
        <source>Save as script</source>
        <translation>Als Skript speichern</translation>
    </message>
    <message>
        <source>Script saved: %1</source>
        <translation>Skript gespeichert: %1</translation>
    </message>
    <message>
        <source>The script couldn&apos;t be saved: %1</source>
        <translation>Das Skript konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>There&apos;s no script in this language: it can&apos;t express “%1” safely.</source>
        <translation>In dieser Sprache gibt es kein Skript: Sie kann „%1“ nicht sicher ausdrücken.</translation>
    </message>
</context>
<context>
    <name>ui::FactsPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::FailurePanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Plan ändern</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy the details of this failure</source>
        <translation>Details dieses Fehlschlags kopieren</translation>
    </message>
    <message>
        <source>Goes back to the review; what was written stays</source>
        <translation>Geht zur Überprüfung zurück; was geschrieben wurde, bleibt</translation>
    </message>
    <message>
        <source>What the portal doesn&apos;t tell you</source>
        <translation>Was das Portal Ihnen nicht sagt</translation>
    </message>
    <message>
        <source>Copy the request for an administrator</source>
        <translation>Anfrage für die Administration kopieren</translation>
    </message>
    <message>
        <source>Copy what was reported</source>
        <translation>Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>ui::FileDrop</name>
    <message>
        <source>Drop files here to review them</source>
        <translation>Dateien hier ablegen, um sie zu prüfen</translation>
    </message>
</context>
<context>
    <name>ui::FilesTab</name>
    <message>
        <source>I confirm that the lists are complete</source>
        <translation>Ich bestätige, dass die Listen vollständig sind</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Files rarely prove that a list is complete. Without proof, what isn&apos;t in the list is unknown. Select this option if you know that nothing was left out.</source>
        <translation>Dateien beweisen selten, dass eine Liste vollständig ist. Ohne Beweis ist unbekannt, was nicht in ihr steht. Aktivieren Sie diese Option, wenn Sie wissen, dass nichts ausgelassen wurde.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more scopes aren&apos;t listed.</source>
        <translation>
            <numerusform>%Ln weiterer Bereich ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Bereiche sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems aren&apos;t listed.</source>
        <translation>
            <numerusform>%Ln weiteres Problem ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Probleme sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The lists of this file are complete</source>
        <translation>Die Listen dieser Datei sind vollständig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FindingModel</name>
    <message>
        <source>New in What if: %1</source>
        <translation>Neu in „Was wäre wenn“: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation>Sicherheitsprinzipal</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>ui::FindingsTab</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Search in findings</source>
        <translation>In Befunden suchen</translation>
    </message>
    <message>
        <source>Severity:</source>
        <translation>Schweregrad:</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 or worse</source>
        <translation>%1 oder schlimmer</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>Der gewählte Befund</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Die Befehle kopieren</translation>
    </message>
    <message>
        <source>Show the access</source>
        <translation>Zugriff zeigen</translation>
    </message>
    <message>
        <source>No findings: nothing here needs attention.</source>
        <translation>Keine Befunde: Hier ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln findings</source>
        <translation>
            <numerusform>%1 von %Ln Befund</numerusform>
            <numerusform>%1 von %Ln Befunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
</context>
<context>
    <name>ui::FirstBackup</name>
    <message>
        <source>First backup: %1</source>
        <translation>Erste Sicherung: %1</translation>
    </message>
    <message>
        <source>Start a backup now …</source>
        <translation>Jetzt eine Sicherung starten …</translation>
    </message>
    <message>
        <source>Refresh the backup status</source>
        <translation>Sicherungsstatus aktualisieren</translation>
    </message>
    <message>
        <source>A first backup of %1 is started</source>
        <translation>Eine erste Sicherung von %1 wird gestartet</translation>
    </message>
    <message>
        <source>It runs beside the schedule of the backup policy.</source>
        <translation>Sie läuft zusätzlich zum Zeitplan der Sicherungsrichtlinie.</translation>
    </message>
    <message>
        <source>Start the backup</source>
        <translation>Sicherung starten</translation>
    </message>
</context>
<context>
    <name>ui::GrantModel</name>
    <message>
        <source>Azure RBAC</source>
        <translation>Azure RBAC</translation>
    </message>
    <message>
        <source>Local RBAC of the Managed HSM %1</source>
        <translation>Lokale RBAC des Managed HSM %1</translation>
    </message>
    <message>
        <source>Access policies of the Key Vault %1</source>
        <translation>Zugriffsrichtlinien des Key Vault %1</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln grants</source>
        <translation>
            <numerusform>%Ln Zugriff</numerusform>
            <numerusform>%Ln Zugriffe</numerusform>
        </translation>
    </message>
    <message>
        <source>bound to an application</source>
        <translation>an eine Anwendung gebunden</translation>
    </message>
    <message>
        <source>with a condition</source>
        <translation>mit einer Bedingung</translation>
    </message>
    <message>
        <source>through a group</source>
        <translation>über eine Gruppe</translation>
    </message>
    <message>
        <source>Who decides, scope, role and principal</source>
        <translation>Wer entscheidet, Bereich, Rolle und Prinzipal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ui::GrantTicks</name>
    <message>
        <source>The grant: written, read back, accepted by Azure Backup</source>
        <translation>Der Zugriff: geschrieben, zurückgelesen, von Azure Backup angenommen</translation>
    </message>
    <message>
        <source>Not checked: the next backup shows it</source>
        <translation>Nicht geprüft: Die nächste Sicherung zeigt es</translation>
    </message>
</context>
<context>
    <name>ui::GrantsTab</name>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… und %Ln weiterer Eintrag.</numerusform>
            <numerusform>… und %Ln weitere Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>What if it were removed?</source>
        <translation>Was wäre ohne ihn?</translation>
    </message>
    <message>
        <source>What if it were for this key only?</source>
        <translation>Was wäre nur für diesen Schlüssel?</translation>
    </message>
    <message>
        <source>What if a grant were added? …</source>
        <translation>Was wäre, wenn Zugriff hinzukäme? …</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Search in scopes, roles and principals</source>
        <translation>In Bereichen, Rollen und Prinzipalen suchen</translation>
    </message>
    <message>
        <source>Grants: who decides, scope, role and principal</source>
        <translation>Zugriffe: wer entscheidet, Bereich, Rolle und Prinzipal</translation>
    </message>
    <message>
        <source>Choose one key first.</source>
        <translation>Wählen Sie zuerst einen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose a line to see its IDs and rights.</source>
        <translation>Wählen Sie eine Zeile, um ihre IDs und Rechte zu sehen.</translation>
    </message>
    <message>
        <source>Assignment: %1</source>
        <translation>Zuweisung: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>Rights of the role %1: %2</source>
        <translation>Rechte der Rolle %1: %2</translation>
    </message>
    <message>
        <source>The rights of the role %1 weren&apos;t read.</source>
        <translation>Die Rechte der Rolle %1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>ui::GuidedPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Simulated – no Azure resource is read or changed. Scenario: %1</source>
        <translation>Simuliert – keine Azure-Ressource wird gelesen oder geändert. Szenario: %1</translation>
    </message>
</context>
<context>
    <name>ui::HelpDialog</name>
    <message>
        <source>Open the article …</source>
        <translation>Artikel öffnen …</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Microsoft&apos;s article: %1</source>
        <translation>Artikel von Microsoft: %1</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Check again and continue</source>
        <translation>Erneut prüfen und fortfahren</translation>
    </message>
    <message>
        <source>Undo changes …</source>
        <translation>Änderungen rückgängig machen …</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The job is no longer offered. Nothing changes in Azure.</source>
        <translation>Der Auftrag wird nicht mehr angeboten. In Azure ändert sich nichts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Bericht gespeichert: %1</translation>
    </message>
    <message>
        <source>The report couldn&apos;t be saved: %1</source>
        <translation>Der Bericht konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>There are no records of earlier jobs on this computer. Jobs in the simulator are listed only in the window that did them.</source>
        <translation>Auf diesem Computer gibt es keine Aufzeichnungen früherer Aufträge. Aufträge im Simulator werden nur in dem Fenster aufgeführt, das sie ausgeführt hat.</translation>
    </message>
</context>
<context>
    <name>ui::KeyModel</name>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Azure Backup: %1</source>
        <translation>Azure Backup: %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>About the key, about its key store, and about what reaches several key stores</source>
        <translation>Zum Schlüssel, zu seinem Schlüsselspeicher und zu dem, was mehrere Schlüsselspeicher erreicht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Does Azure Backup hold the rights on this key, and can backup work?</source>
        <translation>Hat Azure Backup die Rechte an diesem Schlüssel, und kann die Sicherung funktionieren?</translation>
    </message>
</context>
<context>
    <name>ui::KeyPanel</name>
    <message>
        <source>Only keys with findings</source>
        <translation>Nur Schlüssel mit Befunden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>Find a key or key store</source>
        <translation>Schlüssel oder Schlüsselspeicher suchen</translation>
    </message>
    <message>
        <source>Name of a key or key store</source>
        <translation>Name eines Schlüssels oder Speichers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them shown</source>
        <translation>
            <numerusform>davon %Ln angezeigt</numerusform>
            <numerusform>davon %Ln angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The one that is looked at is hidden.</source>
        <translation>Der betrachtete ist ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>ui::KeyStoreFacts</name>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Open to all networks</source>
        <translation>Offen für alle Netzwerke</translation>
    </message>
    <message>
        <source>Selected networks only</source>
        <translation>Nur ausgewählte Netzwerke</translation>
    </message>
    <message>
        <source>Public access is off</source>
        <translation>Der öffentliche Zugriff ist aus</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>trusted Microsoft services can bypass the firewall</source>
        <translation>vertrauenswürdige Microsoft-Dienste dürfen die Firewall umgehen</translation>
    </message>
    <message>
        <source>trusted Microsoft services can&apos;t bypass the firewall</source>
        <translation>vertrauenswürdige Microsoft-Dienste dürfen die Firewall nicht umgehen</translation>
    </message>
    <message numerus="yes">
        <source>On, kept for %n day(s)</source>
        <translation>
            <numerusform>Ein, Aufbewahrung %n Tag</numerusform>
            <numerusform>Ein, Aufbewahrung %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Access controlled by</source>
        <translation>Über den Zugriff entscheidet</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Soft delete</source>
        <translation>Vorläufiges Löschen</translation>
    </message>
    <message>
        <source>Purge protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Exportable</source>
        <translation>Exportierbar</translation>
    </message>
    <message>
        <source>Release policy</source>
        <translation>Freigaberichtlinie</translation>
    </message>
    <message>
        <source>Secured by a network security perimeter; trusted Microsoft services aren&apos;t allowed automatically</source>
        <translation>Durch einen Netzwerksicherheitsperimeter geschützt; vertrauenswürdige Microsoft-Dienste sind nicht automatisch zugelassen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::KeyStorePage</name>
    <message>
        <source>Key and key store</source>
        <translation>Schlüssel und Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy the chain from the VM to the key</source>
        <translation>Die Kette vom virtuellen Computer zum Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Copy what is known about the key store</source>
        <translation>Kopieren, was über den Schlüsselspeicher bekannt ist</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Copy what is known about the key</source>
        <translation>Kopieren, was über den Schlüssel bekannt ist</translation>
    </message>
    <message>
        <source>Copy the request for an administrator</source>
        <translation>Anfrage für die Administration kopieren</translation>
    </message>
    <message>
        <source>The key that encrypts the OS disk, and whether Azure Backup can read and back it up today.</source>
        <translation>Der Schlüssel, mit dem der Betriebssystemdatenträger verschlüsselt ist, und ob Azure Backup ihn heute lesen und sichern kann.</translation>
    </message>
    <message>
        <source>Following the VM to its key and reading who can use it</source>
        <translation>Der virtuelle Computer wird bis zu seinem Schlüssel verfolgt, und es wird gelesen, wer ihn verwenden darf</translation>
    </message>
    <message>
        <source>This VM needs no grant</source>
        <translation>Dieser virtuelle Computer braucht keinen Zugriff auf einen Schlüssel</translation>
    </message>
    <message>
        <source>Obstacles to backup</source>
        <translation>Hindernisse für die Sicherung</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Review with recommended choices</source>
        <translation>Mit empfohlener Auswahl überprüfen</translation>
    </message>
    <message>
        <source>Copy the chain</source>
        <translation>Kette kopieren</translation>
    </message>
    <message>
        <source>Takes the smallest role on this key alone, for Azure Backup, and the vault and policy that suggest themselves. You see all of it before anything is written.</source>
        <translation>Nimmt die kleinste Rolle allein für diesen Schlüssel, für Azure Backup, und den Tresor und die Richtlinie, die sich anbieten. Sie sehen alles, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Its disk is encrypted with a platform-managed key, which Azure Backup can use without a grant. The page about access is skipped.</source>
        <translation>Sein Datenträger ist mit einem plattformseitig verwalteten Schlüssel verschlüsselt, den Azure Backup verwenden kann, ohne dass etwas gewährt wird. Die Seite zum Zugriff wird übersprungen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t read and back up this key yet; the next steps grant it</source>
        <translation>%1 kann diesen Schlüssel noch nicht lesen und sichern; die nächsten Schritte gewähren es</translation>
    </message>
</context>
<context>
    <name>ui::KeyTargets</name>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht ausgewählt</translation>
    </message>
    <message>
        <source>Where the copy of the key comes from</source>
        <translation>Woher die Kopie des Schlüssels kommt</translation>
    </message>
    <message>
        <source>Change where the copy comes from</source>
        <translation>Ändern, woher die Kopie kommt</translation>
    </message>
    <message>
        <source>Staging account</source>
        <translation>Stagingkonto</translation>
    </message>
    <message>
        <source>Change the staging account</source>
        <translation>Stagingkonto ändern</translation>
    </message>
    <message>
        <source>Resource group of the restore that is bound to fail</source>
        <translation>Ressourcengruppe der Wiederherstellung, die fehlschlagen soll</translation>
    </message>
    <message>
        <source>Change the resource group of the restore that is bound to fail</source>
        <translation>Ressourcengruppe der Wiederherstellung ändern, die fehlschlagen soll</translation>
    </message>
    <message>
        <source>Placeholder disk encryption set</source>
        <translation>Platzhalter-Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Change the placeholder set</source>
        <translation>Platzhaltersatz ändern</translation>
    </message>
    <message>
        <source>Key store that the key is restored into</source>
        <translation>Schlüsselspeicher, in dem der Schlüssel wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Change the key store</source>
        <translation>Schlüsselspeicher ändern</translation>
    </message>
    <message>
        <source>This Managed HSM was activated with the security domain of the original one</source>
        <translation>Dieses Managed HSM wurde mit der Sicherheitsdomäne des ursprünglichen aktiviert</translation>
    </message>
    <message>
        <source>Name of the new set:</source>
        <translation>Name des neuen Satzes:</translation>
    </message>
    <message>
        <source>Name of the new disk encryption set</source>
        <translation>Name des neuen Datenträgerverschlüsselungssatzes</translation>
    </message>
    <message>
        <source>Resource group of the new disk encryption set</source>
        <translation>Ressourcengruppe des neuen Datenträgerverschlüsselungssatzes</translation>
    </message>
    <message>
        <source>Change the resource group of the new set</source>
        <translation>Ressourcengruppe des neuen Satzes ändern</translation>
    </message>
    <message>
        <source>Start a new restore</source>
        <translation>Neue Wiederherstellung starten</translation>
    </message>
    <message>
        <source>The copy that the job %1 left</source>
        <translation>Die Kopie, die der Auftrag %1 hinterlassen hat</translation>
    </message>
    <message>
        <source>A storage account in the vault&apos;s region that Azure Backup uses on the way.</source>
        <translation>Ein Speicherkonto in der Region des Tresors, das Azure Backup zwischendurch verwendet.</translation>
    </message>
    <message>
        <source>The restore names it as its target. It fails, so nothing is made there.</source>
        <translation>Die Wiederherstellung nennt sie als Ziel. Sie schlägt fehl, daher entsteht dort nichts.</translation>
    </message>
    <message>
        <source>One created for the rehearsal, with a key in %1</source>
        <translation>Ein für die Probe erstellter, mit einem Schlüssel in %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Its key is in another key store than the original, so that the restore fails and hands out the copy.</source>
        <translation>Sein Schlüssel liegt in einem anderen Schlüsselspeicher als das Original, damit die Wiederherstellung fehlschlägt und die Kopie herausgibt.</translation>
    </message>
    <message>
        <source>A second key store, beside production. The copy is deleted from it again.</source>
        <translation>Ein zweiter Schlüsselspeicher neben der Produktion. Die Kopie wird dort wieder gelöscht.</translation>
    </message>
    <message>
        <source>The original key store: the disk encryption set finds the key there again.</source>
        <translation>Der ursprüngliche Schlüsselspeicher: Der Datenträgerverschlüsselungssatz findet den Schlüssel dort wieder.</translation>
    </message>
    <message>
        <source>Another key store: a disk encryption set must name the key there.</source>
        <translation>Ein anderer Schlüsselspeicher: Ein Datenträgerverschlüsselungssatz muss den Schlüssel dort nennen.</translation>
    </message>
    <message>
        <source>An earlier restore left a copy. With it, no new restore has to be started.</source>
        <translation>Eine frühere Wiederherstellung hat eine Kopie hinterlassen. Mit ihr muss keine neue gestartet werden.</translation>
    </message>
</context>
<context>
    <name>ui::Links</name>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::MachineTargets</name>
    <message>
        <source>What is restored</source>
        <translation>Was wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Resource group to restore into</source>
        <translation>Ressourcengruppe, in die wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Change the resource group to restore into</source>
        <translation>Ressourcengruppe ändern, in die wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Name of the new VM:</source>
        <translation>Name der neuen VM:</translation>
    </message>
    <message>
        <source>Name of the new VM</source>
        <translation>Name der neuen VM</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Change the subnet</source>
        <translation>Subnetz ändern</translation>
    </message>
    <message>
        <source>Disk encryption set of the restored disks</source>
        <translation>Datenträgerverschlüsselungssatz der wiederhergestellten Datenträger</translation>
    </message>
    <message>
        <source>Change the disk encryption set of the restored disks</source>
        <translation>Datenträgerverschlüsselungssatz der wiederhergestellten Datenträger ändern</translation>
    </message>
    <message>
        <source>A new VM</source>
        <translation>Eine neue VM</translation>
    </message>
    <message>
        <source>Beside whatever is there. Nothing is overwritten.</source>
        <translation>Neben dem, was vorhanden ist. Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Only the disks</source>
        <translation>Nur die Datenträger</translation>
    </message>
    <message>
        <source>You create a VM from them yourself.</source>
        <translation>Sie erstellen daraus selbst eine VM.</translation>
    </message>
    <message>
        <source>The disks of the VM that is there</source>
        <translation>Die Datenträger der vorhandenen VM</translation>
    </message>
    <message>
        <source>Azure Backup swaps them. The VM must still be there.</source>
        <translation>Azure Backup tauscht sie aus. Die VM muss noch vorhanden sein.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht ausgewählt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>subnet, virtual network</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The original one</source>
        <translation>Der ursprüngliche</translation>
    </message>
    <message>
        <source>No set is named in the restore: Azure uses the original one.</source>
        <translation>In der Wiederherstellung wird kein Satz genannt: Azure verwendet den ursprünglichen.</translation>
    </message>
</context>
<context>
    <name>ui::MatrixLegend</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes on some of the keys</source>
        <translation>Ja bei einigen der Schlüssel</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The key store has no such right</source>
        <translation>Der Schlüsselspeicher hat kein solches Recht</translation>
    </message>
    <message>
        <source>Unknown: what determines access isn&apos;t known</source>
        <translation>Unbekannt: Entscheidendes ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::MatrixModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Can grant itself</source>
        <translation>Kann sich geben</translation>
    </message>
    <message>
        <source>Can grant itself access, whether or not it has any now</source>
        <translation>Kann sich selbst Zugriff gewähren, ob er schon welchen hat oder nicht</translation>
    </message>
</context>
<context>
    <name>ui::NamedKeyForm</name>
    <message>
        <source>Nothing in Azure tells which key the VM used. If you know it, from a record or an earlier report, enter its URL with the version.</source>
        <translation>Nichts in Azure nennt den Schlüssel, den die VM verwendete. Wenn Sie ihn aus einer Aufzeichnung oder einem früheren Bericht kennen, geben Sie seine URL mit der Version ein.</translation>
    </message>
    <message>
        <source>Key of the VM:</source>
        <translation>Schlüssel der VM:</translation>
    </message>
    <message>
        <source>URL of the key that the VM used, with its version</source>
        <translation>URL des Schlüssels, den die VM verwendete, mit seiner Version</translation>
    </message>
    <message>
        <source>Look for this key</source>
        <translation>Diesen Schlüssel suchen</translation>
    </message>
    <message>
        <source>This isn&apos;t the URL of a key with its version. It begins with https://, and ends with the name of the key and its version.</source>
        <translation>Das ist nicht die URL eines Schlüssels mit seiner Version. Sie beginnt mit https:// und endet mit dem Namen des Schlüssels und seiner Version.</translation>
    </message>
</context>
<context>
    <name>ui::NetworkForm</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate authority of your organization</source>
        <translation>Zertifizierungsstelle Ihrer Organisation</translation>
    </message>
    <message>
        <source>PEM file. Needed only if your network decrypts traffic and the system doesn&apos;t know its certificate.</source>
        <translation>PEM-Datei. Nur, wenn Ihr Netzwerk den Verkehr entschlüsselt und das System dessen Zertifikat nicht kennt.</translation>
    </message>
    <message>
        <source>Use the system settings</source>
        <translation>Systemeinstellungen verwenden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxybenutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxykennwort</translation>
    </message>
    <message>
        <source>Needed only if the proxy asks for them. The password is never saved.</source>
        <translation>Nur, wenn der Proxy danach fragt. Das Kennwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for a certificate file</source>
        <translation>Nach einer Zertifikatdatei suchen</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatdatei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ui::NewPolicyForm</name>
    <message>
        <source>Name of the new policy</source>
        <translation>Name der neuen Richtlinie</translation>
    </message>
    <message>
        <source>Time of the daily backup</source>
        <translation>Uhrzeit der täglichen Sicherung</translation>
    </message>
    <message>
        <source>Time zone of the daily backup</source>
        <translation>Zeitzone der täglichen Sicherung</translation>
    </message>
    <message>
        <source>Days that daily backups are kept</source>
        <translation>Tage, die tägliche Sicherungen aufbewahrt werden</translation>
    </message>
    <message>
        <source>Days that snapshots are kept</source>
        <translation>Tage, die Momentaufnahmen aufbewahrt werden</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Policy name:</source>
        <translation>Richtlinienname:</translation>
    </message>
    <message>
        <source>Daily at:</source>
        <translation>Täglich um:</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>Zeitzone:</translation>
    </message>
    <message>
        <source>Keep backups:</source>
        <translation>Sicherungen aufbewahren:</translation>
    </message>
    <message>
        <source>Keep snapshots:</source>
        <translation>Momentaufnahmen aufbewahren:</translation>
    </message>
</context>
<context>
    <name>ui::PageScroll</name>
    <message>
        <source>Page content</source>
        <translation>Seiteninhalt</translation>
    </message>
</context>
<context>
    <name>ui::Panel</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Information: %1</source>
        <translation>Information: %1</translation>
    </message>
</context>
<context>
    <name>ui::PartsList</name>
    <message>
        <source>Recover the deleted key in its key store</source>
        <translation>Den gelöschten Schlüssel in seinem Schlüsselspeicher wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the key from the copy that Azure Backup holds</source>
        <translation>Den Schlüssel aus der Kopie wiederherstellen, die Azure Backup hat</translation>
    </message>
    <message>
        <source>Create a disk encryption set with the key</source>
        <translation>Einen Datenträgerverschlüsselungssatz mit dem Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Grant what Azure Backup, the disk encryption set and the Orchestrator lack</source>
        <translation>Gewähren, was Azure Backup, dem Datenträgerverschlüsselungssatz und dem Orchestrator fehlt</translation>
    </message>
    <message>
        <source>Restore the VM, or its disks</source>
        <translation>Die VM oder ihre Datenträger wiederherstellen</translation>
    </message>
    <message>
        <source>Delete the copy of the key from the staging account afterwards</source>
        <translation>Die Kopie des Schlüssels danach aus dem Stagingkonto löschen</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>A change is being written to Azure. The language changes when that has ended.</source>
        <translation>Gerade wird eine Änderung in Azure geschrieben. Die Sprache wechselt, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>Show where a link leads before opening it in the browser</source>
        <translation>Vor dem Öffnen eines Links im Browser zeigen, wohin er führt</translation>
    </message>
    <message>
        <source>Notify me when a job ends while another window is in front</source>
        <translation>Benachrichtigen, wenn ein Auftrag endet, während ein anderes Fenster im Vordergrund ist</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Custom role with exactly what is needed (recommended)</source>
        <translation>Benutzerdefinierte Rolle mit genau dem Nötigen (empfohlen)</translation>
    </message>
    <message>
        <source>Built-in role, where there is one</source>
        <translation>Integrierte Rolle, wo es eine gibt</translation>
    </message>
    <message>
        <source>This key (recommended)</source>
        <translation>Dieser Schlüssel (empfohlen)</translation>
    </message>
    <message>
        <source>All keys of the key store</source>
        <translation>Alle Schlüssel des Schlüsselspeichers</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>What the Access page proposes</source>
        <translation>Was die Seite „Zugriff“ vorschlägt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>This grants more than Azure Backup needs</source>
        <translation>Das gewährt mehr, als Azure Backup benötigt</translation>
    </message>
    <message>
        <source>The page shows it as chosen for each VM, with what goes beyond the need, and you can change it there. Nothing is granted before the review page.</source>
        <translation>Die Seite zeigt es bei jedem virtuellen Computer als gewählt an, zusammen mit dem, was über das Nötige hinausgeht; dort lässt es sich ändern. Vor der Seite „Überprüfen“ wird nichts gewährt.</translation>
    </message>
    <message>
        <source>Confirmations and notifications</source>
        <translation>Bestätigungen und Benachrichtigungen</translation>
    </message>
    <message>
        <source>Before anything is written to Azure, the program always asks.</source>
        <translation>Bevor etwas in Azure geschrieben wird, fragt das Programm immer.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network settings …</source>
        <translation>Netzwerkeinstellungen …</translation>
    </message>
    <message>
        <source>Proxy and certificates, together with the sign-in settings</source>
        <translation>Proxy und Zertifikate, zusammen mit den Anmeldeeinstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>ui::PrincipalSection</name>
    <message>
        <source>Security principal</source>
        <translation>Sicherheitsprinzipal</translation>
    </message>
    <message>
        <source>Change the security principal</source>
        <translation>Den Sicherheitsprinzipal ändern</translation>
    </message>
    <message>
        <source>I checked this ID: grant access to it anyway</source>
        <translation>Ich habe diese ID geprüft: trotzdem Zugriff gewähren</translation>
    </message>
    <message>
        <source>Use Azure Backup&apos;s own</source>
        <translation>Den von Azure Backup verwenden</translation>
    </message>
    <message>
        <source>Copy IDs</source>
        <translation>IDs kopieren</translation>
    </message>
    <message>
        <source>Copy name and IDs of the security principal</source>
        <translation>Name und IDs des Sicherheitsprinzipals kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command that finds the object ID</source>
        <translation>Den Befehl kopieren, der die Objekt-ID findet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Check ID</source>
        <translation>ID prüfen</translation>
    </message>
    <message>
        <source>Security principals found</source>
        <translation>Gefundene Sicherheitsprinzipale</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation>Objekt-ID</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <source>Search by the start of a name, or paste the object ID of a service principal. Don&apos;t use an application ID: a grant to it has no effect.</source>
        <translation>Suchen Sie nach dem Anfang eines Namens, oder fügen Sie die Objekt-ID eines Dienstprinzipals ein. Verwenden Sie keine Anwendungs-ID: Ein Zugriff für sie ist wirkungslos.</translation>
    </message>
    <message>
        <source>Name or object ID:</source>
        <translation>Name oder Objekt-ID:</translation>
    </message>
    <message>
        <source>Name or object ID of a service principal</source>
        <translation>Name oder Objekt-ID eines Dienstprinzipals</translation>
    </message>
    <message>
        <source>Check the pasted ID and use it</source>
        <translation>Die eingefügte ID prüfen und verwenden</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>Bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>The service principal of Backup Management Service is created in this tenant</source>
        <translation>Der Dienstprinzipal von Backup Management Service wird in diesem Mandanten erstellt</translation>
    </message>
    <message>
        <source>It stays in the directory even if backup isn&apos;t configured.</source>
        <translation>Er bleibt im Verzeichnis, auch wenn die Sicherung nicht konfiguriert wird.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Create the service principal …</source>
        <translation>Den Dienstprinzipal erstellen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>Noch nicht gefunden</translation>
    </message>
    <message>
        <source>Azure Backup uses its own service principal, which has a different object ID in every tenant.</source>
        <translation>Azure Backup verwendet einen eigenen Dienstprinzipal, der in jedem Mandanten eine andere Objekt-ID hat.</translation>
    </message>
    <message>
        <source>A principal that couldn&apos;t be checked</source>
        <translation>Ein Prinzipal, der nicht geprüft werden konnte</translation>
    </message>
    <message>
        <source>Object ID: %1</source>
        <translation>Objekt-ID: %1</translation>
    </message>
    <message>
        <source>Application ID: %1</source>
        <translation>Anwendungs-ID: %1</translation>
    </message>
    <message>
        <source>Found by its application ID, never by its name alone.</source>
        <translation>Nach der Anwendungs-ID gefunden, nie nach dem Namen allein.</translation>
    </message>
    <message>
        <source>%1 – this isn&apos;t Azure Backup</source>
        <translation>%1 – dies ist nicht Azure Backup</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Looking for “%1” …</source>
        <translation>„%1“ wird gesucht …</translation>
    </message>
    <message>
        <source>No service principal begins with “%1”.</source>
        <translation>Kein Dienstprinzipal beginnt mit „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::PrintedFile</name>
    <message>
        <source>The report couldn&apos;t be printed to %1.</source>
        <translation>Der Bericht konnte nicht in %1 gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>ui::RecentFiles</name>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>Noch keine Datei geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>ui::RecoverChoicesPage</name>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What is chosen here was proposed by what was found. Change what you like: nothing is written before the review.</source>
        <translation>Was hier ausgewählt ist, ergibt sich aus dem, was gefunden wurde. Ändern Sie, was Sie möchten: Vor der Überprüfung wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>What is lost is recovered or restored.</source>
        <translation>Was verloren ist, wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Proves that the copy of the key would come back. It is restored into a second key store, compared, and deleted there. Nothing of production is touched.</source>
        <translation>Beweist, dass die Kopie des Schlüssels zurückkäme. Sie wird in einem zweiten Schlüsselspeicher wiederhergestellt, verglichen und dort gelöscht. Von der Produktion wird nichts berührt.</translation>
    </message>
    <message>
        <source>Reading what these choices need</source>
        <translation>Es wird gelesen, was diese Auswahl braucht</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking whether this can be done</source>
        <translation>Es wird geprüft, ob das möglich ist</translation>
    </message>
    <message>
        <source>This can be done</source>
        <translation>Das ist möglich</translation>
    </message>
    <message>
        <source>This can be tried; see what might go wrong</source>
        <translation>Das kann versucht werden; sehen Sie nach, was schiefgehen kann</translation>
    </message>
    <message numerus="yes">
        <source>This can&apos;t be started: %n reason(s) below</source>
        <translation>
            <numerusform>Das kann nicht gestartet werden: %n Grund siehe unten</numerusform>
            <numerusform>Das kann nicht gestartet werden: %n Gründe siehe unten</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Steps: each can be the only one</source>
        <translation>Schritte: Jeder kann der einzige sein</translation>
    </message>
</context>
<context>
    <name>ui::RecoverExport</name>
    <message>
        <source>Save as script …</source>
        <translation>Als Skript speichern …</translation>
    </message>
    <message>
        <source>Saves the plan as a script for another tool. Nothing is written to Azure.</source>
        <translation>Speichert den Plan als Skript für ein anderes Tool. Nichts wird in Azure geschrieben.</translation>
    </message>
    <message>
        <source>Azure CLI (bash)</source>
        <translation>Azure CLI (bash)</translation>
    </message>
    <message>
        <source>Azure CLI script (*.sh)</source>
        <translation>Skript für Azure CLI (*.sh)</translation>
    </message>
    <message>
        <source>Az PowerShell</source>
        <translation>Az PowerShell</translation>
    </message>
    <message>
        <source>PowerShell script (*.ps1)</source>
        <translation>PowerShell-Skript (*.ps1)</translation>
    </message>
    <message>
        <source>Save as script</source>
        <translation>Als Skript speichern</translation>
    </message>
    <message>
        <source>Script saved: %1</source>
        <translation>Skript gespeichert: %1</translation>
    </message>
    <message>
        <source>There&apos;s no script in this language: it can&apos;t express “%1” safely.</source>
        <translation>In dieser Sprache gibt es kein Skript: Sie kann „%1“ nicht sicher ausdrücken.</translation>
    </message>
    <message>
        <source>The script couldn&apos;t be saved: %1</source>
        <translation>Das Skript konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::RecoverMachinePage</name>
    <message>
        <source>Choose a protected VM</source>
        <translation>Wählen Sie eine geschützte VM</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Protected virtual machines</source>
        <translation>Geschützte virtuelle Computer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Virtual machines that your Recovery Services vaults hold backups of, including those that no longer exist.</source>
        <translation>Virtuelle Computer, von denen Ihre Recovery Services-Tresore Sicherungen haben, auch solche, die nicht mehr vorhanden sind.</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>Reading what the Recovery Services vaults protect</source>
        <translation>Es wird gelesen, was die Recovery Services-Tresore schützen</translation>
    </message>
    <message>
        <source>Exists</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Not in your list</source>
        <translation>Nicht in Ihrer Liste</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Deleted, kept for now</source>
        <translation>Gelöscht, noch aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%n protected virtual machine(s)</source>
        <translation>
            <numerusform>%n geschützter virtueller Computer</numerusform>
            <numerusform>%n geschützte virtuelle Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be read, so VMs might be missing here</source>
        <translation>Nicht alles konnte gelesen werden, daher fehlen hier vielleicht VMs</translation>
    </message>
    <message>
        <source>The VM is gone. Its backup is still in the vault.</source>
        <translation>Die VM ist nicht mehr vorhanden. Ihre Sicherung ist noch im Tresor.</translation>
    </message>
    <message>
        <source>The VM isn&apos;t in your list: it is gone, or you may not read it. The next steps look at it.</source>
        <translation>Die VM ist nicht in Ihrer Liste: Sie ist nicht mehr vorhanden, oder Sie dürfen sie nicht lesen. Die nächsten Schritte sehen nach.</translation>
    </message>
    <message>
        <source>Chosen: %1, from the vault %2</source>
        <translation>Ausgewählt: %1 aus dem Tresor %2</translation>
    </message>
    <message>
        <source>No protected virtual machine matches “%1”</source>
        <translation>Kein geschützter virtueller Computer passt zu „%1“</translation>
    </message>
    <message>
        <source>You can&apos;t read any Recovery Services vault</source>
        <translation>Sie können keinen Recovery Services-Tresor lesen</translation>
    </message>
    <message>
        <source>There is none in the subscriptions that this account can read, or the account may not read it. Ask for the role Backup Reader, and then select Refresh.</source>
        <translation>In den Abonnements, die dieses Konto lesen kann, gibt es keinen, oder das Konto darf ihn nicht lesen. Bitten Sie um die Rolle „Sicherungsleser“, und wählen Sie dann „Aktualisieren“.</translation>
    </message>
    <message>
        <source>The vaults protect no virtual machine</source>
        <translation>Die Tresore schützen keinen virtuellen Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s) were read. Nothing can be brought back where there is no backup.</source>
        <translation>
            <numerusform>%n Tresor wurde gelesen. Wo es keine Sicherung gibt, kann nichts wiederhergestellt werden.</numerusform>
            <numerusform>%n Tresore wurden gelesen. Wo es keine Sicherung gibt, kann nichts wiederhergestellt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoverPointPage</name>
    <message>
        <source>Recovery point</source>
        <translation>Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>Recovery points</source>
        <translation>Wiederherstellungspunkte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>Datenträgerverschlüsselung</translation>
    </message>
    <message>
        <source>Copy of the key</source>
        <translation>Kopie des Schlüssels</translation>
    </message>
    <message>
        <source>What is brought back comes from one recovery point. Its tiers decide what it allows.</source>
        <translation>Was wiederhergestellt wird, kommt aus einem Wiederherstellungspunkt. Seine Ebenen bestimmen, was er erlaubt.</translation>
    </message>
    <message>
        <source>Reading recovery points, the key, and who may use it</source>
        <translation>Wiederherstellungspunkte, der Schlüssel und wer ihn verwenden darf, werden gelesen</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>There is no recovery point</source>
        <translation>Es gibt keinen Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>Nothing of Azure Backup can be brought back. A key that was only deleted can still be recovered: go on.</source>
        <translation>Aus Azure Backup kann nichts wiederhergestellt werden. Ein nur gelöschter Schlüssel kann noch wiederhergestellt werden: Fahren Sie fort.</translation>
    </message>
    <message>
        <source>It is kept until %1.</source>
        <translation>Er wird bis %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Chosen: the recovery point of %1</source>
        <translation>Ausgewählt: der Wiederherstellungspunkt vom %1</translation>
    </message>
</context>
<context>
    <name>ui::RecoverProgress</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Progress of the recovery</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
    <message>
        <source>What was sent isn&apos;t undone; you can go on later</source>
        <translation>Was gesendet wurde, wird nicht rückgängig gemacht; Sie können später fortfahren</translation>
    </message>
    <message>
        <source>Azure is checked first: what already exists isn&apos;t sent again.</source>
        <translation>Zuerst wird Azure geprüft: Was schon vorhanden ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Elapsed time: %1</source>
        <translation>Verstrichene Zeit: %1</translation>
    </message>
    <message>
        <source>You can close the wizard and go on later; what is on its way in Azure goes on there.</source>
        <translation>Sie können den Assistenten schließen und später fortfahren; was in Azure unterwegs ist, läuft dort weiter.</translation>
    </message>
</context>
<context>
    <name>ui::RecoverReviewPage</name>
    <message>
        <source>%1. %2</source>
        <comment>number, step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation>Was Sie gewählt haben</translation>
    </message>
    <message>
        <source>Copy what you chose</source>
        <translation>Kopieren, was Sie gewählt haben</translation>
    </message>
    <message>
        <source>What restoring the VM itself would be</source>
        <translation>Was die Wiederherstellung der VM selbst wäre</translation>
    </message>
    <message>
        <source>The requests, exactly as they will be sent</source>
        <translation>Die Anforderungen, genau wie sie gesendet werden</translation>
    </message>
    <message>
        <source>Copy requests</source>
        <translation>Anforderungen kopieren</translation>
    </message>
    <message>
        <source>Copy the requests</source>
        <translation>Die Anforderungen kopieren</translation>
    </message>
    <message>
        <source>Nothing has been written so far. The button below does this, in this order. You can stop at any time and go on later.</source>
        <translation>Bisher wurde nichts geschrieben. Die Schaltfläche unten führt dies aus, in dieser Reihenfolge. Sie können jederzeit anhalten und später fortfahren.</translation>
    </message>
    <message>
        <source>Reading what these choices need</source>
        <translation>Es wird gelesen, was diese Auswahl braucht</translation>
    </message>
    <message>
        <source>The return of the key of %1 will be rehearsed</source>
        <translation>Die Rückkehr des Schlüssels von %1 wird geprobt</translation>
    </message>
    <message>
        <source>%1 will be restored</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The key of %1 will be brought back</source>
        <translation>Der Schlüssel von %1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Who could use the key meanwhile</source>
        <translation>Wer den Schlüssel währenddessen verwenden könnte</translation>
    </message>
    <message>
        <source>This might go wrong; Azure decides</source>
        <translation>Das kann schiefgehen; Azure entscheidet</translation>
    </message>
    <message>
        <source>This can&apos;t be started</source>
        <translation>Das kann nicht gestartet werden</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation>Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>Recovery point</source>
        <translation>Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>key, key store</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The button below does this, in this order. What was written earlier (see below) stays. You can stop at any time and go on later.</source>
        <translation>Die Schaltfläche unten führt dies aus, in dieser Reihenfolge. Was früher geschrieben wurde (siehe unten), bleibt. Sie können jederzeit anhalten und später fortfahren.</translation>
    </message>
</context>
<context>
    <name>ui::RecoverRunPage</name>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Sign in to Azure Storage and go on</source>
        <translation>Bei Azure Storage anmelden und fortfahren</translation>
    </message>
    <message>
        <source>Configure backup for the restored VM</source>
        <translation>Sicherung für die wiederhergestellte VM konfigurieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Print the report …</source>
        <translation>Bericht drucken …</translation>
    </message>
    <message>
        <source>Another recovery</source>
        <translation>Weitere Wiederherstellung</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Copy what was changed</source>
        <translation>Kopieren, was geändert wurde</translation>
    </message>
    <message>
        <source>Stages of the recovery</source>
        <translation>Stufen der Wiederherstellung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What came of it so far</source>
        <translation>Was bisher daraus wurde</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Bericht gespeichert: %1</translation>
    </message>
    <message>
        <source>The report couldn&apos;t be saved: %1</source>
        <translation>Der Bericht konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Save for a ticket …</source>
        <translation>Für ein Ticket speichern …</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Plan ändern</translation>
    </message>
    <message>
        <source>Plans a new recovery. What this one wrote stays in Azure and in the history.</source>
        <translation>Plant eine neue Wiederherstellung. Was diese geschrieben hat, bleibt in Azure und im Verlauf.</translation>
    </message>
</context>
<context>
    <name>ui::RecoverTodayPage</name>
    <message>
        <source>What is there today</source>
        <translation>Was heute da ist</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Disk encryption set that the VM had</source>
        <translation>Datenträgerverschlüsselungssatz, den die VM hatte</translation>
    </message>
    <message>
        <source>Change the disk encryption set that the VM had</source>
        <translation>Datenträgerverschlüsselungssatz ändern, den die VM hatte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Kopieren, was gefunden wurde</translation>
    </message>
    <message>
        <source>Who may use the key</source>
        <translation>Wer den Schlüssel verwenden darf</translation>
    </message>
    <message>
        <source>Copy who may use the key</source>
        <translation>Kopieren, wer den Schlüssel verwenden darf</translation>
    </message>
    <message>
        <source>What Azure tells now of the VM, its key, and who may use the key. Nothing was changed.</source>
        <translation>Was Azure jetzt über die VM, ihren Schlüssel und dessen Verwendung sagt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Reading the VM, the key, and who may use it</source>
        <translation>Die VM, der Schlüssel und wer ihn verwenden darf, werden gelesen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The VM is gone, and nothing tells which set it had. The set leads to the key.</source>
        <translation>Die VM ist nicht mehr vorhanden, und nichts sagt, welchen Satz sie hatte. Der Satz führt zum Schlüssel.</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>Schlüsselversion</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Can be recovered until</source>
        <translation>Wiederherstellbar bis</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Restores of this VM</source>
        <translation>Wiederherstellungen dieser VM</translation>
    </message>
    <message>
        <source>This couldn&apos;t be read, so it isn&apos;t known</source>
        <translation>Dies konnte nicht gelesen werden und ist daher nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryTab</name>
    <message>
        <source>Virtual machines and their keys</source>
        <translation>Virtuelle Maschinen und ihre Schlüssel</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Search in virtual machines</source>
        <translation>In virtuellen Maschinen suchen</translation>
    </message>
    <message>
        <source>What would bring the key of a Confidential VM back if it were deleted, or brings it back if it is.</source>
        <translation>Was den Schlüssel einer vertraulichen VM zurückbringen würde, wenn er gelöscht würde, oder zurückbringt, wenn er es ist.</translation>
    </message>
    <message>
        <source>The chosen virtual machine</source>
        <translation>Die gewählte virtuelle Maschine</translation>
    </message>
    <message>
        <source>No Confidential VM with a customer-managed key is known here.</source>
        <translation>Hier ist keine vertrauliche VM mit einem kundenseitig verwalteten Schlüssel bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machines</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine</numerusform>
            <numerusform>%Ln virtuelle Maschinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln virtual machines</source>
        <translation>
            <numerusform>%1 von %Ln virtueller Maschine</numerusform>
            <numerusform>%1 von %Ln virtuellen Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Soft delete: %1</source>
        <translation>Vorläufiges Löschen: %1</translation>
    </message>
    <message>
        <source>Azure Backup: %1</source>
        <translation>Azure Backup: %1</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Soft delete</source>
        <translation>Vorläufiges Löschen</translation>
    </message>
    <message>
        <source>Azure Backup</source>
        <translation>Azure Backup</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryWizard</name>
    <message>
        <source>Protected VM</source>
        <translation>Geschützte VM</translation>
    </message>
    <message>
        <source>Recovery point</source>
        <translation>Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>What is there today</source>
        <translation>Was heute da ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 – Restore or rehearse</source>
        <translation>%1 – Wiederherstellen oder proben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the wizard?</source>
        <translation>Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Nothing was written. What you chose isn&apos;t saved.</source>
        <translation>Nichts wurde geschrieben. Was Sie gewählt haben, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>A change is on its way to Azure and might still take effect.</source>
        <translation>Eine Änderung ist unterwegs zu Azure und kann noch wirksam werden.</translation>
    </message>
    <message>
        <source>Nothing has been confirmed as written so far.</source>
        <translation>Bisher wurde nichts als geschrieben bestätigt.</translation>
    </message>
    <message>
        <source>This was already written and remains in Azure:</source>
        <translation>Dies wurde schon geschrieben und bleibt in Azure:</translation>
    </message>
    <message>
        <source>You can go on later: from the first page of the other wizard, or from its history.</source>
        <translation>Sie können später fortfahren: auf der ersten Seite des anderen Assistenten oder in seinem Verlauf.</translation>
    </message>
    <message>
        <source>The recovery is still running. Close the wizard?</source>
        <translation>Die Wiederherstellung läuft noch. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>The recovery isn&apos;t finished. Close the wizard?</source>
        <translation>Die Wiederherstellung ist nicht abgeschlossen. Den Assistenten schließen?</translation>
    </message>
    <message>
        <source>Nothing was written since the earlier recovery. What you chose isn&apos;t saved.</source>
        <translation>Seit der früheren Wiederherstellung wurde nichts geschrieben. Was Sie gewählt haben, wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::RefusalPanels</name>
    <message>
        <source>Choose another recovery point</source>
        <translation>Anderen Wiederherstellungspunkt wählen</translation>
    </message>
    <message>
        <source>See what is there today</source>
        <translation>Ansehen, was heute vorhanden ist</translation>
    </message>
    <message>
        <source>Choose the steps</source>
        <translation>Schritte wählen</translation>
    </message>
    <message>
        <source>Choose a staging account</source>
        <translation>Stagingkonto wählen</translation>
    </message>
    <message>
        <source>Choose a resource group</source>
        <translation>Ressourcengruppe wählen</translation>
    </message>
    <message>
        <source>Choose a placeholder set</source>
        <translation>Platzhaltersatz wählen</translation>
    </message>
    <message>
        <source>Choose a key store</source>
        <translation>Schlüsselspeicher wählen</translation>
    </message>
    <message>
        <source>Name the new set</source>
        <translation>Neuen Satz benennen</translation>
    </message>
    <message>
        <source>Choose what is restored</source>
        <translation>Wählen, was wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Name the new VM</source>
        <translation>Neue VM benennen</translation>
    </message>
    <message>
        <source>Choose a subnet</source>
        <translation>Subnetz wählen</translation>
    </message>
    <message>
        <source>Choose a disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz wählen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>You lack rights that this plan needs</source>
        <translation>Ihnen fehlen Rechte, die dieser Plan braucht</translation>
    </message>
    <message>
        <source>This might go wrong; Azure decides</source>
        <translation>Das kann schiefgehen; Azure entscheidet</translation>
    </message>
</context>
<context>
    <name>ui::RegistrationHelp</name>
    <message>
        <source>With Microsoft Graph, which needs admin consent</source>
        <translation>Mit Microsoft Graph (Administratoreinwilligung)</translation>
    </message>
    <message>
        <source>Command that registers the app</source>
        <translation>Befehl, der die App registriert</translation>
    </message>
    <message>
        <source>With the Azure CLI</source>
        <translation>Mit der Azure CLI</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command that registers the app</source>
        <translation>Den Befehl kopieren, der die App registriert</translation>
    </message>
    <message>
        <source>Or in the portal</source>
        <translation>Oder im Portal</translation>
    </message>
    <message>
        <source>With Azure Storage, which only a recovery needs</source>
        <translation>Mit Azure Storage, das nur eine Wiederherstellung braucht</translation>
    </message>
</context>
<context>
    <name>ui::ReportExport</name>
    <message>
        <source>Export a report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>SARIF 2.1.0 (*.sarif)</source>
        <translation>SARIF 2.1.0 (*.sarif)</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The report couldn&apos;t be written to %1: %2</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The report shows what the files contain. What-if changes aren&apos;t included.</source>
        <translation>Der Bericht zeigt, was die Dateien enthalten. Was-wäre-wenn-Änderungen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>ui::ReviewMarks</name>
    <message numerus="yes">
        <source>Yes for %1 of %Ln keys</source>
        <translation>
            <numerusform>Ja für %1 von %Ln Schlüssel</numerusform>
            <numerusform>Ja für %1 von %Ln Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes for %1 of %Ln keys, unknown for %2</source>
        <translation>
            <numerusform>Ja für %1 von %Ln Schlüssel, unbekannt für %2</numerusform>
            <numerusform>Ja für %1 von %Ln Schlüsseln, unbekannt für %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown for %1 of %Ln keys</source>
        <translation>
            <numerusform>Unbekannt für %1 von %Ln Schlüssel</numerusform>
            <numerusform>Unbekannt für %1 von %Ln Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>gained in What if</source>
        <translation>in „Was wäre wenn“ erhalten</translation>
    </message>
    <message>
        <source>lost in What if</source>
        <translation>in „Was wäre wenn“ verloren</translation>
    </message>
    <message>
        <source>changed in What if</source>
        <translation>in „Was wäre wenn“ geändert</translation>
    </message>
</context>
<context>
    <name>ui::ReviewView</name>
    <message>
        <source>Views of the review</source>
        <translation>Ansichten der Prüfung</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>Aufgenommen %1</translation>
    </message>
    <message>
        <source>simulated, scenario %1</source>
        <translation>simuliert, Szenario %1</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>gelesen von %1</translation>
    </message>
    <message>
        <source>with pseudonyms</source>
        <translation>mit Pseudonymen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reads are missing for a full answer</source>
        <translation>
            <numerusform>für eine volle Antwort fehlt %Ln Abfrage</numerusform>
            <numerusform>für eine volle Antwort fehlen %Ln Abfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>ui::ReviewWindow</name>
    <message>
        <source>Review of key access</source>
        <translation>Prüfung des Schlüsselzugriffs</translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Nothing in %1 could be used.</source>
        <translation>Nichts in %1 war verwendbar.</translation>
    </message>
    <message>
        <source>Reading files: %1 of %2</source>
        <translation>Dateien werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Evaluating: %1 of %2</source>
        <translation>Wird ermittelt: %1 von %2</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open files …</source>
        <translation>Dateien ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Compare with another snapshot …</source>
        <translation>Mit anderer Momentaufnahme &amp;vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Export a report …</source>
        <translation>&amp;Bericht ausgeben …</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Was wäre wenn</translation>
    </message>
    <message>
        <source>&amp;Add a grant …</source>
        <translation>Zugriff &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>&amp;Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reading files …</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>JSON and zip files (*.json *.zip)</source>
        <translation>JSON- und ZIP-Dateien (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare with another snapshot</source>
        <translation>Mit anderer Momentaufnahme vergleichen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Review of key access</source>
        <translation>%1 – Prüfung des Schlüsselzugriffs</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open: %Ln keys</source>
        <translation>
            <numerusform>%1 ist geöffnet: %Ln Schlüssel</numerusform>
            <numerusform>%1 ist geöffnet: %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluating who can do what …</source>
        <translation>Es wird ermittelt, wer was kann …</translation>
    </message>
    <message>
        <source>Try in the &amp;simulator …</source>
        <translation>Im &amp;Simulator ausprobieren …</translation>
    </message>
    <message>
        <source>Starts the wizard on a copy of this environment in the simulator.</source>
        <translation>Startet den Assistenten auf einer Kopie dieser Umgebung im Simulator.</translation>
    </message>
    <message>
        <source>Two states of one tenant</source>
        <translation>Zwei Zustände eines Mandanten</translation>
    </message>
    <message>
        <source>The files are snapshots of one tenant at different times. The newest is open. Compare it with %1?</source>
        <translation>Die Dateien sind Momentaufnahmen eines Mandanten zu verschiedenen Zeiten. Die neueste ist geöffnet. Mit %1 vergleichen?</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>Nur die neueste zeigen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>&amp;Print a report …</source>
        <translation>Bericht &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on the review</source>
        <translation>&amp;Hilfe zur Prüfung</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Info</translation>
    </message>
    <message>
        <source>Open other files</source>
        <translation>Andere Dateien öffnen</translation>
    </message>
    <message>
        <source>Close this review and open %1?</source>
        <translation>Diese Prüfung schließen und %1 öffnen?</translation>
    </message>
    <message>
        <source>Open these files</source>
        <translation>Diese Dateien öffnen</translation>
    </message>
    <message>
        <source>Compare with this review</source>
        <translation>Mit dieser Prüfung vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::RoleSection</name>
    <message>
        <source>Beyond what is needed, it opens %1.</source>
        <translation>Über den Bedarf hinaus öffnet sie %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) more than needed</source>
        <translation>
            <numerusform>%n Recht über den Bedarf hinaus</numerusform>
            <numerusform>%n Rechte über den Bedarf hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Die Rolle ändern</translation>
    </message>
    <message>
        <source>Key permissions</source>
        <translation>Schlüsselberechtigungen</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::RunActions</name>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Undo changes …</source>
        <translation>Änderungen rückgängig machen …</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Bericht gespeichert: %1</translation>
    </message>
    <message>
        <source>The report couldn&apos;t be saved: %1</source>
        <translation>Der Bericht konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Save a snapshot …</source>
        <translation>Momentaufnahme speichern …</translation>
    </message>
    <message>
        <source>Save for a ticket …</source>
        <translation>Für ein Ticket speichern …</translation>
    </message>
    <message>
        <source>Open in the portal …</source>
        <translation>Im Portal öffnen …</translation>
    </message>
</context>
<context>
    <name>ui::RunNews</name>
    <message>
        <source>%1 percent done</source>
        <translation>%1 Prozent abgeschlossen</translation>
    </message>
</context>
<context>
    <name>ui::RunProgress</name>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht weiter warten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Progress of configuring backup</source>
        <translation>Fortschritt beim Konfigurieren der Sicherung</translation>
    </message>
    <message>
        <source>What was sent isn&apos;t undone; you can continue later</source>
        <translation>Was gesendet wurde, wird nicht rückgängig gemacht; Sie können später fortfahren</translation>
    </message>
    <message>
        <source>Waiting for the grant to take effect</source>
        <translation>Warten, bis der gewährte Zugriff wirkt</translation>
    </message>
    <message>
        <source>Elapsed time: %1</source>
        <translation>Verstrichene Zeit: %1</translation>
    </message>
</context>
<context>
    <name>ui::RunResult</name>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Copy what was changed</source>
        <translation>Kopieren, was geändert wurde</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Wo Sie es finden</translation>
    </message>
    <message>
        <source>Copy where to find it</source>
        <translation>Kopieren, wo Sie es finden</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>Checked again: %1</source>
        <translation>Erneut geprüft: %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>In the portal</source>
        <translation>Im Portal</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Backup job</source>
        <translation>Sicherungsauftrag</translation>
    </message>
</context>
<context>
    <name>ui::SaveDialog</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>ui::SavedLine</name>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Kein Programm auf diesem Computer öffnet %1.</translation>
    </message>
</context>
<context>
    <name>ui::ScopeSection</name>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Change the scope</source>
        <translation>Den Bereich ändern</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::SettingField</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Changes apply from the next sign-in.</source>
        <translation>Änderungen gelten ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Sign-in settings</source>
        <translation>Anmeldeeinstellungen</translation>
    </message>
    <message>
        <source>How to register the app</source>
        <translation>So registrieren Sie die App</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Azure requires %1 to sign in again before it continues, for example with multifactor authentication. Your choices are kept, and what was interrupted continues automatically.</source>
        <translation>Azure verlangt eine neue Anmeldung von %1, bevor es weitergeht, zum Beispiel mit mehrstufiger Authentifizierung. Ihre Auswahl bleibt erhalten, und was unterbrochen wurde, wird automatisch fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>ui::SignInSettings</name>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>With a code on another device</source>
        <translation>Mit einem Code auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>With the Azure CLI</source>
        <translation>Mit der Azure CLI</translation>
    </message>
    <message>
        <source>Opens Microsoft&apos;s sign-in page in the browser of this computer.</source>
        <translation>Öffnet Microsofts Anmeldeseite im Browser dieses Computers.</translation>
    </message>
    <message>
        <source>For computers without a browser. Many organizations block it.</source>
        <translation>Für Computer ohne Browser. Viele Organisationen sperren es.</translation>
    </message>
    <message>
        <source>Uses the sign-in of “az login” on this computer. Needs no client ID.</source>
        <translation>Verwendet die Anmeldung von „az login“ auf diesem Computer. Braucht keine Client-ID.</translation>
    </message>
    <message>
        <source>Cloud: %1</source>
        <translation>Cloud: %1</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>Mandant: %1</translation>
    </message>
    <message>
        <source>Tenant: your account&apos;s own</source>
        <translation>Mandant: der Ihres Kontos</translation>
    </message>
    <message>
        <source>Client ID: %1</source>
        <translation>Client-ID: %1</translation>
    </message>
</context>
<context>
    <name>ui::SignedAddressForm</name>
    <message>
        <source>If somebody else may read the copy, ask for a signed address (SAS) of the blob that allows reading it. It is kept in memory until the run ends, and stored nowhere.</source>
        <translation>Wenn jemand anderes die Kopie lesen darf, bitten Sie um eine signierte Adresse (SAS) des Blobs, die das Lesen erlaubt. Sie bleibt bis zum Ende des Laufs im Arbeitsspeicher und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Use it and go on</source>
        <translation>Verwenden und fortfahren</translation>
    </message>
    <message>
        <source>Signed address of the blob</source>
        <translation>Signierte Adresse des Blobs</translation>
    </message>
    <message>
        <source>Signed address:</source>
        <translation>Signierte Adresse:</translation>
    </message>
</context>
<context>
    <name>ui::SignedInView</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Copy who is signed in</source>
        <translation>Kopieren, wer angemeldet ist</translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation>Mandant:</translation>
    </message>
    <message>
        <source>Switch tenant</source>
        <translation>Mandanten wechseln</translation>
    </message>
    <message>
        <source>Get new tokens</source>
        <translation>Neue Token holen</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Anderes Konto verwenden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign-in settings …</source>
        <translation>Anmeldeeinstellungen …</translation>
    </message>
    <message>
        <source>After a role is activated or assigned, Azure recognizes it only with a new token.</source>
        <translation>Eine aktivierte oder zugewiesene Rolle erkennt Azure erst mit einem neuen Token.</translation>
    </message>
    <message>
        <source>The next requests get new tokens. A role that was just activated applies from now on.</source>
        <translation>Die nächsten Anfragen erhalten neue Token. Eine gerade aktivierte Rolle gilt ab jetzt.</translation>
    </message>
    <message>
        <source>Did you just activate a role? Get new tokens so that it applies.</source>
        <translation>Haben Sie gerade eine Rolle aktiviert? Holen Sie neue Token, damit sie gilt.</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>You are a guest in this tenant: your account belongs to another one.</source>
        <translation>Sie sind Gast in diesem Mandanten: Ihr Konto gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect; the Azure CLI stays signed in</source>
        <translation>Trennen; die Azure CLI bleibt angemeldet</translation>
    </message>
    <message>
        <source>Sign out and remove all tokens</source>
        <translation>Abmelden und alle Token entfernen</translation>
    </message>
    <message>
        <source>Reading the tenants of your account …</source>
        <translation>Die Mandanten Ihres Kontos werden gelesen …</translation>
    </message>
    <message>
        <source>The tenants of your account couldn&apos;t be read: %1. You can type a tenant ID or domain name.</source>
        <translation>Die Mandanten Ihres Kontos konnten nicht gelesen werden: %1. Sie können eine Mandanten-ID oder einen Domänennamen eingeben.</translation>
    </message>
    <message>
        <source>You&apos;re already working in this tenant.</source>
        <translation>Sie arbeiten schon in diesem Mandanten.</translation>
    </message>
</context>
<context>
    <name>ui::SignedOutView</name>
    <message>
        <source>How to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign-in settings …</source>
        <translation>Anmeldeeinstellungen …</translation>
    </message>
    <message>
        <source>Needed once: a client ID</source>
        <translation>Einmal nötig: eine Client-ID</translation>
    </message>
    <message>
        <source>Enter its client ID, or sign in with the Azure CLI, which needs no registration.</source>
        <translation>Tragen Sie deren Client-ID ein, oder melden Sie sich mit der Azure CLI an, die keine Registrierung braucht.</translation>
    </message>
    <message>
        <source>Enter a client ID …</source>
        <translation>Client-ID eintragen …</translation>
    </message>
    <message>
        <source>The settings also show how to register the app.</source>
        <translation>In den Einstellungen steht auch, wie die App registriert wird.</translation>
    </message>
</context>
<context>
    <name>ui::SnapshotDialog</name>
    <message>
        <source>Replace names and IDs with pseudonyms</source>
        <translation>Namen und IDs durch Pseudonyme ersetzen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Momentaufnahme speichern</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt des Lesens</translation>
    </message>
    <message>
        <source>Who can do what stays readable; who they are doesn&apos;t.</source>
        <translation>Wer was kann, bleibt lesbar; wer es ist, nicht.</translation>
    </message>
    <message>
        <source>Everything is read. Nothing is saved yet.</source>
        <translation>Alles ist gelesen. Gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentaufnahmen (*.json)</translation>
    </message>
    <message>
        <source>Open it with “Open a snapshot” on the first page, on any computer.</source>
        <translation>Öffnen Sie sie auf der ersten Seite mit „Momentaufnahme öffnen“, auf jedem Computer.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Where do you want to work?</source>
        <translation>Wo möchten Sie arbeiten?</translation>
    </message>
    <message>
        <source>Scenarios of the simulator:</source>
        <translation>Szenarien des Simulators:</translation>
    </message>
    <message>
        <source>This wizard lets Azure Backup protect a Confidential VM whose disk is encrypted with your own key: it finds the key, grants Azure Backup exactly the access it needs, and enables backup.</source>
        <translation>Mit diesem Assistenten schützt Azure Backup einen vertraulichen virtuellen Computer, dessen Datenträger mit Ihrem eigenen Schlüssel verschlüsselt ist: Er findet den Schlüssel, gewährt Azure Backup genau den nötigen Zugriff und aktiviert die Sicherung.</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Try the whole job on a small Azure inside this program. Nothing real is read or changed.</source>
        <translation>Die ganze Aufgabe an einem kleinen Azure in diesem Programm ausprobieren. Nichts Wirkliches wird gelesen oder geändert.</translation>
    </message>
    <message>
        <source>Scenarios of the simulator</source>
        <translation>Szenarien des Simulators</translation>
    </message>
    <message>
        <source>Sign in and work on your own subscriptions. Nothing is changed before you have confirmed it.</source>
        <translation>Melden Sie sich an und arbeiten Sie an Ihren eigenen Abonnements. Nichts wird geändert, bevor Sie es bestätigt haben.</translation>
    </message>
    <message>
        <source>Open a snapshot …</source>
        <translation>Momentaufnahme öffnen …</translation>
    </message>
    <message>
        <source>Or review who can do what with which key, from a snapshot or files, without a network:</source>
        <translation>Oder prüfen Sie ohne Netzwerk, aus einer Momentaufnahme oder Dateien, wer mit welchem Schlüssel was kann:</translation>
    </message>
    <message>
        <source>A copy of this snapshot, to try its case.</source>
        <translation>Eine Kopie dieser Momentaufnahme, um ihren Fall auszuprobieren.</translation>
    </message>
    <message>
        <source>Opening the snapshot</source>
        <translation>Der Snapshot wird geöffnet</translation>
    </message>
    <message>
        <source>A scenario of your own.</source>
        <translation>Ein eigenes Szenario.</translation>
    </message>
    <message>
        <source>This copy differs from the original</source>
        <translation>Diese Kopie weicht vom Original ab</translation>
    </message>
    <message>
        <source>Explain an error …</source>
        <translation>Einen Fehler erklären …</translation>
    </message>
    <message>
        <source>Or find out what an error of somebody means, and what helps:</source>
        <translation>Oder finden Sie heraus, was jemandes Fehler bedeutet und was hilft:</translation>
    </message>
    <message>
        <source>The scenario, with faults.</source>
        <translation>Das Szenario, mit Fehlern.</translation>
    </message>
    <message>
        <source>What goes wrong: %1</source>
        <translation>Was schiefgeht: %1</translation>
    </message>
    <message>
        <source>Restore or rehearse …</source>
        <translation>Wiederherstellen oder proben …</translation>
    </message>
    <message>
        <source>Or bring back a deleted key or a VM from its backup, or rehearse that:</source>
        <translation>Oder einen gelöschten Schlüssel oder eine VM aus der Sicherung wiederherstellen oder das proben:</translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Choose a completed step to go back to it</source>
        <translation>Wählen Sie einen erledigten Schritt, um zu ihm zurückzukehren</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Current step</source>
        <translation>Aktueller Schritt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>ui::SummaryPage</name>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Copy the request for an administrator</source>
        <translation>Anfrage für die Administration kopieren</translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation>Was Sie gewählt haben</translation>
    </message>
    <message>
        <source>Copy what you chose</source>
        <translation>Kopieren, was Sie gewählt haben</translation>
    </message>
    <message>
        <source>Start a first backup right after backup is enabled</source>
        <translation>Gleich nach dem Aktivieren eine erste Sicherung starten</translation>
    </message>
    <message>
        <source>The requests, exactly as they will be sent</source>
        <translation>Die Anforderungen, genau wie sie gesendet werden</translation>
    </message>
    <message>
        <source>Copy requests</source>
        <translation>Anforderungen kopieren</translation>
    </message>
    <message>
        <source>Copy the requests</source>
        <translation>Die Anforderungen kopieren</translation>
    </message>
    <message>
        <source>Nothing has been written so far. The button below makes these changes, in this order.</source>
        <translation>Bisher wurde nichts geschrieben. Die Schaltfläche unten nimmt diese Änderungen vor, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Nothing to grant; backup will be enabled</source>
        <translation>Nichts zu gewähren; die Sicherung wird aktiviert</translation>
    </message>
    <message>
        <source>Backup will be enabled without a grant</source>
        <translation>Die Sicherung wird aktiviert, ohne Zugriff zu gewähren</translation>
    </message>
    <message>
        <source>Access will be granted, then backup enabled</source>
        <translation>Zugriff wird gewährt, dann die Sicherung aktiviert</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation>Sicherheitsprinzipal</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Made automatically, as the portal does</source>
        <translation>Werden automatisch gewährt, wie vom Portal</translation>
    </message>
    <message>
        <source>Not made, as with PowerShell, CLI and REST</source>
        <translation>Werden nicht gewährt, wie von PowerShell, CLI und REST</translation>
    </message>
    <message>
        <source>Platform-managed: role, scope and principal don&apos;t apply</source>
        <translation>Plattformseitig verwaltet: Rolle, Bereich und Prinzipal entfallen</translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation>Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>Backup policy</source>
        <translation>Sicherungsrichtlinie</translation>
    </message>
    <message>
        <source>%1 (will be created)</source>
        <translation>%1 (wird erstellt)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 im Bereich „%2“</translation>
    </message>
    <message>
        <source>You don&apos;t have the permissions for this plan; Azure will refuse it</source>
        <translation>Ihnen fehlen Berechtigungen für diesen Plan; Azure wird ihn ablehnen</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether you have these permissions</source>
        <translation>Es konnte nicht ermittelt werden, ob Sie diese Berechtigungen haben</translation>
    </message>
    <message>
        <source>The button below makes these changes, in this order. What was written earlier (see below) stays.</source>
        <translation>Die Schaltfläche unten nimmt diese Änderungen vor, in dieser Reihenfolge. Was früher geschrieben wurde (siehe unten), bleibt.</translation>
    </message>
    <message>
        <source>%1 – not verified to be Azure Backup</source>
        <translation>%1 – nicht als Azure Backup bestätigt</translation>
    </message>
    <message>
        <source>Written earlier</source>
        <translation>Früher geschrieben</translation>
    </message>
    <message>
        <source>Register the preview feature …</source>
        <translation>Die Vorschaufunktion registrieren …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>None: nothing needs to be granted</source>
        <translation>Keine: Es muss nichts gewährt werden</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Access will be granted again; the VM is already protected</source>
        <translation>Der Zugriff wird wieder gewährt; die VM ist bereits geschützt</translation>
    </message>
    <message>
        <source>Nothing will be done: the VM is already protected, and no access is granted</source>
        <translation>Es geschieht nichts: Die VM ist bereits geschützt, und es wird kein Zugriff gewährt</translation>
    </message>
    <message>
        <source>Grant access</source>
        <translation>Zugriff gewähren</translation>
    </message>
</context>
<context>
    <name>ui::TableColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::TargetRows</name>
    <message>
        <source>Can be used</source>
        <translation>Verwendbar</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Kept by a deleted key</source>
        <translation>Von einem gelöschten Schlüssel belegt</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>Address range</source>
        <translation>Adressbereich</translation>
    </message>
    <message>
        <source>The original key store</source>
        <translation>Der ursprüngliche Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a new restore</source>
        <translation>Neue Wiederherstellung starten</translation>
    </message>
    <message>
        <source>It is bound to fail, and leaves the copy in the staging account</source>
        <translation>Sie schlägt fehl und hinterlässt die Kopie im Stagingkonto</translation>
    </message>
    <message>
        <source>Failed, and left a copy of the key</source>
        <translation>Fehlgeschlagen, mit Kopie des Schlüssels</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Create one for the rehearsal</source>
        <translation>Einen für die Probe erstellen</translation>
    </message>
    <message>
        <source>a new key</source>
        <translation>ein neuer Schlüssel</translation>
    </message>
</context>
<context>
    <name>ui::TargetSection</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suchen: %1</translation>
    </message>
</context>
<context>
    <name>ui::TenantEntry</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Choose a tenant of your account, or type a tenant ID or domain name.</source>
        <translation>Wählen Sie einen Mandanten Ihres Kontos, oder geben Sie eine Mandanten-ID oder einen Domänennamen ein.</translation>
    </message>
</context>
<context>
    <name>ui::TicketDialog</name>
    <message>
        <source>What the archive contains</source>
        <translation>Was das Archiv enthält</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Replace names and IDs in the snapshot with pseudonyms</source>
        <translation>Namen und IDs in der Momentaufnahme durch Pseudonyme ersetzen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save for a ticket</source>
        <translation>Für ein Ticket speichern</translation>
    </message>
    <message>
        <source>One archive with what somebody who helps asks for first. Attach it to a ticket.</source>
        <translation>Ein Archiv mit dem, wonach der Support zuerst fragt. Es kann an ein Ticket angehängt werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Archive saved: %1</source>
        <translation>Archiv gespeichert: %1</translation>
    </message>
    <message>
        <source>The archive couldn&apos;t be saved: %1</source>
        <translation>Das Archiv konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>ui::UndoDialog</name>
    <message>
        <source>What is undone</source>
        <translation>Was rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>Copy what is undone</source>
        <translation>Kopieren, was rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::UnfinishedPanel</name>
    <message>
        <source>Check again and continue</source>
        <translation>Erneut prüfen und fortfahren</translation>
    </message>
    <message>
        <source>Undo …</source>
        <translation>Rückgängig machen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The job is no longer offered. Nothing changes in Azure.</source>
        <translation>Der Auftrag wird nicht mehr angeboten. In Azure ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>ui::VirtualMachineModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Can be protected</source>
        <translation>Kann geschützt werden</translation>
    </message>
    <message>
        <source>No access to the key, protected</source>
        <translation>Kein Zugriff auf den Schlüssel, geschützt</translation>
    </message>
    <message>
        <source>Protection isn&apos;t known yet</source>
        <translation>Schutzstatus noch nicht bekannt</translation>
    </message>
    <message>
        <source>Its protection couldn&apos;t be read</source>
        <translation>Schutzstatus konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>ui::VirtualMachinePage</name>
    <message>
        <source>Choose a Confidential VM</source>
        <translation>Einen vertraulichen virtuellen Computer wählen</translation>
    </message>
    <message>
        <source>Only Confidential VMs</source>
        <translation>Nur vertrauliche virtuelle Computer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Computer</translation>
    </message>
    <message>
        <source>Virtual machines in all subscriptions that you can read. If a virtual machine can&apos;t be chosen, the reason is shown.</source>
        <translation>Virtuelle Computer in allen Abonnements, die Sie lesen können. Wenn ein virtueller Computer nicht gewählt werden kann, wird der Grund angezeigt.</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>Reading virtual machines: %1 of %2</source>
        <translation>Virtuelle Computer werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Reading virtual machines: %1 so far</source>
        <translation>Virtuelle Computer werden gelesen: bisher %1</translation>
    </message>
    <message>
        <source>Its disk uses a platform-managed key: Azure Backup needs no grant, so the pages about the key are skipped.</source>
        <translation>Sein Datenträger verwendet einen plattformseitig verwalteten Schlüssel: Azure Backup braucht keinen Zugriff darauf; deshalb werden die Seiten zum Schlüssel übersprungen.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t be chosen</source>
        <translation>%1 kann nicht gewählt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation>
            <numerusform>%n virtueller Computer</numerusform>
            <numerusform>%n virtuelle Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them confidential</source>
        <translation>
            <numerusform>%n davon vertraulich</numerusform>
            <numerusform>%n davon vertraulich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a snapshot …</source>
        <translation>Momentaufnahme speichern …</translation>
    </message>
    <message>
        <source>Reads who can use the keys of all Confidential VMs, and saves it for an offline review.</source>
        <translation>Liest, wer die Schlüssel aller vertraulichen virtuellen Computer verwenden darf, und speichert das für eine Offlineprüfung.</translation>
    </message>
    <message>
        <source>Register the preview feature …</source>
        <translation>Die Vorschaufunktion registrieren …</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste anzeigen</translation>
    </message>
    <message>
        <source>Show all virtual machines</source>
        <translation>Alle virtuellen Computer anzeigen</translation>
    </message>
    <message>
        <source>Chosen: %1, which the list doesn&apos;t show now</source>
        <translation>Ausgewählt: %1 (in der Liste derzeit nicht angezeigt)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be chosen, and the list doesn&apos;t show it now</source>
        <translation>%1 kann nicht ausgewählt werden und wird in der Liste derzeit nicht angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden because not confidential</source>
        <translation>
            <numerusform>%n ausgeblendet, da nicht vertraulich</numerusform>
            <numerusform>%n ausgeblendet, da nicht vertraulich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the search</source>
        <translation>
            <numerusform>%n durch die Suche ausgeblendet</numerusform>
            <numerusform>%n durch die Suche ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>You can&apos;t read any virtual machine</source>
        <translation>Kein virtueller Computer kann gelesen werden</translation>
    </message>
    <message>
        <source>In none of the subscriptions that this account can read is there a virtual machine, or the account may not read it. Sign in with another account or to another tenant on the first step, or ask for the role Reader, and then select Refresh.</source>
        <translation>In keinem Abonnement, das dieses Konto lesen kann, ist ein virtueller Computer vorhanden, oder das Konto darf ihn nicht lesen. Im ersten Schritt mit einem anderen Konto oder bei einem anderen Mandanten anmelden oder die Rolle „Leser“ anfordern und dann „Aktualisieren“ auswählen.</translation>
    </message>
    <message>
        <source>No virtual machine matches “%1”</source>
        <translation>Kein virtueller Computer entspricht „%1“</translation>
    </message>
    <message>
        <source>Virtual machines that aren&apos;t confidential weren&apos;t searched.</source>
        <translation>Nicht vertrauliche virtuelle Computer wurden nicht durchsucht.</translation>
    </message>
    <message>
        <source>None of the virtual machines is a Confidential VM</source>
        <translation>Keiner der virtuellen Computer ist ein vertraulicher virtueller Computer</translation>
    </message>
    <message>
        <source>For each of the others, the list says why it can&apos;t be chosen.</source>
        <translation>Zu jedem der übrigen steht in der Liste, warum er nicht ausgewählt werden kann.</translation>
    </message>
    <message>
        <source>Restore or rehearse …</source>
        <translation>Wiederherstellen oder proben …</translation>
    </message>
</context>
<context>
    <name>ui::WaitingPanel</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the sign-in link</source>
        <translation>Den Anmeldelink kopieren</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>The code: %1</source>
        <translation>Der Code: %1</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Sign in in your browser</source>
        <translation>Melden Sie sich im Browser an</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Es konnte kein Browser geöffnet werden</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer. This window continues automatically after you sign in.</source>
        <translation>Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer. Dieses Fenster wird automatisch fortgesetzt, wenn Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Enter this code in a browser</source>
        <translation>Geben Sie diesen Code in einem Browser ein</translation>
    </message>
    <message>
        <source>On any computer or phone, open %1, enter the code and sign in. Enter only codes that you requested yourself.</source>
        <translation>Öffnen Sie auf einem beliebigen Computer oder Telefon %1, geben Sie den Code ein und melden Sie sich an. Geben Sie nur Codes ein, die Sie selbst angefordert haben.</translation>
    </message>
    <message>
        <source>This desktop might ask for the password of its key ring, which stores the sign-in.</source>
        <translation>Vielleicht fragt dieser Desktop nach dem Kennwort seines Schlüsselbunds, in dem die Anmeldung gespeichert wird.</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>Die Anmeldung wird vorbereitet …</translation>
    </message>
    <message>
        <source>A Microsoft page has opened there.</source>
        <translation>Dort wurde eine Seite von Microsoft geöffnet.</translation>
    </message>
    <message>
        <source>A page of %1 has opened there.</source>
        <translation>Dort wurde eine Seite von %1 geöffnet.</translation>
    </message>
    <message>
        <source>This window continues automatically after you sign in.</source>
        <translation>Dieses Fenster wird automatisch fortgesetzt, sobald Sie angemeldet sind.</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Open files …</source>
        <translation>Dateien öffnen …</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>Who can do what with a key?</source>
        <translation>Wer kann was mit einem Schlüssel?</translation>
    </message>
    <message>
        <source>Open a snapshot of an environment, or JSON that the Azure CLI, Azure Resource Graph or Azure PowerShell wrote: files, a folder or a zip archive. Their content is recognized automatically.</source>
        <translation>Öffnen Sie eine Momentaufnahme einer Umgebung oder JSON von Azure CLI, Azure Resource Graph oder Azure PowerShell: Dateien, einen Ordner oder ein ZIP-Archiv. Ihr Inhalt wird automatisch erkannt.</translation>
    </message>
    <message>
        <source>You see who can read, back up, use, delete or pass on each key, why, and whether Azure Backup can do what it needs to do. Nothing is sent anywhere, and no file is changed.</source>
        <translation>Sie sehen, wer jeden Schlüssel lesen, sichern, benutzen, löschen oder weitergeben kann, warum, und ob Azure Backup kann, was es muss. Nichts wird gesendet, und keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Or drop files on this window.</source>
        <translation>Oder ziehen Sie Dateien in dieses Fenster.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose other files, or save a snapshot with this program first.</source>
        <translation>Wählen Sie andere Dateien, oder speichern Sie zuerst mit diesem Programm eine Momentaufnahme.</translation>
    </message>
    <message>
        <source>Nothing in these files could be used</source>
        <translation>Nichts in diesen Dateien war verwendbar</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfPanel</name>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset What if</source>
        <translation>„Was wäre wenn“ zurücksetzen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer findings: %1</source>
        <translation>
            <numerusform>%Ln Befund weniger: %1</numerusform>
            <numerusform>%Ln Befunde weniger: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new findings: %1</source>
        <translation>
            <numerusform>%Ln neuer Befund: %1</numerusform>
            <numerusform>%Ln neue Befunde: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The findings are the same.</source>
        <translation>Die Befunde sind dieselben.</translation>
    </message>
    <message>
        <source>What if — nothing is changed in Azure</source>
        <translation>Was wäre wenn — in Azure wird nichts geändert</translation>
    </message>
</context>
<context>
    <name>ui::WizardMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Files, history, settings and help</source>
        <translation>Dateien, Verlauf, Einstellungen und Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open a snapshot …</source>
        <translation>Momentaufnahme ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save a snapshot …</source>
        <translation>Momentaufnahme &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;History …</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>Save for a &amp;ticket …</source>
        <translation>Für ein &amp;Ticket speichern …</translation>
    </message>
    <message>
        <source>&amp;Print the report …</source>
        <translation>Bericht &amp;drucken …</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>He&amp;lp on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Info</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>&amp;Bring back a key or VM …</source>
        <translation>Schlüssel oder VM &amp;wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>ui::WizardPage</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose and go to the next step</source>
        <translation>Auswählen und weiter zum nächsten Schritt</translation>
    </message>
</context>
<context>
    <name>ui::WriteDialog</name>
    <message>
        <source>The requests, exactly as they will be sent</source>
        <translation>Die Anforderungen, genau wie sie gesendet werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What would be sent has changed in the meantime. Review it again.</source>
        <translation>Was gesendet würde, hat sich inzwischen geändert. Überprüfen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>Bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>The preview feature is registered in the subscription %1</source>
        <translation>Die Vorschaufunktion wird im Abonnement %1 registriert</translation>
    </message>
    <message>
        <source>It stays registered even if backup isn&apos;t configured.</source>
        <translation>Sie bleibt registriert, auch wenn die Sicherung nicht konfiguriert wird.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
</context>
<context>
    <name>wording::Errors</name>
    <message>
        <source>These disks need an Enhanced policy</source>
        <translation>Diese Datenträger brauchen eine erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>The VM has Ultra or Premium SSD v2 disks, which a Standard policy can&apos;t back up.</source>
        <translation>Der virtuelle Computer hat Ultra- oder SSD Premium v2-Datenträger, die eine Standardrichtlinie nicht sichern kann.</translation>
    </message>
    <message>
        <source>Choose an Enhanced policy, or leave these disks out.</source>
        <translation>Wählen Sie eine erweiterte Richtlinie, oder lassen Sie diese Datenträger aus.</translation>
    </message>
    <message>
        <source>The policy is of the wrong kind</source>
        <translation>Die Richtlinie ist von der falschen Art</translation>
    </message>
    <message>
        <source>This policy isn&apos;t for Azure virtual machines.</source>
        <translation>Diese Richtlinie ist nicht für virtuelle Azure-Computer.</translation>
    </message>
    <message>
        <source>Choose a policy for Azure virtual machines.</source>
        <translation>Wählen Sie eine Richtlinie für virtuelle Azure-Computer.</translation>
    </message>
    <message>
        <source>Azure didn&apos;t accept the new policy</source>
        <translation>Azure hat die neue Richtlinie nicht angenommen</translation>
    </message>
    <message>
        <source>Schedule, retention or time zone of the policy aren&apos;t valid together.</source>
        <translation>Zeitplan, Aufbewahrung oder Zeitzone der Richtlinie passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Change the times or the retention, then try again.</source>
        <translation>Ändern Sie die Zeiten oder die Aufbewahrung, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Snapshots would be kept longer than backups</source>
        <translation>Momentaufnahmen würden länger aufbewahrt als Sicherungen</translation>
    </message>
    <message>
        <source>Snapshots can&apos;t be kept longer than the recovery points in the vault.</source>
        <translation>Momentaufnahmen können nicht länger aufbewahrt werden als die Wiederherstellungspunkte im Tresor.</translation>
    </message>
    <message>
        <source>Keep snapshots for fewer days, or backups for more.</source>
        <translation>Bewahren Sie Momentaufnahmen kürzer oder Sicherungen länger auf.</translation>
    </message>
    <message>
        <source>The vault still contains an older VM with this name</source>
        <translation>Der Tresor enthält noch einen älteren virtuellen Computer dieses Namens</translation>
    </message>
    <message>
        <source>A backup of a VM with the same name and another security type is in this vault, perhaps soft-deleted.</source>
        <translation>In diesem Tresor liegt, vielleicht vorläufig gelöscht, eine Sicherung eines virtuellen Computers mit demselben Namen und einem anderen Sicherheitstyp.</translation>
    </message>
    <message>
        <source>Choose another vault, or remove the old backup if no one needs it.</source>
        <translation>Wählen Sie einen anderen Tresor, oder entfernen Sie die alte Sicherung, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>The VM is already protected</source>
        <translation>Der virtuelle Computer ist bereits geschützt</translation>
    </message>
    <message>
        <source>A VM can be backed up to one Recovery Services vault at a time.</source>
        <translation>Ein virtueller Computer kann nur in einem Recovery Services-Tresor zugleich gesichert werden.</translation>
    </message>
    <message>
        <source>Use the vault that protects it, or stop protection there and keep the data.</source>
        <translation>Verwenden Sie den Tresor, der ihn schützt, oder beenden Sie dort den Schutz und behalten Sie die Daten.</translation>
    </message>
    <message>
        <source>The vault doesn&apos;t recognize this VM</source>
        <translation>Der Tresor erkennt diesen virtuellen Computer nicht</translation>
    </message>
    <message>
        <source>The vault hasn&apos;t discovered the VM yet, or its name or resource group changed.</source>
        <translation>Der Tresor hat den virtuellen Computer noch nicht entdeckt, oder dessen Name oder Ressourcengruppe hat sich geändert.</translation>
    </message>
    <message>
        <source>Try again: the vault is first asked to discover VMs.</source>
        <translation>Versuchen Sie es erneut: Der Tresor wird zuerst gebeten, nach virtuellen Computern zu suchen.</translation>
    </message>
    <message>
        <source>This vault doesn&apos;t contain a backup of the VM</source>
        <translation>Dieser Tresor enthält keine Sicherung des virtuellen Computers</translation>
    </message>
    <message>
        <source>The VM isn&apos;t protected in this Recovery Services vault.</source>
        <translation>Der virtuelle Computer ist in diesem Recovery Services-Tresor nicht geschützt.</translation>
    </message>
    <message>
        <source>Check which vault protects the VM.</source>
        <translation>Prüfen Sie, welcher Tresor den virtuellen Computer schützt.</translation>
    </message>
    <message>
        <source>The vault is in another region than the VM</source>
        <translation>Der Tresor ist in einer anderen Region als der virtuelle Computer</translation>
    </message>
    <message>
        <source>A Recovery Services vault protects VMs of its own region only.</source>
        <translation>Ein Recovery Services-Tresor schützt nur virtuelle Computer seiner eigenen Region.</translation>
    </message>
    <message>
        <source>Choose a vault in the VM&apos;s region.</source>
        <translation>Wählen Sie einen Tresor in der Region des virtuellen Computers.</translation>
    </message>
    <message>
        <source>The subscription was moved to another tenant</source>
        <translation>Das Abonnement wurde in einen anderen Mandanten verschoben</translation>
    </message>
    <message>
        <source>The backup was made while the subscription belonged to another tenant.</source>
        <translation>Die Sicherung entstand, als das Abonnement zu einem anderen Mandanten gehörte.</translation>
    </message>
    <message>
        <source>Choose another way to restore, for example restoring the disks.</source>
        <translation>Wählen Sie eine andere Art der Wiederherstellung, zum Beispiel die der Datenträger.</translation>
    </message>
    <message>
        <source>A disk is too large</source>
        <translation>Ein Datenträger ist zu groß</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support a disk of this size.</source>
        <translation>Azure Backup unterstützt keinen Datenträger dieser Größe.</translation>
    </message>
    <message>
        <source>Leave the disk out of the backup.</source>
        <translation>Lassen Sie den Datenträger bei der Sicherung aus.</translation>
    </message>
    <message>
        <source>The VM has too many disks</source>
        <translation>Der virtuelle Computer hat zu viele Datenträger</translation>
    </message>
    <message>
        <source>Azure Backup supports up to 32 disks in a VM.</source>
        <translation>Azure Backup unterstützt bis zu 32 Datenträger in einem virtuellen Computer.</translation>
    </message>
    <message>
        <source>Leave some disks out of the backup.</source>
        <translation>Lassen Sie einige Datenträger bei der Sicherung aus.</translation>
    </message>
    <message>
        <source>A disk is shared</source>
        <translation>Ein Datenträger wird geteilt</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support disks shared by several VMs.</source>
        <translation>Azure Backup unterstützt keine Datenträger, die sich mehrere virtuelle Computer teilen.</translation>
    </message>
    <message>
        <source>Leave the shared disk out of the backup.</source>
        <translation>Lassen Sie den geteilten Datenträger bei der Sicherung aus.</translation>
    </message>
    <message>
        <source>A disk has a type that can&apos;t be backed up</source>
        <translation>Ein Datenträger ist von einer Art, die nicht gesichert werden kann</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support the type or the configuration of a disk.</source>
        <translation>Azure Backup unterstützt den Typ oder die Konfiguration eines Datenträgers nicht.</translation>
    </message>
    <message>
        <source>Change the disk&apos;s type, or leave it out of the backup.</source>
        <translation>Ändern Sie den Typ des Datenträgers, oder lassen Sie ihn bei der Sicherung aus.</translation>
    </message>
    <message>
        <source>A disk uses Write Accelerator</source>
        <translation>Ein Datenträger verwendet die Schreibbeschleunigung</translation>
    </message>
    <message>
        <source>The operation on this disk isn&apos;t possible while Write Accelerator is on.</source>
        <translation>Der Vorgang ist auf diesem Datenträger nicht möglich, solange die Schreibbeschleunigung eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Turn Write Accelerator off, or leave the disk out of the backup.</source>
        <translation>Schalten Sie die Schreibbeschleunigung aus, oder lassen Sie den Datenträger bei der Sicherung aus.</translation>
    </message>
    <message>
        <source>The VM uses a classic storage account</source>
        <translation>Der virtuelle Computer verwendet ein klassisches Speicherkonto</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support disks in a classic storage account.</source>
        <translation>Azure Backup unterstützt keine Datenträger in einem klassischen Speicherkonto.</translation>
    </message>
    <message>
        <source>Move the disks to a current storage account or to managed disks.</source>
        <translation>Verschieben Sie die Datenträger in ein aktuelles Speicherkonto oder zu verwalteten Datenträgern.</translation>
    </message>
    <message>
        <source>Azure Policy forbids this</source>
        <translation>Azure Policy verbietet dies</translation>
    </message>
    <message>
        <source>A policy of your organization doesn&apos;t allow what is to be created or changed, often the resource group for snapshots.</source>
        <translation>Eine Richtlinie Ihrer Organisation erlaubt nicht, was erstellt oder geändert werden soll, oft die Ressourcengruppe für Momentaufnahmen.</translation>
    </message>
    <message>
        <source>There are too many restore points</source>
        <translation>Es gibt zu viele Wiederherstellungspunkte</translation>
    </message>
    <message>
        <source>Old restore points of the VM couldn&apos;t be removed, often because of a lock on the resource group of its snapshots (AzureBackupRG).</source>
        <translation>Alte Wiederherstellungspunkte des virtuellen Computers konnten nicht entfernt werden, oft wegen einer Sperre auf der Ressourcengruppe seiner Momentaufnahmen (AzureBackupRG).</translation>
    </message>
    <message>
        <source>Remove the lock from that resource group and let Azure Backup clean up.</source>
        <translation>Entfernen Sie die Sperre von dieser Ressourcengruppe, und lassen Sie Azure Backup aufräumen.</translation>
    </message>
    <message>
        <source>The backup failed in the service</source>
        <translation>Die Sicherung ist im Dienst fehlgeschlagen</translation>
    </message>
    <message>
        <source>Azure Backup had an internal problem, or a lock kept it from cleaning up.</source>
        <translation>Azure Backup hatte ein internes Problem, oder eine Sperre verhinderte das Aufräumen.</translation>
    </message>
    <message>
        <source>Look for locks on the snapshot resource group, then try again. If it happens again, contact Microsoft support.</source>
        <translation>Suchen Sie nach Sperren auf der Ressourcengruppe der Momentaufnahmen, und versuchen Sie es dann erneut. Geschieht es wieder, wenden Sie sich an den Microsoft-Support.</translation>
    </message>
    <message>
        <source>A lock forbids this</source>
        <translation>Eine Sperre verbietet dies</translation>
    </message>
    <message>
        <source>A resource lock prevents anyone from changing or deleting this resource.</source>
        <translation>Eine Ressourcensperre verhindert, dass diese Ressource geändert oder gelöscht wird.</translation>
    </message>
    <message>
        <source>Remove the lock that the message names, then try again.</source>
        <translation>Entfernen Sie die Sperre, die die Meldung nennt, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The restore points are being deleted</source>
        <translation>Die Wiederherstellungspunkte werden gelöscht</translation>
    </message>
    <message>
        <source>The collection that contains the VM&apos;s restore points was deleted or is being deleted.</source>
        <translation>Die Sammlung mit den Wiederherstellungspunkten des virtuellen Computers wurde gelöscht oder wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Try again after an hour.</source>
        <translation>Versuchen Sie es nach einer Stunde erneut.</translation>
    </message>
    <message>
        <source>The vault is full</source>
        <translation>Der Tresor ist voll</translation>
    </message>
    <message>
        <source>This Recovery Services vault can&apos;t protect any more VMs.</source>
        <translation>Dieser Recovery Services-Tresor kann keine weiteren virtuellen Computer schützen.</translation>
    </message>
    <message>
        <source>Choose another vault.</source>
        <translation>Wählen Sie einen anderen Tresor.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t have enough capacity at the moment</source>
        <translation>Azure Backup hat derzeit zu wenig Kapazität</translation>
    </message>
    <message>
        <source>The service is making room in this region. This resolves itself within 48 hours.</source>
        <translation>Der Dienst schafft in dieser Region Platz. Das endet innerhalb von 48 Stunden von selbst.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The subscription has no cores left</source>
        <translation>Das Abonnement hat keine Kerne mehr</translation>
    </message>
    <message>
        <source>The quota of cores for this VM size is used up.</source>
        <translation>Das Kontingent an Kernen für diese Größe des virtuellen Computers ist erschöpft.</translation>
    </message>
    <message>
        <source>Choose another size, or ask for a higher quota.</source>
        <translation>Wählen Sie eine andere Größe, oder bitten Sie um ein höheres Kontingent.</translation>
    </message>
    <message>
        <source>The storage account is full</source>
        <translation>Das Speicherkonto ist voll</translation>
    </message>
    <message>
        <source>There&apos;s no room in the storage account for the backup&apos;s copies.</source>
        <translation>Im Speicherkonto ist kein Platz für die Kopien der Sicherung.</translation>
    </message>
    <message>
        <source>Free space in the storage account, then try again.</source>
        <translation>Schaffen Sie Platz im Speicherkonto, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A backup is already running</source>
        <translation>Eine Sicherung läuft bereits</translation>
    </message>
    <message>
        <source>Another backup of this VM hasn&apos;t ended yet.</source>
        <translation>Eine andere Sicherung dieses virtuellen Computers ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten Sie, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>A restore is already running</source>
        <translation>Eine Wiederherstellung läuft bereits</translation>
    </message>
    <message>
        <source>Another restore of this VM hasn&apos;t ended yet.</source>
        <translation>Eine andere Wiederherstellung dieses virtuellen Computers ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Another operation is running on this VM&apos;s backup</source>
        <translation>Ein anderer Vorgang läuft auf der Sicherung dieses virtuellen Computers</translation>
    </message>
    <message>
        <source>Azure Backup does one operation at a time on a protected VM.</source>
        <translation>Azure Backup führt auf einem geschützten virtuellen Computer immer nur einen Vorgang aus.</translation>
    </message>
    <message>
        <source>Let it end, then try again.</source>
        <translation>Lassen Sie ihn enden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Backup of this VM is already being configured</source>
        <translation>Die Sicherung dieses virtuellen Computers wird bereits konfiguriert</translation>
    </message>
    <message>
        <source>Someone else is enabling backup of the same VM.</source>
        <translation>Jemand anderes aktiviert die Sicherung desselben virtuellen Computers.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then check the protection state of the VM.</source>
        <translation>Warten Sie einige Minuten, und prüfen Sie dann den Schutzstatus des virtuellen Computers.</translation>
    </message>
    <message>
        <source>Another operation is running on this resource</source>
        <translation>Ein anderer Vorgang läuft auf dieser Ressource</translation>
    </message>
    <message>
        <source>Azure does one change at a time here.</source>
        <translation>Azure führt hier immer nur eine Änderung aus.</translation>
    </message>
    <message>
        <source>The job was canceled</source>
        <translation>Der Auftrag wurde abgebrochen</translation>
    </message>
    <message>
        <source>The job ended because someone canceled it.</source>
        <translation>Der Auftrag endete, weil jemand ihn abgebrochen hat.</translation>
    </message>
    <message>
        <source>Start it again if it&apos;s needed.</source>
        <translation>Starten Sie ihn erneut, wenn er gebraucht wird.</translation>
    </message>
    <message>
        <source>The vault is immutable</source>
        <translation>Der Tresor ist unveränderlich</translation>
    </message>
    <message>
        <source>An immutable vault doesn&apos;t allow less protection or shorter retention.</source>
        <translation>Ein unveränderlicher Tresor erlaubt weder weniger Schutz noch kürzere Aufbewahrung.</translation>
    </message>
    <message>
        <source>Keep or lengthen the retention.</source>
        <translation>Behalten Sie die Aufbewahrung bei, oder verlängern Sie sie.</translation>
    </message>
    <message>
        <source>Soft delete can&apos;t be turned off</source>
        <translation>Vorläufiges Löschen lässt sich nicht ausschalten</translation>
    </message>
    <message>
        <source>This vault keeps soft delete on at all times.</source>
        <translation>In diesem Tresor ist vorläufiges Löschen immer eingeschaltet.</translation>
    </message>
    <message>
        <source>Leave soft delete on.</source>
        <translation>Lassen Sie vorläufiges Löschen eingeschaltet.</translation>
    </message>
    <message>
        <source>The vault can&apos;t be deleted</source>
        <translation>Der Tresor kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>There are still backups in the vault.</source>
        <translation>Im Tresor sind noch Sicherungen.</translation>
    </message>
    <message>
        <source>Keep the vault, or remove its backups first.</source>
        <translation>Behalten Sie den Tresor, oder entfernen Sie zuerst seine Sicherungen.</translation>
    </message>
    <message>
        <source>The redundancy is set on the vault</source>
        <translation>Die Redundanz wird am Tresor eingestellt</translation>
    </message>
    <message>
        <source>This vault takes its storage redundancy from its own properties.</source>
        <translation>Dieser Tresor entnimmt seine Speicherredundanz seinen eigenen Eigenschaften.</translation>
    </message>
    <message>
        <source>Change the redundancy in the vault&apos;s properties.</source>
        <translation>Ändern Sie die Redundanz in den Eigenschaften des Tresors.</translation>
    </message>
    <message>
        <source>Azure Backup asks for a longer pause</source>
        <translation>Azure Backup bittet um eine längere Pause</translation>
    </message>
    <message>
        <source>Too many requests were sent to Azure Backup.</source>
        <translation>An Azure Backup wurden zu viele Anforderungen gesendet.</translation>
    </message>
    <message>
        <source>Wait at least 15 minutes, then try again.</source>
        <translation>Warten Sie mindestens 15 Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Azure Backup didn&apos;t understand the request</source>
        <translation>Azure Backup hat die Anforderung nicht verstanden</translation>
    </message>
    <message>
        <source>The form of the request was wrong. This is an error in this program.</source>
        <translation>Die Form der Anforderung war falsch. Das ist ein Fehler dieses Programms.</translation>
    </message>
    <message>
        <source>Report it with the details.</source>
        <translation>Melden Sie ihn mit den Details.</translation>
    </message>
    <message>
        <source>Azure Compute had an internal error</source>
        <translation>Azure Compute hatte einen internen Fehler</translation>
    </message>
    <message>
        <source>The problem is in the service.</source>
        <translation>Das Problem liegt im Dienst.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, contact Microsoft support.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, wenden Sie sich an den Microsoft-Support.</translation>
    </message>
    <message>
        <source>The backup of an SAP ASE database failed</source>
        <translation>Die Sicherung einer SAP ASE-Datenbank ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>This error belongs to a database backup, not to the VM.</source>
        <translation>Dieser Fehler gehört zu einer Datenbanksicherung, nicht zum virtuellen Computer.</translation>
    </message>
    <message>
        <source>Check the job in the Recovery Services vault.</source>
        <translation>Prüfen Sie den Auftrag im Recovery Services-Tresor.</translation>
    </message>
    <message>
        <source>Azure Backup hasn&apos;t finished yet</source>
        <translation>Azure Backup ist noch nicht fertig</translation>
    </message>
    <message>
        <source>The operation is taking longer than this program waits. It wasn&apos;t stopped.</source>
        <translation>Der Vorgang dauert länger, als dieses Programm wartet. Er wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>Continue waiting, or check the job in the Recovery Services vault.</source>
        <translation>Warten Sie weiter, oder prüfen Sie den Auftrag im Recovery Services-Tresor.</translation>
    </message>
    <message>
        <source>The VM agent doesn&apos;t answer</source>
        <translation>Der VM-Agent antwortet nicht</translation>
    </message>
    <message>
        <source>Azure Backup got no status from the Azure VM agent inside the VM. This has nothing to do with the key.</source>
        <translation>Azure Backup hat vom Azure-VM-Agent im virtuellen Computer keinen Status erhalten. Das hat nichts mit dem Schlüssel zu tun.</translation>
    </message>
    <message>
        <source>Check in the VM that the agent is running, up to date and not blocked by the network, then try again.</source>
        <translation>Prüfen Sie im virtuellen Computer, dass der Agent läuft, aktuell ist und nicht vom Netzwerk blockiert wird, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM agent has lost its certificate</source>
        <translation>Der VM-Agent hat sein Zertifikat verloren</translation>
    </message>
    <message>
        <source>The agent inside the VM can&apos;t identify itself to Azure.</source>
        <translation>Der Agent im virtuellen Computer kann sich Azure gegenüber nicht ausweisen.</translation>
    </message>
    <message>
        <source>Restart the agent in the VM. If that doesn&apos;t help, redeploy the VM.</source>
        <translation>Starten Sie den Agent im virtuellen Computer neu. Hilft das nicht, stellen Sie den virtuellen Computer erneut bereit.</translation>
    </message>
    <message>
        <source>The restore point wasn&apos;t created</source>
        <translation>Der Wiederherstellungspunkt wurde nicht erstellt</translation>
    </message>
    <message>
        <source>The snapshot in the VM succeeded, but Azure couldn&apos;t make a restore point of it.</source>
        <translation>Die Momentaufnahme im virtuellen Computer gelang, aber Azure konnte daraus keinen Wiederherstellungspunkt machen.</translation>
    </message>
    <message>
        <source>Restart the VM agent and run the backup again.</source>
        <translation>Starten Sie den VM-Agent neu, und führen Sie die Sicherung erneut aus.</translation>
    </message>
    <message>
        <source>The VM agent doesn&apos;t pass on the backup status</source>
        <translation>Der VM-Agent gibt den Sicherungsstatus nicht weiter</translation>
    </message>
    <message>
        <source>The backup extension reported its status, but the agent didn&apos;t forward it.</source>
        <translation>Die Sicherungserweiterung hat ihren Status gemeldet, aber der Agent hat ihn nicht weitergegeben.</translation>
    </message>
    <message>
        <source>Update the VM agent, then run the backup again.</source>
        <translation>Aktualisieren Sie den VM-Agent, und führen Sie die Sicherung dann erneut aus.</translation>
    </message>
    <message>
        <source>The VM agent is too old</source>
        <translation>Der VM-Agent ist zu alt</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support this version of the agent.</source>
        <translation>Azure Backup unterstützt diese Version des Agents nicht.</translation>
    </message>
    <message>
        <source>Update the VM agent, then try again.</source>
        <translation>Aktualisieren Sie den VM-Agent, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This operating system isn&apos;t supported</source>
        <translation>Dieses Betriebssystem wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t support the operating system in the VM.</source>
        <translation>Azure Backup unterstützt das Betriebssystem im virtuellen Computer nicht.</translation>
    </message>
    <message>
        <source>Compare it with the support matrix of Azure VM backup.</source>
        <translation>Vergleichen Sie es mit der Supportmatrix der Azure-VM-Sicherung.</translation>
    </message>
    <message>
        <source>The VM can&apos;t reach Azure Backup</source>
        <translation>Der virtuelle Computer erreicht Azure Backup nicht</translation>
    </message>
    <message>
        <source>The backup extension in the VM can&apos;t reach the storage that it writes to.</source>
        <translation>Die Sicherungserweiterung im virtuellen Computer erreicht den Speicher nicht, in den sie schreibt.</translation>
    </message>
    <message>
        <source>Allow outbound traffic to the service tags AzureBackup, Storage and AzureActiveDirectory, then try again.</source>
        <translation>Erlauben Sie ausgehenden Verkehr zu den Diensttags AzureBackup, Storage und AzureActiveDirectory, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM can&apos;t make a secure connection</source>
        <translation>Der virtuelle Computer kann keine sichere Verbindung aufbauen</translation>
    </message>
    <message>
        <source>The TLS settings in the VM are too old for Azure storage.</source>
        <translation>Die TLS-Einstellungen im virtuellen Computer sind zu alt für Azure Storage.</translation>
    </message>
    <message>
        <source>Enable strong cryptography (TLS 1.2 or later) in the VM, then try again.</source>
        <translation>Schalten Sie im virtuellen Computer starke Kryptografie (TLS 1.2 oder höher) ein, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The storage account&apos;s firewall is closed</source>
        <translation>Die Firewall des Speicherkontos ist geschlossen</translation>
    </message>
    <message>
        <source>The storage account doesn&apos;t allow Azure Backup.</source>
        <translation>Das Speicherkonto lässt Azure Backup nicht zu.</translation>
    </message>
    <message>
        <source>Allow trusted Microsoft services in the storage account&apos;s firewall, or use another account.</source>
        <translation>Erlauben Sie vertrauenswürdige Microsoft-Dienste in der Firewall des Speicherkontos, oder verwenden Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>The snapshot in the VM failed</source>
        <translation>Die Momentaufnahme im virtuellen Computer ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The backup extension couldn&apos;t make a consistent snapshot.</source>
        <translation>Die Sicherungserweiterung konnte keine konsistente Momentaufnahme machen.</translation>
    </message>
    <message>
        <source>Check the VM agent and, on Windows, the VSS writers; remove the backup extension and try again.</source>
        <translation>Prüfen Sie den VM-Agent und unter Windows die VSS-Writer; entfernen Sie die Sicherungserweiterung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The VM was being changed during the backup</source>
        <translation>Der virtuelle Computer wurde während der Sicherung geändert</translation>
    </message>
    <message>
        <source>The VM changed while the restore point was created.</source>
        <translation>Der virtuelle Computer änderte sich, während der Wiederherstellungspunkt erstellt wurde.</translation>
    </message>
    <message>
        <source>Wait until the VM is no longer being changed, then try again.</source>
        <translation>Warten Sie, bis der virtuelle Computer nicht mehr geändert wird, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A disk has too many snapshots</source>
        <translation>Ein Datenträger hat zu viele Momentaufnahmen</translation>
    </message>
    <message>
        <source>Azure allows no further snapshot of one of the disks.</source>
        <translation>Azure erlaubt von einem der Datenträger keine weitere Momentaufnahme.</translation>
    </message>
    <message>
        <source>Delete old snapshots of the disk, then try again.</source>
        <translation>Löschen Sie alte Momentaufnahmen des Datenträgers, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Snapshots were taken too often</source>
        <translation>Momentaufnahmen wurden zu oft gemacht</translation>
    </message>
    <message>
        <source>Azure limits how often a disk can be copied in a short time.</source>
        <translation>Azure begrenzt, wie oft ein Datenträger in kurzer Zeit kopiert werden darf.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM was too slow for the snapshot</source>
        <translation>Der virtuelle Computer war zu langsam für die Momentaufnahme</translation>
    </message>
    <message>
        <source>The VM or its network didn&apos;t answer in time.</source>
        <translation>Der virtuelle Computer oder sein Netzwerk hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Back up at a quieter time, or use a larger VM size.</source>
        <translation>Sichern Sie zu einer ruhigeren Zeit, oder verwenden Sie eine größere VM-Größe.</translation>
    </message>
    <message>
        <source>A Windows service needed for backup doesn&apos;t work</source>
        <translation>Ein für die Sicherung nötiger Windows-Dienst arbeitet nicht</translation>
    </message>
    <message>
        <source>COM+ or the Distributed Transaction Coordinator in the VM failed.</source>
        <translation>COM+ oder der Distributed Transaction Coordinator im virtuellen Computer ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Restart these services in the VM, re-register them if needed, then try again.</source>
        <translation>Starten Sie diese Dienste im virtuellen Computer neu, registrieren Sie sie bei Bedarf neu, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Volume Shadow Copy in the VM is in a bad state</source>
        <translation>Der Volumeschattenkopie-Dienst im virtuellen Computer ist in einem schlechten Zustand</translation>
    </message>
    <message>
        <source>A VSS writer or the VSS service reports an error.</source>
        <translation>Ein VSS-Writer oder der VSS-Dienst meldet einen Fehler.</translation>
    </message>
    <message>
        <source>Restart the VSS writers that report an error (vssadmin list writers), then try again.</source>
        <translation>Starten Sie die VSS-Writer neu, die einen Fehler melden (vssadmin list writers), und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The backup extension can&apos;t read its settings</source>
        <translation>Die Sicherungserweiterung kann ihre Einstellungen nicht lesen</translation>
    </message>
    <message>
        <source>Permissions on the MachineKeys folder in the VM were changed.</source>
        <translation>Die Berechtigungen des Ordners MachineKeys im virtuellen Computer wurden geändert.</translation>
    </message>
    <message>
        <source>Restore the default permissions of the MachineKeys folder, then try again.</source>
        <translation>Stellen Sie die Standardberechtigungen des Ordners MachineKeys wieder her, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The backup extension can&apos;t be removed</source>
        <translation>Die Sicherungserweiterung lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>The extension is being deleted and doesn&apos;t finish.</source>
        <translation>Die Erweiterung wird gelöscht und wird damit nicht fertig.</translation>
    </message>
    <message>
        <source>Uninstall the extension in the VM, then try again.</source>
        <translation>Deinstallieren Sie die Erweiterung im virtuellen Computer, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A drive in the VM is locked</source>
        <translation>Ein Laufwerk im virtuellen Computer ist gesperrt</translation>
    </message>
    <message>
        <source>BitLocker keeps a drive locked, so no snapshot is possible.</source>
        <translation>BitLocker hält ein Laufwerk gesperrt, sodass keine Momentaufnahme möglich ist.</translation>
    </message>
    <message>
        <source>Unlock the drive in the VM, then try again.</source>
        <translation>Entsperren Sie das Laufwerk im virtuellen Computer, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The backup extension lacks its runtime library</source>
        <translation>Der Sicherungserweiterung fehlt ihre Laufzeitbibliothek</translation>
    </message>
    <message>
        <source>The Visual C++ runtime couldn&apos;t be installed in the VM.</source>
        <translation>Die Visual C++-Laufzeit konnte im virtuellen Computer nicht installiert werden.</translation>
    </message>
    <message>
        <source>Install the Visual C++ Redistributable in the VM, then try again.</source>
        <translation>Installieren Sie Visual C++ Redistributable im virtuellen Computer, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The file systems in the VM couldn&apos;t be frozen</source>
        <translation>Die Dateisysteme im virtuellen Computer ließen sich nicht einfrieren</translation>
    </message>
    <message>
        <source>Linux couldn&apos;t hold a file system still for the snapshot.</source>
        <translation>Linux konnte ein Dateisystem für die Momentaufnahme nicht anhalten.</translation>
    </message>
    <message>
        <source>Check the file systems (fsck), or leave out the mount points that can&apos;t be frozen.</source>
        <translation>Prüfen Sie die Dateisysteme (fsck), oder lassen Sie die Einhängepunkte aus, die sich nicht einfrieren lassen.</translation>
    </message>
    <message>
        <source>Something in the VM blocks the backup extension</source>
        <translation>Etwas im virtuellen Computer blockiert die Sicherungserweiterung</translation>
    </message>
    <message>
        <source>An antivirus program often stops the extension from taking the snapshot.</source>
        <translation>Oft hindert ein Antivirenprogramm die Erweiterung daran, die Momentaufnahme zu machen.</translation>
    </message>
    <message>
        <source>Exclude the folders of the Azure VM agent and of the backup extension, then try again.</source>
        <translation>Schließen Sie die Ordner des Azure-VM-Agents und der Sicherungserweiterung von der Prüfung aus, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM is off or has no agent</source>
        <translation>Der virtuelle Computer ist ausgeschaltet oder hat keinen Agent</translation>
    </message>
    <message>
        <source>Azure Backup can&apos;t reach the Azure VM agent.</source>
        <translation>Azure Backup erreicht den Azure-VM-Agent nicht.</translation>
    </message>
    <message>
        <source>Start the VM and install the Azure VM agent, then try again.</source>
        <translation>Starten Sie den virtuellen Computer, installieren Sie den Azure-VM-Agent, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM isn&apos;t running</source>
        <translation>Der virtuelle Computer läuft nicht</translation>
    </message>
    <message>
        <source>This operation needs a running VM.</source>
        <translation>Dieser Vorgang braucht einen laufenden virtuellen Computer.</translation>
    </message>
    <message>
        <source>Start the VM, then try again.</source>
        <translation>Starten Sie den virtuellen Computer, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM is in a failed provisioning state</source>
        <translation>Die Bereitstellung des virtuellen Computers ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The last change to the VM or to one of its extensions failed. This has nothing to do with the key.</source>
        <translation>Die letzte Änderung am virtuellen Computer oder an einer seiner Erweiterungen ist fehlgeschlagen. Das hat nichts mit dem Schlüssel zu tun.</translation>
    </message>
    <message>
        <source>Repair the failed extension or reapply the VM&apos;s state in the portal, then try again.</source>
        <translation>Reparieren Sie die fehlgeschlagene Erweiterung, oder wenden Sie den Zustand des virtuellen Computers im Portal erneut an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM is in no state for backup</source>
        <translation>Der virtuelle Computer ist nicht in einem Zustand für eine Sicherung</translation>
    </message>
    <message>
        <source>The VM is neither running nor stopped.</source>
        <translation>Der virtuelle Computer läuft weder, noch ist er beendet.</translation>
    </message>
    <message>
        <source>Wait until the VM is running or deallocated, then try again.</source>
        <translation>Warten Sie, bis der virtuelle Computer läuft oder seine Zuordnung aufgehoben ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The VM can&apos;t be found</source>
        <translation>Der virtuelle Computer wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The VM or a part of it was deleted, moved or renamed.</source>
        <translation>Der virtuelle Computer oder ein Teil davon wurde gelöscht, verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>Check the VM. If it was deleted on purpose, stop its protection and keep the data.</source>
        <translation>Prüfen Sie den virtuellen Computer. Wurde er absichtlich gelöscht, beenden Sie seinen Schutz, und behalten Sie die Daten.</translation>
    </message>
    <message>
        <source>Protection of this VM isn&apos;t active</source>
        <translation>Der Schutz dieses virtuellen Computers ist nicht aktiv</translation>
    </message>
    <message>
        <source>Backup of the VM was stopped or paused.</source>
        <translation>Die Sicherung des virtuellen Computers wurde beendet oder angehalten.</translation>
    </message>
    <message>
        <source>Resume backup of the VM in its Recovery Services vault.</source>
        <translation>Setzen Sie die Sicherung des virtuellen Computers in seinem Recovery Services-Tresor fort.</translation>
    </message>
    <message>
        <source>Azure Compute refused the operation</source>
        <translation>Azure Compute hat den Vorgang abgelehnt</translation>
    </message>
    <message>
        <source>The reason is in the message of the service.</source>
        <translation>Der Grund steht in der Meldung des Dienstes.</translation>
    </message>
    <message>
        <source>Read the message, remove the cause, then try again.</source>
        <translation>Lesen Sie die Meldung, beseitigen Sie die Ursache, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No problem was found</source>
        <translation>Es wurde kein Problem gefunden</translation>
    </message>
    <message>
        <source>The health check of this VM&apos;s backup found nothing wrong.</source>
        <translation>Die Integritätsprüfung der Sicherung dieses virtuellen Computers hat nichts Falsches gefunden.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t have permission to use the key of this VM</source>
        <translation>Azure Backup hat keine Berechtigung, den Schlüssel dieses virtuellen Computers zu verwenden</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t have permission to use the keys of Azure Disk Encryption</source>
        <translation>Azure Backup hat keine Berechtigung, die Schlüssel von Azure Disk Encryption zu verwenden</translation>
    </message>
    <message>
        <source>This VM is encrypted inside the guest by Azure Disk Encryption, and Azure Backup can&apos;t read its keys and secrets in the Key Vault.</source>
        <translation>Dieser virtuelle Computer ist im Gast mit Azure Disk Encryption verschlüsselt, und Azure Backup kann dessen Schlüssel und Geheimnisse im Key Vault nicht lesen.</translation>
    </message>
    <message>
        <source>The Recovery Services vault doesn&apos;t have permission to use its own encryption key</source>
        <translation>Der Recovery Services-Tresor hat keine Berechtigung, seinen eigenen Verschlüsselungsschlüssel zu verwenden</translation>
    </message>
    <message>
        <source>The vault itself is encrypted with a customer-managed key, and its managed identity lacks access to that key. This isn&apos;t the key of the VM.</source>
        <translation>Der Tresor selbst ist mit einem kundenseitig verwalteten Schlüssel verschlüsselt, und seiner verwalteten Identität fehlt der Zugriff darauf. Das ist nicht der Schlüssel des virtuellen Computers.</translation>
    </message>
    <message>
        <source>Give the vault&apos;s managed identity access to the key named in the vault&apos;s encryption settings.</source>
        <translation>Geben Sie der verwalteten Identität des Tresors Zugriff auf den Schlüssel, den die Verschlüsselungseinstellungen des Tresors nennen.</translation>
    </message>
    <message>
        <source>The disk encryption settings of the VM are inconsistent</source>
        <translation>Die Angaben zur Datenträgerverschlüsselung des virtuellen Computers passen nicht zusammen</translation>
    </message>
    <message>
        <source>What the VM says about Azure Disk Encryption is incomplete or contradictory.</source>
        <translation>Was der virtuelle Computer über Azure Disk Encryption angibt, ist unvollständig oder widersprüchlich.</translation>
    </message>
    <message>
        <source>Check the Azure Disk Encryption setup of the VM and repair it, then try again.</source>
        <translation>Prüfen und reparieren Sie die Einrichtung von Azure Disk Encryption am virtuellen Computer, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The key of the disk encryption set isn&apos;t available</source>
        <translation>Der Schlüssel des Datenträgerverschlüsselungssatzes ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The key that encrypted this confidential VM was deleted or disabled.</source>
        <translation>Der Schlüssel, mit dem dieser vertrauliche virtuelle Computer verschlüsselt wurde, ist gelöscht oder deaktiviert.</translation>
    </message>
    <message>
        <source>Enable or recover the original key. If it was purged, restore it from the key backup that Azure Backup keeps in the vault.</source>
        <translation>Aktivieren Sie den ursprünglichen Schlüssel, oder stellen Sie ihn wieder her. Wurde er endgültig gelöscht, stellen Sie ihn aus der Schlüsselsicherung wieder her, die Azure Backup im Tresor aufbewahrt.</translation>
    </message>
    <message>
        <source>The disk encryption set no longer exists</source>
        <translation>Der Datenträgerverschlüsselungssatz ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>The disk encryption set that this confidential VM was created with was deleted.</source>
        <translation>Der Datenträgerverschlüsselungssatz, mit dem dieser vertrauliche virtuelle Computer erstellt wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>Create a disk encryption set with the original key and specify it in the restore.</source>
        <translation>Erstellen Sie einen Datenträgerverschlüsselungssatz mit dem ursprünglichen Schlüssel, und geben Sie ihn bei der Wiederherstellung an.</translation>
    </message>
    <message>
        <source>The disk encryption set has another key</source>
        <translation>Der Datenträgerverschlüsselungssatz hat einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>The key of the chosen disk encryption set isn&apos;t the one that encrypted this VM.</source>
        <translation>Der Schlüssel des gewählten Datenträgerverschlüsselungssatzes ist nicht der, mit dem dieser virtuelle Computer verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>Choose the disk encryption set that uses the original key.</source>
        <translation>Wählen Sie den Datenträgerverschlüsselungssatz mit dem ursprünglichen Schlüssel.</translation>
    </message>
    <message>
        <source>This recovery point can&apos;t change the disk encryption set</source>
        <translation>Dieser Wiederherstellungspunkt kann den Datenträgerverschlüsselungssatz nicht wechseln</translation>
    </message>
    <message>
        <source>Another disk encryption set is possible only from the vault tier, and this recovery point is a snapshot.</source>
        <translation>Ein anderer Datenträgerverschlüsselungssatz ist nur aus der Tresorebene möglich, und dieser Wiederherstellungspunkt ist eine Momentaufnahme.</translation>
    </message>
    <message>
        <source>Choose a recovery point that is in the vault tier.</source>
        <translation>Wählen Sie einen Wiederherstellungspunkt, der in der Tresorebene liegt.</translation>
    </message>
    <message>
        <source>The key wasn&apos;t found in its key store</source>
        <translation>Der Schlüssel wurde in seinem Schlüsselspeicher nicht gefunden</translation>
    </message>
    <message>
        <source>The disk encryption set refers to a key that the key store doesn&apos;t have: it was deleted or purged, or it&apos;s in the soft-deleted state.</source>
        <translation>Der Datenträgerverschlüsselungssatz verweist auf einen Schlüssel, den der Schlüsselspeicher nicht hat: Er wurde gelöscht, auch endgültig, oder ist vorläufig gelöscht.</translation>
    </message>
    <message>
        <source>Look among the deleted keys of the key store and recover the key.</source>
        <translation>Suchen Sie unter den gelöschten Schlüsseln des Schlüsselspeichers, und stellen Sie den Schlüssel wieder her.</translation>
    </message>
    <message>
        <source>The key is deleted but can be recovered</source>
        <translation>Der Schlüssel ist gelöscht, aber wiederherstellbar</translation>
    </message>
    <message>
        <source>The key is in the soft-deleted state, so no one can use it.</source>
        <translation>Der Schlüssel ist vorläufig gelöscht, sodass ihn niemand verwenden kann.</translation>
    </message>
    <message>
        <source>Recover the key in the key store, then try again.</source>
        <translation>Stellen Sie den Schlüssel im Schlüsselspeicher wieder her, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The key is disabled</source>
        <translation>Der Schlüssel ist deaktiviert</translation>
    </message>
    <message>
        <source>No one can use a disabled key, regardless of their roles.</source>
        <translation>Einen deaktivierten Schlüssel kann niemand verwenden, unabhängig von den Rollen.</translation>
    </message>
    <message>
        <source>Enable the key in the key store, then try again.</source>
        <translation>Aktivieren Sie den Schlüssel im Schlüsselspeicher, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The key store doesn&apos;t allow access from this network</source>
        <translation>Der Schlüsselspeicher lässt den Zugriff aus diesem Netzwerk nicht zu</translation>
    </message>
    <message>
        <source>The firewall of the key store refused this computer&apos;s address. This is the network, not a missing role: another role won&apos;t help.</source>
        <translation>Die Firewall des Schlüsselspeichers hat die Adresse dieses Computers abgelehnt. Das ist das Netzwerk, keine fehlende Rolle: Eine andere Rolle hilft nicht.</translation>
    </message>
    <message>
        <source>Allow your address in the key store&apos;s firewall, or run this from a network that it allows.</source>
        <translation>Erlauben Sie Ihre Adresse in der Firewall des Schlüsselspeichers, oder arbeiten Sie aus einem Netzwerk, das er zulässt.</translation>
    </message>
    <message>
        <source>The key store is accessible only through private endpoints</source>
        <translation>Der Schlüsselspeicher ist nur über private Endpunkte zugänglich</translation>
    </message>
    <message>
        <source>Public access to the key store is off. This is the network, not a missing role: another role won&apos;t help.</source>
        <translation>Der öffentliche Zugriff auf den Schlüsselspeicher ist aus. Das ist das Netzwerk, keine fehlende Rolle: Eine andere Rolle hilft nicht.</translation>
    </message>
    <message>
        <source>Run this from a network with a private endpoint to the key store.</source>
        <translation>Arbeiten Sie aus einem Netzwerk mit einem privaten Endpunkt zum Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this in the Key Vault</source>
        <translation>Sie haben im Key Vault keine Berechtigung dazu</translation>
    </message>
    <message>
        <source>The Key Vault uses Azure RBAC, and none of your role assignments allows this.</source>
        <translation>Der Key Vault verwendet Azure RBAC, und keine Ihrer Rollenzuweisungen erlaubt dies.</translation>
    </message>
    <message>
        <source>Ask an administrator of the Key Vault for the missing data action. A new role assignment can take up to 10 minutes to take effect.</source>
        <translation>Bitten Sie die Administration des Key Vault um die fehlende Datenaktion. Bis eine neue Rollenzuweisung wirkt, können 10 Minuten vergehen.</translation>
    </message>
    <message>
        <source>The Key Vault uses access policies, and none of them gives you this permission.</source>
        <translation>Der Key Vault verwendet Zugriffsrichtlinien, und keine gibt Ihnen diese Berechtigung.</translation>
    </message>
    <message>
        <source>Ask an administrator of the Key Vault to add the permission to your access policy.</source>
        <translation>Bitten Sie die Administration des Key Vault, die Berechtigung in Ihre Zugriffsrichtlinie aufzunehmen.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this in the key store</source>
        <translation>Sie haben im Schlüsselspeicher keine Berechtigung dazu</translation>
    </message>
    <message>
        <source>The key store refused your account. A Managed HSM decides by its own local RBAC: an Azure role such as Owner gives no right there.</source>
        <translation>Der Schlüsselspeicher hat Ihr Konto abgelehnt. Ein Managed HSM entscheidet nach seiner eigenen lokalen RBAC: Eine Azure-Rolle wie Besitzer gibt dort kein Recht.</translation>
    </message>
    <message>
        <source>Ask a Managed HSM Administrator or Policy Administrator for the missing role, or send them the request with the ready-to-run script.</source>
        <translation>Bitten Sie einen Managed HSM Administrator oder Policy Administrator um die fehlende Rolle, oder senden Sie ihm die Anfrage mit dem fertigen Skript.</translation>
    </message>
    <message>
        <source>The Managed HSM didn&apos;t understand the key name</source>
        <translation>Das Managed HSM hat den Schlüsselnamen nicht verstanden</translation>
    </message>
    <message>
        <source>The address of the key or of its scope doesn&apos;t have the form that the HSM accepts.</source>
        <translation>Die Adresse des Schlüssels oder seines Bereichs hat nicht die Form, die das HSM annimmt.</translation>
    </message>
    <message>
        <source>Check the key name. If it&apos;s right, report this with the details.</source>
        <translation>Prüfen Sie den Schlüsselnamen. Ist er richtig, melden Sie dies mit den Details.</translation>
    </message>
    <message>
        <source>The role is already assigned</source>
        <translation>Die Rolle ist bereits zugewiesen</translation>
    </message>
    <message>
        <source>An assignment of the same role to the same principal at the same scope exists under another ID. Nothing is missing.</source>
        <translation>Eine Zuweisung derselben Rolle an denselben Prinzipal im selben Bereich gibt es unter einer anderen ID. Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Continue: there is nothing to do.</source>
        <translation>Fahren Sie fort: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The role assignment wasn&apos;t found</source>
        <translation>Die Rollenzuweisung wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It was removed, or it hasn&apos;t yet reached this region.</source>
        <translation>Sie wurde entfernt oder hat diese Region noch nicht erreicht.</translation>
    </message>
    <message>
        <source>Wait a minute and check access again.</source>
        <translation>Warten Sie eine Minute, und prüfen Sie den Zugriff erneut.</translation>
    </message>
    <message>
        <source>The role definition wasn&apos;t found</source>
        <translation>Die Rollendefinition wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The role was deleted, or it was created a moment ago and isn&apos;t available everywhere yet.</source>
        <translation>Die Rolle wurde gelöscht, oder sie wurde gerade erst erstellt und ist noch nicht überall verfügbar.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If the role was deleted, choose another one.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es erneut. Wurde die Rolle gelöscht, wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A role with this name exists</source>
        <translation>Es gibt schon eine Rolle mit diesem Namen</translation>
    </message>
    <message>
        <source>Names of custom roles are unique in a tenant, and another role has this one.</source>
        <translation>Namen benutzerdefinierter Rollen sind in einem Mandanten eindeutig, und eine andere Rolle hat diesen.</translation>
    </message>
    <message>
        <source>Use the existing role if it fits, or remove it.</source>
        <translation>Verwenden Sie die vorhandene Rolle, wenn sie passt, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The role is still assigned</source>
        <translation>Die Rolle ist noch zugewiesen</translation>
    </message>
    <message>
        <source>A role can&apos;t be deleted while it&apos;s assigned to someone.</source>
        <translation>Eine Rolle kann nicht gelöscht werden, solange sie jemandem zugewiesen ist.</translation>
    </message>
    <message>
        <source>Remove its assignments first.</source>
        <translation>Entfernen Sie zuerst ihre Zuweisungen.</translation>
    </message>
    <message>
        <source>The role assignment can&apos;t be changed</source>
        <translation>Die Rollenzuweisung kann nicht geändert werden</translation>
    </message>
    <message>
        <source>An assignment with this ID exists and differs in its role, principal or scope.</source>
        <translation>Eine Zuweisung mit dieser ID gibt es, und sie unterscheidet sich in Rolle, Prinzipal oder Bereich.</translation>
    </message>
    <message>
        <source>Remove the existing assignment, then try again.</source>
        <translation>Entfernen Sie die vorhandene Zuweisung, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There are too many role assignments</source>
        <translation>Es gibt zu viele Rollenzuweisungen</translation>
    </message>
    <message>
        <source>The subscription or key store has reached its limit of role assignments.</source>
        <translation>Das Abonnement oder der Schlüsselspeicher hat die Höchstzahl an Rollenzuweisungen erreicht.</translation>
    </message>
    <message>
        <source>Remove assignments that are no longer needed, then try again.</source>
        <translation>Entfernen Sie Zuweisungen, die nicht mehr gebraucht werden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The security principal isn&apos;t known in this tenant</source>
        <translation>Der Sicherheitsprinzipal ist in diesem Mandanten nicht bekannt</translation>
    </message>
    <message>
        <source>The object ID belongs to another tenant, is an application ID, or is so new that it isn&apos;t known everywhere yet.</source>
        <translation>Die Objekt-ID gehört zu einem anderen Mandanten, ist eine Anwendungs-ID oder so neu, dass sie noch nicht überall bekannt ist.</translation>
    </message>
    <message>
        <source>The key store didn&apos;t accept the request</source>
        <translation>Der Schlüsselspeicher hat die Anforderung nicht angenommen</translation>
    </message>
    <message>
        <source>One of the values isn&apos;t valid, or a role that was just created isn&apos;t known there yet.</source>
        <translation>Einer der Werte ist ungültig, oder eine gerade erstellte Rolle ist dort noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it happens again, check the details.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es erneut. Geschieht es wieder, sehen Sie sich die Details an.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to look up security principals</source>
        <translation>Sie haben keine Berechtigung, Sicherheitsprinzipale nachzuschlagen</translation>
    </message>
    <message>
        <source>Your account, or this program in your tenant, doesn&apos;t have permission to read the directory.</source>
        <translation>Ihr Konto oder dieses Programm hat in Ihrem Mandanten keine Berechtigung, das Verzeichnis zu lesen.</translation>
    </message>
    <message>
        <source>The directory has no such object</source>
        <translation>Das Verzeichnis hat kein solches Objekt</translation>
    </message>
    <message>
        <source>No security principal with this ID exists in this tenant.</source>
        <translation>In diesem Mandanten gibt es keinen Sicherheitsprinzipal mit dieser ID.</translation>
    </message>
    <message>
        <source>Check the ID and the tenant.</source>
        <translation>Prüfen Sie die ID und den Mandanten.</translation>
    </message>
    <message>
        <source>The service principal already exists</source>
        <translation>Den Dienstprinzipal gibt es bereits</translation>
    </message>
    <message>
        <source>Someone created it in the meantime.</source>
        <translation>Jemand hat ihn inzwischen erstellt.</translation>
    </message>
    <message>
        <source>Look it up again: there is nothing to create.</source>
        <translation>Schlagen Sie ihn erneut nach: Es ist nichts zu erstellen.</translation>
    </message>
    <message>
        <source>The directory didn&apos;t accept the search</source>
        <translation>Das Verzeichnis hat die Suche nicht angenommen</translation>
    </message>
    <message>
        <source>Microsoft Graph doesn&apos;t support this search text.</source>
        <translation>Microsoft Graph unterstützt diesen Suchtext nicht.</translation>
    </message>
    <message>
        <source>Search for another part of the name, or paste the object ID.</source>
        <translation>Suchen Sie nach einem anderen Teil des Namens, oder fügen Sie die Objekt-ID ein.</translation>
    </message>
    <message>
        <source>This isn&apos;t an object ID</source>
        <translation>Dies ist keine Objekt-ID</translation>
    </message>
    <message>
        <source>An object ID has the form 00000000-0000-0000-0000-000000000000.</source>
        <translation>Eine Objekt-ID hat die Form 00000000-0000-0000-0000-000000000000.</translation>
    </message>
    <message>
        <source>Copy the object ID from the enterprise application&apos;s overview in Microsoft Entra ID.</source>
        <translation>Kopieren Sie die Objekt-ID aus der Übersicht der Unternehmensanwendung in Microsoft Entra ID.</translation>
    </message>
    <message>
        <source>This is an application ID, not an object ID</source>
        <translation>Dies ist eine Anwendungs-ID, keine Objekt-ID</translation>
    </message>
    <message>
        <source>A grant to an application ID is accepted by the key store and has no effect.</source>
        <translation>Ein Zugriff für eine Anwendungs-ID wird vom Schlüsselspeicher angenommen und ist wirkungslos.</translation>
    </message>
    <message>
        <source>Use the object ID of its service principal in this tenant.</source>
        <translation>Verwenden Sie die Objekt-ID ihres Dienstprinzipals in diesem Mandanten.</translation>
    </message>
    <message>
        <source>This ID belongs to something else</source>
        <translation>Diese ID gehört zu etwas anderem</translation>
    </message>
    <message>
        <source>It&apos;s the ID of a user, group, device or app registration, and Azure Backup doesn&apos;t use any of them.</source>
        <translation>Es ist die ID eines Benutzers, einer Gruppe, eines Geräts oder einer App-Registrierung, und Azure Backup verwendet nichts davon.</translation>
    </message>
    <message>
        <source>Use the object ID of a service principal.</source>
        <translation>Verwenden Sie die Objekt-ID eines Dienstprinzipals.</translation>
    </message>
    <message>
        <source>Nothing in this tenant has this ID</source>
        <translation>Nichts in diesem Mandanten hat diese ID</translation>
    </message>
    <message>
        <source>A grant to an unknown ID is accepted by the key store and has no effect.</source>
        <translation>Ein Zugriff für eine unbekannte ID wird vom Schlüsselspeicher angenommen und ist wirkungslos.</translation>
    </message>
    <message>
        <source>The object ID couldn&apos;t be checked</source>
        <translation>Die Objekt-ID konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to read the directory, so the program can&apos;t tell which identity this ID belongs to.</source>
        <translation>Sie haben keine Berechtigung, das Verzeichnis zu lesen. Deshalb kann das Programm nicht feststellen, zu welcher Identität diese ID gehört.</translation>
    </message>
    <message>
        <source>Compare the ID with the enterprise application in Microsoft Entra ID before you continue.</source>
        <translation>Vergleichen Sie die ID mit der Unternehmensanwendung in Microsoft Entra ID, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>The application ID isn&apos;t known in this cloud</source>
        <translation>Die Anwendungs-ID ist in dieser Cloud nicht bekannt</translation>
    </message>
    <message>
        <source>Search for it by name, or paste its object ID.</source>
        <translation>Suchen Sie ihn nach dem Namen, oder fügen Sie seine Objekt-ID ein.</translation>
    </message>
    <message>
        <source>Access can be granted only to a service principal that exists in the tenant.</source>
        <translation>Zugriff kann nur einem Dienstprinzipal gewährt werden, den es im Mandanten gibt.</translation>
    </message>
    <message>
        <source>Create it here, or register the resource provider Microsoft.RecoveryServices in a subscription.</source>
        <translation>Erstellen Sie ihn hier, oder registrieren Sie den Ressourcenanbieter Microsoft.RecoveryServices in einem Abonnement.</translation>
    </message>
    <message>
        <source>The key store itself isn&apos;t visible to you</source>
        <translation>Der Schlüsselspeicher selbst ist für Sie nicht sichtbar</translation>
    </message>
    <message>
        <source>No subscription that you can see contains the key store, so its settings and permission model aren&apos;t known.</source>
        <translation>Kein Abonnement, das Sie sehen können, enthält den Schlüsselspeicher; deshalb sind seine Einstellungen und sein Berechtigungsmodell nicht bekannt.</translation>
    </message>
    <message>
        <source>Ask for the Reader role on the key store, or ask someone who has it to do this.</source>
        <translation>Bitten Sie um die Rolle Leser auf dem Schlüsselspeicher, oder bitten Sie jemanden, der sie hat, dies zu tun.</translation>
    </message>
    <message>
        <source>The disk encryption set refers to another key store</source>
        <translation>Der Datenträgerverschlüsselungssatz verweist auf einen anderen Schlüsselspeicher</translation>
    </message>
    <message>
        <source>The resource that it refers to doesn&apos;t have the address of the key.</source>
        <translation>Die Ressource, auf die er verweist, hat nicht die Adresse des Schlüssels.</translation>
    </message>
    <message>
        <source>Check the disk encryption set and its key in the portal.</source>
        <translation>Prüfen Sie den Datenträgerverschlüsselungssatz und seinen Schlüssel im Portal.</translation>
    </message>
    <message>
        <source>The key is in an unknown type of key store</source>
        <translation>Der Schlüssel liegt in einer unbekannten Art von Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Its address belongs neither to a Key Vault nor to a Managed HSM of this cloud.</source>
        <translation>Seine Adresse gehört weder zu einem Key Vault noch zu einem Managed HSM dieser Cloud.</translation>
    </message>
    <message>
        <source>Check the key of the disk encryption set.</source>
        <translation>Prüfen Sie den Schlüssel des Datenträgerverschlüsselungssatzes.</translation>
    </message>
    <message>
        <source>The disk encryption set has no active key</source>
        <translation>Der Datenträgerverschlüsselungssatz hat keinen aktiven Schlüssel</translation>
    </message>
    <message>
        <source>Azure didn&apos;t report which key encrypts the disks.</source>
        <translation>Azure hat nicht gemeldet, welcher Schlüssel die Datenträger verschlüsselt.</translation>
    </message>
    <message>
        <source>Check the disk encryption set in the portal.</source>
        <translation>Prüfen Sie den Datenträgerverschlüsselungssatz im Portal.</translation>
    </message>
    <message>
        <source>No subscription is available</source>
        <translation>Es ist kein Abonnement verfügbar</translation>
    </message>
    <message>
        <source>Your account can&apos;t see any subscriptions in this tenant.</source>
        <translation>Ihr Konto sieht in diesem Mandanten kein Abonnement.</translation>
    </message>
    <message>
        <source>Choose another tenant, or ask for access to a subscription.</source>
        <translation>Wählen Sie einen anderen Mandanten, oder bitten Sie um Zugriff auf ein Abonnement.</translation>
    </message>
    <message>
        <source>What was written isn&apos;t visible yet</source>
        <translation>Was geschrieben wurde, ist noch nicht sichtbar</translation>
    </message>
    <message>
        <source>The key store accepted the grant, but doesn&apos;t show it. It might not have reached all regions.</source>
        <translation>Der Schlüsselspeicher hat den Zugriff angenommen, zeigt ihn aber nicht. Vielleicht hat er noch nicht alle Regionen erreicht.</translation>
    </message>
    <message>
        <source>Wait a few minutes and check access again. The grant itself hasn&apos;t failed.</source>
        <translation>Warten Sie einige Minuten, und prüfen Sie den Zugriff erneut. Das Gewähren selbst ist nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Azure Backup has lost track of the operation</source>
        <translation>Azure Backup hat den Vorgang aus den Augen verloren</translation>
    </message>
    <message>
        <source>It accepted the request, but no longer recognizes the operation.</source>
        <translation>Es hat die Anforderung angenommen, erkennt den Vorgang aber nicht mehr.</translation>
    </message>
    <message>
        <source>Try again: what was already done is detected and isn&apos;t done twice.</source>
        <translation>Versuchen Sie es erneut: Schon Erledigtes wird erkannt und nicht doppelt getan.</translation>
    </message>
    <message>
        <source>The vault already has a policy with this name</source>
        <translation>Im Tresor gibt es schon eine Richtlinie mit diesem Namen</translation>
    </message>
    <message>
        <source>An existing policy is never changed, because that would reschedule every VM that uses it.</source>
        <translation>Eine vorhandene Richtlinie wird nie geändert, weil das jeden virtuellen Computer darauf neu planen würde.</translation>
    </message>
    <message>
        <source>Choose another name, or the existing policy.</source>
        <translation>Wählen Sie einen anderen Namen oder die vorhandene Richtlinie.</translation>
    </message>
    <message>
        <source>There&apos;s no VM with this name</source>
        <translation>Es gibt keinen virtuellen Computer mit diesem Namen</translation>
    </message>
    <message>
        <source>None of the subscriptions that you can see has it.</source>
        <translation>Keines der Abonnements, die Sie sehen können, enthält ihn.</translation>
    </message>
    <message>
        <source>Check the name, or specify the VM&apos;s resource ID.</source>
        <translation>Prüfen Sie den Namen, oder geben Sie die Ressourcen-ID des virtuellen Computers an.</translation>
    </message>
    <message>
        <source>More than one resource has this name</source>
        <translation>Mehr als eine Ressource hat diesen Namen</translation>
    </message>
    <message>
        <source>The name alone doesn&apos;t identify which one is meant.</source>
        <translation>Der Name allein sagt nicht, welches gemeint ist.</translation>
    </message>
    <message>
        <source>Specify the full resource ID of one of the listed ones.</source>
        <translation>Geben Sie die vollständige Ressourcen-ID von einem der aufgeführten an.</translation>
    </message>
    <message>
        <source>There&apos;s no Confidential VM to protect</source>
        <translation>Es gibt keinen vertraulichen virtuellen Computer zu schützen</translation>
    </message>
    <message>
        <source>This VM can&apos;t be protected here</source>
        <translation>Dieser virtuelle Computer kann hier nicht geschützt werden</translation>
    </message>
    <message>
        <source>It isn&apos;t a Confidential VM with an encrypted OS disk, or something else prevents it.</source>
        <translation>Er ist kein vertraulicher virtueller Computer mit verschlüsseltem Betriebssystemdatenträger, oder etwas anderes verhindert es.</translation>
    </message>
    <message>
        <source>Choose another VM.</source>
        <translation>Wählen Sie einen anderen virtuellen Computer.</translation>
    </message>
    <message>
        <source>No VM was specified</source>
        <translation>Es wurde kein virtueller Computer angegeben</translation>
    </message>
    <message>
        <source>There&apos;s more than one VM to choose from.</source>
        <translation>Es stehen mehrere virtuelle Computer zur Auswahl.</translation>
    </message>
    <message>
        <source>Specify one with --vm.</source>
        <translation>Geben Sie einen mit --vm an.</translation>
    </message>
    <message>
        <source>This role isn&apos;t available in the key store</source>
        <translation>Diese Rolle ist im Schlüsselspeicher nicht verfügbar</translation>
    </message>
    <message>
        <source>The key store&apos;s permission model has other roles, or the role doesn&apos;t exist.</source>
        <translation>Das Berechtigungsmodell des Schlüsselspeichers hat andere Rollen, oder die Rolle ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie einen Eintrag aus der Liste.</translation>
    </message>
    <message>
        <source>This scope isn&apos;t available in the key store</source>
        <translation>Dieser Bereich ist im Schlüsselspeicher nicht verfügbar</translation>
    </message>
    <message>
        <source>There&apos;s no Recovery Services vault with this name</source>
        <translation>Es gibt keinen Recovery Services-Tresor mit diesem Namen</translation>
    </message>
    <message>
        <source>No vault that you can see in the subscription has it.</source>
        <translation>Kein Tresor, den Sie im Abonnement sehen können, trägt ihn.</translation>
    </message>
    <message>
        <source>Check the name, or look in the other subscriptions as well.</source>
        <translation>Prüfen Sie den Namen, oder suchen Sie auch in den anderen Abonnements.</translation>
    </message>
    <message>
        <source>This Recovery Services vault doesn&apos;t fit</source>
        <translation>Dieser Recovery Services-Tresor passt nicht</translation>
    </message>
    <message>
        <source>A vault protects VMs of its own region only, and must be ready.</source>
        <translation>Ein Tresor schützt nur virtuelle Computer seiner eigenen Region und muss bereit sein.</translation>
    </message>
    <message>
        <source>There&apos;s no Recovery Services vault that fits</source>
        <translation>Es gibt keinen passenden Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>No vault that you can see is in the VM&apos;s region and ready.</source>
        <translation>Kein Tresor, den Sie sehen können, ist in der Region des virtuellen Computers und bereit.</translation>
    </message>
    <message>
        <source>Create a vault in the VM&apos;s region, or look in the other subscriptions as well.</source>
        <translation>Erstellen Sie einen Tresor in der Region des virtuellen Computers, oder suchen Sie auch in den anderen Abonnements.</translation>
    </message>
    <message>
        <source>No Recovery Services vault was specified</source>
        <translation>Es wurde kein Recovery Services-Tresor angegeben</translation>
    </message>
    <message>
        <source>More than one vault fits.</source>
        <translation>Mehr als ein Tresor passt.</translation>
    </message>
    <message>
        <source>Specify one with --vault.</source>
        <translation>Geben Sie einen mit --vault an.</translation>
    </message>
    <message>
        <source>There&apos;s no backup policy with this name</source>
        <translation>Es gibt keine Sicherungsrichtlinie mit diesem Namen</translation>
    </message>
    <message>
        <source>The chosen vault has no such policy for Azure virtual machines.</source>
        <translation>Der gewählte Tresor hat keine solche Richtlinie für virtuelle Azure-Computer.</translation>
    </message>
    <message>
        <source>This backup policy doesn&apos;t fit</source>
        <translation>Diese Sicherungsrichtlinie passt nicht</translation>
    </message>
    <message>
        <source>Confidential VMs need an Enhanced policy with room for another VM.</source>
        <translation>Vertrauliche virtuelle Computer brauchen eine erweiterte Richtlinie mit Platz für einen weiteren.</translation>
    </message>
    <message>
        <source>Choose another policy.</source>
        <translation>Wählen Sie eine andere Richtlinie.</translation>
    </message>
    <message>
        <source>The vault has no Enhanced policy</source>
        <translation>Der Tresor hat keine erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>Confidential VMs need an Enhanced policy, and all policies of this vault are Standard or full.</source>
        <translation>Vertrauliche virtuelle Computer brauchen eine erweiterte Richtlinie, und alle Richtlinien dieses Tresors sind Standardrichtlinien oder voll.</translation>
    </message>
    <message>
        <source>Create one: in the terminal with --new-policy NAME.</source>
        <translation>Erstellen Sie eine: im Terminal mit --new-policy NAME.</translation>
    </message>
    <message>
        <source>The new backup policy isn&apos;t valid</source>
        <translation>Die neue Sicherungsrichtlinie ist ungültig</translation>
    </message>
    <message>
        <source>Its name or its times don&apos;t have the form that Azure Backup accepts.</source>
        <translation>Ihr Name oder ihre Zeiten haben nicht die Form, die Azure Backup annimmt.</translation>
    </message>
    <message>
        <source>Change what the message points out.</source>
        <translation>Ändern Sie, worauf die Meldung hinweist.</translation>
    </message>
    <message>
        <source>Something is still missing for backup</source>
        <translation>Für die Sicherung fehlt noch etwas</translation>
    </message>
    <message>
        <source>The choices don&apos;t make a complete plan, or the key store&apos;s permission model couldn&apos;t be read.</source>
        <translation>Die Auswahl ergibt keinen vollständigen Plan, oder das Berechtigungsmodell des Schlüsselspeichers war nicht lesbar.</translation>
    </message>
    <message>
        <source>Check what couldn&apos;t be read, or choose not to grant access here.</source>
        <translation>Prüfen Sie, was nicht lesbar war, oder gewähren Sie den Zugriff nicht hier.</translation>
    </message>
    <message>
        <source>The VM has another key than the one reviewed</source>
        <translation>Der virtuelle Computer hat einen anderen Schlüssel als den überprüften</translation>
    </message>
    <message>
        <source>Its disk encryption set was changed after the plan was made.</source>
        <translation>Sein Datenträgerverschlüsselungssatz wurde geändert, nachdem der Plan entstanden war.</translation>
    </message>
    <message>
        <source>Examine the key again and review the new plan.</source>
        <translation>Untersuchen Sie den Schlüssel erneut, und überprüfen Sie den neuen Plan.</translation>
    </message>
    <message>
        <source>The proxy requires a sign-in</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The proxy doesn&apos;t work</source>
        <translation>Der Proxy funktioniert nicht</translation>
    </message>
    <message>
        <source>The connection goes through a proxy that can&apos;t be reached or refuses it.</source>
        <translation>Die Verbindung geht über einen Proxy, der nicht erreichbar ist oder sie ablehnt.</translation>
    </message>
    <message>
        <source>The name of the server wasn&apos;t found</source>
        <translation>Der Name des Servers wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The name couldn&apos;t be resolved: no network, or a name server that doesn&apos;t know it.</source>
        <translation>Der Name ließ sich nicht auflösen: kein Netzwerk, oder ein Namensserver, der ihn nicht kennt.</translation>
    </message>
    <message>
        <source>Check the network connection and name resolution, then try again.</source>
        <translation>Prüfen Sie Netzwerkverbindung und Namensauflösung, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The server refuses connections</source>
        <translation>Der Server lehnt Verbindungen ab</translation>
    </message>
    <message>
        <source>Nothing is listening at the server&apos;s address, or a firewall rejects the connection.</source>
        <translation>Unter der Adresse des Servers nimmt niemand Verbindungen an, oder eine Firewall weist die Verbindung ab.</translation>
    </message>
    <message>
        <source>Check firewall and proxy, then try again.</source>
        <translation>Prüfen Sie Firewall und Proxy, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>It ended before the answer was complete. A change that was on its way might have been made.</source>
        <translation>Sie endete, bevor die Antwort vollständig war. Eine Änderung, die unterwegs war, wurde möglicherweise ausgeführt.</translation>
    </message>
    <message>
        <source>Try again. What was already done is detected and isn&apos;t done twice.</source>
        <translation>Versuchen Sie es erneut. Schon Erledigtes wird erkannt und nicht doppelt getan.</translation>
    </message>
    <message>
        <source>No secure connection could be made</source>
        <translation>Es kam keine sichere Verbindung zustande</translation>
    </message>
    <message>
        <source>The certificate of the server, or of a proxy in between, isn&apos;t trusted.</source>
        <translation>Das Zertifikat des Servers oder eines dazwischenliegenden Proxys ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>A sign-in page of the network is intercepting the connection</source>
        <translation>Eine Anmeldeseite des Netzwerks fängt die Verbindung ab</translation>
    </message>
    <message>
        <source>The network answered with a page of its own instead of Azure.</source>
        <translation>Das Netzwerk hat mit einer eigenen Seite geantwortet statt Azure.</translation>
    </message>
    <message>
        <source>Open a browser, sign in to the network, then try again.</source>
        <translation>Öffnen Sie einen Browser, melden Sie sich am Netzwerk an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>An address outside of Azure was refused</source>
        <translation>Eine Adresse außerhalb von Azure wurde abgelehnt</translation>
    </message>
    <message>
        <source>An answer led to an address that doesn&apos;t belong to the signed-in cloud. It wasn&apos;t followed, and nothing secret was sent there.</source>
        <translation>Eine Antwort führte zu einer Adresse, die nicht zur angemeldeten Cloud gehört. Ihr wurde nicht gefolgt, und nichts Geheimes wurde dorthin gesendet.</translation>
    </message>
    <message>
        <source>Check that no proxy changes the traffic. If it happens again, report it with the details.</source>
        <translation>Prüfen Sie, dass kein Proxy den Verkehr verändert. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>You aren&apos;t signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>There&apos;s no sign-in that could be used.</source>
        <translation>Es gibt keine verwendbare Anmeldung.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation>Melden Sie sich an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Unlock the key ring if you want to stay signed in.</source>
        <translation>Entsperren Sie den Schlüsselbund, wenn Sie angemeldet bleiben möchten.</translation>
    </message>
    <message>
        <source>The sign-in wasn&apos;t finished in time</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig beendet</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Starten Sie die Anmeldung erneut.</translation>
    </message>
    <message>
        <source>This is another account</source>
        <translation>Dies ist ein anderes Konto</translation>
    </message>
    <message>
        <source>The new sign-in belongs to another user or tenant than the work in progress.</source>
        <translation>Die neue Anmeldung gehört zu einem anderen Benutzer oder Mandanten als die laufende Arbeit.</translation>
    </message>
    <message>
        <source>Sign in with the account that you began with.</source>
        <translation>Melden Sie sich mit dem Konto an, mit dem Sie begonnen haben.</translation>
    </message>
    <message>
        <source>This isn&apos;t available yet</source>
        <translation>Dies ist noch nicht verfügbar</translation>
    </message>
    <message>
        <source>This version of the program doesn&apos;t have it.</source>
        <translation>Diese Version des Programms hat es nicht.</translation>
    </message>
    <message>
        <source>Choose another source, for example a scenario of the simulator.</source>
        <translation>Wählen Sie eine andere Quelle, zum Beispiel ein Szenario des Simulators.</translation>
    </message>
    <message>
        <source>There&apos;s no such scenario</source>
        <translation>Ein solches Szenario gibt es nicht</translation>
    </message>
    <message>
        <source>The simulator has no scenario with this name.</source>
        <translation>Der Simulator hat kein Szenario dieses Namens.</translation>
    </message>
    <message>
        <source>Choose one of the scenarios: cvm-backup-wizard scenarios lists them.</source>
        <translation>Wählen Sie eines der Szenarien: cvm-backup-wizard scenarios listet sie auf.</translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation>Der Port ist belegt</translation>
    </message>
    <message>
        <source>Another program on this computer is listening on this port.</source>
        <translation>Ein anderes Programm auf diesem Computer lauscht auf diesem Port.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Wählen Sie einen anderen Port, oder 0 für irgendeinen freien.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this</source>
        <translation>Sie haben keine Berechtigung dazu</translation>
    </message>
    <message>
        <source>Your account has no role that allows this action at this scope.</source>
        <translation>Ihr Konto hat keine Rolle, die diese Aktion in diesem Bereich erlaubt.</translation>
    </message>
    <message>
        <source>Ask an administrator for a role with this action. If you just received it, wait a few minutes and sign in again.</source>
        <translation>Bitten Sie die Administration um eine Rolle mit dieser Aktion. Haben Sie sie gerade erhalten, warten Sie einige Minuten, und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to use a linked resource</source>
        <translation>Sie haben keine Berechtigung, eine verknüpfte Ressource zu verwenden</translation>
    </message>
    <message>
        <source>The request is allowed, but it names another resource (a policy, a disk encryption set or a vault) that you don&apos;t have permission for.</source>
        <translation>Die Anforderung ist erlaubt, aber sie nennt eine andere Ressource (eine Richtlinie, einen Datenträgerverschlüsselungssatz oder einen Tresor), für die Sie keine Berechtigung haben.</translation>
    </message>
    <message>
        <source>Ask an administrator for the missing permission on the linked resource.</source>
        <translation>Bitten Sie die Administration um die fehlende Berechtigung für die verknüpfte Ressource.</translation>
    </message>
    <message>
        <source>The resource wasn&apos;t found</source>
        <translation>Die Ressource wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It was deleted, moved or renamed, or you don&apos;t have permission to see it.</source>
        <translation>Sie wurde gelöscht, verschoben oder umbenannt, oder Sie haben keine Berechtigung, sie zu sehen.</translation>
    </message>
    <message>
        <source>Check the name and that you have permission to read it, then refresh the list.</source>
        <translation>Prüfen Sie den Namen und dass Sie die Berechtigung zum Lesen haben, und aktualisieren Sie dann die Liste.</translation>
    </message>
    <message>
        <source>The resource group wasn&apos;t found</source>
        <translation>Die Ressourcengruppe wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It was deleted or renamed, or you don&apos;t have permission to see it.</source>
        <translation>Sie wurde gelöscht oder umbenannt, oder Sie haben keine Berechtigung, sie zu sehen.</translation>
    </message>
    <message>
        <source>Check the resource group and your permissions.</source>
        <translation>Prüfen Sie die Ressourcengruppe und Ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The subscription wasn&apos;t found</source>
        <translation>Das Abonnement wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It was deleted, belongs to another tenant, or you don&apos;t have permission to see it.</source>
        <translation>Es wurde gelöscht, gehört zu einem anderen Mandanten, oder Sie haben keine Berechtigung, es zu sehen.</translation>
    </message>
    <message>
        <source>Check the subscription, the tenant and your permissions.</source>
        <translation>Prüfen Sie das Abonnement, den Mandanten und Ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t offer this here</source>
        <translation>Azure bietet dies hier nicht an</translation>
    </message>
    <message>
        <source>This region or cloud doesn&apos;t support this type of resource or this API version.</source>
        <translation>Diese Region oder Cloud unterstützt diese Art von Ressource oder diese API-Version nicht.</translation>
    </message>
    <message>
        <source>Check the region. If it&apos;s right, report this with the details.</source>
        <translation>Prüfen Sie die Region. Ist sie richtig, melden Sie dies mit den Details.</translation>
    </message>
    <message>
        <source>A resource provider isn&apos;t registered</source>
        <translation>Ein Ressourcenanbieter ist nicht registriert</translation>
    </message>
    <message>
        <source>The subscription has never used this Azure service.</source>
        <translation>Das Abonnement hat diesen Azure-Dienst noch nie verwendet.</translation>
    </message>
    <message>
        <source>In the subscription, register the resource provider that the message names, wait a few minutes, then try again.</source>
        <translation>Registrieren Sie den Ressourcenanbieter, den die Meldung nennt, im Abonnement, warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Azure reports a conflict</source>
        <translation>Azure meldet einen Konflikt</translation>
    </message>
    <message>
        <source>The resource already exists or is being changed by someone else.</source>
        <translation>Die Ressource gibt es bereits, oder sie wird gerade von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Refresh the resource, then decide.</source>
        <translation>Aktualisieren Sie die Ressource, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Azure asks this program to slow down</source>
        <translation>Azure bittet um langsamere Anforderungen</translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time, by this program or by others in the subscription.</source>
        <translation>In kurzer Zeit wurden zu viele Anforderungen gesendet, von diesem Programm oder von anderen im Abonnement.</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t accept your sign-in</source>
        <translation>Azure akzeptiert Ihre Anmeldung nicht</translation>
    </message>
    <message>
        <source>The sign-in has expired, was revoked, or is for another service.</source>
        <translation>Die Anmeldung ist abgelaufen, wurde widerrufen oder gilt für einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Sign in again. Your choices are kept.</source>
        <translation>Melden Sie sich erneut an. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>You are signed in to another tenant</source>
        <translation>Sie sind bei einem anderen Mandanten angemeldet</translation>
    </message>
    <message>
        <source>The subscription belongs to another tenant than your sign-in.</source>
        <translation>Das Abonnement gehört zu einem anderen Mandanten als Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>Sign in to the tenant of the subscription.</source>
        <translation>Melden Sie sich beim Mandanten des Abonnements an.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid</source>
        <translation>Ihre Anmeldung ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>It has expired or was revoked, or a new condition applies to it.</source>
        <translation>Sie ist abgelaufen oder wurde widerrufen, oder es gilt eine neue Bedingung.</translation>
    </message>
    <message>
        <source>Your organization asks for a new sign-in</source>
        <translation>Ihre Organisation verlangt eine neue Anmeldung</translation>
    </message>
    <message>
        <source>Multifactor authentication or another condition is required.</source>
        <translation>Die mehrstufige Authentifizierung oder eine andere Bedingung ist erforderlich.</translation>
    </message>
    <message>
        <source>Sign in again in the browser. Your choices are kept.</source>
        <translation>Melden Sie sich im Browser erneut an. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>This program needs consent</source>
        <translation>Dieses Programm braucht eine Einwilligung</translation>
    </message>
    <message>
        <source>The app registration doesn&apos;t fit</source>
        <translation>Die App-Registrierung passt nicht</translation>
    </message>
    <message>
        <source>Microsoft Entra ID isn&apos;t available at the moment</source>
        <translation>Microsoft Entra ID ist derzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>The sign-in service has a temporary problem.</source>
        <translation>Der Anmeldedienst hat ein vorübergehendes Problem.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A VM with this name exists</source>
        <translation>Es gibt schon einen virtuellen Computer mit diesem Namen</translation>
    </message>
    <message>
        <source>The restore would create a VM whose name is taken.</source>
        <translation>Die Wiederherstellung würde einen virtuellen Computer erstellen, dessen Name vergeben ist.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The VM size isn&apos;t available</source>
        <translation>Die VM-Größe ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Azure can&apos;t create a VM of this size in this region at the moment.</source>
        <translation>Azure kann derzeit in dieser Region keinen virtuellen Computer dieser Größe erstellen.</translation>
    </message>
    <message>
        <source>Restore the disks, then create a VM of another size from them.</source>
        <translation>Stellen Sie die Datenträger wieder her, und erstellen Sie daraus einen virtuellen Computer anderer Größe.</translation>
    </message>
    <message>
        <source>The Marketplace image is no longer available</source>
        <translation>Das Marketplace-Image ist nicht mehr verfügbar</translation>
    </message>
    <message>
        <source>The VM was made from a Marketplace offer that no longer exists.</source>
        <translation>Der virtuelle Computer entstand aus einem Marketplace-Angebot, das es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Restore the disks, then create a VM from them.</source>
        <translation>Stellen Sie die Datenträger wieder her, und erstellen Sie daraus einen virtuellen Computer.</translation>
    </message>
    <message>
        <source>The snapshot no longer exists</source>
        <translation>Die Momentaufnahme ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>The snapshot of this recovery point was deleted.</source>
        <translation>Die Momentaufnahme dieses Wiederherstellungspunkts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Choose another recovery point.</source>
        <translation>Wählen Sie einen anderen Wiederherstellungspunkt.</translation>
    </message>
    <message>
        <source>The disks of the VM can&apos;t be replaced</source>
        <translation>Die Datenträger des virtuellen Computers können nicht ersetzt werden</translation>
    </message>
    <message>
        <source>Replacing the disks in place isn&apos;t possible with this recovery point.</source>
        <translation>Das Ersetzen der Datenträger an Ort und Stelle ist mit diesem Wiederherstellungspunkt nicht möglich.</translation>
    </message>
    <message>
        <source>Restore the disks, or restore as a new VM.</source>
        <translation>Stellen Sie die Datenträger wieder her, oder stellen Sie als neuen virtuellen Computer wieder her.</translation>
    </message>
    <message>
        <source>The staging storage wasn&apos;t found</source>
        <translation>Der Stagingspeicher wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The storage account of the restore, or a blob in it, wasn&apos;t found.</source>
        <translation>Das Speicherkonto der Wiederherstellung oder ein Blob darin wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the storage account and start the restore again.</source>
        <translation>Prüfen Sie das Speicherkonto, und starten Sie die Wiederherstellung erneut.</translation>
    </message>
    <message>
        <source>The transfer takes too long</source>
        <translation>Die Übertragung dauert zu lange</translation>
    </message>
    <message>
        <source>Copying the disks from the vault didn&apos;t finish in time.</source>
        <translation>Das Kopieren der Datenträger aus dem Tresor wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>Start the restore again later.</source>
        <translation>Starten Sie die Wiederherstellung später erneut.</translation>
    </message>
    <message>
        <source>The browser can&apos;t return to this program</source>
        <translation>Der Browser kann nicht zu diesem Programm zurückkehren</translation>
    </message>
    <message>
        <source>This program couldn&apos;t listen on this computer for the end of the sign-in.</source>
        <translation>Dieses Programm konnte auf diesem Computer nicht auf das Ende der Anmeldung lauschen.</translation>
    </message>
    <message>
        <source>Sign in with a device code instead, or check what blocks local connections.</source>
        <translation>Melden Sie sich stattdessen mit einem Gerätecode an, oder prüfen Sie, was lokale Verbindungen blockiert.</translation>
    </message>
    <message>
        <source>The response of the sign-in service couldn&apos;t be understood</source>
        <translation>Die Antwort des Anmeldedienstes war nicht verständlich</translation>
    </message>
    <message>
        <source>Microsoft Entra ID, or a proxy in between, sent something unexpected.</source>
        <translation>Microsoft Entra ID oder ein dazwischenliegender Proxy hat etwas Unerwartetes gesendet.</translation>
    </message>
    <message>
        <source>Check that no proxy changes the traffic, then sign in again.</source>
        <translation>Prüfen Sie, dass kein Proxy den Verkehr verändert, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The response of the Azure CLI couldn&apos;t be understood</source>
        <translation>Die Antwort der Azure CLI war nicht verständlich</translation>
    </message>
    <message>
        <source>The operation hasn&apos;t ended yet</source>
        <translation>Der Vorgang ist noch nicht beendet</translation>
    </message>
    <message>
        <source>It&apos;s taking longer than this program waits. It wasn&apos;t stopped.</source>
        <translation>Er dauert länger, als dieses Programm wartet. Er wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>Check the resource after a few minutes, then continue.</source>
        <translation>Prüfen Sie die Ressource nach einigen Minuten, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The list isn&apos;t complete</source>
        <translation>Die Liste ist nicht vollständig</translation>
    </message>
    <message>
        <source>There are more results than one query can return.</source>
        <translation>Es gibt mehr Ergebnisse, als eine Abfrage zurückgeben kann.</translation>
    </message>
    <message>
        <source>Refresh. If it happens again, report it with the details.</source>
        <translation>Aktualisieren Sie. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>This isn&apos;t a grant</source>
        <translation>Dies ist kein Gewähren von Zugriff</translation>
    </message>
    <message>
        <source>The plan contains a change that doesn&apos;t belong there. This is an error in this program.</source>
        <translation>Der Plan enthält eine Änderung, die nicht hineingehört. Das ist ein Fehler dieses Programms.</translation>
    </message>
    <message>
        <source>This account can&apos;t be used in this tenant</source>
        <translation>Dieses Konto ist in diesem Mandanten nicht verwendbar</translation>
    </message>
    <message>
        <source>The tenant doesn&apos;t accept the account that you signed in with.</source>
        <translation>Der Mandant nimmt das Konto nicht an, mit dem Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Use another account, or specify another tenant in the settings.</source>
        <translation>Verwenden Sie ein anderes Konto, oder geben Sie in den Einstellungen einen anderen Mandanten an.</translation>
    </message>
    <message>
        <source>Your account isn&apos;t known in this tenant</source>
        <translation>Ihr Konto ist in diesem Mandanten nicht bekannt</translation>
    </message>
    <message>
        <source>It belongs to another tenant or cloud, or its name was mistyped.</source>
        <translation>Es gehört zu einem anderen Mandanten oder einer anderen Cloud, oder der Name ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>Check tenant and cloud in the settings, or use another account. A guest must be invited to the tenant first.</source>
        <translation>Prüfen Sie Mandant und Cloud in den Einstellungen, oder verwenden Sie ein anderes Konto. Ein Gast muss zuerst in den Mandanten eingeladen werden.</translation>
    </message>
    <message>
        <source>There&apos;s no such tenant in this cloud</source>
        <translation>Diesen Mandanten gibt es in dieser Cloud nicht</translation>
    </message>
    <message>
        <source>No tenant of the chosen cloud has this ID or domain name.</source>
        <translation>Kein Mandant der gewählten Cloud hat diese ID oder diesen Domänennamen.</translation>
    </message>
    <message>
        <source>Check tenant and cloud in the settings.</source>
        <translation>Prüfen Sie Mandant und Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>You aren&apos;t assigned to the app</source>
        <translation>Sie sind der App nicht zugewiesen</translation>
    </message>
    <message>
        <source>The app registration allows only users who are assigned to it.</source>
        <translation>Die App-Registrierung lässt nur zugewiesene Benutzer zu.</translation>
    </message>
    <message>
        <source>Ask the owner of the app to assign you in the portal: Enterprise applications, the app, Users and groups.</source>
        <translation>Bitten Sie den Besitzer der App, Sie im Portal zuzuweisen: Unternehmensanwendungen, die App, Benutzer und Gruppen.</translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation>Benutzername oder Kennwort ist falsch</translation>
    </message>
    <message>
        <source>Microsoft Entra ID doesn&apos;t accept them.</source>
        <translation>Microsoft Entra ID nimmt sie nicht an.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Multifactor authentication has to be set up</source>
        <translation>Die mehrstufige Authentifizierung muss eingerichtet werden</translation>
    </message>
    <message>
        <source>Your organization requires it, and your account has no method for it yet.</source>
        <translation>Ihre Organisation verlangt sie, und Ihr Konto hat noch kein Verfahren dafür.</translation>
    </message>
    <message>
        <source>Sign in in the browser and follow its steps. Your choices are kept.</source>
        <translation>Melden Sie sich im Browser an und folgen Sie dessen Schritten. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Multifactor authentication is required</source>
        <translation>Mehrstufige Authentifizierung ist erforderlich</translation>
    </message>
    <message>
        <source>Your organization requires a second proof of who you are.</source>
        <translation>Ihre Organisation verlangt einen zweiten Nachweis, wer Sie sind.</translation>
    </message>
    <message>
        <source>Sign in in the browser and complete the extra check. Your choices are kept.</source>
        <translation>Melden Sie sich im Browser an und schließen Sie die zusätzliche Prüfung ab. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your multifactor authentication has expired</source>
        <translation>Ihre mehrstufige Authentifizierung ist abgelaufen</translation>
    </message>
    <message>
        <source>Your organization asks for it again from time to time.</source>
        <translation>Ihre Organisation verlangt sie von Zeit zu Zeit neu.</translation>
    </message>
    <message>
        <source>Another service has to confirm the sign-in</source>
        <translation>Ein anderer Dienst muss die Anmeldung bestätigen</translation>
    </message>
    <message>
        <source>Your organization has an external check that hasn&apos;t been passed yet.</source>
        <translation>Ihre Organisation hat eine externe Prüfung, die noch nicht bestanden ist.</translation>
    </message>
    <message>
        <source>Sign in in the browser and complete that check. Your choices are kept.</source>
        <translation>Melden Sie sich im Browser an und schließen Sie diese Prüfung ab. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>This device must be authenticated</source>
        <translation>Dieses Gerät muss sich authentifizieren</translation>
    </message>
    <message>
        <source>Your organization allows only devices that it recognizes.</source>
        <translation>Ihre Organisation lässt nur Geräte zu, die sie kennt.</translation>
    </message>
    <message>
        <source>Sign in in the browser of a device that your organization manages, or ask your Conditional Access administrators.</source>
        <translation>Melden Sie sich im Browser eines Geräts an, das Ihre Organisation verwaltet, oder fragen Sie Ihre Administratoren für bedingten Zugriff.</translation>
    </message>
    <message>
        <source>This device doesn&apos;t meet your organization&apos;s rules</source>
        <translation>Dieses Gerät erfüllt die Regeln Ihrer Organisation nicht</translation>
    </message>
    <message>
        <source>Conditional Access allows only devices that are marked as compliant.</source>
        <translation>Der bedingte Zugriff lässt nur Geräte zu, die als konform markiert sind.</translation>
    </message>
    <message>
        <source>Sign in in the browser of a compliant device, or ask the administrators who manage your devices.</source>
        <translation>Melden Sie sich im Browser eines konformen Geräts an, oder fragen Sie die Administratoren Ihrer Geräte.</translation>
    </message>
    <message>
        <source>This device isn&apos;t joined to your organization</source>
        <translation>Dieses Gerät ist nicht in Ihre Organisation eingebunden</translation>
    </message>
    <message>
        <source>Conditional Access allows only devices that are joined to its domain.</source>
        <translation>Der bedingte Zugriff lässt nur Geräte zu, die in ihre Domäne eingebunden sind.</translation>
    </message>
    <message>
        <source>Sign in in the browser of a joined device, or ask the administrators who manage your devices.</source>
        <translation>Melden Sie sich im Browser eines eingebundenen Geräts an, oder fragen Sie die Administratoren Ihrer Geräte.</translation>
    </message>
    <message>
        <source>Your organization hasn&apos;t approved this app</source>
        <translation>Ihre Organisation hat diese App nicht genehmigt</translation>
    </message>
    <message>
        <source>Conditional Access allows approved apps only.</source>
        <translation>Der bedingte Zugriff lässt nur genehmigte Apps zu.</translation>
    </message>
    <message>
        <source>Ask your Conditional Access administrators to allow the app registration that this program uses.</source>
        <translation>Bitten Sie Ihre Administratoren für bedingten Zugriff, die App-Registrierung dieses Programms zuzulassen.</translation>
    </message>
    <message>
        <source>Conditional Access blocks the sign-in</source>
        <translation>Der bedingte Zugriff sperrt die Anmeldung</translation>
    </message>
    <message>
        <source>A policy of your organization forbids it from this place, from this device or in this way. Device codes are often blocked.</source>
        <translation>Eine Richtlinie Ihrer Organisation verbietet sie von diesem Ort, von diesem Gerät oder auf diese Weise. Gerätecodes sind oft gesperrt.</translation>
    </message>
    <message>
        <source>Sign in in the browser instead of with a device code. If that is blocked as well, ask your Conditional Access administrators and give them the correlation ID from the details.</source>
        <translation>Melden Sie sich im Browser statt mit einem Gerätecode an. Ist auch das gesperrt, fragen Sie Ihre Administratoren für bedingten Zugriff und geben Sie ihnen die Korrelations-ID aus den Details.</translation>
    </message>
    <message>
        <source>There&apos;s no sign-in to continue</source>
        <translation>Es gibt keine Anmeldung zum Fortsetzen</translation>
    </message>
    <message>
        <source>Microsoft Entra ID found no session of yours.</source>
        <translation>Microsoft Entra ID hat keine Sitzung von Ihnen gefunden.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>The sign-in took too long</source>
        <translation>Die Anmeldung hat zu lange gedauert</translation>
    </message>
    <message>
        <source>It was started and not finished in time.</source>
        <translation>Sie wurde begonnen und nicht rechtzeitig beendet.</translation>
    </message>
    <message>
        <source>Your sign-in has expired</source>
        <translation>Ihre Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>It&apos;s too old, or wasn&apos;t used for a long time.</source>
        <translation>Sie ist zu alt oder wurde lange nicht benutzt.</translation>
    </message>
    <message>
        <source>Your organization limits how long a sign-in lasts</source>
        <translation>Ihre Organisation begrenzt, wie lange eine Anmeldung gilt</translation>
    </message>
    <message>
        <source>That time is over.</source>
        <translation>Diese Zeit ist um.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked</source>
        <translation>Ihre Anmeldung wurde widerrufen</translation>
    </message>
    <message>
        <source>The password was changed, or an administrator has ended all sign-ins of your account.</source>
        <translation>Das Kennwort wurde geändert, oder ein Administrator hat alle Anmeldungen Ihres Kontos beendet.</translation>
    </message>
    <message>
        <source>Microsoft Entra ID received too many identical requests</source>
        <translation>Microsoft Entra ID hat zu viele identische Anfragen erhalten</translation>
    </message>
    <message>
        <source>It treats them as a loop and refuses more of them for a while.</source>
        <translation>Es hält sie für eine Schleife und lehnt eine Weile weitere ab.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then sign in again.</source>
        <translation>Warten Sie einige Minuten, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The sign-in was used already</source>
        <translation>Die Anmeldung wurde schon benutzt</translation>
    </message>
    <message>
        <source>Microsoft Entra ID accepts each sign-in in the browser only once.</source>
        <translation>Microsoft Entra ID nimmt jede Anmeldung im Browser nur einmal an.</translation>
    </message>
    <message>
        <source>Consent when you sign in. If you don&apos;t have permission to, ask an administrator for admin consent: az ad app permission admin-consent --id CLIENT-ID.</source>
        <translation>Willigen Sie bei der Anmeldung ein. Wenn Sie dazu keine Berechtigung haben, bitten Sie einen Administrator um die Administratoreinwilligung: az ad app permission admin-consent --id CLIENT-ID.</translation>
    </message>
    <message>
        <source>The consent was declined</source>
        <translation>Die Einwilligung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Without these permissions the program can&apos;t work on your behalf.</source>
        <translation>Ohne diese Berechtigungen kann das Programm nicht in Ihrem Namen arbeiten.</translation>
    </message>
    <message>
        <source>Sign in again and accept, or ask an administrator for admin consent.</source>
        <translation>Melden Sie sich erneut an und willigen Sie ein, oder bitten Sie einen Administrator um die Administratoreinwilligung.</translation>
    </message>
    <message>
        <source>An administrator has to consent</source>
        <translation>Ein Administrator muss einwilligen</translation>
    </message>
    <message>
        <source>The app registration requests a permission that only an administrator can consent to, for example Application.Read.All.</source>
        <translation>Die App-Registrierung verlangt eine Berechtigung, in die nur ein Administrator einwilligen kann, zum Beispiel Application.Read.All.</translation>
    </message>
    <message>
        <source>Ask an administrator for admin consent, or remove that permission from the app registration: everything but names from the directory works without it.</source>
        <translation>Bitten Sie einen Administrator um die Administratoreinwilligung, oder entfernen Sie diese Berechtigung aus der App-Registrierung: Ohne sie geht alles außer Namen aus dem Verzeichnis.</translation>
    </message>
    <message>
        <source>The app registration isn&apos;t known in this tenant</source>
        <translation>Die App-Registrierung ist in diesem Mandanten nicht bekannt</translation>
    </message>
    <message>
        <source>The client ID is mistyped, or belongs to another tenant or cloud.</source>
        <translation>Die Client-ID ist falsch geschrieben oder gehört zu einem anderen Mandanten oder einer anderen Cloud.</translation>
    </message>
    <message>
        <source>Check client ID, tenant and cloud in the settings. An app of another tenant must allow accounts in any organizational directory.</source>
        <translation>Prüfen Sie Client-ID, Mandant und Cloud in den Einstellungen. Eine App eines anderen Mandanten muss Konten in einem beliebigen Organisationsverzeichnis zulassen.</translation>
    </message>
    <message>
        <source>The app registration doesn&apos;t allow public client flows</source>
        <translation>Die App-Registrierung lässt keine öffentlichen Clientflows zu</translation>
    </message>
    <message>
        <source>Microsoft Entra ID treats this program as a web app and asks for a secret, which a desktop program can&apos;t keep.</source>
        <translation>Microsoft Entra ID hält dieses Programm für eine Web-App und verlangt ein Geheimnis, das ein Desktopprogramm nicht bewahren kann.</translation>
    </message>
    <message>
        <source>In the app registration, open Authentication and set “Allow public client flows” to Yes: az ad app update --id CLIENT-ID --is-fallback-public-client true.</source>
        <translation>Öffnen Sie in der App-Registrierung „Authentifizierung“ und setzen Sie „Öffentliche Clientflows zulassen“ auf Ja: az ad app update --id CLIENT-ID --is-fallback-public-client true.</translation>
    </message>
    <message>
        <source>The redirect URI is missing in the app registration</source>
        <translation>In der App-Registrierung fehlt der Umleitungs-URI</translation>
    </message>
    <message>
        <source>Microsoft Entra ID sends a sign-in back only to addresses that are registered.</source>
        <translation>Microsoft Entra ID schickt eine Anmeldung nur an Adressen zurück, die registriert sind.</translation>
    </message>
    <message>
        <source>In the app registration, open Authentication and add http://localhost under “Mobile and desktop applications”: az ad app update --id CLIENT-ID --public-client-redirect-uris http://localhost.</source>
        <translation>Öffnen Sie in der App-Registrierung „Authentifizierung“ und fügen Sie http://localhost unter „Mobilgerät- und Desktopanwendungen“ hinzu: az ad app update --id CLIENT-ID --public-client-redirect-uris http://localhost.</translation>
    </message>
    <message>
        <source>The app registration lacks a permission</source>
        <translation>Der App-Registrierung fehlt eine Berechtigung</translation>
    </message>
    <message>
        <source>It doesn&apos;t include the service that the program requests.</source>
        <translation>Sie nennt den Dienst nicht, den das Programm verlangt.</translation>
    </message>
    <message>
        <source>This client ID can&apos;t be used</source>
        <translation>Diese Client-ID ist nicht verwendbar</translation>
    </message>
    <message>
        <source>It belongs to a Microsoft program, and only Microsoft&apos;s own programs can use it.</source>
        <translation>Sie gehört zu einem Programm von Microsoft, und nur Microsofts eigene Programme dürfen sie verwenden.</translation>
    </message>
    <message>
        <source>Register an app of your own and enter its client ID in the settings.</source>
        <translation>Registrieren Sie eine eigene App, und tragen Sie deren Client-ID in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The tenant must be specified</source>
        <translation>Der Mandant muss angegeben werden</translation>
    </message>
    <message>
        <source>The app registration, or this way to sign in, works only for a specific tenant.</source>
        <translation>Die App-Registrierung oder diese Art der Anmeldung gilt nur für einen bestimmten Mandanten.</translation>
    </message>
    <message>
        <source>Enter the tenant ID or a domain name of the tenant in the settings.</source>
        <translation>Tragen Sie die Mandanten-ID oder einen Domänennamen des Mandanten in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Your tenant doesn&apos;t have this service</source>
        <translation>Ihr Mandant hat diesen Dienst nicht</translation>
    </message>
    <message>
        <source>The code hasn&apos;t been entered yet</source>
        <translation>Der Code wurde noch nicht eingegeben</translation>
    </message>
    <message>
        <source>Microsoft Entra ID is still waiting for it.</source>
        <translation>Microsoft Entra ID wartet noch darauf.</translation>
    </message>
    <message>
        <source>Open the page, enter the code and sign in.</source>
        <translation>Öffnen Sie die Seite, geben Sie den Code ein und melden Sie sich an.</translation>
    </message>
    <message>
        <source>The code wasn&apos;t accepted</source>
        <translation>Der Code wurde nicht angenommen</translation>
    </message>
    <message>
        <source>It was mistyped, or belongs to a sign-in that has ended.</source>
        <translation>Er ist falsch geschrieben oder gehört zu einer Anmeldung, die beendet ist.</translation>
    </message>
    <message>
        <source>Request a new code.</source>
        <translation>Fordern Sie einen neuen Code an.</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>Der Code ist abgelaufen</translation>
    </message>
    <message>
        <source>It wasn&apos;t entered in time.</source>
        <translation>Er wurde nicht rechtzeitig eingegeben.</translation>
    </message>
    <message>
        <source>The sign-in was declined</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>It was canceled in the browser, or the consent was declined there.</source>
        <translation>Sie wurde im Browser abgebrochen, oder die Einwilligung wurde dort abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again. If an administrator has to consent first, ask for admin consent.</source>
        <translation>Melden Sie sich erneut an. Muss zuerst ein Administrator einwilligen, bitten Sie um die Administratoreinwilligung.</translation>
    </message>
    <message>
        <source>Microsoft Entra ID doesn&apos;t recognize the client ID, or doesn&apos;t allow this program to use it.</source>
        <translation>Microsoft Entra ID kennt die Client-ID nicht oder lässt dieses Programm sie nicht verwenden.</translation>
    </message>
    <message>
        <source>Check the client ID in the settings, and that public client flows are allowed for it.</source>
        <translation>Prüfen Sie die Client-ID in den Einstellungen und dass für sie öffentliche Clientflows zugelassen sind.</translation>
    </message>
    <message>
        <source>Microsoft Entra ID didn&apos;t understand the request</source>
        <translation>Microsoft Entra ID hat die Anfrage nicht verstanden</translation>
    </message>
    <message>
        <source>This is an error in the program, or in a proxy in between.</source>
        <translation>Das ist ein Fehler des Programms oder eines Proxys dazwischen.</translation>
    </message>
    <message>
        <source>Start the sign-in again. If it happens again, report it with the details.</source>
        <translation>Beginnen Sie die Anmeldung neu. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>The certificate authority&apos;s file wasn&apos;t written</source>
        <translation>Die Datei der Zertifizierungsstelle wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>The simulator over HTTPS needs a file for the certificate that clients trust.</source>
        <translation>Der Simulator über HTTPS braucht eine Datei für das Zertifikat, dem Clients vertrauen.</translation>
    </message>
    <message>
        <source>TLS isn&apos;t available here</source>
        <translation>TLS ist hier nicht verfügbar</translation>
    </message>
    <message>
        <source>The simulator needs OpenSSL for HTTPS, but didn&apos;t find it.</source>
        <translation>Der Simulator braucht OpenSSL für HTTPS, hat es aber nicht gefunden.</translation>
    </message>
    <message>
        <source>Start it without --tls, or use a build of the program with OpenSSL.</source>
        <translation>Starten Sie ihn ohne --tls, oder nehmen Sie ein Programm, das mit OpenSSL gebaut wurde.</translation>
    </message>
    <message>
        <source>A client ID is needed to sign in</source>
        <translation>Für die Anmeldung wird eine Client-ID gebraucht</translation>
    </message>
    <message>
        <source>Azure allows only registered apps to sign in, and no client ID has been entered yet.</source>
        <translation>Azure lässt nur registrierte Apps anmelden, und es ist noch keine Client-ID eingetragen.</translation>
    </message>
    <message>
        <source>Register an app once and enter its client ID in the settings, or sign in with the Azure CLI, which needs no registration.</source>
        <translation>Registrieren Sie einmal eine App und tragen Sie deren Client-ID in den Einstellungen ein, oder melden Sie sich mit der Azure CLI an, die keine Registrierung braucht.</translation>
    </message>
    <message>
        <source>This isn&apos;t a client ID</source>
        <translation>Das ist keine Client-ID</translation>
    </message>
    <message>
        <source>A client ID has the form 00000000-0000-0000-0000-000000000000.</source>
        <translation>Eine Client-ID hat die Form 00000000-0000-0000-0000-000000000000.</translation>
    </message>
    <message>
        <source>Copy the application (client) ID from the app registration&apos;s overview.</source>
        <translation>Kopieren Sie die Anwendungs-ID (Client) aus der Übersicht der App-Registrierung.</translation>
    </message>
    <message>
        <source>This isn&apos;t a tenant</source>
        <translation>Das ist kein Mandant</translation>
    </message>
    <message>
        <source>A tenant is identified by its ID or by one of its domain names, such as contoso.onmicrosoft.com.</source>
        <translation>Ein Mandant wird durch seine ID oder einen seiner Domänennamen angegeben, etwa contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>Copy the tenant ID from the portal&apos;s overview of Microsoft Entra ID, or leave the field empty to use your account&apos;s own tenant.</source>
        <translation>Kopieren Sie die Mandanten-ID aus der Übersicht von Microsoft Entra ID im Portal, oder lassen Sie das Feld leer, um den Mandanten Ihres Kontos zu verwenden.</translation>
    </message>
    <message>
        <source>This isn&apos;t the address of a cloud</source>
        <translation>Das ist keine Adresse einer Cloud</translation>
    </message>
    <message>
        <source>A host name is needed, or an https address without path, port and user name.</source>
        <translation>Nötig ist ein Hostname oder eine https-Adresse ohne Pfad, Port und Benutzernamen.</translation>
    </message>
    <message>
        <source>Enter the Azure Resource Manager endpoint, such as management.local.azurestack.external.</source>
        <translation>Tragen Sie den Endpunkt von Azure Resource Manager ein, etwa management.local.azurestack.external.</translation>
    </message>
    <message>
        <source>A token was requested for an unknown service</source>
        <translation>Ein Token wurde für einen unbekannten Dienst verlangt</translation>
    </message>
    <message>
        <source>The name of the service doesn&apos;t have the required form.</source>
        <translation>Der Name des Dienstes hat nicht die nötige Form.</translation>
    </message>
    <message>
        <source>Check the cloud in the settings. If it&apos;s right, report this with the details.</source>
        <translation>Prüfen Sie die Cloud in den Einstellungen. Ist sie richtig, melden Sie dies mit den Details.</translation>
    </message>
    <message>
        <source>The address doesn&apos;t describe a cloud</source>
        <translation>Die Adresse beschreibt keine Cloud</translation>
    </message>
    <message>
        <source>It responded, but not with the cloud metadata of Azure Resource Manager.</source>
        <translation>Sie hat geantwortet, aber nicht mit den Cloudmetadaten von Azure Resource Manager.</translation>
    </message>
    <message>
        <source>Check the Azure Resource Manager endpoint in the settings.</source>
        <translation>Prüfen Sie den Endpunkt von Azure Resource Manager in den Einstellungen.</translation>
    </message>
    <message>
        <source>This cloud signs in without Microsoft Entra ID</source>
        <translation>Diese Cloud meldet ohne Microsoft Entra ID an</translation>
    </message>
    <message>
        <source>It uses Active Directory Federation Services, which this program doesn&apos;t support.</source>
        <translation>Sie verwendet Active Directory-Verbunddienste, die dieses Programm nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose a cloud that signs in with Microsoft Entra ID.</source>
        <translation>Wählen Sie eine Cloud, die mit Microsoft Entra ID anmeldet.</translation>
    </message>
    <message>
        <source>The browser didn&apos;t return. Its page might have been closed.</source>
        <translation>Der Browser kam nicht zurück. Vielleicht wurde seine Seite geschlossen.</translation>
    </message>
    <message>
        <source>Start the sign-in again. If no page opens, copy the link, or sign in with a device code.</source>
        <translation>Beginnen Sie die Anmeldung neu. Öffnet sich keine Seite, kopieren Sie den Link, oder melden Sie sich mit einem Gerätecode an.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t belong to this sign-in</source>
        <translation>Die Antwort gehört nicht zu dieser Anmeldung</translation>
    </message>
    <message>
        <source>It names another sign-in, another app or no user. It wasn&apos;t used.</source>
        <translation>Sie nennt eine andere Anmeldung, eine andere App oder keinen Benutzer. Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Start the sign-in again. If it happens again, check that no proxy changes the traffic, and report it with the details.</source>
        <translation>Beginnen Sie die Anmeldung neu. Geschieht es wieder, prüfen Sie, dass kein Proxy den Verkehr verändert, und melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>The sign-in can&apos;t be maintained</source>
        <translation>Die Anmeldung lässt sich nicht aufrechterhalten</translation>
    </message>
    <message>
        <source>Microsoft Entra ID issued no refresh token, so the sign-in would end within the hour.</source>
        <translation>Microsoft Entra ID hat kein Aktualisierungstoken gegeben, sodass die Anmeldung innerhalb einer Stunde enden würde.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, ask your Conditional Access administrators.</source>
        <translation>Melden Sie sich erneut an. Geschieht es wieder, fragen Sie Ihre Administratoren für bedingten Zugriff.</translation>
    </message>
    <message>
        <source>The Azure CLI wasn&apos;t found</source>
        <translation>Die Azure CLI wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The program az isn&apos;t in the search path of this program.</source>
        <translation>Im Suchpfad dieses Programms gibt es kein Programm az.</translation>
    </message>
    <message>
        <source>Install the Azure CLI and run az login, or sign in in the browser.</source>
        <translation>Installieren Sie die Azure CLI und führen Sie az login aus, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>The Azure CLI isn&apos;t signed in</source>
        <translation>Die Azure CLI ist nicht angemeldet</translation>
    </message>
    <message>
        <source>It has no sign-in, or its sign-in has expired.</source>
        <translation>Sie hat keine Anmeldung, oder ihre Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Run az login in a terminal, then try again.</source>
        <translation>Führen Sie az login in einem Terminal aus, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The Azure CLI is signed in to another cloud</source>
        <translation>Die Azure CLI ist in einer anderen Cloud angemeldet</translation>
    </message>
    <message>
        <source>Its tokens can&apos;t be used in the cloud that is chosen here.</source>
        <translation>Ihre Token sind in der hier gewählten Cloud nicht verwendbar.</translation>
    </message>
    <message>
        <source>Choose that cloud in the settings, or run az cloud set and az login in a terminal.</source>
        <translation>Wählen Sie jene Cloud in den Einstellungen, oder führen Sie az cloud set und az login in einem Terminal aus.</translation>
    </message>
    <message>
        <source>It didn&apos;t answer in the expected form.</source>
        <translation>Sie hat nicht in der erwarteten Form geantwortet.</translation>
    </message>
    <message>
        <source>Run az login and update the Azure CLI, or sign in in the browser.</source>
        <translation>Führen Sie az login aus und aktualisieren Sie die Azure CLI, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>The Azure CLI failed</source>
        <translation>Die Azure CLI ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>It ended with an error; the details contain its output.</source>
        <translation>Sie endete mit einem Fehler; die Details enthalten ihre Ausgabe.</translation>
    </message>
    <message>
        <source>Run az account show in a terminal to see whether it works there, or sign in in the browser.</source>
        <translation>Führen Sie az account show in einem Terminal aus, um zu sehen, ob es dort geht, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>The Azure CLI didn&apos;t answer in time</source>
        <translation>Die Azure CLI hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>It was ended because it took too long.</source>
        <translation>Sie wurde beendet, weil sie zu lange brauchte.</translation>
    </message>
    <message>
        <source>Run az account show in a terminal to see whether it works there, then try again.</source>
        <translation>Führen Sie az account show in einem Terminal aus, um zu sehen, ob es dort geht, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No sign-in is saved</source>
        <translation>Keine Anmeldung ist gespeichert</translation>
    </message>
    <message>
        <source>The secret store of this computer no longer contains it.</source>
        <translation>Der Geheimnisspeicher dieses Computers enthält sie nicht mehr.</translation>
    </message>
    <message>
        <source>The secret store is locked</source>
        <translation>Der Geheimnisspeicher ist gesperrt</translation>
    </message>
    <message>
        <source>The key ring of this computer wasn&apos;t opened for this program. The sign-in lasts until the program ends.</source>
        <translation>Der Schlüsselbund dieses Computers wurde für dieses Programm nicht geöffnet. Die Anmeldung gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The secret store doesn&apos;t answer</source>
        <translation>Der Geheimnisspeicher antwortet nicht</translation>
    </message>
    <message>
        <source>The key ring of this computer might be waiting for its password. The sign-in lasts until the program ends.</source>
        <translation>Der Schlüsselbund dieses Computers wartet vielleicht auf sein Kennwort. Die Anmeldung gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The saved sign-in is damaged</source>
        <translation>Die gespeicherte Anmeldung ist beschädigt</translation>
    </message>
    <message>
        <source>The content of this computer&apos;s key ring can&apos;t be read.</source>
        <translation>Was der Schlüsselbund dieses Computers enthält, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Sign in again, or sign out to remove it.</source>
        <translation>Melden Sie sich erneut an, oder melden Sie sich ab, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>The proxy isn&apos;t complete</source>
        <translation>Der Proxy ist unvollständig</translation>
    </message>
    <message>
        <source>A proxy needs a host name and a port.</source>
        <translation>Ein Proxy braucht einen Hostnamen und einen Port.</translation>
    </message>
    <message>
        <source>Enter both in the settings, or use the proxy of the system.</source>
        <translation>Tragen Sie beides in den Einstellungen ein, oder verwenden Sie den Proxy des Systems.</translation>
    </message>
    <message>
        <source>The connection goes through a proxy that requires a user name and password, or doesn&apos;t accept those provided.</source>
        <translation>Die Verbindung geht durch einen Proxy, der Benutzernamen und Kennwort verlangt oder die angegebenen nicht annimmt.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password in the settings, then try again.</source>
        <translation>Tragen Sie Benutzernamen und Kennwort des Proxys in den Einstellungen ein, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of this program and of the system, then try again.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen dieses Programms und des Systems, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Ask your network administrators for the certificate of your organization&apos;s certificate authority and choose its file in the settings, or add it to the system&apos;s store.</source>
        <translation>Bitten Sie Ihre Netzwerkadministratoren um das Zertifikat der Zertifizierungsstelle Ihrer Organisation und wählen Sie dessen Datei in den Einstellungen, oder fügen Sie es dem Speicher des Systems hinzu.</translation>
    </message>
    <message>
        <source>The certificate file can&apos;t be read</source>
        <translation>Die Zertifikatdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>It doesn&apos;t exist, or you don&apos;t have permission to read it.</source>
        <translation>Sie ist nicht vorhanden, oder Sie haben keine Berechtigung, sie zu lesen.</translation>
    </message>
    <message>
        <source>Choose another file, or leave the field empty.</source>
        <translation>Wählen Sie eine andere Datei, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>The certificate file contains no certificate</source>
        <translation>Die Zertifikatdatei enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>A file in PEM form is needed: text that begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>Nötig ist eine Datei in PEM-Form: Text, der mit -----BEGIN CERTIFICATE----- beginnt.</translation>
    </message>
    <message>
        <source>Another window is working on this VM</source>
        <translation>Ein anderes Fenster arbeitet an diesem virtuellen Computer</translation>
    </message>
    <message>
        <source>Two windows at the same time could grant access twice, or undo what the other needs. Nothing was sent.</source>
        <translation>Zwei Fenster gleichzeitig könnten Zugriff doppelt gewähren oder rückgängig machen, was das andere braucht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Finish or close the other window, then try again.</source>
        <translation>Schließen Sie die Arbeit im anderen Fenster ab, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The record of this job can&apos;t be written</source>
        <translation>Das Protokoll dieses Auftrags kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Every change is recorded on this computer before it&apos;s sent, so that it can be found and undone. Without the record, nothing is sent.</source>
        <translation>Jede Änderung wird auf diesem Computer festgehalten, bevor sie gesendet wird, damit sie gefunden und rückgängig gemacht werden kann. Ohne Protokoll wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Free up space on the disk, or make the specified folder writable, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder machen Sie den genannten Ordner beschreibbar, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The record of this job is damaged</source>
        <translation>Das Protokoll dieses Auftrags ist beschädigt</translation>
    </message>
    <message>
        <source>It was changed or partly lost, so it doesn&apos;t show what was done.</source>
        <translation>Es wurde verändert oder ging teilweise verloren; deshalb zeigt es nicht, was getan wurde.</translation>
    </message>
    <message>
        <source>Check the role assignments of the key in the portal, and dismiss this job.</source>
        <translation>Prüfen Sie die Rollenzuweisungen des Schlüssels im Portal, und verwerfen Sie diesen Auftrag.</translation>
    </message>
    <message>
        <source>There&apos;s no record of this job</source>
        <translation>Zu diesem Auftrag gibt es kein Protokoll</translation>
    </message>
    <message>
        <source>No job with this ID was recorded for you on this computer.</source>
        <translation>Auf diesem Computer wurde für Sie kein Auftrag mit dieser ID festgehalten.</translation>
    </message>
    <message>
        <source>Choose one of the jobs listed.</source>
        <translation>Wählen Sie einen der aufgeführten Aufträge.</translation>
    </message>
    <message>
        <source>This job belongs to another tenant</source>
        <translation>Dieser Auftrag gehört zu einem anderen Mandanten</translation>
    </message>
    <message>
        <source>What it wrote can be seen only in its own tenant.</source>
        <translation>Was er geschrieben hat, ist nur in seinem eigenen Mandanten zu sehen.</translation>
    </message>
    <message>
        <source>Sign in to that tenant, then try again.</source>
        <translation>Melden Sie sich bei diesem Mandanten an, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A change wasn&apos;t sent because it wasn&apos;t recorded</source>
        <translation>Eine Änderung wurde nicht gesendet, weil sie nicht festgehalten war</translation>
    </message>
    <message>
        <source>This is an error in this program. Nothing was changed.</source>
        <translation>Das ist ein Fehler dieses Programms. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It still exists</source>
        <translation>Es ist noch vorhanden</translation>
    </message>
    <message>
        <source>Azure accepted the request, but still shows what was to be undone.</source>
        <translation>Azure hat die Anforderung angenommen, zeigt aber noch, was rückgängig gemacht werden sollte.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then check again.</source>
        <translation>Warten Sie einige Minuten, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>This cloud doesn&apos;t specify where the service is</source>
        <translation>Diese Cloud gibt nicht an, wo der Dienst ist</translation>
    </message>
    <message>
        <source>Paste the object ID of the service principal where it&apos;s requested; for anything else, ask the operator of the cloud.</source>
        <translation>Fügen Sie die Objekt-ID des Dienstprinzipals ein, wo sie verlangt wird; bei allem anderen fragen Sie den Betreiber der Cloud.</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The previous content is unchanged.</source>
        <translation>Der vorherige Inhalt ist unverändert.</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions and its free space.</source>
        <translation>Wählen Sie einen anderen Ordner, oder prüfen Sie seine Berechtigungen und den freien Platz.</translation>
    </message>
    <message>
        <source>Disks of this VM can&apos;t be left out</source>
        <translation>Datenträger dieses virtuellen Computers können nicht ausgelassen werden</translation>
    </message>
    <message>
        <source>A VM that is encrypted by Azure Disk Encryption can&apos;t be backed up with some of its disks only, at least not with a Standard policy.</source>
        <translation>Ein virtueller Computer, der mit Azure Disk Encryption verschlüsselt ist, kann nicht mit nur einigen seiner Datenträger gesichert werden, jedenfalls nicht mit einer Standardrichtlinie.</translation>
    </message>
    <message>
        <source>Back up all disks.</source>
        <translation>Sichern Sie alle Datenträger.</translation>
    </message>
    <message>
        <source>Ask the owner of the policy for an exemption, or set a name for the snapshot resource group that the policy allows. Other permissions won&apos;t help.</source>
        <translation>Bitten Sie die Verantwortlichen der Richtlinie um eine Ausnahme, oder legen Sie für die Ressourcengruppe der Momentaufnahmen einen Namen fest, den die Richtlinie erlaubt. Andere Berechtigungen helfen nicht.</translation>
    </message>
    <message>
        <source>A vault contains a soft-deleted backup of this VM</source>
        <translation>Ein Tresor enthält eine vorläufig gelöschte Sicherung dieses virtuellen Computers</translation>
    </message>
    <message>
        <source>Backup of the VM was deleted, and the vault keeps it for 14 days or more. Until then, backup can&apos;t be enabled again, and no other vault accepts the VM either.</source>
        <translation>Die Sicherung des virtuellen Computers wurde gelöscht, und der Tresor bewahrt sie 14 Tage oder länger auf. So lange kann die Sicherung nicht neu aktiviert werden, und auch kein anderer Tresor nimmt den virtuellen Computer an.</translation>
    </message>
    <message>
        <source>Undelete the backup item in that vault, which brings back its recovery points, and resume backup there. Or wait until the vault has removed it; earlier, only Microsoft support can help.</source>
        <translation>Stellen Sie das Sicherungselement in diesem Tresor wieder her; das bringt seine Wiederherstellungspunkte zurück. Setzen Sie dort die Sicherung fort. Oder warten Sie, bis der Tresor es entfernt hat; früher kann nur der Microsoft-Support helfen.</translation>
    </message>
    <message>
        <source>Your account isn&apos;t a guest of this tenant</source>
        <translation>Ihr Konto ist kein Gast dieses Mandanten</translation>
    </message>
    <message>
        <source>It belongs to another tenant, and no one has invited it to this one, or the invitation wasn&apos;t accepted. Signing in again doesn&apos;t change that.</source>
        <translation>Es gehört zu einem anderen Mandanten, und niemand hat es in diesen eingeladen, oder die Einladung wurde nicht angenommen. Eine erneute Anmeldung ändert daran nichts.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant for an invitation, use an account of the tenant, or specify your account&apos;s own tenant in the settings.</source>
        <translation>Bitten Sie einen Administrator des Mandanten um eine Einladung, verwenden Sie ein Konto des Mandanten, oder geben Sie in den Einstellungen den Mandanten Ihres Kontos an.</translation>
    </message>
    <message>
        <source>Your account is disabled</source>
        <translation>Ihr Konto ist deaktiviert</translation>
    </message>
    <message>
        <source>An administrator has disabled it. Signing in again doesn&apos;t change that.</source>
        <translation>Ein Administrator hat es deaktiviert. Eine erneute Anmeldung ändert daran nichts.</translation>
    </message>
    <message>
        <source>Ask an administrator to enable the account, or use another account.</source>
        <translation>Bitten Sie einen Administrator, das Konto zu aktivieren, oder verwenden Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>Your account or your address is blocked</source>
        <translation>Ihr Konto oder Ihre Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>There were too many sign-ins with a wrong password, or your network address is known for malicious activity. Trying again makes the block last longer.</source>
        <translation>Es gab zu viele Anmeldungen mit falschem Kennwort, oder Ihre Netzwerkadresse ist für böswillige Aktivitäten bekannt. Weitere Versuche verlängern die Sperre.</translation>
    </message>
    <message>
        <source>Wait, or ask an administrator: the sign-in logs of Microsoft Entra ID show which of the two it is.</source>
        <translation>Warten Sie, oder fragen Sie einen Administrator: Die Anmeldeprotokolle von Microsoft Entra ID zeigen, welches von beiden es ist.</translation>
    </message>
    <message>
        <source>A new password is needed</source>
        <translation>Ein neues Kennwort ist nötig</translation>
    </message>
    <message>
        <source>Your password has expired, or your organization asks you to change it or to register how it can be reset.</source>
        <translation>Ihr Kennwort ist abgelaufen, oder Ihre Organisation verlangt, dass Sie es ändern oder angeben, wie es zurückgesetzt werden kann.</translation>
    </message>
    <message>
        <source>Sign in in the browser, which offers to set a new password, or ask an administrator to reset it.</source>
        <translation>Melden Sie sich im Browser an, der ein neues Kennwort anbietet, oder bitten Sie einen Administrator, es zurückzusetzen.</translation>
    </message>
    <message>
        <source>Your organization doesn&apos;t allow you to work in this tenant</source>
        <translation>Ihre Organisation lässt Sie in diesem Mandanten nicht arbeiten</translation>
    </message>
    <message>
        <source>Its policy for access to other tenants forbids it.</source>
        <translation>Ihre Richtlinie für den Zugriff auf andere Mandanten verbietet es.</translation>
    </message>
    <message>
        <source>Ask the administrators of your account&apos;s own tenant to allow access to this one, or use an account of this tenant.</source>
        <translation>Bitten Sie die Administratoren des Mandanten Ihres Kontos, den Zugriff auf diesen zu erlauben, oder verwenden Sie ein Konto dieses Mandanten.</translation>
    </message>
    <message>
        <source>This tenant doesn&apos;t allow your account</source>
        <translation>Dieser Mandant lässt Ihr Konto nicht zu</translation>
    </message>
    <message>
        <source>Its policy for accounts of other tenants forbids it.</source>
        <translation>Seine Richtlinie für Konten anderer Mandanten verbietet es.</translation>
    </message>
    <message>
        <source>Ask the administrators of this tenant to allow it, or use an account of this tenant.</source>
        <translation>Bitten Sie die Administratoren dieses Mandanten, es zu erlauben, oder verwenden Sie ein Konto dieses Mandanten.</translation>
    </message>
    <message>
        <source>Your network doesn&apos;t allow you to work in this tenant</source>
        <translation>Ihr Netzwerk lässt Sie in diesem Mandanten nicht arbeiten</translation>
    </message>
    <message>
        <source>A tenant restriction of your organization&apos;s network or device forbids it.</source>
        <translation>Eine Mandanteneinschränkung des Netzwerks oder Geräts Ihrer Organisation verbietet es.</translation>
    </message>
    <message>
        <source>Ask your network administrators to allow this tenant, or work from another location.</source>
        <translation>Bitten Sie Ihre Netzwerkadministratoren, diesen Mandanten zu erlauben, oder arbeiten Sie von einem anderen Ort aus.</translation>
    </message>
    <message>
        <source>Multifactor authentication has to be registered first</source>
        <translation>Die mehrstufige Authentifizierung muss zuerst registriert werden</translation>
    </message>
    <message>
        <source>Your account has no method for it, or registering one is blocked because the sign-in looks risky.</source>
        <translation>Ihr Konto hat keine Methode dafür, oder die Registrierung ist gesperrt, weil die Anmeldung riskant aussieht.</translation>
    </message>
    <message>
        <source>Register a method in the browser, from a device and a place that your organization knows, or ask an administrator.</source>
        <translation>Registrieren Sie eine Methode im Browser, mit einem Gerät und an einem Ort, die Ihre Organisation kennt, oder fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>The sign-in was interrupted for a confirmation</source>
        <translation>Die Anmeldung wurde für eine Bestätigung unterbrochen</translation>
    </message>
    <message>
        <source>Microsoft Entra ID asks whether you mean to sign in to this app, or to stay signed in, and no one has confirmed it.</source>
        <translation>Microsoft Entra ID fragt, ob Sie sich wirklich bei dieser App anmelden oder angemeldet bleiben möchten, und niemand hat es bestätigt.</translation>
    </message>
    <message>
        <source>Sign in in the browser of this computer and answer the question there. Some organizations refuse device codes in this way.</source>
        <translation>Melden Sie sich im Browser dieses Computers an, und beantworten Sie dort die Frage. Manche Organisationen lehnen Gerätecodes auf diese Weise ab.</translation>
    </message>
    <message>
        <source>Your password has expired or was changed</source>
        <translation>Ihr Kennwort ist abgelaufen oder wurde geändert</translation>
    </message>
    <message>
        <source>The sign-in was made with the old password and is no longer valid.</source>
        <translation>Die Anmeldung wurde mit dem alten Kennwort vorgenommen und gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Sign in again with the new password. Your choices are kept.</source>
        <translation>Melden Sie sich mit dem neuen Kennwort wieder an. Was Sie gewählt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>No one has consented in this tenant to a permission of the app registration: Azure Service Management, Azure Key Vault, Azure Key Vault Managed HSM or Microsoft Graph.</source>
        <translation>Niemand hat in diesem Mandanten in eine Berechtigung der App-Registrierung eingewilligt: Azure Service Management, Azure Key Vault, Azure Key Vault Managed HSM oder Microsoft Graph.</translation>
    </message>
    <message>
        <source>The app is disabled in this tenant</source>
        <translation>Die App ist in diesem Mandanten deaktiviert</translation>
    </message>
    <message>
        <source>An administrator has turned off sign-in for the app registration that this program uses, or for the service that it requests.</source>
        <translation>Ein Administrator hat die Anmeldung für die App-Registrierung dieses Programms ausgeschaltet, oder für den Dienst, nach dem sie fragt.</translation>
    </message>
    <message>
        <source>Ask an administrator to enable it in the portal: Enterprise applications, the app, Properties, “Enabled for users to sign-in”.</source>
        <translation>Bitten Sie einen Administrator, sie im Portal zu aktivieren: Unternehmensanwendungen, die App, Eigenschaften, „Aktiviert für die Benutzeranmeldung“.</translation>
    </message>
    <message>
        <source>In the app registration, open API permissions and add what is missing: the delegated permission user_impersonation of Azure Service Management, of Azure Key Vault and of Azure Key Vault Managed HSM, which is a service of its own, and Application.Read.All of Microsoft Graph. Then consent to it.</source>
        <translation>Öffnen Sie in der App-Registrierung die API-Berechtigungen, und fügen Sie hinzu, was fehlt: die delegierte Berechtigung user_impersonation von Azure Service Management, von Azure Key Vault und von Azure Key Vault Managed HSM, das ein eigener Dienst ist, und Application.Read.All von Microsoft Graph. Willigen Sie dann ein.</translation>
    </message>
    <message>
        <source>It has no service principal for the service that the program requests, for example Azure Key Vault or Azure Key Vault Managed HSM.</source>
        <translation>Er hat keinen Dienstprinzipal für den Dienst, nach dem das Programm fragt, zum Beispiel Azure Key Vault oder Azure Key Vault Managed HSM.</translation>
    </message>
    <message>
        <source>Check tenant and cloud. An administrator can create it: az ad sp create --id APPLICATION-ID. In the public cloud the application ID of Azure Key Vault Managed HSM is 589d5083-6f11-4d30-a62a-a4b316a14abf, that of Azure Key Vault cfa8b339-82a2-471a-a3c9-0fc0be7a4093.</source>
        <translation>Prüfen Sie Mandant und Cloud. Ein Administrator kann ihn erstellen: az ad sp create --id ANWENDUNGS-ID. In der öffentlichen Cloud ist die Anwendungs-ID von Azure Key Vault Managed HSM 589d5083-6f11-4d30-a62a-a4b316a14abf, die von Azure Key Vault cfa8b339-82a2-471a-a3c9-0fc0be7a4093.</translation>
    </message>
    <message>
        <source>Azure Backup&apos;s service principal can&apos;t both read and back up the customer-managed key that encrypts the OS disk. Only the Azure portal grants this automatically, and only for a member of the tenant, not for a guest; PowerShell, Azure CLI and REST don&apos;t.</source>
        <translation>Der Dienstprinzipal von Azure Backup kann den kundenseitig verwalteten Schlüssel, mit dem der Betriebssystemdatenträger verschlüsselt ist, nicht lesen und sichern. Nur das Azure-Portal gewährt diesen Zugriff automatisch, und nur für ein Mitglied des Mandanten, nicht für einen Gast; PowerShell, Azure CLI und REST tun es nicht.</translation>
    </message>
    <message>
        <source>Grant Azure Backup&apos;s service principal read and backup on exactly this key, then try again. A new grant can take a few minutes to take effect.</source>
        <translation>Gewähren Sie dem Dienstprinzipal von Azure Backup Lesen und Sichern auf genau diesem Schlüssel, und versuchen Sie es erneut. Ein neuer Zugriff kann einige Minuten brauchen, bis er wirkt.</translation>
    </message>
    <message>
        <source>Grant Azure Backup&apos;s service principal Get, List and Backup on the keys and secrets of that Key Vault, then try again.</source>
        <translation>Gewähren Sie dem Dienstprinzipal von Azure Backup Abrufen, Auflisten und Sichern für die Schlüssel und Geheimnisse dieses Key Vault, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key or secret of Azure Disk Encryption couldn&apos;t be used</source>
        <translation>Der Schlüssel oder das Geheimnis von Azure Disk Encryption konnte nicht verwendet werden</translation>
    </message>
    <message>
        <source>It&apos;s missing in the Key Vault, or Azure Backup can&apos;t read it there.</source>
        <translation>Es fehlt im Key Vault, oder Azure Backup kann es dort nicht lesen.</translation>
    </message>
    <message>
        <source>Check the Key Vault and the access to it, recover the key or the secret, then try again.</source>
        <translation>Prüfen Sie den Key Vault und den Zugriff darauf, stellen Sie den Schlüssel oder das Geheimnis wieder her, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Azure Backup didn&apos;t get storage for the backup</source>
        <translation>Azure Backup hat keinen Speicher für die Sicherung erhalten</translation>
    </message>
    <message>
        <source>Often the Recovery Services vault can&apos;t use its own encryption key. This isn&apos;t the key of the VM.</source>
        <translation>Oft kann der Recovery Services-Tresor seinen eigenen Verschlüsselungsschlüssel nicht verwenden. Das ist nicht der Schlüssel des virtuellen Computers.</translation>
    </message>
    <message>
        <source>Check the access of the vault&apos;s managed identity to the key in the vault&apos;s encryption settings, then try again.</source>
        <translation>Prüfen Sie in den Verschlüsselungseinstellungen des Tresors den Zugriff seiner verwalteten Identität auf den Schlüssel, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to change the permission model of this Key Vault</source>
        <translation>Sie haben keine Berechtigung, das Berechtigungsmodell dieses Key Vault zu ändern</translation>
    </message>
    <message>
        <source>Changing between access policies and Azure RBAC also requires permission to assign roles.</source>
        <translation>Für den Wechsel zwischen Zugriffsrichtlinien und Azure RBAC ist auch die Berechtigung erforderlich, Rollen zuzuweisen.</translation>
    </message>
    <message>
        <source>Ask an Owner or User Access Administrator of the Key Vault to change it.</source>
        <translation>Bitten Sie einen Besitzer oder Benutzerzugriffsadministrator des Key Vault, es zu ändern.</translation>
    </message>
    <message>
        <source>The name of the Key Vault is taken</source>
        <translation>Der Name des Key Vault ist vergeben</translation>
    </message>
    <message>
        <source>A Key Vault with this name exists somewhere in Azure, or a deleted one can still be recovered.</source>
        <translation>Ein Key Vault dieses Namens existiert irgendwo in Azure, oder ein gelöschter kann noch wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Choose another name, or recover the deleted Key Vault.</source>
        <translation>Wählen Sie einen anderen Namen, oder stellen Sie den gelöschten Key Vault wieder her.</translation>
    </message>
    <message>
        <source>The Key Vault is being changed</source>
        <translation>Der Key Vault wird gerade geändert</translation>
    </message>
    <message>
        <source>Two changes to the same Key Vault, or to something in it, conflicted.</source>
        <translation>Zwei Änderungen an demselben Key Vault, oder an etwas darin, standen in Konflikt.</translation>
    </message>
    <message>
        <source>Try again, one change after the other.</source>
        <translation>Versuchen Sie es erneut, eine Änderung nach der anderen.</translation>
    </message>
    <message>
        <source>There are too many custom roles</source>
        <translation>Es gibt zu viele benutzerdefinierte Rollen</translation>
    </message>
    <message>
        <source>A tenant can have 5,000 custom roles of Azure RBAC (2,000 in China).</source>
        <translation>Ein Mandant kann 5.000 benutzerdefinierte Rollen von Azure RBAC haben (2.000 in China).</translation>
    </message>
    <message>
        <source>Use a role that exists, or remove custom roles that no one needs.</source>
        <translation>Verwenden Sie eine vorhandene Rolle, oder entfernen Sie benutzerdefinierte Rollen, die niemand braucht.</translation>
    </message>
    <message>
        <source>Check the object ID of Azure Backup&apos;s service principal in this tenant, or wait a minute and try again.</source>
        <translation>Prüfen Sie die Objekt-ID des Dienstprinzipals von Azure Backup in diesem Mandanten, oder warten Sie eine Minute, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key store is in another tenant</source>
        <translation>Der Schlüsselspeicher ist in einem anderen Mandanten</translation>
    </message>
    <message>
        <source>The tenants of your sign-in, of the VM&apos;s subscription and of the key store were compared, and they aren&apos;t the same. Azure Backup has another object ID in each tenant, so the grant would go to no one, or to someone else.</source>
        <translation>Die Mandanten Ihrer Anmeldung, des Abonnements des virtuellen Computers und des Schlüsselspeichers wurden verglichen und sind nicht dieselben. Azure Backup hat in jedem Mandanten eine andere Objekt-ID; der Zugriff ginge an niemanden oder an jemand anderen.</translation>
    </message>
    <message>
        <source>Sign in to the tenant of the key store and of the VM. Whether Azure Backup can use a key of another tenant than the VM&apos;s, or across Azure Lighthouse, isn&apos;t known.</source>
        <translation>Melden Sie sich beim Mandanten des Schlüsselspeichers und des virtuellen Computers an. Ob Azure Backup einen Schlüssel eines anderen Mandanten als dem des virtuellen Computers oder über Azure Lighthouse verwenden kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The security principal wasn&apos;t checked</source>
        <translation>Der Sicherheitsprinzipal wurde nicht geprüft</translation>
    </message>
    <message>
        <source>The directory didn&apos;t say what this object ID belongs to. If it isn&apos;t Azure Backup, someone else gets access to the key.</source>
        <translation>Das Verzeichnis hat nicht gesagt, wozu diese Objekt-ID gehört. Wenn es nicht Azure Backup ist, erhält jemand anderes Zugriff auf den Schlüssel.</translation>
    </message>
    <message>
        <source>Compare it with the object ID of Backup Management Service in this tenant, and confirm it.</source>
        <translation>Vergleichen Sie sie mit der Objekt-ID von Backup Management Service in diesem Mandanten, und bestätigen Sie sie.</translation>
    </message>
    <message>
        <source>The security principal isn&apos;t Azure Backup</source>
        <translation>Der Sicherheitsprinzipal ist nicht Azure Backup</translation>
    </message>
    <message>
        <source>Its application ID isn&apos;t that of Azure Backup. A grant gives someone else access to the key, and backup still fails.</source>
        <translation>Seine Anwendungs-ID ist nicht die von Azure Backup. Ein Zugriff öffnet den Schlüssel für jemand anderen, und die Sicherung schlägt trotzdem fehl.</translation>
    </message>
    <message>
        <source>Choose Backup Management Service, or confirm that you want this grant.</source>
        <translation>Wählen Sie Backup Management Service, oder bestätigen Sie, dass Sie diesen Zugriff wollen.</translation>
    </message>
    <message>
        <source>Paste the object ID of Azure Backup&apos;s service principal, or ask a directory administrator for consent.</source>
        <translation>Fügen Sie die Objekt-ID des Dienstprinzipals von Azure Backup ein, oder bitten Sie einen Verzeichnisadministrator um Einwilligung.</translation>
    </message>
    <message>
        <source>Microsoft hasn&apos;t published the application ID of Azure Backup here.</source>
        <translation>Microsoft hat die Anwendungs-ID von Azure Backup hier nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>This tenant has no service principal of Azure Backup</source>
        <translation>Dieser Mandant hat keinen Dienstprinzipal von Azure Backup</translation>
    </message>
    <message>
        <source>The plan can&apos;t be written in this language</source>
        <translation>Der Plan kann in dieser Sprache nicht geschrieben werden</translation>
    </message>
    <message>
        <source>A name contains characters that it can&apos;t express safely, or an ID isn&apos;t known.</source>
        <translation>Ein Name enthält Zeichen, die sie nicht sicher ausdrücken kann, oder eine ID ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose another language, or make the grant with this program.</source>
        <translation>Wählen Sie eine andere Sprache, oder gewähren Sie den Zugriff mit diesem Programm.</translation>
    </message>
    <message>
        <source>The file wasn&apos;t written through someone else&apos;s link</source>
        <translation>Die Datei wurde nicht durch den Link eines anderen geschrieben</translation>
    </message>
    <message>
        <source>A link on the way to the file was made by another user, and can lead anywhere.</source>
        <translation>Ein Link auf dem Weg zur Datei stammt von einem anderen Benutzer und kann überallhin führen.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>With --write-ca, specify a file that doesn&apos;t exist yet.</source>
        <translation>Geben Sie mit --write-ca eine Datei an, die noch nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Disks can&apos;t be replaced across subscriptions</source>
        <translation>Datenträger können nicht über Abonnements hinweg ersetzt werden</translation>
    </message>
    <message>
        <source>Replacing the disks of a VM in place works in its own subscription only.</source>
        <translation>Die Datenträger eines virtuellen Computers an Ort und Stelle zu ersetzen, geht nur in seinem eigenen Abonnement.</translation>
    </message>
    <message>
        <source>Restore as a new VM, or restore the disks.</source>
        <translation>Stellen Sie einen neuen virtuellen Computer oder die Datenträger wieder her.</translation>
    </message>
    <message>
        <source>The restore into another subscription isn&apos;t possible</source>
        <translation>Die Wiederherstellung in ein anderes Abonnement ist nicht möglich</translation>
    </message>
    <message>
        <source>The code shows why: the type of VM, its encryption, a recovery point that is a snapshot or in another region, or a subscription that isn&apos;t suitable.</source>
        <translation>Der Code zeigt, warum: die Art des virtuellen Computers, seine Verschlüsselung, ein Wiederherstellungspunkt, der eine Momentaufnahme oder in einer anderen Region ist, oder ein Abonnement, das nicht geeignet ist.</translation>
    </message>
    <message>
        <source>Restore into the VM&apos;s own subscription; or choose a recovery point in the vault tier, and a subscription of the same tenant where Microsoft.RecoveryServices is registered.</source>
        <translation>Stellen Sie im eigenen Abonnement des virtuellen Computers wieder her; oder wählen Sie einen Wiederherstellungspunkt der Tresorebene und ein Abonnement desselben Mandanten, in dem Microsoft.RecoveryServices registriert ist.</translation>
    </message>
    <message>
        <source>This cloud signs in at Azure</source>
        <translation>Diese Cloud meldet bei Azure an</translation>
    </message>
    <message>
        <source>The address isn&apos;t one of Azure&apos;s own, but sends you to a sign-in service of Microsoft. Its tokens would give the operator of this address access to your Azure account. Nothing was requested.</source>
        <translation>Die Adresse ist keine von Azure, schickt Sie aber zu einem Anmeldedienst von Microsoft. Dessen Token würden dem Betreiber dieser Adresse Zugriff auf Ihr Azure-Konto geben. Es wurde nichts angefordert.</translation>
    </message>
    <message>
        <source>If you want to work on Azure, choose Azure&apos;s cloud in the settings. If someone gave you this address, don&apos;t use it.</source>
        <translation>Wenn Sie in Azure arbeiten möchten, wählen Sie in den Einstellungen die Cloud von Azure. Wenn Ihnen jemand diese Adresse gegeben hat, verwenden Sie sie nicht.</translation>
    </message>
    <message>
        <source>This cloud requests what belongs to Azure</source>
        <translation>Diese Cloud verlangt, was Azure gehört</translation>
    </message>
    <message>
        <source>The address isn&apos;t one of Azure&apos;s own, but names a service of Azure, or an application that might be one, as its own. It would receive tokens that are meant for Azure. Nothing was requested.</source>
        <translation>Die Adresse ist keine von Azure, nennt aber einen Dienst von Azure, oder eine Anwendung, die einer sein kann, als ihren eigenen. Sie würde Token erhalten, die für Azure bestimmt sind. Es wurde nichts angefordert.</translation>
    </message>
    <message>
        <source>This cloud doesn&apos;t say which key stores are its own</source>
        <translation>Diese Cloud sagt nicht, welche Schlüsselspeicher ihre eigenen sind</translation>
    </message>
    <message>
        <source>It names a domain in which anyone can have a host. Tokens for its key stores could go to anyone. Nothing was requested.</source>
        <translation>Sie nennt eine Domäne, in der jeder einen Host haben kann. Token für ihre Schlüsselspeicher könnten an jeden gehen. Es wurde nichts angefordert.</translation>
    </message>
    <message>
        <source>Ask the operator of the cloud for the correct address.</source>
        <translation>Fragen Sie die Betreiber der Cloud nach ihrer richtigen Adresse.</translation>
    </message>
    <message>
        <source>The response is from another tenant</source>
        <translation>Die Antwort ist von einem anderen Mandanten</translation>
    </message>
    <message>
        <source>The sign-in service has signed you in to another tenant than the one that was requested. The response wasn&apos;t used.</source>
        <translation>Der Anmeldedienst hat Sie bei einem anderen Mandanten angemeldet als dem, der angefordert war. Die Antwort wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Check the tenant in the settings and sign in again. If it happens again, report it with the details.</source>
        <translation>Prüfen Sie den Mandanten in den Einstellungen, und melden Sie sich erneut an. Wenn es wieder vorkommt, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>No secret store could be opened</source>
        <translation>Es konnte kein Geheimnisspeicher geöffnet werden</translation>
    </message>
    <message>
        <source>This desktop has no key ring, or it wasn&apos;t opened for this program. The sign-in lasts until the program ends.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, oder er wurde für dieses Programm nicht geöffnet. Die Anmeldung gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Continue without staying signed in, or start and unlock a key ring such as GNOME Keyring or KWallet to stay signed in.</source>
        <translation>Fahren Sie ohne gespeicherte Anmeldung fort, oder starten und entsperren Sie einen Schlüsselbund wie GNOME Keyring oder KWallet, um angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>The proxy requires NTLM</source>
        <translation>Der Proxy verlangt NTLM</translation>
    </message>
    <message>
        <source>This program doesn&apos;t sign in to a proxy by NTLM: a password that the proxy refuses would be sent to it repeatedly, which locks the account.</source>
        <translation>Dieses Programm meldet sich nicht mit NTLM bei einem Proxy an: Ein Kennwort, das der Proxy ablehnt, würde ihm immer wieder gesendet, und das sperrt das Konto.</translation>
    </message>
    <message>
        <source>Use a proxy without a sign-in or with Basic or Digest alone, for example one on this computer that signs in to yours.</source>
        <translation>Verwenden Sie einen Proxy ohne Anmeldung oder nur mit Basic oder Digest, zum Beispiel einen auf diesem Computer, der sich bei Ihrem anmeldet.</translation>
    </message>
    <message>
        <source>Access policies always apply to the whole Key Vault, and the wide role is planned only for the whole Key Vault.</source>
        <translation>Zugriffsrichtlinien gelten immer für den ganzen Key Vault, und die weite Rolle wird nur für den ganzen Key Vault geplant.</translation>
    </message>
    <message>
        <source>Choose one from the list, or a smaller role.</source>
        <translation>Wählen Sie einen Eintrag aus der Liste oder eine kleinere Rolle.</translation>
    </message>
    <message>
        <source>Backups weren&apos;t stopped</source>
        <translation>Die Sicherungen wurden nicht beendet</translation>
    </message>
    <message>
        <source>What has been changed since then is left as it is. Access stays, because backups would fail without it.</source>
        <translation>Was seither geändert wurde, bleibt unberührt. Der Zugriff bleibt bestehen, weil die Sicherungen ohne ihn fehlschlagen würden.</translation>
    </message>
    <message>
        <source>Stop backups in the portal, or check again and undo the changes without stopping backups.</source>
        <translation>Beenden Sie die Sicherungen im Portal, oder prüfen Sie erneut und machen Sie die Änderungen rückgängig, ohne die Sicherungen zu beenden.</translation>
    </message>
    <message>
        <source>The backup item of the VM wasn&apos;t found</source>
        <translation>Das Sicherungselement des virtuellen Computers wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The vault doesn&apos;t show it, so it isn&apos;t known whether backups are running.</source>
        <translation>Der Tresor zeigt es nicht; deshalb ist nicht bekannt, ob Sicherungen laufen.</translation>
    </message>
    <message>
        <source>Check the backup items of the vault in the portal.</source>
        <translation>Prüfen Sie die Sicherungselemente des Tresors im Portal.</translation>
    </message>
    <message>
        <source>The VM is no longer protected</source>
        <translation>Der virtuelle Computer ist nicht mehr geschützt</translation>
    </message>
    <message>
        <source>Access was to be granted again for running backups, but no backups are running.</source>
        <translation>Der Zugriff sollte für laufende Sicherungen wieder gewährt werden, aber es laufen keine Sicherungen.</translation>
    </message>
    <message>
        <source>Refresh the list of virtual machines, and configure backup again.</source>
        <translation>Aktualisieren Sie die Liste der virtuellen Computer, und konfigurieren Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>Azure Backup still has no access to the key</source>
        <translation>Azure Backup hat noch immer keinen Zugriff auf den Schlüssel</translation>
    </message>
    <message>
        <source>The grant was written, but the key store doesn&apos;t show that it&apos;s in effect.</source>
        <translation>Der Zugriff wurde geschrieben, aber der Schlüsselspeicher zeigt nicht, dass er wirksam ist.</translation>
    </message>
    <message>
        <source>The role is already assigned there, under a condition</source>
        <translation>Die Rolle ist dort bereits zugewiesen, unter einer Bedingung</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t accept a second assignment of the role next to it, and what the condition still allows can&apos;t be determined.</source>
        <translation>Azure nimmt daneben keine zweite Zuweisung der Rolle an, und was die Bedingung noch zulässt, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Ask the person who added the condition to review and remove it, or choose another role.</source>
        <translation>Bitten Sie die Person, die die Bedingung hinzugefügt hat, sie zu prüfen und zu entfernen, oder wählen Sie eine andere Rolle.</translation>
    </message>
    <message>
        <source>The address of a cloud can&apos;t contain a port</source>
        <translation>Die Adresse einer Cloud darf keinen Port enthalten</translation>
    </message>
    <message>
        <source>Tokens are sent to port 443 and to no other.</source>
        <translation>Token werden an Port 443 gesendet und an keinen anderen.</translation>
    </message>
    <message>
        <source>Leave the port out. The simulator, which has one, is reached as a proxy.</source>
        <translation>Lassen Sie den Port weg. Der Simulator, der einen hat, wird als Proxy erreicht.</translation>
    </message>
    <message>
        <source>No script was written: the VM is already protected</source>
        <translation>Es wurde kein Skript geschrieben: Der virtuelle Computer ist bereits geschützt</translation>
    </message>
    <message>
        <source>The scripts configure backup, which is already configured.</source>
        <translation>Die Skripte konfigurieren die Sicherung, und sie ist bereits konfiguriert.</translation>
    </message>
    <message>
        <source>Run the command without --export. If access is missing, --request writes a request for it.</source>
        <translation>Führen Sie den Befehl ohne --export aus. Wenn Zugriff fehlt, schreibt --request eine Anfrage dafür.</translation>
    </message>
    <message>
        <source>No backup is started here: the VM is already protected</source>
        <translation>Hier wird keine Sicherung gestartet: Der virtuelle Computer ist bereits geschützt</translation>
    </message>
    <message>
        <source>Only access to its key would be granted. Nothing was written.</source>
        <translation>Es würde nur Zugriff auf ihren Schlüssel gewährt. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Run the command without --first-backup, and start a backup in the vault afterward.</source>
        <translation>Führen Sie den Befehl ohne --first-backup aus, und starten Sie danach eine Sicherung im Tresor.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to create Azure Backup&apos;s service principal</source>
        <translation>Sie haben keine Berechtigung, den Dienstprinzipal von Azure Backup zu erstellen</translation>
    </message>
    <message>
        <source>Creating one needs the Microsoft Graph permission Application.ReadWrite.All, and a directory role that allows it, such as Cloud Application Administrator.</source>
        <translation>Dafür sind die Microsoft Graph-Berechtigung Application.ReadWrite.All und eine Verzeichnisrolle erforderlich, die es erlaubt, etwa Cloudanwendungsadministrator.</translation>
    </message>
    <message>
        <source>Ask a directory administrator to create it, or register the resource provider Microsoft.RecoveryServices in a subscription.</source>
        <translation>Bitten Sie einen Verzeichnisadministrator, ihn zu erstellen, oder registrieren Sie den Ressourcenanbieter Microsoft.RecoveryServices in einem Abonnement.</translation>
    </message>
    <message>
        <source>The scenario can&apos;t be used</source>
        <translation>Das Szenario kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Its description contains something that the simulator doesn&apos;t understand.</source>
        <translation>Seine Beschreibung enthält etwas, das der Simulator nicht versteht.</translation>
    </message>
    <message>
        <source>Correct that place in the file. If the scenario comes with this program, report this with the details.</source>
        <translation>Korrigieren Sie diese Stelle in der Datei. Gehört das Szenario zu diesem Programm, melden Sie dies mit den Details.</translation>
    </message>
    <message>
        <source>Nothing in these files was understood</source>
        <translation>In diesen Dateien wurde nichts verstanden</translation>
    </message>
    <message>
        <source>They aren&apos;t snapshots of this program, and aren&apos;t exports of Azure tools that it reads.</source>
        <translation>Sie sind keine Momentaufnahmen dieses Programms und keine Exporte von Azure-Werkzeugen, die es liest.</translation>
    </message>
    <message>
        <source>Review the files: cvm-backup-wizard review says of each what isn&apos;t understood. For a scenario of your own, use --scenario-file.</source>
        <translation>Prüfen Sie die Dateien: cvm-backup-wizard review sagt zu jeder, was nicht verstanden wird. Für ein eigenes Szenario verwenden Sie --scenario-file.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It doesn&apos;t exist, you don&apos;t have permission to read it, or it isn&apos;t a file.</source>
        <translation>Sie ist nicht vorhanden, Sie haben keine Berechtigung, sie zu lesen, oder sie ist keine Datei.</translation>
    </message>
    <message>
        <source>Check its name and its permissions, then try again.</source>
        <translation>Überprüfen Sie ihren Namen und ihre Berechtigungen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>It&apos;s larger than this program reads of a file of this kind.</source>
        <translation>Sie ist größer als das, was dieses Programm von einer Datei dieser Art liest.</translation>
    </message>
    <message>
        <source>Check whether it&apos;s the right file.</source>
        <translation>Überprüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The fault can&apos;t be used</source>
        <translation>Der Fehlerfall kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>It isn&apos;t JSON of the form that the simulator understands.</source>
        <translation>Er ist kein JSON der Form, die der Simulator versteht.</translation>
    </message>
    <message>
        <source>Correct it: resources/scenario.schema.json describes every member of a fault.</source>
        <translation>Korrigieren Sie ihn: resources/scenario.schema.json beschreibt jedes Element eines Fehlerfalls.</translation>
    </message>
    <message>
        <source>The vault doesn&apos;t know this container</source>
        <translation>Der Tresor kennt diesen Container nicht</translation>
    </message>
    <message>
        <source>The name of the container is wrong, or the VM isn&apos;t protected in this vault.</source>
        <translation>Der Name des Containers ist falsch, oder der virtuelle Computer wird in diesem Tresor nicht geschützt.</translation>
    </message>
    <message>
        <source>List the containers of the vault, check the name, then try again.</source>
        <translation>Listen Sie die Container des Tresors auf, prüfen Sie den Namen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The vault isn&apos;t empty</source>
        <translation>Der Tresor ist nicht leer</translation>
    </message>
    <message>
        <source>Backup items are left in it; soft-deleted ones count until their retention is over.</source>
        <translation>Es sind noch Sicherungselemente darin; vorläufig gelöschte zählen, bis ihre Aufbewahrung endet.</translation>
    </message>
    <message>
        <source>Undelete the items, stop their protection and delete their data, or wait until the retention of the soft-deleted ones is over.</source>
        <translation>Stellen Sie die Elemente wieder her, beenden Sie ihren Schutz und löschen Sie ihre Daten, oder warten Sie, bis die Aufbewahrung der vorläufig gelöschten endet.</translation>
    </message>
    <message>
        <source>The client secret is wrong</source>
        <translation>Der geheime Clientschlüssel ist falsch</translation>
    </message>
    <message>
        <source>The application signed in with a value that isn&apos;t its client secret; often it&apos;s the ID of the secret.</source>
        <translation>Die Anwendung hat sich mit einem Wert angemeldet, der nicht ihr geheimer Clientschlüssel ist; oft ist es die ID des Geheimnisses.</translation>
    </message>
    <message>
        <source>Use the value of the secret, or create a new one in the app registration.</source>
        <translation>Verwenden Sie den Wert des Geheimnisses, oder erstellen Sie in der App-Registrierung ein neues.</translation>
    </message>
    <message>
        <source>The client secret has expired</source>
        <translation>Der geheime Clientschlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>The application signed in with a secret that is no longer valid.</source>
        <translation>Die Anwendung hat sich mit einem Geheimnis angemeldet, das nicht mehr gilt.</translation>
    </message>
    <message>
        <source>Create a new secret in the app registration, then sign in with it.</source>
        <translation>Erstellen Sie in der App-Registrierung ein neues Geheimnis, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>The key store got no token</source>
        <translation>Der Schlüsselspeicher hat kein Token bekommen</translation>
    </message>
    <message>
        <source>The request had no token that this key store can read.</source>
        <translation>Die Anforderung hatte kein Token, das dieser Schlüsselspeicher lesen kann.</translation>
    </message>
    <message>
        <source>Sign in, and ask for a token of the key store&apos;s own service.</source>
        <translation>Melden Sie sich an, und fordern Sie ein Token für den Dienst des Schlüsselspeichers an.</translation>
    </message>
    <message>
        <source>The token is for another service</source>
        <translation>Das Token ist für einen anderen Dienst</translation>
    </message>
    <message>
        <source>A Key Vault and a Managed HSM take tokens of different services.</source>
        <translation>Ein Schlüsseltresor und ein Managed HSM nehmen Token verschiedener Dienste.</translation>
    </message>
    <message>
        <source>Ask for a token of https://vault.azure.net or https://managedhsm.azure.net.</source>
        <translation>Fordern Sie ein Token für https://vault.azure.net oder https://managedhsm.azure.net an.</translation>
    </message>
    <message>
        <source>The token is of another tenant</source>
        <translation>Das Token gehört zu einem anderen Mandanten</translation>
    </message>
    <message>
        <source>The key store belongs to another tenant than the one that you are signed in to.</source>
        <translation>Der Schlüsselspeicher gehört zu einem anderen Mandanten als dem, an dem Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Sign in to the tenant of the key store, then try again.</source>
        <translation>Melden Sie sich beim Mandanten des Schlüsselspeichers an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The Managed HSM isn&apos;t activated</source>
        <translation>Das Managed HSM ist nicht aktiviert</translation>
    </message>
    <message>
        <source>It was created, and until its security domain is downloaded it has no keys and answers nobody.</source>
        <translation>Es wurde erstellt; bis seine Sicherheitsdomäne heruntergeladen ist, hat es keine Schlüssel und antwortet niemandem.</translation>
    </message>
    <message>
        <source>Ask an administrator of the HSM to download its security domain, which activates it.</source>
        <translation>Bitten Sie einen Administrator des HSM, die Sicherheitsdomäne herunterzuladen; das aktiviert es.</translation>
    </message>
    <message>
        <source>The disk encryption set can&apos;t use its key</source>
        <translation>Der Datenträgerverschlüsselungssatz kann seinen Schlüssel nicht verwenden</translation>
    </message>
    <message>
        <source>The managed identity of the disk encryption set lacks access to the key, or the key store doesn&apos;t let it in.</source>
        <translation>Der verwalteten Identität des Datenträgerverschlüsselungssatzes fehlt der Zugriff auf den Schlüssel, oder der Schlüsselspeicher lässt sie nicht ein.</translation>
    </message>
    <message>
        <source>Give the identity of the disk encryption set Get, Wrap Key and Unwrap Key on the key. This isn&apos;t the access of Azure Backup.</source>
        <translation>Geben Sie der Identität des Datenträgerverschlüsselungssatzes Abrufen, Schlüssel packen und Schlüssel entpacken für den Schlüssel. Das ist nicht der Zugriff von Azure Backup.</translation>
    </message>
    <message>
        <source>A deny assignment forbids this</source>
        <translation>Eine Ablehnungszuweisung verbietet das</translation>
    </message>
    <message>
        <source>Your account has a role that allows this action, and a deny assignment at or above the scope takes it away: of a managed application or a deployment stack, for example.</source>
        <translation>Ihr Konto hat eine Rolle, die diese Aktion erlaubt, und eine Ablehnungszuweisung am Bereich oder darüber nimmt sie weg: etwa die einer verwalteten Anwendung oder eines Bereitstellungsstapels.</translation>
    </message>
    <message>
        <source>Ask whoever owns what made the deny assignment. Another role doesn&apos;t help.</source>
        <translation>Fragen Sie den Besitzer dessen, was die Ablehnungszuweisung erstellt hat. Eine andere Rolle hilft nicht.</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t allow this operation now</source>
        <translation>Azure lässt diesen Vorgang jetzt nicht zu</translation>
    </message>
    <message>
        <source>The resource isn&apos;t in a state for it, or a quota is used up. The message says which.</source>
        <translation>Die Ressource ist nicht in einem Zustand dafür, oder ein Kontingent ist aufgebraucht. Die Meldung sagt, was davon.</translation>
    </message>
    <message>
        <source>Do what the message says, for example start the VM, then try again.</source>
        <translation>Tun Sie, was die Meldung sagt, starten Sie zum Beispiel den virtuellen Computer, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>None of the VMs that you can see has a confidentially encrypted OS disk.</source>
        <translation>Keiner der virtuellen Computer, die Sie sehen, hat einen vertraulich verschlüsselten Betriebssystemdatenträger.</translation>
    </message>
    <message>
        <source>Check the tenant, your subscriptions, and that you have permission to read the VMs.</source>
        <translation>Prüfen Sie den Mandanten, Ihre Abonnements und ob Sie die virtuellen Computer lesen dürfen.</translation>
    </message>
    <message>
        <source>Something stands in the way</source>
        <translation>Etwas steht im Weg</translation>
    </message>
    <message>
        <source>At least one step can&apos;t be made as planned. Nothing was written.</source>
        <translation>Mindestens ein Schritt kann nicht wie geplant ausgeführt werden. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>See what stands in the way and the way out of each, then try again.</source>
        <translation>Sehen Sie nach, was im Weg steht und welchen Ausweg es jeweils gibt, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Another restore of this VM is running</source>
        <translation>Eine andere Wiederherstellung dieser VM läuft</translation>
    </message>
    <message>
        <source>Azure Backup restores a VM once at a time.</source>
        <translation>Azure Backup führt für eine VM immer nur eine Wiederherstellung aus.</translation>
    </message>
    <message>
        <source>Wait until that restore has ended, then try again.</source>
        <translation>Warten Sie, bis diese Wiederherstellung beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No vault protects a VM</source>
        <translation>Kein Tresor schützt eine VM</translation>
    </message>
    <message>
        <source>No protected VM was found in the Recovery Services vaults that you can see.</source>
        <translation>In den Recovery Services-Tresoren, die Sie sehen können, wurde keine geschützte VM gefunden.</translation>
    </message>
    <message>
        <source>Check the vault&apos;s name, and that you have Backup Reader or more on it.</source>
        <translation>Prüfen Sie den Namen des Tresors, und ob Sie dort mindestens Sicherungsleser sind.</translation>
    </message>
    <message>
        <source>No vault protects this VM</source>
        <translation>Kein Tresor schützt diese VM</translation>
    </message>
    <message>
        <source>The Recovery Services vaults that you can see hold no backups of a VM with this name or ID.</source>
        <translation>Die Recovery Services-Tresore, die Sie sehen können, enthalten keine Sicherungen einer VM mit diesem Namen oder dieser ID.</translation>
    </message>
    <message>
        <source>Specify one of the listed VMs.</source>
        <translation>Geben Sie eine der aufgeführten VMs an.</translation>
    </message>
    <message>
        <source>Several VMs are protected, and this program doesn&apos;t guess.</source>
        <translation>Mehrere VMs sind geschützt, und dieses Programm rät nicht.</translation>
    </message>
    <message>
        <source>Specify one of the listed VMs with --vm.</source>
        <translation>Geben Sie eine der aufgeführten VMs mit --vm an.</translation>
    </message>
    <message>
        <source>There&apos;s no such recovery point</source>
        <translation>Diesen Wiederherstellungspunkt gibt es nicht</translation>
    </message>
    <message>
        <source>The VM has no recovery point with this ID. It might have expired.</source>
        <translation>Die VM hat keinen Wiederherstellungspunkt mit dieser ID. Möglicherweise ist er abgelaufen.</translation>
    </message>
    <message>
        <source>Choose one of the recovery points that are there.</source>
        <translation>Wählen Sie einen der vorhandenen Wiederherstellungspunkte.</translation>
    </message>
    <message>
        <source>There&apos;s nothing with this name</source>
        <translation>Nichts hat diesen Namen</translation>
    </message>
    <message>
        <source>A storage account, key store, disk encryption set, resource group or subnet that was specified wasn&apos;t found.</source>
        <translation>Ein angegebenes Speicherkonto, ein Schlüsselspeicher, ein Datenträgerverschlüsselungssatz, eine Ressourcengruppe oder ein Subnetz wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Specify one of those that are there, by name or ID.</source>
        <translation>Geben Sie eines der vorhandenen Elemente mit Namen oder ID an.</translation>
    </message>
    <message>
        <source>This job left no copy of the key</source>
        <translation>Dieser Auftrag hat keine Kopie des Schlüssels hinterlassen</translation>
    </message>
    <message>
        <source>No failed restore of the VM with this ID tells where it put a copy of the key.</source>
        <translation>Keine fehlgeschlagene Wiederherstellung der VM mit dieser ID sagt, wo sie eine Kopie des Schlüssels abgelegt hat.</translation>
    </message>
    <message>
        <source>Leave out --job, so that a new restore fetches the copy.</source>
        <translation>Lassen Sie --job weg, damit eine neue Wiederherstellung die Kopie holt.</translation>
    </message>
    <message>
        <source>There&apos;s no copy of the key</source>
        <translation>Es gibt keine Kopie des Schlüssels</translation>
    </message>
    <message>
        <source>The restore job doesn&apos;t tell where it put one. The recovery point holds none, or the restore failed for another reason.</source>
        <translation>Der Wiederherstellungsauftrag sagt nicht, wo er eine abgelegt hat. Der Wiederherstellungspunkt enthält keine, oder die Wiederherstellung ist aus einem anderen Grund fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Choose another recovery point of the vault tier, from the time when the VM used the key.</source>
        <translation>Wählen Sie einen anderen Wiederherstellungspunkt der Tresorebene aus der Zeit, als die VM den Schlüssel verwendet hat.</translation>
    </message>
    <message>
        <source>The restore succeeded</source>
        <translation>Die Wiederherstellung war erfolgreich</translation>
    </message>
    <message>
        <source>It was bound to fail so that Azure Backup hands out its copy of the key. The key is still available to Azure Backup, so no copy was written, and disks were made.</source>
        <translation>Sie sollte fehlschlagen, damit Azure Backup seine Kopie des Schlüssels herausgibt. Der Schlüssel steht Azure Backup noch zur Verfügung; daher wurde keine Kopie geschrieben, und es wurden Datenträger erstellt.</translation>
    </message>
    <message>
        <source>See which disks were made, and delete them when you don&apos;t need them. For a rehearsal, choose a placeholder set whose key is in another key store.</source>
        <translation>Sehen Sie nach, welche Datenträger erstellt wurden, und löschen Sie sie, wenn Sie sie nicht brauchen. Wählen Sie für eine Probe einen Platzhaltersatz, dessen Schlüssel in einem anderen Schlüsselspeicher liegt.</translation>
    </message>
    <message>
        <source>The restore is still running</source>
        <translation>Die Wiederherstellung läuft noch</translation>
    </message>
    <message>
        <source>It takes longer than this program waits. It wasn&apos;t stopped.</source>
        <translation>Sie dauert länger, als dieses Programm wartet. Sie wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>Continue the job later: its restore is found and followed, and not started again.</source>
        <translation>Setzen Sie den Auftrag später fort: Seine Wiederherstellung wird gefunden und verfolgt, nicht neu gestartet.</translation>
    </message>
    <message>
        <source>The storage account with the copy wasn&apos;t found</source>
        <translation>Das Speicherkonto mit der Kopie wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The restore job names a storage account that you can&apos;t see or that is gone.</source>
        <translation>Der Wiederherstellungsauftrag nennt ein Speicherkonto, das Sie nicht sehen können oder das nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Check your rights on the storage account. If it&apos;s gone, fetch the copy again with another one.</source>
        <translation>Prüfen Sie Ihre Rechte am Speicherkonto. Wenn es nicht mehr da ist, holen Sie die Kopie mit einem anderen erneut.</translation>
    </message>
    <message>
        <source>This isn&apos;t a signed address of a blob</source>
        <translation>Das ist keine signierte Adresse eines Blobs</translation>
    </message>
    <message>
        <source>An address with a shared access signature (SAS) begins with https://, names container and blob, and contains sig=.</source>
        <translation>Eine Adresse mit Shared Access Signature (SAS) beginnt mit https://, nennt Container und Blob und enthält sig=.</translation>
    </message>
    <message>
        <source>Copy the whole address of the copy, with its signature, then try again.</source>
        <translation>Kopieren Sie die ganze Adresse der Kopie mit ihrer Signatur, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It isn&apos;t the key that was expected</source>
        <translation>Es ist nicht der erwartete Schlüssel</translation>
    </message>
    <message>
        <source>The copy is of a key with another name, version or public part than the original.</source>
        <translation>Die Kopie ist von einem Schlüssel mit anderem Namen, anderer Version oder anderem öffentlichen Teil als das Original.</translation>
    </message>
    <message>
        <source>Compare the restored key with the disk encryption set of the VM. Nothing that was there was overwritten.</source>
        <translation>Vergleichen Sie den wiederhergestellten Schlüssel mit dem Datenträgerverschlüsselungssatz der VM. Nichts Vorhandenes wurde überschrieben.</translation>
    </message>
    <message>
        <source>It isn&apos;t known who gets the grant</source>
        <translation>Es ist nicht bekannt, wer die Berechtigung bekommt</translation>
    </message>
    <message>
        <source>The object ID of the service principal, or of the new set&apos;s identity, couldn&apos;t be read.</source>
        <translation>Die Objekt-ID des Dienstprinzipals oder der Identität des neuen Satzes konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that you can read Microsoft Graph and the disk encryption set, then continue.</source>
        <translation>Prüfen Sie, ob Sie Microsoft Graph und den Datenträgerverschlüsselungssatz lesen können, und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>The key of the disk encryption set wasn&apos;t found</source>
        <translation>Der Schlüssel des Datenträgerverschlüsselungssatzes wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Compute looked for the key that the set names, and its key store doesn&apos;t have it.</source>
        <translation>Azure Compute hat den Schlüssel gesucht, den der Satz nennt, und sein Schlüsselspeicher hat ihn nicht.</translation>
    </message>
    <message>
        <source>Bring the key back first, then create the set.</source>
        <translation>Holen Sie zuerst den Schlüssel zurück, und erstellen Sie dann den Satz.</translation>
    </message>
    <message>
        <source>This can&apos;t be changed afterward</source>
        <translation>Das kann nachträglich nicht geändert werden</translation>
    </message>
    <message>
        <source>The resource is there with another value of a property that is fixed when it&apos;s created.</source>
        <translation>Die Ressource ist mit einem anderen Wert einer Eigenschaft vorhanden, die bei der Erstellung festgelegt wird.</translation>
    </message>
    <message>
        <source>The storage account is in another region</source>
        <translation>Das Speicherkonto ist in einer anderen Region</translation>
    </message>
    <message>
        <source>The staging account has to be in the region of the vault.</source>
        <translation>Das Stagingkonto muss in der Region des Tresors sein.</translation>
    </message>
    <message>
        <source>Choose a storage account in the vault&apos;s region.</source>
        <translation>Wählen Sie ein Speicherkonto in der Region des Tresors.</translation>
    </message>
    <message>
        <source>This kind of storage account can&apos;t be used</source>
        <translation>Diese Art Speicherkonto kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>A staging account needs page blobs and must not be zone-redundant.</source>
        <translation>Ein Stagingkonto braucht Seitenblobs und darf nicht zonenredundant sein.</translation>
    </message>
    <message>
        <source>Choose a general-purpose storage account with locally redundant storage.</source>
        <translation>Wählen Sie ein Universalspeicherkonto mit lokal redundantem Speicher.</translation>
    </message>
    <message>
        <source>The Azure CLI can&apos;t be given more permissions</source>
        <translation>Der Azure CLI können keine weiteren Berechtigungen gegeben werden</translation>
    </message>
    <message>
        <source>You are signed in through the Azure CLI, whose permissions Microsoft sets.</source>
        <translation>Sie sind über die Azure CLI angemeldet, deren Berechtigungen Microsoft festlegt.</translation>
    </message>
    <message>
        <source>Sign in with an app registration of your own, then try again.</source>
        <translation>Melden Sie sich mit einer eigenen App-Registrierung an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nobody can be asked for consent here</source>
        <translation>Hier kann niemand um Zustimmung gebeten werden</translation>
    </message>
    <message>
        <source>This sign-in has no browser and no code to consent with.</source>
        <translation>Diese Anmeldung hat weder einen Browser noch einen Code, um zuzustimmen.</translation>
    </message>
    <message>
        <source>Ask an administrator for admin consent: az ad app permission admin-consent --id CLIENT-ID.</source>
        <translation>Bitten Sie einen Administrator um die Administratoreinwilligung: az ad app permission admin-consent --id CLIENT-ID.</translation>
    </message>
    <message>
        <source>The metadata of the cloud contains no address for Microsoft Graph or a key store, or this program doesn&apos;t know how to sign in to the cloud&apos;s storage.</source>
        <translation>Die Metadaten der Cloud enthalten keine Adresse für Microsoft Graph oder einen Schlüsselspeicher, oder dieses Programm weiß nicht, wie man sich beim Speicher der Cloud anmeldet.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to use this blob</source>
        <translation>Sie sind nicht berechtigt, dieses Blob zu verwenden</translation>
    </message>
    <message>
        <source>What is in a blob needs a role for data. Owner and Contributor of the storage account don&apos;t include one.</source>
        <translation>Für den Inhalt eines Blobs ist eine Datenrolle nötig. Besitzer und Mitwirkender des Speicherkontos enthalten keine.</translation>
    </message>
    <message>
        <source>Ask for the role Storage Blob Data Reader on the storage account or its container; to delete the blob, for Storage Blob Data Contributor. A new role assignment can take up to 10 minutes to take effect.</source>
        <translation>Bitten Sie um die Rolle „Storage-Blobdatenleser“ für das Speicherkonto oder seinen Container, zum Löschen des Blobs um „Mitwirkender an Storage-Blobdaten“. Es kann bis zu 10 Minuten dauern, bis eine neue Rollenzuweisung wirksam ist.</translation>
    </message>
    <message>
        <source>The storage account doesn&apos;t allow access from this network</source>
        <translation>Das Speicherkonto erlaubt keinen Zugriff aus diesem Netzwerk</translation>
    </message>
    <message>
        <source>The firewall of the storage account refused this computer&apos;s address. This is the network, not a missing role: another role won&apos;t help.</source>
        <translation>Die Firewall des Speicherkontos hat die Adresse dieses Computers abgelehnt. Es liegt am Netzwerk, nicht an einer fehlenden Rolle: Eine andere Rolle hilft nicht.</translation>
    </message>
    <message>
        <source>Allow your address under Networking of the storage account, or run this from a network that it allows.</source>
        <translation>Erlauben Sie Ihre Adresse unter „Netzwerk“ des Speicherkontos, oder führen Sie dies in einem Netzwerk aus, das es erlaubt.</translation>
    </message>
    <message>
        <source>The blob doesn&apos;t exist</source>
        <translation>Das Blob ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The storage account has the container, but not this blob in it.</source>
        <translation>Das Speicherkonto hat den Container, aber dieses Blob ist nicht darin.</translation>
    </message>
    <message>
        <source>Check the name in the details of the restore job. If the blob was deleted, restore it from the account&apos;s soft delete, or run the restore again.</source>
        <translation>Prüfen Sie den Namen in den Details des Wiederherstellungsauftrags. Wurde das Blob gelöscht, stellen Sie es aus dem vorläufigen Löschen des Kontos wieder her, oder führen Sie die Wiederherstellung erneut aus.</translation>
    </message>
    <message>
        <source>The container doesn&apos;t exist</source>
        <translation>Der Container ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The storage account has no container with this name.</source>
        <translation>Das Speicherkonto hat keinen Container mit diesem Namen.</translation>
    </message>
    <message>
        <source>Check the name and the storage account in the details of the restore job.</source>
        <translation>Prüfen Sie den Namen und das Speicherkonto in den Details des Wiederherstellungsauftrags.</translation>
    </message>
    <message>
        <source>The storage account doesn&apos;t accept the sign-in</source>
        <translation>Das Speicherkonto akzeptiert die Anmeldung nicht</translation>
    </message>
    <message>
        <source>The token has expired, or it&apos;s for another service or tenant.</source>
        <translation>Das Token ist abgelaufen, oder es gilt für einen anderen Dienst oder Mandanten.</translation>
    </message>
    <message>
        <source>Sign in to the tenant of the storage account, then try again.</source>
        <translation>Melden Sie sich beim Mandanten des Speicherkontos an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The storage account refused the signed URL</source>
        <translation>Das Speicherkonto hat die signierte URL abgelehnt</translation>
    </message>
    <message>
        <source>The shared access signature has expired, isn&apos;t valid yet, was changed, or the key that it was signed with has been renewed.</source>
        <translation>Die Shared Access Signature ist abgelaufen, noch nicht gültig oder verändert, oder der Schlüssel, mit dem sie signiert wurde, wurde erneuert.</translation>
    </message>
    <message>
        <source>Create a new one with permission to read the blob, then use it.</source>
        <translation>Erstellen Sie eine neue mit der Berechtigung, das Blob zu lesen, und verwenden Sie diese.</translation>
    </message>
    <message>
        <source>The storage account doesn&apos;t allow signatures made with its keys</source>
        <translation>Das Speicherkonto erlaubt keine Signaturen mit seinen Schlüsseln</translation>
    </message>
    <message>
        <source>Access with account keys is off, so that shared access signatures made with them don&apos;t count.</source>
        <translation>Der Zugriff mit Kontoschlüsseln ist ausgeschaltet, sodass damit erstellte Shared Access Signatures nicht gelten.</translation>
    </message>
    <message>
        <source>Sign in with a role for blobs instead, or use a user delegation signature.</source>
        <translation>Melden Sie sich stattdessen mit einer Rolle für Blobs an, oder verwenden Sie eine Signatur mit Benutzerdelegierung.</translation>
    </message>
    <message>
        <source>This isn&apos;t the signed URL of a blob</source>
        <translation>Dies ist nicht die signierte URL eines Blobs</translation>
    </message>
    <message>
        <source>It must be the address of one blob in a storage account of this cloud, with a shared access signature at its end (sig=).</source>
        <translation>Es muss die Adresse eines einzelnen Blobs in einem Speicherkonto dieser Cloud sein, mit einer Shared Access Signature am Ende (sig=).</translation>
    </message>
    <message>
        <source>In the portal, open the blob, choose “Generate SAS” and copy the blob SAS URL.</source>
        <translation>Öffnen Sie im Portal das Blob, wählen Sie „SAS generieren“, und kopieren Sie die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>The blob can&apos;t be deleted</source>
        <translation>Das Blob kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>An immutability policy, a legal hold, a lease or a snapshot of the blob prevents it.</source>
        <translation>Eine Unveränderlichkeitsrichtlinie, eine gesetzliche Aufbewahrungspflicht, eine Lease oder eine Momentaufnahme des Blobs verhindert es.</translation>
    </message>
    <message>
        <source>Remove what protects the blob, then delete it in the portal.</source>
        <translation>Entfernen Sie, was das Blob schützt, und löschen Sie es dann im Portal.</translation>
    </message>
    <message>
        <source>There&apos;s another disk encryption set with this name</source>
        <translation>Es gibt einen anderen Datenträgerverschlüsselungssatz mit diesem Namen</translation>
    </message>
    <message>
        <source>An existing disk encryption set is never changed, because the disks that use it would get another key.</source>
        <translation>Ein vorhandener Datenträgerverschlüsselungssatz wird nie geändert, weil die Datenträger, die ihn verwenden, einen anderen Schlüssel bekämen.</translation>
    </message>
    <message>
        <source>Choose another name, or the existing disk encryption set.</source>
        <translation>Wählen Sie einen anderen Namen oder den vorhandenen Datenträgerverschlüsselungssatz.</translation>
    </message>
    <message>
        <source>The key store already has a key with this name</source>
        <translation>Der Schlüsselspeicher hat bereits einen Schlüssel mit diesem Namen</translation>
    </message>
    <message>
        <source>An existing key never gets a new version, because what uses the key might follow it.</source>
        <translation>Ein vorhandener Schlüssel bekommt nie eine neue Version, weil ihr folgen könnte, was den Schlüssel verwendet.</translation>
    </message>
    <message>
        <source>Choose another name, or the existing key.</source>
        <translation>Wählen Sie einen anderen Namen oder den vorhandenen Schlüssel.</translation>
    </message>
    <message>
        <source>The recovered key isn&apos;t visible yet</source>
        <translation>Der wiederhergestellte Schlüssel ist noch nicht sichtbar</translation>
    </message>
    <message>
        <source>The key store accepted the recovery, but doesn&apos;t show the key.</source>
        <translation>Der Schlüsselspeicher hat die Wiederherstellung angenommen, zeigt den Schlüssel aber nicht.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. The recovery itself hasn&apos;t failed.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut. Die Wiederherstellung selbst ist nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The key has no release policy</source>
        <translation>Der Schlüssel hat keine Freigaberichtlinie</translation>
    </message>
    <message>
        <source>Without one the key can&apos;t be released to a confidential VM.</source>
        <translation>Ohne eine solche kann der Schlüssel nicht für eine vertrauliche VM freigegeben werden.</translation>
    </message>
    <message>
        <source>Choose a key that was made for confidential VMs.</source>
        <translation>Wählen Sie einen Schlüssel, der für vertrauliche VMs erstellt wurde.</translation>
    </message>
    <message>
        <source>Several vaults protect this VM</source>
        <translation>Mehrere Tresore schützen diese VM</translation>
    </message>
    <message>
        <source>Each of them has recovery points of its own, and this program doesn&apos;t guess.</source>
        <translation>Jeder von ihnen hat eigene Wiederherstellungspunkte, und dieses Programm rät nicht.</translation>
    </message>
    <message>
        <source>An option has no effect</source>
        <translation>Eine Option hat keine Wirkung</translation>
    </message>
    <message>
        <source>What is planned has no place for an option that was specified. Nothing was written.</source>
        <translation>Was geplant ist, hat für eine angegebene Option keine Verwendung. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Leave it out, or choose the step that it&apos;s for.</source>
        <translation>Lassen Sie sie weg, oder wählen Sie den Schritt, für den sie da ist.</translation>
    </message>
    <message>
        <source>The VM used another key</source>
        <translation>Die VM hat einen anderen Schlüssel verwendet</translation>
    </message>
    <message>
        <source>The disk encryption set of the VM names another key than the one that was specified.</source>
        <translation>Der Datenträgerverschlüsselungssatz der VM nennt einen anderen Schlüssel als den angegebenen.</translation>
    </message>
    <message>
        <source>Leave out --key, or specify the key that the set names.</source>
        <translation>Lassen Sie --key weg, oder geben Sie den Schlüssel an, den der Satz nennt.</translation>
    </message>
    <message>
        <source>The rehearsal was cut off while it cleaned up</source>
        <translation>Die Probe wurde beim Aufräumen abgebrochen</translation>
    </message>
    <message>
        <source>What it would have proved isn&apos;t known: what it needs for that is taken away already.</source>
        <translation>Was sie bewiesen hätte, ist nicht bekannt: Was sie dafür braucht, ist schon entfernt.</translation>
    </message>
    <message>
        <source>See what is left behind, then start another rehearsal.</source>
        <translation>Sehen Sie nach, was zurückgeblieben ist, und starten Sie dann eine weitere Probe.</translation>
    </message>
    <message>
        <source>How the restore went isn&apos;t known yet</source>
        <translation>Wie die Wiederherstellung ausging, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Azure Backup took it, and doesn&apos;t list its job. Only the job tells how it went.</source>
        <translation>Azure Backup hat sie angenommen und führt ihren Auftrag nicht auf. Nur der Auftrag sagt, wie sie ausging.</translation>
    </message>
    <message>
        <source>What came back uses another disk encryption set</source>
        <translation>Was zurückkam, verwendet einen anderen Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>It isn&apos;t the set that was specified for the VM, so its key is another one as well.</source>
        <translation>Es ist nicht der Satz, der für die VM angegeben wurde; also ist auch der Schlüssel ein anderer.</translation>
    </message>
    <message>
        <source>See which set and key it uses, and check that key before you rely on the VM.</source>
        <translation>Sehen Sie nach, welchen Satz und Schlüssel sie verwendet, und prüfen Sie diesen Schlüssel, bevor Sie sich auf die VM verlassen.</translation>
    </message>
    <message>
        <source>The object ID isn&apos;t that of a service principal</source>
        <translation>Die Objekt-ID ist nicht die eines Dienstprinzipals</translation>
    </message>
    <message>
        <source>It&apos;s that of a user, a group or something else. Nothing was granted to it.</source>
        <translation>Es ist die eines Benutzers, einer Gruppe oder von etwas anderem. Ihr wurde nichts erteilt.</translation>
    </message>
    <message>
        <source>Specify the object ID of Azure Backup&apos;s service principal in this tenant.</source>
        <translation>Geben Sie die Objekt-ID des Dienstprinzipals von Azure Backup in diesem Mandanten an.</translation>
    </message>
</context>
<context>
    <name>wording::ScenarioText</name>
    <message>
        <source>Key in a Managed HSM, Azure Backup has no role yet: the grant makes the difference.</source>
        <translation>Schlüssel in einem Managed HSM, Azure Backup hat noch keine Rolle: Der Zugriff macht den Unterschied.</translation>
    </message>
    <message>
        <source>A suitable custom role exists in the Managed HSM and isn&apos;t assigned.</source>
        <translation>Eine passende benutzerdefinierte Rolle gibt es im Managed HSM, sie ist aber nicht zugewiesen.</translation>
    </message>
    <message>
        <source>Azure Backup already has access to all keys of the Managed HSM: nothing to grant.</source>
        <translation>Azure Backup hat bereits Zugriff auf alle Schlüssel des Managed HSM: nichts zu gewähren.</translation>
    </message>
    <message>
        <source>Azure Backup has the right role on another key only.</source>
        <translation>Azure Backup hat die richtige Rolle nur auf einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Azure Backup has the built-in backup role, which looks right but can&apos;t read keys.</source>
        <translation>Azure Backup hat die integrierte Sicherungsrolle, die richtig aussieht, aber keine Schlüssel lesen kann.</translation>
    </message>
    <message>
        <source>Key in a Key Vault with access policies.</source>
        <translation>Schlüssel in einem Key Vault mit Zugriffsrichtlinien.</translation>
    </message>
    <message>
        <source>Key in a Key Vault with Azure RBAC.</source>
        <translation>Schlüssel in einem Key Vault mit Azure RBAC.</translation>
    </message>
    <message>
        <source>This tenant has no service principal for Backup Management Service yet.</source>
        <translation>Dieser Mandant hat noch keinen Dienstprinzipal für Backup Management Service.</translation>
    </message>
    <message>
        <source>The key store&apos;s firewall doesn&apos;t allow this computer: it&apos;s the network, not a role.</source>
        <translation>Die Firewall des Schlüsselspeichers lässt diesen Computer nicht zu: Es ist das Netzwerk, keine Rolle.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to assign roles in the Managed HSM; someone else does.</source>
        <translation>Sie haben keine Berechtigung, im Managed HSM Rollen zuzuweisen; jemand anderes hat sie.</translation>
    </message>
    <message>
        <source>The grant takes several minutes to take effect.</source>
        <translation>Bis der Zugriff wirkt, vergehen einige Minuten.</translation>
    </message>
    <message>
        <source>20 subscriptions with 2,000 VMs, 300 of them confidential.</source>
        <translation>20 Abonnements mit 2.000 virtuellen Computern, davon 300 vertraulich.</translation>
    </message>
    <message>
        <source>The vaults have Standard policies only: an Enhanced one must be created.</source>
        <translation>Die Tresore haben nur Standardrichtlinien: Eine erweiterte muss erstellt werden.</translation>
    </message>
    <message>
        <source>The VM is already protected by a vault.</source>
        <translation>Der virtuelle Computer ist bereits durch einen Tresor geschützt.</translation>
    </message>
    <message>
        <source>A Confidential VM with a platform-managed key: nothing to grant.</source>
        <translation>Ein vertraulicher virtueller Computer mit plattformseitig verwaltetem Schlüssel: nichts zu gewähren.</translation>
    </message>
    <message>
        <source>Azure Backup has access, but the key is disabled.</source>
        <translation>Azure Backup hat Zugriff, aber der Schlüssel ist deaktiviert.</translation>
    </message>
    <message>
        <source>You have permission to assign roles in the Managed HSM, but not to read its keys.</source>
        <translation>Sie haben die Berechtigung, im Managed HSM Rollen zuzuweisen, aber nicht, seine Schlüssel zu lesen.</translation>
    </message>
    <message>
        <source>The Key Vault blocks all networks, even trusted services: backup fails despite the right access policy.</source>
        <translation>Der Key Vault blockiert alle Netzwerke, auch vertrauenswürdige Dienste: Die Sicherung schlägt trotz richtiger Zugriffsrichtlinie fehl.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to read Microsoft Graph: the object ID has to come from elsewhere.</source>
        <translation>Sie haben keine Berechtigung, Microsoft Graph zu lesen: Die Objekt-ID muss anderswoher kommen.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to see who has which role: whether Azure Backup has access is unknown.</source>
        <translation>Sie haben keine Berechtigung, zu sehen, wer welche Rolle hat: Ob Azure Backup Zugriff hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>The preview feature for Confidential VMs isn&apos;t registered in the subscription.</source>
        <translation>Die Vorschaufunktion für vertrauliche virtuelle Computer ist im Abonnement nicht registriert.</translation>
    </message>
    <message>
        <source>The key in a Key Vault was deleted two days ago and can be recovered.</source>
        <translation>Der Schlüssel in einem Key Vault wurde vor zwei Tagen gelöscht und kann wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The key in a Key Vault is gone for good; Azure Backup keeps a copy of it.</source>
        <translation>Der Schlüssel in einem Key Vault ist endgültig gelöscht; Azure Backup bewahrt eine Kopie davon auf.</translation>
    </message>
    <message>
        <source>The key in a Managed HSM is gone for good; Azure Backup keeps a copy of it.</source>
        <translation>Der Schlüssel in einem Managed HSM ist endgültig gelöscht; Azure Backup bewahrt eine Kopie davon auf.</translation>
    </message>
    <message>
        <source>The VM is gone, its protection is stopped, and its key still exists in the Managed HSM.</source>
        <translation>Die VM ist gelöscht, ihr Schutz ist beendet, und ihr Schlüssel ist noch im Managed HSM vorhanden.</translation>
    </message>
    <message>
        <source>The key is gone for good, and every recovery point is in the snapshot tier only.</source>
        <translation>Der Schlüssel ist endgültig gelöscht, und alle Wiederherstellungspunkte liegen nur in der Momentaufnahmeebene.</translation>
    </message>
    <message>
        <source>The Managed HSM with the key is gone, and the only other one has another security domain.</source>
        <translation>Das Managed HSM mit dem Schlüssel ist nicht mehr vorhanden, und das einzige andere hat eine andere Sicherheitsdomäne.</translation>
    </message>
    <message>
        <source>The key is gone for good, and the only storage account in the region is closed to networks.</source>
        <translation>Der Schlüssel ist endgültig gelöscht, und das einzige Speicherkonto in der Region ist für Netzwerke geschlossen.</translation>
    </message>
    <message>
        <source>The key is gone for good, and somebody else restores the VM right now.</source>
        <translation>Der Schlüssel ist endgültig gelöscht, und gerade stellt jemand anderes die VM wieder her.</translation>
    </message>
</context>
<context>
    <name>wording::SimplifiedText</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup policies simplified to one backup a day that is retained for days: %1.</source>
        <translation>Sicherungsrichtlinien, vereinfacht auf eine tägliche Sicherung, die nach Tagen aufbewahrt wird: %1.</translation>
    </message>
    <message>
        <source>Roles without the rights that depend on a condition: %1.</source>
        <translation>Rollen ohne die Rechte, die von einer Bedingung abhängen: %1.</translation>
    </message>
    <message>
        <source>Deny assignments can&apos;t be read here, because these have exceptions: %1.</source>
        <translation>Ablehnungszuweisungen können hier nicht gelesen werden, weil diese Ausnahmen haben: %1.</translation>
    </message>
    <message>
        <source>Key stores that have a host name of the public cloud here: %1.</source>
        <translation>Schlüsselspeicher, die hier einen Hostnamen der öffentlichen Cloud haben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Not in the files: %n read(s). What they would show stays unknown here as well.</source>
        <translation>
            <numerusform>Nicht in den Dateien: %n Abfrage. Was sie zeigen würde, bleibt auch hier unbekannt.</numerusform>
            <numerusform>Nicht in den Dateien: %n Abfragen. Was sie zeigen würden, bleibt auch hier unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because nothing in them was understood or they don&apos;t go with the others: %1. Review the files to see why.</source>
        <translation>Ausgelassen, weil darin nichts verstanden wurde oder sie nicht zu den anderen passen: %1. Prüfen Sie die Dateien, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>You act as an administrator of the copy, who may do everything: what the person who took it may do isn&apos;t reproduced.</source>
        <translation>Sie handeln als Administrator der Kopie, der alles darf: Was die Person darf, die sie aufgenommen hat, wird nicht nachgebildet.</translation>
    </message>
    <message>
        <source>The files are of several tenants (%1), and the copy is one: who may do what across tenants isn&apos;t reproduced.</source>
        <translation>Die Dateien stammen von mehreren Mandanten (%1), und die Kopie ist einer: Wer mandantenübergreifend was darf, wird nicht nachgebildet.</translation>
    </message>
    <message>
        <source>Virtual machines whose recovery points aren&apos;t as in the files: %1.</source>
        <translation>Virtuelle Maschinen, deren Wiederherstellungspunkte nicht wie in den Dateien sind: %1.</translation>
    </message>
</context>
<context>
    <name>wording::Text</name>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Access policies of the Key Vault</source>
        <translation>Zugriffsrichtlinien des Key Vault</translation>
    </message>
    <message>
        <source>Azure RBAC, enforced by the Key Vault</source>
        <translation>Azure RBAC, vom Key Vault durchgesetzt</translation>
    </message>
    <message>
        <source>Managed HSM local RBAC, enforced by the HSM</source>
        <translation>Lokale RBAC des Managed HSM, vom HSM durchgesetzt</translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation>Schlüsseltresor (Key Vault)</translation>
    </message>
    <message>
        <source>Managed HSM</source>
        <translation>Managed HSM</translation>
    </message>
    <message>
        <source>%1 can read and back up this key.</source>
        <translation>%1 kann diesen Schlüssel lesen und sichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t both read and back up this key.</source>
        <translation>%1 kann diesen Schlüssel nicht lesen und sichern.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether %1 can read and back up this key.</source>
        <translation>Es ist nicht bekannt, ob %1 diesen Schlüssel lesen und sichern kann.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Key permission %1 by an access policy of %2.</source>
        <translation>Schlüsselberechtigung %1 durch eine Zugriffsrichtlinie im Bereich „%2“.</translation>
    </message>
    <message>
        <source>Role %1 at %2 through the group %3, by its data action %4 (assignment %5).</source>
        <translation>Rolle %1 im Bereich „%2“ über die Gruppe %3, durch ihre Datenaktion %4 (Zuweisung %5).</translation>
    </message>
    <message>
        <source>Role %1 at %2, by its data action %3 (assignment %4).</source>
        <translation>Rolle %1 im Bereich „%2“, durch ihre Datenaktion %3 (Zuweisung %4).</translation>
    </message>
    <message>
        <source>The role assignments at %1 weren&apos;t read.</source>
        <translation>Die Rollenzuweisungen im Bereich „%1“ wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to list the role assignments at %1%2.</source>
        <translation>Sie haben keine Berechtigung, die Rollenzuweisungen im Bereich „%1“ aufzulisten%2.</translation>
    </message>
    <message>
        <source>The role assignments at %1 couldn&apos;t be read%2.</source>
        <translation>Die Rollenzuweisungen im Bereich „%1“ konnten nicht gelesen werden%2.</translation>
    </message>
    <message>
        <source>The assignment %2 at %1 has a condition that can&apos;t be evaluated here.</source>
        <translation>Die Zuweisung %2 im Bereich „%1“ hat eine Bedingung, die sich hier nicht beurteilen lässt.</translation>
    </message>
    <message>
        <source>The deny assignments at %1 couldn&apos;t be read%2.</source>
        <translation>Die Ablehnungszuweisungen im Bereich „%1“ konnten nicht gelesen werden%2.</translation>
    </message>
    <message>
        <source>A deny assignment at %1 might block the access%2.</source>
        <translation>Eine Ablehnungszuweisung im Bereich „%1“ blockiert den Zugriff möglicherweise%2.</translation>
    </message>
    <message>
        <source>The access policies of the Key Vault couldn&apos;t be read%1.</source>
        <translation>Die Zugriffsrichtlinien des Key Vault konnten nicht gelesen werden%1.</translation>
    </message>
    <message>
        <source>The role %1 is assigned at %2, which isn&apos;t the key %3.</source>
        <translation>Die Rolle %1 ist im Bereich „%2“ zugewiesen; das ist nicht der Schlüssel %3.</translation>
    </message>
    <message>
        <source>The role %1 is assigned at %2, but it lacks one of the two data actions.</source>
        <translation>Die Rolle %1 ist im Bereich „%2“ zugewiesen, aber ihr fehlt eine der beiden Datenaktionen.</translation>
    </message>
    <message>
        <source>An access policy of %1 applies only together with another application.</source>
        <translation>Eine Zugriffsrichtlinie im Bereich „%1“ gilt nur zusammen mit einer anderen Anwendung.</translation>
    </message>
    <message>
        <source>An access policy of %1 contains the application ID instead of the object ID, which has no effect.</source>
        <translation>Eine Zugriffsrichtlinie im Bereich „%1“ enthält die Anwendungs-ID statt der Objekt-ID; das ist wirkungslos.</translation>
    </message>
    <message>
        <source>The role %1 at %2 is assigned to the application ID instead of the object ID, which has no effect.</source>
        <translation>Die Rolle %1 im Bereich „%2“ ist der Anwendungs-ID statt der Objekt-ID zugewiesen; das ist wirkungslos.</translation>
    </message>
    <message>
        <source>A role that no longer exists is assigned at %2 (role %1).</source>
        <translation>Im Bereich „%2“ ist eine Rolle zugewiesen, die es nicht mehr gibt (Rolle %1).</translation>
    </message>
    <message>
        <source>A deny assignment at %1 blocks the access.</source>
        <translation>Eine Ablehnungszuweisung im Bereich „%1“ blockiert den Zugriff.</translation>
    </message>
    <message>
        <source>%1 (object ID %2)</source>
        <translation>%1 (Objekt-ID %2)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>the key %1 in the %2 %3</source>
        <translation>Schlüssel %1 im %2 %3</translation>
    </message>
    <message>
        <source>%1 lacks the key permission %2 on %3.</source>
        <translation>%1 fehlt die Schlüsselberechtigung %2 auf dem %3.</translation>
    </message>
    <message>
        <source>%1 lacks the data action %2 on %3.</source>
        <translation>%1 fehlt die Datenaktion %2 auf dem %3.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether %1 has %2 on %3.</source>
        <comment>%3 is a key</comment>
        <translation>Es ist nicht bekannt, ob %1 auf dem %3 das Recht %2 hat.</translation>
    </message>
    <message>
        <source>You have permission to make this grant.</source>
        <translation>Sie haben die Berechtigung, diesen Zugriff zu gewähren.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether you have permission to make this grant; you&apos;ll find out when you try.</source>
        <translation>Es konnte nicht ermittelt werden, ob Sie die Berechtigung haben, diesen Zugriff zu gewähren; der Versuch wird es zeigen.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to make this grant.</source>
        <translation>Sie haben keine Berechtigung, diesen Zugriff zu gewähren.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to make this grant: you lack %1 at %2.</source>
        <translation>Sie haben keine Berechtigung, diesen Zugriff zu gewähren: Ihnen fehlt %1 im Bereich „%2“.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined who has permission: ask an administrator of the key store.</source>
        <translation>Es konnte nicht ermittelt werden, wer die Berechtigung hat: Fragen Sie eine Administratorin oder einen Administrator des Schlüsselspeichers.</translation>
    </message>
    <message>
        <source>These can: %1.</source>
        <translation>Diese können es: %1.</translation>
    </message>
    <message>
        <source>object ID %1</source>
        <translation>Objekt-ID %1</translation>
    </message>
    <message>
        <source>%1 (%2 at %3, with conditions)</source>
        <translation>%1 (%2 im Bereich „%3“, mit Bedingungen)</translation>
    </message>
    <message>
        <source>%1 (%2 at %3)</source>
        <translation>%1 (%2 im Bereich „%3“)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>OS disk</source>
        <translation>Betriebssystemdatenträger</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Access policies or Azure RBAC: the Key Vault wasn&apos;t read</source>
        <translation>Zugriffsrichtlinien oder Azure RBAC: Der Key Vault wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The object ID of Azure Backup in this tenant isn&apos;t known, so it can&apos;t be determined whether it has access to %1.</source>
        <translation>Die Objekt-ID von Azure Backup in diesem Mandanten ist nicht bekannt. Deshalb lässt sich nicht sagen, ob es Zugriff hat: %1.</translation>
    </message>
    <message>
        <source>The role %2, assigned at %1, includes the right under a condition that can&apos;t be evaluated here.</source>
        <translation>Die Rolle „%2“, zugewiesen im Bereich „%1“, enthält das Recht unter einer Bedingung, die hier nicht beurteilt werden kann.</translation>
    </message>
    <message>
        <source>The access policy of %1 lacks %2. Microsoft documents Get, List and Backup for Azure Backup; whether it works without these isn&apos;t documented.</source>
        <translation>Der Zugriffsrichtlinie (%1) fehlt: %2. Microsoft dokumentiert für Azure Backup Abrufen, Auflisten und Sichern; ob es ohne geht, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>The service principal or account %1 is disabled: it can&apos;t sign in, regardless of its permissions.</source>
        <translation>Der Dienstprinzipal oder das Konto %1 ist deaktiviert: Es kann sich nicht anmelden, unabhängig von seinen Berechtigungen.</translation>
    </message>
    <message>
        <source>A role is assigned at %1 whose rights weren&apos;t read (role %2).</source>
        <translation>Im Bereich „%1“ ist eine Rolle zugewiesen, deren Rechte nicht gelesen wurden (Rolle %2).</translation>
    </message>
    <message>
        <source>The deny assignments at %1 weren&apos;t read.</source>
        <translation>Die Ablehnungszuweisungen im Bereich „%1“ wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The access policies of the Key Vault weren&apos;t read.</source>
        <translation>Die Zugriffsrichtlinien des Schlüsseltresors wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>A group, or an ID of unknown type, has access at %1, and its members aren&apos;t known: %2.</source>
        <translation>Eine Gruppe oder eine ID unbekannter Art hat im Bereich „%1“ Zugriff, und ihre Mitglieder sind nicht bekannt: %2.</translation>
    </message>
    <message>
        <source>As far as can be determined here, %1 has everything it needs on %2.</source>
        <translation>Soweit es sich hier lesen lässt, hat %1 für %2 alles, was nötig ist.</translation>
    </message>
    <message>
        <source>A new grant might not be in effect everywhere yet, or Azure Backup might require a wider role.</source>
        <translation>Ein neuer Zugriff wirkt vielleicht noch nicht überall, oder Azure Backup verlangt vielleicht eine weiter gefasste Rolle.</translation>
    </message>
    <message>
        <source>You have permission to make this grant. Who gets it isn&apos;t known yet: see the security principal.</source>
        <translation>Sie haben die Berechtigung, diesen Zugriff zu gewähren. Wer ihn bekommt, ist noch nicht bekannt: siehe Sicherheitsprinzipal.</translation>
    </message>
    <message>
        <source>The assignment %2 is at %1, which lies within the key. Whether a role that is assigned there has an effect isn&apos;t documented.</source>
        <translation>Die Zuweisung %2 gilt bei %1, und das liegt im Schlüssel. Ob eine dort zugewiesene Rolle eine Wirkung hat, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsseln</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen (gelöscht)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen (Sicherung)</translation>
    </message>
    <message>
        <source>Assign roles</source>
        <translation>Rollen zuweisen</translation>
    </message>
    <message>
        <source>Define roles</source>
        <translation>Rollen definieren</translation>
    </message>
    <message>
        <source>Delete the key; it can be recovered as long as soft delete keeps it.</source>
        <translation>Den Schlüssel löschen; er lässt sich wiederherstellen, solange das vorläufige Löschen ihn aufbewahrt.</translation>
    </message>
    <message>
        <source>Remove the deleted key for good.</source>
        <translation>Den gelöschten Schlüssel endgültig entfernen.</translation>
    </message>
    <message>
        <source>Decrypt data with the key.</source>
        <translation>Daten mit dem Schlüssel entschlüsseln.</translation>
    </message>
    <message>
        <source>Unwrap data encryption keys: this is what opens a disk.</source>
        <translation>Datenverschlüsselungsschlüssel entpacken: Das öffnet einen Datenträger.</translation>
    </message>
    <message>
        <source>Release the key to a confidential VM that meets the release policy.</source>
        <translation>Den Schlüssel für einen vertraulichen virtuellen Computer freigeben, der die Freigaberichtlinie erfüllt.</translation>
    </message>
    <message>
        <source>Export the key where its release policy allows it.</source>
        <translation>Den Schlüssel exportieren, wo seine Freigaberichtlinie es erlaubt.</translation>
    </message>
    <message>
        <source>Back up the key; restored elsewhere, the backup is a copy of the key.</source>
        <translation>Den Schlüssel sichern; anderswo wiederhergestellt, ist die Sicherung eine Kopie des Schlüssels.</translation>
    </message>
    <message>
        <source>Encrypt data with the key.</source>
        <translation>Daten mit dem Schlüssel verschlüsseln.</translation>
    </message>
    <message>
        <source>Wrap data encryption keys.</source>
        <translation>Datenverschlüsselungsschlüssel packen.</translation>
    </message>
    <message>
        <source>Sign with the key.</source>
        <translation>Mit dem Schlüssel signieren.</translation>
    </message>
    <message>
        <source>Verify signatures of the key.</source>
        <translation>Signaturen des Schlüssels überprüfen.</translation>
    </message>
    <message>
        <source>Read the public part and the attributes of the key.</source>
        <translation>Den öffentlichen Teil und die Attribute des Schlüssels lesen.</translation>
    </message>
    <message>
        <source>List the keys and their versions.</source>
        <translation>Die Schlüssel und ihre Versionen auflisten.</translation>
    </message>
    <message>
        <source>Change the attributes of the key, for example disable it.</source>
        <translation>Die Attribute des Schlüssels ändern, ihn zum Beispiel deaktivieren.</translation>
    </message>
    <message>
        <source>Create a new version by rotation.</source>
        <translation>Durch Rotation eine neue Version erstellen.</translation>
    </message>
    <message>
        <source>Create keys and versions.</source>
        <translation>Schlüssel und Versionen erstellen.</translation>
    </message>
    <message>
        <source>Import keys that are made elsewhere.</source>
        <translation>Anderswo erzeugte Schlüssel importieren.</translation>
    </message>
    <message>
        <source>Recover a deleted key.</source>
        <translation>Einen gelöschten Schlüssel wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore a key from a backup.</source>
        <translation>Einen Schlüssel aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Assign roles of the HSM, including to itself.</source>
        <translation>Rollen des HSM zuweisen, auch sich selbst.</translation>
    </message>
    <message>
        <source>Create and change roles of the HSM.</source>
        <translation>Rollen des HSM erstellen und ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <comment>week of the month</comment>
        <translation>erster</translation>
    </message>
    <message>
        <source>second</source>
        <comment>week of the month</comment>
        <translation>zweiter</translation>
    </message>
    <message>
        <source>third</source>
        <comment>week of the month</comment>
        <translation>dritter</translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>week of the month</comment>
        <translation>vierter</translation>
    </message>
    <message>
        <source>last</source>
        <comment>week of the month</comment>
        <translation>letzter</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>first, third / Sunday</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Customer-managed key</source>
        <translation>Kundenseitig verwalteter Schlüssel</translation>
    </message>
    <message>
        <source>Platform-managed key</source>
        <translation>Plattformseitig verwalteter Schlüssel</translation>
    </message>
    <message>
        <source>Guest state only</source>
        <translation>Nur Gastzustand</translation>
    </message>
    <message>
        <source>Non-persisted TPM</source>
        <translation>Nicht persistentes TPM</translation>
    </message>
    <message>
        <source>Not confidential</source>
        <translation>Nicht vertraulich</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Nicht geschützt</translation>
    </message>
    <message>
        <source>Being configured</source>
        <translation>Wird konfiguriert</translation>
    </message>
    <message>
        <source>Being configured (vault %1)</source>
        <translation>Wird konfiguriert (Tresor %1)</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Protected (vault %1)</source>
        <translation>Geschützt (Tresor %1)</translation>
    </message>
    <message>
        <source>Protection failed</source>
        <translation>Schutz fehlgeschlagen</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Every %1 from %2 for %3 (%4)</source>
        <translation>Alle %1 ab %2, %3 lang (%4)</translation>
    </message>
    <message>
        <source>Daily at %1 (%2)</source>
        <translation>Täglich um %1 (%2)</translation>
    </message>
    <message>
        <source>On %1 at %2 (%3)</source>
        <translation>%1 um %2 (%3)</translation>
    </message>
    <message>
        <source>Unknown schedule</source>
        <translation>Unbekannter Zeitplan</translation>
    </message>
    <message numerus="yes">
        <source>snapshots kept %n day(s)</source>
        <translation>
            <numerusform>Momentaufnahmen %n Tag</numerusform>
            <numerusform>Momentaufnahmen %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>daily points %1</source>
        <translation>tägliche Punkte %1</translation>
    </message>
    <message>
        <source>weekly points %1</source>
        <translation>wöchentliche Punkte %1</translation>
    </message>
    <message>
        <source>weekly points (%1) %2</source>
        <translation>wöchentliche Punkte (%1) %2</translation>
    </message>
    <message>
        <source>monthly points (%1) %2</source>
        <translation>monatliche Punkte (%1) %2</translation>
    </message>
    <message>
        <source>yearly points (%1) %2</source>
        <translation>jährliche Punkte (%1) %2</translation>
    </message>
    <message>
        <source>Unknown retention</source>
        <translation>Unbekannte Aufbewahrung</translation>
    </message>
    <message>
        <source>New Enhanced policy %1: daily at %2 (%3), kept %4, snapshots kept %5</source>
        <translation>Neue erweiterte Richtlinie %1: täglich um %2 (%3), Aufbewahrung %4, Momentaufnahmen %5</translation>
    </message>
    <message>
        <source>Use 3 to 150 letters, digits, hyphens, underscores or exclamation marks, starting with a letter.</source>
        <translation>Verwenden Sie 3 bis 150 Buchstaben, Ziffern, Bindestriche, Unterstriche oder Ausrufezeichen, beginnend mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>The vault already has a policy with this name. Choose another name.</source>
        <translation>Im Tresor gibt es schon eine Richtlinie mit diesem Namen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose a time on the full or half hour, for example 22:00.</source>
        <translation>Wählen Sie eine Zeit zur vollen oder halben Stunde, zum Beispiel 22:00.</translation>
    </message>
    <message>
        <source>Keep backups for 7 to 9,999 days.</source>
        <translation>Bewahren Sie Sicherungen 7 bis 9.999 Tage auf.</translation>
    </message>
    <message>
        <source>Keep snapshots for 1 to 30 days, and no longer than the backups.</source>
        <translation>Bewahren Sie Momentaufnahmen 1 bis 30 Tage auf, und nicht länger als die Sicherungen.</translation>
    </message>
    <message>
        <source>Waiting for the first backup</source>
        <translation>Wartet auf die erste Sicherung</translation>
    </message>
    <message>
        <source>Protection stopped</source>
        <translation>Schutz beendet</translation>
    </message>
    <message>
        <source>Backup suspended</source>
        <translation>Sicherung ausgesetzt</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Completed with warnings</source>
        <translation>Mit Warnungen abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Reading the virtual machines…</source>
        <translation>Die virtuellen Computer werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Examining the keys of %n disk encryption set(s) and confidential VM(s)…</source>
        <translation>
            <numerusform>Die Schlüssel von %n Datenträgerverschlüsselungssatz oder vertraulicher VM werden untersucht …</numerusform>
            <numerusform>Die Schlüssel von %n Datenträgerverschlüsselungssätzen und vertraulichen VMs werden untersucht …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 examined</source>
        <translation>%1 von %2 untersucht</translation>
    </message>
    <message>
        <source>Saved in %1: %2, %3, %4.</source>
        <translation>Gespeichert in %1: %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s)</source>
        <translation>
            <numerusform>%n virtueller Computer</numerusform>
            <numerusform>%n virtuelle Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key store(s)</source>
        <translation>
            <numerusform>%n Schlüsselspeicher</numerusform>
            <numerusform>%n Schlüsselspeicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Names and IDs in it are replaced with pseudonyms.</source>
        <translation>Namen und IDs darin sind durch Pseudonyme ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) couldn&apos;t be read. What they would show is unknown in the snapshot:</source>
        <translation>
            <numerusform>%n Angabe konnte nicht gelesen werden. Was sie zeigen würde, ist in der Momentaufnahme unbekannt:</numerusform>
            <numerusform>%n Angaben konnten nicht gelesen werden. Was sie zeigen würden, ist in der Momentaufnahme unbekannt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Review it with: %1</source>
        <translation>Überprüfen mit: %1</translation>
    </message>
    <message>
        <source>The snapshot can&apos;t be saved in %1: %2.</source>
        <translation>Die Momentaufnahme lässt sich nicht in %1 speichern: %2.</translation>
    </message>
    <message>
        <source>Commands (each has its own --help):</source>
        <translation>Befehle (jeder hat seine eigene Hilfe, --help):</translation>
    </message>
    <message>
        <source>do the job in the terminal</source>
        <translation>die Aufgabe im Terminal erledigen</translation>
    </message>
    <message>
        <source>run the simulator alone, for any HTTP client</source>
        <translation>nur den Simulator betreiben, für beliebige HTTP-Clients</translation>
    </message>
    <message>
        <source>list the simulator&apos;s scenarios</source>
        <translation>die Szenarien des Simulators auflisten</translation>
    </message>
    <message>
        <source>Without a command, the window opens.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Exitcodes:</translation>
    </message>
    <message>
        <source>done: the VM is protected, or the plan was shown</source>
        <translation>erledigt: Der virtuelle Computer ist geschützt, oder der Plan wurde gezeigt</translation>
    </message>
    <message>
        <source>usage: an option, a name or a choice isn&apos;t valid</source>
        <translation>Aufruf: Eine Option, ein Name oder eine Auswahl passt nicht</translation>
    </message>
    <message>
        <source>refused: Azure Backup has no access to the key</source>
        <translation>abgelehnt: Azure Backup hat keinen Zugriff auf den Schlüssel</translation>
    </message>
    <message>
        <source>refused by Azure for another reason</source>
        <translation>von Azure aus einem anderen Grund abgelehnt</translation>
    </message>
    <message>
        <source>Azure couldn&apos;t be reached, or its response couldn&apos;t be understood</source>
        <translation>Azure war nicht erreichbar oder hat nicht verständlich geantwortet</translation>
    </message>
    <message>
        <source>canceled (Ctrl+C); what was written is reported</source>
        <translation>abgebrochen (Strg+C); was geschrieben wurde, wird gemeldet</translation>
    </message>
    <message>
        <source>not finished: Azure Backup is still working on it; run the command again to continue</source>
        <translation>nicht fertig: Azure Backup arbeitet noch daran; rufen Sie den Befehl erneut auf, um fortzufahren</translation>
    </message>
    <message>
        <source>Lets Azure Backup protect Azure Confidential VMs whose OS disk is encrypted with a customer-managed key.</source>
        <translation>Ermöglicht Azure Backup, vertrauliche virtuelle Azure-Computer zu schützen, deren Betriebssystemdatenträger mit einem kundenseitig verwalteten Schlüssel verschlüsselt ist.</translation>
    </message>
    <message>
        <source>Follows the VM to its key, shows whether Azure Backup can use it, grants what is missing and enables backup.</source>
        <translation>Folgt dem virtuellen Computer bis zu seinem Schlüssel, zeigt, ob Azure Backup ihn verwenden kann, gewährt, was fehlt, und aktiviert die Sicherung.</translation>
    </message>
    <message>
        <source>Runs the simulator alone on this computer until it&apos;s interrupted.</source>
        <translation>Betreibt nur den Simulator auf diesem Computer, bis er unterbrochen wird.</translation>
    </message>
    <message>
        <source>Lists the simulator&apos;s scenarios, the default one first.</source>
        <translation>Listet die Szenarien des Simulators auf, das Standardszenario zuerst.</translation>
    </message>
    <message>
        <source>Scenario of the simulator.</source>
        <translation>Szenario des Simulators.</translation>
    </message>
    <message>
        <source>Language of the program, for example en or de; the system&apos;s by default.</source>
        <translation>Sprache des Programms, zum Beispiel en oder de; standardmäßig die des Systems.</translation>
    </message>
    <message>
        <source>Walk through all pages, save a picture of each in this folder, and end.</source>
        <translation>Durch alle Seiten gehen, von jeder ein Bild in diesem Ordner speichern und enden.</translation>
    </message>
    <message>
        <source>Name or resource ID of the VM.</source>
        <translation>Name oder Ressourcen-ID des virtuellen Computers.</translation>
    </message>
    <message>
        <source>Role to grant: custom (exactly the two data actions; default), built-in, or wide (Key Vault Administrator).</source>
        <translation>Zu gewährende Rolle: custom (genau die beiden Datenaktionen; Standard), built-in (integriert) oder wide (Key Vault-Administrator).</translation>
    </message>
    <message>
        <source>Scope of the grant: key (only this key; default) or all.</source>
        <translation>Bereich des Zugriffs: key (nur dieser Schlüssel; Standard) oder all (alle).</translation>
    </message>
    <message>
        <source>auto grants access like the portal (default); none doesn&apos;t, like PowerShell, Azure CLI and REST.</source>
        <translation>auto gewährt Zugriff, wie es das Portal tut (Standard); none nicht, wie PowerShell, Azure CLI und REST.</translation>
    </message>
    <message>
        <source>Name or resource ID of the Recovery Services vault.</source>
        <translation>Name oder Ressourcen-ID des Recovery Services-Tresors.</translation>
    </message>
    <message>
        <source>Name of the Enhanced backup policy.</source>
        <translation>Name der erweiterten Sicherungsrichtlinie.</translation>
    </message>
    <message>
        <source>Create an Enhanced policy with this name: daily at 22:00 UTC, kept 30 days.</source>
        <translation>Eine erweiterte Richtlinie mit diesem Namen erstellen: täglich um 22:00 UTC, Aufbewahrung 30 Tage.</translation>
    </message>
    <message>
        <source>Also look for vaults in other subscriptions than the VM&apos;s.</source>
        <translation>Auch in anderen Abonnements als dem des virtuellen Computers nach Tresoren suchen.</translation>
    </message>
    <message>
        <source>Object ID of the service principal to grant access to, instead of Backup Management Service.</source>
        <translation>Objekt-ID des Dienstprinzipals, der Zugriff erhalten soll, statt des Backup Management Service.</translation>
    </message>
    <message>
        <source>Start a first backup at the end.</source>
        <translation>Am Ende eine erste Sicherung starten.</translation>
    </message>
    <message>
        <source>Show what would be done, with the exact requests, and write nothing.</source>
        <translation>Zeigen, was getan würde, mit den genauen Anforderungen, und nichts schreiben.</translation>
    </message>
    <message>
        <source>With --grant none: after the refusal, grant exactly what is missing and try again.</source>
        <translation>Mit --grant none: nach der Ablehnung genau das Fehlende gewähren und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Write one JSON object to standard output; progress goes to standard error.</source>
        <translation>Ein JSON-Objekt in die Standardausgabe schreiben; der Fortschritt geht in die Fehlerausgabe.</translation>
    </message>
    <message>
        <source>Port to listen on; any free one by default.</source>
        <translation>Port, auf dem gelauscht wird; standardmäßig irgendein freier.</translation>
    </message>
    <message>
        <source>How many simulated seconds pass in a real one.</source>
        <translation>Wie viele simulierte Sekunden in einer wirklichen vergehen.</translation>
    </message>
    <message>
        <source>Milliseconds that the simulator waits before every answer.</source>
        <translation>Millisekunden, die der Simulator vor jeder Antwort wartet.</translation>
    </message>
    <message>
        <source>--%1 doesn&apos;t accept &quot;%2&quot;: use %3.</source>
        <translation>--%1 nimmt „%2“ nicht an: Verwenden Sie %3.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1 fehlt.</translation>
    </message>
    <message>
        <source>There&apos;s no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wasn&apos;t expected here.</source>
        <translation>„%1“ wurde hier nicht erwartet.</translation>
    </message>
    <message>
        <source>--%1 and --%2 can&apos;t be used together.</source>
        <translation>--%1 und --%2 können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>Write a request to someone who has permission to grant access, with a ready-to-run Azure CLI script, and nothing else.</source>
        <translation>Eine Anfrage an jemanden schreiben, der die Berechtigung hat, Zugriff zu gewähren, mit fertigem Azure CLI-Skript, und sonst nichts.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Answer over HTTPS, also as a proxy for Azure&apos;s hosts, so the Azure CLI and other clients of Azure can be pointed at it.</source>
        <translation>Über HTTPS antworten, auch als Proxy für die Hosts von Azure, damit die Azure CLI und andere Clients von Azure ihn benutzen können.</translation>
    </message>
    <message>
        <source>Sign in by device code without a person: the user of the scenario approves.</source>
        <translation>Anmeldungen mit Gerätecode ohne einen Menschen: Der Benutzer des Szenarios stimmt zu.</translation>
    </message>
    <message>
        <source>--%1 requires --%2.</source>
        <translation>--%1 erfordert --%2.</translation>
    </message>
    <message>
        <source>With --sign-in: tenant ID or domain name; the account&apos;s own by default.</source>
        <translation>Mit --sign-in: Mandanten-ID oder Domänenname; sonst der Mandant des Kontos.</translation>
    </message>
    <message>
        <source>With --sign-in browser or device: application (client) ID of your app registration; the one saved in the window&apos;s settings by default.</source>
        <translation>Mit --sign-in browser oder device: Anwendungs-ID (Client) Ihrer App-Registrierung; sonst die in den Einstellungen des Fensters gespeicherte.</translation>
    </message>
    <message>
        <source>With --sign-in: public, usgov, china, or the Azure Resource Manager address of another cloud.</source>
        <translation>Mit --sign-in: public, usgov, china oder die Adresse von Azure Resource Manager einer anderen Cloud.</translation>
    </message>
    <message>
        <source>With --sign-in: system (default), none, or the address of an HTTP proxy.</source>
        <translation>Mit --sign-in: system (Standard), none oder die Adresse eines HTTP-Proxys.</translation>
    </message>
    <message>
        <source>With --sign-in: PEM file of further certificate authorities to trust.</source>
        <translation>Mit --sign-in: PEM-Datei mit weiteren vertrauenswürdigen Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Specify --%1 or --%2.</source>
        <translation>Geben Sie --%1 oder --%2 an.</translation>
    </message>
    <message>
        <source>show from files who can do what with the keys</source>
        <translation>aus Dateien zeigen, wer was mit den Schlüsseln tun kann</translation>
    </message>
    <message>
        <source>save a snapshot for an offline review</source>
        <translation>eine Momentaufnahme für eine Offlineprüfung speichern</translation>
    </message>
    <message>
        <source>done: the snapshot was saved</source>
        <translation>fertig: Die Momentaufnahme ist gespeichert</translation>
    </message>
    <message>
        <source>usage: an option or a name isn&apos;t valid, or the file can&apos;t be written</source>
        <translation>Verwendung: Eine Option oder ein Name passt nicht, oder die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>refused by Azure</source>
        <translation>von Azure verweigert</translation>
    </message>
    <message>
        <source>canceled (Ctrl+C); nothing was saved</source>
        <translation>abgebrochen (Strg+C); nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>Reads all confidential VMs, their keys and who can use them, and saves that as a snapshot for an offline review. Changes nothing.</source>
        <translation>Liest alle vertraulichen virtuellen Computer, ihre Schlüssel und wer sie verwenden darf, und speichert das als Momentaufnahme für eine Offlineprüfung. Ändert nichts.</translation>
    </message>
    <message>
        <source>The snapshot&apos;s file; - writes it to standard output.</source>
        <translation>Die Datei der Momentaufnahme; - schreibt sie in die Standardausgabe.</translation>
    </message>
    <message>
        <source>Replace names and IDs with pseudonyms that keep the structure.</source>
        <translation>Namen und IDs durch Pseudonyme ersetzen, die den Aufbau bewahren.</translation>
    </message>
    <message>
        <source>list earlier jobs and what they wrote</source>
        <translation>frühere Aufträge auflisten, und was sie geschrieben haben</translation>
    </message>
    <message>
        <source>undo what an earlier job granted</source>
        <translation>rückgängig machen, was ein früherer Auftrag gewährt hat</translation>
    </message>
    <message>
        <source>Review this file, folder or zip archive in a window; more can follow.</source>
        <translation>Diese Datei, diesen Ordner oder dieses ZIP-Archiv in einem Fenster prüfen; weitere können folgen.</translation>
    </message>
    <message>
        <source>Undoes what an earlier job granted: exactly that, and only where no one has changed it since. Backups are never deleted.</source>
        <translation>Macht rückgängig, was ein früherer Auftrag gewährt hat: genau das, und nur, wo es seitdem niemand geändert hat. Sicherungen werden nie gelöscht.</translation>
    </message>
    <message>
        <source>ID of the job, as listed by &quot;runs&quot;.</source>
        <translation>ID des Auftrags, wie „runs“ sie auflistet.</translation>
    </message>
    <message>
        <source>The newest job that granted something.</source>
        <translation>Der neueste Auftrag, der etwas gewährt hat.</translation>
    </message>
    <message>
        <source>Only show what would be undone, with the requests.</source>
        <translation>Nur zeigen, was rückgängig gemacht würde, mit den Anforderungen.</translation>
    </message>
    <message>
        <source>Stop backups of the VM as well, and keep what was backed up.</source>
        <translation>Auch die Sicherungen der VM beenden und behalten, was gesichert wurde.</translation>
    </message>
    <message>
        <source>Lists the jobs that were recorded on this computer, and what they wrote.</source>
        <translation>Listet die Aufträge auf, die auf diesem Computer festgehalten wurden, und was sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Write the plan as a script and nothing to Azure: az (bash), powershell, bicep or terraform.</source>
        <translation>Den Plan als Skript schreiben und nichts in Azure: az (bash), powershell, bicep oder terraform.</translation>
    </message>
    <message>
        <source>Write the script to this file; to standard output by default.</source>
        <translation>Das Skript in diese Datei schreiben; sonst auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>show how to register the app that signs in</source>
        <translation>zeigen, wie die App registriert wird, die sich anmeldet</translation>
    </message>
    <message>
        <source>Prints the lines for bash that register the app that signs in, with the Azure CLI.</source>
        <translation>Gibt die Zeilen für bash aus, die mit der Azure CLI die App registrieren, die sich anmeldet.</translation>
    </message>
    <message>
        <source>Cloud to register the app in: public (default), usgov or china.</source>
        <translation>Cloud, in der die App registriert wird: public (Standard), usgov oder china.</translation>
    </message>
    <message>
        <source>Leave out Microsoft Graph, which needs admin consent.</source>
        <translation>Microsoft Graph weglassen, das eine Administratoreinwilligung braucht.</translation>
    </message>
    <message>
        <source>Grant the role of --role even though access seems sufficient: for cases where Azure Backup still refuses a smaller one.</source>
        <translation>Die Rolle von --role gewähren, obwohl der Zugriff zu genügen scheint: wo Azure Backup eine kleinere weiterhin ablehnt.</translation>
    </message>
    <message>
        <source>Grant access to the principal of --principal even though the directory didn&apos;t say what it is, or says that it isn&apos;t Azure Backup.</source>
        <translation>Dem Prinzipal von --principal Zugriff gewähren, obwohl das Verzeichnis nicht gesagt hat, was er ist, oder sagt, dass er nicht Azure Backup ist.</translation>
    </message>
    <message>
        <source>Create Azure Backup&apos;s service principal where the tenant has none.</source>
        <translation>Den Dienstprinzipal von Azure Backup erstellen, wenn der Mandant keinen hat.</translation>
    </message>
    <message>
        <source>Also undo what other VMs or recorded jobs still need; their backups then fail.</source>
        <translation>Auch rückgängig machen, was andere virtuelle Computer oder aufgezeichnete Aufträge noch brauchen; deren Sicherungen schlagen dann fehl.</translation>
    </message>
    <message>
        <source>With --tls: a new file for the certificate authority that clients have to trust.</source>
        <translation>Mit --tls: eine neue Datei für die Zertifizierungsstelle, der Clients vertrauen müssen.</translation>
    </message>
    <message>
        <source>--%1 specifies a file to read, which this command doesn&apos;t do. --%2 FILE specifies a file to write that doesn&apos;t exist yet.</source>
        <translation>--%1 gibt eine Datei zum Lesen an, und das tut dieser Befehl nicht. --%2 DATEI gibt eine Datei zum Schreiben an, die noch nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>--%1 was specified more than once, but accepts only one value.</source>
        <translation>--%1 wurde mehrmals angegeben und nimmt nur einen Wert.</translation>
    </message>
    <message>
        <source>done: nothing is left that this command could undo, or the plan was shown</source>
        <translation>erledigt: Es ist nichts mehr da, was sich mit diesem Befehl rückgängig machen ließe, oder der Plan wurde gezeigt</translation>
    </message>
    <message>
        <source>usage: an option isn&apos;t valid, or there is no such job</source>
        <translation>Aufruf: Eine Option passt nicht, oder es gibt keinen solchen Auftrag</translation>
    </message>
    <message>
        <source>refused by Azure, or not undone because others need it (--although-needed)</source>
        <translation>von Azure abgelehnt, oder nicht rückgängig gemacht, weil andere es brauchen (--although-needed)</translation>
    </message>
    <message>
        <source>canceled (Ctrl+C); what was undone is reported</source>
        <translation>abgebrochen (Strg+C); was rückgängig gemacht wurde, wird gemeldet</translation>
    </message>
    <message>
        <source>Instead of --scenario.</source>
        <translation>Anstelle von --scenario.</translation>
    </message>
    <message>
        <source>Work on Azure itself and sign in this way: browser, device (a code for a browser on any computer), or az (an existing Azure CLI sign-in).</source>
        <translation>In Azure selbst arbeiten und sich so anmelden: browser, device (ein Code für einen Browser auf einem beliebigen Computer) oder az (eine bestehende Anmeldung der Azure CLI).</translation>
    </message>
    <message>
        <source>Register the preview feature of backup for Confidential VMs where the VM&apos;s subscription lacks it, before anything is granted.</source>
        <translation>Die Vorschaufunktion für die Sicherung vertraulicher virtueller Computer registrieren, wo sie dem Abonnement der VM fehlt, bevor etwas gewährt wird.</translation>
    </message>
    <message>
        <source>Scenario %1: %2</source>
        <translation>Szenario %1: %2</translation>
    </message>
    <message>
        <source>%1 in %2, %3 with a confidentially encrypted OS disk.</source>
        <translation>%1 in %2, davon %3 mit vertraulich verschlüsseltem Betriebssystemdatenträger.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (resource group %2, subscription %3, %4, %5)</source>
        <translation>%1 (Ressourcengruppe %2, Abonnement %3, %4, %5)</translation>
    </message>
    <message>
        <source>No VM was specified: %1, the first one, is used. Use --vm for another.</source>
        <translation>Es wurde kein virtueller Computer angegeben: Verwendet wird %1, der erste. Einen anderen wählen Sie mit --vm.</translation>
    </message>
    <message>
        <source>To choose from:</source>
        <translation>Zur Auswahl stehen:</translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation>Nicht nötig.</translation>
    </message>
    <message>
        <source>Created its service principal (object ID %1).</source>
        <translation>Der Dienstprinzipal wurde erstellt (Objekt-ID %1).</translation>
    </message>
    <message>
        <source>This is the plan only. Nothing was written.</source>
        <translation>Dies ist nur der Plan. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>What the portal doesn&apos;t tell you:</source>
        <translation>Was das Portal Ihnen nicht sagt:</translation>
    </message>
    <message>
        <source>Grant exactly this with Azure CLI:</source>
        <translation>Genau dies mit Azure CLI gewähren:</translation>
    </message>
    <message>
        <source>Granting exactly what is missing, then trying again.</source>
        <translation>Genau das Fehlende wird gewährt, dann folgt ein neuer Versuch.</translation>
    </message>
    <message>
        <source>Stopping. What was already sent isn&apos;t undone. Press Ctrl+C again to end immediately.</source>
        <translation>Wird beendet. Was schon gesendet wurde, wird nicht rückgängig gemacht. Mit nochmals Strg+C endet es sofort.</translation>
    </message>
    <message>
        <source>Nothing was written before it stopped.</source>
        <translation>Bis zum Abbruch wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were written before it stopped:</source>
        <translation>
            <numerusform>Bis zum Abbruch wurde %n Änderung geschrieben:</numerusform>
            <numerusform>Bis zum Abbruch wurden %n Änderungen geschrieben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Azure Backup hasn&apos;t finished yet. Run the same command again to continue; what was already done is detected and isn&apos;t done twice.</source>
        <translation>Azure Backup ist noch nicht fertig. Rufen Sie denselben Befehl erneut auf, um fortzufahren; Erledigtes wird erkannt und nicht doppelt getan.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Run &quot;%1 --help&quot; for help.</source>
        <translation>Hilfe erhalten Sie mit „%1 --help“.</translation>
    </message>
    <message>
        <source>There&apos;s no display to open a window on. Use &quot;cvm-backup-wizard protect&quot; in the terminal; for help, run &quot;cvm-backup-wizard --help&quot;.</source>
        <translation>Es gibt keine Anzeige für ein Fenster. Verwenden Sie „cvm-backup-wizard protect“ im Terminal; Hilfe erhalten Sie mit „cvm-backup-wizard --help“.</translation>
    </message>
    <message>
        <source>The simulator serves the scenario %1 at %2</source>
        <translation>Der Simulator bedient das Szenario %1 unter %2</translation>
    </message>
    <message>
        <source>Specify the Azure host in the Host header, or put it in front of the path:</source>
        <translation>Geben Sie den Azure-Host im Host-Header an, oder stellen Sie ihn dem Pfad voran:</translation>
    </message>
    <message>
        <source>Redeem the refresh token of the simulated user for an access token:</source>
        <translation>Lösen Sie das Aktualisierungstoken des simulierten Benutzers gegen ein Zugriffstoken ein:</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>Beenden mit Strg+C.</translation>
    </message>
    <message>
        <source>The simulator has stopped.</source>
        <translation>Der Simulator wurde beendet.</translation>
    </message>
    <message>
        <source>With --create-principal it is created here.</source>
        <translation>Mit --create-principal wird er hier erstellt.</translation>
    </message>
    <message>
        <source>Specify the object ID with --principal.</source>
        <translation>Geben Sie die Objekt-ID mit --principal an.</translation>
    </message>
    <message>
        <source>Try %1, after %2.</source>
        <translation>Versuch %1, nach %2.</translation>
    </message>
    <message>
        <source>Other possible causes:</source>
        <translation>Andere mögliche Ursachen:</translation>
    </message>
    <message>
        <source>Let clients trust this certificate authority; it&apos;s valid for this run only:</source>
        <translation>Lassen Sie Clients dieser Zertifizierungsstelle vertrauen; sie gilt nur für diesen Lauf:</translation>
    </message>
    <message>
        <source>Use the simulator as the proxy; it answers as Azure&apos;s hosts and connects to no others:</source>
        <translation>Verwenden Sie den Simulator als Proxy; er antwortet als die Hosts von Azure und verbindet mit keinem anderen:</translation>
    </message>
    <message>
        <source>Sign in with any client, as an application or with a device code:</source>
        <translation>Melden Sie sich mit einem beliebigen Client an, als Anwendung oder mit einem Gerätecode:</translation>
    </message>
    <message>
        <source>See the current state of the simulated tenant:</source>
        <translation>Sehen Sie den aktuellen Zustand des simulierten Mandanten:</translation>
    </message>
    <message>
        <source>Script saved: %1</source>
        <translation>Skript gespeichert: %1</translation>
    </message>
    <message>
        <source>The script can&apos;t be saved in %1: %2.</source>
        <translation>Das Skript kann nicht in %1 gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Someone with permission to read the directory can find it with: %1</source>
        <translation>Jemand mit der Berechtigung, das Verzeichnis zu lesen, findet sie mit: %1</translation>
    </message>
    <message>
        <source>The application ID of Azure Backup is %1. Someone with permission to read the directory can find the object ID with: %2</source>
        <translation>Die Anwendungs-ID von Azure Backup ist %1. Jemand mit der Berechtigung, das Verzeichnis zu lesen, findet die Objekt-ID mit: %2</translation>
    </message>
    <message>
        <source>If this is the right security principal, confirm it with --confirm-principal.</source>
        <translation>Wenn dies der richtige Sicherheitsprinzipal ist, bestätigen Sie ihn mit --confirm-principal.</translation>
    </message>
    <message>
        <source>A name in this script looks like a command to a build pipeline (“##…[” or “::…”). The script is only written to a file: use --output FILE.</source>
        <translation>Ein Name in diesem Skript sieht aus wie ein Befehl für eine Buildpipeline („##…[“ oder „::…“). Das Skript wird nur in eine Datei geschrieben: Verwenden Sie --output DATEI.</translation>
    </message>
    <message>
        <source>Someone with the required permission can grant exactly this with Azure CLI:</source>
        <translation>Jemand mit der erforderlichen Berechtigung kann genau dies mit der Azure CLI gewähren:</translation>
    </message>
    <message>
        <source>The grant is in effect, but Azure Backup still refuses it. The next wider role is %1: grant it with --role %2 --even-if-granted.</source>
        <translation>Der Zugriff ist wirksam, und Azure Backup lehnt weiterhin ab. Die nächstweitere Rolle ist „%1“: Gewähren Sie sie mit --role %2 --even-if-granted.</translation>
    </message>
    <message>
        <source>Beyond what is needed, it opens %1.</source>
        <translation>Über den Bedarf hinaus öffnet sie %1.</translation>
    </message>
    <message>
        <source>The built-in role %1 already exists, so it only has to be assigned: --role built-in.</source>
        <translation>Die integrierte Rolle „%1“ gibt es schon; sie muss nur zugewiesen werden: --role built-in.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t have enough memory for so many files. Review fewer of them at a time.</source>
        <translation>Dieser Computer hat für so viele Dateien nicht genug Arbeitsspeicher. Überprüfen Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>Standard output can&apos;t be written: %1</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 is already protected.</source>
        <translation>%1 ist bereits geschützt.</translation>
    </message>
    <message>
        <source>%1 is already protected by the vault %2.</source>
        <translation>%1 ist bereits durch den Tresor %2 geschützt.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 is protected, but Azure Backup can&apos;t use its key: backups fail until that is fixed.</source>
        <translation>%1 ist geschützt, aber Azure Backup kann den Schlüssel nicht verwenden: Sicherungen schlagen fehl, bis das behoben ist.</translation>
    </message>
    <message>
        <source>%1 is protected. Whether Azure Backup can still use its key isn&apos;t known.</source>
        <translation>%1 ist geschützt. Ob Azure Backup den Schlüssel noch verwenden kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t see the grant yet. Trying again for at most %1.</source>
        <translation>Azure Backup sieht den Zugriff noch nicht. Es wird höchstens %1 lang erneut versucht.</translation>
    </message>
    <message>
        <source>Or run this command again with --retry-with-grant, which grants the same access.</source>
        <translation>Oder führen Sie diesen Befehl mit --retry-with-grant erneut aus, was dasselbe gewährt.</translation>
    </message>
    <message>
        <source>Register it first, here with --register-preview, or with: %1</source>
        <translation>Registrieren Sie sie zuerst, hier mit --register-preview, oder mit: %1</translation>
    </message>
    <message>
        <source>Access policies have no roles: --role doesn&apos;t apply.</source>
        <translation>Zugriffsrichtlinien kennen keine Rollen: --role entfällt.</translation>
    </message>
    <message>
        <source>The backup continues in Azure Backup. To check it again:</source>
        <translation>Die Sicherung läuft in Azure Backup weiter. So prüfen Sie sie erneut:</translation>
    </message>
    <message>
        <source>The protection state of %1 couldn&apos;t be read: enabling backup might be refused as well, and access that is granted before then stays.</source>
        <translation>Der Schutzstatus von %1 konnte nicht gelesen werden: Auch das Aktivieren der Sicherung kann abgelehnt werden, und was vorher gewährt wird, bleibt bestehen.</translation>
    </message>
    <message>
        <source>What was granted stays. To undo it, with the same sign-in method:</source>
        <translation>Was gewährt wurde, bleibt bestehen. Um es rückgängig zu machen, mit derselben Anmeldemethode:</translation>
    </message>
    <message>
        <source>the assignment %1</source>
        <translation>die Zuweisung %1</translation>
    </message>
    <message>
        <source>%1 — key permissions %2 in %3</source>
        <translation>%1 — Schlüsselberechtigungen %2, %3</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Hinzu: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Weg: %1</translation>
    </message>
    <message>
        <source>Narrow to %1: %2</source>
        <translation>Nur noch %1: %2</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t understood here; --help shows what can be specified</source>
        <translation>„%1“ wird hier nicht verstanden; --help zeigt, was möglich ist</translation>
    </message>
    <message>
        <source>%1= is missing</source>
        <translation>%1= fehlt</translation>
    </message>
    <message>
        <source>the files contain no security principal “%1”, or several: specify its object ID</source>
        <translation>die Dateien enthalten keinen Sicherheitsprinzipal „%1“ oder mehrere: geben Sie die Objekt-ID an</translation>
    </message>
    <message>
        <source>no role is called “%1”, or several are: specify its ID</source>
        <translation>keine Rolle heißt „%1“ oder mehrere heißen so: geben Sie die ID an</translation>
    </message>
    <message>
        <source>the files contain no key store “%1” of this type, or several: specify one</source>
        <translation>die Dateien enthalten keinen Schlüsselspeicher „%1“ dieser Art oder mehrere: geben Sie einen an</translation>
    </message>
    <message>
        <source>the files contain no key “%1”, or several: specify it as host/name</source>
        <translation>die Dateien enthalten keinen Schlüssel „%1“ oder mehrere: geben Sie ihn als Host/Name an</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a suitable scope</source>
        <translation>„%1“ ist kein passender Bereich</translation>
    </message>
    <message>
        <source>no role assignment matches “%1”</source>
        <translation>keine Rollenzuweisung passt zu „%1“</translation>
    </message>
    <message>
        <source>--what-if “%1”: %2.</source>
        <translation>--what-if „%1“: %2.</translation>
    </message>
    <message>
        <source>Azure couldn&apos;t be reached</source>
        <translation>Azure war nicht erreichbar</translation>
    </message>
    <message>
        <source>The connection failed: no network, a name that can&apos;t be resolved, a proxy, or a certificate that isn&apos;t trusted.</source>
        <translation>Die Verbindung ist fehlgeschlagen: kein Netzwerk, ein nicht auflösbarer Name, ein Proxy oder ein nicht vertrauenswürdiges Zertifikat.</translation>
    </message>
    <message>
        <source>Check the network, proxy and firewall, then try again.</source>
        <translation>Prüfen Sie Netzwerk, Proxy und Firewall, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Azure didn&apos;t answer in time</source>
        <translation>Azure hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>No answer arrived within the time allowed. A change that was already on its way might have been made.</source>
        <translation>In der erlaubten Zeit kam keine Antwort. Eine Änderung, die schon unterwegs war, wurde möglicherweise ausgeführt.</translation>
    </message>
    <message>
        <source>Try again. What was already done is detected and isn&apos;t done twice.</source>
        <translation>Versuchen Sie es erneut. Schon Erledigtes wird erkannt und nicht doppelt getan.</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>Sie müssen sich erneut anmelden</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t accept the current sign-in: it has expired, was revoked, or is for another tenant.</source>
        <translation>Azure akzeptiert die aktuelle Anmeldung nicht: Sie ist abgelaufen, wurde widerrufen oder gilt für einen anderen Mandanten.</translation>
    </message>
    <message>
        <source>Sign in again. Your choices are kept.</source>
        <translation>Melden Sie sich erneut an. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Azure asks for a stronger sign-in</source>
        <translation>Azure verlangt eine stärkere Anmeldung</translation>
    </message>
    <message>
        <source>Your organization requires multifactor authentication or another condition for this action.</source>
        <translation>Ihre Organisation verlangt für diese Aktion die mehrstufige Authentifizierung oder eine andere Bedingung.</translation>
    </message>
    <message>
        <source>Sign in again and complete the extra check. Your choices are kept.</source>
        <translation>Melden Sie sich erneut an, und schließen Sie die zusätzliche Prüfung ab. Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this</source>
        <translation>Sie haben keine Berechtigung dazu</translation>
    </message>
    <message>
        <source>Azure refused the request because your account lacks a role or permission.</source>
        <translation>Azure hat die Anforderung abgelehnt, weil Ihrem Konto eine Rolle oder Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>Ask an administrator for the missing permission. A new role can take a few minutes to take effect.</source>
        <translation>Bitten Sie eine Administratorin oder einen Administrator um die fehlende Berechtigung. Bis eine neue Rolle wirkt, können einige Minuten vergehen.</translation>
    </message>
    <message>
        <source>Azure didn&apos;t find this</source>
        <translation>Azure hat dies nicht gefunden</translation>
    </message>
    <message>
        <source>It was deleted, moved or renamed, or your account doesn&apos;t have permission to see it.</source>
        <translation>Es wurde gelöscht, verschoben oder umbenannt, oder Ihr Konto hat keine Berechtigung, es zu sehen.</translation>
    </message>
    <message>
        <source>Check the name and your permissions, then refresh the list.</source>
        <translation>Prüfen Sie den Namen und Ihre Berechtigungen, und aktualisieren Sie dann die Liste.</translation>
    </message>
    <message>
        <source>Something else is changing this</source>
        <translation>Etwas anderes ändert dies gerade</translation>
    </message>
    <message>
        <source>Another operation is running on the same resource, or it isn&apos;t in the expected state.</source>
        <translation>Ein anderer Vorgang läuft auf derselben Ressource, oder sie ist nicht im erwarteten Zustand.</translation>
    </message>
    <message>
        <source>Wait until the other operation has ended, then try again.</source>
        <translation>Warten Sie, bis der andere Vorgang beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Azure is busy with too many requests</source>
        <translation>Azure ist mit zu vielen Anforderungen beschäftigt</translation>
    </message>
    <message>
        <source>Too many requests were sent in a short time.</source>
        <translation>In kurzer Zeit wurden zu viele Anforderungen gesendet.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Azure refused the request</source>
        <translation>Azure hat die Anforderung abgelehnt</translation>
    </message>
    <message>
        <source>Azure gave no reason.</source>
        <translation>Azure hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Copy the details and look up the code, or contact Microsoft support.</source>
        <translation>Kopieren Sie die Details und schlagen Sie den Code nach, oder wenden Sie sich an den Microsoft-Support.</translation>
    </message>
    <message>
        <source>The answer couldn&apos;t be understood</source>
        <translation>Die Antwort war nicht verständlich</translation>
    </message>
    <message>
        <source>Azure, or a proxy or sign-in page in between, sent something unexpected.</source>
        <translation>Azure, ein Proxy oder eine dazwischenliegende Anmeldeseite hat etwas Unerwartetes gesendet.</translation>
    </message>
    <message>
        <source>Check that no proxy or captive portal changes the traffic, then try again. If it happens again, report it with the details.</source>
        <translation>Prüfen Sie, dass kein Proxy und kein Captive Portal den Verkehr verändert, und versuchen Sie es dann erneut. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>You stopped this. What was already sent to Azure isn&apos;t undone.</source>
        <translation>Sie haben dies angehalten. Was schon an Azure gesendet wurde, wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Starten Sie es erneut, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>This isn&apos;t possible</source>
        <translation>Dies ist nicht möglich</translation>
    </message>
    <message>
        <source>Something on this computer prevents it.</source>
        <translation>Etwas auf diesem Computer verhindert es.</translation>
    </message>
    <message>
        <source>Change your choice, then try again.</source>
        <translation>Ändern Sie Ihre Auswahl, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Missing: %1 at %2.</source>
        <translation>Es fehlt: %1 im Bereich „%2“.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>Azure asked to wait %1.</source>
        <translation>Azure bat darum, %1 zu warten.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Recommended action</source>
        <translation>Empfohlene Aktion</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anforderungs-ID</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Microsoft Entra ID refused the sign-in: %1</source>
        <translation>Microsoft Entra ID hat die Anmeldung abgelehnt: %1</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Einen Grund hat es nicht genannt.</translation>
    </message>
    <message>
        <source>Look the number up at %1, or send it with the details to your administrators.</source>
        <translation>Schlagen Sie die Nummer unter %1 nach, oder senden Sie sie mit den Details an Ihre Administratoren.</translation>
    </message>
    <message>
        <source>Requested: %1.</source>
        <translation>Angefordert war: %1.</translation>
    </message>
    <message>
        <source>Assign the role to a group whose members are eligible in Privileged Identity Management, so that it applies only for a limited time, or remove it.</source>
        <translation>Weisen Sie die Rolle einer Gruppe zu, deren Mitglieder in Privileged Identity Management berechtigt sind, sodass sie nur für begrenzte Zeit gilt, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Make the assignment eligible in Privileged Identity Management, so that it applies only for a limited time, or remove it.</source>
        <translation>Machen Sie daraus in Privileged Identity Management eine berechtigte Zuweisung, sodass sie nur für begrenzte Zeit gilt, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Grant %1 exactly this on %2: %3.</source>
        <translation>Gewähren Sie %1 im Bereich „%2“ genau dies: %3.</translation>
    </message>
    <message>
        <source>Grant the same to %1, then remove this grant.</source>
        <translation>Gewähren Sie dasselbe %1, und entfernen Sie dann diesen Zugriff.</translation>
    </message>
    <message>
        <source>Remove the assignment.</source>
        <translation>Entfernen Sie die Zuweisung.</translation>
    </message>
    <message>
        <source>Remove the assignment: no disk encryption set uses a key that it reaches.</source>
        <translation>Entfernen Sie die Zuweisung: Kein Datenträgerverschlüsselungssatz verwendet einen Schlüssel, den sie erreicht.</translation>
    </message>
    <message>
        <source>Assign the same role at %1 only, then remove this assignment.</source>
        <translation>Weisen Sie dieselbe Rolle nur hier zu: %1. Entfernen Sie dann diese Zuweisung.</translation>
    </message>
    <message>
        <source>Assign a role with exactly %1, then remove this assignment.</source>
        <translation>Weisen Sie eine Rolle mit genau diesen Rechten zu: %1. Entfernen Sie dann diese Zuweisung.</translation>
    </message>
    <message>
        <source>Remove these permissions from the access policy: %1.</source>
        <translation>Entfernen Sie diese Berechtigungen aus der Zugriffsrichtlinie: %1.</translation>
    </message>
    <message>
        <source>Remove the access policy.</source>
        <translation>Entfernen Sie die Zugriffsrichtlinie.</translation>
    </message>
    <message>
        <source>Find out why the key was disabled; if it should be used, enable it.</source>
        <translation>Klären Sie, warum der Schlüssel deaktiviert wurde; soll er verwendet werden, aktivieren Sie ihn.</translation>
    </message>
    <message>
        <source>Set an earlier activation date, or wait for it.</source>
        <translation>Legen Sie ein früheres Aktivierungsdatum fest, oder warten Sie es ab.</translation>
    </message>
    <message>
        <source>Set a later expiry date, or create a new version and let the disk encryption set use it.</source>
        <translation>Legen Sie ein späteres Ablaufdatum fest, oder erstellen Sie eine neue Version und lassen Sie den Datenträgerverschlüsselungssatz sie verwenden.</translation>
    </message>
    <message>
        <source>Enable purge protection. It can&apos;t be disabled again.</source>
        <translation>Aktivieren Sie den Löschschutz. Er lässt sich nicht wieder deaktivieren.</translation>
    </message>
    <message>
        <source>Enable soft delete. It can&apos;t be disabled again.</source>
        <translation>Aktivieren Sie das vorläufige Löschen. Es lässt sich nicht wieder deaktivieren.</translation>
    </message>
    <message>
        <source>Read these and review again: %1.</source>
        <translation>Lesen Sie diese, und prüfen Sie dann erneut: %1.</translation>
    </message>
    <message>
        <source>Evaluate manually whether the condition allows the access.</source>
        <translation>Beurteilen Sie selbst, ob die Bedingung den Zugriff erlaubt.</translation>
    </message>
    <message>
        <source>Test whether it works, or grant access at the key instead.</source>
        <translation>Probieren Sie, ob es wirkt, oder gewähren Sie den Zugriff stattdessen am Schlüssel.</translation>
    </message>
    <message>
        <source>Activate the Managed HSM: download its security domain.</source>
        <translation>Aktivieren Sie das Managed HSM: Laden Sie seine Sicherheitsdomäne herunter.</translation>
    </message>
    <message>
        <source>Check the rules of the network security perimeter, and allow Azure Backup.</source>
        <translation>Prüfen Sie die Regeln des Netzwerksicherheitsperimeters, und lassen Sie Azure Backup zu.</translation>
    </message>
    <message>
        <source>Nothing, if this is intended.</source>
        <translation>Nichts, wenn dies beabsichtigt ist.</translation>
    </message>
    <message>
        <source>Restore the disk encryption set, or the virtual machine with another one.</source>
        <translation>Stellen Sie den Datenträgerverschlüsselungssatz wieder her, oder den virtuellen Computer mit einem anderen.</translation>
    </message>
    <message>
        <source>Check whether a Confidential VM uses the set; create a set of the confidential type for it.</source>
        <translation>Prüfen Sie, ob ein vertraulicher virtueller Computer den Satz verwendet; erstellen Sie für ihn einen vom vertraulichen Typ.</translation>
    </message>
    <message>
        <source>Provide the disk encryption set with what the error names, then let it use the newest version.</source>
        <translation>Geben Sie dem Datenträgerverschlüsselungssatz, was der Fehler nennt, und lassen Sie ihn dann die neueste Version verwenden.</translation>
    </message>
    <message>
        <source>Review the tenant of the key store: its service principals and its grants decide.</source>
        <translation>Überprüfen Sie den Mandanten des Schlüsselspeichers: Seine Dienstprinzipale und Zugriffe entscheiden.</translation>
    </message>
    <message>
        <source>Check whether the Confidential VMs start with the key; a new key can be created the way they need it.</source>
        <translation>Prüfen Sie, ob die vertraulichen virtuellen Computer mit dem Schlüssel starten; ein neuer Schlüssel kann so erstellt werden, wie sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Move the key to a Premium Key Vault or a Managed HSM.</source>
        <translation>Verschieben Sie den Schlüssel in einen Premium-Key Vault oder ein Managed HSM.</translation>
    </message>
    <message>
        <source>Create an Enhanced policy in the vault and use it.</source>
        <translation>Erstellen Sie im Tresor eine erweiterte Richtlinie, und verwenden Sie sie.</translation>
    </message>
    <message>
        <source>Show the disk encryption set again with its identity, and review again.</source>
        <translation>Zeigen Sie den Datenträgerverschlüsselungssatz noch einmal mit seiner Identität an, und überprüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Check it manually.</source>
        <translation>Prüfen Sie es manuell.</translation>
    </message>
    <message>
        <source>Read the definitions of the roles and review again.</source>
        <translation>Lesen Sie die Definitionen der Rollen, und überprüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Read it and review again.</source>
        <translation>Lesen Sie es, und überprüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Read which service principal it is and review again, or specify it with --backup-principal.</source>
        <translation>Lesen Sie, welcher Dienstprinzipal es ist, und überprüfen Sie erneut, oder geben Sie ihn mit --backup-principal an.</translation>
    </message>
    <message>
        <source>Create the service principal of Azure Backup&apos;s application, then grant access to it.</source>
        <translation>Erstellen Sie den Dienstprinzipal der Anwendung von Azure Backup, und gewähren Sie ihm dann Zugriff.</translation>
    </message>
    <message>
        <source>Find out why the service principal was disabled; if backup should work, enable it.</source>
        <translation>Finden Sie heraus, warum der Dienstprinzipal deaktiviert wurde; wenn die Sicherung funktionieren soll, aktivieren Sie ihn.</translation>
    </message>
    <message>
        <source>Recover the key, or let the disk encryption set use another one.</source>
        <translation>Stellen Sie den Schlüssel wieder her, oder lassen Sie den Datenträgerverschlüsselungssatz einen anderen verwenden.</translation>
    </message>
    <message>
        <source>Recover the key store.</source>
        <translation>Stellen Sie den Schlüsselspeicher wieder her.</translation>
    </message>
    <message>
        <source>Allow trusted Microsoft services to bypass the network rules.</source>
        <translation>Erlauben Sie vertrauenswürdigen Microsoft-Diensten, die Netzwerkregeln zu umgehen.</translation>
    </message>
    <message>
        <source>Register the preview feature in the subscription; it takes a few minutes.</source>
        <translation>Registrieren Sie die Vorschaufunktion im Abonnement; es dauert einige Minuten.</translation>
    </message>
    <message>
        <source>A deny assignment blocks the access, and no grant helps. Check what created it, such as a deployment stack or a managed application.</source>
        <translation>Eine Ablehnungszuweisung blockiert den Zugriff, und kein Gewähren hilft. Prüfen Sie, was sie erstellt hat, etwa ein Bereitstellungsstapel oder eine verwaltete Anwendung.</translation>
    </message>
    <message>
        <source>Grant %1 exactly this, then remove this grant: %2.</source>
        <translation>Gewähren Sie %1 genau dies, und entfernen Sie dann diesen Zugriff: %2.</translation>
    </message>
    <message>
        <source>Leave out the older of the two files, or read it again, and review again.</source>
        <translation>Lassen Sie die ältere der beiden Dateien weg oder lesen Sie es neu, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Azure Backup lacks access to a key</source>
        <translation>Azure Backup fehlt der Zugriff auf einen Schlüssel</translation>
    </message>
    <message>
        <source>Azure Backup&apos;s access to a key isn&apos;t known</source>
        <translation>Der Zugriff von Azure Backup auf einen Schlüssel ist nicht bekannt</translation>
    </message>
    <message>
        <source>Azure Backup has more rights than it needs</source>
        <translation>Azure Backup hat mehr Rechte als nötig</translation>
    </message>
    <message>
        <source>Azure Backup has access to more keys than it needs</source>
        <translation>Azure Backup hat Zugriff auf mehr Schlüssel als nötig</translation>
    </message>
    <message>
        <source>Role isn&apos;t enough for Azure Backup</source>
        <translation>Die Rolle genügt Azure Backup nicht</translation>
    </message>
    <message>
        <source>Grant to an application ID</source>
        <translation>Zugriff für eine Anwendungs-ID</translation>
    </message>
    <message>
        <source>Access policy bound to an application</source>
        <translation>An eine Anwendung gebundene Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>Grant to an unknown ID</source>
        <translation>Zugriff für eine unbekannte ID</translation>
    </message>
    <message>
        <source>Assignment of a deleted role</source>
        <translation>Zuweisung einer gelöschten Rolle</translation>
    </message>
    <message>
        <source>Key is disabled</source>
        <translation>Der Schlüssel ist deaktiviert</translation>
    </message>
    <message>
        <source>Key has expired</source>
        <translation>Der Schlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>Key expires soon</source>
        <translation>Der Schlüssel läuft bald ab</translation>
    </message>
    <message>
        <source>Key isn&apos;t valid yet</source>
        <translation>Der Schlüssel ist noch nicht gültig</translation>
    </message>
    <message>
        <source>Purge protection is off</source>
        <translation>Der Löschschutz ist aus</translation>
    </message>
    <message>
        <source>Soft delete is off</source>
        <translation>Vorläufiges Löschen ist aus</translation>
    </message>
    <message>
        <source>Disk encryption set lacks access to its key</source>
        <translation>Dem Datenträgerverschlüsselungssatz fehlt der Zugriff auf seinen Schlüssel</translation>
    </message>
    <message>
        <source>Confidential VMs can&apos;t get their key</source>
        <translation>Vertrauliche virtuelle Computer erhalten ihren Schlüssel nicht</translation>
    </message>
    <message>
        <source>Scopes weren&apos;t read</source>
        <translation>Bereiche wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Assignment with a condition</source>
        <translation>Zuweisung mit einer Bedingung</translation>
    </message>
    <message>
        <source>A principal can grant itself access</source>
        <translation>Ein Prinzipal kann sich selbst Zugriff gewähren</translation>
    </message>
    <message>
        <source>Grant inherited from a management group</source>
        <translation>Von einer Verwaltungsgruppe geerbter Zugriff</translation>
    </message>
    <message>
        <source>Azure Backup must read and back up the key of a confidential VM. Without both, enabling backup fails with UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK.</source>
        <translation>Azure Backup muss den Schlüssel eines vertraulichen virtuellen Computers lesen und sichern. Ohne beides schlägt das Aktivieren der Sicherung mit UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK fehl.</translation>
    </message>
    <message>
        <source>Not everything was read that decides whether Azure Backup can read and back up the key. What wasn&apos;t read isn&apos;t “no access”.</source>
        <translation>Es wurde nicht alles gelesen, was darüber entscheidet, ob Azure Backup den Schlüssel lesen und sichern kann. Was nicht gelesen wurde, heißt nicht „kein Zugriff“.</translation>
    </message>
    <message>
        <source>Azure Backup needs to read and back up a key and nothing else. Every other right is useful only to someone who misuses the grant.</source>
        <translation>Azure Backup muss einen Schlüssel lesen und sichern und sonst nichts. Jedes andere Recht nützt nur dem, der den Zugriff missbraucht.</translation>
    </message>
    <message>
        <source>A grant on all keys also opens keys that no disk encryption set uses, and keys that are created later.</source>
        <translation>Ein Zugriff auf alle Schlüssel öffnet auch Schlüssel, die kein Datenträgerverschlüsselungssatz verwendet, und Schlüssel, die später entstehen.</translation>
    </message>
    <message>
        <source>Some roles look right by their name and lack a right that Azure Backup needs. Managed HSM Backup User, for example, can&apos;t read keys.</source>
        <translation>Manche Rollen sehen dem Namen nach richtig aus, und doch fehlt ihnen ein Recht, das Azure Backup braucht. Managed HSM Backup User zum Beispiel kann keine Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Access is tied to the object ID. A grant to the application ID of a service principal is accepted and has no effect.</source>
        <translation>Zugriff richtet sich nach der Objekt-ID. Ein Zugriff für die Anwendungs-ID eines Dienstprinzipals wird angenommen und ist wirkungslos.</translation>
    </message>
    <message>
        <source>An access policy with an application ID applies only to that application on behalf of the principal, not to the principal alone.</source>
        <translation>Eine Zugriffsrichtlinie mit einer Anwendungs-ID gilt nur für diese Anwendung im Auftrag des Prinzipals, nicht für den Prinzipal allein.</translation>
    </message>
    <message>
        <source>The directory doesn&apos;t contain the ID: the principal was deleted or never existed.</source>
        <translation>Das Verzeichnis enthält die ID nicht: Der Prinzipal wurde gelöscht oder hat nie existiert.</translation>
    </message>
    <message>
        <source>The role no longer exists, so the assignment has no effect.</source>
        <translation>Die Rolle gibt es nicht mehr; die Zuweisung ist deshalb wirkungslos.</translation>
    </message>
    <message>
        <source>A disabled key can&apos;t be used: VMs that need it don&apos;t start, and backup fails.</source>
        <translation>Ein deaktivierter Schlüssel ist nicht verwendbar: Virtuelle Computer, die ihn brauchen, starten nicht, und die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>A deleted key can be purged at once, and with it the data that it protects. Disk encryption sets ask for purge protection.</source>
        <translation>Ein gelöschter Schlüssel kann sofort endgültig gelöscht werden und mit ihm die Daten, die er schützt. Datenträgerverschlüsselungssätze verlangen den Löschschutz.</translation>
    </message>
    <message>
        <source>A deleted key is gone at once, and with it the data that it protects.</source>
        <translation>Ein gelöschter Schlüssel ist sofort verloren und mit ihm die Daten, die er schützt.</translation>
    </message>
    <message>
        <source>A disk encryption set reads, wraps and unwraps with its key. Without access, its VMs don&apos;t start once the key is needed again.</source>
        <translation>Ein Datenträgerverschlüsselungssatz liest seinen Schlüssel und packt und entpackt mit ihm. Ohne Zugriff starten seine virtuellen Computer nicht mehr, sobald der Schlüssel wieder gebraucht wird.</translation>
    </message>
    <message>
        <source>Confidential VM Orchestrator releases the key to confidential VMs. Without that right they don&apos;t start.</source>
        <translation>Confidential VM Orchestrator gibt den Schlüssel für vertrauliche virtuelle Computer frei. Ohne dieses Recht starten sie nicht.</translation>
    </message>
    <message>
        <source>Grants at scopes that weren&apos;t read don&apos;t appear in this review. A list at the level of the HSM doesn&apos;t show the assignments of single keys.</source>
        <translation>Zugriffe in Bereichen, die nicht gelesen wurden, erscheinen in dieser Prüfung nicht. Eine Liste auf der Ebene des HSM zeigt die Zuweisungen einzelner Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Conditions aren&apos;t evaluated here, so answers that depend on them stay unknown.</source>
        <translation>Bedingungen werden hier nicht beurteilt; Antworten, die davon abhängen, bleiben deshalb unbekannt.</translation>
    </message>
    <message>
        <source>A principal that can change access doesn&apos;t need access: it can grant it to itself.</source>
        <translation>Ein Prinzipal, der Zugriffe ändern kann, braucht keinen: Er kann ihn sich selbst gewähren.</translation>
    </message>
    <message>
        <source>Key is deleted</source>
        <translation>Schlüssel ist gelöscht</translation>
    </message>
    <message>
        <source>Key store is deleted</source>
        <translation>Schlüsselspeicher ist gelöscht</translation>
    </message>
    <message>
        <source>Azure Backup has no service principal</source>
        <translation>Azure Backup hat keinen Dienstprinzipal</translation>
    </message>
    <message>
        <source>Azure Backup&apos;s service principal is disabled</source>
        <translation>Der Dienstprinzipal von Azure Backup ist deaktiviert</translation>
    </message>
    <message>
        <source>Network rules block Azure Backup</source>
        <translation>Netzwerkregeln blockieren Azure Backup</translation>
    </message>
    <message>
        <source>Network security perimeter</source>
        <translation>Netzwerksicherheitsperimeter</translation>
    </message>
    <message>
        <source>Network is restricted</source>
        <translation>Netzwerk ist eingeschränkt</translation>
    </message>
    <message>
        <source>Managed HSM isn&apos;t activated</source>
        <translation>Managed HSM ist nicht aktiviert</translation>
    </message>
    <message>
        <source>Disk encryption set wasn&apos;t found</source>
        <translation>Datenträgerverschlüsselungssatz wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Disk encryption set isn&apos;t of the confidential type</source>
        <translation>Datenträgerverschlüsselungssatz ist nicht vom vertraulichen Typ</translation>
    </message>
    <message>
        <source>Automatic key rotation failed</source>
        <translation>Automatische Schlüsselrotation ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Key is in another tenant</source>
        <translation>Schlüssel ist in einem anderen Mandanten</translation>
    </message>
    <message>
        <source>Key isn&apos;t exportable</source>
        <translation>Schlüssel ist nicht exportierbar</translation>
    </message>
    <message>
        <source>Key has no release policy</source>
        <translation>Schlüssel hat keine Freigaberichtlinie</translation>
    </message>
    <message>
        <source>Key is of an unusual type</source>
        <translation>Schlüssel ist von ungewöhnlichem Typ</translation>
    </message>
    <message>
        <source>Key Vault uses the Standard tier</source>
        <translation>Key Vault verwendet den Tarif Standard</translation>
    </message>
    <message>
        <source>Preview feature isn&apos;t registered</source>
        <translation>Vorschaufunktion ist nicht registriert</translation>
    </message>
    <message>
        <source>Standard policy</source>
        <translation>Standardrichtlinie</translation>
    </message>
    <message>
        <source>Identity of a disk encryption set isn&apos;t known</source>
        <translation>Identität eines Datenträgerverschlüsselungssatzes ist nicht bekannt</translation>
    </message>
    <message>
        <source>An expired key can&apos;t wrap anything new, and disks that use it might stop. Whether Azure Backup works with it isn&apos;t documented: backup might fail.</source>
        <translation>Ein abgelaufener Schlüssel verpackt nichts Neues, und Datenträger, die ihn verwenden, können anhalten. Ob Azure Backup mit ihm arbeitet, ist nicht dokumentiert: Die Sicherung kann fehlschlagen.</translation>
    </message>
    <message>
        <source>Once the key has expired, it can&apos;t wrap anything new, disks that use it might stop, and backup might fail.</source>
        <translation>Sobald der Schlüssel abgelaufen ist, verpackt er nichts Neues, Datenträger, die ihn verwenden, können anhalten, und die Sicherung kann fehlschlagen.</translation>
    </message>
    <message>
        <source>Before it becomes valid, the key can&apos;t wrap anything. Whether Azure Backup works with it isn&apos;t documented: backup might fail.</source>
        <translation>Bevor er gültig wird, verpackt der Schlüssel nichts. Ob Azure Backup mit ihm arbeitet, ist nicht dokumentiert: Die Sicherung kann fehlschlagen.</translation>
    </message>
    <message>
        <source>Grants for keys from a management group or the root can take several hours to become effective.</source>
        <translation>Zugriffe auf Schlüssel von einer Verwaltungsgruppe oder der Wurzel aus können mehrere Stunden brauchen, bis sie wirken.</translation>
    </message>
    <message>
        <source>No one can use or back up a deleted key until it&apos;s recovered: virtual machines that use it stop or don&apos;t start, and backup fails.</source>
        <translation>Niemand kann einen gelöschten Schlüssel verwenden oder sichern, bis er wiederhergestellt ist: Virtuelle Computer, die ihn verwenden, halten an oder starten nicht, und die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>All keys of a deleted key store are deleted with it, until it&apos;s recovered: virtual machines that use them stop or don&apos;t start, and backup fails.</source>
        <translation>Alle Schlüssel eines gelöschten Schlüsselspeichers sind mit ihm gelöscht, bis er wiederhergestellt ist: Virtuelle Computer, die sie verwenden, halten an oder starten nicht, und die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>Access is granted to a service principal. Where there is none, nothing can be granted to Azure Backup, and backup fails.</source>
        <translation>Zugriff wird einem Dienstprinzipal gewährt. Wo es keinen gibt, kann Azure Backup nichts gewährt werden, und die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>A disabled service principal gets no tokens: backup fails regardless of what is granted.</source>
        <translation>Ein deaktivierter Dienstprinzipal erhält keine Token: Die Sicherung schlägt fehl, was auch immer gewährt ist.</translation>
    </message>
    <message>
        <source>Azure Backup reaches the key as a trusted Microsoft service. If these are blocked, backup fails.</source>
        <translation>Azure Backup erreicht den Schlüssel als vertrauenswürdiger Microsoft-Dienst. Wenn diese blockiert sind, schlägt die Sicherung fehl.</translation>
    </message>
    <message>
        <source>Rules of a perimeter aren&apos;t part of what was read, so it isn&apos;t known whether backup works.</source>
        <translation>Regeln eines Perimeters gehören nicht zu dem, was gelesen wurde; ob die Sicherung funktioniert, ist deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>Azure Backup is allowed as a trusted Microsoft service; others need a rule.</source>
        <translation>Azure Backup ist als vertrauenswürdiger Microsoft-Dienst zugelassen; andere brauchen eine Regel.</translation>
    </message>
    <message>
        <source>Before its activation, a Managed HSM has no usable keys: backup fails.</source>
        <translation>Vor seiner Aktivierung hat ein Managed HSM keine verwendbaren Schlüssel: Die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>Without its disk encryption set a virtual machine doesn&apos;t start once it was stopped, and backup fails.</source>
        <translation>Ohne seinen Datenträgerverschlüsselungssatz startet ein virtueller Computer nicht mehr, sobald er angehalten wurde, und die Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>Confidential OS disks need a disk encryption set of the type ConfidentialVmEncryptedWithCustomerKey. Keys of other sets aren&apos;t relevant to Azure Backup.</source>
        <translation>Vertrauliche Betriebssystemdatenträger brauchen einen Datenträgerverschlüsselungssatz vom Typ ConfidentialVmEncryptedWithCustomerKey. Schlüssel anderer Sätze sind für Azure Backup nicht relevant.</translation>
    </message>
    <message>
        <source>The set stays on the version that it has, which might be disabled or expire.</source>
        <translation>Der Satz bleibt bei der Version, die er hat; sie kann deaktiviert werden oder ablaufen.</translation>
    </message>
    <message>
        <source>Azure Backup would need its service principal of that tenant, and grants there. What was read might be from this tenant only, so it isn&apos;t known whether backup works.</source>
        <translation>Azure Backup bräuchte seinen Dienstprinzipal jenes Mandanten und Zugriffe dort. Was gelesen wurde, ist vielleicht nur von diesem Mandanten; ob die Sicherung funktioniert, ist deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>A key is released to a Confidential VM only if it&apos;s exportable.</source>
        <translation>Ein Schlüssel wird für einen vertraulichen virtuellen Computer nur freigegeben, wenn er exportierbar ist.</translation>
    </message>
    <message>
        <source>A key is released to a Confidential VM only as its release policy specifies.</source>
        <translation>Ein Schlüssel wird für einen vertraulichen virtuellen Computer nur so freigegeben, wie seine Freigaberichtlinie es sagt.</translation>
    </message>
    <message>
        <source>Confidential VMs are set up with keys of the type RSA-HSM.</source>
        <translation>Vertrauliche virtuelle Computer werden mit Schlüsseln des Typs RSA-HSM eingerichtet.</translation>
    </message>
    <message>
        <source>Confidential VMs need a Premium Key Vault or a Managed HSM.</source>
        <translation>Vertrauliche virtuelle Computer brauchen einen Premium-Key Vault oder ein Managed HSM.</translation>
    </message>
    <message>
        <source>Backup of Confidential VMs is a preview, for which subscriptions are registered. Without it, enabling backup might fail.</source>
        <translation>Die Sicherung vertraulicher virtueller Computer ist eine Vorschau, für die Abonnements registriert werden. Ohne sie kann das Aktivieren der Sicherung fehlschlagen.</translation>
    </message>
    <message>
        <source>Confidential VMs need an Enhanced policy.</source>
        <translation>Vertrauliche virtuelle Computer brauchen eine erweiterte Richtlinie.</translation>
    </message>
    <message>
        <source>Administrator without a known end date</source>
        <translation>Administrator ohne bekanntes Enddatum</translation>
    </message>
    <message>
        <source>A role over keys or their access that has no end date can be misused at any time.</source>
        <translation>Eine Rolle über Schlüssel oder den Zugriff darauf, die kein Enddatum hat, kann jederzeit missbraucht werden.</translation>
    </message>
    <message>
        <source>Azure Backup lacks access to the key %1</source>
        <translation>Azure Backup fehlt der Zugriff auf den Schlüssel %1</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether Azure Backup can back up the key %1</source>
        <translation>Es ist nicht bekannt, ob Azure Backup den Schlüssel %1 sichern kann</translation>
    </message>
    <message>
        <source>Azure Backup has more rights than it needs: %1</source>
        <translation>Azure Backup hat mehr Rechte als nötig: %1</translation>
    </message>
    <message>
        <source>Azure Backup has access to more keys than it needs: %1</source>
        <translation>Azure Backup hat Zugriff auf mehr Schlüssel als nötig: %1</translation>
    </message>
    <message>
        <source>The role %1 isn&apos;t enough for Azure Backup</source>
        <translation>Die Rolle %1 genügt Azure Backup nicht</translation>
    </message>
    <message>
        <source>A grant uses the application ID of %1 and has no effect</source>
        <translation>Ein Zugriff verwendet die Anwendungs-ID von %1 und ist wirkungslos</translation>
    </message>
    <message>
        <source>An access policy of Azure Backup is bound to an application: %1</source>
        <translation>Eine Zugriffsrichtlinie von Azure Backup ist an eine Anwendung gebunden: %1</translation>
    </message>
    <message>
        <source>A grant is for an ID that the directory doesn&apos;t contain: %1</source>
        <translation>Ein Zugriff gilt einer ID, die das Verzeichnis nicht enthält: %1</translation>
    </message>
    <message>
        <source>An assignment refers to a role that no longer exists: %1</source>
        <translation>Eine Zuweisung verweist auf eine Rolle, die nicht mehr vorhanden ist: %1</translation>
    </message>
    <message>
        <source>The key %1 is disabled</source>
        <translation>Der Schlüssel %1 ist deaktiviert</translation>
    </message>
    <message>
        <source>The key %1 has expired</source>
        <translation>Der Schlüssel %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The key %1 expires soon</source>
        <translation>Der Schlüssel %1 läuft bald ab</translation>
    </message>
    <message>
        <source>The key %1 isn&apos;t valid yet</source>
        <translation>Der Schlüssel %1 ist noch nicht gültig</translation>
    </message>
    <message>
        <source>Purge protection is off: %1</source>
        <translation>Der Löschschutz ist aus: %1</translation>
    </message>
    <message>
        <source>Soft delete is off: %1</source>
        <translation>Vorläufiges Löschen ist aus: %1</translation>
    </message>
    <message>
        <source>The disk encryption set %1 lacks access to the key %2</source>
        <translation>Dem Datenträgerverschlüsselungssatz %1 fehlt der Zugriff auf den Schlüssel %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t release the key %2 to confidential VMs</source>
        <translation>%1 kann den Schlüssel %2 nicht für vertrauliche virtuelle Computer freigeben</translation>
    </message>
    <message>
        <source>Not everything was read: %1</source>
        <translation>Nicht alles wurde gelesen: %1</translation>
    </message>
    <message>
        <source>An assignment has a condition: %1</source>
        <translation>Eine Zuweisung hat eine Bedingung: %1</translation>
    </message>
    <message>
        <source>%1 can grant itself access: %2</source>
        <translation>%1 kann sich selbst Zugriff gewähren: %2</translation>
    </message>
    <message>
        <source>A grant to Azure Backup is inherited from %1</source>
        <translation>Ein Zugriff von Azure Backup ist geerbt: %1</translation>
    </message>
    <message>
        <source>The access policy in %1 is for %2.</source>
        <translation>Die Zugriffsrichtlinie (%1) gilt für %2.</translation>
    </message>
    <message>
        <source>The role %1 is assigned to %2 at %3.</source>
        <translation>Die Rolle %1 ist im Bereich „%3“ zugewiesen: %2.</translation>
    </message>
    <message>
        <source>%1 lacks %2 on %3.</source>
        <translation>%1 fehlt im Bereich „%3“: %2.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether %1 has %2 on %3.</source>
        <translation>Es ist nicht bekannt, ob %1 im Bereich „%3“ dies hat: %2.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t need: %1.</source>
        <translation>Azure Backup braucht nicht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It reaches %n key(s) that no disk encryption set uses.</source>
        <translation>
            <numerusform>Sie erreicht %n Schlüssel, den kein Datenträgerverschlüsselungssatz verwendet.</numerusform>
            <numerusform>Sie erreicht %n Schlüssel, die kein Datenträgerverschlüsselungssatz verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It lacks: %1.</source>
        <translation>Ihr fehlt: %1.</translation>
    </message>
    <message>
        <source>It applies only together with the application %1.</source>
        <translation>Sie gilt nur zusammen mit der Anwendung %1.</translation>
    </message>
    <message>
        <source>This concerns %1.</source>
        <translation>Betroffen: %1.</translation>
    </message>
    <message>
        <source>The expiry of %1 was %2.</source>
        <translation>%1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The expiry of %1 is %2.</source>
        <translation>%1 läuft am %2 ab.</translation>
    </message>
    <message>
        <source>The activation of %1 is %2.</source>
        <translation>%1 wird am %2 gültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) of %1 weren&apos;t read completely.</source>
        <translation>
            <numerusform>%n Bereich wurde nicht vollständig gelesen: %1.</numerusform>
            <numerusform>%n Bereiche wurden nicht vollständig gelesen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its condition: %1</source>
        <translation>Ihre Bedingung: %1</translation>
    </message>
    <message>
        <source>It grants %1 for %2.</source>
        <translation>Sie gewährt das Recht %1 für %2.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether backup of the key %1 can work</source>
        <translation>Ob die Sicherung des Schlüssels %1 funktionieren kann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The key %1 is deleted</source>
        <translation>Der Schlüssel %1 ist gelöscht</translation>
    </message>
    <message>
        <source>The key store is deleted: %1</source>
        <translation>Der Schlüsselspeicher ist gelöscht: %1</translation>
    </message>
    <message>
        <source>Azure Backup has no service principal in this directory</source>
        <translation>Azure Backup hat keinen Dienstprinzipal in diesem Verzeichnis</translation>
    </message>
    <message>
        <source>The service principal of Azure Backup is disabled: %1</source>
        <translation>Der Dienstprinzipal von Azure Backup ist deaktiviert: %1</translation>
    </message>
    <message>
        <source>The network rules block Azure Backup: %1</source>
        <translation>Die Netzwerkregeln blockieren Azure Backup: %1</translation>
    </message>
    <message>
        <source>A network security perimeter might block Azure Backup: %1</source>
        <translation>Ein Netzwerksicherheitsperimeter blockiert Azure Backup möglicherweise: %1</translation>
    </message>
    <message>
        <source>The network is restricted; trusted services are allowed: %1</source>
        <translation>Das Netzwerk ist eingeschränkt; vertrauenswürdige Dienste sind zugelassen: %1</translation>
    </message>
    <message>
        <source>The Managed HSM isn&apos;t activated: %1</source>
        <translation>Das Managed HSM ist nicht aktiviert: %1</translation>
    </message>
    <message>
        <source>The disk encryption set %1 wasn&apos;t found</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The disk encryption set %1 isn&apos;t of the confidential type</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist nicht vom vertraulichen Typ</translation>
    </message>
    <message>
        <source>The automatic key rotation of the disk encryption set %1 failed</source>
        <translation>Die automatische Schlüsselrotation des Datenträgerverschlüsselungssatzes %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The key %1 of the disk encryption set %2 is in another tenant</source>
        <translation>Der Schlüssel %1 des Datenträgerverschlüsselungssatzes %2 ist in einem anderen Mandanten</translation>
    </message>
    <message>
        <source>The key %1 isn&apos;t exportable</source>
        <translation>Der Schlüssel %1 ist nicht exportierbar</translation>
    </message>
    <message>
        <source>The key %1 has no release policy</source>
        <translation>Der Schlüssel %1 hat keine Freigaberichtlinie</translation>
    </message>
    <message>
        <source>The key %1 is of an unusual type</source>
        <translation>Der Schlüssel %1 ist von ungewöhnlichem Typ</translation>
    </message>
    <message>
        <source>A Standard Key Vault contains the key of a Confidential VM: %1</source>
        <translation>Ein Standard-Key Vault enthält den Schlüssel eines vertraulichen virtuellen Computers: %1</translation>
    </message>
    <message>
        <source>The preview feature isn&apos;t registered in the subscription %1</source>
        <translation>Die Vorschaufunktion ist im Abonnement %1 nicht registriert</translation>
    </message>
    <message>
        <source>The Confidential VM %1 has a Standard policy</source>
        <translation>Der vertrauliche virtuelle Computer %1 hat eine Standardrichtlinie</translation>
    </message>
    <message>
        <source>The vault %1 has no Enhanced policy</source>
        <translation>Der Tresor %1 hat keine erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether the disk encryption set %1 can use the key %2</source>
        <translation>Ob der Datenträgerverschlüsselungssatz %1 den Schlüssel %2 verwenden kann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>It isn&apos;t known which service principal Azure Backup is, so nothing is known about its rights on %1.</source>
        <translation>Welcher Dienstprinzipal Azure Backup ist, ist nicht bekannt; von seinen Rechten ist deshalb nichts bekannt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Azure didn&apos;t find it, and %n virtual machine(s) need it.</source>
        <translation>
            <numerusform>Azure hat ihn nicht gefunden, und %n virtueller Computer braucht ihn.</numerusform>
            <numerusform>Azure hat ihn nicht gefunden, und %n virtuelle Computer brauchen ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>It&apos;s protected with a policy that isn&apos;t suitable.</source>
        <translation>Er wird mit einer Richtlinie geschützt, die nicht passt.</translation>
    </message>
    <message>
        <source>All %1 policies of the vault that were read are Standard policies.</source>
        <translation>Alle %1 gelesenen Richtlinien des Tresors sind Standardrichtlinien.</translation>
    </message>
    <message>
        <source>The deletion of %1 was %2.</source>
        <translation>Die Löschung von „%1“ war %2.</translation>
    </message>
    <message>
        <source>all keys of %1</source>
        <translation>alle Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1 is an administrator, without a known end date: %2</source>
        <translation>%1 ist Administrator, ohne bekanntes Enddatum: %2</translation>
    </message>
    <message>
        <source>It was active when it was read. A list of role assignments doesn&apos;t show whether it was activated for a limited time.</source>
        <translation>Sie war aktiv, als sie gelesen wurde. Eine Liste von Rollenzuweisungen zeigt nicht, ob sie für begrenzte Zeit aktiviert wurde.</translation>
    </message>
    <message>
        <source>the key %1 in %2</source>
        <translation>Schlüssel %1 (%2)</translation>
    </message>
    <message>
        <source>the access policy</source>
        <translation>die Zugriffsrichtlinie</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>someone unknown</source>
        <translation>jemand Unbekanntes</translation>
    </message>
    <message>
        <source>An Owner, User Access Administrator or Role Based Access Control Administrator of the Key Vault can do it.</source>
        <translation>Ein Besitzer, Benutzerzugriffsadministrator oder Administrator für rollenbasierte Zugriffssteuerung des Key Vault kann es tun.</translation>
    </message>
    <message>
        <source>An Owner, Contributor or Key Vault Contributor of the Key Vault can do it.</source>
        <translation>Ein Besitzer, Mitwirkender oder Key Vault-Mitwirkender des Key Vault kann es tun.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to ask for: no grant on %1 is planned.</source>
        <translation>Es gibt nichts zu erbitten: Auf dem %1 ist kein Zugriff geplant.</translation>
    </message>
    <message>
        <source>Request: access of Azure Backup to %1</source>
        <translation>Anfrage: Zugriff von Azure Backup auf den %1</translation>
    </message>
    <message>
        <source>What is requested:</source>
        <translation>Worum gebeten wird:</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>Wo:</translation>
    </message>
    <message>
        <source>Key store: %1</source>
        <translation>Schlüsselspeicher: %1</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressource: %1</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>Mandant: %1</translation>
    </message>
    <message>
        <source>Authorization: %1</source>
        <translation>Autorisierung: %1</translation>
    </message>
    <message>
        <source>Script for Azure CLI (bash):</source>
        <translation>Skript für Azure CLI (bash):</translation>
    </message>
    <message>
        <source>Check afterward:</source>
        <translation>Danach prüfen:</translation>
    </message>
    <message>
        <source>A Managed HSM Administrator, Crypto Officer or Policy Administrator of the whole HSM (scope /) can do it, because a role is created.</source>
        <translation>Ein Managed HSM Administrator, Crypto Officer oder Policy Administrator des ganzen HSM (Bereich /) kann es tun, weil eine Rolle erstellt wird.</translation>
    </message>
    <message>
        <source>A Managed HSM Administrator, Crypto Officer or Policy Administrator of this HSM, or of this scope in it, can do it.</source>
        <translation>Ein Managed HSM Administrator, Crypto Officer oder Policy Administrator dieses HSM oder dieses Bereichs darin kann es tun.</translation>
    </message>
    <message>
        <source>An Azure role such as Owner isn&apos;t enough. If no one else is left, a Global Administrator of the tenant can become Managed HSM Administrator.</source>
        <translation>Eine Azure-Rolle wie Besitzer genügt nicht. Wenn niemand sonst da ist, kann ein globaler Administrator des Mandanten Managed HSM Administrator werden.</translation>
    </message>
    <message>
        <source>An Owner or User Access Administrator of the subscription can do it, because a role is created there. A Role Based Access Control Administrator can only assign roles.</source>
        <translation>Ein Besitzer oder Benutzerzugriffsadministrator des Abonnements kann es tun, weil dort eine Rolle erstellt wird. Ein Administrator für rollenbasierte Zugriffssteuerung darf Rollen nur zuweisen.</translation>
    </message>
    <message>
        <source>An Owner, User Access Administrator, Role Based Access Control Administrator or Key Vault Data Access Administrator of the Key Vault can do it.</source>
        <translation>Ein Besitzer, Benutzerzugriffsadministrator, Administrator für rollenbasierte Zugriffssteuerung oder Key Vault-Datenzugriffsadministrator des Key Vault kann es tun.</translation>
    </message>
    <message>
        <source>As far as could be determined: %1.</source>
        <translation>Soweit es gelesen werden konnte: %1.</translation>
    </message>
    <message>
        <source>In a Managed HSM with several regions, a new grant can take up to 6 minutes to reach all of them.</source>
        <translation>In einem Managed HSM mit mehreren Regionen kann ein neuer Zugriff bis zu 6 Minuten brauchen, bis er alle erreicht.</translation>
    </message>
    <message>
        <source>A new role assignment can take up to 10 minutes to take effect.</source>
        <translation>Eine neue Rollenzuweisung kann bis zu 10 Minuten brauchen, bis sie wirkt.</translation>
    </message>
    <message>
        <source>A new access policy can take a few minutes to take effect.</source>
        <translation>Eine neue Zugriffsrichtlinie kann einige Minuten brauchen, bis sie wirkt.</translation>
    </message>
    <message>
        <source>There&apos;s no script for this: an ID isn&apos;t known, or a name contains characters that a script can&apos;t express safely.</source>
        <translation>Hierfür gibt es kein Skript: Eine ID ist nicht bekannt, oder ein Name enthält Zeichen, die ein Skript nicht sicher ausdrücken kann.</translation>
    </message>
    <message>
        <source>Azure Backup must read and back up this key to protect the Confidential VMs that are encrypted with it. Only the Azure portal grants this automatically, and only for members of the tenant.</source>
        <translation>Azure Backup muss diesen Schlüssel lesen und sichern können, um die damit verschlüsselten vertraulichen virtuellen Computer zu schützen. Nur das Azure-Portal gewährt dies automatisch, und nur für Mitglieder des Mandanten.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t need all of this. Beyond what is needed, it opens %1.</source>
        <translation>Azure Backup braucht nicht alles davon. Über den Bedarf hinaus öffnet es %1.</translation>
    </message>
    <message>
        <source>the Managed HSM %1</source>
        <comment>where something was read</comment>
        <translation>dem Managed HSM %1</translation>
    </message>
    <message>
        <source>the Key Vault %1</source>
        <comment>where something was read</comment>
        <translation>dem Key Vault %1</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s)</source>
        <translation>
            <numerusform>%n Momentaufnahme</numerusform>
            <numerusform>%n Momentaufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s)</source>
        <translation>
            <numerusform>%n Datenträger</numerusform>
            <numerusform>%n Datenträger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk encryption set(s)</source>
        <translation>
            <numerusform>%n Datenträgerverschlüsselungssatz</numerusform>
            <numerusform>%n Datenträgerverschlüsselungssätze</numerusform>
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
            <numerusform>%n Rollenzuweisung von Azure</numerusform>
            <numerusform>%n Rollenzuweisungen von Azure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role definition(s) of Azure</source>
        <translation>
            <numerusform>%n Rollendefinition von Azure</numerusform>
            <numerusform>%n Rollendefinitionen von Azure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deny assignment(s)</source>
        <translation>
            <numerusform>%n Ablehnungszuweisung</numerusform>
            <numerusform>%n Ablehnungszuweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role assignment(s) of a Managed HSM</source>
        <translation>
            <numerusform>%n Rollenzuweisung eines Managed HSM</numerusform>
            <numerusform>%n Rollenzuweisungen eines Managed HSM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role definition(s) of a Managed HSM</source>
        <translation>
            <numerusform>%n Rollendefinition eines Managed HSM</numerusform>
            <numerusform>%n Rollendefinitionen eines Managed HSM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security principal(s)</source>
        <translation>
            <numerusform>%n Sicherheitsprinzipal</numerusform>
            <numerusform>%n Sicherheitsprinzipale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Recovery Services vault(s)</source>
        <translation>
            <numerusform>%n Recovery Services-Tresor</numerusform>
            <numerusform>%n Recovery Services-Tresore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup policy(s)</source>
        <translation>
            <numerusform>%n Sicherungsrichtlinie</numerusform>
            <numerusform>%n Sicherungsrichtlinien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected item(s)</source>
        <translation>
            <numerusform>%n geschütztes Element</numerusform>
            <numerusform>%n geschützte Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup status(es)</source>
        <translation>
            <numerusform>%n Sicherungsstatus</numerusform>
            <numerusform>%n Sicherungsstatus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused list(s)</source>
        <translation>
            <numerusform>%n verweigerte Liste</numerusform>
            <numerusform>%n verweigerte Listen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file can&apos;t be opened%1.</source>
        <translation>Die Datei lässt sich nicht öffnen%1.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is too large. Files of up to %1 are read; split it, or export fewer things at a time.</source>
        <translation>Die Datei ist zu groß. Gelesen werden Dateien bis %1; teilen Sie sie, oder exportieren Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>There are too many files. Up to %1 are read at a time.</source>
        <translation>Es sind zu viele Dateien. Gelesen werden bis zu %1 auf einmal.</translation>
    </message>
    <message>
        <source>All files together are too large. Up to %1 are read at a time.</source>
        <translation>Alle Dateien zusammen sind zu groß. Gelesen werden bis zu %1 auf einmal.</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor UTF-16%1. Save it in one of them.</source>
        <translation>Die Datei ist weder UTF-8 noch UTF-16%1. Speichern Sie sie in einem von beiden.</translation>
    </message>
    <message>
        <source>The file is nested too deeply%1. No Azure tool writes such files.</source>
        <translation>Die Datei ist zu tief verschachtelt%1. Kein Azure-Werkzeug schreibt solche Dateien.</translation>
    </message>
    <message>
        <source>This isn&apos;t one of the known lists and resources%1.</source>
        <translation>Das ist keine der bekannten Listen und Ressourcen%1.</translation>
    </message>
    <message>
        <source>The snapshot is from a newer version of this program. Update the program.</source>
        <translation>Die Momentaufnahme stammt von einer neueren Version dieses Programms. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The zip archive is encrypted. Unpack it first.</source>
        <translation>Das Zip-Archiv ist verschlüsselt. Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>The file in the zip archive unpacks to more than %1 times its size, as only harmful archives do. It was left out.</source>
        <translation>Die Datei im Zip-Archiv wird entpackt mehr als %1-mal so groß, wie nur bei schädlichen Archiven. Sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing in the file could be used%1.</source>
        <translation>Nichts in der Datei war brauchbar%1.</translation>
    </message>
    <message>
        <source>The list is empty, and nothing shows what was listed%1.</source>
        <translation>Die Liste ist leer, und nichts zeigt, was aufgelistet wurde%1.</translation>
    </message>
    <message>
        <source>This response doesn&apos;t show who has access%1.</source>
        <translation>Diese Antwort zeigt nicht, wer Zugriff hat%1.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>At %1: %2. This element was left out; what it would have shown is unknown.</source>
        <translation>Bei %1: %2. Dieses Element wurde ausgelassen; was es gezeigt hätte, ist unbekannt.</translation>
    </message>
    <message>
        <source>The file breaks off at %1 (%2). What is before that was read; its lists count as incomplete.</source>
        <translation>Die Datei bricht bei %1 ab (%2). Was davor steht, wurde gelesen; ihre Listen gelten als unvollständig.</translation>
    </message>
    <message>
        <source>At %1: PowerShell cut this short. Export again with ConvertTo-Json -Depth 20.</source>
        <translation>Bei %1: PowerShell hat hier gekürzt. Exportieren Sie noch einmal mit ConvertTo-Json -Depth 20.</translation>
    </message>
    <message>
        <source>At %1: %2 is in the same list twice. The later one is used.</source>
        <translation>Bei %1: %2 steht zweimal in derselben Liste. Der spätere Eintrag wird verwendet.</translation>
    </message>
    <message>
        <source>At %1: another file says something different about %2. The later one is used.</source>
        <translation>Bei %1: Eine andere Datei sagt etwas anderes über %2. Die spätere Angabe wird verwendet.</translation>
    </message>
    <message>
        <source>At %1: more pages follow that are missing. What they contain is unknown.</source>
        <translation>Bei %1: Es folgen weitere Seiten, die fehlen. Ihr Inhalt ist unbekannt.</translation>
    </message>
    <message>
        <source>At %1: nothing shows whether this list is complete. What isn&apos;t in it is unknown.</source>
        <translation>Bei %1: Nichts zeigt, ob diese Liste vollständig ist. Was nicht darin steht, ist unbekannt.</translation>
    </message>
    <message>
        <source>The virtual machines.</source>
        <translation>Die virtuellen Computer.</translation>
    </message>
    <message>
        <source>The disk encryption set %1.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1.</translation>
    </message>
    <message>
        <source>The properties of the Managed HSM %1.</source>
        <translation>Die Eigenschaften des Managed HSM %1.</translation>
    </message>
    <message>
        <source>The properties of the Key Vault %1, which say whether roles or access policies decide.</source>
        <translation>Die Eigenschaften des Key Vault %1; sie sagen, ob Rollen oder Zugriffsrichtlinien entscheiden.</translation>
    </message>
    <message>
        <source>The attributes of the key %1 in %2.</source>
        <translation>Die Attribute des Schlüssels %1 in %2.</translation>
    </message>
    <message>
        <source>The role assignments of %1 at %2.</source>
        <translation>Die Rollenzuweisungen in %1 bei %2.</translation>
    </message>
    <message>
        <source>The role definitions of %1.</source>
        <translation>Die Rollendefinitionen in %1.</translation>
    </message>
    <message>
        <source>All role assignments of the subscription %1.</source>
        <translation>Alle Rollenzuweisungen des Abonnements %1.</translation>
    </message>
    <message>
        <source>The role definitions of the subscription %1.</source>
        <translation>Die Rollendefinitionen des Abonnements %1.</translation>
    </message>
    <message>
        <source>The deny assignments of the subscription %1.</source>
        <translation>Die Ablehnungszuweisungen des Abonnements %1.</translation>
    </message>
    <message>
        <source>The Recovery Services vaults.</source>
        <translation>Die Recovery Services-Tresore.</translation>
    </message>
    <message numerus="yes">
        <source>%n time limit(s) of role assignments</source>
        <translation>
            <numerusform>%n Zeitbegrenzung einer Rollenzuweisung</numerusform>
            <numerusform>%n Zeitbegrenzungen von Rollenzuweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file isn&apos;t JSON%1. Export it as JSON: --output json with the Azure CLI, ConvertTo-Json -Depth 20 with PowerShell, JSON instead of CSV in the portal.</source>
        <translation>Die Datei ist kein JSON%1. Exportieren Sie sie als JSON: --output json mit der Azure CLI, ConvertTo-Json -Depth 20 mit PowerShell, JSON statt CSV im Portal.</translation>
    </message>
    <message>
        <source>The file contains more than %1 values%2. Export fewer things at a time.</source>
        <translation>Die Datei enthält mehr als %1 Werte%2. Exportieren Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The file contains a text of more than %1%2. No Azure tool writes such files.</source>
        <translation>Die Datei enthält einen Text von mehr als %1%2. Kein Azure-Werkzeug schreibt solche Dateien.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t have enough memory for the file. Export fewer things at a time.</source>
        <translation>Dieser Computer hat für die Datei nicht genug Arbeitsspeicher. Exportieren Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>These are roles of a Managed HSM, and nothing shows which one of those in the files they belong to%1. Add the HSM itself and include its name in the file name, or retrieve the list with the command below.</source>
        <translation>Dies sind Rollen eines Managed HSM, und nichts zeigt, zu welchem von denen in den Dateien sie gehören%1. Fügen Sie das HSM selbst hinzu und setzen Sie seinen Namen in den Dateinamen, oder rufen Sie die Liste mit dem Befehl unten ab.</translation>
    </message>
    <message>
        <source>The browser&apos;s log contains this request without its response%1. Save the log with content while the developer tools are open.</source>
        <translation>Das Protokoll des Browsers enthält diese Anforderung ohne ihre Antwort%1. Speichern Sie das Protokoll mit Inhalt, solange die Entwicklertools geöffnet sind.</translation>
    </message>
    <message>
        <source>This is another state of a tenant of which a snapshot is already open%1. Two states can&apos;t be combined: open one of them, and compare it with the other (--compare).</source>
        <translation>Dies ist ein anderer Zustand eines Mandanten, von dem schon eine Momentaufnahme geöffnet ist%1. Zwei Zustände lassen sich nicht kombinieren: Öffnen Sie einen davon, und vergleichen Sie ihn mit dem anderen (--compare).</translation>
    </message>
    <message>
        <source>At %1: another file says something different about %2, and nothing shows which is newer. Neither is used: what depends on it is unknown. Leave out the older file.</source>
        <translation>Bei %1: Eine andere Datei sagt etwas anderes über %2, und nichts zeigt, welche neuer ist. Keine wird verwendet: Was davon abhängt, ist unbekannt. Lassen Sie die ältere Datei weg.</translation>
    </message>
    <message>
        <source>At %1: another file contains the deny assignment %2, but this list doesn&apos;t. It&apos;s taken into account.</source>
        <translation>Bei %1: Eine andere Datei enthält die Ablehnungszuweisung %2, diese Liste aber nicht. Sie wird berücksichtigt.</translation>
    </message>
    <message>
        <source>At %1: text that isn&apos;t JSON, such as a warning, was left out: %2</source>
        <translation>Bei %1: Text, der kein JSON ist, etwa eine Warnung, wurde weggelassen: %2</translation>
    </message>
    <message>
        <source>At %1: the encoding is neither UTF-8 nor UTF-16. It was read as Windows-1252: letters beyond ASCII might be wrong.</source>
        <translation>Bei %1: Die Codierung ist weder UTF-8 noch UTF-16. Sie wurde als Windows-1252 gelesen: Buchstaben außerhalb von ASCII können falsch sein.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing shows whether %n list(s) are complete, so what isn&apos;t in them is unknown. To resolve all of them at once: if you know that they are complete, confirm it with --lists-are-complete (in the window: Files); if not, retrieve them with the commands under “%1”, whose output shows what was requested.</source>
        <translation>
            <numerusform>Nichts zeigt, ob %n Liste vollständig ist; was nicht in ihr steht, ist deshalb unbekannt. Um dies zu klären: Wenn Sie wissen, dass sie vollständig ist, bestätigen Sie es mit --lists-are-complete (im Fenster: Dateien); wenn nicht, rufen Sie sie mit den Befehlen unter „%1“ ab, deren Ausgabe zeigt, was angefordert war.</numerusform>
            <numerusform>Nichts zeigt, ob %n Listen vollständig sind; was nicht in ihnen steht, ist deshalb unbekannt. Um alle auf einmal zu klären: Wenn Sie wissen, dass sie vollständig sind, bestätigen Sie es mit --lists-are-complete (im Fenster: Dateien); wenn nicht, rufen Sie sie mit den Befehlen unter „%1“ ab, deren Ausgabe zeigt, was angefordert war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The object ID of Azure Backup&apos;s service principal: Backup Management Service or, in US Government, Backup Fairfax.</source>
        <translation>Die Objekt-ID des Dienstprinzipals von Azure Backup: Backup Management Service oder, in US Government, Backup Fairfax.</translation>
    </message>
    <message numerus="yes">
        <source>The names of %n security principal(s): service principals, users or groups.</source>
        <translation>
            <numerusform>Der Name von %n Sicherheitsprinzipal: Dienstprinzipal, Benutzer oder Gruppe.</numerusform>
            <numerusform>Die Namen von %n Sicherheitsprinzipalen: Dienstprinzipale, Benutzer oder Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1: the directory says that the security principal %2 is deleted. Whether it exists again isn&apos;t known.</source>
        <translation>Bei %1: Das Verzeichnis sagt, dass der Sicherheitsprinzipal %2 gelöscht ist. Ob er wieder vorhanden ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The custom role %1 might have been created.</source>
        <translation>Die benutzerdefinierte Rolle %1 wurde möglicherweise erstellt.</translation>
    </message>
    <message>
        <source>The role %1 might have been assigned at %2.</source>
        <translation>Die Rolle %1 wurde möglicherweise im Bereich „%2“ zugewiesen.</translation>
    </message>
    <message>
        <source>The key permissions %1 might have been added at %2.</source>
        <translation>Die Schlüsselberechtigungen %1 wurden möglicherweise im Bereich „%2“ hinzugefügt.</translation>
    </message>
    <message>
        <source>The backup policy %1 might have been created.</source>
        <translation>Die Sicherungsrichtlinie %1 wurde möglicherweise erstellt.</translation>
    </message>
    <message>
        <source>Backup of %1 might have been enabled.</source>
        <translation>Die Sicherung von %1 wurde möglicherweise aktiviert.</translation>
    </message>
    <message>
        <source>A backup of %1 might have been started.</source>
        <translation>Eine Sicherung von %1 wurde möglicherweise gestartet.</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Nichts geschrieben</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>VM protected</source>
        <translation>VM geschützt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Another window is working on it</source>
        <translation>Ein anderes Fenster arbeitet daran</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Protokoll beschädigt</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The program or the connection ended before the job was finished. What was granted until then is still in Azure. Continue, or undo it.</source>
        <translation>Das Programm oder die Verbindung endete, bevor der Auftrag abgeschlossen war. Was bis dahin gewährt wurde, besteht in Azure noch. Fahren Sie fort, oder machen Sie es rückgängig.</translation>
    </message>
    <message>
        <source>Sign in to the tenant %1 first: Azure is read again before anything else is done.</source>
        <translation>Melden Sie sich zuerst beim Mandanten %1 an: Vor allem anderen wird Azure noch einmal gelesen.</translation>
    </message>
    <message>
        <source>The record is damaged from line %1 on. Compare it with the role assignments in the portal; it can&apos;t be used to continue or undo anything.</source>
        <translation>Das Protokoll ist ab Zeile %1 beschädigt. Vergleichen Sie es mit den Rollenzuweisungen im Portal; damit lässt sich nichts fortsetzen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>There are no records of earlier jobs on this computer.</source>
        <translation>Auf diesem Computer gibt es keine Protokolle früherer Aufträge.</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>Auftrag: %1</translation>
    </message>
    <message>
        <source>There&apos;s no job that could be undone.</source>
        <translation>Es gibt keinen Auftrag, der rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>There&apos;s no record of the job %1. &quot;runs&quot; lists all.</source>
        <translation>Zum Auftrag %1 gibt es kein Protokoll. „runs“ listet alle auf.</translation>
    </message>
    <message>
        <source>To continue, run &quot;protect&quot; on the same VM again. To undo a job, run &quot;undo --run&quot; with its ID.</source>
        <translation>Zum Fortsetzen führen Sie „protect“ noch einmal für denselben virtuellen Computer aus. Um einen Auftrag rückgängig zu machen, führen Sie „undo --run“ mit seiner ID aus.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>Security principal</source>
        <translation>Sicherheitsprinzipal</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation>Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>Backup policy</source>
        <translation>Sicherungsrichtlinie</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Access before</source>
        <translation>Zugriff vorher</translation>
    </message>
    <message>
        <source>Access after</source>
        <translation>Zugriff nachher</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Protection state</source>
        <translation>Schutzstatus</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>In the Azure portal</source>
        <translation>Im Azure-Portal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Confidential VM backup report</source>
        <translation>Bericht zur Sicherung vertraulicher virtueller Computer</translation>
    </message>
    <message>
        <source>Simulated: no Azure resource was read or changed.</source>
        <translation>Simuliert: Es wurde keine Azure-Ressource gelesen oder geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Earlier attempts</source>
        <translation>Frühere Versuche</translation>
    </message>
    <message>
        <source>all keys of the Managed HSM</source>
        <translation>alle Schlüssel des Managed HSM</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>the key %1 in the Key Vault %2</source>
        <translation>Schlüssel %1 im Key Vault %2</translation>
    </message>
    <message>
        <source>the Recovery Services vault %1</source>
        <translation>Recovery Services-Tresor %1</translation>
    </message>
    <message>
        <source>the Key Vault %1</source>
        <translation>Key Vault %1</translation>
    </message>
    <message>
        <source>the Managed HSM %1</source>
        <translation>Managed HSM %1</translation>
    </message>
    <message>
        <source>the management group %1</source>
        <translation>Verwaltungsgruppe %1</translation>
    </message>
    <message>
        <source>the resource group %1</source>
        <translation>Ressourcengruppe %1</translation>
    </message>
    <message>
        <source>the subscription %1</source>
        <translation>Abonnement %1</translation>
    </message>
    <message>
        <source>everything (“/”)</source>
        <translation>alles („/“)</translation>
    </message>
    <message>
        <source>Existing custom role %1</source>
        <translation>Vorhandene benutzerdefinierte Rolle %1</translation>
    </message>
    <message>
        <source>New custom role with exactly the two data actions</source>
        <translation>Neue benutzerdefinierte Rolle mit genau den beiden Datenaktionen</translation>
    </message>
    <message>
        <source>Built-in role %1</source>
        <translation>Integrierte Rolle %1</translation>
    </message>
    <message>
        <source>Wide built-in role %1</source>
        <translation>Weit gefasste integrierte Rolle %1</translation>
    </message>
    <message>
        <source>Key permissions %1</source>
        <translation>Schlüsselberechtigungen %1</translation>
    </message>
    <message>
        <source>This role already exists and contains exactly what Azure Backup needs: read and back up.</source>
        <translation>Diese Rolle gibt es bereits, und sie enthält genau, was Azure Backup braucht: Lesen und Sichern.</translation>
    </message>
    <message>
        <source>The role %1 is created first. It contains exactly what Azure Backup needs: read and back up.</source>
        <translation>Die Rolle %1 wird zuerst erstellt. Sie enthält genau, was Azure Backup braucht: Lesen und Sichern.</translation>
    </message>
    <message>
        <source>The role that Microsoft&apos;s documentation names. It also lets Azure Backup create, delete, import and use keys.</source>
        <translation>Die Rolle, die Microsofts Dokumentation nennt. Mit ihr kann Azure Backup auch Schlüssel erstellen, löschen, importieren und verwenden.</translation>
    </message>
    <message>
        <source>The smallest built-in role that suffices. It also lets Azure Backup use the key.</source>
        <translation>Die kleinste integrierte Rolle, die genügt. Mit ihr kann Azure Backup den Schlüssel auch verwenden.</translation>
    </message>
    <message>
        <source>The role that Microsoft&apos;s documentation names for Key Vaults with Azure RBAC. It opens everything in the Key Vault, secrets included. Choose it only if Azure Backup still refuses a smaller one.</source>
        <translation>Die Rolle, die Microsofts Dokumentation für Key Vaults mit Azure RBAC nennt. Sie öffnet alles im Key Vault, auch Geheimnisse. Wählen Sie sie nur, wenn Azure Backup eine kleinere weiterhin ablehnt.</translation>
    </message>
    <message>
        <source>Access policies have no roles: the principal gets key permissions on the whole Key Vault. No permissions for secrets or certificates are given.</source>
        <translation>Zugriffsrichtlinien kennen keine Rollen: Der Prinzipal erhält Schlüsselberechtigungen für den ganzen Key Vault. Berechtigungen für Geheimnisse oder Zertifikate werden nicht vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n key permission(s), %1 needed.</source>
        <translation>
            <numerusform>%n Schlüsselberechtigung, %1 nötig.</numerusform>
            <numerusform>%n Schlüsselberechtigungen, %1 nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>All data actions that match %1, %2 needed.</source>
        <translation>Alle Datenaktionen, auf die %1 passt, %2 nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%n data action(s), %1 needed.</source>
        <translation>
            <numerusform>%n Datenaktion, %1 nötig.</numerusform>
            <numerusform>%n Datenaktionen, %1 nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the role definition that was read.</source>
        <translation>Gezählt in der gelesenen Rollendefinition.</translation>
    </message>
    <message>
        <source>Counted from the documented role, because its definition couldn&apos;t be read.</source>
        <translation>Gezählt in der dokumentierten Rolle, weil ihre Definition nicht lesbar war.</translation>
    </message>
    <message>
        <source>Only this key</source>
        <translation>Nur dieser Schlüssel</translation>
    </message>
    <message>
        <source>All keys in this Managed HSM</source>
        <translation>Alle Schlüssel in diesem Managed HSM</translation>
    </message>
    <message>
        <source>The whole Key Vault</source>
        <translation>Der ganze Key Vault</translation>
    </message>
    <message>
        <source>Scope %1. All versions of the key, and no other key.</source>
        <translation>Bereich %1. Alle Versionen des Schlüssels und kein anderer Schlüssel.</translation>
    </message>
    <message>
        <source>Access policies always apply to the whole Key Vault; a single key can&apos;t be chosen.</source>
        <translation>Zugriffsrichtlinien gelten immer für den ganzen Key Vault; ein einzelner Schlüssel lässt sich nicht wählen.</translation>
    </message>
    <message>
        <source>Scope %1. Future keys are included.</source>
        <translation>Bereich %1. Künftige Schlüssel sind eingeschlossen.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined how many other keys this opens.</source>
        <translation>Es konnte nicht ermittelt werden, wie viele andere Schlüssel dies öffnet.</translation>
    </message>
    <message>
        <source>It opens no other key today.</source>
        <translation>Heute öffnet dies keinen anderen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>It opens %n other key(s) today.</source>
        <translation>
            <numerusform>Heute öffnet dies %n anderen Schlüssel.</numerusform>
            <numerusform>Heute öffnet dies %n andere Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the custom role %1 with %2.</source>
        <translation>Die benutzerdefinierte Rolle %1 mit %2 erstellen.</translation>
    </message>
    <message>
        <source>Assign the role %1 at %2 to %3.</source>
        <translation>Die Rolle %1 im Bereich „%2“ zuweisen an: %3.</translation>
    </message>
    <message>
        <source>Give %1 the key permissions %2 on %3.</source>
        <translation>Schlüsselberechtigungen %2 im Bereich „%3“ vergeben an: %1.</translation>
    </message>
    <message>
        <source>Create the Enhanced backup policy %1 in %2.</source>
        <translation>Die erweiterte Sicherungsrichtlinie %1 erstellen (%2).</translation>
    </message>
    <message>
        <source>Enable backup of %1 in %2.</source>
        <translation>Die Sicherung von %1 aktivieren (%2).</translation>
    </message>
    <message>
        <source>Start a first backup of %1.</source>
        <translation>Eine erste Sicherung von %1 starten.</translation>
    </message>
    <message>
        <source>Nothing to grant: the VM has no customer-managed key.</source>
        <translation>Nichts zu gewähren: Der virtuelle Computer hat keinen kundenseitig verwalteten Schlüssel.</translation>
    </message>
    <message>
        <source>Nothing to grant: Azure Backup can already read and back up the key.</source>
        <translation>Nichts zu gewähren: Azure Backup kann den Schlüssel bereits lesen und sichern.</translation>
    </message>
    <message>
        <source>Access isn&apos;t granted, as with PowerShell, Azure CLI and REST. Enabling backup will fail if Azure Backup has no access to the key.</source>
        <translation>Es wird kein Zugriff gewährt, wie mit PowerShell, Azure CLI und REST. Das Aktivieren der Sicherung schlägt fehl, wenn Azure Backup keinen Zugriff auf den Schlüssel hat.</translation>
    </message>
    <message>
        <source>No grant can be planned yet: the key store or the security principal isn&apos;t known.</source>
        <translation>Noch kann kein Zugriff geplant werden: Der Schlüsselspeicher oder der Sicherheitsprinzipal ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Grant access and enable backup</source>
        <translation>Zugriff gewähren und Sicherung aktivieren</translation>
    </message>
    <message>
        <source>Grant access</source>
        <translation>Zugriff gewähren</translation>
    </message>
    <message>
        <source>Create policy and enable backup</source>
        <translation>Richtlinie erstellen und Sicherung aktivieren</translation>
    </message>
    <message>
        <source>Enable backup</source>
        <translation>Sicherung aktivieren</translation>
    </message>
    <message numerus="yes">
        <source>every right over keys (%n more)</source>
        <translation>
            <numerusform>jedes Recht über Schlüssel (%n weiteres)</numerusform>
            <numerusform>jedes Recht über Schlüssel (%n weitere)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over keys</source>
        <translation>
            <numerusform>%n Recht über Schlüssel</numerusform>
            <numerusform>%n Rechte über Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over secrets (%n)</source>
        <translation>
            <numerusform>jedes Recht über Geheimnisse (%n)</numerusform>
            <numerusform>jedes Recht über Geheimnisse (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over secrets</source>
        <translation>
            <numerusform>%n Recht über Geheimnisse</numerusform>
            <numerusform>%n Rechte über Geheimnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over certificates (%n)</source>
        <translation>
            <numerusform>jedes Recht über Zertifikate (%n)</numerusform>
            <numerusform>jedes Recht über Zertifikate (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over certificates</source>
        <translation>
            <numerusform>%n Recht über Zertifikate</numerusform>
            <numerusform>%n Rechte über Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over storage accounts (%n)</source>
        <translation>
            <numerusform>jedes Recht über Speicherkonten (%n)</numerusform>
            <numerusform>jedes Recht über Speicherkonten (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over storage accounts</source>
        <translation>
            <numerusform>%n Recht über Speicherkonten</numerusform>
            <numerusform>%n Rechte über Speicherkonten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every right over roles, settings and backup of the Managed HSM (%n)</source>
        <translation>
            <numerusform>jedes Recht über Rollen, Einstellungen und Sicherung des Managed HSM (%n)</numerusform>
            <numerusform>jedes Recht über Rollen, Einstellungen und Sicherung des Managed HSM (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) over roles, settings and backup of the Managed HSM</source>
        <translation>
            <numerusform>%n Recht über Rollen, Einstellungen und Sicherung des Managed HSM</numerusform>
            <numerusform>%n Rechte über Rollen, Einstellungen und Sicherung des Managed HSM</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens every other key there, current and future; it couldn&apos;t be determined which keys there are.</source>
        <translation>Sie öffnet dort jeden anderen Schlüssel, heutige und künftige; es konnte nicht ermittelt werden, welche es gibt.</translation>
    </message>
    <message>
        <source>It opens every future key there as well; today there is no other.</source>
        <translation>Sie öffnet dort auch jeden künftigen Schlüssel; heute gibt es keinen anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens %n other key(s) today and every future one: %1.</source>
        <translation>
            <numerusform>Sie öffnet heute %n anderen Schlüssel und jeden künftigen: %1.</numerusform>
            <numerusform>Sie öffnet heute %n andere Schlüssel und jeden künftigen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>everything there is: %1</source>
        <translation>alles, was es gibt: %1</translation>
    </message>
    <message>
        <source>Nothing to grant: Azure Backup already has the rights, but can&apos;t use them.</source>
        <translation>Nichts zu gewähren: Azure Backup hat die Rechte bereits, kann sie aber nicht nutzen.</translation>
    </message>
    <message>
        <source>Nothing to grant: Azure Backup already has the rights. It couldn&apos;t be determined whether deny assignments block them.</source>
        <translation>Nichts zu gewähren: Azure Backup hat die Rechte bereits. Es konnte nicht ermittelt werden, ob Ablehnungszuweisungen sie blockieren.</translation>
    </message>
    <message numerus="yes">
        <source>There are already %n role assignment(s) at this scope, as many as a Managed HSM is documented to accept: it will probably refuse another. Remove those that no one needs.</source>
        <translation>
            <numerusform>In diesem Bereich gibt es schon %n Rollenzuweisung, so viele, wie ein Managed HSM laut Dokumentation aufnimmt: Eine weitere wird es wahrscheinlich ablehnen. Entfernen Sie solche, die niemand braucht.</numerusform>
            <numerusform>In diesem Bereich gibt es schon %n Rollenzuweisungen, so viele, wie ein Managed HSM laut Dokumentation aufnimmt: Eine weitere wird es wahrscheinlich ablehnen. Entfernen Sie solche, die niemand braucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond what is needed, the grant opens %1.</source>
        <translation>Über den Bedarf hinaus öffnet der Zugriff %1.</translation>
    </message>
    <message>
        <source>Azure also accepts this role at a single key, but Microsoft documents it for Azure Backup only at the whole Key Vault. To open this key alone, choose a smaller role.</source>
        <translation>Azure nimmt diese Rolle auch an einem einzelnen Schlüssel an, Microsoft dokumentiert sie für Azure Backup aber nur am ganzen Key Vault. Um nur diesen Schlüssel zu öffnen, wählen Sie eine kleinere Rolle.</translation>
    </message>
    <message>
        <source>Access isn&apos;t granted, as with PowerShell, Azure CLI and REST. Azure Backup has no access to the key, so enabling backup will fail.</source>
        <translation>Es wird kein Zugriff gewährt, wie mit PowerShell, Azure CLI und REST. Azure Backup hat keinen Zugriff auf den Schlüssel; deshalb schlägt das Aktivieren der Sicherung fehl.</translation>
    </message>
    <message>
        <source>The key is disabled. Enable it; otherwise, backup fails regardless of what is granted.</source>
        <translation>Der Schlüssel ist deaktiviert. Aktivieren Sie ihn, sonst schlägt die Sicherung fehl, was immer gewährt wird.</translation>
    </message>
    <message>
        <source>The key isn&apos;t exportable, which is unusual for a Confidential VM.</source>
        <translation>Der Schlüssel ist nicht exportierbar; das ist für einen vertraulichen virtuellen Computer ungewöhnlich.</translation>
    </message>
    <message>
        <source>The key has no release policy, which is unusual for a Confidential VM.</source>
        <translation>Der Schlüssel hat keine Freigaberichtlinie; das ist für einen vertraulichen virtuellen Computer ungewöhnlich.</translation>
    </message>
    <message>
        <source>The key is of the type %1; Confidential VMs normally use RSA-HSM.</source>
        <translation>Der Schlüssel ist vom Typ %1; vertrauliche virtuelle Computer verwenden normalerweise RSA-HSM.</translation>
    </message>
    <message>
        <source>Purge protection of %1 is off: the key could be lost for good.</source>
        <translation>Der Löschschutz von %1 ist aus: Der Schlüssel könnte endgültig verloren gehen.</translation>
    </message>
    <message>
        <source>Soft delete of %1 is off: a deleted key is lost at once.</source>
        <translation>Vorläufiges Löschen von %1 ist aus: Ein gelöschter Schlüssel ist sofort verloren.</translation>
    </message>
    <message>
        <source>%1 is a Standard Key Vault; Confidential VMs need Premium or a Managed HSM.</source>
        <translation>%1 ist ein Key Vault der Stufe Standard; vertrauliche virtuelle Computer brauchen Premium oder ein Managed HSM.</translation>
    </message>
    <message>
        <source>The Managed HSM isn&apos;t activated (%1).</source>
        <translation>Das Managed HSM ist nicht aktiviert (%1).</translation>
    </message>
    <message>
        <source>The network of %1 is restricted; trusted Microsoft services are allowed.</source>
        <translation>Das Netzwerk von %1 ist eingeschränkt; vertrauenswürdige Microsoft-Dienste sind zugelassen.</translation>
    </message>
    <message>
        <source>The disk encryption set isn&apos;t of the confidential type (%1).</source>
        <translation>Der Datenträgerverschlüsselungssatz ist nicht vom vertraulichen Typ (%1).</translation>
    </message>
    <message>
        <source>Automatic key rotation of the disk encryption set failed (%1).</source>
        <translation>Die automatische Schlüsselrotation des Datenträgerverschlüsselungssatzes ist fehlgeschlagen (%1).</translation>
    </message>
    <message>
        <source>The identity of the disk encryption set %1 can&apos;t use the key.</source>
        <translation>Die Identität des Datenträgerverschlüsselungssatzes %1 kann den Schlüssel nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t have permission to release the key, so the Confidential VM might not start.</source>
        <translation>%1 hat keine Berechtigung, den Schlüssel freizugeben; deshalb startet der vertrauliche virtuelle Computer vielleicht nicht.</translation>
    </message>
    <message>
        <source>One source says that the key is deleted, another that it exists.</source>
        <translation>Eine Angabe sagt, dass der Schlüssel gelöscht ist, eine andere, dass es ihn gibt.</translation>
    </message>
    <message>
        <source>One source says that the key store is deleted, another that it exists.</source>
        <translation>Eine Angabe sagt, dass der Schlüsselspeicher gelöscht ist, eine andere, dass es ihn gibt.</translation>
    </message>
    <message>
        <source>The key doesn&apos;t exist: it was deleted. No one can use or back it up.</source>
        <translation>Den Schlüssel gibt es nicht mehr: Er wurde gelöscht. Niemand kann ihn verwenden oder sichern.</translation>
    </message>
    <message>
        <source>The key store was deleted. No one can use or back up its keys.</source>
        <translation>Der Schlüsselspeicher wurde gelöscht. Niemand kann seine Schlüssel verwenden oder sichern.</translation>
    </message>
    <message>
        <source>The key was deleted on %1. No one can use or back it up until it&apos;s recovered.</source>
        <translation>Der Schlüssel wurde am %1 gelöscht. Niemand kann ihn verwenden oder sichern, bis er wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>The key store was deleted on %1. No one can use or back up its keys until it&apos;s recovered.</source>
        <translation>Der Schlüsselspeicher wurde am %1 gelöscht. Niemand kann seine Schlüssel verwenden oder sichern, bis er wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>The key expired on %1. New keys can&apos;t be wrapped with it, disks that use it stop, and backup might fail. Extend it.</source>
        <translation>Der Schlüssel ist am %1 abgelaufen. Neue Schlüssel können damit nicht verpackt werden, Datenträger damit halten an, und die Sicherung kann fehlschlagen. Verlängern Sie ihn.</translation>
    </message>
    <message>
        <source>The key isn&apos;t valid before %1. Backup might fail until then.</source>
        <translation>Der Schlüssel ist vor dem %1 nicht gültig. Bis dahin kann die Sicherung fehlschlagen.</translation>
    </message>
    <message>
        <source>The key expires on %1. Extend it before then: backups might fail afterward.</source>
        <translation>Der Schlüssel läuft am %1 ab. Verlängern Sie ihn vorher: Danach können Sicherungen fehlschlagen.</translation>
    </message>
    <message>
        <source>The network rules of %1 don&apos;t allow trusted Microsoft services: Azure Backup is refused regardless of what is granted.</source>
        <translation>Die Netzwerkregeln (%1) lassen vertrauenswürdige Microsoft-Dienste nicht zu: Azure Backup wird abgelehnt, was auch immer gewährt ist.</translation>
    </message>
    <message>
        <source>The key is in another tenant. Grant access to Azure Backup&apos;s service principal of that tenant.</source>
        <translation>Der Schlüssel ist in einem anderen Mandanten. Gewähren Sie dem Dienstprinzipal von Azure Backup jenes Mandanten Zugriff.</translation>
    </message>
    <message>
        <source>%1 is secured by a network security perimeter: trusted Microsoft services aren&apos;t allowed automatically. Azure Backup is refused unless a rule of the perimeter allows it.</source>
        <translation>%1 ist durch einen Netzwerksicherheitsperimeter geschützt: Vertrauenswürdige Microsoft-Dienste sind nicht automatisch zugelassen. Azure Backup wird abgelehnt, wenn keine Regel des Perimeters es zulässt.</translation>
    </message>
    <message>
        <source>The key has an expiry or activation date, and nothing shows the time of this state.</source>
        <translation>Der Schlüssel hat ein Ablauf- oder Aktivierungsdatum, und nichts zeigt, von wann dieser Zustand ist.</translation>
    </message>
    <message>
        <source>The attributes of the key weren&apos;t read: it might be disabled or expired.</source>
        <translation>Die Attribute des Schlüssels wurden nicht gelesen: Er kann deaktiviert oder abgelaufen sein.</translation>
    </message>
    <message>
        <source>The attributes of the version %1, which is used, weren&apos;t read: it might be disabled or expired.</source>
        <translation>Die Attribute der verwendeten Version %1 wurden nicht gelesen: Sie kann deaktiviert oder abgelaufen sein.</translation>
    </message>
    <message>
        <source>The properties of %1 weren&apos;t read: its network rules might block Azure Backup.</source>
        <translation>Die Eigenschaften von %1 wurden nicht gelesen: Die Netzwerkregeln blockieren Azure Backup vielleicht.</translation>
    </message>
    <message>
        <source>No disk encryption set that was read uses the key, so nothing is known about the virtual machines that would use it.</source>
        <translation>Kein gelesener Datenträgerverschlüsselungssatz verwendet den Schlüssel; von den virtuellen Computern, denen er dienen würde, ist deshalb nichts bekannt.</translation>
    </message>
    <message>
        <source>The directory has no service principal of Azure Backup.</source>
        <translation>Das Verzeichnis hat keinen Dienstprinzipal von Azure Backup.</translation>
    </message>
    <message>
        <source>The service principal of Azure Backup is disabled: it can&apos;t use any grant.</source>
        <translation>Der Dienstprinzipal von Azure Backup ist deaktiviert: Er kann keinen Zugriff nutzen.</translation>
    </message>
    <message>
        <source>The service principal of Azure Backup isn&apos;t known.</source>
        <translation>Der Dienstprinzipal von Azure Backup ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The preview feature for backup of Confidential VMs isn&apos;t registered in the subscription %1.</source>
        <translation>Die Vorschaufunktion für die Sicherung vertraulicher virtueller Computer ist im Abonnement %1 nicht registriert.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether backup can work: what was read lacks a value that determines this, or has one that isn&apos;t recognized here (%1).</source>
        <translation>Ob die Sicherung funktionieren kann, ist nicht bekannt: Im Gelesenen fehlt ein Wert, der dies bestimmt, oder er ist einer, der hier nicht erkannt wird (%1).</translation>
    </message>
    <message>
        <source>Backup fails regardless of what is granted; a grant that is written stays</source>
        <translation>Die Sicherung schlägt fehl, was auch gewährt wird; ein Zugriff, der geschrieben wird, bleibt</translation>
    </message>
    <message>
        <source>Backup might fail regardless of what is granted; a grant that is written stays</source>
        <translation>Die Sicherung kann fehlschlagen, was auch gewährt wird; ein Zugriff, der geschrieben wird, bleibt</translation>
    </message>
    <message>
        <source>Two files show different states of %1, so neither is used.</source>
        <translation>Zwei Dateien zeigen verschiedene Zustände von %1; deshalb wird keine verwendet.</translation>
    </message>
    <message>
        <source>Azure reports a provisioning state in which it might not be available (%1).</source>
        <translation>Azure meldet einen Bereitstellungszustand, in dem der Dienst möglicherweise nicht verfügbar ist (%1).</translation>
    </message>
    <message>
        <source>Not a Confidential VM.</source>
        <translation>Kein vertraulicher virtueller Computer.</translation>
    </message>
    <message>
        <source>The OS disk isn&apos;t confidentially encrypted.</source>
        <translation>Der Betriebssystemdatenträger ist nicht vertraulich verschlüsselt.</translation>
    </message>
    <message>
        <source>The kind of disk encryption isn&apos;t known.</source>
        <translation>Die Art der Datenträgerverschlüsselung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Already protected.</source>
        <translation>Bereits geschützt.</translation>
    </message>
    <message>
        <source>Already protected by the vault %1.</source>
        <translation>Bereits geschützt durch den Tresor %1.</translation>
    </message>
    <message>
        <source>Backup is being configured at this moment.</source>
        <translation>Die Sicherung wird gerade konfiguriert.</translation>
    </message>
    <message>
        <source>This VM size isn&apos;t in the support matrix.</source>
        <translation>Diese VM-Größe steht nicht in der Supportmatrix.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in the support matrix.</source>
        <translation>%1 steht nicht in der Supportmatrix.</translation>
    </message>
    <message>
        <source>This region isn&apos;t in the support matrix.</source>
        <translation>Diese Region steht nicht in der Supportmatrix.</translation>
    </message>
    <message>
        <source>The region %1 isn&apos;t in the support matrix.</source>
        <translation>Die Region %1 steht nicht in der Supportmatrix.</translation>
    </message>
    <message>
        <source>The preview feature isn&apos;t registered in the subscription.</source>
        <translation>Die Vorschaufunktion ist im Abonnement nicht registriert.</translation>
    </message>
    <message>
        <source>The preview feature isn&apos;t registered in the subscription (%1).</source>
        <translation>Die Vorschaufunktion ist im Abonnement nicht registriert (%1).</translation>
    </message>
    <message>
        <source>The subscription is disabled.</source>
        <translation>Das Abonnement ist deaktiviert.</translation>
    </message>
    <message>
        <source>The subscription is disabled (%1).</source>
        <translation>Das Abonnement ist deaktiviert (%1).</translation>
    </message>
    <message>
        <source>The vault is in another region than the VM.</source>
        <translation>Der Tresor ist in einer anderen Region als der virtuelle Computer.</translation>
    </message>
    <message>
        <source>The vault is in another region than the VM (%1).</source>
        <translation>Der Tresor ist in einer anderen Region als der virtuelle Computer (%1).</translation>
    </message>
    <message>
        <source>The vault is in another subscription than the VM.</source>
        <translation>Der Tresor ist in einem anderen Abonnement als der virtuelle Computer.</translation>
    </message>
    <message>
        <source>The vault is in another subscription than the VM (%1).</source>
        <translation>Der Tresor ist in einem anderen Abonnement als der virtuelle Computer (%1).</translation>
    </message>
    <message>
        <source>The vault is being moved.</source>
        <translation>Der Tresor wird gerade verschoben.</translation>
    </message>
    <message>
        <source>The vault isn&apos;t ready.</source>
        <translation>Der Tresor ist nicht bereit.</translation>
    </message>
    <message>
        <source>The vault isn&apos;t ready (%1).</source>
        <translation>Der Tresor ist nicht bereit (%1).</translation>
    </message>
    <message>
        <source>A Standard policy. Confidential VMs need an Enhanced policy.</source>
        <translation>Eine Standardrichtlinie. Vertrauliche virtuelle Computer brauchen eine erweiterte Richtlinie.</translation>
    </message>
    <message>
        <source>The policy already has 1,000 VMs.</source>
        <translation>Die Richtlinie hat bereits 1.000 virtuelle Computer.</translation>
    </message>
    <message>
        <source>Support matrix of %1, as Microsoft published it (%2). It changes with the preview and only warns: Azure decides.</source>
        <translation>Supportmatrix vom %1, wie von Microsoft veröffentlicht (%2). Sie ändert sich mit der Vorschau und warnt nur: Azure entscheidet.</translation>
    </message>
    <message>
        <source>The vault is in another tenant than the VM.</source>
        <translation>Der Tresor ist in einem anderen Mandanten als der virtuelle Computer.</translation>
    </message>
    <message>
        <source>The vault is in another tenant than the VM (%1).</source>
        <translation>Der Tresor ist in einem anderen Mandanten als der virtuelle Computer (%1).</translation>
    </message>
    <message>
        <source>Protected, but Azure Backup has no access to its key: access can be granted again.</source>
        <translation>Geschützt, aber Azure Backup hat keinen Zugriff auf den Schlüssel: Der Zugriff kann wieder gewährt werden.</translation>
    </message>
    <message>
        <source>read VMs, key stores and vaults, grant access and enable backup, as far as your own roles allow</source>
        <translation>VMs, Schlüsselspeicher und Tresore lesen, Zugriff gewähren und Sicherung aktivieren, soweit Ihre eigenen Rollen es erlauben</translation>
    </message>
    <message>
        <source>Azure allows only registered apps to sign users in. Register one once for your tenant; it contains no secret and has no permissions of its own: it acts only on your behalf.</source>
        <translation>Azure lässt nur registrierte Apps Personen anmelden. Registrieren Sie einmal eine für Ihren Mandanten; sie enthält kein Geheimnis und hat keine eigenen Rechte: Sie handelt nur in Ihrem Namen.</translation>
    </message>
    <message>
        <source>In the portal of your cloud, open Microsoft Entra ID, App registrations, New registration. Give it any name.</source>
        <translation>Öffnen Sie im Portal Ihrer Cloud Microsoft Entra ID, App-Registrierungen, Neue Registrierung. Der Name ist frei wählbar.</translation>
    </message>
    <message>
        <source>At https://%1, open Microsoft Entra ID, App registrations, New registration. Give it any name.</source>
        <translation>Öffnen Sie unter https://%1 Microsoft Entra ID, App-Registrierungen, Neue Registrierung. Der Name ist frei wählbar.</translation>
    </message>
    <message>
        <source>Under Redirect URI, choose “Public client/native” and enter http://localhost.</source>
        <translation>Wählen Sie unter Umleitungs-URI „Öffentlicher Client/nativ“ und geben Sie http://localhost ein.</translation>
    </message>
    <message>
        <source>Under Authentication, set “Allow public client flows” to Yes; only device codes need it.</source>
        <translation>Setzen Sie unter Authentifizierung „Öffentliche Clientflows zulassen“ auf Ja; nur Gerätecodes brauchen es.</translation>
    </message>
    <message>
        <source>Under API permissions, add these delegated permissions:</source>
        <translation>Fügen Sie unter API-Berechtigungen diese delegierten Berechtigungen hinzu:</translation>
    </message>
    <message>
        <source>%1 (needs admin consent)</source>
        <translation>%1 (braucht Administratoreinwilligung)</translation>
    </message>
    <message>
        <source>Copy the application (client) ID from Overview.</source>
        <translation>Kopieren Sie die Anwendungs-ID (Client) aus der Übersicht.</translation>
    </message>
    <message>
        <source>An administrator can consent once for everyone in the tenant. Send them the link or the command.</source>
        <translation>Ein Administrator kann einmal für alle im Mandanten einwilligen. Schicken Sie den Link oder den Befehl.</translation>
    </message>
    <message>
        <source>read keys in a Key Vault, as far as your own roles allow</source>
        <translation>Schlüssel in einem Key Vault lesen, soweit Ihre eigenen Rollen es erlauben</translation>
    </message>
    <message>
        <source>read keys and role assignments in a Managed HSM, and grant access there, as far as your own roles allow</source>
        <translation>Schlüssel und Rollenzuweisungen in einem Managed HSM lesen und dort Zugriff gewähren, soweit Ihre eigenen Rollen es erlauben</translation>
    </message>
    <message>
        <source>find Azure Backup&apos;s service principal, and names</source>
        <translation>den Dienstprinzipal von Azure Backup und Namen finden</translation>
    </message>
    <message>
        <source>The command looks the permissions up in your tenant and prints the client ID. Enter it above together with your tenant: the registration is valid in this tenant only. To work in several tenants, use AzureADMultipleOrgs instead of AzureADMyOrg.</source>
        <translation>Der Befehl schlägt die Berechtigungen in Ihrem Mandanten nach und gibt die Client-ID aus. Geben Sie sie oben zusammen mit Ihrem Mandanten ein: Die Registrierung gilt nur in diesem Mandanten. Um in mehreren Mandanten zu arbeiten, verwenden Sie AzureADMultipleOrgs statt AzureADMyOrg.</translation>
    </message>
    <message>
        <source>Microsoft Graph can be left out. Then names of users and groups are missing, and the object ID of Azure Backup&apos;s service principal is taken from an existing grant, or you paste it.</source>
        <translation>Microsoft Graph kann wegbleiben. Dann fehlen Namen von Benutzern und Gruppen, und die Objekt-ID des Dienstprinzipals von Azure Backup wird einem schon vorhandenen Zugriff entnommen, oder Sie fügen sie ein.</translation>
    </message>
    <message>
        <source>What Azure Backup reports</source>
        <translation>Was Azure Backup meldet</translation>
    </message>
    <message>
        <source>What the Managed HSM reports</source>
        <translation>Was das Managed HSM meldet</translation>
    </message>
    <message>
        <source>What the Key Vault reports</source>
        <translation>Was der Key Vault meldet</translation>
    </message>
    <message>
        <source>What Azure Key Vault reports</source>
        <translation>Was Azure Key Vault meldet</translation>
    </message>
    <message>
        <source>What Azure RBAC reports</source>
        <translation>Was Azure RBAC meldet</translation>
    </message>
    <message>
        <source>What Microsoft Entra ID reports</source>
        <translation>Was Microsoft Entra ID meldet</translation>
    </message>
    <message>
        <source>What Azure Compute reports</source>
        <translation>Was Azure Compute meldet</translation>
    </message>
    <message>
        <source>What Azure reports</source>
        <translation>Was Azure meldet</translation>
    </message>
    <message>
        <source>What happened on the way to Azure</source>
        <translation>Was auf dem Weg zu Azure geschah</translation>
    </message>
    <message>
        <source>What this program reports</source>
        <translation>Was dieses Programm meldet</translation>
    </message>
    <message>
        <source>Shows from files who can do what with the keys, what is wrong and what to do. Accepts snapshots, JSON of the Azure CLI, ARM, Resource Graph and Az PowerShell, folders and zip archives. Uses no network.</source>
        <translation>Zeigt aus Dateien, wer was mit den Schlüsseln tun kann, was nicht stimmt und was zu tun ist. Nimmt Momentaufnahmen, JSON von Azure CLI, ARM, Resource Graph und Az PowerShell, Ordner und ZIP-Archive an. Benutzt kein Netzwerk.</translation>
    </message>
    <message>
        <source>Only this key, by its name, as host/name or by its URL; can be repeated.</source>
        <translation>Nur dieser Schlüssel, mit seinem Namen, als Host/Name oder mit seiner URL; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Only this security principal, by object ID, application ID or name; can be repeated.</source>
        <translation>Nur dieser Sicherheitsprinzipal, mit Objekt-ID, Anwendungs-ID oder Namen; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>text (default), html, csv, json, sarif or pdf; without it, the ending of --output decides.</source>
        <translation>text (Standard), html, csv, json, sarif oder pdf; ohne diese Option entscheidet die Endung von --output.</translation>
    </message>
    <message>
        <source>Write the report to this file instead of standard output.</source>
        <translation>Den Bericht in diese Datei statt in die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>End with exit code 8 where there are findings of this severity or worse: critical, high, medium, low, or none (default).</source>
        <translation>Mit Exitcode 8 enden, wenn es Befunde dieser Schwere oder schlimmere gibt: critical, high, medium, low oder none (Standard).</translation>
    </message>
    <message>
        <source>Compare with this earlier file, folder or archive, and show who gained or lost what.</source>
        <translation>Mit dieser früheren Datei, diesem Ordner oder Archiv vergleichen und zeigen, wer was gewonnen oder verloren hat.</translation>
    </message>
    <message>
        <source>Evaluate the expiry of keys at this time, for example 2026-03-01 or 2026-03-01T12:00:00Z; by default the time of the snapshot.</source>
        <translation>Den Ablauf von Schlüsseln zu dieser Zeit beurteilen, zum Beispiel 2026-03-01 oder 2026-03-01T12:00:00Z; standardmäßig zur Zeit der Momentaufnahme.</translation>
    </message>
    <message>
        <source>Confirm that every list is complete for the scopes that it shows. Otherwise, what a file doesn&apos;t prove stays unknown.</source>
        <translation>Bestätigen, dass jede Liste für die Bereiche, die sie zeigt, vollständig ist. Sonst bleibt unbekannt, was eine Datei nicht belegt.</translation>
    </message>
    <message>
        <source>reviewed; no findings at or above --fail-on</source>
        <translation>geprüft; keine Befunde ab der Schwere von --fail-on</translation>
    </message>
    <message>
        <source>usage: an option, a key or a principal isn&apos;t valid, or the report can&apos;t be written</source>
        <translation>Aufruf: Eine Option, ein Schlüssel oder ein Prinzipal passt nicht, oder der Bericht lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>reviewed; there are findings at or above --fail-on</source>
        <translation>geprüft; es gibt Befunde ab der Schwere von --fail-on</translation>
    </message>
    <message>
        <source>Specify at least one file, folder or archive to review.</source>
        <translation>Geben Sie mindestens eine Datei, einen Ordner oder ein Archiv an.</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %1 of %n file(s)</source>
        <translation>
            <numerusform>Lesen: %1 von %n Datei</numerusform>
            <numerusform>Lesen: %1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewing: %1 of %n key(s)</source>
        <translation>
            <numerusform>Prüfen: %1 von %n Schlüssel</numerusform>
            <numerusform>Prüfen: %1 von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read.</source>
        <translation>
            <numerusform>%n Datei gelesen.</numerusform>
            <numerusform>%n Dateien gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be used; the report lists them.</source>
        <translation>
            <numerusform>%n war nicht verwendbar; der Bericht nennt sie.</numerusform>
            <numerusform>%n waren nicht verwendbar; der Bericht nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Nothing was understood: there is nothing to review.</source>
        <translation>Nichts wurde verstanden: Es gibt nichts zu prüfen.</translation>
    </message>
    <message>
        <source>The files don&apos;t contain a key “%1”. Without --key, all keys are reviewed.</source>
        <translation>Die Dateien enthalten keinen Schlüssel „%1“. Ohne --key werden alle Schlüssel geprüft.</translation>
    </message>
    <message>
        <source>The files don&apos;t contain a security principal “%1”: specify its object ID.</source>
        <translation>Die Dateien enthalten keinen Sicherheitsprinzipal „%1“: Geben Sie seine Objekt-ID an.</translation>
    </message>
    <message numerus="yes">
        <source>The files show the state of %1, which is %n day(s) ago.</source>
        <translation>
            <numerusform>Die Dateien zeigen den Stand vom %1; das ist %n Tag her.</numerusform>
            <numerusform>Die Dateien zeigen den Stand vom %1; das ist %n Tage her.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
    <message>
        <source>No findings in what was read.</source>
        <translation>Keine Befunde in dem, was gelesen wurde.</translation>
    </message>
    <message>
        <source>This is the service principal of Azure Backup, by its object ID or application ID: for clouds whose application ID of Azure Backup isn&apos;t documented, like Azure China.</source>
        <translation>Dies ist der Dienstprinzipal von Azure Backup, mit seiner Objekt-ID oder Anwendungs-ID: für Clouds wie Azure China, deren Anwendungs-ID von Azure Backup nicht dokumentiert ist.</translation>
    </message>
    <message>
        <source>a file can&apos;t be read, is another state of a tenant, or none was understood</source>
        <translation>eine Datei kann nicht gelesen werden, ist ein anderer Zustand eines Mandanten, oder keine wurde verstanden</translation>
    </message>
    <message>
        <source>one ID</source>
        <translation>eine ID</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the service principal of Azure Backup: specify an object ID, or the application ID of a service principal in the files. Where the application ID of Azure Backup is documented, no other one is accepted.</source>
        <translation>„%1“ kann nicht der Dienstprinzipal von Azure Backup sein: Geben Sie eine Objekt-ID oder die Anwendungs-ID eines Dienstprinzipals in den Dateien an. Wo die Anwendungs-ID von Azure Backup dokumentiert ist, wird keine andere angenommen.</translation>
    </message>
    <message>
        <source>Review the state as it would be after this change, which isn&apos;t made anywhere; can be repeated: &quot;add role=R; assignee=P; scope=S&quot;, &quot;remove assignment=ID&quot; (or role, assignee, scope: all that match), &quot;narrow assignment=ID; to=S&quot;. Access policies: &quot;add key-permissions=get,backup; assignee=P; vault=V&quot;, or remove. key=K stands for the scope of a key, hsm=H specifies the Managed HSM. As text, html, pdf or json.</source>
        <translation>Prüft den Zustand, wie er nach dieser Änderung wäre, die nirgends vorgenommen wird; darf mehrfach stehen: &quot;add role=R; assignee=P; scope=S&quot;, &quot;remove assignment=ID&quot; (oder role, assignee, scope: alle, die passen), &quot;narrow assignment=ID; to=S&quot;. Zugriffsrichtlinien: &quot;add key-permissions=get,backup; assignee=P; vault=V&quot; oder remove. key=K steht für den Bereich eines Schlüssels, hsm=H nennt das Managed HSM. Als text, html, pdf oder json.</translation>
    </message>
    <message>
        <source>--what-if and --compare can&apos;t be used together.</source>
        <translation>--what-if und --compare können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>Review of key access</source>
        <translation>Prüfung der Schlüsselzugriffe</translation>
    </message>
    <message>
        <source>State of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Erhoben von</translation>
    </message>
    <message>
        <source>Collected with</source>
        <translation>Erhoben mit</translation>
    </message>
    <message>
        <source>Reviewed with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>Expiry evaluated at</source>
        <translation>Ablauf beurteilt zum Zeitpunkt</translation>
    </message>
    <message>
        <source>Only keys</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>Only principals</source>
        <translation>Nur Prinzipale</translation>
    </message>
    <message>
        <source>The files don&apos;t show when they were created, so the expiry of keys wasn&apos;t evaluated. Specify the time with --as-of.</source>
        <translation>Die Dateien zeigen nicht, wann sie entstanden sind; der Ablauf von Schlüsseln wurde deshalb nicht beurteilt. Geben Sie die Zeit mit --as-of an.</translation>
    </message>
    <message>
        <source>Not stated in the files</source>
        <translation>In den Dateien nicht angegeben</translation>
    </message>
    <message>
        <source>Names and IDs are pseudonyms.</source>
        <translation>Namen und IDs sind Pseudonyme.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What isn&apos;t listed here wasn&apos;t read: it&apos;s unknown, not “no access”.</source>
        <translation>Was hier nicht steht, wurde nicht gelesen: Es ist unbekannt, nicht „kein Zugriff“.</translation>
    </message>
    <message>
        <source>The files don&apos;t prove that any list is complete.</source>
        <translation>Die Dateien belegen von keiner Liste, dass sie vollständig ist.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What couldn&apos;t be used</source>
        <translation>Was nicht verwendbar war</translation>
    </message>
    <message>
        <source>What is missing for a full answer</source>
        <translation>Was für eine vollständige Antwort fehlt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>How this is known</source>
        <translation>Woher das bekannt ist</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Wer was kann</translation>
    </message>
    <message>
        <source>No keys were found.</source>
        <translation>Es wurden keine Schlüssel gefunden.</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>No disk encryption set that was read</source>
        <translation>Keinem gelesenen Datenträgerverschlüsselungssatz</translation>
    </message>
    <message>
        <source>Access controlled by</source>
        <translation>Über den Zugriff entscheidet</translation>
    </message>
    <message>
        <source>Azure Backup</source>
        <translation>Azure Backup</translation>
    </message>
    <message>
        <source>✓ yes, ✗ no, ? unknown because not everything was read, – the key store has no such right</source>
        <translation>✓ ja, ✗ nein, ? unbekannt, weil nicht alles gelesen wurde, – der Schlüsselspeicher kennt dieses Recht nicht</translation>
    </message>
    <message>
        <source>No grant that was read names anyone.</source>
        <translation>Kein gelesener Zugriff nennt jemanden.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>No change of a single right is known.</source>
        <translation>Es ist keine Änderung eines einzelnen Rechts bekannt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Role assignments</source>
        <translation>Rollenzuweisungen</translation>
    </message>
    <message>
        <source>Role definitions</source>
        <translation>Rollendefinitionen</translation>
    </message>
    <message>
        <source>Deny assignments</source>
        <translation>Ablehnungszuweisungen</translation>
    </message>
    <message>
        <source>Access policies</source>
        <translation>Zugriffsrichtlinien</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Prinzipale</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>it was read</comment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Refused: not visible to the collector</source>
        <translation>Abgelehnt: für den Erheber nicht sichtbar</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritisch</numerusform>
            <numerusform>%n kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n hoch</numerusform>
            <numerusform>%n hoch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium</source>
        <translation>
            <numerusform>%n mittel</numerusform>
            <numerusform>%n mittel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low</source>
        <translation>
            <numerusform>%n niedrig</numerusform>
            <numerusform>%n niedrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tables of %n more key(s) are left out: specify keys with --key. The findings are about all of them.</source>
        <translation>
            <numerusform>Die Tabelle von %n weiterem Schlüssel fehlt hier: Nennen Sie Schlüssel mit --key. Die Befunde gelten für alle.</numerusform>
            <numerusform>Die Tabellen von %n weiteren Schlüsseln fehlen hier: Nennen Sie Schlüssel mit --key. Die Befunde gelten für alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) didn&apos;t change.</source>
        <translation>
            <numerusform>%n Schlüssel hat sich nicht geändert.</numerusform>
            <numerusform>%n Schlüssel haben sich nicht geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can grant itself access: %1</source>
        <translation>Kann sich selbst Zugriff gewähren: %1</translation>
    </message>
    <message>
        <source>Might be able to grant itself access: %1</source>
        <translation>Kann sich vielleicht selbst Zugriff gewähren: %1</translation>
    </message>
    <message>
        <source>Read and back up, %1: %2</source>
        <translation>Lesen und sichern, %1: %2</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evaluated: Global Administrators of the tenant can make themselves Managed HSM Administrator, without any role in the HSM.</source>
        <translation>Nicht beurteilt: Globale Administratoren des Mandanten können sich zum Managed HSM Administrator machen, ohne eine Rolle im HSM zu haben.</translation>
    </message>
    <message>
        <source>Compared with a later state</source>
        <translation>Verglichen mit einem späteren Zustand</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 im Bereich „%2“</translation>
    </message>
    <message>
        <source>only for the ID %1</source>
        <translation>nur für die ID %1</translation>
    </message>
    <message>
        <source>Backup of the key, %1: %2</source>
        <translation>Sicherung des Schlüssels, %1: %2</translation>
    </message>
    <message>
        <source>Rights to read and back up: %1</source>
        <translation>Rechte zum Lesen und Sichern: %1</translation>
    </message>
    <message>
        <source>Backup can&apos;t work: %1</source>
        <translation>Die Sicherung kann nicht funktionieren: %1</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether backup can work: %1</source>
        <translation>Ob die Sicherung funktionieren kann, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>no one known</source>
        <translation>niemand bekannt</translation>
    </message>
    <message>
        <source>%1 (by its name only)</source>
        <translation>%1 (nur nach dem Namen)</translation>
    </message>
    <message>
        <source>%1 (as specified)</source>
        <translation>%1 (wie angegeben)</translation>
    </message>
    <message>
        <source>This state was compared with an earlier one.</source>
        <translation>Dieser Stand wurde mit einem früheren verglichen.</translation>
    </message>
    <message>
        <source>This state was compared with a later one.</source>
        <translation>Dieser Stand wurde mit einem späteren verglichen.</translation>
    </message>
    <message>
        <source>SARIF contains no changes: they are in the report as text, HTML, PDF, CSV or JSON.</source>
        <translation>SARIF enthält keine Änderungen: Sie stehen im Bericht als Text, HTML, PDF, CSV oder JSON.</translation>
    </message>
    <message>
        <source>Yes, if the key is enabled, which wasn&apos;t read</source>
        <translation>Ja, wenn der Schlüssel aktiviert ist, was nicht gelesen wurde</translation>
    </message>
    <message>
        <source>Yes, if enabled</source>
        <translation>Ja, wenn aktiviert</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Nothing is changed in Azure. This report shows the state that these changes would result in.</source>
        <translation>In Azure wird nichts geändert. Dieser Bericht zeigt den Zustand, der sich aus diesen Änderungen ergäbe.</translation>
    </message>
    <message>
        <source>Findings that would no longer exist</source>
        <translation>Befunde, die es nicht mehr gäbe</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>Neue Befunde</translation>
    </message>
    <message>
        <source>The findings would be the same.</source>
        <translation>Die Befunde wären dieselben.</translation>
    </message>
    <message>
        <source>Backup of the key %1 can work: %2, as before.</source>
        <translation>Die Sicherung des Schlüssels %1 kann funktionieren: %2, wie zuvor.</translation>
    </message>
    <message>
        <source>Backup of the key %1 can work: %2 → %3</source>
        <translation>Die Sicherung des Schlüssels %1 kann funktionieren: %2 → %3</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Zerstören</translation>
    </message>
    <message>
        <source>Disclose</source>
        <translation>Preisgeben</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>Assign Azure roles</source>
        <translation>Azure-Rollen zuweisen</translation>
    </message>
    <message>
        <source>Write access policies</source>
        <translation>Zugriffsrichtlinien schreiben</translation>
    </message>
    <message>
        <source>Write the Key Vault</source>
        <translation>Den Key Vault schreiben</translation>
    </message>
    <message>
        <source>Switch the permission model</source>
        <translation>Das Berechtigungsmodell umschalten</translation>
    </message>
    <message>
        <source>Assign roles of the HSM</source>
        <translation>Rollen des HSM zuweisen</translation>
    </message>
    <message>
        <source>Define roles of the HSM</source>
        <translation>Rollen des HSM definieren</translation>
    </message>
    <message>
        <source>Purge the deleted key store</source>
        <translation>Den gelöschten Schlüsselspeicher endgültig löschen</translation>
    </message>
    <message>
        <source>A principal that can assign Azure roles at the key or above can get any role on the key.</source>
        <translation>Ein Prinzipal, der am Schlüssel oder darüber Azure-Rollen zuweisen darf, kann jede Rolle am Schlüssel bekommen.</translation>
    </message>
    <message>
        <source>A principal that can write access policies can add one for itself.</source>
        <translation>Ein Prinzipal, der Zugriffsrichtlinien schreiben darf, kann sich selbst eine hinzufügen.</translation>
    </message>
    <message>
        <source>A principal that can write the Key Vault can replace all of its access policies.</source>
        <translation>Ein Prinzipal, der den Key Vault schreiben darf, kann alle seine Zugriffsrichtlinien ersetzen.</translation>
    </message>
    <message>
        <source>A principal that can write the Key Vault and assign Azure roles can switch the permission model and then get a role.</source>
        <translation>Ein Prinzipal, der den Key Vault schreiben und Azure-Rollen zuweisen darf, kann das Berechtigungsmodell umschalten und dann eine Rolle bekommen.</translation>
    </message>
    <message>
        <source>A principal that can assign roles of the HSM can get any of them.</source>
        <translation>Ein Prinzipal, der Rollen des HSM zuweisen darf, kann jede davon bekommen.</translation>
    </message>
    <message>
        <source>A principal that can define roles of the HSM can add rights to a role that it has.</source>
        <translation>Ein Prinzipal, der Rollen des HSM definieren darf, kann einer eigenen Rolle Rechte hinzufügen.</translation>
    </message>
    <message>
        <source>Without purge protection, a deleted key store and its keys can be purged at once.</source>
        <translation>Ohne Löschschutz können ein gelöschter Schlüsselspeicher und seine Schlüssel sofort endgültig gelöscht werden.</translation>
    </message>
    <message>
        <source>No one gained or lost access.</source>
        <translation>Niemand hat Zugriff gewonnen oder verloren.</translation>
    </message>
    <message>
        <source>Access was only lost: the later state allows less.</source>
        <translation>Zugriff ging nur verloren: Der spätere Stand erlaubt weniger.</translation>
    </message>
    <message>
        <source>Access was only gained: the later state allows more.</source>
        <translation>Zugriff kam nur hinzu: Der spätere Stand erlaubt mehr.</translation>
    </message>
    <message>
        <source>Some access was gained and some was lost.</source>
        <translation>Zugriff kam teils hinzu und ging teils verloren.</translation>
    </message>
    <message>
        <source>The key %1 is in both.</source>
        <translation>Der Schlüssel %1 ist in beiden.</translation>
    </message>
    <message>
        <source>The key %1 is only in the earlier one.</source>
        <translation>Der Schlüssel %1 ist nur im früheren Stand.</translation>
    </message>
    <message>
        <source>The key %1 is only in the later one.</source>
        <translation>Der Schlüssel %1 ist nur im späteren Stand.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Angewandt.</translation>
    </message>
    <message>
        <source>No effect: it&apos;s already so.</source>
        <translation>Ohne Wirkung: Es ist bereits so.</translation>
    </message>
    <message>
        <source>Not applied: there is no such assignment, access policy or key store.</source>
        <translation>Nicht angewandt: Eine solche Zuweisung, Zugriffsrichtlinie oder einen solchen Schlüsselspeicher gibt es nicht.</translation>
    </message>
    <message>
        <source>Not applied: the key store doesn&apos;t use this permission model, so the grant would do nothing.</source>
        <translation>Nicht angewandt: Der Schlüsselspeicher verwendet dieses Berechtigungsmodell nicht; der Zugriff wäre wirkungslos.</translation>
    </message>
    <message>
        <source>Not applied: the new scope isn&apos;t within the old one.</source>
        <translation>Nicht angewandt: Der neue Bereich liegt nicht im alten.</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>%1 gained “%2” on the key %3.</source>
        <translation>%1 hat „%2“ am Schlüssel %3 gewonnen.</translation>
    </message>
    <message>
        <source>%1 lost “%2” on the key %3.</source>
        <translation>%1 hat „%2“ am Schlüssel %3 verloren.</translation>
    </message>
    <message>
        <source>“%2” of %1 on the key %3 was: %4; is now: %5.</source>
        <translation>„%2“ von %1 am Schlüssel %3 war: %4; ist jetzt: %5.</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Type not known</source>
        <translation>Art nicht bekannt</translation>
    </message>
    <message>
        <source>%1 — key permission %2 by an access policy of %3</source>
        <translation>%1 — Schlüsselberechtigung %2 durch eine Zugriffsrichtlinie (%3)</translation>
    </message>
    <message>
        <source>%1 — %2 at %3</source>
        <translation>%1 — %2 im Bereich „%3“</translation>
    </message>
    <message>
        <source>%1 — through the group %2</source>
        <translation>%1 — über die Gruppe %2</translation>
    </message>
    <message>
        <source>Access was gained.</source>
        <translation>Zugriff kam hinzu.</translation>
    </message>
    <message>
        <source>Access was lost.</source>
        <translation>Zugriff ging verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Whether %n right(s) changed isn&apos;t known.</source>
        <translation>
            <numerusform>Ob sich %n Recht geändert hat, ist nicht bekannt.</numerusform>
            <numerusform>Ob sich %n Rechte geändert haben, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) are unknown in both states: there might be more changes.</source>
        <translation>
            <numerusform>%n Recht ist in beiden Zuständen unbekannt: Es kann mehr Änderungen geben.</numerusform>
            <numerusform>%n Rechte sind in beiden Zuständen unbekannt: Es kann mehr Änderungen geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the custom role</source>
        <translation>Benutzerdefinierte Rolle erstellen</translation>
    </message>
    <message>
        <source>Grant: written</source>
        <translation>Zugriff: geschrieben</translation>
    </message>
    <message>
        <source>Grant: read back from the key store</source>
        <translation>Zugriff: aus dem Schlüsselspeicher zurückgelesen</translation>
    </message>
    <message>
        <source>Create the backup policy</source>
        <translation>Sicherungsrichtlinie erstellen</translation>
    </message>
    <message>
        <source>Check with Azure Backup (advice only)</source>
        <translation>Prüfung durch Azure Backup (nur Hinweis)</translation>
    </message>
    <message>
        <source>Wait until the grant works</source>
        <translation>Warten, bis der Zugriff wirkt</translation>
    </message>
    <message>
        <source>Follow the job in Azure Backup</source>
        <translation>Auftrag in Azure Backup verfolgen</translation>
    </message>
    <message>
        <source>Grant: accepted by Azure Backup</source>
        <translation>Zugriff: von Azure Backup angenommen</translation>
    </message>
    <message>
        <source>Read the protection state</source>
        <translation>Schutzstatus lesen</translation>
    </message>
    <message>
        <source>Start the first backup</source>
        <translation>Erste Sicherung starten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Es wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Backup of %1 is being configured</source>
        <translation>Die Sicherung von %1 wird konfiguriert</translation>
    </message>
    <message>
        <source>%1 is protected</source>
        <translation>%1 ist geschützt</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected</source>
        <translation>%1 ist nicht geschützt</translation>
    </message>
    <message>
        <source>Stopped waiting for %1; what was sent isn&apos;t undone</source>
        <translation>Das Warten auf %1 wurde beendet; was gesendet wurde, wird nicht rückgängig gemacht</translation>
    </message>
    <message>
        <source>Created the custom role %1.</source>
        <translation>Benutzerdefinierte Rolle %1 erstellt.</translation>
    </message>
    <message>
        <source>The custom role %1 already existed.</source>
        <translation>Die benutzerdefinierte Rolle %1 war schon vorhanden.</translation>
    </message>
    <message>
        <source>Assigned the role %1 at %2 to object ID %3.</source>
        <translation>Rolle %1 im Bereich „%2“ zugewiesen an Objekt-ID %3.</translation>
    </message>
    <message>
        <source>The role %1 was already assigned at %2 to object ID %3.</source>
        <translation>Die Rolle %1 war im Bereich „%2“ schon der Objekt-ID %3 zugewiesen.</translation>
    </message>
    <message>
        <source>Added the key permissions %1 at %2 for object ID %3.</source>
        <translation>Schlüsselberechtigungen %1 im Bereich „%2“ für Objekt-ID %3 hinzugefügt.</translation>
    </message>
    <message>
        <source>The key permissions %1 already existed at %2 for object ID %3.</source>
        <translation>Die Schlüsselberechtigungen %1 waren im Bereich „%2“ für Objekt-ID %3 schon vorhanden.</translation>
    </message>
    <message>
        <source>Created the backup policy %1.</source>
        <translation>Sicherungsrichtlinie %1 erstellt.</translation>
    </message>
    <message>
        <source>The backup policy %1 already existed.</source>
        <translation>Die Sicherungsrichtlinie %1 war schon vorhanden.</translation>
    </message>
    <message>
        <source>Enabled backup of %1.</source>
        <translation>Sicherung von %1 aktiviert.</translation>
    </message>
    <message>
        <source>Backup of %1 was already enabled.</source>
        <translation>Die Sicherung von %1 war schon aktiviert.</translation>
    </message>
    <message>
        <source>Started a backup of %1.</source>
        <translation>Sicherung von %1 gestartet.</translation>
    </message>
    <message>
        <source>A backup of %1 was already running.</source>
        <translation>Eine Sicherung von %1 lief schon.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 Min. %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>Aktivitäts-ID</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Sub-task</source>
        <translation>Unteraufgabe</translation>
    </message>
    <message>
        <source>Recovery Services vaults &gt; %1 &gt; Backup items &gt; Azure Virtual Machine &gt; %2</source>
        <translation>Recovery Services-Tresore &gt; %1 &gt; Sicherungselemente &gt; Virtueller Azure-Computer &gt; %2</translation>
    </message>
    <message>
        <source>%1 Undone since then.</source>
        <translation>%1 Seitdem rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Part of the granted access was removed; %1 is still protected</source>
        <translation>Ein Teil des gewährten Zugriffs wurde entfernt; %1 ist weiterhin geschützt</translation>
    </message>
    <message>
        <source>Access to the key was removed: backups of %1 fail from now on</source>
        <translation>Der Zugriff auf den Schlüssel wurde entfernt: Sicherungen von %1 schlagen ab jetzt fehl</translation>
    </message>
    <message>
        <source>Access to the key was removed: backups of %1 might fail from now on</source>
        <translation>Der Zugriff auf den Schlüssel wurde entfernt: Sicherungen von %1 können ab jetzt fehlschlagen</translation>
    </message>
    <message>
        <source>%1 is no longer protected</source>
        <translation>%1 ist nicht mehr geschützt</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, and the granted access was removed</source>
        <translation>%1 ist nicht geschützt, und der gewährte Zugriff wurde entfernt</translation>
    </message>
    <message>
        <source>%1 Stopped since then.</source>
        <translation>%1 Seitdem beendet.</translation>
    </message>
    <message>
        <source>%1 Stopped since then, at %2.</source>
        <translation>%1 Seitdem beendet, um %2.</translation>
    </message>
    <message>
        <source>%1 Undone since then, at %2.</source>
        <translation>%1 Seitdem rückgängig gemacht, um %2.</translation>
    </message>
    <message>
        <source>Created the service principal of Backup Management Service.</source>
        <translation>Den Dienstprinzipal von Backup Management Service erstellt.</translation>
    </message>
    <message>
        <source>Registered the preview feature in the subscription %1.</source>
        <translation>Die Vorschaufunktion im Abonnement %1 registriert.</translation>
    </message>
    <message>
        <source>An earlier attempt, started at %1, failed: %2</source>
        <translation>Ein früherer Versuch, begonnen um %1, ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>An earlier attempt, started at %1, was undone.</source>
        <translation>Ein früherer Versuch, begonnen um %1, wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>An earlier attempt, started at %1, was stopped.</source>
        <translation>Ein früherer Versuch, begonnen um %1, wurde angehalten.</translation>
    </message>
    <message>
        <source>This is normal: a new grant takes a few minutes to reach Azure Backup, which refuses until then. The program tries again automatically.</source>
        <translation>Das ist normal: Ein neuer Zugriff braucht einige Minuten, bis er Azure Backup erreicht; so lange lehnt es ab. Das Programm versucht es automatisch erneut.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether access was removed: backups of %1 might fail from now on</source>
        <translation>Ob der Zugriff entfernt wurde, ist nicht bekannt: Sicherungen von %1 können ab jetzt fehlschlagen</translation>
    </message>
    <message>
        <source>%1 The request to undo it was sent; it isn&apos;t known whether it worked.</source>
        <translation>%1 Die Anforderung zum Rückgängigmachen wurde gesendet; ob sie gelungen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Left running</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>last checked %1</source>
        <translation>zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>Access was granted again: %1 is protected</source>
        <translation>Der Zugriff wurde wieder gewährt: %1 ist geschützt</translation>
    </message>
    <message>
        <source>Access was granted again; it isn&apos;t known whether it&apos;s in effect for %1</source>
        <translation>Der Zugriff wurde wieder gewährt; ob er für %1 wirksam ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Access to the key of %1 wasn&apos;t granted again</source>
        <translation>Der Zugriff auf den Schlüssel von %1 wurde nicht wieder gewährt</translation>
    </message>
    <message>
        <source>The service principal of Backup Management Service might have been created.</source>
        <translation>Der Dienstprinzipal von Backup Management Service wurde möglicherweise erstellt.</translation>
    </message>
    <message>
        <source>The preview feature might have been registered in the subscription %1.</source>
        <translation>Die Vorschaufunktion wurde im Abonnement %1 möglicherweise registriert.</translation>
    </message>
    <message>
        <source>Asked to register the preview feature in the subscription %1. State: %2</source>
        <translation>Die Registrierung der Vorschaufunktion im Abonnement %1 wurde angefordert. Zustand: %2</translation>
    </message>
    <message>
        <source>%1 is already protected; nothing was changed</source>
        <translation>%1 ist bereits geschützt; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>%1 is already protected</source>
        <translation>%1 ist bereits geschützt</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t protected by this run</source>
        <translation>%1 wurde durch diesen Lauf nicht geschützt</translation>
    </message>
    <message>
        <source>the secret store of this desktop is locked</source>
        <translation>der Geheimnisspeicher dieses Desktops ist gesperrt</translation>
    </message>
    <message>
        <source>the secret store of this desktop doesn&apos;t answer</source>
        <translation>der Geheimnisspeicher dieses Desktops antwortet nicht</translation>
    </message>
    <message>
        <source>the content of the secret store of this desktop is damaged</source>
        <translation>was der Geheimnisspeicher dieses Desktops enthält, ist beschädigt</translation>
    </message>
    <message>
        <source>the sign-in couldn&apos;t be saved</source>
        <translation>die Anmeldung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>To sign in, open this address in a browser on this computer:</source>
        <translation>Öffnen Sie zum Anmelden diese Adresse in einem Browser auf diesem Computer:</translation>
    </message>
    <message>
        <source>To sign in, open %1 in a browser on any computer and enter the code %2.</source>
        <translation>Öffnen Sie zum Anmelden %1 in einem Browser auf einem beliebigen Computer, und geben Sie den Code %2 ein.</translation>
    </message>
    <message numerus="yes">
        <source>The code is valid for %n minute(s).</source>
        <translation>
            <numerusform>Der Code gilt %n Minute.</numerusform>
            <numerusform>Der Code gilt %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the Azure CLI for its sign-in …</source>
        <translation>Die Azure CLI wird nach ihrer Anmeldung gefragt …</translation>
    </message>
    <message>
        <source>Finishing the sign-in …</source>
        <translation>Die Anmeldung wird abgeschlossen …</translation>
    </message>
    <message>
        <source>Signed in as %1, %2.</source>
        <translation>Angemeldet als %1, %2.</translation>
    </message>
    <message>
        <source>Signed in as %1, tenant %2, %3.</source>
        <translation>Angemeldet als %1, Mandant %2, %3.</translation>
    </message>
    <message>
        <source>You will have to sign in again after a restart: %1.</source>
        <translation>Nach einem Neustart müssen Sie sich erneut anmelden: %1.</translation>
    </message>
    <message>
        <source>Received. Return to the application; you can close this page.</source>
        <translation>Empfangen. Kehren Sie zum Programm zurück; diese Seite können Sie schließen.</translation>
    </message>
    <message>
        <source>The sign-in wasn&apos;t completed. Return to the application to see why.</source>
        <translation>Die Anmeldung wurde nicht abgeschlossen. Kehren Sie zum Programm zurück, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>no secret store of this desktop could be opened to save the sign-in</source>
        <translation>kein Geheimnisspeicher dieses Desktops konnte geöffnet werden, um die Anmeldung zu speichern</translation>
    </message>
    <message>
        <source>%1, which calls itself %2</source>
        <translation>%1, die sich %2 nennt</translation>
    </message>
    <message>
        <source>an unspecified tenant</source>
        <translation>einem nicht angegebenen Mandanten</translation>
    </message>
    <message>
        <source>%1 has the name of Azure Backup, which anyone can use. The application ID of Azure Backup isn&apos;t documented for this cloud, so nothing proves that it&apos;s Azure Backup.</source>
        <translation>%1 hat den Namen von Azure Backup, den jeder verwenden kann. Die Anwendungs-ID von Azure Backup ist für diese Cloud nicht dokumentiert; nichts beweist also, dass es Azure Backup ist.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Azure Backup: it has the name, but another application ID. A grant gives someone else access to the key, and backup still fails.</source>
        <translation>%1 ist nicht Azure Backup: Der Name stimmt, aber die Anwendungs-ID ist eine andere. Ein Zugriff öffnet den Schlüssel für jemand anderen, und die Sicherung schlägt trotzdem fehl.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Azure Backup, but another application. A grant gives it access to the key, and backup still fails.</source>
        <translation>%1 ist nicht Azure Backup, sondern eine andere Anwendung. Ein Zugriff öffnet den Schlüssel für sie, und die Sicherung schlägt trotzdem fehl.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Azure Backup: it isn&apos;t a service principal. A grant gives someone else access to the key, and backup still fails.</source>
        <translation>%1 ist nicht Azure Backup: Es ist kein Dienstprinzipal. Ein Zugriff öffnet den Schlüssel für jemand anderen, und die Sicherung schlägt trotzdem fehl.</translation>
    </message>
    <message>
        <source>It wasn&apos;t checked what the object ID %1 belongs to: the directory didn&apos;t say. If it isn&apos;t Azure Backup in this tenant, a grant gives someone else access to the key.</source>
        <translation>Es wurde nicht geprüft, wozu die Objekt-ID %1 gehört: Das Verzeichnis hat es nicht gesagt. Wenn es nicht Azure Backup in diesem Mandanten ist, öffnet ein Zugriff den Schlüssel für jemand anderen.</translation>
    </message>
    <message>
        <source>Tenants compared: you are signed in to %1; the subscription of the VM is in %2; the key store is in %3.</source>
        <translation>Verglichene Mandanten: Sie sind angemeldet bei %1; das Abonnement des virtuellen Computers ist in %2; der Schlüsselspeicher ist in %3.</translation>
    </message>
    <message>
        <source>The Recovery Services vault is in %1.</source>
        <translation>Der Recovery Services-Tresor ist in %1.</translation>
    </message>
    <message>
        <source>The disk encryption set is set up to take its key from another tenant (federated client).</source>
        <translation>Der Datenträgerverschlüsselungssatz ist so eingerichtet, dass er seinen Schlüssel aus einem anderen Mandanten nimmt (Verbundclient).</translation>
    </message>
    <message>
        <source>No grant is planned: it would use the object ID of Azure Backup in the tenant that you are signed in to, and in another tenant that is no one, or someone else.</source>
        <translation>Es ist kein Zugriff geplant: Er würde die Objekt-ID von Azure Backup in dem Mandanten nennen, bei dem Sie angemeldet sind, und in einem anderen Mandanten ist das niemand oder jemand anderes.</translation>
    </message>
    <message>
        <source>Not known: whether these subscriptions are managed for someone else (Azure Lighthouse), and whether Azure Backup can use a key of another tenant than the VM&apos;s.</source>
        <translation>Nicht bekannt: ob diese Abonnements für jemand anderen verwaltet werden (Azure Lighthouse), und ob Azure Backup einen Schlüssel eines anderen Mandanten als dem des virtuellen Computers verwenden kann.</translation>
    </message>
    <message>
        <source>You have permission to assign this role, but not to create the custom role with exactly the two data actions (you lack %1 at %2). %3 is the smallest built-in role that suffices. Beyond what is needed, it opens %4.</source>
        <translation>Sie haben die Berechtigung, diese Rolle zuzuweisen, aber nicht, die benutzerdefinierte Rolle mit genau den beiden Datenaktionen zu erstellen (Ihnen fehlt %1 im Bereich „%2“). %3 ist die kleinste integrierte Rolle, die genügt. Über den Bedarf hinaus öffnet sie %4.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether you have permission to create the custom role (%1 at %2). If it&apos;s refused, the built-in role %3 is the smallest one that you can assign. Beyond what is needed, it opens %4.</source>
        <translation>Es konnte nicht ermittelt werden, ob Sie die Berechtigung haben, die benutzerdefinierte Rolle zu erstellen (%1 im Bereich „%2“). Wenn es abgelehnt wird, ist die integrierte Rolle „%3“ die kleinste, die Sie zuweisen dürfen. Über den Bedarf hinaus öffnet sie %4.</translation>
    </message>
    <message>
        <source>It wasn&apos;t verified that %1 is Azure Backup: perhaps the wrong security principal was chosen. In that case, no wider role will help.</source>
        <translation>Es wurde nicht bestätigt, dass %1 Azure Backup ist: Vielleicht wurde der falsche Sicherheitsprinzipal gewählt. Dann hilft auch keine weitere Rolle.</translation>
    </message>
    <message>
        <source>The wrong security principal was chosen: %1 isn&apos;t Azure Backup. No grant to it helps, and no wider role. Choose Azure Backup.</source>
        <translation>Es wurde der falsche Sicherheitsprinzipal gewählt: %1 ist nicht Azure Backup. Kein Zugriff für ihn hilft, und keine weitere Rolle. Wählen Sie Azure Backup.</translation>
    </message>
    <message>
        <source>Remove the access that was granted to it.</source>
        <translation>Entfernen Sie den Zugriff, der ihm gewährt wurde.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It now belongs to the object ID %2, not %1.</source>
        <translation>Sie gehört jetzt zur Objekt-ID %2, nicht zu %1.</translation>
    </message>
    <message>
        <source>It now names the role %2, not %1.</source>
        <translation>Sie nennt jetzt die Rolle %2, nicht %1.</translation>
    </message>
    <message>
        <source>Someone added a condition: %1</source>
        <translation>Jemand hat eine Bedingung hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Its rights were changed from %1 to %2.</source>
        <translation>Ihre Rechte wurden von %1 in %2 geändert.</translation>
    </message>
    <message>
        <source>Its key permissions were changed from %1 to %2.</source>
        <translation>Ihre Schlüsselberechtigungen wurden von %1 in %2 geändert.</translation>
    </message>
    <message>
        <source>Its permissions for secrets, certificates or storage were changed from %1 to %2.</source>
        <translation>Ihre Berechtigungen für Geheimnisse, Zertifikate oder Speicher wurden von %1 in %2 geändert.</translation>
    </message>
    <message>
        <source>Another backup policy was chosen: %2 instead of %1.</source>
        <translation>Es wurde eine andere Sicherungsrichtlinie gewählt: %2 statt %1.</translation>
    </message>
    <message>
        <source>Remove the assignment of the role %1 at %2 to object ID %3.</source>
        <translation>Die Zuweisung der Rolle %1 im Bereich „%2“ an die Objekt-ID %3 entfernen.</translation>
    </message>
    <message>
        <source>Delete the custom role %1.</source>
        <translation>Die benutzerdefinierte Rolle %1 löschen.</translation>
    </message>
    <message>
        <source>Restore the access policy of object ID %2 at %1 to its earlier state.</source>
        <translation>Die Zugriffsrichtlinie der Objekt-ID %2 im Bereich „%1“ auf den früheren Stand zurücksetzen.</translation>
    </message>
    <message>
        <source>Stop backups of %1 and keep what was backed up.</source>
        <translation>Sicherungen von %1 beenden und behalten, was gesichert wurde.</translation>
    </message>
    <message>
        <source>Will be undone</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>No longer exists</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>Von anderen geändert</translation>
    </message>
    <message>
        <source>Used by others</source>
        <translation>Von anderen verwendet</translation>
    </message>
    <message>
        <source>It&apos;s left as it is. Remove it manually if it isn&apos;t needed.</source>
        <translation>Sie bleibt, wie sie ist. Entfernen Sie sie manuell, wenn sie nicht gebraucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n other assignment(s) use this role, so it stays.</source>
        <translation>
            <numerusform>%n andere Zuweisung verwendet diese Rolle, deshalb bleibt sie.</numerusform>
            <numerusform>%n andere Zuweisungen verwenden diese Rolle, deshalb bleibt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other assignments use this role, so it stays.</source>
        <translation>Andere Zuweisungen verwenden diese Rolle, deshalb bleibt sie.</translation>
    </message>
    <message>
        <source>Checking what was granted …</source>
        <translation>Es wird geprüft, was gewährt wurde …</translation>
    </message>
    <message>
        <source>This will be undone</source>
        <translation>Das wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>There&apos;s nothing left to undo</source>
        <translation>Es gibt nichts mehr rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undoing changes …</source>
        <translation>Änderungen werden rückgängig gemacht …</translation>
    </message>
    <message>
        <source>Everything that could be undone was undone</source>
        <translation>Alles, was möglich war, wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not everything could be undone</source>
        <translation>Nicht alles konnte rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Stopped. What was undone until then stays undone</source>
        <translation>Angehalten. Was bis dahin rückgängig gemacht wurde, bleibt rückgängig gemacht</translation>
    </message>
    <message>
        <source>Backups of %1 stop. What was backed up so far is kept and still incurs charges.</source>
        <translation>Sicherungen von %1 werden beendet. Was bisher gesichert wurde, bleibt erhalten und verursacht weiterhin Kosten.</translation>
    </message>
    <message>
        <source>The backup policy %1 stays: other VMs might use it.</source>
        <translation>Die Sicherungsrichtlinie %1 bleibt: Andere VMs verwenden sie vielleicht.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen rückgängig machen</translation>
    </message>
    <message>
        <source>Stop backups of this VM as well</source>
        <translation>Auch die Sicherungen dieser VM beenden</translation>
    </message>
    <message>
        <source>What was backed up is kept. It&apos;s never deleted here.</source>
        <translation>Was gesichert wurde, bleibt erhalten. Hier wird es nie gelöscht.</translation>
    </message>
    <message>
        <source>Only shown: nothing was undone.</source>
        <translation>Nur angezeigt: Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Nothing is left to undo.</source>
        <translation>Es ist nichts mehr rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Requests that are sent:</source>
        <translation>Anforderungen, die gesendet werden:</translation>
    </message>
    <message>
        <source>%1 is protected and uses a key that the grant opens.</source>
        <translation>%1 ist geschützt und verwendet einen Schlüssel, den der Zugriff öffnet.</translation>
    </message>
    <message>
        <source>%1 is protected in the vault %2 and uses a key that the grant opens.</source>
        <translation>%1 ist im Tresor %2 geschützt und verwendet einen Schlüssel, den der Zugriff öffnet.</translation>
    </message>
    <message>
        <source>Backup of %1 is being configured, and it uses a key that the grant opens.</source>
        <translation>Die Sicherung von %1 wird gerade konfiguriert, und sie verwendet einen Schlüssel, den der Zugriff öffnet.</translation>
    </message>
    <message>
        <source>A job for %1 on this computer relies on it and isn&apos;t finished.</source>
        <translation>Ein Auftrag für %1 auf diesem Computer verlässt sich darauf und ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether %1 needs it.</source>
        <translation>Es konnte nicht ermittelt werden, ob %1 ihn braucht.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether %1 needs it: %2</source>
        <translation>Es konnte nicht ermittelt werden, ob %1 ihn braucht: %2</translation>
    </message>
    <message>
        <source>Not every VM could be listed, so others might need it: %1</source>
        <translation>Nicht alle virtuellen Computer konnten aufgelistet werden; andere brauchen ihn vielleicht: %1</translation>
    </message>
    <message>
        <source>Needed by others</source>
        <translation>Von anderen gebraucht</translation>
    </message>
    <message>
        <source>It stays unless you choose to remove it anyway.</source>
        <translation>Er bleibt, wenn Sie ihn nicht trotzdem entfernen.</translation>
    </message>
    <message>
        <source>The grant that stays uses this role, so the role stays as well.</source>
        <translation>Der Zugriff, der bleibt, verwendet diese Rolle; sie bleibt deshalb auch.</translation>
    </message>
    <message>
        <source>Part of this will be undone; others need the rest</source>
        <translation>Ein Teil davon wird rückgängig gemacht; den Rest brauchen andere</translation>
    </message>
    <message>
        <source>Others still need what was granted</source>
        <translation>Andere brauchen noch, was gewährt wurde</translation>
    </message>
    <message>
        <source>Part of it was undone; others need the rest</source>
        <translation>Ein Teil davon wurde rückgängig gemacht; den Rest brauchen andere</translation>
    </message>
    <message>
        <source>Nothing was undone: others need it</source>
        <translation>Nichts wurde rückgängig gemacht: Andere brauchen es</translation>
    </message>
    <message>
        <source>VMs in subscriptions that you can&apos;t see weren&apos;t checked.</source>
        <translation>Virtuelle Computer in Abonnements, die Sie nicht sehen, wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>Checked again: the key can still be read and backed up.</source>
        <translation>Erneut geprüft: Der Schlüssel kann weiterhin gelesen und gesichert werden.</translation>
    </message>
    <message>
        <source>Checked again: the key can no longer be read and backed up.</source>
        <translation>Erneut geprüft: Der Schlüssel kann nicht mehr gelesen und gesichert werden.</translation>
    </message>
    <message>
        <source>Checked again: it isn&apos;t known whether the key can still be read and backed up.</source>
        <translation>Erneut geprüft: Ob der Schlüssel weiterhin gelesen und gesichert werden kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Remove it although others need it</source>
        <translation>Entfernen, obwohl andere es brauchen</translation>
    </message>
    <message>
        <source>Backups of the VMs that are listed above fail afterward.</source>
        <translation>Sicherungen der oben genannten virtuellen Computer schlagen danach fehl.</translation>
    </message>
    <message>
        <source>To remove it anyway, add --although-needed.</source>
        <translation>Um es trotzdem zu entfernen, fügen Sie --although-needed hinzu.</translation>
    </message>
    <message>
        <source>Unless Azure Backup has access to the key in another way, backups of %1 fail from then on, until access is granted again or its protection is stopped.</source>
        <translation>Wenn Azure Backup nicht auf anderem Weg Zugriff auf den Schlüssel hat, schlagen Sicherungen von %1 von da an fehl, bis der Zugriff wieder gewährt oder der Schutz beendet wird.</translation>
    </message>
    <message>
        <source>Azure Backup loses this access for others as well: %1.</source>
        <translation>Azure Backup verliert diesen Zugriff auch für andere: %1.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Sent, not read back</source>
        <translation>Gesendet, nicht zurückgelesen</translation>
    </message>
    <message>
        <source>It comes after a step above that didn&apos;t work. It&apos;s left as it is.</source>
        <translation>Davor steht ein Schritt, der nicht gelungen ist. Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The request was sent. It isn&apos;t known whether it worked until the state is read again.</source>
        <translation>Die Anforderung wurde gesendet. Ob sie gelungen ist, ist erst bekannt, wenn der Zustand erneut gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing else was undone: it isn&apos;t known whether backups of %1 stopped</source>
        <translation>Sonst wurde nichts rückgängig gemacht: Ob die Sicherungen von %1 beendet wurden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing was undone: backups of %1 couldn&apos;t be stopped</source>
        <translation>Nichts wurde rückgängig gemacht: Die Sicherungen von %1 konnten nicht beendet werden</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether everything was undone</source>
        <translation>Ob alles rückgängig gemacht wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>Nichts wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>It couldn&apos;t be determined whether %1 is still protected. If it is, its backups fail from then on, unless Azure Backup has access to the key in another way.</source>
        <translation>Es konnte nicht ermittelt werden, ob %1 noch geschützt ist. Falls ja, schlagen die Sicherungen von da an fehl, sofern Azure Backup nicht auf anderem Weg Zugriff auf den Schlüssel hat.</translation>
    </message>
    <message>
        <source>Checked again: it isn&apos;t known whether %1 is still protected.</source>
        <translation>Erneut geprüft: Ob %1 noch geschützt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Checked again: backups of %1 are stopped.</source>
        <translation>Erneut geprüft: Die Sicherungen von %1 sind beendet.</translation>
    </message>
    <message>
        <source>Checked again: backups of %1 aren&apos;t stopped. State: %2</source>
        <translation>Erneut geprüft: Die Sicherungen von %1 sind nicht beendet. Zustand: %2</translation>
    </message>
    <message>
        <source>Backups of %1 fail from now on, until access is granted again or its protection is stopped.</source>
        <translation>Sicherungen von %1 schlagen von jetzt an fehl, bis der Zugriff wieder gewährt oder der Schutz beendet wird.</translation>
    </message>
    <message>
        <source>Backups of %1 aren&apos;t stopped here: it couldn&apos;t be determined whether it&apos;s protected.</source>
        <translation>Die Sicherungen von %1 werden hier nicht beendet: Es konnte nicht ermittelt werden, ob der Computer geschützt ist.</translation>
    </message>
    <message>
        <source>Backups of %1 aren&apos;t stopped here: they weren&apos;t enabled here, or another backup policy has been chosen since then. Stop them in the vault.</source>
        <translation>Die Sicherungen von %1 werden hier nicht beendet: Sie wurden nicht hier aktiviert, oder seither wurde eine andere Sicherungsrichtlinie gewählt. Beenden Sie sie im Tresor.</translation>
    </message>
    <message>
        <source>The vault shows no backups of %1 that could be stopped.</source>
        <translation>Der Tresor zeigt keine Sicherungen von %1, die beendet werden könnten.</translation>
    </message>
    <message>
        <source>Backups of %1 are already stopped.</source>
        <translation>Die Sicherungen von %1 sind bereits beendet.</translation>
    </message>
    <message>
        <source>Nothing was undone. Without --stop-protection, what was granted is undone.</source>
        <translation>Es wurde nichts rückgängig gemacht. Ohne --stop-protection wird rückgängig gemacht, was gewährt wurde.</translation>
    </message>
    <message>
        <source>File with a scenario of your own, for the simulator.</source>
        <translation>Datei mit einem eigenen Szenario für den Simulator.</translation>
    </message>
    <message>
        <source>Simulate the environment in this snapshot, export, folder or zip archive; more can follow.</source>
        <translation>Die Umgebung in dieser Momentaufnahme, diesem Export, Ordner oder Zip-Archiv simulieren; weitere können folgen.</translation>
    </message>
    <message>
        <source>Simulated from %1</source>
        <translation>Simuliert aus %1</translation>
    </message>
    <message>
        <source>What goes wrong in the simulator, as JSON, for example &apos;{&quot;path&quot;: &quot;*/roleAssignments*&quot;, &quot;status&quot;: 503, &quot;times&quot;: 1}&apos;; more can follow.</source>
        <translation>Was im Simulator schiefgeht, als JSON, zum Beispiel &apos;{&quot;path&quot;: &quot;*/roleAssignments*&quot;, &quot;status&quot;: 503, &quot;times&quot;: 1}&apos;; weitere können folgen.</translation>
    </message>
    <message>
        <source>Let something go wrong while it runs; GET tells what has happened, DELETE ends it:</source>
        <translation>Etwas schiefgehen lassen, während er läuft; GET sagt, was geschehen ist, DELETE beendet es:</translation>
    </message>
    <message>
        <source>Write the token for the simulator&apos;s own pages to this file, for you only.</source>
        <translation>Das Token für die eigenen Seiten des Simulators in diese Datei schreiben, nur für Sie.</translation>
    </message>
    <message>
        <source>--%1 names &quot;%2&quot;, which is read and would be replaced. Name another file.</source>
        <translation>--%1 nennt „%2“, das gelesen wird und ersetzt würde. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>explain an error text, with its cure</source>
        <translation>einen Fehlertext erklären, mit Abhilfe</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>the file can&apos;t be read, or its text is of another matter</source>
        <translation>die Datei kann nicht gelesen werden, oder ihr Text handelt von etwas anderem</translation>
    </message>
    <message>
        <source>Explains an error: a file, a code, or with - or nothing standard input. It takes what was pasted as it is, of the portal, a tool, a job or a mail; secrets and what tells of persons aren&apos;t shown.</source>
        <translation>Erklärt einen Fehler: eine Datei, einen Code oder, mit - oder ohne Angabe, die Standardeingabe. Nimmt, was eingefügt wurde, wie es ist: aus dem Portal, einem Werkzeug, einem Auftrag oder einer Mail; Geheimnisse und Angaben zu Personen werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>The object ID of Azure Backup in your tenant:</source>
        <translation>Die Objekt-ID von Azure Backup in Ihrem Mandanten:</translation>
    </message>
    <message>
        <source>Where the key is in a Managed HSM:</source>
        <translation>Wenn der Schlüssel in einem Managed HSM liegt:</translation>
    </message>
    <message>
        <source>Where the Key Vault uses Azure RBAC:</source>
        <translation>Wenn der Schlüsseltresor Azure RBAC verwendet:</translation>
    </message>
    <message>
        <source>What the principal has there today:</source>
        <translation>Was der Prinzipal dort heute hat:</translation>
    </message>
    <message>
        <source>Once in this tenant:</source>
        <translation>Einmal in diesem Mandanten:</translation>
    </message>
    <message>
        <source>What the app registration of this program asks for:</source>
        <translation>Was die App-Registrierung dieses Programms anfordert:</translation>
    </message>
    <message>
        <source>If the key was deleted:</source>
        <translation>Wenn der Schlüssel gelöscht wurde:</translation>
    </message>
    <message>
        <source>After asking the owner of the key:</source>
        <translation>Nach Rückfrage beim Besitzer des Schlüssels:</translation>
    </message>
    <message>
        <source>If the key vault is to come back:</source>
        <translation>Wenn der Schlüsseltresor zurückkommen soll:</translation>
    </message>
    <message>
        <source>When it says Registered:</source>
        <translation>Wenn dort Registered steht:</translation>
    </message>
    <message>
        <source>After asking the owner of the key vault:</source>
        <translation>Nach Rückfrage beim Besitzer des Schlüsseltresors:</translation>
    </message>
    <message>
        <source>Which locks there are:</source>
        <translation>Welche Sperren es gibt:</translation>
    </message>
    <message>
        <source>In which vault the VM is protected:</source>
        <translation>In welchem Tresor der virtuelle Computer geschützt wird:</translation>
    </message>
    <message>
        <source>Enhanced policies have &quot;policyType&quot;: &quot;V2&quot;:</source>
        <translation>Erweiterte Richtlinien haben „policyType“: „V2“:</translation>
    </message>
    <message>
        <source>What is going on in the vault:</source>
        <translation>Was im Tresor vorgeht:</translation>
    </message>
    <message>
        <source>This isn&apos;t about backup of confidential VMs</source>
        <translation>Das handelt nicht von der Sicherung vertraulicher virtueller Computer</translation>
    </message>
    <message>
        <source>The text has no error of Azure Backup, of a key store, of Azure Resource Manager or of a sign-in that this program knows.</source>
        <translation>Der Text enthält keinen Fehler von Azure Backup, eines Schlüsselspeichers, von Azure Resource Manager oder einer Anmeldung, den dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Paste the whole message with its code, or look where the message comes from.</source>
        <translation>Fügen Sie die ganze Meldung mit ihrem Code ein, oder sehen Sie nach, woher die Meldung kommt.</translation>
    </message>
    <message>
        <source>Somebody lacks access</source>
        <translation>Jemandem fehlt der Zugriff</translation>
    </message>
    <message>
        <source>Azure refused this because a role or an access policy is missing.</source>
        <translation>Azure hat das abgelehnt, weil eine Rolle oder eine Zugriffsrichtlinie fehlt.</translation>
    </message>
    <message>
        <source>Grant what is missing below, or ask for the whole message where it isn&apos;t told.</source>
        <translation>Gewähren Sie, was unten fehlt, oder fragen Sie nach der ganzen Meldung, wo es nicht gesagt wird.</translation>
    </message>
    <message>
        <source>The sign-in isn&apos;t accepted</source>
        <translation>Die Anmeldung wird nicht angenommen</translation>
    </message>
    <message>
        <source>The service asks for a token, or for another one.</source>
        <translation>Der Dienst verlangt ein Token oder ein anderes.</translation>
    </message>
    <message>
        <source>Sign in to the tenant of the resource, then try again.</source>
        <translation>Melden Sie sich beim Mandanten der Ressource an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The policy doesn&apos;t fit</source>
        <translation>Die Richtlinie passt nicht</translation>
    </message>
    <message>
        <source>A confidential VM is backed up with an Enhanced policy only; Azure Policy can forbid more.</source>
        <translation>Ein vertraulicher virtueller Computer wird nur mit einer erweiterten Richtlinie gesichert; Azure Policy kann mehr verbieten.</translation>
    </message>
    <message>
        <source>Choose or create an Enhanced policy, then try again.</source>
        <translation>Wählen oder erstellen Sie eine erweiterte Richtlinie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The VM or its vault isn&apos;t as expected</source>
        <translation>Der virtuelle Computer oder sein Tresor ist nicht wie erwartet</translation>
    </message>
    <message>
        <source>The VM has another name or place, or it is protected in this or another Recovery Services vault already.</source>
        <translation>Der virtuelle Computer heißt anders oder liegt woanders, oder er wird schon in diesem oder einem anderen Recovery Services-Tresor geschützt.</translation>
    </message>
    <message>
        <source>Look in which vault the VM is protected, and use its full resource ID.</source>
        <translation>Sehen Sie nach, in welchem Tresor der virtuelle Computer geschützt wird, und verwenden Sie seine vollständige Ressourcen-ID.</translation>
    </message>
    <message>
        <source>This VM can&apos;t be backed up as it is</source>
        <translation>Dieser virtuelle Computer kann so nicht gesichert werden</translation>
    </message>
    <message>
        <source>Its size, region, state or agent isn&apos;t what Azure Backup needs. The text doesn&apos;t say which.</source>
        <translation>Seine Größe, seine Region, sein Zustand oder sein Agent ist nicht, was Azure Backup braucht. Der Text sagt nicht, was davon.</translation>
    </message>
    <message>
        <source>Compare the VM with the support matrix of Azure Backup for confidential VMs.</source>
        <translation>Vergleichen Sie den virtuellen Computer mit der Unterstützungsmatrix von Azure Backup für vertrauliche virtuelle Computer.</translation>
    </message>
    <message>
        <source>The network keeps it away</source>
        <translation>Das Netzwerk hält es fern</translation>
    </message>
    <message>
        <source>A firewall, a private endpoint or a name that can&apos;t be resolved is in between. It isn&apos;t a role.</source>
        <translation>Eine Firewall, ein privater Endpunkt oder ein Name, der nicht aufgelöst werden kann, steht dazwischen. Es ist keine Rolle.</translation>
    </message>
    <message>
        <source>Work from a network that is let in, or let this address in.</source>
        <translation>Arbeiten Sie aus einem Netzwerk, das eingelassen wird, oder lassen Sie diese Adresse ein.</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>Warten Sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The key can&apos;t be used as it is</source>
        <translation>Der Schlüssel kann so nicht verwendet werden</translation>
    </message>
    <message>
        <source>It is missing, disabled, deleted, or its store isn&apos;t ready.</source>
        <translation>Er fehlt, ist deaktiviert oder gelöscht, oder sein Speicher ist nicht bereit.</translation>
    </message>
    <message>
        <source>Look at the key and its store.</source>
        <translation>Sehen Sie sich den Schlüssel und seinen Speicher an.</translation>
    </message>
    <message>
        <source>Something isn&apos;t registered in the subscription</source>
        <translation>Im Abonnement ist etwas nicht registriert</translation>
    </message>
    <message>
        <source>The subscription has to register a feature or a resource provider before it is used.</source>
        <translation>Das Abonnement muss ein Feature oder einen Ressourcenanbieter registrieren, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>Register it, wait until it says Registered, then try again.</source>
        <translation>Registrieren Sie es, warten Sie, bis dort Registered steht, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A lock is in the way</source>
        <translation>Eine Sperre steht im Weg</translation>
    </message>
    <message>
        <source>A resource lock forbids the change.</source>
        <translation>Eine Ressourcensperre verbietet die Änderung.</translation>
    </message>
    <message>
        <source>Remove the lock, and never lock the resource group of Azure Backup&apos;s restore points.</source>
        <translation>Entfernen Sie die Sperre, und sperren Sie nie die Ressourcengruppe der Wiederherstellungspunkte von Azure Backup.</translation>
    </message>
    <message>
        <source>The restore isn&apos;t possible like this</source>
        <translation>Die Wiederherstellung ist so nicht möglich</translation>
    </message>
    <message>
        <source>What the restore needs isn&apos;t there or doesn&apos;t fit.</source>
        <translation>Was die Wiederherstellung braucht, ist nicht da oder passt nicht.</translation>
    </message>
    <message>
        <source>Check the disk encryption set, its key and the recovery point.</source>
        <translation>Prüfen Sie den Datenträgerverschlüsselungssatz, seinen Schlüssel und den Wiederherstellungspunkt.</translation>
    </message>
    <message>
        <source>Azure Backup reports a fault</source>
        <translation>Azure Backup meldet einen Fehler</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays, give the activity ID to Microsoft support.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal. Wenn es bleibt, geben Sie die Aktivitäts-ID an den Microsoft-Support.</translation>
    </message>
    <message>
        <source>Missing: %1. The text doesn&apos;t say who lacks it, and where.</source>
        <translation>Es fehlt: %1. Der Text sagt nicht, wem es fehlt und wo.</translation>
    </message>
    <message>
        <source>Missing: %1 at %2. The text doesn&apos;t say who lacks it.</source>
        <translation>Es fehlt: %1 für %2. Der Text sagt nicht, wem es fehlt.</translation>
    </message>
    <message>
        <source>%1 lacks %2.</source>
        <translation>%1 hat %2 nicht.</translation>
    </message>
    <message>
        <source>%1 lacks %2 at %3.</source>
        <translation>%1 hat %2 für %3 nicht.</translation>
    </message>
    <message>
        <source>It is about %1.</source>
        <translation>Es geht um %1.</translation>
    </message>
    <message>
        <source>It is about %1 and %2.</source>
        <translation>Es geht um %1 und %2.</translation>
    </message>
    <message>
        <source>Ask an owner or User Access Administrator of the resource; for a Managed HSM, an administrator of the HSM, whom no role of the subscription replaces.</source>
        <translation>Fragen Sie einen Besitzer oder Benutzerzugriffsadministrator der Ressource; bei einem Managed HSM einen Administrator des HSM, den keine Rolle des Abonnements ersetzt.</translation>
    </message>
    <message>
        <source>Ask the administrators of Microsoft Entra ID in your organization.</source>
        <translation>Fragen Sie die Administratoren von Microsoft Entra ID in Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the Recovery Services vault.</source>
        <translation>Fragen Sie, wer den Recovery Services-Tresor betreut.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the VM.</source>
        <translation>Fragen Sie, wer den virtuellen Computer betreut.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network of the key store or of the VM.</source>
        <translation>Fragen Sie, wer das Netzwerk des Schlüsselspeichers oder des virtuellen Computers betreut.</translation>
    </message>
    <message>
        <source>Ask the owner of the key store.</source>
        <translation>Fragen Sie den Besitzer des Schlüsselspeichers.</translation>
    </message>
    <message>
        <source>Ask an owner of the subscription.</source>
        <translation>Fragen Sie einen Besitzer des Abonnements.</translation>
    </message>
    <message>
        <source>Ask whoever restores, and the owner of the key.</source>
        <translation>Fragen Sie, wer wiederherstellt, und den Besitzer des Schlüssels.</translation>
    </message>
    <message>
        <source>If it stays, ask Microsoft support.</source>
        <translation>Wenn es bleibt, fragen Sie den Microsoft-Support.</translation>
    </message>
    <message>
        <source>Certain: the text says &quot;%1&quot;.</source>
        <translation>Sicher: Der Text sagt „%1“.</translation>
    </message>
    <message>
        <source>Likely: the text sounds like this error, without its exact words.</source>
        <translation>Wahrscheinlich: Der Text klingt nach diesem Fehler, ohne seine genauen Worte.</translation>
    </message>
    <message>
        <source>Likely: the text says &quot;%1&quot;, which isn&apos;t the whole.</source>
        <translation>Wahrscheinlich: Der Text sagt „%1“, was nicht das Ganze ist.</translation>
    </message>
    <message>
        <source>Unknown: the text says &quot;%1&quot;, which doesn&apos;t decide.</source>
        <translation>Unbekannt: Der Text sagt „%1“, was nichts entscheidet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>headline, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Wer und was</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Wen Sie fragen</translation>
    </message>
    <message>
        <source>How sure this is</source>
        <translation>Wie sicher das ist</translation>
    </message>
    <message>
        <source>Tenant and program, the user, and the application that can sign in; the state lists all others:</source>
        <translation>Mandant und Programm, der Benutzer und die Anwendung, die sich anmelden kann; alle weiteren nennt der Zustand:</translation>
    </message>
    <message>
        <source>In the simulator</source>
        <translation>Im Simulator</translation>
    </message>
    <message>
        <source>It&apos;s about the access of the disk encryption set, which this job only reads.</source>
        <translation>Es geht um den Zugriff des Datenträgerverschlüsselungssatzes, den dieser Auftrag nur liest.</translation>
    </message>
    <message>
        <source>It&apos;s in the message of a key store that refuses a token. The simulator&apos;s tokens are the right ones.</source>
        <translation>Es steht in der Meldung eines Schlüsselspeichers, der ein Token ablehnt. Die Token des Simulators sind die richtigen.</translation>
    </message>
    <message>
        <source>It&apos;s a state of a Managed HSM that has no keys yet, so no VM uses it.</source>
        <translation>Es ist ein Zustand eines Managed HSM, das noch keine Schlüssel hat; daher verwendet es kein virtueller Computer.</translation>
    </message>
    <message>
        <source>This job names no containers that Azure Backup hasn&apos;t told of.</source>
        <translation>Dieser Auftrag nennt keine Container, von denen Azure Backup nichts gesagt hat.</translation>
    </message>
    <message>
        <source>This job doesn&apos;t create or delete vaults and key stores, and doesn&apos;t change their settings.</source>
        <translation>Diese Aufgabe erstellt und löscht keine Tresore und Schlüsselspeicher und ändert deren Einstellungen nicht.</translation>
    </message>
    <message>
        <source>It&apos;s the state of a VM without problems, not an error.</source>
        <translation>Das ist der Zustand einer VM ohne Probleme, kein Fehler.</translation>
    </message>
    <message>
        <source>It&apos;s about the backup of a database, not of a VM.</source>
        <translation>Es geht um die Sicherung einer Datenbank, nicht einer VM.</translation>
    </message>
    <message>
        <source>It answers a sign-in with a code on another device. The simulator signs you in by itself.</source>
        <translation>Das ist eine Antwort auf eine Anmeldung mit einem Code auf einem anderen Gerät. Der Simulator meldet Sie selbst an.</translation>
    </message>
    <message>
        <source>It&apos;s about signing in to Azure, or about the settings for it. The simulator signs you in by itself.</source>
        <translation>Es geht um die Anmeldung bei Azure oder um die Einstellungen dafür. Der Simulator meldet Sie selbst an.</translation>
    </message>
    <message>
        <source>It&apos;s about this computer: its network, its secret store or its Azure CLI. The simulator uses none of them.</source>
        <translation>Es geht um diesen Computer: sein Netzwerk, seinen Geheimnisspeicher oder seine Azure CLI. Der Simulator verwendet nichts davon.</translation>
    </message>
    <message>
        <source>It occurs only in a cloud that lacks something. The simulator is like the public cloud.</source>
        <translation>Das kommt nur in einer Cloud vor, in der etwas fehlt. Der Simulator ist wie die öffentliche Cloud.</translation>
    </message>
    <message>
        <source>It&apos;s a safeguard of this program. No answer of Azure is known that leads to it.</source>
        <translation>Das ist eine Absicherung dieses Programms. Es ist keine Antwort von Azure bekannt, die dazu führt.</translation>
    </message>
    <message>
        <source>It&apos;s about a header of an answer, which no fault changes.</source>
        <translation>Es geht um einen Header einer Antwort, den keine Störung ändert.</translation>
    </message>
    <message>
        <source>It occurs only in Azure. In the simulator, the first VM is taken where none is specified.</source>
        <translation>Das kommt nur in Azure vor. Im Simulator wird die erste VM genommen, wenn keine angegeben ist.</translation>
    </message>
    <message>
        <source>This version of the program has all of its sources.</source>
        <translation>Diese Version des Programms hat alle Quellen.</translation>
    </message>
    <message>
        <source>It occurs only where the simulator is started for other programs.</source>
        <translation>Das kommt nur vor, wenn der Simulator für andere Programme gestartet wird.</translation>
    </message>
    <message>
        <source>It&apos;s told, and the job goes on, because Azure Backup might work all the same.</source>
        <translation>Es wird angezeigt, und die Aufgabe läuft weiter, weil Azure Backup trotzdem funktionieren kann.</translation>
    </message>
    <message>
        <source>Only in the terminal: in the window, you choose among what there is.</source>
        <translation>Nur im Terminal: Im Fenster wählen Sie aus, was es gibt.</translation>
    </message>
    <message>
        <source>It&apos;s taken for what it means, and the job goes on: nothing is missing.</source>
        <translation>Es wird richtig verstanden, und die Aufgabe läuft weiter: Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Only in the terminal: in the window, it isn&apos;t offered for this VM.</source>
        <translation>Nur im Terminal: Im Fenster wird es für diese VM nicht angeboten.</translation>
    </message>
    <message>
        <source>It&apos;s only the vault&apos;s search for VMs that takes too long. Backup is enabled without waiting for its end.</source>
        <translation>Nur die Suche des Tresors nach VMs dauert zu lange. Die Sicherung wird aktiviert, ohne auf ihr Ende zu warten.</translation>
    </message>
    <message>
        <source>The text doesn&apos;t name the key.</source>
        <translation>Der Text nennt den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>It&apos;s about undoing a job, not about doing it.</source>
        <translation>Es geht darum, eine Aufgabe rückgängig zu machen, nicht darum, sie auszuführen.</translation>
    </message>
    <message>
        <source>It&apos;s about the record of jobs on this computer, and the simulator&apos;s jobs aren&apos;t recorded there.</source>
        <translation>Es geht um das Protokoll der Aufgaben auf diesem Computer. Die Aufgaben im Simulator werden dort nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>It depends on a file of yours.</source>
        <translation>Das hängt von einer Ihrer Dateien ab.</translation>
    </message>
    <message>
        <source>Only in the terminal: in the window, what is wrong is told next to the field.</source>
        <translation>Nur im Terminal: Im Fenster steht neben dem Feld, was daran falsch ist.</translation>
    </message>
    <message>
        <source>Only in the terminal: in the window, saving a script tells it in one sentence.</source>
        <translation>Nur im Terminal: Im Fenster wird es beim Speichern eines Skripts in einem Satz gesagt.</translation>
    </message>
    <message>
        <source>It&apos;s told, and the VM is protected: only its first backup fails.</source>
        <translation>Es wird angezeigt, und die VM ist geschützt: Nur ihre erste Sicherung schlägt fehl.</translation>
    </message>
    <message>
        <source>This program finds the key and the principal, and grants reading and backing up that key and nothing else, after showing it:</source>
        <translation>Dieses Programm findet Schlüssel und Prinzipal und gewährt, nachdem es das gezeigt hat, das Lesen und Sichern dieses Schlüssels und sonst nichts:</translation>
    </message>
    <message>
        <source>Which roles of the Managed HSM have this data action:</source>
        <translation>Welche Rollen des Managed HSM diese Datenaktion haben:</translation>
    </message>
    <message>
        <source>Which subscriptions you can see:</source>
        <translation>Welche Abonnements Sie sehen:</translation>
    </message>
    <message>
        <source>Which policies of Azure Policy are assigned there:</source>
        <translation>Welche Richtlinien von Azure Policy dort zugewiesen sind:</translation>
    </message>
    <message>
        <source>What the VM and its agent say of their state:</source>
        <translation>Was der virtuelle Computer und sein Agent über ihren Zustand sagen:</translation>
    </message>
    <message>
        <source>This program doesn&apos;t know the code, or the text doesn&apos;t say what is wrong.</source>
        <translation>Dieses Programm kennt den Code nicht, oder der Text sagt nicht, was falsch ist.</translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation>Der Schlüssel ist %1.</translation>
    </message>
    <message>
        <source>Ask whoever looks after Azure Policy in the subscription.</source>
        <translation>Fragen Sie, wer Azure Policy im Abonnement betreut.</translation>
    </message>
    <message>
        <source>Also in the text: %1.</source>
        <translation>Außerdem im Text: %1.</translation>
    </message>
    <message>
        <source>The text is long: only its beginning and its end were read.</source>
        <translation>Der Text ist lang: Nur sein Anfang und sein Ende wurden gelesen.</translation>
    </message>
    <message>
        <source>The same error, with a right that this job needs.</source>
        <translation>Derselbe Fehler, mit einem Recht, das dieser Auftrag braucht.</translation>
    </message>
    <message>
        <source>Where the key is in a Managed HSM; this built-in role allows more than that:</source>
        <translation>Wenn der Schlüssel in einem Managed HSM liegt; diese integrierte Rolle erlaubt mehr als das:</translation>
    </message>
    <message>
        <source>Where the Key Vault uses Azure RBAC; this built-in role allows more than that:</source>
        <translation>Wenn der Schlüsseltresor Azure RBAC verwendet; diese integrierte Rolle erlaubt mehr als das:</translation>
    </message>
    <message>
        <source>The only vault that fits in the VM&apos;s subscription and region.</source>
        <translation>Der einzige passende Tresor in Abonnement und Region des virtuellen Computers.</translation>
    </message>
    <message>
        <source>The only vault that fits in the VM&apos;s resource group.</source>
        <translation>Der einzige passende Tresor in der Ressourcengruppe des virtuellen Computers.</translation>
    </message>
    <message>
        <source>The only vault that fits and has an Enhanced policy.</source>
        <translation>Der einzige passende Tresor mit einer erweiterten Richtlinie.</translation>
    </message>
    <message>
        <source>The Enhanced policy that every vault comes with.</source>
        <translation>Die erweiterte Richtlinie, die jeder Tresor mitbringt.</translation>
    </message>
    <message>
        <source>The only Enhanced policy in this vault.</source>
        <translation>Die einzige erweiterte Richtlinie in diesem Tresor.</translation>
    </message>
    <message>
        <source>The first of the Enhanced policies in this vault.</source>
        <translation>Die erste erweiterte Richtlinie in diesem Tresor.</translation>
    </message>
    <message>
        <source>The address to allow is %1.</source>
        <translation>Die Adresse, die zugelassen werden muss, ist %1.</translation>
    </message>
    <message>
        <source>Recommended: gives no more than Azure Backup needs.</source>
        <translation>Empfohlen: gibt nicht mehr, als Azure Backup braucht.</translation>
    </message>
    <message>
        <source>Recommended: opens no other key.</source>
        <translation>Empfohlen: öffnet keinen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Waited %1 of at most %2. Next try in %3.</source>
        <translation>%1 von höchstens %2 gewartet. Nächster Versuch in %3.</translation>
    </message>
    <message>
        <source>Waited %1 of at most %2. Trying again now.</source>
        <translation>%1 von höchstens %2 gewartet. Wird jetzt erneut versucht.</translation>
    </message>
    <message>
        <source>The simulator&apos;s clock runs %1 times as fast as a real one.</source>
        <translation>Die Uhr des Simulators geht %1-mal so schnell wie eine echte.</translation>
    </message>
    <message>
        <source>No backup has run yet. The first one runs with the schedule of the policy.</source>
        <translation>Es wurde noch nichts gesichert. Die erste Sicherung läuft nach dem Zeitplan der Richtlinie.</translation>
    </message>
    <message>
        <source>No backup has run yet. The first one is due on %1 (%2).</source>
        <translation>Es wurde noch nichts gesichert. Die erste Sicherung ist fällig: %1 (%2).</translation>
    </message>
    <message>
        <source>Locally redundant</source>
        <translation>Lokal redundant</translation>
    </message>
    <message>
        <source>Zone-redundant</source>
        <translation>Zonenredundant</translation>
    </message>
    <message>
        <source>Geo-redundant</source>
        <translation>Georedundant</translation>
    </message>
    <message>
        <source>Geo-zone-redundant with read access</source>
        <translation>Geozonenredundant mit Lesezugriff</translation>
    </message>
    <message>
        <source>Confidential VM</source>
        <translation>Vertraulicher virtueller Computer</translation>
    </message>
    <message>
        <source>A virtual machine whose memory and OS disk not even the operator of the host can read: the processor encrypts its memory, and its OS disk can be encrypted together with that state.</source>
        <translation>Ein virtueller Computer, dessen Arbeitsspeicher und Betriebssystemdatenträger nicht einmal der Betreiber des Hosts lesen kann: Der Prozessor verschlüsselt den Arbeitsspeicher, und der Betriebssystemdatenträger kann zusammen mit diesem Zustand verschlüsselt werden.</translation>
    </message>
    <message>
        <source>The key that protects the disk is in a key store of yours instead of Microsoft&apos;s. Nobody can use it without a right that you grant, and that includes Azure Backup.</source>
        <translation>Der Schlüssel, der den Datenträger schützt, liegt in einem eigenen Schlüsselspeicher statt in einem von Microsoft. Niemand kann ihn ohne ein eigens gewährtes Recht verwenden, auch Azure Backup nicht.</translation>
    </message>
    <message>
        <source>The resource that ties a disk to a key. It has an identity of its own, which opens the disk when the VM starts. That identity isn&apos;t the one that Azure Backup uses.</source>
        <translation>Die Ressource, die einen Datenträger mit einem Schlüssel verbindet. Sie hat eine eigene Identität, die den Datenträger beim Start des virtuellen Computers öffnet. Azure Backup verwendet eine andere Identität.</translation>
    </message>
    <message>
        <source>Key Vault and Managed HSM</source>
        <translation>Key Vault und Managed HSM</translation>
    </message>
    <message>
        <source>The two places that keep such keys. A Key Vault is shared hardware, also holds secrets, and grants access by Azure roles or by access policies. A Managed HSM is hardware of your own, holds keys only, and has roles of its own.</source>
        <translation>Die zwei Orte, die solche Schlüssel aufbewahren. Ein Schlüsseltresor (Key Vault) ist gemeinsam genutzte Hardware, enthält auch Geheimnisse und gewährt Zugriff über Azure-Rollen oder Zugriffsrichtlinien. Ein Managed HSM ist eigene Hardware, enthält nur Schlüssel und hat eigene Rollen.</translation>
    </message>
    <message>
        <source>Local RBAC</source>
        <translation>Lokale RBAC</translation>
    </message>
    <message>
        <source>The roles of a Managed HSM. They are kept in the HSM itself: Owner or Contributor of the subscription has no access to its keys, and can&apos;t grant it.</source>
        <translation>Die Rollen eines Managed HSM. Sie liegen im HSM selbst: Besitzer oder Mitwirkende des Abonnements haben keinen Zugriff auf seine Schlüssel und können ihn nicht gewähren.</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>The older way of a Key Vault to grant access: a list of permissions for each security principal, which always counts for every key in the vault.</source>
        <translation>Die ältere Art eines Schlüsseltresors, Zugriff zu gewähren: eine Liste von Berechtigungen je Sicherheitsprinzipal, die immer für jeden Schlüssel im Tresor gilt.</translation>
    </message>
    <message>
        <source>The two data actions</source>
        <translation>Die zwei Datenaktionen</translation>
    </message>
    <message>
        <source>Azure Backup reads the properties of the key (keys/read) and takes an encrypted copy of it into the backup (keys/backup). It needs no other right, and never sees the key itself.</source>
        <translation>Azure Backup liest die Eigenschaften des Schlüssels (keys/read) und nimmt eine verschlüsselte Kopie davon in die Sicherung auf (keys/backup). Es benötigt kein weiteres Recht und sieht den Schlüssel selbst nie.</translation>
    </message>
    <message>
        <source>Custom role or built-in role</source>
        <translation>Benutzerdefinierte oder integrierte Rolle</translation>
    </message>
    <message>
        <source>The custom role holds exactly the two data actions. The built-in roles also let their holder encrypt, decrypt, create, delete and more.</source>
        <translation>Die benutzerdefinierte Rolle enthält genau die zwei Datenaktionen. Die integrierten Rollen erlauben auch Verschlüsseln, Entschlüsseln, Erstellen, Löschen und mehr.</translation>
    </message>
    <message>
        <source>Backup Management Service</source>
        <translation>Backup Management Service</translation>
    </message>
    <message>
        <source>The security principal as which Azure Backup works in your tenant. Others can give an app the same name; the application ID tells it apart.</source>
        <translation>Der Sicherheitsprinzipal, als der Azure Backup in einem Mandanten arbeitet. Andere können einer App denselben Namen geben; die Anwendungs-ID unterscheidet sie.</translation>
    </message>
    <message>
        <source>What a role is valid for: this one key, or every key in the store including those that are still to come.</source>
        <translation>Wofür eine Rolle gilt: für diesen einen Schlüssel oder für jeden Schlüssel im Speicher, auch für künftige.</translation>
    </message>
    <message>
        <source>Where Azure Backup keeps the recovery points. It has to be in the region of the VM.</source>
        <translation>Hier bewahrt Azure Backup die Wiederherstellungspunkte auf. Der Tresor muss in der Region des virtuellen Computers liegen.</translation>
    </message>
    <message>
        <source>Enhanced policy</source>
        <translation>Erweiterte Richtlinie</translation>
    </message>
    <message>
        <source>A backup policy that can back up several times a day and knows newer kinds of VMs. Confidential VMs need one; a Standard policy is refused.</source>
        <translation>Eine Sicherungsrichtlinie, die mehrmals täglich sichern kann und neuere Arten virtueller Computer kennt. Vertrauliche virtuelle Computer benötigen eine solche; eine Standardrichtlinie wird abgelehnt.</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>A new grant takes a few minutes to reach Azure Backup. Until then it refuses as if nothing had been granted. The program tries again automatically.</source>
        <translation>Ein neu gewährter Zugriff braucht einige Minuten, bis er Azure Backup erreicht. Bis dahin lehnt Azure Backup ab, als wäre nichts gewährt. Das Programm versucht es automatisch erneut.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>A file with everything that was read: keys, roles, assignments and policies, but no key material and no passwords. It can be reviewed on any computer, without a network.</source>
        <translation>Eine Datei mit allem, was gelesen wurde: Schlüssel, Rollen, Zuweisungen und Richtlinien, aber kein Schlüsselmaterial und keine Kennwörter. Sie lässt sich auf jedem Computer ohne Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>What couldn&apos;t be read is neither a yes nor a no. The reason is shown with it.</source>
        <translation>Was nicht gelesen werden konnte, ist weder ein Ja noch ein Nein. Der Grund wird dazu angezeigt.</translation>
    </message>
    <message>
        <source>Back up a Confidential VM by using Azure Backup</source>
        <translation>Sichern eines vertraulichen virtuellen Computers mit Azure Backup</translation>
    </message>
    <message>
        <source>Where to work, and what this is for</source>
        <translation>Wo gearbeitet wird, und wozu das dient</translation>
    </message>
    <message>
        <source>Azure Backup can&apos;t protect a Confidential VM with a customer-managed key until it may use that key. The portal grants that by itself; PowerShell, the Azure CLI and REST don&apos;t, and the error that follows doesn&apos;t say what is missing. This wizard finds the key, grants what is missing and nothing else, and enables backup.</source>
        <translation>Azure Backup kann einen vertraulichen virtuellen Computer mit kundenseitig verwaltetem Schlüssel erst schützen, wenn es diesen Schlüssel verwenden darf. Das Portal gewährt das von selbst; PowerShell, die Azure CLI und REST tun es nicht, und der Fehler, der dann folgt, sagt nicht, was fehlt. Dieser Assistent findet den Schlüssel, gewährt das Fehlende und sonst nichts und aktiviert die Sicherung.</translation>
    </message>
    <message>
        <source>Azure works on your own subscriptions. The simulator is a small Azure inside this program: everything can be tried there, and nothing real is read or changed.</source>
        <translation>„Azure“ arbeitet mit den eigenen Abonnements. Der Simulator ist ein kleines Azure in diesem Programm: Dort lässt sich alles ausprobieren, und nichts Echtes wird gelesen oder geändert.</translation>
    </message>
    <message>
        <source>Which VM can be protected</source>
        <translation>Welcher virtuelle Computer geschützt werden kann</translation>
    </message>
    <message>
        <source>Every virtual machine that you can read is listed, with the reason why one can&apos;t be chosen. Whether it is protected already is asked of Azure Backup as you scroll.</source>
        <translation>Aufgeführt ist jeder virtuelle Computer, der lesbar ist, mit dem Grund, warum er sich nicht wählen lässt. Ob er bereits geschützt ist, wird beim Blättern bei Azure Backup erfragt.</translation>
    </message>
    <message>
        <source>About Azure Confidential VMs</source>
        <translation>Informationen zu vertraulichen virtuellen Azure-Computern</translation>
    </message>
    <message>
        <source>From the VM to its key</source>
        <translation>Vom virtuellen Computer zu seinem Schlüssel</translation>
    </message>
    <message>
        <source>The program follows the chain from the VM over its OS disk and disk encryption set to the key, and reads who may use the key. Then it says whether Azure Backup may, and why.</source>
        <translation>Das Programm folgt der Kette vom virtuellen Computer über seinen Betriebssystemdatenträger und Datenträgerverschlüsselungssatz zum Schlüssel und liest, wer den Schlüssel verwenden darf. Dann zeigt es, ob Azure Backup das darf, und warum.</translation>
    </message>
    <message>
        <source>“Not yet” is the normal case: the next steps grant it. Nothing is written on this page.</source>
        <translation>„Noch nicht“ ist der Normalfall: Die nächsten Schritte gewähren es. Auf dieser Seite wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Managed HSM access control</source>
        <translation>Zugriffssteuerung für Managed HSM</translation>
    </message>
    <message>
        <source>What Azure Backup is granted</source>
        <translation>Was Azure Backup gewährt wird</translation>
    </message>
    <message>
        <source>A grant is a role, a scope and a security principal, as in the portal. What is recommended is the least that works: the two data actions, on this key, for Backup Management Service.</source>
        <translation>Gewährt wird eine Rolle für einen Bereich und einen Sicherheitsprinzipal, wie im Portal. Empfohlen ist das Wenigste, das funktioniert: die zwei Datenaktionen, auf diesem Schlüssel, für Backup Management Service.</translation>
    </message>
    <message>
        <source>Everything that goes beyond the need is named. Nothing is written before you have seen it on the review page.</source>
        <translation>Alles, was über das Nötige hinausgeht, wird genannt. Nichts wird geschrieben, bevor es auf der Seite „Überprüfen“ zu sehen war.</translation>
    </message>
    <message>
        <source>Where the backups go, and when they run</source>
        <translation>Wohin gesichert wird, und wann</translation>
    </message>
    <message>
        <source>The vault keeps the recovery points; the policy says how often they are taken and how long they are kept. What doesn&apos;t suit this VM is listed with its reason.</source>
        <translation>Der Tresor bewahrt die Wiederherstellungspunkte auf; die Richtlinie legt fest, wie oft sie entstehen und wie lange sie bleiben. Was zu diesem virtuellen Computer nicht passt, ist mit seinem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>Back up an Azure VM by using an Enhanced policy</source>
        <translation>Sichern eines virtuellen Azure-Computers mit einer erweiterten Richtlinie</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>Bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>This is everything that will be written, in words and as the exact requests. Up to here nothing was changed. Each change is recorded on this computer before it is sent, so that it can be continued or undone later, also after a crash.</source>
        <translation>Das ist alles, was geschrieben wird, in Worten und als genaue Anforderungen. Bis hierher wurde nichts geändert. Jede Änderung wird vor dem Senden auf diesem Computer vermerkt, damit sie später fortgesetzt oder rückgängig gemacht werden kann, auch nach einem Absturz.</translation>
    </message>
    <message>
        <source>If you may not grant access yourself, copy the request for an administrator or save the plan as a script.</source>
        <translation>Wer den Zugriff nicht selbst gewähren darf, kann die Anforderung für einen Administrator kopieren oder den Plan als Skript speichern.</translation>
    </message>
    <message>
        <source>While backup is configured, and afterwards</source>
        <translation>Während die Sicherung konfiguriert wird, und danach</translation>
    </message>
    <message>
        <source>A grant counts three times: it is written, it is read back from the key store, and Azure Backup accepts it. Only the third says that backups work.</source>
        <translation>Ein gewährter Zugriff wird dreimal belegt: Er ist geschrieben, er ist aus dem Schlüsselspeicher zurückgelesen, und Azure Backup akzeptiert ihn. Erst das Dritte sagt, dass Sicherungen funktionieren.</translation>
    </message>
    <message>
        <source>If it fails, the page says what is missing, and can grant exactly that. What was granted can be undone here and in the history. Save a report or the files for a ticket before you ask for help.</source>
        <translation>Bei einem Fehler sagt die Seite, was fehlt, und kann genau das gewähren. Was gewährt wurde, lässt sich hier und im Verlauf rückgängig machen. Vor einer Supportanfrage sollten ein Bericht oder die Dateien für ein Ticket gespeichert werden.</translation>
    </message>
    <message>
        <source>Restore a Confidential VM by using Azure Backup</source>
        <translation>Wiederherstellen eines vertraulichen virtuellen Computers mit Azure Backup</translation>
    </message>
    <message>
        <source>Who can do what with a key</source>
        <translation>Wer was mit einem Schlüssel tun kann</translation>
    </message>
    <message>
        <source>The table shows each security principal with what it can do to the key, worked out from the roles, assignments and policies in the files. Choose an answer to see why it is so.</source>
        <translation>Die Tabelle zeigt jeden Sicherheitsprinzipal mit dem, was er mit dem Schlüssel tun kann, ermittelt aus den Rollen, Zuweisungen und Richtlinien in den Dateien. Wird eine Antwort gewählt, ist zu sehen, warum es so ist.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere, and no file is changed. “What if” tries a change on the copy in memory only.</source>
        <translation>Nichts wird gesendet, und keine Datei wird geändert. „Was wäre, wenn“ probiert eine Änderung nur an der Kopie im Arbeitsspeicher aus.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Zeit (lokal)</translation>
    </message>
    <message>
        <source>times, subscription, region, Activity IDs, errors and versions</source>
        <translation>Zeiten, Abonnement, Region, Aktivitäts-IDs, Fehler und Versionen</translation>
    </message>
    <message>
        <source>the report, for people</source>
        <translation>der Bericht, für Menschen</translation>
    </message>
    <message>
        <source>the report, for programs</source>
        <translation>der Bericht, für Programme</translation>
    </message>
    <message>
        <source>the last requests: method, address, answer and duration, without contents</source>
        <translation>die letzten Anforderungen: Methode, Adresse, Antwort und Dauer, ohne Inhalte</translation>
    </message>
    <message>
        <source>what was read so far, to be opened as a snapshot</source>
        <translation>was bisher gelesen wurde, als Momentaufnahme zu öffnen</translation>
    </message>
    <message>
        <source>The report and the list of requests contain names and IDs of your tenant; in the snapshot they are replaced.</source>
        <translation>Der Bericht und die Liste der Anforderungen enthalten Namen und IDs des Mandanten; in der Momentaufnahme sind sie ersetzt.</translation>
    </message>
    <message>
        <source>The files contain names and IDs of your tenant.</source>
        <translation>Die Dateien enthalten Namen und IDs des Mandanten.</translation>
    </message>
    <message>
        <source>There are no passwords, tokens or key material in them. Nothing is sent: you decide who gets the archive.</source>
        <translation>Kennwörter, Token oder Schlüsselmaterial sind nicht darin. Nichts wird gesendet: Wer das Archiv bekommt, entscheidet allein, wer es gespeichert hat.</translation>
    </message>
    <message>
        <source>This grant lets %1 read and back up %2, and nothing else.</source>
        <translation>Damit darf %1 %2 lesen und sichern, und sonst nichts.</translation>
    </message>
    <message>
        <source>This grant lets %1 read and back up %2, and more than that.</source>
        <translation>Damit darf %1 %2 lesen und sichern, und mehr als das.</translation>
    </message>
    <message>
        <source>This grant lets %1 read and back up %2 and every other key in this %3, current and future.</source>
        <translation>Damit darf %1 %2 und jeden anderen Schlüssel in diesem %3 lesen und sichern, heutige und künftige.</translation>
    </message>
    <message>
        <source>This grant lets %1 read and back up %2, the only key in this %3 today, and every future one.</source>
        <translation>Damit darf %1 %2 lesen und sichern, heute der einzige Schlüssel in diesem %3, und jeden künftigen.</translation>
    </message>
    <message numerus="yes">
        <source>This grant lets %1 read and back up %2, %n other key(s) in this %3, and every future one.</source>
        <translation>
            <numerusform>Damit darf %1 %2, einen weiteren Schlüssel in diesem %3 und jeden künftigen lesen und sichern.</numerusform>
            <numerusform>Damit darf %1 %2, %n weitere Schlüssel in diesem %3 und jeden künftigen lesen und sichern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the recovery points of %n protected item(s)…</source>
        <translation>
            <numerusform>Die Wiederherstellungspunkte von %n geschützten Element werden gelesen …</numerusform>
            <numerusform>Die Wiederherstellungspunkte von %n geschützten Elementen werden gelesen …</numerusform>
        </translation>
    </message>
    <message>
        <source>bring back a deleted key or VM, or rehearse it</source>
        <translation>einen gelöschten Schlüssel oder eine VM zurückholen oder es proben</translation>
    </message>
    <message>
        <source>Add Azure Storage, which only the recovery of a deleted key needs.</source>
        <translation>Azure Storage hinzufügen, das nur die Wiederherstellung eines gelöschten Schlüssels braucht.</translation>
    </message>
    <message>
        <source>This permission is optional. It&apos;s used only in a recovery, to read the copy of a deleted key from a storage account.</source>
        <translation>Diese Berechtigung ist optional. Sie wird nur bei einer Wiederherstellung verwendet, um die Kopie eines gelöschten Schlüssels aus einem Speicherkonto zu lesen.</translation>
    </message>
    <message>
        <source>No one has consented to Azure Storage</source>
        <translation>Niemand hat Azure Storage zugestimmt</translation>
    </message>
    <message>
        <source>Sign in to Azure Storage and consent. If you don&apos;t have permission to, ask an administrator for admin consent: az ad app permission admin-consent --id CLIENT-ID. A sign-in through the Azure CLI needs no consent.</source>
        <translation>Melden Sie sich bei Azure Storage an, und stimmen Sie zu. Wenn Sie dazu nicht berechtigt sind, bitten Sie einen Administrator um die Administratoreinwilligung: az ad app permission admin-consent --id CLIENT-ID. Eine Anmeldung über die Azure CLI braucht keine Zustimmung.</translation>
    </message>
    <message>
        <source>The app registration lacks the permission for Azure Storage</source>
        <translation>Der App-Registrierung fehlt die Berechtigung für Azure Storage</translation>
    </message>
    <message>
        <source>In the app registration, open API permissions, add the delegated permission user_impersonation of Azure Storage and consent to it: az ad app permission add --id CLIENT-ID --api %1 --api-permissions %2=Scope. A sign-in through the Azure CLI doesn&apos;t need it.</source>
        <translation>Öffnen Sie in der App-Registrierung „API-Berechtigungen“, fügen Sie die delegierte Berechtigung user_impersonation von Azure Storage hinzu, und stimmen Sie ihr zu: az ad app permission add --id CLIENT-ID --api %1 --api-permissions %2=Scope. Eine Anmeldung über die Azure CLI braucht sie nicht.</translation>
    </message>
    <message>
        <source>Your tenant doesn&apos;t have Azure Storage under this address</source>
        <translation>Ihr Mandant hat Azure Storage nicht unter dieser Adresse</translation>
    </message>
    <message>
        <source>This program asks for https://storage.azure.com in every cloud. Whether that&apos;s right in Azure US Government and in Azure China isn&apos;t verified.</source>
        <translation>Dieses Programm fragt in jeder Cloud nach https://storage.azure.com. Ob das in Azure US Government und in Azure China richtig ist, ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Use a signed URL of the blob instead of a sign-in.</source>
        <translation>Verwenden Sie statt einer Anmeldung eine signierte URL des Blobs.</translation>
    </message>
    <message>
        <source>Back up the virtual machines while Azure Backup can use the key, and check that a recovery point reaches the vault tier.</source>
        <translation>Sichern Sie die virtuellen Maschinen, solange Azure Backup den Schlüssel verwenden kann, und prüfen Sie, ob ein Wiederherstellungspunkt die Tresorebene erreicht.</translation>
    </message>
    <message>
        <source>Azure Backup couldn&apos;t give a key back</source>
        <translation>Azure Backup könnte einen Schlüssel nicht zurückgeben</translation>
    </message>
    <message>
        <source>A key that is purged can come back only from a recovery point in the vault tier that was made with it. Without one, the virtual machines are lost with the key.</source>
        <translation>Ein endgültig gelöschter Schlüssel kann nur aus einem Wiederherstellungspunkt in der Tresorebene zurückkommen, der mit ihm erstellt wurde. Ohne einen solchen sind mit dem Schlüssel auch die virtuellen Maschinen verloren.</translation>
    </message>
    <message>
        <source>Azure Backup couldn&apos;t give the key %1 back</source>
        <translation>Azure Backup könnte den Schlüssel %1 nicht zurückgeben</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n virtual machine(s) whose disks %1 encrypts: %2.</source>
        <translation>
            <numerusform>Das betrifft %n virtuelle Maschine, deren Datenträger %1 verschlüsselt: %2.</numerusform>
            <numerusform>Das betrifft %n virtuelle Maschinen, deren Datenträger %1 verschlüsselt: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery point(s)</source>
        <translation>
            <numerusform>%n Wiederherstellungspunkt</numerusform>
            <numerusform>%n Wiederherstellungspunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>This step might have been made: %1</source>
        <translation>Dieser Schritt wurde vielleicht gemacht: %1</translation>
    </message>
    <message>
        <source>Recovery completed</source>
        <translation>Wiederherstellung abgeschlossen</translation>
    </message>
    <message>
        <source>Recovery for %1, %2: %3</source>
        <translation>Wiederherstellung für %1, %2: %3</translation>
    </message>
    <message>
        <source>Rehearsal for %1, %2: %3</source>
        <translation>Probe für %1, %2: %3</translation>
    </message>
    <message>
        <source>The program or the connection ended before the recovery was finished. What was done until then is still in Azure. Continue: Azure is looked at before anything is sent again.</source>
        <translation>Das Programm oder die Verbindung endete, bevor die Wiederherstellung abgeschlossen war. Was bis dahin getan wurde, ist noch in Azure. Setzen Sie sie fort: Azure wird geprüft, bevor erneut etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Recovery points</source>
        <translation>Wiederherstellungspunkte</translation>
    </message>
    <message>
        <source>What is there today</source>
        <translation>Was heute da ist</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message>
        <source>What the rehearsal proved</source>
        <translation>Was die Probe bewiesen hat</translation>
    </message>
    <message>
        <source>What would bring back the VM, and isn&apos;t done by a rehearsal</source>
        <translation>Was die VM zurückholen würde und eine Probe nicht tut</translation>
    </message>
    <message>
        <source>Confidential VM rehearsal report</source>
        <translation>Bericht über die Probe für vertrauliche VMs</translation>
    </message>
    <message>
        <source>Confidential VM recovery report</source>
        <translation>Bericht über die Wiederherstellung vertraulicher VMs</translation>
    </message>
    <message>
        <source>Purge protection is off: anyone with the right to purge keys can end that sooner.</source>
        <translation>Der Löschschutz ist deaktiviert: Wer Schlüssel endgültig löschen darf, kann das vorher beenden.</translation>
    </message>
    <message>
        <source>Purge protection is on: nobody can end that sooner.</source>
        <translation>Der Löschschutz ist aktiviert: Niemand kann das vorher beenden.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether purge protection is on.</source>
        <translation>Es ist nicht bekannt, ob der Löschschutz aktiviert ist.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>%n Tag lang</numerusform>
            <numerusform>%n Tage lang</numerusform>
        </translation>
    </message>
    <message>
        <source>For a time</source>
        <translation>Eine Zeit lang</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Until a date that isn&apos;t known</source>
        <translation>Bis zu einem unbekannten Datum</translation>
    </message>
    <message>
        <source>No</source>
        <comment>it can&apos;t be recovered</comment>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <source>If the key were deleted, it could be recovered for %n day(s).</source>
        <translation>
            <numerusform>Würde der Schlüssel gelöscht, ließe er sich noch %n Tag lang wiederherstellen.</numerusform>
            <numerusform>Würde der Schlüssel gelöscht, ließe er sich noch %n Tage lang wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the key were deleted, it could be recovered for a time that isn&apos;t known.</source>
        <translation>Würde der Schlüssel gelöscht, ließe er sich noch eine Zeit lang wiederherstellen; wie lange, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>If the key were deleted, it would be lost: soft delete is off.</source>
        <translation>Würde der Schlüssel gelöscht, wäre er verloren: Das vorläufige Löschen ist deaktiviert.</translation>
    </message>
    <message>
        <source>The key store is deleted and can be recovered with its keys until %1.</source>
        <translation>Der Schlüsselspeicher ist gelöscht und lässt sich mit seinen Schlüsseln bis %1 wiederherstellen.</translation>
    </message>
    <message>
        <source>The key is deleted and can be recovered until %1.</source>
        <translation>Der Schlüssel ist gelöscht und lässt sich bis %1 wiederherstellen.</translation>
    </message>
    <message>
        <source>The key store is deleted. Until when it can be recovered isn&apos;t known.</source>
        <translation>Der Schlüsselspeicher ist gelöscht. Bis wann er sich wiederherstellen lässt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The key is deleted. Until when it can be recovered isn&apos;t known.</source>
        <translation>Der Schlüssel ist gelöscht. Bis wann er sich wiederherstellen lässt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It could be recovered until %1. It isn&apos;t known whether that was done in time.</source>
        <translation>Eine Wiederherstellung war bis %1 möglich. Ob das rechtzeitig geschah, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The key is lost: the key store has it neither among its keys nor among the deleted ones.</source>
        <translation>Der Schlüssel ist verloren: Im Schlüsselspeicher ist er weder unter den Schlüsseln noch unter den gelöschten.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether soft delete would bring the key back.</source>
        <translation>Es ist nicht bekannt, ob das vorläufige Löschen den Schlüssel zurückbringen würde.</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>No</source>
        <comment>it can&apos;t be restored</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Restoring the key is possible as far as can be told: the recovery point of %1 is in the vault tier, and a customer-managed key encrypted the virtual machine then.</source>
        <translation>Soweit erkennbar, ist eine Wiederherstellung des Schlüssels möglich: Der Wiederherstellungspunkt vom %1 liegt in der Tresorebene, und die virtuelle Maschine war damals mit einem kundenseitig verwalteten Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>The copy of the key itself can&apos;t be seen, nor whether Azure Backup could use the key at that time.</source>
        <translation>Die Kopie des Schlüssels selbst ist nicht sichtbar, auch nicht, ob Azure Backup den Schlüssel damals verwenden konnte.</translation>
    </message>
    <message>
        <source>The backup of the virtual machine is deleted and must be recovered first, while soft delete keeps it.</source>
        <translation>Die Sicherung der virtuellen Maschine ist gelöscht und muss zuerst wiederhergestellt werden, solange das vorläufige Löschen sie aufbewahrt.</translation>
    </message>
    <message>
        <source>The key can&apos;t be restored from Azure Backup.</source>
        <translation>Der Schlüssel lässt sich nicht aus Azure Backup wiederherstellen.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether the key could be restored from Azure Backup.</source>
        <translation>Es ist nicht bekannt, ob sich der Schlüssel aus Azure Backup wiederherstellen ließe.</translation>
    </message>
    <message>
        <source>No vault that could be seen has backups of the virtual machine.</source>
        <translation>Kein sichtbarer Tresor enthält Sicherungen der virtuellen Maschine.</translation>
    </message>
    <message>
        <source>The vault %1 has no recovery point of it.</source>
        <translation>Der Tresor %1 enthält keinen Wiederherstellungspunkt davon.</translation>
    </message>
    <message>
        <source>In the vault %1, recovery points up to %2 are in the snapshot or archive tier only; the key can be restored from the vault tier alone.</source>
        <translation>Im Tresor %1 liegen Wiederherstellungspunkte bis %2 nur in der Momentaufnahme- oder Archivebene; der Schlüssel lässt sich nur aus der Tresorebene wiederherstellen.</translation>
    </message>
    <message>
        <source>In the vault %1, recovery points up to %2 were made when no customer-managed key encrypted the virtual machine.</source>
        <translation>Im Tresor %1 entstanden Wiederherstellungspunkte bis %2, als die virtuelle Maschine mit keinem kundenseitig verwalteten Schlüssel verschlüsselt war.</translation>
    </message>
    <message>
        <source>Whether the virtual machine is protected wasn&apos;t read.</source>
        <translation>Ob die virtuelle Maschine geschützt ist, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The Recovery Services vaults of its subscription weren&apos;t read.</source>
        <translation>Die Recovery Services-Tresore des Abonnements wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>What the vault %1 protects wasn&apos;t read.</source>
        <translation>Was der Tresor %1 schützt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A protected item of the vault %1 doesn&apos;t tell of which virtual machine it is.</source>
        <translation>Ein geschütztes Element des Tresors %1 gibt nicht an, zu welcher virtuellen Maschine es gehört.</translation>
    </message>
    <message>
        <source>Not all recovery points in the vault %1 were read.</source>
        <translation>Nicht alle Wiederherstellungspunkte im Tresor %1 wurden gelesen.</translation>
    </message>
    <message>
        <source>Recovery points in the vault %1 don&apos;t tell their tier, or how the virtual machine was encrypted.</source>
        <translation>Wiederherstellungspunkte im Tresor %1 geben nicht an, in welcher Ebene sie liegen oder wie die virtuelle Maschine verschlüsselt war.</translation>
    </message>
    <message>
        <source>not protected by Azure Backup</source>
        <translation>nicht durch Azure Backup geschützt</translation>
    </message>
    <message>
        <source>no recovery point</source>
        <translation>kein Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>recovery points in the snapshot or archive tier only</source>
        <translation>Wiederherstellungspunkte nur in der Momentaufnahme- oder Archivebene</translation>
    </message>
    <message>
        <source>recovery points from before the customer-managed key</source>
        <translation>Wiederherstellungspunkte ohne kundenseitig verwalteten Schlüssel</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>%1, with a key that isn&apos;t known</source>
        <translation>%1, mit einem unbekannten Schlüssel</translation>
    </message>
    <message>
        <source>%1, with the key %2</source>
        <translation>%1, mit dem Schlüssel %2</translation>
    </message>
    <message>
        <source>%1: soft delete %2 → %3, Azure Backup %4 → %5</source>
        <translation>%1: vorläufiges Löschen %2 → %3, Azure Backup %4 → %5</translation>
    </message>
    <message>
        <source>Snapshot, vault and archive tier</source>
        <translation>Momentaufnahme-, Tresor- und Archivebene</translation>
    </message>
    <message>
        <source>Where a recovery point is kept. A snapshot restores only with the original disk encryption set and its key. The vault tier also restores with another set, and can hold a copy of the key. What is only in the archive tier has to be rehydrated first.</source>
        <translation>Wo ein Wiederherstellungspunkt aufbewahrt wird. Eine Momentaufnahme stellt nur mit dem ursprünglichen Datenträgerverschlüsselungssatz und seinem Schlüssel wieder her. Die Tresorebene auch mit einem anderen Satz, und sie kann eine Kopie des Schlüssels haben. Was nur in der Archivebene ist, muss zuerst reaktiviert werden.</translation>
    </message>
    <message>
        <source>Copy of the key</source>
        <translation>Kopie des Schlüssels</translation>
    </message>
    <message>
        <source>With each backup of a Confidential VM, Azure Backup keeps an encrypted copy of its key. It can be restored only into a Key Vault of the same subscription and geography, or into a Managed HSM with the same security domain. Azure doesn&apos;t show whether a recovery point holds one.</source>
        <translation>Mit jeder Sicherung einer vertraulichen VM bewahrt Azure Backup eine verschlüsselte Kopie ihres Schlüssels auf. Sie kann nur in einem Key Vault desselben Abonnements und derselben Geografie oder in einem Managed HSM mit derselben Sicherheitsdomäne wiederhergestellt werden. Azure zeigt nicht, ob ein Wiederherstellungspunkt eine hat.</translation>
    </message>
    <message>
        <source>A restore that is bound to fail</source>
        <translation>Eine Wiederherstellung, die fehlschlagen soll</translation>
    </message>
    <message>
        <source>Azure Backup hands out the copy of the key only when a restore of the VM fails because the key is gone. The failed restore leaves the copy in the staging account.</source>
        <translation>Azure Backup gibt die Kopie des Schlüssels nur heraus, wenn eine Wiederherstellung der VM fehlschlägt, weil der Schlüssel fehlt. Die fehlgeschlagene Wiederherstellung hinterlässt die Kopie im Stagingkonto.</translation>
    </message>
    <message>
        <source>Soft-deleted and purged</source>
        <translation>Vorläufig und endgültig gelöscht</translation>
    </message>
    <message>
        <source>A deleted key can be recovered for a while. Once it is purged, only a copy brings it back. This program purges nothing.</source>
        <translation>Ein gelöschter Schlüssel kann eine Zeit lang wiederhergestellt werden. Ist er endgültig gelöscht, bringt ihn nur eine Kopie zurück. Dieses Programm löscht nichts endgültig.</translation>
    </message>
    <message>
        <source>Confidential VM Orchestrator</source>
        <translation>Confidential VM Orchestrator</translation>
    </message>
    <message>
        <source>The service of Azure that releases the key to a Confidential VM when it starts. Without access to the key, the VM doesn&apos;t start.</source>
        <translation>Der Azure-Dienst, der den Schlüssel für eine vertrauliche VM bei ihrem Start freigibt. Ohne Zugriff auf den Schlüssel startet die VM nicht.</translation>
    </message>
    <message>
        <source>Security domain</source>
        <translation>Sicherheitsdomäne</translation>
    </message>
    <message>
        <source>What makes a Managed HSM able to open its own backups. Another HSM can only if it was activated with the same one, and no API tells that.</source>
        <translation>Was ein Managed HSM befähigt, seine eigenen Sicherungen zu öffnen. Ein anderes HSM kann das nur, wenn es mit derselben aktiviert wurde, und das sagt keine API.</translation>
    </message>
    <message>
        <source>Staging account</source>
        <translation>Stagingkonto</translation>
    </message>
    <message>
        <source>A storage account in the vault&apos;s region that Azure Backup uses on the way of a restore. It must not be zone-redundant, and be open to all networks.</source>
        <translation>Ein Speicherkonto in der Region des Tresors, das Azure Backup bei einer Wiederherstellung zwischendurch verwendet. Es darf nicht zonenredundant sein und muss für alle Netzwerke offen sein.</translation>
    </message>
    <message>
        <source>Signed address (SAS)</source>
        <translation>Signierte Adresse (SAS)</translation>
    </message>
    <message>
        <source>The address of a blob with a signature that lets whoever has it read the blob for a while. It is kept in memory only.</source>
        <translation>Die Adresse eines Blobs mit einer Signatur, mit der jeder, der sie hat, das Blob eine Zeit lang lesen kann. Sie bleibt nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Which recovery point</source>
        <translation>Welcher Wiederherstellungspunkt</translation>
    </message>
    <message>
        <source>The newest one that can hold a copy of the key is chosen. Choose an older one if something was already wrong then.</source>
        <translation>Der neueste, der eine Kopie des Schlüssels haben kann, ist ausgewählt. Wählen Sie einen älteren, wenn damals schon etwas nicht stimmte.</translation>
    </message>
    <message>
        <source>What is lost, and what isn&apos;t</source>
        <translation>Was verloren ist und was nicht</translation>
    </message>
    <message>
        <source>Before anything is restored, the program looks at what is still there: often a deleted key only has to be recovered, and no restore is needed.</source>
        <translation>Bevor etwas wiederhergestellt wird, sieht das Programm nach, was noch vorhanden ist: Oft muss ein gelöschter Schlüssel nur aus dem vorläufigen Löschen zurückgeholt werden, ohne Sicherung.</translation>
    </message>
    <message>
        <source>What couldn&apos;t be read is unknown, and is told as such.</source>
        <translation>Was nicht gelesen werden konnte, ist unbekannt und wird so genannt.</translation>
    </message>
    <message>
        <source>What is done, and where</source>
        <translation>Was getan wird, und wo</translation>
    </message>
    <message>
        <source>What was found decides what is proposed. Each step can be the only one. What keeps it from being done is told here, with the way out, before anything is written.</source>
        <translation>Was gefunden wurde, bestimmt, was vorgeschlagen wird. Jeder Schritt kann der einzige sein. Was dem entgegensteht, steht hier mit dem Ausweg, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>A rehearsal restores the copy of the key into a second key store, compares it with the original and deletes it there. It doesn&apos;t touch production.</source>
        <translation>Eine Probe stellt die Kopie des Schlüssels in einem zweiten Schlüsselspeicher wieder her, vergleicht sie mit dem Original und löscht sie dort. Die Produktion berührt sie nicht.</translation>
    </message>
    <message>
        <source>This is everything that will be done, in words and as the exact requests. Each change is recorded on this computer before it is sent, so that it can be gone on with later, also after a crash. Nothing is ever purged or overwritten.</source>
        <translation>Das ist alles, was getan wird, in Worten und als die genauen Anforderungen. Jede Änderung wird auf diesem Computer festgehalten, bevor sie gesendet wird, damit später fortgefahren werden kann, auch nach einem Absturz. Nichts wird je endgültig gelöscht oder überschrieben.</translation>
    </message>
    <message>
        <source>While it runs, and afterwards</source>
        <translation>Während des Laufs und danach</translation>
    </message>
    <message>
        <source>The copy of the key passes through memory only: it is written to no file and no log. Restores take a while; you can stop, or close the wizard, and go on later.</source>
        <translation>Die Kopie des Schlüssels läuft nur durch den Arbeitsspeicher: Sie wird in keine Datei und kein Protokoll geschrieben. Wiederherstellungen dauern eine Weile; Sie können anhalten oder den Assistenten schließen und später fortfahren.</translation>
    </message>
    <message>
        <source>Bring back a key or a VM</source>
        <translation>Einen Schlüssel oder eine VM wiederherstellen</translation>
    </message>
    <message>
        <source>A Confidential VM can be restored only with its key. If the key is deleted or purged, it has to come back first. This wizard does that in one guided run, or rehearses it.</source>
        <translation>Eine vertrauliche VM kann nur mit ihrem Schlüssel wiederhergestellt werden. Ist der Schlüssel gelöscht oder endgültig gelöscht, muss er zuerst zurückkommen. Dieser Assistent erledigt das in einem geführten Lauf oder probt es.</translation>
    </message>
    <message>
        <source>Everything that your Recovery Services vaults protect is listed, also VMs that no longer exist.</source>
        <translation>Aufgeführt ist alles, was Ihre Recovery Services-Tresore schützen, auch VMs, die nicht mehr vorhanden sind.</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>der Schlüssel</translation>
    </message>
    <message>
        <source>the identity of the new disk encryption set</source>
        <translation>die Identität des neuen Datenträgerverschlüsselungssatzes</translation>
    </message>
    <message>
        <source>the identity %1 of the disk encryption set</source>
        <translation>die Identität %1 des Datenträgerverschlüsselungssatzes</translation>
    </message>
    <message>
        <source>No disk encryption set is named: Azure uses the original one.</source>
        <translation>Kein Datenträgerverschlüsselungssatz wird genannt: Azure verwendet den ursprünglichen.</translation>
    </message>
    <message>
        <source>The OS disk gets the disk encryption set %1.</source>
        <translation>Der Betriebssystemdatenträger erhält den Datenträgerverschlüsselungssatz %1.</translation>
    </message>
    <message>
        <source>Restore the VM as %1 into the resource group %2, from the recovery point of %3.</source>
        <translation>Virtuellen Computer als %1 in der Ressourcengruppe %2 wiederherstellen, aus dem Wiederherstellungspunkt vom %3.</translation>
    </message>
    <message>
        <source>Restore the disks of %1 into the resource group %2, from the recovery point of %3.</source>
        <translation>Datenträger von %1 in der Ressourcengruppe %2 wiederherstellen, aus dem Wiederherstellungspunkt vom %3.</translation>
    </message>
    <message>
        <source>Replace the disks of the VM %1 by those of the recovery point of %2.</source>
        <translation>Datenträger des virtuellen Computers %1 durch die des Wiederherstellungspunkts vom %2 ersetzen.</translation>
    </message>
    <message>
        <source>Recover the key</source>
        <translation>Schlüssel zurückholen</translation>
    </message>
    <message>
        <source>Create a placeholder key</source>
        <translation>Platzhalterschlüssel erstellen</translation>
    </message>
    <message>
        <source>Create a placeholder set</source>
        <translation>Platzhaltersatz erstellen</translation>
    </message>
    <message>
        <source>Start a restore that is bound to fail</source>
        <translation>Wiederherstellung starten, die fehlschlagen muss</translation>
    </message>
    <message>
        <source>Fetch the copy of the key</source>
        <translation>Kopie des Schlüssels holen</translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation>Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>Read the restored key</source>
        <translation>Wiederhergestellten Schlüssel lesen</translation>
    </message>
    <message>
        <source>Create the service principal of the Orchestrator</source>
        <translation>Dienstprinzipal des Orchestrators erstellen</translation>
    </message>
    <message>
        <source>Create a disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz erstellen</translation>
    </message>
    <message>
        <source>Grant access to the key</source>
        <translation>Zugriff auf den Schlüssel gewähren</translation>
    </message>
    <message>
        <source>Wait until the grants have spread</source>
        <translation>Warten, bis die Zugriffsrechte verteilt sind</translation>
    </message>
    <message>
        <source>Restore the VM</source>
        <translation>Virtuellen Computer wiederherstellen</translation>
    </message>
    <message>
        <source>Read what came back</source>
        <translation>Lesen, was zurückgekommen ist</translation>
    </message>
    <message>
        <source>Delete the rehearsal&apos;s copy of the key</source>
        <translation>Kopie der Probe löschen</translation>
    </message>
    <message>
        <source>Delete disks that weren&apos;t to be made</source>
        <translation>Datenträger löschen, die nicht entstehen sollten</translation>
    </message>
    <message>
        <source>Delete the placeholder set</source>
        <translation>Platzhaltersatz löschen</translation>
    </message>
    <message>
        <source>Delete the placeholder key</source>
        <translation>Platzhalterschlüssel löschen</translation>
    </message>
    <message>
        <source>Delete the copy from the staging account</source>
        <translation>Kopie aus dem Stagingkonto löschen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of a recovery, what it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recover %1 in %2, with all its versions.</source>
        <translation>In %2 zurückholen: %1, mit allen Versionen.</translation>
    </message>
    <message>
        <source>Create the key %1 in %2, for this rehearsal alone.</source>
        <translation>Schlüssel %1 in %2 erstellen, nur für diese Probe.</translation>
    </message>
    <message>
        <source>Create the disk encryption set %1 with it, for this rehearsal alone.</source>
        <translation>Damit den Datenträgerverschlüsselungssatz %1 erstellen, nur für diese Probe.</translation>
    </message>
    <message>
        <source>Start a restore of the OS disk from the recovery point of %1 into the resource group %2. It is bound to fail, and that makes Azure Backup write its copy of the key to the staging account %3.</source>
        <translation>Wiederherstellung des Betriebssystemdatenträgers aus dem Wiederherstellungspunkt vom %1 in der Ressourcengruppe %2 starten. Sie muss fehlschlagen, und das bringt Azure Backup dazu, seine Kopie des Schlüssels in das Stagingkonto %3 zu schreiben.</translation>
    </message>
    <message>
        <source>Read the copy of the key from %1 into memory. It isn&apos;t written to any file.</source>
        <translation>Kopie des Schlüssels aus %1 in den Arbeitsspeicher lesen. Sie wird in keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Read the copy of the key that the job %2 left in %1 into memory. It isn&apos;t written to any file.</source>
        <translation>Kopie des Schlüssels, die der Auftrag %2 in %1 hinterlassen hat, in den Arbeitsspeicher lesen. Sie wird in keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Restore the copy into %2, beside production: %1, with the versions it has.</source>
        <translation>Kopie neben der Produktion in %2 wiederherstellen: %1, mit ihren Versionen.</translation>
    </message>
    <message>
        <source>Restore %1 into %2, with the name and the versions it had. No key is overwritten.</source>
        <translation>In %2 wiederherstellen: %1, mit dem Namen und den Versionen von damals. Kein Schlüssel wird überschrieben.</translation>
    </message>
    <message>
        <source>Compare its version and public part with the original.</source>
        <translation>Version und öffentlichen Teil mit dem Original vergleichen.</translation>
    </message>
    <message>
        <source>Read the restored key.</source>
        <translation>Wiederhergestellten Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Create the service principal of the Confidential VM Orchestrator in this tenant.</source>
        <translation>Dienstprinzipal des Confidential VM Orchestrator in diesem Mandanten erstellen.</translation>
    </message>
    <message>
        <source>Create the disk encryption set %1 of the Confidential kind with %2 in %3.</source>
        <translation>Datenträgerverschlüsselungssatz %1 der vertraulichen Art erstellen, für: %2 in %3.</translation>
    </message>
    <message>
        <source>Wait until the new grants have spread. Nothing tells when they have.</source>
        <translation>Warten, bis die neuen Zugriffsrechte verteilt sind. Nichts zeigt an, wann das so ist.</translation>
    </message>
    <message>
        <source>Read what came back, and who may use its key.</source>
        <translation>Lesen, was zurückgekommen ist und wer den Schlüssel verwenden darf.</translation>
    </message>
    <message>
        <source>Delete %1 from %2 again. It stays soft-deleted there until it is purged, and keeps its name for as long.</source>
        <translation>Wieder aus %2 löschen: %1. Er bleibt dort vorläufig gelöscht, bis er endgültig gelöscht wird, und behält so lange seinen Namen.</translation>
    </message>
    <message>
        <source>Only if the restore doesn&apos;t fail: delete the disks that it made in %1, and nothing else.</source>
        <translation>Nur wenn die Wiederherstellung nicht fehlschlägt: die Datenträger löschen, die sie in %1 erstellt hat, und nichts anderes.</translation>
    </message>
    <message>
        <source>Delete the disk encryption set %1 again.</source>
        <translation>Datenträgerverschlüsselungssatz %1 wieder löschen.</translation>
    </message>
    <message>
        <source>Delete the key %1 from %2 again. It stays soft-deleted there until it is purged.</source>
        <translation>Schlüssel %1 wieder aus %2 löschen. Er bleibt dort vorläufig gelöscht, bis er endgültig gelöscht wird.</translation>
    </message>
    <message>
        <source>Delete the copy of the key from the staging account %1.</source>
        <translation>Kopie des Schlüssels aus dem Stagingkonto %1 löschen.</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Restore the key and the VM</source>
        <translation>Schlüssel und virtuellen Computer wiederherstellen</translation>
    </message>
    <message>
        <source>Create the disk encryption set</source>
        <translation>Datenträgerverschlüsselungssatz erstellen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>who, by which role</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who could use the key in %1 meanwhile isn&apos;t known: its grants couldn&apos;t all be read.</source>
        <translation>Wer den Schlüssel in %1 unterdessen verwenden könnte, ist nicht bekannt: Nicht alle Zugriffsrechte dort konnten gelesen werden.</translation>
    </message>
    <message>
        <source>Meanwhile these could use the key in %1, and perhaps others, because its grants couldn&apos;t all be read: %2.</source>
        <translation>Unterdessen könnten den Schlüssel in %1 verwenden, und vielleicht noch andere, weil nicht alle Zugriffsrechte gelesen werden konnten: %2.</translation>
    </message>
    <message>
        <source>Nobody who was read could use the key in %1 meanwhile.</source>
        <translation>Niemand, der gelesen wurde, könnte den Schlüssel in %1 unterdessen verwenden.</translation>
    </message>
    <message>
        <source>Meanwhile these could use the key in %1: %2.</source>
        <translation>Unterdessen könnten den Schlüssel in %1 verwenden: %2.</translation>
    </message>
    <message>
        <source>Ask somebody who may assign roles there. Who holds the right already couldn&apos;t be read.</source>
        <translation>Fragen Sie jemanden, der dort Rollen zuweisen darf. Wer das Recht schon hat, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask one of these, who hold it: %1.</source>
        <translation>Fragen Sie jemanden von diesen, die es haben: %1.</translation>
    </message>
    <message>
        <source>There is no recovery point to restore from.</source>
        <translation>Es gibt keinen Wiederherstellungspunkt, aus dem wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>Choose a recovery point. Without one, nothing of Azure Backup can be brought back.</source>
        <translation>Wählen Sie einen Wiederherstellungspunkt aus. Ohne einen kann aus Azure Backup nichts zurückgebracht werden.</translation>
    </message>
    <message>
        <source>This recovery point isn&apos;t in the vault tier: it takes no other disk encryption set and gives back no key.</source>
        <translation>Dieser Wiederherstellungspunkt ist nicht auf der Tresorebene: Er nimmt keinen anderen Datenträgerverschlüsselungssatz und gibt keinen Schlüssel zurück.</translation>
    </message>
    <message>
        <source>Choose a recovery point with a vault tier. New ones get there some hours after the snapshot.</source>
        <translation>Wählen Sie einen Wiederherstellungspunkt mit Tresorebene aus. Neue kommen einige Stunden nach der Momentaufnahme dorthin.</translation>
    </message>
    <message>
        <source>This recovery point can&apos;t hold the key: when it was made, the VM wasn&apos;t encrypted with a customer-managed key (%1).</source>
        <translation>Dieser Wiederherstellungspunkt kann den Schlüssel nicht enthalten: Als er erstellt wurde, war der virtuelle Computer nicht mit einem kundenseitig verwalteten Schlüssel verschlüsselt (%1).</translation>
    </message>
    <message>
        <source>Choose a recovery point from the time when the VM used the key.</source>
        <translation>Wählen Sie einen Wiederherstellungspunkt aus der Zeit aus, in der der virtuelle Computer den Schlüssel verwendete.</translation>
    </message>
    <message>
        <source>Azure Backup doesn&apos;t tell the tiers or the encryption of this recovery point in a known way, so that it may not hold the key.</source>
        <translation>Azure Backup gibt die Ebenen oder die Verschlüsselung dieses Wiederherstellungspunkts nicht in bekannter Form an, sodass er den Schlüssel vielleicht nicht enthält.</translation>
    </message>
    <message>
        <source>You can try: whether it does is known when the restore has failed.</source>
        <translation>Sie können es versuchen: Ob er ihn enthält, ist bekannt, wenn die Wiederherstellung fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Which key the VM used isn&apos;t known.</source>
        <translation>Welchen Schlüssel der virtuelle Computer verwendete, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The key %1 isn&apos;t among the deleted keys, so there is nothing to recover.</source>
        <translation>Der Schlüssel %1 ist nicht unter den gelöschten Schlüsseln, daher gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Leave this step out.</source>
        <translation>Lassen Sie diesen Schritt weg.</translation>
    </message>
    <message>
        <source>The key %1 is there, so there is nothing to restore.</source>
        <translation>Der Schlüssel %1 ist vorhanden, daher gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Leave this step out, or rehearse: that restores a copy into another key store.</source>
        <translation>Lassen Sie diesen Schritt weg, oder proben Sie: Das stellt eine Kopie in einem anderen Schlüsselspeicher wieder her.</translation>
    </message>
    <message>
        <source>The key %1 is disabled, not gone.</source>
        <translation>Der Schlüssel %1 ist deaktiviert, nicht verschwunden.</translation>
    </message>
    <message>
        <source>Enable it in its key store. No restore is needed.</source>
        <translation>Aktivieren Sie ihn in seinem Schlüsselspeicher. Eine Wiederherstellung ist nicht nötig.</translation>
    </message>
    <message>
        <source>The key %1 doesn&apos;t work, and bringing it back isn&apos;t part of this plan.</source>
        <translation>Der Schlüssel %1 funktioniert nicht, und ihn zurückzubringen gehört nicht zu diesem Plan.</translation>
    </message>
    <message>
        <source>Recover or restore the key first, or choose a disk encryption set whose key works.</source>
        <translation>Holen Sie zuerst den Schlüssel zurück oder stellen Sie ihn wieder her, oder wählen Sie einen Datenträgerverschlüsselungssatz aus, dessen Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>%1 keeps the name %2 for a deleted key until %3.</source>
        <translation>%1 hält den Namen %2 bis %3 für einen gelöschten Schlüssel frei.</translation>
    </message>
    <message>
        <source>%1 keeps the name %2 for a deleted key.</source>
        <translation>%1 hält den Namen %2 für einen gelöschten Schlüssel frei.</translation>
    </message>
    <message>
        <source>Recover that key, choose another key store, or wait. With purge protection nobody can purge it before; this tool purges nothing.</source>
        <translation>Holen Sie diesen Schlüssel zurück, wählen Sie einen anderen Schlüsselspeicher aus, oder warten Sie. Mit Löschschutz kann ihn vorher niemand endgültig löschen; dieses Programm löscht nichts endgültig.</translation>
    </message>
    <message>
        <source>%1 has a key %2 already. A restore doesn&apos;t overwrite it.</source>
        <translation>%1 hat schon einen Schlüssel %2. Eine Wiederherstellung überschreibt ihn nicht.</translation>
    </message>
    <message>
        <source>Choose another key store.</source>
        <translation>Wählen Sie einen anderen Schlüsselspeicher aus.</translation>
    </message>
    <message>
        <source>Whether the name %2 is free in %1 couldn&apos;t be read.</source>
        <translation>Ob der Name %2 in %1 frei ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>You can try: the key store refuses where it isn&apos;t, and overwrites nothing.</source>
        <translation>Sie können es versuchen: Der Schlüsselspeicher lehnt ab, wenn er es nicht ist, und überschreibt nichts.</translation>
    </message>
    <message>
        <source>%1 is of another kind than the original key store: a key of a Key Vault can&apos;t be restored into a Managed HSM, or the reverse.</source>
        <translation>%1 ist von anderer Art als der ursprüngliche Schlüsselspeicher: Ein Schlüssel eines Key Vault kann nicht in einem Managed HSM wiederhergestellt werden und umgekehrt.</translation>
    </message>
    <message>
        <source>Choose a key store of the same kind.</source>
        <translation>Wählen Sie einen Schlüsselspeicher derselben Art aus.</translation>
    </message>
    <message>
        <source>%1 is in another subscription than the original Key Vault. A key can be restored only within one.</source>
        <translation>%1 ist in einem anderen Abonnement als der ursprüngliche Key Vault. Ein Schlüssel kann nur innerhalb eines Abonnements wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Choose a Key Vault in the subscription %1.</source>
        <translation>Wählen Sie einen Key Vault im Abonnement %1 aus.</translation>
    </message>
    <message>
        <source>%1 is in another geography (%2) than the original Key Vault. A key can be restored only within one.</source>
        <translation>%1 ist in einer anderen Geografie (%2) als der ursprüngliche Key Vault. Ein Schlüssel kann nur innerhalb einer Geografie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Choose a Key Vault in the geography of the original one.</source>
        <translation>Wählen Sie einen Key Vault in der Geografie des ursprünglichen aus.</translation>
    </message>
    <message>
        <source>Whether %1 (%2) is in the subscription and geography of the original Key Vault isn&apos;t known.</source>
        <translation>Ob %1 (%2) im Abonnement und in der Geografie des ursprünglichen Key Vault ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You can try: the Key Vault refuses where it isn&apos;t.</source>
        <translation>Sie können es versuchen: Der Key Vault lehnt ab, wenn er es nicht ist.</translation>
    </message>
    <message>
        <source>%1 is another Managed HSM than the original. It takes the key only if it has the same security domain, and no API tells that.</source>
        <translation>%1 ist ein anderes Managed HSM als das ursprüngliche. Es nimmt den Schlüssel nur, wenn es dieselbe Sicherheitsdomäne hat, und keine API gibt das an.</translation>
    </message>
    <message>
        <source>Confirm that it was activated with the security domain of the original one, or choose the original one.</source>
        <translation>Bestätigen Sie, dass es mit der Sicherheitsdomäne des ursprünglichen aktiviert wurde, oder wählen Sie das ursprüngliche aus.</translation>
    </message>
    <message>
        <source>No API confirms that %1 has the security domain of the original Managed HSM, as you say.</source>
        <translation>Keine API bestätigt, dass %1 die Sicherheitsdomäne des ursprünglichen Managed HSM hat, wie Sie sagen.</translation>
    </message>
    <message>
        <source>You can try: the Managed HSM refuses where it hasn&apos;t.</source>
        <translation>Sie können es versuchen: Das Managed HSM lehnt ab, wenn es sie nicht hat.</translation>
    </message>
    <message>
        <source>%1 is a Key Vault of the Standard tier, which can&apos;t hold the key of a Confidential VM.</source>
        <translation>%1 ist ein Key Vault des Tarifs Standard, der den Schlüssel eines vertraulichen virtuellen Computers nicht aufnehmen kann.</translation>
    </message>
    <message>
        <source>Choose a Key Vault of the Premium tier.</source>
        <translation>Wählen Sie einen Key Vault des Tarifs Premium aus.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t ready: its provisioning state is %2.</source>
        <translation>%1 ist nicht bereit: Der Bereitstellungszustand ist %2.</translation>
    </message>
    <message>
        <source>Wait until it is, or choose another key store.</source>
        <translation>Warten Sie, bis das der Fall ist, oder wählen Sie einen anderen Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>%1 is the production key store. A rehearsal doesn&apos;t touch it.</source>
        <translation>%1 ist der Schlüsselspeicher der Produktion. Eine Probe rührt ihn nicht an.</translation>
    </message>
    <message>
        <source>There is no key store to restore the key into.</source>
        <translation>Es gibt keinen Schlüsselspeicher, in dem der Schlüssel wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>Choose one: the original, a Premium Key Vault in the same subscription and geography, or a Managed HSM with the same security domain.</source>
        <translation>Wählen Sie einen aus: den ursprünglichen, einen Premium-Key Vault im selben Abonnement und in derselben Geografie oder ein Managed HSM mit derselben Sicherheitsdomäne.</translation>
    </message>
    <message>
        <source>Choose or create a storage account of kind StorageV2 in %1, not zone-redundant, open to all networks.</source>
        <translation>Wählen oder erstellen Sie ein Speicherkonto der Art StorageV2 in %1, nicht zonenredundant, für alle Netzwerke offen.</translation>
    </message>
    <message>
        <source>The storage account %1 can&apos;t be found.</source>
        <translation>Das Speicherkonto %1 wird nicht gefunden.</translation>
    </message>
    <message>
        <source>The storage account %1 is in another region (%2) than the vault.</source>
        <translation>Das Speicherkonto %1 ist in einer anderen Region (%2) als der Tresor.</translation>
    </message>
    <message>
        <source>The storage account %1 is zone-redundant (%2). A restore can&apos;t use it.</source>
        <translation>Das Speicherkonto %1 ist zonenredundant (%2). Eine Wiederherstellung kann es nicht verwenden.</translation>
    </message>
    <message>
        <source>The storage account %1 has no page blobs (%2). A restore can&apos;t use it.</source>
        <translation>Das Speicherkonto %1 hat keine Seitenblobs (%2). Eine Wiederherstellung kann es nicht verwenden.</translation>
    </message>
    <message>
        <source>The storage account %1 isn&apos;t open to all networks. A restore can&apos;t use it.</source>
        <translation>Das Speicherkonto %1 ist nicht für alle Netzwerke offen. Eine Wiederherstellung kann es nicht verwenden.</translation>
    </message>
    <message>
        <source>Azure doesn&apos;t tell all that matters of the storage account %1.</source>
        <translation>Azure gibt nicht alles an, was am Speicherkonto %1 wichtig ist.</translation>
    </message>
    <message>
        <source>You can try: the restore says where it can&apos;t be used.</source>
        <translation>Sie können es versuchen: Die Wiederherstellung meldet, wenn es nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>There is no storage account to stage the restore in.</source>
        <translation>Es gibt kein Speicherkonto für das Staging der Wiederherstellung.</translation>
    </message>
    <message>
        <source>The key of the placeholder set is in %1, the key store of the original. Azure Backup would re-wrap within it, and the restore would succeed instead of handing out the copy.</source>
        <translation>Der Schlüssel des Platzhaltersatzes ist in %1, dem Schlüsselspeicher des Originals. Azure Backup würde darin neu umhüllen, und die Wiederherstellung gelänge, statt die Kopie herauszugeben.</translation>
    </message>
    <message>
        <source>Choose a set whose key is in another key store.</source>
        <translation>Wählen Sie einen Satz aus, dessen Schlüssel in einem anderen Schlüsselspeicher ist.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 isn&apos;t of the Confidential kind (%2).</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist nicht von der vertraulichen Art (%2).</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen aus.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 is in another region (%2) than the vault.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist in einer anderen Region (%2) als der Tresor.</translation>
    </message>
    <message>
        <source>There is no resource group that the restore can name as its target.</source>
        <translation>Es gibt keine Ressourcengruppe, die die Wiederherstellung als Ziel nennen kann.</translation>
    </message>
    <message>
        <source>Choose one. An empty one is best: nothing is made in it, unless the restore doesn&apos;t fail.</source>
        <translation>Wählen Sie eine aus. Eine leere ist am besten: In ihr entsteht nichts, außer die Wiederherstellung schlägt nicht fehl.</translation>
    </message>
    <message>
        <source>The resource group %1 isn&apos;t empty (%2 resources).</source>
        <translation>Die Ressourcengruppe %1 ist nicht leer (%2 Ressourcen).</translation>
    </message>
    <message>
        <source>Choose an empty one, so that what a restore makes there can be told apart.</source>
        <translation>Wählen Sie eine leere aus, damit zu erkennen ist, was eine Wiederherstellung dort erstellt.</translation>
    </message>
    <message>
        <source>What is in the resource group %1 couldn&apos;t be read.</source>
        <translation>Was in der Ressourcengruppe %1 ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose one that you may read.</source>
        <translation>Wählen Sie eine aus, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>There is no disk encryption set that the restore can name so that it fails.</source>
        <translation>Es gibt keinen Datenträgerverschlüsselungssatz, den die Wiederherstellung nennen kann, damit sie fehlschlägt.</translation>
    </message>
    <message>
        <source>Choose a confidential set whose key is in another key store, or a key store to create one in.</source>
        <translation>Wählen Sie einen vertraulichen Satz aus, dessen Schlüssel in einem anderen Schlüsselspeicher ist, oder einen Schlüsselspeicher, in dem einer erstellt wird.</translation>
    </message>
    <message>
        <source>The key of the disk encryption set %1 is in another key store (%2) than the original key, and isn&apos;t the restored one. Azure Backup re-wraps only within one key store.</source>
        <translation>Der Schlüssel des Datenträgerverschlüsselungssatzes %1 ist in einem anderen Schlüsselspeicher (%2) als der ursprüngliche Schlüssel und ist nicht der wiederhergestellte. Azure Backup umhüllt nur innerhalb eines Schlüsselspeichers neu.</translation>
    </message>
    <message>
        <source>Choose a set with the original key, or with a key in its key store.</source>
        <translation>Wählen Sie einen Satz mit dem ursprünglichen Schlüssel oder mit einem Schlüssel in dessen Schlüsselspeicher aus.</translation>
    </message>
    <message>
        <source>Choose or create one of the Confidential kind.</source>
        <translation>Wählen oder erstellen Sie einen der vertraulichen Art.</translation>
    </message>
    <message>
        <source>Choose or create one in the region of the vault.</source>
        <translation>Wählen oder erstellen Sie einen in der Region des Tresors.</translation>
    </message>
    <message>
        <source>The new disk encryption set has no name or no resource group.</source>
        <translation>Der neue Datenträgerverschlüsselungssatz hat keinen Namen oder keine Ressourcengruppe.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>There is a disk encryption set %1 already. It isn&apos;t changed.</source>
        <translation>Es gibt schon einen Datenträgerverschlüsselungssatz %1. Er wird nicht geändert.</translation>
    </message>
    <message>
        <source>Enter another name.</source>
        <translation>Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>The disk encryption set of the VM is gone.</source>
        <translation>Der Datenträgerverschlüsselungssatz des virtuellen Computers ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 is gone.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Have a new one created with the key, or choose another.</source>
        <translation>Lassen Sie einen neuen mit dem Schlüssel erstellen, oder wählen Sie einen anderen aus.</translation>
    </message>
    <message>
        <source>There is no resource group to restore into.</source>
        <translation>Es gibt keine Ressourcengruppe, in der wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wählen Sie eine aus.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>There is a VM %1 in that resource group already.</source>
        <translation>In dieser Ressourcengruppe gibt es schon einen virtuellen Computer %1.</translation>
    </message>
    <message>
        <source>The VM %1 is gone, so its disks can&apos;t be replaced.</source>
        <translation>Die VM %1 ist nicht mehr vorhanden, daher können ihre Datenträger nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>Restore it as a new VM.</source>
        <translation>Stellen Sie ihn als neuen virtuellen Computer wieder her.</translation>
    </message>
    <message>
        <source>The new VM needs a subnet in %1.</source>
        <translation>Der neue virtuelle Computer braucht ein Subnetz in %1.</translation>
    </message>
    <message>
        <source>The virtual network %1 is in another region (%2) than the vault.</source>
        <translation>Das virtuelle Netzwerk %1 ist in einer anderen Region (%2) als der Tresor.</translation>
    </message>
    <message>
        <source>Choose one in the region of the vault.</source>
        <translation>Wählen Sie eines in der Region des Tresors aus.</translation>
    </message>
    <message>
        <source>The size %1 isn&apos;t available in %2 for this subscription.</source>
        <translation>Die Größe %1 ist in %2 für dieses Abonnement nicht verfügbar.</translation>
    </message>
    <message>
        <source>Restore the disks and create a VM of another confidential size from them, or ask for quota.</source>
        <translation>Stellen Sie die Datenträger wieder her, und erstellen Sie daraus einen virtuellen Computer einer anderen vertraulichen Größe, oder beantragen Sie ein Kontingent.</translation>
    </message>
    <message>
        <source>Backup of Confidential VMs isn&apos;t listed for %1 (support table of %2).</source>
        <translation>Die Sicherung von vertraulichen virtuellen Computern ist für %1 nicht aufgeführt (Supporttabelle vom %2).</translation>
    </message>
    <message>
        <source>You can try: Azure decides.</source>
        <translation>Sie können es versuchen: Azure entscheidet.</translation>
    </message>
    <message>
        <source>Nothing is chosen to be brought back.</source>
        <translation>Nichts ist ausgewählt, das zurückgebracht werden soll.</translation>
    </message>
    <message>
        <source>Choose at least one step.</source>
        <translation>Wählen Sie mindestens einen Schritt aus.</translation>
    </message>
    <message>
        <source>A restore of this VM is running (job %1). Another one can&apos;t be started meanwhile.</source>
        <translation>Eine Wiederherstellung dieses virtuellen Computers läuft (Auftrag %1). Unterdessen kann keine andere gestartet werden.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then look again.</source>
        <translation>Warten Sie, bis sie beendet ist, und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>You don&apos;t have %1 at %2, which the step “%3” needs.</source>
        <translation>Sie haben %1 bei %2 nicht, das der Schritt „%3“ braucht.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether you have %1 at %2, which the step “%3” needs.</source>
        <translation>Ob Sie %1 bei %2 haben, das der Schritt „%3“ braucht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You can try: Azure refuses where you don&apos;t.</source>
        <translation>Sie können es versuchen: Azure lehnt ab, wenn Sie es nicht haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>The rehearsal is running</source>
        <translation>Die Probe läuft</translation>
    </message>
    <message>
        <source>The recovery is running</source>
        <translation>Die Wiederherstellung läuft</translation>
    </message>
    <message>
        <source>The copy of the key would come back</source>
        <translation>Die Kopie des Schlüssels käme zurück</translation>
    </message>
    <message>
        <source>The VM is restored</source>
        <translation>Der virtuelle Computer ist wiederhergestellt</translation>
    </message>
    <message>
        <source>The key %1 is back</source>
        <translation>Der Schlüssel %1 ist zurück</translation>
    </message>
    <message>
        <source>The rehearsal failed</source>
        <translation>Die Probe ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The recovery failed</source>
        <translation>Die Wiederherstellung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped: you can go on</source>
        <translation>Angehalten: Sie können fortfahren</translation>
    </message>
    <message>
        <source>What was sent isn&apos;t undone. Going on looks in Azure for it before anything is sent again.</source>
        <translation>Was gesendet wurde, ist nicht rückgängig gemacht. Beim Fortfahren wird zuerst in Azure danach gesucht, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Made by the restore: %1</source>
        <translation>Von der Wiederherstellung erstellt: %1</translation>
    </message>
    <message>
        <source>The restored VM isn&apos;t protected yet: configure backup for it.</source>
        <translation>Der wiederhergestellte virtuelle Computer ist noch nicht geschützt: Konfigurieren Sie für ihn die Sicherung.</translation>
    </message>
    <message>
        <source>It was there already: nothing was sent.</source>
        <translation>Es war schon vorhanden: Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>It failed as intended, with %1: the copy is in the staging account.</source>
        <translation>Wie beabsichtigt fehlgeschlagen, mit %1: Die Kopie ist im Stagingkonto.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n minute(s).</source>
        <translation>
            <numerusform>Höchstens %n Minute.</numerusform>
            <numerusform>Höchstens %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 percent</source>
        <translation>%1, %2 Prozent</translation>
    </message>
    <message>
        <source>No disk was made.</source>
        <translation>Kein Datenträger ist entstanden.</translation>
    </message>
    <message>
        <source>On %1 the key %2 could be restored from the recovery point of %3 in %4.</source>
        <translation>Am %1 konnte der Schlüssel %2 aus dem Wiederherstellungspunkt vom %3 in %4 wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>It has the version of the original: %1.</source>
        <translation>Er hat die Version des Originals: %1.</translation>
    </message>
    <message>
        <source>It has another version than the original.</source>
        <translation>Er hat eine andere Version als das Original.</translation>
    </message>
    <message>
        <source>Its public part is that of the original.</source>
        <translation>Sein öffentlicher Teil ist der des Originals.</translation>
    </message>
    <message>
        <source>Its public part isn&apos;t that of the original.</source>
        <translation>Sein öffentlicher Teil ist nicht der des Originals.</translation>
    </message>
    <message>
        <source>Its public part couldn&apos;t be compared: the original can&apos;t be read.</source>
        <translation>Sein öffentlicher Teil konnte nicht verglichen werden: Das Original kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The copy is still in %1.</source>
        <translation>Die Kopie ist noch in %1.</translation>
    </message>
    <message>
        <source>The copy was deleted from %1. It stays soft-deleted there until %2, and keeps its name for as long.</source>
        <translation>Die Kopie wurde aus %1 gelöscht. Sie bleibt dort bis %2 vorläufig gelöscht und behält so lange ihren Namen.</translation>
    </message>
    <message>
        <source>The copy was deleted from %1. How long it stays soft-deleted there wasn&apos;t told.</source>
        <translation>Die Kopie wurde aus %1 gelöscht. Wie lange sie dort vorläufig gelöscht bleibt, wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>Left behind: %1. Remove it when you don&apos;t need it any more.</source>
        <translation>Zurückgeblieben: %1. Entfernen Sie es, wenn Sie es nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>rehydrated</source>
        <translation>reaktiviert</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>in an unknown state</source>
        <translation>in unbekanntem Zustand</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tier, its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>It can&apos;t hold a copy of the key: the VM wasn&apos;t encrypted with a customer-managed key then.</source>
        <translation>Er kann keine Kopie des Schlüssels enthalten: Der virtuelle Computer war damals nicht mit einem kundenseitig verwalteten Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>It may hold a copy of the key: Azure doesn&apos;t show it before a restore fails.</source>
        <translation>Er kann eine Kopie des Schlüssels enthalten: Azure zeigt das erst, wenn eine Wiederherstellung fehlschlägt.</translation>
    </message>
    <message>
        <source>Restores with the original disk encryption set or with another one.</source>
        <translation>Stellt mit dem ursprünglichen oder einem anderen Datenträgerverschlüsselungssatz wieder her.</translation>
    </message>
    <message>
        <source>Restores only with the original disk encryption set and its key. It can&apos;t give back the key.</source>
        <translation>Stellt nur mit dem ursprünglichen Datenträgerverschlüsselungssatz und dessen Schlüssel wieder her. Den Schlüssel kann er nicht zurückgeben.</translation>
    </message>
    <message>
        <source>In the archive tier only: rehydrate it in Azure Backup before you restore.</source>
        <translation>Nur auf der Archivebene: Reaktivieren Sie ihn in Azure Backup, bevor Sie wiederherstellen.</translation>
    </message>
    <message>
        <source>What it allows isn&apos;t known: Azure Backup doesn&apos;t tell its tiers in a known way.</source>
        <translation>Was er erlaubt, ist nicht bekannt: Azure Backup gibt seine Ebenen nicht in bekannter Form an.</translation>
    </message>
    <message>
        <source>No confidential disk encryption</source>
        <translation>Keine vertrauliche Datenträgerverschlüsselung</translation>
    </message>
    <message>
        <source>The key %1 in %2 can&apos;t be read: %3.</source>
        <translation>Der Schlüssel %1 in %2 kann nicht gelesen werden: %3.</translation>
    </message>
    <message>
        <source>The key %1 is there in %2, in the version that the VM uses.</source>
        <translation>Der Schlüssel %1 ist in %2 vorhanden, in der Version, die der virtuelle Computer verwendet.</translation>
    </message>
    <message>
        <source>The key %1 in %2 is disabled. That counts like deleted for a restore.</source>
        <translation>Der Schlüssel %1 in %2 ist deaktiviert. Für eine Wiederherstellung zählt das wie gelöscht.</translation>
    </message>
    <message>
        <source>The key %1 in %2 is there, but outside its validity.</source>
        <translation>Der Schlüssel %1 in %2 ist vorhanden, aber außerhalb seines Gültigkeitszeitraums.</translation>
    </message>
    <message>
        <source>%2 has a key %1, but not the version that the VM uses.</source>
        <translation>%2 hat einen Schlüssel %1, aber nicht die Version, die der virtuelle Computer verwendet.</translation>
    </message>
    <message>
        <source>The key %1 was deleted from %2. It can be recovered until %3.</source>
        <translation>Der Schlüssel %1 wurde aus %2 gelöscht. Er kann bis %3 wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The key %1 was deleted from %2. It can be recovered; until when wasn&apos;t told.</source>
        <translation>Der Schlüssel %1 wurde aus %2 gelöscht. Er kann wiederhergestellt werden; bis wann, wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>The key %1 is gone from %2: it was purged, so only a copy brings it back.</source>
        <translation>Der Schlüssel %1 ist aus %2 verschwunden: Er wurde endgültig gelöscht, sodass nur eine Kopie ihn zurückbringt.</translation>
    </message>
    <message>
        <source>The key store %1 isn&apos;t found, and with it the key %2.</source>
        <translation>Der Schlüsselspeicher %1 wird nicht gefunden und mit ihm der Schlüssel %2.</translation>
    </message>
    <message>
        <source>The VM has no disk encryption set: its key is platform-managed.</source>
        <translation>Der virtuelle Computer hat keinen Datenträgerverschlüsselungssatz: Sein Schlüssel wird plattformseitig verwaltet.</translation>
    </message>
    <message>
        <source>Which disk encryption set the VM had isn&apos;t known.</source>
        <translation>Welchen Datenträgerverschlüsselungssatz der virtuelle Computer hatte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 can&apos;t be read: %2.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 is there.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist vorhanden.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 is there, but isn&apos;t of the Confidential kind.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 ist vorhanden, aber nicht von der vertraulichen Art.</translation>
    </message>
    <message>
        <source>The VM %1 is there.</source>
        <translation>Der virtuelle Computer %1 ist vorhanden.</translation>
    </message>
    <message>
        <source>The VM %1 is gone.</source>
        <translation>Der virtuelle Computer %1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Whether the VM %1 is there isn&apos;t known: it can&apos;t be read.</source>
        <translation>Ob der virtuelle Computer %1 vorhanden ist, ist nicht bekannt: Er kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Identity of the disk encryption set</source>
        <translation>Identität des Datenträgerverschlüsselungssatzes</translation>
    </message>
    <message>
        <source>%1: this tenant has no such service principal.</source>
        <translation>%1: Dieser Mandant hat keinen solchen Dienstprinzipal.</translation>
    </message>
    <message>
        <source>%1 holds what it needs on the key.</source>
        <translation>%1 hat, was für den Schlüssel nötig ist.</translation>
    </message>
    <message>
        <source>%1 lacks %2 on the key.</source>
        <translation>%1 fehlt für den Schlüssel: %2.</translation>
    </message>
    <message>
        <source>%1: what it may do with the key isn&apos;t known.</source>
        <translation>%1: Was mit dem Schlüssel erlaubt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A restore of this VM runs since %1 (job %2).</source>
        <translation>Eine Wiederherstellung dieses virtuellen Computers läuft seit %1 (Auftrag %2).</translation>
    </message>
    <message>
        <source>A restore that failed on %1 left a copy of the key (job %2).</source>
        <translation>Eine Wiederherstellung, die am %1 fehlschlug, hat eine Kopie des Schlüssels hinterlassen (Auftrag %2).</translation>
    </message>
    <message>
        <source>Restores of this VM can&apos;t be listed: %1.</source>
        <translation>Wiederherstellungen dieses virtuellen Computers können nicht aufgelistet werden: %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be brought back</source>
        <translation>Nichts muss zurückgebracht werden</translation>
    </message>
    <message>
        <source>Recover the deleted key</source>
        <translation>Gelöschten Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>Enable the key</source>
        <translation>Schlüssel aktivieren</translation>
    </message>
    <message>
        <source>Restore the key from its backup</source>
        <translation>Schlüssel aus seiner Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the key, then the VM</source>
        <translation>Schlüssel wiederherstellen, dann den virtuellen Computer</translation>
    </message>
    <message>
        <source>It can&apos;t be brought back this way</source>
        <translation>So kann es nicht zurückgebracht werden</translation>
    </message>
    <message>
        <source>What to do isn&apos;t known</source>
        <translation>Was zu tun ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>VM and key are there. You can rehearse that the copy of the key would come back, or restore the VM beside the one that is there.</source>
        <translation>Virtueller Computer und Schlüssel sind vorhanden. Sie können proben, ob die Kopie des Schlüssels zurückkäme, oder den virtuellen Computer neben dem vorhandenen wiederherstellen.</translation>
    </message>
    <message>
        <source>The key is only deleted, not purged: its key store gives it back with all versions. No restore is needed.</source>
        <translation>Der Schlüssel ist nur gelöscht, nicht endgültig gelöscht: Sein Schlüsselspeicher gibt ihn mit allen Versionen zurück. Eine Wiederherstellung aus der Sicherung ist nicht nötig.</translation>
    </message>
    <message>
        <source>The key %1 is there and disabled. Enable it in its key store; no restore is needed. This tool doesn&apos;t enable keys: somebody may have disabled it on purpose.</source>
        <translation>Der Schlüssel %1 ist vorhanden und deaktiviert. Aktivieren Sie ihn in seinem Schlüsselspeicher; eine Wiederherstellung ist nicht nötig. Dieses Programm aktiviert keine Schlüssel: Jemand kann ihn mit Absicht deaktiviert haben.</translation>
    </message>
    <message>
        <source>Azure Backup holds a copy of the key with the recovery points in the vault tier. A restore that is bound to fail makes it hand out the copy, which is then restored into a key store, with the name and versions it had.</source>
        <translation>Azure Backup hält bei den Wiederherstellungspunkten der Tresorebene eine Kopie des Schlüssels. Eine Wiederherstellung, die fehlschlagen muss, bringt Azure Backup dazu, die Kopie herauszugeben; sie wird dann mit ihrem Namen und ihren Versionen in einem Schlüsselspeicher wiederhergestellt.</translation>
    </message>
    <message>
        <source>The VM is restored from a recovery point. Its key is left as it is.</source>
        <translation>Der virtuelle Computer wird aus einem Wiederherstellungspunkt wiederhergestellt. Sein Schlüssel bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>First the copy of the key is fetched from Azure Backup and restored, then the VM from the vault tier.</source>
        <translation>Zuerst wird die Kopie des Schlüssels aus Azure Backup geholt und wiederhergestellt, dann der virtuelle Computer aus der Tresorebene.</translation>
    </message>
    <message>
        <source>See what stands in the way, and how to get past it.</source>
        <translation>Sehen Sie nach, was im Weg steht und wie Sie daran vorbeikommen.</translation>
    </message>
    <message>
        <source>Too little could be read to propose something. See what couldn&apos;t be read, or choose the steps yourself.</source>
        <translation>Es konnte zu wenig gelesen werden, um etwas vorzuschlagen. Sehen Sie nach, was nicht gelesen werden konnte, oder wählen Sie die Schritte selbst aus.</translation>
    </message>
    <message>
        <source>read the copy of a deleted key from a storage account in a recovery, and delete it there, as far as your own roles allow</source>
        <translation>bei einer Wiederherstellung die Kopie eines gelöschten Schlüssels aus einem Speicherkonto lesen und dort löschen, soweit Ihre eigenen Rollen es erlauben</translation>
    </message>
    <message>
        <source>%1 (optional: only a recovery needs it)</source>
        <translation>%1 (optional: nur eine Wiederherstellung braucht sie)</translation>
    </message>
    <message>
        <source>Azure Storage is needed only to recover a deleted key: to read the copy of it that Azure Backup puts into a storage account. The permission can be added later.</source>
        <translation>Azure Storage wird nur gebraucht, um einen gelöschten Schlüssel wiederherzustellen: um seine Kopie zu lesen, die Azure Backup in ein Speicherkonto legt. Die Berechtigung kann später hinzugefügt werden.</translation>
    </message>
    <message>
        <source>It occurs only in Azure. In the simulator, the first protected VM is taken where none is specified.</source>
        <translation>Es kommt nur in Azure vor. Im Simulator wird die erste geschützte VM verwendet, wo keine angegeben ist.</translation>
    </message>
    <message>
        <source>It&apos;s about a signed address, which is read from standard input only when it&apos;s asked for.</source>
        <translation>Es geht um eine signierte Adresse, die nur auf Verlangen von der Standardeingabe gelesen wird.</translation>
    </message>
    <message>
        <source>It&apos;s checked before anything is written, or needs somebody else who changes something at the same time.</source>
        <translation>Es wird geprüft, bevor etwas geschrieben wird, oder es braucht jemanden, der gleichzeitig etwas ändert.</translation>
    </message>
    <message>
        <source>In the window, restore the VM of this scenario: the same happens there.</source>
        <translation>Stellen Sie im Fenster die VM dieses Szenarios wieder her: Dort geschieht dasselbe.</translation>
    </message>
    <message>
        <source>not finished: a restore is still running; continue with --resume</source>
        <translation>nicht fertig: Eine Wiederherstellung läuft noch; mit --resume fortsetzen</translation>
    </message>
    <message>
        <source>Brings back a deleted key of a Confidential VM, or the VM, from what Azure Backup and the key store hold. Shows what is there, what stands in the way, and the plan, then carries it out. &quot;restore drill&quot; rehearses that the copy of the key would come back, beside production.</source>
        <translation>Holt einen gelöschten Schlüssel einer vertraulichen VM oder die VM zurück, aus dem, was Azure Backup und der Schlüsselspeicher haben. Zeigt, was da ist, was im Weg steht, und den Plan, und führt ihn dann aus. &quot;restore drill&quot; probt neben der Produktion, dass die Kopie des Schlüssels zurückkäme.</translation>
    </message>
    <message>
        <source>Name or resource ID of the VM; it can be gone.</source>
        <translation>Name oder Ressourcen-ID der VM; sie darf gelöscht sein.</translation>
    </message>
    <message>
        <source>Name or resource ID of the Recovery Services vault, if several protect the VM.</source>
        <translation>Name oder Ressourcen-ID des Recovery Services-Tresors, wenn mehrere die VM schützen.</translation>
    </message>
    <message>
        <source>Recovery point: latest (the newest that serves; default), or its ID.</source>
        <translation>Wiederherstellungspunkt: latest (der neueste, der taugt; Standard) oder seine ID.</translation>
    </message>
    <message>
        <source>Only bring back the key: no new disk encryption set, no VM.</source>
        <translation>Nur den Schlüssel zurückholen: kein neuer Datenträgerverschlüsselungssatz, keine VM.</translation>
    </message>
    <message>
        <source>Show what would be done and what stands in the way, with the exact requests, and write nothing.</source>
        <translation>Zeigen, was getan würde und was im Weg steht, mit den genauen Anforderungen, und nichts schreiben.</translation>
    </message>
    <message>
        <source>Write the plan as a script and nothing to Azure: az (bash) or powershell.</source>
        <translation>Den Plan als Skript schreiben und nichts in Azure: az (bash) oder powershell.</translation>
    </message>
    <message>
        <source>Name or resource ID of the storage account that Azure Backup hands out the copy in.</source>
        <translation>Name oder Ressourcen-ID des Speicherkontos, in dem Azure Backup die Kopie herausgibt.</translation>
    </message>
    <message>
        <source>Name or host of the Key Vault or Managed HSM to restore the key into; with drill, of the second store.</source>
        <translation>Name oder Host des Key Vault oder Managed HSM, in dem der Schlüssel wiederhergestellt wird; mit drill der des zweiten Schlüsselspeichers.</translation>
    </message>
    <message>
        <source>Confirm that the Managed HSM of --key-store has the security domain of the original one: nothing in Azure tells it.</source>
        <translation>Bestätigen, dass das Managed HSM von --key-store die Sicherheitsdomäne des ursprünglichen hat: Nichts in Azure sagt es.</translation>
    </message>
    <message>
        <source>Disk encryption set for the restored VM: the name or resource ID of one that exists, or a name for a new one; where nobody tells which one the VM had, that one.</source>
        <translation>Datenträgerverschlüsselungssatz für die wiederhergestellte VM: Name oder Ressourcen-ID eines vorhandenen oder ein Name für einen neuen; wo niemand sagt, welchen die VM hatte, die Ressourcen-ID von diesem.</translation>
    </message>
    <message>
        <source>Name or resource ID of the resource group to restore the VM into; if no VM is restored, of an empty one for the restore that is bound to fail.</source>
        <translation>Name oder Ressourcen-ID der Ressourcengruppe, in der die VM wiederhergestellt wird; wenn keine VM wiederhergestellt wird, einer leeren für die Wiederherstellung, die fehlschlagen soll.</translation>
    </message>
    <message>
        <source>Subnet of the restored VM, as network/subnet or resource ID.</source>
        <translation>Subnetz der wiederhergestellten VM, als Netzwerk/Subnetz oder Ressourcen-ID.</translation>
    </message>
    <message>
        <source>Name of the restored VM.</source>
        <translation>Name der wiederhergestellten VM.</translation>
    </message>
    <message>
        <source>ID of a restore job that failed before and left a copy of the key: that copy is used, and no other restore is started for it.</source>
        <translation>ID eines Wiederherstellungsauftrags, der früher fehlgeschlagen ist und eine Kopie des Schlüssels hinterlassen hat: Diese Kopie wird verwendet und dafür keine andere Wiederherstellung gestartet.</translation>
    </message>
    <message>
        <source>With drill: disk encryption set to name in the restore that is bound to fail; its key is in another key store than the original.</source>
        <translation>Mit drill: Datenträgerverschlüsselungssatz, der in der Wiederherstellung genannt wird, die fehlschlagen soll; sein Schlüssel ist in einem anderen Schlüsselspeicher als das Original.</translation>
    </message>
    <message>
        <source>With drill: name or host of a key store where a key and a set are created for that, and deleted afterward.</source>
        <translation>Mit drill: Name oder Host eines Schlüsselspeichers, in dem dafür ein Schlüssel und ein Satz erstellt und danach gelöscht werden.</translation>
    </message>
    <message>
        <source>Leave the copy of the key in the storage account.</source>
        <translation>Die Kopie des Schlüssels im Speicherkonto lassen.</translation>
    </message>
    <message>
        <source>Read a signed address (SAS) of the copy from standard input when it&apos;s needed, if you can&apos;t read it with your own sign-in.</source>
        <translation>Eine signierte Adresse (SAS) der Kopie von der Standardeingabe lesen, wenn sie gebraucht wird, weil Sie sie mit Ihrer eigenen Anmeldung nicht lesen können.</translation>
    </message>
    <message>
        <source>Continue this job, as listed by &quot;runs&quot;, without other choices.</source>
        <translation>Diesen Auftrag fortsetzen, wie ihn &quot;runs&quot; auflistet, ohne andere Auswahl.</translation>
    </message>
    <message numerus="yes">
        <source>%n protected VM(s)</source>
        <translation>
            <numerusform>%n geschützte VM</numerusform>
            <numerusform>%n geschützte VMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s)</source>
        <translation>
            <numerusform>%n Tresor</numerusform>
            <numerusform>%n Tresore</numerusform>
        </translation>
    </message>
    <message>
        <source>No VM was specified: %1, the first protected one, is used. Use --vm for another.</source>
        <translation>Es wurde keine VM angegeben: %1, die erste geschützte, wird verwendet. Mit --vm eine andere.</translation>
    </message>
    <message>
        <source>%1 in the vault %2</source>
        <translation>%1 im Tresor %2</translation>
    </message>
    <message>
        <source>%1 (not in the list of VMs)</source>
        <translation>%1 (nicht in der Liste der VMs)</translation>
    </message>
    <message>
        <source>What a vault protects couldn&apos;t be read: %1.</source>
        <translation>Was ein Tresor schützt, konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Used: %1. %2</source>
        <comment>recovery point, what it allows</comment>
        <translation>Verwendet: %1. %2</translation>
    </message>
    <message>
        <source>There&apos;s nothing to bring back. Nothing was changed.</source>
        <translation>Es gibt nichts zurückzuholen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Waiting on standard input for a signed address (SAS) of the copy, in one line. It&apos;s kept in memory only. The copy is the blob %3 in the container %2 of the storage account %1.</source>
        <translation>Warte auf der Standardeingabe auf eine signierte Adresse (SAS) der Kopie, in einer Zeile. Sie wird nur im Arbeitsspeicher gehalten. Die Kopie ist der Blob %3 im Container %2 des Speicherkontos %1.</translation>
    </message>
    <message>
        <source>--%1 doesn&apos;t apply to a rehearsal: nothing of production is restored.</source>
        <translation>--%1 gilt nicht für eine Probe: Von der Produktion wird nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>--%1 is only of &quot;restore drill&quot;.</source>
        <translation>--%1 gibt es nur bei &quot;restore drill&quot;.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>To continue, run &quot;restore --resume %1&quot;: Azure is read again before anything is sent.</source>
        <translation>Zum Fortsetzen &quot;restore --resume %1&quot; ausführen: Azure wird erneut gelesen, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The restore is still running. To continue, run &quot;restore --resume %1&quot;.</source>
        <translation>Die Wiederherstellung läuft noch. Zum Fortsetzen &quot;restore --resume %1&quot; ausführen.</translation>
    </message>
    <message>
        <source>Continuing the job %1 with the steps that were planned then.</source>
        <translation>Der Auftrag %1 wird mit den Schritten fortgesetzt, die damals geplant wurden.</translation>
    </message>
    <message>
        <source>The job %1 configured backup. To continue it, run &quot;protect&quot; on the same VM again.</source>
        <translation>Der Auftrag %1 hat die Sicherung konfiguriert. Zum Fortsetzen &quot;protect&quot; für dieselbe VM erneut ausführen.</translation>
    </message>
    <message>
        <source>To continue a recovery or a rehearsal, run &quot;restore --resume&quot; with its ID.</source>
        <translation>Um eine Wiederherstellung oder eine Probe fortzusetzen, &quot;restore --resume&quot; mit ihrer ID ausführen.</translation>
    </message>
    <message>
        <source>The job %1 was a rehearsal, which removes what it made by itself. To continue it, run &quot;restore --resume %1&quot;.</source>
        <translation>Der Auftrag %1 war eine Probe, die selbst entfernt, was sie gemacht hat. Zum Fortsetzen &quot;restore --resume %1&quot; ausführen.</translation>
    </message>
    <message>
        <source>The job %1 brought something back, which isn&apos;t undone: a key or VM that was restored is never deleted. To continue it, run &quot;restore --resume %1&quot;.</source>
        <translation>Der Auftrag %1 hat etwas zurückgeholt, was nicht rückgängig gemacht wird: Ein wiederhergestellter Schlüssel oder eine wiederhergestellte VM wird nie gelöscht. Zum Fortsetzen &quot;restore --resume %1&quot; ausführen.</translation>
    </message>
    <message>
        <source>If a key went</source>
        <translation>Wenn ein Schlüssel verloren ginge</translation>
    </message>
    <message>
        <source>For each Confidential VM with a customer-managed key: what would bring the key back if it were deleted, or brings it back if it is. What wasn&apos;t read is unknown.</source>
        <translation>Für jede vertrauliche VM mit einem kundenseitig verwalteten Schlüssel: was den Schlüssel zurückbringen würde, wenn er gelöscht würde, oder zurückbringt, wenn er es ist. Was nicht gelesen wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>Soft delete</source>
        <translation>Vorläufiges Löschen</translation>
    </message>
    <message>
        <source>Recovery Services vaults</source>
        <translation>Recovery Services-Tresore</translation>
    </message>
    <message>
        <source>Protected items</source>
        <translation>Geschützte Elemente</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Was done already: %1</source>
        <translation>War schon erledigt: %1</translation>
    </message>
    <message>
        <source>A placeholder key needs the release policy of the key %1, which couldn&apos;t be read.</source>
        <translation>Ein Platzhalterschlüssel braucht die Freigaberichtlinie des Schlüssels %1, die nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>Choose a confidential set whose key is in another key store.</source>
        <translation>Wählen Sie einen vertraulichen Satz aus, dessen Schlüssel in einem anderen Schlüsselspeicher ist.</translation>
    </message>
    <message>
        <source>The key store doesn&apos;t take this copy of the key</source>
        <translation>Der Schlüsselspeicher nimmt diese Kopie des Schlüssels nicht an</translation>
    </message>
    <message>
        <source>A Managed HSM takes it only with the security domain of the original, a Key Vault only in the subscription and geography of the original. Nothing was restored.</source>
        <translation>Ein Managed HSM nimmt sie nur mit der Sicherheitsdomäne des ursprünglichen an, ein Key Vault nur im Abonnement und in der Geografie des ursprünglichen. Es wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restore the key into its original key store, or into one that meets this condition.</source>
        <translation>Stellen Sie den Schlüssel in seinem ursprünglichen Schlüsselspeicher wieder her oder in einem, der diese Bedingung erfüllt.</translation>
    </message>
    <message>
        <source>a key store that isn&apos;t chosen yet</source>
        <translation>einem Schlüsselspeicher, der noch nicht gewählt ist</translation>
    </message>
    <message>
        <source>a storage account that isn&apos;t chosen yet</source>
        <translation>einem Speicherkonto, das noch nicht gewählt ist</translation>
    </message>
    <message>
        <source>(not chosen yet)</source>
        <translation>(noch nicht gewählt)</translation>
    </message>
    <message>
        <source>Started a restore of %1 that is bound to fail</source>
        <translation>Wiederherstellung von %1 begonnen, die fehlschlagen soll</translation>
    </message>
    <message>
        <source>Started the restore of %1</source>
        <translation>Wiederherstellung von %1 begonnen</translation>
    </message>
    <message>
        <source>The recovery points of this VM couldn&apos;t be read from %1 (%2).</source>
        <translation>Die Wiederherstellungspunkte dieser VM konnten nicht aus %1 gelesen werden (%2).</translation>
    </message>
    <message>
        <source>Check that you have Backup Reader or more on the vault, then look again.</source>
        <translation>Prüfen Sie, ob Sie für den Tresor mindestens die Rolle „Backup Reader“ haben, und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>This recovery point is in the archive tier only, from which nothing is restored.</source>
        <translation>Dieser Wiederherstellungspunkt liegt nur auf der Archivebene, von der nichts wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Rehydrate it in Azure Backup first, or choose a recovery point with a vault tier.</source>
        <translation>Reaktivieren Sie ihn zuerst in Azure Backup, oder wählen Sie einen Wiederherstellungspunkt mit einer Tresorebene aus.</translation>
    </message>
    <message>
        <source>Name the key, or the disk encryption set of the VM, if you know it.</source>
        <translation>Nennen Sie den Schlüssel oder den Datenträgerverschlüsselungssatz der VM, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>You say that the VM had the disk encryption set %1. The VM is gone, so nothing confirms it.</source>
        <translation>Sie sagen, dass die VM den Datenträgerverschlüsselungssatz %1 hatte. Die VM ist nicht mehr da; also bestätigt es nichts.</translation>
    </message>
    <message>
        <source>You can try: afterwards it&apos;s told which key came back.</source>
        <translation>Sie können es versuchen: Danach wird gesagt, welcher Schlüssel zurückkam.</translation>
    </message>
    <message>
        <source>This recovery point restores only with the set that the VM really had. If that isn&apos;t %1, the restore can fail; afterwards it&apos;s told which key came back.</source>
        <translation>Dieser Wiederherstellungspunkt lässt sich nur mit dem Satz wiederherstellen, den die VM wirklich hatte. Wenn das nicht %1 ist, kann die Wiederherstellung fehlschlagen; danach wird gesagt, welcher Schlüssel zurückkam.</translation>
    </message>
    <message>
        <source>You say that the VM used the key %1. Nothing in Azure confirms it.</source>
        <translation>Sie sagen, dass die VM den Schlüssel %1 verwendete. Nichts in Azure bestätigt es.</translation>
    </message>
    <message>
        <source>The new VM needs a name: letters, digits and hyphens, at most %1.</source>
        <translation>Die neue VM braucht einen Namen: Buchstaben, Ziffern und Bindestriche, höchstens %1.</translation>
    </message>
    <message>
        <source>What came back uses the disk encryption set %1 with the key %2.</source>
        <translation>Was zurückkam, verwendet den Datenträgerverschlüsselungssatz %1 mit dem Schlüssel %2.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>It isn&apos;t known which key it was: nothing in Azure tells it anymore. Name the key, or the disk encryption set of the VM, if you know it.</source>
        <translation>Es ist nicht bekannt, welcher Schlüssel es war: Nichts in Azure verrät es noch. Nennen Sie den Schlüssel oder den Datenträgerverschlüsselungssatz der VM, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>The key %1 is there in %2, in that version.</source>
        <translation>Der Schlüssel %1 ist in %2 da, in dieser Version.</translation>
    </message>
    <message>
        <source>%2 has a key %1, but not in that version.</source>
        <translation>%2 hat einen Schlüssel %1, aber nicht in dieser Version.</translation>
    </message>
    <message>
        <source>%2 has no key %1, and none of that name among its deleted ones. If it was the VM&apos;s, only a copy brings it back.</source>
        <translation>%2 hat keinen Schlüssel %1 und auch unter den gelöschten keinen mit diesem Namen. Wenn die VM ihn verwendete, bringt ihn nur eine Kopie zurück.</translation>
    </message>
    <message>
        <source>Only a copy that Azure Backup keeps with recovery points in the vault tier would bring back the key. Whether there is one isn&apos;t known: they can&apos;t be read.</source>
        <translation>Nur eine Kopie, die Azure Backup mit Wiederherstellungspunkten in der Tresorebene aufbewahrt, brächte den Schlüssel zurück. Ob es eine gibt, ist nicht bekannt: Sie können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Only a copy that Azure Backup keeps with recovery points in the vault tier would bring back the key, and none of the recovery points can hold one.</source>
        <translation>Nur eine Kopie, die Azure Backup mit Wiederherstellungspunkten in der Tresorebene aufbewahrt, brächte den Schlüssel zurück, und keiner der Wiederherstellungspunkte kann eine enthalten.</translation>
    </message>
    <message>
        <source>The key %1 in %2 can&apos;t be read (%3), so it isn&apos;t known whether anything has to be brought back.</source>
        <translation>Der Schlüssel %1 in %2 kann nicht gelesen werden (%3); deshalb ist nicht bekannt, ob etwas zurückgebracht werden muss.</translation>
    </message>
    <message>
        <source>The key %1 is disabled, not gone: there is nothing to restore.</source>
        <translation>Der Schlüssel %1 ist deaktiviert, nicht verschwunden: Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Ask its owner why, then enable it in its key store.</source>
        <translation>Fragen Sie den Besitzer nach dem Grund, und aktivieren Sie ihn dann in seinem Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>See that you may read the key and can reach its key store, then look again. If you know that it is gone, choose the steps yourself.</source>
        <translation>Sorgen Sie dafür, dass Sie den Schlüssel lesen dürfen und seinen Schlüsselspeicher erreichen, und sehen Sie dann erneut nach. Wenn Sie wissen, dass er verschwunden ist, wählen Sie die Schritte selbst.</translation>
    </message>
    <message>
        <source>The VM is there, and its key is platform-managed: there is no key to bring back.</source>
        <translation>Die VM ist da, und ihr Schlüssel wird von der Plattform verwaltet: Es gibt keinen Schlüssel zurückzubringen.</translation>
    </message>
    <message>
        <source>Choose the VM if you want it restored beside the one that is there.</source>
        <translation>Wählen Sie die VM, wenn sie neben der vorhandenen wiederhergestellt werden soll.</translation>
    </message>
    <message>
        <source>So it isn&apos;t known which key the VM uses.</source>
        <translation>Deshalb ist nicht bekannt, welchen Schlüssel die VM verwendet.</translation>
    </message>
    <message>
        <source>Name the key, if you know it.</source>
        <translation>Nennen Sie den Schlüssel, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>Ask somebody who may assign roles there. Only applications hold the right already.</source>
        <translation>Fragen Sie jemanden, der dort Rollen zuweisen darf. Das Recht haben bisher nur Anwendungen.</translation>
    </message>
    <message>
        <source>It needs a VM that two vaults protect, which no scenario has.</source>
        <translation>Dazu muss eine VM von zwei Tresoren geschützt sein; das hat kein Szenario.</translation>
    </message>
    <message>
        <source>done: what was planned came back, or the plan was shown and is possible</source>
        <translation>fertig: Was geplant war, ist zurück, oder der Plan wurde gezeigt und ist möglich</translation>
    </message>
    <message>
        <source>usage: an option, a name or a choice isn&apos;t valid or has no effect, or something stands in the way, also with --plan</source>
        <translation>Verwendung: Eine Option, ein Name oder eine Auswahl ist nicht gültig oder hat keine Wirkung, oder etwas steht im Weg, auch mit --plan</translation>
    </message>
    <message>
        <source>Name it with --key, or its set with --set.</source>
        <translation>Nennen Sie ihn mit --key oder seinen Satz mit --set.</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>Options: %1.</source>
        <translation>Optionen: %1.</translation>
    </message>
    <message>
        <source>URL of the VM&apos;s key, with its version (https://host/keys/name/version), where nothing in Azure tells it anymore.</source>
        <translation>URL des Schlüssels der VM mit seiner Version (https://host/keys/name/version), wo nichts in Azure ihn noch verrät.</translation>
    </message>
    <message>
        <source>Only these steps, separated by commas: recover-key, restore-key (from its copy), new-set, grants, vm, clean-up (of the copy).</source>
        <translation>Nur diese Schritte, durch Kommas getrennt: recover-key, restore-key (aus der Kopie), new-set, grants, vm, clean-up (der Kopie).</translation>
    </message>
    <message>
        <source>There&apos;s nothing to grant: all who need the key hold what they need on it. Nothing was changed.</source>
        <translation>Es gibt nichts zu gewähren: Alle, die den Schlüssel brauchen, haben, was sie an ihm brauchen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Who lacks what on the key isn&apos;t known, so nothing can be granted. Nothing was changed.</source>
        <translation>Wem was am Schlüssel fehlt, ist nicht bekannt; deshalb kann nichts gewährt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>--key takes the URL of a key, https://host/keys/name/version, not %1.</source>
        <translation>--key erwartet die URL eines Schlüssels, https://host/keys/name/version, nicht %1.</translation>
    </message>
    <message>
        <source>--key takes the URL of a key with its version, https://host/keys/name/version: %1 has none.</source>
        <translation>--key erwartet die URL eines Schlüssels mit seiner Version, https://host/keys/name/version: %1 hat keine.</translation>
    </message>
    <message>
        <source>The step clean-up goes with restore-key: it deletes the copy that was fetched for it.</source>
        <translation>Der Schritt clean-up gehört zu restore-key: Er löscht die Kopie, die dafür geholt wurde.</translation>
    </message>
    <message>
        <source>--keep-copy and the step clean-up can&apos;t be used together.</source>
        <translation>--keep-copy und der Schritt clean-up können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>--%1 has no effect: %2. %3</source>
        <comment>option, why, what would give it one</comment>
        <translation>--%1 hat keine Wirkung: %2. %3</translation>
    </message>
    <message>
        <source>Leave it out, or have the key restored from its copy with --steps restore-key.</source>
        <translation>Lassen Sie sie weg, oder lassen Sie den Schlüssel mit --steps restore-key aus seiner Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>this plan starts no restore</source>
        <translation>dieser Plan startet keine Wiederherstellung</translation>
    </message>
    <message>
        <source>Leave it out, or have the key or the VM restored with --steps.</source>
        <translation>Lassen Sie sie weg, oder lassen Sie den Schlüssel oder die VM mit --steps wiederherstellen.</translation>
    </message>
    <message>
        <source>this plan restores no key from a copy</source>
        <translation>dieser Plan stellt keinen Schlüssel aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>the copy of the job of --job is used, so that no restore is started for it</source>
        <translation>die Kopie des Auftrags von --job wird verwendet, sodass dafür keine Wiederherstellung gestartet wird</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>this plan restores no key into a Managed HSM other than the original one</source>
        <translation>dieser Plan stellt keinen Schlüssel in einem anderen Managed HSM als dem ursprünglichen wieder her</translation>
    </message>
    <message>
        <source>Leave it out, or name another Managed HSM with --key-store.</source>
        <translation>Lassen Sie sie weg, oder nennen Sie mit --key-store ein anderes Managed HSM.</translation>
    </message>
    <message>
        <source>this plan restores no VM</source>
        <translation>dieser Plan stellt keine VM wieder her</translation>
    </message>
    <message>
        <source>Leave it out, or have the VM restored with --steps vm.</source>
        <translation>Lassen Sie sie weg, oder lassen Sie die VM mit --steps vm wiederherstellen.</translation>
    </message>
    <message>
        <source>this plan creates no disk encryption set and restores no VM</source>
        <translation>dieser Plan erstellt keinen Datenträgerverschlüsselungssatz und stellt keine VM wieder her</translation>
    </message>
    <message>
        <source>Leave it out, or add new-set or vm to --steps.</source>
        <translation>Lassen Sie sie weg, oder nehmen Sie new-set oder vm in --steps auf.</translation>
    </message>
    <message>
        <source>the key of the VM is known, and a rehearsal restores no VM</source>
        <translation>der Schlüssel der VM ist bekannt, und eine Probe stellt keine VM wieder her</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 names the key %2, and --key the key %3.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 nennt den Schlüssel %2, und --key den Schlüssel %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, with what</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The recovery points can&apos;t be read: %1.</source>
        <translation>Die Wiederherstellungspunkte können nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Was schiefgehen kann</translation>
    </message>
    <message>
        <source>The exact requests aren&apos;t known yet: something that they name isn&apos;t known or chosen.</source>
        <translation>Die genauen Anforderungen sind noch nicht bekannt: Etwas, das sie nennen, ist nicht bekannt oder nicht gewählt.</translation>
    </message>
    <message>
        <source>what this computer has recorded of the job</source>
        <translation>was dieser Computer zum Auftrag aufgezeichnet hat</translation>
    </message>
    <message>
        <source>The restore is still running: you can go on later</source>
        <translation>Die Wiederherstellung läuft noch: Sie können später fortfahren</translation>
    </message>
    <message>
        <source>The deleted key %1 keeps its name in %2 until %3.</source>
        <translation>Der gelöschte Schlüssel %1 behält seinen Namen in %2 bis %3.</translation>
    </message>
    <message>
        <source>The deleted key %1 keeps its name in %2; until when wasn&apos;t told.</source>
        <translation>Der gelöschte Schlüssel %1 behält seinen Namen in %2; bis wann, wurde nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Which disks the restore made in the resource group %1 isn&apos;t known, so none was deleted. Look there.</source>
        <translation>Welche Datenträger die Wiederherstellung in der Ressourcengruppe %1 erstellt hat, ist nicht bekannt; deshalb wurde keiner gelöscht. Sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>The restore may leave a copy of the key in the storage account %1. Go on later, or look there when its job has ended.</source>
        <translation>Die Wiederherstellung kann im Speicherkonto %1 eine Kopie des Schlüssels hinterlassen. Fahren Sie später fort, oder sehen Sie dort nach, wenn ihr Auftrag beendet ist.</translation>
    </message>
    <message>
        <source>Look again later.</source>
        <translation>Sehen Sie später erneut nach.</translation>
    </message>
    <message>
        <source>Whether the name %2 is free in %1 couldn&apos;t be read: you may not read keys there.</source>
        <translation>Ob der Name %2 in %1 frei ist, konnte nicht gelesen werden: Sie dürfen dort keine Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Whether the name %2 is free in %1 couldn&apos;t be read (%3).</source>
        <translation>Ob der Name %2 in %1 frei ist, konnte nicht gelesen werden (%3).</translation>
    </message>
    <message>
        <source>%1 turns this computer away by its network rules, so that the step “%2” can&apos;t be made from here.</source>
        <translation>%1 weist diesen Computer durch seine Netzwerkregeln ab, sodass der Schritt „%2“ von hier aus nicht möglich ist.</translation>
    </message>
    <message>
        <source>Let this computer through its firewall or private endpoint, or choose another key store.</source>
        <translation>Lassen Sie diesen Computer durch die Firewall oder den privaten Endpunkt, oder wählen Sie einen anderen Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>It isn&apos;t known who may use the key in %1. Not known: %2. So this plan grants them nothing.</source>
        <translation>Es ist nicht bekannt, wer den Schlüssel in %1 verwenden darf. Nicht bekannt: %2. Deshalb gibt ihnen dieser Plan nichts.</translation>
    </message>
    <message>
        <source>Have it checked who may use the key: without their rights, backup fails or the VM doesn&apos;t start.</source>
        <translation>Lassen Sie prüfen, wer den Schlüssel verwenden darf: Ohne ihre Rechte schlägt die Sicherung fehl, oder die VM startet nicht.</translation>
    </message>
    <message>
        <source>A deny assignment takes %1 at %2 away from you, which the step “%3” needs.</source>
        <translation>Eine Ablehnungszuweisung nimmt Ihnen %1 an %2, was der Schritt „%3“ braucht.</translation>
    </message>
    <message>
        <source>A role doesn&apos;t help. Ask who made the deny assignment, or somebody to whom it doesn&apos;t apply.</source>
        <translation>Eine Rolle hilft nicht. Fragen Sie, wer die Ablehnungszuweisung angelegt hat, oder jemanden, für den sie nicht gilt.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 tells which key it is, and can&apos;t be read: %2.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 sagt, welcher Schlüssel es ist, und kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Have somebody give you %1 at it, then look again; or name the key, if you know it.</source>
        <translation>Lassen Sie sich dort %1 geben und sehen Sie erneut nach; oder nennen Sie den Schlüssel, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>Look again later, or name the key, if you know it.</source>
        <translation>Sehen Sie später erneut nach, oder nennen Sie den Schlüssel, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>Ask somebody who may change the access policies of %1. None of them gives the right.</source>
        <translation>Fragen Sie jemanden, der die Zugriffsrichtlinien von %1 ändern darf. Keine davon gibt das Recht.</translation>
    </message>
    <message>
        <source>Ask the owner of %1. Who holds the right already couldn&apos;t be read.</source>
        <translation>Fragen Sie den Besitzer von %1. Wer das Recht schon hat, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask somebody who may assign roles there. Nobody in the list of role assignments holds the right.</source>
        <translation>Fragen Sie jemanden, der dort Rollen zuweisen darf. Niemand in der Liste der Rollenzuweisungen hat das Recht.</translation>
    </message>
    <message>
        <source>A role that is assigned at %1 ended on %2. Whether it was extended isn&apos;t known.</source>
        <translation>Eine Rolle, die bei %1 zugewiesen ist, endete am %2. Ob sie verlängert wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The assignment %2 is at %1. Nothing tells whether the key&apos;s subscription lies below it.</source>
        <translation>Die Zuweisung %2 besteht bei %1. Nichts sagt, ob das Abonnement des Schlüssels darunter liegt.</translation>
    </message>
    <message>
        <source>An access policy of %1 exists, but it lacks some of the key permissions Get, List and Backup.</source>
        <translation>Es gibt eine Zugriffsrichtlinie im Bereich „%1“, aber ihr fehlen einige der Schlüsselberechtigungen Get, List und Backup.</translation>
    </message>
    <message>
        <source>--%1 names &quot;%2&quot;, as --%3 does. Name another file.</source>
        <translation>--%1 nennt „%2“, wie auch --%3. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Where the Key Vault uses access policies; this adds to what the principal has already:</source>
        <translation>Wenn der Schlüsseltresor Zugriffsrichtlinien verwendet; das kommt zu dem hinzu, was der Prinzipal schon hat:</translation>
    </message>
    <message>
        <source>Find out what %1 is. If it&apos;s a group, check whether %2 is a member of it.</source>
        <translation>Stellen Sie fest, was %1 ist. Ist es eine Gruppe, prüfen Sie, ob %2 ihr angehört.</translation>
    </message>
    <message>
        <source>Check manually whether the deny assignment applies here.</source>
        <translation>Prüfen Sie von Hand, ob die Ablehnungszuweisung hier gilt.</translation>
    </message>
    <message>
        <source>Check whether the assignment was extended.</source>
        <translation>Prüfen Sie, ob die Zuweisung verlängert wurde.</translation>
    </message>
    <message>
        <source>A disk encryption set uses the key as an identity, its own or a user-assigned one. Without the object ID, it can&apos;t be determined whether it has permission.</source>
        <translation>Ein Datenträgerverschlüsselungssatz verwendet den Schlüssel mit einer Identität, der eigenen oder einer benutzerseitig zugewiesenen. Ohne deren Objekt-ID lässt sich nicht feststellen, ob er berechtigt ist.</translation>
    </message>
    <message>
        <source>The object ID of the identity that it works as isn&apos;t specified. This concerns %1.</source>
        <translation>Die Objekt-ID der Identität, mit der er arbeitet, ist nicht angegeben. Das betrifft %1.</translation>
    </message>
    <message>
        <source>The archive is damaged%1. Copy it again.</source>
        <translation>Das Archiv ist beschädigt%1. Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is packed in an unknown way%1. Unpack it first.</source>
        <translation>Dies ist auf unbekannte Weise gepackt%1. Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>This list contains only the names of resources%1. Show each one, for example: az keyvault show, az disk-encryption-set show or az vm show.</source>
        <translation>Diese Liste nennt nur die Namen von Ressourcen%1. Zeigen Sie jede einzeln an, zum Beispiel: az keyvault show, az disk-encryption-set show oder az vm show.</translation>
    </message>
    <message>
        <source>These are eligible roles, requests for roles, or records of changes%1. They don&apos;t give anyone access.</source>
        <translation>Dies sind berechtigte Rollen (PIM), Anforderungen von Rollen oder Aufzeichnungen von Änderungen%1. Sie geben niemandem Zugriff.</translation>
    </message>
    <message>
        <source>The command failed, and this is its message%1. Resolve it, for example with an account that has permission to read this, and run the command again.</source>
        <translation>Der Befehl ist fehlgeschlagen, und das ist seine Meldung%1. Beheben Sie die Ursache, zum Beispiel mit einem Konto, das dies lesen darf, und führen Sie den Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>The disk encryption set %1 works as an identity whose object ID wasn&apos;t specified: it wasn&apos;t evaluated whether it can use the key.</source>
        <translation>Der Datenträgerverschlüsselungssatz %1 arbeitet mit einer Identität, deren Objekt-ID nicht angegeben war: Ob er den Schlüssel verwenden kann, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>What was answered, by Azure or by a proxy in between</source>
        <translation>Was geantwortet wurde, von Azure oder einem Proxy dazwischen</translation>
    </message>
    <message>
        <source>What Azure Resource Manager reports</source>
        <translation>Was Azure Resource Manager meldet</translation>
    </message>
    <message>
        <source>Azure Backup reports that it can&apos;t use the key of this VM</source>
        <translation>Azure Backup meldet, dass der Schlüssel dieser VM nicht verwendet werden kann</translation>
    </message>
    <message>
        <source>See what else can be the cause and remove it, then try again.</source>
        <translation>Prüfen Sie, was sonst die Ursache sein kann, beseitigen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The subscription of the key store is in %1.</source>
        <translation>Das Abonnement des Schlüsselspeichers ist in %1.</translation>
    </message>
    <message>
        <source>As far as can be determined here, the permissions that Azure Backup says it lacks are granted already. Granting them once more changes nothing.</source>
        <translation>Soweit hier feststellbar, sind die Berechtigungen, die laut Meldung fehlen, bereits erteilt. Sie erneut zu erteilen, ändert nichts.</translation>
    </message>
</context>
</TS>
